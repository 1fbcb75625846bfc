import { describe, expect, test } from '@jest/globals';
import { randomFaults, serverError } from '../../simulator/faults.ts';
import type { KillCall } from '../../simulator/runner/step.ts';
import { reads } from '../support/requests.ts';
import { DAY, HOUR, MINUTE } from '../support/scenario.ts';
import { eventsOfSecond, openServer, pagesOf } from '../support/server-scenario.ts';

const lag = { medianMs: 2 * MINUTE, maxMs: 30 * MINUTE };

describe('the audit log of an Enterprise Server', () => {
  test.concurrent('is archived once and byte for byte, late events and twins too', async () => {
    await using scenario = await openServer({ seed: 801 });
    const counts: number[] = [];
    for (const [ms, count, warnings] of [
      [20 * DAY, 90, []],
      [HOUR, 40, []],
      // No cache lasts so long, but a server's log does.
      [400 * DAY, 40, [expect.objectContaining({ level: 'warning' })]],
      [HOUR, 0, []],
    ] as const) {
      scenario.pass(ms, { count, lag });
      const run = await scenario.collect();
      expect([run.exitCode, run.outputs['complete'], run.excess, run.annotations]).toEqual([
        ...[0, 'true', [], warnings],
      ]);
      expect(run.outputs['gap']).toBe('');
      counts.push(Number(run.outputs['events']));
    }
    expect(counts.slice(0, 3).every((count) => count > 0)).toBe(true);
    expect(counts.reduce((sum, count) => sum + count)).toBe(170);
    expect(scenario.log().everything().length).toBe(170);
    expect(new Set(scenario.log().everything()).size).toBeLessThan(170);
    expect(scenario.wrong()).toEqual([]);
    const calls = scenario.github.journal.of('audit-log');
    expect(calls.filter(({ query }) => 'after' in query)).toEqual([]);
  });

  test.concurrent(
    'is read by time, so that only one second with more than a page takes page numbers',
    async () => {
      await using scenario = await openServer({ seed: 802 });
      scenario.pass(10 * DAY, { count: 60, gitShare: 0 });
      const second = Math.floor(scenario.github.clock.now() / 1000) * 1000 + 1000;
      scenario.log().add(eventsOfSecond(second, { count: 35, seed: 1 }));
      scenario.pass(10 * DAY, { count: 60, gitShare: 0 });
      const run = await scenario.collect();
      expect([run.exitCode, run.outputs['events'], run.excess]).toEqual([0, '155', []]);
      const numbered = pagesOf(run, 'web').filter((page) => !page.endsWith(' 1'));
      expect(new Set(numbered.map((page) => page.replace(/ \d+$/, ''))).size).toBe(1);
      expect(Math.max(...numbered.map((page) => Number(page.split(' ').at(-1))))).toBeLessThan(6);
      expect(run.log).toMatch(/Many events at \S+: reading several pages by their numbers/);
      expect(scenario.wrong()).toEqual([]);
    },
  );

  test.concurrent(
    'may get late events and twins in such a second while it is read, and none is lost or repeated',
    async () => {
      await using scenario = await openServer({ seed: 803 });
      scenario.pass(DAY, { count: 20, gitShare: 0 });
      const { github } = scenario;
      const second = Math.floor(github.clock.now() / 1000) * 1000;
      scenario.pass(MINUTE);
      scenario.log().add(eventsOfSecond(second, { count: 45, seed: 2 }));
      // Before its second and third page, and in the second pass, others come to light: twins of those there, too.
      const late = [3, 4, 5].map((seed) => eventsOfSecond(second, { count: 7, seed }));
      const twins = eventsOfSecond(second, { count: 3, seed: 2 });
      let shifted = 0;
      github.faults.add({
        family: 'audit-log',
        when: ({ url }) => Number(url.searchParams.get('page')) > 1,
        times: Infinity,
        fault: (_, n) => {
          const events =
            n === 1 ? [...late[0]!, ...twins] : n === 3 ? late[1] : n === 7 ? late[2] : [];
          if (events !== undefined) scenario.log().add(events);
          shifted += events?.length ?? 0;
          return undefined;
        },
      });
      const first = await scenario.collect();
      expect([first.exitCode, shifted]).toEqual([0, 24]);
      scenario.pass(2 * HOUR, { count: 10 });
      const next = await scenario.collect();
      expect(next.exitCode).toBe(0);
      expect(scenario.wrong()).toEqual([]);
    },
  );

  test.concurrent(
    'may expire while it is read: what was still shown when it was its turn is there',
    async () => {
      const switches = { retentionMs: { web: 2 * DAY, git: 2 * DAY } };
      await using scenario = await openServer({ seed: 804, switches });
      scenario.pass(2 * DAY, { count: 60, gitShare: 0 });
      const { github } = scenario;
      const steps = 4;
      github.faults.add({
        family: 'audit-log',
        when: reads('web'),
        from: 2,
        times: steps,
        fault: () => {
          github.clock.advance(30 * MINUTE);
          return undefined;
        },
      });
      const run = await scenario.collect({ retention: '2d', include: 'web' });
      expect([run.exitCode, run.outputs['events'], run.excess]).toEqual([0, '60', []]);
      expect(scenario.log().visible('web').length).toBeLessThan(60);
      const logs = { 'org/acme/web': scenario.log().everything('web') };
      expect(scenario.wrong(logs)).toEqual([]);
    },
  );

  test.concurrent(
    'shows a gap where its retention was shorter than the time between two runs',
    async () => {
      const switches = { retentionMs: { web: 2 * DAY, git: 2 * DAY } };
      await using scenario = await openServer({ seed: 805, switches });
      const inputs = { retention: '2d', include: 'web' };
      scenario.pass(DAY, { count: 12, gitShare: 0 });
      await scenario.collect(inputs);
      scenario.pass(6 * DAY, { count: 40, gitShare: 0 });
      const run = await scenario.collect(inputs);
      expect(run.exitCode).toBe(0);
      expect(JSON.parse(run.outputs['gap'] ?? '')).toMatchObject([{ source: 'org/acme/web' }]);
      expect(run.annotations.map(({ level }) => level)).toEqual(['error']);
    },
  );

  test.concurrent('is left as it was found where Git events are not enabled', async () => {
    await using scenario = await openServer({ seed: 806, switches: { gitEvents: false } });
    scenario.pass(DAY, { count: 30, gitShare: 0 });
    const run = await scenario.collect();
    expect([run.exitCode, run.outputs['events'], run.outputs['complete']]).toEqual([
      ...[0, '30', 'true'],
    ]);
    expect(run.annotations).toEqual([]);
    scenario.github.auditLog.switches.gitEvents = true;
    scenario.pass(HOUR, { count: 10, gitShare: 1 });
    const next = await scenario.collect();
    expect([next.exitCode, next.outputs['events']]).toEqual([0, '10']);
  });

  test.concurrent('is read on through faults of every kind', async () => {
    await using scenario = await openServer({ seed: 807 });
    scenario.pass(3 * DAY, { count: 100 });
    const kinds = [
      ...[serverError(500), serverError(502), serverError(503)],
      ...([{ kind: 'reset' }, { kind: 'cut-body' }, { kind: 'truncated-json' }] as const),
      ...([{ kind: 'empty-page' }, { kind: 'redirect' }, { kind: 'lost-answer' }] as const),
    ];
    const mix = { seed: 807, rate: 0.5, kinds, inARow: 1 };
    const rule = scenario.github.faults.add(randomFaults(mix));
    const run = await scenario.collect();
    expect([run.exitCode, run.outputs['complete'], run.outputs['events']]).toEqual([
      ...[0, 'true', '100'],
    ]);
    expect(rule.struck).toBeGreaterThan(2);
    expect(scenario.wrong()).toEqual([]);
  });
});

