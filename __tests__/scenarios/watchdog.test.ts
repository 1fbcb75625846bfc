import { describe, expect, test } from '@jest/globals';
import type { RunOptions } from '../../simulator/runner.ts';
import { DAY, HOUR, MINUTE, openScenario, type Run, type Scenario } from '../support/scenario.ts';

/** A step without the inputs that collecting needs, in a workflow of its own. */
const check = { 'audit-log-token': '', org: '', mode: 'check' };
const watchdog: Partial<RunOptions> = { workflow: { path: '.github/workflows/watchdog.yml' } };

async function collected(seed: number): Promise<Scenario> {
  const scenario = await openScenario({ seed });
  scenario.pass(DAY, { count: 60 });
  expect((await scenario.run()).exitCode).toBe(0);
  return scenario;
}

/** It asked no audit log, and left everything as it was. */
function expectOnlyLooked({ github }: Scenario, run: Run, before: object): void {
  const families = new Set(run.calls.map(({ family }) => family));
  expect([...families].sort()).toEqual(
    [...families].filter((family) => ['blob', 'cache', 'repository'].includes(family)).sort(),
  );
  const writes = run.calls.filter(
    ({ method, path }) => method === 'PUT' || /Create|Finalize/.test(path),
  );
  expect(writes).toEqual([]);
  expect(run.post?.exitCode ?? 0).toBe(0);
  expect([github.cache.entries().length, github.artifacts.list().length]).toEqual(before);
}

function counts({ github }: Scenario): number[] {
  return [github.cache.entries().length, github.artifacts.list().length];
}

