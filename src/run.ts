import * as files from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { findSources, noteGone } from './all-organizations.ts';
import type { Attestor } from './attest-manifest.ts';
import { backfill } from './backfill/backfill.ts';
import { openCheckParts } from './check-parts.ts';
import { check } from './check/check.ts';
import { describeLags } from './check/lag.ts';
import { checkOutputs } from './check/outputs.ts';
import { describeCheck, renderCheck } from './check/render.ts';
import { collect } from './collect.ts';
import { openCredentials, readBy } from './credentials.ts';
import { ExplainedError } from './errors.ts';
import { openBranch } from './github/branch.ts';
import { openHttp } from './github/http.ts';
import type { Access } from './github/octokit.ts';
import { openRepository } from './github/repository.ts';
import { guardVisibility } from './guard-visibility.ts';
import type { Place } from './guard-visibility.ts';
import { parseInputs } from './inputs/inputs.ts';
import type { Inputs } from './inputs/inputs.ts';
import { LEFT, currentJob, isPostStep } from './inputs/this-step.ts';
import { openBackfillParts, openCollectParts, openStateParts, toPatience } from './parts.ts';
import type { World } from './parts.ts';
import {
  adviseOnMatrix,
  describeMatrix,
  encodeMatrix,
  planMatrix,
  renderMatrix,
} from './plan-matrix.ts';
import { leavePosition, savePosition } from './post-step.ts';
import { toOutputs } from './report.ts';
import { openRun } from './recorded-run.ts';
import type { Report } from './report.ts';
import { stateStep } from './state/state-step.ts';
import { onCancel, openClock, openLog, say } from './step.ts';
import type { Core } from './step.ts';
import { renderSummary, warningsOf } from './summary.ts';
import { TOOL } from './version.ts';

/** How long publishing may go on trying after `max-duration`. */
const PUBLISHING_MS = 5 * 60_000;

/** How long an attestation may take: its library waits without limit for one of the answers that it needs. */
const ATTESTING_MS = 2 * 60_000;

/** How long a process that has told all may still go on when the attestation was given up. */
const LEAVING_MS = 3_000;

interface Step {
  readonly core: Core;
  readonly startedAt: number;
  readonly places: readonly Place[];
}

/** Runs the step that this process is: main, or post with a position that was left to it. */
export async function runStep(): Promise<void> {
  await (isPostStep() ? runPost() : runMain());
}

/** Composes the parts from the inputs, and runs the mode. */
async function runMain(): Promise<void> {
  const startedAt = Date.now();
  const inputs = parseInputs(startedAt);
  // Nothing is asked of GitHub, and the plan repeats no more than the workflow says: no visibility matters.
  if (inputs.mode === 'matrix' && inputs.allOrganizationsOf.length === 0) return runMatrix(inputs);
  const cancelled = onCancel();
  const { replayDir } = inputs;
  if (replayDir !== undefined) return runReplay({ ...inputs, replayDir }, cancelled);
  const clock = openClock(cancelled);
  const http = openHttp(inputs.apiUrl, cancelled);
  const { apiUrl, timeoutMs, job, commitRepository } = inputs;
  const patience = toPatience(inputs, { startedAt, cancelled });
  const shared = { http, clock, log: say, apiUrl, userAgent: TOOL, timeoutMs, patience };
  // The log may be read from another GitHub than the job's, whose tokens and repositories are no business of that.
  const home = { ...shared, apiUrl: job.apiUrl };
  const own: Access = { ...home, fullName: job.repository, token: inputs.githubToken };
  const target: Access = { ...home, fullName: commitRepository, token: inputs.commitToken };
  const repository = openRepository(own);
  // What was read is worth some tries even when the time for reading is over.
  const publishing = { ...patience, deadline: patience.deadline + PUBLISHING_MS };
  const branch = openBranch({ ...target, patience: publishing }, inputs.commitBranch);
  const places: Place[] = [{ name: job.repository, repository, token: 'github-token' }];
  // GitHub ignores the case of names.
  const isOther = commitRepository.toLowerCase() !== job.repository.toLowerCase();
  if (inputs.sinks.includes('commit') && isOther) {
    const other = openRepository(target);
    places.push({ name: commitRepository, repository: other, token: 'commit-token' });
  }
  // A check tells of it among all else, unless organizations are to be found first.
  const isToldLater = inputs.mode === 'check' && inputs.allOrganizationsOf.length === 0;
  const isGuarded = !inputs.allowPublic && !isToldLater;
  const internal = isGuarded ? await guardVisibility(places, cancelled) : [];

  // Loading the toolkit takes longer than all that the first request needs, so it comes after that.
  const core = await import('@actions/core');
  core.saveState(LEFT.started, 'true');
  keepMemoryLow(inputs);
  for (const secret of [inputs.auditLogToken, inputs.githubToken, inputs.commitToken])
    if (secret !== '') core.setSecret(secret);
  const log = openLog(core);
  for (const name of internal) {
    log.warn(
      `The repository ${name} is internal: every member of the enterprise can read the archive.`,
    );
  }
  let attestor: Attestor | undefined;
  const credentials = openCredentials(inputs, shared, core.setSecret);
  const world: World = {
    credentialOf: credentials.credentialOf,
    ...{ http, repository, branch, files, clock, log, cancelled, openCache, openArtifactClient },
    openAttestor: async () => (attestor = await openAttestor(cancelled)),
    leaveToPost: (...left) => leavePosition(inputs, { files, saveState: core.saveState }, ...left),
  };
  try {
    const by = readBy(inputs);
    const sources = await findSources(inputs, { ...credentials, by, log: say });
    await runMode({ ...inputs, sources }, world, { core, startedAt, places });
  } finally {
    await credentials.close();
    // The library can't be told to stop, and what it waits for would keep the process alive.
    if (attestor?.giveUp.aborted === true) setTimeout(() => process.exit(), LEAVING_MS).unref();
  }
}

