import { randomUUID } from 'node:crypto';
import { json } from './answer.ts';
import type { Answer, Call, Handler } from './http.ts';
import { tokenOf } from './journal.ts';
import { createActionsEndpoints } from './repository/actions.ts';
import { failure } from './repository/answers.ts';
import type { Artifacts } from './results/artifacts.ts';
import type { Cache } from './results/cache.ts';
import type { WorkflowRuns } from './runs.ts';

/** What a workflow grants its `GITHUB_TOKEN`. `metadata: read` always comes with it. */
export interface RepositoryPermissions {
  readonly actions?: 'read' | 'write';
  readonly contents?: 'read' | 'write';
}

/** What is fixed about the repository. */
export interface RepositoryFacts {
  readonly id: number;
  /** `owner/name` */
  readonly fullName: string;
  readonly defaultBranch: string;
}

/** The repository that the workflow is in. */
export interface Repository extends RepositoryFacts {
  readonly handler: Handler;
  visibility: 'private' | 'internal' | 'public';
  /** The tokens that can see the repository, and what they may do. */
  readonly tokens: Map<string, RepositoryPermissions>;
}

const HOUR_MS = 60 * 60 * 1000;
/** Requests an hour of a `GITHUB_TOKEN` on GitHub Enterprise Cloud. */
const RATE_LIMIT = 15_000;

/** A repository with its REST endpoints: itself, its workflow runs, their artifacts and cache entries. */
export function createRepository(parts: {
  readonly facts: RepositoryFacts;
  readonly visibility: Repository['visibility'];
  readonly tokens: Map<string, RepositoryPermissions>;
  readonly clock: { now(): number };
  readonly runs: WorkflowRuns;
  readonly artifacts: Artifacts;
  readonly cache: Cache;
}): Repository {
  const { facts, clock, tokens } = parts;
  const actions = createActionsEndpoints({ ...parts, repository: facts });
  const used = new Map<string, number>();

  const rateLimit = (token: string): Record<string, string> => {
    const hour = Math.floor(clock.now() / HOUR_MS);
    const count = (used.get(`${token} ${hour}`) ?? 0) + 1;
    used.set(`${token} ${hour}`, count);
    return {
      'x-ratelimit-limit': RATE_LIMIT.toString(),
      'x-ratelimit-remaining': Math.max(RATE_LIMIT - count, 0).toString(),
      'x-ratelimit-used': count.toString(),
      'x-ratelimit-reset': (((hour + 1) * HOUR_MS) / 1000).toString(),
      'x-ratelimit-resource': 'core',
    };
  };

  const view = (): object => {
    const [owner = '', name = ''] = facts.fullName.split('/');
    return {
      id: facts.id,
      node_id: Buffer.from(`010:Repository${facts.id}`).toString('base64'),
      name,
      full_name: facts.fullName,
      private: repository.visibility !== 'public',
      owner: { login: owner, type: 'Organization' },
      html_url: `https://github.com/${facts.fullName}`,
      fork: false,
      visibility: repository.visibility,
      default_branch: facts.defaultBranch,
    };
  };

  const answer = async (call: Call, path: string, token: string | undefined): Promise<Answer> => {
    const permissions = token === undefined ? undefined : tokens.get(token);
    if (token !== undefined && permissions === undefined) return failure(401, 'Bad credentials');
    const isPublic = repository.visibility === 'public';
    if (permissions === undefined && !isPublic)
      return failure(404, 'Not Found', 'repos/repos#get-a-repository');
    if (path === '' && call.method === 'GET') return json(200, view());
    if (!path.startsWith('/actions/')) return failure(404, 'Not Found');
    const needed = call.method === 'GET' ? 'read' : 'write';
    const granted = permissions?.actions ?? (isPublic ? 'read' : undefined);
    if (granted === 'write' || granted === needed)
      return actions(call, path.slice('/actions'.length));
    const refused = failure(403, 'Resource not accessible by integration', 'actions');
    const accepted = { 'x-accepted-github-permissions': `actions=${needed}` };
    return { ...refused, headers: { ...refused.headers, ...accepted } };
  };

  const repository: Repository = {
    ...facts,
    visibility: parts.visibility,
    tokens,
    async handler(call) {
      const path = pathWithin(call.url.pathname, facts);
      if (path === undefined) return undefined;
      const token = tokenOf(call.headers.authorization);
      const given = await answer(call, path, token);
      const headers = {
        ...rateLimit(token ?? ''),
        'x-github-media-type': 'github.v3; format=json',
        'x-github-request-id': randomUUID().toUpperCase().replaceAll('-', ':'),
        ...given.headers,
      };
      return { ...given, headers };
    },
  };
  return repository;
}

/** What follows the repository's own path, or undefined for other paths. */
function pathWithin(path: string, { id, fullName }: RepositoryFacts): string | undefined {
  const plain = path.replace(/^\/api\/v3(?=\/)/, '');
  const roots = [`/repos/${fullName}`, `/repositories/${id}`];
  const root = roots.find((candidate) => plain.toLowerCase().startsWith(candidate.toLowerCase()));
  const rest = plain.slice(root?.length);
  return root !== undefined && (rest === '' || rest.startsWith('/')) ? rest : undefined;
}
