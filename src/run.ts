import * as files from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type * as ActionsCore from '@actions/core';
import { backfill } from './backfill/backfill.ts';
import { checkLag, describeCheck, describeLags } from './check.ts';
import { chainNamed } from './checkpoint/backfill-state.ts';
import { encodeCheckpoint, parseCheckpoint } from './checkpoint/checkpoint.ts';
import { COLLECTION } from './checkpoint/collection.ts';
import { collect } from './collect.ts';
import { ExplainedError } from './errors.ts';
import { ONE_AT_A_TIME } from './github/archive-artifacts.ts';
import { openBranch } from './github/branch.ts';
import { fixedToken } from './github/credential.ts';
import { openHttp } from './github/http.ts';
import type { Access } from './github/octokit.ts';
import type { Clock } from './github/patience.ts';
import { openRepository } from './github/repository.ts';
import { guardVisibility } from './guard-visibility.ts';
import type { Place } from './guard-visibility.ts';
import { STARTED, currentJob, isPostStep, parseInputs } from './inputs/inputs.ts';
import type { Inputs } from './inputs/inputs.ts';
import type { Log } from './log.ts';
import { openBackfillParts, openCollectParts, openJobCache, toPatience } from './parts.ts';
import type { World } from './parts.ts';
import {
  adviseOnMatrix,
  describeMatrix,
  encodeMatrix,
  planMatrix,
  renderMatrix,
} from './plan-matrix.ts';
import { checkOutputs, toOutputs } from './report.ts';
import type { Report } from './report.ts';
import { renderCheck, renderSummary, warningsOf } from './summary.ts';
import { TOOL } from './version.ts';

/** What the main step leaves to the post step. */
const STATE = { archive: 'archive', chain: 'chain', checkpoint: 'checkpoint', over: 'over' };

/** How long publishing may go on trying after `max-duration`. */
const PUBLISHING_MS = 5 * 60_000;

/** How long an attestation may take: its library waits without limit for one of the answers that it needs. */
const ATTESTING_MS = 2 * 60_000;

/** How long the end of a run, its summary above all, may take when the attestation was given up. */
const LEAVING_MS = 3_000;

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

/** A clock whose sleeps end when the job is cancelled. */
function openClock(cancelled: AbortSignal): Clock {
  return {
    now: () => Date.now(),
    random: () => Math.random(),
    sleep: (ms) =>
      new Promise((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          cancelled.removeEventListener('abort', wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        cancelled.addEventListener('abort', wake);
        if (cancelled.aborted) wake();
      }),
  };
}

/**
 * Aborted by the first SIGINT or SIGTERM: a job that is cancelled gets ten seconds, in which what was read so far is
 * published. Source: the runner sends SIGINT, 7.5 s later SIGTERM, and kills after 2.5 s more.
 */
function onCancel(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (!controller.signal.aborted) say(`${signal}: stopping here, with what was read so far.`);
      controller.abort();
    });
  }
  return controller.signal;
}

/** Runs the step that this process is: main or post. */
export async function runStep(): Promise<void> {
  // Pages leave much short-lived garbage. With the space for it kept at its first size, the peak is 50 to 70 MB lower,
  // for about a tenth more CPU (bench/collect).
  setFlagsFromString('--semi-space-growth-factor=1');
  await (isPostStep() ? runPost() : runMain());
}

