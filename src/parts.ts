import { attestManifest } from './attest-manifest.ts';
import type { Attestor } from './attest-manifest.ts';
import type { ActionsCache, CacheStore } from './checkpoint/cache-store.ts';
import { openCacheStore } from './checkpoint/cache-store.ts';
import type { Checkpoint } from './checkpoint/checkpoint.ts';
import { openKeptArtifacts } from './checkpoint/kept-artifacts.ts';
import type { ArtifactDownloader } from './checkpoint/kept-artifacts.ts';
import { openKeptBranch } from './checkpoint/kept-branch.ts';
import type { Kept } from './checkpoint/kept.ts';
import { loadCheckpoint } from './checkpoint/recover.ts';
import type { CollectParts } from './collect.ts';
import { ExplainedError, explain } from './errors.ts';
import type { Files } from './events/files.ts';
import type { SinkName } from './events/manifest.ts';
import { retentionOf } from './events/source.ts';
import { explainAuditLogError, explainRepositoryError } from './github/access.ts';
import { openArchiveArtifacts, workflowOf } from './github/archive-artifacts.ts';
import type { ThisRun } from './github/archive-artifacts.ts';
import { openPageReader } from './github/audit-log.ts';
import type { Quota } from './github/audit-log.ts';
import type { Branch } from './github/branch.ts';
import { openClient } from './github/client.ts';
import type { Http } from './github/http.ts';
import type { Clock, Patience } from './github/patience.ts';
import type { Repository } from './github/repository.ts';
import type { Inputs } from './inputs.ts';
import type { Job } from './job.ts';
import type { Log } from './log.ts';
import { mendSinks } from './mend-sinks.ts';
import { openOutputDir } from './output-dir.ts';
import type { ArtifactClient } from './sinks/artifact.ts';
import { openSinks } from './sinks/open-sinks.ts';
import { TOOL } from './version.ts';

/** All that a run touches outside of its process. */
export interface World {
  readonly http: Http;
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
  readonly leaveToPost: (checkpoint: Checkpoint, over: string | undefined) => Promise<void>;
}

const DAY_MS = 86_400_000;

/** Puts the parts of collecting together. `startedAt` is when the process began, in epoch milliseconds. */
export function openParts(inputs: Inputs, world: World, startedAt: number): CollectParts {
  const { archive, job, githubToken } = inputs;
  const { repository, files, clock, log, cancelled } = world;
  const thisRun: ThisRun = { ...job, id: job.runId, attempt: job.runAttempt };
  const cache = openJobCache(archive, job, world);
  const artifacts = openArchiveArtifacts({ archive, repository, thisRun, warn: log.warn });
  const client = openClient({
    http: world.http,
    apiUrl: inputs.apiUrl,
    token: inputs.auditLogToken,
    userAgent: TOOL,
    timeoutMs: inputs.timeoutMs,
  });
  const openKept: Readonly<Record<SinkName, () => Kept>> = {
    commit: () => openKeptBranch({ archive, branch: world.branch }),
    artifact: () =>
      openKeptArtifacts({
        ...{ archive, artifacts, files, token: githubToken, warn: log.warn },
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
  return {
    archive,
    sources: inputs.sources,
    lookbackMs: inputs.lookbackMs,
    // A day more than GitHub keeps, so that no clock's error loses events.
    beginOf: (source) => inputs.since ?? startedAt - retentionOf(source).ms - DAY_MS,
    retentionOf,
    loadCheckpoint: () =>
      log.group('Checkpoint', async () => {
        try {
          return await loadCheckpoint({
            ...{ archive, cache, repository, thisRun, warn: log.warn },
            kept: inputs.sinks.map((name) => openKept[name]()),
          });
        } catch (error) {
          const text = explainRepositoryError(error, job.repository);
          throw text === undefined ? error : new ExplainedError(text);
        }
      }),
    mendSinks: (loaded) =>
      mendSinks({
        ...{ archive, loaded, sinks, files, log, temp: job.temp },
        ...{ now: clock.now, until: startedAt + inputs.maxDurationMs / 2 },
      }),
    // With `sinks: none` the later steps are the sink: only when all have succeeded may the position move.
    saveCheckpoint: (checkpoint, over) =>
      inputs.sinks.length > 0 ? cache.save(checkpoint) : world.leaveToPost(checkpoint, over),
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
      const quota = quotas.get(entity) ?? {};
      quotas.set(entity, quota);
      return openPageReader({
        ...{ client, source, limits: inputs, quota, patience, clock },
        log: log.info,
      });
    },
    explainFailure: (error, source) => explainAuditLogError(error, source) ?? explain(error),
    openOutputDir: () => openOutputDir(files, inputs.outputDir, log.warn),
    tool: TOOL,
    run: { id: job.runId, attempt: job.runAttempt },
    workflow: workflowOf(job),
    now: clock.now,
    log,
  };
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

/** The checkpoints of this archive in the job's cache. */
export function openJobCache(
  archive: string,
  job: Job,
  { openCache, files }: Pick<World, 'openCache' | 'files'>,
): CacheStore {
  return openCacheStore({
    ...{ openCache, files, archive },
    workspace: job.workspace,
    run: { id: job.runId, attempt: job.runAttempt },
  });
}
