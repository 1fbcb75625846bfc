import { describe, expect, test } from '@jest/globals';
import { LEAST_MS, openWindows } from '../../src/backfill/windows.ts';
import type { Order, Windows } from '../../src/backfill/windows.ts';
import type { Span } from '../../src/events/spans.ts';
import { joinSpans, lengthOf } from '../../src/events/spans.ts';
import { openChance } from '../simulation/chance.ts';
import { play } from '../support/windowed-log.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const range: Span = { from: 0, to: 90 * DAY };

const open = (order: Order = 'asc', workers = 1, left: readonly Span[] = [range]): Windows =>
  openWindows({ left, order, workers, density: undefined });

/** The windows that are cut as long as none tells anything new. */
function takeAll(windows: Windows, most = Infinity): Span[] {
  const taken: Span[] = [];
  for (let one = windows.take(); one !== undefined; one = windows.take()) {
    taken.push(one);
    if (taken.length === most) break;
  }
  return taken;
}

const widths = (spans: readonly Span[]): number[] => spans.map(({ from, to }) => to - from);

describe('the first window', () => {
  test('is the whole range, and nothing else is read before it tells something', () => {
    const windows = open('asc', 4);
    expect(windows.density()).toBeUndefined();
    expect(windows.take()).toEqual(range);
    expect(windows.take()).toBeUndefined();
    expect(windows.left()).toEqual([]);
  });

  test('is the first stretch, or the last in the other order, if parts are done already', () => {
    const left = [
      { from: 0, to: DAY },
      { from: 2 * DAY, to: 3 * DAY },
    ];
    expect(open('asc', 2, left).take()).toEqual(left[0]);
    expect(open('desc', 2, left).take()).toEqual(left[1]);
  });

  test('stays if its first page fits', () => {
    const windows = open('asc', 4);
    const window = windows.take()!;
    expect(windows.isTooWide(window, { firstTime: 0, lastTime: 8 * DAY })).toBe(false);
    windows.done(window, 12);
    expect(windows.take()).toBeUndefined();
  });

  test('is not waited for once its first page has told the density', () => {
    const left = [
      { from: 0, to: 10 * DAY },
      { from: 20 * DAY, to: 30 * DAY },
    ];
    const windows = open('asc', 2, left);
    const window = windows.take()!;
    expect(windows.isTooWide(window, { firstTime: 0, lastTime: DAY })).toBe(false);
    expect(windows.take()).toEqual({ from: 20 * DAY, to: 24 * DAY });
  });

  test('is no window if nothing is left', () => {
    expect(open('asc', 1, []).take()).toBeUndefined();
    expect(open('asc', 1, [{ from: 5000, to: 5000 }]).take()).toBeUndefined();
  });
});

