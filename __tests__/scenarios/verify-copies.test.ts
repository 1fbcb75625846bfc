import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  collectArchive,
  freshCopy,
  oneTree,
  repair,
  runVerify,
  segmentPaths,
  sideBySide,
  verdictOn,
  writeTree,
} from '../support/archive-copy.ts';
import type { Tree } from '../support/archive-copy.ts';
import { tempFolder } from '../support/temp-folder.ts';

let artifacts: Map<string, Tree>;

beforeAll(async () => {
  artifacts = await collectArchive({ seed: 901, runs: 4 });
});

describe('a whole copy is intact', () => {
  const whole =
    /^audit-log: 4 deliveries, \d+ segments, 160 events, \d{4}-\d\d-\d\d … \d{4}-\d\d-\d\d, no gap, no duplicate, chain intact \(head [0-9a-f]{12}…\)\nhead: [0-9a-f]{64}\n/;

  test('in one folder, and says so in one line', () => {
    const copy = freshCopy(artifacts);
    const { exitCode, text } = copy.verdict('--head', copy.head());
    expect(text).toMatch(whole);
    expect(text).toContain(`head: ${copy.head()}`);
    expect(text).toContain(`${segmentPaths(copy.tree).length} segments`);
    expect(exitCode).toBe(0);
  });

  test('as artifacts side by side', () => {
    const { exitCode, text } = verdictOn(sideBySide(artifacts));
    expect(text).toMatch(whole);
    expect(exitCode).toBe(0);
  });

  test('in a clone of a branch, beside files of other kinds', () => {
    const folder = tempFolder();
    const branch: [string, Buffer | string][] = [...freshCopy(artifacts).tree].map(
      ([path, content]) => [`audit-log/${path}`, content],
    );
    const others: [string, string][] = [
      ['README.md', 'The archive'],
      ['.gitattributes', '* -text\n'],
      ['kubernetes/manifests/web.json', '{}'],
      ['audit-log/manifests/.DS_Store', ''],
    ];
    writeTree(folder, new Map([...branch, ...others]));
    execFileSync('git', ['init', '--quiet', folder]);
    const { exitCode, stdout } = runVerify(folder);
    expect(stdout).toMatch(whole);
    expect(exitCode).toBe(0);
  });

  test('twice, as long as one copy of each file is whole', () => {
    const copy = freshCopy(artifacts);
    const copies = new Map([
      ...[...copy.tree].map(([path, content]): [string, Buffer] => [`a/${path}`, content]),
      ...[...copy.tree].map(([path, content]): [string, Buffer] => [`b/${path}`, content]),
    ]);
    const [damaged, gone] = [copy.segmentOf(1), copy.segmentOf(2)];
    copies.set(`a/${damaged}`, Buffer.from('torn'));
    copies.delete(`b/${gone}`);
    const { exitCode, text } = verdictOn(copies);
    expect(text).toMatch(whole);
    expect(text).toContain(`- a/${damaged}: this copy was changed; b/${damaged} is whole`);
    expect(text).toContain(`- b/${gone}: this copy is missing; a/${gone} is whole`);
    expect(exitCode).toBe(0);
  });

  test('beside other archives, with a verdict for each', () => {
    const other = oneTree(artifacts);
    repair(other, (manifest) => {
      manifest.archive = 'labs';
    });
    const path = segmentPaths(other)[0]!;
    const both = (change: boolean): Map<string, Buffer> =>
      new Map([
        ...[...freshCopy(artifacts).tree].map(([name, content]): [string, Buffer] => [
          `x/${name}`,
          content,
        ]),
        ...[...other].map(([name, content]): [string, Buffer] => [
          `y/${name}`,
          change && name === path ? Buffer.from('{}\n') : content,
        ]),
      ]);
    expect(verdictOn(both(false)).text).toMatch(
      /^audit-log: 4 deliveries.* chain intact .*\nhead: [^]*^labs: 4 deliveries.* chain intact /m,
    );
    const broken = verdictOn(both(true));
    expect(broken.exitCode).toBe(1);
    expect(broken.text).toMatch(/^audit-log: .*intact \(head [0-9a-f]+…\)$/m);
    expect(broken.text).toMatch(/^labs: .*, 1 problem$/m);
    expect(verdictOn(both(true), '--archive', 'audit-log').exitCode).toBe(0);
    expect(verdictOn(both(true), '--archive', 'labs').exitCode).toBe(1);
    const none = verdictOn(both(false), '--archive', 'typo');
    expect(none.text).toContain('there is no archive `typo` here; there is: audit-log, labs');
    expect(none.exitCode).toBe(1);
  });
});

describe('by hand', () => {
  test('the report is JSON when asked for', () => {
    const copy = freshCopy(artifacts);
    const path = copy.segmentOf(2);
    copy.tree.delete(path);
    const { exitCode, text } = copy.verdict('--json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(text)).toMatchObject({
      intact: false,
      deliveries: 4,
      problems: 1,
      archives: [{ archive: 'audit-log', head: copy.head(), gaps: [] }],
      list: [{ file: path, text: 'it is missing' }],
    });
  });

  test('wrong usage is told from problems', () => {
    for (const args of [
      [],
      ['a', 'b'],
      ['a', '--first', '0'],
      ['a', '--head', 'x'],
      ['a', '--no'],
      ['merge', 'a'],
    ]) {
      const { exitCode, stderr, stdout } = runVerify(...args);
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).toContain('node dist/verify/index.js FOLDER');
    }
    const { exitCode, stdout } = runVerify('--help');
    expect([exitCode, stdout.slice(0, 8)]).toEqual([0, 'Verifies']);
  });

  test('a folder that is not there, or holds no archive, is a problem', () => {
    const empty = tempFolder();
    mkdirSync(join(empty, 'sub'));
    expect(runVerify(empty)).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('there is no archive here'),
    });
    expect(runVerify(join(empty, 'none'))).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('There is no folder'),
    });
  });
});
