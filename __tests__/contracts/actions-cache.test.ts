import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  jobEnvironment,
  makeJobFolders,
  mintRuntimeToken,
} from '../../simulator/runner/environment.ts';
import type { JobFolders } from '../../simulator/runner/environment.ts';
import { startSimulator } from '../../simulator/simulator.ts';
import type { Simulator } from '../../simulator/simulator.ts';
import type { ActionsCache } from '../../src/checkpoint/cache-store.ts';
import { openCacheShelf, openMemoryCache } from '../simulation/memory-cache.ts';
import { makeFolder } from '../simulation/memory-files.ts';
import type { Disk } from '../simulation/memory-files.ts';
import { noSteps } from '../simulation/no-steps.ts';

const FILE = '.folder/kept.json';

/** One job on its workspace, which may save and restore. */
interface Subject {
  /** The cache, in which something may go wrong. */
  cache(fault?: 'restore-fails' | 'finalize-fails'): Promise<ActionsCache>;
  write(text: string): Promise<void>;
  /** Undefined if there is no such file. */
  read(): Promise<string | undefined>;
  remove(): Promise<void>;
  evict(key: string): Promise<void>;
}

let github: Simulator;
let folders: JobFolders;
const environment = { ...process.env };
const home = process.cwd();
beforeAll(async () => {
  github = await startSimulator();
  folders = await makeJobFolders();
  const run = github.runs.begin();
  const runtimeToken = mintRuntimeToken(github, run, 'collect');
  const job = { job: 'collect', workflowName: 'audit log', debug: false };
  Object.assign(process.env, await jobEnvironment({ github, run, runtimeToken, folders, ...job }));
  // The toolkit looks for relative paths in the folder that the runner starts a step in.
  process.chdir(folders.workspace);
});
afterAll(async () => {
  process.chdir(home);
  process.env = environment;
  await rm(folders.root, { recursive: true, force: true });
  await github.close();
});

const subjects: Readonly<Record<string, () => Subject>> = {
  'in memory': () => {
    const shelf = openCacheShelf(() => 0);
    const disk: Disk = new Map<string, Buffer>();
    const path = join('/workspace', FILE);
    const parts = { shelf, disk, workspace: '/workspace', now: () => 0 };
    return {
      cache: async (fault) => openMemoryCache({ ...parts, steps: noSteps(), fault }),
      async write(text) {
        makeFolder(disk, dirname(path));
        disk.set(path, Buffer.from(text));
      },
      read: async () => disk.get(path)?.toString(),
      async remove() {
        disk.delete(path);
      },
      async evict(key) {
        shelf.evict([key]);
      },
    };
  },
  '@actions/cache with the simulator': () => {
    const path = join(folders.workspace, FILE);
    return {
      async cache(fault) {
        github.cache.refuse({
          ...(fault === 'restore-fails' && { restore: 403 }),
          ...(fault === 'finalize-fails' && { finalize: 'not ok' }),
        });
        return import('@actions/cache');
      },
      async write(text) {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, text);
      },
      read: () => readFile(path, 'utf8').catch(() => undefined),
      remove: () => rm(path, { force: true }),
      async evict(key) {
        await github.cache.evict(key);
      },
    };
  },
};

let archives = 0;
/** Nothing was saved under it before. */
function newPrefix(): string {
  return `archive-${(archives += 1)}/checkpoint/`;
}

async function save(subject: Subject, key: string, text: string): Promise<number> {
  await subject.write(text);
  const saved = await (await subject.cache()).saveCache([FILE], key);
  await subject.remove();
  return saved;
}

describe.each(Object.entries(subjects))('the actions cache: %s', (_, open) => {
  test('restores nothing where nothing was saved', async () => {
    const cache = await open().cache();
    const prefix = newPrefix();
    expect(await cache.restoreCache([FILE], prefix, [prefix])).toBeUndefined();
  });

  test('restores what was saved, byte for byte, under the key that it found', async () => {
    const [subject, prefix] = [open(), newPrefix()];
    expect(await save(subject, `${prefix}1`, 'größer {"a":1}\n')).not.toBe(-1);
    const cache = await subject.cache();
    expect(await cache.restoreCache([FILE], prefix, [prefix])).toBe(`${prefix}1`);
    expect(await subject.read()).toBe('größer {"a":1}\n');
  });

  test('restores the newest of those whose keys begin so, whatever their names', async () => {
    const [subject, prefix] = [open(), newPrefix()];
    for (const key of ['2', '3', '1']) await save(subject, `${prefix}${key}`, key);
    const cache = await subject.cache();
    expect(await cache.restoreCache([FILE], prefix, [prefix])).toBe(`${prefix}1`);
    expect(await subject.read()).toBe('1');
  });

  test('never changes what a key holds', async () => {
    const [subject, prefix] = [open(), newPrefix()];
    await save(subject, `${prefix}1`, 'first');
    expect(await save(subject, `${prefix}1`, 'second')).toBe(-1);
    await (await subject.cache()).restoreCache([FILE], prefix, [prefix]);
    expect(await subject.read()).toBe('first');
  });

  test('tells the key without downloading anything', async () => {
    const [subject, prefix] = [open(), newPrefix()];
    await save(subject, `${prefix}1`, 'text');
    const cache = await subject.cache();
    const found = await cache.restoreCache([FILE], prefix, [prefix], { lookupOnly: true });
    expect(found).toBe(`${prefix}1`);
    expect(await subject.read()).toBeUndefined();
  });

  test('goes back to an older entry when the newest is evicted', async () => {
    const [subject, prefix] = [open(), newPrefix()];
    await save(subject, `${prefix}1`, 'older');
    await save(subject, `${prefix}2`, 'newer');
    await subject.evict(`${prefix}2`);
    const cache = await subject.cache();
    expect(await cache.restoreCache([FILE], prefix, [prefix])).toBe(`${prefix}1`);
  });

  test('says undefined, too, when the service fails', async () => {
    const [subject, prefix] = [open(), newPrefix()];
    await save(subject, `${prefix}1`, 'text');
    const cache = await subject.cache('restore-fails');
    expect(await cache.restoreCache([FILE], prefix, [prefix])).toBeUndefined();
  });

  test('keeps a key taken, and hides it, when saving ended before it was whole', async () => {
    const [subject, prefix] = [open(), newPrefix()];
    await subject.write('text');
    const failing = await subject.cache('finalize-fails');
    expect(await failing.saveCache([FILE], `${prefix}1`)).toBe(-1);
    const cache = await subject.cache();
    expect(await cache.saveCache([FILE], `${prefix}1`)).toBe(-1);
    expect(await cache.restoreCache([FILE], prefix, [prefix])).toBeUndefined();
  });
});
