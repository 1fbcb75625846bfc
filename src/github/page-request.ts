import { BrokenPageError, parsePage } from '../events/page.ts';
import type { AuditEvent } from '../events/page.ts';
import type { Source } from '../events/source.ts';
import { ApiError } from './api-error.ts';
import type { Client } from './client.ts';
import type { HttpAnswer } from './http.ts';
import { TooWideError } from './page-reader.ts';
import type { Page, PageLimits, PageQuery } from './page-reader.ts';
import { openRetries, ReadingStopped } from './patience.ts';
import type { Clock, Patience } from './patience.ts';
import { toRateLimit } from './quota.ts';
import type { Quota } from './quota.ts';

/** What one request asks for. */
export interface PageRequest {
  readonly query: PageQuery;
  /** What says which page of the query: `after` or `page`. */
  readonly place: Readonly<Record<string, string>>;
  /** Asks for no more events than this, however calm it is. */
  readonly mostPerPage?: number;
  /** It is sent even if `max-requests` or `max-bytes` was reached: what was begun is of no use without it. */
  readonly isOwed?: boolean;
}

/** A page with how many events were asked for. */
export interface AnsweredPage extends Page {
  readonly perPage: number;
  readonly tookMs: number;
}

/** The requests of one reader: what they may cost, when they are sent and sent again. */
export interface PageRequests {
  /** One attempt. */
  ask(request: PageRequest, failures: number): Promise<AnsweredPage>;
  /**
   * Asks until there is an answer. What `instead` gives after a failure is taken for it. Of one that `mayBeTooWide` the
   * first failure for want of time throws a `TooWideError`.
   */
  read(
    request: PageRequest,
    options: {
      mayBeTooWide: boolean;
      instead?: (error: ApiError, failures: number) => Promise<AnsweredPage | undefined>;
    },
  ): Promise<AnsweredPage>;
  /** How many may be under way at once now. */
  limit(): number;
  /** How many were sent so far, failed ones included. */
  sent(): number;
}

const MIN_PER_PAGE = 10;
/** A page this often in a row without trouble is taken as a sign that larger ones work again. */
const CALM_PAGES = 20;
const EMPTY_PAGE_RETRIES = 2;

type NextOf = (link: string | undefined) => string | undefined;