describe('an archive of an Enterprise Server', () => {
  test.concurrent('goes on from the branch when the cache is lost', async () => {
    await using scenario = await openServer({ seed: 811 });
    for (let run = 0; run < 2; run += 1) {
      scenario.pass(HOUR, { count: 30, lag });
      await scenario.collect();
    }
    await scenario.github.cache.evict();
    scenario.pass(HOUR, { count: 15, lag });
    const next = await scenario.collect();
    expect(next.exitCode).toBe(0);
    expect(next.annotations.map(({ message }) => message)).toEqual([
      'The cache has no usable checkpoint: going on from the delivery collect-000002 on the branch `audit-log` of acme/audit-archive.',
    ]);
    expect(next.excess).toEqual([]);
    scenario.github.clock.advance(HOUR);
    await scenario.collect();
    expect(scenario.wrong()).toEqual([]);
  });

  const moments: readonly (readonly [string, KillCall])[] = [
    ['in the middle of a log', { family: 'audit-log', n: 3 }],
    ['when the delivery is in the branch', { family: 'cache', n: 1, when: isReservation }],
  ];

  test.concurrent.each(moments)('is whole after a run that was killed %s', async (_, call) => {
    await using scenario = await openServer({ seed: 812 });
    scenario.pass(DAY, { count: 40, lag });
    await scenario.collect();
    scenario.pass(HOUR, { count: 30, lag });
    const killed = await scenario.collect({}, { kill: { signal: 'SIGKILL', call } });
    expect(killed.exitCode).toBeNull();
    scenario.pass(HOUR, { count: 10 });
    expect((await scenario.collect()).exitCode).toBe(0);
    expect(scenario.wrong()).toEqual([]);
  });

  test.concurrent(
    'grows from run to run under a budget, and a second with many pages does not hold it up',
    async () => {
      await using scenario = await openServer({ seed: 813 });
      scenario.pass(DAY, { count: 25, gitShare: 0 });
      const second = Math.floor(scenario.github.clock.now() / 1000) * 1000 + 1000;
      scenario.log().add(eventsOfSecond(second, { count: 28, seed: 7 }));
      scenario.pass(DAY, { count: 25, gitShare: 0 });
      const completes: (string | undefined)[] = [];
      for (let run = 0; run < 8 && completes.at(-1) !== 'true'; run += 1) {
        const { exitCode, outputs } = await scenario.collect({
          'max-requests': '2',
          include: 'web',
        });
        expect([exitCode, outputs['events']]).toEqual([0, expect.not.stringMatching(/^0$/)]);
        completes.push(outputs['complete']);
      }
      expect(completes.at(-1)).toBe('true');
      expect(completes.length).toBeGreaterThan(2);
      expect(scenario.wrong({ 'org/acme/web': scenario.log().everything('web') })).toEqual([]);
    },
  );
});

function isReservation({ method, path }: { method: string; path: string }): boolean {
  return method === 'POST' && path.endsWith('/caches');
}
