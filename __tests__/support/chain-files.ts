import { createHash } from 'node:crypto';
import { deliveryName, encodeManifest, manifestPath } from '../../src/events/manifest.ts';
import type { Manifest } from '../../src/events/manifest.ts';
import type { Tree } from './archive-copy.ts';

/** What a chain of org/acme/web is to be. */
export interface ChainDraft {
  readonly chain: string;
  /** The lines of each delivery. */
  readonly deliveries: readonly (readonly string[])[];
  /** Epoch milliseconds; of every delivery. */
  readonly span?: { readonly from: number; readonly to: number };
  readonly complete?: boolean;
  /** What the checkpoint of every delivery says of its sources. */
  readonly states?: readonly unknown[];
  readonly linesPerSegment?: number;
  readonly phrases?: readonly string[];
}

export const NOON = Date.UTC(2026, 5, 10, 12);

/** The line of an event; undefined stands for what it lacks. */
export function lineOf(
  id: string | undefined,
  time: number | undefined,
  more: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify({
    '@timestamp': time,
    _document_id: id,
    action: 'repo.create',
    created_at: time,
    ...more,
  });
}

/** The files of each delivery of a chain, by the delivery's name. */
export function chainFiles(draft: ChainDraft): Map<string, Tree> {
  const artifacts = new Map<string, Tree>();
  let previous: string | null = null;
  for (const [at, lines] of draft.deliveries.entries()) {
    const name = deliveryName(draft.chain, at + 1);
    const tree: Tree = new Map();
    const segments = writeSegments(tree, name, lines, draft.linesPerSegment ?? 100);
    const bytes = encodeManifest(manifestOf(draft, { sequence: at + 1, previous, segments }));
    previous = sha256(bytes);
    artifacts.set(name, tree.set(manifestPath(name), bytes));
  }
  return artifacts;
}

function writeSegments(
  tree: Tree,
  name: string,
  lines: readonly string[],
  most: number,
): Manifest['segments'] {
  const days = new Map<string, string[]>();
  for (const line of lines) {
    const time = timeOf(line);
    const day = time === undefined ? 'unknown' : new Date(time).toISOString().slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  const segments: Manifest['segments'] = [];
  for (const [day, all] of days) {
    for (let from = 0; from < all.length; from += most) {
      const part = all.slice(from, from + most);
      const number = String(from / most + 1).padStart(4, '0');
      const path = `scope=org/slug=acme/log=web/day=${day}/${name}-${number}.ndjson`;
      const content = Buffer.from(part.map((line) => `${line}\n`).join(''));
      tree.set(path, content);
      const times = part.flatMap((line) => timeOf(line) ?? []).sort((a, b) => a - b);
      const [first, last] = [times[0], times.at(-1)];
      segments.push({
        ...{ path, sha256: sha256(content), bytes: content.length, events: part.length },
        ...(first === undefined || last === undefined
          ? {}
          : {
              firstTime: new Date(first).toISOString(),
              lastTime: new Date(last).toISOString(),
            }),
      });
    }
  }
  return segments.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function manifestOf(
  { chain, span = { from: NOON, to: NOON + 3_600_000 }, complete = false, ...draft }: ChainDraft,
  { segments, ...rest }: Pick<Manifest, 'sequence' | 'previous' | 'segments'>,
): Manifest {
  const { states = [], phrases = [''] } = draft;
  const events = segments.reduce((sum, one) => sum + one.events, 0);
  const [from, to] = [span.from, span.to].map((time) => new Date(time).toISOString());
  return {
    ...{ version: 1, archive: 'audit-log', chain, tool: 'test/1' },
    ...{ run: { id: '9', attempt: 1 }, createdAt: '2026-11-21T12:00:00.000Z' },
    ...rest,
    segments,
    sources: phrases.map((phrase, at) => ({
      ...{ scope: 'org' as const, slug: 'acme', log: 'web' as const, phrase },
      ...{ span: { from: from!, to: to! }, complete, gaps: [], requests: 1 },
      ...{ events: at === 0 ? events : 0, alreadyDelivered: 0 },
      late: { events: 0, longestSeconds: 0 },
    })),
    checkpoint: { version: 1, identitiesAt: null, sources: states },
  };
}

function timeOf(line: string): number | undefined {
  return (JSON.parse(line) as Record<string, number | undefined>)['@timestamp'];
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
