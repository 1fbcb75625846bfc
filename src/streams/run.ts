import * as files from 'node:fs/promises';
import type { AnnotationProperties } from '@actions/core';
import { explain } from '../errors.ts';
import { openBranch } from '../github/branch.ts';
import { openConversation } from '../github/conversation.ts';
import { openHttp } from '../github/http.ts';
import type { Access, ApiAccess } from '../github/octokit.ts';
import { openRepository } from '../github/repository.ts';
import { openStreams } from '../github/streams.ts';
import type { Streams } from '../github/streams.ts';
import { guardVisibility } from '../guard-visibility.ts';
import type { Log } from '../log.ts';
import { onCancel, openClock, openLog, say } from '../step.ts';
import type { Core } from '../step.ts';
import { TOOL } from '../version.ts';
import type { Applied, ChangeParts } from './applied.ts';
import { apply } from './apply.ts';
import { STATE_USE, openBranchState } from './branch-state.ts';
import { changeOne } from './change-one.ts';
import { general } from './problem.ts';
import { compare } from './compare.ts';
import { ConfigError } from './config.ts';
import { keepDriftIssue } from './drift-issue.ts';
import { explained } from './explain-streams-error.ts';
import { exportStreams, writeExport } from './export.ts';
import { currentEnvironment, parseInputs } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import { nameByState } from './name-streams.ts';
import { appliedOutputs, keyOutputs, listOutputs, planOutputs } from './outputs.ts';
import type { Outputs } from './outputs.ts';
import { keepPlanComment } from './plan-comment.ts';
import { describeApplied, renderApplied } from './render-applied.ts';
import { renderFailure } from './render-failure.ts';
import { describeKey, describeList, renderKey, renderList } from './render-list.ts';
import { describePlan, renderPlan } from './render-plan.ts';
import type { PlanView } from './render-plan.ts';
import { seal } from './seal.ts';
import type { StateStore } from './state.ts';
import { findPauses } from './find-pauses.ts';
import type { HealthNote } from './find-pauses.ts';
import type { Problem } from './problem.ts';

/** GitHub ends a request after ten seconds. */
const TIMEOUT_MS = 20_000;
/** Each try counts against the 15 requests of the hour. */
const RETRIES = 2;
/** The longest wait for a rate limit, and for failed tries together. */
const MAX_WAIT_MS = 60_000;
/** No step of this action takes nearly as long. */
const DEADLINE_MS = 10 * 60_000;

const DANGER =
  'read its plans, its logs and the state of the streams. Run this workflow in a private repository.';

/** All that a mode works with. */
interface Parts {
  readonly inputs: Inputs;
  readonly core: Core;
  readonly log: Log;
  readonly streams: Streams;
  readonly store: StateStore;
  /** To the workflow's repository. */
  readonly access: Access;
  readonly cancelled: AbortSignal;
}

/** What a mode tells: its outputs, its summary (Markdown), the streams that want attention, and why it fails. */
interface Told {
  readonly outputs: Outputs;
  readonly summary: string;
  readonly notes: readonly HealthNote[];
  readonly failures: readonly Problem[];
}

/** Runs one step of the streams action. */
export async function runStep(): Promise<void> {
  const inputs = parseInputs();
  const cancelled = onCancel();
  const core = await import('@actions/core');
  for (const secret of [inputs.enterpriseToken, inputs.githubToken, inputs.fingerprintKey])
    if (secret !== '') core.setSecret(secret);
  const { outputs, summary, notes, failures } = await tell(openParts(inputs, core, cancelled));
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
  for (const { level, text } of notes) core[level === 'failure' ? 'error' : 'warning'](text);
  for (const failure of failures) core.error(...annotation(inputs, failure));
  if (failures.length > 0 || notes.some(({ level }) => level === 'failure')) process.exitCode = 1;
  await core.summary.addRaw(summary).write();
}

/** Of a run that ends early, why. */
async function tell(parts: Parts): Promise<Told> {
  const { mode, enterprise, config: path, allowPublic } = parts.inputs;
  try {
    if (!allowPublic) await guard(parts);
    return await runMode(parts);
  } catch (error) {
    const failures = error instanceof ConfigError ? error.problems : [general(explain(error))];
    const summary = renderFailure({ mode, enterprise, path, failures });
    return { outputs: {}, summary, notes: [], failures };
  }
}

function openParts(inputs: Inputs, core: Core, cancelled: AbortSignal): Parts {
  const { apiUrl, job } = inputs;
  const clock = openClock(cancelled);
  const patience = {
    ...{ retries: RETRIES, maxWaitMs: MAX_WAIT_MS, maxRetryMs: MAX_WAIT_MS },
    ...{ deadline: clock.now() + DEADLINE_MS, cancelled },
  };
  // The enterprise may be on another GitHub than the job, whose token is no other's business.
  const accessTo = (url: URL): ApiAccess => ({
    ...{ http: openHttp(url, cancelled), apiUrl: url, userAgent: TOOL, timeoutMs: TIMEOUT_MS },
    ...{ clock, patience, log: say },
  });
  const own = { fullName: job.repository, token: inputs.githubToken };
  const access: Access = { ...accessTo(job.apiUrl), ...own };
  const branch = openBranch(access, inputs.stateBranch, STATE_USE);
  return {
    ...{ inputs, core, cancelled, access, log: openLog(core) },
    streams: openStreams({ ...accessTo(apiUrl), token: inputs.enterpriseToken }, inputs.enterprise),
    store: openBranchState(branch, inputs.enterprise, { runUrl: job.runUrl }),
  };
}

