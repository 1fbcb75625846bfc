import { describe, expect, test } from '@jest/globals';
import { firstState } from '../../src/checkpoint/checkpoint.ts';
import type { SourceState } from '../../src/checkpoint/checkpoint.ts';
import { openReading } from '../../src/checkpoint/reading.ts';
import { toEvent } from '../support/event.ts';

const NOON = Date.parse('2026-11-21T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const source = { scope: 'org', slug: 'acme', log: 'web', phrase: '' } as const;

/** A page whose last event lies so long before noon. */
function page(reading: ReturnType<typeof open>, minutesAgo: number, next?: string) {
  const time = NOON - minutesAgo * MINUTE;
  const events = [toEvent({ _document_id: `id${minutesAgo}`, '@timestamp': time })];
  return { query: reading.start.query, events, next, date: NOON, suspect: false };
}

function open(state: SourceState = firstState(source, NOON - 24 * HOUR)) {
  return openReading({ state, lookbackMs: HOUR, retentionMs: Infinity, now: NOON });
}

describe('nothing can appear any more', () => {
  test('before the end of what was read, less the lookback, the second that `Date` rounds, and a minute for the other of its times', () => {
    const reading = open();
    reading.accept(page(reading, 5));
    expect(reading.state().settledTo).toBe(NOON - HOUR - 61_000);
  });

  test('before the last event that a read got to, if that was old enough', () => {
    const reading = open();
    reading.accept(page(reading, 300, 'a'));
    expect(reading.state().settledTo).toBe(NOON - 301 * MINUTE);
    reading.accept(page(reading, 30, 'b'));
    expect(reading.state().settledTo).toBe(NOON - HOUR - 61_000);
  });

  test('than before, as long as nothing was read', () => {
    expect(open({ ...open().state(), settledTo: 7 }).state().settledTo).toBe(7);
  });

  test('than before, when a read goes on at its front: what came late lies behind that', () => {
    const state = { ...open().state(), settledTo: 7 };
    const front = { cursor: 'a', time: NOON - 30 * MINUTE, twins: '' };
    const reading = open({ ...state, front });
    reading.accept(page(reading, 5));
    expect(reading.state().settledTo).toBe(7);
  });

  test('than before, when an empty page named a next one', () => {
    const reading = open();
    reading.accept({ ...page(reading, 300, 'a'), events: [], suspect: true });
    reading.accept(page(reading, 5));
    expect(reading.state().settledTo).toBe(0);
  });

  test('than before, when GitHub did not show what the archive has', () => {
    const first = open();
    first.accept(page(first, 50));
    first.accept(page(first, 40));
    const known = { ...first.state(), settledTo: 7 };
    const second = open(known);
    second.accept({ ...page(second, 30), date: NOON + MINUTE });
    expect(second.facts().missing).toBeGreaterThan(0);
    expect(second.state().settledTo).toBe(7);
  });

  test('never less than was said before', () => {
    const reading = open({ ...open().state(), settledTo: NOON - MINUTE });
    reading.accept(page(reading, 5));
    expect(reading.state().settledTo).toBe(NOON - MINUTE);
  });
});
