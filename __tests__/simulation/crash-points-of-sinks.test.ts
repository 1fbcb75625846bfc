import { describe, expect, test } from '@jest/globals';
import type { SinkName } from '../../src/events/manifest.ts';
import { DAY_MS, MINUTE_MS } from './family.ts';
import type { JobDraft, Schedule } from './family.ts';
import type { JobResult } from './job.ts';
import { CLEAN, emptyTally, play } from './play.ts';
import type { StepPlan } from './steps.ts';
import { typical } from './typical.ts';

const BOTH = ['commit', 'artifact'] as const;

/** A schedule whose run of this number, counted from 0, is planned so. */
type Story = (plan: Partial<StepPlan>) => Schedule;

const story =
  (sinks: readonly SinkName[]): Story =>
  (plan) =>
    typical(plan, { sinks, keepsOutput: false });

/** One sink is left out for a run, and then has to be brought to the head by the run that is planned. */
const comingBack =
  (meanwhile: readonly SinkName[]): Story =>
  (plan) => {
    const { moves, ...rest } = typical({ sinks: meanwhile }, { sinks: BOTH, keepsOutput: false });
    const last: JobDraft = { ...CLEAN, perPage: 3, ...plan };
    return { ...rest, moves: [...moves, { kind: 'job', afterMs: 2 * MINUTE_MS, job: last }] };
  };

/** A run that makes three deliveries, because the branch takes no more than 98 days in one. */
const ofManyDays: Story = (plan) => ({
  ...typical({}, { sinks: BOTH, keepsOutput: false }),
  events: Array.from({ length: 200 }, (_, day) => ({
    ...{ source: day % 9 === 0 ? 2 : 0, at: (day - 160) * DAY_MS, delay: 0, skew: 0 },
    ...{ hasId: day % 7 !== 0, shape: day % 6, order: day, copies: day % 11 === 0 ? 2 : 1 },
  })),
  moves: [{ kind: 'job', afterMs: 39 * DAY_MS, job: { ...CLEAN, perPage: 20, ...plan } }],
});

/** The kinds of the boundaries that the planned run passes, one after the other. */
async function boundariesOf(story: Story, number: number): Promise<JobResult['steps']['passed']> {
  const results: JobResult[] = [];
  await play(story({}), emptyTally(), (result) => results.push(result));
  return results[number]!.steps.passed;
}

/** Dying before a boundary is dying after the one before it. */
async function dieAfter(story: Story, at: number): Promise<void> {
  const tally = emptyTally();
  await play(story({ death: { at, when: 'after' } }), tally);
  expect(tally).toMatchObject({ deaths: 1, schedules: 1 });
}

const stories = [
  ['a branch', story(['commit']), 1],
  ['a branch and artifacts', story(BOTH), 1],
  ['artifacts that were left out for a run', comingBack(['commit']), 2],
  ['a branch that was left out for a run', comingBack(['artifact']), 2],
] as const;

describe('a run that dies at one boundary after the other leaves every sink whole', () => {
  test.each(stories)('with %s', async (_, story, number) => {
    const passed = await boundariesOf(story, number);
    expect(passed).toContain(story === stories[0][1] ? 'branch' : 'artifact');
    for (const [index, kind] of passed.entries())
      if (kind !== 'file' || index % 3 === 0) await dieAfter(story, index + 1);
  });

  test('with several deliveries of which it was making one', async () => {
    const passed = await boundariesOf(ofManyDays, 0);
    expect(passed.filter((kind) => kind === 'branch').length).toBeGreaterThan(6);
    const places = passed.flatMap((kind, index) => {
      const isTold = kind === 'branch' || kind === 'artifact' || kind === 'cache';
      // Files are hundreds; the runs of crash-points die at each.
      return isTold || (kind !== 'request' && index % 211 === 0) ? [index + 1] : [];
    });
    for (const at of places) await dieAfter(ofManyDays, at);
  });

  test.each(stories)('and is cancelled at one or another, with %s', async (_, story, number) => {
    const { length } = await boundariesOf(story, number);
    for (let cancelAt = 1; cancelAt <= length; cancelAt += 4) await play(story({ cancelAt }));
  });
});
