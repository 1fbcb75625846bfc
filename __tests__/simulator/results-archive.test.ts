import { describe, expect, test } from '@jest/globals';
import { compareArchive, readArchive } from '../../simulator/archive.ts';
import { startSimulator } from '../../simulator/simulator.ts';
import { unzip, zip } from '../../simulator/zip.ts';

const archiveOf = (...lines: readonly string[]): ReadonlyMap<string, Buffer> =>
  new Map([
    ['day=1/1.ndjson', Buffer.from(lines.map((line) => `${line}\n`).join(''))],
    ['manifests/1.json', Buffer.from('{}')],
  ]);

const LOG = ['{"id":1,"n":{"a":1,"b":"ü"}}', '{"id":2}', '{"twin":true}', '{"twin":true}'];

describe('the comparison of a log with an archive', () => {
  test('finds nothing where both are the same, twins included', () => {
    const same = { inLog: 4, inArchive: 4, lost: 0, twice: 0, sameBytes: 4 };
    expect(compareArchive(LOG, archiveOf(...LOG.toReversed()))).toEqual(same);
  });

  test('counts what is lost and what is there twice', () => {
    const [first = '', second = '', twin = ''] = LOG;
    expect(compareArchive(LOG, archiveOf(first, second, twin))).toMatchObject({
      lost: 1,
      twice: 0,
    });
    expect(compareArchive(LOG, archiveOf(...LOG, first))).toMatchObject({ lost: 0, twice: 1 });
    expect(compareArchive(LOG, archiveOf(first, first, twin, twin))).toMatchObject({
      inArchive: 4,
      lost: 1,
      twice: 1,
    });
  });

  test('tells an event with other bytes from the same event', () => {
    const rewritten = '{"n":{"b":"ü","a":1}, "id":1}';
    const comparison = compareArchive(LOG, archiveOf(rewritten, ...LOG.slice(1)));
    expect(comparison).toMatchObject({ lost: 0, twice: 0, sameBytes: 3 });
  });

  test('reads one tree from all artifacts and refuses two versions of a file', async () => {
    const github = await startSimulator();
    const run = github.runs.begin();
    await github.artifacts.add({
      run,
      name: 'a-1',
      bytes: zip([
        ['x', '1'],
        ['y', '1'],
      ]),
    });
    await github.artifacts.add({
      run,
      name: 'a-2',
      bytes: zip([
        ['x', '1'],
        ['z', '2'],
      ]),
    });
    await github.artifacts.add({ run, name: 'b-1', bytes: zip([['x', '3']]) });
    expect([...(await readArchive(github.artifacts, 'a-')).keys()].sort()).toEqual(['x', 'y', 'z']);
    await expect(readArchive(github.artifacts)).rejects.toThrow('x in artifact a-2 is not what');
    await github.close();
  });

  test('a damaged zip archive is noticed', () => {
    const archive = zip([['x', 'content']]);
    archive[archive.indexOf('content')] = 0;
    expect(() => unzip(archive)).toThrow('x is not whole');
    expect(() => unzip(archive.subarray(0, -1))).toThrow('no zip archive');
  });
});
