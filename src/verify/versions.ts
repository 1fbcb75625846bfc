import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestPath } from '../events/manifest.ts';
import type { Manifest } from '../events/manifest.ts';
import type { Link } from './chain.ts';
import { parseDelivery, shownManifest, withoutReturns } from './delivery.ts';
import type { Delivery } from './delivery.ts';
import type { Finding } from './finding.ts';
import { groupBy } from './group-by.ts';
import { placeOf } from './partitions.ts';
import { sayTorn } from './place-files.ts';
import { hashFile } from './read-lines.ts';

/** What was found of one delivery of a backfill: as it was made, as earlier merging left it, or both. */
export interface Slot {
  /** SHA-256 of the manifest as it was made. */
  readonly origin: string;
  /** At least one. */
  readonly versions: readonly Delivery[];
}

/** The version from which a delivery is merged. */
export interface Base {
  readonly version: Delivery;
  /** The manifest's bytes, as they were written. */
  readonly bytes: Buffer;
  readonly manifest: Manifest;
  /** Where a whole copy of each segment is. */
  readonly files: ReadonlyMap<string, string>;
}

/** SHA-256 of the manifest as the collector made it, by which all versions of a delivery know each other. */
export function originOf({ merged, hash }: Pick<Delivery, 'merged' | 'hash'>): string {
  return merged?.from ?? hash;
}

/** Sorts the versions of deliveries by what they are versions of. */
export function gatherSlots(deliveries: readonly Delivery[]): Slot[] {
  const slots = groupBy(deliveries, (one) =>
    JSON.stringify([one.archive, one.name, originOf(one)]),
  );
  return [...slots.values()].flatMap((versions) =>
    versions[0] === undefined ? [] : [{ origin: originOf(versions[0]), versions }],
  );
}

/** The delivery as it was made, as far as its versions tell: its hash and link are those of the original. */
export function toOriginal({ origin, versions }: Slot): Delivery {
  const [first] = versions;
  const original = versions.find(({ merged }) => merged === undefined) ?? first;
  if (original === undefined) throw new Error('A slot has at least one version.');
  const { merged, previous } = original;
  return {
    ...original,
    hash: origin,
    previous: merged === undefined ? previous : merged.previous,
    copies: versions.flatMap(({ copies }) => copies),
  };
}

/**
 * Chooses for each delivery of a chain the version to merge from, if one is whole: the originals if all of them are
 * here, which makes the result independent of earlier merges; else what the target has, in which nothing is missing;
 * else the version from which least was dropped.
 */
export function chooseBases(
  links: readonly Link[],
  slots: ReadonlyMap<string, Slot>,
  into: string,
): (Base | Finding)[] {
  const all = links.map(({ delivery }) => slots.get(delivery.hash)?.versions ?? []);
  const isMade = ({ merged }: Delivery): boolean => merged === undefined;
  const isMerged = ({ copies }: Delivery): boolean => copies.some(({ root }) => root.path === into);
  const hasAllOriginals = all.every((versions) => versions.some(isMade));
  /** The last one is true of all. */
  const ranks = hasAllOriginals ? [isMade, isMerged, Boolean] : [isMerged, isMade, Boolean];
  const rankOf = (version: Delivery): number => ranks.findIndex((is) => is(version));
  return all.map((versions) => {
    const ordered = [...versions].sort(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        (a.merged?.dropped ?? 0) - (b.merged?.dropped ?? 0) ||
        (a.hash < b.hash ? -1 : 1),
    );
    let failed: Finding | undefined;
    for (const version of ordered) {
      const base = openBase(version, into);
      if (!('text' in base)) return base;
      failed ??= base;
    }
    return failed ?? { file: undefined, text: 'it is in no folder' };
  });
}

function openBase(version: Delivery, into: string): Base | Finding {
  const { name, segments, copies } = version;
  const foreign = segments.find((segment) => placeOf(segment, version) === undefined);
  if (foreign !== undefined) return sayForeign(version, foreign.path);
  const target = join(into, manifestPath(name));
  if (existsSync(target) && !isVersion(readFileSync(target), version))
    return {
      file: target,
      text: `it is there already, and is not what ${shownManifest(version)} is`,
    };
  const files = new Map<string, string>();
  for (const { path, sha256 } of segments) {
    const held = copies.filter(({ root }) => root.segments.has(path));
    const whole = held.find(({ root }) => hashFile(join(root.path, path)) === sha256);
    const shown = (held[0] ?? copies[0])?.root.prefix ?? '';
    if (whole === undefined) return sayTorn(shown + path, name);
    files.set(path, join(whole.root.path, path));
  }
  const [copy] = copies;
  if (copy === undefined) return sayTorn(manifestPath(name), name);
  const bytes = withoutReturns(readFileSync(join(copy.root.path, copy.manifest)));
  return { version, bytes, files, manifest: JSON.parse(bytes.toString('utf8')) as Manifest };
}

/** That a delivery would have files written elsewhere. */
export function sayForeign(delivery: Delivery, path: string): Finding {
  const text = `it names ${path}, which is not where a segment of it can be, so it was left out`;
  return { file: shownManifest(delivery), text };
}

function isVersion(bytes: Buffer, version: Delivery): boolean {
  const found = parseDelivery(bytes);
  return (
    typeof found !== 'string' &&
    found.archive === version.archive &&
    found.name === version.name &&
    originOf(found) === originOf(version)
  );
}
