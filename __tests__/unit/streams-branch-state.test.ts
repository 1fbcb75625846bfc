import { expect, test } from '@jest/globals';
import { explainBranchError } from '../../src/github/access.ts';
import { ApiError } from '../../src/github/api-error.ts';
import type { Branch } from '../../src/github/branch.ts';
import { openBranchState, STATE_USE } from '../../src/streams/branch-state.ts';
import { serializeState } from '../../src/streams/parse-state.ts';
import type { StateStore } from '../../src/streams/state.ts';
import { emptyState } from '../../src/streams/state.ts';
import { openBranchShelf, openMemoryBranch } from '../simulation/memory-branch.ts';
import type { BranchFault, BranchShelf } from '../simulation/memory-branch.ts';
import { noSteps } from '../simulation/no-steps.ts';
import { knownStream, pendingCreate, stateOf } from '../support/streams-basis.ts';

const PATH = 'streams/acme.json';
const MOVED = /^Another run changed the state/;
const one = stateOf({ siem: knownStream(5) });
const two = stateOf({ siem: knownStream(5), b: knownStream(6) });
const begun = stateOf({ siem: knownStream(5) }, pendingCreate('b', [5]));

function branchOf(shelf: BranchShelf, fault?: BranchFault): Branch {
  return openMemoryBranch({ shelf, steps: noSteps(), fault });
}

function storeOf(branch: Branch, enterprise = 'acme'): StateStore {
  return openBranchState(branch, enterprise, { runUrl: 'https://github.example/runs/7' });
}

/** A shelf with the state `one`, and what another run sees of it. */
async function keptOne() {
  const shelf = openBranchShelf();
  const first = storeOf(branchOf(shelf));
  await first.load();
  await first.save(one, 'Apply siem: creation sent');
  return { shelf, first, stored: () => shelf.files().get(PATH)?.toString() };
}

const textOf = (state: typeof one): string => serializeState(state).toString();
const headlines = (shelf: BranchShelf) => shelf.commits.map(({ headline }) => headline);

test('without a branch the state is empty, and looking makes none', async () => {
  const shelf = openBranchShelf();
  expect(await storeOf(branchOf(shelf)).load()).toEqual(emptyState('acme'));
  expect(shelf.commits).toEqual([]);
});

test('the first save begins the branch with a word on what it is', async () => {
  const { shelf, stored } = await keptOne();
  expect(headlines(shelf)).toEqual([
    'Begin to keep the state of audit-log streams',
    'Apply siem: creation sent',
  ]);
  expect(shelf.commits[1]).toMatchObject({
    added: [PATH],
    body: 'Made by https://github.example/runs/7',
  });
  const readme = shelf.files().get('README.md')!.toString();
  expect(readme.trim().split('\n')).toHaveLength(5);
  expect(readme).toContain('never a secret');
  expect(stored()).toBe(textOf(one));
});

test('each later save is one commit, and the next run reads it', async () => {
  const { shelf, first } = await keptOne();
  const calls: string[] = [];
  const branch = branchOf(shelf);
  const counted: Branch = {
    ...branch,
    look: (paths) => (calls.push('look'), branch.look(paths)),
    commit: (commit) => (calls.push('commit'), branch.commit(commit)),
  };
  const store = storeOf(counted);
  expect(await store.load()).toEqual(one);
  await store.save(begun, 'About to create b');
  await store.save(two, 'Changed b');
  expect(calls).toEqual(['look', 'commit', 'commit']);
  expect(await first.load()).toEqual(two);
});

test('what is there already is not committed again', async () => {
  const { shelf, first } = await keptOne();
  await first.save(one, 'Nothing new');
  expect(shelf.commits).toHaveLength(2);
});

test('a state too long for the first answer is read by itself', async () => {
  const { shelf } = await keptOne();
  const branch = branchOf(shelf);
  const store = storeOf({
    ...branch,
    async look(paths) {
      const { head, entries } = await branch.look(paths);
      const shortened = [...entries].map(
        ([path, entry]) => [path, { ...entry, text: undefined }] as const,
      );
      return { head, entries: new Map(shortened) };
    },
  });
  expect(await store.load()).toEqual(one);
});

test('a damaged state is told, and is not written over', async () => {
  const { shelf } = await keptOne();
  shelf.add([{ path: PATH, bytes: Buffer.from('{') }]);
  const store = storeOf(branchOf(shelf));
  await expect(store.load()).rejects.toThrow(/`streams\/acme\.json` .*not valid JSON/);
  await expect(store.save(two, 'x')).rejects.toThrow(MOVED);
  expect(shelf.files().get(PATH)!.toString()).toBe('{');
});

test("a run that was overtaken says so and leaves the other's state", async () => {
  const { shelf, first, stored } = await keptOne();
  const other = storeOf(branchOf(shelf));
  await other.load();
  await other.save(begun, 'About to create b');
  const late = first.save(two, 'Changed b');
  await expect(late).rejects.toThrow(MOVED);
  await expect(late).rejects.toThrow(
    /`streams\/acme\.json` on the branch `audit-log` of acme\/audit-archive.*did not save over it.*Run again.*`concurrency:`/,
  );
  expect(stored()).toBe(textOf(begun));
});

test('of two runs that go on from the same state, one comes to save', async () => {
  for (const state of [begun, two]) {
    const { shelf } = await keptOne();
    const stores = [storeOf(branchOf(shelf)), storeOf(branchOf(shelf))];
    for (const store of stores) await store.load();
    const saves = stores.map((store, at) => store.save(at === 0 ? begun : state, `By ${at}`));
    const outcomes = await Promise.allSettled(saves);
    // Two that save the very same bytes did the same.
    const isSame = state === begun;
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(isSame ? 2 : 1);
    expect(shelf.commits).toHaveLength(3);
  }
});

