import { BrokenPageError, parsePage } from '../events/page.ts';
import type { AuditEvent } from '../events/page.ts';
import type { Source } from '../events/source.ts';
import { ApiError, isTransient } from './api-error.ts';
import type { Client } from './client.ts';
import { nextCursor } from './cursor.ts';
import type { HttpAnswer } from './http.ts';
import { openRetries, ReadingStopped } from './patience.ts';
import type { Clock, Patience } from './patience.ts';
import type { Quota, RateLimit } from './quota.ts';

/** What a cursor belongs to; the order is always ascending. */
export interface PageQuery {
  readonly phrase: string;
  readonly include: 'web' | 'git';
}

/** One API response. */
export interface Page {
  /** The query that answered: the fallback if the cursor was refused. */
  readonly query: PageQuery;
  readonly events: readonly AuditEvent[];
  /** The cursor of the next page; undefined at the end of the log. */
  readonly next: string | undefined;
  /** GitHub's clock when it was asked, or a little before, in epoch milliseconds. */
  readonly date: number;
  /** The page was empty although it names a next one, again and again: it may lack events. */
  readonly suspect: boolean;
  readonly rateLimit: RateLimit | undefined;
  /** When the token expires, if GitHub says so. */
  readonly tokenExpiresAt: number | undefined;
}

export interface PageLimits {
  readonly perPage: number;
  readonly pageDelayMs: number;
  readonly maxRequests: number;
}

const MIN_PER_PAGE = 10;
/** A page this often in a row without trouble is taken as a sign that larger ones work again. */
const CALM_PAGES = 20;
const MAX_REFUSED_CURSORS = 3;
const EMPTY_PAGE_RETRIES = 2;

/** Reads pages of one source, oldest first. */
export interface PageReader {
  /**
   * The pages after `cursor`. A cursor that GitHub refuses is replaced by `fallback()`, once the API answers that one.
   * Throws `ApiError` when a page can't be read, `ReadingStopped` when a limit is met, and an error when the cursor
   * does not move. No page is ever used in part. Several of these may go on at once. One that `mayBeTooWide` throws
   * `TooWideError` when GitHub takes too long for its first page, instead of trying again.
   */
  pages(
    start: { query: PageQuery; cursor: string | null },
    fallback: () => PageQuery,
    mayBeTooWide?: boolean,
  ): AsyncGenerator<Page, void>;
  /** How many pages may be asked for at once now. */
  limit(): number;
  /** Requests sent so far, failed ones included. */
  requests(): number;
}

/** What one page chain asks for. */
interface PageChain {
  /** The cursor comes from an earlier run. */
  readonly isStored: boolean;
  readonly mayBeTooWide: boolean;
  /** How many of its cursors GitHub has refused. */
  readonly refusals: { count: number };
}

/** GitHub could not search the time that the query covers within the time that it takes for a request. */
export class TooWideError extends Error {
  override readonly name = 'TooWideError';
}

