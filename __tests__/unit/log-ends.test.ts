import { expect, test } from '@jest/globals';
import { ApiError } from '../../src/github/api-error.ts';
import { readLogEnds } from '../../src/github/log-ends.ts';
import { web } from '../support/check-parts.ts';
import { pageAnswer, scriptedClient } from '../support/scripted-client.ts';

const read = (client: ReturnType<typeof scriptedClient>, perPage = 3) =>
  readLogEnds({
    ...{ client, source: web, perPage, now: () => 7 },
    query: { phrase: 'created:>=x', include: 'web' },
  });
const limits = {
  ...{ 'x-ratelimit-limit': '1750', 'x-ratelimit-remaining': '9', 'x-ratelimit-reset': '60' },
};

test('both ends of a log take two requests, whose query says `created`', async () => {
  const client = scriptedClient(({ order }) =>
    order === 'desc' ? pageAnswer(3, 'next', limits) : pageAnswer(1, 'next', limits),
  );
  expect(await read(client)).toEqual({
    ...{ oldest: 0, newest: [2, 1, 0], isWhole: false },
    rateLimit: { limit: 1750, remaining: 9, resetAt: 60_000 },
    date: Date.parse('2026-11-21T12:00:00Z'),
  });
  const shared = { path: '/orgs/acme/audit-log', phrase: 'created:>=x', include: 'web' };
  expect(client.asked).toEqual([
    { ...shared, order: 'desc', per_page: '3' },
    { ...shared, order: 'asc', per_page: '1' },
  ]);
});

test('one request is enough for a log that fits into a page', async () => {
  const client = scriptedClient(() => pageAnswer(2));
  expect(await read(client)).toMatchObject({ oldest: 0, newest: [1, 0], isWhole: true });
  expect(await read(scriptedClient(() => pageAnswer(0)))).toMatchObject({
    ...{ oldest: undefined, newest: [], isWhole: true, rateLimit: undefined },
  });
  expect(client.asked).toHaveLength(1);
});

test('an answer that is no page is an error of the API', async () => {
  await expect(read(scriptedClient(() => pageAnswer('<html>')))).rejects.toBeInstanceOf(ApiError);
});
