import type { Http, HttpAnswer } from '../../src/github/http.ts';
import { SECOND_OF_TIME } from './simulated-log.ts';
import type { LogRequest, LoggedEvent, SimulatedLog } from './simulated-log.ts';
import type { Steps } from './steps.ts';

/** What goes wrong with a request. */
export type RequestFault =
  | 'server-error'
  | 'server-page'
  | 'broken-json'
  | 'cut-off'
  | 'lost-before'
  | 'lost-after'
  | 'timeout'
  | 'rate-limit'
  | 'rate-limit-long'
  | 'secondary-limit'
  | 'last-request'
  | 'empty-page'
  | 'same-cursor'
  | 'redirect'
  | 'cursors-4xx'
  | 'cursors-5xx';

export interface PlannedRequestFault {
  readonly kind: RequestFault;
  /** The number of the run's request, counted from 1, and how many in a row. */
  readonly at: number;
  readonly times: number;
}

/** One request as the API saw it. */
export interface SeenRequest {
  /** Such as `org/acme/web`. */
  readonly source: string;
  readonly request: LogRequest;
  readonly at: number;
  readonly fault: RequestFault | undefined;
  readonly status: number;
}

export const API_ORIGIN = 'https://api.github.com';
/** A GitHub Enterprise Server has its API below a path. */
export const SERVER_API = 'https://ghe.example/api/v3';
const ENTITY = /^(?:\/api\/v3)?\/(org|enterprise)s\/([^/]+)\/audit-log$/;
const SECOND = 1000;

/** The audit-log API of all entities, asked by one run. */
export function openLogOverHttp(options: {
  /** By entity, such as `org/acme`. */
  logs: ReadonlyMap<string, SimulatedLog>;
  steps: Steps;
  now: () => number;
  /** How long the answer that just came took, in milliseconds. */
  tookMs: () => number;
  /** Whether GitHub looks into the log when a request arrives, or when it answers. */
  looksEarly: boolean;
  token: string;
  faults: readonly PlannedRequestFault[];
  /** Of a GitHub Enterprise Server, whose rate limits are off. */
  isServer?: boolean;
  /** A search over more time than this takes GitHub too long; in milliseconds. */
  slowBeyondMs?: number | undefined;
  /** How many requests an entity grants an hour. */
  hourly?: number | undefined;
  /** Which events the answers of this run lack; asked at the first request of each source. */
  hides: (source: string, request: LogRequest) => ((event: LoggedEvent) => boolean) | undefined;
  seen: SeenRequest[];
  /** Told of what must never happen. */
  accuse: (text: string) => void;
}): Http {
  const { logs, steps, now, token, faults, seen, accuse } = options;
  const { slowBeyondMs = Infinity, hourly = Infinity, isServer = false } = options;
  const hours = new Map<string, { from: number; sent: number }>();
  const hidden = new Map<string, ((event: LoggedEvent) => boolean) | undefined>();
  let limitedUntil = 0;
  let refusal = 400;
  /** Whom the present request is about. */
  let entity = '';

  function answer(url: URL): HttpAnswer {
    const [, scope = '', slug = ''] = ENTITY.exec(url.pathname) ?? [];
    const log = logs.get(`${scope}/${slug}`);
    const request = toRequest(url, isServer, accuse);
    if (log === undefined) return toAnswer(404, { message: 'Not Found' });
    const source = `${scope}/${slug}/${request.include}`;
    if (!hidden.has(source)) hidden.set(source, options.hides(source, request));
    const number = seen.length + 1;
    const fault = faults.find(({ at, times }) => number >= at && number < at + times)?.kind;
    const note = (given: HttpAnswer): HttpAnswer => {
      seen.push({ source, request, at: now(), fault, status: given.status });
      return given;
    };
    if (fault === 'cursors-4xx' || fault === 'cursors-5xx') {
      refusal = fault === 'cursors-4xx' ? 422 : 500;
      log.refuseIssued();
    }
    if (fault === 'rate-limit') limitedUntil = now() + 20 * SECOND;
    if (fault === 'rate-limit-long') limitedUntil = now() + 3_000 * SECOND;
    if (now() < limitedUntil) return note(limited());
    if (hour(`${scope}/${slug}`) > hourly) return note(limited());
    const width = (request.until ?? request.since) - request.since;
    if (request.cursor === undefined && width > slowBeyondMs) return note(toAnswer(504, {}));
    const failed = fault === undefined ? undefined : failure(fault);
    if (failed !== undefined) return note(failed);
    const readAt = now() - (options.looksEarly ? options.tookMs() : 0);
    const page = log.read(request, readAt, hidden.get(source));
    if (page === 'refused') return note(toAnswer(refusal, { message: 'Validation Failed' }));
    const body = Buffer.from(`[${page.events.map(({ json }) => json).join(',')}]`);
    const next = fault === 'same-cursor' ? (request.cursor ?? page.next) : page.next;
    const isCut = fault === 'broken-json' || fault === 'cut-off';
    const cutAt = fault === 'cut-off' ? 1 : body.length >> 1;
    return note({
      status: 200,
      headers: {
        ...plainHeaders(),
        ...(fault === 'last-request' ? rateHeaders(0, now() + 30 * SECOND) : {}),
        ...(next === undefined ? {} : { link: toLink(url, next, isServer) }),
      },
      body: isCut
        ? body.subarray(0, cutAt)
        : fault === 'empty-page' && next !== undefined
          ? Buffer.from('[]')
          : body,
    });
  }

  function failure(fault: RequestFault): HttpAnswer | undefined {
    switch (fault) {
      case 'server-error':
        return toAnswer(502, { message: 'Server Error' });
      case 'server-page':
        return { ...toAnswer(503, {}), body: Buffer.from('<html>Unicorn!</html>') };
      case 'secondary-limit':
        return toAnswer(429, { message: 'secondary rate limit' }, { 'retry-after': '30' });
      case 'redirect':
        return toAnswer(302, {}, { location: 'https://elsewhere.example/orgs/acme/audit-log' });
      case 'lost-before':
      case 'lost-after':
        throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
      case 'timeout':
        throw Object.assign(new Error('timed out'), { name: 'TimeoutError' });
      default:
        return undefined;
    }
  }

  /** Counts a request; how many there were in this hour. */
  function hour(of: string): number {
    entity = of;
    const known = hours.get(of);
    const isNew = known === undefined || now() >= known.from + 3600 * SECOND;
    const count = isNew ? { from: now(), sent: 0 } : known;
    hours.set(of, count);
    return (count.sent += 1);
  }

  function limited(): HttpAnswer {
    return toAnswer(
      403,
      { message: 'API rate limit exceeded for user ID 1.' },
      rateHeaders(0, limitedUntil),
    );
  }

  function toAnswer(
    status: number,
    json: object,
    headers: Record<string, string> = {},
  ): HttpAnswer {
    return {
      status,
      headers: { ...plainHeaders(), ...headers },
      body: Buffer.from(JSON.stringify(json)),
    };
  }

  function plainHeaders(): Record<string, string> {
    const date = new Date(now()).toUTCString();
    if (isServer) return { date };
    if (hourly === Infinity) return { date, ...rateHeaders(1000, now() + 3600 * SECOND) };
    const { from, sent } = hours.get(entity) ?? { from: now(), sent: 0 };
    return { date, ...rateHeaders(Math.max(0, hourly - sent), from + 3600 * SECOND, hourly) };
  }

  return (url, { headers }) =>
    steps.pass('request', () => {
      const isTrusted = url.href.startsWith(isServer ? `${SERVER_API}/` : `${API_ORIGIN}/`);
      if (!isTrusted) accuse(`a request went to ${url.origin}`);
      if (isTrusted && headers['authorization'] !== `Bearer ${token}`)
        accuse('a request to the audit log had not its token');
      if (url.href.includes(token)) accuse('the token stands in an address');
      if (steps.cancelled.aborted) throw steps.cancelled.reason;
      return answer(url);
    });
}

