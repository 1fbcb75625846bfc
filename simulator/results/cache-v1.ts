import { json, type ServedAnswer, type ServedHandler } from '../answer.ts';
import type { Call } from '../http.ts';
import { tokenOf } from '../journal.ts';
import type { Blobs } from './blobs.ts';
import type { CacheEntry, CacheStore } from './cache-store.ts';
import type { RuntimeClaims, RuntimeTokens } from './runtime-token.ts';

const PATH = '/_apis/artifactcache/';

const REFUSED: Readonly<Record<number, readonly [string, string]>> = {
  403: ['AccessDenied', 'cache read denied: token has no readable scopes'],
  409: ['ArtifactCacheItemAlreadyExists', 'Cache already exists.'],
  429: ['RequestBlocked', 'Request was blocked due to exceeding usage of resource.'],
  500: ['VssService', 'An unexpected error occurred.'],
};

/** What has been uploaded of an entry, by its first byte. */
type Chunks = Map<number, Buffer>;

/** The cache's protocol of Enterprise Servers, as `@actions/cache` speaks it there: an entry is reserved, uploaded in chunks and committed. */
export function cacheV1Handler(parts: {
  readonly store: CacheStore;
  readonly blobs: Blobs;
  readonly tokens: RuntimeTokens;
}): ServedHandler {
  const { store, blobs, tokens } = parts;
  const uploads = new Map<CacheEntry, Chunks>();

  const look = async (call: Call, caller: RuntimeClaims): Promise<ServedAnswer> => {
    const { restore } = store.refusal;
    if (restore !== undefined) return refused(restore);
    const { searchParams } = call.url;
    const [key = '', ...prefixes] = (searchParams.get('keys') ?? '').split(',');
    const version = searchParams.get('version') ?? '';
    const entry = await store.find({ key, prefixes, version, scopes: caller.cacheScopes });
    if (entry === undefined) return { status: 204 };
    const { origin } = call.url;
    const archiveLocation = blobs.sign({ origin, id: entry.blob, permission: 'read' });
    return json(200, { ...entryView(entry), archiveLocation });
  };

  /** The client lists entries in debug logs only. */
  const list = (call: Call): ServedAnswer => {
    const key = call.url.searchParams.get('key') ?? '';
    const found = store.entries.filter(
      (entry) => entry.sizeBytes !== undefined && entry.key.startsWith(key),
    );
    return json(200, { totalCount: found.length, artifactCaches: found.map(entryView) });
  };

  const reserve = (call: Call, { cacheScopes }: RuntimeClaims): ServedAnswer => {
    const { save } = store.refusal;
    if (save !== undefined) return refused(save);
    const { key, version } = JSON.parse(call.body.toString()) as Record<string, unknown>;
    if (typeof key !== 'string' || typeof version !== 'string')
      return failure(400, 'ArgumentNull', 'key and version are required.');
    const entry = store.reserve({ key, version, scope: cacheScopes[0] ?? '' });
    if (entry === undefined) return refused(409);
    uploads.set(entry, new Map());
    return json(201, { cacheId: entry.id });
  };

  const upload = (call: Call, chunks: Chunks): ServedAnswer => {
    const range = call.headers['content-range'];
    const [, first, last] = /^bytes (\d+)-(\d+)\/\*$/.exec(range ?? '') ?? [];
    const size = Number(last) - Number(first) + 1;
    if (size !== call.body.length)
      return failure(
        400,
        'InvalidRange',
        `${range} is not the range of ${call.body.length} bytes.`,
      );
    chunks.set(Number(first), call.body);
    return { status: 204 };
  };

  const commit = async (call: Call, entry: CacheEntry, chunks: Chunks): Promise<ServedAnswer> => {
    const { finalize } = store.refusal;
    if (finalize !== undefined) return refused(finalize === 'not ok' ? 409 : finalize);
    const { size } = JSON.parse(call.body.toString()) as { size?: unknown };
    const content: Buffer[] = [];
    let end = 0;
    for (const [first, bytes] of [...chunks].sort(([a], [b]) => a - b)) {
      if (first !== end) return failure(400, 'InvalidRange', `Byte ${end} has not been uploaded.`);
      content.push(bytes);
      end += bytes.length;
    }
    await blobs.overwrite(entry.blob, Buffer.concat(content));
    if (!(await store.commit(entry, Number(size))))
      return failure(400, 'InvalidSize', `${String(size)} is not the size of the upload.`);
    uploads.delete(entry);
    return { status: 204 };
  };

  return async (call) => {
    if (!call.url.pathname.startsWith(PATH)) return undefined;
    const caller = tokens.read(tokenOf(call.headers.authorization) ?? '');
    if (caller === undefined) return failure(401, 'Unauthorized', 'The token is not valid.');
    const [collection, id] = call.url.pathname.slice(PATH.length).split('/');
    const request = `${call.method} ${collection}`;
    if (id === undefined) {
      if (request === 'GET cache') return look(call, caller);
      if (request === 'GET caches') return list(call);
      if (request === 'POST caches') return reserve(call, caller);
    }
    const [entry, chunks] = [...uploads].find(([one]) => String(one.id) === id) ?? [];
    if (entry !== undefined && chunks !== undefined && entry.scope === caller.cacheScopes[0]) {
      if (request === 'PATCH caches') return upload(call, chunks);
      if (request === 'POST caches') return commit(call, entry, chunks);
    }
    return failure(404, 'ArtifactCacheItemNotFound', `There is nothing at ${call.url.pathname}.`);
  };
}

function entryView({ key, scope, version, createdAt }: CacheEntry): object {
  const creationTime = new Date(createdAt).toISOString();
  return { cacheKey: key, scope, cacheVersion: version, creationTime };
}

function refused(status: 403 | 409 | 429 | 500): ServedAnswer {
  const [type = '', message = ''] = REFUSED[status] ?? [];
  return failure(status, type, message);
}

/** An error in the form of the services behind Actions on a server. */
function failure(status: number, type: string, message: string): ServedAnswer {
  return json(status, { innerException: null, message, typeKey: `${type}Exception`, errorCode: 0 });
}
