import { expect, test } from '@jest/globals';
import { makePlan } from '../../src/streams/make-plan.ts';
import type { PlanBasis } from '../../src/streams/plan.ts';
import {
  basisOf,
  knownStream as known,
  liveStream as live,
  sayPlan,
  stateOf,
  streamConfig as config,
} from '../support/streams-basis.ts';

const siem = config('siem');
const adopting = (adopt: number | 'none') => config('siem', { adopt });
const s3 = { type: 'Amazon S3' };
const tied = stateOf({ siem: known(5) });
const later = { updatedAt: '2026-11-02T08:00:00Z' };

/** Each line: what is so, what is given, and the plan. */
const TABLE: readonly [string, Partial<PlanBasis>, readonly string[]][] = [
  // Nothing is known of the name.
  ['nothing exists', {}, ['siem: create']],
  ['only another type exists', { live: [live(1, s3)] }, ['siem: create', 'stray #1']],
  [
    'the only one of its type is tied to another name',
    { config: [siem, config('old')], state: stateOf({ old: known(5) }), live: [live(5)] },
    ['siem: create', 'old: none, #5'],
  ],
  [
    'the only one of its type is tied to a name that the file has no more',
    { state: stateOf({ old: known(5) }), live: [live(5)] },
    ['siem: create', 'stray #5 old'],
  ],
  [
    'the only one of its type is adopted by another name',
    { config: [siem, config('b', { adopt: 5 })], live: [live(5)] },
    ['siem: create', 'b: adopt, #5'],
  ],
  ['two names are new', { config: [siem, config('b')] }, ['siem: create', 'b: create']],
  ['`rotate` names what has yet to be made', { rotate: ['siem'] }, ['siem: create']],
  // The file says which it is.
  [
    'it adopts',
    { config: [adopting(5)], live: [live(5), live(6)] },
    ['siem: adopt, #5', 'stray #6'],
  ],
  [
    'it adopts, and `rotate` names it',
    { config: [adopting(5)], live: [live(5)], rotate: 'all' },
    ['siem: update, #5, rotate'],
  ],
  [
    'it adopts, and is to be paused',
    { config: [config('siem', { adopt: 5, enabled: false })], live: [live(5)] },
    ['siem: update, #5, enabled'],
  ],
  [
    'it is to be new',
    { config: [adopting('none')], live: [live(5)] },
    ['siem: create', 'stray #5'],
  ],
  [
    'it adopts what has lost its name in the file',
    { config: [adopting(5)], state: stateOf({ old: known(5) }), live: [live(5)] },
    ['siem: adopt, #5', 'forget old'],
  ],
  [
    'its name and a setting changed together',
    {
      config: [config('siem', { adopt: 5, settings: { domain: 'b.example.com', port: 8088 } })],
      state: stateOf({ old: known(5) }),
      live: [live(5)],
    },
    ['siem: update, #5, setting domain', 'forget old'],
  ],
  // The state says which it is.
  ['nothing changed', { state: tied, live: [live(5)] }, ['siem: none, #5']],
  [
    'what made it what it is still stands in the file',
    { config: [adopting(5)], state: tied, live: [live(5)] },
    ['siem: none, #5'],
  ],
  [
    'it was made, and others of its type exist',
    { config: [adopting('none')], state: tied, live: [live(5), live(6)] },
    ['siem: none, #5', 'stray #6'],
  ],
  ['it was deleted', { state: tied }, ['siem: create, deleted']],
  [
    'it was deleted, and another one of its type exists',
    { state: tied, live: [live(6)] },
    ['siem: create, deleted', 'stray #6'],
  ],
  [
    'it was deleted, and is to adopt another one',
    { config: [adopting(6)], state: tied, live: [live(6)] },
    ['siem: adopt, #6'],
  ],
  [
    'it was deleted, and has another type now',
    { config: [config('siem', s3)], state: tied },
    ['siem: create, deleted'],
  ],
  [
    'a name is neither in the file nor there',
    { state: stateOf({ old: known(5) }) },
    ['siem: create', 'forget old'],
  ],
  [
    'a name is in the state twice, and once in the file',
    { state: stateOf({ siem: known(5), old: known(5) }), live: [live(5)] },
    ['siem: none, #5', 'forget old'],
  ],
  [
    'it is called like a part of every object',
    { config: [config('constructor')], live: [live(5, s3)] },
    ['constructor: create', 'stray #5'],
  ],
  // How it differs.
  [
    'settings came, changed and went',
    {
      config: [config('siem', { settings: { domain: 'b.example.com', ssl_verify: true } })],
      ...{ state: tied, live: [live(5)] },
    },
    ['siem: update, #5, setting domain, setting ssl_verify, setting port'],
  ],
  [
    'a number became its text',
    {
      config: [config('siem', { settings: { ...siem.settings, port: '8088' } })],
      ...{ state: tied, live: [live(5)] },
    },
    ['siem: update, #5, setting port'],
  ],
  [
    'it was paused by hand, and the file says nothing of that',
    { state: tied, live: [live(5, { enabled: false })] },
    ['siem: none, #5'],
  ],
  [
    'it was paused by hand, and the file says that it is enabled',
    {
      config: [config('siem', { enabled: true })],
      ...{ state: tied, live: [live(5, { enabled: false, ...later })] },
    },
    ['siem: update, #5, enabled, outside'],
  ],
  [
    'it was changed outside',
    { state: tied, live: [live(5, later)] },
    ['siem: update, #5, outside'],
  ],
  [
    'the same time is written in another way',
    { state: tied, live: [live(5, { updatedAt: '2026-11-01T08:00:00.000+00:00' })] },
    ['siem: none, #5'],
  ],
  [
    'a time that is none stays the same',
    {
      state: stateOf({ siem: known(5, { updatedAt: '?' }) }),
      live: [live(5, { updatedAt: '?' })],
    },
    ['siem: none, #5'],
  ],
  [
    'it goes elsewhere',
    { state: tied, live: [live(5, { details: 'evil.example.com' })] },
    ['siem: update, #5, outside'],
  ],
  [
    'a secret changed',
    { state: tied, live: [live(5)], fingerprints: new Map([['siem', { token: 'f2' }]]) },
    ['siem: update, #5, secret token'],
  ],
  [
    'no secret is given',
    { state: tied, live: [live(5)], fingerprints: new Map() },
    ['siem: none, #5'],
  ],
  [
    'the key of the fingerprints is another one',
    { state: tied, live: [live(5)], keyCheck: 'other' },
    ['siem: none, #5'],
  ],
  [
    'only its variable has another name',
    { config: [config('siem', { secrets: { token: 'OTHER' } })], state: tied, live: [live(5)] },
    ['siem: none, #5'],
  ],
  [
    'all is to be sent',
    { state: tied, live: [live(5)], rotate: 'all' },
    ['siem: update, #5, rotate'],
  ],
  [
    'another is to be sent',
    {
      config: [siem, config('b', { adopt: 6 })],
      ...{ state: tied, live: [live(5), live(6)], rotate: ['b'] },
    },
    ['siem: none, #5', 'b: update, #6, rotate'],
  ],
];

