import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditLogStore, Include, StoredEvent } from '../simulator/audit-log/store.ts';
import { unzip } from '../simulator/zip.ts';

const PAGE = 1000;
const NEW_LINE = Buffer.from('\n');
const BORDER = Buffer.from('][');
const COMMA = Buffer.from(',');

/** How many events, and the hash of their bytes in order, one line each. */
export interface Content {
  readonly events: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** What the log shows of one event type, in its order. */
export function contentOfLog(store: AuditLogStore, include: 'web' | 'git'): Content {
  const content = openContent();
  for (const { raw } of eventsOf(store, include)) {
    content.add(raw);
    content.add(NEW_LINE);
  }
  return content.end();
}

function* eventsOf(store: AuditLogStore, include: Include): Generator<StoredEvent> {
  let last: StoredEvent | undefined;
  for (;;) {
    const { events, more } = store.page({
      include,
      order: 'asc',
      from: 0,
      until: Infinity,
      after: last,
      before: undefined,
      skip: 0,
      limit: PAGE,
      accepts: () => true,
    });
    yield* events;
    last = events.at(-1);
    if (more === 0) return;
  }
}

/** What the segments of one event type in an artifact hold, in the order of their names: by day, then by number. */
export function contentOfArtifact(zip: Buffer, include: 'web' | 'git'): Content {
  const content = openContent();
  const segments = [...unzip(zip)].filter(([path]) => path.includes(`/log=${include}/`));
  for (const [, bytes] of segments.sort(([a], [b]) => (a < b ? -1 : 1))) content.add(bytes);
  return content.end();
}

/** The same of the segments in a folder. */
export function contentOfFolder(root: string, include: 'web' | 'git'): Content {
  const content = openContent();
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const segments = paths.filter(
    (path) => path.includes(`/log=${include}/`) && path.endsWith('.ndjson'),
  );
  for (const path of segments.sort()) content.add(readFileSync(join(root, path)));
  return content.end();
}

/** The whole log as one JSON array, in its order, as `hashOfArrays` has it. */
export function hashOfLog(store: AuditLogStore): string {
  const hash = createHash('sha256');
  let events = 0;
  for (const { raw } of eventsOf(store, 'all')) {
    hash.update(events === 0 ? '[' : ',').update(asOneArray(raw));
    events += 1;
  }
  return hash.update(']').digest('hex');
}

/** Of JSON arrays as they were sent, one after the other, whether or not what wrote them made one of them. */
export function hashOfArrays(bytes: Buffer): string {
  return createHash('sha256').update(asOneArray(bytes)).digest('hex');
}

/** In a text it changes two brackets, too; so it does on both sides of a comparison. */
function asOneArray(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  let start = 0;
  for (let at = bytes.indexOf(BORDER); at !== -1; at = bytes.indexOf(BORDER, start)) {
    parts.push(bytes.subarray(start, at), COMMA);
    start = at + BORDER.length;
  }
  return start === 0 ? bytes : Buffer.concat([...parts, bytes.subarray(start)]);
}

/**
 * Events whatever their order, because windows that are read at once are not written in the order of time; the hash is
 * the sum of the lines'.
 */
export function contentOfLines(lines: Iterable<Buffer>): Content {
  let events = 0;
  let bytes = 0;
  let sum = 0n;
  for (const line of lines) {
    events += 1;
    bytes += line.length + 1;
    sum += createHash('sha256').update(line).digest().readBigUInt64BE();
  }
  return { events, bytes, sha256: sum.toString(16) };
}

/** The lines of an artifact's segments of one event type. */
export function linesOfArtifact(zip: Buffer, include: 'web' | 'git'): Generator<Buffer> {
  return linesOfFiles(unzip(zip), include);
}

/** The lines of the segments of one event type among files by their paths. */
export function* linesOfFiles(
  files: Iterable<readonly [path: string, bytes: Buffer]>,
  include: 'web' | 'git',
): Generator<Buffer> {
  for (const [path, bytes] of files) {
    if (!path.includes(`/log=${include}/`)) continue;
    for (let start = 0; start < bytes.length;) {
      const end = bytes.indexOf(0x0a, start);
      yield bytes.subarray(start, end);
      start = end + 1;
    }
  }
}

function openContent(): { add(bytes: Buffer): void; end(): Content } {
  const hash = createHash('sha256');
  let events = 0;
  let size = 0;
  return {
    add(bytes) {
      hash.update(bytes);
      size += bytes.length;
      for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) events += 1;
    },
    end: () => ({ events, bytes: size, sha256: hash.digest('hex') }),
  };
}
