import { ExplainedError } from '../errors.ts';
import { ONE_AT_A_TIME, branchOf, workflowOf } from '../github/archive-artifacts.ts';
import type { ArchiveArtifacts, DeliveryArtifact, ThisRun } from '../github/archive-artifacts.ts';
import type { Repository } from '../github/repository.ts';
import type { CacheStore, CachedCheckpoint } from './cache-store.ts';
import { emptyCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';

/** Reads the checkpoint that the manifest in an artifact carries; throws if the artifact is not a whole delivery. */
export type ReadDelivery = (artifact: DeliveryArtifact) => Promise<Checkpoint>;

/** Where a checkpoint was found. */
export type Origin = 'cache' | 'artifact' | 'nowhere';

export interface Loaded {
  readonly checkpoint: Checkpoint;
  readonly origin: Origin;
  /** The key of the cache entry that was there at the start. */
  readonly key: string | undefined;
  /** The state of an archive that went on until then is lost; epoch milliseconds. */
  readonly lostSince: number | undefined;
}

/**
 * The checkpoint of the newest delivery among cache and artifacts; the empty one only if neither has any.
 * An unanswered store is not an empty store: throws if one of them can't be asked, or holds state that can't be read.
 */
export async function loadCheckpoint(options: {
  archive: string;
  cache: CacheStore;
  repository: Repository;
  thisRun: ThisRun;
  /** Absent if the archive is kept elsewhere than in artifacts. */
  artifacts: ArchiveArtifacts | undefined;
  readDelivery: ReadDelivery;
  warn: (line: string) => void;
}): Promise<Loaded> {
  const { cache, repository, thisRun, artifacts, readDelivery, warn } = options;
  const cached = await cache.load();
  const known = cached.kind === 'found' ? cached.checkpoint : undefined;
  const key = cached.kind === 'missing' ? undefined : cached.key;
  const ranBefore =
    cached.kind !== 'missing' ||
    thisRun.attempt > 1 ||
    (await repository.countRuns(thisRun.workflowPath)) > 1;
  // What the cache remembers ends the search; if nothing was published since, there is nothing to recover.
  const { live, expired } =
    artifacts === undefined || !ranBefore ? {} : await artifacts.newestBeside(rememberedIn(known));

  if (artifacts !== undefined && live !== undefined && holdsMore(live, cached)) {
    const [head = live, ...orphans] = await chainHead(artifacts, live);
    for (const orphan of orphans) warn(describeOrphan(orphan));
    const checkpoint = skipExpired(await readDelivery(head), expired, warn);
    warn(
      `The cache ${known === undefined ? 'has no usable checkpoint' : 'is behind'}: going on from the artifact ` +
        `${head.name} (id ${head.id}).`,
    );
    return { checkpoint, origin: 'artifact', key, lostSince: undefined };
  }
  if (known !== undefined) {
    if (live !== undefined && known.artifact !== null) warn(describeOrphan(live));
    if (known.workflow !== null && known.workflow !== workflowOf(thisRun))
      warn(describeOtherWorkflow(known.workflow, thisRun));
    const isHead = live?.sequence === known.sequence;
    const artifact = known.artifact ?? (isHead ? live.id : null);
    const checkpoint = skipExpired({ ...known, artifact }, expired, warn);
    return { checkpoint, origin: 'cache', key, lostSince: undefined };
  }
  if (cached.kind === 'unreadable') throw unusableCache([cached.key], cached.reason);
  const keys = await repository.cacheKeys(cache.prefix, thisRun.ref);
  if (keys.length > 0) throw unusableCache(keys, undefined);
  return { ...(await startAnew(options, { ranBefore, expired })), key };
}

/** Nothing is there, neither in the cache nor in an artifact: this is the first collection, or the state is lost. */
async function startAnew(
  options: {
    archive: string;
    repository: Repository;
    thisRun: ThisRun;
    warn: (line: string) => void;
  },
  { ranBefore, expired }: { ranBefore: boolean; expired: DeliveryArtifact | undefined },
): Promise<Omit<Loaded, 'key'>> {
  const { archive, repository, thisRun, warn } = options;
  if (!ranBefore)
    return { checkpoint: emptyCheckpoint(archive), origin: 'nowhere', lostSince: undefined };
  warn(
    `No checkpoint of the archive \`${archive}\` was found, neither in the cache nor in an artifact, although this ` +
      'workflow ran before. If this is its first collection, all is well. If not, its state is lost: everything that ' +
      'GitHub still has is collected again, beside what earlier deliveries hold.',
  );
  const succeeded = await repository.lastSuccess(thisRun.workflowPath, branchOf(thisRun.ref));
  const lostSince = Math.max(succeeded ?? 0, expired?.createdAt ?? 0) || undefined;
  const checkpoint = skipExpired(emptyCheckpoint(archive), expired, warn);
  return { checkpoint, origin: 'nowhere', lostSince };
}

/** Whether the artifact is to be preferred to the cache. */
function holdsMore({ sequence, id }: DeliveryArtifact, cached: CachedCheckpoint): boolean {
  switch (cached.kind) {
    case 'found':
      return (
        sequence > cached.checkpoint.sequence ||
        // Of two runs whose uploads overlapped, each may have been first in its own eyes.
        (sequence === cached.checkpoint.sequence && id < (cached.checkpoint.artifact ?? 0))
      );
    case 'unreadable':
      return sequence >= (cached.sequence ?? Infinity);
    case 'missing':
      return true;
  }
}

function rememberedIn(known: Checkpoint | undefined) {
  const { sequence, artifact } = known ?? { sequence: 0, artifact: null };
  return artifact === null ? undefined : { sequence, artifact };
}

/**
 * The end of the chain and, after it, those that lost the race for its number. An upload may take so long that a later
 * delivery stands behind it in the list, so the numbers after it are asked for, too.
 */
async function chainHead(
  artifacts: ArchiveArtifacts,
  live: DeliveryArtifact,
): Promise<DeliveryArtifact[]> {
  for (let newest = await artifacts.ofSequence(live.sequence), next = live.sequence + 1; ; next++) {
    const later = await artifacts.ofSequence(next);
    if (later.length === 0) return newest;
    newest = later;
  }
}

/** The numbers of deliveries that expired are not used again: their files may be kept somewhere. */
function skipExpired(
  checkpoint: Checkpoint,
  expired: DeliveryArtifact | undefined,
  warn: (line: string) => void,
): Checkpoint {
  if (expired === undefined || expired.sequence <= checkpoint.sequence) return checkpoint;
  warn(
    `The artifact ${expired.name} has expired, and with it where it left off. What GitHub still has of what it held ` +
      'is collected again. Let artifacts live longer (`artifact-retention-days`) than runs may fail.',
  );
  return { ...checkpoint, sequence: expired.sequence };
}

function describeOrphan({ name, id }: DeliveryArtifact): string {
  return (
    `The artifact ${name} (id ${id}) is no part of the archive: another run published the same delivery, and what it ` +
    `holds is in the archive without it. ${ONE_AT_A_TIME}`
  );
}

/** A branch without a position of its own finds that of the default branch, and all workflows of a branch share theirs. */
function describeOtherWorkflow(workflow: string, thisRun: ThisRun): string {
  const [path = '', ref = ''] = workflow.split('@');
  if (path === thisRun.workflowPath) {
    return (
      `The position comes from a run on ${branchOf(ref)}. What is collected on ${branchOf(thisRun.ref)} becomes an archive ` +
      'of its own beside that one, and the two share events: let one branch collect.'
    );
  }
  return (
    `This archive was last collected by the workflow ${path}. If that is the former name of ` +
    `${thisRun.workflowPath}, all is well. If there are two workflows, give each an \`archive\` name of its own.`
  );
}

function unusableCache(keys: readonly string[], reason: string | undefined): ExplainedError {
  const [key = ''] = keys;
  return new ExplainedError(
    `The cache holds a checkpoint (key \`${key}\`) that could not be ${reason === undefined ? 'restored' : `read: ${reason}`} ` +
      'Nothing was read, because starting anew would deliver everything again. If the cache service failed, run again ' +
      'later. If the runner changed its system or lost `zstd`, go back to one like before. To give this state up: ' +
      keys.map((name) => `\`gh cache delete '${name}'\``).join(', ') +
      '.',
  );
}
