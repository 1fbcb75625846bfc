import * as files from 'node:fs/promises';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ExplainedError, LostRaceError } from '../../src/errors.ts';
import { encodeManifest } from '../../src/events/manifest.ts';
import type { Manifest } from '../../src/events/manifest.ts';
import type { Branch, NewFile } from '../../src/github/branch.ts';
import { openCommitSink } from '../../src/sinks/commit.ts';
import type { Delivery } from '../../src/sinks/sink.ts';
import { openBranchShelf, openMemoryBranch } from '../simulation/memory-branch.ts';
import type { BranchFault } from '../simulation/memory-branch.ts';
import { noSteps } from '../simulation/no-steps.ts';
import { DAY_FOLDER, deliveryAt, filesOf, manifestAt } from '../support/manifest.ts';
import { tempFolder } from '../support/temp-folder.ts';

const MANIFEST = 'audit-log/manifests/collect-000002.json';
const SEGMENT = `audit-log/${DAY_FOLDER}/collect-000002-0001.ndjson`;
const ATTRIBUTES = 'audit-log/.gitattributes';

/** A delivery on disk. */
function onDisk({ manifest, files: held } = deliveryAt(2, 'a'.repeat(64))): Delivery {
  const root = tempFolder();
  for (const [path, bytes] of held) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  return { name: 'collect-000002', manifest, root, files: [...held.keys()] };
}

function setUp(options: { fault?: BranchFault; suffix?: string; exists?: boolean } = {}) {
  const shelf = openBranchShelf();
  const branch = openMemoryBranch({ shelf, steps: noSteps(), fault: options.fault });
  if (options.exists !== false) shelf.add([{ path: 'README.md', bytes: Buffer.from('x') }]);
  const tried: (readonly NewFile[])[] = [];
  const looked: (readonly string[])[] = [];
  const noted: Branch = {
    ...branch,
    look: (paths) => {
      looked.push(paths);
      return branch.look(paths);
    },
    commit: (commit) => {
      tried.push(commit.files);
      return branch.commit(commit);
    },
  };
  const sink = openCommitSink({
    ...{ branch: noted, files, messageSuffix: options.suffix ?? '' },
    runUrl: 'https://github.com/acme/audit/actions/runs/9',
    serverUrl: 'https://github.com',
  });
  return { sink, shelf, tried, looked };
}

