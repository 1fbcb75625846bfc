import { describe, expect, test } from '@jest/globals';
import { ApiError } from '../../src/github/api-error.ts';
import type { ApiFailure } from '../../src/github/api-error.ts';
import { answer, openAskedQuota as open } from '../support/rated-answers.ts';
import { apiError } from '../support/scripted-client.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

function secondary(retryAfterMs?: number): ApiError {
  const failure: ApiFailure = { kind: 'secondary-limit', retryAfterMs };
  return new ApiError(failure, { status: 403, detail: 'secondary' });
}

describe('the requests under way', () => {
  test('are one before the first answer, whatever it is, and then two', async () => {
    for (const end of ['answer', 'fail'] as const) {
      const { asker, quota } = open();
      const asked = Array.from({ length: 5 }, () => asker.ask());
      await asker.settle();
      expect([quota.limit(), asker.sent()]).toEqual([2, 1]);
      if (end === 'answer') asked[0]!.answer();
      else asked[0]!.fail(new Error('reset'));
      await asker.settle();
      expect(asker.underWay).toEqual(asked.slice(1, 3));
    }
  });

  test('go out in the order in which they were asked for', async () => {
    const { asker } = open();
    await answer(asker, 1);
    const asked = Array.from({ length: 5 }, () => asker.ask());
    await asker.settle();
    expect(asker.underWay).toEqual(asked.slice(0, 2));
    asked[1]!.answer();
    await asker.settle();
    expect(asker.underWay.slice(0, 2)).toEqual([asked[0], asked[2]]);
  });

  test('are one if one is the ceiling, and stay one', async () => {
    const { asker, quota } = open({ ceiling: 1 });
    await answer(asker, 20);
    expect(quota.limit()).toBe(1);
  });

  test('may be one more after each round of quick answers, up to the ceiling', async () => {
    const { asker, quota } = open({ ceiling: 5 });
    const limits: number[] = [];
    for (let number = 0; number < 20; number += 1) {
      limits.push(quota.limit());
      await answer(asker, 1);
    }
    expect(limits).toEqual([2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]);
  });

  test('are let in as soon as there is room for one more', async () => {
    const { asker } = open();
    for (let number = 0; number < 6; number += 1) asker.ask();
    await asker.settle();
    asker.underWay[0]!.answer();
    await asker.settle();
    expect(asker.underWay).toHaveLength(2);
    asker.underWay[0]!.answer();
    await asker.settle();
    expect(asker.underWay).toHaveLength(3);
  });

  test.each([
    [3000, 3],
    [3001, 2],
  ])('are no more after answers that took %i ms: %i', async (ms, limit) => {
    const { asker, quota, clock } = open();
    for (let number = 0; number < 2; number += 1) {
      asker.ask();
      await asker.settle();
      clock.advance(ms);
      asker.underWay[0]!.answer();
      await asker.settle();
    }
    expect(quota.limit()).toBe(limit);
  });
});

