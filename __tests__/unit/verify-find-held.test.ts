import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { findHeld } from '../../src/verify/find-held.ts';
import type { HeldFile } from '../../src/verify/find-held.ts';
import { NOON, lineOf } from '../support/chain-files.ts';
import { tempFolder } from '../support/temp-folder.ts';

let files = 0;

function file(strand: string, ...lines: string[]): HeldFile {
  files += 1;
  const path = join(tempFolder(), `${files}.ndjson`);
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
  const [chain = ''] = strand.split(' ');
  return { path, chain, strand, events: lines.length };
}

/** The lines that are found in each of a backfill's files. */
function found(
  own: readonly HeldFile[],
  others: readonly HeldFile[],
  findsTwins = true,
): number[][] {
  const all = findHeld(own, others, findsTwins);
  return own.map((one) => all.get(one)?.lines ?? []);
}

const twin = lineOf(undefined, NOON);

test('an event is the same if id, time and action are, whatever else it says', () => {
  const more = { note: 'changed', '@timestamp': NOON };
  const own = file(
    'backfill-a',
    lineOf('a', NOON),
    lineOf('a', NOON + 1),
    lineOf('a', NOON, { action: 'repo.destroy' }),
    lineOf('b', NOON, { action: 'ré\u0000po"' }),
    lineOf('c', NOON, more),
    'no event',
    lineOf(undefined, NOON, { title: 'x', user: 'y' }),
    lineOf('timeless', undefined),
  );
  const reordered = JSON.stringify({ user: 'y', title: 'x', ...(JSON.parse(twin) as object) });
  const others = [
    file('collect', 'no event', lineOf('a', NOON), lineOf('c', NOON), reordered),
    file('collect', lineOf('b', NOON, { action: 'ré\u0000po"' }), lineOf('timeless', undefined)),
  ];
  expect(found([own], others)).toEqual([[1, 4, 5, 7, 8]]);
  expect(found([own], others, false)).toEqual([[1, 4, 5, 8]]);
  expect(found([own], [])).toEqual([[]]);
});

test('of twins as many are found as the others hold', () => {
  const own = [file('backfill-a', twin, twin), file('backfill-a', twin)];
  expect(found(own, [file('collect', twin)])).toEqual([[1], []]);
  expect(found(own, [file('collect', twin), file('collect', twin)])).toEqual([[1, 2], []]);
  expect(found(own, [file('collect', twin, twin, twin, twin)])).toEqual([[1, 2], [1]]);
});

test('what a chain that began anew holds again is not counted again', () => {
  const own = [file('backfill-b', twin, twin)];
  const anew = [file('collect', twin), file('collect from 7', twin)];
  expect(found(own, anew)).toEqual([[1]]);
  expect(found(own, [...anew, file('backfill-a', twin)])).toEqual([[1, 2]]);
  const again = [file('backfill-b', twin), file('backfill-b from 3', twin)];
  expect(found(again, anew)).toEqual([[1], [1]]);
});

test('twins without a time are never found: nothing says when they were', () => {
  const timeless = lineOf(undefined, undefined);
  expect(found([file('backfill-a', timeless)], [file('collect', timeless)])).toEqual([[]]);
});
