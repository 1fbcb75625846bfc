import {
  createGitObjects,
  isOid,
  type CommitFacts,
  type GitCommit,
  type GitObjects,
  type GitPerson,
} from './git-objects.ts';
import { changedPaths, changeTree, listTree, type PathChange } from './tree-files.ts';

/** How a branch is protected. */
export interface Protection {
  /** Classic branch protection, or the ruleset of a repository or organization: they refuse in other words. */
  readonly by: 'classic' | 'ruleset';
  /** Whether the rule keeps such branches from being created, too. */
  readonly creation: boolean;
  /** What the rule demands, as GitHub says it. */
  readonly demand: string;
}

/** A commit as a test looks at it. */
export interface CommitRecord extends GitCommit {
  /** The files that it added, changed or removed against its first parent. */
  readonly paths: readonly string[];
}

/** A commit that another writer makes. */
export interface DirectCommit {
  /** Begun with this commit if it does not exist: the default branch. */
  readonly branch?: string;
  readonly files?: Readonly<Record<string, Buffer | string>>;
  readonly deletions?: readonly string[];
  readonly message?: string;
  readonly author?: Omit<GitPerson, 'at'>;
}

/** The Git side of one repository: what a test sets up and looks at, and what the endpoints work on. */
export interface Git {
  readonly objects: GitObjects;
  readonly defaultBranch: string;
  /** The names of the branches, sorted. */
  branches(): string[];
  /** The commit that a branch points to. */
  head(branch: string): string | undefined;
  /** The commit that a branch name, `HEAD`, `heads/…`, `refs/heads/…` or a commit's oid means. */
  resolve(name: string): GitCommit | undefined;
  /** The whole tree of a branch or commit: path → bytes. Throws if there is none of that name. */
  files(name: string): Map<string, Buffer>;
  /** What a branch or commit descends from, itself included, newest first. Throws if there is none of that name. */
  commits(name: string): CommitRecord[];
  /** Commits straight to a branch, whatever protects it, as another writer would; gives the commit's oid. */
  commit(commit: DirectCommit): string;
  /** Stores a commit of `changes` on top of `parents`, without moving a branch. */
  store(
    commit: Omit<CommitFacts, 'tree'> & { readonly changes: ReadonlyMap<string, PathChange> },
  ): GitCommit;
  /** Points a branch to a commit, creating it if need be. */
  setBranch(branch: string, oid: string): void;
  deleteBranch(branch: string): void;
  /**
   * How many more reads of a reference over REST still see what was before its last move; a live setting.
   * GitHub's REST side has been seen to lag behind a commit made over GraphQL.
   */
  staleReads: number;
  /** The head of a branch as a read over REST sees it: counts down {@link staleReads}. */
  readHead(branch: string): string | undefined;
  /** Whether one commit is the other, or descends from it. */
  descends(oid: string, from: string): boolean;
  /** Protects the branches that match a name or a pattern with `*`: by a ruleset that demands pull requests. */
  protect(pattern: string, how?: Partial<Protection>): void;
  unprotect(pattern: string): void;
  protectionOf(branch: string): Protection | undefined;
}

const DEMAND = 'Changes must be made through a pull request.';
const MONA = { name: 'Mona Lisa Octocat', email: 'mona@github.example' };

/** A repository without commits. */
export function createGit(parts: {
  readonly defaultBranch: string;
  readonly clock: { now(): number };
}): Git {
  const { defaultBranch, clock } = parts;
  const objects = createGitObjects();
  const heads = new Map<string, string>();
  const previous = new Map<string, string | undefined>();
  const protections = new Map<string, Protection>();

  const resolve = (name: string): GitCommit | undefined => {
    const branch = name === 'HEAD' ? defaultBranch : name.replace(/^(refs\/)?heads\//, '');
    const oid = heads.get(name) ?? heads.get(branch);
    return objects.commit(oid ?? name);
  };
  const existing = (name: string): GitCommit => {
    const commit = resolve(name);
    if (commit === undefined) throw new Error(`There is no branch or commit ${name}`);
    return commit;
  };
  const ancestry = (oid: string): GitCommit[] => {
    const found = new Map<string, GitCommit>();
    const queue = [oid];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const commit = objects.commit(next);
      if (commit === undefined || found.has(next)) continue;
      found.set(next, commit);
      queue.push(...commit.parents);
    }
    return [...found.values()];
  };

  const git: Git = {
    objects,
    defaultBranch,
    branches: () => [...heads.keys()].sort(),
    head: (branch) => heads.get(branch),
    resolve,
    files(name) {
      const files = new Map<string, Buffer>();
      for (const { path, oid } of listTree(objects, existing(name).tree, { recursive: true })) {
        const bytes = objects.blob(oid);
        if (bytes !== undefined) files.set(path, bytes);
      }
      return files;
    },
    commits(name) {
      return ancestry(existing(name).oid).map((commit) => {
        const parent = objects.commit(commit.parents[0] ?? '');
        return { ...commit, paths: changedPaths(objects, parent?.tree, commit.tree) };
      });
    },
    commit({ branch = defaultBranch, files = {}, deletions = [], message = 'Change', author }) {
      const parent = heads.get(branch);
      const person = { ...(author ?? MONA), at: clock.now() };
      const { oid } = git.store({
        parents: parent === undefined ? [] : [parent],
        author: person,
        committer: person,
        message,
        signed: false,
        changes: new Map<string, PathChange>([
          ...deletions.map((path) => [path, undefined] as const),
          ...Object.entries(files).map(
            ([path, content]) =>
              [path, { mode: '100644', oid: objects.addBlob(Buffer.from(content)) }] as const,
          ),
        ]),
      });
      git.setBranch(branch, oid);
      return oid;
    },
    store({ changes, ...facts }) {
      const base = objects.commit(facts.parents[0] ?? '')?.tree;
      return existing(objects.addCommit({ ...facts, tree: changeTree(objects, base, changes) }));
    },
    setBranch(branch, oid) {
      if (!isOid(oid) || objects.commit(oid) === undefined) throw new Error(`No commit ${oid}`);
      previous.set(branch, heads.get(branch));
      heads.set(branch, oid);
    },
    deleteBranch: (branch) => void heads.delete(branch),
    staleReads: 0,
    readHead(branch) {
      if (git.staleReads <= 0 || !previous.has(branch)) return heads.get(branch);
      git.staleReads -= 1;
      return previous.get(branch);
    },
    descends: (oid, from) => ancestry(oid).some((commit) => commit.oid === from),
    protect(pattern, how = {}) {
      protections.set(pattern, { by: 'ruleset', creation: false, demand: DEMAND, ...how });
    },
    unprotect: (pattern) => void protections.delete(pattern),
    protectionOf: (branch) =>
      [...protections].find(([pattern]) => patternOf(pattern).test(branch))?.[1],
  };
  return git;
}

/** `*` stands for anything but a slash, `**` for anything. */
function patternOf(pattern: string): RegExp {
  const source = pattern.replace(/\*\*|\*|[\\^$.+?()[\]{}|]/g, (part) => {
    if (part === '**') return '.*';
    return part === '*' ? '[^/]*' : `\\${part}`;
  });
  return new RegExp(`^${source}$`);
}
