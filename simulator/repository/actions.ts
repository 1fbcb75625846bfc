import { json } from '../answer.ts';
import { apiUrl, type Answer, type Call } from '../http.ts';
import type { Artifact, Artifacts } from '../results/artifacts.ts';
import type { Cache, CacheEntry } from '../results/cache.ts';
import type { WorkflowRun, WorkflowRuns } from '../runs.ts';
import { failure, listAnswer, time } from './answers.ts';

/** Answers a call below `/repos/{owner}/{repo}/actions`; `path` begins there. */
export type ActionsEndpoints = (call: Call, path: string) => Promise<Answer>;

/** The endpoints of workflow runs, artifacts and cache entries. */
export function createActionsEndpoints(parts: {
  readonly repository: { readonly id: number; readonly fullName: string };
  readonly runs: WorkflowRuns;
  readonly artifacts: Artifacts;
  readonly cache: Cache;
}): ActionsEndpoints {
  const { repository, runs, artifacts, cache } = parts;
  const notFound = (): Answer => failure(404, 'Not Found', 'actions');
  const urlOf = (call: Call, path: string): string =>
    apiUrl(call, `/repos/${repository.fullName}/actions/${path}`);

  const artifactView = (call: Call, artifact: Artifact): object => {
    const url = urlOf(call, `artifacts/${artifact.id}`);
    return {
      id: artifact.id,
      node_id: Buffer.from(`08:Artifact${artifact.id}`).toString('base64'),
      name: artifact.name,
      size_in_bytes: artifact.sizeBytes,
      url,
      archive_download_url: `${url}/zip`,
      expired: artifacts.isExpired(artifact),
      digest: artifact.digest === '' ? null : artifact.digest,
      created_at: time(artifact.createdAt),
      expires_at: time(artifact.expiresAt),
      updated_at: time(artifact.createdAt),
      workflow_run: {
        id: artifact.run.id,
        repository_id: repository.id,
        head_repository_id: artifact.run.headRepository.id,
        head_branch: artifact.run.headBranch,
        head_sha: artifact.run.headSha,
      },
    };
  };

  const runView = (call: Call, run: WorkflowRun): object => ({
    id: run.id,
    name: run.path.replace(/^.*\/|\.ya?ml$/g, ''),
    path: run.path,
    run_number: run.number,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    head_branch: run.headBranch,
    head_sha: run.headSha,
    url: urlOf(call, `runs/${run.id}`),
    html_url: `https://github.com/${repository.fullName}/actions/runs/${run.id}`,
    created_at: time(run.createdAt),
    updated_at: time(run.createdAt),
    run_started_at: time(run.createdAt),
    repository: { id: repository.id, full_name: repository.fullName },
    head_repository: { id: run.headRepository.id, full_name: run.headRepository.fullName },
  });

  const artifactPage = (call: Call, list: readonly Artifact[]): Answer => {
    const name = call.url.searchParams.get('name');
    return listAnswer({
      call,
      repositoryId: repository.id,
      field: 'artifacts',
      list: list.filter((artifact) => name === null || artifact.name === name),
      view: (artifact) => artifactView(call, artifact),
    });
  };

  const runPage = (call: Call, list: readonly WorkflowRun[]): Answer => {
    const query = call.url.searchParams;
    const matches = (name: string, ...values: readonly (string | null)[]): boolean =>
      query.get(name) === null || values.includes(query.get(name));
    return listAnswer({
      call,
      repositoryId: repository.id,
      field: 'workflow_runs',
      list: list.filter(
        (run) =>
          matches('event', run.event) &&
          matches('branch', run.headBranch) &&
          matches('status', run.status, run.conclusion),
      ),
      view: (run) => runView(call, run),
    });
  };

  const cachePage = (call: Call): Answer => {
    const query = call.url.searchParams;
    const [prefix, ref] = [query.get('key') ?? '', query.get('ref')];
    const wanted = ({ key, scope, sizeBytes }: CacheEntry): boolean =>
      sizeBytes !== undefined && key.startsWith(prefix) && (ref === null || scope === ref);
    return listAnswer({
      call,
      repositoryId: repository.id,
      field: 'actions_caches',
      list: cache.entries().filter(wanted).reverse(),
      view: (entry) => ({
        id: entry.id,
        ref: entry.scope,
        key: entry.key,
        version: entry.version,
        last_accessed_at: time(entry.usedAt),
        created_at: time(entry.createdAt),
        size_in_bytes: entry.sizeBytes,
      }),
    });
  };

  const artifactAnswer = async (call: Call, id: number, rest: string): Promise<Answer> => {
    const artifact = artifacts.get(id);
    if (artifact === undefined) return notFound();
    if (call.method === 'DELETE') {
      await artifacts.delete(id);
      return { status: 204 };
    }
    if (rest === '') return json(200, artifactView(call, artifact));
    if (artifacts.isExpired(artifact))
      return failure(410, 'Artifact has expired', 'actions/artifacts#download-an-artifact');
    return { status: 302, headers: { location: artifacts.downloadUrl(artifact, call.url.origin) } };
  };

  const runAnswer = (call: Call, run: WorkflowRun, rest: string): Answer => {
    if (rest === '') return json(200, runView(call, run));
    if (rest !== 'artifacts') return notFound();
    return artifactPage(
      call,
      artifacts.list().filter((artifact) => artifact.run.id === run.id),
    );
  };

  return async (call, path) => {
    const [, area, id, rest = ''] = /^\/([a-z]+)(?:\/([^/]+))?(?:\/([a-z]+))?$/.exec(path) ?? [];
    switch (area) {
      case 'artifacts':
        if (id === undefined) return artifactPage(call, artifacts.list());
        return ['', 'zip'].includes(rest) ? artifactAnswer(call, Number(id), rest) : notFound();
      case 'caches':
        return id === undefined && call.method === 'GET' ? cachePage(call) : notFound();
      case 'runs': {
        if (id === undefined) return runPage(call, runs.list());
        const run = runs.get(Number(id));
        return run === undefined ? notFound() : runAnswer(call, run, rest);
      }
      case 'workflows': {
        const isWanted = (run: WorkflowRun): boolean => run.path.endsWith(`/${id ?? ''}`);
        return rest === 'runs' ? runPage(call, runs.list().filter(isWanted)) : notFound();
      }
      default:
        return notFound();
    }
  };
}
