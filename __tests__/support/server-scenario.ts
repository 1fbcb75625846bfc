import type { NewEvent } from '../../simulator/audit-log/store.ts';
import { generateEvents } from '../../simulator/events.ts';
import type { RunOptions } from '../../simulator/runner.ts';
import type { SimulatorOptions } from '../../simulator/simulator.ts';
import { problemsOfBranch } from './branch-archive.ts';
import { openScenario } from './scenario.ts';
import type { Run, Scenario } from './scenario.ts';

/** A simulated GitHub Enterprise Server, whose archive is in a branch. */
export interface ServerScenario extends Scenario {
  /** Runs a job that reads ten events at a time, so that few events make many pages. */
  collect(inputs?: Readonly<Record<string, string>>, job?: Partial<RunOptions>): Promise<Run>;
  /** What is wrong with the archive in the branch. */
  wrong(logs?: Readonly<Record<string, readonly string[]>>): string[];
}

/** Starts a server whose clock only the scenario moves. */
export async function openServer(options: SimulatorOptions): Promise<ServerScenario> {
  const permissions = { actions: 'read', contents: 'write' } as const;
  const scenario = await openScenario({ server: true, permissions, ...options });
  return {
    ...scenario,
    collect: (inputs = {}, job = {}) =>
      scenario.run({ sinks: 'commit', 'per-page': '10', ...inputs }, job),
    wrong: (logs) => problemsOfBranch(scenario, logs === undefined ? {} : { logs }),
  };
}

/** Web events of one second, each of which appears when it is told to, and each with a twin now and then. */
export function eventsOfSecond(
  second: number,
  { count, seed, visibleAt }: { count: number; seed: number; visibleAt?: number },
): NewEvent[] {
  const scope = { kind: 'org', slug: 'acme' } as const;
  const span = { from: second, to: second + 900, gitShare: 0 };
  const events = generateEvents({
    ...{ count, seed, scope, lag: 'none', form: 'server' },
    ...span,
  });
  return [...events].map((event) => ({ ...event, visibleAt: visibleAt ?? event.time }));
}

/** How many requests of a run read web, or git, page by page: `created:` and the page's number. */
export function pagesOf({ calls }: Run, log: 'web' | 'git'): string[] {
  return calls
    .filter(({ family, query }) => family === 'audit-log' && query['include'] === log)
    .map(({ query }) => `${query['phrase']} ${query['page']}`);
}
