import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deliveryName } from '../../src/events/manifest.ts';
import type { Manifest } from '../../src/events/manifest.ts';
import { reconcile } from '../../src/streams/reconcile/reconcile.ts';
import type { Reconciliation } from '../../src/streams/reconcile/reconcile.ts';
import { filesOf, manifestAt, segmentEntry } from './manifest.ts';
import { tempFolder } from './temp-folder.ts';

/** 2026-11-21 12:00 UTC; `HOUR` and `MINUTE` are milliseconds. */
export const NOON = Date.UTC(2026, 10, 21, 12);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** What a delivery says of one source, and the lines that it has of it; by default of org/acme/web around noon. */
export interface SourceDraft {
  readonly scope?: 'org' | 'enterprise';
  readonly slug?: string;
  readonly log?: 'web' | 'git';
  readonly phrase?: string;
  readonly from?: number;
  readonly to?: number;
  readonly gaps?: readonly (readonly [number, number])[];
  readonly lines?: readonly string[];
}

/** An event of acme in the enterprise big. */
export function line(id: string | undefined, time: number, more: object = {}): string {
  return JSON.stringify({
    ...{ '@timestamp': time, _document_id: id, action: 'repo.create' },
    ...{ org: 'acme', business: 'big', ...more },
  });
}

/** The files of the deliveries of one chain; all of its lines have to be of 2026-11-21. */
export function archiveOf(
  deliveries: readonly (readonly SourceDraft[])[],
  more: Partial<Manifest> = {},
): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const chain = more.chain ?? 'collect';
  let previous: string | null = null;
  for (const [at, drafts] of deliveries.entries()) {
    const name = deliveryName(chain, at + 1);
    const segments: Record<string, string> = {};
    const sources = drafts.map((draft, number): Manifest['sources'][number] => {
      const { scope = 'org', slug = 'acme', log = 'web', phrase = '', lines = [] } = draft;
      const { from = NOON - 6 * HOUR, to = NOON + 6 * HOUR, gaps = [] } = draft;
      const folder = `scope=${scope}/slug=${slug}/log=${log}/day=2026-11-21`;
      if (lines.length > 0)
        segments[`${folder}/${name}-${String(number + 1).padStart(4, '0')}.ndjson`] = lines
          .map((one) => `${one}\n`)
          .join('');
      return {
        ...{ scope, slug, log, phrase, complete: true, requests: 1, alreadyDelivered: 0 },
        span: { from: toIso(from), to: toIso(to) },
        gaps: gaps.map(([start, end]) => ({ from: toIso(start), to: toIso(end) })),
        events: lines.length,
        late: { events: 0, longestSeconds: 0 },
      };
    });
    const listed = Object.entries(segments).map(([path, text]) => segmentEntry(path, text));
    const manifest = manifestAt(at + 1, { sources, segments: listed, ...more, previous });
    const made = filesOf(manifest, segments);
    previous = createHash('sha256')
      .update(made.get(`manifests/${name}.json`)!)
      .digest('hex');
    for (const [path, bytes] of made) files.set(path, bytes);
  }
  return files;
}

/** Writes files below a folder. */
export function writeFiles(
  folder: string,
  files: ReadonlyMap<string, Buffer | string> | Readonly<Record<string, Buffer | string>>,
): void {
  for (const [path, content] of files instanceof Map ? files : Object.entries(files)) {
    const file = join(folder, path as string);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content as Buffer | string);
  }
}

/** Three empty folders, one in which all of it is. */
export function folders(): {
  archiveDir: string;
  streamDir: string;
  outputDir: string;
} {
  const root = tempFolder();
  const [archiveDir, streamDir] = [join(root, 'archive'), join(root, 'stream')];
  mkdirSync(archiveDir);
  mkdirSync(streamDir);
  return { archiveDir, streamDir, outputDir: join(root, 'output') };
}

/** Reconciles these sources with a stream of these lines, or files. */
export async function reconciled(
  sources: readonly SourceDraft[] | ReadonlyMap<string, Buffer>,
  stream: readonly string[] | Readonly<Record<string, Buffer | string>>,
): Promise<Reconciliation & { outputDir: string }> {
  const dirs = folders();
  writeFiles(
    dirs.archiveDir,
    sources instanceof Map ? sources : archiveOf([[...sources.values()]] as SourceDraft[][]),
  );
  writeFiles(
    dirs.streamDir,
    Array.isArray(stream)
      ? { 'a.ndjson': stream.map((one) => `${one as string}\n`).join('') }
      : (stream as Record<string, string>),
  );
  return { ...(await reconcile(dirs)), outputDir: dirs.outputDir };
}

/** Reasons and counts of one side, such as `{ gap: 1, unexplained: 2 }`. */
export function reasonsOf(side: Reconciliation['onlyInStream']): Record<string, number> {
  const { reasons, unexplained } = side;
  const counts = Object.fromEntries(reasons.map(({ name, events }) => [name, events]));
  return unexplained === 0 ? counts : { ...counts, unexplained };
}

function toIso(time: number): string {
  return new Date(time).toISOString();
}
