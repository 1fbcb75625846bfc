import type { getOctokit } from '@actions/github';
import { ApiError } from './api-error.ts';
import { answerError, networkError } from './client.ts';
import type { Http } from './http.ts';
import type { Clock, Patience, Retries } from './patience.ts';

/** One repository, and with what and how patiently it is asked. */
export interface Access {
  /** `owner/name` */
  readonly fullName: string;
  readonly http: Http;
  readonly token: string;
  readonly apiUrl: URL;
  readonly userAgent: string;
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly patience: Patience;
  readonly log: (line: string) => void;
}

export type Octokit = ReturnType<typeof getOctokit>;

/** Sends a request with Octokit, tried again as the patience says; rejects with an `ApiError`. */
export type Asker = <Data>(
  request: (octokit: Octokit, options: { signal: AbortSignal }) => Promise<{ data: Data }>,
) => Promise<Data>;

/** Octokit is loaded with the first request. `toError` may know more about a failure than its status says. */
export function openAsker(
  access: Access,
  retries: Retries,
  toError: (error: unknown) => Error | undefined = () => undefined,
): Asker {
  const { timeoutMs } = access;
  let opened: Promise<Octokit> | undefined;
  return (request) =>
    retries.execute(async () => {
      const octokit = await (opened ??= openOctokit(access));
      try {
        const { data } = await request(octokit, { signal: AbortSignal.timeout(timeoutMs) });
        // Of a body that broke off Octokit says nothing.
        if (typeof data === 'object') return data;
        const detail = 'the answer is not whole';
        throw new ApiError({ kind: 'broken-answer' }, { status: 200, detail });
      } catch (error) {
        if (error instanceof ApiError) throw error;
        throw toError(error) ?? toApiError(error, timeoutMs);
      }
    });
}

async function openOctokit({ token, apiUrl, userAgent }: Access): Promise<Octokit> {
  const { getOctokit: open } = await import('@actions/github');
  return open(token, { baseUrl: apiUrl.href.replace(/\/+$/, ''), userAgent });
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
