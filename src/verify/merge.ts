import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { ExplainedError } from '../errors.ts';
import { manifestPath } from '../events/manifest.ts';
import { PARTIAL_SUFFIX } from '../events/segment.ts';
import { linkChains } from './chain.ts';
import { readDeliveries, shownManifest } from './delivery.ts';
import type { Delivery } from './delivery.ts';
import { findRoots } from './find-roots.ts';
import type { Finding } from './finding.ts';
import { placeOf } from './partitions.ts';
import { hashFile, readBlocks } from './read-lines.ts';
import type { MergeReport } from './render.ts';
import { requireFolder } from './verify.ts';
import type { Expectation } from './verify.ts';

/** One file of a delivery that the merged archive is to have. */
interface PlannedFile {
  /** Relative to the archive's root. */
  readonly path: string;
  readonly sha256: string;
  /** Where it may be taken from. */
  readonly from: readonly { readonly path: string; readonly shown: string }[];
}

/**
 * Copies the deliveries of an archive from many folders into one, each file only if it is what its manifest says and
 * none of another content is in its place. The folders stay as they are. Throws an `ExplainedError`, before anything
 * is written, if they hold several archives or overlap with `into`.
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
  const chains = linkChains(chooseArchive(deliveries, expected.archive), expected);

  const report = {
    ...{ into, deliveries: 0, copied: 0, alreadyThere: 0 },
    problems: unreadable.map(({ finding }) => finding),
    notes: chains.flatMap(({ orphans }) => orphans).map(describeOrphan),
  };
  mkdirSync(into, { recursive: true });
  for (const { delivery } of chains.flatMap(({ links }) => links)) {
    const foreign = delivery.segments.find((segment) => placeOf(segment, delivery) === undefined);
    if (foreign !== undefined) {
      const text = `it names ${foreign.path}, which is not where a segment of it can be, so it was left out`;
      report.problems.push({ file: shownManifest(delivery), text });
      continue;
    }
    const problem = copyDelivery(planDelivery(delivery), into, report);
    if (problem === undefined) report.deliveries += 1;
    else report.problems.push(problem);
  }
  return report;
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

/** What kept the delivery from being copied whole; files that were copied before stay. */
function copyDelivery(
  files: readonly PlannedFile[],
  into: string,
  report: { copied: number; alreadyThere: number },
): Finding | undefined {
  for (const { path, sha256, from } of files) {
    const target = join(into, path);
    if (existsSync(target)) {
      if (hashFile(target) !== sha256) {
        const other = from.find((one) => one.path !== target)?.shown ?? path;
        return { file: target, text: `it is there already, and is not what ${other} is` };
      }
      report.alreadyThere += 1;
      continue;
    }
    const source = from.find((one) => copyFile(one.path, target, sha256));
    if (source === undefined) {
      const text = `no copy of it is whole, so its delivery was left out (${basename(files.at(-1)?.path ?? '')})`;
      return { file: from[0]?.shown ?? path, text };
    }
    report.copied += 1;
  }
  return undefined;
}

/** Whether the file had that hash; only then it is there afterwards. */
function copyFile(source: string, target: string, sha256: string): boolean {
  mkdirSync(dirname(target), { recursive: true });
  const torn = target + PARTIAL_SUFFIX;
  const digest = createHash('sha256');
  const handle = openSync(torn, 'w');
  try {
    readBlocks(source, (block) => {
      digest.update(block);
      for (let at = 0; at < block.length;) at += writeSync(handle, block, at);
    });
  } finally {
    closeSync(handle);
  }
  const isWhole = digest.digest('hex') === sha256;
  if (isWhole) renameSync(torn, target);
  else rmSync(torn);
  return isWhole;
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
