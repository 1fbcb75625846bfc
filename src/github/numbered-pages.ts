import type { AuditEvent } from '../events/page.ts';
import { ApiError } from './api-error.ts';
import type { PageQuery, PageReader } from './page-reader.ts';
import type { AnsweredPage, PageRequests } from './page-request.ts';
import { isConfirmed, leastOf, openShownEvents, timesOf } from './shown-events.ts';

/** What a query shows from its beginning on, as far as it was read. */
interface Stretch {
  readonly events: readonly AuditEvent[];
  /** The last page that answered; what it says of the hour and the token counts. */
  readonly last: AnsweredPage;
  /** Of its first page: what appeared since then may be missing. */
  readonly date: number;
  /** The second with which the next one begins; undefined at the end of the log. */
  readonly next: number | undefined;
  readonly suspect: boolean;
}

const SECOND = 1000;
/**
 * How far back from the last event the next query begins, if that repeats no more than a quarter of a page: an event's
 * time and its `created_at` may differ by more than was seen so far. If they differ by more than this, `created_at` is
 * taken to say nothing about where the server sorts the event.
 */
const MARGIN_MS = 60 * SECOND;
const REPEATED_SHARE = 0.25;
/** Pages that shift are read again so often. */
const MAX_PASSES = 5;
/** So many equal pages in a row are no twins: the number is not heeded. */
const MAX_SAME_PAGES = 20;
const CREATED = /created:(?:>=)?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)/;

/** Whether a stored position is one of numbered pages: a second, where others give opaque cursors. */
export function isSecond(cursor: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(cursor);
}

/**
 * Reads a log whose pages have numbers, and these shift when old events expire or late ones appear. So it goes on by
 * time: after a full page it asks for everything since about the second of the last event, and drops what was shown
 * already. Only where one page does not get beyond that are several read by number, again and again until nothing has
 * shifted between them; if that never happens, the page is suspect.
 */
export function openNumberedPages(
  requests: PageRequests,
  log: (line: string) => void,
): PageReader['pages'] {
  return async function* (start, fallback, mayBeTooWide = false) {
    const { query, from: begin } = whereToBegin(start, fallback);
    let from = begin;
    let skewMs = Math.min(MARGIN_MS, Math.max(1, start.skewSeconds ?? 0) * SECOND);
    let isFirst = true;
    let isTold = false;
    const shown = openShownEvents();

    function note(events: readonly AuditEvent[]): void {
      for (const event of events) {
        const [first, second] = placesOf(event);
        if (first < Infinity) skewMs = Math.max(skewMs, Math.abs(first - second));
      }
    }

    /** Of what is read, no more than half is to be read again. */
    function isBeyond(next: number): boolean {
      return next >= from + skewMs;
    }

    function tell(line: string): void {
      if (!isTold) log(line);
      isTold = true;
    }

    async function ask(page: number, mostPerPage?: number): Promise<AnsweredPage> {
      const answer = await requests.read(
        {
          query: since(query, from),
          place: { page: String(page) },
          ...(mostPerPage !== undefined && { mostPerPage, isOwed: true }),
        },
        { mayBeTooWide: isFirst && mayBeTooWide },
      );
      isFirst = false;
      note(answer.events);
      return answer;
    }

    async function readStretch(): Promise<Stretch> {
      const first = await ask(1);
      const { events, date, suspect } = first;
      if (!goesOn(first)) return { events, last: first, date, next: undefined, suspect };
      const near = furthest(events, skewMs);
      if (isBeyond(near)) {
        const next = Math.max(from + SECOND, Math.min(near, affordable(events)));
        return { events, last: first, date, next, suspect };
      }
      tell(`Many events at ${toText(from)}: reading several pages by their numbers, twice`);
      const passes = [await readPass(first)];
      for (;;) {
        const before = passes.at(-1);
        const pass = await readPass(await ask(1, first.perPage));
        if (before !== undefined && isConfirmed(before.events, pass.events)) return before;
        passes.push(pass);
        if (passes.length >= MAX_PASSES)
          return { ...pass, events: leastOf(passes.map((one) => one.events)), suspect: true };
      }
    }

    /** Goes on by page numbers until it gets beyond the second with which it began. */
    async function readPass(first: AnsweredPage): Promise<Stretch> {
      const events = [...first.events];
      let last = first;
      let { suspect } = first;
      let same = 0;
      for (let page = 2; goesOn(last); page++) {
        if (last.events.length === 0) throw stuck();
        const before = last;
        last = await ask(page, first.perPage);
        same = isSame(before.events, last.events) ? same + 1 : 0;
        if (same >= MAX_SAME_PAGES) throw unmoved();
        // Smaller pages have other numbers.
        if (last.perPage < first.perPage) return readPass(await ask(1, last.perPage));
        events.push(...last.events);
        suspect ||= last.suspect;
        const next = furthest(events, skewMs);
        if (goesOn(last) && isBeyond(next))
          return { events, last, date: first.date, next, suspect };
      }
      return { events, last, date: first.date, next: undefined, suspect };
    }

    if (start.cursor !== null && query !== start.query)
      log(`The stored position is none of this server's: reading again by time, ${query.phrase}`);
    for (;;) {
      const { events, last, date, next, suspect } = await readStretch();
      const { rateLimit, tokenExpiresAt } = last;
      const fresh = shown.take(events);
      shown.forgetBefore(next ?? from);
      yield {
        ...{ query, date, suspect, rateLimit, tokenExpiresAt },
        events: fresh,
        next: next === undefined ? undefined : toText(next),
        repeatsFrom: next ?? from,
      };
      if (next === undefined) return;
      from = next;
    }
  };
}