test.each(TABLE)('the plan if %s', (_case, parts, expected) => {
  const plan = makePlan(basisOf(parts));
  expect(plan.problems).toEqual([]);
  expect(sayPlan(plan)).toEqual(expected);
  expect(plan.drift).toBe(expected.some((line) => /: (?!none)|^stray/.test(line)));
});

test('a stream stays assumed until it is sent', () => {
  const state = stateOf({ siem: known(5, { isSent: false, fingerprints: {} }) });
  const { streams, drift } = makePlan(basisOf({ state, live: [live(5)] }));
  expect(streams).toMatchObject([
    { isAssumed: true, unknownSecrets: { token: 'not-sent' }, step: { action: 'none' } },
  ]);
  expect(drift).toBe(false);
});

test('why a secret can not be compared is told', () => {
  const unknown = (parts: Partial<PlanBasis>) =>
    makePlan(basisOf(parts)).streams[0]!.unknownSecrets;
  const there = { state: tied, live: [live(5)] };
  expect(unknown(there)).toEqual({});
  expect(unknown({ ...there, fingerprints: new Map() })).toEqual({ token: 'not-given' });
  expect(unknown({ ...there, keyCheck: 'other' })).toEqual({ token: 'other-key' });
  expect(unknown({})).toEqual({});
  expect(unknown({ fingerprints: new Map() })).toEqual({ token: 'not-given' });
});

test('differences say from what to what', () => {
  const parts = {
    config: [config('siem', { enabled: false, settings: { domain: 'b.example.com' } })],
    state: tied,
    live: [live(5, { details: 'elsewhere', ...later })],
    fingerprints: new Map([['siem', { token: 'f2' }]]),
    rotate: 'all',
  } as const;
  expect(makePlan(basisOf(parts)).streams[0]!.differences).toEqual([
    { kind: 'setting', field: 'domain', from: 'splunk.example.com', to: 'b.example.com' },
    { kind: 'setting', field: 'port', from: 8088, to: undefined },
    { kind: 'secret', field: 'token', variable: 'SPLUNK_TOKEN' },
    { kind: 'enabled', from: true, to: false },
    {
      ...{ kind: 'outside', updatedAt: later.updatedAt },
      details: { from: 'splunk.example.com/5', to: 'elsewhere' },
    },
    { kind: 'rotate' },
  ]);
});

test('a stream of a type that no file can have is no difference', () => {
  const purview = live(9, { type: 'Microsoft Purview' });
  const { strays, drift } = makePlan(basisOf({ config: [], live: [purview] }));
  expect({ strays, drift }).toEqual({ strays: [], drift: false });
});
