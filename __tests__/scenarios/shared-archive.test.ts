import { describe, expect, test } from '@jest/globals';
import { DAY, HOUR, openScenario, wholeLog, type Run } from '../support/scenario.ts';

const workflows = ['.github/workflows/audit-log.yml', '.github/workflows/other.yml'];
const other = { workflow: { path: workflows[1]! } };

function told({ annotations }: Run): string {
  return annotations.map(({ message }) => message).join('\n');
}

function audited({ calls }: Run): number {
  return calls.filter(({ family }) => family === 'audit-log').length;
}

describe('one archive name in two workflows', () => {
  test.concurrent(
    'with the same sources: each goes on behind the other, and both are warned',
    async () => {
      await using scenario = await openScenario({ seed: 221 });
      const { cache } = scenario.github;
      scenario.pass(3 * DAY, { count: 120 });
      await scenario.run();
      for (const [job, events] of [
        [other, 30],
        [{}, 20],
        [other, 10],
      ] as const) {
        scenario.pass(HOUR, { count: events });
        const run = await scenario.run({}, job);
        expect([run.exitCode, run.outputs['events']]).toEqual([0, String(events)]);
        expect(told(run)).toMatch(
          /^This archive was last collected by the workflow \.github\/workflows\/(audit-log|other)\.yml\. .*give each an `archive` name of its own\.$/,
        );
      }
      expect(await scenario.problems({ workflows })).toEqual([]);
      // Without the cache each finds only what it made itself, and says what it ignores.
      await cache.evict();
      scenario.pass(HOUR, { count: 5 });
      const alone = await scenario.run({}, other);
      expect([alone.exitCode, alone.outputs['events']]).toEqual([0, '5']);
      expect(told(alone)).toContain('going on from the artifact audit-log-collect-000004');
      expect(await scenario.problems({ workflows })).toEqual([]);
    },
  );

  test.concurrent('with other sources: the second one is refused and reads nothing', async () => {
    await using scenario = await openScenario({ seed: 222, orgs: ['acme', 'octo-labs'] });
    scenario.pass(3 * DAY, { count: 50 });
    await scenario.run();
    const before = await scenario.checkpoint();
    scenario.pass(HOUR, { count: 20, slug: 'octo-labs' });
    const run = await scenario.run({ org: 'octo-labs' }, other);
    expect([run.exitCode, audited(run), run.outputs['artifact-id']]).toEqual([1, 0, undefined]);
    expect(told(run)).toMatch(
      /The archive `audit-log` holds `org\/acme\/git`, `org\/acme\/web`, and none of what this run is to collect .*Give this configuration an `archive` name of its own\./,
    );
    expect(await scenario.checkpoint()).toEqual(before);
    expect(scenario.github.artifacts.list()).toHaveLength(1);
    // With a name of its own it collects beside the first.
    const own = await scenario.run({ org: 'octo-labs', archive: 'labs' }, other);
    expect([own.exitCode, own.outputs['events']]).toEqual([0, '20']);
    expect(await scenario.problems()).toEqual([]);
    const labs = wholeLog(scenario.log({ slug: 'octo-labs' }), 'org/octo-labs');
    expect(await scenario.problems({ archive: 'labs', logs: labs, workflows })).toEqual([]);
  });

  test.concurrent(
    'with sources that overlap: none is read twice, and the others are carried along',
    async () => {
      await using scenario = await openScenario({ seed: 223, orgs: ['acme', 'octo-labs'] });
      scenario.pass(3 * DAY, { count: 50 });
      scenario.pass(HOUR, { count: 20, slug: 'octo-labs' });
      await scenario.run({ org: 'acme' });
      scenario.pass(HOUR, { count: 10 });
      const both = await scenario.run({ org: 'acme,octo-labs' }, other);
      expect([both.exitCode, both.outputs['events']]).toEqual([0, '30']);
      scenario.pass(HOUR, { count: 5 });
      const first = await scenario.run({ org: 'acme' });
      expect([first.exitCode, first.outputs['events']]).toEqual([0, '5']);
      const { sources = [] } = (await scenario.checkpoint()) ?? {};
      expect(sources.map(({ slug }) => slug).sort()).toEqual([
        ...['acme', 'acme', 'octo-labs', 'octo-labs'],
      ]);
      const logs = {
        ...wholeLog(scenario.log()),
        ...wholeLog(scenario.log({ slug: 'octo-labs' }), 'org/octo-labs'),
      };
      expect(await scenario.problems({ logs, workflows })).toEqual([]);
    },
  );
});

