import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Git } from '../../simulator/repository/git.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';
import { octokitOf, refusalOf, type Octokit } from './octokit.ts';

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

async function createCommit(
  files: Readonly<Record<string, string>>,
  parents = [head()],
): Promise<string> {
  const base = parents[0] === undefined ? undefined : git.resolve(parents[0])?.tree;
  const { data: tree } = await octokit.rest.git.createTree({
    ...own,
    ...(base !== undefined && { base_tree: base }),
    tree: Object.entries(files).map(([path, content]) => ({ path, mode: '100644', content })),
  });
  const { data } = await octokit.rest.git.createCommit({
    ...own,
    message: 'Commit',
    tree: tree.sha,
    parents,
  });
  return data.sha;
}

describe('blobs, trees and commits over REST', () => {
  test('a commit is made of a blob, a tree and a parent, and signed for an app without an author', async () => {
    const bytes = Buffer.from([0, 1, 255]);
    const { data: blob } = await octokit.rest.git.createBlob({
      ...own,
      content: bytes.toString('base64'),
      encoding: 'base64',
    });
    const { data: tree } = await octokit.rest.git.createTree({
      ...own,
      base_tree: git.resolve('main')!.tree,
      tree: [
        { path: 'd/e/b.bin', mode: '100644', type: 'blob', sha: blob.sha },
        { path: 'inline.txt', mode: '100755', type: 'blob', content: 'ü' },
        { path: '.github/workflows/audit-log.yml', mode: '100644', type: 'blob', sha: null },
      ],
    });
    expect(tree.tree.map(({ path, mode, type }) => [path, mode, type])).toEqual([
      ['d', '040000', 'tree'],
      ['inline.txt', '100755', 'blob'],
    ]);
    const made = await octokit.rest.git.createCommit({
      ...own,
      message: 'By hand',
      tree: tree.sha,
      parents: [head()],
    });
    expect(made.data).toMatchObject({
      verification: { verified: true },
      author: { name: 'github-actions[bot]' },
      committer: { name: 'GitHub' },
      tree: { sha: tree.sha },
    });
    expect(git.files(made.data.sha)).toEqual(
      new Map([
        ['d/e/b.bin', bytes],
        ['inline.txt', Buffer.from('ü')],
      ]),
    );
    const read = await octokit.rest.git.getCommit({ ...own, commit_sha: made.data.sha });
    expect(read.data).toEqual(made.data);
  });

  test('a commit with an author, or of a person, is not signed', async () => {
    github.repository.tokens.set('ghp_person', { contents: 'write' });
    const facts = { ...own, message: 'x', tree: git.resolve('main')!.tree, parents: [head()] };
    const author = { name: 'Ann', email: 'ann@x.example', date: '2026-11-21T12:00:00Z' };
    const byAnn = await octokit.rest.git.createCommit({ ...facts, author });
    expect(byAnn.data).toMatchObject({ author, verification: { verified: false } });
    const byPerson = await octokitOf(github, 'ghp_person').rest.git.createCommit(facts);
    expect(byPerson.data).toMatchObject({
      author: { name: 'octocat' },
      verification: { verified: false, reason: 'unsigned' },
    });
  });

  test('a commit without parents begins a branch of its own', async () => {
    const sha = await createCommit({ 'README.md': 'Audit log' }, []);
    await octokit.rest.git.createRef({ ...own, ref: 'refs/heads/audit-log', sha });
    expect(git.commits('audit-log')).toMatchObject([{ oid: sha, parents: [] }]);
    expect([...git.files('audit-log').keys()]).toEqual(['README.md']);
  });

  test('what a commit or tree is made of has to be there', async () => {
    const commit = (tree: string, parents: string[]): Promise<unknown> =>
      octokit.rest.git.createCommit({ ...own, message: 'x', tree, parents });
    const tree = (more: object, entry: object = { content: 'x' }): Promise<unknown> =>
      octokit.rest.git.createTree({
        ...own,
        ...more,
        tree: [{ path: 'a', mode: '100644', type: 'blob', ...entry }],
      });
    for (const [asked, message] of [
      [commit(nobody, []), 'Tree SHA does not exist'],
      [
        commit(git.resolve('main')!.tree, [nobody]),
        'Parent SHA does not exist or is not a commit object',
      ],
      [tree({ base_tree: nobody }), 'base_tree is not a valid tree oid'],
      [tree({}, { sha: nobody }), `tree.sha ${nobody} is not a valid blob`],
      [tree({}, { path: '../x', content: 'x' }), 'tree.path contains a malformed path component'],
    ] as const)
      expect(await refusalOf(asked)).toEqual({ status: 422, message });
  });

  test('a tree of more than two hundred inline files times out', async () => {
    const files = (count: number): [string, string][] =>
      Array.from({ length: count }, (_, index) => [`f${index}`, 'x']);
    expect(await createCommit(Object.fromEntries(files(200)))).toMatch(/^[0-9a-f]{40}$/);
    const { status, message } = await refusalOf(createCommit(Object.fromEntries(files(201))));
    expect(status).toBe(422);
    expect(message).toContain('Sorry, your request timed out.');
  });

  test('a tree is listed by the id of a tree or commit or by a branch, flat or whole', async () => {
    git.commit({ branch: 'logs/audit', files: { 'd/e/a.txt': 'abc', z: 'z' } });
    const commit = git.resolve('logs/audit')!;
    for (const name of [commit.tree, commit.oid, 'logs/audit']) {
      const { data } = await octokit.rest.git.getTree({ ...own, tree_sha: name, recursive: '1' });
      expect(data).toMatchObject({ sha: commit.tree, truncated: false });
      expect(data.tree.map(({ path, type, size }) => [path, type, size])).toEqual([
        ['d', 'tree', undefined],
        ['d/e', 'tree', undefined],
        ['d/e/a.txt', 'blob', 3],
        ['z', 'blob', 1],
      ]);
    }
    const flat = await octokit.rest.git.getTree({ ...own, tree_sha: 'logs/audit' });
    expect(flat.data.tree.map(({ path }) => path)).toEqual(['d', 'z']);
    expect((await refusalOf(octokit.rest.git.getTree({ ...own, tree_sha: nobody }))).status).toBe(
      404,
    );
  });

  test('a tree of more than a hundred thousand entries is cut off', async () => {
    const oid = git.objects.addBlob(Buffer.from('x'));
    const treeOf = (count: number): string =>
      git.objects.addTree(
        Array.from({ length: count }, (_, index) => ({ mode: '100644', name: `f${index}`, oid })),
      );
    for (const [count, truncated] of [
      [100_000, false],
      [100_001, true],
    ] as const) {
      const tree_sha = treeOf(count);
      const { data } = await octokit.rest.git.getTree({ ...own, tree_sha, recursive: '1' });
      expect([data.tree.length, data.truncated]).toEqual([100_000, truncated]);
    }
  });

  test('a blob comes as base64 or raw', async () => {
    const bytes = Buffer.from([0, 255, ...Buffer.from('x'.repeat(100))]);
    const file_sha = git.objects.addBlob(bytes);
    const { data } = await octokit.rest.git.getBlob({ ...own, file_sha });
    expect(data).toMatchObject({ sha: file_sha, size: 102, encoding: 'base64' });
    expect(data.content).toContain('\n');
    expect(Buffer.from(data.content, 'base64')).toEqual(bytes);
    for (const accept of ['application/vnd.github.raw', 'application/vnd.github.raw+json']) {
      const answer = await fetch(
        `${github.apiUrl}/repos/acme/audit-archive/git/blobs/${file_sha}`,
        {
          headers: { authorization: `Bearer ${github.tokens.github}`, accept },
        },
      );
      expect(answer.headers.get('content-type')).toContain(accept);
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
    }
    expect((await refusalOf(octokit.rest.git.getBlob({ ...own, file_sha: nobody }))).status).toBe(
      404,
    );
  });

  test('a blob of 37.5 MB is taken, and a larger one refused', async () => {
    const create = (length: number): Promise<{ data: { sha: string } }> =>
      octokit.rest.git.createBlob({
        ...own,
        content: Buffer.alloc(length).toString('base64'),
        encoding: 'base64',
      });
    const { data } = await create(37_400_000);
    expect(git.objects.blob(data.sha)?.length).toBe(37_400_000);
    const { status, message } = await refusalOf(create(37_600_000));
    expect(status).toBe(422);
    expect(message).toContain('your input was too large to process');
  });

  test('what is no JSON is answered as such', async () => {
    const answer = await fetch(`${github.apiUrl}/repos/acme/audit-archive/git/blobs`, {
      method: 'POST',
      headers: { authorization: `Bearer ${github.tokens.github}` },
      body: '{',
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ message: 'Problems parsing JSON' });
  });
});
