import type { ApiError } from '../../src/github/api-error.ts';
import { openQuota } from '../../src/github/quota.ts';
import type { Quota, RateLimit } from '../../src/github/quota.ts';
import { fakeClock } from './fake-clock.ts';
import type { FakeClock } from './fake-clock.ts';

const HOUR_MS = 3_600_000;

/** A request that is under way. */
export interface Sent {
  answer(rateLimit?: RateLimit): void;
  fail(error: unknown): void;
  /** What `ask` came to. */
  readonly end: Promise<unknown>;
}

export interface Asker {
  /** Asks; it is under way once its turn has come. */
  ask(): Sent;
  /** The requests that were sent and have no answer yet, oldest first. */
  readonly underWay: Sent[];
  readonly sent: () => number;
  /** Lets everything happen that waits for nothing from outside. */
  settle(): Promise<void>;
}

/** Asks a quota by hand: each answer comes when the test says so. */
function openAsker(
  quota: Quota,
  clock: FakeClock,
  wait: (limit: ApiError) => Promise<void> = async (limit) => {
    throw limit;
  },
): Asker {
  const underWay: Sent[] = [];
  let sent = 0;

  return {
    underWay,
    sent: () => sent,
    ask() {
      const answered = Promise.withResolvers<RateLimit | undefined>();
      const gone = (): void => void underWay.splice(underWay.indexOf(one), 1);
      const one: Sent = {
        answer(rateLimit) {
          gone();
          answered.resolve(rateLimit);
        },
        fail(error) {
          gone();
          answered.reject(error);
        },
        end: quota
          .ask(async () => {
            sent += 1;
            underWay.push(one);
            return { rateLimit: await answered.promise, date: clock.now() };
          }, wait)
          .then(
            () => 'answered',
            (error: unknown) => error,
          ),
      };
      return one;
    },
    async settle() {
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    },
  };
}

/** A quota with someone to ask it, and what GitHub says of the hour: so many requests are left. */
export function openAskedQuota(
  options: { ceiling?: number; reserve?: number; wait?: (limit: ApiError) => Promise<void> } = {},
) {
  const clock = fakeClock();
  const quota = openQuota({ clock, ceiling: 16, reserve: 0, ...options });
  const asker = openAsker(quota, clock, options.wait);
  const hour = (remaining: number, resetAt = clock.now() + HOUR_MS): RateLimit => ({
    ...{ limit: 1750, remaining },
    resetAt,
  });
  return { clock, quota, asker, hour };
}

/** Asks so often and answers one after the other. */
export async function answer(asker: Asker, times: number, rateLimit?: RateLimit): Promise<void> {
  for (let number = 0; number < times; number += 1) {
    asker.ask();
    await asker.settle();
    asker.underWay[0]!.answer(rateLimit);
    await asker.settle();
  }
}
