import { readFile, rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { jobEnvironment, makeJobFolders } from '../../simulator/runner/environment.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';
import { octokitOf, refusalOf, type Octokit } from './octokit.ts';

const own = { owner: 'acme', repo: 'audit-archive' };

let github: Simulator;
let octokit: Octokit;

beforeEach(async () => {
  github = await startSimulator({ permissions: { issues: 'write', 'pull-requests': 'write' } });
  octokit = octokitOf(github);
});
afterEach(() => github.close());

const permit = (permissions: Parameters<typeof github.repository.tokens.set>[1]): void =>
  void github.repository.tokens.set(github.tokens.github, permissions);

describe('comments on a pull request', () => {
  test('are made, changed, listed and deleted; their author is the token’s', async () => {
    const number = github.repository.issues.addPullRequest();
    github.repository.issues.addComment(number, { body: 'Looks good' });
    const { status, data } = await octokit.rest.issues.createComment({
      ...{ ...own, issue_number: number, body: 'A plan' },
    });
    expect([status, data.user]).toMatchObject([
      201,
      { login: 'github-actions[bot]', id: 41898282, type: 'Bot' },
    ]);
    expect(data.html_url).toBe(
      `https://github.com/acme/audit-archive/pull/${number}#issuecomment-${data.id}`,
    );
    const comment = { ...own, comment_id: data.id };
    await octokit.rest.issues.updateComment({ ...comment, body: 'Another plan' });
    expect((await octokit.rest.issues.getComment(comment)).data.body).toBe('Another plan');
    const all = await octokit.rest.issues.listComments({ ...own, issue_number: number });
    expect(all.data.map(({ body, user }) => [body, user?.login])).toEqual([
      ['Looks good', 'mona'],
      ['Another plan', 'github-actions[bot]'],
    ]);
    expect((await octokit.rest.issues.deleteComment(comment)).status).toBe(204);
    expect(await refusalOf(octokit.rest.issues.getComment(comment))).toMatchObject({ status: 404 });
  });

  test('come page by page', async () => {
    const number = github.repository.issues.addPullRequest();
    for (let n = 1; n <= 7; n += 1)
      github.repository.issues.addComment(number, { body: n.toString() });
    const list = { ...own, issue_number: number, per_page: 3 };
    const first = await octokit.rest.issues.listComments(list);
    expect(first.headers.link).toContain('/repositories/80307827/issues/1/comments?');
    const all = await octokit.paginate(octokit.rest.issues.listComments, list);
    expect(all.map(({ body }) => body).join('')).toBe('1234567');
  });

  test.each([
    [{ 'pull-requests': 'write' } as const, 201],
    [{ issues: 'write' } as const, 201],
    [{ issues: 'read', 'pull-requests': 'read' } as const, 403],
    [{ contents: 'write' } as const, 403],
  ])('with the permissions %j one is answered %i', async (permissions, expected) => {
    const number = github.repository.issues.addPullRequest();
    permit(permissions);
    const asked = octokit.rest.issues.createComment({ ...own, issue_number: number, body: 'x' });
    if (expected === 201) expect((await asked).status).toBe(201);
    else {
      expect(await refusalOf(asked)).toEqual({
        ...{ status: 403, message: 'Resource not accessible by integration' },
      });
      expect(github.repository.issues.commentsOf(number)).toEqual([]);
    }
  });

  test('hold 65,536 characters, and not nothing', async () => {
    const number = github.repository.issues.addPullRequest();
    const comment = { ...own, issue_number: number };
    const { data } = await octokit.rest.issues.createComment({
      ...{ ...comment, body: '🦑'.repeat(65_536) },
    });
    for (const asked of [
      octokit.rest.issues.createComment({ ...comment, body: 'x'.repeat(65_537) }),
      octokit.rest.issues.updateComment({
        ...{ ...own, comment_id: data.id, body: 'x'.repeat(65_537) },
      }),
    ])
      await expect(asked).rejects.toMatchObject({
        status: 422,
        message: expect.stringContaining(
          'Body is too long (maximum is 65536 characters)',
        ) as unknown,
      });
    const empty = octokit.rest.issues.createComment({ ...comment, body: ' ' });
    expect(await refusalOf(empty)).toEqual({ status: 422, message: 'Validation Failed' });
    const unknown = octokit.rest.issues.createComment({ ...own, issue_number: 99, body: 'x' });
    expect(await refusalOf(unknown)).toMatchObject({ status: 404 });
  });
});

describe('issues', () => {
  test('are opened, changed, closed and listed by state and labels, with pull requests', async () => {
    const { issues } = github.repository;
    const opened = await octokit.rest.issues.create({
      ...{ ...own, title: 'Drift', body: 'One stream differs', labels: ['drift', 'streams'] },
    });
    expect([opened.status, opened.data]).toMatchObject([
      201,
      { number: 1, state: 'open', user: { login: 'github-actions[bot]' }, closed_at: null },
    ]);
    issues.add({ title: 'By hand', labels: ['streams'] });
    issues.addPullRequest();
    const numbers = async (query: Record<string, string> = {}): Promise<number[]> => {
      const { data } = await octokit.rest.issues.listForRepo({ ...own, ...query });
      return data.map(({ number }) => number);
    };
    expect(await numbers()).toEqual([3, 2, 1]);
    expect(await numbers({ labels: 'streams' })).toEqual([2, 1]);
    expect(await numbers({ labels: 'streams,drift' })).toEqual([1]);
    expect(await numbers({ creator: 'mona' })).toEqual([3, 2]);
    const all = await octokit.paginate(octokit.rest.issues.listForRepo, { ...own, per_page: 2 });
    expect(all.map(({ pull_request: pull }) => pull !== undefined)).toEqual([true, false, false]);

    const first = { ...own, issue_number: 1 };
    await octokit.rest.issues.update({ ...first, title: 'No drift', body: 'x', state: 'closed' });
    expect((await octokit.rest.issues.get(first)).data).toMatchObject({
      ...{
        title: 'No drift',
        body: 'x',
        state: 'closed',
        closed_at: expect.any(String) as unknown,
      },
    });
    expect(await numbers({ state: 'closed' })).toEqual([1]);
    expect(await numbers({ state: 'all' })).toEqual([3, 2, 1]);
    await octokit.rest.issues.update({ ...first, state: 'open' });
    expect(issues.get(1)).toMatchObject({ state: 'open', closedAt: undefined });
  });

  test('need `issues`, and `pull-requests` is not enough', async () => {
    permit({ 'pull-requests': 'write' });
    for (const asked of [
      octokit.rest.issues.create({ ...own, title: 'Drift' }),
      octokit.rest.issues.listForRepo(own),
    ])
      expect(await refusalOf(asked)).toMatchObject({ status: 403 });
    permit({ issues: 'read' });
    expect((await octokit.rest.issues.listForRepo(own)).data).toEqual([]);
    const refused = octokit.rest.issues.create({ ...own, title: 'Drift' });
    expect(await refusalOf(refused)).toMatchObject({ status: 403 });
    expect(github.repository.issues.all()).toEqual([]);
  });

  test('hold 65,536 characters, and have a title', async () => {
    const tooLong = octokit.rest.issues.create({ ...own, title: 'x', body: 'x'.repeat(65_537) });
    await expect(tooLong).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('body is too long (maximum is 65536 characters)') as unknown,
    });
    const untitled = octokit.rest.issues.create({ ...own, title: '' });
    expect(await refusalOf(untitled)).toEqual({ status: 422, message: 'Validation Failed' });
  });

  test('may be switched off, and an archived repository takes none', async () => {
    const number = github.repository.issues.addPullRequest();
    const asked = () => refusalOf(octokit.rest.issues.create({ ...own, title: 'Drift' }));
    github.repository.issues.areEnabled = false;
    expect(await asked()).toMatchObject({ status: 410 });
    const comment = { ...own, issue_number: number, body: 'x' };
    expect((await octokit.rest.issues.createComment(comment)).status).toBe(201);
    github.repository.archived = true;
    expect(await asked()).toMatchObject({ status: 403 });
  });
});

test('the event of a pull request’s run says which one it is', async () => {
  const number = github.repository.issues.addPullRequest();
  const folders = await makeJobFolders();
  const eventOf = async (event: string, ref: string): Promise<unknown> => {
    const run = github.runs.begin({ event, ref });
    const facts = { job: 'plan', workflowName: 'Streams', runtimeToken: 'x', debug: false };
    const env = await jobEnvironment({ github, run, folders, ...facts });
    return JSON.parse(await readFile(env['GITHUB_EVENT_PATH']!, 'utf8'));
  };
  expect(await eventOf('pull_request', `refs/pull/${number}/merge`)).toMatchObject({
    ...{ number, pull_request: { number, head: { repo: { full_name: 'acme/audit-archive' } } } },
  });
  expect(await eventOf('push', 'refs/heads/main')).not.toHaveProperty('pull_request');
  await rm(folders.root, { recursive: true });
});
