import { describe, expect, test } from '@jest/globals';
import {
  EVENT_MAX_BYTES,
  EVENT_MAX_DEPTH,
  fieldsOf,
  parsePage,
  toLine,
} from '../../src/events/page.ts';
import type { OddReason } from '../../src/events/page.ts';

/** The reasons of all events in a page of these values. */
function oddnessOf(...values: (string | Buffer)[]): (OddReason | undefined)[] {
  const parts = values.flatMap((value, at) => [at === 0 ? '[' : ',', value].map(toBuffer));
  return parsePage(Buffer.concat([...parts, Buffer.from(']')])).map(({ odd }) => odd);
}

function toBuffer(value: string | Buffer): Buffer {
  return Buffer.from(value);
}

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('an odd event', () => {
  test.each<[string, string | Buffer, OddReason]>([
    ['with a byte that is no UTF-8', Buffer.from('{"a":"\xff"}', 'latin1'), 'invalid-utf8'],
    ['with half a character', Buffer.from('{"a":"\xe4\xbf"}', 'latin1'), 'invalid-utf8'],
    ['with a surrogate in UTF-8', Buffer.from('{"a":"\xed\xa0\x80"}', 'latin1'), 'invalid-utf8'],
    ['with a raw line end in a text', '{"a":"x\ny"}', 'invalid-json'],
    ['with a word of another language', '{"a":NaN}', 'invalid-json'],
    ['with a comma too many', '{"a":1,}', 'invalid-json'],
    ['with an escape that there is not', String.raw`{"a":"\x41"}`, 'invalid-json'],
    ['that is a text', '"a, [ and {"', 'not-an-object'],
    ['that is a number', '-1.5e+3', 'not-an-object'],
    ['that is null', 'null', 'not-an-object'],
    ['that is a list', '[{},{}]', 'not-an-object'],
    ['nested too deeply', `{"a":${nested(EVENT_MAX_DEPTH)}}`, 'too-deep'],
    ['nested far too deeply', `{"a":${nested(200_000)}}`, 'too-deep'],
    ['that is too large', `{"a":"${'x'.repeat(EVENT_MAX_BYTES - 7)}"}`, 'too-large'],
  ])('%s is told, with its bytes, and those beside it are as they were', (_, value, reason) => {
    const good = '{"a":"é","b":1}';
    expect(oddnessOf(good, value, good)).toEqual([undefined, reason, undefined]);
    const body = Buffer.concat(['[', value, ' , ', good, ']'].map(toBuffer));
    const [odd, other] = parsePage(body);
    expect(odd?.bytes.equals(toBuffer(value))).toBe(true);
    expect(other?.odd).toBeUndefined();
    expect(other && fieldsOf(other)).toEqual({ a: 'é', b: 1 });
  });

  test('is none that other readers may read differently, and that keeps its bytes', () => {
    const shapes = [
      '{"a":1,"a":2}',
      String.raw`{"a":"\ud800","b":"\u0000"}`,
      '{"a":9007199254740993,"b":1e400,"c":-0.0}',
      `{"a":${nested(EVENT_MAX_DEPTH - 1)}}`,
      `{"a":"${'x'.repeat(EVENT_MAX_BYTES - 8)}"}`,
      '{"a":"\u2028\ufeff\ufffd"}',
    ];
    expect(oddnessOf(...shapes)).toEqual(shapes.map(() => undefined));
    const events = parsePage(Buffer.from(`[${shapes.join(',')}]`));
    expect(events.map((event) => toLine(event).toString() === event.bytes.toString())).toEqual(
      shapes.map(() => true),
    );
    expect(events[0] && fieldsOf(events[0])).toEqual({ a: 2 });
  });

  test('has what can be read of it', () => {
    const [utf8, json, mixed] = parsePage(
      Buffer.from(
        '[{"@timestamp":5,"_document_id":"x","action":"a.b","note":"\xff"},' +
          '{"note":"\n","@timestamp": 7,"_document_id":"y"},{"@timestamp":9,"_document_id":"\xff"}]',
        'latin1',
      ),
    );
    expect(utf8).toMatchObject({ time: 5, id: 'x', action: 'a.b' });
    expect(json).toMatchObject({ time: 7, id: undefined, action: '' });
    expect(json && fieldsOf(json)).toEqual({});
    // Two ids may differ in what can't be read alone.
    expect(mixed).toMatchObject({ time: 9, id: undefined });
  });
});
