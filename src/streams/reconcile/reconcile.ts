import { parseLine, toLine } from '../../events/page.ts';
import type { AuditEvent } from '../../events/page.ts';
import type { Finding } from '../../verify/finding.ts';
import { plural } from '../../words.ts';
import { openKnownEvents } from './known-events.ts';
import type { EventKey, KnownEvents } from './known-events.ts';
import { openArchive } from './open-archive.ts';
import type { OpenArchive } from './open-archive.ts';
import { openLists, requireApart } from './output-lists.ts';
import { readArchive, readQuarantine } from './read-archive.ts';
import { readStream, requireStreamFiles } from './read-stream.ts';
import type { ReadStream, StreamedEvent } from './read-stream.ts';
import { explainArchived, explainStreamed } from './reasons.ts';
import type { ReasonName } from './reasons.ts';
import { openTally } from './tally.ts';
import type { Hour, Surplus, Tally } from './tally.ts';

/** Folders; the last one is written. */
export interface ReconcileOptions {
  readonly archiveDir: string;
  readonly streamDir: string;
  readonly outputDir: string;
}

/** The events of one source of the archive, each of them once. */
export interface SourceTally {
  /** Such as `org/acme/web`. */
  readonly source: string;
  readonly events: number;
  readonly inStream: number;
  /** Those that the stream lacks for no reason that is known. */
  readonly unexplained: number;
}

/** How an archive and what a stream delivered differ. Times are epoch milliseconds. */
export interface Reconciliation {
  readonly archive: {
    readonly names: readonly string[];
    readonly deliveries: number;
    /** Every line of it. */
    readonly events: number;
    /** Those with an id that are there again in one strand of their source. */
    readonly duplicates: number;
    readonly quarantined: number;
    readonly sources: readonly SourceTally[];
  };
  readonly stream: Omit<ReadStream, 'known' | 'damaged'> & { readonly files: number };
  /** How many different events both have. */
  readonly both: number;
  readonly onlyInArchive: Surplus;
  readonly onlyInStream: Surplus;
  /** Those with a difference, in their order. */
  readonly hours: readonly Hour[];
  /** Files of either side that are missing, cut off or changed: what was in them is not compared. */
  readonly damaged: readonly Finding[];
  readonly notes: readonly Finding[];
}

/**
 * Compares the archives in a folder with the files of a stream, by event identity, and writes a list of what each side
 * lacks. Events are known by 64 bits each, so memory grows by some thirty bytes with each. Throws an `ExplainedError`
 * that names the input if there is nothing to compare, or if a list can't go there.
 */
export async function reconcile(options: ReconcileOptions): Promise<Reconciliation> {
  const { archiveDir, streamDir, outputDir } = options;
  const archive = openArchive(archiveDir);
  const { files, others } = requireStreamFiles(streamDir);
  requireApart({ 'archive-dir': archiveDir, 'stream-dir': streamDir, 'output-dir': outputDir });
  const lists = openLists(outputDir);
  const tally = openTally();
  try {
    const held = readHeld(archive);
    const stream = await readStream(streamDir, files, (event) => {
      const found = compareStreamed(event, { archive, held, tally });
      if (found !== undefined) lists.onlyInStream.add(toLine(found));
    });
    const { known: _, damaged, ...rest } = stream;
    const compared = compareArchived(archive, { stream, tally, add: lists.onlyInArchive.add });
    return {
      archive: {
        ...{ names: archive.names, deliveries: archive.deliveries },
        ...{ events: held.events, duplicates: held.duplicates, quarantined: held.quarantined },
        sources: compared,
      },
      stream: { files: files.length, ...rest },
      both: tally.both(),
      onlyInArchive: tally.surplusOf('archive'),
      onlyInStream: tally.surplusOf('stream'),
      hours: tally.hours(),
      damaged: [...archive.problems, ...held.damaged, ...damaged],
      notes: notesOn({ held, stream, others, compared }),
    };
  } finally {
    lists.onlyInArchive.close();
    lists.onlyInStream.close();
  }
}

interface Held {
  /** In any source of any archive. */
  readonly known: KnownEvents;
  readonly odd: KnownEvents;
  readonly oddKeys: readonly EventKey[];
  readonly unreadable: number;
  readonly events: number;
  readonly duplicates: number;
  readonly quarantined: number;
  readonly damaged: readonly Finding[];
}

