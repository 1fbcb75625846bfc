import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { ExplainedError } from '../../errors.ts';

/** One list of events in a file, a line each. */
export interface EventList {
  add(line: Buffer): void;
  /** Writes what is left; nothing can be added afterwards. */
  close(): void;
}

export interface OutputLists {
  readonly onlyInArchive: EventList;
  readonly onlyInStream: EventList;
}

/** The files of an output folder. */
export const LISTS = {
  onlyInArchive: 'only-in-archive.ndjson',
  onlyInStream: 'only-in-stream.ndjson',
} as const;

const BLOCK_BYTES = 1024 * 1024;
const LINE_END = Buffer.from('\n');

/**
 * Opens the folder, which need not exist, and begins both lists anew. Throws an `ExplainedError` if it holds anything
 * else.
 */
export function openLists(folder: string): OutputLists {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory() === false)
    throw new ExplainedError(`\`output-dir\` (${folder}) is a file. Name a folder instead.`);
  mkdirSync(folder, { recursive: true });
  const ours: readonly string[] = Object.values(LISTS);
  const foreign = readdirSync(folder).find((name) => !ours.includes(name));
  if (foreign !== undefined)
    throw new ExplainedError(
      `\`output-dir\` (${folder}) holds \`${foreign}\`, which no reconciliation wrote. Choose an empty folder, so that nothing of yours is mixed up.`,
    );
  return {
    onlyInArchive: openList(join(folder, LISTS.onlyInArchive)),
    onlyInStream: openList(join(folder, LISTS.onlyInStream)),
  };
}

/** Throws an `ExplainedError` if one of the folders is another, or lies in it: what is written would be read. */
export function requireApart(folders: Readonly<Record<string, string>>): void {
  const all = Object.entries(folders);
  for (const [inner, path] of all)
    for (const [outer, other] of all) {
      if (inner === outer || !isWithin(locate(resolve(path)), locate(resolve(other)))) continue;
      throw new ExplainedError(
        `\`${inner}\` (${path}) is \`${outer}\` (${other}), or lies in it. Give each a folder of its own, so that none is read or written as the other.`,
      );
    }
}

/** Where a folder is behind symbolic links; it need not exist. */
function locate(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(locate(dirname(path)), basename(path));
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function openList(path: string): EventList {
  // Not what it may be a link to.
  rmSync(path, { force: true });
  const handle = openSync(path, 'wx');
  // Lines are copied: each may be a small part of a large buffer, which would stay in memory with it.
  const block = Buffer.allocUnsafe(BLOCK_BYTES);
  let bytes = 0;

  function write(from: Buffer, length: number): void {
    for (let at = 0; at < length;) at += writeSync(handle, from, at, length - at);
  }

  function flush(): void {
    write(block, bytes);
    bytes = 0;
  }

  return {
    add(line) {
      if (bytes + line.length + 1 > BLOCK_BYTES) flush();
      if (line.length < BLOCK_BYTES) {
        bytes += line.copy(block, bytes);
      } else {
        write(line, line.length);
      }
      bytes += LINE_END.copy(block, bytes);
    },
    close() {
      flush();
      closeSync(handle);
    },
  };
}
