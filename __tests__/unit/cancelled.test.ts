import { describe, expect, test } from '@jest/globals';
import { ApiError } from '../../src/github/api-error.ts';
import { openClient } from '../../src/github/client.ts';
import { fixedToken } from '../../src/github/credential.ts';
import type { HttpAnswer } from '../../src/github/http.ts';
import { ReadingStopped } from '../../src/github/patience.ts';
import { fakeClock } from '../support/fake-clock.ts';
import type { FakeClock } from '../support/fake-clock.ts';
import { readAll, threePages } from '../support/read-all.ts';
import { apiError, pageAnswer, scriptedClient } from '../support/scripted-client.ts';
import type { Asked } from '../support/scripted-client.ts';

type Answer = (query: Asked, number: number) => HttpAnswer | Error;

/** What a request that is cancelled rejects with: the client takes it for a failure of the connection. */
async function cancelledRequest(): Promise<Error> {
  const client = openClient({
    http: () => Promise.reject(AbortSignal.abort().reason as Error),
    apiUrl: new URL('https://api.github.com'),
    ...{ credential: fixedToken('x'), userAgent: 'test/1', timeoutMs: 1000 },
  });
  return client.get('/x', {}).then(
    () => new Error('it answered'),
    (error: unknown) => error as Error,
  );
}

/** A job, its clock, whose sleeps end when it is cancelled, and an answer during which it is. */
function openJob() {
  const controller = new AbortController();
  const clock = fakeClock();
  /** Cancels in the sleep of this number, from 1. */
  const cancelInSleep = (number: number): FakeClock => ({
    ...clock,
    sleep: async (ms) => {
      if (clock.sleeps.push(ms) === number) controller.abort();
    },
  });
  const cancelIn =
    (number: number, answer: Answer, rejection: Error): Answer =>
    (query, count) => {
      if (count !== number) return answer(query, count);
      controller.abort();
      return rejection;
    };
  return {
    cancelled: controller.signal,
    cancel: () => controller.abort(),
    cancelIn,
    cancelInSleep,
  };
}

function expectCancelled(error: unknown): void {
  expect(error).toBeInstanceOf(ReadingStopped);
  expect(error).toMatchObject({ reason: 'cancelled', resumeAt: undefined });
}

