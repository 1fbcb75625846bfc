import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openCacheStore } from '../../src/checkpoint/cache-store.ts';
import { emptyCheckpoint } from '../../src/checkpoint/checkpoint.ts';
import { COLLECTION } from '../../src/checkpoint/collection.ts';
import { fakeCache } from '../support/fake-cache.ts';
import { readTree, tempFolder } from '../support/temp-folder.ts';

const FOLDER = '.audit-log-collector';
const checkpoint = { ...emptyCheckpoint('audit-log'), sequence: 42, revision: 7 };

function setUp(openCache?: () => Promise<never>, isToBeConfirmed = false) {
  const workspace = tempFolder();
  const cache = fakeCache(workspace);
  const store = openCacheStore({
    openCache: openCache ?? (async () => cache),
    files,
    workspace,
    archive: 'audit-log',
    chain: COLLECTION,
    run: { id: '900', attempt: 2 },
    isToBeConfirmed,
  });
  return { workspace, cache, store };
}

describe('a key', () => {
  test('holds sequence, revision, run and attempt, so that no save meets a taken one', async () => {
    const { store, cache } = setUp();
    await store.save(checkpoint);
    expect([...cache.entries.keys()]).toEqual(['audit-log/checkpoint/000042-0007-900-2']);
  });

  test('is looked for by a prefix that ends in a delimiter', async () => {
    const { store, cache } = setUp();
    await store.load();
    expect(store.prefix).toBe('audit-log/checkpoint/');
    expect(cache.calls).toEqual([
      { paths: [`${FOLDER}/checkpoint.json`], key: 'audit-log/checkpoint/' },
    ]);
  });

  test('is looked up under the same path and prefix, and nothing is restored', async () => {
    const { store, cache, workspace } = setUp();
    await store.save(checkpoint);
    expect(await store.newestKey()).toBe('audit-log/checkpoint/000042-0007-900-2');
    expect(cache.calls[1]).toEqual({
      paths: [`${FOLDER}/checkpoint.json`],
      key: 'audit-log/checkpoint/',
    });
    expect(readTree(workspace)).toEqual({});
  });

  test.each([
    ['000042-0007-900-2', 42],
    ['999999999999-0000-1-1', 999_999_999_999],
    ['00042-0007', undefined],
    ['x00042', undefined],
    ['', undefined],
  ])('that ends in %j tells the delivery %s, whatever the entry holds', async (end, sequence) => {
    const { store, cache } = setUp();
    cache.entries.set(`audit-log/checkpoint/${end}`, '{torn');
    expect(await store.load()).toMatchObject({ kind: 'unreadable', sequence });
  });

  test('stands for a path that is the same on every runner', async () => {
    const { store, cache } = setUp();
    await store.save(checkpoint);
    await store.load();
    expect(cache.calls.map(({ paths }) => paths)).toEqual([
      [`${FOLDER}/checkpoint.json`],
      [`${FOLDER}/checkpoint.json`],
    ]);
  });
});

describe('the workspace', () => {
  test('keeps nothing of ours, whatever happened', async () => {
    const { store, cache, workspace } = setUp();
    await store.save(checkpoint);
    expect(readTree(workspace)).toEqual({});
    await store.load();
    cache.entries.set('audit-log/checkpoint/000043', '{torn');
    await store.load();
    cache.failing = 'minus one';
    await expect(store.save(checkpoint)).rejects.toThrow();
    cache.failing = 'throws';
    await expect(store.save(checkpoint)).rejects.toThrow();
    expect(readTree(workspace)).toEqual({});
    expect(existsSync(join(workspace, FOLDER))).toBe(false);
  });

  test('keeps the files of others, in our folder, too', async () => {
    const { store, workspace } = setUp();
    mkdirSync(join(workspace, FOLDER));
    writeFileSync(join(workspace, FOLDER, 'mine.txt'), 'mine');
    writeFileSync(join(workspace, 'other.txt'), 'other');
    await store.save(checkpoint);
    await store.load();
    expect(readTree(workspace)).toEqual({
      [`${FOLDER}/mine.txt`]: 'mine',
      'other.txt': 'other',
    });
  });

  test('lends no old file to a cache that restores none', async () => {
    const { store, workspace } = setUp();
    mkdirSync(join(workspace, FOLDER));
    writeFileSync(join(workspace, FOLDER, 'checkpoint.json'), '{"from":"elsewhere"}');
    expect(await store.load()).toEqual({ kind: 'missing' });
    expect(readTree(workspace)).toEqual({});
  });
});

describe('a failure', () => {
  test('to save names the key', async () => {
    const { store, cache } = setUp();
    cache.failing = 'minus one';
    await expect(store.save(checkpoint)).rejects.toThrow('audit-log/checkpoint/000042-0007-900-2');
  });

  test('to save that the toolkit takes for none is noticed where it is to be confirmed', async () => {
    const { store, cache } = setUp(undefined, true);
    await store.save(checkpoint);
    expect(cache.entries.size).toBe(1);
    cache.saveCache = async () => 7;
    await expect(store.save({ ...checkpoint, revision: 8 })).rejects.toThrow(
      /could not be saved to the actions cache \(key `audit-log\/checkpoint\/000042-0008-900-2`\)/,
    );
  });

  test('of the toolkit itself is passed on', async () => {
    const { store, cache } = setUp();
    cache.failing = 'throws';
    await expect(store.save(checkpoint)).rejects.toThrow('the cache is down');
    cache.restoreCache = async () => {
      throw new Error('the cache is down');
    };
    await expect(store.newestKey()).rejects.toThrow('the cache is down');
    await expect(store.load()).rejects.toThrow('the cache is down');
    const broken = setUp(async () => {
      throw new Error('no such module');
    });
    await expect(broken.store.load()).rejects.toThrow('no such module');
  });

  test('to read what was restored is no empty store', async () => {
    const { store, cache, workspace } = setUp();
    cache.restoreCache = async () => 'audit-log/checkpoint/x';
    expect(await store.load()).toMatchObject({ kind: 'unreadable', key: 'audit-log/checkpoint/x' });
    expect(readTree(workspace)).toEqual({});
  });
});
