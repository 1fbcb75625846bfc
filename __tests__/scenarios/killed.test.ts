import { describe, expect, test } from '@jest/globals';
import type { KillCall } from '../../simulator/runner/step.ts';
import { DAY, HOUR, openScenario } from '../support/scenario.ts';

const to = (end: string): Pick<KillCall, 'when'> => ({ when: ({ path }) => path.endsWith(end) });
const put: Pick<KillCall, 'when'> = { when: ({ method }) => method === 'PUT' };

/** The moments of a run, in their order, and whether the delivery is in the artifacts by then. */
const moments: readonly (readonly [string, KillCall, boolean])[] = [
  ['while it loads the checkpoint', { family: 'cache', n: 1 }, false],
  ['while it reads', { family: 'audit-log', n: 2 }, false],
  ['before the upload', { family: 'artifact', n: 1 }, false],
  ['when the artifact is created', { family: 'artifact', n: 1, moment: 'answered' }, false],
  ['while the files are sent', { family: 'blob', n: 1, ...put }, false],
  ['when the files are sent', { family: 'blob', n: 2, ...put }, false],
  ['between upload and save', { family: 'artifact', n: 2, moment: 'answered' }, true],
  ['before the save', { family: 'cache', n: 1, ...to('/CreateCacheEntry') }, true],
  [
    'when the cache entry is reserved',
    { family: 'cache', n: 1, ...to('/CreateCacheEntry'), moment: 'answered' },
    true,
  ],
  ['while the checkpoint is sent', { family: 'blob', n: 3, ...put }, true],
  ['before the save is done', { family: 'cache', n: 1, ...to('/FinalizeCacheEntryUpload') }, true],
];

describe('a run that is killed', () => {
  test.concurrent.each(moments)(
    '%s leaves an archive that the next run completes',
    async (_, call, isDelivered) => {
      await using scenario = await openScenario({ seed: 111 });
      scenario.pass(3 * DAY, { count: 130 });
      await scenario.run();
      scenario.pass(HOUR, { count: 30 });
      const killed = await scenario.run({}, { kill: { signal: 'SIGKILL', call } });
      expect([killed.exitCode, killed.conclusion, killed.post]).toEqual([
        null,
        'cancelled',
        undefined,
      ]);
      expect(scenario.github.artifacts.list()).toHaveLength(isDelivered ? 2 : 1);
      scenario.pass(HOUR, { count: 10 });
      const next = await scenario.run();
      expect([next.exitCode, next.outputs['events'], next.outputs['complete']]).toEqual([
        0,
        isDelivered ? '10' : '40',
        'true',
      ]);
      expect(await scenario.problems()).toEqual([]);
      expect(await scenario.checkpoint()).toMatchObject({ sequence: isDelivered ? 3 : 2 });
    },
  );

  test.concurrent.each([moments[2]!, moments[6]!])(
    '%s in its first run leaves an archive that the next run completes',
    async (_, call, isDelivered) => {
      await using scenario = await openScenario({ seed: 112 });
      scenario.pass(3 * DAY, { count: 130 });
      await scenario.run({}, { kill: { signal: 'SIGKILL', call } });
      scenario.pass(HOUR, { count: 10 });
      const next = await scenario.run();
      expect([next.exitCode, next.outputs['events']]).toEqual([0, isDelivered ? '10' : '140']);
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent(
    'between upload and save, and then run again as its second attempt, delivers nothing twice',
    async () => {
      await using scenario = await openScenario({ seed: 113 });
      scenario.pass(DAY, { count: 50 });
      const call: KillCall = { family: 'artifact', n: 2, moment: 'answered' };
      const { run } = await scenario.run({}, { kill: { signal: 'SIGKILL', call } });
      const again = await scenario.run({}, { workflow: { id: run.id, attempt: 2 } });
      expect([again.exitCode, again.outputs['events']]).toEqual([0, '0']);
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent('twice in a row at different moments still loses nothing', async () => {
    await using scenario = await openScenario({ seed: 114 });
    for (const [, call] of [moments[1]!, moments[5]!, moments[6]!, moments[9]!]) {
      scenario.pass(HOUR, { count: 25 });
      await scenario.run({}, { kill: { signal: 'SIGKILL', call } });
    }
    await scenario.run();
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent(
    'with `sinks: none` saves no position, so the next run hands over the same',
    async () => {
      await using scenario = await openScenario({ seed: 116 });
      scenario.pass(DAY, { count: 50 });
      const kill = { signal: 'SIGKILL', call: { family: 'audit-log', n: 2 } } as const;
      await scenario.run({ sinks: 'none' }, { kill });
      expect(await scenario.checkpoint()).toBeUndefined();
      expect((await scenario.run({ sinks: 'none' })).outputs['events']).toBe('50');
    },
  );
});
