import { describe, expect, test } from '@jest/globals';
import {
  emptyCheckpoint,
  encodeCheckpoint,
  findGap,
  findState,
  firstState,
  mergeSources,
  parseCheckpoint,
  parseSources,
  querySince,
  refuseForeign,
} from '../../src/checkpoint/checkpoint.ts';
import type { Checkpoint } from '../../src/checkpoint/checkpoint.ts';
import { ExplainedError } from '../../src/errors.ts';
import { retentionMs, sourceName } from '../../src/events/source.ts';
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
      partialSince: NOON,
    },
    firstState(git, NOON),
  ],
};

describe('a checkpoint', () => {
  test('is read as it was written', () => {
    expect(parseCheckpoint(encodeCheckpoint(checkpoint), 'audit-log')).toEqual(checkpoint);
    const empty = emptyCheckpoint('x');
    expect(parseCheckpoint(encodeCheckpoint(empty), 'x')).toEqual(empty);
  });

  test('that is cut short anywhere is refused', () => {
    const text = encodeCheckpoint(checkpoint).trimEnd();
    for (let length = 0; length < text.length; length += 7)
      expect(() => parseCheckpoint(text.slice(0, length), 'audit-log')).toThrow(/torn/);
  });

  test('of another archive is refused with both names', () => {
    const parse = () => parseCheckpoint(encodeCheckpoint(checkpoint), 'security');
    expect(parse).toThrow(ExplainedError);
    expect(parse).toThrow(/`audit-log`.*`security`/);
  });

  test('of a newer format is refused with the remedy', () => {
    const text = JSON.stringify({ version: 2, whatever: true });
    expect(() => parseCheckpoint(text, 'audit-log')).toThrow(/format 2.*newer release/);
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
    expect(() => parseCheckpoint(text, 'audit-log')).toThrow(ExplainedError);
  });

  test('is refused with the place of what is wrong in it', () => {
    const [state] = checkpoint.sources;
    const broken = (change: object) => () =>
      parseCheckpoint(
        JSON.stringify({ ...checkpoint, sources: [{ ...state, ...change }] }),
        'audit-log',
      );
    expect(broken({ identities: 'AAAA' })).toThrow(/sources\.0\.identities: .*no packed/);
    expect(broken({ resume: { ...state!.resume, cursor: 7 } })).toThrow(
      /sources\.0\.resume\.cursor/,
    );
    expect(broken({ front: {} })).toThrow(/sources\.0\.front/);
    expect(broken({ scope: 'team' })).toThrow(/sources\.0\.scope/);
  });
});

test('the sources of a manifest are checked in the same way', () => {
  expect(parseSources(checkpoint.sources)).toEqual(checkpoint.sources);
  for (const json of [undefined, null, {}, [{}], 'x'])
    expect(() => parseSources(json)).toThrow(ExplainedError);
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

describe('a gap', () => {
  const DAY_MS = 86_400_000;
  const state = { ...firstState(web, NOON), readThrough: NOON + DAY_MS };

  test('is what expired since the source was last read', () => {
    expect(findGap(state, NOON + 9 * DAY_MS, 7 * DAY_MS)).toEqual({
      from: NOON + DAY_MS,
      to: NOON + 2 * DAY_MS,
    });
  });

  test('is none if nothing expired', () => {
    expect(findGap(state, NOON + 8 * DAY_MS, 7 * DAY_MS)).toBeUndefined();
    expect(findGap(state, NOON + 900 * DAY_MS, Infinity)).toBeUndefined();
  });

  test('of a source whose end was never reached begins where the deliveries end', () => {
    const never = { ...state, readThrough: null, deliveredTo: NOON };
    expect(findGap(never, NOON + 8 * DAY_MS, 7 * DAY_MS)).toEqual({
      from: NOON,
      to: NOON + DAY_MS,
    });
  });

  test('is told once: the delivery that tells of it ends behind it', () => {
    const told = { ...state, deliveredTo: NOON + 2 * DAY_MS };
    expect(findGap(told, NOON + 9 * DAY_MS, 7 * DAY_MS)).toBeUndefined();
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

test('GitHub keeps web events for 180 days and git events for 7', () => {
  expect(retentionMs('web')).toBe(180 * 86_400_000);
  expect(retentionMs('git')).toBe(7 * 86_400_000);
});
