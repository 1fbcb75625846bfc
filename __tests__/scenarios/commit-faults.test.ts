import { describe, expect, test } from '@jest/globals';
import { serverError } from '../../simulator/faults.ts';
import type { FaultRule } from '../../simulator/faults.ts';
import { operationOf } from '../../simulator/graphql/request.ts';
import { problemsOfBranch } from '../support/branch-archive.ts';
import { hold } from '../support/hold.ts';
import { audited, told } from '../support/recovery.ts';
import { DAY, HOUR, openScenario, type Scenario } from '../support/scenario.ts';

const permissions = { actions: 'read', contents: 'write' } as const;
const COMMIT = { sinks: 'commit' };
const mutation: Pick<FaultRule, 'family' | 'when'> = {
  family: 'graphql',
  when: (call) => operationOf(call) === 'createCommitOnBranch',
};

/** One delivery in the branch, and 30 events since. */
async function withOneCommit(seed: number): Promise<Scenario> {
  const scenario = await openScenario({ seed, permissions });
  scenario.pass(2 * DAY, { count: 60 });
  expect((await scenario.run(COMMIT)).exitCode).toBe(0);
  scenario.pass(HOUR, { count: 30 });
  return scenario;
}

describe('a commit', () => {
  test.concurrent.each([
    ['whose answer is lost', { kind: 'lost-answer' }],
    ['that gets no answer', { kind: 'reset' }],
    ['that is answered with 502', serverError(502)],
    ['whose answer breaks off', { kind: 'cut-body' }],
  ] as const)('%s is made once', async (_, fault) => {
    await using scenario = await withOneCommit(420);
    scenario.github.faults.add({ ...mutation, fault });
    const run = await scenario.run(COMMIT);
    expect([run.exitCode, run.outputs['events'], run.annotations]).toEqual([0, '30', []]);
    const commits = scenario.github.repository.git.commits('audit-log');
    expect(commits).toHaveLength(3);
    expect(run.outputs['commit-sha']).toBe(commits[0]?.oid);
    expect(problemsOfBranch(scenario)).toEqual([]);
  });

  test.concurrent('goes on top of what others commit to the branch meanwhile', async () => {
    await using scenario = await withOneCommit(421);
    const { git } = scenario.github.repository;
    const held = hold(scenario.github, mutation);
    const running = scenario.run(COMMIT);
    await Promise.race([held.reached, running]);
    git.commit({ branch: 'audit-log', files: { 'notes.md': 'mine\n' }, message: 'Notes' });
    held.release();
    const run = await running;
    expect([run.exitCode, run.outputs['events'], run.annotations]).toEqual([0, '30', []]);
    expect(git.commits('audit-log').map(({ message }) => message.split(',')[0])).toEqual([
      'audit-log: collect-000002',
      'Notes',
      'audit-log: collect-000001',
      'Begin an audit-log archive',
    ]);
    expect(String(git.files('audit-log').get('notes.md'))).toBe('mine\n');
    expect(problemsOfBranch(scenario)).toEqual([]);
  });

  test.concurrent.each(['commit', 'commit, artifact'])(
    'of two runs with `sinks: %s` is the one that came first, and nothing is lost',
    async (sinks) => {
      await using scenario = await openScenario({ seed: 422, permissions });
      scenario.pass(2 * DAY, { count: 60 });
      await scenario.run({ sinks });
      scenario.pass(HOUR, { count: 30 });
      const held = hold(scenario.github, mutation);
      const running = scenario.run({ sinks });
      await Promise.race([held.reached, running]);
      scenario.pass(HOUR, { count: 10 });
      const second = await scenario.run({ sinks });
      held.release();
      const first = await running;
      expect([second.exitCode, first.exitCode]).toEqual([0, 1]);
      expect(told(first)).toMatch(
        /Another run published audit-log\/manifests\/collect-000002\.json first.*Nothing is lost.*`concurrency:`/,
      );
      expect(first.outputs['artifact-id']).toBe('');
      expect(scenario.github.artifacts.list()).toHaveLength(sinks === 'commit' ? 0 : 2);
      scenario.pass(HOUR, { count: 10 });
      const next = await scenario.run({ sinks });
      expect([next.exitCode, next.outputs['events'], next.annotations]).toEqual([0, '10', []]);
      expect(problemsOfBranch(scenario)).toEqual([]);
      if (sinks !== 'commit') expect(await scenario.problems()).toEqual([]);
    },
  );
});

