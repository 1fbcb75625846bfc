import { typeOfMode, type GitObjects, type GitType, type TreeEntry } from './git-objects.ts';

/** A file or folder with its path from the root. */
export interface PathEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: GitType;
  readonly oid: string;
}

/** What becomes of a path: a file, or nothing. */
export type PathChange = { readonly mode: string; readonly oid: string } | undefined;

/** The folders and files of a tree, each folder before what is in it. */
export function* listTree(
  objects: GitObjects,
  tree: string,
  { recursive }: { readonly recursive: boolean },
  folder = '',
): Generator<PathEntry> {
  for (const { mode, name, oid } of objects.tree(tree) ?? []) {
    const entry = { path: `${folder}${name}`, mode, type: typeOfMode(mode), oid };
    yield entry;
    if (recursive && entry.type === 'tree')
      yield* listTree(objects, oid, { recursive }, `${entry.path}/`);
  }
}

/** What a path names in a tree: for `''` the tree itself. */
export function findPath(objects: GitObjects, tree: string, path: string): PathEntry | undefined {
  let found: PathEntry = { path: '', mode: '40000', type: 'tree', oid: tree };
  for (const name of path.split('/').filter((part) => part !== '')) {
    const entry = objects.tree(found.oid)?.find((candidate) => candidate.name === name);
    if (entry === undefined) return undefined;
    const { mode, oid } = entry;
    const before = found.path === '' ? '' : `${found.path}/`;
    found = { path: `${before}${name}`, mode, type: typeOfMode(mode), oid };
  }
  return found;
}

/** Stores a tree that differs from `base` (or from nothing) by these paths; folders left empty go. */
export function changeTree(
  objects: GitObjects,
  base: string | undefined,
  changes: ReadonlyMap<string, PathChange>,
): string {
  return changeFolder(objects, base, changes) ?? objects.addTree([]);
}

function changeFolder(
  objects: GitObjects,
  base: string | undefined,
  changes: ReadonlyMap<string, PathChange>,
): string | undefined {
  const entries = new Map<string, TreeEntry>();
  for (const entry of (base === undefined ? undefined : objects.tree(base)) ?? [])
    entries.set(entry.name, entry);
  const folders = new Map<string, Map<string, PathChange>>();
  for (const [path, change] of changes) {
    const slash = path.indexOf('/');
    if (slash >= 0) {
      const [name, rest] = [path.slice(0, slash), path.slice(slash + 1)];
      const inside = folders.get(name) ?? new Map<string, PathChange>();
      folders.set(name, inside.set(rest, change));
    } else if (change === undefined) entries.delete(path);
    else entries.set(path, { name: path, ...change });
  }
  for (const [name, inside] of folders) {
    const before = entries.get(name);
    const isFolder = before?.mode === '40000';
    const oid = changeFolder(objects, isFolder ? before.oid : undefined, inside);
    if (oid !== undefined) entries.set(name, { mode: '40000', name, oid });
    else if (isFolder) entries.delete(name);
  }
  return entries.size === 0 ? undefined : objects.addTree([...entries.values()]);
}

/** The paths of the files that differ between two trees, sorted. */
export function changedPaths(
  objects: GitObjects,
  before: string | undefined,
  after: string,
): string[] {
  const filesOf = (tree: string | undefined): Map<string, string> => {
    const files = new Map<string, string>();
    if (tree === undefined) return files;
    for (const { path, mode, type, oid } of listTree(objects, tree, { recursive: true }))
      if (type !== 'tree') files.set(path, `${mode} ${oid}`);
    return files;
  };
  const [old, now] = [filesOf(before), filesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path) !== now.get(path))
    .sort();
}

/** The size of a tree's files in whole KiB, and 0 only if there are none. */
export function repositorySize(objects: GitObjects, tree: string | undefined): number {
  if (tree === undefined) return 0;
  let bytes = 0;
  for (const { oid } of listTree(objects, tree, { recursive: true }))
    bytes += objects.blob(oid)?.length ?? 0;
  return Math.max(Math.ceil(bytes / 1024), 1);
}
