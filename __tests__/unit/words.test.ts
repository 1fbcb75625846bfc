import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { plural, sayCount } from '../../src/words.ts';

test('a count reads as Intl writes it, which is too slow to load for that', () => {
  const counts = fc.oneof(fc.integer({ min: 0, max: 9_999_999 }), fc.maxSafeInteger());
  fc.assert(
    fc.property(counts, (count) => {
      expect(sayCount(count)).toBe(count.toLocaleString('en-US'));
    }),
    { seed: 8 },
  );
});

test('one of something is not plural', () => {
  expect(plural(0, 'page')).toBe('0 pages');
  expect(plural(1, 'page')).toBe('1 page');
  expect(plural(1234, 'page')).toBe('1,234 pages');
  expect(plural(2, 'delivery', 'deliveries')).toBe('2 deliveries');
});
