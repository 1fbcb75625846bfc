import { identityOf } from '../events/identity.ts';
import type { Identity } from '../events/identity.ts';
import { BrokenPageError, parseLine } from '../events/page.ts';
import { countOdd, parseQuarantineLine, sayOdd } from '../events/quarantine.ts';
import type { OddCounts } from '../events/quarantine.ts';
import { plural } from '../words.ts';
import { chooseCopy, isChanged, sayChange, sayContradictions } from './check-segments.ts';
import type { ReadSegment } from './find-twins.ts';
import type { Finding } from './finding.ts';
import type { Partition, QuarantinedFile } from './partitions.ts';
import { readLines } from './read-lines.ts';

/** What the files in quarantine of an archive are. */
export interface QuarantineCheck {
  /** How many files are as their manifests say, and what these hold. */
  readonly segments: number;
  readonly events: number;
  readonly bytes: number;
  /** Events with an id that are there more than once in one strand, be it in quarantine or beside it. */
  readonly duplicates: number;
  readonly withoutId: number;
  readonly problems: readonly Finding[];
  readonly notes: readonly Finding[];
}

/** The events in quarantine of one strand and source, by identity, and where each was found first. */
type Known = Map<Identity, { readonly day: number | undefined; readonly where: string }>;

const DAY_MS = 86_400_000;

/** Reads every file in quarantine, and the segments of the days of which there are events in it. */
export function checkQuarantine(
  files: readonly QuarantinedFile[],
  partitions: readonly Partition[],
): QuarantineCheck {
  const tally = { segments: 0, events: 0, bytes: 0, duplicates: 0, withoutId: 0 };
  const problems: Finding[] = [];
  const notes: Finding[] = [];
  const bySource = new Map<string, Known>();
  const tell = (file: string, text: string): void => void problems.push({ file, text });

  for (const file of files) {
    const copy = chooseCopy(file, { problems, notes });
    if (copy === undefined) continue;
    const key = keyOf(file, file.source);
    const known = bySource.get(key) ?? (new Map() as Known);
    bySource.set(key, known);
    const found = readFile(copy, known, tell);
    tally.duplicates += found.duplicates;
    tally.withoutId += found.withoutId;
    const { lines } = found;
    const text = isChanged(file, lines)
      ? sayChange(file, lines, copy.path)
      : sayContradictions(file, lines, { ...found, misplaced: 0 });
    if (text !== '') tell(copy.shown, text);
    if (isChanged(file, lines)) continue;
    tally.segments += 1;
    tally.events += lines.lines;
    tally.bytes += lines.bytes;
    const what = `${plural(lines.lines, 'event')} in quarantine: ${sayOdd(found.counts)}`;
    notes.push({ file: copy.shown, text: what });
  }
  for (const partition of partitions) tally.duplicates += findBeside(partition, bySource, tell);
  return { ...tally, problems, notes };
}

function keyOf({ strand, phrases }: { strand: string; phrases: string }, source: string): string {
  return JSON.stringify([source, strand, phrases]);
}

function readFile(
  { path, shown }: ReadSegment,
  known: Known,
  tell: (file: string, text: string) => void,
) {
  let counts: OddCounts = {};
  const seen = { firstTime: Infinity, lastTime: -Infinity, broken: 0 };
  const again = { duplicates: 0, withoutId: 0 };
  const lines = readLines(path, (bytes, start, end, number) => {
    try {
      const event = parseQuarantineLine(bytes.subarray(start, end));
      const { time, id } = event;
      counts = countOdd(counts, event);
      if (time !== undefined) {
        seen.firstTime = Math.min(seen.firstTime, time);
        seen.lastTime = Math.max(seen.lastTime, time);
      }
      if (id === undefined) {
        again.withoutId += 1;
        return;
      }
      const identity = identityOf(event);
      const first = known.get(identity);
      if (first === undefined) {
        const day = time === undefined ? undefined : Math.floor(time / DAY_MS);
        known.set(identity, { day, where: `line ${number} of ${shown}` });
        return;
      }
      again.duplicates += 1;
      tell(shown, `line ${number} is the event of ${first.where} again (id ${id})`);
    } catch (error) {
      if (!(error instanceof BrokenPageError)) throw error;
      seen.broken ||= number;
    }
  });
  return { ...again, ...seen, counts, lines };
}

/** Finds events of a day that are in quarantine as well. */
function findBeside(
  { folder, day, segments }: Partition,
  bySource: ReadonlyMap<string, Known>,
  tell: (file: string, text: string) => void,
): number {
  let duplicates = 0;
  for (const segment of segments) {
    const known = bySource.get(keyOf(segment, folder.slice(0, folder.lastIndexOf('/'))));
    if (known === undefined || ![...known.values()].some((one) => one.day === day)) continue;
    // What is wrong with its copies was told of when the segment itself was checked.
    const copy = chooseCopy(segment, { problems: [], notes: [] });
    if (copy === undefined) continue;
    readLines(copy.path, (bytes, start, end, number) => {
      let identity: Identity;
      try {
        identity = identityOf(parseLine(bytes.subarray(start, end)));
      } catch {
        return;
      }
      const first = known.get(identity);
      if (first === undefined) return;
      duplicates += 1;
      tell(copy.shown, `line ${number} is the event of ${first.where}, which is in quarantine`);
    });
  }
  return duplicates;
}
