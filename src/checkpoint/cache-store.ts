import { mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ExplainedError, explain } from '../errors.ts';
import { encodeCheckpoint, parseCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';

/** The two calls of `@actions/cache` that the store needs. */
export interface ActionsCache {
  restoreCache(
    paths: string[],
    primaryKey: string,
    restoreKeys?: string[],
  ): Promise<string | undefined>;
  saveCache(paths: string[], key: string): Promise<number>;
}

export type CachedCheckpoint =
  | { readonly kind: 'found'; readonly checkpoint: Checkpoint; readonly key: string }
  | { readonly kind: 'unreadable'; readonly key: string; readonly reason: string }
  /** No entry, or the cache did not answer: the toolkit tells the two apart only in its log. */
  | { readonly kind: 'missing' };

/** Keeps the checkpoint in the actions cache. */
export interface CacheStore {
  /** Every key of this archive begins so. It ends in a character that no archive name has. */
  readonly prefix: string;
  load(): Promise<CachedCheckpoint>;
  /** Resolves when the entry is stored; throws an `ExplainedError` if it is not. */
  save(checkpoint: Checkpoint): Promise<void>;
}

/**
 * Relative to the workspace, because the path string is part of what GitHub matches an entry by: a temporary folder,
 * which differs between runners, would lose it.
 */
const CACHED_FILE = '.audit-log-collector/checkpoint.json';

export function openCacheStore(options: {
  openCache: () => Promise<ActionsCache>;
  workspace: string;
  archive: string;
  run: { id: string; attempt: number };
}): CacheStore {
  const { openCache, workspace, archive, run } = options;
  const file = join(workspace, CACHED_FILE);
  const prefix = `${archive}/checkpoint/`;

  /** The workspace is the user's: nothing of ours stays there. */
  async function clean(): Promise<void> {
    await rm(file, { force: true });
    await rmdir(dirname(file)).catch((error: unknown) => {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT' && code !== 'ENOTEMPTY') throw error;
    });
  }

  return {
    prefix,
    async load() {
      const cache = await openCache();
      await clean();
      try {
        const key = await cache.restoreCache([CACHED_FILE], prefix, [prefix]);
        if (key === undefined) return { kind: 'missing' };
        try {
          const checkpoint = parseCheckpoint(await readFile(file, 'utf8'), archive);
          return { kind: 'found', checkpoint, key };
        } catch (error) {
          return { kind: 'unreadable', key, reason: explain(error) };
        }
      } finally {
        await clean();
      }
    },
    async save(checkpoint) {
      const cache = await openCache();
      const { sequence, revision } = checkpoint;
      // Keys are immutable, and one whose save died stays taken: run and attempt make each save's key its own.
      const numbers = [pad(sequence, 6), pad(revision, 4), run.id, String(run.attempt)];
      const key = `${prefix}${numbers.join('-')}`;
      await mkdir(dirname(file), { recursive: true });
      try {
        await writeFile(file, encodeCheckpoint(checkpoint));
        // The toolkit reports most failures by this number and in its log alone.
        if ((await cache.saveCache([CACHED_FILE], key)) !== -1) return;
      } finally {
        await clean();
      }
      throw new ExplainedError(
        `The checkpoint could not be saved to the actions cache (key \`${key}\`): the log above says why. ` +
          'Check that the cache of this repository is enabled and that this event may write to it; ' +
          'the next run goes on from the last position that was saved.',
      );
    },
  };
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
