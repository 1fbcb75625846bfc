import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { ExplainedError } from '../errors.ts';
import { COLLECT, manifestPath } from '../events/manifest.ts';
import { isBackfill } from './backfills.ts';
import { linkChains } from './chain.ts';
import type { Chain } from './chain.ts';
import { readDeliveries, shownManifest } from './delivery.ts';
import type { Delivery } from './delivery.ts';
import { findRoots } from './find-roots.ts';
import type { Finding } from './finding.ts';
import { mergeBackfill } from './merge-backfill.ts';
import type { MergedChain } from './merge-backfill.ts';
import { placeOf } from './partitions.ts';
import { placeFiles } from './place-files.ts';
import type { PlannedFile } from './place-files.ts';
import type { MergeReport } from './render.ts';
import { requireFolder } from './verify.ts';
import type { Expectation } from './verify.ts';
import { gatherSlots, sayForeign, toOriginal } from './versions.ts';

type Report = { -readonly [Key in keyof MergeReport]: MergeReport[Key] } & {
  readonly problems: Finding[];
};

/**
 * Copies the deliveries of an archive from many folders into one, each file only if it is what its manifest says and
 * none of another content is in its place. From backfills it drops the events that the collecting chain, or a backfill
 * that sorts before, has in the target. The folders stay as they are. Throws an `ExplainedError`, before anything is
 * written, if they hold several archives or overlap with `into`.
 */
export function merge(
  folders: readonly string[],
  into: string,
  expected: Expectation,
): MergeReport {
  for (const folder of folders) {
    requireFolder(folder);
    refuseOverlap(folder, into);
  }
  const isNew = !existsSync(into);
  // What is there already is part of the chain, and decides with the rest which deliveries are orphans.
  const places = isNew ? folders : [...folders, into];
  const roots = places.flatMap((folder) => findRoots(folder, shownPrefix(folder)).roots);
  const { deliveries, problems: unreadable } = readDeliveries(roots);
  const chosen = chooseArchive(deliveries, expected.archive);
  const slots = gatherSlots(chosen.filter(({ chain }) => isBackfill(chain)));
  const asMade = [...chosen.filter(({ chain }) => !isBackfill(chain)), ...slots.map(toOriginal)];
  const chains = linkChains(asMade, expected);

  const report: Report = {
    ...{ into, deliveries: 0, copied: 0, alreadyThere: 0, dropped: 0 },
    problems: unreadable.map(({ finding }) => finding),
    notes: chains.flatMap(({ orphans }) => orphans).map(describeOrphan),
  };
  mkdirSync(into, { recursive: true });
  const parts = {
    ...{ into, report, target: roots.find(({ path }) => path === into) },
    slots: new Map(slots.map((slot) => [slot.origin, slot])),
  };
  const holders: MergedChain[] = [];
  for (const chain of chains) {
    if (isBackfill(chain.name)) holders.push(mergeBackfill(chain, { ...parts, holders }));
    else {
      const copied = copyChain(chain, into, report);
      if (chain.name === COLLECT) holders.push(copied);
    }
  }
  return report;
}

/** Copies the deliveries that can be had whole, and returns these. */
function copyChain({ name, links }: Chain, into: string, report: Report): MergedChain {
  const copied = links.filter(({ delivery }) => {
    const foreign = delivery.segments.find((segment) => placeOf(segment, delivery) === undefined);
    const problem =
      foreign === undefined
        ? placeFiles(planDelivery(delivery), into, { delivery: delivery.name, report })
        : sayForeign(delivery, foreign.path);
    if (problem === undefined) report.deliveries += 1;
    else report.problems.push(problem);
    return problem === undefined;
  });
  return { name, links: copied };
}

/** Segments first: without its manifest, a delivery that was copied in part is none. */
function planDelivery({ name, hash, segments, copies }: Delivery): PlannedFile[] {
  const from = (path: string): PlannedFile['from'] =>
    copies
      .filter(({ root }) => root.segments.has(path))
      .map(({ root }) => ({ path: join(root.path, path), shown: root.prefix + path }));
  return [
    ...segments.map(({ path, sha256 }) => ({ path, sha256, from: from(path) })),
    {
      path: manifestPath(name),
      sha256: hash,
      from: copies.map(({ root, manifest }) => ({
        path: join(root.path, manifest),
        shown: root.prefix + manifest,
      })),
    },
  ];
}

function chooseArchive(deliveries: readonly Delivery[], archive: string | undefined): Delivery[] {
  const names = [...new Set(deliveries.map((one) => one.archive))].sort();
  if (archive !== undefined) return deliveries.filter((one) => one.archive === archive);
  if (names.length > 1)
    throw new ExplainedError(
      `These folders hold several archives (${names.join(', ')}), and one folder can hold only one: name it with \`archive\`. Nothing was copied.`,
    );
  return [...deliveries];
}

/** Merging into one of the folders would change it; the other way round its result would be taken for a copy. */
function refuseOverlap(folder: string, into: string): void {
  const [source, target] = [realpathSync(folder), realPath(into)].map((path) => path + sep);
  if (source === undefined || target === undefined) return;
  if (source.startsWith(target) || target.startsWith(source))
    throw new ExplainedError(
      `\`${into}\` and \`${folder}\` lie in one another: merge into a folder of its own. Nothing was copied.`,
    );
}

/** The real path of what may not exist yet. */
function realPath(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpathSync(absolute);
  const parent = dirname(absolute);
  return parent === absolute ? absolute : join(realPath(parent), basename(absolute));
}

function shownPrefix(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

function describeOrphan(orphan: Delivery): Finding {
  return { file: shownManifest(orphan), text: 'an orphan: it lost the race for its number' };
}
