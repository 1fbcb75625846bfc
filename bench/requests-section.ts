import type { AtLimit } from './at-limit.ts';
import { timesOf, type BuiltJobs } from './built-runs.ts';
import type { JobTimes } from './billed-minutes.ts';
import { count } from './figures.ts';
import type { Aim, Chart, Growth, Section, Table } from './measurement.ts';
import { perMonth, type Case, type CaseFigures } from './request-cases.ts';

/** What is taken as given. */
export interface Assumptions extends Pick<JobTimes, 'setUpMs' | 'callMs'> {
  readonly pageMs: number;
  readonly usdPerMinute: number;
  readonly hourlyLimit: number;
  readonly lateness: { readonly medianMs: number; readonly sigma: number; readonly maxMs: number };
}

export interface Requests {
  readonly assumptions: Assumptions;
  readonly jobs: BuiltJobs;
  /** With the default `lookback`. */
  readonly cases: readonly CaseFigures[];
  /** With several values of `lookback`, for as many events a day. */
  readonly lookbacks: readonly CaseFigures[];
  readonly atLimit: AtLimit;
  /** Of the built action in each run; the same as those of its modules. */
  readonly built: Case & { readonly requests: readonly number[] };
}

export function presentRequests(figures: Requests): Section {
  const { cases, lookbacks, assumptions } = figures;
  return {
    aims: aims(figures),
    text: describe(figures),
    tables: [
      requestTable(cases, assumptions),
      lookbackTable(lookbacks),
      minutesTable(cases, assumptions),
      choiceTable(cases, assumptions),
      reckoningTable(figures),
    ],
    charts: [minutesChart(cases), lookbackChart(lookbacks)],
    growth: [growth(cases)],
  };
}

function aims({ cases, lookbacks, atLimit }: Requests): Aim[] {
  const played = [...cases, ...lookbacks, atLimit];
  const excess = Math.max(0, ...played.map((one) => one.excess));
  const wrong = [...cases, atLimit].reduce((sum, { lost, twice }) => sum + lost + twice, 0);
  return [
    {
      what: 'requests of a source in a run beyond ⌈events behind the resume cursor ÷ 100⌉ + 1',
      ...{ aim: 'none', found: count(excess), met: excess === 0 },
    },
    {
      what: 'events lost or kept twice at the default `lookback`',
      ...{ aim: 'none', found: count(wrong), met: wrong === 0 },
    },
  ];
}

function describe({ assumptions, cases, atLimit, built }: Requests): string {
  const { lateness, hourlyLimit } = assumptions;
  const runs = cases.map((one) => one.runs);
  const seconds = (ms: number, digits = 1): string => `${count(ms / 1000, digits)} s`;
  const minutes = (ms: number): string => `${count(ms / 60_000)} minutes`;
  return [
    "Whole collections by the collector's own modules, one after the other on a schedule, read a simulated audit log (web and git) of an organization with offices in three time zones, quiet nights and weekends, and bursts of automation. " +
      `Events become visible late: half of them after ${seconds(lateness.medianMs, 0)}, a few after minutes, none after more than ${minutes(lateness.maxMs)}. ` +
      `Each case has so many runs at steady state as its table says (${count(Math.max(...runs))} at most), in stretches that begin all over a week and at all times of the day; from them a month of 30 days is reckoned. ` +
      'After each stretch what was kept is compared with the log.',
    `The built action, on the same schedule and log, asked for exactly as many pages in each of ${count(built.requests.length)} runs (${count(built.requests.reduce((sum, requests) => sum + requests, 0))} in all).`,
    'Requests to read again are those beyond one a source and run, and beyond one for each hundred new events: a run begins at the last border of pages that is older than `lookback`, because late events may have joined what lies behind it. ' +
      'A longer interval between runs makes them fewer; a shorter `lookback` does, too, but what appears later than that is lost.',
    `The tables are without the limit of ${count(hourlyLimit)} requests an hour, so that they show what a schedule asks for. With it, runs that ask for more end early and green, and the next one goes on: at ${count(atLimit.eventsPerDay)} events a day and a limit of ${count(atLimit.hourly)}, ` +
      `${count(atLimit.stopped)} of ${count(atLimit.runs)} runs every ${count(atLimit.everyMinutes)} minutes ended so, the lag was ${minutes(atLimit.longestLagMs)} at most, ${count(atLimit.lost)} events were lost and ${count(atLimit.twice)} kept twice.`,
    "A job's time is reckoned from what the table below says. GitHub rounds each job up to whole minutes; of what they cost, the minutes that a plan includes are not taken off.",
  ].join('\n\n');
}

