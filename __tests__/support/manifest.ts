import { createHash } from 'node:crypto';
import { FORMAT } from '../../src/checkpoint/checkpoint.ts';
import { deliveryName, encodeManifest, manifestPath } from '../../src/events/manifest.ts';
import type { Manifest, ManifestSegment } from '../../src/events/manifest.ts';

export const DAY_FOLDER = 'scope=org/slug=acme/log=web/day=2026-11-21';

/** The manifest of a delivery that is whole without segments. */
export function manifestAt(sequence: number, more: Partial<Manifest> = {}): Manifest {
  return {
    ...{ version: 1, archive: 'audit-log', chain: 'collect', sequence, tool: 'test/1' },
    previous: sequence === 1 ? null : 'a'.repeat(64),
    run: { id: '9', attempt: 1 },
    createdAt: '2026-11-21T12:00:00.000Z',
    ...{ sources: [], segments: [] },
    checkpoint: { version: FORMAT, identitiesAt: sequence, sources: [] },
    ...more,
  };
}

/** How a manifest lists a segment of this content. */
export function segmentEntry(path: string, content: string): ManifestSegment {
  return {
    path,
    sha256: createHash('sha256').update(content).digest('hex'),
    bytes: Buffer.byteLength(content),
    events: content.split('\n').length - 1,
  };
}

/** The files of a delivery: its manifest and these segments, by path. */
export function filesOf(
  manifest: Manifest,
  segments: Readonly<Record<string, string>> = {},
): Map<string, Buffer> {
  const name = deliveryName(manifest.chain, manifest.sequence);
  return new Map([
    [manifestPath(name), encodeManifest(manifest)],
    ...Object.entries(segments).map(([path, text]) => [path, Buffer.from(text)] as const),
  ]);
}

/** A delivery with one segment of these lines, linked to the one before. */
export function deliveryAt(
  sequence: number,
  previous: string | null,
  lines = '{"a":1}\n',
): { manifest: Manifest; files: Map<string, Buffer> } {
  const path = `${DAY_FOLDER}/${deliveryName('collect', sequence)}-0001.ndjson`;
  const manifest = manifestAt(sequence, { previous, segments: [segmentEntry(path, lines)] });
  return { manifest, files: filesOf(manifest, { [path]: lines }) };
}