describe('a window that is too wide', () => {
  test('is cut anew into windows of about twenty pages', () => {
    const windows = open();
    const window = windows.take()!;
    expect(windows.isTooWide(window, { firstTime: 0, lastTime: HOUR })).toBe(true);
    windows.giveBack(window, 0);
    expect(windows.left()).toEqual([range]);
    expect(windows.density()).toEqual({ pagesPerMs: 1 / HOUR, reach: 20 * HOUR });
    expect(windows.take()).toEqual({ from: 0, to: 20 * HOUR });
    expect(windows.take()).toEqual({ from: 20 * HOUR, to: 40 * HOUR });
  });

  test('is cut at the other end in the other order', () => {
    const windows = open('desc');
    const window = windows.take()!;
    windows.isTooWide(window, { firstTime: 0, lastTime: HOUR });
    windows.giveBack(window, 0);
    expect(windows.take()).toEqual({ from: 90 * DAY - 20 * HOUR, to: 90 * DAY });
  });

  test('takes the quiet time before its first event along', () => {
    const windows = open();
    const window = windows.take()!;
    const firstTime = 40 * DAY + 500;
    windows.isTooWide(window, { firstTime, lastTime: firstTime + HOUR });
    windows.giveBack(window, firstTime);
    expect(windows.take()).toEqual({ from: 0, to: 40 * DAY + 20 * HOUR + 1000 });
    expect(windows.take()).toEqual({
      from: 40 * DAY + 20 * HOUR + 1000,
      to: 40 * DAY + 40 * HOUR + 1000,
    });
  });

  test.each([50, 70, 80, 89, 89.9])(
    'is cut narrower although its events begin late, on day %d of 90',
    (day) => {
      const windows = open('asc', 4);
      const window = windows.take()!;
      const firstTime = day * DAY;
      expect(windows.isTooWide(window, { firstTime, lastTime: firstTime + 2 * MINUTE })).toBe(true);
      windows.giveBack(window, firstTime);
      const next = windows.take()!;
      expect(next.from).toBe(0);
      expect(next.to).toBeGreaterThan(firstTime);
      expect(next.to).toBeLessThanOrEqual(firstTime + HOUR);
    },
  );

  test('is kept if it lasts two minutes at most, however much it holds', () => {
    const windows = open('asc', 1, [{ from: 0, to: 2 * MINUTE }]);
    const window = windows.take()!;
    expect(windows.isTooWide(window, { firstTime: 0, lastTime: 1 })).toBe(false);
  });

  test('is kept if what it holds begins in its last two minutes', () => {
    const windows = open();
    const window = windows.take()!;
    const firstTime = range.to - 2 * MINUTE;
    expect(windows.isTooWide(window, { firstTime, lastTime: firstTime + 5 })).toBe(false);
  });

  test('is measured by the pages that it was to have: three times as many are too many', () => {
    const windows = open();
    windows.done(windows.take()!, 20);
    windows.giveBack(range);
    const window = windows.take()!;
    const lastTime = (limit: number): number => Math.round((window.to - window.from) / limit);
    expect(window).toEqual({ from: 0, to: 45 * DAY });
    expect(windows.isTooWide(window, { firstTime: 0, lastTime: lastTime(29) })).toBe(false);
    expect(windows.isTooWide(window, { firstTime: 0, lastTime: lastTime(31) })).toBe(true);
  });
});

describe('the next window', () => {
  test('follows from the density of the one that was done last', () => {
    const windows = open();
    windows.done({ from: 0, to: 10 * DAY }, 40);
    expect(windows.density()).toEqual({ pagesPerMs: 4 / DAY, reach: 40 * DAY });
    expect(windows.take()).toEqual({ from: 0, to: 5 * DAY });
    windows.done({ from: 0, to: 5 * DAY }, 10);
    expect(windows.take()).toEqual({ from: 5 * DAY, to: 15 * DAY });
  });

  test('is at most four times as wide as what the density was seen in', () => {
    const windows = open();
    windows.done({ from: 0, to: DAY }, 1);
    expect(windows.take()).toEqual({ from: 0, to: 4 * DAY });
    windows.done({ from: 0, to: 4 * DAY }, 0);
    expect(windows.take()).toEqual({ from: 4 * DAY, to: 20 * DAY });
  });

  test('lasts a minute at least, and whole seconds', () => {
    const windows = open();
    windows.done({ from: 0, to: 1000 }, 100);
    expect(windows.take()).toEqual({ from: 0, to: LEAST_MS });
    windows.done({ from: 0, to: LEAST_MS }, 7);
    const { from, to } = windows.take()!;
    expect((to - from) % 1000).toBe(0);
  });

  test('gets smaller towards the end, so that all workers end at about the same time', () => {
    const windows = open('asc', 4);
    windows.done({ from: 0, to: DAY }, 10);
    const taken = widths(takeAll(windows));
    expect(taken[0]).toBe(2 * DAY);
    expect(taken.slice(0, -1)).toEqual(taken.slice(0, -1).toSorted((a, b) => b - a));
    expect(taken.slice(-5, -1)).toEqual([0.4, 0.4, 0.4, 0.4].map((days) => days * DAY));
  });

  test.each([
    [5.9, [5.9]],
    [6.1, [4, 2.1]],
  ])('takes along a rest of less than half its own width: %d hours are %j', (hours, cut) => {
    const windows = open('asc', 1, [{ from: 0, to: hours * HOUR }]);
    windows.done({ from: 0, to: HOUR }, 1);
    expect(widths(takeAll(windows)).map((width) => width / HOUR)).toEqual(cut);
  });

  test('follows from what an earlier run saw, which asks for no first window of the whole range', () => {
    const density = { pagesPerMs: 1 / HOUR, reach: 20 * HOUR };
    const windows = openWindows({ left: [range], order: 'asc', workers: 2, density });
    expect(windows.density()).toEqual(density);
    expect(windows.take()).toEqual({ from: 0, to: 20 * HOUR });
    expect(windows.take()).toEqual({ from: 20 * HOUR, to: 40 * HOUR });
  });

  test('does not go beyond the end of a stretch', () => {
    const left = [
      { from: 0, to: HOUR },
      { from: 2 * DAY, to: 9 * DAY },
    ];
    const windows = open('asc', 1, left);
    windows.done({ from: 0, to: DAY }, 20);
    expect(windows.take()).toEqual(left[0]);
    expect(windows.take()).toEqual({ from: 2 * DAY, to: 3 * DAY });
  });
});

