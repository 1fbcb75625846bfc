import { ExplainedError } from '../errors.ts';
import type { BranchUse } from '../github/access.ts';
import { MovedHeadError } from '../github/branch.ts';
import type { Branch, NewFile } from '../github/branch.ts';
import { parseState, serializeState, statePath } from './parse-state.ts';
import { emptyState } from './state.ts';
import type { StateStore } from './state.ts';

/** What the errors of the state's branch say. */
export const STATE_USE: BranchUse = {
  ...{ what: 'The state of the streams', token: 'github-token', branch: 'state-branch' },
  remedies: {
    archived: 'Unarchive it, or run this workflow in another one.',
    unauthorized: "Leave the input out, so that it is the workflow's own token.",
    forbidden:
      'Add `contents: write` to the `permissions:` of this job; for `plan`, `list` and `export`, `contents: read` is enough.',
    refused: 'Check the name in `state-branch`.',
  },
};

/** Other enterprises' state may be committed to the branch meanwhile; so often in a row that is no coincidence. */
const MOST_TRIES = 10;

/**
 * Keeps the state of an enterprise in a file of the branch, which is created with the first save. GitHub takes a commit
 * only on the head that it was made for, so of two runs that go on from one state only one comes to save.
 *
 * Whenever the process dies, the file is what it was or what was to be saved: a commit is whole or is not made. Before
 * the branch's first commit with the file there is at most a README.md, which is an empty state.
 */
export function openBranchState(
  branch: Branch,
  enterprise: string,
  { runUrl }: { runUrl: string },
): StateStore {
  const path = statePath(enterprise);
  const place = `\`${path}\` on the branch \`${branch.name}\` of ${branch.repository}`;
  /** The branch as it was read or saved last: a commit, and our file in it. */
  let seen: Sight = { head: undefined, file: undefined };
  /** What may have been committed since, without an answer that says so. */
  let unanswered: Buffer[] = [];

  async function look(): Promise<Sight> {
    const { head, entries } = await branch.look([path]);
    const entry = entries.get(path);
    if (entry === undefined || head === undefined) return { head, file: undefined };
    const { text } = entry;
    return { head, file: text === undefined ? await branch.read(head, path) : Buffer.from(text) };
  }

  function note(sight: Sight): void {
    seen = sight;
    unanswered = [];
  }

  async function commit(onto: string, bytes: Buffer, why: string): Promise<void> {
    unanswered.push(bytes);
    const files = [{ path, bytes }];
    const head = await branch.commit({ onto, headline: why, body: `Made by ${runUrl}`, files });
    note({ head, file: bytes });
  }

  /** Whether the file is what was to be saved, although no answer said so; rejects if it is something else by now. */
  async function isThereAnyway(bytes: Buffer): Promise<boolean> {
    const sight = await look().catch(() => undefined);
    if (sight === undefined || isSame(sight.file, seen.file)) return false;
    // Also of a branch that somebody deletes GitHub only says that it is not there, or not for us.
    if (!isSame(sight.file, bytes)) throw moved();
    note(sight);
    return true;
  }

  /** Makes sure that nobody else replaced the file; returns whether it is `bytes` already. */
  async function catchUp(bytes: Buffer): Promise<boolean> {
    let sight = await look();
    if (sight.head === undefined && seen.file === undefined) {
      const message = 'Begin to keep the state of audit-log streams';
      await branch.create({ message, files: [README] });
      // Another run may have been quicker, and have saved its state since.
      sight = await look();
    }
    const { file } = sight;
    const isOurs = unanswered.some((sent) => isSame(sent, file));
    if (!isOurs && !isSame(file, seen.file)) throw moved();
    const isDone = isSame(file, bytes);
    if (isDone) note(sight);
    else seen = sight;
    return isDone;
  }

  function moved(): ExplainedError {
    return new ExplainedError(
      `Another run changed the state of the streams (${place}) since this one read it, or somebody removed it, so this one ` +
        'did not save over it and stops. Run again: that plans anew, from what is there now. Let no two runs change the ' +
        'streams of one enterprise at the same time: give the workflow a `concurrency:` group with `cancel-in-progress: false`.',
    );
  }

  return {
    async load() {
      const sight = await look();
      const { file } = sight;
      const state = file === undefined ? emptyState(enterprise) : parseState(file, enterprise);
      note(sight);
      return state;
    },
    async save(state, why) {
      const bytes = serializeState(state);
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        // The head is known from the last answer: looking at it first could only show an older one.
        const mustLook = tries > 0 || seen.head === undefined || isSame(seen.file, bytes);
        if (mustLook && (await catchUp(bytes))) return;
        if (seen.head === undefined) continue;
        try {
          await commit(seen.head, bytes, why);
          return;
        } catch (error) {
          if (error instanceof MovedHeadError) continue;
          if (await isThereAnyway(bytes)) return;
          throw error;
        }
      }
      throw new ExplainedError(
        `The branch \`${branch.name}\` of ${branch.repository} moved ${MOST_TRIES} times while the state of the streams was ` +
          'to be saved. Give `state-branch` a name of its own, which nothing else commits to, and run again.',
      );
    },
  };
}

interface Sight {
  readonly head: string | undefined;
  /** Undefined if there is none. */
  readonly file: Buffer | undefined;
}

function isSame(a: Buffer | undefined, b: Buffer | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.equals(b);
}

const README: NewFile = {
  path: 'README.md',
  bytes: Buffer.from(`# State of audit-log streams

Here the action \`audit-log-collector/streams\` remembers which name in its file is which of the enterprise's streams,
which settings it sent, and keyed fingerprints of the secrets it sent (never a secret).
Each run goes on from the newest commit: don't edit, squash or rebase this branch, and keep it without rules.
`),
};
