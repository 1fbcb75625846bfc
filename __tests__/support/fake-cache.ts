import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ActionsCache } from '../../src/checkpoint/cache-store.ts';

export interface FakeCache extends ActionsCache {
  /** Text of the cached file by key, oldest first. */
  readonly entries: Map<string, string>;
  readonly calls: { readonly paths: readonly string[]; readonly key: string }[];
  /** What the next saves do instead. */
  failing: 'no' | 'minus one' | 'throws';
}

/** The actions cache over one workspace: keys are immutable, and the newest entry of a prefix is restored. */
export function fakeCache(workspace: string): FakeCache {
  const entries = new Map<string, string>();
  const cache: FakeCache = {
    entries,
    calls: [],
    failing: 'no',
    async restoreCache(paths, primaryKey, restoreKeys = [], { lookupOnly = false } = {}) {
      cache.calls.push({ paths: [...paths], key: primaryKey });
      const key = [...entries.keys()].findLast((name) =>
        [primaryKey, ...restoreKeys].some((prefix) => name.startsWith(prefix)),
      );
      if (key === undefined || lookupOnly) return key;
      for (const path of paths) {
        mkdirSync(dirname(join(workspace, path)), { recursive: true });
        writeFileSync(join(workspace, path), entries.get(key) ?? '');
      }
      return key;
    },
    async saveCache(paths, key) {
      cache.calls.push({ paths: [...paths], key });
      const text = readFileSync(join(workspace, paths[0] ?? ''), 'utf8');
      if (cache.failing === 'throws') throw new Error('the cache is down');
      if (cache.failing === 'minus one' || entries.has(key)) return -1;
      entries.set(key, text);
      return 7;
    },
  };
  return cache;
}
