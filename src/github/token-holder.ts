import { ApiError } from './api-error.ts';
import type { Client } from './client.ts';
import type { HttpAnswer } from './http.ts';

/** Whose token it is, and of what kind, as GitHub tells. */
export interface TokenHolder {
  /** Such as `octocat` or, of an App, `audit-log-reader[bot]`; undefined if GitHub does not say. */
  readonly login: string | undefined;
  readonly kind: 'classic' | 'fine-grained' | 'app';
  /** Of a classic token alone. */
  readonly scopes: readonly string[] | undefined;
  /** Epoch milliseconds; undefined if it does not expire, or GitHub does not say. */
  readonly expiresAt: number | undefined;
}

/**
 * Asks whose the client's token is. Only a person's token may ask for its user; of an App `readAppLogin` tells.
 * Rejects with an `ApiError`.
 * Source: docs.github.com, "Scopes for OAuth apps" (`X-OAuth-Scopes`) and "Managing your personal access tokens".
 */
export async function readTokenHolder(
  client: Pick<Client, 'get'>,
  readAppLogin: () => Promise<string | undefined>,
): Promise<TokenHolder> {
  let answer: HttpAnswer;
  try {
    answer = await client.get('/user', {});
  } catch (error) {
    if (!(error instanceof ApiError && /not accessible by integration/i.test(error.detail)))
      throw error;
    // Its name is only for the reader; whether the token reads the log, the log tells.
    const login = await readAppLogin().catch(() => undefined);
    return { login, kind: 'app', scopes: undefined, expiresAt: undefined };
  }
  const { headers } = answer;
  const scopes = headers['x-oauth-scopes']?.split(/[\s,]+/).filter((scope) => scope !== '');
  return {
    login: loginOf(answer),
    kind: scopes === undefined ? 'fine-grained' : 'classic',
    scopes,
    expiresAt: Date.parse(headers['github-authentication-token-expiration'] ?? '') || undefined,
  };
}

function loginOf({ body }: HttpAnswer): string | undefined {
  try {
    const { login } = JSON.parse(body.toString('utf8')) as { login?: unknown };
    return typeof login === 'string' ? login : undefined;
  } catch {
    return undefined;
  }
}
