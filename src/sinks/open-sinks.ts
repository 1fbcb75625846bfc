import type { ArchiveArtifacts } from '../github/archive-artifacts.ts';
import { openArtifactSink } from './artifact.ts';
import type { ArtifactClient } from './artifact.ts';
import type { Sink } from './sink.ts';

/** What the sinks may need; the only place that knows them all. */
export interface SinkParts {
  readonly names: readonly 'artifact'[];
  readonly openArtifactClient: () => Promise<ArtifactClient>;
  readonly artifacts: ArchiveArtifacts;
  readonly runUrl: string;
  readonly artifactRetentionDays: number | undefined;
  readonly repositoryRetentionDays: number | undefined;
  readonly now: () => number;
}

/** The sinks of these names, in this order. */
export function openSinks(parts: SinkParts): Sink[] {
  return parts.names.map((name) => OPENERS[name](parts));
}

const OPENERS: Readonly<Record<SinkParts['names'][number], (parts: SinkParts) => Sink>> = {
  artifact: (parts) =>
    openArtifactSink({
      openClient: parts.openArtifactClient,
      artifacts: parts.artifacts,
      runUrl: parts.runUrl,
      retentionDays: parts.artifactRetentionDays,
      repositoryRetentionDays: parts.repositoryRetentionDays,
      now: parts.now,
    }),
};
