import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** A folder that is gone at the end of its scope; tests that run at the same time have one each. */
export async function ownFolder(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'recording-test-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** The files below a folder with their bytes (as latin1), by relative path. */
export async function readFiles(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const read = files.map(async (file) => [relative(folder, file), await readFile(file, 'latin1')]);
  return Object.fromEntries(await Promise.all(read)) as Record<string, string>;
}

/** The segments below a folder. */
export async function readSegments(folder: string): Promise<Record<string, string>> {
  const files = Object.entries(await readFiles(folder));
  return Object.fromEntries(files.filter(([path]) => path.endsWith('.ndjson')));
}

/** Each manifest below a folder, without the moment at which it was made. */
export async function readManifests(folder: string): Promise<unknown[]> {
  const files = Object.entries(await readFiles(folder));
  return files
    .filter(([path]) => path.startsWith('manifests'))
    .map(([, text]) => ({ ...(JSON.parse(text) as object), createdAt: null }));
}

/** The permissions of each file in a folder, in octal. */
export async function modesOf(folder: string): Promise<Set<string>> {
  const names = await readdir(folder);
  const modes = names.map(async (name) => (await stat(join(folder, name))).mode & 0o777);
  return new Set((await Promise.all(modes)).map((mode) => mode.toString(8)));
}
