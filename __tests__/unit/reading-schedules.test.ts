import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { firstState } from '../../src/checkpoint/checkpoint.ts';
import type { SourceState } from '../../src/checkpoint/checkpoint.ts';
import { openLogModel } from '../support/log-model.ts';
import type { LogModel, LogSwitches, LoggedEvent } from '../support/log-model.ts';
import { compare, countIdentities, runOnce } from '../support/reading-schedule.ts';
import type { ScheduledRun } from '../support/reading-schedule.ts';

const BEGIN = Date.parse('2026-11-01T00:00:00Z');
const LOOKBACK_MS = 60_000;
/** By how many seconds more than the largest difference seen identities are held, at least. */
const HELD_SECONDS = 60;
const source = { scope: 'org', slug: 'acme', log: 'web', phrase: '' } as const;
const UNLIMITED = 1000;

/** What a family of schedules may hold. */
interface Family {
  /** Few times, so that ties, twins and borders between them are the rule. */
  readonly dense?: boolean;
  readonly withoutIds?: boolean;
  /** Cursors are refused, at any request of a run. */
  readonly refusals?: boolean;
  readonly partialAnswers?: boolean;
  readonly skewMs?: number;
  readonly createdField?: LogSwitches['createdField'];
}

interface Draft {
  readonly at: number;
  readonly delay: number;
  readonly skew: number;
  readonly isGit: boolean;
  readonly hasId: boolean;
  readonly order: number;
}

function drafts(family: Family) {
  const times = family.dense
    ? fc.integer({ min: 0, max: 3 }).map((step) => step * 30_000)
    : fc.oneof(
        fc.integer({ min: 0, max: 20 }).map((step) => step * 30_000),
        fc.integer({ min: 0, max: 600_000 }),
      );
  const { skewMs = 0 } = family;
  return fc.array(
    fc.record({
      at: times,
      delay: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: LOOKBACK_MS })),
      skew: fc.oneof(fc.constant(0), fc.integer({ min: -skewMs, max: skewMs })),
      isGit: fc.boolean(),
      hasId: family.withoutIds ? fc.boolean() : fc.constant(true),
      order: fc.nat(1000),
    }),
    { maxLength: 60 },
  );
}

function toLogged({ at, delay, skew, isGit, hasId, order }: Draft, index: number): LoggedEvent {
  const time = BEGIN + at;
  const createdAt = isGit ? undefined : time + skew;
  const json = JSON.stringify({
    ...(hasId ? { _document_id: `id${index}` } : {}),
    '@timestamp': time,
    action: 'repo.create',
    ...(createdAt === undefined ? {} : { created_at: createdAt }),
  });
  return { order: order * 1000 + index, time, createdAt, visibleAt: time + delay, json };
}

function schedules(family: Family) {
  const run = fc.record({
    afterMs: fc.oneof(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 300_000 })),
    maxPages: fc.oneof(fc.constant(UNLIMITED), fc.integer({ min: 1, max: 4 })),
    refuseAt: family.refusals
      ? fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined })
      : fc.constant(undefined),
    hide: family.partialAnswers ? fc.constantFrom(0, 1, 3) : fc.constant(0),
  });
  return fc.record({
    events: drafts(family).map((all) => all.map(toLogged)),
    runs: fc.array(run, { maxLength: 14 }),
    perPage: fc.integer({ min: 1, max: 8 }),
    createdField: family.createdField
      ? fc.constant(family.createdField)
      : fc.constantFrom('time' as const, 'createdAt' as const),
    nextAfterFullPage: fc.boolean(),
    firstDelayMs: fc.integer({ min: 0, max: family.dense ? 200_000 : 700_000 }),
  });
}

/**
 * A partial answer as far as it can be known for one: one event that was shown before, and lies where the read has to
 * show it again, is hidden; with it any others, whether ever shown or not. Of twins just so many are hidden that one
 * fewer than before can be shown.
 */
function partialAnswer(
  state: SourceState,
  log: LogModel,
  returned: readonly string[],
  share: number,
): ((event: LoggedEvent) => boolean) | undefined {
  const { front, resume, skewSeconds } = state;
  const heldSeconds = Math.max(HELD_SECONDS, skewSeconds);
  const from = (front?.time ?? resume.heldFrom) + (heldSeconds + skewSeconds + 1) * 1000;
  const shown = new Set(returned);
  const known = log.events.find(({ json, time }) => shown.has(json) && time > from);
  if (known === undefined) return undefined;
  const twins = log.events.filter(({ json }) => json === known.json);
  const before = returned.filter((json) => json === known.json).length;
  const hidden = new Set(twins.slice(0, twins.length - before + 1));
  return (event) => hidden.has(event) || event.order % share === 0;
}

