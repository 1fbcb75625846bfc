import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { explain } from '../errors.ts';
import type { ExplainedError } from '../errors.ts';
import { hashManifest, listedFiles, manifestSchema } from '../events/manifest.ts';
import type { Manifest, ManifestSegment } from '../events/manifest.ts';
import type { Source } from '../events/source.ts';
import type { CachedCheckpoint } from './cache-store.ts';
import type { Chain } from './chain.ts';
import { FORMAT, refuseNewer } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { KeptDeliveries, KeptDelivery } from './kept-delivery.ts';

/** The newest delivery that a sink holds. */
export interface KeptHead {
  readonly sequence: number;
  /** Such as `the artifact audit-log-collect-000042 (id 7)`. */
  readonly label: string;
  /** Undefined if it is gone meanwhile; rejects with an `ExplainedError` if it is not whole. */
  open(): Promise<KeptDelivery | undefined>;
}

/** What a sink holds, seen from what the cache says. */
export interface KeptState {
  /** Undefined if it holds none of this archive. */
  readonly head: KeptHead | undefined;
  /** Its head is to be preferred to what the cache says. */
  readonly isAhead: boolean;
  /** It holds the delivery that the cache speaks of, or the cache speaks of none. */
  readonly holdsCached: boolean;
  /** The newest of which only the name is left; `createdAt` in epoch milliseconds. */
  readonly expired?: {
    readonly sequence: number;
    readonly name: string;
    readonly createdAt: number;
  };
}

/** The deliveries of one chain that one sink keeps; `find` is to be called after `state`. */
export interface Kept extends KeptDeliveries {
  /** `ranBefore` says whether the workflow may have published anything. */
  state(cached: CachedCheckpoint<Source>, ranBefore: boolean): Promise<KeptState>;
}

/** What reading a delivery needs to know of its chain. */
export type ChainToRead = Pick<Chain<Source>, 'name' | 'checkStates'>;

/** What an unreadable delivery is refused with; `reason` completes "… is newer than the cache, but". */
export type Refuse = (reason: string) => ExplainedError;

/** Reads a manifest's file as that of this delivery of this archive; throws what `refuse` makes of the reason if it is not. */
export function readManifest(
  bytes: Buffer | undefined,
  wanted: { archive: string; chain: ChainToRead; sequence: number },
  refuse: Refuse,
): Manifest {
  if (bytes === undefined || bytes.length === 0) throw refuse('it holds no manifest');
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw refuse('its manifest is not valid JSON');
  }
  const parsed = v.safeParse(manifestSchema, json);
  if (!parsed.success) throw refuse('its manifest is not one that this release can read');
  const manifest = parsed.output;
  refuseNewer(manifest.checkpoint.version);
  const { archive, chain, sequence } = wanted;
  const isSame = manifest.chain === chain.name && manifest.sequence === sequence;
  if (manifest.archive !== archive || !isSame)
    throw refuse('its manifest is that of another delivery');
  const outside = listedFiles(manifest).find(({ path }) => path.split(/[/\\]/).includes('..'));
  if (outside !== undefined)
    throw refuse(`its manifest names a file outside of the archive (${outside.path})`);
  try {
    chain.checkStates(manifest.checkpoint);
  } catch (error) {
    const why = explain(error).replace(/\.$/, '');
    throw refuse(`what it says of its sources can't be used: ${why}`);
  }
  return manifest;
}

/** Returns the bytes of a segment; throws what `refuse` makes of it unless they are what its manifest says. */
export function checkSegment(
  bytes: Buffer | undefined,
  { path, sha256 }: ManifestSegment,
  refuse: Refuse,
): Buffer {
  if (bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256)
    return bytes;
  throw refuse(`its file ${path} is missing or not what its manifest says`);
}

/** The checkpoint after a delivery whose manifest stands for these states. */
export function toCheckpointAfter<State extends Source>(
  { manifest, bytes, artifact }: KeptDelivery,
  sources: State[],
): Checkpoint<State> {
  const { archive, sequence, createdAt, checkpoint } = manifest;
  return {
    ...{ version: FORMAT, archive, sequence, revision: 0, savedAt: Date.parse(createdAt) },
    ...{ head: hashManifest(bytes), identitiesAt: checkpoint.identitiesAt ?? null },
    ...{ artifact, workflow: null, sources },
  };
}
