import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { RepositoryPermissions } from '../../simulator/repository.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';
import { octokitOf, refusalOf, type Octokit } from './octokit.ts';

const own = { owner: 'acme', repo: 'audit-archive' };

let github: Simulator;

beforeEach(async () => {
  github = await startSimulator({ permissions: { contents: 'write' } });
});
afterEach(() => github.close());

type Ask = (octokit: Octokit, repo?: string) => Promise<unknown>;

const reads: Readonly<Record<string, Ask>> = {
  'git/ref': (octokit, repo) =>
    octokit.rest.git.getRef({ ...own, ...(repo && { repo }), ref: 'heads/main' }),
  'git/trees': (octokit, repo) =>
    octokit.rest.git.getTree({ ...own, ...(repo && { repo }), tree_sha: 'main' }),
  contents: (octokit, repo) =>
    octokit.rest.repos.getContent({ ...own, ...(repo && { repo }), path: '' }),
};
const writes: Readonly<Record<string, Ask>> = {
  'POST git/blobs': (octokit, repo) =>
    octokit.rest.git.createBlob({ ...own, ...(repo && { repo }), content: 'x' }),
  'POST git/trees': (octokit, repo) =>
    octokit.rest.git.createTree({
      ...own,
      ...(repo && { repo }),
      tree: [{ path: 'a', mode: '100644', content: 'a' }],
    }),
  'POST git/refs': (octokit, repo) =>
    octokit.rest.git.createRef({
      ...own,
      ...(repo && { repo }),
      ref: 'refs/heads/x',
      sha: github.repository.git.head('main')!,
    }),
  'PUT contents': (octokit, repo) =>
    octokit.rest.repos.createOrUpdateFileContents({
      ...own,
      ...(repo && { repo }),
      path: 'x',
      message: 'x',
      content: '',
    }),
};

function grant(permissions: RepositoryPermissions, token = github.tokens.github): Octokit {
  github.repository.tokens.set(token, permissions);
  return octokitOf(github, token);
}

describe('the workflow’s own repository', () => {
  test('begins with one commit, which has the workflow’s file', () => {
    const { git } = github.repository;
    expect(git.branches()).toEqual(['main']);
    expect(git.commits('main')).toMatchObject([
      { parents: [], signed: false, paths: ['.github/workflows/audit-log.yml'] },
    ]);
  });

  test.each(Object.entries(reads))('%s needs `contents: read`', async (_name, ask) => {
    expect(await ask(grant({ contents: 'read' }))).toMatchObject({ status: 200 });
    expect(await refusalOf(ask(grant({ actions: 'write' })))).toEqual({
      status: 403,
      message: 'Resource not accessible by integration',
    });
  });

  test.each(Object.entries(writes))('%s needs `contents: write`', async (_name, ask) => {
    expect(await refusalOf(ask(grant({ contents: 'read' })))).toEqual({
      status: 403,
      message: 'Resource not accessible by integration',
    });
    expect(await ask(grant({ contents: 'write' }))).toMatchObject({ status: 201 });
  });

  test('tells a personal token that it may not write in the way of its kind', async () => {
    const ask = writes['POST git/blobs']!;
    expect(await refusalOf(ask(grant({ contents: 'read' }, 'github_pat_x')))).toEqual({
      status: 403,
      message: 'Resource not accessible by personal access token',
    });
    expect((await refusalOf(ask(grant({ contents: 'read' }, 'ghp_x')))).status).toBe(404);
  });

  test.each(Object.entries(writes))('%s is refused once it is archived', async (_name, ask) => {
    github.repository.archived = true;
    expect(await refusalOf(ask(octokitOf(github)))).toEqual({
      status: 403,
      message: 'Repository was archived so is read-only.',
    });
    expect(await reads['contents']!(octokitOf(github))).toMatchObject({ status: 200 });
  });

  test('is read by everyone if public, and written by nobody without a permission', async () => {
    github.repository.visibility = 'public';
    const nobody = await fetch(`${github.apiUrl}/repos/acme/audit-archive/git/ref/heads/main`);
    expect(nobody.status).toBe(200);
    const url = `${github.apiUrl}/repos/acme/audit-archive/git/blobs`;
    expect((await fetch(url, { method: 'POST', body: '{"content":""}' })).status).toBe(401);
    const stranger = octokitOf(github, github.tokens.auditLog);
    expect(await reads['contents']!(stranger)).toMatchObject({ status: 200 });
    expect((await refusalOf(writes['POST git/blobs']!(stranger))).status).toBe(404);
  });

  test('is not found by a known token that it does not list', async () => {
    const asked = octokitOf(github, github.tokens.auditLog).rest.repos.get(own);
    expect(await refusalOf(asked)).toEqual({ status: 404, message: 'Not Found' });
  });
});

describe('another repository', () => {
  test('has its own settings, tokens and branches', async () => {
    const token = 'github_pat_archive';
    const target = github.addRepository({
      fullName: 'Acme/Target',
      visibility: 'internal',
      tokens: { [token]: { contents: 'write' } },
      archived: true,
      defaultBranch: 'trunk',
    });
    const { data } = await octokitOf(github, token).rest.repos.get({
      owner: 'acme',
      repo: 'target',
    });
    expect(data).toMatchObject({
      full_name: 'Acme/Target',
      private: true,
      visibility: 'internal',
      archived: true,
      default_branch: 'trunk',
      permissions: { push: true, pull: true, admin: false },
    });
    expect(data.size).toBeGreaterThan(0);
    expect(target.git.branches()).toEqual(['trunk']);
    expect([...target.git.files('trunk').keys()]).toEqual(['README.md']);
    expect(target.id).not.toBe(github.repository.id);
  });

  test('is not found by the workflow’s token, and has no workflow runs', async () => {
    github.addRepository({ fullName: 'acme/target', tokens: { ghp_x: { actions: 'read' } } });
    const asked = octokitOf(github).rest.repos.get({ owner: 'acme', repo: 'target' });
    expect((await refusalOf(asked)).status).toBe(404);
    const runs = octokitOf(github, 'ghp_x').rest.actions.listWorkflowRunsForRepo({
      owner: 'acme',
      repo: 'target',
    });
    expect((await refusalOf(runs)).status).toBe(404);
  });

  test('has a name of its own', () => {
    expect(() => github.addRepository({ fullName: 'acme/Audit-Archive' })).toThrow('already');
  });

  test('answers only 409 to the Git database while it is empty', async () => {
    const { git } = github.addRepository({
      fullName: 'acme/empty',
      tokens: { [github.tokens.github]: { contents: 'write' } },
      empty: true,
    });
    const octokit = octokitOf(github);
    const empty = { owner: 'acme', repo: 'empty' };
    expect((await octokit.rest.repos.get(empty)).data.size).toBe(0);
    for (const name of ['git/ref', 'git/trees'])
      expect(await refusalOf(reads[name]!(octokit, 'empty'))).toEqual({
        status: 409,
        message: 'Git Repository is empty.',
      });
    for (const name of ['POST git/blobs', 'POST git/trees', 'POST git/refs'])
      expect((await refusalOf(writes[name]!(octokit, 'empty'))).status).toBe(409);
    expect(await refusalOf(reads['contents']!(octokit, 'empty'))).toEqual({
      status: 404,
      message: 'This repository is empty.',
    });
    expect(git.objects.oids()).toEqual([]);
  });

  test('the workflow’s own can be empty as well', async () => {
    const other = await startSimulator({ empty: true });
    expect(other.repository.git.branches()).toEqual([]);
    await other.close();
  });
});
