import { constants, gunzipSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

const BLOCK = 512;
const ZSTD_MAGIC = 0xfd2fb528;

/** A change to one file of an archive: its name and content to its new content. */
export type Rewrite = (name: string, content: Buffer) => Buffer;

/** Rewrites the files of an archive as the cache's clients make it (`tar`, compressed with zstd or gzip), or only reads them if `rewrite` returns what it gets. */
export function rewriteArchive(bytes: Buffer, rewrite: Rewrite): Buffer {
  // The toolkit compresses with a window of 1 GiB (`zstd --long=30`).
  if (bytes.length >= 4 && bytes.readUInt32LE(0) === ZSTD_MAGIC) {
    const tar = zstdDecompressSync(bytes, { params: { [constants.ZSTD_d_windowLogMax]: 30 } });
    return zstdCompressSync(rewriteTar(tar, rewrite));
  }
  return gzipSync(rewriteTar(gunzipSync(bytes), rewrite));
}

function rewriteTar(tar: Buffer, rewrite: Rewrite): Buffer {
  const written: Buffer[] = [];
  let longName: string | undefined;
  for (let offset = 0; offset + BLOCK <= tar.length;) {
    const header = Buffer.from(tar.subarray(offset, offset + BLOCK));
    if (header[0] === 0) break;
    const size = Number.parseInt(text(header, 124, 12), 8);
    const end = offset + BLOCK + size;
    const content = tar.subarray(offset + BLOCK, end);
    const type = text(header, 156, 1);
    if (type === 'x') longName = /\d+ path=(.*)\n/.exec(content.toString())?.[1];
    const isFile = type === '0' || type === '';
    const name =
      longName ?? [text(header, 345, 155), text(header, 0, 100)].filter(Boolean).join('/');
    const after = isFile ? rewrite(name, content) : content;
    if (isFile) longName = undefined;
    setSize(header, after.length);
    written.push(header, after, Buffer.alloc(padding(after.length)));
    offset = end + padding(size);
  }
  return Buffer.concat([...written, Buffer.alloc(2 * BLOCK)]);
}

function text(header: Buffer, start: number, length: number): string {
  return header.toString('utf8', start, start + length).replace(/[\0 ].*$/s, '');
}

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

function setSize(header: Buffer, size: number): void {
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.fill(' ', 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
}