/** Composes the parts from the inputs, and runs the mode. */
async function runMain(): Promise<void> {
  const startedAt = Date.now();
  const inputs = parseInputs(startedAt);
  // Nothing is asked of GitHub, and the plan repeats no more than the workflow says: no visibility matters.
  if (inputs.mode === 'matrix') return runMatrix(inputs);
  const cancelled = onCancel();
  const clock = openClock(cancelled);
  const http = openHttp(inputs.apiUrl, cancelled);
  const { apiUrl, timeoutMs, job, commitRepository } = inputs;
  const patience = toPatience(inputs, { startedAt, cancelled });
  const shared = { http, clock, log: say, apiUrl, userAgent: TOOL, timeoutMs, patience };
  const own: Access = { ...shared, fullName: job.repository, token: inputs.githubToken };
  const target: Access = { ...shared, fullName: commitRepository, token: inputs.commitToken };
  const repository = openRepository(own);
  // What was read is worth some tries even when the time for reading is over.
  const publishing = { ...patience, deadline: patience.deadline + PUBLISHING_MS };
  const branch = openBranch({ ...target, patience: publishing }, inputs.commitBranch);
  const places: Place[] = [{ name: job.repository, repository, token: 'github-token' }];
  // A commit's request holds its files several times over, and what is left of one lies on top of the next.
  if (inputs.sinks.includes('commit')) setFlagsFromString('--optimize-for-size');
  if (inputs.sinks.includes('commit') && isOther(commitRepository, job.repository)) {
    const other = openRepository(target);
    places.push({ name: commitRepository, repository: other, token: 'commit-token' });
  }
  const internal = inputs.allowPublic ? [] : await guardVisibility(places, cancelled);

  // Loading the toolkit takes longer than all that the first request needs, so it comes after that.
  const core = await import('@actions/core');
  core.saveState(STARTED, 'true');
  for (const secret of [inputs.auditLogToken, inputs.githubToken, inputs.commitToken])
    if (secret !== '') core.setSecret(secret);
  const log = openLog(core);
  for (const name of internal) {
    log.warn(
      `The repository ${name} is internal: every member of the enterprise can read the archive.`,
    );
  }
  const world: World = {
    credentialOf: () => fixedToken(inputs.auditLogToken),
    ...{ http, repository, branch, files, clock, log, cancelled, openCache, openArtifactClient },
    openAttestor: () => openAttestor(cancelled),
    leaveToPost: async (chain, checkpoint, over) => {
      const folder = await files.mkdtemp(join(inputs.job.temp, 'checkpoint-'));
      const file = join(folder, 'checkpoint.json');
      await files.writeFile(file, encodeCheckpoint(checkpoint));
      core.saveState(STATE.archive, inputs.archive);
      core.saveState(STATE.chain, chain);
      core.saveState(STATE.checkpoint, file);
      core.saveState(STATE.over, over ?? '');
    },
  };
  if (inputs.mode === 'check') await runCheck(inputs, world, core);
  else if (inputs.mode === 'backfill') await runBackfill(inputs, world, { core, startedAt });
  else await runCollect(inputs, world, { core, startedAt });
}

/** GitHub ignores the case of names. */
function isOther(name: string, other: string): boolean {
  return name.toLowerCase() !== other.toLowerCase();
}

async function runCollect(
  inputs: Inputs,
  world: World,
  { core, startedAt }: { core: Core; startedAt: number },
): Promise<void> {
  const { lookbackMs, maxLagMs } = inputs;
  const collected = await collect(openCollectParts(inputs, world, startedAt));
  // A log that is read for the first time may lie far back and be all right.
  const lags = collected.sources.filter(({ readThrough }) => readThrough !== undefined);
  const failures = [...collected.failures, ...describeLags(lags, maxLagMs)];
  await tell({ ...collected, failures }, { lookbackMs, world, core });
}

/** Reads on in a past range, beside the collection. */
async function runBackfill(
  inputs: Inputs,
  world: World,
  { core, startedAt }: { core: Core; startedAt: number },
): Promise<void> {
  const report = await backfill(openBackfillParts(inputs, world, startedAt));
  await tell(report, { lookbackMs: inputs.lookbackMs, world, core });
}

