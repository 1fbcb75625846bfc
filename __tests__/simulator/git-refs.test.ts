import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Git } from '../../simulator/repository/git.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';
import { commitOnBranch, octokitOf, refusalOf, type Octokit } from './octokit.ts';

const own = { owner: 'acme', repo: 'audit-archive' };
const nobody = '0'.repeat(40);

let github: Simulator;
let octokit: Octokit;
let git: Git;

beforeEach(async () => {
  github = await startSimulator({ permissions: { contents: 'write' } });
  octokit = octokitOf(github);
  ({ git } = github.repository);
});
afterEach(() => github.close());

const head = (branch = 'main'): string => git.head(branch)!;

/** A commit on top of `main`, which no branch points to yet. */
async function createCommit(path: string): Promise<string> {
  const { data: tree } = await octokit.rest.git.createTree({
    ...own,
    base_tree: git.resolve('main')!.tree,
    tree: [{ path, mode: '100644', content: path }],
  });
  const facts = { ...own, message: 'Commit', tree: tree.sha, parents: [head()] };
  return (await octokit.rest.git.createCommit(facts)).data.sha;
}

describe('references over REST', () => {
  test('a branch is found by its name, with slashes too', async () => {
    git.commit({ branch: 'logs/audit', files: { a: 'a' } });
    for (const ref of ['heads/main', 'heads/logs/audit']) {
      const { data } = await octokit.rest.git.getRef({ ...own, ref });
      const sha = head(ref.slice('heads/'.length));
      expect(data).toMatchObject({ ref: `refs/${ref}`, object: { type: 'commit', sha } });
    }
    expect(await refusalOf(octokit.rest.git.getRef({ ...own, ref: 'heads/no' }))).toEqual({
      status: 404,
      message: 'Not Found',
    });
  });

  test('a branch is created once, for a commit that is there', async () => {
    const create = (sha: string, ref = 'refs/heads/logs'): Promise<unknown> =>
      octokit.rest.git.createRef({ ...own, ref, sha });
    expect(await refusalOf(create(nobody))).toEqual({
      status: 422,
      message: 'Object does not exist',
    });
    expect((await refusalOf(create(head(), 'logs'))).status).toBe(422);
    expect(await create(head())).toMatchObject({
      status: 201,
      data: { ref: 'refs/heads/logs', object: { sha: head() } },
    });
    expect(head('logs')).toBe(head());
    expect(await refusalOf(create(head()))).toEqual({
      status: 422,
      message: 'Reference already exists',
    });
  });

  test('a branch moves forward only, unless forced', async () => {
    const first = head();
    const one = await createCommit('one.txt');
    const two = await createCommit('two.txt');
    const update = (sha: string, force = false, ref = 'heads/main'): Promise<unknown> =>
      octokit.rest.git.updateRef({ ...own, ref, sha, force });
    expect(await update(one)).toMatchObject({ status: 200, data: { object: { sha: one } } });
    for (const sha of [two, first]) {
      expect(await refusalOf(update(sha))).toEqual({
        status: 422,
        message: 'Update is not a fast forward',
      });
    }
    expect(head()).toBe(one);
    await update(two, true);
    expect(head()).toBe(two);
    expect((await refusalOf(update(nobody))).message).toBe('Object does not exist');
    expect((await refusalOf(update(two, false, 'heads/no'))).message).toBe(
      'Reference does not exist',
    );
  });

  test('a branch is deleted', async () => {
    git.commit({ branch: 'logs', files: { a: 'a' } });
    await octokit.rest.git.deleteRef({ ...own, ref: 'heads/logs' });
    expect(git.branches()).toEqual(['main']);
    expect(
      (await refusalOf(octokit.rest.git.deleteRef({ ...own, ref: 'heads/logs' }))).status,
    ).toBe(422);
  });

  test.each([
    ['classic', 'Changes must be made through a pull request.'],
    [
      'ruleset',
      'Repository rule violations found\n\nChanges must be made through a pull request.\n\n',
    ],
  ] as const)('a branch with %s protection does not move', async (by, message) => {
    const before = head();
    git.protect('main', { by });
    const sha = await createCommit('x.txt');
    const asked = octokit.rest.git.updateRef({ ...own, ref: 'heads/main', sha });
    expect(await refusalOf(asked)).toEqual({ status: 422, message });
    expect(head()).toBe(before);
  });

  test('a protection keeps a branch from being created only if it says so', async () => {
    git.protect('logs*');
    git.protect('audit*', { creation: true });
    const create = (name: string): Promise<unknown> =>
      octokit.rest.git.createRef({ ...own, ref: `refs/heads/${name}`, sha: head() });
    expect(await create('logs-1')).toMatchObject({ status: 201 });
    expect(await refusalOf(create('audit-log'))).toEqual({
      status: 422,
      message: 'Reference update failed',
    });
    expect(git.branches()).toEqual(['logs-1', 'main']);
  });

  test('a read may still see the branch as it was before a commit over GraphQL', async () => {
    const before = head();
    await commitOnBranch(octokit, { expected: before, additions: { a: 'a' } });
    git.staleReads = 2;
    const seen: string[] = [];
    for (let read = 0; read < 3; read += 1) {
      const { data } = await octokit.rest.git.getRef({ ...own, ref: 'heads/main' });
      seen.push(data.object.sha);
    }
    expect(seen).toEqual([before, before, head()]);
  });
});
