import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { JobSoFar } from '../../simulator/runner.ts';
import { bytesOf, compare, readDeliveries } from '../support/archive.ts';
import { DAY, HOUR, openScenario, type Scenario } from '../support/scenario.ts';

const none = { sinks: 'none' };

/** A place that later steps of the job copy the files to. */
function openStore() {
  const deliveries: { name: string; files: Map<string, Buffer> }[] = [];
  return {
    deliveries,
    /** The later steps: they succeed when all files are copied. */
    async keep({ outputs }: JobSoFar): Promise<'success'> {
      if (outputs['files'] === '') return 'success';
      const paths = JSON.parse(outputs['files']!) as string[];
      const files = new Map<string, Buffer>();
      for (const path of paths) files.set(path, await readFile(join(outputs['path']!, path)));
      const number = /collect-\d{6}/.exec(paths[0]!)![0];
      deliveries.push({ name: `audit-log-${number}`, files });
      return 'success';
    },
    /** What is wrong with what was kept. */
    problems(scenario: Scenario): string[] {
      const { lines, problems } = readDeliveries(deliveries);
      const logs = (['web', 'git'] as const).map(
        (log) =>
          [`scope=org/slug=acme/log=${log}`, scenario.log().everything(log).map(bytesOf)] as const,
      );
      return [...problems, ...compare(lines, new Map(logs))];
    },
  };
}

describe('with `sinks: none`', () => {
  test.concurrent(
    'later steps take the files, and the position is saved once they have succeeded',
    async () => {
      await using scenario = await openScenario({ seed: 101 });
      const store = openStore();
      for (let number = 1; number <= 3; number += 1) {
        scenario.pass(DAY, { count: 130 });
        const before = scenario.github.cache.entries().length;
        let during = -1;
        const run = await scenario.run(none, {
          otherSteps: (job) => {
            during = scenario.github.cache.entries().length;
            return store.keep(job);
          },
        });
        expect([run.exitCode, run.post?.exitCode, run.conclusion]).toEqual([0, 0, 'success']);
        expect([run.outputs['events'], run.outputs['artifact-id'], run.excess]).toEqual([
          '130',
          '',
          [],
        ]);
        expect(during).toBe(before);
        expect(run.log).toContain('The later steps succeeded: the position is saved.');
        expect(await scenario.checkpoint()).toMatchObject({ sequence: number });
        expect(run.calls.filter(({ family }) => family === 'artifact')).toEqual([]);
      }
      expect(store.problems(scenario)).toEqual([]);
      expect(scenario.github.artifacts.list()).toEqual([]);
    },
  );

  test.concurrent(
    'a later step that fails keeps the position back, and the next run reads the same again',
    async () => {
      await using scenario = await openScenario({ seed: 102 });
      const store = openStore();
      scenario.pass(DAY, { count: 130 });
      await scenario.run(none, { otherSteps: store.keep });
      const before = await scenario.checkpoint();
      scenario.pass(HOUR, { count: 30 });
      const failed = await scenario.run(none, { otherSteps: () => 'failure' });
      expect([failed.exitCode, failed.post, failed.conclusion]).toEqual([0, undefined, 'failure']);
      expect(failed.outputs['events']).toBe('30');
      expect(await scenario.checkpoint()).toEqual(before);
      scenario.pass(HOUR, { count: 10 });
      const next = await scenario.run(none, { otherSteps: store.keep });
      expect([next.conclusion, next.outputs['events']]).toEqual(['success', '40']);
      expect(store.problems(scenario)).toEqual([]);
    },
  );

  test.concurrent('a position that can not be saved fails the job loudly', async () => {
    await using scenario = await openScenario({ seed: 103 });
    const store = openStore();
    scenario.pass(DAY, { count: 30 });
    scenario.github.cache.refuse({ save: 409 });
    const run = await scenario.run(none);
    expect([run.exitCode, run.post?.exitCode, run.conclusion]).toEqual([0, 1, 'failure']);
    expect(run.annotations.at(-1)?.message).toMatch(/could not be saved to the actions cache/);
    scenario.github.cache.refuse({});
    await scenario.run(none, { otherSteps: store.keep });
    expect(store.problems(scenario)).toEqual([]);
  });

  test.concurrent(
    'a checkpoint that can not be read fails the run, as nothing else holds as much',
    async () => {
      await using scenario = await openScenario({ seed: 104 });
      scenario.pass(DAY, { count: 30 });
      await scenario.run(none);
      const { key } = scenario.github.cache.entries().at(-1)!;
      await scenario.github.cache.rewrite(key, () => Buffer.from('{"version":1,"sources":[]}'));
      const run = await scenario.run(none);
      expect([run.exitCode, run.post]).toEqual([1, undefined]);
      expect(run.calls.filter(({ family }) => family === 'audit-log')).toEqual([]);
      expect(run.annotations.at(-1)?.message).toContain(`\`gh cache delete '${key}'\``);
    },
  );

  test.concurrent('a run with nothing new gives later steps no files', async () => {
    await using scenario = await openScenario({ seed: 105 });
    const store = openStore();
    scenario.pass(DAY, { count: 30 });
    await scenario.run(none, { otherSteps: store.keep });
    const idle = await scenario.run(none, { otherSteps: store.keep });
    expect([idle.conclusion, idle.outputs['files'], store.deliveries.length]).toEqual([
      'success',
      '',
      1,
    ]);
    expect(store.problems(scenario)).toEqual([]);
  });

  test.concurrent(
    'a run that fails at one source still hands over the others, and saves nothing',
    async () => {
      await using scenario = await openScenario({ seed: 106 });
      scenario.pass(DAY, { count: 30 });
      const run = await scenario.run({ ...none, org: 'acme,nobody' });
      expect([run.exitCode, run.outputs['events'], run.post]).toEqual([1, '30', undefined]);
      expect(await scenario.checkpoint()).toBeUndefined();
    },
  );
});

test('with `sinks: artifact` the position does not wait for later steps', async () => {
  await using scenario = await openScenario({ seed: 107 });
  scenario.pass(DAY, { count: 30 });
  const run = await scenario.run({}, { otherSteps: () => 'failure' });
  expect([run.exitCode, run.conclusion]).toEqual([0, 'failure']);
  expect((await scenario.run()).outputs['events']).toBe('0');
  expect(await scenario.problems()).toEqual([]);
});
