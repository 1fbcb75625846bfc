import { expect } from '@jest/globals';
import { DAY, HOUR, openScenario, type Run, type Scenario } from './scenario.ts';

/** This many deliveries, an hour apart, and 20 events since. */
export async function withDeliveries(
  count: number,
  seed: number,
  inputs: (number: number) => Readonly<Record<string, string>> = () => ({}),
): Promise<Scenario> {
  const scenario = await openScenario({ seed });
  scenario.pass(3 * DAY, { count: 40 });
  for (let number = 1; number <= count; number += 1) {
    expect((await scenario.run(inputs(number))).exitCode).toBe(0);
    scenario.pass(HOUR, { count: 20 });
  }
  return scenario;
}

/** What the annotations of a job say. */
export function told({ annotations }: Run): string {
  return annotations.map(({ message }) => message).join('\n');
}

/** Requests for pages of the audit log. */
export function audited({ calls }: Run): number {
  return calls.filter(({ family }) => family === 'audit-log').length;
}

/** Requests for the list of artifacts, and for those of one name. */
export function lookUps({ calls }: Run): { list: number; name: number } {
  const asked = calls.filter(({ path }) => path.endsWith('/actions/artifacts'));
  const name = asked.filter(({ query }) => query['name'] !== undefined).length;
  return { list: asked.length - name, name };
}

/** Goes on and delivers what is new, once, with one warning. */
export async function expectRecovered(
  scenario: Scenario,
  expected: { events: number; sequence: number; warns: RegExp },
): Promise<Run> {
  const run = await scenario.run();
  expect([run.exitCode, run.outputs['events']]).toEqual([0, String(expected.events)]);
  expect([audited(run), run.annotations.length]).toEqual([2, 1]);
  expect(told(run)).toMatch(expected.warns);
  expect(await scenario.checkpoint()).toMatchObject({
    ...{ version: 3, sequence: expected.sequence },
    artifact: Number(run.outputs['artifact-id']),
  });
  return run;
}

/** What was recovered is gone on from, and nothing is left to say. */
export async function expectGoesOn(scenario: Scenario): Promise<void> {
  scenario.pass(HOUR, { count: 10 });
  const next = await scenario.run();
  expect([next.exitCode, next.outputs['events'], next.annotations]).toEqual([0, '10', []]);
  expect(next.excess).toEqual([]);
}
