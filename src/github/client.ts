import { ExplainedError } from '../errors.ts';
import { ApiError } from './api-error.ts';
import type { ApiFailure } from './api-error.ts';
import type { Credential } from './credential.ts';
import type { Http, HttpAnswer } from './http.ts';
import { networkError } from './network-error.ts';
import { ReadingStopped } from './patience.ts';

/** Asks one GitHub API with one credential. */
export interface Client {
  /** One attempt at one GET request; rejects with an `ApiError` for everything but a 2xx answer. */
  get(path: string, query: Record<string, string>): Promise<HttpAnswer>;
}

const MAX_REDIRECTS = 3;

/** Asks for JSON unless `accept` says otherwise. The token is sent to the origin of `apiUrl` alone: a redirect elsewhere is refused. */
export function openClient(options: {
  http: Http;
  apiUrl: URL;
  credential: Credential;
  userAgent: string;
  timeoutMs: number;
  accept?: string;
}): Client {
  const { http, apiUrl, credential, timeoutMs, accept = 'application/vnd.github+json' } = options;
  const headers = {
    accept,
    'user-agent': options.userAgent,
    'x-github-api-version': '2022-11-28',
  };

  /** A token that GitHub does not accept (any more) is replaced once, if there is another. */
  async function ask(url: URL): Promise<HttpAnswer> {
    const token = await credential.token();
    try {
      return await follow(url, token, 0);
    } catch (error) {
      const isRefused = error instanceof ApiError && error.failure.kind === 'unauthorized';
      if (!isRefused || !credential.giveUp(token)) throw error;
      return follow(url, await credential.token(), 0);
    }
  }

  async function follow(url: URL, token: string, redirects: number): Promise<HttpAnswer> {
    let answer: HttpAnswer;
    try {
      const authorization = `Bearer ${token}`;
      answer = await http(url, { headers: { ...headers, authorization }, timeoutMs });
    } catch (error) {
      // A replay says by itself that nothing more was recorded.
      if (error instanceof ExplainedError || error instanceof ReadingStopped) throw error;
      throw networkError(error, timeoutMs);
    }
    if (answer.status >= 200 && answer.status < 300) return answer;
    if (answer.status >= 300 && answer.status < 400 && redirects < MAX_REDIRECTS) {
      const target = redirectTarget(answer, url);
      if (target?.origin === apiUrl.origin) return follow(target, token, redirects + 1);
    }
    throw answerError(answer);
  }

  return {
    get(path, query) {
      const url = new URL(apiUrl.href.replace(/\/+$/, '') + path);
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
      return ask(url);
    },
  };
}

function redirectTarget(answer: HttpAnswer, base: URL): URL | undefined {
  const location = answer.headers['location'];
  return location === undefined ? undefined : (URL.parse(location, base.href) ?? undefined);
}

/** Any answer that is not a 2xx, as an `ApiError`. */
export function answerError(answer: HttpAnswer): ApiError {
  const detail = messageOf(answer);
  return new ApiError(classify(answer, detail), { ...answer, detail });
}

/**
 * 403 and 429 are rate limits if the headers or the text say so; any other 403 is a matter of permission.
 * Source: docs.github.com, "Rate limits for the REST API".
 */
function classify({ status, headers }: HttpAnswer, detail: string): ApiFailure {
  if (status >= 500) return { kind: 'server' };
  if (status === 401) return { kind: 'unauthorized' };
  if (status === 404) return { kind: 'not-found' };
  if (status !== 403 && status !== 429) return { kind: 'refused' };
  if (headers['retry-after'] !== undefined || /secondary rate limit/i.test(detail)) {
    return { kind: 'secondary-limit', retryAfterMs: toMs(headers['retry-after']) };
  }
  if (headers['x-ratelimit-remaining'] === '0') {
    return { kind: 'primary-limit', resetAt: toMs(headers['x-ratelimit-reset']) };
  }
  if (status === 429 || /rate limit/i.test(detail)) {
    return { kind: 'secondary-limit', retryAfterMs: undefined };
  }
  return { kind: 'forbidden' };
}

function toMs(seconds: string | undefined): number | undefined {
  return seconds !== undefined && /^\d{1,11}$/.test(seconds) ? Number(seconds) * 1000 : undefined;
}

const DETAIL_MAX_LENGTH = 500;

function messageOf({ status, headers, body }: HttpAnswer): string {
  if (status >= 300 && status < 400) {
    return `redirects to ${URL.parse(headers['location'] ?? '')?.host ?? 'nowhere'}`;
  }
  try {
    const { message } = JSON.parse(body.toString('utf8')) as { message?: unknown };
    if (typeof message === 'string') return message.slice(0, DETAIL_MAX_LENGTH);
  } catch {
    // Not JSON: a proxy or load balancer answered with a page of its own, which says nothing to a person.
  }
  return 'without a message';
}
