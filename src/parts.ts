import { attestManifest } from './attest-manifest.ts';
import type { Attestor } from './attest-manifest.ts';
import type { BackfillParts } from './backfill/backfill.ts';
import { findElsewhere } from './backfill/find-elsewhere.ts';
import { chainNameOf } from './backfill/range.ts';
import { backfillChain } from './checkpoint/backfill-state.ts';
import type { ActionsCache, CacheStore } from './checkpoint/cache-store.ts';
import { openCacheStore } from './checkpoint/cache-store.ts';
import type { Chain } from './checkpoint/chain.ts';
import type { Checkpoint } from './checkpoint/checkpoint.ts';
import { COLLECTION } from './checkpoint/collection.ts';
import { openKeptArtifacts } from './checkpoint/kept-artifacts.ts';
import type { ArtifactDownloader } from './checkpoint/kept-artifacts.ts';
import { openKeptBranch } from './checkpoint/kept-branch.ts';
import type { Kept } from './checkpoint/kept.ts';
import { loadCheckpoint } from './checkpoint/recover.ts';
import type { CollectParts } from './collect.ts';
import { readBy } from './credentials.ts';
import { ExplainedError, explain } from './errors.ts';
import type { Files } from './events/files.ts';
import type { SinkName } from './events/manifest.ts';
import { beginOfAll, retentionOf, serverRetention } from './events/source.ts';
import type { Entity, Retention, Source } from './events/source.ts';
import type { ChainParts } from './extend-chain.ts';
import { explainAuditLogError, explainRepositoryError } from './github/access.ts';
import { openArchiveArtifacts, workflowOf } from './github/archive-artifacts.ts';
import type { ThisRun } from './github/archive-artifacts.ts';
import { openPageReader } from './github/audit-log.ts';
import type { Branch } from './github/branch.ts';
import { openClient } from './github/client.ts';
import type { Client } from './github/client.ts';
import type { Credential } from './github/credential.ts';
import type { Http } from './github/http.ts';
import type { Clock, Patience } from './github/patience.ts';
import { openQuota } from './github/quota.ts';
import type { Quota } from './github/quota.ts';
import type { Repository } from './github/repository.ts';
import { explainServerError } from './github/server-access.ts';
import type { Inputs } from './inputs/inputs.ts';
import type { Job } from './inputs/job.ts';
import type { Log } from './log.ts';
import { mendSinks } from './mend-sinks.ts';
import { openOutputDir } from './output-dir.ts';
import type { ArtifactClient } from './sinks/artifact.ts';
import { openSinks } from './sinks/open-sinks.ts';
import type { StateParts } from './state/change-state.ts';
import { TOOL } from './version.ts';

/** All that a run touches outside of its process. */
export interface World {
  readonly http: Http;
  /** What reads the audit log of an organization or enterprise. */
  readonly credentialOf: (entity: Entity) => Credential;
  readonly repository: Repository;
  /** Where `sinks: commit` puts the archive. */
  readonly branch: Branch;
  readonly openCache: () => Promise<ActionsCache>;
  readonly openArtifactClient: (
    purpose: 'upload' | 'download',
  ) => Promise<ArtifactClient & ArtifactDownloader>;
  readonly openAttestor: () => Promise<Attestor>;
  readonly files: Files;
  readonly clock: Clock;
  readonly log: Log;
  /** Aborted when the job is cancelled. */
  readonly cancelled: AbortSignal;
  /** Leaves the checkpoint to the post step, and the cache entry that it goes on from. */
  readonly leaveToPost: (
    chain: string,
    checkpoint: Checkpoint<Source>,
    over: string | undefined,
  ) => Promise<void>;
}

/** Puts the parts of collecting together. `startedAt` is when the process began, in epoch milliseconds. */
export function openCollectParts(inputs: Inputs, world: World, startedAt: number): CollectParts {
  const retentionOf = retentionFor(inputs);
  return {
    ...openChainParts(COLLECTION, { inputs, world, startedAt }),
    lookbackMs: inputs.lookbackMs,
    beginOf: (source) => inputs.since ?? beginOfAll(startedAt, retentionOf(source).ms),
    retentionOf,
  };
}

/** The same for showing and changing the position. */
export function openStateParts(inputs: Inputs, world: World, startedAt: number): StateParts {
  const { sources, allOrganizationsOf, include } = inputs;
  return {
    ...openCollectParts(inputs, world, startedAt),
    choice: { sources, isOfAllOrganizations: allOrganizationsOf.length > 0, include },
  };
}

/** The same for a backfill. */
export function openBackfillParts(inputs: Inputs, world: World, startedAt: number): BackfillParts {
  const { archive, sources, range, order, concurrency, lookbackMs, job } = inputs;
  const retentionOf = retentionFor(inputs);
  const { branch, repository } = world;
  const chain = backfillChain(chainNameOf(range, sources));
  return {
    ...openChainParts(chain, { inputs, world, startedAt }),
    ...{ range, order, concurrency, lookbackMs, retentionOf },
    findElsewhere: () =>
      explained(job, () =>
        findElsewhere({
          ...{ archive, own: chain.name },
          cacheKeys: (prefix) => repository.cacheKeys(prefix, job.ref),
          loadCached: (other) => openJobCache({ archive, chain: other }, job, world).load(),
          branch: inputs.sinks.includes('commit') ? branch : undefined,
        }),
      ),
  };
}

/** What the host keeps of each source. */
function retentionFor({ isServer, retentionMs }: Inputs): (source: Source) => Retention {
  const kept = serverRetention(retentionMs);
  return isServer ? () => kept : retentionOf;
}

