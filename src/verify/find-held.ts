import { identityOf } from '../events/identity.ts';
import type { Identity } from '../events/identity.ts';
import { parseLine } from '../events/page.ts';
import { openFingerprints } from './fingerprints.ts';
import { groupBy } from './group-by.ts';
import { readIdentity } from './read-identity.ts';
import type { Identified } from './read-identity.ts';
import { readLines } from './read-lines.ts';

/** A segment on the disk with what its events may be the same as. */
export interface HeldFile {
  readonly path: string;
  readonly chain: string;
  /** The part of the chain in which an event is once. */
  readonly strand: string;
  readonly events: number;
}

/** Lines of a segment, by number, in order. */
export interface FoundLines {
  readonly lines: number[];
  /** How many of them have no id. */
  withoutId: number;
}

/** Whether one round looks at the event: memory is that of a round. */
type Suspect = (low: number, high: number) => boolean;

const EVENTS_PER_ROUND = 100_000;

/** What was read of a line, over and over. */
const line: Identified = { low: 0, high: 0, hasId: false, time: NaN };

/**
 * Finds the events in the files of one chain, source and day that the other chains' files hold, too. Identity alone
 * decides. Of events without an id there may be twins: so many are found as the others hold, which is as many as
 * GitHub has, and none without a time. With `findsTwins` false none of those without an id is found.
 */
export function findHeld<File extends HeldFile>(
  own: readonly File[],
  others: readonly HeldFile[],
  findsTwins: boolean,
): Map<File, FoundLines> {
  const found = new Map<File, FoundLines>();
  const known = openFingerprints(others.reduce((sum, { events }) => sum + events, 0));
  for (const { path } of others) readPrints(path, findsTwins, () => known.add(line.low, line.high));
  const suspects = openFingerprints(0);
  let count = 0;
  for (const { path } of own)
    readPrints(path, findsTwins, () => {
      if (known.has(line.low, line.high) && suspects.add(line.low, line.high)) count += 1;
    });
  const rounds = Math.ceil(count / EVENTS_PER_ROUND);
  for (let round = 0; round < rounds; round += 1) {
    const isSuspect: Suspect = (low, high) => high % rounds === round && suspects.has(low, high);
    const held = countHeld(others, isSuspect, findsTwins);
    for (const files of groupBy(own, ({ strand }) => strand).values())
      takeHeld(files, { held, isSuspect, findsTwins, found });
  }
  for (const { lines } of found.values()) lines.sort((a, b) => a - b);
  return found;
}

/**
 * How often each suspect is in the chains: what each has of it together, where the strands of one chain hold the same
 * ones again.
 */
function countHeld(
  files: readonly HeldFile[],
  isSuspect: Suspect,
  findsTwins: boolean,
): Map<Identity, number> {
  const held = new Map<Identity, number>();
  for (const ofChain of groupBy(files, ({ chain }) => chain).values()) {
    const most = new Map<Identity, number>();
    for (const ofStrand of groupBy(ofChain, ({ strand }) => strand).values()) {
      const here = new Map<Identity, number>();
      for (const { path } of ofStrand)
        readSuspects(path, { isSuspect, findsTwins }, (identity) => add(here, identity, 1));
      for (const [identity, times] of here)
        most.set(identity, Math.max(times, most.get(identity) ?? 0));
    }
    for (const [identity, times] of most) add(held, identity, times);
  }
  return held;
}

/** Goes through the files of one strand. */
function takeHeld<File extends HeldFile>(
  files: readonly File[],
  parts: {
    held: ReadonlyMap<Identity, number>;
    isSuspect: Suspect;
    findsTwins: boolean;
    found: Map<File, FoundLines>;
  },
): void {
  const taken = new Map<Identity, number>();
  for (const file of files) {
    readSuspects(file.path, parts, (identity, number) => {
      const times = parts.held.get(identity) ?? 0;
      if (times === 0) return;
      if (!line.hasId) {
        if ((taken.get(identity) ?? 0) >= times) return;
        add(taken, identity, 1);
      }
      const here = parts.found.get(file) ?? { lines: [], withoutId: 0 };
      parts.found.set(file, here);
      here.lines.push(number);
      if (!line.hasId) here.withoutId += 1;
    });
  }
}

function readSuspects(
  path: string,
  { isSuspect, findsTwins }: { isSuspect: Suspect; findsTwins: boolean },
  onSuspect: (identity: Identity, number: number) => void,
): void {
  readPrints(path, findsTwins, (identify, number) => {
    if (isSuspect(line.low, line.high)) onSuspect(identify(), number);
  });
}

/** Calls for each event that can be told from others, with its fingerprint in `line`. */
function readPrints(
  path: string,
  findsTwins: boolean,
  onEvent: (identify: () => Identity, number: number) => void,
): void {
  readLines(path, (bytes, start, end, number) => {
    const identify = (): Identity => identityOf(parseLine(bytes.subarray(start, end)));
    // What is no event stays where it is, and is told of by the verification.
    try {
      readIdentity(bytes, start, end, line);
    } catch {
      return;
    }
    if (!line.hasId) {
      if (!findsTwins || Number.isNaN(line.time)) return;
      const print = Buffer.from(identify(), 'latin1');
      line.low = print.readUInt32LE(0);
      line.high = print.readUInt32LE(4);
    }
    onEvent(identify, number);
  });
}

function add<Key>(counts: Map<Key, number>, key: Key, times: number): void {
  counts.set(key, (counts.get(key) ?? 0) + times);
}
