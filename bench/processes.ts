import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Usage } from './figures.ts';

const usageReporter = new URL('../simulator/runner/report-usage.js', import.meta.url).href;

/** What a script has written to its output, and what it needed. */
export interface ScriptRun extends Usage {
  readonly output: string;
}

/** A process that ended with another exit code than 0 or, as `signal` says, was ended. */
export class ProcessFailed extends Error {
  override readonly name = 'ProcessFailed';
  readonly signal: NodeJS.Signals | null;

  constructor(what: string, ended: Ended, texts: readonly string[]) {
    super(`${what} failed (exit code ${ended.exitCode}, ${ended.signal}):\n${texts.join('\n')}`);
    this.signal = ended.signal;
  }
}

/** Runs a script of Node as a process of its own, with nothing in its environment but `env`; throws `ProcessFailed` if it fails. */
export async function runScript(
  script: string,
  options: { readonly args?: readonly string[]; readonly env?: Readonly<NodeJS.ProcessEnv> } = {},
): Promise<ScriptRun> {
  const startedAt = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', usageReporter, script, ...(options.args ?? [])],
    {
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, ...options.env },
    },
  );
  const texts = Promise.all([1, 2, 3].map((stream) => read(child, stream)));
  const ended = await endOf(child);
  const wallSeconds = (performance.now() - startedAt) / 1000;
  const [output = '', errors = '', usage = ''] = await texts;
  if (ended.exitCode !== 0) throw new ProcessFailed(script, ended, [output, errors]);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(usage) as NodeJS.ResourceUsage;
  return {
    wallSeconds,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMegabytes: (maxRSS * 1024) / 1e6,
    output,
  };
}

/** The first line of what a program says to `--version`; undefined if it isn't installed. */
export function versionOf(command: string): string | undefined {
  const { status, stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n')[0] : undefined;
}

/** The shell tells what its child has used; of the shell's own start that is nothing. */
const TIMED = `TIMEFORMAT='%3U %3S'; { time "$@" 2>&4 3>&- 4>&-; } 4>&2 2>&3`;
const POLL_MS = 10;

/**
 * Runs any program, its output in a file, with nothing in its environment but `env`; throws `ProcessFailed` if it fails.
 * For Linux with Bash: the peak is what `/proc` said last.
 */
export async function runProgram(
  command: readonly [string, ...string[]],
  options: { readonly output: string; readonly env?: Readonly<NodeJS.ProcessEnv> },
): Promise<Usage> {
  const output = openSync(options.output, 'w');
  const startedAt = performance.now();
  const child = spawn('bash', ['-c', TIMED, 'bash', ...command], {
    stdio: ['ignore', output, 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, ...options.env },
  });
  let peakKilobytes = 0;
  const poll = setInterval(() => {
    peakKilobytes = Math.max(peakKilobytes, peakOfChild(child.pid));
  }, POLL_MS);
  try {
    const texts = Promise.all([2, 3].map((stream) => read(child, stream)));
    const ended = await endOf(child);
    const wallSeconds = (performance.now() - startedAt) / 1000;
    const [errors = '', usage = ''] = await texts;
    if (ended.exitCode !== 0) throw new ProcessFailed(command.join(' '), ended, [errors]);
    const [user = NaN, system = NaN] = usage.trim().split(' ').map(Number);
    return { wallSeconds, cpuSeconds: user + system, peakMegabytes: (peakKilobytes * 1024) / 1e6 };
  } finally {
    clearInterval(poll);
    closeSync(output);
  }
}

/** In KiB; 0 before the shell has started it, and after its end. */
function peakOfChild(shell: number | undefined): number {
  try {
    const [pid = ''] = readFileSync(`/proc/${shell}/task/${shell}/children`, 'utf8').split(' ');
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

interface Ended {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
}

function endOf(child: ChildProcess): Promise<Ended> {
  return new Promise((done, fail) => {
    child.once('error', fail).once('exit', (exitCode, signal) => {
      done({ exitCode, signal });
    });
  });
}

async function read(child: ChildProcess, stream: number): Promise<string> {
  const chunks = (await (child.stdio[stream] as Readable).toArray()) as Buffer[];
  return Buffer.concat(chunks).toString();
}