/** `nextOf` reads what a `Link` header says of the next page; undefined if it names none. */
export function openPageRequests(options: {
  client: Client;
  source: Source;
  limits: PageLimits;
  quota: Quota;
  patience: Patience;
  clock: Clock;
  log: (line: string) => void;
  nextOf: NextOf;
}): PageRequests {
  const { client, source, limits, quota, patience, clock, log } = options;
  const path =
    source.scope === 'org'
      ? `/orgs/${source.slug}/audit-log`
      : `/enterprises/${source.slug}/audit-log`;
  const retries = openRetries({ clock, patience, log });
  let requests = 0;
  let bytes = 0;
  let nextAt = 0;
  let tooSlowInARow = 0;
  let perPage = limits.perPage;
  let calmPages = 0;

  function refuseBeyondLimits({ isOwed = false }: PageRequest): void {
    if (isOwed) return;
    if (requests >= limits.maxRequests) throw new ReadingStopped('max-requests');
    if (bytes >= limits.maxBytes) throw new ReadingStopped('max-bytes');
  }

  async function ask(request: PageRequest, failures: number): Promise<AnsweredPage> {
    const wait = (limit: ApiError): Promise<void> => retries.waitAfter(limit, 1);
    refuseBeyondLimits(request);
    return judge(await quota.ask(() => send(request), wait), failures);
  }

  /** However many pages are read at once, two requests lie this far apart. */
  async function pause(): Promise<void> {
    nextAt = Math.max(clock.now(), nextAt) + limits.pageDelayMs;
    await clock.sleep(nextAt - clock.now());
  }

  async function send(request: PageRequest): Promise<AnsweredPage> {
    if (requests > 0 && limits.pageDelayMs > 0) await pause();
    if (patience.cancelled.aborted) throw new ReadingStopped('cancelled');
    const askedAt = clock.now();
    if (askedAt >= patience.deadline) throw new ReadingStopped('max-duration');
    refuseBeyondLimits(request);
    requests += 1;
    const { query, place, mostPerPage = Infinity } = request;
    const asked = Math.min(perPage, mostPerPage);
    const answer = await client.get(path, {
      phrase: query.phrase,
      include: query.include,
      order: 'asc',
      per_page: String(asked),
      ...place,
    });
    const answeredAt = clock.now();
    const tookMs = answer.tookMs ?? answeredAt - askedAt;
    const page = toPage(answer, { query, nextOf: options.nextOf, tookMs, answeredAt });
    bytes += answer.body.length;
    return { ...page, perPage: asked, tookMs };
  }

  /** An empty page that names a next one lacks events: it is asked for again, and if it stays so it is suspect. */
  function judge(page: AnsweredPage, failures: number): AnsweredPage {
    if (page.events.length > 0 || page.next === undefined) return page;
    if (failures >= Math.min(EMPTY_PAGE_RETRIES, patience.retries))
      return { ...page, suspect: true };
    const detail = 'an empty page that names a next one';
    throw new ApiError({ kind: 'broken-answer' }, { status: 200, detail });
  }

  return {
    ask,
    limit: () => quota.limit(),
    sent: () => requests,
    async read(request, { mayBeTooWide, instead }) {
      const attempt = async (failures: number): Promise<AnsweredPage> => {
        try {
          const page = await ask(request, failures);
          calmPages += 1;
          tooSlowInARow = 0;
          if (calmPages % CALM_PAGES === 0) perPage = Math.min(limits.perPage, perPage * 2);
          return page;
        } catch (error) {
          if (!(error instanceof ApiError)) throw error;
          calmPages = 0;
          if (mayBeTooWide && isTooSlow(error)) {
            tooSlowInARow += 1;
            // It may be an outage, too.
            if (tooSlowInARow > 2) await retries.waitAfter(error, tooSlowInARow - 2);
            throw new TooWideError(error.message);
          }
          const other = await instead?.(error, failures);
          if (other !== undefined) return other;
          if (isTooSlow(error) && failures >= 1 && perPage > MIN_PER_PAGE) {
            perPage = Math.max(MIN_PER_PAGE, Math.floor(perPage / 2));
            log(`GitHub is too slow for this page: asking for ${perPage} events at a time`);
          }
          throw error;
        }
      };
      try {
        return await retries.execute(attempt);
      } catch (error) {
        if (error instanceof ReadingStopped && error.reason === 'rate-limit') quota.stop(error);
        throw error;
      }
    },
  };
}

/** GitHub ends requests that take longer than ten seconds; smaller pages may pass. */
function isTooSlow({ failure, status }: ApiError): boolean {
  return status === 502 || status === 504 || (failure.kind === 'network' && failure.timedOut);
}

function toPage(
  answer: HttpAnswer,
  request: { query: PageQuery; nextOf: NextOf; tookMs: number; answeredAt: number },
): Page {
  const { query, nextOf, tookMs, answeredAt } = request;
  const { headers } = answer;
  let events: AuditEvent[];
  try {
    events = parsePage(answer.body);
  } catch (error) {
    if (!(error instanceof BrokenPageError)) throw error;
    throw new ApiError({ kind: 'broken-answer' }, { status: answer.status, detail: error.message });
  }
  return {
    query,
    events,
    next: nextOf(headers['link']),
    // A slow answer shows the log as it was when GitHub began with it.
    date: (toTime(headers['date']) ?? answeredAt) - wholeSeconds(tookMs),
    suspect: false,
    rateLimit: toRateLimit(headers),
    tokenExpiresAt: toTime(headers['github-authentication-token-expiration']),
    release: answer.free,
  };
}

function wholeSeconds(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}

function toTime(text: string | undefined): number | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : time;
}
