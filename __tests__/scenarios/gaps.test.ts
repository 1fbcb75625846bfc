import { describe, expect, test } from '@jest/globals';
import { SimulatedClock } from '../../simulator/clock.ts';
import {
  DAY,
  HOUR,
  MINUTE,
  START,
  openScenario,
  type Run,
  type Scenario,
} from '../support/scenario.ts';

interface Gap {
  readonly source: string;
  readonly from: string;
  readonly to: string;
}

/** GitHub keeps git events for seven days and the others for 180; these are what is sure of that. */
const SURE = { git: 7 * DAY - HOUR, web: 180 * DAY - DAY };

function gapsOf(run: Run): Gap[] {
  const gap = run.outputs['gap']!;
  return gap === '' ? [] : (JSON.parse(gap) as Gap[]);
}

/** The gap of a source that was read through until `from`, as the manifest has it. */
function gapOf(scenario: Scenario, log: 'web' | 'git', from: number): Gap {
  const second = (time: number) => new Date(Math.floor(time / 1000) * 1000).toISOString();
  const to = second(scenario.github.clock.now() - SURE[log]);
  // What appeared within `lookback` after the last read counts as unread.
  return { source: `org/acme/${log}`, from: second(from - HOUR), to };
}

/** Says the gaps everywhere: first in the summary, as errors, as output and in the manifest. */
async function expectGaps(scenario: Scenario, run: Run, gaps: readonly Gap[]): Promise<void> {
  expect([run.exitCode, run.outputs['complete']]).toEqual([0, 'true']);
  expect(gapsOf(run)).toEqual(gaps);
  const errors = run.annotations.filter(({ level }) => level === 'error');
  expect(errors).toHaveLength(gaps.length);
  for (const [at, { source }] of gaps.entries())
    expect(errors[at]?.message).toMatch(
      new RegExp(
        `^Gap in ${source}: GitHub no longer shows what happened between .* and .*, and it was not read before\\. Run more often`,
      ),
    );
  const notices = run.summary.split('\n\n').slice(2);
  if (gaps.length > 0) expect(notices[0]).toMatch(/^> \[!CAUTION\]\n> \*\*Gap\*\* in <code>/);
  else expect(run.summary).not.toContain('[!CAUTION]');
  const { manifests } = await scenario.archive();
  const told = manifests
    .at(-1)!
    .sources.flatMap(({ scope, slug, log, gaps: own }) =>
      own.map((gap) => ({ source: `${scope}/${slug}/${log}`, ...gap })),
    );
  expect(told).toEqual(gaps);
}

/** The next run has nothing to say, and no earlier manifest has a gap. */
async function expectToldOnce(scenario: Scenario): Promise<void> {
  scenario.pass(HOUR, { count: 10 });
  const next = await scenario.run();
  expect([next.exitCode, next.outputs['events'], next.outputs['gap'], next.annotations]).toEqual([
    ...[0, '10', ''],
    [],
  ]);
  const { manifests } = await scenario.archive();
  const untold = manifests.filter(({ sources }) => sources.every(({ gaps }) => gaps.length === 0));
  expect(untold.length).toBeGreaterThanOrEqual(manifests.length - 1);
}

async function collected(seed: number, inputs = {}): Promise<Scenario> {
  const scenario = await openScenario({ seed });
  scenario.pass(DAY, { count: 40 });
  expect((await scenario.run(inputs)).annotations).toEqual([]);
  return scenario;
}

