/**
 * Merges folders into copies of a target, and dies in each at another change of the disk: at the first one in the copy
 * `1`, at the second one in `2`, up to a merge that lives. What dies writes half of its bytes, and nothing afterwards.
 *
 *   node die-while-merging.ts TARGET COPIES FOLDER...
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

const [, , target = '', copies = '', ...folders] = process.argv;
let left = Infinity;

type Change = (...args: unknown[]) => unknown;

/** Counts a call as a change; dies at the last one that is left, after `half` was done. */
function mortal(change: Change, half: Change): Change {
  return (...args) => {
    left -= 1;
    if (left > 0) return change(...args);
    if (left === 0) half(...args);
    throw new Error('dead');
  };
}

const nothing: Change = () => undefined;
const { writeSync, writeFileSync, openSync, cpSync } = fs;
const original = fs as unknown as Record<string, Change>;
for (const name of ['renameSync', 'rmSync', 'mkdirSync'])
  original[name] = mortal(original[name]!, nothing);
const open = mortal(openSync as Change, nothing);
Object.assign(fs, {
  openSync: (...args: unknown[]) =>
    args[1] === 'w' ? open(...args) : (openSync as Change)(...args),
  writeSync: mortal(writeSync as Change, (handle, bytes) => {
    const whole = bytes as Buffer;
    writeSync(handle as number, whole, 0, whole.length >> 1);
  }),
  writeFileSync: mortal(writeFileSync as Change, (file, bytes) => {
    writeFileSync(file as string, (bytes as Buffer).subarray(0, (bytes as Buffer).length >> 1));
  }),
});
syncBuiltinESMExports();

const { merge } = await import('../../src/verify/merge.ts');
for (let life = 1; ; life += 1) {
  const into = join(copies, String(life));
  left = Infinity;
  cpSync(target, into, { recursive: true });
  left = life;
  try {
    merge(folders, into, { archive: undefined, head: undefined, first: 1 });
    break;
  } catch (error) {
    if (left > 0) throw error;
  }
}
