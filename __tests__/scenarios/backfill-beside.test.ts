import { describe, expect, test } from '@jest/globals';
import { SimulatedClock } from '../../simulator/clock.ts';
import { NOW, asked, openBackfill, windowsOf } from '../support/backfill-scenario.ts';
import type { BackfillScenario } from '../support/backfill-scenario.ts';
import { problemsOfBranch } from '../support/branch-archive.ts';
import { DAY, HOUR, MINUTE } from '../support/scenario.ts';

const SINCE = Date.parse('2026-10-20T00:00:00Z');
const permissions = { actions: 'read', contents: 'write' } as const;

/** The web events that a collection has of the log. */
function collected(scenario: BackfillScenario): Record<string, string[]> {
  const texts = scenario.log().everything('web');
  const isAsked = (text: string): boolean =>
    (JSON.parse(text) as { created_at: number }).created_at >= SINCE;
  return { 'org/acme/web': texts.filter(isAsked) };
}

/** Everything of the collection in cache and artifacts. */
function ofCollection({ github }: BackfillScenario): unknown {
  return {
    keys: github.cache.entries().filter(({ key }) => key.startsWith('audit-log/checkpoint/')),
    artifacts: github.artifacts.list().filter(({ name }) => name.includes('-collect-')),
  };
}

describe('a backfill beside a collection', () => {
  test.concurrent.each(['artifact', 'commit'])(
    'leaves out what that holds, and leaves it as it is (`sinks: %s`)',
    async (sinks) => {
      await using scenario = await openBackfill({ seed: 561, permissions });
      const { range } = scenario;
      scenario.add({ count: 900, to: NOW - HOUR });
      const inputs = { include: 'web', sinks, 'per-page': '50' };
      const collection = await scenario.run({ ...inputs, since: '2026-10-20' });
      expect([collection.exitCode, collection.outputs['complete']]).toEqual([0, 'true']);
      const before = ofCollection(scenario);
      // The branch alone has to tell of it, too.
      if (sinks === 'commit') await scenario.github.cache.evict();

      const run = await scenario.backfill(inputs);
      expect([run.exitCode, run.outputs['complete'], run.annotations]).toEqual([0, 'true', []]);
      const elsewhere = [{ from: SINCE, to: range.to }];
      expect(await scenario.state()).toMatchObject({
        ...{ elsewhere, covered: [{ from: range.from, to: SINCE }] },
      });
      expect(Math.max(...windowsOf(run).map(({ to }) => to))).toBe(SINCE);
      const here =
        scenario.log().everything('web').length - collected(scenario)['org/acme/web']!.length;
      expect(asked(run).length).toBeLessThanOrEqual(Math.ceil(here / 50) + 14);
      if (sinks === 'artifact') {
        expect(ofCollection(scenario)).toEqual(before);
        expect(await scenario.wrong({ but: { from: SINCE + 1000, to: Infinity } })).toEqual([]);
        expect(await scenario.problems({ logs: collected(scenario) })).toEqual([]);
      } else {
        expect(problemsOfBranch(scenario, { logs: collected(scenario) })).toEqual([]);
        expect(scenario.github.repository.git.commits('audit-log')).toHaveLength(3);
      }
    },
  );

  test.concurrent('at the same time: both make their deliveries', async () => {
    await using scenario = await openBackfill({ seed: 562 });
    scenario.add({ count: 600, to: NOW - HOUR });
    const inputs = { include: 'web', 'per-page': '50' };
    const [collection, run] = await Promise.all([
      scenario.run({ ...inputs, since: '2026-10-20' }),
      scenario.backfill(inputs),
    ]);
    expect([collection.exitCode, run.exitCode]).toEqual([0, 0]);
    expect([collection.outputs['complete'], run.outputs['complete']]).toEqual(['true', 'true']);
    expect(await scenario.problems({ logs: collected(scenario) })).toEqual([]);
    const elsewhere = (await scenario.state())?.elsewhere[0];
    const but =
      elsewhere === undefined ? {} : { but: { from: elsewhere.from + 1000, to: Infinity } };
    expect(await scenario.wrong(but)).toEqual([]);
    // The collection goes on as if nothing had been beside it.
    scenario.pass(HOUR, { count: 20, gitShare: 0 });
    const next = await scenario.run(inputs);
    expect([next.exitCode, next.outputs['events'], next.excess]).toEqual([0, '20', []]);
    expect(await scenario.problems({ logs: collected(scenario) })).toEqual([]);
  });
});

