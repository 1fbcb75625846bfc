import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { firstState, mergeSources } from '../../src/checkpoint/checkpoint.ts';
import type { SourceState } from '../../src/checkpoint/checkpoint.ts';
import { rebuildStates } from '../../src/checkpoint/rebuild.ts';
import { encodeManifest, hashManifest } from '../../src/events/manifest.ts';
import { sourceName } from '../../src/events/source.ts';
import type { Source } from '../../src/events/source.ts';
import { deliver, openArchive, tellIdentities } from '../support/rebuilding.ts';
import type { ArchiveInSegments } from '../support/rebuilding.ts';
import { openLogModel } from '../support/log-model.ts';
import type { LoggedEvent } from '../support/log-model.ts';
import { runOnce } from '../support/reading-schedule.ts';

const START = Date.parse('2026-11-20T23:50:00Z');
const MINUTE_MS = 60_000;
const web: Source = { scope: 'org', slug: 'acme', log: 'web', phrase: '' };
const phrased: Source = { ...web, phrase: 'actor:x' };

async function rebuild(archive: ArchiveInSegments): Promise<SourceState[]> {
  const { manifest } = archive.store.deliveries.at(-1)!;
  const hash = hashManifest(encodeManifest(manifest));
  const head = await archive.store.kept.find({ sequence: manifest.sequence, hash });
  const states = await rebuildStates(head!, archive.store.kept);
  await head!.close();
  expect(archive.store.opened()).toBe(0);
  return states;
}

/** Apart from the order within a second, which nothing depends on, the two are the same. */
function expectSame(rebuilt: readonly SourceState[], carried: readonly SourceState[]): void {
  const told = (states: readonly SourceState[]) =>
    states.map((state) => ({ ...state, identities: tellIdentities(state.identities) }));
  expect(told(rebuilt)).toEqual(told(carried));
}

const events = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 20 }).map((step) => step * 45_000),
    delay: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 * MINUTE_MS })),
    skew: fc.oneof(fc.constant(0), fc.integer({ min: -5_000, max: 90_000 })),
    id: fc.option(fc.nat(3)),
    copies: fc.constantFrom(1, 1, 2, 3),
    isOdd: fc.constantFrom(false, false, true),
  }),
  { maxLength: 30 },
);

const runs = fc.array(
  fc.record({
    afterMs: fc.integer({ min: 0, max: 4 * MINUTE_MS }),
    maxPages: fc.constantFrom(1, 2, 50),
    perPage: fc.constantFrom(1, 3, 100),
    lookbackMs: fc.constantFrom(0, MINUTE_MS, 3 * MINUTE_MS),
    refuseAt: fc.constantFrom(undefined, undefined, 1),
    source: fc.constantFrom(web, web, phrased),
    carries: fc.constantFrom(false, false, false, true),
    folds: fc.boolean(),
  }),
  { minLength: 1, maxLength: 9 },
);

function toLog(
  drafts: readonly (typeof events extends fc.Arbitrary<(infer One)[]> ? One : never)[],
) {
  const logged: LoggedEvent[] = [];
  for (const [index, { at, delay, skew, id, copies, isOdd }] of drafts.entries()) {
    const time = START + at;
    const createdAt = time + skew;
    const named = id === null ? { action: 'x' } : { _document_id: `${index}`, action: `a${id}` };
    const sound = JSON.stringify({ '@timestamp': time, created_at: createdAt, ...named });
    const json = isOdd ? sound.replace('"action":', '"action":nope ') : sound;
    for (let copy = 0; copy < copies; copy++)
      logged.push({ order: index * 10 + copy, time, createdAt, visibleAt: time + delay, json });
  }
  return logged;
}