describe('`mode: check`', () => {
  test.concurrent('is green after a fresh run, and says how far each source is', async () => {
    await using scenario = await collected(701);
    const before = counts(scenario);
    scenario.github.clock.advance(5 * MINUTE);
    const run = await scenario.run({ ...check, 'max-lag': '6h' }, watchdog);
    expect([run.exitCode, run.conclusion, run.annotations]).toEqual([0, 'success', []]);
    expectOnlyLooked(scenario, run, before);
    expect(Date.parse(run.outputs['read-through']!)).toBeGreaterThan(0);
    expect(Number(run.outputs['lag-seconds'])).toBeGreaterThanOrEqual(299);
    expect(Number(run.outputs['lag-seconds'])).toBeLessThan(320);
    expect(JSON.parse(run.outputs['report']!)).toMatchObject({
      ...{ sequence: 1, failures: [] },
      sources: [{ source: 'org/acme/git' }, { source: 'org/acme/web' }],
    });
    expect(run.log).toMatch(
      /^✓ Position +The archive `audit-log` has 1 delivery; its position is/m,
    );
    expect(run.log).toMatch(/^org\/acme\/web: read through .* UTC, lag 5 min$/m);
    expect(run.summary).toMatch(
      /^## ✓ Everything is in order\n\nArchive <code>audit-log<\/code> · 1 delivery\n\n\| .*\n\n\| Source \| Read through \(UTC\) \| Lag \|/s,
    );
  });

  test.concurrent('fails when the collector has stopped for longer than `max-lag`', async () => {
    await using scenario = await collected(702);
    const before = counts(scenario);
    scenario.pass(7 * HOUR, { count: 20 });
    const run = await scenario.run({ ...check, 'max-lag': '6h' }, watchdog);
    expect([run.exitCode, run.conclusion]).toEqual([1, 'failure']);
    expectOnlyLooked(scenario, run, before);
    expect(run.annotations).toMatchObject([{ level: 'error' }]);
    expect(run.annotations[0]?.message).toMatch(
      /^More than `max-lag` \(6 h\): org\/acme\/git is 7 h behind, read through .* UTC; org\/acme\/web is 7 h behind, .*\. Look at the last runs of the collecting workflow: /,
    );
    expect(run.summary).toMatch(/^## ✗ 1 problem to solve\n/);
    expect(run.rawLog).not.toMatch(/^\s+at /m);
    // Without a limit it only tells.
    const plain = await scenario.run(check, watchdog);
    expect([plain.exitCode, plain.annotations]).toEqual([0, []]);
    // A collector that goes on makes it green again, although nothing else happened.
    expect((await scenario.run()).outputs['events']).toBe('20');
    const after = await scenario.run({ ...check, 'max-lag': '6h' }, watchdog);
    expect([after.exitCode, after.annotations]).toEqual([0, []]);
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent('stays green for a quiet log while idle runs go on', async () => {
    await using scenario = await collected(703);
    for (let hour = 0; hour < 4; hour += 1) {
      scenario.github.clock.advance(61 * MINUTE);
      expect((await scenario.run()).outputs['events']).toBe('0');
    }
    const run = await scenario.run({ ...check, 'max-lag': '2h' }, watchdog);
    expect([run.exitCode, run.outputs['lag-seconds']]).toEqual([0, expect.stringMatching(/^\d$/)]);
  });

  test.concurrent('fails when the cache entry is gone', async () => {
    await using scenario = await collected(704);
    await scenario.github.cache.evict();
    const before = counts(scenario);
    const run = await scenario.run({ ...check, 'max-lag': '6h' }, watchdog);
    expect([run.exitCode, run.annotations.length]).toEqual([1, 1]);
    expectOnlyLooked(scenario, run, before);
    expect(run.annotations[0]?.message).toMatch(
      /^The cache holds no position of the archive `audit-log` on this branch: nothing was collected for a week, or never\. Look at the last runs/,
    );
    expect(run.outputs).toMatchObject({ 'read-through': '', 'lag-seconds': '' });
    expect((await scenario.run(check, watchdog)).exitCode).toBe(0);
  });

  test.concurrent('fails when the cache entry can not be read', async () => {
    await using scenario = await collected(705);
    const { cache } = scenario.github;
    const { key } = cache.entries()[0]!;
    await cache.rewrite(key, () => Buffer.from('{'));
    const run = await scenario.run(check, watchdog);
    expect([run.exitCode, run.annotations.length]).toEqual([1, 1]);
    expect(run.annotations[0]?.message).toContain(`(key \`${key}\`) can't be read`);
  });

  test.concurrent('of some sources names those that the archive does not have', async () => {
    await using scenario = await collected(706);
    const inputs = { ...check, org: 'acme,octo-labs', include: 'web', 'max-lag': '6h' };
    const run = await scenario.run(inputs, watchdog);
    expect(run.exitCode).toBe(1);
    expect(run.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^org\/octo-labs\/web is no part of the archive `audit-log`\. Correct/),
    ]);
  });
});

describe('`max-lag` while collecting', () => {
  test.concurrent('fails a run only after all it read was delivered and saved', async () => {
    await using scenario = await collected(707);
    scenario.pass(8 * HOUR, { count: 300, gitShare: 0 });
    const inputs = { 'max-lag': '6h', 'max-requests': '1', include: 'web' };
    const run = await scenario.run(inputs);
    expect([run.exitCode, run.conclusion]).toEqual([1, 'failure']);
    expect(run.annotations.at(-1)?.message).toMatch(/^More than `max-lag` \(6 h\): org\/acme\/web/);
    expect(run.summary).toContain('[!WARNING]');
    expect(run.outputs['artifact-id']).not.toBe('');
    expect(await scenario.checkpoint()).toMatchObject({
      ...{ sequence: 2, artifact: Number(run.outputs['artifact-id']) },
    });
    const next = await scenario.run({ 'max-lag': '6h', include: 'web' });
    expect([next.exitCode, next.outputs['complete'], next.annotations]).toEqual([0, 'true', []]);
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent('says nothing of a log that is read for the first time', async () => {
    await using scenario = await openScenario({ seed: 708 });
    scenario.pass(3 * DAY, { count: 300, gitShare: 0 });
    const run = await scenario.run({ 'max-lag': '6h', 'max-requests': '1' });
    expect([run.exitCode, run.outputs['complete'], run.annotations]).toEqual([0, 'false', []]);
  });
});
