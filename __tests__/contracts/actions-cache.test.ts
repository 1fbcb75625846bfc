import { randomBytes } from 'node:crypto';
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
  /** Whether a save that began and then failed gives its number all the same: so does the toolkit on an Enterprise Server. */
  readonly hidesFailure?: boolean;
}

/** A GitHub, and what a job on it finds in its environment. */
interface Place {
  readonly github: Simulator;
  readonly env: Readonly<Record<string, string>>;
}

let places: Readonly<Record<'cloud' | 'server', Place>>;
let folders: JobFolders;
const environment = { ...process.env };
const home = process.cwd();

async function openPlace(server: boolean): Promise<Place> {
  const github = await startSimulator({ server });
  const run = github.runs.begin();
  const runtimeToken = mintRuntimeToken(github, run, 'collect');
  const job = { job: 'collect', workflowName: 'audit log', debug: false };
  return { github, env: await jobEnvironment({ github, run, runtimeToken, folders, ...job }) };
}

beforeAll(async () => {
  folders = await makeJobFolders();
  places = { cloud: await openPlace(false), server: await openPlace(true) };
  // The toolkit looks for relative paths in the folder that the runner starts a step in.
  process.chdir(folders.workspace);
});
afterAll(async () => {
  process.chdir(home);
  process.env = environment;
  await rm(folders.root, { recursive: true, force: true });
  await Promise.all(Object.values(places).map(({ github }) => github.close()));
});

function openToolkit(kind: keyof typeof places): Subject {
  const path = join(folders.workspace, FILE);
  const { github, env } = places[kind];
  return {
    hidesFailure: kind === 'server',
    async cache(fault) {
      github.cache.refuse({
        ...(fault === 'restore-fails' && { restore: 403 }),
        ...(fault === 'finalize-fails' && { finalize: 'not ok' }),
      });
      process.env = { ...environment, ...env };
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
}

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
  '@actions/cache with the simulator': () => openToolkit('cloud'),
  '@actions/cache with a simulated Enterprise Server': () => openToolkit('server'),
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
    const saved = await failing.saveCache([FILE], `${prefix}1`);
    expect(saved === -1).toBe(subject.hidesFailure !== true);
    const cache = await subject.cache();
    expect(await cache.saveCache([FILE], `${prefix}1`)).toBe(-1);
    expect(await cache.restoreCache([FILE], prefix, [prefix])).toBeUndefined();
  });
});

describe('the cache of an Enterprise Server', () => {
  const chunk = 100_000;

  /** Saves what fills three chunks, and tells what was sent for it. */
  async function saveInChunks(key: string): Promise<{ content: Buffer; calls: string[] }> {
    const { github } = places.server;
    await openToolkit('server').cache();
    const cache = await import('@actions/cache');
    const content = randomBytes(2.5 * chunk);
    await mkdir('.folder', { recursive: true });
    await writeFile(FILE, content);
    github.journal.clear();
    await cache.saveCache([FILE], key, { uploadChunkSize: chunk });
    const calls = github.journal.of('cache').map(({ method, path }) => `${method} ${path}`);
    return { content, calls };
  }

  test('takes an entry in chunks, and gives it back byte for byte', async () => {
    const { content, calls } = await saveInChunks('chunks-1');
    expect([calls[0], calls.at(-1)]).toEqual([
      'POST /_apis/artifactcache/caches',
      expect.stringMatching(/^POST \/_apis\/artifactcache\/caches\/\d+$/),
    ]);
    expect(calls.slice(1, -1).map((call) => call.split(' ')[0])).toEqual([
      'PATCH',
      'PATCH',
      'PATCH',
    ]);
    await rm(FILE);
    const cache = await openToolkit('server').cache();
    expect(await cache.restoreCache([FILE], 'chunks-', [])).toBe('chunks-1');
    expect((await readFile(FILE)).equals(content)).toBe(true);
  });

  test('refuses an entry that lacks a chunk, and a token that is not a job’s', async () => {
    const { github, env } = places.server;
    const ask = async (path: string, method: string, more: object): Promise<Response> =>
      fetch(`${github.origin}/_apis/artifactcache/${path}`, {
        ...{ method, headers: { authorization: `Bearer ${env['ACTIONS_RUNTIME_TOKEN']}` } },
        ...more,
      });
    const body = JSON.stringify({ key: 'lacking', version: 'v' });
    const reserved = await ask('caches', 'POST', { body });
    const { cacheId } = (await reserved.json()) as { cacheId: number };
    const headers = {
      authorization: `Bearer ${env['ACTIONS_RUNTIME_TOKEN']}`,
      'content-range': 'bytes 5-9/*',
    };
    const sent = await ask(`caches/${cacheId}`, 'PATCH', { headers, body: 'later' });
    expect([reserved.status, sent.status]).toEqual([201, 204]);
    const size = JSON.stringify({ size: 5 });
    expect((await ask(`caches/${cacheId}`, 'POST', { body: size })).status).toBe(400);
    expect((await ask('cache?keys=lacking&version=v', 'GET', {})).status).toBe(204);
    const foreign = { headers: { authorization: `Bearer ${github.tokens.github}` } };
    expect((await ask('cache?keys=lacking&version=v', 'GET', foreign)).status).toBe(401);
    expect((await ask('caches', 'POST', { body })).status).toBe(409);
  });

  test('does not take what the toolkit sends to GitHub.com', async () => {
    const url = `${places.server.github.origin}/twirp/github.actions.results.api.v1.CacheService/CreateCacheEntry`;
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(404);
  });
});
