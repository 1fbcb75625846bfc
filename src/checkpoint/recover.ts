import { ExplainedError } from '../errors.ts';
import { SINK_NAMES } from '../events/manifest.ts';
import type { SinkName } from '../events/manifest.ts';
import type { Source } from '../events/source.ts';
import { branchOf, workflowOf } from '../github/archive-artifacts.ts';
import type { ThisRun } from '../github/archive-artifacts.ts';
import type { Repository } from '../github/repository.ts';
import type { CacheStore } from './cache-store.ts';
import type { Chain } from './chain.ts';
import { emptyCheckpoint } from './checkpoint.ts';
import type { Checkpoint, SourceState } from './checkpoint.ts';
import { COLLECTION } from './collection.ts';
import { toCheckpointAfter } from './kept.ts';
import type { Kept, KeptHead, KeptState } from './kept.ts';
import type { DeliveryRef } from './kept-delivery.ts';

/** Where a checkpoint was found. */
export type Origin = 'cache' | SinkName | 'nowhere';

/** A sink, what it holds, and whether that reaches to the head of the archive. */
export interface LoadedSink extends Pick<KeptState, 'head'> {
  readonly kept: Kept;
  /** Undefined if only looking for that very delivery can tell. */
  readonly holdsHead: boolean | undefined;
}

export interface Loaded<State extends Source = SourceState> {
  readonly checkpoint: Checkpoint<State>;
  readonly origin: Origin;
  /** The key of the cache entry that was there at the start. */
  readonly key: string | undefined;
  /** The state of an archive that went on until then is lost; epoch milliseconds. */
  readonly lostSince: number | undefined;
  /** The newest delivery of the archive; undefined before the first. */
  readonly head: DeliveryRef | undefined;
  readonly sinks: readonly LoadedSink[];
}

interface Store {
  readonly kept: Kept;
  readonly state: KeptState;
}

/**
 * The checkpoint of the newest delivery among cache and sinks; the empty one only if none of them has any.
 * An unanswered store is not an empty store: throws if one of them can't be asked, or holds state that can't be read.
 */
export async function loadCheckpoint<State extends Source>(options: {
  archive: string;
  chain: Chain<State>;
  cache: CacheStore<State>;
  repository: Repository;
  thisRun: ThisRun;
  /** Of the sinks that the archive is kept in, those that can be read. */
  kept: readonly Kept[];
  warn: (line: string) => void;
}): Promise<Loaded<State>> {
  const { chain, cache, repository, thisRun, warn } = options;
  const cached = await cache.load();
  const known = cached.kind === 'found' ? cached.checkpoint : undefined;
  const key = cached.kind === 'missing' ? undefined : cached.key;
  const ranBefore =
    cached.kind !== 'missing' ||
    thisRun.attempt > 1 ||
    (await repository.countRuns(thisRun.workflowPath)) > 1;
  const stores: Store[] = [];
  for (const kept of options.kept)
    stores.push({ kept, state: await kept.state(cached, ranBefore) });
  const expired = stores.find(({ state }) => state.expired !== undefined)?.state.expired;

  const ahead = findAhead(stores, known);
  if (ahead !== undefined) {
    const { store, head } = ahead;
    const checkpoint = await readHead(chain, store.kept, head);
    const why = known === undefined ? 'has no usable checkpoint' : 'is behind';
    warn(`The cache ${why}: going on from ${head.label}.`);
    const sinks = stores.map((one) => toSink(one, one === store ? true : undefined));
    const ref = headOf(checkpoint);
    return {
      ...{ checkpoint: skipExpired(checkpoint, expired, warn), origin: store.kept.sink, key },
      ...{ lostSince: undefined, head: ref, sinks },
    };
  }
  if (known !== undefined) {
    if (known.workflow !== null && known.workflow !== workflowOf(thisRun))
      warn(describeOtherWorkflow(known.workflow, thisRun));
    const sinks = stores.map((one) => toSink(one, one.state.holdsCached ? true : undefined));
    return {
      ...{ checkpoint: skipExpired(known, expired, warn), origin: 'cache', key },
      ...{ lostSince: undefined, head: headOf(known), sinks },
    };
  }
  if (cached.kind === 'unreadable') throw unusableCache([cached.key], cached.reason);
  const keys = await repository.cacheKeys(cache.prefix, thisRun.ref);
  if (keys.length > 0) throw unusableCache(keys, undefined);
  const sinks = stores.map((one) => toSink(one, true));
  return { ...(await startAnew(options, { ranBefore, expired })), key, head: undefined, sinks };
}

function toSink({ kept, state }: Store, holdsHead: boolean | undefined): LoadedSink {
  return { kept, head: state.head, holdsHead };
}

