import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { exists } from './files.ts';
import type { Files } from './files.ts';
import { toLine } from './page.ts';
import type { AuditEvent } from './page.ts';
import { QUARANTINE, QUARANTINE_ENDING, toQuarantineLine } from './quarantine.ts';
import type { Source } from './source.ts';

/** One sealed file of the archive, as its manifest describes it. */
export interface Segment {
  /** Relative to the archive's root, with `/` on every system. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly events: number;
  /** Epoch milliseconds; absent when no event in it has a time. */
  readonly firstTime: number | undefined;
  readonly lastTime: number | undefined;
}

export interface SegmentWriter {
  /** The bytes of all segments and their number, as they would be at most after writing these events. */
  sizeWith(source: Source, events: readonly AuditEvent[]): { bytes: number; files: number };
  /**
   * Writes one event to the segment of its source and day, an odd one to its source's quarantine; when it resolves, the
   * event's bytes are no longer needed.
   */
  write(source: Source, event: AuditEvent): Promise<void>;
  /** Gives every segment its final name and returns them sorted by path. */
  seal(): Promise<Segment[]>;
}

/** Below the 25 MB that one commit may carry, so that every sink can take a segment whole. */
const SEGMENT_MAX_BYTES = 16 * 1024 * 1024;
/** Late events open older days again; beyond this many the least recently written segment is sealed. */
const MAX_OPEN_SEGMENTS = 8;
const BUFFER_BYTES = 256 * 1024;
const DAY_MS = 86_400_000;

/** An unsealed segment ends so: it may be torn and is never part of an archive. */
export const PARTIAL_SUFFIX = '.partial';

/**
 * Writes events as NDJSON, one file per source and day (and per 16 MiB), with memory bounded by the open files.
 * A file gets its final name only when it is whole. Throws if a file of that name exists: segments never change.
 */
export function openSegments(options: {
  files: Files;
  root: string;
  delivery: string;
}): SegmentWriter {
  const { files, root } = options;
  const opened = new Map<string, OpenSegment>();
  const begunPerDay = new Map<string, number>();
  const sealed: Segment[] = [];
  let bytes = 0;
  let begun = 0;
  let last: { source: Source; day: number | undefined; folder: string } | undefined;

  /** Events come in the order of time, so the folder is nearly always that of the event before. */
  function folderOf(source: Source, { time, odd }: AuditEvent): string {
    if (odd !== undefined) return quarantineFolder(source).slice(0, -1);
    const day = time === undefined ? undefined : Math.floor(time / DAY_MS);
    if (last?.source !== source || last.day !== day)
      last = { source, day, folder: dayFolder(source, time) };
    return last.folder;
  }

  async function seal(day: string, segment: OpenSegment): Promise<void> {
    opened.delete(day);
    sealed.push(await segment.seal());
  }

  function lineOf(source: Source, event: AuditEvent): Buffer {
    if (event.odd === undefined) return toLine(event);
    return toQuarantineLine(event, { source, delivery: options.delivery });
  }

  function lengthOf(source: Source, event: AuditEvent): number {
    return (event.odd === undefined ? event.bytes : lineOf(source, event)).length + 1;
  }

  async function nextSegment(day: string, ending: string): Promise<OpenSegment> {
    const current = opened.get(day);
    const [leastRecent] = opened;
    if (current !== undefined) await seal(day, current);
    else if (leastRecent !== undefined && opened.size >= MAX_OPEN_SEGMENTS)
      await seal(...leastRecent);
    const number = (begunPerDay.get(day) ?? 0) + 1;
    begunPerDay.set(day, number);
    begun += 1;
    const name = `${options.delivery}-${String(number).padStart(4, '0')}.${ending}`;
    return openSegment({ files, root, path: `${day}/${name}` });
  }

  return {
    async write(source, event) {
      const day = folderOf(source, event);
      const line = lineOf(source, event);
      const current = opened.get(day);
      // The lines in quarantine may be huge, and a segment has to fit into one commit.
      const more = event.odd === undefined ? 0 : line.length;
      const isOpen = current !== undefined && current.size() + more < SEGMENT_MAX_BYTES;
      const ending = event.odd === undefined ? 'ndjson' : QUARANTINE_ENDING;
      const segment = isOpen ? current : await nextSegment(day, ending);
      opened.delete(day);
      opened.set(day, segment);
      bytes += await segment.write(line, event.time);
    },
    sizeWith(source, events) {
      const folders = new Set(events.map((event) => folderOf(source, event)));
      const more = events.reduce((sum, event) => sum + lengthOf(source, event), 0);
      // Of the open ones each may be full, or be sealed to make room for another.
      return { bytes: bytes + more, files: begun + folders.size };
    },
    async seal() {
      for (const [day, segment] of [...opened]) await seal(day, segment);
      return sealed.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

/**
 * Where a source's segments stand, relative to the archive's root. Hive-style keys that are no event fields, so that
 * query engines read the tree as one table. Sources that differ in the phrase alone share it.
 */
export function segmentFolder({ scope, slug, log }: Omit<Source, 'phrase'>): string {
  return `scope=${scope}/slug=${slug}/log=${log}/`;
}

/** Where a source's events in quarantine stand, relative to the archive's root. */
export function quarantineFolder(source: Omit<Source, 'phrase'>): string {
  return `${QUARANTINE}/${segmentFolder(source)}`;
}

function dayFolder(source: Source, time: number | undefined): string {
  const day = time === undefined ? 'unknown' : new Date(time).toISOString().slice(0, 10);
  return `${segmentFolder(source)}day=${day}`;
}

interface OpenSegment {
  size(): number;
  /** Returns how many bytes it took. */
  write(line: Buffer, time: number | undefined): Promise<number>;
  seal(): Promise<Segment>;
}

async function openSegment(options: {
  files: Files;
  root: string;
  path: string;
}): Promise<OpenSegment> {
  const { files, root, path } = options;
  const file = join(root, path);
  if (await exists(files, file))
    throw new Error(`The segment ${file} exists already; segments are never overwritten.`);
  await files.mkdir(dirname(file), { recursive: true });
  const handle = await files.open(file + PARTIAL_SUFFIX, 'w');
  const digest = createHash('sha256');
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  let buffered = 0;
  let bytes = 0;
  let events = 0;
  let firstTime: number | undefined;
  let lastTime: number | undefined;

  async function append(chunk: Buffer): Promise<void> {
    digest.update(chunk);
    await handle.appendFile(chunk);
  }

  async function flush(): Promise<void> {
    if (buffered > 0) await append(buffer.subarray(0, buffered));
    buffered = 0;
  }

  return {
    size: () => bytes,
    async write(line, time) {
      const length = line.length + 1;
      if (buffered + length > BUFFER_BYTES) await flush();
      if (length > BUFFER_BYTES) {
        await append(Buffer.concat([line, LINE_END]));
      } else {
        buffered += line.copy(buffer, buffered);
        buffered += LINE_END.copy(buffer, buffered);
      }
      bytes += length;
      events += 1;
      if (time === undefined) return length;
      firstTime = Math.min(firstTime ?? time, time);
      lastTime = Math.max(lastTime ?? time, time);
      return length;
    },
    async seal() {
      await flush();
      await handle.close();
      await files.rename(file + PARTIAL_SUFFIX, file);
      return {
        path,
        sha256: digest.digest('hex'),
        bytes,
        events,
        firstTime,
        lastTime,
      };
    },
  };
}

const LINE_END = Buffer.from('\n');
