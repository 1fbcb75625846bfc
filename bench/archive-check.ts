import { createHash } from 'node:crypto';
import type { AuditLogStore, StoredEvent } from '../simulator/audit-log/store.ts';
import { unzip } from '../simulator/zip.ts';

const PAGE = 1000;
const NEW_LINE = Buffer.from('\n');

/** How many events, and the hash of their bytes in order, one line each. */
export interface Content {
  readonly events: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** What the log shows of one event type, in its order. */
export function contentOfLog(store: AuditLogStore, include: 'web' | 'git'): Content {
  const content = openContent();
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
    for (const { raw } of events) {
      content.add(raw);
      content.add(NEW_LINE);
    }
    last = events.at(-1);
    if (!more) return content.end();
  }
}

/** What the segments of one event type in an artifact hold, in the order of their names: by day, then by number. */
export function contentOfArtifact(zip: Buffer, include: 'web' | 'git'): Content {
  const content = openContent();
  const segments = [...unzip(zip)].filter(([path]) => path.includes(`/log=${include}/`));
  for (const [, bytes] of segments.sort(([a], [b]) => (a < b ? -1 : 1))) content.add(bytes);
  return content.end();
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
export function* linesOfArtifact(zip: Buffer, include: 'web' | 'git'): Generator<Buffer> {
  for (const [path, bytes] of unzip(zip)) {
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
