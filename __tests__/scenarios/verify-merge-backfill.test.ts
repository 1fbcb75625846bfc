import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  editManifest,
  manifestPaths,
  oneTree,
  readFolder,
  readManifest,
  runVerify,
  segmentPaths,
  sha256,
  verdictOn,
  writeTree,
} from '../support/archive-copy.ts';
import type { Tree } from '../support/archive-copy.ts';
import { NOON, chainFiles, lineOf } from '../support/chain-files.ts';
import { countLines } from '../support/random-chains.ts';
import { tempFolder } from '../support/temp-folder.ts';

const HOUR = 3_600_000;
const BACKFILL = 'backfill-20260601-20260611-acme';
const FOLDER = 'scope=org/slug=acme/log=web';

const line = (hour: number): string => lineOf(`id-${hour}`, NOON + hour * HOUR, { note: 'Grüße' });
const lines = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, at) => line(from + at));
const twin = lineOf(undefined, NOON);
const span = { from: NOON - 24 * HOUR, to: NOON + 48 * HOUR };

const collect = chainFiles({
  chain: 'collect',
  span,
  deliveries: [lines(0, 8), [twin, ...lines(8, 16)]],
});
/** The second delivery begins where the collection began; the third has nothing that it has. */
const backfill = chainFiles({
  chain: BACKFILL,
  span,
  deliveries: [lines(-20, -10), [...lines(-10, 3), twin, twin], lines(16, 18)],
});
const all = new Map([...collect, ...backfill]);

function merged(into: string, ...trees: (Tree | string)[]): ReturnType<typeof runVerify> {
  const folders = trees.map((one) =>
    typeof one === 'string' ? one : writeTree(tempFolder(), one),
  );
  return runVerify('merge', ...folders, '--into', into);
}

const newTarget = (): string => join(tempFolder(), 'archive');
const manifestOf = (number: number): string => `manifests/${BACKFILL}-00000${number}.json`;

describe('what the collection and a backfill hold both', () => {
  test('is noted, with what merging does about it', () => {
    const { exitCode, text } = verdictOn(oneTree(all));
    expect(text).toContain(
      `- 3 events are in both collect and ${BACKFILL}: \`merge\` drops them from ${BACKFILL}\n`,
    );
    expect(exitCode).toBe(0);
  });

  test('is dropped from the backfill, and all else stays byte for byte', () => {
    const into = newTarget();
    const { exitCode, stdout } = merged(into, oneTree(all));
    const tree = readFolder(into);
    const head = sha256(oneTree(all).get(manifestOf(3))!);
    expect(stdout).toContain(
      `Merged 5 deliveries into ${into}: ${tree.size} files copied, 0 already there. Backfills without 4 events that another chain holds.\n`,
    );
    expect(stdout).toContain(
      `- ${manifestOf(3)}: merging dropped 4 events from ${BACKFILL} because another chain of the archive holds them; the head of the original chain is ${head}\n`,
    );
    expect(stdout).toMatch(/^audit-log: 5 deliveries, .* 40 events, .*no duplicate, chain intact/m);
    expect(stdout).not.toContain('in both');
    expect(exitCode).toBe(0);
    const expected = [...lines(-20, 18), twin, twin];
    expect(
      [...countLines(tree)].flatMap(([one, times]) => Array<string>(times).fill(one)).sort(),
    ).toEqual(expected.sort());
    for (const [path, content] of [...oneTree(collect), ...backfill.get(`${BACKFILL}-000001`)!])
      expect([path, tree.get(path)?.equals(content)]).toEqual([path, true]);
  });

  test('is told of in the manifests that were written anew', () => {
    const into = newTarget();
    merged(into, oneTree(all));
    const tree = readFolder(into);
    const before = oneTree(all);
    const [, second, third] = [1, 2, 3].map((number) => readManifest(tree, manifestOf(number)));
    const original = readManifest(before, manifestOf(2));
    const path = `${FOLDER}/day=2026-06-10/${BACKFILL}-000002-0001.ndjson`;
    expect(second).toEqual({
      ...original,
      sources: [{ ...original.sources[0], events: 11 }],
      segments: original.segments.map((segment) => {
        if (segment.path !== path) return segment;
        const name = segmentPaths(tree).find((one) => one.includes('-merged-'))!;
        const content = tree.get(name)!;
        expect(name).toBe(
          path.replace('.ndjson', `-merged-${sha256(content).slice(0, 12)}.ndjson`),
        );
        return {
          ...{ path: name, sha256: sha256(content), bytes: content.length },
          ...{ events: segment.events - 4 },
          ...{ firstTime: segment.firstTime, lastTime: new Date(NOON).toISOString() },
        };
      }),
      merged: {
        ...{ from: sha256(before.get(manifestOf(2))!), previous: original.previous, dropped: 4 },
        replaced: [{ path, sha256: sha256(before.get(path)!), dropped: 4, withoutId: 1 }],
      },
    });
    // It holds nothing twice, but it follows another manifest now.
    expect(third).toEqual({
      ...readManifest(before, manifestOf(3)),
      previous: sha256(tree.get(manifestOf(2))!),
      merged: {
        ...{ from: sha256(before.get(manifestOf(3))!), dropped: 0, replaced: [] },
        previous: sha256(before.get(manifestOf(2))!),
      },
    });
  });

  test('leaves no segment if it is all of it', () => {
    const same = chainFiles({ chain: BACKFILL, deliveries: [lines(0, 4)] });
    const into = newTarget();
    expect(merged(into, oneTree(new Map([...collect, ...same]))).exitCode).toBe(0);
    const tree = readFolder(into);
    expect(segmentPaths(tree).filter((path) => path.includes('backfill'))).toEqual([]);
    expect(readManifest(tree, manifestOf(1)).segments).toEqual([]);
  });

  test('stays where it was read under another phrase: that is another source', () => {
    const phrase = { chain: BACKFILL, deliveries: [lines(0, 4)] };
    for (const phrases of [['actor:mona'], ['', 'actor:mona']]) {
      const other = oneTree(chainFiles({ ...phrase, phrases }));
      const into = newTarget();
      expect(merged(into, oneTree(collect), other).stdout).not.toContain('Backfills without');
      for (const [path, content] of other)
        expect([path, readFolder(into).get(path)?.equals(content)]).toEqual([path, true]);
    }
  });
});

