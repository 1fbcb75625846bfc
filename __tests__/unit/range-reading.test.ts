import { describe, expect, test } from '@jest/globals';
import type { OpenWindow, RangeReading } from '../../src/backfill/range-reading.ts';
import type { BackfillState } from '../../src/checkpoint/backfill-state.ts';
import {
  DAY,
  FROM,
  HOUR,
  first,
  id,
  page,
  range,
  show,
  stored,
  openRange as open,
} from '../support/range-pages.ts';

describe('a range', () => {
  test('begins with one window that is all of it, asked for by its times', () => {
    const reading = open();
    const window = reading.next()!;
    expect([window.span, window.isFresh]).toEqual([range, true]);
    expect(window.reading.start).toMatchObject({
      query: { phrase: 'created:2026-06-01T00:00:00Z..2026-06-11T00:00:00Z', include: 'web' },
      cursor: null,
    });
    expect(reading.next()).toBeUndefined();
    expect(reading.facts()).toMatchObject({ opened: 1, left: [range] });
  });

  test('is done when its last page was taken, and not before', () => {
    const reading = open();
    const window = reading.next()!;
    expect(show(reading, window, [FROM + DAY, FROM + 9 * DAY], 'a')).toHaveLength(2);
    expect(reading.facts()).toMatchObject({ events: 2, left: [range], behindMs: 9 * DAY });
    expect(reading.state().covered).toEqual([]);
    expect(show(reading, window, [FROM + 9.5 * DAY])).toEqual([id(FROM + 9.5 * DAY)]);
    expect(reading.facts()).toMatchObject({ events: 3, left: [], behindMs: 0 });
    expect(reading.state()).toMatchObject({
      covered: [range],
      windows: [],
      borders: [],
      events: 3,
    });
  });

  test('of which nothing is left offers no window', () => {
    const reading = open({ state: { ...first, covered: [range] } });
    expect([reading.next(), reading.facts().left]).toEqual([undefined, []]);
  });

  test('skips what other chains hold', () => {
    const held = { from: FROM + DAY, to: FROM + 9 * DAY };
    const reading = open({ state: { ...first, elsewhere: [held] } });
    const one = reading.next()!;
    expect(one.span).toEqual({ from: FROM, to: FROM + DAY });
    show(reading, one, []);
    const two = reading.next()!;
    expect(two.span).toEqual({ from: FROM + 9 * DAY, to: FROM + 10 * DAY });
    show(reading, two, []);
    expect(reading.facts().left).toEqual([]);
    expect(reading.state()).toMatchObject({ covered: [one.span, two.span], elsewhere: [held] });
  });

  test('does not go on with a window that another chain got hold of meanwhile', () => {
    const reading = open();
    const window = reading.next()!;
    const begun = { ...page(window, [FROM, FROM + 5 * DAY]), next: 'a' };
    expect(reading.isWorthIt(window, begun)).toBe(true);
    reading.accept(window, begun);
    const state = stored(reading.state());
    expect(state.windows).toHaveLength(1);
    const next = open({ state: { ...state, elsewhere: [range] } });
    expect([next.next(), next.facts().left]).toEqual([undefined, []]);
    expect(next.state().windows).toEqual([]);
  });

  test('keeps back what is not settled yet, and stays open', () => {
    const to = FROM + 8 * DAY;
    const reading = open({ now: to + HOUR + 1000 });
    const window = reading.next()!;
    expect(window.span).toEqual({ from: FROM, to });
    show(reading, window, []);
    expect(reading.next()).toBeUndefined();
    expect(reading.facts()).toMatchObject({ left: [{ from: to, to: range.to }], isUnsure: false });
  });

  test('is not done before its end is settled by GitHub’s clock, whatever the machine’s says', () => {
    const reading = open();
    const window = reading.next()!;
    const early = { ...page(window, [FROM + DAY]), date: range.to + HOUR - 1000 };
    expect(reading.isWorthIt(window, early)).toBe(true);
    expect(reading.accept(window, early)).toHaveLength(1);
    expect(reading.facts()).toMatchObject({ left: [range], isUnsure: false });
    const next = open({ state: stored(reading.state()) });
    const again = next.next()!;
    expect(show(next, again, [FROM + DAY, FROM + 9 * DAY])).toEqual([id(FROM + 9 * DAY)]);
    expect(next.facts().left).toEqual([]);
  });

  test('is read from its end in the other order', () => {
    const reading = open({ order: 'desc' });
    reading.halve(reading.next()!);
    expect(reading.next()!.span).toEqual({ from: FROM + 5 * DAY, to: range.to });
  });
});