describe('a job that is cancelled', () => {
  test('before the first request sends none', async () => {
    const { cancelled, cancel } = openJob();
    cancel();
    const { error, requests } = await readAll(scriptedClient(threePages), { cancelled });
    expectCancelled(error);
    expect(requests).toBe(0);
  });

  test('after a page keeps that page, and asks for no more', async () => {
    const { cancelled, cancel } = openJob();
    const client = scriptedClient((query, number) => {
      if (number === 2) cancel();
      return threePages(query);
    });
    const { error, pages, requests } = await readAll(client, { cancelled });
    expectCancelled(error);
    expect([pages.length, requests]).toEqual([2, 2]);
  });

  test('during the last page is none that was cut short', async () => {
    const { cancelled, cancel } = openJob();
    const client = scriptedClient((query, number) => {
      if (number === 3) cancel();
      return threePages(query);
    });
    const { error, pages } = await readAll(client, { cancelled });
    expect([error, pages.length]).toEqual([undefined, 3]);
  });

  test.each([0, 1, 5])('during a request has no failure, with %i retries', async (retries) => {
    for (const number of [1, 2, 3]) {
      const { cancelled, cancelIn } = openJob();
      const client = scriptedClient(cancelIn(number, threePages, await cancelledRequest()));
      const { error, pages, requests, lines } = await readAll(client, { cancelled, retries });
      expectCancelled(error);
      expect([pages.length, requests, lines]).toEqual([number - 1, number, []]);
    }
  });

  test('during the last request of its budget has no failure', async () => {
    const { cancelled, cancelIn } = openJob();
    const client = scriptedClient(cancelIn(2, threePages, await cancelledRequest()));
    const { error, pages } = await readAll(client, { cancelled, maxRequests: 2 });
    expectCancelled(error);
    expect(pages).toHaveLength(1);
  });

  test('in the pause between two requests sends no other', async () => {
    const { cancelled, cancelInSleep } = openJob();
    const client = scriptedClient(threePages);
    const clock = cancelInSleep(1);
    const { error, pages, requests } = await readAll(client, {
      ...{ cancelled, clock, pageDelayMs: 500 },
    });
    expectCancelled(error);
    expect([pages.length, requests]).toEqual([1, 1]);
  });

  const failing: Answer = (query, number) =>
    number > 1 ? apiError('server', 503) : threePages(query);

  test.each([1, 2, 5])('in the wait before trying again (%i) has no failure', async (number) => {
    const { cancelled, cancelInSleep } = openJob();
    const client = scriptedClient(failing);
    const clock = cancelInSleep(number);
    const { error, pages, requests } = await readAll(client, { cancelled, clock });
    expectCancelled(error);
    expect([pages.length, requests]).toEqual([1, 1 + number]);
  });

  test.each([2, 3, 6, 7])(
    'while it tries again after a 5xx (request %i) has no failure',
    async (number) => {
      // The seventh is the last try: another 5xx there is GitHub's failure, whoever cancels meanwhile.
      const fault = number < 7 ? [apiError('server', 502)] : [];
      for (const rejection of [await cancelledRequest(), ...fault]) {
        const { cancelled, cancelIn } = openJob();
        const client = scriptedClient(cancelIn(number, failing, rejection));
        const { error, pages, requests } = await readAll(client, { cancelled });
        expectCancelled(error);
        expect([pages.length, requests]).toEqual([1, number]);
      }
    },
  );

  test('in the wait for a rate limit is cancelled, not limited', async () => {
    const used = {
      'x-ratelimit-limit': '1750',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Date.parse('2026-11-21T12:00:20Z') / 1000),
    };
    for (const answer of [pageAnswer(1, 'a', used), apiError('secondary-limit', 429)]) {
      const { cancelled, cancelInSleep } = openJob();
      const client = scriptedClient(() => answer);
      const { error, requests } = await readAll(client, { cancelled, clock: cancelInSleep(1) });
      expectCancelled(error);
      expect(requests).toBe(1);
    }
  });

  test('while a stored cursor is refused asks for no fallback', async () => {
    const { cancelled, cancelIn } = openJob();
    const refusing: Answer = () => apiError('refused', 422);
    const client = scriptedClient(cancelIn(1, refusing, apiError('refused', 422)));
    const { error, requests } = await readAll(client, { cancelled, cursor: 'old' });
    expectCancelled(error);
    expect(requests).toBe(1);
  });
});

test('a refusal that no cancel caused stays a failure', async () => {
  const { cancelled } = openJob();
  const client = scriptedClient(() => apiError('forbidden', 403));
  expect((await readAll(client, { cancelled })).error).toBeInstanceOf(ApiError);
});

describe('the date of a page', () => {
  const NOON = Date.parse('2026-11-21T12:00:00Z');

  /** Reads one page whose request takes so long; the server says noon when it has answered. */
  async function dateAfter(ms: number, headers?: Record<string, string>) {
    const clock = fakeClock(NOON + 77_777);
    const client = scriptedClient(() => {
      clock.advance(ms);
      const answer = pageAnswer(1);
      return headers === undefined ? answer : { ...answer, headers };
    });
    const { pages } = await readAll(client, { clock });
    return (pages[0]?.date ?? NaN) - NOON;
  }

  test.each([
    [0, 0],
    [999, 0],
    [1000, -1000],
    [29_999, -29_000],
  ])('of an answer that took %i ms is %i ms before what GitHub says', async (ms, expected) => {
    expect(await dateAfter(ms)).toBe(expected);
  });

  test('is never later than when it was asked, to the second, if GitHub says none', async () => {
    expect(await dateAfter(0, {})).toBe(77_777);
    expect(await dateAfter(5_500, {})).toBe(77_777 + 500);
  });

  test('counts the last try alone, not the waits before', async () => {
    const clock = fakeClock(NOON);
    const client = scriptedClient((_, number) => {
      clock.advance(7_000);
      return number < 3 ? apiError('server', 503) : pageAnswer(1);
    });
    const { pages } = await readAll(client, { clock });
    expect(pages[0]?.date).toBe(NOON - 7_000);
  });
});
