import { describe, expect, test } from '@jest/globals';
import { firstState } from '../../src/checkpoint/checkpoint.ts';
import type { SourceState } from '../../src/checkpoint/checkpoint.ts';
import { openReading } from '../../src/checkpoint/reading.ts';
import { openLogModel } from '../support/log-model.ts';
import type { LoggedEvent } from '../support/log-model.ts';
import { countIdentities, runOnce } from '../support/reading-schedule.ts';

const BEGIN = Date.parse('2026-11-01T00:00:00Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const source = { scope: 'org', slug: 'acme', log: 'web', phrase: '-action:x' } as const;
const UNLIMITED = { maxPages: 1000, refuseAt: undefined };

/** Events a minute apart, with an id unless `json` says otherwise. */
function events(count: number, more: (index: number) => Partial<LoggedEvent> = () => ({})) {
  return Array.from({ length: count }, (_, index): LoggedEvent => {
    const time = BEGIN + index * MINUTE_MS;
    const one = { order: index, time, createdAt: undefined, visibleAt: time, ...more(index) };
    const fields = {
      _document_id: `id${index}`,
      '@timestamp': one.time,
      created_at: one.createdAt,
    };
    return { json: JSON.stringify(fields), ...one };
  });
}

function open(
  logged: readonly LoggedEvent[],
  more: { perPage?: number; retentionMs?: number; createdField?: 'createdAt' } = {},
) {
  const { perPage = 10, retentionMs, createdField = 'time' } = more;
  const log = openLogModel(logged, { perPage, createdField, nextAfterFullPage: false });
  const options = { log, lookbackMs: HOUR_MS, requestMs: 300 };
  let state: SourceState = firstState(source, BEGIN - HOUR_MS);
  return {
    log,
    run(startAt: number, run: Partial<Parameters<typeof runOnce>[2]> = {}) {
      const all = retentionMs === undefined ? options : { ...options, retentionMs };
      const facts = runOnce(all, state, { ...UNLIMITED, ...run }, startAt);
      state = facts.state;
      return facts;
    },
  };
}

describe('the resume point', () => {
  test('is the last page border before everything that is not settled', () => {
    const { run } = open(events(100));
    const { state } = run(BEGIN + 99 * MINUTE_MS + 1001);
    // 99 min less an hour of lookback and the second that `Date` rounds: the page that ends with minute 39.
    expect(state.resume.cursor).toBe(`${BEGIN + 39 * MINUTE_MS}|39`);
    expect(state.front).toBeNull();
    expect(state.readThrough).toBe(BEGIN + 99 * MINUTE_MS + 3000);
  });

  test('holds the identities of all that the next read may show, those of the minute before it, and no others', () => {
    const { run } = open(events(100));
    const { state } = run(BEGIN + 99 * MINUTE_MS + 1001);
    expect(countIdentities(state)).toBe(62);
    expect(run(BEGIN + 100 * MINUTE_MS)).toMatchObject({
      alreadyDelivered: 60,
      events: 0,
      pages: 6,
    });
  });

  test('does not move behind an empty page that names a next one', () => {
    const reading = openReading({
      state: firstState(source, BEGIN),
      lookbackMs: 0,
      retentionMs: Infinity,
      now: BEGIN,
    });
    const { query } = reading.start;
    const page = { query, events: [], date: BEGIN + HOUR_MS };
    reading.accept({ ...page, next: 'a', suspect: true });
    reading.accept({ ...page, next: undefined, suspect: false });
    expect(reading.state().resume.cursor).toBeNull();
  });
});

describe('an interrupted read', () => {
  test('of old events goes on at its end, without reading anything twice', () => {
    const { run } = open(events(100));
    const late = BEGIN + 99 * MINUTE_MS + 5 * HOUR_MS;
    for (let part = 0; part < 5; part++) {
      const facts = run(late, { maxPages: 2 });
      expect(facts).toMatchObject({ events: 20, alreadyDelivered: 0 });
      expect(facts.state.front).toBeNull();
    }
  });

  test('of young events goes on at its end, and they are read again later', () => {
    const { run } = open(events(50));
    const early = BEGIN + 50 * MINUTE_MS;
    expect(run(early, { maxPages: 2 }).state).toMatchObject({
      front: { cursor: `${BEGIN + 19 * MINUTE_MS}|19` },
      resume: { cursor: null },
      readThrough: null,
    });
    expect(run(early)).toMatchObject({ events: 30, alreadyDelivered: 0, state: { front: null } });
    expect(run(early)).toMatchObject({ events: 0, alreadyDelivered: 50 });
  });

  test('that fails before its first page changes nothing', () => {
    const state = firstState(source, BEGIN);
    const reading = openReading({ state, lookbackMs: HOUR_MS, retentionMs: Infinity, now: BEGIN });
    expect(reading.state()).toEqual(state);
    expect(reading.facts().reachedTo).toBe(state.deliveredTo);
  });
});

describe('a refused cursor', () => {
  test('is replaced by the time from which identities are held, the phrase kept', () => {
    const { run } = open(events(100));
    const { state } = run(BEGIN + 99 * MINUTE_MS + 1001);
    const reading = openReading({ state, lookbackMs: HOUR_MS, retentionMs: Infinity, now: BEGIN });
    expect(reading.fallback()).toEqual({
      phrase: `-action:x created:>=${new Date(state.resume.heldFrom).toISOString().replace('.000', '')}`,
      include: 'web',
    });
    const facts = run(BEGIN + 100 * MINUTE_MS, { refuseAt: 1 });
    expect(facts).toMatchObject({ events: 0, alreadyDelivered: 62, missing: 0 });
    expect(facts.state.resume.query).toEqual(reading.fallback());
  });

  test('loses no event that was created up to a minute before its time, though none was before', () => {
    const late = {
      time: BEGIN + 39 * MINUTE_MS + 5000,
      createdAt: BEGIN + 38 * MINUTE_MS + 10_000,
      visibleAt: BEGIN + 99 * MINUTE_MS + 4000,
    };
    const { run } = open(
      events(100, (index) => (index === 40 ? late : {})),
      { createdField: 'createdAt' },
    );
    expect(run(BEGIN + 99 * MINUTE_MS + 1001)).toMatchObject({ events: 99 });
    const facts = run(BEGIN + 100 * MINUTE_MS, { refuseAt: 1 });
    expect(facts).toMatchObject({ events: 1, missing: 0, state: { skewSeconds: 55 } });
  });

  test('in the midst of a first read shows nothing twice, twins neither', () => {
    const twins = events(4, () => ({ json: '{"action":"x"}', time: BEGIN, visibleAt: BEGIN }));
    const { run } = open(twins, { perPage: 1 });
    expect(run(BEGIN + 1000, { refuseAt: 3 })).toMatchObject({ events: 4, alreadyDelivered: 2 });
  });
});

describe('an answer that lacks what was shown before', () => {
  const hidden = ({ order }: LoggedEvent) => order === 45;

  test('settles nothing, and the next whole one does', () => {
    const { run } = open(events(100));
    const first = run(BEGIN + 99 * MINUTE_MS + 1001);
    const partial = run(BEGIN + 300 * MINUTE_MS, { hides: hidden });
    expect(partial.missing).toBe(1);
    expect(partial.state.resume).toEqual(first.state.resume);
    expect(partial.state.partialSince).toBe(partial.date);
    const whole = run(BEGIN + 301 * MINUTE_MS);
    expect(whole).toMatchObject({ missing: 0, state: { partialSince: null } });
    expect(whole.state.resume.cursor).toBe(`${BEGIN + 89 * MINUTE_MS}|89`);
  });

  test('is one, too, if it lacks one of several twins', () => {
    const json = '{"@timestamp":1793491200000,"action":"x"}';
    const { run } = open(events(4, () => ({ json, time: BEGIN, visibleAt: BEGIN })));
    run(BEGIN + MINUTE_MS);
    const partial = run(BEGIN + 2 * MINUTE_MS, { hides: ({ order }) => order === 3 });
    expect(partial).toMatchObject({ missing: 1, alreadyDelivered: 3, events: 0 });
    expect(partial.state.partialSince).toBe(partial.date);
  });

  test('is believed after a day: then GitHub shows it no more', () => {
    const { run } = open(events(100));
    const first = run(BEGIN + 99 * MINUTE_MS + 1001);
    const day = 24 * HOUR_MS;
    run(BEGIN + 3 * HOUR_MS, { hides: hidden });
    expect(run(BEGIN + 3 * HOUR_MS + day, { hides: hidden }).state.resume).toEqual(
      first.state.resume,
    );
    const last = run(BEGIN + 4 * HOUR_MS + day, { hides: hidden });
    expect(last.state.resume.heldFrom).toBeGreaterThan(first.state.resume.heldFrom);
    expect(run(BEGIN + 5 * HOUR_MS + day, { hides: hidden })).toMatchObject({
      missing: 0,
      state: { partialSince: null },
    });
  });

  test('is none if what it lacks has expired', () => {
    const { run } = open(events(100), { retentionMs: 3 * HOUR_MS });
    run(BEGIN + 99 * MINUTE_MS + 1001);
    const now = BEGIN + 20 * HOUR_MS;
    expect(run(now, { hides: () => true })).toMatchObject({ missing: 0, events: 0 });
  });
});

describe('late events', () => {
  test('are counted from what was read through before, with the longest delay', () => {
    const late = (index: number) =>
      index === 60 || index === 70 ? { visibleAt: BEGIN + 110 * MINUTE_MS } : {};
    const { run } = open(events(100, late));
    expect(run(BEGIN + 100 * MINUTE_MS).late).toEqual({ events: 0, longestMs: 0 });
    const facts = run(BEGIN + 111 * MINUTE_MS);
    expect(facts.events).toBe(2);
    expect(facts.late.events).toBe(2);
    expect(Math.round(facts.late.longestMs / MINUTE_MS)).toBe(40);
  });
});

describe('an event with an odd time', () => {
  const settled = BEGIN + 40 * HOUR_MS;

  test.each<[string, Partial<LoggedEvent>]>([
    ['created_at in another century', { createdAt: Date.parse('2126-01-01T00:00:00Z') }],
    ['created_at in 1970', { createdAt: 0 }],
    ['@timestamp in another century', { time: Date.parse('2126-01-01T00:00:00Z') }],
    ['@timestamp in 1970', { time: 0 }],
  ])('(%s) neither stops the read nor raises an alarm', (_, odd) => {
    const begin = BEGIN + 30 * MINUTE_MS;
    const { run, log } = open(
      events(100, (index) => (index === 35 ? { ...odd, visibleAt: begin } : {})),
    );
    let returned = 0;
    for (let hour = 0; hour < 6; hour++) {
      const facts = run(settled + hour * HOUR_MS);
      expect(facts).toMatchObject({ missing: 0, ended: true });
      returned += facts.events;
    }
    expect(returned).toBe(odd.time === 0 ? 99 : 100);
    const { state } = run(settled + 7 * HOUR_MS);
    const { query, cursor } = state.resume;
    expect(log.countBehind({ query, cursor, now: settled })).toBeLessThanOrEqual(11);
  });

  test('(none at all) is returned once', () => {
    const json = JSON.stringify({ _document_id: 'x', action: 'y' });
    const { run } = open(events(20, (index) => (index === 5 ? { json } : {})));
    expect(run(settled).events).toBe(20);
    expect(run(settled + HOUR_MS).events).toBe(0);
  });
});

test('with 10,000 settled events in one run the identities stay few', () => {
  const many = events(10_000, (index) => ({
    time: BEGIN + index * 100,
    visibleAt: BEGIN,
  }));
  const state = firstState(source, BEGIN - HOUR_MS);
  const reading = openReading({ state, lookbackMs: HOUR_MS, retentionMs: Infinity, now: BEGIN });
  const log = openLogModel(many, { perPage: 500, createdField: 'time', nextAfterFullPage: false });
  let { query, cursor } = reading.start;
  let largest = 0;
  for (;;) {
    const page = log.read({ query, cursor, now: BEGIN + 40 * HOUR_MS });
    reading.accept(page);
    largest = Math.max(largest, countIdentities(reading.state()));
    if (page.next === undefined) break;
    [query, cursor] = [page.query, page.next];
  }
  expect(largest).toBeLessThan(3000);
});

test('of very many events none that the next read may show is forgotten', () => {
  // A page border lies up to 499 events before what is settled, and the next read begins there.
  const many = events(10_000, (index) => {
    const time = BEGIN + index * 1000;
    return { time, visibleAt: time };
  });
  const { run } = open(many, { perPage: 500 });
  const end = BEGIN + 10_000 * 1000;
  expect(run(end).events).toBe(10_000);
  expect(run(end + MINUTE_MS)).toMatchObject({ events: 0 });
});

test('a log that grows faster than its runs may read is settled all the same', () => {
  const { run } = open(events(2000));
  const held: number[] = [];
  for (let half = 1; half <= 60; half++) {
    // 30 events come between two runs, and a run may read 20.
    const { state } = run(BEGIN + half * 30 * MINUTE_MS, { maxPages: 2 });
    held.push(countIdentities(state));
    if (half > 30) expect(state.resume.heldFrom).toBeGreaterThan(BEGIN + 3 * HOUR_MS);
  }
  expect(Math.max(...held)).toBeLessThan(300);
});
