import { json } from '../answer.ts';
import { apiUrl, type Answer, type Call } from '../http.ts';
import { WEB_FLOW, isPersonal } from './access.ts';
import { failure } from './answers.ts';
import { blobAnswer, folded } from './blob-answer.ts';
import { bodyOf, type ContentsCall, type ContentsParts } from './git-endpoints.ts';
import { isFilePath } from './git-trees.ts';
import { ruleText } from './protection.ts';
import { findPath, listTree, type PathEntry } from './tree-files.ts';

/** JSON has the content of files up to this size. https://docs.github.com/rest/repos/contents#get-repository-content */
const JSON_BYTES = 1024 * 1024;
/** A folder shows no more than this. */
const MOST_ENTRIES = 1000;

/** The endpoints `GET` and `PUT /contents/{path}`. */
export function createContentsEndpoints(parts: ContentsParts): (asked: ContentsCall) => Answer {
  const { git, fullName, clock } = parts;
  const { objects } = git;

  const view = (call: Call, entry: PathEntry, ref: string): object => {
    const path = entry.path.split('/').map(encodeURIComponent).join('/');
    const url = apiUrl(call, `/repos/${fullName}/contents/${path}?ref=${ref}`);
    const gitUrl = apiUrl(call, `/repos/${fullName}/git/${entry.type}s/${entry.oid}`);
    const page = `https://github.com/${fullName}/${entry.type}/${ref}/${path}`;
    const isFile = entry.type === 'blob';
    return {
      name: entry.path.split('/').at(-1) ?? '',
      path: entry.path,
      sha: entry.oid,
      size: objects.blob(entry.oid)?.length ?? 0,
      url,
      html_url: page,
      git_url: gitUrl,
      download_url: isFile ? `https://raw.githubusercontent.com/${fullName}/${ref}/${path}` : null,
      type: isFile ? 'file' : 'dir',
      _links: { self: url, git: gitUrl, html: page },
    };
  };

  const read = ({ call }: ContentsCall, path: string): Answer => {
    const page = 'repos/contents#get-repository-content';
    if (git.branches().length === 0) return failure(404, 'This repository is empty.', page);
    const ref = call.url.searchParams.get('ref') ?? git.defaultBranch;
    const commit = git.resolve(ref);
    if (commit === undefined) return failure(404, `No commit found for the ref ${ref}`, page);
    const found = findPath(objects, commit.tree, path);
    if (found === undefined) return failure(404, 'Not Found', page);
    const bytes = objects.blob(found.oid);
    if (bytes !== undefined) {
      return blobAnswer(call, bytes, () => ({
        ...view(call, found, ref),
        ...(bytes.length > JSON_BYTES
          ? { content: '', encoding: 'none' }
          : { content: folded(bytes), encoding: 'base64' }),
      }));
    }
    const before = found.path === '' ? '' : `${found.path}/`;
    const entries = [...listTree(objects, found.oid, { recursive: false }, before)];
    return json(
      200,
      entries.slice(0, MOST_ENTRIES).map((entry) => view(call, entry, ref)),
    );
  };

  const write = ({ call, token, writer }: ContentsCall, path: string): Answer => {
    const page = 'repos/contents#create-or-update-file-contents';
    const body = bodyOf(call);
    const { message, content, branch = git.defaultBranch } = body;
    const sha = typeof body['sha'] === 'string' ? body['sha'] : undefined;
    if (typeof message !== 'string' || typeof content !== 'string')
      return failure(422, 'Invalid request.\n\n"message" and "content" are needed.', page);
    if (!isFilePath(path)) return failure(422, 'path contains a malformed path component', page);
    const head = git.resolve(`refs/heads/${branch}`);
    const isEmpty = git.branches().length === 0;
    if (head === undefined && !(isEmpty && branch === git.defaultBranch))
      return failure(404, `Branch ${branch} not found`, page);
    const before = head === undefined ? undefined : findPath(objects, head.tree, path);
    const protection = git.protectionOf(branch);
    if (head !== undefined && protection !== undefined) {
      // https://github.com/BobAnkh/auto-generate-changelog/issues/78 (classic protection)
      const verb = before === undefined ? 'create' : 'update';
      const text = ruleText(protection);
      const said = protection.by === 'ruleset' ? text : `Could not ${verb} file: ${text}`;
      return failure(409, said, page);
    }
    if (before !== undefined && sha === undefined)
      return failure(422, 'Invalid request.\n\n"sha" wasn\'t supplied.', page);
    if (sha !== undefined && sha !== before?.oid)
      return failure(409, `${path} does not match ${sha}`, page);
    const isOwn = body.author === undefined && body.committer === undefined;
    const signed = isOwn && token !== undefined && !isPersonal(token);
    const author = { ...writer, at: clock.now() };
    const blob = objects.addBlob(Buffer.from(content, 'base64'));
    const commit = git.store({
      parents: head === undefined ? [] : [head.oid],
      author,
      committer: signed ? { ...WEB_FLOW, at: clock.now() } : author,
      message,
      signed,
      changes: new Map([[path, { mode: '100644', oid: blob }]]),
    });
    git.setBranch(branch, commit.oid);
    return json(before === undefined ? 201 : 200, {
      content: view(call, { path, mode: '100644', type: 'blob', oid: blob }, branch),
      commit: {
        sha: commit.oid,
        message: commit.message,
        tree: { sha: commit.tree },
        parents: commit.parents.map((parent) => ({ sha: parent })),
        verification: { verified: commit.signed, reason: commit.signed ? 'valid' : 'unsigned' },
      },
    });
  };

  return (asked) => {
    const path = asked.path.replace(/^\/|\/$/g, '');
    if (asked.call.method === 'PUT') return write(asked, path);
    return asked.call.method === 'GET' ? read(asked, path) : failure(404, 'Not Found');
  };
}
