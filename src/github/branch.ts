import { ExplainedError } from '../errors.ts';
import { explainBranchError } from './access.ts';
import type { BranchUse } from './access.ts';
import { ApiError } from './api-error.ts';
import type { ApiFailure } from './api-error.ts';
import { openClient } from './client.ts';
import { fixedToken } from './credential.ts';
import { graphqlErrorOf, toGraphqlApiError } from './graphql-error.ts';
import type { GraphqlError } from './graphql-error.ts';
import { openAsker } from './octokit.ts';
import type { Access } from './octokit.ts';
import { openRetries } from './patience.ts';

/** What stands at a path of a branch. */
export interface BranchEntry {
  readonly oid: string;
  /** Of a file, if it is text and not too long for the answer (about half a megabyte). */
  readonly text: string | undefined;
}

/** A branch at one moment. */
export interface BranchView {
  /** The commit that the branch points at; undefined if there is no such branch. */
  readonly head: string | undefined;
  /** Of the paths that were asked for, those at which something stands. */
  readonly entries: ReadonlyMap<string, BranchEntry>;
}

export interface NewFile {
  readonly path: string;
  readonly bytes: Buffer;
}

export interface NewCommit {
  /** The commit that the branch must point at, or nothing is done. */
  readonly onto: string;
  readonly headline: string;
  readonly body: string;
  readonly files: readonly NewFile[];
}

/** The branch points at another commit than the new one was made for. */
export class MovedHeadError extends Error {
  override readonly name = 'MovedHeadError';
}

/** A branch of a repository on GitHub. Every call rejects with an `ExplainedError` if it gets no answer. */
export interface Branch {
  /** `owner/name` */
  readonly repository: string;
  readonly name: string;
  /** All of one moment, with one request. Rejects if the repository is not there or is archived. */
  look(paths: readonly string[]): Promise<BranchView>;
  /** The names in a folder; rejects if there are more than GitHub lists (100,000). */
  list(treeOid: string): Promise<string[]>;
  /** The bytes of a file at a commit, exactly; undefined if there is none. */
  read(commit: string, path: string): Promise<Buffer | undefined>;
  /** Creates the branch without history; does nothing if it is there by now. An empty repository gets its first commit. */
  create(first: { message: string; files: readonly NewFile[] }): Promise<void>;
  /** Adds files in one commit, signed by GitHub; rejects with a `MovedHeadError` if the branch has moved. Returns the commit's id. */
  commit(commit: NewCommit): Promise<string>;
}

/** Opens the branch, which need not exist; `use` is what errors say of it, by default that it is the archive's. */
export function openBranch(access: Access, name: string, use?: BranchUse): Branch {
  const [owner = '', repo = ''] = access.fullName.split('/');
  const retries = openRetries(access);
  const ask = openAsker(access, retries, toBranchError);
  const raw = openClient({
    ...{ ...access, credential: fixedToken(access.token) },
    accept: 'application/vnd.github.raw+json',
  });

  /** Blobs, trees and commits are refused in an empty repository; this makes its default branch. */
  async function createFirstCommit(message: string, { path, bytes }: NewFile): Promise<void> {
    await ask(({ rest }, request) =>
      rest.repos.createOrUpdateFileContents({
        ...{ owner, repo, path, message, request },
        content: bytes.toString('base64'),
      }),
    );
  }

  function createTree(files: readonly NewFile[]): Promise<{ sha: string }> {
    const tree = files.map(({ path, bytes }) => ({
      ...{ path, mode: '100644' as const, type: 'blob' as const },
      content: bytes.toString('utf8'),
    }));
    return ask(({ rest }, request) => rest.git.createTree({ owner, repo, tree, request }));
  }

  const branch: Branch = {
    repository: access.fullName,
    name,
    async look(paths) {
      const { repository } = await ask(async ({ graphql }, request) => ({
        data: await graphql<LookAnswer>(lookQuery(paths.length), {
          ...{ owner, repo, ref: `refs/heads/${name}`, request },
          ...Object.fromEntries(paths.map((path, index) => [`path${index}`, path])),
        }).catch(withoutMissingFiles),
      }));
      if (repository === null) throw failed({ kind: 'not-found' }, 'no such repository');
      if (repository.isArchived) throw failed({ kind: 'forbidden' }, ARCHIVED);
      const target = repository.ref?.target;
      const entries = new Map<string, BranchEntry>();
      for (const [index, path] of paths.entries()) {
        const file = target?.[`file${index}`];
        if (file === undefined || file === null) continue;
        const { isTruncated = true, text } = file.object ?? {};
        entries.set(path, { oid: file.oid, text: isTruncated ? undefined : (text ?? undefined) });
      }
      return { head: target?.oid, entries };
    },
    async list(treeOid) {
      const { tree, truncated } = await ask(({ rest }, request) =>
        rest.git.getTree({ owner, repo, tree_sha: treeOid, request }),
      );
      if (truncated) throw failed({ kind: 'refused' }, 'the folder has too many files to list');
      return tree.map(({ path }) => path);
    },
    async read(commit, path) {
      const encoded = path.split('/').map(encodeURIComponent).join('/');
      try {
        const { body } = await retries.execute(() =>
          raw.get(`/repos/${owner}/${repo}/contents/${encoded}`, { ref: commit }),
        );
        return body;
      } catch (error) {
        if (error instanceof ApiError && error.failure.kind === 'not-found') return undefined;
        throw error;
      }
    },
    async create({ message, files }) {
      const [first] = files;
      const tree = await createTree(files).catch(async (error: unknown) => {
        if (first === undefined || !says(error, /repository is empty/i)) throw error;
        await createFirstCommit(message, first);
        return createTree(files);
      });
      const commit = await ask(({ rest }, request) =>
        rest.git.createCommit({ owner, repo, message, tree: tree.sha, parents: [], request }),
      );
      try {
        await ask(({ rest }, request) =>
          rest.git.createRef({ owner, repo, ref: `refs/heads/${name}`, sha: commit.sha, request }),
        );
      } catch (error) {
        // Another run was quicker, or the answer to the first try was lost.
        if (!says(error, /already exists/i)) throw error;
      }
    },
    async commit({ onto, headline, body, files }) {
      const additions = files.map(({ path, bytes }) => ({
        path,
        contents: bytes.toString('base64'),
      }));
      const { createCommitOnBranch: made } = await ask(async ({ graphql }, request) => ({
        data: await graphql<CommitAnswer>(COMMIT, {
          input: {
            branch: { repositoryNameWithOwner: access.fullName, branchName: name },
            message: { headline, body },
            fileChanges: { additions },
            expectedHeadOid: onto,
          },
          request,
        }),
      }));
      return made.commit.oid;
    },
  };

  async function explained<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } catch (error) {
      const text = explainBranchError(error, branch, use);
      throw text === undefined ? error : new ExplainedError(text);
    }
  }
  return {
    ...branch,
    look: (paths) => explained(branch.look(paths)),
    list: (treeOid) => explained(branch.list(treeOid)),
    read: (commit, path) => explained(branch.read(commit, path)),
    create: (first) => explained(branch.create(first)),
    commit: (commit) => explained(branch.commit(commit)),
  };
}

