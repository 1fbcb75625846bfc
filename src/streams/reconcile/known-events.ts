import { identityOf } from '../../events/identity.ts';
import { parseLine } from '../../events/page.ts';
import { openFingerprints } from '../../verify/fingerprints.ts';
import { readIdentity } from '../../verify/read-identity.ts';
import type { Identified } from '../../verify/read-identity.ts';

/** 64 bits that stand for one event, and whether they stand for its id. */
export type EventKey = Identified;

/** Events that were seen, at eleven to thirty bytes each. Those without an id are counted: GitHub makes twins of them. */
export interface KnownEvents {
  /** How many equal ones were there before; of one with an id only whether there were any, as 0 or 1. */
  add(key: EventKey): number;
  /** Whether there were more equal ones than so many. */
  has(key: EventKey, before: number): boolean;
}

/** A key to read into, over and over. */
export function blankKey(): EventKey {
  return { low: 0, high: 0, hasId: false, time: NaN };
}

/**
 * Reads what an event is known by: id, time and action, or the SHA-256 of its sorted JSON. Throws a `BrokenPageError` for
 * what is no JSON object.
 */
export function readKey(bytes: Buffer, start: number, end: number, into: EventKey): void {
  readIdentity(bytes, start, end, into);
  if (into.hasId) return;
  const digest = Buffer.from(identityOf(parseLine(bytes.subarray(start, end))), 'latin1');
  into.low = digest.readUInt32LE(0);
  into.high = digest.readUInt32LE(4);
}

/** Opens a set with room for so many events; it grows. */
export function openKnownEvents(expected: number): KnownEvents {
  const first = openFingerprints(expected);
  /** Only of those without an id that came again. */
  const again = new Map<string, number>();
  const nameOf = ({ low, high }: EventKey): string => `${low}/${high}`;
  return {
    add(key) {
      if (first.add(key.low, key.high)) return 0;
      if (key.hasId) return 1;
      const before = (again.get(nameOf(key)) ?? 0) + 1;
      again.set(nameOf(key), before);
      return before;
    },
    has(key, before) {
      if (before === 0) return first.has(key.low, key.high);
      return (again.get(nameOf(key)) ?? 0) >= before;
    },
  };
}
