import { ExplainedError } from '../errors.ts';
import { ONE_AT_A_TIME, branchOf } from '../github/archive-artifacts.ts';
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
  const { archive, cache, repository, thisRun, artifacts, readDelivery, warn } = options;
  const cached = await cache.load();
  const key = cached.kind === 'missing' ? undefined : cached.key;
  const ranBefore =
    cached.kind !== 'missing' ||
    thisRun.attempt > 1 ||
    (await repository.countRuns(thisRun.workflowPath)) > 1;
  const newest = ranBefore
    ? await artifacts?.newest(cached.kind === 'found' ? (cached.checkpoint.artifact ?? 0) : 0)
    : undefined;
  const head = newest?.head;

  for (const orphan of leftAside(cached, newest)) {
    warn(
      `The artifact ${orphan.name} (id ${orphan.id}) is no part of the archive: another run published the same delivery ` +
        `before it. What it holds is delivered elsewhere. ${ONE_AT_A_TIME}`,
    );
  }
  if (head !== undefined && holdsMore(head, cached)) {
    const checkpoint = await readDelivery(head);
    warn(
      `The cache ${cached.kind === 'found' ? 'is behind' : 'has no usable checkpoint'}: going on from the artifact ` +
        `${head.name} (id ${head.id}).`,
    );
    return { checkpoint, origin: 'artifact', key, lostSince: undefined };
  }
  if (cached.kind === 'found') {
    const { workflow } = cached.checkpoint;
    if (workflow !== null && workflow !== thisRun.workflowPath) {
      warn(
        `This archive was last collected by the workflow ${workflow}. If that is the former name of ` +
          `${thisRun.workflowPath}, all is well. If there are two workflows, give each an \`archive\` name of its own.`,
      );
    }
    return { checkpoint: cached.checkpoint, origin: 'cache', key, lostSince: undefined };
  }
  if (cached.kind === 'unreadable') throw unusableCache([cached.key], cached.reason);
  const keys = await repository.cacheKeys(cache.prefix, thisRun.ref);
  if (keys.length > 0) throw unusableCache(keys, undefined);

  const expired = newest?.expired;
  const lastSuccess = ranBefore
    ? await repository.lastSuccess(thisRun.workflowPath, branchOf(thisRun.ref))
    : undefined;
  const lostSince = Math.max(lastSuccess ?? 0, expired?.createdAt ?? 0) || undefined;
  if (ranBefore) {
    warn(
      `No checkpoint of the archive \`${archive}\` was found, neither in the cache nor in an artifact, although this ` +
        'workflow ran before. If this is its first collection, all is well. If not, its state is lost: everything that ' +
        'GitHub still has is collected again, beside what earlier deliveries hold.',
    );
  }
  // The numbers of deliveries that expired are not used again: their files may be kept somewhere.
  const checkpoint = { ...emptyCheckpoint(archive), sequence: expired?.sequence ?? 0 };
  return { checkpoint, origin: 'nowhere', key, lostSince };
}

/** Whether the artifact is to be preferred to the cache. */
function holdsMore({ sequence }: DeliveryArtifact, cached: CachedCheckpoint): boolean {
  switch (cached.kind) {
    case 'found':
      return sequence > cached.checkpoint.sequence;
    case 'unreadable':
      return sequence >= (cached.sequence ?? Infinity);
    case 'missing':
      return true;
  }
}

/** Deliveries that lost a race. */
function leftAside(
  cached: CachedCheckpoint,
  newest: Awaited<ReturnType<ArchiveArtifacts['newest']>> | undefined,
): readonly DeliveryArtifact[] {
  const { head, orphans = [] } = newest ?? {};
  if (head === undefined || cached.kind !== 'found' || holdsMore(head, cached)) return orphans;
  const { artifact } = cached.checkpoint;
  return artifact === null ? orphans : [head, ...orphans].filter(({ id }) => id > artifact);
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
