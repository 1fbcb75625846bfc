import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makePlan } from '../../src/streams/make-plan.ts';
import { hashBasis } from '../../src/streams/plan-hash.ts';
import type { Plan, PlanBasis } from '../../src/streams/plan.ts';
import {
  basisOf,
  knownStream,
  liveStream,
  pendingCreate,
  sayPlan,
  stateOf,
  streamConfig,
} from '../support/streams-basis.ts';
import { anyBasis, applyPlan } from '../support/streams-world.ts';

const RUNS = { seed: 7, numRuns: 150 };

function check(property: (basis: PlanBasis, plan: Plan) => void): void {
  fc.assert(
    fc.property(anyBasis, (basis) => property(basis, makePlan(basis))),
    RUNS,
  );
}

test('no stream has two names, no stray has one, and each is one or the other or is spoken of', () => {
  check(({ config, state, live }, { streams, strays }) => {
    const named = streams.flatMap((stream) => stream.live?.id ?? []);
    const stray = strays.map((one) => one.live.id);
    expect(new Set([...named, ...stray]).size).toBe(named.length + stray.length);
    const spokenOf = [
      ...config.flatMap(({ adopt }) => adopt ?? []),
      ...config.map(({ name }) => state.streams[name]?.id),
    ];
    for (const { id } of live) expect([...named, ...stray, ...spokenOf]).toContain(id);
  });
});

test('a stream with a problem has no step, and every other one a step that fits it', () => {
  check((basis, { streams, problems }) => {
    const inFile = new Map(basis.config.map(({ name, line }) => [line, name]));
    const withProblem = problems.flatMap(({ line }) => inFile.get(line ?? 0) ?? []);
    for (const { config, step, live, differences } of streams) {
      const isTied = live?.type === config.type;
      if (withProblem.includes(config.name)) {
        expect([step.action, differences]).toEqual(['none', []]);
      } else if (step.action === 'create') {
        expect(live).toBeUndefined();
      } else {
        expect(isTied).toBe(true);
        expect(differences.length > 0).toBe(step.action === 'update');
      }
      if (step.action === 'adopt') expect(step.known.id).toBe(live?.id);
      if (step.action === 'none' && !withProblem.includes(config.name))
        expect(basis.state.streams[config.name]?.id).toBe(live?.id);
    }
  });
});

test('a stream is only ever that of a name that state, `adopt` or a lost create gave it', () => {
  check(({ state }, { streams }) => {
    for (const { config, live } of streams) {
      if (live === undefined) continue;
      const { pending } = state;
      const isMade =
        pending?.change === 'create' &&
        pending.name === config.name &&
        !pending.before.includes(live.id);
      const ids = [state.streams[config.name]?.id, config.adopt, isMade ? live.id : undefined];
      expect(ids).toContain(live.id);
    }
  });
});

test('an applied plan leaves nothing to do, and no stray was touched', () => {
  let applied = 0;
  check((basis, plan) => {
    if (plan.problems.length > 0) return;
    applied++;
    const after = applyPlan(basis, plan);
    const next = makePlan(after);
    expect(next.problems).toEqual([]);
    expect(next.streams.map(({ step }) => step.action)).toEqual(basis.config.map(() => 'none'));
    expect(next.forgotten).toEqual([]);
    const strays = plan.strays.map(({ live }) => live);
    expect(next.strays.map(({ live }) => live)).toEqual(strays);
  });
  expect(applied).toBeGreaterThan(25);
});