async function guard({ inputs, access, cancelled, log }: Parts): Promise<void> {
  const name = inputs.job.repository;
  const repository = openRepository(access);
  const place = { name, repository, token: 'github-token', danger: DANGER } as const;
  const internal = await guardVisibility([place], cancelled);
  if (internal.length > 0)
    log.warn(
      `The repository ${name} is internal: every member of the enterprise can read the plans and the state.`,
    );
}

function runMode(parts: Parts): Promise<Told> {
  switch (parts.inputs.mode) {
    case 'plan':
      return runPlan(parts);
    case 'apply':
    case 'pause':
    case 'resume':
    case 'delete':
      return runChange(parts, parts.inputs.mode);
    case 'list':
    case 'export':
      return runList(parts, parts.inputs.mode);
    case 'stream-key':
      return runKey(parts);
    case 'reconcile':
      return runReconcile(parts);
  }
}

async function runPlan(parts: Parts): Promise<Told> {
  const { log } = parts;
  const { view } = await compareAll(parts);
  for (const line of describePlan(view)) log.info(line);
  const warning = await publishPlan(parts, view);
  if (warning !== undefined) log.warn(warning);
  return {
    ...{ outputs: planOutputs(view), summary: renderPlan(view, 'summary'), notes: view.notes },
    failures: view.plan.problems,
  };
}

/** Comments on the pull request, or keeps the issue about drift. Returns why that failed. */
async function publishPlan({ inputs, access }: Parts, view: PlanView): Promise<string | undefined> {
  const { eventPath, isCommenting, keepsDriftIssue, job } = inputs;
  const conversation = openConversation(access);
  const pullRequest = await readPullRequest(eventPath);
  if (pullRequest !== undefined)
    return isCommenting ? keepPlanComment({ conversation, pullRequest, view }) : undefined;
  // A pull request's file is only proposed, so that what exists is not to be like it yet.
  const { runUrl } = job;
  return keepsDriftIssue ? keepDriftIssue({ conversation, view, runUrl }) : undefined;
}

async function runChange(
  parts: Parts,
  mode: 'apply' | 'pause' | 'resume' | 'delete',
): Promise<Told> {
  const { inputs, log } = parts;
  const { view, ...compared } = await compareAll(parts);
  const { plan } = view;
  const change: ChangeParts = {
    ...{ ...compared, plan, live: view.live, seal, log },
    ...{ streams: parts.streams, store: parts.store, cancelled: parts.cancelled },
    ...{ runUrl: inputs.job.runUrl, apiUrl: inputs.apiUrl },
  };
  const applied: Applied =
    mode === 'apply'
      ? await apply({ ...change, expectedHash: inputs.planHash || undefined })
      : await changeOne(change, { change: mode, stream: inputs.stream });
  const notes = findPauses(nameByState(applied.live, applied.state), Date.now());
  const told = { mode, enterprise: inputs.enterprise, path: inputs.config, plan, applied, notes };
  for (const line of describeApplied(told)) log.info(line);
  return {
    ...{ outputs: appliedOutputs(told), summary: renderApplied(told), notes },
    failures: applied.failures,
  };
}

async function runList(parts: Parts, mode: 'list' | 'export'): Promise<Told> {
  const { inputs, log } = parts;
  const { enterprise, config, configPath } = inputs;
  const state = await parts.store.load();
  const live = await explained(inputs, parts.streams.list());
  const streams = nameByState(live, state);
  const notes = findPauses(streams, Date.now());
  const text = mode === 'export' ? exportStreams(live, state, { enterprise }) : undefined;
  const problem =
    text === undefined ? undefined : await writeExport(files, { configPath, config, text });
  const view = {
    ...{ enterprise, streams, notes },
    ...(text !== undefined && { written: { path: config, text, problem } }),
  };
  for (const line of describeList(view)) log.info(line);
  const failures = problem === undefined ? [] : [general(problem)];
  return { outputs: listOutputs(mode, view), summary: renderList(view), notes, failures };
}

async function runKey(parts: Parts): Promise<Told> {
  const { enterprise } = parts.inputs;
  const key = await explained(parts.inputs, parts.streams.key());
  for (const line of describeKey(key)) parts.log.info(line);
  const [outputs, summary] = [keyOutputs(enterprise, key), renderKey(enterprise, key)];
  return { outputs, summary, notes: [], failures: [] };
}

async function runReconcile({ inputs, log }: Parts): Promise<Told> {
  const { reconcileStep } = await import('./reconcile/reconcile-step.ts');
  const { outputs, summary, failures } = await reconcileStep(inputs, log);
  return { outputs, summary, notes: [], failures: failures.map(general) };
}

function compareAll(parts: Parts) {
  const { core, inputs } = parts;
  return compare({
    ...parts,
    ...{ env: currentEnvironment(), files, mask: core.setSecret, now: Date.now() },
    warn: (problem) => {
      core.warning(...annotation(inputs, problem));
    },
  });
}

/** The number of the pull request whose event started the run; undefined for any other event. */
async function readPullRequest(eventPath: string): Promise<number | undefined> {
  const text = await files.readFile(eventPath, 'utf8').catch(() => '{}');
  const event = JSON.parse(text) as { readonly pull_request?: { readonly number?: unknown } };
  const number = event.pull_request?.number;
  return typeof number === 'number' ? number : undefined;
}

/** With its line of the file, if it has one. */
function annotation({ config }: Inputs, { text, line }: Problem): [string, AnnotationProperties] {
  return line === undefined
    ? [text, {}]
    : [`${config}:${line}: ${text}`, { file: config, startLine: line }];
}
