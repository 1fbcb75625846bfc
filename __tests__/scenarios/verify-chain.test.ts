import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  collectArchive,
  editManifest,
  expectProblem,
  freshCopy,
  manifestPaths,
  readManifest,
  sha256,
  sideBySide,
  verdictOn,
  writeManifest,
} from '../support/archive-copy.ts';
import type { Tree } from '../support/archive-copy.ts';

let artifacts: Map<string, Tree>;

beforeAll(async () => {
  artifacts = await collectArchive({ seed: 903, runs: 4 });
});

describe('of manifests', () => {
  test('a missing one in the middle is found by its number and hash', () => {
    const copy = freshCopy(artifacts);
    const hash = sha256(copy.tree.get(copy.manifests[1]!)!);
    const { segments } = readManifest(copy.tree, copy.manifests[1]!);
    for (const path of [copy.manifests[1]!, ...segments.map((one) => one.path)])
      copy.tree.delete(path);
    expectProblem(
      copy,
      copy.manifests[1]!,
      `delivery 2 is missing: delivery 3 names a manifest with the SHA-256 ${hash}`,
    );
  });

  test('a delivery without its manifest leaves files that nothing names', () => {
    const copy = freshCopy(artifacts);
    const { segments } = readManifest(copy.tree, copy.manifests[1]!);
    copy.tree.delete(copy.manifests[1]!);
    expect(copy.verdict().problems).toEqual([
      [copy.manifests[1], expect.stringContaining('delivery 2 is missing')],
      ...segments.map(({ path }) => [path, expect.stringContaining('no manifest names it')]),
    ]);
  });

  test('missing ones at the beginning are found, unless they are not expected', () => {
    const copy = freshCopy(artifacts);
    for (const number of [1, 2]) {
      const { segments } = readManifest(copy.tree, copy.manifests[number - 1]!);
      for (const { path } of segments) copy.tree.delete(path);
      copy.tree.delete(copy.manifests[number - 1]!);
    }
    expectProblem(
      copy,
      copy.manifests[1]!,
      /^deliveries 1 to 2 are missing: delivery 3 names a manifest/,
    );
    expect(copy.verdict('--first', '3').exitCode).toBe(0);
    expectProblem(copy, copy.manifests[1]!, /^delivery 2 is missing/, '--first', '2');
  });

  test('missing ones at the end are found only by the head that was written down', () => {
    const copy = freshCopy(artifacts);
    const head = copy.head();
    const before = sha256(copy.tree.get(copy.manifests[2]!)!);
    const { segments } = readManifest(copy.tree, copy.manifests[3]!);
    for (const path of [copy.manifests[3]!, ...segments.map((one) => one.path)])
      copy.tree.delete(path);
    expect(copy.verdict().exitCode).toBe(0);
    expect(copy.verdict('--head', before).exitCode).toBe(0);
    expectProblem(
      copy,
      copy.manifests[2]!,
      `the head that was asked for (${head}) is not there`,
      '--head',
      head,
    );
  });

  test('what came after the head that was written down is noted', () => {
    const copy = freshCopy(artifacts);
    const { exitCode, text } = copy.verdict('--head', sha256(copy.tree.get(copy.manifests[1]!)!));
    expect(exitCode).toBe(0);
    expect(text).toContain(`- ${copy.manifests[1]!}: 2 deliveries came after the head`);
  });

  test('a changed one is found by the one after it', () => {
    const copy = freshCopy(artifacts);
    editManifest(copy.tree, copy.manifests[1]!, (manifest) => {
      manifest.run.id = '1';
    });
    expectProblem(copy, copy.manifests[1]!, /^it is not the manifest that delivery 3 names/);
  });

  test('a changed newest one is found by the head that was written down', () => {
    const copy = freshCopy(artifacts);
    const head = copy.head();
    editManifest(copy.tree, copy.manifests[3]!, (manifest) => {
      manifest.run.id = '1';
    });
    expect(copy.verdict().exitCode).toBe(0);
    expectProblem(copy, copy.manifests[3]!, 'is not there', '--head', head);
  });

  test('two that changed places are found by their names', () => {
    const copy = freshCopy(artifacts);
    const [second, third] = [
      copy.tree.get(copy.manifests[1]!)!,
      copy.tree.get(copy.manifests[2]!)!,
    ];
    copy.tree.set(copy.manifests[1]!, third);
    copy.tree.set(copy.manifests[2]!, second);
    const { exitCode, problems } = copy.verdict();
    expect(exitCode).toBe(1);
    expect(problems).toEqual([
      [copy.manifests[1], 'it is the manifest of collect-000003 under another name'],
      [copy.manifests[2], 'it is the manifest of collect-000002 under another name'],
    ]);
  });

  test('one that is torn, foreign or of a newer release is told of', () => {
    for (const [content, text] of [
      ['{', 'it is not valid JSON'],
      ['{"version":1}', 'it is no manifest that this release can read'],
      ['{"version":2}', 'it has format 2, which a newer release wrote'],
    ] as const) {
      const copy = freshCopy(artifacts);
      copy.tree.set('manifests/collect-000005.json', Buffer.from(content));
      expectProblem(copy, 'manifests/collect-000005.json', text);
    }
  });

  test('a chain that begins anew is told of', () => {
    const copy = freshCopy(artifacts);
    let next: string | null = null;
    for (const path of copy.manifests.slice(2)) {
      editManifest(copy.tree, path, (manifest) => {
        manifest.previous = next;
      });
      next = sha256(copy.tree.get(path)!);
    }
    expectProblem(
      copy,
      copy.manifests[2]!,
      /although delivery 2 is there: the state of the archive was lost/,
    );
  });

  test('a number that was left out is noted, and what was put there is found', () => {
    const copy = freshCopy(artifacts);
    const last = readManifest(copy.tree, copy.manifests[3]!);
    copy.tree.delete(copy.manifests[3]!);
    const renamed = new Map(
      [...copy.tree].map(([path, content]) => [
        path.replace('collect-000004', 'collect-000007'),
        content,
      ]),
    );
    for (const segment of last.segments)
      segment.path = segment.path.replace('collect-000004', 'collect-000007');
    writeManifest(renamed, 'manifests/collect-000007.json', { ...last, sequence: 7 });
    const { exitCode, text } = verdictOn(renamed);
    expect(text).toContain(
      'manifests/collect-000007.json: its number follows 3 and the chain is whole',
    );
    expect(exitCode).toBe(0);
    const added = 'manifests/collect-000005.json';
    writeManifest(renamed, added, { ...last, segments: [], sources: [], sequence: 5 });
    expect(verdictOn(renamed).problems).toEqual([
      [added, expect.stringContaining('the chain goes past it')],
    ]);
  });

  test('what a sink never got is noted, and nothing else is excused', () => {
    const copy = freshCopy(artifacts);
    const late = new Map([...copy.tree].filter(([path]) => /collect-00000[34]/.test(path)));
    const excuse = (to: number): Tree => {
      const excused = new Map(late);
      const [third = '', fourth = ''] = manifestPaths(excused);
      editManifest(excused, third, (manifest) => {
        manifest.lacking = [{ sink: 'artifact', from: 1, to }];
      });
      editManifest(excused, fourth, (manifest) => {
        manifest.previous = sha256(excused.get(third)!);
      });
      return excused;
    };
    const begun = verdictOn(excuse(2));
    expect(begun.text).toContain('this copy begins with delivery 3, as a manifest here says');
    expect(begun.exitCode).toBe(0);
    expect(verdictOn(excuse(1)).text).toContain('deliveries 1 to 2 are missing');
  });
});

