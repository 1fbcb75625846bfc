import { describe, expect, test } from '@jest/globals';
import { readingOf } from '../../bench/reading-times.ts';

const call = (arrivedAt: number, durationMs: number) => ({ arrivedAt, durationMs });

describe('how long pages took', () => {
  test('the time a page counts from when all windows were under way', () => {
    // One page alone, then twice two at once.
    const calls = [
      call(1000, 100),
      call(1100, 100),
      call(1100, 90),
      call(1200, 100),
      call(1200, 80),
    ];
    expect(readingOf(calls, 2)).toEqual({ readingSeconds: 0.3, pageMsAfterRamp: 50 });
  });

  test('one window at a time is under way from its first page on, and its pauses count', () => {
    expect(readingOf([call(0, 100), call(150, 50)], 1)).toEqual({
      ...{ readingSeconds: 0.2, pageMsAfterRamp: 100 },
    });
  });

  test('windows that never were as many as allowed have no such time', () => {
    expect(readingOf([call(0, 100), call(50, 100), call(150, 100)], 3)).toEqual({
      readingSeconds: 0.25,
    });
  });
});
