import { createHash } from 'node:crypto';
import * as v from 'valibot';

/** Times are ISO 8601 in every persisted file: people read them too. */
const isoTime = v.pipe(v.string(), v.isoTimestamp());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const span = v.object({ from: isoTime, to: isoTime });

/** Where deliveries are kept, in the order in which they are published: a branch decides races, so it comes first. */
export const SINK_NAMES = ['commit', 'artifact'] as const;
export type SinkName = (typeof SINK_NAMES)[number];

/** A sink that lacks the deliveries of these numbers (both included): it joined later, or they could not be copied to it. */
const lacking = v.object({ sink: v.string(), from: count, to: count });

const segmentEntry = v.object({
  path: v.string(),
  sha256,
  bytes: count,
  events: count,
  firstTime: v.optional(isoTime),
  lastTime: v.optional(isoTime),
});

const sourceEntry = v.object({
  scope: v.picklist(['org', 'enterprise']),
  slug: v.string(),
  log: v.picklist(['web', 'git']),
  phrase: v.string(),
  /** What the archive holds of this source with this delivery, from the end of the span before. */
  span,
  complete: v.boolean(),
  requests: count,
  events: count,
  /** How many of them are in quarantine, by the reason; absent if none is. */
  quarantined: v.optional(v.record(v.string(), count)),
  alreadyDelivered: count,
  /** New events that lay before what the last run had read through, and the longest such delay seen. */
  late: v.object({ events: count, longestSeconds: count }),
  gaps: v.array(span),
});

/**
 * What merging left out of this delivery, because another chain of the archive holds it: the original's SHA-256 and
 * link, and its segments that were written anew without those events (`withoutId` of them have no id).
 */
const merged = v.object({
  from: sha256,
  previous: v.nullable(sha256),
  dropped: count,
  replaced: v.array(v.object({ path: v.string(), sha256, dropped: count, withoutId: count })),
});

/**
 * A position that a person changed: the source is read again from `to` on. Set back, the archive still has each event
 * once; started anew, what it read before is forgotten, and comes again beside what earlier deliveries hold.
 */
const change = v.object({
  ...v.pick(sourceEntry, ['scope', 'slug', 'log', 'phrase']).entries,
  kind: v.picklist(['set-back', 'started-anew']),
  to: isoTime,
});

/**
 * What one delivery holds. `previous` is the SHA-256 of the manifest before it, so the chain proves that nothing was
 * dropped or changed in between; `checkpoint` is where the next run goes on.
 */
export const manifestSchema = v.object({
  version: v.literal(1),
  archive: v.string(),
  chain: v.string(),
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
  previous: v.nullable(sha256),
  tool: v.string(),
  run: v.object({ id: v.string(), attempt: count }),
  createdAt: isoTime,
  sources: v.array(sourceEntry),
  segments: v.array(segmentEntry),
  /** Files like segments, with the events that tools can't read; absent if there are none. */
  quarantine: v.optional(v.array(segmentEntry)),
  /** Absent if every sink that took this delivery holds the one before. */
  lacking: v.optional(v.array(lacking)),
  /** Absent unless somebody asked for it. Such a delivery has no segments. */
  changes: v.optional(v.array(change)),
  /** Absent in what a collector made. */
  merged: v.optional(merged),
  /**
   * Its format and its sources; the rest of it is in the manifest itself. The sources' identities may be left out
   * (null); then they follow from those in the delivery `identitiesAt` and from the segments since.
   */
  checkpoint: v.object({
    version: v.optional(count, 1),
    identitiesAt: v.optional(v.nullable(count)),
    sources: v.unknown(),
  }),
});

export type Manifest = v.InferOutput<typeof manifestSchema>;
export type ManifestSource = v.InferOutput<typeof sourceEntry>;
export type ManifestSegment = v.InferOutput<typeof segmentEntry>;
export type Span = v.InferOutput<typeof span>;
export type Change = v.InferOutput<typeof change>;
export type Merged = v.InferOutput<typeof merged>;
export type Lacking = v.InferOutput<typeof lacking>;

/** The bytes of a manifest file. They are hashed as they are, so they are written once and never made again. */
export function encodeManifest(manifest: Manifest): Buffer {
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
}

/** The hash by which the next manifest and the checkpoint refer to this one. */
export function hashManifest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The chain of the deliveries that collecting makes. */
export const COLLECT = 'collect';

/** The name of every chain that a backfill makes begins so. */
export const BACKFILL_PREFIX = 'backfill-';

/** `collect-000042`: the name shared by a delivery's manifest, segments and artifact. */
export function deliveryName(chain: string, sequence: number): string {
  return `${chain}-${String(sequence).padStart(6, '0')}`;
}

/** Where a delivery's manifest stands, relative to the archive's root. */
export function manifestPath(delivery: string): string {
  return `manifests/${delivery}.json`;
}

/** All files with events that a manifest lists, those in quarantine included. */
export function listedFiles({
  segments,
  quarantine = [],
}: Pick<Manifest, 'segments' | 'quarantine'>): ManifestSegment[] {
  return [...segments, ...quarantine];
}

/** The files of a delivery, relative to the archive's root. */
export function deliveryFiles(delivery: string, segments: readonly { path: string }[]): string[] {
  return [manifestPath(delivery), ...segments.map(({ path }) => path)];
}
