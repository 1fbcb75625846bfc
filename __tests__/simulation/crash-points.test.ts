import { describe, expect, test } from '@jest/globals';
import { BEGIN } from './draft-events.ts';
import type { JobResult } from './job.ts';
import { emptyTally, play } from './play.ts';
import { typical } from './typical.ts';

/** How many boundaries the second of the typical runs has. */
async function countBoundaries(place: Parameters<typeof typical>[1]): Promise<number> {
  const results: JobResult[] = [];
  await play(typical({}, place), emptyTally(), (result) => results.push(result));
  return results[1]!.steps.passed.length;
}

const places = [
  ['a fresh runner', { sinks: ['artifact'], keepsOutput: false }],
  ['a runner that keeps its files', { sinks: ['artifact'], keepsOutput: true }],
  ['later steps as the sink', { sinks: [], keepsOutput: false }],
  ['later steps as the sink on a runner that keeps its files', { sinks: [], keepsOutput: true }],
] as const;

describe('a run that dies at one boundary after the other leaves the archive whole', () => {
  test.each(places)('on %s', async (_, place) => {
    expect(BEGIN % 1000).toBe(0);
    const boundaries = await countBoundaries(place);
    expect(boundaries).toBeGreaterThan(30);
    for (let at = 1; at <= boundaries; at++)
      // Dying before a boundary is dying after the one before it.
      for (const when of ['after', 'torn'] as const) {
        const tally = emptyTally();
        await play(typical({ death: { at, when } }, place), tally);
        expect(tally).toMatchObject({ deaths: 1, schedules: 1 });
      }
  });

  test.each(places)('and is cancelled at one boundary after the other, on %s', async (_, place) => {
    const boundaries = await countBoundaries(place);
    for (let cancelAt = 1; cancelAt <= boundaries; cancelAt++)
      await play(typical({ cancelAt }, place));
  });

  test.each(places)('and is cancelled, then killed, on %s', async (_, place) => {
    const boundaries = await countBoundaries(place);
    for (let cancelAt = 1; cancelAt <= boundaries; cancelAt += 3)
      for (const more of [1, 4, 9]) {
        const death = { at: cancelAt + more, when: 'after' as const };
        await play(typical({ cancelAt, death }, place));
      }
  });
});
