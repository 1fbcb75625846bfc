import { gunzipSync, gzipSync } from 'node:zlib';
import { bytesOf, json, type ServedAnswer } from './answer.ts';
import { apiUrl, type Call } from './http.ts';
import type { Family } from './journal.ts';
import { Random } from './random.ts';

/** One thing that can go wrong with a call. */
export type Fault =
  /** This answer instead of the real one; the call is not handled. */
  | { readonly kind: 'status'; readonly answer: ServedAnswer }
  /** The connection is reset; the call is not handled. */
  | { readonly kind: 'reset' }
  /** The call is handled, and then the connection is reset: only its answer is lost. */
  | { readonly kind: 'lost-answer' }
  /** The answer begins, and the connection is reset in the middle of its body. */
  | { readonly kind: 'cut-body' }
  /** A whole answer, with a matching length, whose JSON ends too early. */
  | { readonly kind: 'truncated-json' }
  /** Nothing more comes for `ms`, from the start or after the headers; then the connection ends. */
  | { readonly kind: 'stall'; readonly ms: number; readonly after: 'nothing' | 'headers' }
  /** The right answer, `ms` late. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The right answer, once `until` resolves: before the call is handled, or when it is. */
  | { readonly kind: 'hold'; readonly until: Promise<unknown>; readonly when: 'before' | 'after' }
  /** `[]`, with the `Link` of the real answer. */
  | { readonly kind: 'empty-page' }
  /** The real answer, whose `Link` header points to another host. */
  | { readonly kind: 'foreign-link'; readonly origin: string }
  /** A redirect to the same path, on `origin` or (by default) on the same host. */
  | {
      readonly kind: 'redirect';
      readonly status?: 301 | 302 | 307 | 308;
      readonly origin?: string;
    };

/** Which calls a fault strikes. */
export interface FaultRule {
  /** A fault, or a choice of one for the n-th (from 1) matching call. */
  readonly fault: Fault | ((call: Call, n: number) => Fault | undefined);
  readonly family?: Family;
  readonly when?: (call: Call) => boolean;
  /** The first matching call that is struck, from 1 (the default). */
  readonly from?: number;
  /** How many matching calls are struck: 1 by default, or `Infinity`. */
  readonly times?: number;
}

/** What becomes of a call that a fault has struck. */
export type Outcome = { readonly afterMs?: number } & (
  | { readonly end: 'whole' | 'cut'; readonly answer: ServedAnswer }
  | { readonly end: 'stall'; readonly answer: ServedAnswer | undefined }
  | { readonly end: 'reset' }
);

/** The script of faults of one server. */
export interface Faults {
  /** Adds a rule; the first rule that strikes a call counts. The result tells how often it struck, and ends it. */
  add(rule: FaultRule): { readonly struck: number; remove(): void };
  clear(): void;
  /** The fault for this call, if any. Counts the call. */
  strike(call: Call, family: Family): Fault | undefined;
  apply(fault: Fault, call: Call, proceed: () => Promise<ServedAnswer>): Promise<Outcome>;
}

/** A script without faults. */
export function createFaults(): Faults {
  const rules = new Set<{ rule: FaultRule; matched: number; struck: number }>();
  return {
    add(rule) {
      const entry = { rule, matched: 0, struck: 0 };
      rules.add(entry);
      return {
        get struck() {
          return entry.struck;
        },
        remove: () => void rules.delete(entry),
      };
    },
    clear: () => {
      rules.clear();
    },
    strike(call, family) {
      for (const entry of rules) {
        const { rule } = entry;
        if (rule.family !== undefined && rule.family !== family) continue;
        if (rule.when !== undefined && !rule.when(call)) continue;
        entry.matched += 1;
        if (entry.matched < (rule.from ?? 1) || entry.struck >= (rule.times ?? 1)) continue;
        const fault =
          typeof rule.fault === 'function' ? rule.fault(call, entry.matched) : rule.fault;
        if (fault === undefined) continue;
        entry.struck += 1;
        return fault;
      }
      return undefined;
    },
    apply,
  };
}

async function apply(
  fault: Fault,
  call: Call,
  proceed: () => Promise<ServedAnswer>,
): Promise<Outcome> {
  switch (fault.kind) {
    case 'status':
      return { end: 'whole', answer: fault.answer };
    case 'reset':
      return { end: 'reset' };
    case 'lost-answer':
      await proceed();
      return { end: 'reset' };
    case 'cut-body':
      return { end: 'cut', answer: await proceed() };
    case 'truncated-json':
      return { end: 'whole', answer: await truncated(await proceed()) };
    case 'stall':
      return {
        end: 'stall',
        answer: fault.after === 'headers' ? await proceed() : undefined,
        afterMs: fault.ms,
      };
    case 'delay':
      return { end: 'whole', answer: await proceed(), afterMs: fault.ms };
    case 'hold': {
      if (fault.when === 'before') await fault.until;
      const answer = await proceed();
      await fault.until;
      return { end: 'whole', answer };
    }
    case 'empty-page':
      return { end: 'whole', answer: withBody(await proceed(), '[]') };
    case 'foreign-link': {
      const answer = await proceed();
      const link = headerOf(answer, 'link')?.replaceAll(/<[a-z]+:\/\/[^/]+/gi, `<${fault.origin}`);
      if (link === undefined) return { end: 'whole', answer };
      return {
        end: 'whole',
        answer: { ...answer, headers: { ...without(answer, ['link']), link } },
      };
    }
    case 'redirect': {
      const path = `${call.url.pathname}${call.url.search}`;
      const location =
        fault.origin === undefined
          ? apiUrl(call, path)
          : `${fault.origin}${call.prefix ?? ''}${path}`;
      const body = {
        message: 'Moved Permanently',
        url: location,
        documentation_url:
          'https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api#follow-redirects',
      };
      return { end: 'whole', answer: json(fault.status ?? 302, body, { location }) };
    }
  }
}