describe('a delivery', () => {
  test('is one commit of its manifest and segments, and is named by it', async () => {
    const { sink, shelf } = setUp();
    const delivery = onDisk();
    const { commit } = await sink.publish(delivery);
    const head = shelf.commits.at(-1)!;
    expect(head.added.toSorted()).toEqual([ATTRIBUTES, MANIFEST, SEGMENT].toSorted());
    expect(head.files.get(MANIFEST)).toEqual(encodeManifest(delivery.manifest));
    expect(commit).toEqual({
      sha: head.sha,
      url: `https://github.com/acme/audit-archive/commit/${head.sha}`,
    });
  });

  test('keeps Git from changing line ends, once for the archive', async () => {
    const { sink, shelf } = setUp();
    await sink.publish(onDisk());
    expect(shelf.files().get(ATTRIBUTES)?.toString()).toBe('* -text\n');
    const { manifest, files: held } = deliveryAt(3, 'a'.repeat(64));
    await sink.publish({ ...onDisk({ manifest, files: held }), name: 'collect-000003' });
    expect(shelf.commits.at(-1)?.added).not.toContain(ATTRIBUTES);
  });

  test('begins the branch if it is missing, with a word on what it is', async () => {
    const { sink, shelf } = setUp({ exists: false });
    await sink.publish(onDisk());
    const [first, second] = shelf.commits;
    expect(first?.added).toContain('README.md');
    expect(first?.files.get('README.md')?.toString()).toMatch(/audit log.*byte for byte/s);
    expect(second?.added).toContain(MANIFEST);
  });

  test.each(['created-in-between', 'create-acknowledgement-lost'] as const)(
    'is committed though the branch is made by another meanwhile: %s',
    async (fault) => {
      const { sink, shelf } = setUp({ exists: false, fault });
      const publishing = sink.publish(onDisk());
      if (fault === 'create-acknowledgement-lost') await expect(publishing).rejects.toThrow();
      else expect(await publishing).toMatchObject({ sink: 'commit' });
      expect(shelf.files().has(MANIFEST)).toBe(fault === 'created-in-between');
    },
  );

  test('says in its message what it holds, and ends its first line as the user wants', async () => {
    const { sink, shelf } = setUp({ suffix: '[skip ci]' });
    const gap = { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' };
    const source: Manifest['sources'][number] = {
      ...{ scope: 'org', slug: 'acme', log: 'web', phrase: '' },
      span: { from: '2026-11-20T00:00:00.000Z', to: '2026-11-21T00:00:00.000Z' },
      ...{ complete: true, requests: 1, events: 1, alreadyDelivered: 0, gaps: [gap] },
      late: { events: 0, longestSeconds: 0 },
    };
    const base = deliveryAt(2, null);
    const manifest = { ...base.manifest, sources: [source] };
    await sink.publish({ ...onDisk(base), manifest });
    expect(shelf.commits.at(-1)).toMatchObject({
      headline: 'audit-log: collect-000002, 1 event [skip ci]',
      body:
        '- org/acme/web: 1 event, 2026-11-20 00:00 to 2026-11-21 00:00 UTC\n\n' +
        'Gap in org/acme/web: 2026-11-01 00:00 to 2026-11-02 00:00 UTC\n' +
        'Made by test/1 in https://github.com/acme/audit/actions/runs/9',
    });
  });
});

describe('a branch that moves', () => {
  test('under a commit is looked at again, and the commit is made onto the new head', async () => {
    const { sink, shelf, tried, looked } = setUp({ fault: 'moved-once' });
    await sink.publish(onDisk());
    expect([tried.length, looked.length]).toEqual([2, 2]);
    expect(shelf.commits.at(-1)?.added).toContain(MANIFEST);
    expect([...shelf.files().keys()].some((path) => path.startsWith('other-'))).toBe(true);
  });

  test('again and again is given up, with what to do', async () => {
    const { sink, tried } = setUp({ fault: 'moves-always' });
    const publishing = sink.publish(onDisk());
    await expect(publishing).rejects.toThrow(ExplainedError);
    await expect(publishing).rejects.not.toThrow(LostRaceError);
    await expect(publishing).rejects.toThrow(
      /`audit-log` of acme\/audit-archive moved 10 times.*collect-000002/,
    );
    expect(tried).toHaveLength(10);
  });

  test('because our own commit was made, its answer lost, holds the delivery', async () => {
    const { sink, shelf, tried } = setUp({ fault: 'acknowledgement-lost' });
    const { commit } = await sink.publish(onDisk());
    expect(commit?.sha).toBe(shelf.commits.at(-1)?.sha);
    expect(tried).toHaveLength(1);
  });

  test('holds another delivery of the number: this run lost the race, and commits nothing', async () => {
    const { sink, shelf, tried } = setUp();
    const theirs = filesOf(manifestAt(2, { run: { id: '8', attempt: 1 } }));
    const [[, bytes] = ['', Buffer.of()]] = theirs;
    shelf.add([{ path: MANIFEST, bytes }]);
    const publishing = sink.publish(onDisk());
    await expect(publishing).rejects.toThrow(LostRaceError);
    await expect(publishing).rejects.toThrow(/Nothing is lost.*`concurrency:`/);
    expect(tried).toEqual([]);
    expect(shelf.files().get(MANIFEST)).toEqual(bytes);
  });

  test('holds this very delivery already: nothing is committed', async () => {
    const { sink, shelf, tried } = setUp();
    await sink.publish(onDisk());
    const before = shelf.commits.length;
    expect((await sink.publish(onDisk())).commit?.sha).toBe(shelf.commits.at(-1)?.sha);
    expect([shelf.commits.length, tried.length]).toEqual([before, 1]);
  });

  test.each(['look-fails', 'commit-fails', 'commit-unanswered', 'create-fails'] as const)(
    'and does not answer is a failure: %s',
    async (fault) => {
      const { sink } = setUp({ fault, exists: fault !== 'create-fails' });
      await expect(sink.publish(onDisk())).rejects.toThrow(ExplainedError);
    },
  );
});

describe('a delivery that is too large for one commit', () => {
  const large = (count: number, bytes: number) => {
    const segments = Array.from({ length: count }, (_, index): [string, string] => [
      `${DAY_FOLDER}/collect-000002-${String(index).padStart(4, '0')}.ndjson`,
      `${'x'.repeat(bytes - 1)}\n`,
    ]);
    const manifest = manifestAt(2);
    return onDisk({ manifest, files: filesOf(manifest, Object.fromEntries(segments)) });
  };

  test.each([
    ['files', 250, 5, 3],
    ['bytes', 4, 9_000_000, 2],
  ])('by its %s comes in several, the manifest last', async (_, count, bytes, commits) => {
    const { sink, tried, shelf } = setUp();
    await sink.publish(large(count, bytes));
    expect(tried).toHaveLength(commits);
    const paths = tried.map((added) => added.map(({ path }) => path));
    expect(paths.map((list) => list.includes(MANIFEST))).toEqual([
      ...Array<boolean>(commits - 1).fill(false),
      true,
    ]);
    for (const added of tried) {
      expect(added.length).toBeLessThanOrEqual(102);
      expect(added.reduce((sum, file) => sum + file.bytes.length, 0)).toBeLessThanOrEqual(
        25_000_000,
      );
    }
    const held = [...shelf.files().keys()].filter((path) => path.endsWith('.ndjson'));
    expect(held).toHaveLength(count);
    expect(new Set(paths.flat()).size).toBe(paths.flat().length);
  });

  test('is done when it is found whole, though only the first of its commits was to be made', async () => {
    const { sink, tried, shelf } = setUp();
    const delivery = large(250, 5);
    await sink.publish(delivery);
    const before = shelf.commits.length;
    await sink.publish(delivery);
    expect([shelf.commits.length, tried.length]).toEqual([before, 3]);
  });

  test('and whose number another run takes in between has lost the race', async () => {
    const { sink, shelf } = setUp();
    const delivery = large(250, 5);
    let made = 0;
    const branch = openMemoryBranch({ shelf, steps: noSteps() });
    const outrun = openCommitSink({
      ...{ files, messageSuffix: '', runUrl: '', serverUrl: '' },
      branch: {
        ...branch,
        async commit(commit) {
          if ((made += 1) === 2) shelf.add([{ path: MANIFEST, bytes: Buffer.from('theirs') }]);
          return branch.commit(commit);
        },
      },
    });
    await expect(outrun.publish(delivery)).rejects.toThrow(LostRaceError);
    await expect(sink.publish(delivery)).rejects.toThrow(LostRaceError);
    expect(shelf.files().get(MANIFEST)?.toString()).toBe('theirs');
  });
});

test('the 100 events of a page, each of another day, take one commit: a page is never cut', async () => {
  const { sink, tried } = setUp();
  const segments = Array.from({ length: 100 }, (_, day): [string, string] => [
    `scope=org/slug=acme/log=web/day=${day}/collect-000002-0001.ndjson`,
    '{}\n',
  ]);
  const manifest = manifestAt(2);
  await sink.publish(onDisk({ manifest, files: filesOf(manifest, Object.fromEntries(segments)) }));
  expect(tried.map((added) => added.length)).toEqual([102]);
});

test('a delivery of the limits fits into one commit', () => {
  const { sink } = setUp();
  // Manifest and attributes come on top; base64 makes four bytes of three, and GitHub takes 45 MB.
  expect(sink.limits.files + 2).toBeLessThanOrEqual(100);
  expect(sink.limits.bytes * 2).toBeLessThan(25_000_000);
});
