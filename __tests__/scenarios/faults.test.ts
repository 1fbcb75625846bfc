import { describe, expect, test } from '@jest/globals';
import { startDecoy } from '../../simulator/decoy.ts';
import { serverError, type Fault } from '../../simulator/faults.ts';
import { reads, requestsOf, stateOf } from '../support/requests.ts';
import { DAY, HOUR, openScenario } from '../support/scenario.ts';

const web = { kind: 'org', slug: 'acme', log: 'web' } as const;

/** A fault, and what the log says about it: nothing if it is not tried again. */
type Told = readonly [name: string, Fault, RegExp?];

/** The faults by two, of which web meets the one and git the other. */
const faults: readonly (readonly [Told, Told])[] = [
  [
    ['a reset before the answer', { kind: 'reset' }, /trying again in \d/],
    ['a slow answer', { kind: 'delay', ms: 500 }],
  ],
  [
    ['an answer that got lost', { kind: 'lost-answer' }, /trying again in \d/],
    ['a redirect on the same host', { kind: 'redirect', status: 307 }],
  ],
  [
    ['a reset inside the body', { kind: 'cut-body' }, /trying again in \d/],
    ['a 500', serverError(500), /500 Server Error: trying again/],
  ],
  [
    ['truncated JSON', { kind: 'truncated-json' }, /not a complete JSON array.*: trying again/],
    ['a 502', serverError(502), /502 Server Error: trying again/],
  ],
  [
    [
      'a stall',
      { kind: 'stall', ms: 6000, after: 'nothing' },
      /no answer within 2 s: trying again/,
    ],
    ['a 503 in HTML', serverError(503), /503 without a message: trying again/],
  ],
  [
    ['a 504 in HTML', serverError(504), /504 without a message: trying again/],
    [
      'a stall inside the answer',
      { kind: 'stall', ms: 6000, after: 'headers' },
      /no answer within 2 s: trying again/,
    ],
  ],
];
const pairs = faults.map((pair) => [pair.map(([name]) => name).join(' and '), pair] as const);

