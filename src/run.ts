import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type * as ActionsCore from '@actions/core';
import { openCacheStore } from './checkpoint/cache-store.ts';
import type { CacheStore } from './checkpoint/cache-store.ts';
import { encodeCheckpoint, parseCheckpoint } from './checkpoint/checkpoint.ts';
import { openDeliveryReader } from './checkpoint/read-delivery.ts';
import { loadCheckpoint } from './checkpoint/recover.ts';
import { collect } from './collect.ts';
import { ExplainedError, explain } from './errors.ts';
import { retentionMs } from './events/source.ts';
import type { Source } from './events/source.ts';
import { explainAuditLogError, explainRepositoryError } from './github/access.ts';
import { ApiError } from './github/api-error.ts';
import { openPageReader } from './github/audit-log.ts';
import type { Quota } from './github/audit-log.ts';
import { openClient } from './github/client.ts';
import { openHttp } from './github/http.ts';
import type { Clock } from './github/patience.ts';
import { openRepository } from './github/repository.ts';
import type { Repository, Visibility } from './github/repository.ts';
import { STARTED, currentJob, isPostStep, parseInputs } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import type { Job } from './job.ts';
import type { Log } from './log.ts';
import { openOutputDir } from './output-dir.ts';
import { toOutputs } from './report.ts';
import type { Report } from './report.ts';
import { openSinks } from './sinks/open-sinks.ts';
import { renderSummary, warningsOf } from './summary.ts';
import { TOOL } from './version.ts';

const DAY_MS = 86_400_000;
/** What the main step leaves to the post step. */
const STATE = { archive: 'archive', checkpoint: 'checkpoint' };

const clock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: () => Math.random(),
};

type Core = typeof ActionsCore;

/** A plain line in the job's log, as `core.info` writes it. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function openLog(core: Core): Log {
  return {
    info: say,
    warn: (line) => {
      core.warning(line);
    },
    error: (line) => {
      core.error(line);
    },
    group: core.group,
  };
}

/** Runs the step that this process is: main or post. */
export async function runStep(): Promise<void> {
  // Pages leave much short-lived garbage. With the space for it kept at its first size, the peak is 50 to 70 MB lower,
  // for about a tenth more CPU (bench/collect).
  setFlagsFromString('--semi-space-growth-factor=1');
  await (isPostStep() ? runPost() : runMain());
}

/** Composes the parts from the inputs, collects, and tells what happened. */
async function runMain(): Promise<void> {
  const startedAt = clock.now();
  const inputs = parseInputs(startedAt);
  const { job } = inputs;
  const patience = {
    retries: inputs.retries,
    maxWaitMs: inputs.maxWaitMs,
    deadline: startedAt + inputs.maxDurationMs,
  };
  const repository = openRepository({
    fullName: job.repository,
    token: inputs.githubToken,
    apiUrl: inputs.apiUrl,
    userAgent: TOOL,
    timeoutMs: inputs.timeoutMs,
    clock,
    patience,
    log: say,
  });
  const visibility = await guardVisibility(inputs, repository);

  // Loading the toolkit takes longer than all that the first request needs, so it comes after that.
  const core = await import('@actions/core');
  core.saveState(STARTED, 'true');
  core.setSecret(inputs.auditLogToken);
  core.setSecret(inputs.githubToken);
  const log = openLog(core);
  if (visibility === 'internal') {
    log.warn(
      `The repository ${job.repository} is internal: every member of the enterprise can read the archive.`,
    );
  }

  const outputDir = await openOutputDir(inputs.outputDir);
  const cache = openJobCache(inputs.archive, job);
  const client = openClient({
    http: openHttp(inputs.apiUrl),
    apiUrl: inputs.apiUrl,
    token: inputs.auditLogToken,
    userAgent: TOOL,
    timeoutMs: inputs.timeoutMs,
  });
  const quotas = new Map<string, Quota>();
  const retentionOf = (source: Source) => retentionMs(source.log);
  const report = await collect({
    archive: inputs.archive,
    sources: inputs.sources,
    lookbackMs: inputs.lookbackMs,
    // A day more than GitHub keeps, so that no clock's error loses events.
    beginOf: (source) => inputs.since ?? startedAt - retentionOf(source) - DAY_MS,
    retentionOf,
    loadCheckpoint: () => load({ inputs, cache, repository, log }),
    saveCheckpoint: async (checkpoint) => {
      if (inputs.sinks.length > 0) return cache.save(checkpoint);
      // The later steps are the sink: only when all of them have succeeded may the position move.
      const file = join(await mkdtemp(join(job.temp, 'checkpoint-')), 'checkpoint.json');
      await writeFile(file, encodeCheckpoint(checkpoint));
      core.saveState(STATE.archive, inputs.archive);
      core.saveState(STATE.checkpoint, file);
    },
    openReader: (source) => {
      const entity = `${source.scope}/${source.slug}`;
      const quota = quotas.get(entity) ?? {};
      quotas.set(entity, quota);
      return openPageReader({ client, source, limits: inputs, quota, patience, clock, log: say });
    },
    explainFailure: (error, source) => explainAuditLogError(error, source) ?? explain(error),
    sinks: openSinks({
      names: inputs.sinks,
      openArtifactClient: () => {
        // The upload's buffers of 8 MB come and go: collected late, they lie on top of the peak of reading.
        setFlagsFromString('--optimize-for-size');
        return openArtifactClient();
      },
      runUrl: job.runUrl,
      artifactRetentionDays: inputs.artifactRetentionDays,
      repositoryRetentionDays: job.retentionDays,
      now: clock.now,
    }),
    outputDir,
    tool: TOOL,
    run: { id: job.runId, attempt: job.runAttempt },
    now: clock.now,
    log,
  });
  await tell(report, { lookbackMs: inputs.lookbackMs, core, log });
}

