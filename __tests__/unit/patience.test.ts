import { describe, expect, test } from '@jest/globals';
import { ApiError } from '../../src/github/api-error.ts';
import type { ApiFailure } from '../../src/github/api-error.ts';
import { ReadingStopped, openRetries } from '../../src/github/patience.ts';
import type { Patience } from '../../src/github/patience.ts';
import { fakeClock, notCancelled } from '../support/fake-clock.ts';

const NOON = Date.parse('2026-11-21T12:00:00Z');

function failing(failure: ApiFailure, headers = {}): ApiError {
  return new ApiError(failure, { status: 500, detail: 'Server Error', headers });
}
const server = failing({ kind: 'server' });
const secondary = (retryAfterMs?: number) => failing({ kind: 'secondary-limit', retryAfterMs });
const primary = (resetAt?: number, date?: string) =>
  failing({ kind: 'primary-limit', resetAt }, date === undefined ? {} : { date });

/** Runs an attempt that fails with these errors, one after the other, before it answers. */
async function execute(
  errors: readonly Error[],
  patience: Partial<Patience> = {},
  clock = fakeClock(NOON),
) {
  const lines: string[] = [];
  const { execute: run } = openRetries({
    clock,
    patience: {
      ...{ retries: 5, maxWaitMs: 60_000, maxRetryMs: Infinity },
      ...{ deadline: Infinity, cancelled: notCancelled },
      ...patience,
    },
    log: (line) => lines.push(line),
  });
  let attempts = 0;
  const outcome: unknown = await run(async (failures) => {
    expect(failures).toBe(attempts);
    attempts += 1;
    const error = errors[attempts - 1];
    if (error !== undefined) throw error;
    return 'answer';
  }).catch((error: unknown) => error);
  return { outcome, attempts, sleeps: clock.sleeps, lines };
}

describe('a request that fails', () => {
  test('is tried again after growing, jittered waits', async () => {
    const { outcome, sleeps, lines } = await execute([server, server, server, server, server]);
    expect(outcome).toBe('answer');
    expect(sleeps).toEqual([750, 1500, 3000, 6000, 12_000]);
    expect(lines[0]).toBe('500 Server Error: trying again in 0.8 s (1 of 5)');
  });

  test('is never waited for longer than 30 s', async () => {
    const { sleeps } = await execute(
      Array.from({ length: 12 }, () => server),
      { retries: 12 },
    );
    expect(Math.max(...sleeps)).toBeLessThanOrEqual(30_000);
  });

  test('is given up when the retries are used up', async () => {
    const { outcome, attempts } = await execute([server, server, server, server], { retries: 3 });
    expect(outcome).toBe(server);
    expect(attempts).toBe(4);
  });

  test('is not tried again without retries', async () => {
    const { outcome, attempts, sleeps } = await execute([server], { retries: 0 });
    expect([outcome, attempts, sleeps]).toEqual([server, 1, []]);
  });

  test.each<ApiFailure>([
    { kind: 'forbidden' },
    { kind: 'unauthorized' },
    { kind: 'not-found' },
    { kind: 'refused' },
  ])('with %j is not tried again', async (failure) => {
    const error = failing(failure);
    const { outcome, attempts } = await execute([error]);
    expect([outcome, attempts]).toEqual([error, 1]);
  });

  test('for a reason in our own code is not tried again', async () => {
    const bug = new TypeError('x is undefined');
    expect(await execute([bug])).toMatchObject({ outcome: bug, attempts: 1 });
  });

  test('is given up when waiting would pass the deadline', async () => {
    const { outcome, attempts, sleeps } = await execute([server], { deadline: NOON + 100 });
    expect([outcome, attempts, sleeps]).toEqual([server, 1, []]);
  });
});

