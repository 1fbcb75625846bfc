import * as v from 'valibot';
import { ApiError } from './api-error.ts';
import { answerError } from './client.ts';
import { openAsker } from './octokit.ts';
import type { Access, ApiAccess, Octokit } from './octokit.ts';
import { openRetries } from './patience.ts';
import { toRateLimit } from './quota.ts';
import type { RateLimit } from './quota.ts';
import { toStreamError } from './stream-refused.ts';

/** A streaming configuration, as GitHub lists it; what it is made of can't be read back. */
export interface Stream {
  readonly id: number;
  /** Such as `Amazon S3`. */
  readonly type: string;
  /** What GitHub says of its destination, in a form that is not documented. */
  readonly details: string;
  readonly enabled: boolean;
  /** These three as GitHub writes them, ISO 8601. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly pausedAt: string | undefined;
}

/** What secrets are sealed with. */
export interface StreamKey {
  readonly keyId: string;
  /** A Curve25519 public key, base64. */
  readonly key: string;
}

/** A whole configuration, as POST and PUT take it. */
export interface StreamBody {
  readonly enabled: boolean;
  readonly type: string;
  /** `vendor_specific`, flat: `key_id`, the settings, and each secret sealed, as `encrypted_…`. */
  readonly vendorSpecific: Readonly<Record<string, string | number | boolean>>;
}

/**
 * The audit-log streams of one enterprise. Every call rejects with an `ApiError`, or with `ReadingStopped` if a rate
 * limit would have to be waited for too long; of a 422 the error is a `StreamRefusedError`.
 */
export interface Streams {
  list(): Promise<Stream[]>;
  key(): Promise<StreamKey>;
  /**
   * Sent once, also when the job is cancelled. Whether it was done is not known after an error without an answer, after
   * a 5xx, and after a `broken-answer`.
   */
  create(body: StreamBody): Promise<Stream>;
  update(id: number, body: StreamBody): Promise<Stream>;
  /** Also fulfils if there is no such stream (any more). */
  delete(id: number): Promise<void>;
  /** What the last answer said of the hour's 15 requests; undefined before the first, and where there is no limit. */
  rateLimit(): RateLimit | undefined;
  /** GitHub's clock by the last answer, epoch milliseconds; this machine's before the first. */
  now(): number;
  /** How many requests were sent so far, tries that failed included. */
  requests(): number;
}

const MAX_REDIRECTS = 3;
/** The one that these endpoints are documented for on every GitHub that has them. */
const API_VERSION = '2022-11-28';

/** Asks with Octokit, which is loaded with the first request. The token is sent to the origin of `apiUrl` alone. */
export function openStreams(
  access: ApiAccess & Pick<Access, 'token'>,
  enterprise: string,
): Streams {
  const { patience, apiUrl, clock } = access;
  const ask = openAsker(access, openRetries(access), toStreamError);
  const never = new AbortController().signal;
  const once = openRetries({ ...access, patience: { ...patience, retries: 0, cancelled: never } });
  const askOnce = openAsker(access, once, toStreamError);
  let rateLimit: RateLimit | undefined;
  let requests = 0;
  /** GitHub's clock less this machine's. */
  let aheadMs = 0;

  function note(headers: Answer['headers']): void {
    rateLimit = toRateLimit(headers) ?? rateLimit;
    const date = Date.parse(headers['date'] ?? '');
    if (!Number.isNaN(date)) aheadMs = date - clock.now();
  }

  async function send(octokit: Octokit, sent: Sent, redirects = 0): Promise<Answer> {
    let answer: Answer;
    requests += 1;
    try {
      const { signal, ...request } = sent;
      const headers = { 'x-github-api-version': API_VERSION };
      answer = (await octokit.request({
        ...{ ...request, headers },
        request: { signal, redirect: 'manual' },
      })) as Answer;
    } catch (error) {
      const { response } = error as { response?: Answer };
      note(response?.headers ?? {});
      throw error;
    }
    note(answer.headers);
    if (answer.status < 300) return answer;
    const target = URL.parse(answer.headers['location'] ?? '', answer.url);
    // By a 301 or 302 a change would become a question.
    const isKept = sent.method === 'GET' || answer.status === 307 || answer.status === 308;
    if (target?.origin === apiUrl.origin && isKept && redirects < MAX_REDIRECTS)
      return send(octokit, { ...sent, url: target.href }, redirects + 1);
    throw answerError({ ...answer, body: Buffer.alloc(0) });
  }

  const log = `/enterprises/${encodeURIComponent(enterprise)}/audit-log`;
  const url = `${log}/streams`;

  return {
    list: () =>
      ask(async (octokit, { signal }) => {
        const answer = await send(octokit, { method: 'GET', url, signal });
        // A stream of a page that is not read would be taken for a deleted one.
        if (/rel="?next\b/.test(answer.headers['link'] ?? ''))
          throw broken(answer, 'it is only a part of the list');
        return { data: check(v.array(streamSchema), answer) };
      }),
    key: () =>
      ask(async (octokit, { signal }) => {
        const answer = await send(octokit, { method: 'GET', url: `${log}/stream-key`, signal });
        return { data: check(keySchema, answer) };
      }),
    create: (body) =>
      askOnce(async (octokit, { signal }) => {
        const answer = await send(octokit, { method: 'POST', url, data: toJson(body), signal });
        return { data: check(streamSchema, answer) };
      }),
    update: (id, body) =>
      ask(async (octokit, { signal }) => {
        const one = { method: 'PUT', url: `${url}/${id}`, data: toJson(body), signal } as const;
        return { data: check(streamSchema, await send(octokit, one)) };
      }),
    async delete(id) {
      try {
        await ask(async (octokit, { signal }) => {
          await send(octokit, { method: 'DELETE', url: `${url}/${id}`, signal });
          return { data: {} };
        });
      } catch (error) {
        if (!(error instanceof ApiError) || error.failure.kind !== 'not-found') throw error;
      }
    },
    rateLimit: () => rateLimit,
    now: () => clock.now() + aheadMs,
    requests: () => requests,
  };
}

interface Sent {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  /** The body. */
  readonly data?: object;
  readonly signal: AbortSignal;
}

interface Answer {
  readonly status: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly data: unknown;
}

const time = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);
const text = v.pipe(v.string(), v.nonEmpty());

const streamSchema = v.pipe(
  v.object({
    id: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    stream_type: text,
    stream_details: v.string(),
    enabled: v.boolean(),
    created_at: time,
    updated_at: time,
    paused_at: v.nullish(time),
  }),
  v.transform((one): Stream => ({
    ...{ id: one.id, type: one.stream_type, details: one.stream_details, enabled: one.enabled },
    createdAt: one.created_at,
    updatedAt: one.updated_at,
    pausedAt: one.paused_at ?? undefined,
  })),
);

const keySchema = v.pipe(
  v.object({ key_id: text, key: text }),
  v.transform(({ key_id: keyId, key }): StreamKey => ({ keyId, key })),
);

/** Nothing of the answer is quoted: it is not known what it holds. */
function check<Output>(schema: v.GenericSchema<unknown, Output>, answer: Answer): Output {
  const parsed = v.safeParse(schema, answer.data);
  if (parsed.success) return parsed.output;
  const path = v.getDotPath(parsed.issues[0]);
  throw broken(
    answer,
    path === null ? 'it is not JSON as documented' : `\`${path}\` is not as documented`,
  );
}

function broken({ status, headers }: Answer, detail: string): ApiError {
  return new ApiError({ kind: 'broken-answer' }, { status, headers, detail });
}

function toJson({ enabled, type, vendorSpecific }: StreamBody): object {
  return { enabled, stream_type: type, vendor_specific: vendorSpecific };
}
