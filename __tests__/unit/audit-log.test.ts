import { describe, expect, test } from '@jest/globals';
import { ReadingStopped } from '../../src/github/patience.ts';
import { query, readAll, threePages } from '../support/read-all.ts';
import { apiError, pageAnswer, scriptedClient } from '../support/scripted-client.ts';

describe('reading', () => {
  test('goes from cursor to cursor under one query, oldest first', async () => {
    const { pages, asked, requests, error } = await readAll(scriptedClient(threePages));
    expect(error).toBeUndefined();
    expect(pages.map(({ events, next }) => [events.length, next])).toEqual([
      [2, 'a'],
      [2, 'b'],
      [1, undefined],
    ]);
    const same = { phrase: query.phrase, include: 'web', order: 'asc', per_page: '100' };
    const path = '/orgs/acme/audit-log';
    expect(asked).toEqual([
      { path, ...same },
      { path, ...same, after: 'a' },
      { path, ...same, after: 'b' },
    ]);
    expect(requests).toBe(3);
  });

  test('tells what the headers say', async () => {
    const headers = {
      'x-ratelimit-limit': '1750',
      'x-ratelimit-remaining': '1749',
      'x-ratelimit-reset': '1793491200',
      'github-authentication-token-expiration': '2026-12-01 12:00:00 UTC',
    };
    const { pages } = await readAll(scriptedClient(() => pageAnswer(0, undefined, headers)));
    expect(pages[0]).toMatchObject({
      query,
      date: Date.parse('2026-11-21T12:00:00Z'),
      rateLimit: { limit: 1750, remaining: 1749, resetAt: 1_793_491_200_000 },
      tokenExpiresAt: Date.parse('2026-12-01T12:00:00Z'),
    });
  });

  test('tells nothing that the headers do not say', async () => {
    const client = scriptedClient(() => ({ status: 200, headers: {}, body: Buffer.from('[]') }));
    const { pages, clock } = await readAll(client);
    expect(pages[0]).toMatchObject({ rateLimit: undefined, tokenExpiresAt: undefined });
    expect(pages[0]?.date).toBe(clock.now());
  });

  test('asks again for a page that is not whole, and uses nothing of it', async () => {
    const client = scriptedClient((asked, number) =>
      number === 2 ? pageAnswer('[{"a":1},{"b"', 'b') : threePages(asked),
    );
    const { pages, requests } = await readAll(client);
    expect(pages.map(({ events }) => events.length)).toEqual([2, 2, 1]);
    expect(requests).toBe(4);
  });

  test('pauses between requests', async () => {
    const { clock } = await readAll(scriptedClient(threePages), { pageDelayMs: 500 });
    expect(clock.sleeps).toEqual([500, 500]);
  });

  test('ends with an error when the cursor does not move', async () => {
    const stuck = await readAll(scriptedClient(() => pageAnswer(1, 'a')));
    expect(stuck.pages).toHaveLength(1);
    expect(String(stuck.error)).toMatch(/does not move/);
    const round = await readAll(
      scriptedClient(({ after }) => pageAnswer(1, after === 'a' ? 'b' : 'a')),
    );
    expect(round.requests).toBe(3);
    expect(String(round.error)).toMatch(/does not move/);
  });

  test('says in words when the server numbers its pages', async () => {
    const link = '<https://ghes.example/api/v3/x?page=2>; rel="next"';
    const { error } = await readAll(scriptedClient(() => pageAnswer(1, undefined, { link })));
    expect(String(error)).toMatch(/next page without a cursor/);
  });
});

describe('an empty page that names a next one', () => {
  test('is asked for twice more, then passed on as suspect', async () => {
    const client = scriptedClient(({ after }) =>
      after === undefined ? pageAnswer(0, 'a') : pageAnswer(1),
    );
    const { pages, requests } = await readAll(client);
    expect(pages.map(({ suspect }) => suspect)).toEqual([true, false]);
    expect(requests).toBe(4);
    expect((await readAll(client, { retries: 0 })).pages[0]?.suspect).toBe(true);
  });

  test('is no matter if it was a fault that passes', async () => {
    const client = scriptedClient((asked, number) =>
      number === 1 ? pageAnswer(0, 'a') : threePages(asked),
    );
    expect((await readAll(client)).pages.map(({ suspect }) => suspect)).not.toContain(true);
  });
});

describe('reading stops', () => {
  test('after max-requests, the failed ones counted', async () => {
    const client = scriptedClient((asked, number) =>
      number === 1 ? apiError('server', 503) : threePages(asked),
    );
    const { pages, error, requests } = await readAll(client, { maxRequests: 3 });
    expect(error).toBeInstanceOf(ReadingStopped);
    expect(error).toMatchObject({ reason: 'max-requests', resumeAt: undefined });
    expect([pages.length, requests]).toEqual([2, 3]);
  });

  test('after max-requests without waiting for anything first', async () => {
    const used = {
      'x-ratelimit-limit': '1',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '1',
    };
    const client = scriptedClient(() => pageAnswer(1, 'a', used));
    const { error, clock } = await readAll(client, { maxRequests: 1, pageDelayMs: 1000 });
    expect(error).toMatchObject({ reason: 'max-requests' });
    expect(clock.sleeps).toEqual([]);
  });

  test('at the deadline', async () => {
    const client = scriptedClient(threePages);
    const deadline = Date.parse('2026-11-21T12:00:01Z');
    const { error, pages } = await readAll(client, { pageDelayMs: 600, deadline });
    expect(error).toMatchObject({ reason: 'max-duration' });
    expect(pages).toHaveLength(2);
  });

  const left = (remaining: number, resetAfterSeconds: number) => ({
    'x-ratelimit-limit': '1750',
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': String(Date.parse('2026-11-21T12:00:00Z') / 1000 + resetAfterSeconds),
  });

  test('before the request that GitHub would refuse, when the reset is far', async () => {
    const client = scriptedClient(() => pageAnswer(1, 'a', left(0, 1800)));
    const { error, requests, pages } = await readAll(client);
    expect(error).toMatchObject({
      reason: 'rate-limit',
      resumeAt: Date.parse('2026-11-21T12:30:01Z'),
    });
    expect([requests, pages.length]).toEqual([1, 1]);
  });

  test('not when the reset is near: it waits', async () => {
    const client = scriptedClient(({ after }, number) =>
      after === undefined
        ? pageAnswer(1, 'a', left(0, 20))
        : pageAnswer(number, undefined, left(9, 0)),
    );
    const { error, clock, requests } = await readAll(client);
    expect(error).toBeUndefined();
    expect([clock.sleeps, requests]).toEqual([[21_000], 2]);
  });

  test('not for remaining 0 on the last page', async () => {
    const { error, clock } = await readAll(
      scriptedClient(() => pageAnswer(1, undefined, left(0, 1800))),
    );
    expect([error, clock.sleeps]).toEqual([undefined, []]);
  });
});
