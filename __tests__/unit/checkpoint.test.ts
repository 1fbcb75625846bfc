import { describe, expect, test } from '@jest/globals';
import {
  emptyCheckpoint,
  encodeCheckpoint,
  findState,
  firstState,
  knownTo,
  mergeSources,
  parseCheckpoint,
  querySince,
  refuseForeign,
} from '../../src/checkpoint/checkpoint.ts';
import type { Checkpoint } from '../../src/checkpoint/checkpoint.ts';
import { COLLECTION } from '../../src/checkpoint/collection.ts';
import { ExplainedError } from '../../src/errors.ts';
import { retentionOf, sourceName } from '../../src/events/source.ts';
import type { Source } from '../../src/events/source.ts';

const NOON = Date.parse('2026-11-21T12:00:00Z');
const web: Source = { scope: 'org', slug: 'acme', log: 'web', phrase: '' };
const git: Source = { ...web, log: 'git' };
const other: Source = { ...web, slug: 'other' };
const checkpoint: Checkpoint = {
  ...emptyCheckpoint('audit-log'),
  sequence: 3,
  revision: 2,
  savedAt: NOON,
  head: 'a'.repeat(64),
  sources: [
    {
      ...firstState(web, NOON),
      front: { cursor: 'abc==', time: NOON, twins: '' },
      position: { time: NOON, id: null },
      readThrough: NOON,
      covered: [
        { from: NOON - 9, to: NOON - 7 },
        { from: NOON - 5, to: NOON },
      ],
      partialSince: NOON,
    },
    firstState(git, NOON),
  ],
};

describe('a checkpoint', () => {
  test('is read as it was written', () => {
    expect(parseCheckpoint(encodeCheckpoint(checkpoint), 'audit-log', COLLECTION)).toEqual(
      checkpoint,
    );
    const empty = emptyCheckpoint('x');
    expect(parseCheckpoint(encodeCheckpoint(empty), 'x', COLLECTION)).toEqual(empty);
  });

  test('that is cut short anywhere is refused', () => {
    const text = encodeCheckpoint(checkpoint).trimEnd();
    for (let length = 0; length < text.length; length += 7)
      expect(() => parseCheckpoint(text.slice(0, length), 'audit-log', COLLECTION)).toThrow(/torn/);
  });

  test('of another archive is refused with both names', () => {
    const parse = () => parseCheckpoint(encodeCheckpoint(checkpoint), 'security', COLLECTION);
    expect(parse).toThrow(ExplainedError);
    expect(parse).toThrow(/`audit-log`.*`security`/);
  });

  test('of a newer format is refused with the remedy', () => {
    const text = JSON.stringify({ version: 4, whatever: true });
    expect(() => parseCheckpoint(text, 'audit-log', COLLECTION)).toThrow(/format 4.*newer release/);
  });

  test.each([
    ['null', 'null'],
    ['an array', '[]'],
    ['a number', '7'],
    ['no version', JSON.stringify({ ...checkpoint, version: undefined })],
    ['an old version', JSON.stringify({ ...checkpoint, version: 0 })],
    ['a negative sequence', JSON.stringify({ ...checkpoint, sequence: -1 })],
    ['no sources', JSON.stringify({ ...checkpoint, sources: undefined })],
    ['a time that is none', JSON.stringify({ ...checkpoint, savedAt: 'now' })],
    ['a huge time', JSON.stringify(checkpoint).replace(/"savedAt":\d+/, '"savedAt":1e400')],
  ])('that is or has %s is refused', (_, text) => {
    expect(() => parseCheckpoint(text, 'audit-log', COLLECTION)).toThrow(ExplainedError);
  });

  test('is refused with the place of what is wrong in it', () => {
    const [state] = checkpoint.sources;
    const broken = (change: object) => () =>
      parseCheckpoint(
        JSON.stringify({ ...checkpoint, sources: [{ ...state, ...change }] }),
        'audit-log',
        COLLECTION,
      );
    expect(broken({ identities: 'AAAA' })).toThrow(/sources\.0\.identities: .*no packed/);
    expect(broken({ resume: { ...state!.resume, cursor: 7 } })).toThrow(
      /sources\.0\.resume\.cursor/,
    );
    expect(broken({ front: {} })).toThrow(/sources\.0\.front/);
    expect(broken({ covered: [{ from: 7 }] })).toThrow(/sources\.0\.covered\.0\.to/);
    expect(broken({ covered: null })).toThrow(/sources\.0\.covered/);
    expect(broken({ scope: 'team' })).toThrow(/sources\.0\.scope/);
  });
});

