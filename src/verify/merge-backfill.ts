import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { encodeManifest, manifestPath } from '../events/manifest.ts';
import type { Manifest, Merged } from '../events/manifest.ts';
import type { Chain, Link } from './chain.ts';
import { parseDelivery, shownManifest } from './delivery.ts';
import type { Delivery, DeliverySegment } from './delivery.ts';
import { findHeld } from './find-held.ts';
import type { Root } from './find-roots.ts';
import type { Finding } from './finding.ts';
import { groupBy } from './group-by.ts';
import { isOwnWork, originalPath, partition, placeOf } from './partitions.ts';
import type { NamedSegment } from './partitions.ts';
import { placeFiles, replaceFile } from './place-files.ts';
import type { Placed } from './place-files.ts';
import { hashFile } from './read-lines.ts';
import { rewriteSegment } from './rewrite-segment.ts';
import type { Rewritten } from './rewrite-segment.ts';
import { chooseBases } from './versions.ts';
import type { Base, Slot } from './versions.ts';

/** A chain of which the target has these deliveries whole. */
export type MergedChain = Pick<Chain, 'name' | 'links'>;

interface Parts {
  /** By the hash of the delivery as it was made. */
  readonly slots: ReadonlyMap<string, Slot>;
  /** The chains whose events are dropped from this one. */
  readonly holders: readonly MergedChain[];
  readonly into: string;
  /** The target as it was before. */
  readonly target: Root | undefined;
  readonly report: Placed & { deliveries: number; dropped: number; problems: Finding[] };
}

/**
 * Merges a backfill's chain, as it was made, into the target without the events that the holders have there. Every
 * manifest takes its place at once and after its segments, and only then what it replaces is removed: so whenever the
 * process dies, the target lacks no event that it had, and merging again comes out right.
 */
export function mergeBackfill(chain: MergedChain, parts: Parts): MergedChain {
  const { slots, into, target, report } = parts;
  const based = chooseBases(chain.links, slots, into).flatMap((base, at) => {
    const link = chain.links[at];
    if (link === undefined) return [];
    if (!('text' in base)) return [{ link, base }];
    report.problems.push(base);
    return [];
  });
  const rewritten = dropHeld(chain, based, parts);
  const links: Link[] = [];
  for (const { link, base } of based) {
    const before = chain.links[chain.links.indexOf(link) - 1]?.delivery.sequence;
    const last = links.at(-1)?.delivery;
    const isLinked = link.joint === 'linked' && last !== undefined && last.sequence === before;
    const previous = isLinked ? last.hash : link.delivery.previous;
    const bytes = manifestOf(base, previous, rewritten);
    const delivery = parseDelivery(bytes);
    const problem =
      typeof delivery === 'string'
        ? { file: shownManifest(base.version), text: `it can't be written anew: ${delivery}` }
        : placeUntouched(base, delivery.segments, parts);
    if (typeof delivery === 'string' || problem !== undefined) {
      if (problem !== undefined) report.problems.push(problem);
      continue;
    }
    placeManifest(join(into, manifestPath(delivery.name)), bytes, report);
    if (target !== undefined) removeReplaced(target, delivery);
    report.deliveries += 1;
    report.dropped += delivery.merged?.dropped ?? 0;
    links.push({ delivery: { ...delivery, copies: [] }, joint: link.joint });
  }
  return { name: chain.name, links };
}

/** Writes the segments anew that hold what the holders have; by the paths that they had. */
function dropHeld(
  chain: MergedChain,
  based: readonly { link: Link; base: Base }[],
  { holders, into, report }: Parts,
): Map<string, Rewritten> {
  const { name } = chain;
  const rewritten = new Map<string, Rewritten>();
  const isKnown = based.length === chain.links.length && isFromTheStart(chain);
  const files = new Map(based.flatMap(({ base }) => [...base.files]));
  const links = based.map(({ link, base }) => ({ ...link, delivery: base.version }));
  const doubted = doubtedFolders(based.map(({ base }) => base));
  const folders = new Set([...files.keys()].map(folderOf));
  const beside = holders.map((holder) => within(holder, folders));
  for (const { folder, segments } of partition([...beside, { name, links }]).partitions) {
    const findsTwins = isKnown && !doubted.has(folder);
    for (const [phrases, same] of groupBy(segments, (one) => one.phrases)) {
      // Of several phrases in one folder nothing tells under which one an event was read.
      if ((JSON.parse(phrases) as string[]).length !== 1) continue;
      const isOwn = ({ delivery }: NamedSegment): boolean => delivery.chain === name;
      const own = same.filter(isOwn).map((one) => toFile(one, files.get(one.path)));
      const others = same
        .filter((one) => !isOwn(one))
        .map((one) => toFile(one, join(into, one.path)));
      if (own.length === 0 || others.length === 0) continue;
      for (const [{ segment, path }, lines] of findHeld(own, others, findsTwins)) {
        const result = rewriteSegment(segment, path, lines, { into, report });
        if (result === undefined) continue;
        if ('text' in result) report.problems.push(result);
        else rewritten.set(segment.path, result);
      }
    }
  }
  return rewritten;
}