function reckoningTable({ assumptions, jobs }: Requests): Table {
  const { pageMs, callMs, setUpMs, usdPerMinute } = assumptions;
  const { idleMs, perEventMs, calls } = timesOf(jobs);
  const ms = (figure: number): string => `${count(figure)} ms`;
  const measured = `measured, median of ${count(jobs.idle.wallMs.length)}`;
  return {
    caption: 'What a job is reckoned from',
    columns: ['part of a job', 'takes', 'known how'],
    rows: [
      ['the runner sets it up', ms(setUpMs), 'assumed'],
      ['the action with nothing new, main and post step', ms(idleMs), measured],
      [
        ...['each thousand new events, with their upload', ms(perEventMs * 1000)],
        `measured with ${count(jobs.delivering.events)} events`,
      ],
      ['each page, one after the other', ms(pageMs), 'assumed'],
      ['each other request', ms(callMs), 'assumed'],
      ['other requests with nothing new', count(calls.idle), 'counted'],
      ['other requests with a delivery', count(calls.delivering), 'counted'],
      [
        ...['a minute of Linux with 2 cores', `US$ ${usdPerMinute}`],
        "assumed: GitHub's list of prices from January 2026 on",
      ],
    ],
  };
}

function requestTable(cases: readonly CaseFigures[], { hourlyLimit }: Assumptions): Table {
  return {
    caption:
      'Requests by schedule and events a day, at the default `lookback`. Share of the bound: requests taken ÷ requests that are promised at most.',
    columns: [
      'Schedule, events a day',
      ...['share of the bound', 'excess, at most', 'to read again', 'busiest hour ÷ limit'],
      ...['requests a run', 'a month', 'lost', 'twice', 'runs'],
    ],
    rows: cases.map((one) => [
      `${every(one)}, ${count(one.eventsPerDay)}`,
      percent(one.perRun.requests / one.perRun.bound),
      count(Math.max(0, one.excess)),
      percent(one.perRun.forLookback / one.perRun.requests),
      percent(one.busiestHourRequests / hourlyLimit),
      count(one.perRun.requests, 1),
      count(perMonth(one, 'requests')),
      count(one.lost),
      count(one.twice),
      count(one.runs),
    ]),
  };
}

function lookbackTable(lookbacks: readonly CaseFigures[]): Table {
  return {
    caption: `What \`lookback\` costs and keeps, at ${count(lookbacks[0]?.eventsPerDay ?? 0)} events a day.`,
    columns: [
      'Schedule, `lookback`',
      ...['requests to read again', 'events read again ÷ new'],
      ...['requests a run', 'lost of 10,000 events', 'runs'],
    ],
    rows: byScheduleAndLookback(lookbacks).map((one) => [
      `${every(one)}, ${one.lookbackMinutes === 0 ? 'none' : `${one.lookbackMinutes} minutes`}`,
      percent(one.perRun.forLookback / one.perRun.requests),
      count(one.perRun.again / one.perRun.fresh, 1),
      count(one.perRun.requests, 1),
      count((10_000 * one.lost) / (one.perRun.fresh * one.runs + one.lost), 1),
      count(one.runs),
    ]),
  };
}

function minutesTable(cases: readonly CaseFigures[], { usdPerMinute }: Assumptions): Table {
  const schedules = schedulesOf(cases);
  const [longest] = schedules.slice(-1);
  const columns = schedules.map((minutes) => every({ everyMinutes: minutes }));
  return {
    caption: `Billed minutes a month, as if there were no hourly limit; the ratios are to ${every({ everyMinutes: longest ?? 0 })}.`,
    columns: [
      'Events a day',
      ...columns.slice(0, -1).map((name) => `${name}, ratio`),
      ...columns.map((name) => `${name}, minutes`),
      ...columns.map((name) => `${name}, US$`),
    ],
    rows: volumesOf(cases).map((volume) => {
      const minutes = of(cases, volume).map((one) => perMonth(one, 'billedMinutes'));
      const least = minutes.at(-1) ?? NaN;
      return [
        count(volume),
        ...minutes.slice(0, -1).map((figure) => `${count(figure / least, 1)} ×`),
        ...minutes.map((figure) => count(figure)),
        ...minutes.map((figure) => count(figure * usdPerMinute, 2)),
      ];
    }),
  };
}

