import { describe, expect, test } from '@jest/globals';
import type { FaultRule } from '../../simulator/faults.ts';
import { secondaryRateLimit, serverError } from '../../simulator/faults.ts';
import type { KillCall } from '../../simulator/runner/step.ts';
import { hold, to } from '../support/hold.ts';
import { DAY, HOUR, openScenario, type Run, type Scenario } from '../support/scenario.ts';

/** Web alone, whose pages tell where a run stopped. */
const web = { include: 'web' };

async function withLog(seed: number): Promise<Scenario> {
  const scenario = await openScenario({ seed });
  scenario.pass(3 * DAY, { count: 250, gitShare: 0 });
  return scenario;
}

/** Cancels a job at a call, and looks at what every cancelled job has in common. */
async function cancel(
  scenario: Scenario,
  how: {
    call: KillCall;
    inputs?: Readonly<Record<string, string>>;
    signal?: 'SIGINT' | 'SIGTERM' | 'cancel';
  },
): Promise<Run> {
  const { call, inputs = {}, signal = 'cancel' } = how;
  let at = 0;
  const unwatch = scenario.github.journal.watch((moment, seen) => {
    if (moment === (call.moment ?? 'arrived') && seen.family === call.family) at ||= Date.now();
  });
  const begun = Date.now();
  const run = await scenario.run({ ...web, ...inputs }, { kill: { signal, call } });
  unwatch();
  expect(at).toBeGreaterThan(begun);
  expect([run.exitCode, run.conclusion, run.post]).toEqual([0, 'cancelled', undefined]);
  expect(run.signals).toEqual([signal === 'cancel' ? 'SIGINT' : signal]);
  expect(run.log).toMatch(/SIG(INT|TERM): stopping here, with what was done so far\./);
  expect(run.annotations.filter(({ level }) => level === 'error')).toEqual([]);
  expect(run.rawLog).not.toMatch(/^\s+at /m);
  return run;
}

/** The next run goes on behind what was published. */
async function expectGoesOn(scenario: Scenario, cancelled: Run): Promise<void> {
  const published = Number(cancelled.outputs['events']);
  expect(scenario.github.artifacts.list()).toHaveLength(published > 0 ? 1 : 0);
  scenario.pass(HOUR, { count: 10, gitShare: 0 });
  const next = await scenario.run(web);
  expect([next.exitCode, next.outputs['events'], next.outputs['complete']]).toEqual([
    0,
    String(260 - published),
    'true',
  ]);
  expect(next.excess).toEqual([]);
  const logs = { 'org/acme/web': scenario.log().everything('web') };
  expect(await scenario.problems({ logs })).toEqual([]);
}

const secondPage = { family: 'audit-log', n: 2 } as const;

describe('a job that is cancelled', () => {
  test.concurrent.each(['SIGINT', 'SIGTERM', 'cancel'] as const)(
    'by %s during a page ends at once, and what was read before is published',
    async (signal) => {
      await using scenario = await withLog(601);
      hold(scenario.github, { family: 'audit-log', from: 2 });
      const run = await cancel(scenario, { call: secondPage, signal });
      expect(run.outputs).toMatchObject({ events: '100', complete: 'false' });
      expect(run.summary).toContain('the job was cancelled');
      expect(run.log).toContain('Not complete: cancelled.');
      expect(await scenario.checkpoint()).toMatchObject({ sequence: 1 });
      await expectGoesOn(scenario, run);
    },
  );

  test.concurrent('during a page, with `retries: 0`: the same', async () => {
    await using scenario = await withLog(602);
    hold(scenario.github, { family: 'audit-log', from: 2 });
    const run = await cancel(scenario, { call: secondPage, inputs: { retries: '0' } });
    expect(run.outputs).toMatchObject({ events: '100', complete: 'false' });
    await expectGoesOn(scenario, run);
  });

  test.concurrent('during its first page ends at once, with nothing to publish', async () => {
    await using scenario = await withLog(603);
    hold(scenario.github, { family: 'audit-log' });
    const run = await cancel(scenario, { call: { family: 'audit-log', n: 1 } });
    expect(run.outputs).toMatchObject({ events: '0', complete: 'false' });
    await expectGoesOn(scenario, run);
  });

  test.concurrent.each([
    ['after a fault', { fault: serverError(503), times: 3 }],
    ['for a rate limit', { fault: secondaryRateLimit({ retryAfterSeconds: 50 }) }],
  ] as const)('while it waits %s ends at once', async (_, rule: FaultRule) => {
    await using scenario = await withLog(604);
    scenario.github.faults.add({ family: 'audit-log', from: 2, ...rule });
    const n = rule.times === undefined ? 2 : 4;
    const call = { family: 'audit-log', n, moment: 'answered' } as const;
    const run = await cancel(scenario, { call });
    expect(run.outputs).toMatchObject({ events: '100', complete: 'false' });
    await expectGoesOn(scenario, run);
  });

  test.concurrent('during `page-delay` ends at once', async () => {
    await using scenario = await withLog(605);
    const call = { family: 'audit-log', n: 1, moment: 'answered' } as const;
    const run = await cancel(scenario, { call, inputs: { 'page-delay': '1m' } });
    expect(run.outputs).toMatchObject({ events: '100', complete: 'false' });
    await expectGoesOn(scenario, run);
  });

  test.concurrent.each([
    ['during the upload', { family: 'blob', n: 1, when: ({ method }) => method === 'PUT' }],
    [
      'between upload and check',
      { family: 'repository', n: 1, when: ({ query }) => 'name' in query },
    ],
    ['during the save', { family: 'cache', n: 1, when: ({ path }) => path.endsWith('Entry') }],
  ] as const satisfies readonly (readonly [string, KillCall])[])(
    '%s ends what it has begun',
    async (_, call: KillCall) => {
      await using scenario = await withLog(606);
      const run = await cancel(scenario, { call });
      expect(run.outputs).toMatchObject({ events: '250', complete: 'true' });
      expect(await scenario.checkpoint()).toMatchObject({ sequence: 1 });
      await expectGoesOn(scenario, run);
    },
  );

  test.concurrent(
    'before it has begun to read ends at once, and says no more than that',
    async () => {
      await using scenario = await withLog(607);
      hold(scenario.github, { family: 'repository', when: to('/audit-archive') });
      const call = { family: 'repository', n: 1 } as const;
      const kill = { signal: 'cancel', call } as const;
      const run = await scenario.run(web, { kill });
      expect([run.conclusion, run.post, run.signals]).toEqual([
        ...['cancelled', undefined, ['SIGINT']],
      ]);
      for (const { message } of run.annotations) expect(message).toMatch(/^The job was cancelled/);
      expect(run.calls.filter(({ family }) => family === 'audit-log')).toEqual([]);
      expect(scenario.github.artifacts.list()).toEqual([]);
      expect((await scenario.run(web)).outputs['events']).toBe('250');
    },
  );

  test.concurrent('with `sinks: none` saves no position', async () => {
    await using scenario = await withLog(608);
    hold(scenario.github, { family: 'audit-log', from: 2 });
    const run = await cancel(scenario, { call: secondPage, inputs: { sinks: 'none' } });
    expect(run.outputs).toMatchObject({ events: '100', complete: 'false' });
    expect(await scenario.checkpoint()).toBeUndefined();
    const next = await scenario.run({ ...web, sinks: 'none' });
    expect([next.conclusion, next.outputs['events']]).toEqual(['success', '250']);
  });
});
