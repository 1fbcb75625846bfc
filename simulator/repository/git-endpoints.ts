import { json } from '../answer.ts';
import { apiUrl, type Answer, type Call } from '../http.ts';
import { WEB_FLOW, isPersonal, type Writer } from './access.ts';
import { failure } from './answers.ts';
import { blobAnswer, folded } from './blob-answer.ts';
import { isOid, type GitCommit, type GitPerson } from './git-objects.ts';
import type { Git } from './git.ts';
import { answerTree, createTree } from './git-trees.ts';
import { refuseCreation, refuseUpdate } from './protection.ts';

/** One call for a repository's contents, by somebody who may make it. */
export interface ContentsCall {
  readonly call: Call;
  /** What follows `/git` or `/contents`. */
  readonly path: string;
  readonly token: string | undefined;
  readonly writer: Writer;
}

/** What the endpoints of contents know of their repository. */
export interface ContentsParts {
  readonly git: Git;
  /** `owner/name` */
  readonly fullName: string;
  readonly clock: { now(): number };
}

/** What a call's JSON may have; other types than these are not looked for. */
interface Body extends Record<string, unknown> {
  readonly branch?: string;
  readonly base_tree?: string;
  readonly author?: Record<string, unknown>;
  readonly committer?: Record<string, unknown>;
}

/** Seen: https://github.com/Songmu/action-push-to-another-repository/pull/37 */
const BLOB_REQUEST_BYTES = 50 * 1000 * 1000;
const TOO_LARGE =
  'Sorry, your input was too large to process. Consider creating the blob in a local clone of the repository and then pushing it to GitHub.';

