import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { identityOf } from '../../src/events/identity.ts';
import { BrokenPageError, parsePage } from '../../src/events/page.ts';
import type { AuditEvent } from '../../src/events/page.ts';
import {
  countOdd,
  isQuarantined,
  oddSince,
  parseQuarantineLine,
  sayOdd,
  toQuarantineLine,
  totalOdd,
} from '../../src/events/quarantine.ts';
import type { OddCounts } from '../../src/events/quarantine.ts';

const source = { scope: 'org', slug: 'acme', log: 'web', phrase: '' } as const;
const from = { source, delivery: 'collect-000042' };

/** The event that stands in a page as these bytes, one character a byte. */
function toOdd(text: string): AuditEvent {
  const [event] = parsePage(Buffer.from(`[${text}]`, 'latin1'));
  return event!;
}

const spoilt = '{"@timestamp":1795253400123,"_document_id":"x","action":"a.b","note":"\xff\n"}';

describe('the line of an event in quarantine', () => {
  test('says what is known of it, and holds its bytes', () => {
    const event = toOdd(spoilt.replace('\n', ''));
    expect(JSON.parse(toQuarantineLine(event, from).toString())).toEqual({
      reason: 'invalid-utf8',
      source: 'org/acme/web',
      delivery: 'collect-000042',
      time: new Date(1795253400123).toISOString(),
      id: 'x',
      action: 'a.b',
      bytes: event.bytes.length,
      base64: event.bytes.toString('base64'),
    });
  });

  test('leaves out what is not known, or is long', () => {
    const long = `{"_document_id":"${'i'.repeat(201)}","action":"${'a'.repeat(201)}","x":"\xff"}`;
    for (const text of ['null', long])
      expect(Object.keys(JSON.parse(toQuarantineLine(toOdd(text), from).toString()) as object)) //
        .toEqual(['reason', 'source', 'delivery', 'bytes', 'base64']);
  });

  test('is read as the event that it was, whatever its bytes are', () => {
    const anything = fc.oneof(
      fc
        .array(fc.nat(255).filter((byte) => byte !== 0x22 && byte !== 0x5c))
        .map((bytes) => `"${Buffer.from(bytes).toString('latin1')}"`),
      fc.constantFrom(spoilt, 'null', '[1]', '{"a":nope}', '{"a":"\xff"}'),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const event = toOdd(text);
        const line = toQuarantineLine(event, from);
        expect(line.toString()).not.toMatch(/[\r\n]/);
        const read = parseQuarantineLine(line);
        expect(read).toEqual(event);
        expect(identityOf(read)).toBe(identityOf(event));
      }),
    );
  });

  test.each([
    ['no JSON', '{"reason":'],
    ['null', 'null'],
    ['an event', '{"action":"a.b"}'],
    ['without a reason that is known', '{"reason":"toString","bytes":4,"base64":"bnVsbA=="}'],
    ['of another length', '{"reason":"not-an-object","bytes":5,"base64":"bnVsbA=="}'],
    ['with other signs', '{"reason":"not-an-object","bytes":4,"base64":"bnVsbA"}'],
    ['of what no page can have', '{"reason":"invalid-json","bytes":3,"base64":"fX19"}'],
  ])('is refused if it is %s', (_, line) => {
    expect(() => parseQuarantineLine(Buffer.from(line))).toThrow(BrokenPageError);
  });
});

describe('the identity of an odd event', () => {
  test('is id, time and action where these can be read', () => {
    const healthy = toOdd(spoilt.replace('\xff\n', ''));
    expect(identityOf(toOdd(spoilt.replace('\n', '')))).toBe(identityOf(healthy));
  });

  test('is that of its bytes where they can’t, or are not all there', () => {
    const texts = [
      spoilt,
      spoilt.replace('"x"', '"y"'),
      '{"@timestamp":1,"_document_id":"\xff","action":"a.b"}',
      '{"@timestamp":1,"_document_id":"\xfe","action":"a.b"}',
      '{"@timestamp":1,"_document_id":"x","action":"\xff"}',
      '{"@timestamp":1,"_document_id":"x","action":"\xfe"}',
      '{"@timestamp":1,"action":"\xff"}',
      '{"@timestamp":1,"action":"\xfe"}',
    ];
    expect(new Set(texts.map((text) => identityOf(toOdd(text)))).size).toBe(texts.length);
  });

  test('takes any depth', () => {
    const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(identityOf(toOdd(deep))).toHaveLength(identityOf(toOdd('{}')).length);
  });
});

describe('the counts of odd events', () => {
  const counts = ['null', '{"a":nope}', '{}', 'null'].reduce<OddCounts>(
    (sum, text) => countOdd(sum, toOdd(text)),
    {},
  );

  test('tell how many there are of each kind', () => {
    expect(counts).toEqual({ 'not-an-object': 2, 'invalid-json': 1 });
    expect(totalOdd(counts)).toBe(3);
    expect(sayOdd(counts)).toBe('2 are no JSON object, 1 is not valid JSON');
    expect([totalOdd({}), sayOdd({})]).toEqual([0, '']);
  });

  test('are told of each delivery once', () => {
    expect(oddSince(counts, { 'not-an-object': 2 })).toEqual({ 'invalid-json': 1 });
    expect(oddSince(counts, {})).toEqual(counts);
    expect(oddSince(counts, counts)).toEqual({});
  });
});

test('files in quarantine are known by their folder', () => {
  expect(isQuarantined({ path: 'quarantine/scope=org/slug=a/log=web/x-000001-0001.jsonl' })).toBe(
    true,
  );
  expect(isQuarantined({ path: 'scope=org/slug=quarantine/log=web/x.ndjson' })).toBe(false);
});
