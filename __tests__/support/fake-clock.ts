import type { Clock, Patience } from '../../src/github/patience.ts';

/** The signal of a job that nobody cancels. */
export const notCancelled: Patience['cancelled'] = new AbortController().signal;

/** A clock that stands still but for its sleeps, which it notes. */
export interface FakeClock extends Clock {
  readonly sleeps: number[];
  advance(ms: number): void;
}

export function fakeClock(start = Date.parse('2026-11-21T12:00:00Z'), random = 0.5): FakeClock {
  let now = start;
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => now,
    random: () => random,
    async sleep(ms) {
      sleeps.push(ms);
      now += ms;
    },
    advance: (ms) => {
      now += ms;
    },
  };
}
