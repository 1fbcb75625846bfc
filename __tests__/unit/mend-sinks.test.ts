import * as files from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import type { DeliveryRef } from '../../src/checkpoint/kept-delivery.ts';
import type { LoadedSink } from '../../src/checkpoint/recover.ts';
import { encodeManifest, hashManifest } from '../../src/events/manifest.ts';
import { mendSinks } from '../../src/mend-sinks.ts';
import { chainOf, fakeStore } from '../support/fake-kept.ts';
import type { FakeStore } from '../support/fake-kept.ts';
import { fakeLog } from '../support/fake-log.ts';
import { checkpointAt } from '../support/load-checkpoint.ts';
import { segmentEntry } from '../support/manifest.ts';
import { readTree, tempFolder } from '../support/temp-folder.ts';

const chain = chainOf(4);

function refOf(number: number, from = chain): DeliveryRef {
  return { sequence: number, hash: from[number - 1]!.hash };
}

/** Mends these stores when the archive ends at the head. */
async function mend(
  stores: readonly FakeStore[],
  options: {
    head?: DeliveryRef | undefined;
    holdsHead?: readonly (boolean | undefined)[];
    artifact?: number | null;
    /** How often copying may look at the clock before its time is over. */
    copies?: number;
  } = {},
) {
  const { head = refOf(4), holdsHead = [], artifact = null, copies = Infinity } = options;
  const log = fakeLog();
  const temp = tempFolder();
  let looks = 0;
  const mended = await mendSinks({
    ...{ archive: 'audit-log', files, temp, log, until: 1 },
    now: () => ((looks += 1) > copies ? 1 : 0),
    sinks: stores.map(({ sink }) => sink),
    loaded: {
      ...{ checkpoint: checkpointAt(4, { artifact }), origin: 'cache', key: 'x' },
      ...{ lostSince: undefined, head: 'head' in options ? options.head : head },
      sinks: stores.map((store, index): LoadedSink => ({
        ...{ kept: store.kept, head: store.head(), holdsHead: holdsHead[index] },
      })),
    },
  });
  // Nothing of a copy stays behind.
  expect(readTree(temp)).toEqual({});
  for (const { opened } of stores) expect(opened()).toBe(0);
  return { ...mended, names: mended.ready.map(({ name }) => name), lines: log.lines };
}

const numbersOf = ({ deliveries }: FakeStore) =>
  deliveries.map(({ manifest }) => manifest.sequence);

test('what is in quarantine is copied, too', async () => {
  const path = 'quarantine/scope=org/slug=acme/log=web/collect-000004-0001.jsonl';
  const { manifest, files } = chain[3]!;
  const odd = {
    manifest: { ...manifest, quarantine: [segmentEntry(path, 'x\n')] },
    files: new Map([...files, [path, Buffer.from('x\n')]]),
  };
  const behind = fakeStore('artifact', chain.slice(0, 3));
  const head = { sequence: 4, hash: hashManifest(encodeManifest(odd.manifest)) };
  await mend([fakeStore('commit', [...chain.slice(0, 3), odd]), behind], {
    ...{ head, holdsHead: [true] },
  });
  expect(behind.deliveries.at(-1)?.files.get(path)?.toString()).toBe('x\n');
});

describe('a sink at the head of the archive', () => {
  test('is ready, and nothing is asked of it', async () => {
    const store = fakeStore('commit', [], { gone: 4 });
    expect(await mend([store], { holdsHead: [true] })).toMatchObject({
      ...{ names: ['commit'], lacking: [], failures: [], lines: [] },
    });
  });

  test('is ready in an archive without deliveries, and without a way to read it', async () => {
    expect(await mend([fakeStore('commit')], { head: undefined })).toMatchObject({
      ...{ names: ['commit'], lacking: [] },
    });
  });

  test('is found by looking, and the artifact that holds the delivery is noted', async () => {
    const store = fakeStore('artifact', chain);
    const mended = await mend([store]);
    expect(mended).toMatchObject({ names: ['artifact'], artifact: 104, lacking: [], lines: [] });
    expect(store.deliveries).toHaveLength(4);
  });

  test('keeps the artifact that is known', async () => {
    const store = fakeStore('artifact', chain);
    expect((await mend([store], { holdsHead: [true], artifact: 77 })).artifact).toBe(77);
  });
});

