import { hash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openIdentities, unpackIdentities } from '../../src/checkpoint/identities.ts';

const identityOf = (name: unknown): string => hash('sha256', String(name), 'binary').slice(0, 16);
const withId = (second: number) => ({ second, twins: false });
const withoutId = (second: number) => ({ second, twins: true });

describe('packed identities', () => {
  const known = fc.array(
    fc.record({
      name: fc.nat(20),
      second: fc.oneof(fc.nat(300), fc.nat(2 ** 33)),
      count: fc.integer({ min: 1, max: 300 }),
    }),
    { maxLength: 30 },
  );

  test('are read as they were written', () => {
    fc.assert(
      fc.property(known, (all) => {
        const one = openIdentities();
        for (const { name, second, count } of all) {
          for (let twin = 0; twin < count; twin++) one.add(identityOf(name), withoutId(second));
        }
        const packed = one.pack();
        const other = openIdentities(packed);
        expect(other.size).toBe(one.size);
        expect(other.pack()).toBe(packed);
        expect(unpackIdentities(packed).sort()).toEqual(
          [...new Set(all.map(({ name }) => identityOf(name)))].sort(),
        );
      }),
    );
  });

  test('know each event again, as often as it was there', () => {
    const counts = { a: 1, b: 2, c: 130 };
    const one = openIdentities();
    for (const [name, count] of Object.entries(counts)) {
      for (let twin = 0; twin < count; twin++) one.add(identityOf(name), withoutId(7));
    }
    const other = openIdentities(one.pack());
    for (const [name, count] of Object.entries(counts)) {
      for (let twin = 0; twin < count; twin++)
        expect(other.add(identityOf(name), withoutId(7))).toBe(false);
      expect(other.add(identityOf(name), withoutId(7))).toBe(true);
    }
  });

  test('of 175,000 events take less than 4 MB, and are read as they were', () => {
    const all = new Set<string>();
    const identities = openIdentities();
    for (let number = 0; number < 175_000; number++) {
      const identity = identityOf(number);
      all.add(identity);
      identities.add(identity, withId(1_793_491_200 + (number % 3600)));
    }
    const packed = identities.pack();
    expect(Buffer.from(packed, 'base64').length).toBeLessThan(4_000_000);
    expect(new Set(unpackIdentities(packed))).toEqual(all);
    expect(openIdentities(packed).pack()).toBe(packed);
  });

  test('that were cut short are refused', () => {
    const identities = openIdentities();
    for (const name of ['a', 'b', 'c']) identities.add(identityOf(name), withId(1_793_491_200));
    const whole = Buffer.from(identities.pack(), 'base64');
    for (let length = 1; length < whole.length; length++) {
      const cut = whole.subarray(0, length).toString('base64');
      expect(() => openIdentities(cut)).toThrow(/cut short/);
    }
  });

  test('that are garbage end in an error or in identities, never in an endless loop', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        try {
          expect(openIdentities(Buffer.from(bytes).toString('base64')).size).toBeLessThan(64);
        } catch (error) {
          expect((error as Error).message).toMatch(/cut short/);
        }
      }),
    );
  });
});

describe('an identity', () => {
  test('is new once', () => {
    const identities = openIdentities();
    expect(identities.add(identityOf('a'), withId(5))).toBe(true);
    expect(identities.add(identityOf('a'), withId(5))).toBe(false);
    expect(identities.add(identityOf('b'), withId(5))).toBe(true);
    expect(identities.size).toBe(2);
  });

  test('of twins is new as often as one read shows it beyond what is known', () => {
    const identities = openIdentities();
    const show = () => identities.add(identityOf('a'), withoutId(5));
    expect([show(), show()]).toEqual([true, true]);
    identities.beginRead('');
    expect([show(), show(), show()]).toEqual([false, false, true]);
    identities.beginRead('');
    expect([show(), show(), show()]).toEqual([false, false, false]);
  });

  test('of twins before a border is not counted again behind it', () => {
    const identities = openIdentities();
    const show = () => identities.add(identityOf('a'), withoutId(5));
    show();
    const shown = identities.packShown([identityOf('a'), identityOf('unknown')]);
    const next = openIdentities(identities.pack());
    next.beginRead(shown);
    expect(next.add(identityOf('a'), withoutId(5))).toBe(true);
    expect(next.missing(0, Infinity)).toBe(0);
  });
});

describe('missing identities', () => {
  const stored = () => {
    const identities = openIdentities();
    for (const second of [10, 11, 12, 13]) identities.add(identityOf(second), withId(second));
    return openIdentities(identities.pack());
  };

  test('are the stored ones between two seconds that the read has not shown', () => {
    const identities = stored();
    expect(identities.latestStoredSecond).toBe(13);
    expect(identities.missing(10, 13)).toBe(2);
    expect(identities.missing(0, Infinity)).toBe(4);
    identities.add(identityOf(11), withId(11));
    expect(identities.missing(10, 13)).toBe(1);
  });

  test('are twins, too, as many as are hidden', () => {
    const identities = openIdentities();
    for (const name of ['twin', 'twin', 'twin', 'other'])
      identities.add(identityOf(name), withoutId(11));
    const next = openIdentities(identities.pack());
    expect(next.missing(10, 12)).toBe(4);
    next.add(identityOf('other'), withoutId(11));
    next.add(identityOf('twin'), withoutId(11));
    expect(next.missing(10, 12)).toBe(2);
    next.add(identityOf('twin'), withoutId(11));
    next.add(identityOf('twin'), withoutId(11));
    expect(next.missing(10, 12)).toBe(0);
    next.add(identityOf('twin'), withoutId(11));
    expect(next.missing(10, 12)).toBe(0);
  });

  test('are no twins that stand before the border where the read begins', () => {
    const identities = openIdentities();
    for (let twin = 0; twin < 3; twin++) identities.add(identityOf('twin'), withoutId(11));
    const before = openIdentities();
    before.add(identityOf('twin'), withoutId(11));
    const next = openIdentities(identities.pack());
    next.beginRead(before.pack());
    expect(next.missing(10, 12)).toBe(2);
  });

  test('are never new ones', () => {
    const identities = stored();
    identities.add(identityOf('new'), withId(11));
    identities.beginRead('');
    expect(identities.missing(0, Infinity)).toBe(4);
  });
});

test('identities before a second are forgotten, those of the second itself are not', () => {
  const identities = openIdentities();
  for (const second of [10, 11, 12]) identities.add(identityOf(second), withId(second));
  identities.forgetBefore(11);
  expect(identities.size).toBe(2);
  expect(identities.add(identityOf(10), withId(10))).toBe(true);
  expect(identities.add(identityOf(11), withId(11))).toBe(false);
});