describe('a rate limit', () => {
  test('is waited for until its reset, by the clock of GitHub, and a second more', async () => {
    const early = 'Sat, 21 Nov 2026 11:59:00 GMT';
    expect((await execute([primary(NOON + 20_000)])).sleeps).toEqual([21_000]);
    expect((await execute([primary(NOON - 40_000, early)])).sleeps).toEqual([21_000]);
    expect((await execute([primary(NOON - 9_000_000)])).sleeps).toEqual([1_000]);
  });

  test('is waited for as long as GitHub says, else a minute, then twice that', async () => {
    expect((await execute([secondary(7_000), secondary(0)])).sleeps).toEqual([7_000, 0]);
    const { sleeps } = await execute([secondary(), secondary()], { maxWaitMs: 200_000 });
    expect(sleeps).toEqual([60_000, 120_000]);
    expect((await execute([primary(undefined)])).sleeps).toEqual([60_000]);
  });

  test.each([
    ['a reset', primary(NOON + 1_800_000), NOON + 1_801_000],
    ['Retry-After', secondary(61_000), NOON + 61_000],
  ])('of %s beyond max-wait stops the reading and says when to come back', async (_, error, at) => {
    const { outcome, sleeps } = await execute([error]);
    expect(outcome).toBeInstanceOf(ReadingStopped);
    expect(outcome).toMatchObject({ reason: 'rate-limit', resumeAt: at });
    expect(sleeps).toEqual([]);
  });

  test('beyond the deadline stops the reading, too', async () => {
    const { outcome } = await execute([secondary(30_000)], { deadline: NOON + 10_000 });
    expect(outcome).toMatchObject({ reason: 'rate-limit', resumeAt: NOON + 30_000 });
  });

  test('that outlasts the retries stops the reading instead of failing it', async () => {
    const none = await execute([primary(NOON + 20_000)], { retries: 0 });
    expect(none.outcome).toBeInstanceOf(ReadingStopped);
    expect(none.outcome).toMatchObject({ reason: 'rate-limit', resumeAt: NOON + 21_000 });
    const always = await execute([server, server, secondary(5_000)], { retries: 2 });
    expect(always.outcome).toMatchObject({ reason: 'rate-limit' });
  });
});

describe('a cancelled job', () => {
  const cancelled = AbortSignal.abort();

  test('still gets the answer of a request that nothing is wrong with', async () => {
    expect(await execute([], { cancelled })).toMatchObject({ outcome: 'answer', attempts: 1 });
  });

  test.each([
    ['a fault', server],
    ['a rate limit', secondary(1_000)],
    ['a rate limit that lasts', primary(NOON + 1_800_000)],
  ])('does not wait after %s, and that is no failure', async (_, error) => {
    for (const patience of [{}, { deadline: NOON }]) {
      const { outcome, attempts, sleeps } = await execute([error], { cancelled, ...patience });
      expect(outcome).toBeInstanceOf(ReadingStopped);
      expect(outcome).toMatchObject({ reason: 'cancelled', resumeAt: undefined });
      expect([attempts, sleeps]).toEqual([1, []]);
    }
  });

  test('has no failure either if it was cut off in the last try', async () => {
    const cut = failing({ kind: 'network', timedOut: false });
    const { outcome } = await execute([cut], { cancelled, retries: 0 });
    expect(outcome).toMatchObject({ reason: 'cancelled' });
  });

  test('fails where no retry would have helped', async () => {
    const error = failing({ kind: 'forbidden' });
    expect((await execute([error], { cancelled })).outcome).toBe(error);
  });
});

test('failed tries and the waits after them end when their time is over, but not waits for a limit', async () => {
  const slow = fakeClock(NOON);
  const { outcome, sleeps } = await execute([server, server, server], { maxRetryMs: 2_000 }, slow);
  expect(outcome).toBe(server);
  expect(sleeps.length).toBeLessThan(3);
  const limits = [secondary(50_000), secondary(50_000), server];
  expect((await execute(limits, { maxRetryMs: 4_000 })).outcome).toBe('answer');
});
