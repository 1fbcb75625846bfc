import { describe, expect, test } from '@jest/globals';
import { generateEvents } from '../../simulator/events.ts';
import { requestsOf, stateOf } from '../support/requests.ts';
import { DAY, HOUR, MINUTE, openScenario, type Run, type Scenario } from '../support/scenario.ts';

const web = { kind: 'org', slug: 'acme', log: 'web' } as const;

/** Events of the past that GitHub shows only from `visibleAt` on. */
function addHidden(
  scenario: Scenario,
  events: { from: number; to: number; count: number; visibleAt: number; gitShare?: number },
): void {
  const { visibleAt, ...options } = events;
  const hidden = generateEvents({ ...options, seed: visibleAt % 1e9, scope: web, idlessShare: 0 });
  scenario.log().add([...hidden].map((event) => ({ ...event, visibleAt })));
}

function told({ annotations }: Run): string {
  return annotations.map(({ message }) => message).join('\n');
}

describe('late events', () => {
  test.concurrent('of an index that stalls for five hours and fills in are all kept', async () => {
    await using scenario = await openScenario({ seed: 501 });
    scenario.pass(3 * DAY, { count: 350 });
    await scenario.run();
    const { clock } = scenario.github;
    const filled = clock.now() + 5 * HOUR;
    for (let hour = 0; hour < 5; hour += 1) {
      const from = clock.now();
      scenario.pass(HOUR);
      addHidden(scenario, { from, to: clock.now(), count: 60, visibleAt: filled });
      // Two looks are enough: before anything came late, and shortly before all of it is shown.
      if (hour !== 0 && hour !== 3) continue;
      const run = await scenario.run();
      expect([run.exitCode, run.outputs['events'], run.annotations]).toEqual([0, '0', []]);
    }
    clock.advance(MINUTE);
    const run = await scenario.run();
    expect([run.exitCode, run.outputs['events'], run.outputs['complete']]).toEqual([
      ...[0, '300', 'true'],
    ]);
    expect(told(run)).toMatch(
      /^org\/acme\/git: an event appeared [234] h late or more, and `lookback` is 60 min\. Raise it, so that no event is missed\.\norg\/acme\/web: an event appeared [234] h late/,
    );
    const { manifests } = await scenario.archive();
    for (const { late } of manifests.at(-1)!.sources) {
      expect(late.events).toBeGreaterThan(0);
      expect(late.longestSeconds).toBeGreaterThan(2 * 3600);
    }
    clock.advance(HOUR);
    const next = await scenario.run();
    expect([next.outputs['events'], next.annotations]).toEqual(['0', []]);
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent.each([
    [25, false],
    [45, true],
  ])(
    'that appear %i minutes late are kept, and told from half of `lookback` on',
    async (minutes, isTold) => {
      await using scenario = await openScenario({ seed: 502 });
      scenario.pass(3 * DAY, { count: 250 });
      const { clock } = scenario.github;
      const now = clock.now();
      const visibleAt = now + minutes * MINUTE;
      addHidden(scenario, { from: now - MINUTE, to: now, count: 20, visibleAt });
      scenario.pass(10 * MINUTE, { count: 5 });
      // The end is read through before the late ones appear, later than they happened.
      const early = await scenario.run();
      expect(early.outputs).toMatchObject({ events: '255', complete: 'true' });
      // An idle run would not note how far it read.
      scenario.pass((minutes - 20) * MINUTE, { count: 8, gitShare: 0.5 });
      const middle = await scenario.run();
      expect([middle.outputs['events'], middle.annotations]).toEqual(['8', []]);
      clock.advance(15 * MINUTE);
      const run = await scenario.run();
      expect([run.exitCode, run.outputs['events']]).toEqual([0, '20']);
      const { manifests } = await scenario.archive();
      const late = manifests.at(-1)!.sources.map((source) => source.late);
      expect(late.reduce((sum, { events }) => sum + events, 0)).toBe(20);
      // How late is known to be at least from the last look, when they were not there.
      const known = minutes - 10;
      for (const { longestSeconds } of late) {
        expect(longestSeconds).toBeGreaterThanOrEqual(known * 60);
        expect(longestSeconds).toBeLessThanOrEqual((known + 1) * 60);
      }
      if (isTold)
        expect(told(run)).toMatch(/appeared \d+ min late or more, .* `lookback` is 60 min/);
      else expect(run.annotations).toEqual([]);
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent(
    'of a quiet log, whose last page border lies days back, are kept however late they are',
    async () => {
      await using scenario = await openScenario({ seed: 503 });
      scenario.pass(DAY, { count: 130, gitShare: 0 });
      await scenario.run({ include: 'web' });
      const border = stateOf(await scenario.checkpoint(), web)?.resume.cursor;
      expect(border).not.toBeNull();
      const { clock } = scenario.github;
      for (let day = 0; day < 4; day += 1) {
        scenario.pass(DAY, { count: 2, gitShare: 0 });
        const now = clock.now();
        const visibleAt = now + 40 * HOUR;
        addHidden(scenario, { from: now - HOUR, to: now, count: 1, visibleAt, gitShare: 0 });
        const run = await scenario.run({ include: 'web' });
        expect([run.exitCode, run.outputs['complete'], run.excess]).toEqual([0, 'true', []]);
      }
      expect(stateOf(await scenario.checkpoint(), web)?.resume.cursor).toBe(border);
      clock.advance(2 * DAY);
      expect((await scenario.run({ include: 'web' })).exitCode).toBe(0);
      const logs = { 'org/acme/web': scenario.log().everything('web') };
      expect(await scenario.problems({ logs })).toEqual([]);
    },
  );
});

test.concurrent(
  'a log with hundreds of pages within `lookback` makes progress with five requests a run, and nothing comes twice',
  async () => {
    await using scenario = await openScenario({ seed: 504 });
    scenario.pass(40 * MINUTE, { count: 1_000, gitShare: 0 });
    const inputs = { include: 'web', 'per-page': '5' };
    let left = 1_000;
    let runs = 0;
    while (left > 850) {
      const run = await scenario.run({ ...inputs, 'max-requests': '5' });
      expect([run.exitCode, run.outputs['events'], run.annotations]).toEqual([0, '25', []]);
      expect(requestsOf(run.calls, web).length).toBe(5);
      left -= 25;
      runs += 1;
      scenario.github.clock.advance(3 * MINUTE);
    }
    expect(runs).toBe(6);
    // By now what was read first has settled: a run may begin there, but no event is delivered again.
    scenario.pass(2 * HOUR, { count: 5, gitShare: 0 });
    let seen = 0;
    for (let number = 0; number < 3; number += 1) {
      const run = await scenario.run({ ...inputs, 'per-page': '20', 'max-requests': '5' });
      expect(run.exitCode).toBe(0);
      seen += Number(run.outputs['events']) + Number(run.outputs['already-delivered']);
      scenario.github.clock.advance(MINUTE);
    }
    expect(seen).toBe(300);
    const last = await scenario.run(inputs);
    expect([last.exitCode, last.outputs['complete']]).toEqual([0, 'true']);
    const logs = { 'org/acme/web': scenario.log().everything('web') };
    expect(await scenario.problems({ logs })).toEqual([]);
  },
);
