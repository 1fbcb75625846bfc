import { rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  holds,
  inputVariable,
  readActionFile,
  resolveInputs,
  type JobStatus,
} from './runner/action-file.ts';
import { jobEnvironment, makeJobFolders, mintRuntimeToken } from './runner/environment.ts';
import { createJobLog, type Annotation } from './runner/job-log.ts';
import { runStep, type Kill, type StepResult } from './runner/step.ts';
import type { WorkflowRun, WorkflowRunFacts } from './runs.ts';
import type { Simulator } from './simulator.ts';

/** A job with one step that uses the action. */
export interface RunOptions {
  readonly github: Simulator;
  /** The folder of `action.yml`; by default this repository's. */
  readonly action?: string;
  /** What the workflow says under `with:`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** By default a new scheduled run. */
  readonly workflow?: WorkflowRunFacts & { readonly job?: string; readonly name?: string };
  /** What an earlier step checked out: texts by their paths in the workspace. */
  readonly checkout?: Readonly<Record<string, string>>;
  /** Hidden in the log, beside the simulator's own tokens. */
  readonly secrets?: readonly string[];
  /** What the workflow says under `env:`. */
  readonly env?: Readonly<Record<string, string>>;
  readonly debug?: boolean;
  /** The steps between main and post; the result is the job's status then. */
  readonly otherSteps?: (job: JobSoFar) => Promise<JobStatus> | JobStatus;
  /** Ends the main step. */
  readonly kill?: Kill;
  /** The machine's clock: GitHub's, as it is when the job begins, or (the default) that of this machine. */
  readonly time?: 'simulated' | 'real';
  /** For each of main and post. */
  readonly timeLimitMs?: number;
  /** Leaves the job's folders until `remove` is called. */
  readonly keep?: boolean;
  /** Told of each shown line of the log at once. */
  readonly onLine?: (line: string) => void;
}

/** What later steps of the job can see. */
export interface JobSoFar {
  readonly workspace: string;
  readonly temp: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** A job that has ended; what is measured is the main step. */
export interface JobResult
  extends
    Pick<
      StepResult,
      'exitCode' | 'signals' | 'durationMs' | 'firstCallMs' | 'peakMemoryBytes' | 'cpuSeconds'
    >,
    JobSoFar {
  readonly conclusion: JobStatus;
  /** Undefined if the post step did not run. */
  readonly post: StepResult | undefined;
  /** As a person sees it. */
  readonly log: string;
  /** As the steps wrote it. */
  readonly rawLog: string;
  readonly annotations: readonly Annotation[];
  readonly state: Readonly<Record<string, string>>;
  /** Markdown of all steps. */
  readonly summary: string;
  readonly masks: readonly string[];
  readonly run: WorkflowRun;
  remove(): Promise<void>;
}

const TIME_LIMIT_MS = 120_000;
const REPOSITORY_ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Runs a built action as the GitHub runner does: a job of its own, with the action's main step and then its post step. */
export async function runAction(options: RunOptions): Promise<JobResult> {
  const { github, workflow = {}, debug = false } = options;
  const action = await readActionFile(resolve(options.action ?? REPOSITORY_ROOT));
  const run = github.runs.begin(workflow);
  run.aheadMs = options.time === 'simulated' ? github.clock.now() - Date.now() : 0;
  const job = workflow.job ?? 'collect';
  const runtimeToken = mintRuntimeToken(github, run, job);
  const folders = await makeJobFolders();
  for (const [path, text] of Object.entries(options.checkout ?? {}))
    await writeFile(resolve(folders.workspace, path), text);
  const log = createJobLog({
    secrets: [
      github.tokens.auditLog,
      github.tokens.github,
      github.tokens.enterprise,
      runtimeToken,
      ...(options.secrets ?? []),
    ],
    debug,
    onLine: options.onLine,
  });
  const workflowName = workflow.name ?? 'Audit log';
  const shared = {
    ...(await jobEnvironment({ github, run, job, workflowName, runtimeToken, folders, debug })),
    ...options.env,
  };
  const { values, warnings } = resolveInputs({
    action,
    given: options.inputs ?? {},
    contexts: contextsOf(shared, github.tokens.github),
  });
  const inputs = [...values].map(([name, value]) => [inputVariable(name), value]);
  const env = { ...shared, ...(Object.fromEntries(inputs) as Record<string, string>) };

  const step = (
    name: 'main' | 'post',
    script: string,
    more: Readonly<Record<string, string>>,
  ): Promise<StepResult> =>
    runStep({
      name,
      script: resolve(action.folder, script),
      env: { ...env, ...more },
      folders,
      log,
      journal: github.journal,
      kill: name === 'main' ? options.kill : undefined,
      aheadMs: run.aheadMs,
      timeLimitMs: options.timeLimitMs ?? TIME_LIMIT_MS,
    });

  const remove = (): Promise<void> => rm(folders.root, { recursive: true, force: true });
  try {
    for (const warning of warnings) log.annotate('warning', warning);
    log.runner(`▼ Run ${action.name}`);
    log.runner('  with:');
    for (const [name, value] of values) if (value !== '') log.runner(`    ${name}: ${value}`);
    const main = await step('main', action.main, {});
    const soFar = { workspace: folders.workspace, temp: folders.temp, outputs: main.outputs };
    const killed = main.signals.length > 0;
    const lost = killed && options.kill?.signal !== 'cancel';
    // A cancelled job stays that, however well its step ends.
    let status: JobStatus = killed ? 'cancelled' : main.exitCode === 0 ? 'success' : 'failure';
    if (status === 'success' && options.otherSteps !== undefined)
      status = await options.otherSteps(soFar);
    let post: StepResult | undefined;
    if (action.post !== undefined && !lost && holds(action.postIf, status)) {
      log.runner(`▼ Post Run ${action.name}`);
      const state = Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value]);
      post = await step('post', action.post, {
        ...main.variables,
        ...(Object.fromEntries(state) as Record<string, string>),
      });
      if (post.exitCode !== 0 && status === 'success') status = 'failure';
    }
    run.status = 'completed';
    run.conclusion = status;
    const { exitCode, signals, state, durationMs, firstCallMs, peakMemoryBytes, cpuSeconds } = main;
    return {
      ...soFar,
      exitCode,
      conclusion: status,
      post,
      log: log.text(),
      rawLog: log.raw(),
      annotations: log.annotations,
      state,
      summary: main.summary + (post?.summary ?? ''),
      masks: log.masks,
      run,
      signals,
      durationMs,
      firstCallMs,
      peakMemoryBytes,
      cpuSeconds,
      remove,
    };
  } finally {
    if (options.keep !== true) await remove();
  }
}

function contextsOf(env: Readonly<Record<string, string>>, token: string): Record<string, string> {
  const contexts: Record<string, string> = { 'github.token': token };
  for (const [name, value] of Object.entries(env)) {
    const [, context, field] = /^(GITHUB|RUNNER)_(\w+)$/.exec(name) ?? [];
    if (context !== undefined && field !== undefined)
      contexts[`${context.toLowerCase()}.${field.toLowerCase()}`] = value;
  }
  return contexts;
}
