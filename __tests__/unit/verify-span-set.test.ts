import { describe, expect, test } from '@jest/globals';
import { joinSpans, lengthOf, lessSpans } from '../../src/verify/span-set.ts';
import type { Span } from '../../src/verify/span-set.ts';
import { openChance } from '../simulation/chance.ts';

const span = (from: number, to: number): Span => ({ from, to });

describe('spans', () => {
  test('are joined where they touch, and vanish where they are empty', () => {
    expect(joinSpans([span(5, 7), span(0, 2), span(2, 3), span(6, 9), span(4, 4)])).toEqual([
      span(0, 3),
      span(5, 9),
    ]);
    expect(lengthOf([span(0, 4), span(2, 6), span(9, 8)])).toBe(6);
  });

  test('leave what others do not cover', () => {
    const others = [span(2, 3), span(0, 1), span(8, 20)];
    expect(lessSpans([span(0, 10)], others)).toEqual([span(1, 2), span(3, 8)]);
    expect(lessSpans([span(0, 10)], [])).toEqual([span(0, 10)]);
    expect(lessSpans([span(3, 4)], [span(0, 10)])).toEqual([]);
  });

  test.each([1, 2, 3, 4, 5])('agree with counting moment by moment (seed %d)', (seed) => {
    const chance = openChance(seed);
    const some = (): Span[] =>
      Array.from({ length: chance.between(0, 8) }, () =>
        span(chance.between(0, 30), chance.between(0, 30)),
      );
    const has = (spans: readonly Span[], at: number): boolean =>
      spans.some(({ from, to }) => from <= at && at < to);
    for (let round = 0; round < 200; round += 1) {
      const [some1, some2] = [some(), some()];
      const left = lessSpans(some1, some2);
      const moments = Array.from({ length: 31 }, (_, at) => at);
      expect(moments.filter((at) => has(left, at))).toEqual(
        moments.filter((at) => has(some1, at) && !has(some2, at)),
      );
      expect(left).toEqual(joinSpans(left));
    }
  });
});
