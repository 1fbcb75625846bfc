import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { merge } from '../../src/verify/merge.ts';
import type { MergeReport } from '../../src/verify/render.ts';
import {
  manifestPaths,
  oneTree,
  readFolder,
  readManifest,
  sha256,
  writeTree,
} from '../support/archive-copy.ts';
import type { Tree } from '../support/archive-copy.ts';
import { NOON, chainFiles, lineOf } from '../support/chain-files.ts';
import { countLines } from '../support/random-chains.ts';
import { tempFolder } from '../support/temp-folder.ts';

const lines = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, at) => lineOf(`id-${from + at}`, NOON + (from + at) * 4e6));
const twin = lineOf(undefined, NOON + 5e6);

const collect = chainFiles({
  chain: 'collect',
  deliveries: [lines(0, 4), [...lines(4, 6), twin, ...lines(8, 22)]],
});
const first = chainFiles({
  chain: 'backfill-20260601-20260701-acme',
  deliveries: [[...lines(2, 7), twin, twin], lines(16, 24), lines(24, 26)],
  linesPerSegment: 4,
});
const second = chainFiles({
  chain: 'backfill-20260615-20260701-acme',
  deliveries: [lines(5, 8), lines(20, 28)],
});

/** The first parts as they were merged before. */
const before: Tree = new Map();

beforeAll(() => {
  const into = join(tempFolder(), 'archive');
  const parts = [[...collect.values()][0]!, oneTree(first), [...second.values()][0]!];
  mergeAll(into, [
    writeTree(tempFolder(), oneTree(new Map(parts.map((one, at) => [`${at}`, one])))),
  ]);
  for (const [path, content] of readFolder(into)) before.set(path, content);
});

function mergeAll(into: string, folders: readonly string[]): MergeReport {
  return merge(folders, into, { archive: undefined, head: undefined, first: 1 });
}

/** Copies of the target, each as a merge left it that died at another change of the disk. */
function dieEverywhere(folders: readonly string[]): string[] {
  const target = writeTree(tempFolder(), before);
  const copies = tempFolder();
  const script = join(import.meta.dirname, '../support/die-while-merging.ts');
  const { status, stderr } = spawnSync(process.execPath, [script, target, copies, ...folders], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  return readdirSync(copies)
    .sort((a, b) => Number(a) - Number(b))
    .map((name) => join(copies, name));
}

function expectWhole(dead: Tree): void {
  const found = countLines(dead);
  expect([...countLines(before).keys()].filter((line) => !found.has(line))).toEqual([]);
  const manifests = manifestPaths(dead).filter((path) => path.endsWith('.json'));
  const torn = manifests
    .flatMap((path) => readManifest(dead, path).segments)
    .filter((one) => sha256(dead.get(one.path) ?? Buffer.alloc(0)) !== one.sha256);
  expect(torn).toEqual([]);
}

/** The names of files that are in one of both, or differ. */
function differences(a: Tree, b: Tree): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter(
    (path) => a.get(path)?.equals(b.get(path) ?? Buffer.alloc(0)) !== true,
  );
}

const everything = [...collect.values(), ...first.values(), ...second.values()];

describe.each([
  ['with what is new alone', [[...collect.values()][1]!, [...second.values()][1]!]],
  ['with all that there is', everything],
])('a merge %s', (_, parts) => {
  test('that died at any change of the disk lost nothing, and comes out right when it is run again', () => {
    const folders = parts.map((tree) => writeTree(tempFolder(), tree));
    const lives = dieEverywhere(folders);
    const undisturbed = readFolder(lives.at(-1)!);
    expect(lives.length).toBeGreaterThan(40);
    expect(differences(undisturbed, before)).not.toEqual([]);
    for (const into of lives) {
      expectWhole(readFolder(into));
      expect(mergeAll(into, folders).problems).toEqual([]);
      expect([into, differences(readFolder(into), undisturbed)]).toEqual([into, []]);
    }
  });
});

test('a merge that died is made good by one of more parts, too', () => {
  const parts = [[...collect.values()][1]!].map((tree) => writeTree(tempFolder(), tree));
  const folders = everything.map((tree) => writeTree(tempFolder(), tree));
  const whole = join(tempFolder(), 'archive');
  mergeAll(whole, folders);
  const wanted = readFolder(whole);
  for (const into of dieEverywhere(parts)) {
    expect(mergeAll(into, folders).problems).toEqual([]);
    expect([into, differences(readFolder(into), wanted)]).toEqual([into, []]);
  }
});
