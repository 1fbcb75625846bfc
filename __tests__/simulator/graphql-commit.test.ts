import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Git } from '../../simulator/repository/git.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';
import { commitOnBranch, octokitOf, problemsOf, type Commit, type Octokit } from './octokit.ts';

let github: Simulator;
let octokit: Octokit;
let git: Git;

beforeEach(async () => {
  github = await startSimulator({ permissions: { contents: 'write' } });
  octokit = octokitOf(github);
  ({ git } = github.repository);
});
afterEach(() => github.close());

const head = (): string => git.head('main')!;

/** The one error of a refused commit, none of which may change the branch. */
async function refused(commit: Partial<Commit>, client = octokit): Promise<unknown> {
  const before = git.head('main');
  const { errors, data } = await problemsOf(
    commitOnBranch(client, { expected: head(), additions: { 'x.txt': 'x' }, ...commit }),
  );
  expect(git.head('main')).toBe(before);
  expect(data).toEqual({ createCommitOnBranch: null });
  expect(errors).toHaveLength(1);
  expect(errors[0]?.path).toEqual(['createCommitOnBranch']);
  return { type: errors[0]?.type, message: errors[0]?.message };
}

describe('createCommitOnBranch', () => {
  test('commits files to a branch: signed, by the Actions bot, on top of the expected commit', async () => {
    const parent = head();
    const bytes = Buffer.from([0, 1, 254, 255]);
    const { createCommitOnBranch: made } = await commitOnBranch(octokit, {
      expected: parent,
      headline: 'Add a day',
      body: 'Two files',
      additions: { 'log/day=2026-11-21/a.ndjson': '{"a":"ü"}\n', 'b.bin': bytes },
    });
    expect(made).toEqual({
      clientMutationId: 'c-1',
      commit: {
        oid: head(),
        url: `https://github.com/acme/audit-archive/commit/${head()}`,
        message: 'Add a day\n\nTwo files',
      },
      ref: { name: 'main', target: { oid: head() } },
    });
    expect(git.files('main').get('log/day=2026-11-21/a.ndjson')?.toString()).toBe('{"a":"ü"}\n');
    expect(git.files('main').get('b.bin')).toEqual(bytes);
    expect(git.commits('main')[0]).toMatchObject({
      parents: [parent],
      signed: true,
      message: 'Add a day\n\nTwo files',
      author: { name: 'github-actions[bot]' },
      committer: { name: 'GitHub', email: 'noreply@github.com' },
      paths: ['b.bin', 'log/day=2026-11-21/a.ndjson'],
    });
  });

  test('overwrites a file that is there and deletes others, and keeps the rest', async () => {
    git.commit({ files: { 'a.txt': 'old', 'd/gone.txt': 'x', 'kept.txt': 'k' } });
    await commitOnBranch(octokit, {
      expected: head(),
      additions: { 'a.txt': 'new' },
      deletions: ['d/gone.txt'],
    });
    expect(git.files('main').get('a.txt')?.toString()).toBe('new');
    expect(git.files('main').get('kept.txt')?.toString()).toBe('k');
    expect(git.commits('main')[0]?.paths).toEqual(['a.txt', 'd/gone.txt']);
    expect(git.objects.tree(git.resolve('main')!.tree)?.map(({ name }) => name)).toEqual([
      '.github',
      'a.txt',
      'kept.txt',
    ]);
  });

  test('refuses a branch that has moved, with both spaces of GitHub’s sentence', async () => {
    const expected = head();
    git.commit({ files: { 'other.txt': 'x' } });
    expect(await refused({ expected })).toEqual({
      type: 'STALE_DATA',
      message: `Expected branch to point to "${expected}" but it did not.  Pull and try again.`,
    });
  });

  test('of two commits at once on the same head, one is refused', async () => {
    const expected = head();
    const both = await Promise.allSettled(
      ['one', 'two'].map((name) =>
        commitOnBranch(octokit, { expected, additions: { [`${name}.txt`]: name } }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(git.commits('main')[0]?.parents).toEqual([expected]);
  });

  test('does not create a branch', async () => {
    expect(await refused({ branch: 'audit-log' })).toEqual({
      type: 'NOT_FOUND',
      message: 'Branch not found',
    });
    expect(git.branches()).toEqual(['main']);
  });

  test.each([
    ['BRANCH_PROTECTION_RULE_VIOLATION', 'classic', 'Changes must be made through a pull request.'],
    [
      'FORBIDDEN',
      'ruleset',
      'Repository rule violations found\n\nChanges must be made through a pull request.\n\n',
    ],
  ] as const)('answers %s for a branch with %s protection', async (type, by, message) => {
    git.protect('main', { by });
    expect(await refused({})).toEqual({ type, message });
    git.unprotect('main');
    await commitOnBranch(octokit, { expected: head(), additions: { 'x.txt': 'x' } });
    expect(git.files('main').has('x.txt')).toBe(true);
  });

  test('refuses an archived repository', async () => {
    github.repository.archived = true;
    expect(await refused({})).toEqual({
      type: 'FORBIDDEN',
      message: 'Repository was archived so is read-only.',
    });
  });

  test.each([{}, { contents: 'read' }] as const)('refuses a token with %j', async (granted) => {
    github.repository.tokens.set(github.tokens.github, granted);
    expect(await refused({})).toEqual({
      type: 'FORBIDDEN',
      message: 'Resource not accessible by integration',
    });
  });

  test('names the kind of a personal token that may only read', async () => {
    for (const [token, message] of [
      ['github_pat_x', 'Resource not accessible by personal access token'],
      ['ghp_x', 'octocat does not have the correct permissions to execute `CreateCommitOnBranch`'],
    ] as const) {
      github.repository.tokens.set(token, { contents: 'read' });
      expect(await refused({}, octokitOf(github, token))).toEqual({ type: 'FORBIDDEN', message });
    }
  });

  test('does not tell a repository that the token cannot see from one that is not there', async () => {
    github.addRepository({ fullName: 'acme/secret' });
    for (const repository of ['acme/secret', 'acme/nowhere']) {
      expect(await refused({ repository })).toEqual({
        type: 'NOT_FOUND',
        message: `Could not resolve to a Repository with the name '${repository}'.`,
      });
    }
  });

  test('refuses to delete what is not there, and paths that Git cannot have', async () => {
    expect(await refused({ deletions: ['no.txt'] })).toEqual({
      type: 'NOT_FOUND',
      message: `A path was requested for deletion which does not exist as of commit oid \`${head()}\``,
    });
    for (const path of ['/a', 'a//b', '../a', '.git/config'])
      expect(await refused({ additions: { [path]: 'x' } })).toMatchObject({
        type: 'UNPROCESSABLE',
      });
  });

  test('says which variable has no value, as GitHub does', async () => {
    for (const [expected, reason] of [
      [undefined, 'Expected value to not be null'],
      ['abc', 'Could not coerce value "abc" to GitObjectID'],
    ] as const) {
      const { errors } = await problemsOf(commitOnBranch(octokit, { expected }));
      expect(errors.map(({ message }) => message)).toEqual([
        `Variable $input of type CreateCommitOnBranchInput! was provided invalid value for expectedHeadOid (${reason})`,
      ]);
    }
  });

  test('commits files, but does not show those above 10 MB with the commit', async () => {
    const fields = 'oid small: file(path: "s.txt") { oid } file(path: "big.bin") { oid }';
    const big = Buffer.alloc(10 * 1024 * 1024 + 1, 'x');
    const { errors, data } = await problemsOf(
      commitOnBranch(octokit, {
        expected: head(),
        additions: { 'big.bin': big, 's.txt': 's' },
        fields,
      }),
    );
    expect(errors).toMatchObject([{ message: 'Could not resolve file over 10mb.' }]);
    expect(data).toMatchObject({
      createCommitOnBranch: {
        commit: { oid: head(), small: { oid: expect.any(String) as unknown }, file: null },
      },
    });
    expect(git.files('main').get('big.bin')?.equals(big)).toBe(true);
  });

  test('takes a request of 40 MB, and refuses a larger one than it is set to', async () => {
    const bytes = Buffer.alloc(30_000_000, 'audit log ');
    await commitOnBranch(octokit, { expected: head(), additions: { 'big.ndjson': bytes } });
    expect(git.files('main').get('big.ndjson')?.equals(bytes)).toBe(true);
    expect(github.journal.of('graphql').at(-1)?.requestBytes).toBeGreaterThan(40_000_000);
    github.graphql.maxRequestBytes = 1000;
    const asked = commitOnBranch(octokit, {
      expected: head(),
      additions: { 'x.txt': 'x'.repeat(1000) },
    });
    await expect(asked).rejects.toMatchObject({ status: 413 });
  });
});
