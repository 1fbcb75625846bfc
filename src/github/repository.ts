import { posix } from 'node:path';
import { ApiError } from './api-error.ts';
import { openClient } from './client.ts';
import { fixedToken } from './credential.ts';
import type { HttpAnswer } from './http.ts';
import { openAsker } from './octokit.ts';
import type { Access } from './octokit.ts';
import { openRetries } from './patience.ts';

export type Visibility = 'public' | 'internal' | 'private';

/** An artifact of an earlier run, as GitHub lists it. */
export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  readonly runId: number;
  readonly expired: boolean;
  /** Of the run that made it; undefined if the list does not say. */
  readonly headBranch?: string | undefined;
  readonly isFromFork?: boolean;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

/** What decides whether an artifact of this run counts as this archive's. */
export interface WorkflowRun {
  /** Such as `.github/workflows/audit-log.yml`. */
  readonly path: string;
  readonly event: string;
  readonly headBranch: string | null;
  /** Full name of the repository whose commit ran. */
  readonly headRepository: string | undefined;
}

/** The workflow's own repository, read with `github-token`. Every call rejects with an `ApiError` if it gets no answer. */
export interface Repository {
  visibility(): Promise<Visibility>;
  /** All artifacts of exactly this name, newest first; at most 100. */
  artifactsNamed(name: string): Promise<StoredArtifact[]>;
  /** All artifacts of the repository, newest first, by pages of up to 100. */
  artifactPages(): AsyncGenerator<StoredArtifact[], void>;
  /** Undefined if GitHub does not know the run (any more). */
  run(id: number): Promise<WorkflowRun | undefined>;
  /** How often the workflow of this path has run, this run included. */
  countRuns(workflowPath: string): Promise<number>;
  /** When the workflow's last run on the branch that succeeded began, in epoch milliseconds; of pull requests none counts. */
  lastSuccess(workflowPath: string, branch: string): Promise<number | undefined>;
  /** The keys in the actions cache that begin with `prefix` and were saved on the ref. */
  cacheKeys(prefix: string, ref: string): Promise<string[]>;
}

export function openRepository(access: Access): Repository {
  const [owner = '', repo = ''] = access.fullName.split('/');
  const retries = openRetries(access);
  const ask = openAsker(access, retries);

  return {
    async visibility() {
      // A run's first request, so it does not wait until Octokit is loaded.
      const client = openClient({ ...access, credential: fixedToken(access.token) });
      const { visibility, private: isPrivate } = await retries.execute(async () =>
        toRepositoryFields(await client.get(`/repos/${owner}/${repo}`, {})),
      );
      if (visibility === 'public' || visibility === 'internal') return visibility;
      return isPrivate ? 'private' : 'public';
    },
    async artifactsNamed(name) {
      const { artifacts } = await ask(({ rest }, request) =>
        rest.actions.listArtifactsForRepo({ owner, repo, name, per_page: 100, request }),
      );
      return artifacts.flatMap(toStoredArtifact);
    },
    async *artifactPages() {
      for (let page = 1; ; page++) {
        const { artifacts } = await ask(({ rest }, request) =>
          rest.actions.listArtifactsForRepo({ owner, repo, per_page: 100, page, request }),
        );
        yield artifacts.flatMap(toStoredArtifact);
        if (artifacts.length < 100) return;
      }
    },
    async run(id) {
      const run = await ask(({ rest }, request) =>
        rest.actions.getWorkflowRun({ owner, repo, run_id: id, request }),
      ).catch((error: unknown) => {
        if (error instanceof ApiError && error.failure.kind === 'not-found') return undefined;
        throw error;
      });
      if (run === undefined) return undefined;
      return {
        path: run.path.replace(/@.*$/, ''),
        event: run.event,
        headBranch: run.head_branch,
        // GitHub's types say it is always there; for a deleted fork it is null.
        headRepository: (run.head_repository as { full_name: string } | null)?.full_name,
      };
    },
    async countRuns(workflowPath) {
      const runs = await ask(({ rest }, request) =>
        rest.actions.listWorkflowRuns({
          ...{ owner, repo, workflow_id: posix.basename(workflowPath) },
          ...{ per_page: 1, request },
        }),
      );
      return runs.total_count;
    },
    async lastSuccess(workflowPath, branch) {
      const { workflow_runs: runs } = await ask(({ rest }, request) =>
        rest.actions.listWorkflowRuns({
          ...{ owner, repo, workflow_id: posix.basename(workflowPath), branch, status: 'success' },
          ...{ per_page: 30, request },
        }),
      );
      // The branch of a fork may have the same name.
      const last = runs.find(
        ({ event, head_repository, repository }) =>
          !event.startsWith('pull_request') && idOf(head_repository) === idOf(repository),
      );
      return last === undefined ? undefined : Date.parse(last.created_at);
    },
    async cacheKeys(prefix, ref) {
      const { actions_caches: caches } = await ask(({ rest }, request) =>
        rest.actions.getActionsCacheList({ owner, repo, key: prefix, ref, per_page: 100, request }),
      );
      return caches.flatMap(({ key }) => key ?? []);
    },
  };
}

/** GitHub's types say it is always there; for a deleted fork it is null. */
function idOf(repository: { id: number } | null): number | undefined {
  return repository?.id;
}

function toRepositoryFields({ status, body }: HttpAnswer): {
  visibility?: unknown;
  private?: unknown;
} {
  try {
    return JSON.parse(body.toString('utf8')) as object;
  } catch {
    throw new ApiError({ kind: 'broken-answer' }, { status, detail: 'the answer is not JSON' });
  }
}

/** An artifact of which GitHub no longer knows the run could not be trusted, so it is left out. */
function toStoredArtifact(artifact: {
  id: number;
  name: string;
  expired: boolean;
  created_at: string | null;
  workflow_run?: {
    id?: number;
    repository_id?: number;
    head_repository_id?: number;
    head_branch?: string | null;
  } | null;
}): StoredArtifact[] {
  const { id, name, expired, created_at: createdAt } = artifact;
  const run = artifact.workflow_run;
  if (run?.id === undefined) return [];
  return [
    {
      ...{ id, name, expired, runId: run.id },
      createdAt: Date.parse(createdAt ?? '') || 0,
      headBranch: run.head_branch ?? undefined,
      isFromFork: run.head_repository_id !== run.repository_id,
    },
  ];
}
