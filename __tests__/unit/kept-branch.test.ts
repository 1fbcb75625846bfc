import { describe, expect, test } from '@jest/globals';
import type { CachedCheckpoint } from '../../src/checkpoint/cache-store.ts';
import { COLLECTION } from '../../src/checkpoint/collection.ts';
import { openKeptBranch } from '../../src/checkpoint/kept-branch.ts';
import { ExplainedError } from '../../src/errors.ts';
import type { Branch } from '../../src/github/branch.ts';
import { openBranchShelf, openMemoryBranch } from '../simulation/memory-branch.ts';
import type { BranchFault, BranchShelf } from '../simulation/memory-branch.ts';
import { noSteps } from '../simulation/no-steps.ts';
import { chainOf } from '../support/fake-kept.ts';
import { foundAt, load, unreadableAt } from '../support/load-checkpoint.ts';
import { manifestAt } from '../support/manifest.ts';

const chain = chainOf(4);
const missing: CachedCheckpoint = { kind: 'missing' };
const manifestOf = (number: number) => `audit-log/manifests/collect-00000${number}.json`;
const known = (number: number, head = chain[number - 1]!.hash) => foundAt(number, { head });

/** A branch with the deliveries of these numbers. */
function shelfOf(...numbers: readonly number[]): BranchShelf {
  const shelf = openBranchShelf();
  for (const number of numbers) {
    const files = [...chain[number - 1]!.files];
    shelf.add(files.map(([path, bytes]) => ({ path: `audit-log/${path}`, bytes })));
  }
  return shelf;
}

function keep(shelf: BranchShelf, fault?: BranchFault) {
  const branch = openMemoryBranch({ shelf, steps: noSteps(), fault });
  const asked: string[] = [];
  const noted: Branch = {
    ...branch,
    look: (paths) => (asked.push('look'), branch.look(paths)),
    list: (oid) => (asked.push('list'), branch.list(oid)),
    read: (commit, path) => (asked.push(`read ${path}`), branch.read(commit, path)),
  };
  const kept = openKeptBranch({ archive: 'audit-log', chain: COLLECTION, branch: noted });
  return { kept, asked };
}

