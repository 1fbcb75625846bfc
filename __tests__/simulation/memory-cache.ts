import { posix } from 'node:path';
import type { ActionsCache } from '../../src/checkpoint/cache-store.ts';
import { makeFolder } from './memory-files.ts';
import type { Disk } from './memory-files.ts';
import type { Steps } from './steps.ts';

/** What goes wrong with the cache in one run. */
export type CacheFault =
  | 'restore-fails'
  | 'save-fails'
  | 'save-throws'
  | 'finalize-fails'
  | 'acknowledgement-lost'
  | 'stored-torn'
  | 'restored-torn';

interface Entry {
  readonly key: string;
  readonly createdAt: number;
  usedAt: number;
  /** By path, relative to the workspace. */
  files: ReadonlyMap<string, Buffer>;
  /** A reserved entry is never found, and its key stays taken. */
  isWhole: boolean;
}

/** The cache of one repository on one branch. */
export interface CacheShelf {
  /** The keys of whole entries that begin with the prefix, newest first. */
  keys(prefix: string): string[];
  /** Removes whole entries: all of them, the newest, or those of these keys. */
  evict(which: 'all' | 'newest' | readonly string[]): void;
  /** All bytes that it holds. */
  contents(): Buffer[];
  reserve(key: string): Entry | undefined;
  newest(prefix: string): Entry | undefined;
}

/** GitHub removes entries that nobody has used for this long. */
const UNUSED_LIMIT_MS = 7 * 86_400_000;

export function openCacheShelf(now: () => number): CacheShelf {
  let entries: Entry[] = [];

  function whole(prefix: string): Entry[] {
    entries = entries.filter(({ usedAt }) => now() - usedAt < UNUSED_LIMIT_MS);
    return entries.filter(({ key, isWhole }) => isWhole && key.startsWith(prefix)).reverse();
  }

  return {
    keys: (prefix) => whole(prefix).map(({ key }) => key),
    contents: () => entries.flatMap(({ files }) => [...files.values()]),
    newest: (prefix) => whole(prefix)[0],
    reserve(key) {
      if (entries.some((entry) => entry.key === key)) return undefined;
      const at = now();
      const entry = { key, createdAt: at, usedAt: at, files: new Map(), isWhole: false };
      entries.push(entry);
      return entry;
    },
    evict(which) {
      const [newest] = whole('');
      entries = entries.filter((entry) => {
        if (!entry.isWhole) return true;
        if (which === 'all') return false;
        return which === 'newest' ? entry !== newest : !which.includes(entry.key);
      });
    },
  };
}

/** `@actions/cache` over the shelf: failures are told by `-1` and `undefined`, and otherwise only in the toolkit's log. */
export function openMemoryCache(options: {
  shelf: CacheShelf;
  steps: Steps;
  disk: Disk;
  workspace: string;
  fault: CacheFault | undefined;
  now: () => number;
}): ActionsCache {
  const { shelf, steps, disk, workspace, fault, now } = options;
  return {
    async restoreCache(_paths, primaryKey, restoreKeys = [], { lookupOnly = false } = {}) {
      const entry = await steps.pass('cache', () =>
        fault === 'restore-fails'
          ? undefined
          : [primaryKey, ...restoreKeys].map(shelf.newest).find((found) => found !== undefined),
      );
      if (entry === undefined) return undefined;
      entry.usedAt = now();
      if (lookupOnly) return entry.key;
      await steps.pass('cache', (torn) => {
        for (const [path, bytes] of entry.files) {
          const file = posix.join(workspace, path);
          const isTorn = torn || fault === 'restored-torn';
          makeFolder(disk, posix.dirname(file));
          disk.set(file, isTorn ? bytes.subarray(0, bytes.length >> 1) : bytes);
        }
      });
      return entry.key;
    },
    async saveCache(paths, key) {
      if (fault === 'save-throws') {
        return steps.pass('cache', () => {
          throw new Error('the cache service is down');
        });
      }
      const entry = await steps.pass('cache', () =>
        fault === 'save-fails' ? undefined : shelf.reserve(key),
      );
      if (entry === undefined) return -1;
      await steps.pass('cache', () => {
        entry.files = new Map(
          paths.map((path) => {
            const bytes = disk.get(posix.join(workspace, path));
            if (bytes === undefined) throw new Error(`there is no ${path} to be cached`);
            const end = fault === 'stored-torn' ? bytes.length >> 1 : bytes.length;
            return [path, Buffer.from(bytes.subarray(0, end))];
          }),
        );
      });
      return steps.pass('cache', () => {
        if (fault === 'finalize-fails') return -1;
        entry.isWhole = true;
        return fault === 'acknowledgement-lost' ? -1 : 7;
      });
    },
  };
}
