import { json } from '../answer.ts';
import type { Answer, Call } from '../http.ts';
import { failure } from './answers.ts';
import { isEntryName, type GitType } from './git-objects.ts';
import type { Git } from './git.ts';
import { changeTree, listTree, type PathChange, type PathEntry } from './tree-files.ts';

/** More entries than this are left out of a recursive listing. https://docs.github.com/rest/git/trees#get-a-tree */
const MOST_ENTRIES = 100_000;

/** Above some two hundred files with `content`, time runs out: https://github.com/codesandbox/codesandbox-client/issues/8614 */
const MOST_INLINE = 200;
/** With its two spaces: https://github.com/qoomon/actions--create-commit/issues/90 */
const TIMED_OUT =
  "Sorry, your request timed out.  It's likely that your input was too large to process.  Consider building the tree incrementally, or building the commits you need in a local clone of the repository and then pushing them to GitHub.";

/** Answers `GET /git/trees/{tree_sha}`, where a commit or a branch does as well. */
export function answerTree(asked: {
  readonly git: Git;
  readonly call: Call;
  readonly name: string;
  readonly urlOf: (path: string) => string;
}): Answer {
  const { git, call, name, urlOf } = asked;
  const tree = git.objects.tree(name) === undefined ? git.resolve(name)?.tree : name;
  if (tree === undefined) return failure(404, 'Not Found', 'git/trees#get-a-tree');
  const view = entryView(git, urlOf);
  const entries: object[] = [];
  // Any value, `0` and `false` too, makes it recursive.
  const recursive = call.url.searchParams.has('recursive');
  let truncated = false;
  for (const entry of listTree(git.objects, tree, { recursive })) {
    truncated = entries.length === MOST_ENTRIES;
    if (truncated) break;
    entries.push(view(entry));
  }
  return json(200, { sha: tree, url: urlOf(`trees/${tree}`), tree: entries, truncated });
}

/** Answers `POST /git/trees`. */
export function createTree(asked: {
  readonly git: Git;
  readonly body: { readonly base_tree?: string; readonly tree?: unknown };
  readonly urlOf: (path: string) => string;
}): Answer {
  const { git, body, urlOf } = asked;
  const { objects } = git;
  const page = 'git/trees#create-a-tree';
  const base = body.base_tree;
  const baseTree =
    base === undefined || objects.tree(base) !== undefined ? base : objects.commit(base)?.tree;
  if (base !== undefined && baseTree === undefined)
    return failure(422, 'base_tree is not a valid tree oid', page);
  const changes = new Map<string, PathChange>();
  const entries = Array.isArray(body.tree) ? (body.tree as Record<string, unknown>[]) : [];
  if (entries.length === 0) return failure(422, 'Invalid tree info', page);
  if (entries.filter(({ content }) => content !== undefined).length > MOST_INLINE)
    return failure(422, TIMED_OUT, page);
  for (const { path, mode, sha, content } of entries) {
    if (typeof path !== 'string' || !isFilePath(path))
      return failure(422, 'tree.path contains a malformed path component', page);
    if (typeof mode !== 'string' || !MODES.has(mode))
      return failure(422, 'Must supply a valid tree.mode', page);
    if (sha === null) changes.set(path, undefined);
    else if (typeof content === 'string')
      changes.set(path, { mode, oid: objects.addBlob(Buffer.from(content)) });
    else if (typeof sha !== 'string')
      return failure(422, 'Must supply tree.sha or tree.content', page);
    else if (objects.raw(sha)?.type !== MODES.get(mode) && mode !== '160000')
      return failure(422, `tree.sha ${sha} is not a valid ${MODES.get(mode) ?? 'object'}`, page);
    else changes.set(path, { mode: mode.replace(/^0/, ''), oid: sha });
  }
  const tree = changeTree(objects, baseTree, changes);
  const view = entryView(git, urlOf);
  const listed = [...listTree(objects, tree, { recursive: false })].map(view);
  return json(201, { sha: tree, url: urlOf(`trees/${tree}`), tree: listed, truncated: false });
}

const MODES = new Map<string, GitType>([
  ['100644', 'blob'],
  ['100755', 'blob'],
  ['120000', 'blob'],
  ['040000', 'tree'],
  ['160000', 'commit'],
]);

/** Whether Git can have a file of this path. */
export function isFilePath(path: string): boolean {
  return path.split('/').every(isEntryName);
}

function entryView(git: Git, urlOf: (path: string) => string): (entry: PathEntry) => object {
  return ({ path, mode, type, oid }) => ({
    path,
    mode: mode.padStart(6, '0'),
    type,
    sha: oid,
    ...(type === 'blob' && { size: git.objects.blob(oid)?.length ?? 0 }),
    url: urlOf(`${type}s/${oid}`),
  });
}