describe('a range', () => {
  test.concurrent('that begins before what GitHub keeps has a gap', async () => {
    await using scenario = await openBackfill({ seed: 563, days: 200 });
    const { range } = scenario;
    scenario.add({ count: 900 });
    const run = await scenario.backfill();
    expect([run.exitCode, run.outputs['complete']]).toEqual([0, 'true']);
    const [gap, ...others] = JSON.parse(run.outputs['gap']!) as {
      source: string;
      from: string;
      to: string;
    }[];
    expect([others, gap?.source, gap?.from]).toEqual([
      [],
      'org/acme/web',
      '2026-05-03T00:00:00.000Z',
    ]);
    const kept = NOW - 180 * DAY;
    expect(Math.abs(Date.parse(gap!.to) - kept)).toBeLessThan(DAY);
    const [manifest] = (await scenario.deliveries()).manifests;
    expect(manifest?.sources[0]?.gaps).toEqual([{ from: gap!.from, to: gap!.to }]);
    expect(run.summary).toMatch(
      /\*\*Gap\*\* in \S+: 2026-05-03 00:00 to 2026-05-2\d \d\d:\d\d can no longer be read/,
    );
    expect(run.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('Gap in org/acme/web') as unknown },
    ]);
    expect(Math.min(...windowsOf(run).map(({ from }) => from))).toBeGreaterThan(
      range.from + 15 * DAY,
    );
    expect(await scenario.wrong({ but: { from: 0, to: kept } })).toEqual([]);
  });

  test.concurrent('that ends younger than `lookback` is complete later', async () => {
    // It ticks like the machine's.
    const clock = new SimulatedClock({ at: NOW });
    const to = NOW - 30 * MINUTE;
    await using scenario = await openBackfill({ seed: 564, days: 5, to, clock });
    scenario.add({ count: 300 });
    const run = await scenario.backfill();
    expect([run.exitCode, run.outputs['complete']]).toEqual([0, 'false']);
    expect(run.log).toContain('Not complete: unsettled');
    expect(run.summary).toMatch(/worth coming back at 2026-11-20 12:3\d/);
    const { covered } = (await scenario.state())!;
    expect(covered[0]!.to).toBeLessThanOrEqual(clock.now() - HOUR);
    // What appears late in the range is not missed.
    scenario.add({ count: 7, from: NOW - 50 * MINUTE, to: NOW - 40 * MINUTE });
    scenario.github.clock.advance(40 * MINUTE);
    const next = await scenario.backfill();
    expect([next.exitCode, next.outputs['complete']]).toEqual([0, 'true']);
    expect(asked(next).length).toBeLessThanOrEqual(2);
    expect(await scenario.wrong()).toEqual([]);
  });

  test.concurrent('of which another range was read before is read where they differ', async () => {
    await using scenario = await openBackfill({ seed: 565, days: 30 });
    scenario.add({ count: 400 });
    const middle = { since: '2026-10-27', until: '2026-11-06' };
    const first = await scenario.backfill(middle);
    expect(first.outputs['complete']).toBe('true');
    const run = await scenario.backfill();
    expect([run.exitCode, run.outputs['complete']]).toEqual([0, 'true']);
    const held = { from: Date.parse('2026-10-27'), to: Date.parse('2026-11-06') };
    expect((await scenario.state())?.elsewhere).toEqual([held]);
    const inside = windowsOf(run).filter(({ from, to }) => from < held.to && to > held.from);
    expect(inside).toEqual([]);
    const but = { from: held.from + 1000, to: held.to };
    expect(await scenario.wrong({ but })).toEqual([]);
  });
});
