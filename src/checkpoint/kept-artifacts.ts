import { join } from 'node:path';
import { ExplainedError, explain } from '../errors.ts';
import type { Files } from '../events/files.ts';
import { deliveryName, hashManifest, listedFiles, manifestPath } from '../events/manifest.ts';
import { ONE_AT_A_TIME } from '../github/archive-artifacts.ts';
import type { ArchiveArtifacts, DeliveryArtifact } from '../github/archive-artifacts.ts';
import type { Source } from '../events/source.ts';
import type { CachedCheckpoint } from './cache-store.ts';
import type { Checkpoint } from './checkpoint.ts';
import { checkSegment, readManifest } from './kept.ts';
import type { ChainToRead, Kept, KeptHead } from './kept.ts';
import type { DeliveryRef, KeptDelivery } from './kept-delivery.ts';

/** The call of `@actions/artifact` that reading a delivery needs. */
export interface ArtifactDownloader {
  downloadArtifact(
    id: number,
    options: {
      path: string;
      findBy: {
        token: string;
        workflowRunId: number;
        repositoryOwner: string;
        repositoryName: string;
      };
    },
  ): Promise<{ downloadPath?: string }>;
}

/** The deliveries in the artifacts of this chain. One is downloaded to a temporary folder and checked whole when it is opened. */
export function openKeptArtifacts(options: {
  archive: string;
  chain: ChainToRead;
  artifacts: ArchiveArtifacts;
  openClient: () => Promise<ArtifactDownloader>;
  files: Files;
  repository: string;
  token: string;
  temp: string;
  warn: (line: string) => void;
}): Kept {
  const { archive, chain, artifacts, files, warn } = options;

  async function open(artifact: DeliveryArtifact, refuse = refuseHead): Promise<KeptDelivery> {
    const folder = await files.mkdtemp(join(options.temp, 'delivery-'));
    const close = (): Promise<void> => files.rm(folder, { recursive: true, force: true });
    try {
      await download({ ...options, refuse }, artifact, folder);
      return { ...(await readFolder({ ...options, refuse }, artifact, folder)), close };
    } catch (error) {
      await close();
      throw error;
    }
  }

  function toHead(artifact: DeliveryArtifact): KeptHead {
    return {
      sequence: artifact.sequence,
      label: describeArtifact(artifact),
      open: () => open(artifact),
    };
  }

  async function find({ sequence, hash }: DeliveryRef): Promise<KeptDelivery | undefined> {
    for (const artifact of await artifacts.ofSequence(sequence)) {
      const delivery = await open(artifact, refuseOlder);
      if (hashManifest(delivery.bytes) === hash) return delivery;
      await delivery.close();
    }
    return undefined;
  }

  /** The delivery that the cache remembers an artifact of; whether it is still there shows when it is opened. */
  function cachedHead({ sequence, head, artifact }: Checkpoint<Source>): KeptHead | undefined {
    if (head === null || artifact === null) return undefined;
    const label = `the artifact ${archive}-${deliveryName(chain.name, sequence)} (id ${artifact})`;
    return { sequence, label, open: () => find({ sequence, hash: head }) };
  }

  return {
    sink: 'artifact',
    find,
    async state(cached, ranBefore) {
      const known = cached.kind === 'found' ? cached.checkpoint : undefined;
      const holdsCached = known?.sequence === 0 || typeof known?.artifact === 'number';
      if (!ranBefore) return { head: undefined, isAhead: false, holdsCached };
      // What the cache remembers ends the search; if nothing was published since, there is nothing to recover.
      const { live, expired } = await artifacts.newestBeside(rememberedIn(known));
      const more = expired === undefined ? {} : { expired };
      if (live === undefined) {
        const head = known === undefined ? undefined : cachedHead(known);
        return { head, isAhead: false, holdsCached, ...more };
      }
      if (!holdsMore(live, cached)) {
        if (holdsCached) warn(describeOrphan(live));
        return { head: toHead(live), isAhead: false, holdsCached, ...more };
      }
      const [head = live, ...orphans] = await chainHead(artifacts, live);
      for (const orphan of orphans) warn(describeOrphan(orphan));
      return { head: toHead(head), isAhead: true, holdsCached, ...more };
    },
  };
}

