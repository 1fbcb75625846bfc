import { describe, expect, test } from '@jest/globals';
import { billedMinutes, jobMs, runsPerMonth } from '../../bench/billed-minutes.ts';
import { busiestHour, excessOf, planOf, requestsOf, sampleFor } from '../../bench/request-cases.ts';
import { LATENESS, WEEK_MS, eventsOfRhythm } from '../../bench/rhythm.ts';
import { mostRequests, runScheduled } from '../../bench/scheduled-runs.ts';
import type { NewEvent } from '../../simulator/audit-log/store.ts';

const HOUR = 3_600_000;
const MONDAY = Date.parse('2026-01-05T00:00:00Z');
const rhythm = { seed: 1, eventsPerDay: 500 };
const eventsOf = (from: number, to: number, of = rhythm): NewEvent[] => [
  ...eventsOfRhythm(of, { from, to }),
];
const textOf = (events: readonly NewEvent[]): string[] => events.map(({ raw }) => raw.toString());

describe('the rhythm of an organization', () => {
  test('a week has as many events as are asked for, and none twice', () => {
    for (const week of [0, 1]) {
      const from = MONDAY + week * WEEK_MS;
      const events = eventsOf(from, from + WEEK_MS);
      expect(new Set(textOf(events)).size).toBe(7 * rhythm.eventsPerDay);
    }
  });

  test('the same seed gives the same events, whatever the span, and another one others', () => {
    const day = eventsOf(MONDAY, MONDAY + 24 * HOUR);
    const morning = eventsOf(MONDAY + 6 * HOUR, MONDAY + 12 * HOUR);
    const inDay = day.filter(({ time }) => time >= MONDAY + 6 * HOUR && time < MONDAY + 12 * HOUR);
    expect(textOf(morning)).toEqual(textOf(inDay));
    const other = eventsOf(MONDAY, MONDAY + 24 * HOUR, { ...rhythm, seed: 2 });
    expect(textOf(other)).not.toEqual(textOf(day));
  });

  test('events lie in the order of their time, and appear late, but within the limit', () => {
    const events = eventsOf(MONDAY, MONDAY + 24 * HOUR);
    const times = events.map(({ time }) => time);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const late = events.map(({ time, visibleAt }) => visibleAt - time).sort((a, b) => a - b);
    expect(late[0]).toBeGreaterThanOrEqual(0);
    expect(late.at(-1)).toBeLessThanOrEqual(LATENESS.maxMs);
    expect(late.at(-1)).toBeGreaterThan(60_000);
  });

  test('a working day is busier than a day at the weekend', () => {
    const [wednesday, sunday] = [2, 6].map(
      (day) => eventsOf(MONDAY + day * 24 * HOUR, MONDAY + (day + 1) * 24 * HOUR).length,
    );
    expect(wednesday).toBeGreaterThan(1.5 * (sunday ?? NaN));
  });
});

describe('what a schedule costs', () => {
  test('each job is rounded up to whole minutes', () => {
    expect([1, 60_000, 60_001, 0].map(billedMinutes)).toEqual([1, 1, 2, 1]);
    expect([5, 60].map(runsPerMonth)).toEqual([8640, 720]);
  });

  test('a job takes its set-up, its idle time, its pages, its events and its other requests', () => {
    const times = {
      ...{ setUpMs: 10_000, idleMs: 1_000, perEventMs: 0.5, callMs: 100 },
      calls: { idle: 4, delivering: 12 },
    };
    expect(jobMs(times, { readingMs: 300, fresh: 0 })).toBe(11_700);
    expect(jobMs(times, { readingMs: 300, fresh: 200 })).toBe(12_600);
  });

  test('the busiest hour is made of runs in a row', () => {
    expect(busiestHour([1, 5, 5, 1, 9], 2)).toBe(10);
    expect(busiestHour([3, 4], 4)).toBe(14);
  });

  test('a sample has 500 runs, or as many as read so many events', () => {
    const hourly = { everyMinutes: 60, lookbackMinutes: 60 };
    const runs = [1000, 100_000, 1_000_000].map((eventsPerDay) => {
      const { stretches, runsEach } = sampleFor({ ...hourly, eventsPerDay }, 500_000);
      return stretches * runsEach;
    });
    expect(runs).toEqual([504, 36, 15]);
  });
});

describe('runs on a schedule', () => {
  const one = { everyMinutes: 60, eventsPerDay: 6000, lookbackMinutes: 60 };
  const from = MONDAY + 10 * HOUR;
  const runs = 4;

  test('one page more than the events behind the cursor fill is the most', () => {
    expect([0, 1, 100, 101].map(mostRequests)).toEqual([1, 2, 2, 3]);
  });

  test('every event is kept once, however late, and no source is beyond its bound', async () => {
    const scheduled = await runScheduled({ ...planOf(one, { from, runs }), pageMs: 300 });
    expect(scheduled).toMatchObject({ lost: 0, twice: 0 });
    expect(scheduled.runs).toHaveLength(runs + 1);
    expect(excessOf(scheduled.runs)).toBeLessThanOrEqual(0);
    for (const run of scheduled.runs) expect(run.readingMs).toBe(300 * requestsOf(run));
    const again = scheduled.runs.flatMap(({ sources }) => sources.map((source) => source.again));
    expect(Math.max(...again)).toBeGreaterThan(0);
  });

  test('without `lookback` late events are lost, and that is seen', async () => {
    const often = { everyMinutes: 5, eventsPerDay: 40_000, lookbackMinutes: 0 };
    const plan = planOf(often, { from, runs: 8 });
    const scheduled = await runScheduled({ ...plan, pageMs: 0 });
    expect(scheduled.lost).toBeGreaterThan(0);
    expect(scheduled.twice).toBe(0);
  });

  test('a request too many is seen', () => {
    const source = { log: 'web' as const, requests: 3, behind: 100, fresh: 100, again: 0 };
    const run = { sources: [source], readingMs: 0, complete: true, lagMs: 0 };
    expect(excessOf([run])).toBe(1);
  });
});
