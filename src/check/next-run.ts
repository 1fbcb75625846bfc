import type { SourceState } from '../checkpoint/checkpoint.ts';
import { openIdentities } from '../checkpoint/identities.ts';
import { openReading } from '../checkpoint/reading.ts';
import type { LogEnds } from '../github/log-ends.ts';

/** What the next run would ask for, of one source. */
export interface NextRun {
  /** The whole `phrase`. */
  readonly phrase: string;
  /** It goes on at a cursor that GitHub gave for that phrase. */
  readonly hasCursor: boolean;
  /** The time from which events are read, in epoch milliseconds. */
  readonly from: number;
  readonly requests: Estimate | undefined;
}

/** A number of requests; it is exact as long as nothing happens. */
export interface Estimate {
  readonly count: number;
  readonly isExact: boolean;
}

/** A page says how dense a log is for a time that is so many times as long as its own: a burst says nothing of a month. */
const MOST_PAGES = 2000;

/** Where the next run would begin with a source in this state, and how many requests it would take, if `ends` tell. */
export function planNextRun(options: {
  state: SourceState;
  ends: LogEnds | undefined;
  lookbackMs: number;
  retentionMs: number;
  perPage: number;
  now: number;
}): NextRun {
  const { state, ends, lookbackMs, retentionMs, perPage, now } = options;
  const { query, cursor } = openReading({ state, lookbackMs, retentionMs, now }).start;
  const { front, resume, readThrough, identities } = state;
  const goesOn = front !== null && front.cursor === cursor;
  const from = goesOn ? front.time : resume.heldFrom;
  // What is read again is known by its identities.
  const again = goesOn
    ? { events: 0, until: from }
    : { events: openIdentities(identities).size, until: readThrough ?? from };
  return {
    ...{ phrase: query.phrase, hasCursor: cursor !== null, from },
    requests: ends === undefined ? undefined : estimate(ends, { from, again, perPage }),
  };
}

/**
 * Exact where the newest events reach back to `from`. Else what came after `again.until` is counted or, if they don't
 * reach that far, taken to be as dense as they are; undefined if they don't tell how dense.
 */
export function estimate(
  { oldest, newest, isWhole }: LogEnds,
  options: { from: number; again: { events: number; until: number }; perPage: number },
): Estimate | undefined {
  const { from, again, perPage } = options;
  const toPages = (events: number): number => Math.max(1, Math.ceil(events / perPage));
  const countSince = (since: number): number => newest.filter((time) => time >= since).length;
  const [last, first] = [newest.at(0), newest.at(-1)];
  if (last === undefined || first === undefined || isWhole || first < from)
    return { count: toPages(countSince(from)), isExact: true };
  const begin = Math.max(again.until, oldest ?? again.until);
  if (first < begin) return { count: toPages(again.events + countSince(begin)), isExact: false };
  if ((last - first) * MOST_PAGES < last - begin) return undefined;
  const density = (newest.length - 1) / (last - first);
  return { count: toPages(again.events + density * (last - begin)), isExact: false };
}
