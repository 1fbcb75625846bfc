import { ExplainedError } from '../errors.ts';
import { deliveryName } from '../events/manifest.ts';
import type { Repository, StoredArtifact } from '../github/repository.ts';
import type { CacheStore } from './cache-store.ts';
import { emptyCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';

/** The workflow run that is asking: only what the same workflow made on the same ref counts as its archive. */
export interface ThisRun {
  readonly repository: string;
  readonly workflowPath: string;
  readonly ref: string;
  readonly attempt: number;
}

/** Reads the checkpoint that the manifest in an artifact carries; throws if the artifact is not a whole delivery. */
export type ReadDelivery = (artifact: StoredArtifact, delivery: string) => Promise<Checkpoint>;

/** Where a checkpoint was found. */
export type Origin = 'cache' | 'artifact' | 'nowhere';

const CHAIN = 'collect';

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
  readDelivery: ReadDelivery | undefined;
  warn: (line: string) => void;
}): Promise<{ checkpoint: Checkpoint; origin: Origin }> {
  const { archive, cache, repository, thisRun, readDelivery, warn } = options;
  const isTrusted = trustIn(repository, thisRun, warn);

  /** Of a sequence published twice the lower id is the chain. */
  async function deliveryOf(sequence: number): Promise<StoredArtifact | undefined> {
    const named = await repository.artifactsNamed(`${archive}-${deliveryName(CHAIN, sequence)}`);
    for (const artifact of named.filter(({ expired }) => !expired).sort((a, b) => a.id - b.id)) {
      if (await isTrusted(artifact)) return artifact;
    }
    return undefined;
  }

  /** The newest delivery after the sequence; usually one request says that there is none. */
  async function newestAfter(
    sequence: number,
  ): Promise<{ artifact: StoredArtifact; sequence: number } | undefined> {
    let newest: { artifact: StoredArtifact; sequence: number } | undefined;
    for (let next = sequence + 1; ; next++) {
      const artifact = await deliveryOf(next);
      if (artifact === undefined) return newest;
      newest = { artifact, sequence: next };
    }
  }

  async function newestOfAll(): Promise<
    { artifact: StoredArtifact; sequence: number } | undefined
  > {
    for await (const artifact of repository.artifacts()) {
      const sequence = sequenceOf(artifact.name, archive);
      if (sequence === undefined || artifact.expired || !(await isTrusted(artifact))) continue;
      return (await newestAfter(sequence - 1)) ?? { artifact, sequence };
    }
    return undefined;
  }

  const cached = await cache.load();
  const ranBefore =
    cached.kind !== 'missing' ||
    thisRun.attempt > 1 ||
    (await repository.countRuns(thisRun.workflowPath)) > 1;

  if (readDelivery !== undefined && ranBefore) {
    const newest =
      cached.kind === 'found' ? await newestAfter(cached.checkpoint.sequence) : await newestOfAll();
    if (newest !== undefined) {
      const delivery = deliveryName(CHAIN, newest.sequence);
      const checkpoint = await readDelivery(newest.artifact, delivery);
      warn(
        `The cache ${cached.kind === 'found' ? 'is behind' : 'has no usable checkpoint'}: going on from the artifact ` +
          `${newest.artifact.name} (id ${newest.artifact.id}).`,
      );
      return { checkpoint, origin: 'artifact' };
    }
  }
  if (cached.kind === 'found') return { checkpoint: cached.checkpoint, origin: 'cache' };
  const keys =
    cached.kind === 'unreadable'
      ? [cached.key]
      : await repository.cacheKeys(cache.prefix, thisRun.ref);
  if (keys.length > 0)
    throw unusableCache(keys, cached.kind === 'unreadable' ? cached.reason : undefined);
  if (ranBefore) {
    warn(
      `No checkpoint of the archive \`${archive}\` was found, neither in the cache nor in an artifact, although this ` +
        'workflow ran before. If this is its first collection, all is well. If not, its state is lost: everything that ' +
        'GitHub still has is collected again, beside what earlier deliveries hold.',
    );
  }
  return { checkpoint: emptyCheckpoint(archive), origin: 'nowhere' };
}

/** An artifact is data from outside: anyone who can open a pull request can make one of any name. */
function trustIn(repository: Repository, thisRun: ThisRun, warn: (line: string) => void) {
  const branch = thisRun.ref.replace(/^refs\/(heads|tags)\//, '');
  return async (artifact: StoredArtifact): Promise<boolean> => {
    const run = await repository.run(artifact.runId);
    const isOurs =
      run.path === thisRun.workflowPath &&
      run.headBranch === branch &&
      run.headRepository?.toLowerCase() === thisRun.repository.toLowerCase() &&
      !run.event.startsWith('pull_request');
    if (!isOurs) {
      warn(
        `Ignoring the artifact ${artifact.name} (id ${artifact.id}): it was made by ${run.path} on ` +
          `${run.headBranch ?? 'an unknown branch'} (${run.event}), not by this workflow on ${branch}.`,
      );
    }
    return isOurs;
  };
}

function sequenceOf(artifactName: string, archive: string): number | undefined {
  const prefix = `${archive}-${CHAIN}-`;
  const digits = artifactName.startsWith(prefix) ? artifactName.slice(prefix.length) : '';
  return /^\d{6,12}$/.test(digits) ? Number(digits) : undefined;
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