function choiceTable(
  cases: readonly CaseFigures[],
  { usdPerMinute, hourlyLimit }: Assumptions,
): Table {
  return {
    caption:
      "The cheapest schedule that stays within the hourly limit, or the cheapest of all where none does. The lag is the longest from an event's appearance to its delivery: the interval, the minute by which runs begin late, and the longest job.",
    columns: [
      'Events a day',
      ...['schedule', 'busiest hour ÷ limit', 'lag, minutes at most'],
      ...['billed minutes a month', 'US$ a month'],
    ],
    rows: volumesOf(cases).flatMap((volume) => {
      const one = cheapest(of(cases, volume), hourlyLimit);
      if (one === undefined) return [];
      const minutes = perMonth(one, 'billedMinutes');
      return [
        [
          count(volume),
          every(one),
          percent(one.busiestHourRequests / hourlyLimit),
          count(one.everyMinutes + 1 + one.longestJobMs / 60_000),
          count(minutes),
          count(minutes * usdPerMinute, 2),
        ],
      ];
    }),
  };
}

/** The one with the fewest billed minutes of those within the limit; of all, if none is. */
export function cheapest(
  cases: readonly CaseFigures[],
  hourlyLimit: number,
): CaseFigures | undefined {
  const within = cases.filter((one) => one.busiestHourRequests <= hourlyLimit);
  return (within.length > 0 ? within : [...cases]).sort(
    (a, b) => perMonth(a, 'billedMinutes') - perMonth(b, 'billedMinutes'),
  )[0];
}

function minutesChart(cases: readonly CaseFigures[]): Chart {
  return {
    name: 'billed-minutes',
    title: 'Billed minutes a month',
    kind: 'line',
    x: { title: 'events a day', scale: 'log' },
    y: { title: 'billed minutes a month' },
    series: schedulesOf(cases).map((everyMinutes) => ({
      name: every({ everyMinutes }),
      points: cases
        .filter((one) => one.everyMinutes === everyMinutes)
        .map((one) => ({ x: one.eventsPerDay, y: perMonth(one, 'billedMinutes') })),
    })),
  };
}

function lookbackChart(lookbacks: readonly CaseFigures[]): Chart {
  return {
    name: 'lookback-requests',
    title: `Requests an hour by lookback, ${count(lookbacks[0]?.eventsPerDay ?? 0)} events a day`,
    kind: 'line',
    x: { title: 'lookback, minutes' },
    y: { title: 'requests an hour' },
    series: schedulesOf(lookbacks).map((everyMinutes) => ({
      name: every({ everyMinutes }),
      points: byScheduleAndLookback(lookbacks)
        .filter((one) => one.everyMinutes === everyMinutes)
        .map((one) => ({
          x: one.lookbackMinutes,
          y: (one.perRun.requests * 60) / everyMinutes,
        })),
    })),
  };
}

function growth(cases: readonly CaseFigures[]): Growth {
  const longest = Math.max(...schedulesOf(cases));
  return {
    what: `requests, ${every({ everyMinutes: longest })}`,
    by: 'events a day',
    unit: 'requests a day',
    points: cases
      .filter(({ everyMinutes }) => everyMinutes === longest)
      .map((one) => ({ size: one.eventsPerDay, cost: perMonth(one, 'requests') / 30 })),
  };
}

function every({ everyMinutes }: Pick<Case, 'everyMinutes'>): string {
  return everyMinutes === 60 ? 'hourly' : `every ${everyMinutes} minutes`;
}

function percent(share: number): string {
  return `${count(100 * share)} %`;
}

function schedulesOf(cases: readonly Case[]): number[] {
  return [...new Set(cases.map(({ everyMinutes }) => everyMinutes))].sort((a, b) => a - b);
}

function volumesOf(cases: readonly Case[]): number[] {
  return [...new Set(cases.map(({ eventsPerDay }) => eventsPerDay))].sort((a, b) => a - b);
}

/** By schedule. */
function of(cases: readonly CaseFigures[], volume: number): CaseFigures[] {
  return cases
    .filter(({ eventsPerDay }) => eventsPerDay === volume)
    .sort((a, b) => a.everyMinutes - b.everyMinutes);
}

function byScheduleAndLookback(cases: readonly CaseFigures[]): CaseFigures[] {
  return [...cases].sort(
    (a, b) => a.everyMinutes - b.everyMinutes || a.lookbackMinutes - b.lookbackMinutes,
  );
}
