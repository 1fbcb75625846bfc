/** What a schedule asks of GitHub for so many events a day: runs in stretches that are spread over a week. */
import { Random } from '../simulator/random.ts';
import { jobMs, billedMinutes, runsPerMonth, type JobTimes } from './billed-minutes.ts';
import { DAY_MS, HOUR_MS } from './local-github.ts';
import { WEEK_MS, eventsOfRhythm } from './rhythm.ts';
import { PAGE_EVENTS, mostRequests, runScheduled, type Plan } from './scheduled-runs.ts';
import type { ScheduledRun } from './scheduled-runs.ts';

export interface Case {
  readonly everyMinutes: number;
  readonly eventsPerDay: number;
  readonly lookbackMinutes: number;
}

/** How much of the week is played. */
export interface Sample {
  readonly stretches: number;
  readonly runsEach: number;
}

export interface CaseFigures extends Case {
  /** At steady state: without the first one of each stretch. */
  readonly runs: number;
  /** Requests of a source in a run beyond the bound: the most of all; below zero if none reached it. */
  readonly excess: number;
  readonly lost: number;
  readonly twice: number;
  /** The means of all runs. */
  readonly perRun: {
    readonly requests: number;
    /** ⌈events behind the resume cursor / 100⌉ + 1, of both sources. */
    readonly bound: number;
    /** Of the requests: those beyond one, and beyond one for each hundred new events. */
    readonly forLookback: number;
    readonly fresh: number;
    /** Events that were read again, and dropped. */
    readonly again: number;
    readonly billedMinutes: number;
  };
  readonly busiestHourRequests: number;
  readonly longestJobMs: number;
}

const SEED = 20_260_105;
/** A Monday. */
const FIRST_DAY = Date.parse('2026-01-05T00:00:00Z');
const MINUTE_MS = 60_000;
/** Both sources have filled more than a page by then, so that their cursors move. */
const EVENTS_BEFORE = 1000;

/** As much of 18 times 28 runs, which are a bit more than 500, as reads at most about so many events. */
export function sampleFor(
  { everyMinutes, eventsPerDay, lookbackMinutes }: Case,
  mostEvents: number,
): Sample {
  const eventsPerRun = (eventsPerDay * (lookbackMinutes + everyMinutes)) / (24 * 60);
  const runsEach = Math.floor(mostEvents / (18 * eventsPerRun)) - 1;
  return runsEach < 1
    ? { stretches: 15, runsEach: 1 }
    : { stretches: 18, runsEach: Math.min(28, runsEach) };
}

/** The plan of one stretch: a run that reads what came before, and so many runs at steady state. */
export function planOf(
  { everyMinutes, eventsPerDay, lookbackMinutes }: Case,
  { from, runs }: { from: number; runs: number },
): Pick<Plan, 'events' | 'since' | 'dueAt' | 'lookbackMs'> {
  const random = new Random(SEED, everyMinutes, from / MINUTE_MS);
  // GitHub begins its scheduled runs a little late.
  const dueAt = Array.from({ length: runs + 1 }, (_, index) =>
    Math.floor(from + (index * everyMinutes + random.next()) * MINUTE_MS),
  );
  const lookbackMs = lookbackMinutes * MINUTE_MS;
  const beforeMs = lookbackMs + 5 * MINUTE_MS + (EVENTS_BEFORE / eventsPerDay) * DAY_MS;
  const since = Math.floor((from - beforeMs) / 1000) * 1000;
  // The log goes on while the last run reads.
  const span = { from: since, to: (dueAt.at(-1) ?? from) + HOUR_MS / 2 };
  return { events: eventsOfRhythm({ seed: SEED, eventsPerDay }, span), since, dueAt, lookbackMs };
}

/** Plays a case; the stretches begin at as many different times of the day. */
export async function playCase(
  one: Case,
  sample: Sample,
  how: { readonly pageMs: number; readonly times: JobTimes },
): Promise<CaseFigures> {
  const stretches: ScheduledRun[][] = [];
  let lost = 0;
  let twice = 0;
  for (let index = 0; index < sample.stretches; index++) {
    const from = FIRST_DAY + Math.floor((index * WEEK_MS) / sample.stretches);
    const plan = planOf(one, { from, runs: sample.runsEach });
    const scheduled = await runScheduled({ ...plan, pageMs: how.pageMs });
    stretches.push(scheduled.runs.slice(1));
    lost += scheduled.lost;
    twice += scheduled.twice;
  }
  return { ...one, lost, twice, ...summarize(stretches, one.everyMinutes, how.times) };
}

type Summary = Omit<CaseFigures, keyof Case | 'lost' | 'twice'>;

function summarize(
  stretches: readonly (readonly ScheduledRun[])[],
  everyMinutes: number,
  times: JobTimes,
): Summary {
  const runs = stretches.flat();
  const sources = runs.flatMap((run) => run.sources);
  const perRun = (figures: readonly number[]): number => sum(figures) / runs.length;
  const jobs = runs.map((run) => jobMs(times, { readingMs: run.readingMs, fresh: freshOf(run) }));
  return {
    runs: runs.length,
    excess: excessOf(runs),
    perRun: {
      requests: perRun(sources.map(({ requests }) => requests)),
      bound: perRun(sources.map(({ behind }) => mostRequests(behind))),
      forLookback: perRun(
        sources.map(
          ({ requests, fresh }) => requests - Math.max(1, Math.ceil(fresh / PAGE_EVENTS)),
        ),
      ),
      fresh: perRun(sources.map(({ fresh }) => fresh)),
      again: perRun(sources.map(({ again }) => again)),
      billedMinutes: perRun(jobs.map(billedMinutes)),
    },
    busiestHourRequests: Math.max(
      ...stretches.map((stretch) => busiestHour(stretch.map(requestsOf), 60 / everyMinutes)),
    ),
    longestJobMs: Math.max(...jobs),
  };
}

/** By how much the worst source of all runs is beyond its bound. */
export function excessOf(runs: readonly ScheduledRun[]): number {
  return Math.max(
    ...runs.flatMap(({ sources }) =>
      sources.map(({ requests, behind }) => requests - mostRequests(behind)),
    ),
  );
}

export function requestsOf({ sources }: ScheduledRun): number {
  return sum(sources.map(({ requests }) => requests));
}

/** The requests of the hour with the most of them; of less than an hour's runs, as many as a whole hour like them has. */
export function busiestHour(requests: readonly number[], runsPerHour: number): number {
  const size = Math.min(runsPerHour, requests.length);
  const hours = Array.from({ length: requests.length - size + 1 }, (_, first) =>
    sum(requests.slice(first, first + size)),
  );
  return (Math.max(...hours) * runsPerHour) / size;
}

/** In a month of 30 days. */
export function perMonth(
  { everyMinutes, perRun }: Pick<CaseFigures, 'everyMinutes' | 'perRun'>,
  what: 'requests' | 'billedMinutes',
): number {
  return perRun[what] * runsPerMonth(everyMinutes);
}

function freshOf({ sources }: ScheduledRun): number {
  return sum(sources.map(({ fresh }) => fresh));
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
