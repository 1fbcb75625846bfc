import { expect, test } from '@jest/globals';
import { ExplainedError } from '../../src/errors.ts';
import { parseState, serializeState, statePath } from '../../src/streams/parse-state.ts';
import { emptyState, findKnown } from '../../src/streams/state.ts';
import type { State } from '../../src/streams/state.ts';
import { knownStream, pendingCreate, pendingUpdate, stateOf } from '../support/streams-basis.ts';

const whole = stateOf(
  { siem: knownStream(5), archive: knownStream(6) },
  pendingCreate('b', [5, 6]),
);

function roundTrip(state: State): State {
  return parseState(serializeState(state), 'acme');
}

function refusal(change: (json: Record<string, unknown>) => unknown): string {
  const json = JSON.parse(serializeState(whole).toString()) as Record<string, unknown>;
  const changed = change(json);
  const text = typeof changed === 'string' ? changed : JSON.stringify(changed);
  try {
    parseState(Buffer.from(text), 'acme');
  } catch (error) {
    expect(error).toBeInstanceOf(ExplainedError);
    return (error as Error).message;
  }
  throw new Error('it was read');
}

test('a state comes back as it was saved', () => {
  const states = [emptyState('acme'), whole, stateOf({}, pendingUpdate('siem', 5)), stateOf({})];
  for (const state of states) expect(roundTrip(state)).toEqual(state);
  expect(statePath('acme')).toBe('streams/acme.json');
});

test('the same state has the same bytes, in whatever order it was put together', () => {
  const { streams, ...rest } = whole;
  const turned = Object.fromEntries(
    Object.entries(streams)
      .map(([name, known]) => [name, Object.fromEntries(Object.entries(known).reverse())] as const)
      .reverse(),
  ) as unknown as State['streams'];
  const bytes = serializeState({ streams: turned, ...rest });
  expect(bytes).toEqual(serializeState(whole));
  const text = bytes.toString();
  expect(text).toMatch(
    /^\{\n {2}"version": 1,\n {2}"enterprise": "acme",\n {2}"streams": \{\n {4}"archive"/,
  );
  expect(text.endsWith('\n}\n')).toBe(true);
});

test('names that objects have of themselves are names like any other', () => {
  const names = ['constructor', '__proto__', 'prototype', 'toString'];
  const streams = Object.fromEntries(names.map((name, at) => [name, knownStream(at)]));
  const state = roundTrip(stateOf(streams));
  expect(names.map((name) => findKnown(state, name)?.id)).toEqual([0, 1, 2, 3]);
  expect(names.map((name) => findKnown(emptyState('acme'), name))).toEqual(
    names.map(() => undefined),
  );
  expect(Object.getPrototypeOf(state.streams)).toBe(Object.prototype);
  const fields = roundTrip(stateOf({ a: knownStream(1, { settings: { constructor: 'x' } }) }));
  expect(Object.entries(fields.streams['a']!.settings)).toEqual([['constructor', 'x']]);
});

test('a newer format is told apart from damage, and both say what to do', () => {
  const remedy =
    /Nothing was changed\. Restore that file from an earlier commit of the branch; or delete it, and tie .* `adopt` .* `mode: list` shows/;
  const newer = refusal((json) => ({ ...json, version: 2, streams: 'of another shape' }));
  expect(newer).toMatch(/`streams\/acme\.json` .*the format 2 of a newer release/);
  expect(newer).toMatch(remedy);
  const torn = refusal((json) => JSON.stringify(json).slice(0, -9));
  expect(torn).toMatch(/not valid JSON, so it is torn/);
  expect(torn).toMatch(remedy);
});

test('whatever is damaged is refused, and the place is named', () => {
  const inSiem = (more: object) => (json: Record<string, unknown>) => ({
    ...json,
    streams: { siem: { ...knownStream(5), ...more } },
  });
  expect(refusal(inSiem({ id: '5' }))).toContain('damaged at `streams.siem.id`');
  expect(refusal(inSiem({ id: 5.5 }))).toContain('damaged');
  expect(refusal(inSiem({ settings: { port: null } }))).toContain('damaged');
  expect(refusal(inSiem({ fingerprints: [] }))).toContain('damaged');
  expect(refusal((json) => ({ ...json, pending: { change: 'delete' } }))).toContain('damaged');
  const undated = { ...pendingUpdate('siem', 5), at: 'soon' };
  expect(refusal((json) => ({ ...json, pending: undated }))).toContain('this is no time');
  for (const json of [null, [], 1, {}, { version: 0 }, ''])
    expect(refusal(() => json)).toMatch(/damaged|JSON/);
});

test("another enterprise's state is refused", () => {
  expect(refusal((json) => ({ ...json, enterprise: 'umbrella' }))).toMatch(
    /belongs to the enterprise `umbrella`, not to `acme`/,
  );
});
