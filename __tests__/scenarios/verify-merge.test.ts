import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  collectArchive,
  editManifest,
  freshCopy,
  manifestPaths,
  oneTree,
  readFolder,
  repair,
  runVerify,
  sha256,
  sideBySide,
  writeTree,
} from '../support/archive-copy.ts';
import type { Tree } from '../support/archive-copy.ts';
import { tempFolder } from '../support/temp-folder.ts';

let artifacts: Map<string, Tree>;

beforeAll(async () => {
  artifacts = await collectArchive({ seed: 911, runs: 3 });
});

/** The folders of the artifacts, one for each. */
function download(change?: (tree: Tree, name: string) => void): string[] {
  return [...artifacts].map(([name, files]) => {
    const tree = new Map(files);
    change?.(tree, name);
    return writeTree(join(tempFolder(), name), tree);
  });
}

/** The same files with the same bytes. */
function expectSame(folder: string, tree: Tree): void {
  const found = readFolder(folder);
  expect([...found.keys()].sort()).toEqual([...tree.keys()].sort());
  for (const [path, content] of tree) expect(found.get(path)?.equals(content)).toBe(true);
}

describe('merging artifacts', () => {
  test('makes the one archive that they are parts of, and leaves them as they are', () => {
    const folders = download();
    const into = join(tempFolder(), 'new/archive');
    const { exitCode, stdout } = runVerify('merge', ...folders, '--into', into);
    const whole = oneTree(artifacts);
    expect(stdout).toContain(
      `Merged 3 deliveries into ${into}: ${whole.size} files copied, 0 already there.\n`,
    );
    expect(stdout).toMatch(
      /^audit-log: 3 deliveries, .* 120 events, .*no duplicate, chain intact/m,
    );
    expect(exitCode).toBe(0);
    expectSame(into, whole);
    const [first = ''] = folders;
    expectSame(first, [...artifacts.values()][0]!);
  });

  test('takes them side by side in one folder, too, and some of them twice', () => {
    const folder = writeTree(tempFolder(), sideBySide(artifacts));
    const into = join(tempFolder(), 'archive');
    expect(runVerify('merge', folder, ...download(), '--into', into).exitCode).toBe(0);
    expectSame(into, oneTree(artifacts));
  });

  test('adds to what was merged before, and copies nothing again', () => {
    const folders = download();
    const into = join(tempFolder(), 'archive');
    expect(runVerify('merge', ...folders.slice(0, 2), '--into', into).exitCode).toBe(0);
    const before = readFolder(into).size;
    const { exitCode, stdout } = runVerify('merge', ...folders.slice(2), '--into', into);
    const all = oneTree(artifacts).size;
    expect(stdout).toContain(`${all - before} files copied, ${before} already there`);
    expect(exitCode).toBe(0);
    expectSame(into, oneTree(artifacts));
  });

  test('leaves orphans out, by name', () => {
    const rival = download((tree) => {
      const [path = ''] = manifestPaths(tree);
      editManifest(tree, path, (manifest) => {
        manifest.run.id = '9'.repeat(15);
      });
    })[1]!;
    const into = join(tempFolder(), 'archive');
    const { exitCode, stdout } = runVerify('merge', rival, ...download(), '--into', into);
    expect(stdout).toContain(
      `Left out:\n- ${rival}/manifests/collect-000002.json: an orphan: it lost the race for its number\n`,
    );
    expect(exitCode).toBe(0);
    expectSame(into, oneTree(artifacts));
  });

  test('takes each file from a copy that is whole', () => {
    const path = freshCopy(artifacts).segmentOf(2);
    const torn = download((tree) => {
      if (tree.has(path)) tree.set(path, tree.get(path)!.subarray(0, 100));
    });
    const into = join(tempFolder(), 'archive');
    expect(runVerify('merge', ...torn, ...download(), '--into', into).exitCode).toBe(0);
    expectSame(into, oneTree(artifacts));
  });
});

describe('merging refuses', () => {
  test('a delivery of which no copy is whole, and leaves nothing torn', () => {
    const path = freshCopy(artifacts).segmentOf(2);
    const torn = download((tree) => {
      if (tree.has(path)) tree.set(path, tree.get(path)!.subarray(0, 100));
    });
    const into = join(tempFolder(), 'archive');
    const { exitCode, stdout } = runVerify('merge', ...torn, '--into', into);
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      `- ${torn[1]!}/${path}: no copy of it is whole, so its delivery was left out (collect-000002.json)`,
    );
    expect(stdout).toContain('delivery 2 is missing');
    expect(existsSync(join(into, path))).toBe(false);
    expect(existsSync(join(into, `${path}.partial`))).toBe(false);
    expect(existsSync(join(into, 'manifests/collect-000002.json'))).toBe(false);
    expect(existsSync(join(into, 'manifests/collect-000003.json'))).toBe(true);
  });

  test('to put a file in the place of another one, and names both', () => {
    const path = freshCopy(artifacts).segmentOf(2);
    const into = writeTree(tempFolder(), new Map([[path, 'mine']]));
    const folders = download();
    const { exitCode, stdout } = runVerify('merge', ...folders, '--into', into);
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      `- ${join(into, path)}: it is there already, and is not what ${folders[1]!}/${path} is`,
    );
    expect(String(readFolder(into).get(path))).toBe('mine');
  });

  test('two archives at once, unless one is named', () => {
    const other = oneTree(artifacts);
    repair(other, (manifest) => {
      manifest.archive = 'labs';
    });
    const labs = writeTree(tempFolder(), other);
    const into = join(tempFolder(), 'archive');
    const refused = runVerify('merge', labs, ...download(), '--into', into);
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain('several archives (audit-log, labs)');
    expect(existsSync(into)).toBe(false);
    const named = runVerify('merge', labs, ...download(), '--into', into, '--archive', 'labs');
    expect(named.exitCode).toBe(0);
    expectSame(into, other);
  });

  test('a folder that lies in one of the others', () => {
    const folder = writeTree(tempFolder(), oneTree(artifacts));
    for (const into of [folder, join(folder, 'merged')]) {
      const { exitCode, stderr } = runVerify('merge', folder, '--into', into);
      expect(exitCode).toBe(1);
      expect(stderr).toContain('lie in one another');
    }
    expectSame(folder, oneTree(artifacts));
  });

  test('a delivery whose files would be written elsewhere', () => {
    const tree = freshCopy(artifacts).tree;
    const outside = sha256(Buffer.from('outside'));
    repair(tree, (manifest) => {
      if (manifest.sequence !== 3) return;
      Object.assign(manifest.segments[0]!, { path: '../outside.ndjson', sha256: outside });
    });
    const folder = tempFolder();
    writeTree(folder, new Map([...tree, ['outside.ndjson', Buffer.from('outside')]]));
    const into = join(tempFolder(), 'deep/archive');
    const { exitCode, stdout } = runVerify('merge', folder, '--into', into);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('it names ../outside.ndjson');
    expect(existsSync(join(into, '../outside.ndjson'))).toBe(false);
    expect(existsSync(join(into, 'manifests/collect-000003.json'))).toBe(false);

    repair(tree, (manifest) => {
      if (manifest.sequence === 3) manifest.chain = '../../collect';
    });
    const { stdout: other } = runVerify(
      'merge',
      writeTree(tempFolder(), tree),
      '--into',
      `${into}2`,
    );
    expect(other).toContain('no chain is named ../../collect');
  });
});
