import { describe, expect, test } from '@jest/globals';
import type { FaultRule } from '../../simulator/faults.ts';
import { Random } from '../../simulator/random.ts';
import type { RunOptions } from '../../simulator/runner.ts';
import type { SimulatorOptions } from '../../simulator/simulator.ts';
import { hold, looksUpName, to } from '../support/hold.ts';
import { DAY, HOUR, MINUTE, openScenario, type Run, type Scenario } from '../support/scenario.ts';

type Point = Pick<FaultRule, 'family' | 'when'>;

const beforeUpload: Point = { family: 'artifact', when: to('/CreateArtifact') };
const beforeFinish: Point = { family: 'artifact', when: to('/FinalizeArtifact') };
const beforeCheck: Point = { family: 'repository', when: looksUpName };
const beforeSave: Point = { family: 'cache', when: to('/CreateCacheEntry') };
const idsGivenAt = ['creation', 'finalize'] as const;

/** One delivery, and 30 events since. */
async function withOneDelivery(options: SimulatorOptions): Promise<Scenario> {
  const scenario = await openScenario(options);
  scenario.pass(3 * DAY, { count: 120 });
  await scenario.run();
  scenario.pass(HOUR, { count: 30 });
  return scenario;
}

/** Holds a job at a point, lets another one run whole ten minutes and events later, and then the first one to its end. */
async function overlap(
  scenario: Scenario,
  point: Point,
  jobs: { first?: Partial<RunOptions>; second?: Partial<RunOptions> } = {},
): Promise<{ first: Run; second: Run }> {
  const held = hold(scenario.github, point);
  const running = scenario.run({}, jobs.first);
  await Promise.race([held.reached, running]);
  scenario.pass(10 * MINUTE, { count: 10 });
  const second = await scenario.run({}, jobs.second);
  held.release();
  return { first: await running, second };
}

function told({ annotations }: Run): string {
  return annotations.map(({ message }) => message).join('\n');
}

const LOST =
  /^Another run \(\d+\) published the delivery collect-000002 at the same time: its artifact \(id \d+\) is the archive's, .*Nothing is lost: .*`concurrency:` group with `cancel-in-progress: false`\.$/;
const ORPHAN =
  /^The artifact audit-log-collect-000002 \(id \d+\) is no part of the archive: another run published the same delivery, and what it holds is in the archive without it\. .*`concurrency:` group/;

/** What a run that lost says, and that it changed nothing. */
function expectLost(run: Run): void {
  expect([run.exitCode, run.conclusion, run.outputs['artifact-id']]).toEqual([1, 'failure', '']);
  expect(run.annotations).toMatchObject([{ level: 'error' }]);
  expect(told(run)).toMatch(LOST);
  expect(run.summary).toContain('[!WARNING]');
  expect(run.rawLog).not.toMatch(/^\s+at /m);
}

/** The next run goes on behind the winner and says what lies aside. */
async function expectClean(
  scenario: Scenario,
  after: { events: number; warns: RegExp | undefined; orphans: number },
): Promise<void> {
  scenario.pass(HOUR, { count: 20 });
  const next = await scenario.run();
  expect([next.exitCode, next.outputs['events'], next.outputs['complete']]).toEqual([
    0,
    String(after.events),
    'true',
  ]);
  if (after.warns === undefined) expect(next.annotations).toEqual([]);
  else expect(told(next)).toMatch(after.warns);
  expect(await scenario.problems({ orphans: after.orphans })).toEqual([]);
}

/** What was said once is not said again. */
async function expectQuiet(scenario: Scenario): Promise<void> {
  const { exitCode, outputs, annotations } = await scenario.run();
  expect([exitCode, outputs['events'], annotations]).toEqual([0, '0', []]);
}

