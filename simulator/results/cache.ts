import type { Handler } from '../http.ts';
import type { Blobs } from './blobs.ts';
import type { RuntimeTokens } from './runtime-token.ts';
import { rewriteArchive, type Rewrite } from './tar.ts';
import { textOf, TwirpError, twirpHandler, type TwirpCode } from './twirp.ts';

/** One entry of the cache. */
export interface CacheEntry {
  readonly id: number;
  readonly key: string;
  /** Hash of paths and compression: entries of other versions are never found. */
  readonly version: string;
  /** The ref whose run saved it. */
  readonly scope: string;
  /** Simulated time, epoch milliseconds. */
  readonly createdAt: number;
  usedAt: number;
  /** Undefined as long as the entry is only reserved: it is never found, and its key stays taken. */
  sizeBytes: number | undefined;
}

/** How the service refuses calls until told otherwise. */
export interface CacheRefusal {
  /** Answer to `CreateCacheEntry`. */
  readonly save?: 409 | 429 | 500;
  /** `FinalizeCacheEntryUpload` says no (`ok: false`), or fails. */
  readonly finalize?: 'not ok' | 500;
  /** Answer to `GetCacheEntryDownloadURL`. */
  readonly restore?: 403 | 429 | 500;
}

/** The Actions cache, version 2, with a hand in it for tests. */
export interface Cache {
  readonly handler: Handler;
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

const REFUSED: Record<number, readonly [TwirpCode, string]> = {
  403: ['permission_denied', 'cache read denied: token has no readable scopes'],
  409: ['already_exists', 'cache entry with the same key, version, and scope already exists'],
  429: ['resource_exhausted', 'rate limit exceeded'],
  500: ['internal', 'internal error'],
};

/** GitHub removes entries that nobody has used for this long … */
const UNUSED_LIMIT_MS = 7 * 24 * 60 * 60 * 1000;
/** … and, the longest unused first, what exceeds this. */
const SIZE_LIMIT_BYTES = 10 * 1024 ** 3;

/** An empty cache. */
export function createCache(parts: {
  readonly blobs: Blobs;
  readonly clock: { now(): number };
  readonly tokens: RuntimeTokens;
}): Cache {
  const { blobs, clock, tokens } = parts;
  const entries = new Map<CacheEntry, string>();
  let lastId = 0;
  let refusal: CacheRefusal = {};

  const refuse = (status: 403 | 409 | 429 | 500 | undefined): void => {
    const [code, message] = REFUSED[status ?? 0] ?? [];
    if (code !== undefined) throw new TwirpError(code, message ?? '');
  };

  const remove = async (doomed: Iterable<CacheEntry>): Promise<number> => {
    const removed = [...doomed].map(async (entry) => {
      const blob = entries.get(entry) ?? '';
      entries.delete(entry);
      await blobs.remove(blob);
    });
    await Promise.all(removed);
    return removed.length;
  };

  const tidy = async (): Promise<void> => {
    const unusedSince = clock.now() - UNUSED_LIMIT_MS;
    await remove([...entries.keys()].filter(({ usedAt }) => usedAt < unusedSince));
    const byUse = [...entries.keys()].sort((a, b) => b.usedAt - a.usedAt || b.id - a.id);
    let total = 0;
    await remove(byUse.filter(({ sizeBytes = 0 }) => (total += sizeBytes) > SIZE_LIMIT_BYTES));
  };

  const newest = (matches: (entry: CacheEntry) => boolean): CacheEntry | undefined =>
    [...entries.keys()].filter(matches).sort((a, b) => b.createdAt - a.createdAt || b.id - a.id)[0];

  const find = (wanted: {
    readonly key: string;
    readonly prefixes: readonly string[];
    readonly version: string;
    readonly scopes: readonly string[];
  }): CacheEntry | undefined => {
    const { key, prefixes, version, scopes } = wanted;
    for (const scope of scopes) {
      const usable = (entry: CacheEntry): boolean =>
        entry.scope === scope && entry.version === version && entry.sizeBytes !== undefined;
      const exact = newest((entry) => usable(entry) && entry.key === key);
      if (exact !== undefined) return exact;
      for (const prefix of [key, ...prefixes]) {
        const partial = newest((entry) => usable(entry) && entry.key.startsWith(prefix));
        if (partial !== undefined) return partial;
      }
    }
    return undefined;
  };

  const named = (key: string): { entry: CacheEntry; blob: string } => {
    const entry = newest((candidate) => candidate.key === key && candidate.sizeBytes !== undefined);
    if (entry === undefined) throw new Error(`The cache has no entry with the key ${key}.`);
    return { entry, blob: entries.get(entry) ?? '' };
  };

  const handler = twirpHandler({
    name: 'CacheService',
    tokens,
    methods: {
      CreateCacheEntry({ fields, caller, origin }) {
        refuse(refusal.save);
        const [key, version] = [textOf(fields, 'key'), textOf(fields, 'version')];
        const [scope = ''] = caller.cacheScopes;
        const taken = newest(
          (entry) => entry.key === key && entry.version === version && entry.scope === scope,
        );
        if (taken !== undefined) refuse(409);
        const now = clock.now();
        const blob = blobs.create();
        const id = (lastId += 1);
        entries.set(
          { id, key, version, scope, createdAt: now, usedAt: now, sizeBytes: undefined },
          blob,
        );
        return {
          ok: true,
          signed_upload_url: blobs.sign({ origin, id: blob, permission: 'write' }),
          message: '',
        };
      },
      async FinalizeCacheEntryUpload({ fields, caller }) {
        if (refusal.finalize === 'not ok')
          return { ok: false, entry_id: '0', message: 'cache entry could not be finalized' };
        refuse(refusal.finalize);
        const [key, version] = [textOf(fields, 'key'), textOf(fields, 'version')];
        const entry = newest(
          (candidate) =>
            candidate.key === key &&
            candidate.version === version &&
            candidate.scope === caller.cacheScopes[0],
        );
        if (entry === undefined) throw new TwirpError('not_found', 'cache entry not found');
        const size = blobs.size(entries.get(entry) ?? '');
        if (size === undefined || size !== Number(fields.size_bytes))
          throw new TwirpError('invalid_argument', 'size_bytes is not the size of the upload');
        entry.sizeBytes = size;
        await tidy();
        return { ok: true, entry_id: entry.id.toString(), message: '' };
      },
      async GetCacheEntryDownloadURL({ fields, caller, origin }) {
        refuse(refusal.restore);
        await tidy();
        const entry = find({
          key: textOf(fields, 'key'),
          prefixes: (fields.restore_keys as string[] | undefined) ?? [],
          version: textOf(fields, 'version'),
          scopes: caller.cacheScopes,
        });
        if (entry === undefined) return { ok: false, signed_download_url: '', matched_key: '' };
        entry.usedAt = clock.now();
        const id = entries.get(entry) ?? '';
        return {
          ok: true,
          signed_download_url: blobs.sign({ origin, id, permission: 'read' }),
          matched_key: entry.key,
        };
      },
    },
  });

  return {
    handler,
    entries: () => [...entries.keys()],
    async files(key) {
      const files = new Map<string, Buffer>();
      rewriteArchive(await blobs.read(named(key).blob), (name, content) => {
        files.set(name, Buffer.from(content));
        return content;
      });
      return files;
    },
    async rewrite(key, rewrite) {
      const { entry, blob } = named(key);
      await blobs.overwrite(blob, rewriteArchive(await blobs.read(blob), rewrite));
      entry.sizeBytes = blobs.size(blob);
    },
    async corrupt(key) {
      const { blob } = named(key);
      const bytes = await blobs.read(blob);
      await blobs.overwrite(blob, Buffer.from(bytes.map((byte) => byte ^ 0x5a)));
    },
    evict: (key) =>
      remove([...entries.keys()].filter((entry) => key === undefined || entry.key === key)),
    refuse(next) {
      refusal = next;
    },
  };
}
