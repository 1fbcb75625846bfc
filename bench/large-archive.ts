import { createHash, hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateEvents } from '../simulator/events.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const FIRST_DAY = Date.parse('2026-03-01');
/** As many different shapes of events; ids and times are made anew for each event. */
const SHAPES = 1_000;
const LINES_AT_ONCE = 50;
const SEGMENT_MAX_BYTES = 16 * 1024 * 1024;
const SCOPE = { kind: 'org', slug: 'acme' } as const;

/** What was written. */
export interface LargeArchive {
  readonly deliveries: number;
  readonly segments: number;
  readonly events: number;
  readonly bytes: number;
}

/** Makes the line of an event of this time and id. */
type Shape = (time: number, id: string) => string;

/**
 * Writes an archive of at least so many bytes, as hourly runs over so many days leave it: equal options give equal
 * bytes. Every event has an id of its own; under another chain the events are the same. That is the collecting one by
 * default.
 */
export function writeLargeArchive(options: {
  root: string;
  seed: number;
  bytes: number;
  days: number;
  chain?: string;
}): LargeArchive {
  const { root, seed, days, chain = 'collect' } = options;
  const shapes = { web: makeShapes(seed, 0), git: makeShapes(seed, 1) };
  const hours = days * 24;
  const total = { deliveries: 0, segments: 0, events: 0, bytes: 0 };
  let previous: string | null = null;
  for (let hour = 0; hour < hours; hour += 1) {
    const from = FIRST_DAY + hour * HOUR_MS;
    const name = `${chain}-${String(hour + 1).padStart(6, '0')}`;
    const segments = (['git', 'web'] as const).flatMap((log) =>
      writeSegments({
        ...{ root, name, from, log, seed, shapes: shapes[log] },
        bytes: options.bytes / hours / 2,
      }),
    );
    const sources = (['web', 'git'] as const).map((log) => ({
      ...{ scope: 'org', slug: SCOPE.slug, log, phrase: '' },
      span: { from: toIso(from), to: toIso(from + HOUR_MS) },
      ...{ complete: true, requests: 1, alreadyDelivered: 0 },
      events: segments
        .filter(({ path }) => path.includes(`log=${log}/`))
        .reduce((sum, one) => sum + one.events, 0),
      late: { events: 0, longestSeconds: 0 },
      gaps: [],
    }));
    const manifest = encode({
      ...{ version: 1, archive: 'audit-log', chain, sequence: hour + 1, previous },
      ...{ tool: 'bench', run: { id: String(hour + 1), attempt: 1 } },
      ...{ createdAt: toIso(from + HOUR_MS), sources, segments },
      checkpoint: { version: 2, sources: [] },
    });
    const file = join(root, `manifests/${name}.json`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, manifest);
    previous = hash('sha256', manifest);
    total.deliveries += 1;
    total.segments += segments.length;
    total.events += segments.reduce((sum, { events }) => sum + events, 0);
    total.bytes += segments.reduce((sum, { bytes }) => sum + bytes, 0);
  }
  return total;
}

function writeSegments(options: {
  root: string;
  name: string;
  from: number;
  log: 'web' | 'git';
  seed: number;
  bytes: number;
  shapes: readonly Shape[];
}) {
  const { root, name, from, log, seed, shapes } = options;
  const day = `scope=org/slug=${SCOPE.slug}/log=${log}/day=${toIso(from).slice(0, 10)}`;
  const segments: {
    path: string;
    sha256: string;
    bytes: number;
    events: number;
    firstTime: string;
    lastTime: string;
  }[] = [];
  let left = options.bytes;
  let event = 0;
  while (left > 0) {
    const path = `${day}/${name}-${String(segments.length + 1).padStart(4, '0')}.ndjson`;
    const digest = createHash('sha256');
    mkdirSync(join(root, day), { recursive: true });
    const handle = openSync(join(root, path), 'wx');
    const first = event;
    let bytes = 0;
    while (left > 0 && bytes < SEGMENT_MAX_BYTES) {
      const lines: string[] = [];
      for (let count = 0; count < LINES_AT_ONCE; count += 1, event += 1) {
        const id = hash('md5', `${seed} ${log} ${from} ${event}`, 'base64url');
        lines.push(shapes[(event * 7 + from / HOUR_MS) % SHAPES]?.(from + event, id) ?? '');
      }
      const block = Buffer.from(lines.join(''));
      digest.update(block);
      writeSync(handle, block);
      bytes += block.length;
      left -= block.length;
    }
    closeSync(handle);
    segments.push({
      ...{ path, sha256: digest.digest('hex'), bytes, events: event - first },
      firstTime: toIso(from + first),
      lastTime: toIso(from + event - 1),
    });
  }
  return segments;
}

/** The simulator's events, one made into a shape each. */
function makeShapes(seed: number, gitShare: number): Shape[] {
  const events = generateEvents({
    ...{ seed, count: SHAPES, scope: SCOPE, gitShare, idlessShare: 0, lag: 'none' },
    ...{ from: FIRST_DAY, to: FIRST_DAY + DAY_MS },
  });
  return [...events].map(({ raw }): Shape => {
    const pieces = raw
      .toString()
      .replace(/"(@timestamp|created_at)":\d+/g, '"$1":%TIME%')
      .replace(/"_document_id":"[^"]*/, '"_document_id":"%ID%')
      .split(/(%TIME%|%ID%)/);
    return (time, id) =>
      pieces
        .map((piece) => (piece === '%TIME%' ? String(time) : piece === '%ID%' ? id : piece))
        .join('')
        .concat('\n');
  });
}

function encode(manifest: object): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function toIso(time: number): string {
  return new Date(time).toISOString();
}
