import { randomUUID } from 'node:crypto';
import { json } from './answer.ts';
import type { Answer, Call, Handler } from './http.ts';
import { tokenOf } from './journal.ts';
import {
  actorOf,
  canSee,
  isPersonal,
  mayDo,
  refusal,
  writerOf,
  type Need,
  type RepositoryPermissions,
  type Visibility,
} from './repository/access.ts';
import type { ActionsEndpoints } from './repository/actions.ts';
import { failure } from './repository/answers.ts';
import { answerBranch } from './repository/branch-endpoints.ts';
import { createContentsEndpoints } from './repository/contents.ts';
import { createGitEndpoints } from './repository/git-endpoints.ts';
import type { Git } from './repository/git.ts';
import type { HourlyLimits } from './repository/hourly-limits.ts';
import { createIssueEndpoints } from './repository/issue-endpoints.ts';
import { createIssues, type Issues } from './repository/issues.ts';
import { repositorySize } from './repository/tree-files.ts';

export type { RepositoryPermissions } from './repository/access.ts';

/** What is fixed about the repository. */
export interface RepositoryFacts {
  readonly id: number;
  /** `owner/name` */
  readonly fullName: string;
  readonly defaultBranch: string;
}

/** A repository: the one that the workflow is in, or another. */
export interface Repository extends RepositoryFacts {
  readonly handler: Handler;
  /** Its branches and commits. */
  readonly git: Git;
  /** Its issues and pull requests, with their comments. */
  readonly issues: Issues;
  visibility: Visibility;
  /** Whether it is read-only. */
  archived: boolean;
  /** The tokens that can see the repository, and what they may do. */
  readonly tokens: Map<string, RepositoryPermissions>;
}

/** What a repository is made of. */
export interface RepositoryParts {
  readonly facts: RepositoryFacts;
  readonly visibility: Visibility;
  readonly archived: boolean;
  readonly tokens: Map<string, RepositoryPermissions>;
  readonly git: Git;
  readonly clock: { now(): number };
  readonly limits: HourlyLimits;
  /** Whether a token is anybody's. */
  readonly knows: (token: string) => boolean;
  /** The `GITHUB_TOKEN`, whose commits are the Actions bot's. */
  readonly workflowToken: string;
  /** A repository without workflows has none. */
  readonly actions?: ActionsEndpoints;
}

/** By what follows the repository's path: where GitHub's documentation has it. */
const PAGES = new Map([
  ['git', 'git'],
  ['contents', 'repos/contents'],
  ['issues', 'issues/issues'],
]);

/** A repository with its REST endpoints: itself, its contents, its issues, its workflow runs, their artifacts and cache entries. */
export function createRepository(parts: RepositoryParts): Repository {
  const { facts, tokens, git, limits, workflowToken } = parts;
  const contentsParts = { git, fullName: facts.fullName, clock: parts.clock };
  const endpoints = {
    git: createGitEndpoints(contentsParts),
    contents: createContentsEndpoints(contentsParts),
  };
  const issues = createIssues(parts.clock);
  const answerIssues = createIssueEndpoints({ repository: facts, issues });

  const view = (token: string | undefined): object => {
    const [owner = '', name = ''] = facts.fullName.split('/');
    const push = mayDo(repository, token, { area: 'contents', level: 'write' });
    return {
      id: facts.id,
      node_id: Buffer.from(`010:Repository${facts.id}`).toString('base64'),
      name,
      full_name: facts.fullName,
      private: repository.visibility !== 'public',
      owner: { login: owner, type: 'Organization' },
      html_url: `https://github.com/${facts.fullName}`,
      fork: false,
      size: repositorySize(git.objects, git.resolve('HEAD')?.tree),
      archived: repository.archived,
      disabled: false,
      visibility: repository.visibility,
      default_branch: facts.defaultBranch,
      ...(token !== undefined &&
        isPersonal(token) && {
          permissions: { admin: false, maintain: false, push, triage: push, pull: true },
        }),
    };
  };

  const answerArea = (
    call: Call,
    path: string,
    token: string | undefined,
  ): Answer | Promise<Answer> => {
    const [, area = '', inside = ''] = /^\/([a-z]+)(\/.*)?$/.exec(path) ?? [];
    const level = call.method === 'GET' ? 'read' : 'write';
    if (area === 'branches' && !mayDo(repository, token, { area: 'contents', level: 'read' }))
      return refusal(token, { area: 'contents', level: 'read' }, 'branches/branches');
    const branch = level === 'read' ? answerBranch(git, facts.fullName, path) : undefined;
    if (branch !== undefined) return branch;
    if (area === 'actions' && parts.actions !== undefined) {
      const need: Need = { area, level };
      return mayDo(repository, token, need)
        ? parts.actions(call, inside)
        : refusal(token, need, 'actions');
    }
    const page = PAGES.get(area);
    if (page === undefined) return failure(404, 'Not Found');
    const need: Need = { area: 'contents', level };
    if (area !== 'issues' && !mayDo(repository, token, need)) return refusal(token, need, page);
    if (level === 'write' && repository.archived)
      return failure(403, 'Repository was archived so is read-only.', page);
    const writer = writerOf(token, workflowToken);
    const asked = { call, path: decodeURIComponent(inside), token, writer };
    try {
      if (area === 'git' || area === 'contents') return endpoints[area](asked);
      const may = (wanted: Need): boolean => mayDo(repository, token, wanted);
      return answerIssues({ ...asked, actor: actorOf(writer), may });
    } catch (error) {
      if (error instanceof SyntaxError) return failure(400, 'Problems parsing JSON', page);
      throw error;
    }
  };

  const answer = async (call: Call, path: string, token: string | undefined): Promise<Answer> => {
    if (token !== undefined && !parts.knows(token)) return failure(401, 'Bad credentials');
    if (!canSee(repository, token))
      return failure(404, 'Not Found', 'repos/repos#get-a-repository');
    if (path === '' && call.method === 'GET') return json(200, view(token));
    return answerArea(call, path, token);
  };

  const repository: Repository = {
    ...facts,
    git,
    issues,
    visibility: parts.visibility,
    archived: parts.archived,
    tokens,
    async handler(call) {
      const path = pathWithin(call.url.pathname, facts);
      if (path === undefined) return undefined;
      const token = tokenOf(call.headers.authorization);
      const given = await answer(call, path, token);
      const headers = {
        ...limits.count(token, 'core'),
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
  const roots = [`/repos/${fullName}`, `/repositories/${id}`];
  const root = roots.find((candidate) => path.toLowerCase().startsWith(candidate.toLowerCase()));
  const rest = path.slice(root?.length);
  return root !== undefined && (rest === '' || rest.startsWith('/')) ? rest : undefined;
}
