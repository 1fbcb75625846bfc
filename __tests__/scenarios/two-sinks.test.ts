import { describe, expect, test } from '@jest/globals';
import type { KillCall } from '../../simulator/runner/step.ts';
import { downloadAll, sideBySide, verdictOn } from '../support/archive-copy.ts';
import { problemsOfBranch, readBranch } from '../support/branch-archive.ts';
import { told } from '../support/recovery.ts';
import { HOUR, openScenario, type Run, type Scenario } from '../support/scenario.ts';

const permissions = { actions: 'read', contents: 'write' } as const;
const BOTH = { sinks: 'commit, artifact' };
const COMMIT = { sinks: 'commit' };
const ARTIFACT = { sinks: 'artifact' };

/** Runs once with each of these inputs, an hour and 20 events apart; all have to end well. */
async function withRuns(
  seed: number,
  inputs: readonly Readonly<Record<string, string>>[],
): Promise<Scenario> {
  const scenario = await openScenario({ seed, permissions });
  for (const one of inputs) {
    scenario.pass(HOUR, { count: 20 });
    expect(told(await scenario.run(one))).not.toMatch(/could not|lost/);
  }
  scenario.pass(HOUR, { count: 20 });
  return scenario;
}

async function expectBothWhole(scenario: Scenario): Promise<void> {
  expect(problemsOfBranch(scenario)).toEqual([]);
  expect(await scenario.problems()).toEqual([]);
}

function expectDelivered(run: Run, events: string): void {
  expect([run.exitCode, run.outputs['events'], run.outputs['complete']]).toEqual([
    ...[0, events, 'true'],
  ]);
}

describe('two sinks', () => {
  test.concurrent('hold the same deliveries, to the byte', async () => {
    await using scenario = await withRuns(450, [BOTH, BOTH]);
    const idle = await scenario.run(BOTH);
    expectDelivered(idle, '20');
    expect([idle.outputs['commit-sha'], idle.outputs['artifact-id']]).not.toContain('');
    expect(idle.annotations).toEqual([]);
    await expectBothWhole(scenario);
    const { manifests } = await scenario.archive();
    expect(readBranch(scenario.github.repository).manifests).toEqual(manifests);
    for (const copy of [
      scenario.github.repository.git.files('audit-log'),
      sideBySide(await downloadAll(scenario)),
    ])
      expect(verdictOn(copy).text).toMatch(
        /^audit-log: 3 deliveries, \d+ segments, 60 events, .*no gap, no duplicate, chain intact \(head \w+…\)\n/,
      );
  });

  const moments: readonly (readonly [string, KillCall])[] = [
    [
      'between commit and upload',
      { family: 'graphql', n: 1, when: (call) => call.operation === 'createCommitOnBranch' },
    ],
    ['while it uploads', { family: 'artifact', n: 2 }],
    ['between upload and save', { family: 'artifact', n: 2, moment: 'answered' }],
  ];

  test.concurrent.each(moments)(
    'are brought to the same head after a run that is killed %s',
    async (_, call) => {
      await using scenario = await withRuns(451, [BOTH]);
      const kill = { signal: 'SIGKILL', call: { ...call, moment: 'answered' } } as const;
      await scenario.run(BOTH, { kill });
      expect(readBranch(scenario.github.repository).manifests).toHaveLength(2);
      scenario.pass(HOUR, { count: 10 });
      expectDelivered(await scenario.run(BOTH), '10');
      await expectBothWhole(scenario);
      scenario.pass(HOUR, { count: 5 });
      const next = await scenario.run(BOTH);
      expect([next.outputs['events'], next.annotations]).toEqual(['5', []]);
      await expectBothWhole(scenario);
    },
  );

  test.concurrent('go on when one can not be written, which receives the rest later', async () => {
    await using scenario = await withRuns(452, [BOTH]);
    const { git } = scenario.github.repository;
    git.protect('audit-log');
    for (const words of [/Rules protect the branch/, /`commit` is behind the archive/]) {
      const failed = await scenario.run(BOTH);
      expect([failed.exitCode, told(failed)]).toEqual([1, expect.stringMatching(words)]);
      expect(failed.outputs['artifact-id']).not.toBe('');
      scenario.pass(HOUR, { count: 20 });
    }
    expect(await scenario.archive()).toMatchObject({ problems: [], orphans: [] });
    git.unprotect('audit-log');
    const next = await scenario.run(BOTH);
    expectDelivered(next, '20');
    expect(told(next)).toMatch(/`commit` was behind: 2 deliveries copied to it/);
    await expectBothWhole(scenario);
  });

  test.concurrent('are enough each when the cache is lost', async () => {
    await using scenario = await withRuns(453, [BOTH, BOTH]);
    const { cache, artifacts } = scenario.github;
    await cache.evict();
    const run = await scenario.run(BOTH);
    expectDelivered(run, '20');
    expect(told(run)).toMatch(/going on from the delivery collect-000002 on the branch/);
    await expectBothWhole(scenario);
    expect(artifacts.list()).toHaveLength(3);
  });
});

