import { describe, expect, test } from '@jest/globals';
import { FORMAT, encodeCheckpoint, parseCheckpoint } from '../../src/checkpoint/checkpoint.ts';
import { COLLECTION } from '../../src/checkpoint/collection.ts';
import { unpackIdentities } from '../../src/checkpoint/identities.ts';
import { ExplainedError } from '../../src/errors.ts';

/** As the releases with format 1 wrote it. Never changed: such files are in the caches of users. */
const FORMAT_1 = `{
 "version": 1,
 "archive": "audit-log",
 "sequence": 42,
 "revision": 7,
 "savedAt": 1793491260000,
 "head": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
 "sources": [
  {
   "scope": "org",
   "slug": "acme",
   "log": "git",
   "phrase": "-action:git.fetch",
   "resume": {
    "query": {
     "phrase": "-action:git.fetch created:>=2026-10-25T00:00:00Z",
     "include": "git"
    },
    "cursor": "MTc5MzQ5MTIwMDAwMHxhYmM=",
    "heldFrom": 1793491200000,
    "twins": "gYKa1wYBYmJiYmJiYmJiYmJiYmJiYg=="
   },
   "front": {
    "cursor": "MTc5MzQ5MTIwMTAwMHxkZWY=",
    "time": 1793491201000,
    "twins": ""
   },
   "position": {
    "time": 1793491201000,
    "id": null
   },
   "readThrough": 1793491200500,
   "deliveredTo": 1793491201000,
   "skewSeconds": 1,
   "partialSince": null,
   "identities": "gIKa1wYBYWFhYWFhYWFhYWFhYWFhYQECYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmI="
  }
 ]
}
`;

/** The same in format 2. */
const FORMAT_2 = FORMAT_1.replace('"version": 1', '"version": 2').replace(
  ' "sources": [',
  ' "artifact": null,\n "workflow": null,\n "sources": [',
);

/** The same in format 3. */
const FORMAT_3 = FORMAT_2.replace('"version": 2', '"version": 3').replace(
  ' "artifact": null,',
  ' "identitiesAt": null,\n "artifact": null,',
);

/** As this release writes it, which notes what the chain holds of a source for good; of older checkpoints that is not known. */
const WRITTEN = FORMAT_3.replace('   "skewSeconds"', '   "covered": [],\n   "skewSeconds"').replace(
  '   "deliveredTo"',
  '   "settledTo": 0,\n   "deliveredTo"',
);

describe('a checkpoint of an earlier format', () => {
  test.each([
    ['1', FORMAT_1],
    ['2', FORMAT_2],
    ['3, of an earlier release', FORMAT_3],
  ])('%s is read as one of this format, of which only what is new is unknown', (_, text) => {
    expect(text).not.toContain('covered');
    expect(encodeCheckpoint(parseCheckpoint(text, 'audit-log', COLLECTION))).toBe(WRITTEN);
  });

  test('keeps the identities of all events that may be shown again, twins included', () => {
    const [state] = parseCheckpoint(FORMAT_1, 'audit-log', COLLECTION).sources;
    const names = unpackIdentities(state?.identities ?? '');
    expect(names).toEqual(['a'.repeat(16), 'b'.repeat(16)]);
    expect(unpackIdentities(state?.resume.twins ?? '')).toEqual(['b'.repeat(16)]);
  });

  test('is checked as strictly as one of this format', () => {
    const broken = [
      FORMAT_1.replace('"sequence": 42', '"sequence": -1'),
      FORMAT_1.replace('"readThrough": 1793491200500', '"readThrough": "now"'),
      FORMAT_1.replace('"identities": "gIKa1wYB', '"identities": "gIKa1wZB'),
      FORMAT_1.replace('"sources"', '"entries"'),
    ];
    for (const text of broken) {
      expect(text).not.toBe(FORMAT_1);
      expect(() => parseCheckpoint(text, 'audit-log', COLLECTION)).toThrow(ExplainedError);
    }
    expect(() => parseCheckpoint(FORMAT_1, 'security', COLLECTION)).toThrow(
      /`audit-log`.*`security`/,
    );
  });
});

describe('the format', () => {
  test('of this release is read as it was written', () => {
    expect(FORMAT).toBe(3);
    const covered = [
      '[]',
      '[\n    {\n     "from": 1793491200000,\n     "to": 1793491201000\n    }\n   ]',
    ];
    for (const spans of covered) {
      const text = WRITTEN.replace('[],', `${spans},`);
      expect(encodeCheckpoint(parseCheckpoint(text, 'audit-log', COLLECTION))).toBe(text);
    }
  });

  test('needs all of its fields', () => {
    for (const field of ['identitiesAt', 'artifact', 'workflow']) {
      const text = FORMAT_3.replace(` "${field}": null,\n`, '');
      expect(() => parseCheckpoint(text, 'audit-log', COLLECTION)).toThrow(
        new RegExp(`not valid: ${field}`),
      );
    }
  });

  test.each([4, 5, 1e9])('of a newer release is refused with the remedy: %i', (version) => {
    const text = FORMAT_3.replace('"version": 3', `"version": ${version}`);
    expect(() => parseCheckpoint(text, 'audit-log', COLLECTION)).toThrow(
      new RegExp(`format ${version}.*newer release`),
    );
  });

  test.each(['0', '-1', '1.5', '"1"', 'null', 'true', '[1]'])(
    'of no release is refused: %s',
    (version) => {
      const text = FORMAT_3.replace('"version": 3', `"version": ${version}`);
      expect(() => parseCheckpoint(text, 'audit-log', COLLECTION)).toThrow(ExplainedError);
    },
  );
});