describe('what a branch holds', () => {
  test('is nothing if there is no branch, or nothing of this archive on it', async () => {
    const other = openBranchShelf();
    other.add([{ path: 'audit-log-2/manifests/collect-000001.json', bytes: Buffer.from('{}') }]);
    for (const shelf of [openBranchShelf(), other])
      expect(await keep(shelf).kept.state(missing, true)).toEqual({
        ...{ head: undefined, isAhead: false, holdsCached: false },
      });
  });

  test('is what the cache speaks of before the first delivery', async () => {
    const state = await keep(openBranchShelf()).kept.state(foundAt(0), true);
    expect(state).toMatchObject({ head: undefined, holdsCached: true });
  });

  test('is known with one request if the cache is right', async () => {
    const { kept, asked } = keep(shelfOf(1, 2, 3));
    expect(await kept.state(known(3), true)).toMatchObject({
      ...{ head: { sequence: 3 }, isAhead: false, holdsCached: true },
    });
    expect(asked).toEqual(['look']);
  });

  test.each([
    ['is missing', missing],
    ['is behind', known(1)],
    ['is behind by one', known(2)],
    ['is unreadable', unreadableAt(3)],
  ])('is more than the cache holds if that %s', async (_, cached) => {
    const { kept } = keep(shelfOf(1, 2, 3));
    expect(await kept.state(cached, true)).toMatchObject({
      ...{ head: { sequence: 3 }, isAhead: true, holdsCached: false },
    });
  });

  test('is found although the workflow seems to run for the first time', async () => {
    expect(await keep(shelfOf(1)).kept.state(missing, false)).toMatchObject({ isAhead: true });
  });

  test('is less than the cache holds if the branch was left out for a while', async () => {
    expect(await keep(shelfOf(1, 2)).kept.state(known(4), true)).toMatchObject({
      ...{ head: { sequence: 2 }, isAhead: false, holdsCached: false },
    });
    expect(await keep(shelfOf(1)).kept.state(unreadableAt(2), true)).toMatchObject({
      isAhead: false,
    });
    expect(await keep(shelfOf(1)).kept.state(unreadableAt(undefined), true)).toMatchObject({
      isAhead: false,
    });
  });

  test('counts where the cache speaks of another delivery of the same number', async () => {
    const other = 'b'.repeat(64);
    expect(await keep(shelfOf(1, 2)).kept.state(known(2, other), true)).toMatchObject({
      ...{ head: { sequence: 2 }, isAhead: true, holdsCached: false },
    });
  });

  test('is compared by all bytes of its manifest, however long that is', async () => {
    const shelf = shelfOf(1);
    const long = Buffer.alloc(600_000, 'x');
    shelf.add([{ path: manifestOf(1), bytes: long }]);
    const { kept, asked } = keep(shelf);
    expect(await kept.state(known(1), true)).toMatchObject({ isAhead: true });
    expect(asked).toEqual(['look', `read ${manifestOf(1)}`]);
  });

  test('is not changed by what else lies in the folder', async () => {
    const shelf = shelfOf(1, 2);
    for (const name of ['collect-9.json', 'collect-000009.json.bak', 'backfill-x-000007.json'])
      shelf.add([{ path: `audit-log/manifests/${name}`, bytes: Buffer.from('{}') }]);
    expect(await keep(shelf).kept.state(missing, true)).toMatchObject({ head: { sequence: 2 } });
  });

  test.each(['look-fails', 'list-fails'] as const)(
    'is not known if GitHub does not answer: %s',
    async (fault) => {
      const { kept } = keep(shelfOf(1), fault);
      await expect(kept.state(missing, true)).rejects.toThrow(ExplainedError);
    },
  );
});

describe('a delivery on a branch', () => {
  test('is found by number and hash, with its bytes', async () => {
    const { kept } = keep(shelfOf(1, 2));
    await kept.state(missing, true);
    const { hash, manifest, files } = chain[1]!;
    const found = await kept.find({ sequence: 2, hash });
    expect(found).toMatchObject({ manifest, artifact: null });
    const [segment] = manifest.segments;
    expect(await found!.readSegment(segment!)).toEqual(files.get(segment!.path));
    expect(await kept.find({ sequence: 2, hash: 'b'.repeat(64) })).toBeUndefined();
    expect(await kept.find({ sequence: 1, hash })).toBeUndefined();
    expect(await kept.find({ sequence: 3, hash })).toBeUndefined();
  });

  test('is read as it stood when the run began, whatever is committed meanwhile', async () => {
    const shelf = shelfOf(1);
    const { kept } = keep(shelf);
    const { head } = await kept.state(missing, true);
    shelf.add([{ path: manifestOf(1), bytes: Buffer.from('changed') }]);
    expect((await head!.open())?.manifest).toEqual(chain[0]!.manifest);
  });

  test.each([
    ['is torn', '{"version":1', /not valid JSON/],
    ['is empty', '', /no manifest/],
    ['is none', '{}', /not one that this release can read/],
    ['is of another number', JSON.stringify(manifestAt(2)), /another delivery/],
    ['is of another archive', JSON.stringify(manifestAt(1, { archive: 'x' })), /another delivery/],
    ['is of another chain', JSON.stringify(manifestAt(1, { chain: 'x' })), /another delivery/],
  ])('is refused in words if its manifest %s', async (_, text, words) => {
    const shelf = openBranchShelf();
    shelf.add([{ path: manifestOf(1), bytes: Buffer.from(text) }]);
    const { kept } = keep(shelf);
    const { head } = await kept.state(missing, true);
    const opening = head!.open();
    await expect(opening).rejects.toThrow(ExplainedError);
    await expect(opening).rejects.toThrow(words);
    await expect(opening).rejects.toThrow(
      /collect-000001 on the branch `audit-log` of acme\/audit-archive.*Nothing was read.*history/,
    );
  });

  test.each(['changed', 'missing'])('is refused if a segment is %s', async (how) => {
    const { manifest } = chain[0]!;
    const [segment] = manifest.segments;
    const shelf = openBranchShelf();
    for (const [path, bytes] of chain[0]!.files) {
      if (path !== segment!.path) shelf.add([{ path: `audit-log/${path}`, bytes }]);
      else if (how === 'changed')
        shelf.add([{ path: `audit-log/${path}`, bytes: Buffer.from('{"a":2}\n') }]);
    }
    const { kept } = keep(shelf);
    const { head } = await kept.state(missing, true);
    const delivery = (await head!.open())!;
    await expect(delivery.readSegment(segment!)).rejects.toThrow(ExplainedError);
    await expect(delivery.readSegment(segment!)).rejects.toThrow(/is missing or not what/);
  });
});

