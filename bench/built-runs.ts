/** Jobs with the built action: what they take beside the pages, and how many pages they ask for. */
import { SimulatedClock } from '../simulator/clock.ts';
import { runAction, type JobResult } from '../simulator/runner.ts';
import { startSimulator, type Simulator } from '../simulator/simulator.ts';
import type { JobTimes } from './billed-minutes.ts';
import { expectSame } from './expect-same.ts';
import { median } from './figures.ts';
import { ORG, logOf, startLongLog } from './local-github.ts';
import { runScheduled, type Plan } from './scheduled-runs.ts';

/** Jobs of one kind, each with what it took; milliseconds. */
interface Jobs {
  readonly wallMs: readonly number[];
  /** Requests beside the pages. */
  readonly calls: number;
}

export interface BuiltJobs {
  readonly idle: Jobs;
  readonly delivering: Jobs & { readonly events: number };
}

/** Jobs that find nothing new, and jobs that find so many events. */
export async function measureJobs(
  action: string,
  size: { readonly runs: number; readonly events: number },
): Promise<BuiltJobs> {
  const github = await startLongLog(size.events);
  try {
    const first = (run: number): Promise<Job> => startJob(github, action, { archive: `a-${run}` });
    const delivering = await several(size.runs, first);
    const idle = await several(size.runs, first);
    if (delivering.some(({ events }) => events !== size.events))
      throw new Error(`A first run was to read ${size.events} events.`);
    if (idle.some(({ events }) => events !== 0))
      throw new Error('A run with nothing new was to be measured.');
    return { idle: toJobs(idle), delivering: { ...toJobs(delivering), events: size.events } };
  } finally {
    await github.close();
  }
}

/** The measured part of a job's times. */
export function timesOf({ idle, delivering }: BuiltJobs): Omit<JobTimes, 'setUpMs' | 'callMs'> {
  const idleMs = median(idle.wallMs);
  return {
    idleMs,
    perEventMs: Math.max(0, (median(delivering.wallMs) - idleMs) / delivering.events),
    calls: { idle: idle.calls, delivering: delivering.calls },
  };
}

/** The pages that the built action asks for in each of a plan's runs. Throws if the modules by themselves read otherwise. */
export async function countBuiltRequests(
  action: string,
  plan: Pick<Plan, 'since' | 'dueAt' | 'lookbackMs'> & { readonly events: Plan['events'] },
): Promise<number[]> {
  const { since, dueAt, lookbackMs } = plan;
  const events = [...plan.events];
  const clock = new SimulatedClock({ at: dueAt[0] ?? since, frozen: true });
  const switches = { rateLimit: Number.MAX_SAFE_INTEGER };
  const github = await startSimulator({ orgs: [ORG], clock, switches });
  try {
    logOf(github).add(events);
    const built: Job[] = [];
    for (const due of dueAt) {
      clock.advance(Math.max(0, due - clock.now()));
      const inputs = {
        since: new Date(since).toISOString(),
        lookback: `${lookbackMs / 1000}s`,
      };
      built.push(await startJob(github, action, inputs));
    }
    const { runs } = await runScheduled({ ...plan, events, pageMs: 0 });
    expectSame(
      'requests and new events of the built action',
      built.map(({ pages, events }) => [pages, events]),
      runs.map(({ sources }) => [
        sources.reduce((sum, { requests }) => sum + requests, 0),
        sources.reduce((sum, { fresh }) => sum + fresh, 0),
      ]),
    );
    return built.map(({ pages }) => pages);
  } finally {
    await github.close();
  }
}

interface Job {
  readonly wallMs: number;
  readonly pages: number;
  readonly calls: number;
  readonly events: number;
}

async function startJob(
  github: Simulator,
  action: string,
  inputs: Readonly<Record<string, string>>,
): Promise<Job> {
  const before = github.journal.calls.length;
  const job: JobResult = await runAction({
    ...{ github, action, time: 'simulated' },
    inputs: { org: ORG, 'audit-log-token': github.tokens.auditLog, ...inputs },
  });
  if (job.conclusion !== 'success') throw new Error(`The action failed:\n${job.log}`);
  const calls = github.journal.calls.slice(before);
  const pages = calls.filter(({ family }) => family === 'audit-log').length;
  return {
    wallMs: job.durationMs + (job.post?.durationMs ?? 0),
    pages,
    calls: calls.length - pages,
    events: Number(job.outputs['events']),
  };
}

async function several(runs: number, start: (run: number) => Promise<Job>): Promise<Job[]> {
  const jobs: Job[] = [];
  for (let run = 0; run < runs; run++) jobs.push(await start(run));
  return jobs;
}

function toJobs(jobs: readonly Job[]): Jobs {
  return {
    wallMs: jobs.map(({ wallMs }) => wallMs),
    calls: median(jobs.map(({ calls }) => calls)),
  };
}
