import { describe, expect, test } from '@jest/globals';
import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { BrokenPageError, parsePage } from '../../src/events/page.ts';
import type { AuditEvent } from '../../src/events/page.ts';
import { openPlainPage, readPlainEvent } from '../../src/events/plain-event.ts';

const text = fc.oneof(
  fc.constantFrom(
    '',
    'x',
    'org.update_member',
    'a\\b',
    'a"b',
    '\u0001',
    'é',
    '😀',
    '\ud800',
    '__proto__',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const quoted = fc.oneof(
  text.map((one) => JSON.stringify(one)),
  fc.constantFrom(
    String.raw`"\u0041"`,
    String.raw`"\/"`,
    String.raw`"\ud83d\ude00"`,
    String.raw`"\"\\"`,
  ),
);
const number = fc.oneof(
  fc.nat().map(String),
  fc.constantFrom('1713596669109', '1713596669109000', '253402300799999', '253402300800000'),
  fc.constantFrom('0', '-0', '-7', '1.5', '1e3', '1.5E+3', '2e-2', '9007199254740993', '1e400'),
);
const value = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    quoted,
    number,
    fc.constantFrom('true', 'false', 'null', '{}', '[]', '"2024-04-20T07:04:29.109Z"'),
    fc.array(tie('any'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
    fc
      .array(fc.tuple(quoted, tie('any')), { maxLength: 3 })
      .map((fields) => `{${fields.map((field) => field.join(':')).join(',')}}`),
  ),
})).any;
const NAMES = ['_document_id', '@timestamp', 'created_at', 'action', 'actor'];
const key = fc.oneof(
  fc.constantFrom(...NAMES.map((name) => JSON.stringify(name))),
  fc.constantFrom(String.raw`"\u0061ctor"`, '"Actor"', '"_document_ix"', '"created_by"'),
  quoted,
);
/** Objects as `JSON.stringify` writes them, and some with a field twice. */
const object = fc
  .array(fc.tuple(key, value), { maxLength: 8 })
  .map((fields) => `{${fields.map((field) => field.join(':')).join(',')}}`);
const page = fc
  .array(object, { minLength: 1, maxLength: 4 })
  .map((objects) => Buffer.from(`[${objects.join(',')}]`));

/** What the event of these fields has to say. */
function told(fields: Readonly<Record<string, unknown>>): Partial<AuditEvent> {
  const textOf = (name: string) => {
    const one = fields[name];
    return typeof one === 'string' && one !== '' ? one : undefined;
  };
  const timeOf = (name: string) => {
    const one = fields[name];
    const time = typeof one === 'string' ? Date.parse(one) : one;
    const isTime = typeof time === 'number' && time >= 0 && time <= 253_402_300_799_999;
    return isTime ? Math.floor(time) : undefined;
  };
  return {
    odd: undefined,
    id: textOf('_document_id'),
    time: timeOf('@timestamp') ?? timeOf('created_at'),
    createdAt: timeOf('created_at'),
    action: textOf('action') ?? '',
    actor: textOf('actor'),
  };
}

function readByJsonParse(body: Buffer): Partial<AuditEvent>[] | undefined {
  try {
    const values = JSON.parse(body.toString()) as unknown[];
    const isDue = (one: unknown): one is Readonly<Record<string, unknown>> =>
      typeof one === 'object' && one !== null && !Array.isArray(one);
    return isUtf8(body) && values.every(isDue) ? values.map(told) : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined if it is no page, or one with odd events. */
function readByPage(body: Buffer): Partial<AuditEvent>[] | undefined {
  try {
    const events = parsePage(body);
    if (events.some(({ odd }) => odd !== undefined)) return undefined;
    return events.map(({ bytes, ...event }) => {
      expect(told(JSON.parse(bytes.toString()) as Record<string, unknown>)).toEqual(event);
      return event;
    });
  } catch (error) {
    if (!(error instanceof BrokenPageError)) throw error;
    return undefined;
  }
}

const readPlain = (json: string) => {
  const opened = openPlainPage(Buffer.from(json));
  return opened && readPlainEvent(opened, 0);
};

describe('an event in the form that GitHub writes', () => {
  test('says what JSON.parse reads in it', () => {
    fc.assert(
      fc.property(page, (body) => {
        expect(readByPage(body)).toEqual(readByJsonParse(body));
      }),
      { numRuns: 300 },
    );
  });

  test('with any changed bytes is taken for one exactly if JSON.parse reads it', () => {
    const byte = fc.oneof(
      fc.nat(255),
      fc.constantFrom(...Buffer.from('[]{},:"\\ \n\u001f0.-+eEntu')),
    );
    const edit = fc.record({ at: fc.nat(), byte, isCut: fc.boolean() });
    fc.assert(
      fc.property(page, fc.array(edit, { minLength: 1, maxLength: 3 }), (body, edits) => {
        let changed = Buffer.from(body);
        for (const { at, byte, isCut } of edits) {
          const place = 1 + (at % (changed.length - 1));
          if (!isCut) changed[place] = byte;
          else if (changed.length > 2)
            changed = Buffer.concat([changed.subarray(0, place), changed.subarray(place + 1)]);
        }
        expect(readByPage(changed)).toEqual(readByJsonParse(changed));
      }),
      { numRuns: 600 },
    );
  });

  test('may begin anywhere among the bytes of a page, and have a control character nowhere', () => {
    for (let before = 0; before < 5; before += 1) {
      for (let at = 0; at < 9; at += 1) {
        const json = `${' '.repeat(before)}{"a":"${'b'.repeat(9)}"}`;
        const whole = Buffer.from(json).subarray(before);
        expect(openPlainPage(whole)).toBeDefined();
        whole[6 + at] = 0x1f;
        expect(openPlainPage(whole)).toBeUndefined();
      }
    }
  });

  test('is read without JSON.parse', () => {
    const json = String.raw`{"@timestamp":7,"_document_id":"x==","action":"a.b","actor":"é","created_at":5,"note":"\"\u00e9\\","data":{"a":[1.5,-2e3,true,null,{}]}}`;
    expect(readPlain(json)).toEqual({
      ...{ end: Buffer.byteLength(json), id: 'x==', timestamp: 7, createdAt: 5 },
      ...{ action: 'a.b', actor: 'é' },
    });
  });

  test.each([
    '{"action":"a\\u0062"}',
    '{"acti\\u006fn":"a"}',
    '{"actor":null}',
    '{"@timestamp":-1}',
    '{"created_at":"2024-04-20"}',
    '{"a": 1}',
    '{}',
    '[]',
    `{"a":${'['.repeat(30)}${']'.repeat(30)}}`,
    '{"a":01}',
    '{"a":1.}',
    '{"a":-}',
    '{"a":1e+}',
    '{"a":tru}',
    '{"a":[1,]}',
    '{"a":{"b":1,}}',
    '{"a":{"b":1]}',
    '{"a":1,}',
    '{"a"}',
    String.raw`{"a":"\u12g4"}`,
    String.raw`{"a":"\x"}`,
    String.raw`{"a":"\"}`,
    '{"a":"b}',
  ])('is left to JSON.parse in the form %s', (json) => {
    expect(readPlain(json)).toBeUndefined();
  });
});
