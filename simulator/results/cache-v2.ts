import type { ServedHandler } from '../answer.ts';
import type { Blobs } from './blobs.ts';
import type { CacheStore } from './cache-store.ts';
import type { RuntimeTokens } from './runtime-token.ts';
import { textOf, TwirpError, twirpHandler, type TwirpCode } from './twirp.ts';

const REFUSED: Record<number, readonly [TwirpCode, string]> = {
  403: ['permission_denied', 'cache read denied: token has no readable scopes'],
  409: ['already_exists', 'cache entry with the same key, version, and scope already exists'],
  429: ['resource_exhausted', 'rate limit exceeded'],
  500: ['internal', 'internal error'],
};

function refuse(status: 403 | 409 | 429 | 500 | undefined): void {
  const [code, message] = REFUSED[status ?? 0] ?? [];
  if (code !== undefined) throw new TwirpError(code, message ?? '');
}

/** The cache's protocol of GitHub.com. */
export function cacheV2Handler(parts: {
  readonly store: CacheStore;
  readonly blobs: Blobs;
  readonly tokens: RuntimeTokens;
}): ServedHandler {
  const { store, blobs, tokens } = parts;
  return twirpHandler({
    name: 'CacheService',
    tokens,
    methods: {
      CreateCacheEntry({ fields, caller, origin }) {
        refuse(store.refusal.save);
        const [key, version] = [textOf(fields, 'key'), textOf(fields, 'version')];
        const [scope = ''] = caller.cacheScopes;
        const entry = store.reserve({ key, version, scope });
        if (entry === undefined) throw new TwirpError(...(REFUSED[409] ?? ['internal', '']));
        return {
          ok: true,
          signed_upload_url: blobs.sign({ origin, id: entry.blob, permission: 'write' }),
          message: '',
        };
      },
      async FinalizeCacheEntryUpload({ fields, caller }) {
        if (store.refusal.finalize === 'not ok')
          return { ok: false, entry_id: '0', message: 'cache entry could not be finalized' };
        refuse(store.refusal.finalize);
        const [key, version] = [textOf(fields, 'key'), textOf(fields, 'version')];
        const entry = store.newest(
          (candidate) =>
            candidate.key === key &&
            candidate.version === version &&
            candidate.scope === caller.cacheScopes[0],
        );
        if (entry === undefined) throw new TwirpError('not_found', 'cache entry not found');
        if (!(await store.commit(entry, Number(fields.size_bytes))))
          throw new TwirpError('invalid_argument', 'size_bytes is not the size of the upload');
        return { ok: true, entry_id: entry.id.toString(), message: '' };
      },
      async GetCacheEntryDownloadURL({ fields, caller, origin }) {
        refuse(store.refusal.restore);
        const entry = await store.find({
          key: textOf(fields, 'key'),
          prefixes: (fields.restore_keys as string[] | undefined) ?? [],
          version: textOf(fields, 'version'),
          scopes: caller.cacheScopes,
        });
        if (entry === undefined) return { ok: false, signed_download_url: '', matched_key: '' };
        return {
          ok: true,
          signed_download_url: blobs.sign({ origin, id: entry.blob, permission: 'read' }),
          matched_key: entry.key,
        };
      },
    },
  });
}