/** Only plans: the jobs that it tells of are run by the workflow. */
async function runMatrix(inputs: Inputs): Promise<void> {
  const jobs = planMatrix(inputs);
  const core = await import('@actions/core');
  core.saveState(STARTED, 'true');
  for (const line of describeMatrix(jobs)) say(line);
  const advice = adviseOnMatrix(inputs);
  if (advice !== undefined) core.warning(advice);
  core.setOutput('matrix', encodeMatrix(jobs));
  await core.summary.addRaw(renderMatrix(jobs)).write();
}

/** Tells the workflow, the log and the people what happened. Throws an `ExplainedError` if it failed. */
async function tell(
  report: Report,
  { lookbackMs, world, core }: { lookbackMs: number; world: World; core: Core },
): Promise<void> {
  for (const [name, value] of Object.entries(toOutputs(report))) core.setOutput(name, value);
  for (const { level, text } of warningsOf(report, { lookbackMs, now: world.clock.now() }))
    world.log[level](text);
  await core.summary.addRaw(renderSummary(report)).write();
  throwFailures(report.failures);
}

/** Only looks: nothing is read from the audit log, and nothing is written or moved. */
async function runCheck(inputs: Inputs, world: World, core: Core): Promise<void> {
  const { archive, sources, maxLagMs, job } = inputs;
  const cached = await openJobCache({ archive, chain: COLLECTION }, job, world).load();
  const check = checkLag({ archive, cached, sources, maxLagMs, now: world.clock.now() });
  for (const line of describeCheck(check)) world.log.info(line);
  for (const [name, value] of Object.entries(checkOutputs(check))) core.setOutput(name, value);
  await core.summary.addRaw(renderCheck(check)).write();
  throwFailures(check.failures);
}

function throwFailures(failures: readonly string[]): void {
  if (failures.length > 0) throw new ExplainedError(failures.join('\n\n'));
}

/** The post step, which GitHub runs only if the job succeeded: saves what the main step left to it. */
async function runPost(): Promise<void> {
  const core = await import('@actions/core');
  const file = core.getState(STATE.checkpoint);
  if (file === '') return;
  const archive = core.getState(STATE.archive);
  const chain = chainNamed(core.getState(STATE.chain));
  const cache = openJobCache({ archive, chain }, currentJob(), { openCache, files });
  const checkpoint = parseCheckpoint(await files.readFile(file, 'utf8'), archive, chain);
  const newest = await cache.newestKey();
  if ((newest ?? '') !== core.getState(STATE.over)) {
    // The toolkit tells a cache that failed from an empty one only in its log.
    if (newest === undefined) {
      throw new ExplainedError(
        `The cache does not show the position of the archive \`${archive}\` that this run began with: it did not answer, or was ` +
          'cleared meanwhile. So the new position is not saved, and the next run hands over the same events again.',
      );
    }
    throw new ExplainedError(
      `Another run saved a position of the archive \`${archive}\` since this one began, so this one's is not saved, ` +
        `or it could go back. What the later steps stored of both runs overlaps. ${ONE_AT_A_TIME}`,
    );
  }
  await cache.save(checkpoint);
  core.info('The later steps succeeded: the position is saved.');
}

function openCache() {
  return import('@actions/cache');
}

async function openArtifactClient(purpose: 'upload' | 'download') {
  // The upload's buffers of 8 MB come and go: collected late, they lie on top of the peak of reading.
  if (purpose === 'upload') setFlagsFromString('--optimize-for-size');
  // What it unzips with calls `Buffer()`, and Node's warning about that would stand in the job's log.
  process.noDeprecation = true;
  const { DefaultArtifactClient } = await import('@actions/artifact');
  return new DefaultArtifactClient();
}

async function openAttestor(cancelled: AbortSignal) {
  const { attestProvenance } = await import('@actions/attest');
  const giveUp = AbortSignal.any([cancelled, AbortSignal.timeout(ATTESTING_MS)]);
  // The library can't be told to stop, and what it waits for would keep the process alive.
  giveUp.addEventListener('abort', () => setTimeout(() => process.exit(), LEAVING_MS).unref());
  return { attestProvenance, giveUp };
}
