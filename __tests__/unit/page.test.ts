import { describe, expect, test } from '@jest/globals';
import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { BrokenPageError, fieldsOf, parsePage, toLine } from '../../src/events/page.ts';
import type { AuditEvent } from '../../src/events/page.ts';

/** What `JSON.parse` makes of the body, if it is an array. */
function readByJsonParse(body: Buffer): unknown[] | undefined {
  try {
    const json = JSON.parse(body.toString('utf8')) as unknown;
    return Array.isArray(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function readByPage(body: Buffer): AuditEvent[] | undefined {
  try {
    return parsePage(body);
  } catch (error) {
    if (!(error instanceof BrokenPageError)) throw error;
    return undefined;
  }
}

/** What a page shows as it is due. */
function readable(body: Buffer): unknown[] | undefined {
  return readByPage(body)?.map((event) => (event.odd === undefined ? fieldsOf(event) : 'odd'));
}

const isObject = (item: unknown): boolean =>
  typeof item === 'object' && item !== null && !Array.isArray(item);

const space = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r'), maxLength: 3 });
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', 'é', '😀', '\n') }),
);
const escaped = text.chain((value) =>
  fc.constantFrom(
    JSON.stringify(value),
    `"${[...value].map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`,
  ),
);
const number = fc.oneof(
  fc.bigInt().map(String),
  fc.constantFrom('1e400', '-0', '9007199254740993', '1.5E+3'),
);

/** JSON texts with any white space and any way to write a value. */
const { object } = fc.letrec<{ object: string; value: string }>((tie) => ({
  object: fc
    .tuple(space, fc.array(fc.tuple(space, escaped, space, tie('value')), { maxLength: 4 }))
    .map(
      ([inside, fields]) =>
        `{${inside}${fields.map(([before, key, after, value]) => `${before}${key}${after}:${value}`).join(',')}}`,
    ),
  value: fc
    .tuple(
      space,
      fc.oneof(
        { depthSize: 'small' },
        escaped,
        number,
        fc.constantFrom('true', 'false', 'null'),
        tie('object'),
        fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
      ),
      space,
    )
    .map((parts) => parts.join('')),
}));
const page = fc
  .tuple(space, fc.array(fc.tuple(space, object, space), { maxLength: 5 }), space, space)
  .map(([before, objects, inside, after]) =>
    Buffer.from(
      `${before}[${objects.length === 0 ? inside : objects.map((parts) => parts.join('')).join(',')}]${after}`,
    ),
  );

describe('a page', () => {
  test('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(page, (body) => {
        expect(readByJsonParse(body)).toBeDefined();
        expect(readable(body)).toEqual(readByJsonParse(body));
      }),
    );
  });

  test('that is cut short anywhere is refused as a whole', () => {
    fc.assert(
      fc.property(page, (body) => {
        const lengths = Array.from(body, (_, length) => length).filter((length) => {
          const cut = body.subarray(0, length);
          return readByPage(cut) !== undefined && readByJsonParse(cut) === undefined;
        });
        expect(lengths).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('with any changed bytes is refused, or is whole: what is odd in it is told, and all else is as JSON.parse reads it', () => {
    const telling = fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from('[]{},:"\\ \n0')));
    fc.assert(
      fc.property(page, fc.array(fc.tuple(fc.nat(), telling), { maxLength: 3 }), (body, edits) => {
        const changed = Buffer.from(body);
        for (const [at, byte] of edits) changed[at % changed.length] = byte;
        const events = readByPage(changed);
        const asJson = readByJsonParse(changed);
        if (events === undefined) {
          expect(asJson).toBeUndefined();
          return;
        }
        // With something harmless in the place of each odd value the page is JSON, and nothing of it was passed over.
        let rest = changed;
        const parts: Buffer[] = [];
        for (const { bytes, odd } of events) {
          const at = rest.indexOf(bytes);
          parts.push(rest.subarray(0, at), odd === undefined ? bytes : Buffer.from('"odd"'));
          rest = rest.subarray(at + bytes.length);
        }
        const mended = readByJsonParse(Buffer.concat([...parts, rest]));
        expect(mended).toEqual(readable(changed));
        for (const [index, event] of events.entries()) {
          const { odd, bytes } = event;
          const value = asJson?.[index] ?? fieldsOf(event);
          expect(odd === undefined).toBe(isObject(value) && isSound(bytes));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('keeps the bytes of its events', () => {
    fc.assert(
      fc.property(fc.array(object), (objects) => {
        const body = Buffer.from(`[${objects.join(',')}]`);
        const slices = parsePage(body).map(({ bytes }) => bytes.toString());
        expect(`[${slices.join(',')}]`).toBe(body.toString());
      }),
    );
  });

  test.each([
    '',
    ' ',
    '{}',
    '[{}',
    '[{},]',
    '[,{}]',
    '[{} {}]',
    '[{}]]',
    '[{}]x',
    '[{]}',
    '[{"a":[}]',
    '\uFEFF[]',
    '[<html>]',
    '[undefined]',
    '[{}{}]',
    '[{"a":}},{"b":{}]',
    '[{"a":[}},{"b":{]}]',
    '[1 2]',
    '[1e]',
    '["a]',
    '<html>',
    '[{}]\u0000',
  ])('%j is refused', (text) => {
    expect(() => parsePage(Buffer.from(text))).toThrow(BrokenPageError);
  });

  test('of one huge string full of backslashes is read in good time', () => {
    const body = Buffer.from(JSON.stringify([{ a: '\\'.repeat(200_000) + '"' }]));
    expect(parsePage(body)).toHaveLength(1);
  });
});

/** Whether the bytes are UTF-8 and JSON. */
function isSound(bytes: Buffer): boolean {
  return isUtf8(bytes) && readByJsonParse(Buffer.from(`[${bytes.toString()}]`)) !== undefined;
}

describe('the line of an event', () => {
  test('is one line and the same JSON', () => {
    fc.assert(
      fc.property(object, (json) => {
        const [event] = parsePage(Buffer.from(`[${json}]`));
        const line = toLine(event!).toString();
        expect(line).not.toMatch(/[\r\n]/);
        expect(JSON.parse(line)).toEqual(JSON.parse(json));
      }),
    );
  });

  test('is the very bytes when they have no line break', () => {
    const json = '{"id": 12345678901234567890,"b":1,"a":"\\u00e9 \u2028 é"}';
    const [event] = parsePage(Buffer.from(`[${json}]`));
    expect(toLine(event!).toString()).toBe(json);
  });
});

describe('an event', () => {
  const read = (fields: unknown) => parsePage(Buffer.from(JSON.stringify([fields])))[0]!;

  test.each([
    [{ '@timestamp': 1713596669109 }, 1713596669109],
    [{ '@timestamp': 1713596669109.9 }, 1713596669109],
    [{ '@timestamp': '2024-04-20T07:04:29.109Z' }, 1713596669109],
    [{ '@timestamp': null, created_at: 5 }, 5],
    [{ '@timestamp': '', created_at: 5 }, 5],
    [{ '@timestamp': 'yesterday', created_at: 5 }, 5],
    [{ '@timestamp': { ms: 1 } }, undefined],
    [{ '@timestamp': true }, undefined],
    [{ '@timestamp': 1e300 }, undefined],
    [{}, undefined],
  ])('%j has the time %j', (fields, time) => {
    expect(read(fields).time).toBe(time);
  });

  test('has a time only within the years that its day folder and its manifest can name', () => {
    expect(read({ '@timestamp': -1 }).time).toBeUndefined();
    // Microseconds instead of milliseconds.
    expect(read({ '@timestamp': 1713596669109000 }).time).toBeUndefined();
  });

  test('may lack id, action and actor', () => {
    expect(read({ _document_id: '', action: null, actor: 7 })).toMatchObject({
      id: undefined,
      action: '',
      actor: undefined,
    });
    expect(read({ _document_id: 'x==', action: 'a.b', actor: 'me' })).toMatchObject({
      id: 'x==',
      action: 'a.b',
      actor: 'me',
    });
  });

  test('keeps both of its times', () => {
    expect(read({ '@timestamp': 10, created_at: 7 })).toMatchObject({ time: 10, createdAt: 7 });
  });
});

test('an event whose page gave its memory back is neither written nor identified', () => {
  const body = Buffer.from(new TextEncoder().encode('[{"@timestamp":1,"action":"a.b"}]').buffer);
  const [event] = parsePage(body);
  body.buffer.transfer(0);
  expect(() => toLine(event!)).toThrow('after its page was released');
  expect(() => fieldsOf(event!)).toThrow('after its page was released');
});
