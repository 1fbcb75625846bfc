import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderTimeline } from '../../src/timeline.ts';
import { HOUR_MS, NOON } from '../support/report.ts';

const DAY_MS = 24 * HOUR_MS;
const hour = (time: number) => Math.floor(time / HOUR_MS) * HOUR_MS;

/** Labels, heights and table rows of a rendered timeline. */
function parse(text: string) {
  const list = (pattern: RegExp) => (pattern.exec(text)?.[1] ?? '').split(', ');
  return {
    labels: list(/x-axis \[(.*)\]/),
    bars: list(/bar \[(.*)\]/).map(Number),
    top: Number(/y-axis "Events" 0 --> (\d+)/.exec(text)?.[1]),
    rows: text.split('\n').filter((line) => /^\| \S+.* \| [\d,]+ \|$/.test(line)),
  };
}

const render = (...times: number[]) => {
  const hours = new Map<number, number>();
  for (const time of times) hours.set(hour(time), (hours.get(hour(time)) ?? 0) + 1);
  return renderTimeline(hours);
};

describe('the timeline', () => {
  test('is a fenced Mermaid chart with a table to unfold', () => {
    const text = render(NOON, NOON, NOON + 2 * HOUR_MS);
    expect(text).toMatch(/```mermaid\nxychart-beta\n[^`]*\n```\n/);
    expect(text).toMatch(/<details><summary>As a table<\/summary>\n\n\|[^]*\n\n<\/details>/);
    expect(parse(text)).toMatchObject({
      bars: [2, 0, 1],
      top: 2,
      rows: ['| 11-21 12h | 2 |', '| 11-21 14h | 1 |'],
    });
  });

  test('of one hour is one bar', () => {
    expect(parse(render(NOON))).toMatchObject({ bars: [1], top: 1 });
  });

  test('has at most 31 bars, each with a label of its own, and loses no event', () => {
    const times = fc.array(fc.integer({ min: 0, max: 253_402_300_799_999 }), { minLength: 1 });
    const near = fc.array(fc.integer({ min: NOON - 400 * DAY_MS, max: NOON }), { minLength: 1 });
    fc.assert(
      fc.property(fc.oneof(times, near), (some) => {
        const { labels, bars } = parse(render(...some));
        expect(bars.length).toBeLessThanOrEqual(31);
        expect(new Set(labels).size).toBe(bars.length);
        expect(bars.reduce((sum, events) => sum + events, 0)).toBe(some.length);
        for (const label of labels) expect(label).toMatch(/^"[\d +:h\u200b-]*"$/);
      }),
      { numRuns: 300 },
    );
  });

  test('of many years of hours is still drawn', () => {
    const hours = new Map(Array.from({ length: 200_000 }, (_, index) => [index * HOUR_MS, 1]));
    expect(parse(renderTimeline(hours)).bars.reduce((sum, one) => sum + one, 0)).toBe(200_000);
  });

  test('of no hours is left out', () => {
    expect(renderTimeline(new Map())).toBe('');
  });
});
