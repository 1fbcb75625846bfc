/**
 * Saves a checkpoint with so many identities in the cache and loads it again, by the action's own modules; the last
 * line that it prints is the `CheckpointTimes`. The environment has to be that of a step.
 *
 *     node bench/checkpoint-times.ts COUNT
 */
import { hash } from 'node:crypto';
import * as files from 'node:fs/promises';
import { openCacheStore } from '../src/checkpoint/cache-store.ts';
import {
  emptyCheckpoint,
  encodeCheckpoint,
  firstState,
  parseCheckpoint,
} from '../src/checkpoint/checkpoint.ts';
import { COLLECTION } from '../src/checkpoint/collection.ts';
import { openIdentities } from '../src/checkpoint/identities.ts';
import { IDENTITY_BYTES } from '../src/events/identity.ts';

export interface CheckpointTimes {
  readonly fileBytes: number;
  readonly packMs: number;
  readonly encodeMs: number;
  /** Encoding, writing, packing by the toolkit and upload. */
  readonly saveMs: number;
  /** Download, unpacking by the toolkit, reading and parsing. */
  readonly loadMs: number;
  readonly parseMs: number;
  readonly openMs: number;
}

const ARCHIVE = 'bench';
const HOUR_SECONDS = 3600;
const FIRST_SECOND = Date.parse('2026-11-21T12:00:00Z') / 1000;

const [, , count = ''] = process.argv;
const { GITHUB_WORKSPACE = '' } = process.env;
// Where a step begins, and where the toolkit looks for what it is to save.
process.chdir(GITHUB_WORKSPACE);

const cache = await import('@actions/cache');
const store = openCacheStore({
  ...{ openCache: () => Promise.resolve(cache), files, workspace: GITHUB_WORKSPACE },
  ...{ archive: ARCHIVE, chain: COLLECTION, run: { id: '1', attempt: 1 } },
});

const read = openIdentities();
for (let event = 0; event < Number(count); event += 1) {
  const identity = hash('sha256', String(event), 'binary').slice(0, IDENTITY_BYTES);
  const second = FIRST_SECOND + Math.floor((event * HOUR_SECONDS) / Number(count));
  read.add(identity, { second, twins: false });
}
const [packMs, identities] = await timed(() => read.pack());
const state = firstState({ scope: 'org', slug: 'acme', log: 'web', phrase: '' }, FIRST_SECOND);
const checkpoint = { ...emptyCheckpoint(ARCHIVE), sources: [{ ...state, identities }] };
const [saveMs] = await timed(() => store.save(checkpoint));
const [loadMs, loaded] = await timed(() => store.load());
if (loaded.kind !== 'found') throw new Error(`The checkpoint was not loaded: ${loaded.kind}.`);
const [openMs, opened] = await timed(() =>
  openIdentities(loaded.checkpoint.sources[0]?.identities),
);
const [encodeMs, text] = await timed(() => encodeCheckpoint(checkpoint));
const [parseMs] = await timed(() => parseCheckpoint(text, ARCHIVE, COLLECTION));
if (opened.size !== Number(count) || encodeCheckpoint(loaded.checkpoint) !== text)
  throw new Error('What was loaded is not what was saved.');

const times: CheckpointTimes = {
  fileBytes: Buffer.byteLength(text),
  ...{ packMs, encodeMs, saveMs, loadMs, parseMs, openMs },
};
process.stdout.write(`\n${JSON.stringify(times)}\n`);

async function timed<T>(task: () => T | Promise<T>): Promise<[number, T]> {
  const startedAt = performance.now();
  const result = await task();
  return [performance.now() - startedAt, result];
}
