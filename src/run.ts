import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as core from '@actions/core';
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
import { openPageReader } from './github/audit-log.ts';
import { openClient } from './github/client.ts';
import { openHttp } from './github/http.ts';
import type { Clock } from './github/patience.ts';
import { openRepository } from './github/repository.ts';
import type { Repository } from './github/repository.ts';
import { currentJob, parseInputs } from './inputs.ts';
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

const log: Log = {
  info: core.info,
  warn: (line) => {
    core.warning(line);
  },
  error: (line) => {
    core.error(line);
  },
  group: core.group,
};

/** The main step: composes the parts from the inputs, collects, and tells what happened. */
export async function run(): Promise<void> {
  const startedAt = clock.now();
  const inputs = parseInputs(startedAt);
  core.setSecret(inputs.auditLogToken);
  core.setSecret(inputs.githubToken);
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
    log: log.info,
  });
  const outputDir = await openOutputDir(inputs.outputDir);
  await guardVisibility(inputs, repository);

  const cache = openJobCache(inputs.archive, job);
  const client = openClient({
    http: openHttp(inputs.apiUrl),
    apiUrl: inputs.apiUrl,
    token: inputs.auditLogToken,
    userAgent: TOOL,
    timeoutMs: inputs.timeoutMs,
  });
  const retentionOf = (source: Source) => retentionMs(source.log);
  const report = await collect({
    archive: inputs.archive,
    sources: inputs.sources,
    lookbackMs: inputs.lookbackMs,
    // A day more than GitHub keeps, so that no clock's error loses events.
    beginOf: (source) => inputs.since ?? startedAt - retentionOf(source) - DAY_MS,
    retentionOf,
    loadCheckpoint: () => load(inputs, cache, repository),
    saveCheckpoint: async (checkpoint) => {
      if (inputs.sinks.length > 0) return cache.save(checkpoint);
      // The later steps are the sink: only when all of them have succeeded may the position move.
      const file = join(await mkdtemp(join(job.temp, 'checkpoint-')), 'checkpoint.json');
      await writeFile(file, encodeCheckpoint(checkpoint));
      core.saveState(STATE.archive, inputs.archive);
      core.saveState(STATE.checkpoint, file);
    },
    openReader: (source) =>
      openPageReader({ client, source, limits: inputs, patience, clock, log: log.info }),
    explainFailure: (error, source) => explainAuditLogError(error, source) ?? explain(error),
    sinks: openSinks({
      names: inputs.sinks,
      openArtifactClient,
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
  await tell(report, inputs.lookbackMs);
}

/** The post step, which GitHub runs only if the job succeeded: saves what the main step left to it. */
export async function runPost(): Promise<void> {
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

function load(inputs: Inputs, cache: CacheStore, repository: Repository) {
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
async function guardVisibility(inputs: Inputs, repository: Repository): Promise<void> {
  if (inputs.allowPublic) return;
  const name = inputs.job.repository;
  let visibility;
  try {
    visibility = await repository.visibility();
  } catch (error) {
    throw new ExplainedError(
      `Whether the repository ${name} is public could not be found out (${explain(error)}), so nothing was read. ` +
        "Leave `github-token` out, so that it is the workflow's own token, or run again later.",
    );
  }
  if (visibility === 'public') {
    throw new ExplainedError(
      `The repository ${name} is public: anyone could download the archive and read this run's log and summary. ` +
        'Run this workflow in a private repository. Nothing was read. (`allow-public: true` overrides this.)',
    );
  }
  if (visibility === 'internal') {
    log.warn(
      `The repository ${name} is internal: every member of the enterprise can read the archive.`,
    );
  }
}

function explained(error: unknown, repository: string): unknown {
  const text = explainRepositoryError(error, repository);
  return text === undefined ? error : new ExplainedError(text);
}

async function tell(report: Report, lookbackMs: number): Promise<void> {
  for (const [name, value] of Object.entries(toOutputs(report))) core.setOutput(name, value);
  for (const { level, text } of warningsOf(report, { lookbackMs, now: clock.now() }))
    log[level](text);
  await core.summary.addRaw(renderSummary(report)).write();
  if (report.failures.length > 0) throw new ExplainedError(report.failures.join('\n\n'));
}
