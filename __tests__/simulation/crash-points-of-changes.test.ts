import { describe, expect, test } from '@jest/globals';
import type { SinkName } from '../../src/events/manifest.ts';
import { MINUTE_MS } from './family.ts';
import type { Schedule } from './family.ts';
import type { JobResult } from './job.ts';
import { CLEAN, emptyTally, play } from './play.ts';
import type { StepPlan } from './steps.ts';
import { typical } from './typical.ts';

/** Two runs, a third that sets the position back, as it is planned, and a fourth that collects again. */
function story(sinks: readonly SinkName[], plan: Partial<StepPlan> = {}): Schedule {
  const { moves, ...rest } = typical({}, { sinks, keepsOutput: false });
  const change = { ...CLEAN, setBackMs: 10 * MINUTE_MS, ...plan };
  return { ...rest, moves: [...moves, { kind: 'job', afterMs: 2 * MINUTE_MS, job: change }] };
}

async function resultsOf(schedule: Schedule): Promise<JobResult[]> {
  const results: JobResult[] = [];
  await play(schedule, emptyTally(), (result) => results.push(result));
  return results;
}

const places = [
  ['artifacts', ['artifact']],
  ['a branch', ['commit']],
  ['a branch and artifacts', ['commit', 'artifact']],
] as const;

/*
 * Before the delivery is in the first sink nothing has changed. After that the change counts: the next run finds it in
 * that sink, brings the others to it, and reads on from it, whatever the cache says.
 */
describe('a run that sets the position back', () => {
  test.each(places)(
    'and dies at one boundary after the other leaves %s with every event once',
    async (_, sinks) => {
      const whole = await resultsOf(story(sinks));
      const { steps, end, report } = whole[2]!;
      expect([end, report?.sequences]).toEqual(['succeeded', [3]]);
      let told = 0;
      for (const [index] of steps.passed.entries()) {
        const death = { at: index + 1, when: 'after' as const };
        const results = await resultsOf(story(sinks, { death }));
        expect(results[2]!.end).toBe('died');
        const { sources, sequences } = results[3]!.report!;
        const again = sources.reduce((sum, { alreadyDelivered }) => sum + alreadyDelivered, 0);
        // Set back, the next run is shown all 20 events again; otherwise only the few behind its border.
        const isTold = again === 20;
        if (isTold) told += 1;
        expect([sequences, again < 6]).toEqual([[isTold ? 4 : 3], !isTold]);
      }
      expect(told).toBeGreaterThan(0);
      expect(told).toBeLessThan(steps.passed.length);
    },
  );

  test.each(places)('and is cancelled at one or another leaves %s whole', async (_, sinks) => {
    const whole = await resultsOf(story(sinks));
    const { length } = whole[2]!.steps.passed;
    for (let cancelAt = 1; cancelAt <= length; cancelAt += 3)
      await resultsOf(story(sinks, { cancelAt }));
  });
});
