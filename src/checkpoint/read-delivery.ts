import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as v from 'valibot';
import { ExplainedError, explain } from '../errors.ts';
import type { Files } from '../events/files.ts';
import {
  COLLECT,
  deliveryName,
  hashManifest,
  manifestPath,
  manifestSchema,
} from '../events/manifest.ts';
import type { Manifest } from '../events/manifest.ts';
import type { DeliveryArtifact } from '../github/archive-artifacts.ts';
import { refuseNewer, toCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
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

/**
 * Downloads an artifact to a temporary folder and takes the checkpoint from its manifest. Rejects with an
 * `ExplainedError` unless it is the delivery that its name says, whole and as its hashes say.
 */
export function openDeliveryReader(options: {
  openClient: () => Promise<ArtifactDownloader>;
  files: Files;
  archive: string;
  repository: string;
  token: string;
  temp: string;
}): ReadDelivery {
  const { openClient, files, archive, token, temp } = options;
  const [repositoryOwner = '', repositoryName = ''] = options.repository.split('/');
  return async (artifact) => {
    const client = await openClient();
    const folder = await files.mkdtemp(join(temp, 'delivery-'));
    try {
      const findBy = { token, workflowRunId: artifact.runId, repositoryOwner, repositoryName };
      await client
        .downloadArtifact(artifact.id, { path: folder, findBy })
        .catch((error: unknown) => {
          throw refusal(artifact, `it could not be downloaded whole (${explain(error)})`);
        });
      return await readFolder(files, folder, { artifact, archive });
    } finally {
      await files.rm(folder, { recursive: true, force: true });
    }
  };
}

async function readFolder(
  files: Files,
  folder: string,
  { artifact, archive }: { artifact: DeliveryArtifact; archive: string },
): Promise<Checkpoint> {
  const refuse = (reason: string) => refusal(artifact, reason);
  const file = join(folder, manifestPath(deliveryName(COLLECT, artifact.sequence)));
  const bytes = await files.readFile(file).catch(() => Buffer.of());
  if (bytes.length === 0) throw refuse('it holds no manifest');
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
  if (manifest.archive !== archive || manifest.sequence !== artifact.sequence)
    throw refuse('its manifest is that of another delivery');
  for (const segment of manifest.segments) {
    if (!(await isWhole(files, folder, segment)))
      throw refuse(`its file ${segment.path} is missing or not what its manifest says`);
  }
  try {
    return toCheckpoint(
      {
        ...{ archive, sequence: manifest.sequence, revision: 0 },
        savedAt: Date.parse(manifest.createdAt),
        ...{ head: hashManifest(bytes), artifact: artifact.id, workflow: null },
        ...manifest.checkpoint,
      },
      archive,
    );
  } catch (error) {
    throw refuse(`what it says of its sources can't be used: ${explain(error)}`);
  }
}

function refusal({ name, id }: DeliveryArtifact, reason: string): ExplainedError {
  return new ExplainedError(
    `The artifact ${name} (id ${id}) is newer than the cache, but ${reason}. Nothing was read, because going on from ` +
      'older state would deliver events twice. Run again; if it stays so, delete that artifact to go on without it.',
  );
}

async function isWhole(
  files: Files,
  folder: string,
  { path, sha256 }: Manifest['segments'][number],
): Promise<boolean> {
  // A path from outside: it may not lead out of the folder.
  if (path.split(/[/\\]/).includes('..')) return false;
  const bytes = await files.readFile(join(folder, path)).catch(() => undefined);
  return bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256;
}
