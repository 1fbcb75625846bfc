import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { identityOf } from '../../src/events/identity.ts';
import { parseLine } from '../../src/events/page.ts';
import { readIdentity } from '../../src/verify/read-identity.ts';
import type { Identified } from '../../src/verify/read-identity.ts';

/** What is read of a line that lies between others. */
function read(line: string): Identified {
  const into: Identified = { low: 0, high: 0, hasId: false, time: NaN };
  const before = Buffer.from('{"_document_id":"other"}\n');
  const bytes = Buffer.from(line);
  const after = Buffer.from('\n{"_document_id":"more","@timestamp":7,"action":"x"}');
  const end = before.length + bytes.length;
  readIdentity(Buffer.concat([before, bytes, after]), before.length, end, into);
  return into;
}

function isSame(a: Identified, b: Identified): boolean {
  return a.low === b.low && a.high === b.high;
}

const plain = '{"@timestamp":1795253400123,"_document_id":"Nm4E","action":"repo.create"}';

describe('the identity of a line', () => {
  test.each([
    [
      'in another order',
      '{"action":"repo.create","_document_id":"Nm4E","@timestamp":1795253400123}',
    ],
    ['with other fields', `${plain.slice(0, -1)},"actor":"mona","more":[{"a":"}"},"]"]}`],
    ['behind other fields', `{"a":{"_document_id":"x","b":["\\"}"]},"c":null,${plain.slice(1)}`],
    [
      'with spaces',
      '{ "@timestamp": 1795253400123, "_document_id": "Nm4E", "action": "repo.create" }',
    ],
    [
      'with escapes',
      '{"@timestamp":1795253400123,"_document\\u005fid":"Nm4\\u0045","action":"repo\\u002ecreate"}',
    ],
    [
      'with the time as text',
      '{"@timestamp":"2026-11-21T12:10:00.123Z","_document_id":"Nm4E","action":"repo.create"}'.replace(
        '2026-11-21T12:10:00.123Z',
        new Date(1795253400123).toISOString(),
      ),
    ],
    [
      'with the time elsewhere',
      '{"created_at":1795253400123,"_document_id":"Nm4E","action":"repo.create"}',
    ],
  ])('is the same %s', (_, line) => {
    expect(read(line)).toEqual(read(plain));
    expect(identityOf(parseLine(Buffer.from(line)))).toBe(
      identityOf(parseLine(Buffer.from(plain))),
    );
  });

  test.each([
    ['id', plain.replace('Nm4E', 'Nm4F')],
    ['time', plain.replace('0123', '0124')],
    ['second', plain.replace('0123', '1123')],
    ['action', plain.replace('create', 'delete')],
    ['border between id and action', plain.replace('Nm4E', 'Nm4').replace('repo', 'Erepo')],
  ])('is another one with another %s', (_, line) => {
    expect(isSame(read(line), read(plain))).toBe(false);
    expect(read(line).hasId).toBe(true);
  });

  test.each([
    ['no id', '{"@timestamp":1,"action":"x"}', 1],
    ['an empty id', '{"@timestamp":1,"_document_id":"","action":"x"}', 1],
    ['a number as id', '{"@timestamp":1,"_document_id":5,"action":"x"}', 1],
    ['only an id inside', '{"@timestamp":1,"action":"x","a":{"_document_id":"b"}}', 1],
    ['no time', '{"action":"x"}', NaN],
    ['a time that is none', '{"@timestamp":999999999999999,"action":"x"}', NaN],
    ['a time before 1970', '{"@timestamp":-5,"action":"x"}', NaN],
  ])('is not made up for %s', (_, line, time) => {
    expect(read(line)).toMatchObject({ hasId: false, time });
  });

  test.each(['', '{', '[]', '{},{}', 'null', '{"a":1', '{"a":1}}', '"_document_id":"x"'])(
    'is not read from `%s`, which is no event',
    (line) => {
      expect(() => read(line)).toThrow();
    },
  );

  test('is what the collector takes it for, whatever the event', () => {
    const text = fc.oneof(
      fc.constantFrom('a', 'b', 'ab', '', '"', '\\', 'é', '_document_id', '\u2028'),
      fc.string({ maxLength: 4 }),
    );
    const event = fc.record(
      {
        before: fc.jsonValue({ maxDepth: 2 }),
        '@timestamp': fc.oneof(fc.integer({ min: -1, max: 3 }), fc.constant(1.5), fc.constant('x')),
        _document_id: fc.oneof(text, fc.constant(null)),
        between: fc.record({ _document_id: text, action: text, '@timestamp': fc.integer() }),
        action: fc.oneof(text, fc.constant(7)),
        created_at: fc.constantFrom(1, 2),
      },
      { requiredKeys: [] },
    );
    const line = fc
      .tuple(event, fc.integer({ min: 0, max: 5 }), fc.boolean())
      .map(([fields, turn, isSpaced]) => {
        const entries = Object.entries(fields);
        const turned = [...entries.slice(turn), ...entries.slice(0, turn)];
        return JSON.stringify(Object.fromEntries(turned), null, isSpaced ? ' ' : '').replaceAll(
          '\n',
          ' ',
        );
      });
    fc.assert(
      fc.property(line, line, (one, other) => {
        const [left, right] = [one, other].map((text) => parseLine(Buffer.from(text)));
        const [first, second] = [read(one), read(other)];
        expect(first.hasId).toBe(left!.id !== undefined);
        expect(first.time).toBe(left!.time ?? NaN);
        if (!first.hasId || !second.hasId) return;
        expect(isSame(first, second)).toBe(identityOf(left!) === identityOf(right!));
      }),
      { seed: 931, numRuns: 3_000 },
    );
  });
});