describe('a merged archive', () => {
  test('has nothing new to copy when it is merged again', () => {
    const into = newTarget();
    merged(into, oneTree(all));
    const before = readFolder(into);
    const { exitCode, stdout } = merged(into, oneTree(all));
    expect(stdout).toContain(`: 0 files copied, ${before.size} already there.`);
    expect(exitCode).toBe(0);
    expect(readFolder(into)).toEqual(before);
  });

  test('takes what was collected later, and drops that from the backfill, too', () => {
    const into = newTarget();
    merged(into, oneTree(backfill), collect.get('collect-000002')!);
    expect([...countLines(readFolder(into)).keys()]).toContain(line(2));
    const { exitCode, stdout } = merged(into, collect.get('collect-000001')!);
    expect(stdout).toContain('Backfills without 4 events');
    expect(exitCode).toBe(0);
    const whole = newTarget();
    merged(whole, oneTree(all));
    expect(readFolder(into).size).toBe(readFolder(whole).size);
    expect(countLines(readFolder(into))).toEqual(countLines(readFolder(whole)));
  });

  test('says what became of the head of the original', () => {
    const into = newTarget();
    merged(into, oneTree(all));
    const { exitCode, stdout } = runVerify(
      into,
      '--head',
      sha256(oneTree(all).get(manifestOf(3))!),
    );
    expect(stdout).toContain(
      `- ${manifestOf(3)}: the head that was asked for is that of its original, which merging wrote anew without what other chains hold: ask for ${sha256(readFolder(into).get(manifestOf(3))!)}, or verify the original`,
    );
    expect(exitCode).toBe(1);
  });

  test('without its collection lacks what was dropped', () => {
    const into = newTarget();
    merged(into, oneTree(all));
    const alone = new Map([...readFolder(into)].filter(([path]) => path.includes('backfill')));
    const { exitCode, problems } = verdictOn(alone);
    expect(problems).toEqual([
      [manifestOf(3), expect.stringContaining('and there is no other chain here')],
    ]);
    expect(exitCode).toBe(1);
  });

  test('keeps what somebody put among its files', () => {
    const into = newTarget();
    merged(into, oneTree(backfill), collect.get('collect-000002')!);
    const mine = `${FOLDER}/day=2026-06-10/${BACKFILL}-000002-0009.ndjson`;
    writeTree(into, new Map([[mine, 'mine']]));
    const { exitCode, stdout } = merged(into, collect.get('collect-000001')!);
    expect(stdout).toContain(
      `- ${mine}: no manifest names it: it was added, or its manifest is missing`,
    );
    expect(exitCode).toBe(1);
    expect(String(readFolder(into).get(mine))).toBe('mine');
  });
});

describe('of a backfill', () => {
  test('a missing delivery stays missing, until it is there', () => {
    const into = newTarget();
    const rest = new Map([...all].filter(([name]) => name !== `${BACKFILL}-000002`));
    const { exitCode, stdout } = merged(into, oneTree(rest));
    expect(stdout).toContain(`- ${manifestOf(2)}: delivery 2 is missing: delivery 3 names`);
    expect(exitCode).toBe(1);
    expect(merged(into, backfill.get(`${BACKFILL}-000002`)!).exitCode).toBe(0);
    const whole = newTarget();
    merged(whole, oneTree(all));
    expect(readFolder(into)).toEqual(readFolder(whole));
  });

  test('a torn delivery is left out, until a whole copy of it is there', () => {
    const torn = oneTree(all);
    const path = `${FOLDER}/day=2026-06-10/${BACKFILL}-000002-0001.ndjson`;
    torn.set(path, torn.get(path)!.subarray(0, 50));
    const into = newTarget();
    const { exitCode, stdout } = merged(into, torn);
    expect(stdout).toContain(
      `${path}: no copy of it is whole, so its delivery was left out (${BACKFILL}-000002.json)`,
    );
    expect(exitCode).toBe(1);
    expect(manifestPaths(readFolder(into))).not.toContain(manifestOf(2));
    expect(merged(into, oneTree(all)).exitCode).toBe(0);
  });

  test('another delivery of the same name is never overwritten', () => {
    const other = oneTree(backfill);
    editManifest(other, manifestOf(3), (manifest) => {
      manifest.run.id = '77';
    });
    const into = writeTree(newTarget(), other);
    const { exitCode, stdout } = merged(into, oneTree(all));
    expect(stdout).toContain(
      `- ${join(into, manifestOf(3))}: it is there already, and is not what`,
    );
    expect(exitCode).toBe(1);
    expect(
      readFolder(into)
        .get(manifestOf(3))!
        .equals(other.get(manifestOf(3))!),
    ).toBe(true);
  });

  test('the report counts what was dropped', () => {
    const folder = writeTree(tempFolder(), oneTree(all));
    const { stdout } = runVerify('merge', folder, '--into', newTarget(), '--json');
    expect(JSON.parse(stdout)).toMatchObject({ intact: true, merged: { dropped: 4 } });
  });
});