describe('a branch that can not be used', () => {
  test.concurrent.each<[string, (scenario: Scenario) => void, RegExp, string]>([
    [
      'because the job may not write',
      ({ github }) => void github.repository.tokens.set(github.tokens.github, readOnly),
      /`commit-token` may not use the branch `audit-log` of acme\/audit-archive \(Resource not accessible by integration\).*`contents: write`/,
      '',
    ],
    [
      'because a rule protects it',
      ({ github }) => {
        github.repository.git.protect('audit-log');
      },
      /Rules protect the branch `audit-log`.*Changes must be made through a pull request\..*`commit-branch` without rules/,
      '',
    ],
    [
      'because branch protection asks for reviews',
      ({ github }) => {
        github.repository.git.protect('audit-log', { by: 'classic' });
      },
      /Rules protect the branch `audit-log`.*bypass/,
      '',
    ],
  ])('%s fails the run in words, and the next one has it all', async (_, damage, words) => {
    await using scenario = await withOneCommit(430);
    const { github } = scenario;
    damage(scenario);
    const failed = await scenario.run(COMMIT);
    expect(failed.exitCode).toBe(1);
    expect(told(failed)).toMatch(words);
    expect(failed.rawLog).not.toMatch(/^\s+at /m);
    expect(failed.summary).toContain('[!WARNING]');
    github.repository.tokens.set(github.tokens.github, permissions);
    github.repository.git.unprotect('audit-log');
    const next = await scenario.run(COMMIT);
    expect([next.exitCode, next.outputs['events']]).toEqual([0, '30']);
    expect(problemsOfBranch(scenario)).toEqual([]);
  });

  test.concurrent.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['that is not there', { 'commit-repository': 'acme/nothing' }, /acme\/nothing.*could not be/],
    ['that is archived', { 'commit-repository': 'acme/shelved' }, /acme\/shelved is archived/],
    [
      'that is public',
      { 'commit-repository': 'acme/open' },
      /acme\/open is public: anyone could read the archive/,
    ],
    [
      'with an unknown token',
      { 'commit-repository': 'acme/shelved', 'commit-token': 'ghp_unknown' },
      /acme\/shelved.*Bad credentials.*`commit-token`/,
    ],
    [
      'elsewhere without a token',
      { 'commit-repository': 'acme/shelved', 'commit-token': '' },
      /`commit-token`: nothing was given/,
    ],
    ['of an impossible name', { 'commit-branch': 'a..b' }, /`commit-branch`: `a\.\.b` was given/],
  ])('%s fails the run before anything is read', async (_, inputs, words) => {
    await using scenario = await openScenario({ seed: 431, permissions });
    const { github } = scenario;
    const tokens = { ghp_archive: { contents: 'write' } } as const;
    github.addRepository({ fullName: 'acme/shelved', archived: true, tokens });
    github.addRepository({ fullName: 'acme/open', visibility: 'public', tokens });
    scenario.pass(DAY, { count: 10 });
    const run = await scenario.run({ ...COMMIT, 'commit-token': 'ghp_archive', ...inputs });
    expect([run.exitCode, audited(run)]).toEqual([1, 0]);
    expect(told(run)).toMatch(words);
  });
});

const readOnly = { actions: 'read', contents: 'read' } as const;

describe('an archive in another repository', () => {
  test.concurrent.each([true, false])('is committed to it, empty: %j', async (empty) => {
    await using scenario = await openScenario({ seed: 440, permissions: { actions: 'read' } });
    const { github } = scenario;
    const tokens = { ghp_archive: { contents: 'write' } } as const;
    const visibility = 'internal';
    const target = github.addRepository({ fullName: 'acme/vault', tokens, empty, visibility });
    scenario.pass(DAY, { count: 40 });
    const place = { 'commit-repository': 'acme/vault', 'commit-branch': 'logs/2026' };
    const run = await scenario.run(
      {
        ...{ ...COMMIT, ...place, archive: 'security' },
        ...{ 'commit-token': 'ghp_archive', 'commit-message-suffix': '' },
      },
      { secrets: ['ghp_archive'] },
    );
    expect(run.exitCode).toBe(0);
    expect(told(run)).toMatch(/^The repository acme\/vault is internal/);
    const [commit] = target.git.commits('logs/2026');
    expect(commit?.message).toMatch(/^security: collect-000001, 40 events\n/);
    const at = { repository: target, branch: 'logs/2026', archive: 'security' };
    expect(problemsOfBranch(scenario, at)).toEqual([]);
    expect(target.git.branches()).toEqual(['logs/2026', 'main']);
    expect(run.masks).toContain('ghp_archive');
    expect(run.log).not.toContain('ghp_archive');
  });
});
