/** What the benchmarks share: a local GitHub with a long log, a plain script as a measured process, figures. */
import { cpus } from 'node:os';
import { createJobLog } from '../simulator/runner/job-log.ts';
import { makeJobFolders, type JobFolders } from '../simulator/runner/environment.ts';
import { runStep } from '../simulator/runner/step.ts';
import { generateEvents } from '../simulator/events.ts';
import { startSimulator, type Simulator } from '../simulator/simulator.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Less than GitHub keeps git events, so that nothing of the log is hidden. */
const LOG_SPAN_MS = 6 * DAY_MS;
/** Until then every event has become visible, and the action's default `lookback` has passed. */
const LOG_AGE_MS = 2 * HOUR_MS;
/** A run over a million events takes minutes, and there are several. */
export const TIME_LIMIT_MS = 2 * HOUR_MS;

export const ORG = 'acme';

/** A local GitHub without latency or rate limit, whose log has so many events: git and web, about 1,050 bytes each. */
export async function startLongLog(events: number): Promise<Simulator> {
  const github = await startSimulator({
    orgs: [ORG],
    switches: { rateLimit: Number.MAX_SAFE_INTEGER },
    timeLimitMs: TIME_LIMIT_MS,
  });
  const to = github.clock.now() - LOG_AGE_MS;
  const scope = { kind: 'org', slug: ORG } as const;
  const log = github.auditLog.log(scope);
  log.add(generateEvents({ scope, count: events, from: to - LOG_SPAN_MS, to, lag: 'none' }));
  return github;
}

/** What one process needed, measured from outside of its code. */
export interface Usage {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakMemoryMb: number;
  readonly requests: number;
}

/** The fields of a run by the runner that are figures. */
export interface Measured {
  readonly durationMs: number;
  readonly cpuSeconds: number;
  readonly peakMemoryBytes: number;
}

export function toUsage(run: Measured, requests: number): Usage {
  return {
    wallSeconds: run.durationMs / 1000,
    cpuSeconds: run.cpuSeconds,
    peakMemoryMb: run.peakMemoryBytes / 1e6,
    requests,
  };
}

/** Runs a script as a process of its own; `folders` stay until the caller removes them. */
export async function runScript(options: {
  script: string;
  github: Simulator;
  env: (folders: JobFolders) => Record<string, string>;
}): Promise<{ run: Awaited<ReturnType<typeof runStep>>; folders: JobFolders; log: string }> {
  const folders = await makeJobFolders();
  const log = createJobLog({ secrets: [options.github.tokens.auditLog], debug: false });
  const run = await runStep({
    name: 'main',
    script: options.script,
    env: { PATH: process.env.PATH ?? '', ...options.env(folders) },
    folders,
    log,
    journal: options.github.journal,
    kill: undefined,
    timeLimitMs: TIME_LIMIT_MS,
  });
  return { run, folders, log: log.text() };
}

/** The middle one; of an even number the lower of the two. */
export function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor((figures.length - 1) / 2)] ?? NaN;
}

export function describeMachine(): string {
  return `Node ${process.versions.node}, ${process.platform}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown CPU'}`;
}

/** Columns as wide as their widest cell; the first one to the left, figures to the right. */
export function renderTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