/** The endpoints of the Git database: references, commits, trees and blobs. */
export function createGitEndpoints(parts: ContentsParts): (asked: ContentsCall) => Answer {
  const { git, clock } = parts;
  const { objects } = git;

  const urlOf = (call: Call, path: string): string =>
    apiUrl(call, `/repos/${parts.fullName}/git/${path}`);

  const refView = (call: Call, branch: string, oid: string): object => {
    const ref = `refs/heads/${branch}`;
    return {
      ref,
      node_id: Buffer.from(`03:Ref${ref}`).toString('base64'),
      url: urlOf(call, ref),
      object: { sha: oid, type: 'commit', url: urlOf(call, `commits/${oid}`) },
    };
  };

  const commitView = (call: Call, commit: GitCommit): object => ({
    sha: commit.oid,
    node_id: Buffer.from(`06:Commit${commit.oid}`).toString('base64'),
    url: urlOf(call, `commits/${commit.oid}`),
    html_url: `https://github.com/${parts.fullName}/commit/${commit.oid}`,
    author: personView(commit.author),
    committer: personView(commit.committer),
    tree: { sha: commit.tree, url: urlOf(call, `trees/${commit.tree}`) },
    message: commit.message,
    parents: commit.parents.map((sha) => ({ sha, url: urlOf(call, `commits/${sha}`) })),
    verification: {
      verified: commit.signed,
      reason: commit.signed ? 'valid' : 'unsigned',
      signature: null,
      payload: null,
      verified_at: null,
    },
  });

  const createBlob = (call: Call, body: Body): Answer => {
    const page = 'git/blobs#create-a-blob';
    const { content, encoding = 'utf-8' } = body;
    if (call.body.length > BLOB_REQUEST_BYTES) return failure(422, TOO_LARGE, page);
    if (typeof content !== 'string')
      return failure(422, 'Invalid request.\n\n"content" wasn\'t supplied.', page);
    const oid = objects.addBlob(Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8'));
    return json(201, { sha: oid, url: urlOf(call, `blobs/${oid}`) });
  };

  const createCommit = ({ call, token, writer }: ContentsCall, body: Body): Answer => {
    const page = 'git/commits#create-a-commit';
    const { message, tree, parents = [] } = body;
    if (typeof message !== 'string' || typeof tree !== 'string' || !Array.isArray(parents))
      return failure(422, 'Invalid request.', page);
    if (objects.tree(tree) === undefined) return failure(422, 'Tree SHA does not exist', page);
    if (!parents.every((parent) => objects.commit(String(parent)) !== undefined))
      return failure(422, 'Parent SHA does not exist or is not a commit object', page);
    // https://docs.github.com/en/authentication/managing-commit-signature-verification/about-commit-signature-verification#signature-verification-for-bots
    const isOwn = body.author === undefined && body.committer === undefined;
    const signed = isOwn && token !== undefined && !isPersonal(token);
    const author = personOf(body.author, { ...writer, at: clock.now() });
    const committer = signed ? { ...WEB_FLOW, at: clock.now() } : personOf(body.committer, author);
    const facts = { tree, parents: parents.map(String), author, committer, message, signed };
    const commit = objects.commit(objects.addCommit(facts));
    return commit === undefined
      ? failure(500, 'Server Error')
      : json(201, commitView(call, commit));
  };

  const createRef = (call: Call, { ref, sha }: Body): Answer => {
    const page = 'git/refs#create-a-reference';
    const branch = /^refs\/heads\/(.+)$/.exec(String(ref))?.[1];
    if (branch === undefined)
      return failure(
        422,
        "Reference name must start with 'refs/' and have at least two slashes.",
        page,
      );
    const refused = refuseCreation(git, branch, page);
    if (objects.commit(String(sha)) === undefined)
      return failure(422, 'Object does not exist', page);
    if (git.head(branch) !== undefined) return failure(422, 'Reference already exists', page);
    if (refused !== undefined) return refused;
    git.setBranch(branch, String(sha));
    return json(201, refView(call, branch, String(sha)));
  };

  const updateRef = (call: Call, branch: string, { sha, force }: Body): Answer => {
    const page = 'git/refs#update-a-reference';
    const head = git.head(branch);
    if (head === undefined) return failure(422, 'Reference does not exist', page);
    const target = String(sha);
    if (objects.commit(target) === undefined) return failure(422, 'Object does not exist', page);
    const refused = refuseUpdate(git, branch, page);
    if (refused !== undefined) return refused;
    if (force !== true && !git.descends(target, head))
      return failure(422, 'Update is not a fast forward', page);
    git.setBranch(branch, target);
    return json(200, refView(call, branch, target));
  };

  const answerRef = (asked: ContentsCall, kind: string, ref: string): Answer => {
    const { call } = asked;
    const branch = ref.replace(/^heads\//, '');
    const isBranch = ref.startsWith('heads/');
    if (kind === 'ref') {
      const oid = isBranch ? git.readHead(branch) : undefined;
      return oid === undefined
        ? failure(404, 'Not Found', 'git/refs#get-a-reference')
        : json(200, refView(call, branch, oid));
    }
    if (call.method === 'POST' && ref === '') return createRef(call, bodyOf(call));
    if (call.method === 'PATCH' && isBranch) return updateRef(call, branch, bodyOf(call));
    if (call.method !== 'DELETE' || !isBranch) return failure(404, 'Not Found', 'git/refs');
    const page = 'git/refs#delete-a-reference';
    if (git.head(branch) === undefined) return failure(422, 'Reference does not exist', page);
    const refused = refuseUpdate(git, branch, page);
    if (refused !== undefined) return refused;
    git.deleteBranch(branch);
    return { status: 204 };
  };

  return (asked) => {
    const { call, path } = asked;
    const [, kind = '', rest = ''] = /^\/([a-z]+)(?:\/(.*))?$/.exec(path) ?? [];
    const isPost = call.method === 'POST' && rest === '';
    if (git.branches().length === 0) return failure(409, 'Git Repository is empty.', `git/${kind}`);
    switch (kind) {
      case 'ref':
      case 'refs':
        return answerRef(asked, kind, rest);
      case 'blobs': {
        if (isPost) return createBlob(call, bodyOf(call));
        const bytes = isOid(rest) ? objects.blob(rest) : undefined;
        if (bytes === undefined) return failure(404, 'Not Found', 'git/blobs#get-a-blob');
        return blobAnswer(call, bytes, () => ({
          sha: rest,
          node_id: Buffer.from(`04:Blob${rest}`).toString('base64'),
          size: bytes.length,
          url: urlOf(call, `blobs/${rest}`),
          content: folded(bytes),
          encoding: 'base64',
        }));
      }
      case 'trees':
        return isPost
          ? createTree({ git, body: bodyOf(call), urlOf: (to) => urlOf(call, to) })
          : answerTree({ git, call, name: rest, urlOf: (to) => urlOf(call, to) });
      case 'commits': {
        if (isPost) return createCommit(asked, bodyOf(call));
        const commit = objects.commit(rest);
        return commit === undefined
          ? failure(404, 'Not Found', 'git/commits#get-a-commit-object')
          : json(200, commitView(call, commit));
      }
      default:
        return failure(404, 'Not Found');
    }
  };
}

/** The JSON object that a call brings, or an empty one. */
export function bodyOf(call: Call): Body {
  const body: unknown = call.body.length === 0 ? {} : JSON.parse(call.body.toString());
  return typeof body === 'object' && body !== null ? (body as Body) : {};
}

function personOf(given: Record<string, unknown> | undefined, fallback: GitPerson): GitPerson {
  if (given === undefined) return fallback;
  const { name, email, date } = given;
  const at = typeof date === 'string' ? Date.parse(date) : fallback.at;
  return { name: String(name), email: String(email), at };
}

function personView({ name, email, at }: GitPerson): object {
  return { name, email, date: new Date(at).toISOString().replace(/\.\d+Z$/, 'Z') };
}
