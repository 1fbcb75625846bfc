import { createHash } from 'node:crypto';

/** One attempt of one run of a workflow. */
export interface WorkflowRun {
  readonly id: number;
  readonly attempt: number;
  readonly number: number;
  /** `.github/workflows/x.yml` */
  readonly path: string;
  readonly event: string;
  /** `refs/heads/main` */
  readonly ref: string;
  readonly headBranch: string;
  readonly headSha: string;
  readonly headRepository: { readonly id: number; readonly fullName: string };
  /** What the results service calls this attempt. */
  readonly backendId: string;
  /** Simulated time, epoch milliseconds. */
  readonly createdAt: number;
  /** How far the clock of its machine is ahead of this one's. */
  aheadMs: number;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: 'success' | 'failure' | 'cancelled' | null;
}

/** What a test may say about a run; the rest is a scheduled run of one workflow on the default branch. */
export interface WorkflowRunFacts {
  readonly id?: number;
  readonly attempt?: number;
  readonly path?: string;
  readonly event?: string;
  readonly ref?: string;
  readonly headSha?: string;
  /** A fork, for runs of pull requests. */
  readonly headRepository?: { readonly id: number; readonly fullName: string };
}

/** The workflow runs of the repository. */
export interface WorkflowRuns {
  /** Begins a run, or goes on with the one that has this id and attempt. */
  begin(facts?: WorkflowRunFacts): WorkflowRun;
  /** The latest attempt of a run. */
  get(id: number): WorkflowRun | undefined;
  /** The attempt that the results service knows by this id. */
  ofBackend(backendId: string): WorkflowRun | undefined;
  /** Latest attempts only, newest first. */
  list(): readonly WorkflowRun[];
}

/** GitHub's ids have eleven digits by now. */
const FIRST_ID = 19_400_000_001;

/** No runs yet. */
export function createWorkflowRuns(of: {
  readonly repository: {
    readonly id: number;
    readonly fullName: string;
    readonly defaultBranch: string;
  };
  readonly clock: { now(): number };
}): WorkflowRuns {
  const { repository, clock } = of;
  const attempts: WorkflowRun[] = [];
  const latest = (id: number): WorkflowRun | undefined => attempts.findLast((run) => run.id === id);
  return {
    begin(facts = {}) {
      const id =
        facts.id ?? attempts.reduce((last, run) => Math.max(last, run.id), FIRST_ID - 1) + 1;
      const before = latest(id);
      const attempt = facts.attempt ?? 1;
      if (before?.attempt === attempt) {
        before.status = 'in_progress';
        before.conclusion = null;
        return before;
      }
      const ref = facts.ref ?? before?.ref ?? `refs/heads/${repository.defaultBranch}`;
      const run: WorkflowRun = {
        id,
        attempt,
        number: before?.number ?? new Set(attempts.map((known) => known.id)).size + 1,
        path: facts.path ?? before?.path ?? '.github/workflows/audit-log.yml',
        event: facts.event ?? before?.event ?? 'schedule',
        ref,
        headBranch: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
        headSha: facts.headSha ?? before?.headSha ?? createHash('sha1').update(ref).digest('hex'),
        headRepository: facts.headRepository ?? before?.headRepository ?? repository,
        backendId: backendId('run', id, attempt),
        createdAt: before?.createdAt ?? clock.now(),
        aheadMs: 0,
        status: 'in_progress',
        conclusion: null,
      };
      attempts.push(run);
      return run;
    },
    get: latest,
    ofBackend: (wanted) => attempts.find((run) => run.backendId === wanted),
    list: () => attempts.filter((run) => latest(run.id) === run).sort((a, b) => b.id - a.id),
  };
}

/** The opaque id that the results service has for a run's attempt or a job of it. */
export function backendId(...parts: readonly (string | number)[]): string {
  const hash = createHash('sha256').update(parts.join('/')).digest('hex');
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
