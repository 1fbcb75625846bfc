import { join } from 'node:path';
import { ExplainedError, LostRaceError, explain } from '../errors.ts';
import { ONE_AT_A_TIME } from '../github/archive-artifacts.ts';
import type { ArchiveArtifacts } from '../github/archive-artifacts.ts';
import type { Sink } from './sink.ts';

/** The call of `@actions/artifact` that the sink needs. */
export interface ArtifactClient {
  uploadArtifact(
    name: string,
    files: string[],
    rootDirectory: string,
    options: { retentionDays?: number; compressionLevel: number },
  ): Promise<{ id?: number }>;
}

/** NDJSON shrinks to a fifth at every level; level 1 takes two thirds of the time of the default 6. */
const COMPRESSION_LEVEL = 1;
const DAY_MS = 86_400_000;

/**
 * Uploads each delivery as one artifact of this workflow run, named `<archive>-<delivery>`. Of two runs that publish the
 * same delivery the lower id is the chain; the other run's `publish` rejects with a `LostRaceError`.
 */
export function openArtifactSink(options: {
  openClient: () => Promise<ArtifactClient>;
  /** The artifacts of this archive that are there already. */
  artifacts: ArchiveArtifacts;
  /** The address of the workflow run on the web. */
  runUrl: string;
  retentionDays: number | undefined;
  /** How long the repository keeps artifacts, if the runner says so; it bounds `retentionDays`. */
  repositoryRetentionDays: number | undefined;
  now: () => number;
}): Sink {
  const { openClient, artifacts, runUrl, retentionDays, repositoryRetentionDays, now } = options;
  return {
    name: 'artifact',
    limits: { bytes: Infinity, files: Infinity },
    async publish(delivery) {
      const client = await openClient();
      const { archive, sequence } = delivery.manifest;
      const name = `${archive}-${delivery.name}`;
      const { id } = await client
        .uploadArtifact(
          name,
          delivery.files.map((file) => join(delivery.root, file)),
          delivery.root,
          {
            compressionLevel: COMPRESSION_LEVEL,
            ...(retentionDays === undefined ? {} : { retentionDays }),
          },
        )
        .catch((error: unknown) => {
          throw /\b409\b|already exists/i.test(explain(error)) ? nameTaken(name) : error;
        });
      if (id === undefined) throw new Error('The artifact was uploaded, but GitHub gave it no id.');
      const [first] = await artifacts.ofSequence(sequence).catch((error: unknown) => {
        throw new ExplainedError(
          `The artifact ${name} (id ${id}) was uploaded, but whether another run published the same delivery before it ` +
            `could not be found out (${explain(error)}). The position is not saved; the next run goes on from the artifact.`,
        );
      });
      if (first !== undefined && first.id < id) {
        throw new LostRaceError(
          `Another run (${first.runId}) published the delivery ${delivery.name} at the same time: its artifact (id ${first.id}) ` +
            `is the archive's, and this run's (id ${id}) is left aside. Nothing is lost: the next run goes on from the other one's position. ${ONE_AT_A_TIME}`,
        );
      }
      const days = Math.min(retentionDays ?? Infinity, repositoryRetentionDays ?? Infinity);
      const expiresAt = days === Infinity ? undefined : now() + days * DAY_MS;
      return {
        sink: 'artifact',
        artifact: { id, url: `${runUrl}/artifacts/${id}`, expiresAt },
      };
    },
  };
}

function nameTaken(name: string): ExplainedError {
  return new ExplainedError(
    `This workflow run has an artifact ${name} already. Either another job of it collects the same archive: give each an ` +
      '`archive` name of its own. Or the answer to the upload was lost on the way. The position is not saved; the next ' +
      'run goes on from what was published.',
  );
}