function headOf({ sequence, head }: Checkpoint<Source>): DeliveryRef | undefined {
  return head === null ? undefined : { sequence, hash: head };
}

/** The highest delivery beyond the cache's; of the same number, that of the sink which decides races. */
function findAhead(
  stores: readonly Store[],
  known: Checkpoint<Source> | undefined,
): { store: Store; head: KeptHead } | undefined {
  const isConfirmed = stores.some(
    ({ kept, state }) => kept.sink === SINK_NAMES[0] && state.holdsCached,
  );
  let best: { store: Store; head: KeptHead } | undefined;
  for (const store of stores) {
    const { head, isAhead } = store.state;
    if (head === undefined || !isAhead) continue;
    if (isConfirmed && head.sequence === known?.sequence) continue;
    if (best === undefined || head.sequence > best.head.sequence) best = { store, head };
  }
  return best;
}

async function readHead<State extends Source>(
  chain: Chain<State>,
  kept: Kept,
  head: KeptHead,
): Promise<Checkpoint<State>> {
  const delivery = await head.open();
  if (delivery === undefined)
    throw new ExplainedError(`Just now ${head.label} was there, and it is gone. Run again.`);
  try {
    return toCheckpointAfter(delivery, await chain.restore(delivery, kept));
  } finally {
    await delivery.close();
  }
}

/** Nothing is there, neither in the cache nor in an artifact: this is the first collection, or the state is lost. */
async function startAnew<State extends Source>(
  options: {
    archive: string;
    chain: Chain<State>;
    repository: Repository;
    thisRun: ThisRun;
    warn: (line: string) => void;
  },
  { ranBefore, expired }: { ranBefore: boolean; expired: KeptState['expired'] },
): Promise<Pick<Loaded<State>, 'checkpoint' | 'origin' | 'lostSince'>> {
  const { archive, chain, repository, thisRun, warn } = options;
  const empty = emptyCheckpoint<State>(archive);
  // Every range of a backfill has a first run, in a workflow that ran before.
  if (!ranBefore || chain.name !== COLLECTION.name) {
    const checkpoint = skipExpired(empty, expired, warn);
    return { checkpoint, origin: 'nowhere', lostSince: undefined };
  }
  warn(
    `No checkpoint of the archive \`${archive}\` was found, neither in the cache nor in a sink, although this ` +
      'workflow ran before. If this is its first collection, all is well. If not, its state is lost: everything that ' +
      'GitHub still has is collected again, beside what earlier deliveries hold.',
  );
  const succeeded = await repository.lastSuccess(thisRun.workflowPath, branchOf(thisRun.ref));
  const lostSince = Math.max(succeeded ?? 0, expired?.createdAt ?? 0) || undefined;
  return { checkpoint: skipExpired(empty, expired, warn), origin: 'nowhere', lostSince };
}

/** The numbers of deliveries that expired are not used again: their files may be kept somewhere. */
function skipExpired<State extends Source>(
  checkpoint: Checkpoint<State>,
  expired: KeptState['expired'],
  warn: (line: string) => void,
): Checkpoint<State> {
  if (expired === undefined || expired.sequence <= checkpoint.sequence) return checkpoint;
  warn(
    `The artifact ${expired.name} has expired, and with it where it left off. What GitHub still has of what it held ` +
      'is collected again. Let artifacts live longer (`artifact-retention-days`) than runs may fail.',
  );
  return { ...checkpoint, sequence: expired.sequence, identitiesAt: null };
}

/** A branch without a position of its own finds that of the default branch, and all workflows of a branch share theirs. */
function describeOtherWorkflow(workflow: string, thisRun: ThisRun): string {
  const [path = '', ref = ''] = workflow.split('@');
  if (path === thisRun.workflowPath) {
    return (
      `The position comes from a run on ${branchOf(ref)}. What is collected on ${branchOf(thisRun.ref)} becomes an archive ` +
      'of its own beside that one, and the two share events: let one branch collect.'
    );
  }
  return (
    `This archive was last collected by the workflow ${path}. If that is the former name of ` +
    `${thisRun.workflowPath}, all is well. If there are two workflows, give each an \`archive\` name of its own.`
  );
}

function unusableCache(keys: readonly string[], reason: string | undefined): ExplainedError {
  const [key = ''] = keys;
  return new ExplainedError(
    `The cache holds a checkpoint (key \`${key}\`) that could not be ${reason === undefined ? 'restored' : `read: ${reason}`} ` +
      'Nothing was read, because starting anew would deliver everything again. If the cache service failed, run again ' +
      'later. If the runner changed its system or lost `zstd`, go back to one like before. To give this state up: ' +
      keys.map((name) => `\`gh cache delete '${name}'\``).join(', ') +
      '.',
  );
}
