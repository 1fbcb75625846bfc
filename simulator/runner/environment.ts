import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backendId, type WorkflowRun } from '../runs.ts';
import type { Simulator } from '../simulator.ts';

/** The folders of one job. */
export interface JobFolders {
  readonly root: string;
  readonly workspace: string;
  readonly temp: string;
  readonly toolCache: string;
  /** Where the runner keeps the files of file commands, and the event. */
  readonly runnerFiles: string;
}

/** Everything about a job that does not change from step to step. */
export interface JobFacts {
  readonly github: Simulator;
  readonly run: WorkflowRun;
  readonly job: string;
  readonly workflowName: string;
  readonly runtimeToken: string;
  readonly folders: JobFolders;
  readonly debug: boolean;
}

/** Fresh folders for one job. */
export async function makeJobFolders(): Promise<JobFolders> {
  const root = await mkdtemp(join(tmpdir(), 'simulated-runner-'));
  const folders = {
    root,
    workspace: join(root, 'work', 'repository', 'repository'),
    temp: join(root, 'work', '_temp'),
    toolCache: join(root, 'tools'),
    runnerFiles: join(root, 'work', '_runner'),
  };
  await Promise.all(Object.values(folders).map((folder) => mkdir(folder, { recursive: true })));
  return folders;
}

/** The token that lets a job's steps use cache and artifacts. */
export function mintRuntimeToken(github: Simulator, run: WorkflowRun, job: string): string {
  const fallback = `refs/heads/${github.repository.defaultBranch}`;
  return github.runtimeTokens.mint({
    workflowRunBackendId: run.backendId,
    workflowJobRunBackendId: backendId('job', run.id, run.attempt, job),
    cacheScopes: [...new Set([run.ref, fallback])],
  });
}

/** Writes the event that started the run, and gives the environment that all of a job's steps share. */
export async function jobEnvironment(facts: JobFacts): Promise<Record<string, string>> {
  const { github, run, folders } = facts;
  const { repository, apiUrl, origin } = github;
  const [owner = ''] = repository.fullName.split('/');
  const eventPath = join(folders.runnerFiles, 'event.json');
  await writeFile(eventPath, JSON.stringify(eventOf(github, run)));
  const isTag = run.ref.startsWith('refs/tags/');
  const isPullRequest = run.ref.startsWith('refs/pull/');
  return {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? folders.root,
    ...(process.env.NODE_COMPILE_CACHE !== undefined && {
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    }),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTOR: 'octocat',
    GITHUB_ACTOR_ID: '583231',
    GITHUB_TRIGGERING_ACTOR: 'octocat',
    GITHUB_REPOSITORY: repository.fullName,
    GITHUB_REPOSITORY_ID: repository.id.toString(),
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_REPOSITORY_OWNER_ID: '9919',
    GITHUB_RUN_ID: run.id.toString(),
    GITHUB_RUN_NUMBER: run.number.toString(),
    GITHUB_RUN_ATTEMPT: run.attempt.toString(),
    GITHUB_WORKFLOW: facts.workflowName,
    GITHUB_WORKFLOW_REF: `${repository.fullName}/${run.path}@${run.ref}`,
    GITHUB_WORKFLOW_SHA: run.headSha,
    GITHUB_JOB: facts.job,
    GITHUB_REF: run.ref,
    GITHUB_REF_NAME: run.headBranch,
    GITHUB_REF_TYPE: isTag ? 'tag' : 'branch',
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_HEAD_REF: isPullRequest ? 'patch-1' : '',
    GITHUB_BASE_REF: isPullRequest ? repository.defaultBranch : '',
    GITHUB_SHA: run.headSha,
    GITHUB_EVENT_NAME: run.event,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_API_URL: apiUrl,
    GITHUB_GRAPHQL_URL: `${apiUrl.replace(/\/v3$/, '')}/graphql`,
    GITHUB_SERVER_URL: serverUrlOf(github),
    GITHUB_WORKSPACE: folders.workspace,
    GITHUB_RETENTION_DAYS: github.retentionDays.toString(),
    RUNNER_NAME: 'simulated-runner',
    RUNNER_OS: { darwin: 'macOS', win32: 'Windows' }[process.platform as string] ?? 'Linux',
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_ENVIRONMENT: github.isServer ? 'self-hosted' : 'github-hosted',
    RUNNER_TEMP: folders.temp,
    RUNNER_TOOL_CACHE: folders.toolCache,
    RUNNER_WORKSPACE: join(folders.workspace, '..'),
    ACTIONS_RUNTIME_TOKEN: facts.runtimeToken,
    ACTIONS_RUNTIME_URL: `${origin}/`,
    ACTIONS_CACHE_URL: `${origin}/`,
    ...(!github.isServer && {
      ACTIONS_RESULTS_URL: `${origin}/`,
      ACTIONS_CACHE_SERVICE_V2: 'True',
    }),
    ACTIONS_CACHE_MODE: 'write',
    ...(mayProveIdentity(github) && {
      ACTIONS_ID_TOKEN_REQUEST_URL: github.idTokens.requestUrl(origin, run),
      // The runner gives the same token under both names.
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: facts.runtimeToken,
    }),
    ...(facts.debug && { RUNNER_DEBUG: '1' }),
  };
}

/** What `GITHUB_SERVER_URL` is: the toolkit takes any host but github.com, *.ghe.com and *.localhost for an Enterprise Server's. */
export function serverUrlOf({ isServer, origin, port }: Simulator): string {
  return isServer ? origin : `http://github.localhost:${port}`;
}

function mayProveIdentity({ repository, tokens }: Simulator): boolean {
  return repository.tokens.get(tokens.github)?.['id-token'] === 'write';
}

function eventOf(github: Simulator, run: WorkflowRun): object {
  const { id, fullName, visibility, defaultBranch } = github.repository;
  const [owner = '', name = ''] = fullName.split('/');
  const number = Number(/^refs\/pull\/(\d+)\//.exec(run.ref)?.[1]);
  return {
    ...(run.event === 'schedule' && { schedule: '17 * * * *' }),
    ...(Number.isInteger(number) && {
      action: 'synchronize',
      number,
      pull_request: {
        number,
        state: 'open',
        head: {
          ref: 'patch-1',
          sha: run.headSha,
          repo: { full_name: run.headRepository.fullName },
        },
        base: { ref: defaultBranch, repo: { full_name: fullName } },
      },
    }),
    repository: {
      id,
      name,
      full_name: fullName,
      owner: { login: owner },
      private: visibility !== 'public',
      visibility,
      default_branch: defaultBranch,
    },
    workflow: run.path,
  };
}