describe('a window that GitHub can not search in time', () => {
  test.each(['asc', 'desc'] as const)('is read in halves (%s)', (order) => {
    const windows = open(order);
    windows.halve(windows.take()!);
    const [first, second] = [windows.take()!, windows.take()!];
    const [early, late] = order === 'asc' ? [first, second] : [second, first];
    expect([early, late]).toEqual([
      { from: 0, to: 45 * DAY },
      { from: 45 * DAY, to: 90 * DAY },
    ]);
    expect(windows.take()).toBeUndefined();
  });

  test('is halved again and again, down to a minute', () => {
    const windows = open('asc', 1, [{ from: 0, to: 8 * MINUTE }]);
    const seen: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const window = windows.take()!;
      seen.push((window.to - window.from) / MINUTE);
      windows.halve(window);
    }
    expect(seen).toEqual([8, 4, 2, 1, 1]);
    expect(windows.left()).toEqual([{ from: 0, to: 8 * MINUTE }]);
  });

  test('is halved, too, if the quiet time before its first event is known', () => {
    const windows = open();
    const wide = windows.take()!;
    const firstTime = 50 * DAY;
    windows.isTooWide(wide, { firstTime, lastTime: firstTime + HOUR });
    windows.giveBack(wide, firstTime);
    const slow = windows.take()!;
    expect(slow.to).toBeGreaterThan(firstTime);
    windows.halve(slow);
    const next = windows.take()!;
    expect(next.to - next.from).toBeLessThanOrEqual((slow.to - slow.from) / 2 + 1000);
  });

  test('gives back all of it, between what others took', () => {
    const windows = open('asc', 2);
    windows.done({ from: 0, to: DAY }, 20);
    const [a, b, c] = takeAll(windows, 3);
    windows.halve(b!);
    expect(windows.left()).toEqual([b, { from: c!.to, to: range.to }]);
    expect(a!.to).toBe(b!.from);
  });
});

describe.each(['asc', 'desc'] as const)('whatever the density (%s)', (order) => {
  test.each(Array.from({ length: 60 }, (_, at) => at + 1))(
    'windows are disjoint, make up the range, and end (seed %d)',
    (seed) => {
      const chance = openChance(seed);
      const { done, given, problems, requests, bound } = play(chance, order);
      expect(problems).toEqual([]);
      expect(lengthOf(done)).toBe(widths(done).reduce((sum, width) => sum + width, 0));
      expect(joinSpans(done)).toEqual(joinSpans(given));
      expect(requests).toBeLessThanOrEqual(bound);
    },
  );
});
