import { FORMAT } from '../../src/checkpoint/checkpoint.ts';
import type { SourceState } from '../../src/checkpoint/checkpoint.ts';
import { deliveryName, encodeManifest, hashManifest } from '../../src/events/manifest.ts';
import type { Manifest, ManifestSegment } from '../../src/events/manifest.ts';
import { toQuarantineLine } from '../../src/events/quarantine.ts';
import type { Source } from '../../src/events/source.ts';
import { toEvent } from './event.ts';
import { fakeStore } from './fake-kept.ts';
import type { FakeStore } from './fake-kept.ts';
import { filesOf, manifestAt, segmentEntry } from './manifest.ts';

/** An archive whose manifests may leave the identities out. */
export interface ArchiveInSegments {
  readonly store: FakeStore;
}

export function openArchive(): ArchiveInSegments {
  return { store: fakeStore('commit') };
}

/** Adds the delivery of one run that read one source and found these lines. */
export function deliver(
  { store }: ArchiveInSegments,
  run: {
    source: Source;
    states: readonly SourceState[];
    lines: readonly string[];
    reachedTo?: number;
    carries: boolean;
  },
): void {
  const { source, states, lines, carries } = run;
  const last = store.deliveries.at(-1)?.manifest;
  const sequence = (last?.sequence ?? 0) + 1;
  const { entries, contents, ...more } = toSegments(source, sequence, lines);
  const to = new Date(run.reachedTo ?? Date.parse('2026-11-21T00:00:00Z')).toISOString();
  const manifest: Manifest = manifestAt(sequence, {
    previous: last === undefined ? null : hashManifest(encodeManifest(last)),
    segments: entries,
    ...more,
    sources: [
      {
        ...{ ...source, span: { from: to, to }, complete: true, requests: 1 },
        ...{ events: lines.length, alreadyDelivered: 0, gaps: [] },
        late: { events: 0, longestSeconds: 0 },
      },
    ],
    checkpoint: {
      version: FORMAT,
      identitiesAt: carries ? sequence : (last?.checkpoint.identitiesAt ?? null),
      sources: states.map((state) => (carries ? state : { ...state, identities: null })),
    },
  });
  store.deliveries.push({ manifest, files: filesOf(manifest, contents) });
}

/** One segment a day, and one file in quarantine, as `openSegments` would write them. */
function toSegments(
  source: Source,
  sequence: number,
  lines: readonly string[],
): {
  entries: ManifestSegment[];
  contents: Record<string, string>;
  quarantine?: ManifestSegment[];
} {
  const { scope, slug, log } = source;
  const timeOf = (line: string): number | undefined => toEvent(line).time;
  const toIso = (time: number | undefined): string => new Date(time ?? NaN).toISOString();
  const odd = lines.map(toEvent).filter((event) => event.odd !== undefined);
  const sound = lines.filter((line) => toEvent(line).odd === undefined);
  const byDay = Map.groupBy(sound, (line) =>
    timeOf(line) === undefined ? 'unknown' : toIso(timeOf(line)).slice(0, 10),
  );
  const name = `collect-${String(sequence).padStart(6, '0')}-0001.ndjson`;
  const contents: Record<string, string> = {};
  const entries = [...byDay].map(([day, own]) => {
    const path = `scope=${scope}/slug=${slug}/log=${log}/day=${day}/${name}`;
    const content = `${own.join('\n')}\n`;
    contents[path] = content;
    if (day === 'unknown') return segmentEntry(path, content);
    const times = own.map((line) => timeOf(line) ?? 0);
    const [firstTime, lastTime] = [toIso(Math.min(...times)), toIso(Math.max(...times))];
    return { ...segmentEntry(path, content), firstTime, lastTime };
  });
  if (odd.length === 0) return { entries, contents };
  const path = `quarantine/scope=${scope}/slug=${slug}/log=${log}/${name.replace('.ndjson', '.jsonl')}`;
  const from = { source, delivery: deliveryName('collect', sequence) };
  contents[path] = odd.map((event) => `${toQuarantineLine(event, from).toString()}\n`).join('');
  return { entries, contents, quarantine: [segmentEntry(path, contents[path])] };
}

/** Each packed identity with its second, twins as often as they count; read without the code that packs them. */
export function tellIdentities(packed: string): string[] {
  const bytes = Buffer.from(packed, 'base64');
  const told: string[] = [];
  let at = 0;
  const readNumber = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  };
  for (let second = 0; at < bytes.length;) {
    second += readNumber();
    for (let left = readNumber(); left > 0; left--, at += 16)
      told.push(`${second} ${bytes.toString('hex', at, at + 16)}`);
  }
  return told.sort();
}
