/** A schedule that asks for more than GitHub's hourly limit grants: what it does to the lag, and to what is kept. */
import { HOUR_MS } from './local-github.ts';
import { excessOf, planOf, type Case } from './request-cases.ts';
import { runScheduled } from './scheduled-runs.ts';

export interface AtLimit extends Case {
  readonly hourly: number;
  readonly runs: number;
  /** Runs that ended early because the hour's requests were used up. */
  readonly stopped: number;
  readonly excess: number;
  readonly longestLagMs: number;
  readonly lost: number;
  readonly twice: number;
}

/** A Wednesday, when all offices but one are at work. */
const FROM = Date.parse('2026-01-07T09:00:00Z');
/** After the log has ended: until then what was left is read. */
const RUNS_AFTER = 4;

export async function playAtLimit(
  one: Case,
  { runs, hourly, pageMs }: { runs: number; hourly: number; pageMs: number },
): Promise<AtLimit> {
  const plan = planOf(one, { from: FROM, runs });
  const end = plan.dueAt.at(-1) ?? FROM;
  const after = Array.from({ length: RUNS_AFTER }, (_, index) => end + (index + 1) * HOUR_MS);
  const dueAt = [...plan.dueAt, ...after];
  const scheduled = await runScheduled({ ...plan, dueAt, pageMs, hourly });
  const own = scheduled.runs.slice(1, runs + 1);
  return {
    ...{ ...one, hourly, runs },
    stopped: own.filter(({ complete }) => !complete).length,
    excess: excessOf(scheduled.runs),
    longestLagMs: Math.max(...own.map(({ lagMs }) => lagMs)),
    ...{ lost: scheduled.lost, twice: scheduled.twice },
  };
}
