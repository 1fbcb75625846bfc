import type { CacheStore, CachedCheckpoint } from '../../src/checkpoint/cache-store.ts';
import { emptyCheckpoint } from '../../src/checkpoint/checkpoint.ts';
import type { Checkpoint } from '../../src/checkpoint/checkpoint.ts';
import { loadCheckpoint } from '../../src/checkpoint/recover.ts';
import { openArchiveArtifacts } from '../../src/github/archive-artifacts.ts';
import { fakeRepository, thisRun } from './fake-repository.ts';
import type { RepositoryPlan } from './fake-repository.ts';

export interface LoadPlan extends RepositoryPlan {
  readonly cached?: CachedCheckpoint;
  readonly attempt?: number;
  readonly keptInArtifacts?: boolean;
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
  const loaded = await loadCheckpoint({
    ...{ archive: 'audit-log', cache, repository, thisRun: run, warn },
    artifacts:
      plan.keptInArtifacts === false
        ? undefined
        : openArchiveArtifacts({ archive: 'audit-log', repository, thisRun: run, warn }),
    readDelivery: async ({ id, sequence }) => {
      note('delivery');
      return checkpointAt(sequence, { artifact: id });
    },
  });
  return { ...loaded, warnings, asked };
}