test('of two runs that begin the branch, one comes to save', async () => {
  const shelf = openBranchShelf();
  const stores = [storeOf(branchOf(shelf)), storeOf(branchOf(shelf))];
  for (const store of stores) await store.load();
  const saves = [stores[0]!.save(one, 'a'), stores[1]!.save(two, 'b')];
  const outcomes = await Promise.allSettled(saves);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: expect.objectContaining({ message: expect.stringMatching(MOVED) }),
  });
});

test("another enterprise's state on the branch is no obstacle", async () => {
  const { shelf, first, stored } = await keptOne();
  const umbrella = { ...one, enterprise: 'umbrella' };
  const other = storeOf(branchOf(shelf), 'umbrella');
  expect(await other.load()).toEqual(emptyState('umbrella'));
  await other.save(umbrella, 'Changed siem');
  await first.save(two, 'Changed b');
  expect(stored()).toBe(textOf(two));
  expect(await other.load()).toEqual(umbrella);
});

test('a state that vanished is not made anew', async () => {
  const { shelf, first } = await keptOne();
  shelf.chooseAnother();
  await expect(first.save(two, 'Changed b')).rejects.toThrow(MOVED);
  expect(shelf.commits).toEqual([]);
});

test('a branch that somebody deletes is told as that, and not as a matter of permission', async () => {
  const { shelf } = await keptOne();
  const notFound = new Error('`github-token` may not use the branch (Branch not found)');
  const store = storeOf({ ...branchOf(shelf), commit: () => Promise.reject(notFound) });
  await store.load();
  await expect(store.save(two, 'Changed b')).rejects.toBe(notFound);
  shelf.chooseAnother();
  await expect(store.save(two, 'Changed b')).rejects.toThrow(/or somebody removed it/);
});

test('a branch that never stands still is told', async () => {
  const { shelf } = await keptOne();
  const store = storeOf(branchOf(shelf, 'moves-always'));
  await store.load();
  await expect(store.save(two, 'Changed b')).rejects.toThrow(/moved 10 times.*`state-branch`/);
});

/** Each line: the fault, whether `save` says that it was done, and whether it was. */
test.each<[BranchFault, boolean, boolean]>([
  ['acknowledgement-lost', true, true],
  ['commit-unanswered', true, true],
  ['moved-once', true, true],
  ['commit-fails', false, false],
])('after `%s` save tells the truth', async (fault, says, is) => {
  const { shelf, stored } = await keptOne();
  const store = storeOf(branchOf(shelf, fault));
  await store.load();
  const saved = await store.save(begun, 'About to create b').then(
    () => true,
    () => false,
  );
  expect([saved, stored()]).toEqual([says, textOf(is ? begun : one)]);
  expect(headlines(shelf).filter((line) => line === 'About to create b')).toHaveLength(is ? 1 : 0);
});

test.each<[BranchFault, string | undefined]>([
  ['created-in-between', textOf(one)],
  ['create-fails', undefined],
  ['create-acknowledgement-lost', undefined],
])('the first save with `%s` leaves a state or none', async (fault, expected) => {
  const shelf = openBranchShelf();
  const store = storeOf(branchOf(shelf, fault));
  await store.load();
  const saved = await store.save(one, 'Changed siem').catch((error: unknown) => error);
  expect(saved).toEqual(expected === undefined ? expect.any(Error) : undefined);
  expect(shelf.files().get(PATH)?.toString()).toBe(expected);
  // Whatever is there now, the next run can go on from it.
  const next = storeOf(branchOf(shelf));
  await next.load();
  await next.save(two, 'Changed b');
  expect(shelf.files().get(PATH)!.toString()).toBe(textOf(two));
});

test('a save after one whose answer was lost for good is not taken for another run', async () => {
  const { shelf, stored } = await keptOne();
  const branch = branchOf(shelf);
  const broken = branchOf(shelf, 'commit-unanswered');
  let isBroken = true;
  const store = storeOf({
    ...branch,
    look: (paths) =>
      isBroken && shelf.commits.length > 2 ? broken.look([]).then(fail) : branch.look(paths),
    commit: (commit) => (isBroken ? broken : branch).commit(commit),
  });
  await store.load();
  await expect(store.save(begun, 'About to create b')).rejects.toThrow(/did not answer/);
  isBroken = false;
  await store.save(two, 'Changed b');
  expect(stored()).toBe(textOf(two));
});

function fail(): never {
  throw new Error('no answer');
}

test("errors of the branch name this action's inputs", () => {
  const target = { repository: 'acme/audit', name: 'audit-log-streams' };
  const say = (kind: 'unauthorized' | 'forbidden' | 'refused', detail = 'no') =>
    explainBranchError(new ApiError({ kind }, { detail, status: 403 }), target, STATE_USE);
  const texts = [
    say('unauthorized'),
    say('forbidden'),
    say('refused'),
    say('refused', 'Protected branch: rule violations'),
    say('forbidden', 'Repository was archived so is read-only.'),
  ];
  expect(texts.join('\n')).not.toMatch(/commit-(token|branch|repository)|archive on|per-page/);
  expect(texts).toEqual([
    expect.stringMatching(/`github-token` .* Leave the input out/),
    expect.stringMatching(/`github-token` .*`contents: write`.*`contents: read`/),
    expect.stringMatching(/Check the name in `state-branch`/),
    expect.stringMatching(/Choose a `state-branch` without rules/),
    expect.stringMatching(/Unarchive it, or run this workflow in another one/),
  ]);
});
