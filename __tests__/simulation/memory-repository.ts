import { ApiError } from '../../src/github/api-error.ts';
import type { Repository, WorkflowRun } from '../../src/github/repository.ts';
import type { ArtifactShelf } from './memory-artifacts.ts';
import type { CacheShelf } from './memory-cache.ts';
import { REPOSITORY } from './site.ts';
import type { Steps } from './steps.ts';

/** A call of the repository, counted from 1, that gets no answer. */
export interface RepositoryFault {
  readonly at: number;
  readonly kind: 'server' | 'network' | 'forbidden';
}

/** A workflow run as GitHub knows it. */
export interface KnownRun extends WorkflowRun {
  readonly id: number;
  readonly createdAt: number;
  isSuccess: boolean;
}

/** The repository's REST API, asked by one run. */
export function openMemoryRepository(options: {
  artifacts: ArtifactShelf;
  cache: CacheShelf;
  runs: ReadonlyMap<number, KnownRun>;
  steps: Steps;
  pageSize: number;
  fault: RepositoryFault | undefined;
  /** Told when the fault strikes. */
  onFault: () => void;
}): Repository {
  const { artifacts, cache, runs, steps, pageSize, fault, onFault } = options;

  function ask<Result>(answer: () => Result): Promise<Result> {
    return steps.pass('repository', () => {
      if (steps.count('repository') !== fault?.at) return answer();
      onFault();
      if (fault.kind === 'network')
        throw new ApiError({ kind: 'network', timedOut: false }, { status: 0, detail: 'reset' });
      const status = fault.kind === 'server' ? 502 : 403;
      throw new ApiError({ kind: fault.kind }, { status, detail: 'no answer' });
    });
  }

  function ofWorkflow(path: string): KnownRun[] {
    const file = path.replace(/^.*\//, '');
    return [...runs.values()].filter((run) => run.path.endsWith(`/${file}`));
  }

  return {
    visibility: () => ask(() => 'private' as const),
    artifactsNamed: (name) =>
      ask(() =>
        artifacts
          .list()
          .filter((artifact) => artifact.name === name)
          .slice(0, 100),
      ),
    async *artifactPages() {
      for (let from = 0; ; from += pageSize) {
        const page = await ask(() => artifacts.list().slice(from, from + pageSize));
        yield page;
        if (page.length < pageSize) return;
      }
    },
    run: (id) =>
      ask(() => {
        const run = runs.get(id);
        if (run === undefined) return undefined;
        const { path, event, headBranch, headRepository } = run;
        return { path, event, headBranch, headRepository };
      }),
    countRuns: (path) => ask(() => ofWorkflow(path).length),
    lastSuccess: (path, branch) =>
      ask(() => {
        const times = ofWorkflow(path)
          .filter((run) => run.isSuccess && run.headBranch === branch)
          // A fork's branch may have the same name.
          .filter(({ event }) => !event.startsWith('pull_request'))
          .filter(
            ({ headRepository }) => headRepository?.toLowerCase() === REPOSITORY.toLowerCase(),
          )
          .map(({ createdAt }) => createdAt);
        return times.length === 0 ? undefined : Math.max(...times);
      }),
    cacheKeys: (prefix) => ask(() => cache.keys(prefix).slice(0, 100)),
  };
}
