import { describe, expect, test } from '@jest/globals';
import { readEvent } from '../../simulator/audit-log/store.ts';
import { primaryRateLimit, secondaryRateLimit } from '../../simulator/faults.ts';
import { reads, requestsOf } from '../support/requests.ts';
import { DAY, HOUR, MINUTE, openScenario, type Run } from '../support/scenario.ts';

const web = { kind: 'org', slug: 'acme', log: 'web' } as const;
const SECOND = 1000;

describe('a limit', () => {
  test.concurrent(
    '`max-requests` ends each run green, and the next one goes on there',
    async () => {
      await using scenario = await openScenario({ seed: 41 });
      scenario.pass(2 * HOUR, { count: 700, gitShare: 0.3 });
      const runs: Run[] = [];
      for (let number = 0; number < 4; number += 1) {
        const before = await scenario.checkpoint();
        const run = await scenario.run({ 'max-requests': '2' });
        expect([run.exitCode, run.excess]).toEqual([0, []]);
        const requests = requestsOf(run.calls, web);
        expect(requests.length).toBeLessThanOrEqual(2);
        const state = before?.sources.find(({ log }) => log === 'web');
        expect(requests[0]?.query['after']).toBe(
          state?.front?.cursor ?? state?.resume.cursor ?? undefined,
        );
        runs.push(run);
      }
      expect(runs[0]?.outputs).toMatchObject({ complete: 'false', events: '400', requests: '4' });
      expect(runs[0]?.log).toContain('max-requests');
      expect(runs[0]?.summary).toContain('the next run goes on where this one stopped');
      // Events that appear while a first collection is under way are not lost either.
      scenario.pass(10 * MINUTE, { count: 20 });
      const last = await scenario.run();
      expect(last.outputs['complete']).toBe('true');
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent('`max-duration` ends the run green after what could be read', async () => {
    await using scenario = await openScenario({ seed: 42, switches: { latencyMs: 3500 } });
    scenario.pass(3 * DAY, { count: 700, gitShare: 0 });
    const run = await scenario.run({ 'max-duration': '10s', 'per-page': '50' });
    expect([run.exitCode, run.outputs['complete']]).toEqual([0, 'false']);
    expect(Number(run.outputs['events'])).toBeGreaterThan(0);
    expect(Number(run.outputs['events'])).toBeLessThan(700);
    expect(run.log).toContain('max-duration');
    // Progress every few seconds, not only at the end.
    expect([...run.log.matchAll(/\d pages?, \d+ new events/g)].length).toBeGreaterThan(1);
    scenario.github.auditLog.switches.latencyMs = 0;
    const next = await scenario.run();
    expect([next.exitCode, next.excess, next.outputs['complete']]).toEqual([0, [], 'true']);
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent.each([403, 429] as const)(
    'a rate limit (%i) that lasts longer than `max-wait` ends the run green and says when to come back',
    async (rateLimitStatus) => {
      const switches = { rateLimit: 4, rateLimitStatus };
      await using scenario = await openScenario({ seed: 43, switches });
      scenario.pass(3 * DAY, { count: 700, gitShare: 0.3 });
      const run = await scenario.run();
      expect([run.exitCode, run.outputs['complete']]).toEqual([0, 'false']);
      expect(Number(run.outputs['events'])).toBeGreaterThan(200);
      // The last answer says that nothing remains: no request is spent on being refused.
      const calls = run.calls.filter(({ family }) => family === 'audit-log');
      expect(calls.map((call) => call.status)).toEqual([200, 200, 200, 200]);
      // By the clock of the runner: that is the one its user knows.
      const [, back = ''] = /worth coming back at ([\d-]+ [\d:]+)/.exec(run.summary) ?? [];
      expect(Math.abs(Date.parse(`${back}Z`) - scenario.github.clock.now() - HOUR)).toBeLessThan(
        2 * MINUTE,
      );
      expect(run.log).toMatch(
        /Not complete: rate-limit, worth coming back at \d{4}-\d\d-\d\d \d\d:\d\d\./,
      );
      scenario.github.auditLog.switches.rateLimit = 1750;
      scenario.github.clock.advance(HOUR);
      const next = await scenario.run();
      expect([next.exitCode, next.excess, next.outputs['complete']]).toEqual([0, [], 'true']);
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent(
    'a rate limit that is used up already ends the run green with nothing read',
    async () => {
      await using scenario = await openScenario({ seed: 44 });
      scenario.pass(DAY, { count: 50 });
      const { clock, faults } = scenario.github;
      const fault = primaryRateLimit({ resetAt: clock.now() + 20 * MINUTE });
      const rule = faults.add({ fault, family: 'audit-log', times: Infinity });
      const run = await scenario.run();
      expect([run.exitCode, run.outputs['complete'], run.outputs['events']]).toEqual([
        0,
        'false',
        '0',
      ]);
      expect(rule.struck).toBeLessThanOrEqual(2);
      expect(scenario.github.artifacts.list()).toEqual([]);
      rule.remove();
      expect((await scenario.run()).outputs['events']).toBe('50');
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent.each([
    ['a primary limit (403)', 403, 'primary'],
    ['a primary limit (429)', 429, 'primary'],
    ['a secondary limit (403) with `Retry-After`', 403, 'secondary'],
    ['a secondary limit (429) with `Retry-After`', 429, 'secondary'],
  ] as const)('%s that is over soon is waited for', async (_, status, kind) => {
    await using scenario = await openScenario({ seed: 45 });
    scenario.pass(3 * DAY, { count: 250, gitShare: 0 });
    const { clock, faults } = scenario.github;
    const rule = faults.add({
      family: 'audit-log',
      when: reads('web'),
      from: 2,
      fault: () =>
        kind === 'primary'
          ? primaryRateLimit({ resetAt: clock.now(), status })
          : secondaryRateLimit({ retryAfterSeconds: 1, status }),
    });
    const run = await scenario.run();
    expect([run.exitCode, run.outputs['complete'], rule.struck]).toEqual([0, 'true', 1]);
    expect(run.log).toMatch(/rate limit.*trying again in [12]\.\d s/);
    const [struck, again] = requestsOf(run.calls, web).slice(1);
    expect(again?.query).toEqual(struck?.query);
    expect(again!.arrivedAt - struck!.arrivedAt).toBeGreaterThanOrEqual(SECOND);
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent(
    'a secondary limit without `Retry-After` is waited for a minute, or ends the run',
    async () => {
      await using scenario = await openScenario({ seed: 46 });
      scenario.pass(3 * DAY, { count: 250, gitShare: 0 });
      scenario.github.faults.add({ family: 'audit-log', from: 2, fault: secondaryRateLimit() });
      const run = await scenario.run({ 'max-wait': '59s', include: 'web' });
      expect([run.exitCode, run.outputs['complete'], run.outputs['events']]).toEqual([
        0,
        'false',
        '100',
      ]);
      expect(run.summary).toContain('worth coming back at');
      expect((await scenario.run()).outputs['complete']).toBe('true');
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent(
    'twins without an id on both sides of the border where a run ended are all kept',
    async () => {
      await using scenario = await openScenario({ seed: 49 });
      const time = scenario.github.clock.now() - 3 * HOUR;
      const twin = `{"@timestamp":${time},"action":"team.add_member","created_at":${time}}`;
      scenario.log().add(Array.from({ length: 5 }, () => readEvent(twin)));
      const inputs = { include: 'web', 'per-page': '2' };
      for (let number = 0; number < 4; number += 1)
        await scenario.run({ ...inputs, 'max-requests': '1' });
      await scenario.run(inputs);
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent('what a limit leaves unread is told as lag', async () => {
    await using scenario = await openScenario({ seed: 47 });
    scenario.pass(3 * DAY, { count: 300, gitShare: 0 });
    const run = await scenario.run({ 'max-requests': '1', include: 'web' });
    expect(run.outputs['read-through']).toBe('');
    expect(Number(run.outputs['lag-seconds'])).toBeGreaterThan(DAY / SECOND);
    const whole = await scenario.run({ include: 'web' });
    expect(whole.outputs['lag-seconds']).toBe('0');
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent('`page-delay` and `per-page` shape the requests', async () => {
    await using scenario = await openScenario({ seed: 48 });
    scenario.pass(DAY, { count: 30, gitShare: 0 });
    const run = await scenario.run({ 'page-delay': '300ms', 'per-page': '10', include: 'web' });
    const requests = requestsOf(run.calls, web);
    expect(requests.map(({ query }) => query['per_page'])).toEqual(['10', '10', '10']);
    const pauses = requests.slice(1).map((call, at) => call.arrivedAt - requests[at]!.arrivedAt);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(290);
    expect(await scenario.problems()).toEqual([]);
  });
});
