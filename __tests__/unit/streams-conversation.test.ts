import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { openConversation } from '../../src/github/conversation.ts';
import { openHttp } from '../../src/github/http.ts';
import { fakeClock, notCancelled } from '../support/fake-clock.ts';

interface Request {
  readonly method: string;
  readonly url: URL;
  readonly body: unknown;
}

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** The conversation of a server that answers with a status and a body. */
async function serve(answer: (request: Request, number: number) => [number, unknown]) {
  const asked: Request[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      const url = new URL(request.url ?? '', 'http://local');
      asked.push({ method: request.method ?? '', url, body });
      const [status, reply] = answer(asked.at(-1)!, asked.length);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(status === 204 ? undefined : JSON.stringify(reply));
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const apiUrl = new URL(`http://127.0.0.1:${port}/`);
  const conversation = openConversation({
    ...{ fullName: 'acme/audit', token: 'ghs_secret', apiUrl, userAgent: 'test/1' },
    ...{ http: openHttp(apiUrl, notCancelled), timeoutMs: 5_000, clock: fakeClock() },
    patience: {
      ...{ retries: 2, maxWaitMs: 60_000, maxRetryMs: Infinity },
      ...{ deadline: Infinity, cancelled: notCancelled },
    },
    log: () => undefined,
  });
  return { conversation, asked, lines: () => asked.map(show) };
}

const show = ({ method, url }: Request): string => `${method} ${url.pathname}${url.search}`;
const user = { login: 'octocat' };

test('all comments are read, page by page, also those of accounts that are gone', async () => {
  const { conversation, lines } = await serve(({ url }) => {
    const first = url.searchParams.get('page') === '1';
    const comment = (id: number) => ({ id, user, body: 'x' });
    return [
      200,
      first ? Array.from({ length: 100 }, (_, id) => comment(id)) : [{ id: 100, user: null }],
    ];
  });
  const comments = await conversation.comments(7);
  expect(comments).toHaveLength(101);
  expect([comments[0], comments[100]]).toEqual([
    { id: 0, author: 'octocat', body: 'x' },
    { id: 100, author: '', body: '' },
  ]);
  expect(lines()).toEqual([
    'GET /repos/acme/audit/issues/7/comments?per_page=100&page=1',
    'GET /repos/acme/audit/issues/7/comments?per_page=100&page=2',
  ]);
});

test('issues are the open ones with the label, without pull requests', async () => {
  const issue = (number: number, more = {}) => ({ number, user, title: 'T', body: null, ...more });
  const { conversation, asked } = await serve(({ url }) => {
    const first = url.searchParams.get('page') === '1';
    // A page full of pull requests is not the last one.
    const pulls = Array.from({ length: 100 }, (_, id) => issue(id, { pull_request: {} }));
    return [200, first ? pulls : [issue(500)]];
  });
  expect(await conversation.openIssues('streams')).toEqual([
    { number: 500, author: 'octocat', title: 'T', body: '' },
  ]);
  expect(Object.fromEntries(asked[0]!.url.searchParams)).toMatchObject({
    ...{ labels: 'streams', state: 'open', sort: 'created', direction: 'asc' },
  });
});

test('whose the token is, is asked in a way that is open to a token of the workflow', async () => {
  const { conversation, lines } = await serve(() => [
    200,
    { data: { viewer: { login: 'github-actions[bot]' } } },
  ]);
  expect(await conversation.login()).toBe('github-actions[bot]');
  expect(lines()).toEqual(['POST /graphql']);
});

test('what is written is sent as it is', async () => {
  const { conversation, asked, lines } = await serve(() => [
    201,
    { id: 1, number: 2, user, title: 'T', body: 'B' },
  ]);
  expect(await conversation.createComment(7, 'B')).toEqual({ id: 1, author: 'octocat', body: 'B' });
  await conversation.updateComment(1, 'B');
  const created = await conversation.createIssue({ title: 'T', body: 'B', label: 'streams' });
  expect(created).toEqual({ number: 2, author: 'octocat', title: 'T', body: 'B' });
  await conversation.updateIssue(2, 'C');
  await conversation.closeIssue(2);
  expect(lines()).toEqual([
    'POST /repos/acme/audit/issues/7/comments',
    'PATCH /repos/acme/audit/issues/comments/1',
    'POST /repos/acme/audit/issues',
    'PATCH /repos/acme/audit/issues/2',
    'PATCH /repos/acme/audit/issues/2',
  ]);
  expect(asked.map(({ body }) => body)).toEqual([
    { body: 'B' },
    { body: 'B' },
    { title: 'T', body: 'B', labels: ['streams'] },
    { body: 'C' },
    { state: 'closed' },
  ]);
});

test('a comment that is gone counts as deleted', async () => {
  const { conversation, asked } = await serve((_, number) =>
    number === 1 ? [204, undefined] : [404, { message: 'Not Found' }],
  );
  await conversation.deleteComment(1);
  await conversation.deleteComment(1);
  expect(asked.map(({ method }) => method)).toEqual(['DELETE', 'DELETE']);
});

test('what is changed in place is tried again, and what is made is sent once', async () => {
  const { conversation, asked } = await serve((_, number) =>
    number === 2 ? [200, { id: 1, user, body: 'B' }] : [502, { message: 'Bad Gateway' }],
  );
  await conversation.updateComment(1, 'B');
  expect(asked).toHaveLength(2);
  await expect(conversation.createComment(7, 'B')).rejects.toThrow('502 Bad Gateway');
  await expect(conversation.createIssue({ title: 'T', body: 'B', label: 'l' })).rejects.toThrow(
    '502',
  );
  expect(asked).toHaveLength(4);
});
