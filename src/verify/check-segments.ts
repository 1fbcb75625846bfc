import { join } from 'node:path';
import { BrokenPageError } from '../events/page.ts';
import { plural, sayCount } from '../words.ts';
import { CONVERTED } from './delivery.ts';
import { findTwins } from './find-twins.ts';
import type { ReadSegment } from './find-twins.ts';
import type { Finding } from './finding.ts';
import { openFingerprints } from './fingerprints.ts';
import type { Fingerprints } from './fingerprints.ts';
import type { NamedSegment, Partition } from './partitions.ts';
import { readIdentity } from './read-identity.ts';
import type { Identified } from './read-identity.ts';
import { hashFile, hashWithoutReturns, readLines } from './read-lines.ts';
import type { Lines } from './read-lines.ts';

/** What two strands hold both. */
export interface Shared {
  readonly events: number;
  /** The chains of the strands. */
  readonly chains: readonly [string, string];
}

/** What the segments of an archive are. */
export interface SegmentsCheck {
  /** How many are as their manifests say, and what these hold. */
  readonly segments: number;
  readonly events: number;
  readonly bytes: number;
  /** Events beyond the first of their identity in one strand. */
  readonly duplicates: number;
  /** Events without an id: GitHub may have made twins of them, so none is called a duplicate. */
  readonly withoutId: number;
  /** Events that two strands hold, by the strands' names. */
  readonly shared: ReadonlyMap<string, Shared>;
  readonly problems: readonly Finding[];
  readonly notes: readonly Finding[];
}

type Tally = { -readonly [Key in keyof SegmentsCheck]: SegmentsCheck[Key] } & {
  readonly shared: Map<string, Shared>;
  readonly problems: Finding[];
  readonly notes: Finding[];
};

const DAY_MS = 86_400_000;

/** What was read of a line, over and over. */
const line: Identified = { low: 0, high: 0, hasId: false, time: NaN };

/**
 * Reads every segment once (those with duplicates twice) and compares it with its manifest. Memory grows with the
 * number of events that one source had on its busiest day, by about eleven bytes each, and with nothing else.
 */
export function checkSegments(partitions: readonly Partition[]): SegmentsCheck {
  const tally: Tally = {
    ...{ segments: 0, events: 0, bytes: 0, duplicates: 0, withoutId: 0 },
    ...{ shared: new Map(), problems: [], notes: [] },
  };
  for (const partition of partitions) checkPartition(partition, tally);
  return tally;
}

/** The events of one strand and source on one day. */
interface Group {
  readonly chain: string;
  readonly strand: string;
  readonly phrases: string;
  readonly known: Fingerprints;
  readonly files: ReadSegment[];
  /** Fingerprints that came again. */
  again: Fingerprints | undefined;
}

function checkPartition({ segments, day }: Partition, tally: Tally): void {
  const groups: Group[] = [];
  for (const segment of segments) {
    const file = chooseCopy(segment, tally);
    if (file === undefined) continue;
    const { strand, phrases } = segment;
    let group = groups.find((one) => one.strand === strand && one.phrases === phrases);
    if (group === undefined) {
      const expected = segments
        .filter((one) => one.strand === strand && one.phrases === phrases)
        .reduce((sum, { events }) => sum + events, 0);
      const known = openFingerprints(expected);
      group = {
        chain: segment.delivery.chain,
        strand,
        phrases,
        known,
        files: [],
        again: undefined,
      };
      groups.push(group);
    }
    group.files.push(file);
    const others = groups.filter((one) => one.phrases === phrases && one.strand !== strand);
    checkSegment(segment, file, { day, group, others, tally });
  }
  for (const { files, again } of groups) {
    if (again === undefined) continue;
    const twins = findTwins(files, again);
    tally.duplicates += twins.count;
    tally.problems.push(...twins.problems);
  }
}

