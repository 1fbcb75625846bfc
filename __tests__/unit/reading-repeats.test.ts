import { describe, expect, test } from '@jest/globals';
import { firstState } from '../../src/checkpoint/checkpoint.ts';
import type { SourceState } from '../../src/checkpoint/checkpoint.ts';
import { openReading } from '../../src/checkpoint/reading.ts';
import type { PageRead, Reading } from '../../src/checkpoint/reading.ts';
import { toEvent } from '../support/event.ts';

const BEGIN = Date.parse('2026-11-21T11:00:00Z');
const MINUTE = 60_000;
const LOOKBACK = 60 * MINUTE;
const source = { scope: 'org', slug: 'acme', log: 'web', phrase: '' } as const;
const twin = { '@timestamp': BEGIN + 5 * MINUTE, action: 'twin' };
const after = { '@timestamp': BEGIN + 5 * MINUTE + 1, action: 'after' };

function open(state: SourceState): Reading {
  return openReading({ state, lookbackMs: LOOKBACK, retentionMs: Infinity, now: BEGIN });
}

/** A page of a server, of which the next run is shown everything since `repeatsFrom` again. */
function page(
  { start }: Reading,
  events: readonly object[],
  more: Partial<PageRead> & { repeatsFrom: number },
): PageRead {
  return {
    query: start.query,
    events: events.map((fields) => toEvent({ ...fields })),
    ...{ next: undefined, date: BEGIN + 10 * LOOKBACK, suspect: false },
    ...more,
  };
}

describe('a read that is shown the same again', () => {
  const first = open(firstState(source, BEGIN));
  const next = '2026-11-21T11:01:00Z';
  first.accept(page(first, [twin, twin, after], { next, repeatsFrom: BEGIN + MINUTE }));
  const state = first.state();

  test('holds the identities of all that is shown again, and no place among twins', () => {
    expect(state.resume).toEqual({
      ...{ query: first.start.query, cursor: next, twins: '' },
      heldFrom: BEGIN + MINUTE,
    });
  });

  test('holds them from the second that comes again, though that is long before the last event', () => {
    const reading = open(firstState(source, BEGIN));
    const late = { '@timestamp': BEGIN + 30 * MINUTE, action: 'late' };
    reading.accept(page(reading, [twin, late], { next, repeatsFrom: BEGIN + MINUTE }));
    expect(reading.state().resume.heldFrom).toBe(BEGIN + MINUTE);

    const again = open(reading.state());
    expect(again.accept(page(again, [twin, late], { repeatsFrom: BEGIN + MINUTE }))).toEqual([]);
  });

  test('goes on there, and only a twin beyond those that were there is new', () => {
    const again = open(state);
    expect(again.start.cursor).toBe(next);

    const fresh = again.accept(
      page(again, [twin, twin, twin, after], { repeatsFrom: BEGIN + MINUTE }),
    );

    expect(fresh).toHaveLength(1);
    expect(again.facts()).toMatchObject({ events: 1, alreadyDelivered: 3, missing: 0 });
    expect(again.isSure()).toBe(true);
  });

  test('goes on at an interrupted read in the same way', () => {
    const reading = open(firstState(source, BEGIN));
    const young = { date: BEGIN + 10 * MINUTE, repeatsFrom: BEGIN + 4 * MINUTE };
    reading.accept(page(reading, [twin, after], { ...young, next: '2026-11-21T11:04:00Z' }));
    const left = reading.state();
    expect(left.front).toMatchObject({ cursor: '2026-11-21T11:04:00Z', twins: '' });

    const again = open(left);
    expect(again.start.cursor).toBe('2026-11-21T11:04:00Z');
    expect(again.accept(page(again, [twin, twin, after], young))).toHaveLength(1);
  });

  test('takes a late event among what was shown before for no disorder of the log', () => {
    const reading = open(firstState(source, BEGIN));
    const repeats = { repeatsFrom: BEGIN + 4 * MINUTE };
    reading.accept(page(reading, [twin, after], { ...repeats, next }));
    const late = { '@timestamp': BEGIN + 4 * MINUTE + 30_000, action: 'late' };
    expect(reading.accept(page(reading, [late], repeats))).toHaveLength(1);
    expect(reading.state().skewSeconds).toBe(1);
  });

  test('falls back on the time from which identities are held if the position is not the host’s', () => {
    const again = open(state);
    const query = again.fallback();
    expect(query.phrase).toBe('created:>=2026-11-21T11:01:00Z');

    const fresh = again.accept({
      ...page(again, [twin, twin, after], { repeatsFrom: BEGIN + MINUTE }),
      query,
    });

    expect(fresh).toEqual([]);
    expect(again.facts().missing).toBe(0);
  });
});
