import { createHash } from 'node:crypto';
import { ExplainedError } from '../../src/errors.ts';
import { MovedHeadError } from '../../src/github/branch.ts';
import type { Branch, BranchEntry, NewFile } from '../../src/github/branch.ts';
import type { Steps } from './steps.ts';

/** What goes wrong with the branch in one run. */
export type BranchFault =
  | 'look-fails'
  | 'list-fails'
  | 'read-fails'
  | 'create-fails'
  | 'create-acknowledgement-lost'
  | 'created-in-between'
  | 'commit-fails'
  /** The commit is made, and trying again finds that the branch has moved. */
  | 'acknowledgement-lost'
  /** The commit is made, and GitHub does not answer any more. */
  | 'commit-unanswered'
  | 'moved-once'
  | 'moves-always';

/** One commit with all files that it holds. */
export interface KeptCommit {
  readonly sha: string;
  readonly headline: string;
  readonly body: string;
  readonly files: ReadonlyMap<string, Buffer>;
  /** What it adds to the one before. */
  readonly added: readonly string[];
}

/** A branch that outlives runs. */
export interface BranchShelf {
  /** Oldest first; none if there is no branch. */
  readonly commits: readonly KeptCommit[];
  /** The files at the head. */
  files(): ReadonlyMap<string, Buffer>;
  /** Commits whatever the branch points at. */
  add(files: readonly NewFile[], headline?: string, body?: string): KeptCommit;
  /** What stays on the branches that were used before this one. */
  readonly earlier: readonly ReadonlyMap<string, Buffer>[];
  /** From now on another branch is used, which is not there yet. */
  chooseAnother(): void;
}

export function openBranchShelf(): BranchShelf {
  let commits: KeptCommit[] = [];
  const earlier: ReadonlyMap<string, Buffer>[] = [];
  const files = (): ReadonlyMap<string, Buffer> => commits.at(-1)?.files ?? new Map();
  return {
    get commits() {
      return commits;
    },
    files,
    add(added, headline = 'Something else', body = '') {
      const held = new Map([...files(), ...added.map(({ path, bytes }) => [path, bytes] as const)]);
      const number = `${commits.length}/${headline}/${added.map(({ path }) => path).join()}`;
      const sha = createHash('sha1').update(number).digest('hex');
      const commit = { sha, headline, body, files: held, added: added.map(({ path }) => path) };
      commits.push(commit);
      return commit;
    },
    earlier,
    chooseAnother() {
      earlier.push(files());
      commits = [];
    },
  };
}

/** GraphQL leaves longer texts out. */
const TEXT_MAX_LENGTH = 500_000;

/** `openBranch` over the shelf; every call is a boundary at which a run may die. A commit is whole or is not made. */
export function openMemoryBranch(options: {
  shelf: BranchShelf;
  steps: Steps;
  fault?: BranchFault | undefined;
}): Branch {
  const { shelf, steps, fault } = options;
  let hasMoved = false;

  function fail(): never {
    throw new ExplainedError(`GitHub did not answer for the branch (${fault ?? ''}).`);
  }

  function failAt(step: BranchFault): void {
    if (fault === step) fail();
  }

  /** What stands at the path: a file, or a folder by the names in it. */
  function entryAt(path: string): BranchEntry | undefined {
    const bytes = shelf.files().get(path);
    if (bytes === undefined) return namesIn(path).length === 0 ? undefined : toFolder(path);
    const text = bytes.length > TEXT_MAX_LENGTH ? undefined : bytes.toString('utf8');
    return { oid: createHash('sha1').update(bytes).digest('hex'), text };
  }

  function toFolder(path: string): BranchEntry {
    return { oid: `${shelf.commits.length}:${path}`, text: undefined };
  }

  function namesIn(folder: string, at = shelf.commits.length): string[] {
    const paths = [...(shelf.commits[at - 1]?.files.keys() ?? [])];
    const below = paths.filter((path) => path.startsWith(`${folder}/`));
    return [...new Set(below.map((path) => path.slice(folder.length + 1).replace(/\/.*/, '')))];
  }

  return {
    ...{ repository: 'acme/audit-archive', name: 'audit-log' },
    look: (paths) =>
      steps.pass('branch', () => {
        failAt('look-fails');
        const found = paths.flatMap((path) => {
          const entry = entryAt(path);
          return entry === undefined ? [] : [[path, entry] as const];
        });
        return { head: shelf.commits.at(-1)?.sha, entries: new Map(found) };
      }),
    list: (oid) =>
      steps.pass('branch', () => {
        failAt('list-fails');
        const [, at, folder = ''] = /^(\d+):(.*)$/.exec(oid) ?? [];
        return namesIn(folder, Number(at));
      }),
    read: (sha, path) =>
      steps.pass('branch', () => {
        failAt('read-fails');
        return shelf.commits.find((commit) => commit.sha === sha)?.files.get(path);
      }),
    create: ({ message, files }) =>
      steps.pass('branch', () => {
        failAt('create-fails');
        if (fault === 'created-in-between') shelf.add([{ path: 'a.txt', bytes: Buffer.of(1) }]);
        if (shelf.commits.length === 0) shelf.add(files, message);
        failAt('create-acknowledgement-lost');
      }),
    commit: ({ onto, headline, body, files }) =>
      steps.pass('branch', () => {
        failAt('commit-fails');
        if (fault === 'moves-always' || (fault === 'moved-once' && !hasMoved)) {
          hasMoved = true;
          shelf.add([{ path: `other-${shelf.commits.length}.txt`, bytes: Buffer.of(2) }]);
        }
        if (shelf.commits.at(-1)?.sha !== onto) throw new MovedHeadError('the branch has moved');
        const { sha } = shelf.add(files, headline, body);
        if (fault === 'acknowledgement-lost') throw new MovedHeadError('the branch has moved');
        failAt('commit-unanswered');
        return sha;
      }),
  };
}