function says(error: unknown, text: RegExp): boolean {
  return error instanceof ApiError && text.test(error.detail);
}

const ARCHIVED = 'Repository was archived so is read-only.';

interface LookAnswer {
  readonly repository: {
    readonly isArchived: boolean;
    readonly ref: {
      readonly target: { readonly oid: string } & Readonly<
        Record<`file${number}`, FileAnswer | null>
      >;
    } | null;
  } | null;
}

interface FileAnswer {
  readonly oid: string;
  readonly object: { readonly isTruncated?: boolean; readonly text?: string | null } | null;
}

interface CommitAnswer {
  readonly createCommitOnBranch: { readonly commit: { readonly oid: string } };
}

/** All paths are looked at in one commit, so what they say belongs together. */
function lookQuery(paths: number): string {
  const indexes = Array.from({ length: paths }, (_, index) => index);
  const variables = indexes.map((index) => `, $path${index}: String!`).join('');
  const files = indexes.map(
    (index) => `file${index}: file(path: $path${index}) { oid object { ...blob } }`,
  );
  const onCommit = paths === 0 ? '' : `... on Commit { ${files.join(' ')} }`;
  const fragment = paths === 0 ? '' : 'fragment blob on Blob { isTruncated text }';
  return `query archiveBranch($owner: String!, $repo: String!, $ref: String!${variables}) {
  repository(owner: $owner, name: $repo) {
    isArchived ref(qualifiedName: $ref) { target { oid ${onCommit} } }
  }
}
${fragment}`;
}

/** Source: docs.github.com, GraphQL API, mutation `createCommitOnBranch`. */
const COMMIT = `mutation publishDelivery($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

/**
 * GitHub tells of paths that it gives no file for by errors beside a whole answer: of those at which nothing stands, and
 * of files over 10 MB, which are there all the same.
 */
function withoutMissingFiles(error: unknown): LookAnswer {
  const { errors = [], data } = error as { errors?: readonly GraphqlError[]; data?: LookAnswer };
  const target = data?.repository?.ref?.target;
  const files = errors.map(({ type, message, path }) => {
    const alias = String(path?.at(-1));
    const isLarge = /over 10 ?mb/i.test(message);
    return /^file\d+$/.test(alias) && (isLarge || type === 'NOT_FOUND') ? { alias, isLarge } : null;
  });
  if (data === undefined || target === undefined || files.includes(null)) throw error;
  for (const file of files) {
    if (file?.isLarge === true) Object.assign(target, { [file.alias]: { oid: '', object: null } });
  }
  return data;
}

/** A branch that has moved is told of by an error of its own. */
function toBranchError(error: unknown): Error | undefined {
  const first = graphqlErrorOf(error);
  // Seen in both wordings, and the type is not always there.
  const isMoved =
    first?.type === 'STALE_DATA' ||
    /expected branch to point|is at \w+ but expected/i.test(first?.message ?? '');
  // Whether the commit was made is not known after a server's error: trying again finds the branch where it was, or moved.
  return isMoved ? new MovedHeadError(first?.message) : toGraphqlApiError(error);
}

function failed(failure: ApiFailure, detail: string): ApiError {
  return new ApiError(failure, { detail, status: 0 });
}