function checkSchedule(
  { events, runs, firstDelayMs, ...switches }: ScheduleCase,
  family: Family,
): void {
  const log = openLogModel(events, switches);
  const { perPage } = switches;
  const returned: string[] = [];
  let state = firstState(source, BEGIN - 100_000);
  let now = BEGIN + firstDelayMs;

  function step(run: ScheduledRun): void {
    const hides =
      run.hide > 0 && run.refuseAt === undefined
        ? partialAnswer(state, log, returned, run.hide)
        : undefined;
    const maxPages = hides ? UNLIMITED : run.maxPages;
    const { refuseAt } = run;
    const startAt = now + run.afterMs;
    const facts = runOnce(
      { log, lookbackMs: LOOKBACK_MS, requestMs: 300 },
      state,
      { maxPages, refuseAt, ...(hides ? { hides } : {}) },
      startAt,
    );
    const { heldFrom } = facts.state.resume;
    expect(heldFrom).toBeGreaterThanOrEqual(state.resume.heldFrom);
    if (hides) expect(facts.missing).toBeGreaterThan(0);
    if (!family.partialAnswers) expect(facts.missing).toBe(0);
    if (refuseAt === undefined && !hides)
      expect(facts.pages).toBeLessThanOrEqual(Math.ceil(facts.behind / perPage) + 1);
    const shownAgain = events.filter(
      ({ time, createdAt }) => Math.max(time, createdAt ?? time) >= heldFrom,
    );
    expect(countIdentities(facts.state)).toBeLessThanOrEqual(shownAgain.length);
    const { cursor } = facts.state.resume;
    const border = cursor === null ? -Infinity : Number(cursor.split('|')[0]);
    const heldMs = (Math.max(HELD_SECONDS, facts.state.skewSeconds) + 1) * 1000;
    expect(heldFrom).toBeGreaterThanOrEqual(border - heldMs);
    returned.push(...facts.returned);
    ({ state, now } = facts);
  }

  for (const run of runs) step(run);
  // Everything is visible and settled now; the first of these runs may only end an interrupted one.
  now = Math.max(now, BEGIN + 900_000 + LOOKBACK_MS);
  for (let last = 0; last < 3; last++)
    step({ afterMs: 120_000, maxPages: UNLIMITED, refuseAt: undefined, hide: 0 });
  expect(compare(events, returned)).toEqual({ lost: [], twice: [] });
  const { query, cursor } = state.resume;
  expect(log.countBehind({ query, cursor, now })).toBeLessThanOrEqual(perPage);
  expect(state.front).toBeNull();
}

type ScheduleCase = ReturnType<typeof schedules> extends fc.Arbitrary<infer Case> ? Case : never;

const families: readonly (readonly [string, Family])[] = [
  ['late events and interruptions', {}],
  ['ties across page borders', { dense: true }],
  ['twins without an id', { dense: true, withoutIds: true }],
  ['refused cursors', { refusals: true }],
  ['refused cursors and twins', { refusals: true, withoutIds: true, dense: true }],
  ['partial answers', { partialAnswers: true }],
  ['partial answers and refused cursors', { partialAnswers: true, refusals: true, dense: true }],
  ['a created_at that differs from @timestamp', { skewMs: 5_000, withoutIds: true }],
  ['the same under refused cursors', { skewMs: 5_000, refusals: true, createdField: 'time' }],
  [
    'all of it at once',
    { skewMs: 1_000, refusals: true, partialAnswers: true, withoutIds: true, dense: true },
  ],
  [
    'a search by created_at under refused cursors',
    { skewMs: 50_000, refusals: true, createdField: 'createdAt', dense: true },
  ],
];

describe('over any schedule of runs each event is returned exactly once', () => {
  for (const [name, family] of families) {
    test(`with ${name}`, () => {
      fc.assert(
        fc.property(schedules(family), (schedule) => checkSchedule(schedule, family)),
        { numRuns: Number(process.env['SCHEDULES'] ?? 40) },
      );
    });
  }
});