describe('two runs at once', () => {
  // When an artifact gets its id makes no difference here: the second upload is done before the first begins.
  test.concurrent(
    'of which one is before its upload: it loses, and the next run loses nothing',
    async () => {
      await using scenario = await withOneDelivery({ seed: 201 });
      const { first, second } = await overlap(scenario, beforeUpload);
      expect([second.exitCode, second.outputs['events'], second.annotations]).toEqual([
        0,
        '40',
        [],
      ]);
      expectLost(first);
      const saved = await scenario.checkpoint();
      expect(saved).toMatchObject({
        ...{ version: 3, sequence: 2, artifact: Number(second.outputs['artifact-id']) },
        workflow: '.github/workflows/audit-log.yml@refs/heads/main',
      });
      expect(scenario.github.cache.entries()).toHaveLength(2);
      await expectClean(scenario, { events: 20, warns: ORPHAN, orphans: 1 });
      await expectQuiet(scenario);
    },
  );

  test.concurrent(
    'of which one has not finished its upload (ids at finalize): it loses',
    async () => {
      await using scenario = await withOneDelivery({ seed: 202, artifactIdsGivenAt: 'finalize' });
      const { first, second } = await overlap(scenario, beforeFinish);
      expect([second.exitCode, second.outputs['events']]).toEqual([0, '40']);
      expectLost(first);
      await expectClean(scenario, { events: 20, warns: ORPHAN, orphans: 1 });
    },
  );

  test.concurrent(
    'of which one has not finished its upload (ids at creation): it is the chain, and the next run says that the other is not',
    async () => {
      await using scenario = await withOneDelivery({ seed: 203 });
      const { first, second } = await overlap(scenario, beforeFinish);
      // The second one could not know: an upload that is not finished is not listed.
      expect([second.exitCode, first.exitCode]).toEqual([0, 0]);
      const [winner, loser] = [first, second].map(({ outputs }) => Number(outputs['artifact-id']));
      expect(winner).toBeLessThan(loser!);
      expect(await scenario.checkpoint()).toMatchObject({ sequence: 2, artifact: winner });
      await expectClean(scenario, { events: 30, warns: ORPHAN, orphans: 1 });
      await expectQuiet(scenario);
    },
  );

  test.concurrent.each([
    ['between its upload and its check', beforeCheck],
    ['before its save', beforeSave],
  ] as const)(
    'of which one is %s: the other goes on behind it, and both are the chain',
    async (_, point) => {
      await using scenario = await withOneDelivery({ seed: 204 });
      const { first, second } = await overlap(scenario, point);
      expect([first.exitCode, first.outputs['events'], first.annotations]).toEqual([0, '30', []]);
      expect([second.exitCode, second.outputs['events']]).toEqual([0, '10']);
      expect(told(second)).toMatch(/^The cache is behind: going on from the artifact .*000002/);
      // The first one saved last, so the cache stands before what the artifacts hold.
      expect(await scenario.checkpoint()).toMatchObject({ sequence: 2 });
      await expectClean(scenario, {
        ...{ events: 20, orphans: 0 },
        warns: /^The cache is behind: going on from the artifact audit-log-collect-000003/,
      });
      expect((await scenario.archive()).manifests).toHaveLength(4);
      await expectQuiet(scenario);
    },
  );

  test.concurrent.each(idsGivenAt)(
    'of which both have begun before either has published (ids at %s): one wins, one says that it lost',
    async (artifactIdsGivenAt) => {
      await using scenario = await withOneDelivery({ seed: 205, artifactIdsGivenAt });
      const slow = hold(scenario.github, beforeUpload);
      const first = scenario.run();
      await slow.reached;
      const checking = hold(scenario.github, beforeCheck);
      const second = scenario.run();
      await checking.reached;
      slow.release();
      expectLost(await first);
      checking.release();
      const { exitCode, annotations, outputs } = await second;
      expect([exitCode, annotations]).toEqual([0, []]);
      const artifact = Number(outputs['artifact-id']);
      expect(await scenario.checkpoint()).toMatchObject({ sequence: 2, artifact });
      await expectClean(scenario, { events: 20, warns: ORPHAN, orphans: 1 });
    },
  );

  test.concurrent(
    'of which the loser dies before it can say so: the next run says it instead',
    async () => {
      await using scenario = await withOneDelivery({ seed: 206 });
      // The first look-up by name is that of the other run.
      const when = ({ query }: { query: object }) => 'name' in query;
      const call = { family: 'repository', n: 2, when } as const;
      const { first, second } = await overlap(scenario, beforeUpload, {
        first: { kill: { signal: 'SIGKILL', call } },
      });
      expect([first.exitCode, first.annotations, second.exitCode]).toEqual([null, [], 0]);
      expect(scenario.github.artifacts.list()).toHaveLength(3);
      await expectClean(scenario, { events: 20, warns: ORPHAN, orphans: 1 });
    },
  );

  test.concurrent(
    'of which the winner dies before its save: the chain is the same without the cache',
    async () => {
      await using scenario = await withOneDelivery({ seed: 207 });
      const kill = { signal: 'SIGKILL', call: { family: 'cache', n: 2 } } as const;
      const { first } = await overlap(scenario, beforeUpload, { second: { kill } });
      expectLost(first);
      await scenario.github.cache.evict();
      await expectClean(scenario, { events: 20, warns: /no usable checkpoint/, orphans: 1 });
    },
  );

  test.concurrent('with nothing new both end green, and so does the next', async () => {
    await using scenario = await withOneDelivery({ seed: 208 });
    await scenario.run();
    scenario.pass(2 * HOUR);
    const runs = await Promise.all([scenario.run(), scenario.run()]);
    for (const run of runs)
      expect([run.exitCode, run.outputs['events'], run.annotations]).toEqual([0, '0', []]);
    expect(await scenario.checkpoint()).toMatchObject({ sequence: 2, revision: 1 });
    expect(scenario.github.artifacts.list()).toHaveLength(2);
    await expectClean(scenario, { events: 20, warns: undefined, orphans: 0 });
  });

  test.concurrent(
    'as two jobs of one workflow run: the second can not take the same name, and says so',
    async () => {
      await using scenario = await withOneDelivery({ seed: 209 });
      const id = 19_500_000_000;
      const { first, second } = await overlap(scenario, beforeFinish, {
        first: { workflow: { id, job: 'one' } },
        second: { workflow: { id, job: 'two' } },
      });
      expect([first.exitCode, first.outputs['events']]).toEqual([0, '30']);
      expect([second.exitCode, second.outputs['artifact-id']]).toEqual([1, '']);
      expect(told(second)).toMatch(
        /^This workflow run has an artifact audit-log-collect-000002 already\. Either another job of it collects the same archive: give each an `archive` name/,
      );
      await expectClean(scenario, { events: 30, warns: undefined, orphans: 0 });
      await expectQuiet(scenario);
    },
  );
});