describe('a fault of the audit log', () => {
  test.concurrent.each(pairs)(
    '%s, within a first run and at a stored cursor, lose and repeat nothing',
    async (_, pair) => {
      await using scenario = await openScenario({ seed: 31 });
      scenario.pass(3 * DAY, { count: 250, gitShare: 0.5 });
      const strike = (from: number) =>
        (['web', 'git'] as const).map((log, at) =>
          scenario.github.faults.add({
            ...{ family: 'audit-log', when: reads(log), from, fault: pair[at]![1] },
          }),
        );
      const within = strike(2);
      const first = await scenario.run({ timeout: '2s' });
      expect(await scenario.problems()).toEqual([]);
      scenario.pass(HOUR, { count: 20 });
      const atCursor = strike(1);
      const second = await scenario.run({ timeout: '2s' });
      expect([...within, ...atCursor].map(({ struck }) => struck)).toEqual([1, 1, 1, 1]);
      expect([first.outputs['events'], second.outputs['events']]).toEqual(['250', '20']);
      const words = pair.flatMap(([, , text]) => text ?? []);
      for (const run of [first, second]) {
        expect([run.exitCode, run.outputs['complete'], run.annotations]).toEqual([0, 'true', []]);
        for (const text of words) expect(run.log).toMatch(text);
        expect(run.log.match(/trying again/g)).toHaveLength(words.length);
        const struck = run.calls.filter(({ fault: kind }) => kind !== undefined);
        expect(struck).toHaveLength(2);
        expect(run.calls.filter(({ family }) => family === 'audit-log').length).toBeLessThan(7);
      }
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent('a 502 again and again lowers `per_page`', async () => {
    await using scenario = await openScenario({
      seed: 33,
      switches: { serverErrorAbovePerPage: 40 },
    });
    scenario.pass(3 * DAY, { count: 90, gitShare: 0 });
    const run = await scenario.run();
    expect(run.exitCode).toBe(0);
    const asked = requestsOf(run.calls, web).map(({ query }) => Number(query['per_page']));
    expect(Math.min(...asked)).toBeLessThanOrEqual(40);
    expect(run.log).toMatch(/too slow for this page: asking for \d+ events at a time/);
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent('a `Link` to another host is not followed: only its cursor counts', async () => {
    await using scenario = await openScenario({ seed: 34 });
    const decoy = await startDecoy();
    scenario.pass(3 * DAY, { count: 350 });
    scenario.github.faults.add({
      fault: { kind: 'foreign-link', origin: decoy.origin },
      family: 'audit-log',
      when: reads('web'),
      times: Infinity,
    });
    const run = await scenario.run();
    await decoy.close();
    expect([run.exitCode, run.excess]).toEqual([0, []]);
    expect(decoy.received).toEqual([]);
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent('a redirect to another host is refused: no token arrives there', async () => {
    await using scenario = await openScenario({ seed: 35 });
    const decoy = await startDecoy();
    scenario.pass(3 * DAY, { count: 150, gitShare: 0 });
    await scenario.run();
    scenario.pass(HOUR, { count: 150 });
    const rule = scenario.github.faults.add({
      fault: { kind: 'redirect', origin: decoy.origin },
      family: 'audit-log',
      when: reads('web'),
      times: Infinity,
    });
    const run = await scenario.run();
    expect(run.exitCode).toBe(1);
    expect(run.annotations.at(-1)?.message).toContain(new URL(decoy.origin).host);
    expect(run.rawLog).not.toMatch(/^\s+at /m);
    rule.remove();
    await scenario.run();
    await decoy.close();
    expect(decoy.received).toEqual([]);
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent(
    'a fault that stays fails the run, keeps what was read, and the next run goes on there',
    async () => {
      await using scenario = await openScenario({ seed: 36 });
      scenario.pass(3 * DAY, { count: 500 });
      const rule = scenario.github.faults.add({
        fault: serverError(503),
        family: 'audit-log',
        when: reads('web'),
        from: 3,
        times: Infinity,
      });
      const failed = await scenario.run({ retries: '1' });
      expect([failed.exitCode, failed.outputs['complete']]).toEqual([1, 'false']);
      // Two pages of web, and all of git.
      const read = 200 + scenario.log().everything('git').length;
      expect(failed.outputs['events']).toBe(`${read}`);
      expect(failed.annotations.at(-1)).toMatchObject({ level: 'error' });
      expect(failed.annotations.at(-1)?.message).toMatch(
        /^org\/acme\/web: GitHub could not answer for organization `acme` \(503.*What was read is kept/,
      );
      expect(failed.summary).toContain('[!WARNING]');
      expect(failed.rawLog).not.toMatch(/^\s+at /m);
      expect(scenario.github.artifacts.list()).toHaveLength(1);
      const { front } = stateOf(await scenario.checkpoint(), web)!;
      rule.remove();
      const next = await scenario.run();
      expect([next.exitCode, next.excess, next.outputs['events']]).toEqual([
        0,
        [],
        `${500 - read}`,
      ]);
      const used = requestsOf(next.calls, web)[0]?.query['after'];
      expect(front === null || used === front.cursor).toBe(true);
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent('`retries: 0` tries once', async () => {
    await using scenario = await openScenario({ seed: 37 });
    scenario.pass(DAY, { count: 30 });
    const rule = scenario.github.faults.add({
      fault: serverError(500),
      family: 'audit-log',
      when: reads('web'),
    });
    const run = await scenario.run({ retries: '0' });
    expect([run.exitCode, rule.struck]).toEqual([1, 1]);
    expect(requestsOf(run.calls, web)).toHaveLength(1);
    expect((await scenario.run()).exitCode).toBe(0);
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent('an empty page that names a next one is asked for again', async () => {
    await using scenario = await openScenario({ seed: 39 });
    scenario.pass(3 * DAY, { count: 250, gitShare: 0 });
    scenario.github.faults.add({
      fault: { kind: 'empty-page' },
      family: 'audit-log',
      when: reads('web'),
      from: 2,
    });
    const run = await scenario.run();
    expect([run.exitCode, run.outputs['events']]).toEqual([0, '250']);
    expect(run.log).toMatch(/an empty page that names a next one: trying again in/);
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent(
    'an empty last page, which lacks what was shown before, is a partial answer',
    async () => {
      await using scenario = await openScenario({ seed: 40 });
      scenario.pass(3 * DAY, { count: 250, gitShare: 0 });
      await scenario.run();
      const before = await scenario.checkpoint();
      scenario.pass(HOUR, { count: 20, gitShare: 0 });
      scenario.github.faults.add({
        fault: { kind: 'empty-page' },
        family: 'audit-log',
        when: reads('web'),
      });
      const run = await scenario.run();
      expect([run.exitCode, run.outputs['events']]).toEqual([0, '0']);
      expect(run.annotations).toMatchObject([{ level: 'warning' }]);
      expect(run.annotations[0]?.message).toMatch(
        /^org\/acme\/web: GitHub did not show \d+ events that the archive has already/,
      );
      const after = await scenario.checkpoint();
      expect(stateOf(after, web)?.resume).toEqual(stateOf(before, web)?.resume);
      const next = await scenario.run();
      expect([next.exitCode, next.annotations, next.outputs['events']]).toEqual([0, [], '20']);
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent(
    'an empty page that stays empty is passed over and read again by the next run',
    async () => {
      await using scenario = await openScenario({ seed: 38 });
      scenario.pass(3 * HOUR, { count: 350, gitShare: 0 });
      const rule = scenario.github.faults.add({
        fault: { kind: 'empty-page' },
        family: 'audit-log',
        when: reads('web'),
        from: 2,
        times: 3,
      });
      const run = await scenario.run();
      expect([run.exitCode, rule.struck]).toEqual([0, 3]);
      scenario.pass(HOUR, { count: 10 });
      expect((await scenario.run()).exitCode).toBe(0);
      expect(await scenario.problems()).toEqual([]);
    },
  );
});
