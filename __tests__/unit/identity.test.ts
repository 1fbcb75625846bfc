import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { IDENTITY_BYTES, identityOf } from '../../src/events/identity.ts';
import { parsePage } from '../../src/events/page.ts';

function identify(json: string): string {
  return identityOf(parsePage(Buffer.from(`[${json}]`))[0]!);
}

const of = (fields: unknown): string => identify(JSON.stringify(fields));

describe('with an id', () => {
  const event = { _document_id: 'a', '@timestamp': 5, action: 'x.y', actor: 'me' };

  test('other fields do not matter: GitHub may add to an event later', () => {
    expect(of({ ...event, actor: 'you', extra: 1 })).toBe(of(event));
  });

  test.each([{ _document_id: 'b' }, { '@timestamp': 6 }, { action: 'x.z' }])(
    'another %j is another event',
    (change) => {
      expect(of({ ...event, ...change })).not.toBe(of(event));
    },
  );

  test('created_at stands in for a missing @timestamp', () => {
    const { '@timestamp': time, ...rest } = event;
    expect(of({ ...rest, created_at: time })).toBe(of(event));
  });
});

describe('without an id', () => {
  test('the order of keys does not matter, however deep', () => {
    const shuffle = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffle);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, field]) => [key, shuffle(field)]),
      );
    };
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 8 }), (fields) => {
        const { _document_id: _, ...event } = fields;
        expect(of(shuffle(event))).toBe(of(event));
      }),
    );
  });

  test('every value matters', () => {
    expect(of({ a: 1 })).not.toBe(of({ a: '1' }));
    expect(of({ a: [1, 2] })).not.toBe(of({ a: [2, 1] }));
    expect(of({ a: null })).not.toBe(of({}));
    expect(of({ a: { b: 1 } })).not.toBe(of({ a: {}, b: 1 }));
  });

  test('a key named __proto__ matters like any other', () => {
    expect(identify('{"__proto__":{"a":1}}')).not.toBe(identify('{"__proto__":{"a":2}}'));
  });
});

test('an identity has its fixed length', () => {
  expect(of({})).toHaveLength(IDENTITY_BYTES);
  expect(Buffer.from(of({ _document_id: 'é' }), 'latin1')).toHaveLength(IDENTITY_BYTES);
});
