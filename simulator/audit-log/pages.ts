import type { SimulatedClock } from '../clock.ts';
import type { Switches } from '../switches.ts';
import { invalidParameter, type Refusal } from './answers.ts';
import type { CursorLedger } from './cursor-ledger.ts';
import { numberedLinks } from '../numbered-links.ts';
import { decodeCursor, encodeCursor, renderLink, type Position } from './cursor.ts';
import { parsePhrase, PhraseError, type Phrase } from './phrase.ts';
import type { AuditLogStore, Include, StoredEvent } from './store.ts';

/** A request for a page, its parameters parsed. */
export interface PageRequest {
  readonly phrase: Phrase;
  readonly include: Include;
  readonly order: 'asc' | 'desc';
  readonly perPage: number;
  /** Counts from 1; only without cursors. */
  readonly page: number;
  readonly after: string | undefined;
  readonly before: string | undefined;
  /** What a cursor belongs to: the entity and everything that decides which events are listed. */
  readonly query: string;
}

/** A page's events and where its neighbours are. */
export interface Page {
  readonly events: readonly StoredEvent[];
  /** The `Link` header, if the page has neighbours, for the address that the page has. */
  readonly link: (url: URL) => string | undefined;
}

const maxPerPage = 100;

/** Parses a page request's parameters, or says what is wrong with one. */
export function parsePageRequest({
  parameters,
  entity,
  switches,
}: {
  parameters: URLSearchParams;
  entity: string;
  switches: Switches;
}): PageRequest | Refusal {
  const text = parameters.get('phrase') ?? '';
  const include = parameters.get('include') || switches.defaultInclude;
  const order = parameters.get('order') || 'desc';
  const perPage = Number(parameters.get('per_page')) || 30;
  if (include !== 'web' && include !== 'git' && include !== 'all') {
    return invalidParameter('include', `${include} is not web, git or all.`);
  }
  if (order !== 'asc' && order !== 'desc') {
    return invalidParameter('order', `${order} is not asc or desc.`);
  }
  if (perPage > maxPerPage && switches.perPageAbove100 === 'refuse') {
    return invalidParameter('per_page', `per_page must be at most ${maxPerPage}.`);
  }
  // A server that pages by numbers takes no notice of cursors.
  const cursorIn = (name: string): string | undefined =>
    (switches.paging === 'cursors' && parameters.get(name)) || undefined;
  try {
    return {
      phrase: parsePhrase(text, { wholeLastSecond: switches.wholeLastSecond }),
      include,
      order,
      perPage: Math.max(1, Math.min(Math.trunc(perPage), maxPerPage)),
      page: Math.max(1, Math.trunc(Number(parameters.get('page')) || 1)),
      after: cursorIn('after'),
      before: cursorIn('before'),
      query: JSON.stringify([entity, text, include, order]),
    };
  } catch (error) {
    if (error instanceof PhraseError) return invalidParameter('phrase', error.message);
    throw error;
  }
}

/** Reads one page off a store, as the switches have it, or refuses a cursor. */
export function readPage({
  request,
  store,
  ledger,
  switches,
  clock,
  omits,
}: {
  request: PageRequest;
  store: AuditLogStore;
  ledger: CursorLedger;
  switches: Switches;
  clock: SimulatedClock;
  /** Whether this answer lacks an event although it was shown before. */
  omits: (event: StoredEvent) => boolean;
}): Page | Refusal {
  const { phrase, include, order, perPage, query } = request;
  const oldest = clock.now() - switches.retentionMs[include === 'git' ? 'git' : 'web'];
  const read = (cursor: string | undefined): Position | undefined | 'refused' => {
    if (cursor === undefined) return undefined;
    const position = decodeCursor(cursor);
    const anyQuery = switches.cursorOfOtherQuery === 'accept';
    const expired = switches.expiredCursor === 'refuse' && position && position.time < oldest;
    if (!position || expired || ledger.refuses({ cursor, query, anyQuery })) return 'refused';
    return position;
  };
  const after = read(request.after);
  const both = request.after !== undefined && switches.bothCursors === 'after';
  const before = both ? undefined : read(request.before);
  if (after === 'refused' || before === 'refused') return refusedCursor(switches);

  const hasCursor = after !== undefined || before !== undefined;
  const windowed =
    !phrase.bounded &&
    (switches.defaultWindow === 'always' ||
      (switches.defaultWindow === 'without-cursor' && !hasCursor));
  const from = windowed ? threeMonthsBefore(clock.now()) : phrase.from;
  const byCreatedAt = switches.createdField === 'created_at';
  const skewMs = byCreatedAt ? store.createdSkewMs : 0;

  const { events, more } = store.page({
    include,
    order,
    from: from - skewMs,
    until: phrase.until + skewMs,
    after,
    before,
    skip: hasCursor ? 0 : (request.page - 1) * perPage,
    limit: perPage,
    countsRest: switches.paging === 'numbers',
    accepts: (event) => {
      const created = (byCreatedAt ? event.createdAt : undefined) ?? event.time;
      return (
        created >= from &&
        phrase.covers(created) &&
        !(phrase.byToken && event.isGit) &&
        (phrase.accepts?.(event) ?? true) &&
        !omits(event)
      );
    },
  });

  if (switches.paging === 'numbers') {
    const last = request.page + Math.ceil(more / perPage);
    return { events, link: (url) => numberedLinks({ url, page: request.page, last }) };
  }
  const cursorOf = (event: StoredEvent | undefined) => {
    if (!event) return undefined;
    const cursor = encodeCursor(event, switches.cursorForm);
    ledger.issue(cursor, query);
    return cursor;
  };
  const backwards = before !== undefined && after === undefined;
  const full = events.length === perPage && switches.nextAfterFullPage;
  const hasNext = backwards || more > 0 || full;
  const hasPrev = backwards ? more > 0 : after !== undefined || request.page > 1;
  const neighbours = {
    next: hasNext ? cursorOf(events.at(-1)) : undefined,
    first: hasPrev,
    prev: hasPrev ? cursorOf(events[0]) : undefined,
  };
  return { events, link: (url) => renderLink({ url, neighbours }) };
}

function refusedCursor({ refusedCursorStatus: status }: Switches): Refusal {
  if (status === 422) return invalidParameter('after', 'The cursor is not valid.');
  return { status, message: status === 500 ? 'Server Error' : 'Invalid cursor.' };
}

function threeMonthsBefore(now: number): number {
  const date = new Date(now);
  return date.setUTCMonth(date.getUTCMonth() - 3);
}