function whereToBegin(
  { query, cursor }: { query: PageQuery; cursor: string | null },
  fallback: () => PageQuery,
): { query: PageQuery; from: number } {
  if (cursor !== null && isSecond(cursor)) return { query, from: Date.parse(cursor) };
  const begin = cursor === null ? query : fallback();
  return { query: begin, from: Date.parse(CREATED.exec(begin.phrase)?.[1] ?? '') };
}

/** The same query, begun at a later second. */
function since(query: PageQuery, from: number): PageQuery {
  const phrase = query.phrase.replace(CREATED, (term, begin: string) =>
    term.replace(begin, toText(from)),
  );
  return { ...query, phrase };
}

/** A full page without a link is no end: nothing is lost by asking once more. */
function goesOn({ events, next, perPage }: AnsweredPage): boolean {
  return next !== undefined || events.length >= perPage;
}

/** The last second since which nothing was left out, wherever between an event's times it is sorted and filtered. */
function furthest(events: readonly AuditEvent[], skewMs: number): number {
  // One whose times lie far apart may stand anywhere, and so tells of nothing behind it.
  const last = events.findLast((event) => !isTorn(event)) ?? events.at(-1);
  const time = last === undefined ? Infinity : Math.min(...placesOf(last));
  return time === Infinity ? -Infinity : floorToSecond(time - skewMs);
}

function isTorn(event: AuditEvent): boolean {
  const [time, createdAt] = timesOf(event);
  return time === Infinity || Math.abs(time - createdAt) > MARGIN_MS;
}

function placesOf(event: AuditEvent): [number, number] {
  const [time, createdAt] = timesOf(event);
  return isTorn(event) ? [time, time] : [time, createdAt];
}

function affordable(events: readonly AuditEvent[]): number {
  const at = Math.floor((events.length - 1) * (1 - REPEATED_SHARE));
  return Math.max(furthest(events, MARGIN_MS), furthest(events.slice(0, at + 1), 0));
}

function isSame(a: readonly AuditEvent[], b: readonly AuditEvent[]): boolean {
  return a.length === b.length && a.every(({ bytes }, at) => b[at]?.bytes.equals(bytes) === true);
}

function unmoved(): ApiError {
  const detail = "the same page under each number, so the rest of the log can't be read";
  return new ApiError({ kind: 'broken-answer' }, { status: 200, detail });
}

function stuck(): ApiError {
  const detail = "an empty page that names a next one, so the rest of the log can't be read";
  return new ApiError({ kind: 'broken-answer' }, { status: 200, detail });
}

function floorToSecond(time: number): number {
  return Math.floor(time / SECOND) * SECOND;
}

function toText(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}