test.concurrent(
  'an old job that is run again goes on behind the newest delivery, under its own run',
  async () => {
    await using scenario = await withOneDelivery({ seed: 210 });
    const old = await scenario.run();
    scenario.pass(HOUR, { count: 15 });
    await scenario.run();
    scenario.pass(HOUR, { count: 7 });
    const again = await scenario.run({}, { workflow: { id: old.run.id, attempt: 2 } });
    expect([again.exitCode, again.outputs['events'], again.annotations]).toEqual([0, '7', []]);
    expect(again.excess).toEqual([]);
    expect(await scenario.checkpoint()).toMatchObject({ sequence: 4 });
    const { manifests } = await scenario.archive();
    expect(manifests.at(-1)?.run).toEqual({ id: String(old.run.id), attempt: 2 });
    await expectClean(scenario, { events: 20, warns: undefined, orphans: 0 });
  },
);

test.concurrent.each(idsGivenAt)(
  'overlapping runs, slow and killed ones by seed, leave one whole chain (ids at %s)',
  async (artifactIdsGivenAt) => {
    await using scenario = await openScenario({ seed: 211, artifactIdsGivenAt });
    const random = new Random(211);
    const { faults, cache } = scenario.github;
    scenario.pass(DAY, { count: 60 });
    for (let round = 0; round < 3; round += 1) {
      scenario.pass(20 * MINUTE, { count: 20, lag: { medianMs: MINUTE, maxMs: 30 * MINUTE } });
      if (random.chance(0.2)) await cache.evict();
      const point = random.pick([beforeUpload, beforeFinish, beforeCheck, beforeSave]);
      const fault = { kind: 'delay', ms: random.int(300, 1500) } as const;
      const slow = faults.add({ ...point, fault, from: random.int(1, 2) });
      const runs = await Promise.all(
        Array.from({ length: 2 }, async () => {
          const afterMs = random.int(300, 1500);
          await new Promise((resolve) => setTimeout(resolve, random.int(0, 600)));
          const kill = random.chance(0.25) ? { kill: { signal: 'SIGKILL', afterMs } as const } : {};
          return scenario.run({}, kill);
        }),
      );
      slow.remove();
      for (const run of runs)
        if (run.exitCode === 1) expect(told(run)).toMatch(/Another run \(\d+\) published/);
    }
    scenario.pass(HOUR);
    expect((await scenario.run()).exitCode).toBe(0);
    const { orphans } = await scenario.archive();
    expect(await scenario.problems({ orphans: orphans.length })).toEqual([]);
  },
);
