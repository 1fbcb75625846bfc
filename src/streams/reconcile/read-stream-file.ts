import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { plural } from '../../words.ts';
import { openSplitter } from './split-values.ts';
import type { Break } from './split-values.ts';

/**
 * Reads a file of a stream, packed or not, and calls `onValue` with the bytes of each JSON object, which are only there
 * until it returns; false says that it is none. What is damaged is passed over and told in words. Rejects if the file can't be read.
 */
export async function readStreamFile(
  path: string,
  onValue: (bytes: Buffer) => boolean,
): Promise<string[]> {
  // Even nothing at all takes twenty bytes: this one was not fetched.
  if (/\.gz$/i.test(path) && statSync(path).size === 0)
    return ['it is empty, which no packed file is'];
  const breaks = new Map<Break | 'invalid', { count: number; at: number }>();
  let values = 0;
  const note = (why: Break | 'invalid', at: number): void => {
    const known = breaks.get(why);
    breaks.set(why, known === undefined ? { count: 1, at } : { ...known, count: known.count + 1 });
  };
  const splitter = openSplitter({
    onValue(bytes) {
      values += 1;
      if (!onValue(bytes)) note('invalid', values);
    },
    onBreak: note,
  });
  const torn = await readChunks(path, (chunk) => splitter.push(chunk));
  splitter.end();
  // What else is broken then follows from that.
  if (torn !== undefined)
    return [`it is packed, and can be unpacked only in part (${torn}): it is cut off or damaged`];
  return [...breaks].map(([why, { count, at }]) => sayBreak(why, count, at));
}

function sayBreak(why: Break | 'invalid', count: number, at: number): string {
  const where = count === 1 ? `at byte ${at}` : `the first at byte ${at}`;
  if (why === 'cut-off')
    return `${plural(count, 'event')} ${count === 1 ? 'is' : 'are'} cut off (${where})`;
  if (why === 'too-long')
    return `${plural(count, 'value')} ${count === 1 ? 'is' : 'are'} longer than any event (${where})`;
  if (why === 'foreign')
    return `in ${plural(count, 'place')} there is something else than JSON objects (${where})`;
  const which = count === 1 ? `number ${at}` : `the first is number ${at}`;
  return `${plural(count, 'object')} ${count === 1 ? 'is' : 'are'} not valid JSON (${which})`;
}

/** Resolves with why unpacking stopped, or with nothing at the end. What was unpacked before was handed over. */
function readChunks(path: string, onChunk: (chunk: Buffer) => void): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const file = createReadStream(path);
    const unpacker = isPacked(path) ? createGunzip() : undefined;
    const fail = (error: unknown): void => {
      file.destroy();
      unpacker?.destroy();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    file.once('error', fail);
    unpacker?.once('error', (error) => {
      file.destroy();
      resolve(error.message);
    });
    (unpacker === undefined ? file : file.pipe(unpacker))
      .on('data', (chunk: Buffer) => {
        try {
          onChunk(chunk);
        } catch (error) {
          fail(error);
        }
      })
      .once('end', () => resolve(undefined));
  });
}

/** By its first bytes: tools unpack files and leave their names, or the other way round. */
function isPacked(path: string): boolean {
  const first = Buffer.alloc(2);
  const handle = openSync(path, 'r');
  try {
    return readSync(handle, first, 0, 2, 0) === 2 && first.readUInt16BE() === 0x1f8b;
  } finally {
    closeSync(handle);
  }
}