function headerOf(answer: ServedAnswer, name: string): string | undefined {
  return Object.entries(answer.headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];
}

function without(answer: ServedAnswer, names: readonly string[]): Record<string, string> {
  const kept = Object.entries(answer.headers ?? {}).filter(
    ([key]) => !names.includes(key.toLowerCase()),
  );
  return Object.fromEntries(kept);
}

function withBody(answer: ServedAnswer, body: Buffer | string): ServedAnswer {
  return {
    status: answer.status,
    headers: without(answer, ['content-length', 'content-encoding', 'etag']),
    body,
  };
}

async function truncated(answer: ServedAnswer): Promise<ServedAnswer> {
  const bytes = await bytesOf(answer);
  const zipped = headerOf(answer, 'content-encoding') === 'gzip';
  const text = zipped ? gunzipSync(bytes) : bytes;
  const cut = text.subarray(0, Math.floor(text.length * 0.6));
  if (!zipped) return withBody(answer, cut);
  const short = withBody(answer, gzipSync(cut));
  return { ...short, headers: { ...short.headers, 'content-encoding': 'gzip' } };
}

const DOCS = 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api';

/** A 5xx in GitHub's words: 500 and 502 have JSON, 503 and 504 have HTML. */
export function serverError(status: 500 | 502 | 503 | 504): Fault {
  if (status <= 502) return { kind: 'status', answer: json(status, { message: 'Server Error' }) };
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return {
    kind: 'status',
    answer: { status, headers, body: '<html><body><h1>Unicorn!</h1></body></html>' },
  };
}

/** The primary rate limit is used up until `resetAt` (epoch milliseconds, by the simulated clock). */
export function primaryRateLimit(limit: {
  readonly resetAt: number;
  readonly status?: 403 | 429;
  readonly resource?: string;
  /** Requests an hour: 1,750. */
  readonly limit?: number;
}): Fault {
  const status = limit.status ?? 403;
  const most = (limit.limit ?? 1750).toString();
  const message =
    'API rate limit exceeded for user ID 10137. If you reach out to GitHub Support for help, please include the request ID CDAF:3E8BD1:CAACC0:EE752D:67481E64.';
  const headers = {
    'x-ratelimit-limit': most,
    'x-ratelimit-remaining': '0',
    'x-ratelimit-used': most,
    'x-ratelimit-reset': Math.ceil(limit.resetAt / 1000).toString(),
    'x-ratelimit-resource': limit.resource ?? 'audit_log',
  };
  const body = { message, documentation_url: DOCS, status: status.toString() };
  return { kind: 'status', answer: json(status, body, headers) };
}

/** A secondary rate limit, with `Retry-After` if seconds are given. */
export function secondaryRateLimit(
  limit: { readonly status?: 403 | 429; readonly retryAfterSeconds?: number } = {},
): Fault {
  const status = limit.status ?? 403;
  const message =
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID CDAF:3E8BD1:CAACC0:EE752D:67481E65.';
  const headers: Record<string, string> = {
    'x-ratelimit-limit': '1750',
    'x-ratelimit-remaining': '1700',
    ...(limit.retryAfterSeconds !== undefined && {
      'retry-after': limit.retryAfterSeconds.toString(),
    }),
  };
  const body = {
    message,
    documentation_url: `${DOCS}#about-secondary-rate-limits`,
    status: status.toString(),
  };
  return { kind: 'status', answer: json(status, body, headers) };
}

/** A rule that strikes a share (`rate`, 0 to 1) of a family's calls with faults drawn by seed, never more than `inARow` one after the other. */
export function randomFaults(mix: {
  readonly seed: number;
  readonly rate: number;
  readonly kinds: readonly Fault[];
  readonly family?: Family;
  readonly inARow?: number;
}): FaultRule {
  const random = new Random(mix.seed);
  let row = 0;
  return {
    family: mix.family ?? 'audit-log',
    times: Infinity,
    fault: () => {
      const strikes = random.chance(mix.rate) && row < (mix.inARow ?? 2);
      row = strikes ? row + 1 : 0;
      return strikes ? random.pick(mix.kinds) : undefined;
    },
  };
}
