import { statSync } from 'node:fs';
import { ExplainedError } from '../../errors.ts';
import { COLLECT } from '../../events/manifest.ts';
import { linkChains } from '../../verify/chain.ts';
import type { Chain } from '../../verify/chain.ts';
import { readDeliveries } from '../../verify/delivery.ts';
import type { Delivery } from '../../verify/delivery.ts';
import { findRoots } from '../../verify/find-roots.ts';
import type { Finding } from '../../verify/finding.ts';
import { groupBy } from '../../verify/group-by.ts';
import { partition } from '../../verify/partitions.ts';
import type { Partition, QuarantinedFile } from '../../verify/partitions.ts';
import { coverageOf } from './coverage.ts';
import type { CoveredSource } from './coverage.ts';

/** The archives in a folder, as their manifests describe them. */
export interface OpenArchive {
  readonly names: readonly string[];
  readonly deliveries: number;
  readonly partitions: readonly Partition[];
  readonly quarantined: readonly QuarantinedFile[];
  /** Of every archive there. */
  readonly sources: readonly CoveredSource[];
  /** What is missing or damaged, as far as manifests tell. */
  readonly problems: readonly Finding[];
}

/** Throws an `ExplainedError` that names the input unless the folder holds an archive. */
export function openArchive(folder: string): OpenArchive {
  requireFolder('archive-dir', folder);
  const { deliveries, problems } = readDeliveries(findRoots(folder).roots);
  if (deliveries.length === 0)
    throw new ExplainedError(
      `\`archive-dir\` (${folder}) holds no archive of the collector: there is no folder \`manifests\` with a manifest in it or below it. Give a clone of the archive's branch, or its artifacts side by side.`,
    );
  const archives = [...groupBy(deliveries, ({ archive }) => archive)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const chains = archives.map(([, members]) =>
    linkChains(members, { first: firstOf(members), head: undefined }),
  );
  const parts = chains.map((members) => partition(members));
  return {
    names: archives.map(([name]) => name),
    deliveries: chains.flat().reduce((sum, { links }) => sum + links.length, 0),
    partitions: parts.flatMap(({ partitions }) => partitions),
    quarantined: parts.flatMap(({ quarantined }) => quarantined),
    sources: chains.flatMap((members: readonly Chain[]) => coverageOf(members)),
    problems: [
      ...problems.map(({ finding }) => finding),
      ...chains.flat().flatMap((chain) => chain.problems),
      ...parts.flatMap((one) => one.problems),
    ],
  };
}

/** Throws an `ExplainedError` that names the input unless it is a folder. */
export function requireFolder(input: string, folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new ExplainedError(
      `There is no folder \`${folder}\`, which the input \`${input}\` names. A step before this one has to fetch the files into it.`,
    );
}

/** Artifacts expire, so a copy may begin late: what lies before its first delivery is not missing, but unknown. */
function firstOf(deliveries: readonly Delivery[]): number {
  const numbers = deliveries
    .filter(({ chain }) => chain === COLLECT)
    .map(({ sequence }) => sequence);
  return numbers.reduce((least, number) => Math.min(least, number), Infinity);
}