export function openPageReader(options: {
  client: Client;
  source: Source;
  limits: PageLimits;
  quota: Quota;
  patience: Patience;
  clock: Clock;
  log: (line: string) => void;
}): PageReader {
  const { client, source, limits, quota, patience, clock, log } = options;
  const path =
    source.scope === 'org'
      ? `/orgs/${source.slug}/audit-log`
      : `/enterprises/${source.slug}/audit-log`;
  const retries = openRetries({ clock, patience, log });
  let requests = 0;
  let nextAt = 0;
  let tooSlowInARow = 0;
  let perPage = limits.perPage;
  let calmPages = 0;

  async function ask(
    query: PageQuery,
    cursor: string | null,
    maxRequests = limits.maxRequests,
  ): Promise<Page> {
    const wait = (limit: ApiError): Promise<void> => retries.waitAfter(limit, 1);
    if (requests >= maxRequests) throw new ReadingStopped('max-requests');
    return quota.ask(() => send(query, cursor, maxRequests), wait);
  }

  /** However many pages are read at once, two requests lie this far apart. */
  async function pause(): Promise<void> {
    nextAt = Math.max(clock.now(), nextAt) + limits.pageDelayMs;
    await clock.sleep(nextAt - clock.now());
  }

  async function send(query: PageQuery, cursor: string | null, maxRequests: number): Promise<Page> {
    if (requests > 0 && limits.pageDelayMs > 0) await pause();
    if (patience.cancelled.aborted) throw new ReadingStopped('cancelled');
    const askedAt = clock.now();
    if (askedAt >= patience.deadline) throw new ReadingStopped('max-duration');
    if (requests >= maxRequests) throw new ReadingStopped('max-requests');
    requests += 1;
    const answer = await client.get(path, {
      phrase: query.phrase,
      include: query.include,
      order: 'asc',
      per_page: String(perPage),
      ...(cursor === null ? {} : { after: cursor }),
    });
    return toPage(answer, query, { askedAt, answeredAt: clock.now() });
  }

  /** The page after the cursor or, if GitHub refuses the cursor, the first page of the fallback query. */
  async function read(
    query: PageQuery,
    cursor: string | null,
    { isStored, mayBeTooWide, refusals }: PageChain,
    fallback: () => PageQuery,
  ): Promise<Page> {
    let serverFailures = 0;
    return retries.execute(async (failures) => {
      try {
        const page = judge(await ask(query, cursor), failures);
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
        if (error.failure.kind === 'server') serverFailures += 1;
        const mostTries = Math.min(patience.retries + 1, limits.maxRequests);
        const isSuspect = isStored && serverFailures >= Math.min(2, mostTries);
        if (cursor !== null && mayBeRefusal(error, isSuspect)) {
          const page = await askFallback(fallback(), error, { failures, refusals });
          if (page !== undefined) return page;
        }
        if (isTooSlow(error) && failures >= 1 && perPage > MIN_PER_PAGE) {
          perPage = Math.max(MIN_PER_PAGE, Math.floor(perPage / 2));
          log(`GitHub is too slow for this page: asking for ${perPage} events at a time`);
        }
        throw error;
      }
    });
  }

  /** An empty page that names a next one lacks events: it is asked for again, and if it stays so it is suspect. */
  function judge(page: Page, failures: number): Page {
    if (page.events.length > 0 || page.next === undefined) return page;
    if (failures >= Math.min(EMPTY_PAGE_RETRIES, patience.retries))
      return { ...page, suspect: true };
    const detail = 'an empty page that names a next one';
    throw new ApiError({ kind: 'broken-answer' }, { status: 200, detail });
  }

  async function askFallback(
    query: PageQuery,
    refusal: ApiError,
    { failures, refusals }: { failures: number; refusals: { count: number } },
  ): Promise<Page | undefined> {
    if (refusals.count >= MAX_REFUSED_CURSORS) return undefined;
    try {
      // Beyond `max-requests`, or a small one would let every run end at the refusal.
      const page = judge(await ask(query, null, Infinity), failures);
      refusals.count += 1;
      log(
        `GitHub refused the stored cursor (${refusal.message}): reading again by time, from ${query.phrase}`,
      );
      return page;
    } catch (error) {
      if (error instanceof ReadingStopped) throw error;
      // A refusal is final, this failure may pass: trying again asks for both once more.
      if (error instanceof ApiError && isTransient(error) && !isTransient(refusal)) throw error;
      // The API does not answer the fallback either, so the cursor was not the cause.
      return undefined;
    }
  }

  return {
    requests: () => requests,
    limit: () => quota.limit(),
    async *pages(start, fallback, mayBeTooWide = false) {
      let { query, cursor } = start;
      let isFirst = true;
      const refusals = { count: 0 };
      const used = new Set<string>();
      for (;;) {
        const page = await read(
          query,
          cursor,
          { isStored: isFirst, mayBeTooWide: isFirst && mayBeTooWide, refusals },
          fallback,
        ).catch((error: unknown) => {
          if (error instanceof ReadingStopped && error.reason === 'rate-limit') quota.stop(error);
          throw error;
        });
        // A cursor that was refused has answered nothing, and its border may come up again.
        if (page.query !== query) used.clear();
        else if (cursor !== null) used.add(cursor);
        if (page.next !== undefined && used.has(page.next)) {
          throw new ApiError(
            { kind: 'broken-answer' },
            {
              status: 200,
              detail:
                "GitHub answered with a cursor that does not move, so the rest of the log can't be read",
            },
          );
        }
        yield page;
        if (page.next === undefined) return;
        query = page.query;
        cursor = page.next;
        isFirst = false;
      }
    },
  };
}

/** A stored cursor is suspected after two 5xx; any cursor after a 4xx that is not about access or limits. */
function mayBeRefusal({ failure }: ApiError, isSuspect: boolean): boolean {
  if (failure.kind === 'refused' || failure.kind === 'not-found') return true;
  return isSuspect && failure.kind === 'server';
}

/** GitHub ends requests that take longer than ten seconds; smaller pages may pass. */
function isTooSlow({ failure, status }: ApiError): boolean {
  return status === 502 || status === 504 || (failure.kind === 'network' && failure.timedOut);
}

function toPage(
  answer: HttpAnswer,
  query: PageQuery,
  { askedAt, answeredAt }: { askedAt: number; answeredAt: number },
): Page {
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
    next: nextCursor(headers['link']),
    // A slow answer shows the log as it was when GitHub began with it.
    date: (toTime(headers['date']) ?? answeredAt) - wholeSeconds(answeredAt - askedAt),
    suspect: false,
    rateLimit: toRateLimit(headers),
    tokenExpiresAt: toTime(headers['github-authentication-token-expiration']),
  };
}

function toRateLimit(headers: HttpAnswer['headers']): RateLimit | undefined {
  const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map((name) => {
    const value = headers[`x-ratelimit-${name}`] ?? '';
    return /^\d{1,11}$/.test(value) ? Number(value) : undefined;
  });
  if (limit === undefined || remaining === undefined || reset === undefined) return undefined;
  return { limit, remaining, resetAt: reset * 1000 };
}

function wholeSeconds(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}

function toTime(text: string | undefined): number | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : time;
}
