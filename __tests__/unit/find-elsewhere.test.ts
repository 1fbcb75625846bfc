import { describe, expect, test } from '@jest/globals';
import { findElsewhere } from '../../src/backfill/find-elsewhere.ts';
import type { CachedCheckpoint } from '../../src/checkpoint/cache-store.ts';
import { emptyCheckpoint } from '../../src/checkpoint/checkpoint.ts';
import { encodeManifest } from '../../src/events/manifest.ts';
import type { Source } from '../../src/events/source.ts';
import type { Branch } from '../../src/github/branch.ts';
import { manifestAt } from '../support/manifest.ts';

const HOUR = 3_600_000;
const web = { scope: 'org', slug: 'acme', log: 'web', phrase: '' } as const;
const git = { ...web, log: 'git' } as const;
const own = 'backfill-20260601-20260901-acme';
const other = 'backfill-20260101-20260201-acme';

const span = (from: number, to: number) => ({ from: from * HOUR, to: to * HOUR });

/** The state of a backfill, which covers only what is settled; it has more, which doesn't matter here. */
const covers = (source: Source, ...covered: readonly object[]): Source =>
  ({ ...source, covered }) as unknown as Source;

/** The state of a collection. */
const collects = (source: Source, settledTo: number, ...covered: readonly object[]): Source =>
  ({ ...source, covered, settledTo: settledTo * HOUR }) as unknown as Source;

function found(...sources: Source[]): CachedCheckpoint<Source> {
  return {
    kind: 'found',
    key: 'x',
    checkpoint: { ...emptyCheckpoint<Source>('audit-log'), sources },
  };
}

const unreadable: CachedCheckpoint<Source> = {
  ...{ kind: 'unreadable', key: 'x', sequence: 1 },
  reason: 'torn',
};

/** A branch with these files in the folder `manifests`, and what was asked of it. */
function branchWith(files: Readonly<Record<string, Buffer | string>>) {
  const asked: string[] = [];
  const refuse = async (): Promise<never> => {
    throw new Error('nothing is written here');
  };
  const branch: Branch = {
    ...{ repository: 'acme/audit', name: 'audit-log', create: refuse, commit: refuse },
    async look([folder = '']) {
      asked.push(`look ${folder}`);
      const entries = new Map([[folder, { oid: 'tree', text: undefined }]]);
      return { head: 'tip', entries };
    },
    async list(oid) {
      asked.push(`list ${oid}`);
      return Object.keys(files);
    },
    async read(commit, path) {
      asked.push(`read ${commit} ${path}`);
      const file = files[path.replace('audit-log/manifests/', '')];
      return file === undefined ? undefined : Buffer.from(file);
    },
  };
  return { branch, asked };
}

function manifestOf(chain: string, sequence: number, sources: unknown): Buffer {
  const checkpoint = { version: 1, identitiesAt: null, sources };
  return encodeManifest(manifestAt(sequence, { chain, checkpoint }));
}

async function find(
  cached: Readonly<Record<string, CachedCheckpoint<Source>>>,
  more: Partial<Parameters<typeof findElsewhere>[0]> & { keys?: readonly string[] } = {},
) {
  const loaded: string[] = [];
  const prefixes: string[] = [];
  const elsewhere = await findElsewhere({
    ...{ archive: 'audit-log', own, branch: undefined },
    async cacheKeys(prefix) {
      prefixes.push(prefix);
      return more.keys ?? Object.keys(cached).map((chain) => `audit-log/${chain}/000001-0000-9-1`);
    },
    async loadCached({ name }) {
      loaded.push(name);
      return cached[name] ?? { kind: 'missing' };
    },
    ...more,
  });
  return { elsewhere: Object.fromEntries(elsewhere), loaded, prefixes };
}

