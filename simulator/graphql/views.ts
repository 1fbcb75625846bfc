import { isUtf8 } from 'node:buffer';
import type { GraphQLError } from 'graphql';
import { mayDo, refusalText } from '../repository/access.ts';
import { time } from '../repository/answers.ts';
import type { GitCommit, GitPerson } from '../repository/git-objects.ts';
import { findPath, listTree, type PathEntry } from '../repository/tree-files.ts';
import type { Repository } from '../repository.ts';
import { fieldError } from './errors.ts';

/** `Blob.text` is cut after this many bytes. https://docs.github.com/graphql/reference/objects#blob */
const TEXT_BYTES = 512_000;
/** A file above this is no field of a commit: https://github.com/sveltia/sveltia-cms/issues/692 */
const FILE_BYTES = 10 * 1024 * 1024;
/** Git takes a file for binary if there is a NUL this early. */
const SNIFFED_BYTES = 8000;

/** A `Repository` of the schema, as the holder of a token sees it. */
export function repositoryView(repository: Repository, token: string): object {
  const { git, fullName, id } = repository;
  const [owner = '', name = ''] = fullName.split('/');
  const guarded = <T>(view: () => T): T | GraphQLError =>
    mayDo(repository, token, { area: 'contents', level: 'read' })
      ? view()
      : fieldError('FORBIDDEN', refusalText(token));
  return {
    __typename: 'Repository',
    id: nodeId('R', id.toString()),
    databaseId: id,
    name,
    nameWithOwner: fullName,
    owner: { login: owner },
    url: `https://github.com/${fullName}`,
    visibility: repository.visibility.toUpperCase(),
    isPrivate: repository.visibility !== 'public',
    isArchived: repository.archived,
    isDisabled: false,
    isEmpty: git.branches().length === 0,
    viewerPermission: mayDo(repository, token, { area: 'contents', level: 'write' })
      ? 'WRITE'
      : 'READ',
    defaultBranchRef: () => guarded(() => refView(repository, git.defaultBranch)),
    ref: ({ qualifiedName }: { qualifiedName: string }) =>
      guarded(() => refView(repository, qualifiedName.replace(/^refs\/heads\//, ''))),
    object: (wanted: { expression?: string | null; oid?: string | null }) =>
      guarded(() => {
        const found = findWanted(repository, wanted);
        return found === undefined ? null : objectView(repository, found.oid, found.path);
      }),
  };
}

/** A `Ref` of the schema, or null if there is no such branch. */
export function refView(repository: Repository, branch: string): object | null {
  const oid = repository.git.head(branch);
  if (oid === undefined) return null;
  return {
    __typename: 'Ref',
    id: nodeId('REF', `${repository.id}:${branch}`),
    name: branch,
    prefix: 'refs/heads/',
    target: () => objectView(repository, oid),
  };
}

/** A `GitObject` of the schema, or null if there is none of that id; `path` is where a tree was found. */
export function objectView(repository: Repository, oid: string, path = ''): object | null {
  const { objects } = repository.git;
  const shared = { id: nodeId('O', oid), oid, abbreviatedOid: oid.slice(0, 7) };
  const commit = objects.commit(oid);
  if (commit !== undefined) return { ...shared, ...commitView(repository, commit) };
  const bytes = objects.blob(oid);
  if (bytes !== undefined) return { ...shared, ...blobView(bytes) };
  if (objects.tree(oid) === undefined) return null;
  return { ...shared, __typename: 'Tree', entries: () => entriesOf(repository, oid, path) };
}

function commitView(repository: Repository, commit: GitCommit): object {
  const { oid, message, author, committer, signed, parents } = commit;
  const [headline = '', ...rest] = message.split('\n');
  return {
    __typename: 'Commit',
    url: `https://github.com/${repository.fullName}/commit/${oid}`,
    message,
    messageHeadline: headline,
    messageBody: rest.join('\n').trim(),
    authoredDate: time(author.at),
    committedDate: time(committer.at),
    author: personView(author),
    committer: personView(committer),
    signature: signed ? { isValid: true, state: 'VALID' } : null,
    parents: () => ({
      nodes: parents.map((parent) => objectView(repository, parent)),
      totalCount: parents.length,
    }),
    tree: () => objectView(repository, commit.tree),
    file: ({ path }: { path: string }) => fileView(repository, commit, path),
  };
}

function fileView(repository: Repository, commit: GitCommit, path: string): object | GraphQLError {
  const { objects } = repository.git;
  const entry = findPath(objects, commit.tree, path);
  // A path that is not there is an error beside the null, e.g. https://github.com/changesets/ghcommit
  if (entry === undefined || entry.path === '')
    return fieldError('NOT_FOUND', `Could not resolve file for path '${path}'.`);
  if ((objects.blob(entry.oid)?.length ?? 0) > FILE_BYTES)
    return fieldError('UNPROCESSABLE', 'Could not resolve file over 10mb.');
  return entryView(repository, entry);
}

function entriesOf(repository: Repository, tree: string, folder: string): object[] {
  const { objects } = repository.git;
  const before = folder === '' ? '' : `${folder}/`;
  const entries = [...listTree(objects, tree, { recursive: false }, before)];
  return entries.map((entry) => entryView(repository, entry));
}

function entryView(repository: Repository, { path, mode, type, oid }: PathEntry): object {
  return {
    name: path.split('/').at(-1) ?? '',
    path,
    mode: Number.parseInt(mode, 8),
    type,
    oid,
    size: repository.git.objects.blob(oid)?.length ?? 0,
    object: () => objectView(repository, oid, path),
  };
}

function blobView(bytes: Buffer): object {
  const isBinary = bytes.subarray(0, SNIFFED_BYTES).includes(0) || !isUtf8(bytes);
  return {
    __typename: 'Blob',
    byteSize: bytes.length,
    isBinary,
    isTruncated: bytes.length > TEXT_BYTES,
    text: () => (isBinary ? null : textOf(bytes)),
  };
}

function textOf(bytes: Buffer): string {
  let end = Math.min(bytes.length, TEXT_BYTES);
  while (!isUtf8(bytes.subarray(0, end))) end -= 1;
  return bytes.toString('utf8', 0, end);
}

/** `<commit or branch>`, `<commit or branch>:<path>`, or the id of any object. */
function findWanted(
  { git }: Repository,
  wanted: { readonly expression?: string | null; readonly oid?: string | null },
): { readonly oid: string; readonly path: string } | undefined {
  if (typeof wanted.oid === 'string') return { oid: wanted.oid, path: '' };
  const [, name = '', path] = /^([^:]*)(?::(.*))?$/s.exec(wanted.expression ?? '') ?? [];
  const commit = git.resolve(name);
  if (path === undefined) return { oid: commit?.oid ?? name, path: '' };
  return findPath(git.objects, commit?.tree ?? name, path);
}

function personView({ name, email, at }: GitPerson): object {
  return { name, email, date: time(at) };
}

function nodeId(kind: string, id: string): string {
  return `${kind}_${Buffer.from(id).toString('base64url')}`;
}