describe('of a branch and artifacts', () => {
  const keptElsewhere = (...numbers: readonly number[]) => keep(shelfOf(...numbers)).kept;
  const artifact = (id: number, sequence: number) => ({
    ...{ id, runId: 1, expired: false, createdAt: 0 },
    name: `audit-log-collect-00000${sequence}`,
  });

  test('the one that holds more is gone on from, and neither is asked for more than its head', async () => {
    const [ours, theirs] = [keptElsewhere(1, 2), [artifact(30, 3), artifact(20, 2)]];
    const fromArtifact = await load({ keptElsewhere: ours, artifacts: theirs });
    expect(fromArtifact).toMatchObject({
      ...{ origin: 'artifact', checkpoint: { sequence: 3, artifact: 30 }, head: { sequence: 3 } },
      sinks: [
        { holdsHead: undefined, head: { sequence: 2 } },
        { holdsHead: true, head: { sequence: 3 } },
      ],
    });
    const fromBranch = await load({
      ...{ keptElsewhere: keptElsewhere(1, 2, 3), artifacts: [artifact(20, 2)] },
    });
    expect(fromBranch).toMatchObject({
      ...{ origin: 'commit', checkpoint: { sequence: 3, artifact: null } },
      head: { sequence: 3, hash: chain[2]!.hash },
      sinks: [{ holdsHead: true }, { holdsHead: undefined }],
    });
    expect(fromBranch.warnings).toEqual([
      expect.stringMatching(/going on from the delivery collect-000003 on the branch/),
    ]);
  });

  test('the branch decides which of two deliveries of one number counts', async () => {
    const artifacts = [artifact(30, 3)];
    for (const cached of [missing, known(2), foundAt(3, { head: 'b'.repeat(64), artifact: 30 })]) {
      const loaded = await load({ keptElsewhere: keptElsewhere(1, 2, 3), artifacts, cached });
      expect(loaded).toMatchObject({ origin: 'commit', head: { hash: chain[2]!.hash } });
    }
  });

  test('an artifact with a lower id does not outdo what the branch confirms', async () => {
    const cached = foundAt(3, { head: chain[2]!.hash, artifact: 31 });
    const loaded = await load({
      ...{ keptElsewhere: keptElsewhere(1, 2, 3), cached },
      artifacts: [artifact(31, 3), artifact(30, 3)],
    });
    expect(loaded).toMatchObject({ origin: 'cache', checkpoint: { sequence: 3, artifact: 31 } });
    expect(loaded.sinks).toMatchObject([{ holdsHead: true }, { holdsHead: true }]);
  });

  test('one that does not answer is no empty one', async () => {
    const failing = keep(shelfOf(1), 'look-fails').kept;
    await expect(load({ keptElsewhere: failing, artifacts: [artifact(30, 3)] })).rejects.toThrow(
      ExplainedError,
    );
  });
});