describe('a failure', () => {
  const tooMuch: readonly (readonly [string, () => ApiError])[] = [
    ['a secondary limit', () => secondary(0)],
    ['a 5xx', () => apiError('server', 502)],
    [
      'a time-out',
      () =>
        new ApiError(
          { kind: 'network', timedOut: true },
          { status: 0, detail: 'no answer in time' },
        ),
    ],
  ];

  test.each(tooMuch)(
    'such as %s halves what may be under way, to one at least',
    async (_, make) => {
      const { asker, quota } = open({ ceiling: 7 });
      await answer(asker, 40);
      const limits: number[] = [];
      for (let number = 0; number < 4; number += 1) {
        limits.push(quota.limit());
        asker.ask();
        await asker.settle();
        asker.underWay[0]!.fail(make());
        await asker.settle();
      }
      expect(limits).toEqual([7, 3, 1, 1]);
    },
  );

  test('of requests that were sent before the last halving says nothing new', async () => {
    const { asker, quota } = open({ ceiling: 8 });
    await answer(asker, 40);
    for (let number = 0; number < 8; number += 1) asker.ask();
    await asker.settle();
    for (const one of [...asker.underWay]) one.fail(apiError('server', 503));
    await asker.settle();
    expect(quota.limit()).toBe(4);
    asker.ask();
    await asker.settle();
    asker.underWay[0]!.fail(apiError('server', 503));
    await asker.settle();
    expect(quota.limit()).toBe(2);
  });

  test('is not made up for by quick answers to requests that were sent before it', async () => {
    const { asker, quota } = open({ ceiling: 8 });
    await answer(asker, 40);
    for (let number = 0; number < 8; number += 1) asker.ask();
    await asker.settle();
    const [failed, ...others] = [...asker.underWay];
    failed!.fail(apiError('server', 503));
    await asker.settle();
    for (const one of others) one.answer();
    await asker.settle();
    expect(quota.limit()).toBe(4);
  });

  test('lets the count of quick answers begin anew', async () => {
    const { asker, quota } = open({ ceiling: 4 });
    await answer(asker, 8);
    expect(quota.limit()).toBe(4);
    asker.ask();
    await asker.settle();
    asker.underWay[0]!.fail(apiError('server', 500));
    await asker.settle();
    await answer(asker, 1);
    expect(quota.limit()).toBe(2);
    await answer(asker, 1);
    expect(quota.limit()).toBe(3);
  });

  test.each([
    ['a refusal', apiError('refused', 422)],
    [
      'a reset connection',
      new ApiError({ kind: 'network', timedOut: false }, { status: 0, detail: 'reset' }),
    ],
    ['a broken answer', apiError('broken-answer', 200)],
    ['no ApiError', new Error('the disk is full')],
  ])('such as %s changes nothing, and goes on to whoever asked', async (_, error) => {
    const { asker, quota } = open({ ceiling: 6 });
    await answer(asker, 30);
    const asked = asker.ask();
    await asker.settle();
    asker.underWay[0]!.fail(error);
    expect(await asked.end).toBe(error);
    expect(quota.limit()).toBe(6);
    await answer(asker, 1);
  });
});

describe('after a secondary limit', () => {
  test.each([
    ['the time that GitHub names', 7 * SECOND, 7 * SECOND],
    ['a minute, if it names none', undefined, MINUTE],
  ])('nobody asks for %s', async (_, retryAfterMs, pauseMs) => {
    const { asker, clock } = open();
    asker.ask();
    await asker.settle();
    asker.underWay[0]!.fail(secondary(retryAfterMs));
    await asker.settle();
    clock.advance(pauseMs - 1);
    const early = await asker.ask().end;
    expect(early).toBeInstanceOf(ApiError);
    expect((early as ApiError).failure).toEqual({ kind: 'secondary-limit', retryAfterMs: 1 });
    expect(asker.sent()).toBe(1);
    clock.advance(1);
    await answer(asker, 1);
    expect(asker.sent()).toBe(2);
  });

  test('those that waited for their turn do not ask either', async () => {
    const { asker } = open();
    await answer(asker, 1);
    const asked = Array.from({ length: 4 }, () => asker.ask());
    await asker.settle();
    asked[0]!.fail(secondary(SECOND));
    asked[1]!.answer();
    for (const one of asked.slice(2)) expect(await one.end).toBeInstanceOf(ApiError);
    expect(asker.sent()).toBe(3);
  });

  test('a shorter pause does not end a longer one', async () => {
    const { asker, clock } = open();
    await answer(asker, 1);
    const asked = [asker.ask(), asker.ask()];
    await asker.settle();
    asked[0]!.fail(secondary(30 * SECOND));
    asked[1]!.fail(secondary(SECOND));
    await asker.settle();
    clock.advance(2 * SECOND);
    expect(((await asker.ask().end) as ApiError).failure).toMatchObject({ retryAfterMs: 28_000 });
  });
});
