import fc from 'fast-check';
import type { Stream } from '../../src/github/streams.ts';
import type { StreamConfig } from '../../src/streams/config.ts';
import type { Plan, PlanBasis } from '../../src/streams/plan.ts';
import { remember, tie } from '../../src/streams/remember.ts';
import type { PendingChange, State } from '../../src/streams/state.ts';
import {
  KEY_CHECK,
  knownStream,
  liveStream,
  pendingCreate,
  pendingUpdate,
  stateOf,
  streamConfig,
} from './streams-basis.ts';

const NAMES = ['a', 'b', 'c', 'd'] as const;
const name = fc.constantFrom(...NAMES);
const type = fc.constantFrom('Splunk', 'Datadog');
const id = fc.integer({ min: 1, max: 6 });
const time = fc.constantFrom(
  '2026-11-01T08:00:00Z',
  '2026-11-01T08:03:00Z',
  '2026-11-09T08:00:00Z',
);
const domain = fc.constantFrom('one.example.com', 'two.example.com');
const print = fc.constantFrom('f1', 'f2');

const config: fc.Arbitrary<StreamConfig[]> = fc
  .uniqueArray(
    fc.record({
      ...{ name, type },
      enabled: fc.constantFrom(undefined, true, false),
      adopt: fc.option(fc.oneof(id, fc.constant('none' as const)), { nil: undefined, freq: 2 }),
      settings: fc.record({ domain }),
    }),
    { selector: (stream) => stream.name, maxLength: 4 },
  )
  // No file has an id twice.
  .filter((streams) => {
    const ids = streams.flatMap(({ adopt }) => (typeof adopt === 'number' ? [adopt] : []));
    return new Set(ids).size === ids.length;
  })
  .map((streams) =>
    streams.map((stream, at) => streamConfig(stream.name, { ...stream, line: at + 1, lines: {} })),
  );

const live: fc.Arbitrary<Stream[]> = fc.uniqueArray(
  fc
    .record({ id, type, createdAt: time, updatedAt: time, enabled: fc.boolean() })
    .map((stream) => liveStream(stream.id, stream)),
  { selector: (stream) => stream.id, maxLength: 6 },
);

const pending: fc.Arbitrary<PendingChange | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.tuple(name, fc.uniqueArray(id)).map(([of, before]) => pendingCreate(of, before)),
  fc.tuple(name, id).map(([of, target]) => pendingUpdate(of, target)),
);

const state: fc.Arbitrary<State> = fc
  .tuple(
    fc.dictionary(
      name,
      fc
        .record({ id, type, updatedAt: time, isSent: fc.boolean(), print, domain })
        .map(({ print: token, domain: to, ...more }) =>
          knownStream(more.id, { ...more, settings: { domain: to }, fingerprints: { token } }),
        ),
      { maxKeys: 3 },
    ),
    pending,
  )
  .map(([streams, begun]) => stateOf(streams, begun));

/** Anything that a plan may rest on, however odd; every secret is given. */
export const anyBasis: fc.Arbitrary<PlanBasis> = fc.record({
  ...{ config, state, live },
  fingerprints: fc
    .tuple(print, print)
    .map(([one, two]) => new Map(NAMES.map((of, at) => [of, { token: at % 2 === 0 ? one : two }]))),
  keyCheck: fc.constantFrom(KEY_CHECK, 'other'),
  rotate: fc.oneof(fc.constant('all' as const), fc.subarray([...NAMES])),
});

/**
 * What state and enterprise are after the plan was applied, or when that died at the `deathAt`-th boundary: each change
 * is announced in the state, made, and remembered. Sends nothing for `rotate` any more.
 */
export function applyPlan(basis: PlanBasis, plan: Plan, deathAt = Infinity): PlanBasis {
  let { live: streams } = basis;
  let state = tie(basis.state, plan.streams, plan.forgotten);
  let saved = basis.state;
  let boundaries = 0;
  let minutes = 0;
  const end = (): PlanBasis => ({ ...basis, state: saved, live: streams, rotate: [] });
  for (const planned of plan.streams) {
    if (planned.step.action !== 'create' && planned.step.action !== 'update') continue;
    const { name: of, type: as, settings, enabled: wanted } = planned.config;
    const enabled = wanted ?? planned.live?.enabled ?? true;
    const fingerprints = basis.fingerprints.get(of) ?? {};
    const sent = { type: as, settings, fingerprints, keyCheck: basis.keyCheck, enabled };
    const at = new Date(Date.parse('2026-12-01T08:00:00Z') + ++minutes * 60_000).toISOString();
    const before = streams.map((stream) => stream.id);
    const announced = { name: of, at, runUrl: '', sent };
    const begun: PendingChange =
      planned.live === undefined
        ? { ...announced, change: 'create', before }
        : { ...announced, change: 'update', id: planned.live.id };
    const send = { planned, sent, body: { enabled, type: as, vendorSpecific: {} } };
    state = { ...state, pending: begun };
    if (++boundaries === deathAt) return end();
    saved = state;
    if (++boundaries === deathAt) return end();
    const target = planned.live ?? liveStream(Math.max(10, ...before) + 1, { createdAt: at });
    const made = { ...target, type: as, enabled, updatedAt: at };
    streams = [...streams.filter((stream) => stream.id !== made.id), made];
    if (++boundaries === deathAt) return end();
    state = remember(state, send, made);
  }
  saved = { ...state, pending: undefined };
  return end();
}
