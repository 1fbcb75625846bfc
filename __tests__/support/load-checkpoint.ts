import { mkdirSync, writeFileSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CacheStore, CachedCheckpoint } from '../../src/checkpoint/cache-store.ts';
import { emptyCheckpoint } from '../../src/checkpoint/checkpoint.ts';
import type { Checkpoint } from '../../src/checkpoint/checkpoint.ts';
import { COLLECTION } from '../../src/checkpoint/collection.ts';
import { openKeptArtifacts } from '../../src/checkpoint/kept-artifacts.ts';
import type { Kept } from '../../src/checkpoint/kept.ts';
import { loadCheckpoint } from '../../src/checkpoint/recover.ts';
import { openArchiveArtifacts } from '../../src/github/archive-artifacts.ts';
import { fakeRepository, thisRun } from './fake-repository.ts';
import type { RepositoryPlan } from './fake-repository.ts';
import { filesOf, manifestAt } from './manifest.ts';
import { tempFolder } from './temp-folder.ts';

export interface LoadPlan extends RepositoryPlan {
  readonly cached?: CachedCheckpoint;
  readonly attempt?: number;
  readonly keptInArtifacts?: boolean;
  /** Another sink, which decides races. */
  readonly keptElsewhere?: Kept;
}

export function checkpointAt(sequence: number, more: Partial<Checkpoint> = {}): Checkpoint {
  return { ...emptyCheckpoint('audit-log'), sequence, ...more };
}

export function foundAt(sequence: number, more: Partial<Checkpoint> = {}): CachedCheckpoint {
  const checkpoint = checkpointAt(sequence, more);
  return { kind: 'found', key: 'audit-log/checkpoint/x', checkpoint };
}

export function unreadableAt(sequence: number | undefined): CachedCheckpoint {
  return { kind: 'unreadable', key: 'audit-log/checkpoint/7', sequence, reason: 'torn' };
}

/** Loads the checkpoint from a planned cache and repository, and tells what was asked for and warned about. */
export async function load(plan: LoadPlan) {
  const repository = fakeRepository(plan);
  const { asked } = repository;
  const warnings: string[] = [];
  const warn = (line: string) => void warnings.push(line);
  const run = { ...thisRun, attempt: plan.attempt ?? 1 };

  function note(call: string): void {
    asked.push(call);
    if (plan.failing === call) throw new Error(`${call} did not answer`);
  }

  const cache: CacheStore = {
    prefix: 'audit-log/checkpoint/',
    async load() {
      note('cache');
      return plan.cached ?? { kind: 'missing' };
    },
    newestKey: async () => undefined,
    save: async () => undefined,
  };
  const artifacts = openArchiveArtifacts({
    ...{ archive: 'audit-log', chain: 'collect', repository, thisRun: run, warn },
  });
  const inArtifacts = openKeptArtifacts({
    ...{ archive: 'audit-log', chain: COLLECTION, artifacts, files, warn },
    ...{ repository: 'acme/audit', token: 'ghs_x' },
    temp: tempFolder(),
    openClient: async () => ({
      async downloadArtifact(id, { path }) {
        note('delivery');
        const { name } = plan.artifacts?.find((artifact) => artifact.id === id) ?? { name: '' };
        const manifest = manifestAt(Number(/\d+$/.exec(name)?.[0]));
        for (const [file, bytes] of filesOf(manifest)) {
          mkdirSync(dirname(join(path, file)), { recursive: true });
          writeFileSync(join(path, file), bytes);
        }
        return { downloadPath: path };
      },
    }),
  });
  const loaded = await loadCheckpoint({
    ...{ archive: 'audit-log', chain: COLLECTION, cache, repository, thisRun: run, warn },
    kept: [
      ...(plan.keptElsewhere === undefined ? [] : [plan.keptElsewhere]),
      ...(plan.keptInArtifacts === false ? [] : [inArtifacts]),
    ],
  });
  return { ...loaded, warnings, asked };
}