function checkSegment(
  segment: NamedSegment,
  { path, shown }: ReadSegment,
  parts: { day: number | undefined; group: Group; others: readonly Group[]; tally: Tally },
): void {
  const { day, group, others, tally } = parts;
  const seen = { firstTime: Infinity, lastTime: -Infinity, misplaced: 0, broken: 0, withoutId: 0 };
  const lines = readLines(path, (bytes, start, end, number) => {
    try {
      readIdentity(bytes, start, end, line);
    } catch (error) {
      if (!(error instanceof BrokenPageError)) throw error;
      seen.broken ||= number;
      return;
    }
    const { time, low, high } = line;
    if (time < seen.firstTime) seen.firstTime = time;
    if (time > seen.lastTime) seen.lastTime = time;
    const isPlaced =
      day === undefined ? Number.isNaN(time) : time >= day * DAY_MS && time < (day + 1) * DAY_MS;
    if (!isPlaced) seen.misplaced ||= number;
    if (!line.hasId) {
      seen.withoutId += 1;
    } else if (!group.known.add(low, high)) {
      group.again ??= openFingerprints(0);
      group.again.add(low, high);
    } else {
      for (const { known, strand, chain } of others) {
        if (!known.has(low, high)) continue;
        const both = `${strand} and ${group.strand}`;
        const events = (tally.shared.get(both)?.events ?? 0) + 1;
        tally.shared.set(both, { events, chains: [chain, group.chain] });
        break;
      }
    }
  });
  tally.withoutId += seen.withoutId;
  const text = isChanged(segment, lines)
    ? sayChange(segment, lines, path)
    : sayContradictions(segment, lines, seen);
  if (text !== '') tally.problems.push({ file: shown, text });
  if (isChanged(segment, lines)) return;
  tally.segments += 1;
  tally.events += lines.lines;
  tally.bytes += lines.bytes;
}

/** A copy that is whole, if there is any; else one that is there. */
export function chooseCopy(
  { delivery, path, sha256 }: NamedSegment,
  tally: { readonly problems: Finding[]; readonly notes: Finding[] },
): ReadSegment | undefined {
  const copies = delivery.copies.map(({ root }) => ({
    path: join(root.path, path),
    shown: root.prefix + path,
    isThere: root.segments.has(path),
    isLink: root.links.has(path),
  }));
  const [there, ...more] = copies.filter(({ isThere }) => isThere);
  if (there === undefined) {
    const link = copies.find(({ isLink }) => isLink);
    const text =
      link === undefined ? 'it is missing' : 'it is a symbolic link, and those are not followed';
    tally.problems.push({ file: (link ?? copies[0])?.shown, text });
    return undefined;
  }
  if (copies.length === 1) return there;
  const whole = [there, ...more].filter((copy) => hashFile(copy.path) === sha256);
  const [chosen] = whole;
  if (chosen === undefined) return there;
  for (const copy of copies) {
    if (whole.includes(copy)) continue;
    const text = `this copy ${copy.isThere ? 'was changed' : 'is missing'}; ${chosen.shown} is whole`;
    tally.notes.push({ file: copy.shown, text });
  }
  return chosen;
}

/** Whether a file has another hash than its manifest says. */
export function isChanged({ sha256 }: NamedSegment, lines: Lines): boolean {
  return lines.sha256 !== sha256;
}

/** How a file differs from what its manifest says. */
export function sayChange(segment: NamedSegment, lines: Lines, path: string): string {
  if (lines.hasCarriageReturns && hashWithoutReturns(path) === segment.sha256) return CONVERTED;
  const differences = [
    ...(lines.bytes === segment.bytes
      ? []
      : [`${plural(lines.bytes, 'byte')}, not ${sayCount(segment.bytes)}`]),
    ...(lines.lines === segment.events
      ? []
      : [`${plural(lines.lines, 'line')}, not ${sayCount(segment.events)}`]),
    ...(lines.isEnded ? [] : ['the last line has no end']),
  ];
  const how = differences.length === 0 ? 'its size is the same' : differences.join('; ');
  return `it was changed: its SHA-256 is not what its manifest says (${how})`;
}

/** What a manifest says of a file that has the right hash, and that is not so; empty if all is. */
export function sayContradictions(
  segment: NamedSegment,
  lines: Lines,
  seen: { firstTime: number; lastTime: number; misplaced: number; broken: number },
): string {
  const found = (time: number): number | undefined => (Number.isFinite(time) ? time : undefined);
  const isTimely =
    segment.firstTime === found(seen.firstTime) && segment.lastTime === found(seen.lastTime);
  return [
    ...(lines.lines === segment.events
      ? []
      : [
          `it has ${plural(lines.lines, 'line')}, and its manifest counts ${sayCount(segment.events)}`,
        ]),
    ...(lines.bytes === segment.bytes
      ? []
      : [
          `it has ${plural(lines.bytes, 'byte')}, and its manifest says ${sayCount(segment.bytes)}`,
        ]),
    ...(lines.isEnded ? [] : ['its last line has no end']),
    ...(lines.isOverlong ? ['it has a line that is longer than any event'] : []),
    ...(seen.broken === 0 ? [] : [`line ${seen.broken} is no event`]),
    ...(seen.misplaced === 0 ? [] : [`the event in line ${seen.misplaced} is of another day`]),
    ...(isTimely ? [] : ['its first or last event has another time than its manifest says']),
  ].join('; ');
}
