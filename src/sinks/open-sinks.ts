import type { Files } from '../events/files.ts';
import type { SinkName } from '../events/manifest.ts';
import type { ArchiveArtifacts } from '../github/archive-artifacts.ts';
import type { Branch } from '../github/branch.ts';
import { openArtifactSink } from './artifact.ts';
import type { ArtifactClient } from './artifact.ts';
import { openCommitSink } from './commit.ts';
import type { Sink } from './sink.ts';

/** What the sinks may need; the only place that knows them all. */
export interface SinkParts {
  readonly names: readonly SinkName[];
  readonly files: Files;
  readonly openArtifactClient: () => Promise<ArtifactClient>;
  readonly artifacts: ArchiveArtifacts;
  readonly branch: Branch;
  readonly commitMessageSuffix: string;
  readonly serverUrl: string;
  readonly runUrl: string;
  readonly artifactRetentionDays: number | undefined;
  readonly repositoryRetentionDays: number | undefined;
  readonly now: () => number;
}

/** The sinks of these names, in this order. */
export function openSinks(parts: SinkParts): Sink[] {
  return parts.names.map((name) => OPENERS[name](parts));
}

const OPENERS: Readonly<Record<SinkName, (parts: SinkParts) => Sink>> = {
  artifact: (parts) =>
    openArtifactSink({
      openClient: parts.openArtifactClient,
      artifacts: parts.artifacts,
      runUrl: parts.runUrl,
      retentionDays: parts.artifactRetentionDays,
      repositoryRetentionDays: parts.repositoryRetentionDays,
      now: parts.now,
    }),
  commit: (parts) =>
    openCommitSink({
      branch: parts.branch,
      files: parts.files,
      messageSuffix: parts.commitMessageSuffix,
      runUrl: parts.runUrl,
      serverUrl: parts.serverUrl,
    }),
};