test('a checkpoint is checked in the same way whoever wrote its JSON', () => {
  const parse = (json: unknown, archive: string) =>
    parseCheckpoint(JSON.stringify(json), archive, COLLECTION);
  const json = JSON.parse(encodeCheckpoint(checkpoint)) as object;
  expect(parse(json, 'audit-log')).toEqual(checkpoint);
  for (const bad of [
    undefined,
    null,
    {},
    [],
    'x',
    { ...json, sources: [{}] },
    { ...json, head: 7 },
  ])
    expect(() => parse(bad, 'audit-log')).toThrow(ExplainedError);
  expect(() => parse(json, 'security')).toThrow(/`audit-log`.*`security`/);
});

describe('a query', () => {
  test('begins at the whole second and always says where', () => {
    expect(querySince(web, NOON + 999)).toEqual({
      phrase: 'created:>=2026-11-21T12:00:00Z',
      include: 'web',
    });
    expect(querySince({ ...git, phrase: '-actor:bot' }, 0)).toEqual({
      phrase: '-actor:bot created:>=1970-01-01T00:00:00Z',
      include: 'git',
    });
  });

  test('never begins before 1970', () => {
    expect(querySince(web, -5).phrase).toBe('created:>=1970-01-01T00:00:00Z');
  });
});

describe('a source is known to be read', () => {
  const state = firstState(web, NOON);

  test('up to the time when its end was last reached', () => {
    expect(knownTo({ ...state, readThrough: NOON + 5 })).toBe(NOON + 5);
  });

  test('up to the end of the deliveries if that is later, as behind a gap, or if its end was never reached', () => {
    expect(knownTo({ ...state, readThrough: NOON + 5, deliveredTo: NOON + 9 })).toBe(NOON + 9);
    expect(knownTo({ ...state, readThrough: null })).toBe(NOON);
  });
});

describe('the sources of a checkpoint', () => {
  test('are found by all that makes a source', () => {
    expect(findState(checkpoint, git)).toBe(checkpoint.sources[1]);
    expect(findState(checkpoint, { ...git, phrase: 'x' })).toBeUndefined();
    expect(findState(checkpoint, { ...git, scope: 'enterprise' })).toBeUndefined();
  });

  test('are carried along if a run does not read them', () => {
    const read = { ...firstState(git, NOON), readThrough: NOON + 1 };
    const added = firstState(other, NOON);
    expect(mergeSources(checkpoint.sources, [read, added])).toEqual([
      checkpoint.sources[0],
      read,
      added,
    ]);
  });

  test('may differ from those of the run as long as one is the same', () => {
    expect(() => refuseForeign(checkpoint, [git, other])).not.toThrow();
    expect(() => refuseForeign(emptyCheckpoint('x'), [other])).not.toThrow();
  });

  test('are refused if none is the same, with the names of both and a remedy', () => {
    const refuse = () => refuseForeign(checkpoint, [other]);
    expect(refuse).toThrow(ExplainedError);
    expect(refuse).toThrow(/`org\/acme\/web`.*`org\/other\/web`.*`archive` name of its own/);
  });
});

test('a source is named by entity, log and phrase', () => {
  expect(sourceName(web)).toBe('org/acme/web');
  expect(sourceName({ ...web, phrase: '-action:x' })).toBe('org/acme/web (-action:x)');
});

test('GitHub keeps web events for 180 days, git events for 7, each with a margin', () => {
  expect(retentionOf(web)).toEqual({ ms: 180 * 86_400_000, marginMs: 86_400_000 });
  expect(retentionOf(git)).toEqual({ ms: 7 * 86_400_000, marginMs: 3_600_000 });
});
