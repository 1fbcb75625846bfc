import { describe, expect, test } from '@jest/globals';
import { openSplitter } from '../../src/streams/reconcile/split-values.ts';

/** What is found in a text that comes in pieces of so many bytes. */
function split(text: string, size = text.length): { values: string[]; breaks: string[] } {
  const values: string[] = [];
  const breaks: string[] = [];
  const splitter = openSplitter({
    onValue: (bytes) => values.push(bytes.toString()),
    onBreak: (why, at) => breaks.push(`${why} ${at}`),
  });
  const bytes = Buffer.from(text);
  const piece = Buffer.alloc(Math.max(1, size));
  for (let at = 0; at < bytes.length; at += size) {
    const end = Math.min(bytes.length, at + size);
    // One buffer for all pieces, as readers use it.
    bytes.copy(piece, 0, at, end);
    splitter.push(piece.subarray(0, end - at));
  }
  splitter.end();
  return { values, breaks };
}

const EVENTS = [
  '{"a":"} \\" ] {","b":[{"c":[1,{"d":"\\\\"}]}]}',
  '{}',
  '{"e":"ä\\u00e4€"}',
  '{ "f" : null }',
];
const FORMS: readonly (readonly [string, string])[] = [
  ['NDJSON', `${EVENTS.join('\n')}\n`],
  ['NDJSON with CRLF and without a last line end', EVENTS.join('\r\n')],
  ['one array', `[${EVENTS.join(',')}]`],
  ['one array over lines', `\uFEFF [\n  ${EVENTS.join(',\n  ')}\n]\n`],
  ['one after the other', EVENTS.join('')],
  ['several arrays', `[${EVENTS.slice(0, 2).join()}]\n[${EVENTS.slice(2).join()}]`],
];

describe('objects in a text', () => {
  test.each(FORMS)('are found byte for byte in %s, wherever it is cut', (_, text) => {
    for (let size = 1; size <= Buffer.byteLength(text); size += 1)
      expect(split(text, size)).toEqual({ values: EVENTS, breaks: [] });
  });

  test('may lie over several lines', () => {
    const text = JSON.stringify({ a: { b: [{ c: 1 }] } }, null, 2);
    expect(split(`${text}\n${text}\n`, 3)).toEqual({ values: [text, text], breaks: [] });
  });

  test('an empty text has none, and nothing is broken', () => {
    expect(split(' \n[]\n')).toEqual({ values: [], breaks: [] });
  });
});

describe('what is broken', () => {
  test.each([
    ['in a string', '{"a":"b'],
    ['after a backslash', '{"a":"b\\'],
    ['after a nested object', '{"a":{"b":1}'],
    ['in a number', '{"a":1'],
  ])('a line that is cut off %s costs this line only', (_, torn) => {
    const text = `{"n":1}\n${torn}\n{"n":2}\n`;
    for (let size = 1; size <= text.length; size += 1)
      expect(split(text, size)).toEqual({ values: ['{"n":1}', '{"n":2}'], breaks: ['cut-off 8'] });
  });

  test('a text that ends in an event is cut off', () => {
    expect(split('{"n":1}\n{"n":').breaks).toEqual(['cut-off 8']);
  });

  test('an array without its end is cut off, even between events', () => {
    expect(split('[{"n":1},').breaks).toEqual(['cut-off 9']);
  });

  test('something else than an object is passed over up to the end of its line', () => {
    const text = '<Error>{"n":0}\n{"n":1}\n"text"\n{"n":2}';
    for (let size = 1; size <= text.length; size += 1)
      expect(split(text, size)).toEqual({
        values: ['{"n":1}', '{"n":2}'],
        breaks: ['foreign 0', 'foreign 23'],
      });
  });

  test('a value that is longer than any event is not kept in memory', () => {
    const breaks: string[] = [];
    const values: number[] = [];
    const onValue = (bytes: Buffer): unknown => values.push(bytes.length);
    const splitter = openSplitter({ onValue, onBreak: (why) => breaks.push(why) }, 100);
    splitter.push(Buffer.from('{"a":"'));
    for (let pieces = 0; pieces < 5; pieces += 1) splitter.push(Buffer.alloc(50, 'x'));
    splitter.push(Buffer.from('"}\n{"n":1}'));
    splitter.end();
    expect({ breaks, values }).toEqual({ breaks: ['too-long'], values: [7] });
  });
});
