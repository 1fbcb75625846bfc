import { describe, expect, test } from '@jest/globals';
import type { KillCall } from '../../simulator/runner/step.ts';
import { pathsByCommit, problemsOfBranch, readBranch } from '../support/branch-archive.ts';
import { DAY, HOUR, MINUTE, openScenario, type Run, type Scenario } from '../support/scenario.ts';

const permissions = { actions: 'read', contents: 'write' } as const;
const COMMIT = { sinks: 'commit' };

function openCommitting(seed: number): Promise<Scenario> {
  return openScenario({ seed, permissions });
}

/** The requests of a run, but for the cache's, by what they ask for. */
function asked({ calls }: Run): string[] {
  return calls
    .filter(({ family }) => family === 'repository' || family === 'graphql')
    .map(({ method, path, operation }) => operation ?? `${method} ${path.split('/').at(-1)}`);
}

describe('an archive in a branch', () => {
  test.concurrent('begins on a branch without history, one signed commit a delivery', async () => {
    await using scenario = await openCommitting(401);
    const { repository } = scenario.github;
    scenario.pass(2 * DAY, { count: 130 });
    const first = await scenario.run(COMMIT);
    expect([first.exitCode, first.outputs['events'], first.annotations]).toEqual([0, '130', []]);
    scenario.pass(HOUR, { count: 30 });
    const second = await scenario.run(COMMIT);
    expect(second.outputs['events']).toBe('30');

    const commits = repository.git.commits('audit-log');
    expect(commits.map(({ message }) => message.split('\n')[0])).toEqual([
      'audit-log: collect-000002, 30 events [skip ci]',
      'audit-log: collect-000001, 130 events [skip ci]',
      'Begin an audit-log archive',
    ]);
    expect(commits.every(({ signed }) => signed)).toBe(true);
    expect(commits.at(-1)?.parents).toEqual([]);
    expect(commits[0]?.message).toMatch(
      /- org\/acme\/web: \d+ events, .* UTC\n\nMade by audit-log-collector\/\S+ in http\S+\/runs\/\d+$/,
    );
    expect(second.outputs['commit-sha']).toBe(commits[0]?.oid);
    expect(second.summary).toContain(
      `[commit ${commits[0]?.oid.slice(0, 7)}](${/committed: (\S+)/.exec(second.log)?.[1]})`,
    );
    expect(pathsByCommit(repository)[1]?.[0]).toBe('audit-log/.gitattributes');
    expect(String(repository.git.files('audit-log').get('README.md'))).toMatch(/# Audit-log/);
    expect(repository.git.head('main')).toBeDefined();
    expect(problemsOfBranch(scenario)).toEqual([]);
    expect(scenario.github.artifacts.list()).toEqual([]);
  });

  test.concurrent('costs an idle run one request, a delivery two', async () => {
    await using scenario = await openCommitting(402);
    scenario.pass(DAY, { count: 30 });
    await scenario.run(COMMIT);
    const idle = await scenario.run(COMMIT);
    expect(asked(idle)).toEqual(['GET audit-archive', 'repository']);
    expect(scenario.github.repository.git.commits('audit-log')).toHaveLength(2);
    scenario.pass(HOUR, { count: 5 });
    const busy = await scenario.run(COMMIT);
    expect(asked(busy).slice(2)).toEqual(['repository', 'createCommitOnBranch']);
  });

  test.concurrent('is enough to go on from when the cache is lost', async () => {
    await using scenario = await openCommitting(403);
    for (let hour = 0; hour < 4; hour += 1) {
      scenario.pass(20 * MINUTE, { count: 60 });
      await scenario.run(COMMIT);
    }
    await scenario.github.cache.evict();
    scenario.pass(20 * MINUTE, { count: 15 });
    const next = await scenario.run(COMMIT);
    expect([next.exitCode, next.outputs['events']]).toEqual([0, '15']);
    expect(next.annotations.map(({ message }) => message)).toEqual([
      'The cache has no usable checkpoint: going on from the delivery collect-000004 on the branch `audit-log` of acme/audit-archive.',
    ]);
    expect(problemsOfBranch(scenario)).toEqual([]);
    const [, , third] = readBranch(scenario.github.repository).manifests;
    expect(JSON.stringify(third)).toContain('"identities":null');
  });

  test.concurrent('takes several deliveries of a run whose files are many', async () => {
    await using scenario = await openCommitting(404);
    scenario.pass(150 * DAY, { count: 400 });
    const run = await scenario.run({ ...COMMIT, include: 'web' });
    expect([run.exitCode, run.annotations]).toEqual([0, []]);
    const commits = pathsByCommit(scenario.github.repository).slice(1);
    expect(commits.length).toBeGreaterThan(1);
    expect(Math.max(...commits.map(({ length }) => length))).toBeLessThanOrEqual(100);
    expect(await scenario.checkpoint()).toMatchObject({ sequence: commits.length });
    expect(run.summary).toContain(`deliveries 1 to ${commits.length}`);
    const logs = { 'org/acme/web': scenario.log().everything('web') };
    expect(problemsOfBranch(scenario, { logs })).toEqual([]);
  });
});

type Matches = NonNullable<KillCall['when']>;

const mutation = { family: 'graphql', n: 1 } as const;
const isCommit: Matches = ({ operation }) => operation === 'createCommitOnBranch';
const to =
  (end: string): Matches =>
  ({ path }) =>
    path.endsWith(end);

/** The moments of a second run, in their order, and whether the delivery is in the branch by then. */
const moments: readonly (readonly [string, KillCall, boolean])[] = [
  ['while it looks at the branch', { family: 'graphql', n: 1 }, false],
  ['while it reads', { family: 'audit-log', n: 2 }, false],
  ['before the commit', { family: 'graphql', n: 2 }, false],
  ['when the commit is made', { ...mutation, when: isCommit, moment: 'answered' }, true],
  ['before the save', { family: 'cache', n: 1, when: to('/CreateCacheEntry') }, true],
  [
    'before the save is done',
    { family: 'cache', n: 1, when: to('/FinalizeCacheEntryUpload') },
    true,
  ],
];

describe('a run that is killed', () => {
  test.concurrent.each(moments)(
    '%s leaves a branch that the next run completes',
    async (...the) => {
      const [, call, isDelivered] = the;
      await using scenario = await openCommitting(410);
      scenario.pass(2 * DAY, { count: 110 });
      await scenario.run(COMMIT);
      scenario.pass(HOUR, { count: 30 });
      await scenario.run(COMMIT, { kill: { signal: 'SIGKILL', call } });
      expect(scenario.github.repository.git.commits('audit-log')).toHaveLength(isDelivered ? 3 : 2);
      scenario.pass(HOUR, { count: 10 });
      const next = await scenario.run(COMMIT);
      expect([next.exitCode, next.outputs['events']]).toEqual([0, isDelivered ? '10' : '40']);
      expect(problemsOfBranch(scenario)).toEqual([]);
    },
  );

  test.concurrent.each([
    ['before the branch is there', to('/git/refs'), 'arrived'],
    ['when the branch is there', to('/git/refs'), 'answered'],
  ] as const)('%s begins again', async (_, when, moment) => {
    await using scenario = await openCommitting(411);
    scenario.pass(DAY, { count: 20 });
    const call: KillCall = { family: 'repository', n: 1, when, moment };
    await scenario.run(COMMIT, { kill: { signal: 'SIGKILL', call } });
    const next = await scenario.run(COMMIT);
    expect([next.exitCode, next.outputs['events']]).toEqual([0, '20']);
    expect(scenario.github.repository.git.commits('audit-log')).toHaveLength(2);
    expect(problemsOfBranch(scenario)).toEqual([]);
  });

  test.concurrent('in the middle of many deliveries goes on after the last one', async () => {
    await using scenario = await openCommitting(412);
    scenario.pass(170 * DAY, { count: 500 });
    const inputs = { ...COMMIT, include: 'web' };
    const call: KillCall = { family: 'graphql', n: 2, when: isCommit, moment: 'answered' };
    await scenario.run(inputs, { kill: { signal: 'SIGKILL', call } });
    expect(readBranch(scenario.github.repository).manifests).toHaveLength(2);
    const next = await scenario.run(inputs);
    expect(next.exitCode).toBe(0);
    const logs = { 'org/acme/web': scenario.log().everything('web') };
    expect(problemsOfBranch(scenario, { logs })).toEqual([]);
  });
});
