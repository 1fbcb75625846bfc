import { playAtLimit } from '../at-limit.ts';
import { countBuiltRequests, measureJobs, timesOf } from '../built-runs.ts';
import { count } from '../figures.ts';
import type { How, Measurement } from '../measurement.ts';
import { planOf, playCase, sampleFor, type Case, type CaseFigures } from '../request-cases.ts';
import { presentRequests, type Assumptions, type Requests } from '../requests-section.ts';
import { LATENESS } from '../rhythm.ts';

const EVERY_MINUTES = [5, 15, 60];
/** The action's default. */
const LOOKBACK_MINUTES = 60;
/** The built action and the modules by themselves read the same log, hourly from a Wednesday's morning on. */
const BUILT_FROM = Date.parse('2026-01-07T06:00:00Z');

const ASSUMPTIONS: Assumptions = {
  pageMs: 300,
  callMs: 300,
  setUpMs: 5000,
  // docs.github.com, "Actions runner pricing": Linux 2-core (`linux`), from January 1, 2026 on.
  usdPerMinute: 0.006,
  // docs.github.com, "Using the audit log API": queries an hour for a user, an address and an entity.
  hourlyLimit: 1750,
  lateness: LATENESS,
};

export const requests: Measurement<Requests> = {
  name: 'requests',
  title: 'Requests and billed minutes',
  measure,
  present: presentRequests,
};

async function measure({ quick, action, say }: How): Promise<Requests> {
  const volumes = quick ? [1000, 2000] : [1000, 10_000, 100_000, 1_000_000];
  // Of the comparison of lookbacks, and of the built action.
  const [, modest = NaN] = volumes;
  say('jobs of the built action');
  const size = quick ? { runs: 1, events: 2000 } : { runs: 7, events: 20_000 };
  const jobs = await measureJobs(action, size);
  const times = { ...timesOf(jobs), ...ASSUMPTIONS };
  const play = async (one: Case, mostEvents: number): Promise<CaseFigures> => {
    say(
      `every ${one.everyMinutes} minutes, ${count(one.eventsPerDay)} events a day, lookback ${one.lookbackMinutes} minutes`,
    );
    const sample = quick ? { stretches: 3, runsEach: 6 } : sampleFor(one, mostEvents);
    return playCase(one, sample, { pageMs: ASSUMPTIONS.pageMs, times });
  };

  const cases: CaseFigures[] = [];
  for (const eventsPerDay of volumes)
    for (const everyMinutes of EVERY_MINUTES)
      cases.push(
        await play({ everyMinutes, eventsPerDay, lookbackMinutes: LOOKBACK_MINUTES }, 500_000),
      );
  const lookbacks = cases.filter(({ eventsPerDay }) => eventsPerDay === modest);
  for (const lookbackMinutes of quick ? [0] : [0, 10, 180])
    for (const everyMinutes of EVERY_MINUTES)
      lookbacks.push(await play({ everyMinutes, eventsPerDay: modest, lookbackMinutes }, 120_000));

  say('at the limit');
  const { pageMs, hourlyLimit } = ASSUMPTIONS;
  const often = { everyMinutes: 5, lookbackMinutes: LOOKBACK_MINUTES };
  const atLimit = quick
    ? await playAtLimit({ ...often, eventsPerDay: 20_000 }, { runs: 12, hourly: 35, pageMs })
    : await playAtLimit(
        { ...often, eventsPerDay: 1_000_000 },
        { runs: 36, hourly: hourlyLimit, pageMs },
      );

  say('the built action on a schedule');
  const hourly = {
    ...{ everyMinutes: 60, eventsPerDay: modest, lookbackMinutes: LOOKBACK_MINUTES },
  };
  const plan = planOf(hourly, { from: BUILT_FROM, runs: quick ? 1 : 23 });
  const built = { ...hourly, requests: await countBuiltRequests(action, plan) };

  const figures = { assumptions: ASSUMPTIONS, jobs, cases, lookbacks, atLimit, built };
  refuseLosses([...cases, atLimit, ...lookbacks]);
  return figures;
}

/** What is later than `lookback` may be lost; anything else is a fault, and nothing is ever kept twice. */
function refuseLosses(
  played: readonly Pick<
    CaseFigures,
    'lost' | 'twice' | 'lookbackMinutes' | 'eventsPerDay' | 'everyMinutes'
  >[],
): void {
  for (const { lost, twice, lookbackMinutes, eventsPerDay, everyMinutes } of played) {
    const mayLose = lookbackMinutes * 60_000 < LATENESS.maxMs;
    if (twice > 0 || (lost > 0 && !mayLose))
      throw new Error(
        `${lost} events lost and ${twice} kept twice at ${eventsPerDay} a day, every ${everyMinutes} minutes, lookback ${lookbackMinutes} minutes.`,
      );
  }
}