function readHeld({ partitions, quarantined: files }: OpenArchive): Held {
  const expected = partitions.flatMap(({ segments }) => segments);
  const known = openKnownEvents(expected.reduce((sum, { events }) => sum + events, 0));
  let [events, duplicates] = [0, 0];
  const damaged = readArchive(partitions, ({ key, before }) => {
    events += 1;
    if (key.hasId && before > 0) duplicates += 1;
    if (!known.has(key, before)) known.add(key);
  });
  const odd = openKnownEvents(0);
  const oddKeys: EventKey[] = [];
  const quarantine = readQuarantine(files, (key) => {
    if (odd.add(key) === 0) oddKeys.push({ ...key });
  });
  return {
    ...{ known, odd, oddKeys, events, duplicates },
    unreadable: quarantine.unreadable,
    quarantined: oddKeys.length + quarantine.unreadable,
    damaged: [...damaged, ...quarantine.damaged],
  };
}

/** The event, if the archive lacks it. */
function compareStreamed(
  { key, before, bytes }: StreamedEvent,
  { archive, held, tally }: { archive: OpenArchive; held: Held; tally: Tally },
): AuditEvent | undefined {
  if (held.known.has(key, before)) {
    tally.addBoth(key.time);
    return undefined;
  }
  const event = parseLine(bytes);
  const explain = (): ReasonName | undefined => {
    if (held.odd.has(key, 0)) return 'quarantined';
    const isTwin = before > 0 && held.known.has(key, 0);
    return explainStreamed(event, archive.sources) ?? (isTwin ? 'twin' : undefined);
  };
  tally.addSurplus('stream', key.time, explain());
  return event;
}

/** Reads the archive again, now that all of the stream is known; each event counts once, wherever it is. */
function compareArchived(
  { partitions }: OpenArchive,
  parts: { stream: ReadStream; tally: Tally; add: (line: Buffer) => void },
): SourceTally[] {
  const { stream, tally, add } = parts;
  const { known, first, last } = stream;
  const handled = openKnownEvents(0);
  const sources = new Map<string, { events: number; inStream: number; unexplained: number }>();
  const facts = { first, last, isSilentAt: (time: number) => !tally.hasStreamed(time) };
  readArchive(partitions, ({ key, before, source, bytes }) => {
    if (key.hasId && before > 0) return;
    const counts = sources.get(source) ?? { events: 0, inStream: 0, unexplained: 0 };
    sources.set(source, counts);
    counts.events += 1;
    const isStreamed = known.has(key, before);
    const reason = isStreamed ? undefined : explainArchived(key.time, facts);
    if (isStreamed) counts.inStream += 1;
    else if (reason === undefined) counts.unexplained += 1;
    if (handled.has(key, before)) return;
    handled.add(key);
    if (isStreamed) return;
    add(bytes());
    tally.addSurplus('archive', key.time, reason);
  });
  return [...sources].map(([source, counts]) => ({ source, ...counts }));
}

function notesOn(found: {
  held: Held;
  stream: ReadStream;
  others: readonly string[];
  compared: readonly SourceTally[];
}): Finding[] {
  const { held, stream, others, compared } = found;
  const notes: Finding[] = [];
  const say = (text: string, file?: string): void => void notes.push({ file, text });
  for (const { source, events, inStream, unexplained } of compared)
    if (inStream === 0 && unexplained > 0)
      say(
        `the stream has nothing of ${source} (${plural(events, 'event')}), which may belong to another enterprise`,
      );
  const lacking = held.oddKeys.filter((key) => !stream.known.has(key, 0)).length;
  if (lacking > 0)
    say(`the stream lacks ${plural(lacking, 'event')} that the archive has in quarantine`);
  if (held.unreadable > 0)
    say(
      `${plural(held.unreadable, 'event')} in quarantine cannot be compared, being no JSON objects`,
    );
  if (stream.foreign > 0)
    say(
      `${plural(stream.foreign, 'JSON object')} in \`stream-dir\` ${stream.foreign === 1 ? 'is no event' : 'are no events'}: without a time and without an action`,
    );
  const [other] = others;
  if (other !== undefined)
    say(
      `in \`stream-dir\` ${plural(others.length, 'file or link', 'files or links')} of other names than a stream's ${others.length === 1 ? 'was' : 'were'} not read, such as this one`,
      other,
    );
  return notes;
}