async function download(
  options: {
    openClient: () => Promise<ArtifactDownloader>;
    repository: string;
    token: string;
    refuse: Refuse;
  },
  artifact: DeliveryArtifact,
  path: string,
): Promise<void> {
  const client = await options.openClient();
  const [repositoryOwner = '', repositoryName = ''] = options.repository.split('/');
  const findBy = {
    ...{ token: options.token, workflowRunId: artifact.runId },
    ...{ repositoryOwner, repositoryName },
  };
  await client.downloadArtifact(artifact.id, { path, findBy }).catch((error: unknown) => {
    throw options.refuse(artifact, `it could not be downloaded whole (${explain(error)})`);
  });
}

async function readFolder(
  options: { archive: string; chain: ChainToRead; files: Files; refuse: Refuse },
  artifact: DeliveryArtifact,
  folder: string,
): Promise<Omit<KeptDelivery, 'close'>> {
  const { archive, chain, files } = options;
  const refuse = (reason: string): ExplainedError => options.refuse(artifact, reason);
  const { id, sequence } = artifact;
  const read = (path: string): Promise<Buffer | undefined> =>
    files.readFile(join(folder, path)).catch(() => undefined);
  const bytes = (await read(manifestPath(deliveryName(chain.name, sequence)))) ?? Buffer.of();
  const manifest = readManifest(bytes, { archive, chain, sequence }, refuse);
  for (const segment of listedFiles(manifest))
    checkSegment(await read(segment.path), segment, refuse);
  return {
    ...{ manifest, bytes, artifact: id },
    readSegment: async (segment) => checkSegment(await read(segment.path), segment, refuse),
  };
}

/** Whether the artifact is to be preferred to the cache. */
function holdsMore({ sequence, id }: DeliveryArtifact, cached: CachedCheckpoint<Source>): boolean {
  switch (cached.kind) {
    case 'found':
      return (
        sequence > cached.checkpoint.sequence ||
        // Of two runs whose uploads overlapped, each may have been first in its own eyes.
        (sequence === cached.checkpoint.sequence && id < (cached.checkpoint.artifact ?? 0))
      );
    case 'unreadable':
      return sequence >= (cached.sequence ?? Infinity);
    case 'missing':
      return true;
  }
}

function rememberedIn(known: Checkpoint<Source> | undefined) {
  const { sequence, artifact } = known ?? { sequence: 0, artifact: null };
  return artifact === null ? undefined : { sequence, artifact };
}

/**
 * The end of the chain and, after it, those that lost the race for its number. An upload may take so long that a later
 * delivery stands behind it in the list, so the numbers after it are asked for, too.
 */
async function chainHead(
  artifacts: ArchiveArtifacts,
  live: DeliveryArtifact,
): Promise<DeliveryArtifact[]> {
  for (let newest = await artifacts.ofSequence(live.sequence), next = live.sequence + 1; ; next++) {
    const later = await artifacts.ofSequence(next);
    if (later.length === 0) return newest;
    newest = later;
  }
}

function describeArtifact({ name, id }: DeliveryArtifact): string {
  return `the artifact ${name} (id ${id})`;
}

function describeOrphan(artifact: DeliveryArtifact): string {
  return (
    `${describeArtifact(artifact).replace(/^t/, 'T')} is no part of the archive: another run published the same delivery, and what it ` +
    `holds is in the archive without it. ${ONE_AT_A_TIME}`
  );
}

type Refuse = (artifact: DeliveryArtifact, reason: string) => ExplainedError;

function refuseHead(artifact: DeliveryArtifact, reason: string): ExplainedError {
  return new ExplainedError(
    `${describeArtifact(artifact).replace(/^t/, 'T')} is newer than the cache, but ${reason}. Nothing was read, because going on from ` +
      'older state would deliver events twice. Run again; if it stays so, delete that artifact to go on without it.',
  );
}

/** One that the chain reaches is not to be deleted: nothing else may hold its events. */
function refuseOlder(artifact: DeliveryArtifact, reason: string): ExplainedError {
  return new ExplainedError(
    `${describeArtifact(artifact).replace(/^t/, 'T')} is part of the archive and is needed, but ${reason}. Nothing was changed. Run again; ` +
      'if it stays so, that delivery is damaged: `verify` tells what is lost of it.',
  );
}