describe('what other chains hold', () => {
  test('is told by source: what a backfill covers, and what is settled of a collection', async () => {
    const { elsewhere, prefixes } = await find({
      collect: found(
        collects(web, 39, span(10, 20), span(30, 40)),
        collects(git, 36.5, span(35, 40)),
      ),
      [other]: found(covers(web, span(0, 5))),
    });
    expect(elsewhere).toEqual({
      'org/acme/web': [span(0, 5), span(10, 20), span(30, 39)],
      'org/acme/git': [span(35, 36.5)],
    });
    expect(prefixes).toEqual(['audit-log/backfill-']);
  });

  test('is nothing of a collection of which nothing is settled', async () => {
    const { elsewhere } = await find({ collect: found(collects(web, 0, span(10, 11))) });
    expect(elsewhere).toEqual({ 'org/acme/web': [] });
  });

  test('is joined where chains touch', async () => {
    const { elsewhere } = await find({
      collect: found(collects(web, 29, span(20, 30))),
      [other]: found(covers(web, span(10, 20))),
    });
    expect(elsewhere['org/acme/web']).toEqual([span(10, 29)]);
  });

  test('is another source’s under another phrase', async () => {
    const phrased = { ...web, phrase: 'action:repo' };
    const { elsewhere } = await find({ collect: found(covers(phrased, span(0, 9))) });
    expect(elsewhere).toEqual({ 'org/acme/web (action:repo)': [span(0, 9)] });
  });

  test('leaves out the chain that asks', async () => {
    const { elsewhere, loaded } = await find({
      [own]: found(covers(web, span(0, 100))),
      [other]: found(covers(web, span(0, 5))),
    });
    expect(loaded).toEqual(['collect', other]);
    expect(elsewhere).toEqual({ 'org/acme/web': [span(0, 5)] });
  });

  test.each([
    ['is missing', { kind: 'missing' } as const],
    ['can not be read', unreadable],
    ['says nothing of its spans', found(web)],
    ['holds what is no state', found({ scope: 'org' } as Source)],
    ['holds spans that are none', found(covers(web, { from: 'long ago' }))],
  ])('is nothing of a chain whose entry %s', async (_, entry) => {
    const { elsewhere } = await find({
      [other]: entry,
      collect: found(covers(git, span(0, 3))),
    });
    expect(Object.values(elsewhere).flat()).toEqual([span(0, 3)]);
  });

  test('is looked for once in each chain, whose keys only begin like those of others', async () => {
    const { loaded } = await find(
      {},
      {
        keys: [
          `audit-log/${other}/000002-0000-9-1`,
          `audit-log/${other}/000001-0000-8-1`,
          `audit-log/${own}x/000001-0000-8-1`,
          `audit-log/backfill-20260101-20260201-acme-2/000001-0000-8-1`,
          'audit-log/backfill-20260101/deeper/000001-0000-8-1',
          'audit-log/backfill-20260101',
          'audit-log/other/000001-0000-8-1',
        ],
      },
    );
    expect(loaded).toEqual(['collect', other, `${own}x`, `${other}-2`]);
  });

  test('is unknown, and the run fails, if the store does not answer', async () => {
    const cacheKeys = async (): Promise<never> => {
      throw new Error('the cache is down');
    };
    await expect(find({}, { cacheKeys })).rejects.toThrow('the cache is down');
  });
});

describe('on the branch', () => {
  test('the newest manifest of each other chain tells, and no other is read', async () => {
    const { branch, asked } = branchWith({
      'collect-000009.json': manifestOf('collect', 9, []),
      'collect-1000000.json': manifestOf('collect', 1_000_000, [collects(web, 19, span(10, 20))]),
      [`${other}-000001.json`]: manifestOf(other, 1, [covers(web, span(0, 9))]),
      [`${other}-000002.json`]: manifestOf(other, 2, [covers(web, span(0, 5))]),
      [`${own}-000001.json`]: manifestOf(own, 1, [covers(web, span(0, 100))]),
      [`${own}-2-000001.json`]: manifestOf(`${own}-2`, 1, [covers(web, span(50, 60))]),
      'README.md': 'no manifest',
    });
    const { elsewhere } = await find({}, { branch });
    expect(elsewhere).toEqual({ 'org/acme/web': [span(0, 5), span(10, 19), span(50, 60)] });
    expect(asked).toEqual([
      'look audit-log/manifests',
      'list tree',
      'read tip audit-log/manifests/collect-1000000.json',
      `read tip audit-log/manifests/${other}-000002.json`,
      `read tip audit-log/manifests/${own}-2-000001.json`,
    ]);
  });

  test('counts beside what the cache says', async () => {
    const { branch } = branchWith({
      'collect-000001.json': manifestOf('collect', 1, [covers(web, span(10, 20))]),
    });
    const { elsewhere } = await find(
      { collect: found(collects(web, 29, span(18, 30))) },
      { branch },
    );
    expect(elsewhere).toEqual({ 'org/acme/web': [span(10, 29)] });
  });

  test.each([
    ['is no JSON', '{'],
    ['is another file', '{"version":1}'],
    ['has other states', manifestOf('collect', 1, 'none')],
  ])('a manifest that %s is passed over', async (_, file) => {
    const { branch } = branchWith({
      'collect-000001.json': file,
      [`${other}-000001.json`]: manifestOf(other, 1, [covers(web, span(0, 5))]),
    });
    const { elsewhere } = await find({}, { branch });
    expect(elsewhere).toEqual({ 'org/acme/web': [span(0, 5)] });
  });

  test.each(['head', 'folder'])('nothing is held if there is no %s', async (lack) => {
    const { branch } = branchWith({});
    const look: Branch['look'] = async () => ({
      head: lack === 'head' ? undefined : 'tip',
      entries: new Map(),
    });
    expect((await find({}, { branch: { ...branch, look } })).elsewhere).toEqual({});
  });

  test('a branch that does not answer fails the run', async () => {
    const { branch } = branchWith({});
    const look: Branch['look'] = async () => {
      throw new Error('no answer');
    };
    await expect(find({}, { branch: { ...branch, look } })).rejects.toThrow('no answer');
  });
});
