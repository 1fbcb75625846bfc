import type * as promises from 'node:fs/promises';

/** What is used of `node:fs/promises`; passed in, so that tests decide what a crash leaves on the disk. */
export type Files = Pick<
  typeof promises,
  | 'access'
  | 'mkdir'
  | 'mkdtemp'
  | 'open'
  | 'readFile'
  | 'readdir'
  | 'rename'
  | 'rm'
  | 'rmdir'
  | 'writeFile'
>;

/** Whether something exists at the path. */
export function exists(files: Files, path: string): Promise<boolean> {
  return files.access(path).then(
    () => true,
    () => false,
  );
}
