import type { GraphQLError } from 'graphql';
import { WEB_FLOW, mayDo, refusalText, type Writer } from '../repository/access.ts';
import type { GitCommit } from '../repository/git-objects.ts';
import { isFilePath } from '../repository/git-trees.ts';
import { ruleText } from '../repository/protection.ts';
import { findPath, type PathChange } from '../repository/tree-files.ts';
import type { Repository } from '../repository.ts';
import { fieldError } from './errors.ts';
import { objectView, refView } from './views.ts';

/** The mutation's `input`, which the schema has checked. */
export interface CreateCommitInput {
  readonly branch: {
    readonly repositoryNameWithOwner?: string | null;
    readonly branchName?: string | null;
  };
  readonly message: { readonly headline: string; readonly body?: string | null };
  readonly fileChanges?: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[] | null;
    readonly deletions?: readonly { readonly path: string }[] | null;
  } | null;
  readonly expectedHeadOid: string;
  readonly clientMutationId?: string | null;
}

/** Commits to a branch as `createCommitOnBranch` does: signed, and only on top of the expected commit. */
export function createCommitOnBranch(of: {
  readonly input: CreateCommitInput;
  readonly repository: Repository;
  readonly token: string;
  readonly writer: Writer;
  readonly clock: { now(): number };
}): object | GraphQLError {
  const { input, repository, token, writer, clock } = of;
  const { git } = repository;
  if (!mayDo(repository, token, { area: 'contents', level: 'write' }))
    return fieldError('FORBIDDEN', forbiddenText(token));
  if (repository.archived)
    return fieldError('FORBIDDEN', 'Repository was archived so is read-only.');
  const branch = (input.branch.branchName ?? '').replace(/^refs\/heads\//, '');
  const head = git.resolve(`refs/heads/${branch}`);
  // The words are those that a public client's tests expect; the type is the likely one.
  if (head === undefined) return fieldError('NOT_FOUND', 'Branch not found');
  const protection = git.protectionOf(branch);
  if (protection !== undefined) {
    const type = protection.by === 'classic' ? 'BRANCH_PROTECTION_RULE_VIOLATION' : 'FORBIDDEN';
    return fieldError(type, ruleText(protection));
  }
  if (head.oid !== input.expectedHeadOid)
    return fieldError('STALE_DATA', staleText(input.expectedHeadOid));
  const changes = changesOf(input, repository, head);
  if (!(changes instanceof Map)) return changes;
  const { headline, body } = input.message;
  const { oid } = git.store({
    parents: [head.oid],
    author: { ...writer, at: clock.now() },
    committer: { ...WEB_FLOW, at: clock.now() },
    message: body ? `${headline}\n\n${body}` : headline,
    signed: true,
    changes,
  });
  git.setBranch(branch, oid);
  return {
    clientMutationId: input.clientMutationId ?? null,
    commit: objectView(repository, oid),
    ref: refView(repository, branch),
  };
}

/** With two spaces: https://github.com/ministryofjustice/modernisation-platform/issues/11985 */
function staleText(expected: string): string {
  return `Expected branch to point to "${expected}" but it did not.  Pull and try again.`;
}

/** https://github.com/cli/cli/issues/6562 has this for another mutation. */
function forbiddenText(token: string): string {
  return token.startsWith('ghp_')
    ? 'octocat does not have the correct permissions to execute `CreateCommitOnBranch`'
    : refusalText(token);
}

function changesOf(
  { fileChanges }: CreateCommitInput,
  { git }: Repository,
  { oid, tree }: GitCommit,
): Map<string, PathChange> | GraphQLError {
  const changes = new Map<string, PathChange>();
  for (const { path } of fileChanges?.deletions ?? []) {
    // https://github.com/Thinkmill/keystatic/issues/1269
    const missing = `A path was requested for deletion which does not exist as of commit oid \`${oid}\``;
    if (findPath(git.objects, tree, path)?.type !== 'blob') return fieldError('NOT_FOUND', missing);
    changes.set(path, undefined);
  }
  for (const { path, contents } of fileChanges?.additions ?? []) {
    if (!isFilePath(path))
      return fieldError('UNPROCESSABLE', `A path was requested which is malformed: ${path}`);
    const mode = findPath(git.objects, tree, path)?.mode;
    changes.set(path, {
      mode: mode === '100755' ? mode : '100644',
      oid: git.objects.addBlob(Buffer.from(contents, 'base64')),
    });
  }
  return changes;
}
