import type { AuditEvent } from '../events/page.ts';
import type { RateLimit } from './quota.ts';

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
  /**
   * Of pages with numbers: whoever goes on at `next` in another run is shown everything since this second again, in
   * epoch milliseconds. Undefined if that goes on right behind this page.
   */
  readonly repeatsFrom?: number;
  /** GitHub's clock when it was asked, or a little before, in epoch milliseconds. */
  readonly date: number;
  /** The page was empty although it names a next one, again and again: it may lack events. */
  readonly suspect: boolean;
  readonly rateLimit: RateLimit | undefined;
  /** When the token expires, if GitHub says so. */
  readonly tokenExpiresAt: number | undefined;
  /** Frees the bytes of its events, which nothing may read any more. Without it the garbage collector does, much later. */
  readonly release?: (() => void) | undefined;
}

export interface PageLimits {
  readonly perPage: number;
  readonly pageDelayMs: number;
  readonly maxRequests: number;
  /** Most bytes of answers; the first page is read however large it is. */
  readonly maxBytes: number;
}

/** Where to begin. */
export interface PageStart {
  readonly query: PageQuery;
  readonly cursor: string | null;
  /** By how much the times that GitHub may sort by and filter by differ, as far as that is known. */
  readonly skewSeconds?: number;
}

/** Reads pages of one source, oldest first. */
export interface PageReader {
  /**
   * The pages after the cursor. One that GitHub refuses is replaced by `fallback()`, once the API answers that one.
   * Throws `ApiError` when a page can't be read, `ReadingStopped` when a limit is met, and an error when the cursor
   * does not move. No page is ever used in part. Several of these may go on at once. One that `mayBeTooWide` throws
   * `TooWideError` when GitHub takes too long for its first page, instead of trying again.
   */
  pages(
    start: PageStart,
    fallback: () => PageQuery,
    mayBeTooWide?: boolean,
  ): AsyncGenerator<Page, void>;
  /** How many pages may be asked for at once now. */
  limit(): number;
  /** Requests sent so far, failed ones included. */
  requests(): number;
}

/** GitHub could not search the time that the query covers within the time that it takes for a request. */
export class TooWideError extends Error {
  override readonly name = 'TooWideError';
}