describe('a window that is given up', () => {
  const dense = Array.from({ length: 100 }, (_, at) => FROM + at * 1000);

  test('because it is too wide leaves nothing behind and is read in narrower ones', () => {
    const reading = open();
    const wide = reading.next()!;
    expect(show(reading, wide, dense, 'a')).toBeUndefined();
    expect(reading.facts()).toMatchObject({ events: 0, left: [range] });
    // But for the density that it showed, with which the next run begins, too.
    const density = { pagesPerMs: 1 / 99_000, reach: 20 * 99_000 };
    const state = stored(reading.state());
    expect(state).toEqual({ ...first, density });
    for (const one of [reading, open({ state })]) {
      const narrow = one.next()!;
      expect(narrow.span).toEqual({ from: FROM, to: FROM + 20 * 99_000 });
      expect(show(one, narrow, dense, 'a')).toHaveLength(100);
    }
  });

  test('because GitHub is too slow is read in halves, of which none is lost', () => {
    const reading = open();
    reading.halve(reading.next()!);
    expect(reading.facts()).toMatchObject({ left: [range] });
    const halves = [reading.next()!, reading.next()!];
    expect(halves.map(({ span }) => span)).toEqual([
      { from: FROM, to: FROM + 5 * DAY },
      { from: FROM + 5 * DAY, to: range.to },
    ]);
    for (const half of halves) show(reading, half, []);
    expect(reading.facts().left).toEqual([]);
  });

  test('is never one of which a page was taken', () => {
    const reading = open();
    const window = reading.next()!;
    show(reading, window, [FROM + DAY, FROM + 9 * DAY], 'a');
    const late = dense.map((time) => time + 9.1 * DAY);
    expect(show(reading, window, late, 'b')).toHaveLength(100);
  });
});

describe('what both windows at a border show', () => {
  const middle = FROM + 5 * DAY;

  function halves(): { reading: RangeReading; early: OpenWindow; late: OpenWindow } {
    const reading = open();
    reading.halve(reading.next()!);
    return { reading, early: reading.next()!, late: reading.next()! };
  }

  test('is delivered once', () => {
    const { reading, early, late } = halves();
    expect(show(reading, late, [middle + 10, middle + 20])).toHaveLength(2);
    expect(show(reading, early, [FROM, middle + 10, middle + 20, middle + 30])).toEqual([
      id(FROM),
      id(middle + 30),
    ]);
    expect(reading.facts()).toMatchObject({ events: 4, alreadyDelivered: 2 });
  });

  test('is delivered once although a run ended between the two', () => {
    const { reading, early } = halves();
    show(reading, early, [FROM, middle + 10]);
    const state = stored(reading.state());
    expect(state.borders.map(({ at }) => at)).toEqual([middle]);
    const next = open({ state });
    const rest = next.next()!;
    expect(rest.span).toEqual({ from: middle, to: range.to });
    expect(show(next, rest, [middle + 10, middle + 20])).toEqual([id(middle + 20)]);
    expect(next.state()).toMatchObject({ covered: [range], borders: [], events: 3 });
  });
});

describe('a window that was begun in an earlier run', () => {
  const times = [FROM + DAY, FROM + 9 * DAY];

  function interrupted(): BackfillState {
    const reading = open();
    show(reading, reading.next()!, times, 'a');
    return stored(reading.state());
  }

  test('goes on where it was left, with its own query and cursor', () => {
    const state = interrupted();
    expect(state.windows).toMatchObject([range]);
    const reading = open({ state });
    const window = reading.next()!;
    expect([window.span, window.isFresh]).toEqual([range, false]);
    expect(window.reading.start).toMatchObject({
      query: { phrase: 'created:2026-06-01T00:00:00Z..2026-06-11T00:00:00Z', include: 'web' },
      cursor: 'a',
    });
    expect(reading.next()).toBeUndefined();
    expect(show(reading, window, [FROM + 9.5 * DAY])).toEqual([id(FROM + 9.5 * DAY)]);
    expect(reading.state()).toMatchObject({ covered: [range], windows: [], events: 3 });
  });

  test('stays in the state if this run does not come to it', () => {
    const state = interrupted();
    expect(stored(open({ state }).state())).toEqual(state);
  });

  test('is read again by time, within its end, if its cursor is refused', () => {
    const window = open({ state: interrupted() }).next()!;
    expect(window.reading.fallback().phrase).toMatch(
      /^created:2026-06-\d\dT\d\d:\d\d:\d\dZ\.\.2026-06-11T00:00:00Z$/,
    );
  });

  test('is not remembered if no page of it was taken', () => {
    const reading = open();
    reading.next();
    expect(reading.state().windows).toEqual([]);
  });
});

test('a window whose pages cast doubt on what they show is not done, and is read again', () => {
  const reading = open();
  const window = reading.next()!;
  const doubtful = { ...page(window, [], 'a'), suspect: true };
  expect(reading.isWorthIt(window, doubtful)).toBe(true);
  reading.accept(window, doubtful);
  expect(show(reading, window, [FROM + DAY])).toEqual([id(FROM + DAY)]);
  expect(reading.facts()).toMatchObject({ events: 1, left: [range], isUnsure: true });
  const next = open({ state: stored(reading.state()) });
  const again = next.next()!;
  expect(again.reading.start.cursor).toBeNull();
  expect(show(next, again, [FROM + HOUR, FROM + DAY])).toEqual([id(FROM + HOUR)]);
  expect(next.state()).toMatchObject({ covered: [range], events: 2 });
});
