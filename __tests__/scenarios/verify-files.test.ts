import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { verify } from '../../src/verify/verify.ts';
import {
  collectArchive,
  expectProblem,
  freshCopy,
  linesOf,
  repair,
  runVerify,
  toSegment,
  verdictOn,
  writeTree,
} from '../support/archive-copy.ts';
import type { Tree } from '../support/archive-copy.ts';
import { tempFolder } from '../support/temp-folder.ts';

let artifacts: Map<string, Tree>;

beforeAll(async () => {
  artifacts = await collectArchive({ seed: 902, runs: 4 });
});

describe('of files', () => {
  test('a missing one is found', () => {
    const copy = freshCopy(artifacts);
    const path = copy.segmentOf(2);
    copy.tree.delete(path);
    expectProblem(copy, path, 'it is missing');
  });

  test('one changed byte is found', () => {
    const copy = freshCopy(artifacts);
    const path = copy.segmentOf(2);
    const bytes = Buffer.from(copy.tree.get(path)!);
    const at = bytes.indexOf('"actor"') + 10;
    bytes[at] = bytes[at]! ^ 1;
    copy.tree.set(path, bytes);
    expectProblem(
      copy,
      path,
      'it was changed: its SHA-256 is not what its manifest says (its size is the same)',
    );
  });

  test('two lines in another order are found', () => {
    const copy = freshCopy(artifacts);
    const path = copy.segmentOf(3);
    const [first = '', second = '', ...rest] = linesOf(copy.tree.get(path)!);
    copy.tree.set(path, toSegment([second, first, ...rest]));
    expectProblem(copy, path, /^it was changed: .*its size is the same/);
  });

  test('an added line is found', () => {
    const copy = freshCopy(artifacts);
    const path = copy.segmentOf(3);
    const lines = linesOf(copy.tree.get(path)!);
    const line = lines[0]!.replace(/"_document_id":"[^"]*"/, '"_document_id":"forged"');
    copy.tree.set(path, toSegment([...lines, line]));
    expectProblem(
      copy,
      path,
      new RegExp(`^it was changed: .*${lines.length + 1} lines, not ${lines.length}`),
    );
  });

  test('a removed line end is found', () => {
    const copy = freshCopy(artifacts);
    const path = copy.segmentOf(1);
    copy.tree.set(path, copy.tree.get(path)!.subarray(0, -1));
    expectProblem(copy, path, 'the last line has no end');
  });

  test('an added segment is found', () => {
    const copy = freshCopy(artifacts);
    const path = copy.segmentOf(4).replace(/-\d{4}\.ndjson$/, '-0099.ndjson');
    copy.tree.set(path, copy.tree.get(copy.segmentOf(4))!);
    expectProblem(copy, path, 'no manifest names it');
  });

  test('events outside of the folders of an archive are found', () => {
    const copy = freshCopy(artifacts);
    copy.tree.set('more.ndjson', Buffer.from('{}\n'));
    expectProblem(copy, 'more.ndjson', 'no manifest names it');
  });

  test('unfinished ones are found', () => {
    const copy = freshCopy(artifacts);
    const path = `${copy.segmentOf(4)}.partial`;
    const manifest = 'manifests/collect-000005.json.partial';
    copy.tree.set(path, Buffer.from('{'));
    copy.tree.set(manifest, Buffer.from('{'));
    const { exitCode, problems } = copy.verdict();
    expect(exitCode).toBe(1);
    expect(problems).toEqual([
      [manifest, 'it was never finished, and is no part of an archive'],
      [path, 'it was never finished, and is no part of an archive'],
    ]);
  });

  test('changed line ends are told from other changes, with the remedy', () => {
    const copy = freshCopy(artifacts);
    const path = copy.segmentOf(2);
    copy.tree.set(
      path,
      Buffer.from(copy.tree.get(path)!.toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
    );
    expectProblem(
      copy,
      path,
      /^its line ends were changed to CRLF.*`\* -text` in `\.gitattributes`/,
    );
    const converted = new Map(
      [...freshCopy(artifacts).tree].map(([name, content]) => [
        name,
        Buffer.from(content.toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
      ]),
    );
    const all = verdictOn(converted, '--head', copy.head());
    expect(all.problems.map(([, text]) => text.slice(0, 35))).toEqual(
      Array.from({ length: copy.tree.size }, () => 'its line ends were changed to CRLF,'),
    );
  });

  test('a link is not followed', () => {
    const copy = freshCopy(artifacts);
    const path = copy.segmentOf(2);
    const folder = writeTree(tempFolder(), copy.tree);
    const elsewhere = join(tempFolder(), 'elsewhere.ndjson');
    writeFileSync(elsewhere, copy.tree.get(path)!);
    rmSync(join(folder, path));
    symlinkSync(elsewhere, join(folder, path));
    const { exitCode, stdout } = runVerify(folder);
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`- ${path}: it is a symbolic link`);
  });

  test('a path that leads out of the archive is not opened', () => {
    const copy = freshCopy(artifacts);
    repair(copy.tree, (manifest) => {
      if (manifest.sequence === 2) manifest.segments[0]!.path = '../outside.ndjson';
    });
    const { exitCode, text } = copy.verdict();
    expect(exitCode).toBe(1);
    expect(text).toContain(
      `- ${copy.manifests[1]!}: it names ../outside.ndjson, which is not where a segment of this delivery is`,
    );
  });
});

test('any byte that is changed or removed, in any file, is found', () => {
  const copy = freshCopy(artifacts);
  const head = copy.head();
  const folder = writeTree(tempFolder(), copy.tree);
  const paths = [...copy.tree.keys()];
  const expected = { archive: undefined, first: 1, head };
  const problems = (): number => {
    const { archives, problems } = verify(folder, expected);
    return problems.length + archives.reduce((sum, one) => sum + one.problems.length, 0);
  };
  expect(problems()).toBe(0);
  fc.assert(
    fc.property(
      fc.constantFrom(...paths),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.integer({ min: 0, max: 255 }),
      (path, at, change) => {
        const whole = copy.tree.get(path)!;
        const index = Math.floor(at * whole.length);
        const changed =
          change === 0
            ? Buffer.concat([whole.subarray(0, index), whole.subarray(index + 1)])
            : Buffer.from(whole);
        if (change !== 0) changed[index] = changed[index]! ^ change;
        writeFileSync(join(folder, path), changed);
        try {
          return problems() > 0;
        } finally {
          writeFileSync(join(folder, path), whole);
        }
      },
    ),
    { seed: 905, numRuns: 150 },
  );
});