describe('a sink that is behind', () => {
  test('receives what it lacks, oldest first and byte for byte, and is ready', async () => {
    const [behind, ahead] = [fakeStore('commit', chain.slice(0, 1)), fakeStore('artifact', chain)];
    const mended = await mend([behind, ahead], { holdsHead: [undefined, true] });
    expect(mended).toMatchObject({ names: ['commit', 'artifact'], lacking: [], failures: [] });
    expect(numbersOf(behind)).toEqual([1, 2, 3, 4]);
    for (const [index, { files: held }] of behind.deliveries.entries())
      expect(held).toEqual(chain[index]?.files);
    expect(mended.lines).toEqual([
      'warning: The sink `commit` was behind: 3 deliveries copied to it.',
    ]);
  });

  test('of artifacts tells the id of the last copy', async () => {
    const stores = [fakeStore('commit', chain), fakeStore('artifact', chain.slice(0, 3))];
    expect((await mend(stores, { holdsHead: [true, undefined], artifact: 3 })).artifact).toBe(504);
  });

  test('says what nobody can copy to it, and takes the next delivery', async () => {
    const behind = fakeStore('commit', chain.slice(0, 1));
    const mended = await mend([behind], { head: refOf(4) });
    const lacking = [{ sink: 'commit', from: 2, to: 4 }];
    expect(mended).toMatchObject({ names: ['commit'], lacking, failures: [] });
    expect(mended.lines.join()).toMatch(/lacks the deliveries 2 to 4, and no other sink has them/);
  });

  test('receives what the other still has, and says what lies before that', async () => {
    const behind = fakeStore('commit', chain.slice(0, 1));
    const other = fakeStore('artifact', chain.slice(2));
    const mended = await mend([behind, other], { holdsHead: [undefined, true] });
    expect(mended.lacking).toEqual([{ sink: 'commit', from: 2, to: 2 }]);
    expect(numbersOf(behind)).toEqual([1, 3, 4]);
  });

  test('begins at the head if it is empty, and says so', async () => {
    const [empty, full] = [fakeStore('commit'), fakeStore('artifact', chain)];
    const mended = await mend([empty, full], { holdsHead: [undefined, true] });
    const lacking = [{ sink: 'commit', from: 1, to: 4 }];
    expect(mended).toMatchObject({ names: ['commit', 'artifact'], lacking });
    expect(numbersOf(empty)).toEqual([]);
    expect(mended.lines.join()).toMatch(/holds nothing of this archive yet.*up to number 4 stay/);
  });
});

describe('copying that does not come to its end', () => {
  test('stops when its time is over: the sink waits for the next run, which goes on there', async () => {
    const [behind, ahead] = [fakeStore('commit', chain.slice(0, 1)), fakeStore('artifact', chain)];
    const stopped = await mend([behind, ahead], { holdsHead: [undefined, true], copies: 2 });
    expect(stopped).toMatchObject({ names: ['artifact'], lacking: [], failures: [] });
    expect(numbersOf(behind)).toEqual([1, 2, 3]);
    expect(stopped.lines.join()).toMatch(/still lacks 1 delivery.*goes on in the next run/);
    expect((await mend([behind, ahead], { holdsHead: [undefined, true] })).names).toEqual([
      'commit',
      'artifact',
    ]);
    expect(numbersOf(behind)).toEqual([1, 2, 3, 4]);
  });

  test('fails for its sink alone: nothing after the delivery that failed is copied', async () => {
    const behind = fakeStore('commit', chain.slice(0, 1), { fails: 3 });
    const ahead = fakeStore('artifact', chain);
    const mended = await mend([behind, ahead], { holdsHead: [undefined, true] });
    expect(mended).toMatchObject({ names: ['artifact'], lacking: [] });
    expect(numbersOf(behind)).toEqual([1, 2]);
    expect(mended.failures).toEqual([
      expect.stringMatching(/`commit` is behind.*the sink is down.*the next run tries again/),
    ]);
  });
});

describe('a sink that holds a delivery which is no part of the archive', () => {
  const orphans = chainOf(4, 'orphan');

  test('and can not take another of that number is left out, in words', async () => {
    const stray = fakeStore('commit', [...chain.slice(0, 2), orphans[2]!]);
    const mended = await mend([stray, fakeStore('artifact', chain)], {
      holdsHead: [undefined, true],
    });
    expect(mended.names).toEqual(['artifact']);
    expect(mended.failures).toHaveLength(1);
    expect(numbersOf(stray)).toEqual([1, 2, 3]);
  });

  test('beside the one that is receives what comes after', async () => {
    // An artifact of a run that lost has the lower id now and then.
    const store = fakeStore('artifact', [chain[0]!, chain[1]!, orphans[2]!, chain[2]!]);
    const mended = await mend([fakeStore('commit', chain), store], {
      holdsHead: [true, undefined],
    });
    expect(mended).toMatchObject({ names: ['commit', 'artifact'], lacking: [], failures: [] });
    expect(numbersOf(store)).toEqual([1, 2, 3, 3, 4]);
  });

  test('instead of the one that is receives that one, too, if it can hold both', async () => {
    const store = fakeStore('artifact', [chain[0]!, chain[1]!, orphans[2]!]);
    const mended = await mend([fakeStore('commit', chain), store], {
      holdsHead: [true, undefined],
    });
    expect(mended).toMatchObject({ names: ['commit', 'artifact'], lacking: [], failures: [] });
    expect(numbersOf(store)).toEqual([1, 2, 3, 3, 4]);
  });
});
