import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { PARTIAL_SUFFIX } from '../events/segment.ts';
import type { Finding } from './finding.ts';
import { hashFile, readBlocks } from './read-lines.ts';

/** One file of a delivery that the merged archive is to have. */
export interface PlannedFile {
  /** Relative to the archive's root. */
  readonly path: string;
  readonly sha256: string;
  /** Where it may be taken from. */
  readonly from: readonly { readonly path: string; readonly shown: string }[];
}

/** Counts of files. */
export interface Placed {
  copied: number;
  alreadyThere: number;
}

/**
 * Copies the files of a delivery in their order, each only if it is whole and nothing else is in its place. Returns
 * what kept the delivery from being copied; files that were copied before stay.
 */
export function placeFiles(
  files: readonly PlannedFile[],
  into: string,
  parts: { delivery: string; report: Placed },
): Finding | undefined {
  for (const { path, sha256, from } of files) {
    const target = join(into, path);
    if (existsSync(target)) {
      if (hashFile(target) !== sha256) {
        const other = from.find((one) => one.path !== target)?.shown ?? path;
        return { file: target, text: `it is there already, and is not what ${other} is` };
      }
      parts.report.alreadyThere += 1;
      continue;
    }
    const source = from.find((one) => copyFile(one.path, target, sha256));
    if (source === undefined) return sayTorn(from[0]?.shown ?? path, parts.delivery);
    parts.report.copied += 1;
  }
  return undefined;
}

/** That a file of a delivery can't be had. */
export function sayTorn(file: string, delivery: string): Finding {
  const text = `no copy of it is whole, so its delivery was left out (${delivery}.json)`;
  return { file, text };
}

/** Whether the file had that hash; only then it is there afterwards. */
function copyFile(source: string, target: string, sha256: string): boolean {
  const digest = createHash('sha256');
  const torn = writeTorn(target, (write) => {
    readBlocks(source, (block) => {
      digest.update(block);
      write(block);
    });
  });
  const isWhole = digest.digest('hex') === sha256;
  if (isWhole) renameSync(torn, target);
  else rmSync(torn);
  return isWhole;
}

/** Writes to the place of a file under the name that it has until it is whole, and returns that name. */
export function writeTorn(target: string, fill: (write: (bytes: Buffer) => void) => void): string {
  mkdirSync(dirname(target), { recursive: true });
  const torn = target + PARTIAL_SUFFIX;
  const handle = openSync(torn, 'w');
  try {
    fill((bytes) => {
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    });
  } finally {
    closeSync(handle);
  }
  return torn;
}

/** Puts a file in its place at once, whatever was there. */
export function replaceFile(target: string, bytes: Buffer): void {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target + PARTIAL_SUFFIX, bytes);
  renameSync(target + PARTIAL_SUFFIX, target);
}