test('wherever an apply dies, the next ones end where it would have, with no stream made twice', () => {
  let died = 0;
  fc.assert(
    fc.property(anyBasis, fc.integer({ min: 1, max: 9 }), (basis, deathAt) => {
      const plan = makePlan(basis);
      // Of two creates that died one after the other the first may have to be asked about again.
      const isBegun = plan.streams.some(
        ({ step, differences }) =>
          step.action === 'create' && differences.some(({ kind }) => kind === 'unfinished'),
      );
      if (plan.problems.length > 0 || isBegun) return;
      died++;
      const whole = applyPlan(basis, plan);
      const torn = applyPlan(basis, plan, deathAt);
      const next = makePlan(torn);
      expect(next.problems).toEqual([]);
      const after = applyPlan(torn, next);
      expect(sayPlan(makePlan(after))).toEqual(sayPlan(makePlan(whole)));
      expect(after.live).toHaveLength(whole.live.length);
    }),
    RUNS,
  );
  expect(died).toBeGreaterThan(25);
});

test('the hash is the same for the same things, in whatever order they were put together', () => {
  fc.assert(
    fc.property(anyBasis, (basis) => {
      const turned: PlanBasis = {
        ...reversed(basis),
        config: basis.config.map((stream) => ({ ...reversed(stream), line: 99, lines: { a: 1 } })),
        state: { ...reversed(basis.state), streams: reversed(basis.state.streams) },
        live: basis.live.map(reversed).reverse(),
        fingerprints: new Map([...basis.fingerprints].reverse()),
        rotate: basis.rotate === 'all' ? 'all' : [...basis.rotate, ...basis.rotate].reverse(),
      };
      expect(hashBasis(turned)).toBe(hashBasis(basis));
      expect(makePlan(basis).hash).toBe(hashBasis(basis));
    }),
    { ...RUNS, numRuns: 100 },
  );
});

function reversed<Thing extends object>(thing: Thing): Thing {
  return Object.fromEntries(Object.entries(thing).reverse()) as Thing;
}

test('the hash is another one after any change of what a plan rests on', () => {
  const siem = streamConfig('siem');
  const basis = basisOf({
    config: [siem, streamConfig('b')],
    state: stateOf({ siem: knownStream(5) }),
    live: [liveStream(5)],
  });
  const configs = [
    [streamConfig('b'), siem],
    [siem],
    ...[
      { name: 'c' },
      { type: 'Datadog' },
      { enabled: true },
      { enabled: false },
      { adopt: 5 },
      { adopt: 'none' as const },
      { settings: { ...siem.settings, port: '8088' } },
      { settings: { domain: 'splunk.example.com' } },
      { secrets: { token: 'OTHER' } },
      { secrets: {} },
    ].map((more) => [{ ...siem, ...more }, streamConfig('b')]),
  ].map((config) => ({ config }));
  const states = [
    ...[
      { id: 6 },
      { type: 'Datadog' },
      { settings: {} },
      { isSent: false },
      { fingerprints: {} },
      { keyCheck: 'other' },
      { details: '' },
      { enabled: false },
      { updatedAt: '' },
    ].map((more) => stateOf({ siem: knownStream(5, more) })),
    stateOf({}),
    stateOf({ siem: knownStream(5) }, pendingCreate('b', [5])),
    stateOf({ siem: knownStream(5) }, pendingCreate('b', [])),
  ].map((state) => ({ state }));
  const lives = [
    ...[
      { id: 6 },
      { type: 'Datadog' },
      { details: '' },
      { enabled: false },
      { createdAt: '' },
      { updatedAt: '' },
      { pausedAt: '2026-11-01T08:00:00Z' },
    ].map((more) => [liveStream(5, more)]),
    [],
    [liveStream(5), liveStream(6)],
  ].map((live) => ({ live }));
  const others: Partial<PlanBasis>[] = [
    { keyCheck: 'other' },
    { rotate: 'all' },
    { rotate: ['siem'] },
    { rotate: ['b'] },
    { fingerprints: new Map() },
    { fingerprints: new Map([['siem', { token: 'f2' }]]) },
  ];
  const changes = [{}, ...configs, ...states, ...lives, ...others];
  const hashes = changes.map((change) => hashBasis({ ...basis, ...change }));
  expect(new Set(hashes).size).toBe(changes.length);
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
});
