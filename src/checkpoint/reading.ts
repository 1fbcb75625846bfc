import { identityOf } from '../events/identity.ts';
import type { Identity } from '../events/identity.ts';
import type { AuditEvent } from '../events/page.ts';
import { querySince } from './checkpoint.ts';
import type { Query, SourceState } from './checkpoint.ts';
import { openIdentities, unpackIdentities } from './identities.ts';

/** One API response, as far as the position in the log is concerned. */
export interface PageRead {
  readonly query: Query;
  readonly events: readonly AuditEvent[];
  /** The cursor of the next page; undefined at the end of the log. */
  readonly next: string | undefined;
  /** Whoever goes on at `next` in another run is shown everything since this second again; undefined if only what follows. */
  readonly repeatsFrom?: number;
  /** The server's time of the answer, in epoch milliseconds. */
  readonly date: number;
  /** The page was empty although it named a next one: it may lack events. */
  readonly suspect: boolean;
}

/** What a read of one source found, beside the events themselves. */
export interface ReadingFacts {
  readonly events: number;
  readonly alreadyDelivered: number;
  /** New events from before the last read-through, and the longest such delay in milliseconds. */
  readonly late: { readonly events: number; readonly longestMs: number };
  /** Events that the archive has and this read should have shown, but did not. */
  readonly missing: number;
  /** The time up to which everything has been read, in epoch milliseconds. */
  readonly reachedTo: number;
}

/** The progress of one source through its log during a run; knows nothing of network or files. */
export interface Reading {
  /** Where to begin. */
  readonly start: {
    readonly query: Query;
    readonly cursor: string | null;
    readonly skewSeconds: number;
  };
  /** The query that stands in for a cursor that GitHub refuses. It shows again only events whose identities are held. */
  fallback(): Query;
  /** Takes the next page and returns its events that the archive lacks, in order. */
  accept(page: PageRead): AuditEvent[];
  facts(): ReadingFacts;
  /** The end was reached, and nothing on the way there casts doubt on what was shown. */
  isSure(): boolean;
  /** The state from which the next run would go on if this one ended here. Changes nothing. */
  state(): SourceState;
}

/** The `Date` header has whole seconds: within one, an event may appear after the page was put together. */
const DATE_STEP_MS = 1000;
/** Beyond this an event's `created_at` says nothing about where GitHub sorts it; it bounds the identities held. */
const MAX_SKEW_SECONDS = 24 * 3600;
/** Identities are held this much longer than the largest difference seen asks for, because a larger one may be the next. */
const HELD_MARGIN_SECONDS = 60;
/** A re-read that lacks events for longer than this is no partial answer any more: GitHub no longer shows them. */
const PARTIAL_MAX_MS = 24 * 3600 * 1000;

/**
 * Reads on from `state`. An event is settled if it was at least `lookbackMs` old when it was read: a late one can no
 * longer appear behind it. `retentionMs` is how long GitHub shows this source's events. By `now`, this machine's clock
 * in epoch milliseconds, it only chooses where to begin. `queryFrom` is the query for everything since a time, and
 * `isLacking` may know of an event that looks new here, the nth of its identity in this read, that the archive has it.
 */
