import { dirname, join } from 'node:path';
import { ExplainedError, explain } from '../errors.ts';
import type { Files } from '../events/files.ts';
import { COLLECT } from '../events/manifest.ts';
import type { Source } from '../events/source.ts';
import type { Chain } from './chain.ts';
import { encodeCheckpoint, parseCheckpoint } from './checkpoint.ts';
import type { Checkpoint, SourceState } from './checkpoint.ts';

/** The two calls of `@actions/cache` that the store needs. */
export interface ActionsCache {
  restoreCache(
    paths: string[],
    primaryKey: string,
    restoreKeys?: string[],
    options?: { lookupOnly?: boolean },
  ): Promise<string | undefined>;
  saveCache(paths: string[], key: string): Promise<number>;
}

export type CachedCheckpoint<State extends Source = SourceState> =
  | { readonly kind: 'found'; readonly checkpoint: Checkpoint<State>; readonly key: string }
  | {
      readonly kind: 'unreadable';
      readonly key: string;
      /** Of the newest delivery it knew of, as the key says; undefined if the key is none of ours. */
      readonly sequence: number | undefined;
      readonly reason: string;
    }
  /** No entry, or the cache did not answer: the toolkit tells the two apart only in its log. */
  | { readonly kind: 'missing' };

/** Keeps the checkpoint of one chain in the actions cache. */
export interface CacheStore<State extends Source = SourceState> {
  /** Every key of this chain begins so. It ends in a character that no archive name has. */
  readonly prefix: string;
  load(): Promise<CachedCheckpoint<State>>;
  /** The key of the entry that `load` would find; nothing is downloaded. */
  newestKey(): Promise<string | undefined>;
  /** Resolves when the entry is stored; throws an `ExplainedError` if it is not. */
  save(checkpoint: Checkpoint<State>): Promise<void>;
}

/**
 * Relative to the workspace, because the path string is part of what GitHub matches an entry by: a temporary folder,
 * which differs between runners, would lose it.
 */
const CACHED_FILE = '.audit-log-collector/checkpoint.json';

export function openCacheStore<State extends Source>(options: {
  openCache: () => Promise<ActionsCache>;
  files: Files;
  workspace: string;
  archive: string;
  chain: Pick<Chain<State>, 'name' | 'parseStates'>;
  run: { id: string; attempt: number };
  /** The toolkit takes an upload that failed for one that did not, as it does with the cache of a server. */
  isToBeConfirmed?: boolean;
}): CacheStore<State> {
  const { openCache, files, workspace, archive, chain, run, isToBeConfirmed = false } = options;
  const file = join(workspace, CACHED_FILE);
  const prefix = `${archive}/${chain.name === COLLECT ? 'checkpoint' : chain.name}/`;

  /** The workspace is the user's: nothing of ours stays there. */
  async function clean(): Promise<void> {
    await files.rm(file, { force: true });
    await files.rmdir(dirname(file)).catch((error: unknown) => {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT' && code !== 'ENOTEMPTY') throw error;
    });
  }

  async function isThere(cache: ActionsCache, key: string): Promise<boolean> {
    return (await cache.restoreCache([CACHED_FILE], key, [], { lookupOnly: true })) === key;
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
          const checkpoint = parseCheckpoint(await files.readFile(file, 'utf8'), archive, chain);
          return { kind: 'found', checkpoint, key };
        } catch (error) {
          const digits = /^\d{6,12}/.exec(key.slice(prefix.length))?.[0];
          const sequence = digits === undefined ? undefined : Number(digits);
          return { kind: 'unreadable', key, sequence, reason: explain(error) };
        }
      } finally {
        await clean();
      }
    },
    async newestKey() {
      const cache = await openCache();
      return cache.restoreCache([CACHED_FILE], prefix, [prefix], { lookupOnly: true });
    },
    async save(checkpoint) {
      const cache = await openCache();
      const { sequence, revision } = checkpoint;
      // Keys are immutable, and one whose save died stays taken: run and attempt make each save's key its own.
      const numbers = [pad(sequence, 6), pad(revision, 4), run.id, String(run.attempt)];
      const key = `${prefix}${numbers.join('-')}`;
      await files.mkdir(dirname(file), { recursive: true });
      try {
        await files.writeFile(file, encodeCheckpoint(checkpoint));
        // The toolkit reports most failures by this number and in its log alone.
        const isSaved = (await cache.saveCache([CACHED_FILE], key)) !== -1;
        if (isSaved && (!isToBeConfirmed || (await isThere(cache, key)))) return;
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
