import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openFingerprints } from '../../src/verify/fingerprints.ts';

const half = fc.oneof(
  fc.constantFrom(0, 1, 2, 0xffffffff),
  fc.integer({ min: 0, max: 0xffffffff }),
);

test('a number is new once, however many there are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(half, half), { maxLength: 400 }),
      fc.integer({ min: 0, max: 100 }),
      (numbers, expected) => {
        const set = openFingerprints(expected);
        const known = new Set<string>();
        for (const [low, high] of numbers) {
          // An empty slot is two zeros, so that number is taken for its neighbour.
          const name = low === 0 && high === 0 ? '0 1' : `${low} ${high}`;
          expect(set.has(low, high)).toBe(known.has(name));
          expect(set.add(low, high)).toBe(!known.has(name));
          known.add(name);
          expect(set.has(low, high)).toBe(true);
        }
      },
    ),
    { seed: 932 },
  );
});

test('it grows beyond what was announced', () => {
  const set = openFingerprints(1);
  for (let number = 0; number < 10_000; number += 1)
    expect(set.add(number, Math.imul(number, 0x9e3779b1) >>> 0)).toBe(true);
  for (let number = 0; number < 10_000; number += 1)
    expect(set.add(number, Math.imul(number, 0x9e3779b1) >>> 0)).toBe(false);
});
