import type { getOctokit } from '@actions/github';
import { ApiError } from './api-error.ts';
import { answerError } from './client.ts';
import type { Http } from './http.ts';
import { networkError } from './network-error.ts';
import type { Clock, Patience, Retries } from './patience.ts';

/** How, and how patiently, an API is asked. */
export interface ApiAccess {
  readonly http: Http;
  readonly apiUrl: URL;
  readonly userAgent: string;
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly patience: Patience;
  readonly log: (line: string) => void;
}

/** One repository, and with what it is asked. */
export interface Access extends ApiAccess {
  /** `owner/name` */
  readonly fullName: string;
  readonly token: string;
}

export type Octokit = ReturnType<typeof getOctokit>;

/** Sends a request with Octokit, tried again as the patience says; rejects with an `ApiError`. */
export type Asker = <Data>(
  request: (octokit: Octokit, options: { signal: AbortSignal }) => Promise<{ data: Data }>,
) => Promise<Data>;

/** Octokit is loaded with the first request. `toError` may know more about a failure than its status says. */
export function openAsker(
  access: ApiAccess & Pick<Access, 'token'>,
  retries: Retries,
  toError?: (error: unknown) => Error | undefined,
): Asker {
  let opened: Promise<Octokit> | undefined;
  return askWith(() => (opened ??= openOctokit(access)), access.timeoutMs, { retries, toError });
}

/** The same with an Octokit of one's own. */
export function askWith(
  open: () => Promise<Octokit>,
  timeoutMs: number,
  {
    retries,
    toError,
  }: { retries: Retries; toError?: ((error: unknown) => Error | undefined) | undefined },
): Asker {
  return (request) =>
    retries.execute(async () => {
      const octokit = await open();
      try {
        const { data } = await request(octokit, { signal: AbortSignal.timeout(timeoutMs) });
        // Of a body that broke off Octokit says nothing.
        if (typeof data === 'object') return data;
        const detail = 'the answer is not whole';
        throw new ApiError({ kind: 'broken-answer' }, { status: 200, detail });
      } catch (error) {
        if (error instanceof ApiError) throw error;
        throw toError?.(error) ?? toApiError(error, timeoutMs);
      }
    });
}

async function openOctokit({
  token,
  apiUrl,
  userAgent,
}: ApiAccess & Pick<Access, 'token'>): Promise<Octokit> {
  const { getOctokit: open } = await import('@actions/github');
  return open(token, { baseUrl: apiUrl.href.replace(/\/+$/, ''), userAgent });
}

/** Asks as a GitHub App itself: Octokit's own library signs each request, and tells if this machine's clock is wrong. */
export async function openAppOctokit(
  { clientId, privateKey }: { clientId: string; privateKey: string },
  { apiUrl, userAgent, log }: ApiAccess,
): Promise<Octokit> {
  const [{ GitHub }, { createAppAuth }] = await Promise.all([
    import('@actions/github/lib/utils'),
    import('@octokit/auth-app'),
  ]);
  const silent = (): void => undefined;
  return new GitHub({
    authStrategy: createAppAuth,
    auth: { appId: clientId, privateKey },
    baseUrl: apiUrl.href.replace(/\/+$/, ''),
    userAgent,
    log: { debug: silent, info: silent, warn: log, error: log },
  });
}

/** Octokit gives a failed connection the status 500, so only its `response` tells an answer from none. */
function toApiError(error: unknown, timeoutMs: number): ApiError {
  const { status, response } = error as {
    status?: number;
    response?: { headers: Record<string, string | undefined>; data?: unknown };
  };
  if (status === undefined || response === undefined) return networkError(error, timeoutMs);
  return answerError({
    status,
    headers: response.headers,
    body: Buffer.from(JSON.stringify(response.data ?? null)),
  });
}