describe('a pause', () => {
  test.concurrent('of five days is warned about for git, and nothing is lost', async () => {
    await using scenario = await collected(401);
    scenario.pass(5 * DAY, { count: 60 });
    const run = await scenario.run();
    await expectGaps(scenario, run, []);
    expect(run.annotations).toMatchObject([{ level: 'warning' }]);
    expect(run.annotations[0]?.message).toMatch(
      /^org\/acme\/git: this run went on from 71 % of the time that GitHub keeps these events\. Beyond 100 % they are lost: run more often/,
    );
    await expectToldOnce(scenario);
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent(
    'that ends in the last hour of what GitHub keeps may have lost git events, and says so',
    async () => {
      await using scenario = await collected(402);
      // An event of the hours around that time would show that GitHub still has them.
      scenario.pass(2 * HOUR);
      expect((await scenario.run()).annotations).toEqual([]);
      const from = scenario.github.clock.now();
      scenario.pass(2 * HOUR);
      scenario.pass(7 * DAY - 2 * HOUR - 30 * MINUTE, { count: 60 });
      const run = await scenario.run();
      await expectGaps(scenario, run, [gapOf(scenario, 'git', from)]);
      await expectToldOnce(scenario);
      // GitHub still had them.
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent('of eight days is a gap for git and none for web', async () => {
    await using scenario = await collected(403);
    const from = scenario.github.clock.now();
    scenario.pass(8 * DAY, { count: 60, gitShare: 0 });
    scenario.pass(HOUR, { count: 20, gitShare: 1 });
    const run = await scenario.run();
    await expectGaps(scenario, run, [gapOf(scenario, 'git', from)]);
    // The cache forgets after a week.
    expect(run.annotations[0]?.message).toMatch(/^The cache has no usable checkpoint: going on/);
    await expectToldOnce(scenario);
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent(
    'of 200 days is a gap for both, although nothing is left to go on from',
    async () => {
      await using scenario = await collected(404);
      const from = scenario.github.clock.now();
      scenario.pass(199 * DAY);
      scenario.pass(DAY, { count: 50 });
      const run = await scenario.run();
      await expectGaps(scenario, run, [gapOf(scenario, 'git', from), gapOf(scenario, 'web', from)]);
      expect(run.outputs['events']).toBe('50');
      expect(run.annotations[0]?.message).toMatch(/its state is lost/);
      const { manifests, orphans } = await scenario.archive();
      expect(manifests.map(({ sequence, previous }) => [sequence, previous])).toEqual([[2, null]]);
      expect(orphans).toHaveLength(1);
      await expectToldOnce(scenario);
    },
  );

  test.concurrent('in which nothing happened is a gap all the same, once', async () => {
    await using scenario = await collected(405);
    const from = scenario.github.clock.now();
    scenario.github.clock.advance(8 * DAY);
    const run = await scenario.run();
    await expectGaps(scenario, run, [gapOf(scenario, 'git', from)]);
    expect(run.outputs['events']).toBe('0');
    expect(await scenario.checkpoint()).toMatchObject({ sequence: 2 });
    await expectToldOnce(scenario);
    expect(await scenario.problems()).toEqual([]);
  });
});

test.concurrent(
  'a state that was lost ten days ago is announced as a gap for git, and the numbers go on',
  async () => {
    await using scenario = await collected(406, { 'artifact-retention-days': '1' });
    const first = scenario.github.clock.now();
    scenario.pass(HOUR, { count: 20 });
    await scenario.run({ 'artifact-retention-days': '1' });
    const from = scenario.github.clock.now();
    scenario.pass(10 * DAY, { count: 60, gitShare: 0 });
    const run = await scenario.run();
    await expectGaps(scenario, run, [gapOf(scenario, 'git', from)]);
    expect(from).toBeGreaterThan(first);
    expect(run.annotations.map(({ level }) => level)).toEqual(['warning', 'warning', 'error']);
    expect(run.annotations[0]?.message).toMatch(/^No checkpoint .* was found.*its state is lost/);
    const { manifests } = await scenario.archive();
    expect(manifests.map(({ sequence, previous }) => [sequence, previous])).toEqual([[3, null]]);
    expect(await scenario.checkpoint()).toMatchObject({ sequence: 3 });
    await expectToldOnce(scenario);
    const seen = { 'org/acme/web': scenario.log().everything('web') };
    const git = scenario.log().visible('git');
    expect(await scenario.problems({ logs: { ...seen, 'org/acme/git': git }, orphans: 2 })).toEqual(
      [],
    );
  },
);

describe('no gap is announced', () => {
  test.concurrent('by a first run, whatever ran before in the repository', async () => {
    const clock = new SimulatedClock({ at: START, frozen: true });
    await using scenario = await openScenario({ seed: 407, clock });
    const { runs } = scenario.github;
    runs.begin({ path: '.github/workflows/build.yml', event: 'push' }).conclusion = 'success';
    runs.begin({ path: '.github/workflows/audit-log.yml', ref: 'refs/heads/topic' });
    scenario.pass(300 * DAY, { count: 300 });
    const run = await scenario.run();
    expect([run.exitCode, run.outputs['gap'], run.outputs['complete']]).toEqual([0, '', 'true']);
    expect(run.annotations.filter(({ level }) => level === 'error')).toEqual([]);
    expect(await scenario.problems({ logs: visible(scenario) })).toEqual([]);
  });

  test.concurrent('for a log that is quiet for 30 days while runs go on', async () => {
    await using scenario = await collected(408);
    for (let day = 1; day <= 30; day += 1) {
      scenario.github.clock.advance(DAY);
      // Each fourth day is enough to see it, and a run costs a second.
      if (day % 4 !== 2) continue;
      const idle = await scenario.run();
      expect([idle.exitCode, idle.outputs['gap'], idle.annotations]).toEqual([0, '', []]);
    }
    expect(scenario.github.artifacts.list()).toHaveLength(1);
    expect(await scenario.checkpoint()).toMatchObject({ sequence: 1, revision: 8 });
    await expectToldOnce(scenario);
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent('for a first backlog that takes several runs', async () => {
    await using scenario = await openScenario({ seed: 409 });
    // A log that has always been busy: the oldest events are about to be dropped.
    scenario.pass(185 * DAY, { count: 3_000, gitShare: 0 });
    const inputs = { include: 'web', 'per-page': '10', 'max-requests': '1' };
    const first = scenario.log().visible('web');
    for (let number = 0; number < 3; number += 1) {
      const run = await scenario.run(inputs);
      expect([run.exitCode, run.outputs['events'], run.outputs['gap']]).toEqual([0, '10', '']);
      scenario.pass(10 * MINUTE);
    }
    const last = await scenario.run({ include: 'web' });
    expect([last.exitCode, last.outputs['gap'], last.outputs['complete']]).toEqual([0, '', 'true']);
    expect(await scenario.problems({ logs: { 'org/acme/web': first } })).toEqual([]);
  });
});

function visible(scenario: Scenario): Record<string, string[]> {
  const log = scenario.log();
  return { 'org/acme/web': log.visible('web'), 'org/acme/git': log.visible('git') };
}
