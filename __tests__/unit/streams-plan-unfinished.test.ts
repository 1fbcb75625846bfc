import { expect, test } from '@jest/globals';
import { makePlan } from '../../src/streams/make-plan.ts';
import type { PlanBasis } from '../../src/streams/plan.ts';
import {
  basisOf,
  knownStream as known,
  liveStream as live,
  pendingCreate,
  pendingUpdate,
  sayPlan,
  stateOf,
  streamConfig as config,
} from '../support/streams-basis.ts';

const siem = config('siem');
const adopting = (adopt: number | 'none') => config('siem', { adopt });
const tied = stateOf({ siem: known(5) });
const later = { updatedAt: '2026-11-02T08:00:00Z' };
const late = { createdAt: '2026-11-02T08:00:00Z' };

/** Each line: how an earlier run ended, what is given, and the plan. */
const TABLE: readonly [string, Partial<PlanBasis>, readonly string[]][] = [
  [
    'it died on a create that made nothing',
    { state: stateOf({}, pendingCreate('siem', [1])), live: [live(1)] },
    ['siem: create, unfinished', 'stray #1'],
  ],
  [
    'it died on a create that made it',
    { state: stateOf({}, pendingCreate('siem', [1])), live: [live(1), live(2)] },
    ['siem: adopt, #2', 'stray #1'],
  ],
  [
    'it died on a create that made it, and `adopt: none` had asked for that',
    {
      config: [adopting('none')],
      state: stateOf({}, pendingCreate('siem', [1])),
      live: [live(1), live(2)],
    },
    ['siem: adopt, #2', 'stray #1'],
  ],
  [
    'it died on a create that made it, and the file changed since',
    {
      config: [config('siem', { settings: {} })],
      ...{ state: stateOf({}, pendingCreate('siem', [])), live: [live(2)] },
    },
    ['siem: update, #2, setting domain, setting port'],
  ],
  [
    'it died on a create, and what is there was made days later',
    {
      config: [adopting('none')],
      state: stateOf({}, pendingCreate('siem', [])),
      live: [live(2, late)],
    },
    ['siem: create, unfinished', 'stray #2'],
  ],
  [
    'it died on a create, and the file says which of two it made',
    {
      config: [adopting(3)],
      state: stateOf({}, pendingCreate('siem', [])),
      live: [live(2), live(3)],
    },
    ['siem: adopt, #3', 'stray #2'],
  ],
  [
    'it died on a create, and another name has adopted what is new',
    {
      config: [siem, config('b', { adopt: 2 })],
      ...{ state: stateOf({}, pendingCreate('siem', [])), live: [live(2)] },
    },
    ['siem: create, unfinished', 'b: adopt, #2'],
  ],
  [
    'it died on a create, and what is new is not for a name that is new, too',
    {
      config: [config('b'), siem],
      ...{ state: stateOf({}, pendingCreate('siem', [])), live: [live(2)] },
    },
    ['b: create', 'siem: adopt, #2'],
  ],
  [
    'it died on the create of a name that the file has no more',
    { config: [], state: stateOf({}, pendingCreate('siem', [])), live: [live(2)] },
    ['stray #2', 'forget siem'],
  ],
  [
    'it died on an update',
    { state: stateOf({ siem: known(5) }, pendingUpdate('siem', 5)), live: [live(5, later)] },
    ['siem: update, #5, unfinished'],
  ],
  [
    'it died on an update of what was deleted since',
    { state: stateOf({ siem: known(5) }, pendingUpdate('siem', 5)) },
    ['siem: create, deleted'],
  ],
  [
    'it died on a create, and what is new has another name since',
    {
      config: [siem, config('b')],
      ...{ state: stateOf({ b: known(2) }, pendingCreate('siem', [])), live: [live(2)] },
    },
    ['siem: create, unfinished', 'b: none, #2'],
  ],
  [
    'it died on an update of what the name was for before',
    { state: stateOf({ siem: known(5) }, pendingUpdate('siem', 4)), live: [live(5)] },
    ['siem: none, #5'],
  ],
  [
    'it died on an update of another stream',
    { state: stateOf({ siem: known(5) }, pendingUpdate('b', 6)), live: [live(5)] },
    ['siem: none, #5'],
  ],
];

test.each(TABLE)('the plan if %s', (_case, parts, expected) => {
  const plan = makePlan(basisOf(parts));
  expect(plan.problems).toEqual([]);
  expect(sayPlan(plan)).toEqual(expected);
});

test('a change after a lost create shows, since nobody knows what it was', () => {
  const state = stateOf({}, pendingCreate('siem', []));
  expect(sayPlan(makePlan(basisOf({ state, live: [live(2, later)] })))).toEqual([
    'siem: update, #2, outside',
  ]);
});

test('what is adopted is remembered as assumed, and what an earlier run made as sent', () => {
  const [adopted] = makePlan(basisOf({ config: [adopting(5)], live: [live(5)] })).streams;
  const assumed = known(5, { isSent: false, fingerprints: {} });
  expect(adopted).toMatchObject({ isAssumed: true, unknownSecrets: { token: 'not-sent' } });
  expect(adopted!.step).toEqual({ action: 'adopt', known: assumed });

  const state = stateOf({}, pendingCreate('siem', []));
  const [made] = makePlan(basisOf({ state, live: [live(2)] })).streams;
  expect(made).toMatchObject({ isAssumed: false, unknownSecrets: {} });
  expect(made!.step).toEqual({ action: 'adopt', known: known(2) });

  const renamed = stateOf({
    old: known(5, { settings: { domain: 'splunk.example.com', port: 8088 } }),
  });
  const [moved] = makePlan(
    basisOf({ config: [adopting(5)], state: renamed, live: [live(5)] }),
  ).streams;
  expect(moved).toMatchObject({ isAssumed: true, step: { known: assumed } });
});

test('what the state lacks is remembered before an update, too', () => {
  const stepOf = (parts: Partial<PlanBasis>) =>
    makePlan(basisOf({ live: [live(5)], rotate: 'all', ...parts })).streams[0]!.step;
  const assumed = known(5, { isSent: false, fingerprints: {} });
  expect(stepOf({ config: [adopting(5)] })).toEqual({ action: 'update', known: assumed });
  expect(stepOf({ state: stateOf({}, pendingCreate('siem', [])) })).toEqual({
    ...{ action: 'update', known: known(5) },
  });
  const settings = { domain: 'before.example.com' };
  const renamed = { config: [adopting(5)], state: stateOf({ old: known(5, { settings }) }) };
  expect(stepOf(renamed)).toEqual({ action: 'update', known: { ...assumed, settings } });
  expect(stepOf({ state: tied })).toEqual({ action: 'update' });
});