function rateHeaders(remaining: number, resetAt: number, most = 1750): Record<string, string> {
  return {
    'x-ratelimit-limit': String(most),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': String(Math.ceil(resetAt / SECOND)),
  };
}

function toRequest(url: URL, isServer: boolean, accuse: (text: string) => void): LogRequest {
  const { searchParams } = url;
  const phrase = searchParams.get('phrase') ?? '';
  const [, from, to] = /^created:(\S+)\.\.(\S+)$/.exec(phrase) ?? [];
  const [, since = from ?? ''] = /^created:>=(\S+)$/.exec(phrase) ?? [];
  const include = searchParams.get('include');
  const perPage = Number(searchParams.get('per_page'));
  if (!SECOND_OF_TIME.test(since)) accuse(`a phrase has no begin: ${phrase}`);
  if (to !== undefined && !(SECOND_OF_TIME.test(to) && since <= to))
    accuse(`a phrase ends before it begins: ${phrase}`);
  if (include !== 'web' && include !== 'git') accuse(`include is ${include ?? 'missing'}`);
  if (searchParams.get('order') !== 'asc') accuse('the order is not ascending');
  if (searchParams.has(isServer ? 'after' : 'page'))
    accuse("a page was asked for in a way that is not the host's");
  if (!(perPage >= 1 && perPage <= 100)) accuse(`per_page is ${perPage}`);
  return {
    include: include === 'git' ? 'git' : 'web',
    since: Date.parse(since),
    // A second is searched whole.
    until: to === undefined ? undefined : Date.parse(to) + SECOND,
    cursor: searchParams.get('after') ?? undefined,
    ...(isServer && { page: Number(searchParams.get('page')) }),
    perPage,
  };
}

/** GitHub names the page after by the entity's numeric id, with `before` empty. */
function toLink(url: URL, next: string, isServer: boolean): string {
  const linked = new URL(url);
  linked.searchParams.set('page', next);
  if (isServer) return `<${linked.href}>; rel="next", <${linked.href}9>; rel="last"`;
  linked.searchParams.delete('page');
  linked.pathname = '/organizations/80307827/audit-log';
  linked.searchParams.delete('after');
  const kept = linked.href;
  return `<${kept}&after=${encodeURIComponent(next)}&before=>; rel="next", <${kept}&after=&before=>; rel="first"`;
}
