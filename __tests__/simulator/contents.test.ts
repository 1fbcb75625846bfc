import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Git } from '../../simulator/repository/git.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';
import { octokitOf, refusalOf, type Octokit } from './octokit.ts';

const own = { owner: 'acme', repo: 'audit-archive' };

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

async function raw(path: string): Promise<Response> {
  return fetch(`${github.apiUrl}/repos/acme/audit-archive/contents/${path}`, {
    headers: {
      authorization: `Bearer ${github.tokens.github}`,
      accept: 'application/vnd.github.raw+json',
    },
  });
}

interface File {
  readonly path: string;
  readonly message?: string;
  readonly content?: string;
  readonly branch?: string;
  readonly sha?: string;
}

function put(file: File, repo = 'audit-archive'): Promise<{ status: number; data: unknown }> {
  const content = Buffer.from(file.content ?? 'x').toString('base64');
  const facts = { ...own, repo, message: 'Put', ...file, content };
  return octokit.rest.repos.createOrUpdateFileContents(facts);
}

describe('the contents of a branch', () => {
  test('a file comes as base64, from the default branch or any other', async () => {
    git.commit({ files: { 'd/a.txt': 'on main' } });
    git.commit({ branch: 'logs/audit', files: { 'd/a.txt': 'on logs' } });
    for (const [ref, text] of [
      [undefined, 'on main'],
      ['logs/audit', 'on logs'],
      ['refs/heads/logs/audit', 'on logs'],
      [head(), 'on main'],
    ] as const) {
      const asked = { ...own, path: 'd/a.txt', ...(ref !== undefined && { ref }) };
      const { data } = await octokit.rest.repos.getContent(asked);
      expect(data).toMatchObject({ type: 'file', name: 'a.txt', path: 'd/a.txt', size: 7 });
      expect(data).toMatchObject({
        encoding: 'base64',
        content: `${Buffer.from(text).toString('base64')}\n`,
      });
    }
  });

  test('a path is found in every way it can be written', async () => {
    const path = 'scope=org/log=web/day=2026-11-21/ü 1%.ndjson';
    git.commit({ files: { [path]: 'here' } });
    for (const written of [
      encodeURIComponent(path),
      path.split('/').map(encodeURIComponent).join('/'),
      encodeURI(path),
    ])
      expect(await (await raw(written)).text()).toBe('here');
    expect((await octokit.rest.repos.getContent({ ...own, path })).data).toMatchObject({ path });
  });

  test('a file above 1 MB comes raw only', async () => {
    const [small, large] = [Buffer.alloc(1024 * 1024, 's'), Buffer.alloc(1024 * 1024 + 1, 'l')];
    git.commit({ files: { small, large } });
    const read = async (path: string): Promise<unknown> =>
      (await octokit.rest.repos.getContent({ ...own, path })).data;
    expect(await read('small')).toMatchObject({ encoding: 'base64', size: small.length });
    expect(await read('large')).toMatchObject({
      encoding: 'none',
      content: '',
      size: large.length,
    });
    const answer = await raw('large');
    expect(Buffer.from(await answer.arrayBuffer()).equals(large)).toBe(true);
  });

  test('a file above 100 MB does not come at all', async () => {
    git.commit({ files: { huge: Buffer.alloc(100 * 1024 * 1024 + 1) } });
    const answer = await raw('huge');
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('up to 100 MB');
  });

  test('a folder is a list, of a thousand entries at most', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1001 }, (_, index) => [`many/f${index}`, 'x']),
    );
    git.commit({ files: { ...files, 'd/a.txt': 'abc', 'd/e/b.txt': 'b' } });
    const list = async (path: string): Promise<readonly { path: string; type: string }[]> =>
      (await octokit.rest.repos.getContent({ ...own, path })).data as never;
    expect((await list('d')).map(({ path, type }) => [path, type])).toEqual([
      ['d/a.txt', 'file'],
      ['d/e', 'dir'],
    ]);
    expect((await list('')).map(({ path }) => path)).toEqual(['.github', 'd', 'many']);
    expect(await list('many')).toHaveLength(1000);
  });

  test('what is not there is not found', async () => {
    const get = (path: string, ref = 'main'): Promise<unknown> =>
      octokit.rest.repos.getContent({ ...own, path, ref });
    expect(await refusalOf(get('no.txt'))).toEqual({ status: 404, message: 'Not Found' });
    expect(await refusalOf(get('a', 'none'))).toEqual({
      status: 404,
      message: 'No commit found for the ref none',
    });
  });
});

describe('a file that is put', () => {
  test('is a commit of its own, signed for an app', async () => {
    const before = head();
    expect(await put({ path: 'd/a.txt', content: 'new', message: 'Put it' })).toMatchObject({
      status: 201,
      data: { content: { path: 'd/a.txt' }, commit: { sha: head(), message: 'Put it' } },
    });
    expect(git.files('main').get('d/a.txt')?.toString()).toBe('new');
    expect(git.commits('main')[0]).toMatchObject({
      parents: [before],
      signed: true,
      paths: ['d/a.txt'],
    });
  });

  test('replaces another only if it names that one', async () => {
    git.commit({ files: { a: 'old' } });
    const sha = git.objects.tree(git.resolve('main')!.tree)!.find(({ name }) => name === 'a')!.oid;
    expect(await refusalOf(put({ path: 'a' }))).toEqual({
      status: 422,
      message: 'Invalid request.\n\n"sha" wasn\'t supplied.',
    });
    expect(await refusalOf(put({ path: 'a', sha: '0'.repeat(40) }))).toEqual({
      status: 409,
      message: `a does not match ${'0'.repeat(40)}`,
    });
    expect(git.files('main').get('a')?.toString()).toBe('old');
    expect(await put({ path: 'a', sha, content: 'new' })).toMatchObject({ status: 200 });
    expect(git.files('main').get('a')?.toString()).toBe('new');
  });

  test('needs a branch that is there and not protected', async () => {
    expect(await refusalOf(put({ path: 'a', branch: 'none' }))).toEqual({
      status: 404,
      message: 'Branch none not found',
    });
    git.protect('main', { by: 'classic' });
    expect(await refusalOf(put({ path: 'a' }))).toEqual({
      status: 409,
      message: 'Could not create file: Changes must be made through a pull request.',
    });
    git.protect('main', { by: 'ruleset' });
    expect(await refusalOf(put({ path: 'a' }))).toEqual({
      status: 409,
      message:
        'Repository rule violations found\n\nChanges must be made through a pull request.\n\n',
    });
  });

  test('begins the default branch of an empty repository', async () => {
    const { git: empty } = github.addRepository({
      fullName: 'acme/empty',
      tokens: { [github.tokens.github]: { contents: 'write' } },
      empty: true,
      defaultBranch: 'trunk',
    });
    expect((await refusalOf(put({ path: 'a', branch: 'logs' }, 'empty'))).status).toBe(404);
    expect(await put({ path: 'README.md', content: 'Hi' }, 'empty')).toMatchObject({ status: 201 });
    expect(empty.branches()).toEqual(['trunk']);
    expect(empty.commits('trunk')).toMatchObject([{ parents: [], paths: ['README.md'] }]);
  });
});
