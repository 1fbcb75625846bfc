import { describe, expect, test } from '@jest/globals';
import { openBorders } from '../../src/backfill/borders.ts';
import type { Borders } from '../../src/backfill/borders.ts';
import type { Span } from '../../src/events/spans.ts';
import { identityOf } from '../../src/events/identity.ts';
import { toEvent } from '../support/event.ts';

const NOON = Date.parse('2026-06-10T12:00:00Z');
const HOUR = 3_600_000;
const before: Span = { from: NOON - HOUR, to: NOON };
const after: Span = { from: NOON, to: NOON + HOUR };

type Fields = Readonly<Record<string, unknown>>;

/** Shows an event in a window, the nth of its kind there; whether it is to be delivered. */
function show(borders: Borders, window: Span, fields: Fields, nth = 1): boolean {
  const event = toEvent({ action: 'repo.create', ...fields });
  return borders.isLacking(window, event, identityOf(event), nth);
}

const at = (time: number, more: Fields = {}): Fields => ({
  _document_id: `event-${time}`,
  '@timestamp': time,
  created_at: time,
  ...more,
});

describe('an event at the border of two windows', () => {
  test('is delivered by the window that shows it first, whichever that is', () => {
    for (const [first, second] of [
      [before, after],
      [after, before],
    ] as const) {
      const borders = openBorders([]);
      expect(show(borders, first, at(NOON + 300))).toBe(true);
      expect(show(borders, second, at(NOON + 300))).toBe(false);
    }
  });

  test('is told from others of the same second', () => {
    const borders = openBorders([]);
    expect(show(borders, before, at(NOON + 300))).toBe(true);
    expect(show(borders, after, at(NOON + 301))).toBe(true);
    expect(show(borders, after, at(NOON + 300, { action: 'repo.destroy' }))).toBe(true);
  });

  test('is known by either of its times, within a minute', () => {
    for (const fields of [
      at(NOON, { '@timestamp': NOON + 2 * HOUR }),
      at(NOON, { created_at: NOON - 2 * HOUR }),
      at(NOON + 60_000),
      at(NOON - 60_000),
    ]) {
      const borders = openBorders([]);
      expect(show(borders, before, fields)).toBe(true);
      expect(show(borders, after, fields)).toBe(false);
    }
  });

  test('is not held if it lies far from both ends, and no other window shows it', () => {
    const borders = openBorders([]);
    expect(show(borders, before, at(NOON - HOUR / 2))).toBe(true);
    expect(borders.pack()).toEqual([]);
  });

  test('is held at each border that it is near to', () => {
    const borders = openBorders([]);
    const short: Span = { from: NOON, to: NOON + 60_000 };
    show(borders, short, at(NOON + 30_000));
    expect(borders.pack().map((border) => border.at)).toEqual([NOON, NOON + 60_000]);
    expect(show(borders, before, at(NOON + 30_000))).toBe(false);
    expect(show(borders, { from: NOON + 60_000, to: NOON + HOUR }, at(NOON + 30_000))).toBe(false);
  });

  test('is held at all borders of the window if it has no time', () => {
    const borders = openBorders([]);
    expect(show(borders, before, { _document_id: 'x' })).toBe(true);
    expect(borders.pack().map((border) => border.at)).toEqual([NOON - HOUR, NOON]);
    expect(show(borders, after, { _document_id: 'x' })).toBe(false);
  });
});

describe('twins without an id', () => {
  const twin: Fields = { '@timestamp': NOON + 10, created_at: NOON + 10 };

  test('are counted: the window that shows more of them delivers those on top', () => {
    const borders = openBorders([]);
    expect([1, 2].map((nth) => show(borders, before, twin, nth))).toEqual([true, true]);
    expect([1, 2, 3].map((nth) => show(borders, after, twin, nth))).toEqual([false, false, true]);
    expect([3, 4].map((nth) => show(borders, before, twin, nth))).toEqual([false, true]);
  });

  test('keep their number when they are stored', () => {
    const borders = openBorders([]);
    for (const nth of [1, 2]) show(borders, before, twin, nth);
    const again = openBorders(borders.pack());
    expect([1, 2, 3].map((nth) => show(again, after, twin, nth))).toEqual([false, false, true]);
  });
});

describe('borders', () => {
  function many(): Borders {
    const borders = openBorders([]);
    for (let number = 0; number < 50; number += 1) {
      const window = { from: NOON + number * HOUR, to: NOON + (number + 1) * HOUR };
      show(borders, window, at(window.to + 5));
      show(borders, window, { '@timestamp': window.to + 7 }, 1);
      show(borders, window, { '@timestamp': window.to + 7 }, 2);
    }
    return borders;
  }

  test('are stored and read again without a difference, in the order of their times', () => {
    const packed = many().pack();
    expect(packed).toHaveLength(50);
    expect(packed).toEqual(packed.toSorted((a, b) => a.at - b.at));
    expect(openBorders(packed).pack()).toEqual(packed);
    expect(JSON.parse(JSON.stringify(packed))).toEqual(packed);
    // Base64 of three identities of sixteen bytes.
    expect(new Set(packed.map(({ identities }) => identities.length))).toEqual(new Set([64]));
    expect(openBorders([]).pack()).toEqual([]);
  });

  test('are forgotten when nothing beside them will be read again, and only then', () => {
    const borders = many();
    const open = new Set([NOON + 3 * HOUR, NOON + 20 * HOUR]);
    borders.keep((time) => open.has(time));
    expect(borders.pack().map((border) => border.at)).toEqual([...open]);
    const next = { from: NOON + 3 * HOUR, to: NOON + 4 * HOUR };
    expect(show(borders, next, at(next.from + 5))).toBe(false);
    const forgotten = { from: NOON + 4 * HOUR, to: NOON + 5 * HOUR };
    expect(show(borders, forgotten, at(forgotten.from + 5))).toBe(true);
  });
});
