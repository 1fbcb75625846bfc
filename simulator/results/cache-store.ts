import type { Blobs } from './blobs.ts';

/** One entry of the cache. */
export interface CacheEntry {
  readonly id: number;
  readonly key: string;
  /** Hash of paths and compression: entries of other versions are never found. */
  readonly version: string;
  /** The ref whose run saved it. */
  readonly scope: string;
  /** Where its content is, or will be. */
  readonly blob: string;
  /** Simulated time, epoch milliseconds. */
  readonly createdAt: number;
  usedAt: number;
  /** Undefined as long as the entry is only reserved: it is never found, and its key stays taken. */
  sizeBytes: number | undefined;
}

/** How the service refuses calls until told otherwise. */
export interface CacheRefusal {
  /** Answer to the call that reserves an entry. */
  readonly save?: 409 | 429 | 500;
  /** The call that ends a save says no, or fails. */
  readonly finalize?: 'not ok' | 500;
  /** Answer to the call that looks for an entry. */
  readonly restore?: 403 | 429 | 500;
}

/** What the versions of the cache's protocol share: the entries, and the rules by which they are found and removed. */
export interface CacheStore {
  readonly entries: readonly CacheEntry[];
  /** Live. */
  refusal: CacheRefusal;
  /** Takes a key for a scope; undefined if it is taken. */
  reserve(wanted: Pick<CacheEntry, 'key' | 'version' | 'scope'>): CacheEntry | undefined;
  /** Makes an entry whole if its content has been uploaded in this size; whether it has. */
  commit(entry: CacheEntry, sizeBytes: number): Promise<boolean>;
  /** What a run restores that looks for a key, then for prefixes, in each of its scopes. */
  find(wanted: {
    readonly key: string;
    readonly prefixes: readonly string[];
    readonly version: string;
    readonly scopes: readonly string[];
  }): Promise<CacheEntry | undefined>;
  /** The newest of the entries that match. */
  newest(matches: (entry: CacheEntry) => boolean): CacheEntry | undefined;
  /** Removes entries; their number. */
  remove(matches: (entry: CacheEntry) => boolean): Promise<number>;
}

/** GitHub removes entries that nobody has used for this long … */
const UNUSED_LIMIT_MS = 7 * 24 * 60 * 60 * 1000;
/** … and, the longest unused first, what exceeds this. */
const SIZE_LIMIT_BYTES = 10 * 1024 ** 3;

/** Without entries. */
export function createCacheStore(parts: {
  readonly blobs: Blobs;
  readonly clock: { now(): number };
}): CacheStore {
  const { blobs, clock } = parts;
  const entries: CacheEntry[] = [];
  let lastId = 0;

  const discard = async (doomed: readonly CacheEntry[]): Promise<number> => {
    for (const entry of doomed) entries.splice(entries.indexOf(entry), 1);
    await Promise.all(doomed.map(({ blob }) => blobs.remove(blob)));
    return doomed.length;
  };

  const tidy = async (): Promise<void> => {
    const unusedSince = clock.now() - UNUSED_LIMIT_MS;
    await store.remove(({ usedAt }) => usedAt < unusedSince);
    const byUse = entries.toSorted((a, b) => b.usedAt - a.usedAt || b.id - a.id);
    let total = 0;
    await discard(byUse.filter(({ sizeBytes = 0 }) => (total += sizeBytes) > SIZE_LIMIT_BYTES));
  };

  const store: CacheStore = {
    entries,
    refusal: {},
    reserve(wanted) {
      const { key, version, scope } = wanted;
      const taken = entries.some(
        (entry) => entry.key === key && entry.version === version && entry.scope === scope,
      );
      if (taken) return undefined;
      const now = clock.now();
      const facts = { id: (lastId += 1), blob: blobs.create(), createdAt: now, usedAt: now };
      const entry = { ...wanted, ...facts, sizeBytes: undefined };
      entries.push(entry);
      return entry;
    },
    async commit(entry, sizeBytes) {
      if (blobs.size(entry.blob) !== sizeBytes) return false;
      entry.sizeBytes = sizeBytes;
      await tidy();
      return true;
    },
    async find({ key, prefixes, version, scopes }) {
      await tidy();
      const search = (): CacheEntry | undefined => {
        for (const scope of scopes) {
          const usable = (entry: CacheEntry): boolean =>
            entry.scope === scope && entry.version === version && entry.sizeBytes !== undefined;
          const exact = store.newest((entry) => usable(entry) && entry.key === key);
          if (exact !== undefined) return exact;
          for (const prefix of [key, ...prefixes]) {
            const partial = store.newest((entry) => usable(entry) && entry.key.startsWith(prefix));
            if (partial !== undefined) return partial;
          }
        }
        return undefined;
      };
      const found = search();
      if (found !== undefined) found.usedAt = clock.now();
      return found;
    },
    newest: (matches) =>
      entries.filter(matches).sort((a, b) => b.createdAt - a.createdAt || b.id - a.id)[0],
    remove: (matches) => discard(entries.filter(matches)),
  };
  return store;
}
