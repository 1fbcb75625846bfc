import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { ExplainedError } from '../errors.ts';
import { hashManifest, manifestPath, manifestSchema } from '../events/manifest.ts';
import type { StoredArtifact } from '../github/repository.ts';
import { parseSources } from './checkpoint.ts';
import type { ReadDelivery } from './recover.ts';

/** The call of `@actions/artifact` that recovering needs. */
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

/** Downloads an artifact to a temporary folder and takes the checkpoint from its manifest. */
export function openDeliveryReader(options: {
  openClient: () => Promise<ArtifactDownloader>;
  archive: string;
  repository: string;
  token: string;
  temp: string;
}): ReadDelivery {
  const { openClient, archive, token, temp } = options;
  const [repositoryOwner = '', repositoryName = ''] = options.repository.split('/');
  return async (artifact, delivery) => {
    const client = await openClient();
    const folder = await mkdtemp(join(temp, `${delivery}-`));
    try {
      const findBy = { token, workflowRunId: artifact.runId, repositoryOwner, repositoryName };
      await client.downloadArtifact(artifact.id, { path: folder, findBy });
      const file = join(folder, manifestPath(delivery));
      const bytes = await readFile(file).catch(() => Buffer.of());
      return toCheckpoint(bytes, { artifact, archive, delivery });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

function toCheckpoint(
  bytes: Buffer,
  of: { artifact: StoredArtifact; archive: string; delivery: string },
) {
  const refuse = (reason: string) =>
    new ExplainedError(
      `The artifact ${of.artifact.name} (id ${of.artifact.id}) is newer than the cache, but ${reason}. ` +
        'Nothing was read, because going on from older state would deliver events twice. Delete that artifact to go on without it.',
    );
  if (bytes.length === 0) throw refuse('it holds no manifest');
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw refuse('its manifest is not valid JSON');
  }
  const parsed = v.safeParse(manifestSchema, json);
  if (!parsed.success) throw refuse('its manifest is not one that this release can read');
  const { archive, sequence, createdAt, checkpoint } = parsed.output;
  if (archive !== of.archive || !of.delivery.endsWith(String(sequence).padStart(6, '0'))) {
    throw refuse('its manifest is that of another delivery');
  }
  return {
    version: 1 as const,
    archive,
    sequence,
    revision: 0,
    savedAt: Date.parse(createdAt),
    head: hashManifest(bytes),
    sources: parseSources((checkpoint as { sources?: unknown } | null)?.sources),
  };
}
