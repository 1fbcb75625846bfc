import { describe, expect, test } from '@jest/globals';
import { playBackfill } from './backfill-play.ts';
import type { BackfillSchedule } from './draft-backfills.ts';
import type { JobResult } from './job.ts';
import { emptyTally } from './play.ts';
import { typicalBackfill } from './typical-backfill.ts';

const places = [
  ['a fresh runner', { sinks: ['artifact'], keepsOutput: false }],
  ['a runner that keeps its files', { sinks: ['artifact'], keepsOutput: true }],
  ['a branch and artifacts', { sinks: ['commit', 'artifact'], keepsOutput: false }],
  ['later steps as the sink', { sinks: [], keepsOutput: false }],
] as const;

type Place = (typeof places)[number][1];

/** What the two runs do when nothing goes wrong. */
async function resultsOf(schedule: BackfillSchedule): Promise<JobResult[]> {
  const results: JobResult[] = [];
  await playBackfill(schedule, emptyTally(), (result) => results.push(result));
  return results;
}

describe('a run of a backfill that dies at one boundary after the other loses nothing', () => {
  test.each(places)('on %s', async (_, place: Place) => {
    const [first, second] = await resultsOf(typicalBackfill({}, place));
    expect(first!.report!.sources.some(({ complete }) => !complete)).toBe(true);
    expect(second!.report!.sequences.length).toBeGreaterThan(place.sinks.length === 0 ? 0 : 1);
    expect(
      Math.max(...second!.report!.sources.map(({ backfill }) => backfill!.windows)),
    ).toBeGreaterThan(1);
    const { passed } = second!.steps;
    expect(passed.length).toBeGreaterThan(50);
    for (const [index, kind] of passed.entries()) {
      // Dying before a boundary is dying after the one before it.
      const ways = kind === 'file' && index % 3 === 0 ? (['torn'] as const) : (['after'] as const);
      for (const when of ways) {
        const tally = emptyTally();
        await playBackfill(typicalBackfill({ death: { at: index + 1, when } }, place), tally);
        expect(tally).toMatchObject({ deaths: 1, schedules: 1 });
      }
    }
  });

  test.each(places)('nor one that dies in its very first run, on %s', async (_, place: Place) => {
    const [first] = await resultsOf(typicalBackfill({}, place));
    for (let at = 1; at <= first!.steps.passed.length; at += 2) {
      const death = { at, when: 'after' as const };
      await playBackfill(typicalBackfill({}, place, { death }));
    }
  });

  test.each(places)('nor one that is cancelled, on %s', async (_, place: Place) => {
    const [, second] = await resultsOf(typicalBackfill({}, place));
    for (let cancelAt = 1; cancelAt <= second!.steps.passed.length; cancelAt += 3)
      await playBackfill(typicalBackfill({ cancelAt }, place));
  });
});
