import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Family, Journal, JournalCall } from '../journal.ts';
import { parseFileCommands } from './file-commands.ts';
import type { JobLog } from './job-log.ts';

/** When and how a step is ended from outside. `cancel` is what the runner does when somebody cancels the run; a signal is a machine that dies. */
export type Kill = {
  readonly signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT' | 'cancel';
  /** How many times longer than GitHub's runner `cancel` waits for the step's end: a slow machine needs it. */
  readonly patience?: number;
} & ({ readonly afterMs: number } | { readonly call: KillCall });

/** The n-th call (from 1) of a step that matches. */
export interface KillCall {
  readonly family: Family;
  readonly n: number;
  /** `arrived` (the default): before GitHub handles the call; `answered`: after. */
  readonly moment?: 'arrived' | 'answered';
  readonly when?: (call: JournalCall) => boolean;
}

/** One process of an action, to be run as the runner does. */
export interface Step {
  readonly name: 'main' | 'post';
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  readonly folders: { readonly workspace: string; readonly runnerFiles: string };
  readonly log: JobLog;
  readonly journal: Journal;
  readonly kill: Kill | undefined;
  /** How far the clock of the process is ahead of this machine's. */
  readonly aheadMs?: number;
  readonly timeLimitMs: number;
}

/** What a step has done. */
export interface StepResult {
  /** Null if a signal ended it. */
  readonly exitCode: number | null;
  /** What was sent to end it, in this order. */
  readonly signals: readonly NodeJS.Signals[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** What it has exported for later steps. */
  readonly variables: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly durationMs: number;
  /** From the start of the process to its first call of the simulator. */
  readonly firstCallMs: number | undefined;
  /** 0 for a process that was killed. */
  readonly peakMemoryBytes: number;
  readonly cpuSeconds: number;
}

const SUMMARY_LIMIT_BYTES = 1024 * 1024;
const FILE_COMMANDS = ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY'] as const;

/** Runs one process of an action to its end; throws if it exceeds its time limit. */
export async function runStep(step: Step): Promise<StepResult> {
  const files = await makeCommandFiles(step);
  const startedAt = Date.now();
  const child = spawn(
    process.execPath,
    ['report-usage.js', 'shift-clock.js']
      .flatMap((name) => ['--import', new URL(`./${name}`, import.meta.url).href])
      .concat(step.script),
    {
      cwd: step.folders.workspace,
      env: { ...step.env, ...files, SIMULATED_AHEAD_MS: String(step.aheadMs ?? 0) },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      // A group of its own: what the action has started dies with it.
      detached: true,
    },
  );
  const { pid } = child;
  if (pid === undefined) throw new Error(`Node could not be started for ${step.script}.`);

  const signals: NodeJS.Signals[] = [];
  const end = (signal: NodeJS.Signals, target = -pid): void => {
    try {
      process.kill(target, signal);
    } catch {
      // It has ended by itself meanwhile.
    }
  };
  const send = (signal: NodeJS.Signals, target = -pid): void => {
    signals.push(signal);
    end(signal, target);
  };
  const timers: NodeJS.Timeout[] = [];
  const later = (ms: number, action: () => void): void => {
    timers.push(setTimeout(action, ms));
  };
  const orphaned = (): void => {
    end('SIGKILL');
  };
  process.once('exit', orphaned);

  const limit = { exceeded: false };
  const kill = ({ signal, patience = 1 }: Kill): void => {
    if (signal !== 'cancel') {
      send(signal);
      return;
    }
    // https://docs.github.com/actions/reference/workflow-cancellation-reference
    // Only the last of the three is for what the process has started, too.
    send('SIGINT', pid);
    later(7_500 * patience, () => {
      send('SIGTERM', pid);
    });
    later(10_000 * patience, () => {
      send('SIGKILL');
    });
  };

  later(step.timeLimitMs, () => {
    limit.exceeded = true;
    end('SIGKILL');
  });
  if (step.kill !== undefined && 'afterMs' in step.kill) {
    const { kill: planned } = step;
    later(step.kill.afterMs, () => {
      kill(planned);
    });
  }

  let firstCallMs: number | undefined;
  let matching = 0;
  const unwatch = step.journal.watch((moment, call) => {
    firstCallMs ??= call.arrivedAt - startedAt;
    if (step.kill === undefined || !('call' in step.kill) || signals.length > 0) return;
    const { family, n, moment: wanted = 'arrived', when = () => true } = step.kill.call;
    if (moment !== wanted || call.family !== family || !when(call)) return;
    matching += 1;
    if (matching === n) kill(step.kill);
  });

  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  const lines = streams.map(async (input) => {
    for await (const line of createInterface({ input })) step.log.step(line);
  });
  const usage = (child.stdio[3] as Readable).toArray() as Promise<Buffer[]>;
  const exitCode = await new Promise<number | null>((done) => child.once('exit', done));
  const durationMs = Date.now() - startedAt;
  // Whatever the action has left running would keep the pipes open.
  end('SIGKILL');
  await Promise.all(lines);
  for (const timer of timers) clearTimeout(timer);
  process.removeListener('exit', orphaned);
  unwatch();
  step.log.endStep();
  if (limit.exceeded) {
    const last = step.log.text().split('\n').slice(-20).join('\n');
    throw new Error(`The step ran longer than ${step.timeLimitMs} ms. Its last lines:\n${last}`);
  }
  return {
    ...(await readCommandFiles(step, files, exitCode)),
    signals,
    durationMs,
    firstCallMs,
    ...parseUsage(Buffer.concat(await usage).toString()),
  };
}

async function makeCommandFiles(step: Step): Promise<Record<string, string>> {
  const folder = join(step.folders.runnerFiles, step.name);
  await mkdir(folder, { recursive: true });
  const files = FILE_COMMANDS.map((name) => [`GITHUB_${name}`, join(folder, name.toLowerCase())]);
  await Promise.all(files.map(([, path = '']) => writeFile(path, '')));
  return Object.fromEntries(files) as Record<string, string>;
}

async function readCommandFiles(
  step: Step,
  files: Readonly<Record<string, string>>,
  exitCode: number | null,
): Promise<Pick<StepResult, 'exitCode' | 'outputs' | 'state' | 'variables' | 'summary'>> {
  let code = exitCode;
  const values = async (name: string): Promise<Record<string, string>> => {
    const text = await readFile(files[`GITHUB_${name}`] ?? '', 'utf8');
    try {
      return parseFileCommands(text);
    } catch (error) {
      step.log.annotate(
        'error',
        `Unable to process file command '${name.toLowerCase()}' successfully.`,
      );
      step.log.annotate('error', error instanceof Error ? error.message : String(error));
      code = 1;
      return {};
    }
  };
  const [outputs, state, variables] = [
    await values('OUTPUT'),
    await values('STATE'),
    await values('ENV'),
  ];
  let summary = await readFile(files.GITHUB_STEP_SUMMARY ?? '', 'utf8');
  const size = Buffer.byteLength(summary);
  if (size > SUMMARY_LIMIT_BYTES) {
    const kib = Math.ceil(size / 1024).toString();
    step.log.annotate(
      'error',
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${kib}k. For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary`,
    );
    summary = '';
  }
  return { exitCode: code, outputs, state, variables, summary: step.log.mask(summary) };
}

function parseUsage(text: string): Pick<StepResult, 'peakMemoryBytes' | 'cpuSeconds'> {
  if (text === '') return { peakMemoryBytes: 0, cpuSeconds: 0 };
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(text) as NodeJS.ResourceUsage;
  return { peakMemoryBytes: maxRSS * 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
}