test.concurrent(
  'one archive name on two branches: the second is told that it makes an archive of its own, and the first is left as it is',
  async () => {
    await using scenario = await openScenario({ seed: 226 });
    const topic = { workflow: { ref: 'refs/heads/topic' } };
    scenario.pass(3 * DAY, { count: 60 });
    await scenario.run();
    scenario.pass(HOUR, { count: 30 });
    const aside = await scenario.run({}, topic);
    expect([aside.exitCode, aside.outputs['events']]).toEqual([0, '30']);
    expect(told(aside)).toMatch(
      /^The position comes from a run on main\. What is collected on topic becomes an archive of its own beside that one, and the two share events: let one branch collect\.$/,
    );
    scenario.pass(HOUR, { count: 10 });
    const main = await scenario.run();
    expect([main.exitCode, main.outputs['events']]).toEqual([0, '40']);
    expect(told(main)).toMatch(
      /^Ignoring the artifact audit-log-collect-000002 \(id \d+\): it was made by run \d+ on topic, not by this workflow on main\.$/,
    );
    const again = await scenario.run({}, topic);
    expect([again.exitCode, again.outputs['events']]).toEqual([0, '10']);
    expect(await scenario.problems({ orphans: 2 })).toEqual([]);
  },
);

describe('two overlapping runs with `sinks: none`', () => {
  const none = { sinks: 'none' };

  test.concurrent('the one that ends last does not take the position back', async () => {
    await using scenario = await openScenario({ seed: 224 });
    scenario.pass(3 * DAY, { count: 120 });
    await scenario.run(none);
    scenario.pass(HOUR, { count: 30 });
    const meanwhile: Run[] = [];
    const outer = await scenario.run(none, {
      otherSteps: async () => {
        scenario.pass(HOUR, { count: 10 });
        meanwhile.push(await scenario.run(none));
        return 'success' as const;
      },
    });
    expect(meanwhile.map(({ conclusion, outputs }) => [conclusion, outputs['events']])).toEqual([
      ['success', '40'],
    ]);
    expect([outer.exitCode, outer.post?.exitCode, outer.conclusion]).toEqual([0, 1, 'failure']);
    expect(outer.outputs['events']).toBe('30');
    expect(told(outer)).toMatch(
      /^Another run saved a position of the archive `audit-log` since this one began, so this one's is not saved, .*What the later steps stored of both runs overlaps\. .*`concurrency:` group/,
    );
    expect(outer.rawLog).not.toMatch(/^\s+at /m);
    expect(await scenario.checkpoint()).toMatchObject({ sequence: 2, artifact: null });
    expect(scenario.github.cache.entries()).toHaveLength(2);
    scenario.pass(HOUR, { count: 5 });
    const next = await scenario.run(none);
    expect([next.conclusion, next.outputs['events'], next.annotations]).toEqual([
      ...['success', '5'],
      [],
    ]);
  });

  test.concurrent(
    'are not told of where the cache merely lost the position meanwhile',
    async () => {
      await using scenario = await openScenario({ seed: 226 });
      scenario.pass(3 * DAY, { count: 120 });
      await scenario.run(none);
      scenario.pass(HOUR, { count: 30 });
      const run = await scenario.run(none, {
        otherSteps: async () => {
          await scenario.github.cache.evict();
          return 'success' as const;
        },
      });
      expect([run.exitCode, run.post?.exitCode, run.conclusion]).toEqual([0, 1, 'failure']);
      expect(told(run)).toMatch(
        /^The cache does not show the position of the archive `audit-log` .* the new position is not saved, and the next run hands over the same events again\.$/,
      );
      expect(await scenario.checkpoint()).toBeUndefined();
    },
  );

  test.concurrent('in their first runs only one position is saved', async () => {
    await using scenario = await openScenario({ seed: 225 });
    scenario.pass(DAY, { count: 20 });
    const outer = await scenario.run(none, {
      otherSteps: async () => {
        await scenario.run(none);
        return 'success' as const;
      },
    });
    expect([outer.post?.exitCode, outer.conclusion]).toEqual([1, 'failure']);
    expect(scenario.github.cache.entries()).toHaveLength(1);
    expect((await scenario.run(none)).outputs['events']).toBe('0');
  });
});
