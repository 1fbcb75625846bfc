import type { Repository, StoredArtifact, WorkflowRun } from '../../src/github/repository.ts';
import type { ThisRun } from '../../src/github/archive-artifacts.ts';

/** The run that asks. */
export const thisRun: ThisRun = {
  id: '900',
  attempt: 1,
  repository: 'Acme/Audit',
  workflowPath: '.github/workflows/audit.yml',
  ref: 'refs/heads/main',
};

/** What makes an artifact of a run count as the archive's. */
export const ourRun: WorkflowRun = {
  path: thisRun.workflowPath,
  event: 'schedule',
  headBranch: 'main',
  headRepository: 'acme/audit',
};

/** An artifact that holds a delivery by its name, made by the run `id + 1000`. */
export function storedArtifact(
  id: number,
  sequence: number,
  more: Partial<StoredArtifact> = {},
): StoredArtifact {
  return {
    id,
    name: `audit-log-collect-${String(sequence).padStart(6, '0')}`,
    runId: id + 1000,
    expired: false,
    createdAt: Date.parse('2026-11-01T00:00:00Z') + id * 1000,
    ...more,
  };
}

export interface RepositoryPlan {
  /** Newest first, as GitHub lists them. */
  readonly artifacts?: readonly StoredArtifact[];
  /** Of how many artifacts a page is. */
  readonly pageSize?: number;
  /** The runs that are not ours, by id; `gone` are those that GitHub forgot. */
  readonly runs?: Readonly<Record<number, Partial<WorkflowRun> | 'gone'>>;
  readonly cacheKeys?: readonly string[];
  readonly ranBefore?: boolean;
  readonly lastSuccess?: number;
  /** The call that gets no answer. */
  readonly failing?: string;
}

/** A repository that answers as planned and notes what it was asked. */
export function fakeRepository(plan: RepositoryPlan): Repository & { readonly asked: string[] } {
  const { artifacts = [], pageSize = 100, runs = {} } = plan;
  const asked: string[] = [];

  function note(call: string, detail = ''): void {
    asked.push(`${call} ${detail}`.trim());
    if (plan.failing === call) throw new Error(`${call} did not answer`);
  }

  return {
    asked,
    visibility: async () => 'private',
    async artifactsNamed(name) {
      note('artifactsNamed', name);
      return artifacts.filter((one) => one.name === name).slice(0, 100);
    },
    async *artifactPages() {
      for (let page = 0; ; page++) {
        note('artifactPages', String(page + 1));
        const all = artifacts.slice(page * pageSize, (page + 1) * pageSize);
        yield all;
        if (all.length < pageSize) return;
      }
    },
    async run(id) {
      note('run', String(id));
      const run = runs[id];
      return run === 'gone' ? undefined : { ...ourRun, ...run };
    },
    async countRuns() {
      note('countRuns');
      return plan.ranBefore === false ? 1 : 12;
    },
    async lastSuccess(path, branch) {
      note('lastSuccess', `${path} ${branch}`);
      return plan.lastSuccess;
    },
    async cacheKeys() {
      note('cacheKeys');
      return [...(plan.cacheKeys ?? [])];
    },
  };
}
