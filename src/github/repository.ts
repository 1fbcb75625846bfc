import { getOctokit } from '@actions/github';
import type { ApiError } from './api-error.ts';
import { answerError, networkError } from './client.ts';
import { openRetries } from './patience.ts';
import type { Clock, Patience } from './patience.ts';

export type Visibility = 'public' | 'internal' | 'private';

/** An artifact of an earlier run, as GitHub lists it. */
export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  readonly runId: number;
  readonly expired: boolean;
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
  /** All artifacts of the repository, newest first. */
  artifacts(): AsyncGenerator<StoredArtifact, void>;
  run(id: number): Promise<WorkflowRun>;
  /** How often the workflow of this path has run, this run included. */
  countRuns(workflowPath: string): Promise<number>;
  /** The keys in the actions cache that begin with `prefix` and were saved on the ref. */
  cacheKeys(prefix: string, ref: string): Promise<string[]>;
}

export function openRepository(options: {
  fullName: string;
  token: string;
  apiUrl: URL;
  userAgent: string;
  timeoutMs: number;
  clock: Clock;
  patience: Patience;
  log: (line: string) => void;
}): Repository {
  const { clock, patience, timeoutMs, log } = options;
  const [owner = '', repo = ''] = options.fullName.split('/');
  const { rest } = getOctokit(options.token, {
    baseUrl: options.apiUrl.href.replace(/\/+$/, ''),
    userAgent: options.userAgent,
  });
  const retries = openRetries({ clock, patience, log });

  function ask<Data>(
    request: (options: { signal: AbortSignal }) => Promise<{ data: Data }>,
  ): Promise<Data> {
    return retries.execute(async () => {
      try {
        return (await request({ signal: AbortSignal.timeout(timeoutMs) })).data;
      } catch (error) {
        throw toApiError(error, timeoutMs);
      }
    });
  }

  return {
    async visibility() {
      const { visibility, private: isPrivate } = await ask((request) =>
        rest.repos.get({ owner, repo, request }),
      );
      if (visibility === 'public' || visibility === 'internal') return visibility;
      return isPrivate ? 'private' : 'public';
    },
    async artifactsNamed(name) {
      const { artifacts } = await ask((request) =>
        rest.actions.listArtifactsForRepo({ owner, repo, name, per_page: 100, request }),
      );
      return artifacts.map(toStoredArtifact);
    },
    async *artifacts() {
      for (let page = 1; ; page++) {
        const { artifacts } = await ask((request) =>
          rest.actions.listArtifactsForRepo({ owner, repo, per_page: 100, page, request }),
        );
        yield* artifacts.map(toStoredArtifact);
        if (artifacts.length < 100) return;
      }
    },
    async run(id) {
      const run = await ask((request) =>
        rest.actions.getWorkflowRun({ owner, repo, run_id: id, request }),
      );
      return {
        path: run.path.replace(/@.*$/, ''),
        event: run.event,
        headBranch: run.head_branch,
        // GitHub's types say it is always there; for a deleted fork it is null.
        headRepository: (run.head_repository as { full_name: string } | null)?.full_name,
      };
    },
    async countRuns(workflowPath) {
      const workflow = workflowPath.slice(workflowPath.lastIndexOf('/') + 1);
      const runs = await ask((request) =>
        rest.actions.listWorkflowRuns({ owner, repo, workflow_id: workflow, per_page: 1, request }),
      );
      return runs.total_count;
    },
    async cacheKeys(prefix, ref) {
      const { actions_caches: caches } = await ask((request) =>
        rest.actions.getActionsCacheList({ owner, repo, key: prefix, ref, per_page: 100, request }),
      );
      return caches.flatMap(({ key }) => key ?? []);
    },
  };
}

function toStoredArtifact(artifact: {
  id: number;
  name: string;
  expired: boolean;
  workflow_run?: { id?: number } | null;
}): StoredArtifact {
  const { id, name, expired } = artifact;
  return { id, name, expired, runId: artifact.workflow_run?.id ?? 0 };
}

/** Octokit gives a failed connection the status 500, so only its `response` tells an answer from none. */
function toApiError(error: unknown, timeoutMs: number): ApiError {
  const { status, response } = error as {
    status?: number;
    response?: { headers: Record<string, string | undefined>; data?: unknown };
  };
  if (status === undefined || response === undefined) return networkError(error, timeoutMs);
  return answerError({
    status,
    headers: response.headers,
    body: Buffer.from(JSON.stringify(response.data ?? null)),
  });
}
