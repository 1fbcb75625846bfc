import { describe, expect, test } from '@jest/globals';
import { ApiError } from '../../src/github/api-error.ts';
import { ReadingStopped } from '../../src/github/patience.ts';
import { answer, openAskedQuota as open } from '../support/rated-answers.ts';
import type { Sent } from '../support/rated-answers.ts';

const MINUTE = 60_000;

describe('the reserve of the hour', () => {
  test('is left to others to the last request', async () => {
    const { asker, hour } = open({ reserve: 0.1 });
    await answer(asker, 1, hour(176));
    await answer(asker, 1, hour(175));
    const refused = (await asker.ask().end) as ApiError;
    expect(refused.failure).toMatchObject({ kind: 'primary-limit' });
    expect(asker.sent()).toBe(2);
  });

  test('is kept by requests that are under way together', async () => {
    const { asker, hour } = open({ reserve: 0.1, ceiling: 8 });
    await answer(asker, 40, hour(178));
    const asked: Sent[] = [];
    for (let number = 0; number < 8; number += 1) {
      asked.push(asker.ask());
      await asker.settle();
    }
    expect(asker.underWay).toHaveLength(3);
    for (const [at, one] of [...asker.underWay].entries()) one.answer(hour(177 - at));
    const ends = await Promise.all(asked.map(({ end }) => end));
    expect(ends.filter((end) => end === 'answered')).toHaveLength(3);
    expect(asker.sent()).toBe(43);
  });

  test('of nothing lets the last one through', async () => {
    const { asker, hour } = open();
    await answer(asker, 1, hour(1));
    await answer(asker, 1, hour(0));
    expect(await asker.ask().end).toBeInstanceOf(ApiError);
    expect(asker.sent()).toBe(2);
  });

  test('is told by the lowest number of an hour, in whatever order answers come', async () => {
    const { asker, hour } = open({ reserve: 0.1 });
    await answer(asker, 1);
    const [first, second] = [asker.ask(), asker.ask()];
    await asker.settle();
    second.answer(hour(175));
    first.answer(hour(176));
    await asker.settle();
    expect(await asker.ask().end).toBeInstanceOf(ApiError);
  });

  test('is a new one in the next hour', async () => {
    const { asker, hour, clock } = open({ reserve: 0.1 });
    await answer(asker, 1);
    const [first, second] = [asker.ask(), asker.ask()];
    await asker.settle();
    first.answer(hour(175));
    second.answer(hour(1749, clock.now() + 120 * MINUTE));
    await asker.settle();
    await answer(asker, 1, hour(1748));
    expect(asker.sent()).toBe(4);
  });

  test('is unknown while GitHub says nothing of it', async () => {
    const { asker } = open({ reserve: 0.99 });
    await answer(asker, 5);
    expect(asker.sent()).toBe(5);
  });
});

describe('an hour that is used up', () => {
  test('is waited for once, by GitHub’s clock, and then all go on', async () => {
    const over = Promise.withResolvers<undefined>();
    const waits: ApiError[] = [];
    const { asker, hour, clock } = open({
      wait: async (limit) => {
        waits.push(limit);
        await over.promise;
      },
    });
    const resetAt = clock.now() + 5 * MINUTE;
    await answer(asker, 1, hour(0, resetAt));
    const asked = [asker.ask(), asker.ask()];
    await asker.settle();
    expect([waits.length, asker.sent()]).toEqual([1, 1]);
    expect(waits[0]?.failure).toEqual({ kind: 'primary-limit', resetAt });
    expect(waits[0]?.headers['date']).toBe(new Date(clock.now()).toUTCString());
    over.resolve(undefined);
    await asker.settle();
    for (const one of [...asker.underWay]) one.answer(hour(1749, resetAt + 60 * MINUTE));
    expect(await Promise.all(asked.map(({ end }) => end))).toEqual(['answered', 'answered']);
    await answer(asker, 1);
  });

  test('ends the run for all if it is not worth waiting for', async () => {
    const stopped = new ReadingStopped('rate-limit', 5);
    const { asker, hour } = open({
      wait: async () => {
        throw stopped;
      },
    });
    await answer(asker, 1, hour(0));
    const ends = await Promise.all([asker.ask(), asker.ask()].map(({ end }) => end));
    expect(ends).toEqual([stopped, stopped]);
    expect(asker.sent()).toBe(1);
  });
});

test('once it is stopped, nobody asks any more, and each is told why', async () => {
  const { asker, quota } = open();
  await answer(asker, 1);
  const asked = Array.from({ length: 4 }, () => asker.ask());
  await asker.settle();
  const reason = new ReadingStopped('rate-limit', 7);
  quota.stop(reason);
  quota.stop(new ReadingStopped('cancelled'));
  for (const one of asked.slice(0, 2)) one.answer();
  const ends = await Promise.all([...asked, asker.ask()].map(({ end }) => end));
  expect(ends).toEqual(['answered', 'answered', reason, reason, reason]);
  expect(asker.sent()).toBe(3);
});
