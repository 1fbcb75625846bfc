import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ServedAnswer, ServedHandler } from '../answer.ts';
import type { Call } from '../http.ts';

/** Blob storage as the toolkit's clients use it: block uploads, whole uploads, ranged reads, by signed URL only. */
export interface Blobs {
  readonly handler: ServedHandler;
  /** A new blob without content, and its id. */
  create(): string;
  /** An address that gives one permission on one blob for an hour. */
  sign(grant: BlobGrant): string;
  /** Undefined while nothing has been uploaded. */
  size(id: string): number | undefined;
  read(id: string): Promise<Buffer>;
  overwrite(id: string, bytes: Buffer): Promise<void>;
  remove(id: string): Promise<void>;
  /** Removes everything from disk. */
  close(): Promise<void>;
}

/** What a signed URL allows. */
export interface BlobGrant {
  readonly origin: string;
  readonly id: string;
  readonly permission: 'read' | 'write';
  /** What `content-disposition` calls the blob when it is read. */
  readonly fileName?: string;
}

interface Part {
  readonly path: string;
  readonly size: number;
}

interface Blob {
  /** Uploaded but not yet committed, by block id. */
  readonly blocks: Map<string, Part>;
  parts: Part[] | undefined;
  contentType: string;
  etag: string;
  modifiedAt: number;
}

// An IP host makes the Azure client read the first part of the path as the account, the second as the container.
const PATH = '/blobs/results/';
const SIGNED_FOR_MS = 60 * 60 * 1000;

