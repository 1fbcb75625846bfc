import { createHash } from 'node:crypto';

/** Who wrote or made a commit, and when (epoch milliseconds; Git keeps whole seconds). */
export interface GitPerson {
  readonly name: string;
  readonly email: string;
  readonly at: number;
}

/** One name in a folder. */
export interface TreeEntry {
  /** As in a tree object: `100644`, `100755`, `120000`, `40000`, `160000`. */
  readonly mode: string;
  readonly name: string;
  readonly oid: string;
}

/** What a commit says. */
export interface CommitFacts {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: GitPerson;
  readonly committer: GitPerson;
  readonly message: string;
  /** Whether GitHub put its own signature on it. */
  readonly signed: boolean;
}

/** A stored commit. */
export interface GitCommit extends CommitFacts {
  readonly oid: string;
}

/** The kinds of objects that a repository stores. */
export type GitType = 'blob' | 'tree' | 'commit';

/** The objects of one repository, each under the SHA-1 of its bytes as Git computes it. */
export interface GitObjects {
  addBlob(bytes: Buffer): string;
  /** Sorts the entries as Git does. Throws for a name that no tree may have. */
  addTree(entries: readonly TreeEntry[]): string;
  addCommit(facts: CommitFacts): string;
  blob(oid: string): Buffer | undefined;
  tree(oid: string): readonly TreeEntry[] | undefined;
  commit(oid: string): GitCommit | undefined;
  /** Any object's type and bytes, as `git cat-file` gives them. */
  raw(oid: string): { readonly type: GitType; readonly bytes: Buffer } | undefined;
  /** All oids, in the order in which the objects were added. */
  oids(): string[];
}

/** A repository without objects. */
export function createGitObjects(): GitObjects {
  const stored = new Map<string, { readonly type: GitType; readonly bytes: Buffer }>();
  const trees = new Map<string, readonly TreeEntry[]>();
  const commits = new Map<string, GitCommit>();

  const add = (type: GitType, bytes: Buffer): string => {
    const oid = oidOf(type, bytes);
    if (!stored.has(oid)) stored.set(oid, { type, bytes });
    return oid;
  };

  return {
    addBlob: (bytes) => add('blob', bytes),
    addTree(entries) {
      const sorted = sortEntries(entries);
      const bytes = Buffer.concat(
        sorted.flatMap(({ mode, name, oid }) => [
          Buffer.from(`${mode} ${name}\0`),
          Buffer.from(oid, 'hex'),
        ]),
      );
      const oid = add('tree', bytes);
      trees.set(oid, sorted);
      return oid;
    },
    addCommit(facts) {
      const oid = add('commit', Buffer.from(renderCommit(facts)));
      if (!commits.has(oid)) commits.set(oid, { ...facts, oid });
      return oid;
    },
    blob(oid) {
      const found = stored.get(oid);
      return found?.type === 'blob' ? found.bytes : undefined;
    },
    tree: (oid) => trees.get(oid),
    commit: (oid) => commits.get(oid),
    raw: (oid) => stored.get(oid),
    oids: () => [...stored.keys()],
  };
}

/** The type of what a tree entry's mode names. */
export function typeOfMode(mode: string): GitType {
  if (mode === '40000') return 'tree';
  return mode === '160000' ? 'commit' : 'blob';
}

/** The SHA-1 under which Git stores these bytes. */
export function oidOf(type: GitType, bytes: Buffer): string {
  return createHash('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}

/** Whether a text has the form of an object's id. */
export function isOid(text: string): boolean {
  return /^[0-9a-f]{40}$/.test(text);
}

/** In Git's order a folder's name ends with a slash. */
function sortEntries(entries: readonly TreeEntry[]): TreeEntry[] {
  const keyed = entries.map((entry) => {
    if (!isEntryName(entry.name)) throw new Error(`No tree has an entry ${entry.name}`);
    return { entry, key: Buffer.from(entry.mode === '40000' ? `${entry.name}/` : entry.name) };
  });
  return keyed.sort((a, b) => a.key.compare(b.key)).map(({ entry }) => entry);
}

/** Whether Git takes this as the name of a file or folder. */
export function isEntryName(name: string): boolean {
  return name !== '' && !/[/\0]/.test(name) && !/^(\.|\.\.|\.git)$/i.test(name);
}

function renderCommit(facts: CommitFacts): string {
  const { tree, parents, author, committer, message, signed } = facts;
  const lines = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${renderPerson(author)}`,
    `committer ${renderPerson(committer)}`,
  ];
  if (!signed) return `${lines.join('\n')}\n\n${message}`;
  // GitHub's key is not here to sign with; what counts is that a signature changes the oid.
  const seal = createHash('sha512')
    .update([...lines, message].join('\n'))
    .digest('base64');
  const signature = [
    '-----BEGIN PGP SIGNATURE-----',
    '',
    ...(seal.match(/.{1,64}/g) ?? []),
    '-----END PGP SIGNATURE-----',
  ];
  return `${lines.join('\n')}\ngpgsig ${signature.join('\n ')}\n\n${message}`;
}

function renderPerson({ name, email, at }: GitPerson): string {
  return `${name} <${email}> ${Math.floor(at / 1000)} +0000`;
}
