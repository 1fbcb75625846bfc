import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { mutants } from '../../scripts/mutants.ts';

const root = join(import.meta.dirname, '../..');

describe('the bugs that `npm run mutants` seeds', () => {
  test('are at least twenty, each another one', () => {
    expect(new Set(mutants.map(({ bug }) => bug)).size).toBe(mutants.length);
    expect(mutants.length).toBeGreaterThanOrEqual(20);
  });

  test.each(mutants)('have a place in the source: $bug', ({ file, find, replace }) => {
    expect(readFileSync(join(root, file), 'utf8').split(find)).toHaveLength(2);
    expect(replace).not.toBe(find);
  });
});
