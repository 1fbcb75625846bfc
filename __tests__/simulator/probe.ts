import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
  await writeFile(join(folder, 'main.mjs'), code.main);
  if (code.post !== undefined) await writeFile(join(folder, 'post.mjs'), code.post);
  await symlink(NODE_MODULES, join(folder, 'node_modules'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
