import { describe, expect, test } from '@jest/globals';
import type { Span } from '../../src/events/spans.ts';
import { commonSpans, joinSpans, lengthOf, lessSpans } from '../../src/events/spans.ts';
import { openChance } from '../simulation/chance.ts';

const span = (from: number, to: number): Span => ({ from, to });

/** A bit for each moment from 0 on. */
const MOMENTS = 40;
const bitsOf = (spans: readonly Span[]): boolean[] =>
  Array.from({ length: MOMENTS }, (_, at) => spans.some(({ from, to }) => from <= at && at < to));

/** The fewest spans that cover these moments. */
function spansOf(bits: readonly boolean[]): Span[] {
  const found: Span[] = [];
  for (const [at, isSet] of bits.entries()) {
    if (!isSet) continue;
    const last = found.at(-1);
    if (last?.to === at) found[found.length - 1] = span(last.from, at + 1);
    else found.push(span(at, at + 1));
  }
  return found;
}

describe('spans', () => {
  test('are joined where they touch or overlap, in order, and vanish where they are empty', () => {
    const spans = [span(7, 9), span(0, 2), span(2, 3), span(8, 12), span(5, 5), span(6, 4)];
    expect(joinSpans(spans)).toEqual([span(0, 3), span(7, 12)]);
    expect(joinSpans([])).toEqual([]);
  });

  test('that lie within another one do not cut it short', () => {
    expect(joinSpans([span(0, 10), span(2, 3), span(4, 5)])).toEqual([span(0, 10)]);
  });

  test('that are taken out leave what is before, between and behind them', () => {
    expect(lessSpans([span(0, 10), span(20, 30)], [span(8, 22), span(4, 5)])).toEqual([
      span(0, 4),
      span(5, 8),
      span(22, 30),
    ]);
    expect(lessSpans([span(0, 10)], [span(-Infinity, Infinity)])).toEqual([]);
    expect(lessSpans([span(0, 10)], [span(5, Infinity)])).toEqual([span(0, 5)]);
  });

  test('are never changed by what is asked of them', () => {
    const [some, others] = [Object.freeze([span(0, 5)]), Object.freeze([span(4, 9)])];
    joinSpans([...some, ...others]);
    lessSpans(some, others);
    commonSpans(some, others);
    expect([some, others]).toEqual([[span(0, 5)], [span(4, 9)]]);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('agree with a bit for each moment (seed %d)', (seed) => {
    const chance = openChance(seed);
    const draw = (): Span[] =>
      Array.from({ length: chance.between(0, 8) }, () =>
        span(chance.between(0, MOMENTS - 1), chance.between(0, MOMENTS)),
      );
    for (let round = 0; round < 250; round += 1) {
      const [some, others] = [draw(), draw()];
      const [a, b] = [bitsOf(some), bitsOf(others)];
      expect(joinSpans(some)).toEqual(spansOf(a));
      expect(lessSpans(some, others)).toEqual(spansOf(a.map((bit, at) => bit && !b[at])));
      expect(commonSpans(some, others)).toEqual(spansOf(a.map((bit, at) => bit && b[at]!)));
      expect(lengthOf(some)).toBe(a.filter(Boolean).length);
    }
  });
});
