import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { merge } from '../../src/verify/merge.ts';
import type { MergeReport } from '../../src/verify/render.ts';
import { verify } from '../../src/verify/verify.ts';
import { readFolder, writeTree } from '../support/archive-copy.ts';
import type { Tree } from '../support/archive-copy.ts';
import { countLines, randomChains } from '../support/random-chains.ts';
import { tempFolder } from '../support/temp-folder.ts';

const all = { archive: undefined, head: undefined, first: 1 };
/** More of them with `SEEDS`. */
const seeds = Array.from({ length: Number(process.env['SEEDS'] ?? 16) }, (_, at) => 7_000 + at);

function mergeInto(into: string, folders: readonly string[]): MergeReport {
  const report = merge(folders, into, all);
  expect(report.problems).toEqual([]);
  return report;
}

function expectIntact(folder: string): void {
  const { archives, problems } = verify(folder, all);
  expect([...problems, ...archives.flatMap((one) => one.problems)]).toEqual([]);
  expect(archives.flatMap(({ notes }) => notes.map(({ text }) => text)).join('\n')).not.toContain(
    'in both',
  );
}

/** In files of the same names the same bytes. */
function expectSame(a: Tree, b: Tree): void {
  expect([...a.keys()].sort()).toEqual([...b.keys()].sort());
  for (const [path, content] of a)
    expect([path, b.get(path)?.equals(content)]).toEqual([path, true]);
}

/** Each event with an id once, and of the others no fewer than GitHub has and no more than the chains. */
function expectNothingLost(
  tree: Tree,
  { expected, most }: Pick<ReturnType<typeof randomChains>, 'expected' | 'most'>,
): void {
  const found = countLines(tree);
  for (const [line, times] of expected) {
    const limit = line.includes('_document_id') ? times : most.get(line)!;
    expect([line, found.get(line)! >= times && found.get(line)! <= limit]).toEqual([line, true]);
  }
  expect(found.size).toBe(expected.size);
}

describe.each(seeds)('chains of the seed %d, merged,', (seed) => {
  const world = randomChains(seed);
  const { chance, parts, expected } = world;
  const download = (): string[] => parts.map((tree) => writeTree(tempFolder(), tree));
  const newTarget = (): string => join(tempFolder(), 'archive');

  test('hold each event once, and stay so', () => {
    const folders = download();
    const into = newTarget();
    mergeInto(into, folders);
    const merged = readFolder(into);
    expect(countLines(merged)).toEqual(expected);
    expectIntact(into);
    for (const part of parts) {
      for (const [path, content] of part)
        if (path.includes('collect-')) expect(merged.get(path)?.equals(content)).toBe(true);
    }
    // All again, some again, and the result beside what it was made of.
    expect(mergeInto(into, folders).copied).toBe(0);
    expect(
      mergeInto(
        into,
        folders.filter(() => chance.next() < 0.5),
      ).copied,
    ).toBe(0);
    expectSame(readFolder(into), merged);
    const other = newTarget();
    mergeInto(other, [into, ...folders]);
    expectSame(readFolder(other), merged);
    const alone = newTarget();
    mergeInto(alone, [into]);
    expectSame(readFolder(alone), merged);
  });

  test('part by part in any order, come to the same', () => {
    const folders = download();
    const into = newTarget();
    const order = folders.map((folder) => ({ folder, at: chance.next() }));
    order.sort((a, b) => a.at - b.at);
    const middle = chance.between(1, order.length);
    const names = order.map(({ folder }) => folder);
    for (const folder of names.slice(0, middle)) merge([folder], into, all);
    // What was merged so far, as a part of another archive.
    const other = newTarget();
    mergeInto(other, [into, ...names.slice(middle)]);
    expectNothingLost(readFolder(other), world);
    expectIntact(other);
    for (const folder of names.slice(middle)) mergeInto(into, [folder]);
    expectNothingLost(readFolder(into), world);
    expectIntact(into);
    mergeInto(into, folders);
    const whole = newTarget();
    mergeInto(whole, folders);
    expectSame(readFolder(into), readFolder(whole));
  });

  test('merged in two places first, lose nothing when these are merged', () => {
    const [one, other] = [0, 1].map(() => {
      const into = newTarget();
      merge(
        download().filter(() => chance.next() < 0.6),
        into,
        all,
      );
      return into;
    });
    const rest = parts.filter((tree) => {
      const [manifest = ''] = [...tree.keys()].filter((path) => path.startsWith('manifests/'));
      return ![one, other].some((into) => readFolder(into!).has(manifest));
    });
    const into = newTarget();
    mergeInto(into, [one!, other!, ...rest.map((tree) => writeTree(tempFolder(), tree))]);
    expectNothingLost(readFolder(into), world);
    expectIntact(into);
  });
});