/** Only the segments in these folders: there may be hundreds of chains, each with its days and organizations. */
function within({ name, links }: MergedChain, folders: ReadonlySet<string>): MergedChain {
  const only = ({ segments, ...rest }: Delivery): Delivery => ({
    ...rest,
    segments: segments.filter(({ path }) => folders.has(folderOf(path))),
  });
  return { name, links: links.map((link) => ({ ...link, delivery: only(link.delivery) })) };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function toFile(segment: NamedSegment, path = '') {
  const { strand, events, delivery } = segment;
  return { segment, path, strand, events, chain: delivery.chain };
}

/** Only then it is known how many events without an id a delivery's are preceded by. */
function isFromTheStart({ links }: MergedChain): boolean {
  return links[0]?.delivery.previous === null && links.every(({ joint }) => joint !== 'broken');
}

/**
 * Where earlier merging dropped events without an id: how many of them this chain had is no longer known there, and
 * so neither how many of them to drop.
 */
function doubtedFolders(bases: readonly Base[]): Set<string> {
  return new Set(
    bases
      .flatMap(({ version }) => version.merged?.replaced ?? [])
      .filter(({ withoutId }) => withoutId > 0)
      .map(({ path }) => folderOf(path)),
  );
}

/** The bytes that the base has if nothing of it changes. */
function manifestOf(
  { version, bytes, manifest }: Base,
  previous: string | null,
  rewritten: ReadonlyMap<string, Rewritten>,
): Buffer {
  const changed = version.segments.filter(({ path }) => rewritten.has(path));
  if (changed.length === 0 && previous === version.previous) return bytes;
  const events = new Map<string, number>();
  let merged: Merged = version.merged ?? {
    ...{ from: version.hash, previous: version.previous, dropped: 0, replaced: [] },
  };
  for (const segment of changed) {
    const { dropped = 0, withoutId = 0 } = rewritten.get(segment.path) ?? {};
    const log = segment.path.split('/').slice(0, 3).join('/');
    events.set(log, (events.get(log) ?? 0) + dropped);
    merged = noteReplaced(merged, segment, { dropped, withoutId });
  }
  return encodeManifest({
    ...manifest,
    previous,
    sources: manifest.sources.map((source) => ({
      ...source,
      events:
        source.events -
        (events.get(`scope=${source.scope}/slug=${source.slug}/log=${source.log}`) ?? 0),
    })),
    segments: manifest.segments
      .flatMap((entry) => {
        const result = rewritten.get(entry.path);
        if (result === undefined) return [entry];
        return result.segment === undefined ? [] : [toEntry(result.segment)];
      })
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    merged,
  });
}

function noteReplaced(
  merged: Merged,
  { path, sha256 }: DeliverySegment,
  { dropped, withoutId }: { dropped: number; withoutId: number },
): Merged {
  const original = originalPath(path);
  const known = merged.replaced.find((one) => one.path === original);
  const entry = {
    ...(known ?? { path: original, sha256 }),
    dropped: dropped + (known?.dropped ?? 0),
    withoutId: withoutId + (known?.withoutId ?? 0),
  };
  return {
    ...merged,
    dropped: merged.dropped + dropped,
    replaced: [...merged.replaced.filter((one) => one !== known), entry].sort((a, b) =>
      a.path < b.path ? -1 : 1,
    ),
  };
}

function toEntry({ firstTime, lastTime, ...rest }: DeliverySegment): Manifest['segments'][number] {
  if (firstTime === undefined || lastTime === undefined) return rest;
  const [first, last] = [firstTime, lastTime].map((time) => new Date(time).toISOString());
  return { ...rest, firstTime: first, lastTime: last };
}

/** Those that were written anew are there already. */
function placeUntouched(
  { version, files }: Base,
  segments: readonly DeliverySegment[],
  { into, report }: Parts,
): Finding | undefined {
  const wanted = new Set(segments.map(({ path }) => path));
  const untouched = version.segments
    .filter(({ path }) => wanted.has(path))
    .map(({ path, sha256 }) => {
      const file = files.get(path) ?? '';
      return { path, sha256, from: [{ path: file, shown: file }] };
    });
  return placeFiles(untouched, into, { delivery: version.name, report });
}

function placeManifest(target: string, bytes: Buffer, report: Placed): void {
  if (existsSync(target) && readFileSync(target).equals(bytes)) {
    report.alreadyThere += 1;
    return;
  }
  replaceFile(target, bytes);
  report.copied += 1;
}

/**
 * Removes what earlier merging left of this delivery, dead or alive: segments that were replaced, and results that
 * nothing names any more. Whatever else is in their place stays.
 */
function removeReplaced(
  target: Root,
  delivery: Pick<Chain['head'], 'name' | 'segments' | 'merged'>,
): void {
  const named = new Set(delivery.segments.map(({ path }) => path));
  const replaced = new Map(delivery.merged?.replaced.map(({ path, sha256 }) => [path, sha256]));
  for (const path of target.segments) {
    if (named.has(path) || placeOf({ path }, delivery) === undefined) continue;
    const file = join(target.path, path);
    const sha256 = hashFile(file);
    if (replaced.get(path) === sha256 || isOwnWork(path, sha256)) rmSync(file);
  }
}
