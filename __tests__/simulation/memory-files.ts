import { posix } from 'node:path';
import type { Files } from '../../src/events/files.ts';
import type { Steps } from './steps.ts';

/** A disk: the bytes of each file by its path. A folder is `undefined`. */
export type Disk = Map<string, Buffer | undefined>;

/** The files on the disk below a folder, by their paths relative to it. */
export function filesBelow(disk: Disk, folder: string): Map<string, Buffer> {
  const prefix = `${folder}/`;
  const found = new Map<string, Buffer>();
  for (const [path, bytes] of disk)
    if (bytes !== undefined && path.startsWith(prefix)) found.set(path.slice(prefix.length), bytes);
  return found;
}

/** Removes a folder with all that it holds. */
export function removeTree(disk: Disk, folder: string): void {
  for (const path of [...disk.keys()])
    if (path === folder || path.startsWith(`${folder}/`)) disk.delete(path);
}

/** Makes a folder and those above it. */
export function makeFolder(disk: Disk, folder: string): void {
  for (let path = folder; path !== '/' && !disk.has(path); path = posix.dirname(path))
    disk.set(path, undefined);
}

/** `node:fs/promises` over a disk in memory, as far as `src` uses it; every call is a boundary at which a run may die. */
export function openMemoryFiles(disk: Disk, steps: Steps): Files {
  let made = 0;

  function fail(code: string, path: string): never {
    throw Object.assign(new Error(`${code}: ${path}`), { code });
  }

  function write(path: string, bytes: Buffer, torn: boolean): void {
    if (!disk.has(posix.dirname(path))) fail('ENOENT', path);
    disk.set(path, Buffer.from(torn ? bytes.subarray(0, bytes.length >> 1) : bytes));
  }

  function bytesAt(path: string): Buffer {
    return disk.get(path) ?? fail(disk.has(path) ? 'EISDIR' : 'ENOENT', path);
  }

  /** The entries right in a folder, or all below it. */
  function entries(folder: string, recursive: boolean): string[] {
    if (!disk.has(folder)) fail('ENOENT', folder);
    const names = [...disk.keys()]
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1));
    return recursive ? names : names.filter((name) => !name.includes('/'));
  }

  const files = {
    access: (path: string) =>
      steps.pass('file', () => {
        if (!disk.has(path)) fail('ENOENT', path);
      }),
    mkdir: (path: string) =>
      steps.pass('file', () => {
        makeFolder(disk, path);
      }),
    mkdtemp: (prefix: string) =>
      steps.pass('file', () => {
        const path = `${prefix}${String((made += 1)).padStart(6, '0')}`;
        makeFolder(disk, path);
        return path;
      }),
    open: (path: string) =>
      steps
        .pass('file', () => {
          write(path, Buffer.of(), false);
        })
        .then(() => ({
          appendFile: (chunk: Buffer) =>
            steps.pass('file', (torn) => {
              const before = bytesAt(path);
              const part = torn ? chunk.subarray(0, chunk.length >> 1) : chunk;
              disk.set(path, Buffer.concat([before, part]));
            }),
          close: () => steps.pass('file', () => undefined),
        })),
    readFile: (path: string, encoding?: 'utf8') =>
      steps.pass('file', () => {
        const bytes = bytesAt(path);
        return encoding === undefined ? Buffer.from(bytes) : bytes.toString(encoding);
      }),
    readdir: (path: string, options: { recursive?: boolean; withFileTypes?: boolean } = {}) =>
      steps.pass('file', () => {
        const names = entries(path, options.recursive === true);
        if (options.withFileTypes !== true) return names;
        return names.map((name) => ({
          name: posix.basename(name),
          parentPath: posix.dirname(posix.join(path, name)),
          isFile: () => disk.get(posix.join(path, name)) !== undefined,
        }));
      }),
    rename: (from: string, to: string) =>
      steps.pass('file', () => {
        disk.set(to, bytesAt(from));
        disk.delete(from);
      }),
    rm: (path: string, options: { force?: boolean; recursive?: boolean } = {}) =>
      steps.pass('file', () => {
        if (!disk.has(path) && options.force !== true) fail('ENOENT', path);
        if (options.recursive === true) removeTree(disk, path);
        else disk.delete(path);
      }),
    rmdir: (path: string) =>
      steps.pass('file', () => {
        if (entries(path, true).length > 0) fail('ENOTEMPTY', path);
        disk.delete(path);
      }),
    writeFile: (path: string, content: Buffer | string) =>
      steps.pass('file', (torn) => {
        write(path, Buffer.from(content), torn);
      }),
  };
  return files as unknown as Files;
}