describe('of two deliveries with one number', () => {
  /** A second delivery of the same number by another run, as an artifact beside the first. */
  function withRival(number: number): { copies: Tree; rival: string; hash: string } {
    const copies = sideBySide(artifacts);
    const files = [...artifacts.values()][number - 1]!;
    const own = new Map(files);
    const [path = ''] = manifestPaths(own);
    editManifest(own, path, (manifest) => {
      manifest.run.id = '9'.repeat(15);
      const { path: changed } = manifest.segments[0]!;
      own.set(changed, Buffer.from(own.get(changed)!.subarray(1)));
    });
    for (const [file, content] of own) copies.set(`rival/${file}`, content);
    return { copies, rival: `rival/${path}`, hash: sha256(files.get(path)!) };
  }

  test('the one that the chain does not reach is an orphan, and nothing of it counts', () => {
    const { copies, rival } = withRival(2);
    const { exitCode, text } = verdictOn(copies);
    expect(text).toContain(`- ${rival}: an orphan: it lost the race for its number`);
    expect(text).toMatch(/^audit-log: 4 deliveries, .* 160 events, .*no duplicate, chain intact/);
    expect(exitCode).toBe(0);
    const asked = verdictOn(copies, '--head', sha256(copies.get(rival)!));
    expect(asked.problems).toEqual([
      [rival, expect.stringContaining('the newest delivery here does not lead to it')],
    ]);
  });

  test('two newest ones are a problem until one is named', () => {
    const { copies, rival, hash } = withRival(4);
    const undecided = verdictOn(copies);
    expect(undecided.exitCode).toBe(1);
    expect(undecided.problems.map(([file]) => file)).toEqual([
      'audit-log-collect-000004/manifests/collect-000004.json',
      rival,
    ]);
    expect(undecided.text).toContain('name it with `head`');
    expect(verdictOn(copies, '--head', hash).exitCode).toBe(0);
    const other = verdictOn(copies, '--head', sha256(copies.get(rival)!));
    // Its segment is not what its manifest says.
    expect(other.exitCode).toBe(1);
    expect(other.problems).toHaveLength(1);
  });
});