describe('identities that manifests leave out', () => {
  test('are rebuilt exactly, after any deliveries', async () => {
    await fc.assert(
      fc.asyncProperty(events, runs, async (drafts, plan) => {
        const logged = toLog(drafts);
        const archive = openArchive();
        let states: SourceState[] = [];
        let now = START;
        for (const [index, run] of plan.entries()) {
          const { source, perPage, lookbackMs, refuseAt, maxPages } = run;
          const log = openLogModel(logged, {
            ...{ perPage, createdField: 'time', nextAfterFullPage: false },
          });
          const state =
            states.find((one) => sourceName(one) === sourceName(source)) ??
            firstState(source, START);
          const facts = runOnce(
            { log, lookbackMs, requestMs: 400 },
            state,
            { maxPages, refuseAt },
            now + run.afterMs,
          );
          now = facts.now;
          states = mergeSources(states, [facts.state]);
          deliver(archive, {
            ...{ source, states, lines: facts.returned, reachedTo: facts.reachedTo },
            carries: index === 0 || run.carries,
          });
          expectSame(await rebuild(archive), states);
        }
      }),
      { numRuns: 150 },
    );
  });

  const line = (id: string, at = START) =>
    JSON.stringify({ _document_id: id, '@timestamp': at, action: 'x' });
  const state = { ...firstState(web, START - MINUTE_MS) };

  test('of one manifest that carries them are taken as they are, and nothing else is opened', async () => {
    const archive = openArchive();
    deliver(archive, { source: web, states: [state], lines: [line('a')], carries: true });
    deliver(archive, { source: web, states: [state], lines: [line('b')], carries: true });
    const asked = archive.store.kept.find;
    let finds = 0;
    const { manifest } = archive.store.deliveries[1]!;
    const ref = { sequence: 2, hash: hashManifest(encodeManifest(manifest)) };
    const head = await asked(ref);
    const kept = {
      ...archive.store.kept,
      find: async (one: typeof ref) => ((finds += 1), asked(one)),
    };
    expect(await rebuildStates(head!, kept)).toEqual([state]);
    expect(finds).toBe(0);
  });

  test('need every delivery since the one that carries them: without it nothing is read', async () => {
    const archive = openArchive();
    for (const id of ['a', 'b', 'c'])
      deliver(archive, { source: web, states: [state], lines: [line(id)], carries: id === 'a' });
    archive.store.deliveries.splice(1, 1);
    await expect(rebuild(archive)).rejects.toThrow(
      /collect-000003 needs the deliveries since number 1.*`commit` lacks number 2.*Nothing was read/,
    );
    expect(archive.store.opened()).toBe(1);
  });

  test('are not those of a source with another phrase, though they share their folder', async () => {
    const archive = openArchive();
    const other = { ...firstState(phrased, START - MINUTE_MS) };
    const states = [state, other];
    deliver(archive, { source: web, states, lines: [], carries: true });
    deliver(archive, { source: phrased, states, lines: [line('a')], carries: false });
    const [own, phrase] = await rebuild(archive);
    expect(tellIdentities(own!.identities)).toEqual([]);
    expect(tellIdentities(phrase!.identities)).toHaveLength(1);
  });

  test('are also those of events in quarantine, even of those without a time', async () => {
    const archive = openArchive();
    const lines = ['{"@timestamp":1,"x":nope}', 'null', line('a')];
    deliver(archive, { source: web, states: [state], lines: [], carries: true });
    deliver(archive, { source: web, states: [state], lines, carries: false });
    deliver(archive, { source: { ...web, slug: 'other' }, states: [state], lines, carries: false });
    const [rebuilt] = await rebuild(archive);
    // The first lies before what any read shows again.
    expect(tellIdentities(rebuilt!.identities)).toHaveLength(2);
  });

  test('count twins as often as they were delivered, over several deliveries', async () => {
    const twin = JSON.stringify({ '@timestamp': START, action: 'x' });
    const archive = openArchive();
    deliver(archive, { source: web, states: [state], lines: [], carries: true });
    deliver(archive, { source: web, states: [state], lines: [twin, twin], carries: false });
    deliver(archive, { source: web, states: [state], lines: [twin], carries: false });
    const [rebuilt] = await rebuild(archive);
    expect(tellIdentities(rebuilt!.identities)).toHaveLength(3);
  });

  test('of events that no read shows again are left out, whatever their segment holds', async () => {
    const archive = openArchive();
    const later = { ...state, resume: { ...state.resume, heldFrom: START } };
    deliver(archive, { source: web, states: [later], lines: [], carries: true });
    const lines = [line('old', START - MINUTE_MS), line('new', START)];
    deliver(archive, { source: web, states: [later], lines, carries: false });
    const [rebuilt] = await rebuild(archive);
    expect(tellIdentities(rebuilt!.identities)).toEqual([
      expect.stringMatching(`^${START / 1000} `),
    ]);
  });
});