export function openReading(options: {
  state: SourceState;
  lookbackMs: number;
  retentionMs: number;
  now: number;
  queryFrom?: (time: number) => Query;
  isLacking?: (event: AuditEvent, identity: Identity, nth: number) => boolean;
}): Reading {
  const { state, lookbackMs, retentionMs, now, isLacking = () => true } = options;
  const { queryFrom = (time) => querySince(state, time) } = options;
  const identities = openIdentities(state.identities);
  let { resume, position, readThrough, skewSeconds, partialSince } = state;
  /** Known by being the same object: the fallback's text may be that of the query it stands in for. */
  let query = resume.query;
  /** A border that becomes the resume point as soon as the re-read is known to be whole. */
  let candidate = resume;
  // What lies before an old front can be settled by reading it again. Going on at the front for as long as the end is
  // out of reach would settle nothing: late events would be seen too late, and the identities would grow with the log.
  const isStale = state.partialSince === null && now - (state.front?.time ?? now) >= 2 * lookbackMs;
  let front = isStale ? null : state.front;
  /** Only a read that begins at the resume point shows all that the archive has behind it. */
  let isJoined = front === null;
  const shownTwins = front?.twins ?? resume.twins;
  identities.beginRead(shownTwins);
  /** The events without an id at the time of the last one: twins of theirs may follow behind the page's border. */
  const tied = new Set(unpackIdentities(shownTwins));
  let tiedTime: number | undefined | null = null;
  /** The read joins the resume point and everything so far was settled. */
  let settling = front === null;
  /** Everything the archive has and this read should have shown was shown. */
  let whole = false;
  /** GitHub's answers may lack events. */
  let isDoubtful = false;
  /** Set by a partial answer: nothing more is settled in this run. */
  let frozen = false;
  let readFrom = front?.time ?? resume.heldFrom;
  let reachedTime = readFrom;
  let ended = false;
  let date = 0;
  let sizeAfterForget = identities.size;
  let events = 0;
  let alreadyDelivered = 0;
  let missing = 0;
  const late = { events: 0, longestMs: 0 };
  const isUnread = state.position === null && state.readThrough === null;

  function note(event: AuditEvent, isRepeating: boolean): boolean {
    const { time, createdAt } = timesOf(event, reachedTime);
    // What is asked for again may show a late event where others were shown before: that is no disorder.
    const skewMs = Math.max(Math.abs(createdAt - time), isRepeating ? 0 : reachedTime - time);
    skewSeconds = Math.max(skewSeconds, Math.min(MAX_SKEW_SECONDS, Math.ceil(skewMs / 1000)));
    reachedTime = Math.max(reachedTime, time);
    const second = toSecond(time, createdAt);
    const identity = identityOf(event);
    const isNew =
      identities.add(identity, { second, twins: event.id === undefined }) &&
      isLacking(event, identity, identities.shown(identity));
    if (tiedTime !== null && event.time !== tiedTime) tied.clear();
    tiedTime = event.time;
    if (event.id === undefined) tied.add(identity);
    if (position === null || time >= position.time) position = { time, id: event.id ?? null };
    if (!isNew) {
      alreadyDelivered += 1;
    } else {
      events += 1;
      const lateMs = (state.readThrough ?? 0) - time;
      // After a partial answer the read-through says nothing about when an event appeared.
      if (lateMs > 0 && state.partialSince === null) {
        late.events += 1;
        late.longestMs = Math.max(late.longestMs, lateMs);
      }
    }
    return isNew;
  }

  /** A re-read that lacks what it should show is a partial answer: it may lack new events, too. */
  function judge(upTo: number): { missing: number; partialSince: number | null; frozen: boolean } {
    const shownFrom = Math.max(readFrom, date - retentionMs + 3_600_000);
    const lacked = identities.missing(
      // An event's latest time lies up to the skew after the border's, and `heldFrom` by what `heldSeconds` says before.
      Math.floor(shownFrom / 1000) + heldSeconds() + skewSeconds,
      upTo === Infinity ? Infinity : Math.floor(upTo / 1000) - skewSeconds,
    );
    const since = lacked > 0 ? (partialSince ?? date) : isJoined ? null : partialSince;
    const isFrozen = since !== null && date - since <= PARTIAL_MAX_MS;
    return { missing: lacked, partialSince: since, frozen: isFrozen };
  }

  /** How long before a border identities are held for the query that stands in for its cursor. */
  function heldSeconds(): number {
    return Math.max(HELD_MARGIN_SECONDS, skewSeconds);
  }

  /** Of a read that began at the resume point. */
  function settledTo(): number {
    const late = date - lookbackMs - DATE_STEP_MS;
    // GitHub may filter by the other of an event's times than it sorts by.
    return Math.max(0, (ended ? late : Math.min(late, reachedTime)) - heldSeconds() * 1000);
  }

  function settle(): void {
    if (frozen || !whole) return;
    resume = candidate;
    if (identities.size <= 2 * sizeAfterForget + 1000) return;
    identities.forgetBefore(resume.heldFrom / 1000);
    sizeAfterForget = identities.size;
  }

  function restart(fallbackQuery: Query): void {
    // The fallback query covers exactly what the resume point covers, so it takes its place at once.
    query = fallbackQuery;
    resume = { query, cursor: null, heldFrom: resume.heldFrom, twins: '' };
    candidate = resume;
    front = null;
    isJoined = true;
    settling = true;
    whole = false;
    readFrom = reachedTime = resume.heldFrom;
    identities.beginRead('');
  }

  return {
    start: { query: resume.query, cursor: front?.cursor ?? resume.cursor, skewSeconds },
    fallback: () => queryFrom(resume.heldFrom),
    accept(page) {
      if (page.query !== query) restart(page.query);
      date = page.date;
      const { repeatsFrom } = page;
      const fresh = page.events.filter((event) => note(event, repeatsFrom !== undefined));
      // Of what is shown again, no twin is shown without the others.
      const twins = repeatsFrom === undefined ? identities.packShown(tied) : '';
      isDoubtful ||= page.suspect;
      settling &&=
        !page.suspect &&
        (page.events.length === 0 || date - reachedTime >= lookbackMs + DATE_STEP_MS);
      if (settling && page.next !== undefined) {
        const held = Math.floor(reachedTime / 1000 - heldSeconds()) * 1000;
        const heldFrom = Math.min(held, repeatsFrom ?? held);
        candidate = {
          query: page.query,
          cursor: page.next,
          heldFrom: Math.max(resume.heldFrom, heldFrom),
          twins,
        };
      }
      ended = page.next === undefined;
      front = page.next === undefined ? null : { cursor: page.next, time: reachedTime, twins };
      if (ended) readThrough = date;
      if (
        !whole &&
        (ended || reachedTime / 1000 > identities.latestStoredSecond + skewSeconds + 1)
      ) {
        ({ missing, partialSince, frozen } = judge(ended ? Infinity : reachedTime));
        whole = true;
      }
      settle();
      return fresh;
    },
    facts: () => ({
      events,
      alreadyDelivered,
      late: { ...late },
      missing,
      // Once a source that was started anew is read again, what was delivered before says nothing any more.
      reachedTo: Math.max(isUnread && date > 0 ? 0 : state.deliveredTo, ended ? date : reachedTime),
    }),
    isSure: () => ended && settling && whole && !frozen,
    state() {
      // Of what lies behind the last page nothing is known yet.
      const verdict = whole || date === 0 ? { partialSince, frozen } : judge(reachedTime);
      const at = date > 0 && !verdict.frozen ? candidate : resume;
      const joined = front !== null && front.cursor === at.cursor;
      const isSound = isJoined && date > 0 && !isDoubtful && !verdict.frozen;
      return {
        ...state,
        resume: at,
        front: joined ? null : front,
        position,
        readThrough,
        settledTo: isSound ? Math.max(state.settledTo, settledTo()) : state.settledTo,
        skewSeconds,
        partialSince: verdict.partialSince,
        identities: identities.pack(at.heldFrom / 1000),
      };
    },
  };
}

/** The whole epoch second of an event's latest time, by which its identity is held. `reachedTime` stands in for none. */
export function secondOf(event: AuditEvent, reachedTime: number): number {
  const { time, createdAt } = timesOf(event, reachedTime);
  return toSecond(time, createdAt);
}

function toSecond(time: number, createdAt: number): number {
  return Math.max(0, Math.floor(Math.max(time, createdAt) / 1000));
}

function timesOf(event: AuditEvent, reachedTime: number): { time: number; createdAt: number } {
  const time = event.time ?? reachedTime;
  const createdAt = event.createdAt ?? time;
  const isFar = Math.abs(createdAt - time) > MAX_SKEW_SECONDS * 1000;
  return { time, createdAt: isFar ? time : createdAt };
}
