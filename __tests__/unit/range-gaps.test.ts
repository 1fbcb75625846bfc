import { describe, expect, test } from '@jest/globals';
import type { RangeReading } from '../../src/backfill/range-reading.ts';
import { firstBackfillState } from '../../src/checkpoint/backfill-state.ts';
import {
  DAY,
  FROM,
  range,
  show,
  source,
  stored,
  openRange as open,
} from '../support/range-pages.ts';
import type { Options } from '../support/range-pages.ts';

describe('what GitHub no longer has', () => {
  /** What is known once GitHub has answered. */
  function answered(options: Options): RangeReading {
    const reading = open(options);
    show(reading, reading.next()!, [FROM + DAY, FROM + 8 * DAY], 'a');
    return reading;
  }

  test('is a gap and lost, and is not asked for, once GitHub has answered', () => {
    const readableFrom = FROM + 2 * DAY;
    expect(open({ readableFrom }).facts().gaps).toEqual([]);
    const reading = open({ readableFrom });
    const window = reading.next()!;
    expect(window.span).toEqual({ from: readableFrom, to: range.to });
    show(reading, window, []);
    const lost = { from: FROM, to: readableFrom };
    expect(reading.facts()).toMatchObject({ gaps: [lost], left: [] });
    expect(reading.state()).toMatchObject({ lost: [lost], covered: [window.span] });
  });

  test('is told once, by the run that finds it', () => {
    const state = stored(answered({ readableFrom: FROM + 2 * DAY }).state());
    expect(answered({ state, readableFrom: FROM + 2 * DAY }).facts().gaps).toEqual([]);
  });

  test('is no gap if it was gone when the backfill began', () => {
    const readableFrom = FROM + 3 * DAY;
    const state = firstBackfillState(source, range, readableFrom);
    expect(answered({ state, readableFrom }).facts().gaps).toEqual([]);
    const later = firstBackfillState(source, range, FROM + 2 * DAY);
    expect(answered({ state: later, readableFrom }).facts().gaps).toEqual([
      { from: FROM + 2 * DAY, to: readableFrom },
    ]);
  });

  test('of a window that was begun is a gap when it goes on, behind what it has', () => {
    const state = stored(answered({}).state());
    const reading = open({ state, now: FROM + 190 * DAY });
    const window = reading.next()!;
    const answer = { date: FROM + 189.5 * DAY, events: [], next: undefined, suspect: false };
    expect(
      reading.isWorthIt(window, {
        ...{ ...answer, query: window.reading.start.query },
        ...{ rateLimit: undefined, tokenExpiresAt: undefined },
      }),
    ).toBe(true);
    // A cursor stands in for all from a minute before it.
    const lost = { from: FROM + 8 * DAY - 60_000, to: range.to };
    expect(reading.facts().gaps).toEqual([lost]);
    expect(reading.state().lost).toEqual([lost]);
  });
});