/** The post step, which GitHub runs only if the job succeeded: saves what the main step left to it. */
async function runPost(): Promise<void> {
  const core = await import('@actions/core');
  const file = core.getState(STATE.checkpoint);
  if (file === '') return;
  const archive = core.getState(STATE.archive);
  await openJobCache(archive, currentJob()).save(
    parseCheckpoint(await readFile(file, 'utf8'), archive),
  );
  core.info('The later steps succeeded: the position is saved.');
}

function openJobCache(archive: string, job: Job): CacheStore {
  return openCacheStore({
    openCache: () => import('@actions/cache'),
    workspace: job.workspace,
    archive,
    run: { id: job.runId, attempt: job.runAttempt },
  });
}

async function openArtifactClient() {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  return new DefaultArtifactClient();
}

function load(parts: { inputs: Inputs; cache: CacheStore; repository: Repository; log: Log }) {
  const { inputs, cache, repository, log } = parts;
  const { archive, job, githubToken: token } = inputs;
  const readDelivery = openDeliveryReader({
    openClient: openArtifactClient,
    archive,
    repository: job.repository,
    token,
    temp: job.temp,
  });
  return log.group('Checkpoint', async () => {
    try {
      return await loadCheckpoint({
        archive,
        cache,
        repository,
        thisRun: { ...job, attempt: job.runAttempt },
        readDelivery: inputs.sinks.includes('artifact') ? readDelivery : undefined,
        warn: log.warn,
      });
    } catch (error) {
      throw explained(error, job.repository);
    }
  });
}

/** An audit log is sensitive: it is never read for a repository that anyone can look into, unless the user says so. */
async function guardVisibility(
  inputs: Inputs,
  repository: Repository,
): Promise<Visibility | undefined> {
  if (inputs.allowPublic) return undefined;
  const name = inputs.job.repository;
  let visibility;
  try {
    visibility = await repository.visibility();
  } catch (error) {
    throw new ExplainedError(
      `Whether the repository ${name} is public could not be found out (${error instanceof ApiError ? error.message : explain(error)}), so nothing was read. ` +
        "Leave `github-token` out, so that it is the workflow's own token, or run again later.",
    );
  }
  if (visibility === 'public') {
    throw new ExplainedError(
      `The repository ${name} is public: anyone could download the archive and read this run's log and summary. ` +
        'Run this workflow in a private repository. Nothing was read. (`allow-public: true` overrides this.)',
    );
  }
  return visibility;
}

function explained(error: unknown, repository: string): unknown {
  const text = explainRepositoryError(error, repository);
  return text === undefined ? error : new ExplainedError(text);
}

async function tell(
  report: Report,
  { lookbackMs, core, log }: { lookbackMs: number; core: Core; log: Log },
): Promise<void> {
  for (const [name, value] of Object.entries(toOutputs(report))) core.setOutput(name, value);
  for (const { level, text } of warningsOf(report, { lookbackMs, now: clock.now() }))
    log[level](text);
  await core.summary.addRaw(renderSummary(report)).write();
  if (report.failures.length > 0) throw new ExplainedError(report.failures.join('\n\n'));
}
