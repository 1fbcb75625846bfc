import { posix } from 'node:path';
import { isQuarantined } from '../events/quarantine.ts';
import { sourceName } from '../events/source.ts';
import type { Source } from '../events/source.ts';
import type { Chain } from './chain.ts';
import { shownManifest } from './delivery.ts';
import type { Delivery, DeliverySegment } from './delivery.ts';
import type { Finding } from './finding.ts';

/** A segment that the archive has, with what tells which of its events may not be the same. */
export interface NamedSegment extends DeliverySegment {
  readonly delivery: Delivery;
  /**
   * The part of the archive in which an event is once: a chain up to where its state was lost or its source started anew,
   * such as `collect` or `collect from 17`.
   */
  readonly strand: string;
  /** The phrases under which the delivery read this log, as JSON: "once" means once per source. */
  readonly phrases: string;
}

/** All segments of one source's folder and day. An event's time is part of its identity, so twins are in one of these. */
export interface Partition {
  /** Such as `scope=org/slug=acme/log=web/day=2026-11-21`. */
  readonly folder: string;
  /** The day as whole days since 1970; undefined for events without a time. */
  readonly day: number | undefined;
  /** In the order of strands and deliveries. */
  readonly segments: readonly NamedSegment[];
}

/** A file of events that tools can't read. */
export interface QuarantinedFile extends NamedSegment {
  /** Such as `scope=org/slug=acme/log=web`. */
  readonly source: string;
}

const DAY_MS = 86_400_000;
const SEGMENT =
  /^((scope=(?:org|enterprise)\/slug=[^/\\]+\/log=(?:web|git))\/day=(\d{4}-\d\d-\d\d|unknown))\/([^/\\]+?)-\d{4,}(?:-merged-[0-9a-f]{12})?\.ndjson$/;
const QUARANTINED =
  /^quarantine\/(scope=(?:org|enterprise)\/slug=[^/\\]+\/log=(?:web|git))\/([^/\\]+?)-\d{4,}\.jsonl$/;
const MERGED = /-merged-([0-9a-f]{12})(?=\.ndjson$)/;

/**
 * Sorts the segments of chains by partition; files in quarantine, which are of no day, come apart. A path that no segment can
 * have is a problem, and nothing is read from it.
 */
export function partition(chains: readonly Pick<Chain, 'name' | 'links'>[]): {
  partitions: Partition[];
  quarantined: QuarantinedFile[];
  problems: Finding[];
} {
  const partitions = new Map<string, { day: number | undefined; segments: NamedSegment[] }>();
  const quarantined: QuarantinedFile[] = [];
  const problems: Finding[] = [];
  for (const { name, links } of chains) {
    let strand = name;
    /** The strands of sources that were started anew. */
    const anew = new Map<string, string>();
    for (const { delivery, joint } of links) {
      if (joint === 'anew') {
        strand = `${name} from ${delivery.sequence}`;
        anew.clear();
      }
      const named = new Set<string>();
      for (const change of delivery.changes)
        if (change.kind === 'started-anew')
          anew.set(sourceName(change), `${name} from ${delivery.sequence}`);
      for (const segment of delivery.segments) {
        const place = placeOf(segment, delivery);
        if (place === undefined || named.has(segment.path)) {
          const text = `it names ${segment.path}, which is not where a segment of this delivery is, or named twice`;
          problems.push({ file: shownManifest(delivery), text });
          continue;
        }
        named.add(segment.path);
        const { folder, source, day } = place;
        const sources = delivery.sources.filter((one) => folderOf(one) === source);
        const phrases = sources.map(({ phrase }) => phrase);
        const since = sources.flatMap((one) => anew.get(sourceName(one)) ?? []).at(-1);
        const file = {
          ...{ ...segment, delivery, phrases: JSON.stringify(phrases) },
          strand: since ?? strand,
        };
        if (isQuarantined(segment)) {
          quarantined.push({ ...file, source });
          continue;
        }
        const known = partitions.get(folder) ?? { day, segments: [] };
        partitions.set(folder, known);
        known.segments.push(file);
      }
    }
  }
  return {
    partitions: [...partitions]
      .map(([folder, rest]) => ({ folder, ...rest }))
      .sort((a, b) => (a.folder < b.folder ? -1 : 1)),
    quarantined,
    problems,
  };
}

function folderOf({ scope, slug, log }: Omit<Source, 'phrase'>): string {
  return `scope=${scope}/slug=${slug}/log=${log}`;
}

/** Where a segment is; undefined for a path that no segment of this delivery can have, and that may lead anywhere. */
export function placeOf(
  { path }: Pick<DeliverySegment, 'path'>,
  { name }: Pick<Delivery, 'name'>,
): { folder: string; source: string; day: number | undefined } | undefined {
  const [inQuarantine, quarantineSource, by] = QUARANTINED.exec(path) ?? [];
  if (inQuarantine !== undefined && quarantineSource !== undefined && by === name)
    return { folder: posix.dirname(inQuarantine), source: quarantineSource, day: undefined };
  const [, folder, source, day = '', of] = SEGMENT.exec(path) ?? [];
  if (folder === undefined || source === undefined || of !== name) return undefined;
  if (day === 'unknown') return { folder, source, day: undefined };
  return isDate(day) ? { folder, source, day: Date.parse(day) / DAY_MS } : undefined;
}

/** The name of what merging leaves of a segment; that of its content, so one name never stands for two contents. */
export function mergedPath(path: string, sha256: string): string {
  return originalPath(path).replace(/\.ndjson$/, `-merged-${sha256.slice(0, 12)}.ndjson`);
}

/** The name that a segment had before merging wrote it anew. */
export function originalPath(path: string): string {
  return path.replace(MERGED, '');
}

/** Whether merging wrote this file, and it was not changed since. */
export function isOwnWork(path: string, sha256: string): boolean {
  return MERGED.exec(path)?.[1] === sha256.slice(0, 12);
}

/** `Date.parse` takes 30 February for 2 March. */
function isDate(day: string): boolean {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
