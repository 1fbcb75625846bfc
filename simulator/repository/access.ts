import type { Answer } from '../http.ts';
import { failure } from './answers.ts';
import type { GitPerson } from './git-objects.ts';
import type { Actor } from './issues.ts';

/** What a workflow grants its `GITHUB_TOKEN`. `metadata: read` always comes with it. */
export interface RepositoryPermissions {
  readonly actions?: 'read' | 'write';
  readonly contents?: 'read' | 'write';
  readonly attestations?: 'read' | 'write';
  readonly issues?: 'read' | 'write';
  readonly 'pull-requests'?: 'read' | 'write';
  /** Its jobs may ask for tokens that prove who they are. */
  readonly 'id-token'?: 'write';
}

/** Who can see a repository: everyone, if it is public. */
export type Visibility = 'private' | 'internal' | 'public';

/** What decides about access to a repository. */
export interface Guarded {
  readonly visibility: Visibility;
  readonly tokens: ReadonlyMap<string, RepositoryPermissions>;
}

/** Something that a token may be allowed to do. */
export interface Need {
  readonly area: keyof RepositoryPermissions;
  readonly level: 'read' | 'write';
}

/** Whether a token, or nobody, can see that the repository exists. */
export function canSee(repository: Guarded, token: string | undefined): boolean {
  return (
    repository.visibility === 'public' || (token !== undefined && repository.tokens.has(token))
  );
}

/** Whether a token, or nobody, may do this in a repository it can see. */
export function mayDo(repository: Guarded, token: string | undefined, need: Need): boolean {
  const permissions = token === undefined ? undefined : repository.tokens.get(token);
  const granted =
    permissions?.[need.area] ?? (repository.visibility === 'public' ? 'read' : undefined);
  return granted === 'write' || granted === need.level;
}

/** Whether a token is a person's, and not an app installation's such as the `GITHUB_TOKEN`. */
export function isPersonal(token: string): boolean {
  return !token.startsWith('ghs_');
}

/** How GitHub words that a token lacks a permission; REST hides it from classic tokens behind a 404. */
export function refusalText(token: string | undefined): string {
  const holder = token?.startsWith('github_pat_') ? 'personal access token' : 'integration';
  return `Resource not accessible by ${holder}`;
}

/** The REST answer to a token that may not do this; `page` is a path of the documentation. */
export function refusal(token: string | undefined, need: Need, page: string): Answer {
  if (token === undefined && need.level === 'write')
    return failure(401, 'Requires authentication', page);
  if (token?.startsWith('ghp_')) return failure(404, 'Not Found', page);
  const refused = failure(403, refusalText(token), page);
  const accepted = { 'x-accepted-github-permissions': `${need.area}=${need.level}` };
  return { ...refused, headers: { ...refused.headers, ...accepted } };
}

/** Who a token's commits are by. */
export type Writer = Omit<GitPerson, 'at'>;

/** The committer of what GitHub commits itself. */
export const WEB_FLOW: Writer = { name: 'GitHub', email: 'noreply@github.com' };

const ACTIONS_BOT: Writer = {
  name: 'github-actions[bot]',
  email: '41898282+github-actions[bot]@users.noreply.github.com',
};
const OTHER_APP: Writer = {
  name: 'audit-archive[bot]',
  email: '170482913+audit-archive[bot]@users.noreply.github.com',
};
const OCTOCAT: Writer = { name: 'octocat', email: '583231+octocat@users.noreply.github.com' };

/** The author of a token's commits: the Actions bot for the workflow's own, else an app's bot or a person. */
export function writerOf(token: string | undefined, workflowToken: string): Writer {
  if (token === workflowToken) return ACTIONS_BOT;
  return token === undefined || isPersonal(token) ? OCTOCAT : OTHER_APP;
}

/** The account of a writer; its id stands in its email address. */
export function actorOf({ name, email }: Writer): Actor {
  const type = name.endsWith('[bot]') ? 'Bot' : 'User';
  return { login: name, id: Number.parseInt(email, 10), type };
}
