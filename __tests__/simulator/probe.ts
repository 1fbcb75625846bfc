import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { stringify } from 'yaml';

const NODE_MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** A throwaway action that finds the real toolkit. */
export interface Probe {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Writes an action with the given code, ready for `runAction({ action: probe.folder })`. */
export async function writeProbe(code: {
  readonly main: string;
  readonly post?: string;
  readonly postIf?: string;
  readonly inputs?: Readonly<Record<string, object>>;
}): Promise<Probe> {
  const folder = await mkdtemp(join(tmpdir(), 'probe-'));
  const runs = {
    using: 'node24',
    main: 'main.mjs',
    ...(code.post !== undefined && { post: 'post.mjs' }),
    ...(code.postIf !== undefined && { 'post-if': code.postIf }),
  };
  await writeFile(
    join(folder, 'action.yml'),
    stringify({ name: 'Probe', inputs: code.inputs ?? {}, runs }),
  );
  await symlink(NODE_MODULES, join(folder, 'node_modules'));
  await writeFile(join(folder, 'main.mjs'), code.main);
  if (/@actions\/(artifact|cache)/.test(code.main)) await bundle(join(folder, 'main.mjs'));
  if (code.post !== undefined) await writeFile(join(folder, 'post.mjs'), code.post);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Of these packages a process takes a second to find and load the files, one by one; each run is a process. */
async function bundle(file: string): Promise<void> {
  const require =
    "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";
  await promisify(execFile)(join(NODE_MODULES, '.bin/esbuild'), [
    ...[file, `--outfile=${file}`, '--allow-overwrite', '--bundle', '--platform=node'],
    ...['--format=esm', '--keep-names', '--log-level=error', `--banner:js=${require}`],
  ]);
}