/** Blob storage in a temporary folder. */
export function createBlobs({ clock }: { readonly clock: { now(): number } }): Blobs {
  const secret = randomBytes(32);
  const blobs = new Map<string, Blob>();
  const folder = mkdtemp(join(tmpdir(), 'simulated-blobs-'));
  // Who never uses the storage must not hear of a folder that could not be made.
  folder.catch(() => undefined);

  const signature = (id: string, permission: string, until: string): string =>
    createHmac('sha256', secret).update(`${id}\n${permission}\n${until}`).digest('base64');

  const store = async (bytes: Buffer): Promise<Part> => {
    const path = join(await folder, randomUUID());
    await writeFile(path, bytes);
    return { path, size: bytes.length };
  };

  const discard = async (parts: Iterable<Part>): Promise<void> => {
    await Promise.all([...parts].map(({ path }) => rm(path, { force: true })));
  };

  const commit = async (blob: Blob, parts: Part[]): Promise<void> => {
    const obsolete = [...(blob.parts ?? []), ...blob.blocks.values()];
    blob.parts = parts;
    blob.blocks.clear();
    blob.etag = `"0x${randomBytes(8).toString('hex').toUpperCase()}"`;
    blob.modifiedAt = clock.now();
    await discard(obsolete.filter((part) => !parts.includes(part)));
  };

  async function put(blob: Blob, call: Call): Promise<ServedAnswer> {
    const query = call.url.searchParams;
    const type = call.headers['x-ms-blob-content-type'];
    if (typeof type === 'string') blob.contentType = type;
    if (query.get('comp') === 'block') {
      const id = query.get('blockid') ?? '';
      const before = blob.blocks.get(id);
      blob.blocks.set(id, await store(call.body));
      if (before !== undefined) await discard([before]);
    } else if (query.get('comp') === 'blocklist') {
      const ids = [...call.body.toString().matchAll(/<(?:Latest|Uncommitted)>([^<]*)</g)];
      const parts = ids.map(([, id = '']) => blob.blocks.get(id));
      if (parts.some((part) => part === undefined)) return azureError(400, 'InvalidBlockList');
      await commit(blob, parts as Part[]);
    } else {
      await commit(blob, [await store(call.body)]);
    }
    return {
      status: 201,
      headers: { ...common(blob), 'x-ms-request-server-encrypted': 'true' },
    };
  }

  const common = (blob: Blob): Record<string, string> => ({
    etag: blob.etag,
    'last-modified': new Date(blob.modifiedAt).toUTCString(),
    'x-ms-request-id': randomUUID(),
    'x-ms-version': '2026-02-06',
  });

  function get(blob: Blob, call: Call): ServedAnswer {
    if (blob.parts === undefined) return azureError(404, 'BlobNotFound');
    const size = sizeOf(blob.parts);
    const wanted = rangeOf(call, size);
    if (wanted === 'unsatisfiable') return azureError(416, 'InvalidRange');
    const { start, end } = wanted ?? { start: 0, end: size };
    const disposition = call.url.searchParams.get('rscd');
    const headers = {
      ...common(blob),
      'content-type': blob.contentType,
      'content-length': (end - start).toString(),
      'accept-ranges': 'bytes',
      'x-ms-blob-type': 'BlockBlob',
      ...(disposition !== null && { 'content-disposition': disposition }),
      ...(wanted !== undefined && {
        'content-range': `bytes ${start}-${end - 1}/${size}`,
      }),
    };
    const status = wanted === undefined ? 200 : 206;
    if (call.method === 'HEAD') return { status, headers };
    return { status, headers, body: Readable.from(bytesBetween(blob.parts, start, end)) };
  }

  return {
    async handler(call) {
      if (!call.url.pathname.startsWith(PATH)) return undefined;
      const id = decodeURIComponent(call.url.pathname.slice(PATH.length));
      const query = call.url.searchParams;
      const [permission, until] = [query.get('sp') ?? '', query.get('se') ?? ''];
      const allowed =
        signature(id, permission, until) === query.get('sig') &&
        permission === (call.method === 'PUT' ? 'write' : 'read') &&
        Date.parse(until) >= clock.now();
      if (!allowed) return azureError(403, 'AuthenticationFailed');
      const blob = blobs.get(id);
      if (blob === undefined) return azureError(404, 'BlobNotFound');
      if (call.method === 'PUT') return put(blob, call);
      if (call.method === 'GET' || call.method === 'HEAD') return get(blob, call);
      return azureError(405, 'UnsupportedHttpVerb');
    },
    create() {
      const id = randomUUID();
      blobs.set(id, {
        blocks: new Map(),
        parts: undefined,
        contentType: 'application/octet-stream',
        etag: '"0x0"',
        modifiedAt: clock.now(),
      });
      return id;
    },
    sign({ origin, id, permission, fileName }) {
      const until = new Date(clock.now() + SIGNED_FOR_MS).toISOString();
      const url = new URL(`${PATH}${id}`, origin);
      url.search = new URLSearchParams({
        ...(fileName !== undefined && { rscd: disposition(fileName) }),
        se: until,
        sp: permission,
        sv: '2026-02-06',
        sig: signature(id, permission, until),
      }).toString();
      return url.href;
    },
    size(id) {
      const parts = blobs.get(id)?.parts;
      return parts && sizeOf(parts);
    },
    async read(id) {
      const parts = blobs.get(id)?.parts ?? [];
      const chunks: Buffer[] = [];
      for await (const chunk of bytesBetween(parts, 0, sizeOf(parts))) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    async overwrite(id, bytes) {
      const blob = blobs.get(id);
      if (blob !== undefined) await commit(blob, [await store(bytes)]);
    },
    async remove(id) {
      const blob = blobs.get(id);
      blobs.delete(id);
      await discard([...(blob?.parts ?? []), ...(blob?.blocks.values() ?? [])]);
    },
    async close() {
      blobs.clear();
      await rm(await folder, { recursive: true, force: true });
    },
  };
}

function sizeOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { size }) => sum + size, 0);
}

async function* bytesBetween(
  parts: readonly Part[],
  start: number,
  end: number,
): AsyncGenerator<Buffer> {
  let offset = 0;
  for (const { path, size } of parts) {
    const [from, to] = [Math.max(start - offset, 0), Math.min(end - offset, size)];
    offset += size;
    if (from >= to) continue;
    // A file that is read to its end may be removed meanwhile: its descriptor stays valid.
    const file = await open(path);
    yield* createReadStream(path, { fd: file, start: from, end: to - 1 }) as AsyncIterable<Buffer>;
  }
}

function rangeOf(
  call: Call,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const header = call.headers['x-ms-range'] ?? call.headers.range;
  const match = /^bytes=(\d+)-(\d*)$/.exec(typeof header === 'string' ? header : '');
  if (match === null) return undefined;
  const start = Number(match[1]);
  const end = match[2] ? Math.min(Number(match[2]) + 1, size) : size;
  return start < end ? { start, end } : 'unsatisfiable';
}

function disposition(fileName: string): string {
  return `attachment; filename="${fileName.replaceAll(/[^ -~]|"/g, '_')}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
}

function azureError(status: number, code: string): ServedAnswer {
  return {
    status,
    headers: {
      'content-type': 'application/xml',
      'x-ms-error-code': code,
      'x-ms-request-id': randomUUID(),
    },
    body: `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`,
  };
}
