import { posix } from 'node:path';
import type { ArtifactDownloader } from '../../src/checkpoint/kept-artifacts.ts';
import type { StoredArtifact } from '../../src/github/repository.ts';
import type { ArtifactClient } from '../../src/sinks/artifact.ts';
import { makeFolder } from './memory-files.ts';
import type { Disk } from './memory-files.ts';
import type { Steps } from './steps.ts';

/** What goes wrong with artifacts in one run. */
export type ArtifactFault =
  | 'create-fails'
  | 'upload-fails'
  | 'finalize-fails'
  | 'acknowledgement-lost'
  | 'download-fails'
  | 'download-torn';

/** A finished artifact. */
export interface KeptArtifact {
  readonly id: number;
  readonly name: string;
  readonly runId: number;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly files: ReadonlyMap<string, Buffer>;
}

/** The artifacts of one repository. */
export interface ArtifactShelf {
  /** All that were ever finished, newest first; of expired ones GitHub shows the name alone. */
  all(): readonly KeptArtifact[];
  /** The same as GitHub lists them. */
  list(): StoredArtifact[];
  isExpired(artifact: KeptArtifact): boolean;
  /** Throws if this attempt of the run has one of the name already. */
  begin(upload: { name: string; runId: number; attempt: number; days: number }): Upload;
}

interface Upload {
  /** Lists the artifact from now on, and gives it an id if it has none. */
  finish(files: ReadonlyMap<string, Buffer>): number;
}

const DAY_MS = 86_400_000;

/** `idsAtCreation`: whether an artifact gets its id when its upload begins, or when it is whole. */
export function openArtifactShelf(options: {
  now: () => number;
  idsAtCreation: boolean;
}): ArtifactShelf {
  const { now, idsAtCreation } = options;
  const artifacts: KeptArtifact[] = [];
  const names = new Set<string>();
  let lastId = 100;

  function isExpired({ expiresAt }: KeptArtifact): boolean {
    return expiresAt <= now();
  }

  return {
    isExpired,
    all: () => artifacts.toSorted((a, b) => b.id - a.id),
    list: () =>
      artifacts
        .toSorted((a, b) => b.id - a.id)
        .map((artifact) => {
          const { id, name, runId, createdAt } = artifact;
          return { id, name, runId, createdAt, expired: isExpired(artifact) };
        }),
    begin({ name, runId, attempt, days }) {
      const whole = `${runId}/${attempt}/${name}`;
      if (names.has(whole))
        throw new Error('an artifact with this name already exists on the workflow run');
      names.add(whole);
      const id = idsAtCreation ? (lastId += 1) : undefined;
      const createdAt = now();
      return {
        finish(files) {
          const own = id ?? (lastId += 1);
          const expiresAt = createdAt + days * DAY_MS;
          artifacts.push({ id: own, name, runId, createdAt, expiresAt, files });
          return own;
        },
      };
    },
  };
}

/** `DefaultArtifactClient` over the shelf: creating, uploading and finishing are boundaries of their own. */
export function openMemoryArtifacts(options: {
  shelf: ArtifactShelf;
  steps: Steps;
  disk: Disk;
  run: { id: number; attempt: number; repository: string };
  token: string;
  repositoryDays: number;
  fault: ArtifactFault | undefined;
}): ArtifactClient & ArtifactDownloader {
  const { shelf, steps, disk, run, fault } = options;

  function failAt(step: ArtifactFault): void {
    if (fault === step) throw new Error(`the artifact service is down (${step})`);
  }

  return {
    async uploadArtifact(name, paths, root, { retentionDays = Infinity }) {
      const upload = await steps.pass('artifact', () => {
        failAt('create-fails');
        const days = Math.min(retentionDays, options.repositoryDays);
        return shelf.begin({ name, runId: run.id, attempt: run.attempt, days });
      });
      const files = await steps.pass('artifact', () => {
        failAt('upload-fails');
        return new Map(
          paths.map((path) => {
            const bytes = disk.get(path);
            if (bytes === undefined) throw new Error(`there is no ${path} to be uploaded`);
            return [posix.relative(root, path), Buffer.from(bytes)];
          }),
        );
      });
      return steps.pass('artifact', () => {
        failAt('finalize-fails');
        const id = upload.finish(files);
        failAt('acknowledgement-lost');
        return { id };
      });
    },
    downloadArtifact: (id, { path, findBy }) =>
      steps.pass('artifact', (torn) => {
        failAt('download-fails');
        const artifact = shelf.all().find((one) => one.id === id);
        const { token, workflowRunId, repositoryOwner, repositoryName } = findBy;
        const isRight =
          token === options.token && `${repositoryOwner}/${repositoryName}` === run.repository;
        if (artifact?.runId !== workflowRunId || !isRight || shelf.isExpired(artifact))
          throw new Error(`there is no artifact ${id} in run ${workflowRunId}`);
        const files = [...artifact.files];
        const isTorn = torn || fault === 'download-torn';
        for (const [name, bytes] of isTorn ? files.slice(0, -1) : files) {
          const file = posix.join(path, name);
          makeFolder(disk, posix.dirname(file));
          disk.set(file, bytes);
        }
        return { downloadPath: path };
      }),
  };
}
