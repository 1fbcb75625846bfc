import type { ServedHandler } from '../answer.ts';
import type { Blobs } from './blobs.ts';
import { createCacheStore, type CacheEntry, type CacheRefusal } from './cache-store.ts';
import { cacheV1Handler } from './cache-v1.ts';
import { cacheV2Handler } from './cache-v2.ts';
import type { RuntimeTokens } from './runtime-token.ts';
import { rewriteArchive, type Rewrite } from './tar.ts';

export type { CacheEntry, CacheRefusal } from './cache-store.ts';

/** The Actions cache, with a hand in it for tests. */
export interface Cache {
  readonly handler: ServedHandler;
  /** All entries, oldest first. */
  entries(): readonly CacheEntry[];
  /** The files of the newest entry with this key. */
  files(key: string): Promise<Map<string, Buffer>>;
  /** Changes the files of the newest entry with this key; the entry stays a sound archive. */
  rewrite(key: string, rewrite: Rewrite): Promise<void>;
  /** Damages the bytes of the newest entry with this key, so that it can't be unpacked. */
  corrupt(key: string): Promise<void>;
  /** Removes the entries with this key, or all; the number of removed ones. */
  evict(key?: string): Promise<number>;
  /** Makes calls fail; `refuse({})` ends that. */
  refuse(refusal: CacheRefusal): void;
}

/** An empty cache. */
export function createCache(parts: {
  readonly blobs: Blobs;
  readonly clock: { now(): number };
  readonly tokens: RuntimeTokens;
  /** The version of its protocol: 2 by default, 1 on an Enterprise Server. */
  readonly protocol?: 1 | 2;
}): Cache {
  const { blobs, protocol = 2 } = parts;
  const store = createCacheStore(parts);

  const named = (key: string): CacheEntry => {
    const entry = store.newest(({ key: own, sizeBytes }) => own === key && sizeBytes !== undefined);
    if (entry === undefined) throw new Error(`The cache has no entry with the key ${key}.`);
    return entry;
  };

  return {
    handler: (protocol === 1 ? cacheV1Handler : cacheV2Handler)({ ...parts, store }),
    entries: () => [...store.entries],
    async files(key) {
      const files = new Map<string, Buffer>();
      rewriteArchive(await blobs.read(named(key).blob), (name, content) => {
        files.set(name, Buffer.from(content));
        return content;
      });
      return files;
    },
    async rewrite(key, rewrite) {
      const entry = named(key);
      const { blob } = entry;
      await blobs.overwrite(blob, rewriteArchive(await blobs.read(blob), rewrite));
      entry.sizeBytes = blobs.size(blob);
    },
    async corrupt(key) {
      const { blob } = named(key);
      const bytes = await blobs.read(blob);
      await blobs.overwrite(blob, Buffer.from(bytes.map((byte) => byte ^ 0x5a)));
    },
    evict: (key) => store.remove((entry) => key === undefined || entry.key === key),
    refuse(refusal) {
      store.refusal = refusal;
    },
  };
}
