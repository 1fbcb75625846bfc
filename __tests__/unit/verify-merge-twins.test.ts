import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { merge } from '../../src/verify/merge.ts';
import { readFolder, writeTree } from '../support/archive-copy.ts';
import type { Tree } from '../support/archive-copy.ts';
import { NOON, chainFiles, lineOf } from '../support/chain-files.ts';
import { countLines } from '../support/random-chains.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Without an id; GitHub has it twice, and the collection was too early for the second one. */
const twin = lineOf(undefined, NOON);
const [collected] = chainFiles({ chain: 'collect', deliveries: [[twin]] }).values();
const [first, second] = chainFiles({
  chain: 'backfill-20260601-20260611-acme',
  deliveries: [[twin], [twin]],
}).values();

function merged(into: string, ...parts: (Tree | string)[]): string {
  const folders = parts.map((part) =>
    typeof part === 'string' ? part : writeTree(tempFolder(), part),
  );
  merge(folders, into, { archive: undefined, head: undefined, first: 1 });
  return into;
}

const newTarget = (): string => join(tempFolder(), 'archive');
const twinsIn = (folder: string): number => countLines(readFolder(folder)).get(twin) ?? 0;

test('of twins in two deliveries as many stay as GitHub has', () => {
  expect(twinsIn(merged(newTarget(), collected!, first!, second!))).toBe(2);
  expect(twinsIn(merged(newTarget(), collected!, first!))).toBe(1);
});

test('a twin that comes after one that was dropped stays', () => {
  const into = merged(newTarget(), collected!, first!);
  expect(twinsIn(merged(into, second!))).toBe(2);
  expect(twinsIn(merged(newTarget(), into, second!))).toBe(2);
});

test('a twin stays where the delivery before is missing, which may hold another one', () => {
  const into = merged(newTarget(), collected!, second!);
  expect(twinsIn(into)).toBe(2);
  const other = merged(newTarget(), collected!, first!);
  expect(twinsIn(merged(newTarget(), into, other))).toBe(2);
  expect(twinsIn(merged(into, first!))).toBe(2);
});

test('too many twins stay rather than too few, until all originals are given again', () => {
  const both = chainFiles({ chain: 'collect', deliveries: [[twin], [twin]] });
  const [one, other] = [...both.values()];
  const into = merged(newTarget(), one!, first!);
  merged(into, second!);
  merged(into, other!);
  expect(twinsIn(into)).toBe(3);
  expect(twinsIn(merged(into, first!, second!))).toBe(2);
});
