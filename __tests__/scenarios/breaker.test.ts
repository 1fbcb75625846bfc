import { describe, expect, test } from '@jest/globals';
import { serverError } from '../../simulator/faults.ts';
import { requestsOf } from '../support/requests.ts';
import { DAY, openScenario, wholeLog, type Run, type Scenario } from '../support/scenario.ts';

const orgs = ['sick', 'acme', 'octo-labs'];

async function withSickOrg(seed: number): Promise<Scenario> {
  const scenario = await openScenario({ seed, orgs });
  for (const slug of orgs) scenario.pass(DAY, { count: 40, slug });
  return scenario;
}

/** From now on the log of one organization answers 503 only. */
function sicken({ github }: Scenario): { readonly struck: number; remove(): void } {
  return github.faults.add({
    ...{ family: 'audit-log', fault: serverError(503), times: Infinity },
    when: ({ url }) => url.pathname.startsWith('/orgs/sick/'),
  });
}

function requestsOfSick(run: Run): number[] {
  return (['git', 'web'] as const).map(
    (log) => requestsOf(run.calls, { kind: 'org', slug: 'sick', log }).length,
  );
}

function logsOf(scenario: Scenario, slugs: readonly string[]): Record<string, string[]> {
  return Object.assign(
    {},
    ...slugs.map((slug) => wholeLog(scenario.log({ slug }), `org/${slug}`)),
  ) as Record<string, string[]>;
}

const inputs = { org: orgs.join(), retries: '2', 'max-duration': '20s' };

describe('an organization whose log answers 5xx only', () => {
  test.concurrent(
    'is left after `retries` and one more failures in a row, and the others are collected',
    async () => {
      await using scenario = await withSickOrg(801);
      const rule = sicken(scenario);
      const run = await scenario.run(inputs);
      expect([run.exitCode, run.outputs['events'], run.outputs['complete']]).toEqual([
        ...[1, '80', 'false'],
      ]);
      expect(requestsOfSick(run)).toEqual([3, 3]);
      expect(rule.struck).toBe(6);
      expect(run.annotations).toMatchObject([{ level: 'error' }]);
      expect(run.annotations[0]?.message).toMatch(
        /^org\/sick\/git, org\/sick\/web: GitHub could not answer for organization `sick` \(503 .*\)\. What was read is kept and the next run goes on there\./,
      );
      expect(run.summary).toMatch(/org\/sick\/web<\/code> .*\| failed \|/);
      expect(await scenario.problems({ logs: logsOf(scenario, ['acme', 'octo-labs']) })).toEqual(
        [],
      );
      expect(await scenario.checkpoint()).toMatchObject({ sequence: 1 });
      rule.remove();
      scenario.pass(DAY, { count: 10 });
      const next = await scenario.run(inputs);
      expect([next.exitCode, next.outputs['events'], next.annotations]).toEqual([0, '50', []]);
      expect(await scenario.problems({ logs: logsOf(scenario, orgs) })).toEqual([]);
    },
  );

  test.concurrent('that was collected before goes on where it stopped', async () => {
    await using scenario = await withSickOrg(802);
    await scenario.run(inputs);
    for (const slug of orgs) scenario.pass(DAY, { count: 150, gitShare: 0, slug });
    await scenario.run(inputs);
    const rule = sicken(scenario);
    for (const slug of orgs) scenario.pass(DAY, { count: 10, gitShare: 0.5, slug });
    const run = await scenario.run(inputs);
    expect([run.exitCode, run.outputs['events']]).toEqual([1, '20']);
    // A stored cursor is suspected after two failures: the time that stands in for it is asked for, too.
    const [git = 0, web = 0] = requestsOfSick(run);
    expect([git, web]).toEqual([3, 5]);
    rule.remove();
    const next = await scenario.run(inputs);
    expect([next.exitCode, next.outputs['events']]).toEqual([0, '10']);
    expect(await scenario.problems({ logs: logsOf(scenario, orgs) })).toEqual([]);
  });

  test.concurrent('does not make a run longer than `max-duration`', async () => {
    await using scenario = await withSickOrg(803);
    const rule = sicken(scenario);
    const run = await scenario.run({ ...inputs, retries: '20', 'max-duration': '10s' });
    expect(run.exitCode).toBe(1);
    // The waits before so many attempts would take far longer.
    expect(Math.max(...requestsOfSick(run))).toBeLessThan(20);
    rule.remove();
    expect((await scenario.run(inputs)).exitCode).toBe(0);
    expect(await scenario.problems({ logs: logsOf(scenario, orgs) })).toEqual([]);
  });
});