describe('a sink', () => {
  test.concurrent.each([
    ['branch', ARTIFACT, 'commit'],
    ['artifact', COMMIT, 'artifact'],
  ] as const)(
    'that is added, a %s, begins at the head of the archive and says so',
    async (_, old, added) => {
      await using scenario = await withRuns(460, [old, old]);
      const run = await scenario.run(BOTH);
      expectDelivered(run, '20');
      expect(told(run)).toMatch(
        new RegExp(`\`${added}\` holds nothing of this archive yet.*number 2 stay`),
      );
      const first =
        added === 'commit' ? readBranch(scenario.github.repository) : await scenario.archive();
      expect(first.problems).toEqual([]);
      expect(first.manifests.map(({ sequence, lacking }) => [sequence, lacking])).toEqual([
        [3, [{ sink: added, from: 1, to: 2 }]],
      ]);
      scenario.pass(HOUR, { count: 5 });
      const next = await scenario.run(BOTH);
      expect([next.outputs['events'], next.annotations]).toEqual(['5', []]);
    },
  );

  test.concurrent.each([
    ['branch', ARTIFACT],
    ['artifact', COMMIT],
  ] as const)(
    'that was left out and is added again, a %s, receives what it lacks',
    async (_, rest) => {
      await using scenario = await withRuns(461, [BOTH, rest, rest]);
      const run = await scenario.run(BOTH);
      expectDelivered(run, '20');
      expect(told(run)).toMatch(/was behind: 2 deliveries copied to it/);
      await expectBothWhole(scenario);
      scenario.pass(HOUR, { count: 5 });
      await scenario.github.cache.evict();
      expectDelivered(await scenario.run(BOTH), '5');
      await expectBothWhole(scenario);
    },
  );

  test.concurrent(
    'lacks for good what no other has any more, and its manifest says so',
    async () => {
      await using scenario = await withRuns(462, [BOTH, ARTIFACT, ARTIFACT, ARTIFACT]);
      const { artifacts, repository } = scenario.github;
      for (const { id, name } of artifacts.list())
        if (name.endsWith('000002') || name.endsWith('000003')) await artifacts.delete(id);
      const run = await scenario.run(BOTH);
      expectDelivered(run, '20');
      expect(told(run)).toMatch(/`commit` lacks the deliveries 2 to 3, and no other sink has them/);
      const numbers = [...repository.git.files('audit-log').keys()].flatMap(
        (path) => /manifests\/collect-0*(\d+)/.exec(path)?.[1] ?? [],
      );
      expect(numbers).toEqual(['1', '4', '5']);
      const { manifests } = readBranch(repository);
      expect(manifests.at(-1)?.lacking).toEqual([{ sink: 'commit', from: 2, to: 3 }]);
      const { exitCode, text } = verdictOn(repository.git.files('audit-log'));
      expect([exitCode, text]).toEqual([
        0,
        expect.stringMatching(/deliveries 2 to 3 are missing, as a manifest here says/),
      ]);
    },
  );

  test.concurrent('on another branch begins there', async () => {
    await using scenario = await withRuns(463, [COMMIT, COMMIT]);
    const run = await scenario.run({ ...COMMIT, 'commit-branch': 'audit-log-2027' });
    expectDelivered(run, '20');
    const { manifests, problems } = readBranch(scenario.github.repository, {
      branch: 'audit-log-2027',
    });
    expect([problems, manifests.map(({ sequence }) => sequence)]).toEqual([[], [3]]);
  });

  test.concurrent('that takes over from the other begins at the head', async () => {
    await using scenario = await withRuns(464, [ARTIFACT, ARTIFACT]);
    expectDelivered(await scenario.run(COMMIT), '20');
    scenario.pass(HOUR, { count: 5 });
    await scenario.github.cache.evict();
    expectDelivered(await scenario.run(COMMIT), '5');
    const { manifests, problems } = readBranch(scenario.github.repository);
    expect([problems, manifests.map(({ sequence }) => sequence)]).toEqual([[], [3, 4]]);
  });
});