/** The parts that every run needs that adds to a chain. */
function openChainParts<State extends Source>(
  chain: Chain<State>,
  { inputs, world, startedAt }: { inputs: Inputs; world: World; startedAt: number },
): ChainParts<State> {
  const { archive, job, githubToken } = inputs;
  const { repository, files, clock, log, cancelled } = world;
  const thisRun: ThisRun = { ...job, id: job.runId, attempt: job.runAttempt };
  const cache = openJobCache({ archive, chain }, job, world);
  const artifacts = openArchiveArtifacts({
    ...{ archive, chain: chain.name, repository, thisRun, warn: log.warn },
  });
  const openEntityClient = (entity: Entity): Client =>
    openClient({
      ...{ http: world.http, apiUrl: inputs.apiUrl, timeoutMs: inputs.timeoutMs },
      ...{ credential: world.credentialOf(entity), userAgent: TOOL },
    });
  const openKept: Readonly<Record<SinkName, () => Kept>> = {
    commit: () => openKeptBranch({ archive, chain, branch: world.branch }),
    artifact: () =>
      openKeptArtifacts({
        ...{ archive, chain, artifacts, files, token: githubToken, warn: log.warn },
        ...{ repository: job.repository, temp: job.temp },
        openClient: () => world.openArtifactClient('download'),
      }),
  };
  const sinks = openSinks({
    ...{ names: inputs.sinks, files, artifacts, branch: world.branch },
    openArtifactClient: () => world.openArtifactClient('upload'),
    commitMessageSuffix: inputs.commitMessageSuffix,
    ...{ serverUrl: job.serverUrl, runUrl: job.runUrl },
    artifactRetentionDays: inputs.artifactRetentionDays,
    repositoryRetentionDays: job.retentionDays,
    now: clock.now,
  });
  const patience = toPatience(inputs, { startedAt, cancelled });
  const quotas = new Map<string, Quota>();
  const share =
    inputs.mode === 'backfill'
      ? { ceiling: inputs.concurrency, reserve: inputs.rateLimitReserve }
      : { ceiling: 1, reserve: 0 };
  return {
    ...{ archive, chain, sources: inputs.sources },
    loadCheckpoint: () =>
      log.group('Checkpoint', () =>
        explained(job, () =>
          loadCheckpoint({
            ...{ archive, chain, cache, repository, thisRun, warn: log.warn },
            kept: inputs.sinks.map((name) => openKept[name]()),
          }),
        ),
      ),
    mendSinks: (loaded) =>
      mendSinks({
        ...{ archive, loaded, sinks, files, log, temp: job.temp },
        ...{ now: clock.now, until: startedAt + inputs.maxDurationMs / 2 },
      }),
    // With `sinks: none` the later steps are the sink: only when all have succeeded may the position move.
    saveCheckpoint: (checkpoint, over) =>
      inputs.sinks.length > 0
        ? cache.save(checkpoint)
        : world.leaveToPost(chain.name, checkpoint, over),
    ...(inputs.attest && {
      attest: (delivery) =>
        attestManifest(
          {
            ...{ openAttestor: world.openAttestor, token: githubToken, cancelled, log },
            repositoryUrl: `${job.serverUrl}/${job.repository}`,
            // Without `allow-public` the run would have ended before it read anything.
            isPublic: async () =>
              inputs.allowPublic && (await repository.visibility()) === 'public',
            isPositionSafe: inputs.sinks.length > 0,
          },
          delivery,
        ),
    }),
    openReader: (source) => {
      const entity = `${source.scope}/${source.slug}`;
      const quota = quotas.get(entity) ?? openQuota({ clock, ...share });
      quotas.set(entity, quota);
      return openPageReader({
        ...{ client: openEntityClient(source), source, limits: inputs, quota, patience, clock },
        ...{ isServer: inputs.isServer, log: log.info },
      });
    },
    explainFailure: (error, source) => explainFailure(inputs, error, source),
    openOutputDir: () => openOutputDir(files, inputs.outputDir, log.warn),
    tool: TOOL,
    run: { id: job.runId, attempt: job.runAttempt },
    workflow: workflowOf(job),
    now: clock.now,
    log,
  };
}

/** Why a source could not be read and what to do, in words that fit the host and the token. */
export function explainFailure(inputs: Inputs, error: unknown, source: Source): string {
  const own = inputs.isServer ? explainServerError(error, source) : undefined;
  return own ?? explainAuditLogError(error, source, readBy(inputs)) ?? explain(error);
}

/** What `ask` rejects with is in words, if it is about the workflow's own repository. */
async function explained<Result>(job: Job, ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    const text = explainRepositoryError(error, job.repository);
    throw text === undefined ? error : new ExplainedError(text);
  }
}

/** How long this run tries; `startedAt` in epoch milliseconds. */
export function toPatience(
  inputs: Inputs,
  { startedAt, cancelled }: { startedAt: number; cancelled: AbortSignal },
): Patience {
  const { retries, maxWaitMs, maxDurationMs, sources } = inputs;
  return {
    ...{ retries, maxWaitMs, cancelled },
    maxRetryMs: maxDurationMs / Math.max(1, sources.length),
    deadline: startedAt + maxDurationMs,
  };
}

/** The checkpoints of a chain in the job's cache. */
export function openJobCache<State extends Source>(
  { archive, chain }: { archive: string; chain: Chain<State> },
  job: Job,
  { openCache, files }: Pick<World, 'openCache' | 'files'>,
): CacheStore<State> {
  return openCacheStore({
    ...{ openCache, files, archive, chain },
    workspace: job.workspace,
    run: { id: job.runId, attempt: job.runAttempt },
    isToBeConfirmed: job.isGhes,
  });
}
