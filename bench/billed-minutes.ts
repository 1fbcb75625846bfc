/** What a month of jobs costs on GitHub's runners. */

/** A job's time beside the pages that it reads. */
export interface JobTimes {
  /** Until the action begins. */
  readonly setUpMs: number;
  /** The action with nothing new to read, on a GitHub that answers at once. */
  readonly idleMs: number;
  /** What each new event adds to that: reading it, its file, its upload. */
  readonly perEventMs: number;
  /** Requests beside the pages: cache, artifacts, repository. */
  readonly calls: { readonly idle: number; readonly delivering: number };
  readonly callMs: number;
}

const MINUTE_MS = 60_000;
const MONTH_MINUTES = 30 * 24 * 60;

export function jobMs(times: JobTimes, run: { readingMs: number; fresh: number }): number {
  const { setUpMs, idleMs, perEventMs, calls, callMs } = times;
  const others = run.fresh > 0 ? calls.delivering : calls.idle;
  return setUpMs + idleMs + run.readingMs + run.fresh * perEventMs + others * callMs;
}

/** GitHub rounds each job up to whole minutes. */
export function billedMinutes(ms: number): number {
  return Math.max(1, Math.ceil(ms / MINUTE_MS));
}

/** How many runs a schedule has in a month of 30 days. */
export function runsPerMonth(everyMinutes: number): number {
  return MONTH_MINUTES / everyMinutes;
}