/** Once the toolkit is loaded: under other flags than its own, V8 compiles all of Node's modules anew that come then. */
function keepMemoryLow({ sinks }: Pick<Inputs, 'sinks'>): void {
  // Pages leave much short-lived garbage. With the space for it kept at its size, the peak is 50 to 70 MB lower, for
  // about a tenth more CPU.
  setFlagsFromString('--semi-space-growth-factor=1');
  // A commit's request holds its files several times over, and what is left of one lies on top of the next.
  if (sinks.includes('commit')) setFlagsFromString('--optimize-for-size');
}

async function runMode(inputs: Inputs, world: World, step: Step): Promise<void> {
  if (inputs.mode === 'matrix') await runMatrix(inputs);
  else if (inputs.mode === 'check') await runCheck(inputs, world, step);
  else if (inputs.mode === 'state') await runState(inputs, world, step);
  else if (inputs.mode === 'backfill') await runBackfill(inputs, world, step);
  else await runCollect(inputs, world, step);
}

async function runCollect(inputs: Inputs, world: World, { core, startedAt }: Step): Promise<void> {
  const { lookbackMs, maxLagMs } = inputs;
  const run = await openRun(inputs, world, startedAt);
  const { parts, gone } = noteGone(openCollectParts(inputs, run.world, startedAt), inputs);
  const collected = await collect(run.note(parts));
  await run.end(collected);
  // A log that is read for the first time may lie far back and be all right.
  const lags = collected.sources.filter(({ readThrough }) => readThrough !== undefined);
  const failures = [...collected.failures, ...describeLags(lags, maxLagMs)];
  await tell({ ...collected, failures, gone: gone() }, { lookbackMs, world, core });
}

/** Shows the position or, if `reset-to` says so, changes it. The audit log is not read. */
async function runState(inputs: Inputs, world: World, { core, startedAt }: Step): Promise<void> {
  const parts = openStateParts(inputs, world, startedAt);
  const { outputs, summary, failures } = await stateStep(parts, files, inputs.resetTo);
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
  await core.summary.addRaw(summary).write();
  throwFailures(failures);
}

/** Reads on in a past range, beside the collection. */
async function runBackfill(inputs: Inputs, world: World, { core, startedAt }: Step): Promise<void> {
  const run = await openRun(inputs, world, startedAt);
  const report = await backfill(run.note(openBackfillParts(inputs, run.world, startedAt)));
  await run.end(report);
  await tell(report, { lookbackMs: inputs.lookbackMs, world, core });
}

/** Runs from a recording, without any network. */
async function runReplay(inputs: Inputs & { replayDir: string }, cancelled: AbortSignal) {
  const core = await import('@actions/core');
  core.saveState(LEFT.started, 'true');
  keepMemoryLow(inputs);
  const outside = { files, log: openLog(core), cancelled };
  const { replayRun } = await import('./replay-run.ts');
  // Only what is done in a turn of its own lets Node ask again.
  const whenIdle = (wake: () => void): void =>
    void process.once('beforeExit', () => setImmediate(wake));
  const { report, ...told } = await replayRun(inputs, { ...outside, whenIdle });
  await tell(report, { ...told, core });
}

/** Only plans: the jobs that it tells of are run by the workflow. */
async function runMatrix(inputs: Inputs): Promise<void> {
  const jobs = planMatrix(inputs);
  const core = await import('@actions/core');
  core.saveState(LEFT.started, 'true');
  for (const line of describeMatrix(jobs)) say(line);
  const advice = adviseOnMatrix(inputs);
  if (advice !== undefined) core.warning(advice);
  core.setOutput('matrix', encodeMatrix(jobs));
  await core.summary.addRaw(renderMatrix(jobs)).write();
}

type Told = Pick<World, 'log' | 'clock'>;

/** Tells the workflow, the log and the people what happened. Throws an `ExplainedError` if it failed. */
async function tell(
  report: Report,
  { lookbackMs, world, core }: { lookbackMs: number; world: Told; core: Core },
): Promise<void> {
  for (const [name, value] of Object.entries(toOutputs(report))) core.setOutput(name, value);
  for (const { level, text } of warningsOf(report, { lookbackMs, now: world.clock.now() }))
    world.log[level](text);
  await core.summary.addRaw(renderSummary(report)).write();
  throwFailures(report.failures);
}

/** Only looks: nothing is written or moved. */
async function runCheck(inputs: Inputs, world: World, step: Step): Promise<void> {
  const { core } = step;
  const checked = await check(openCheckParts(inputs, world, step));
  for (const line of describeCheck(checked)) world.log.info(line);
  for (const [name, value] of Object.entries(checkOutputs(checked))) core.setOutput(name, value);
  await core.summary.addRaw(renderCheck(checked)).write();
  throwFailures(checked.failures);
}

function throwFailures(failures: readonly string[]): void {
  if (failures.length > 0) throw new ExplainedError(failures.join('\n\n'));
}

async function runPost(): Promise<void> {
  const { getState, info } = await import('@actions/core');
  await savePosition(currentJob(), { getState, openCache, files });
  info('The later steps succeeded: the position is saved.');
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
  return { attestProvenance, giveUp };
}
