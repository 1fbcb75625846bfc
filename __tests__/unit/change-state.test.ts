import * as files from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { emptyCheckpoint, firstState } from '../../src/checkpoint/checkpoint.ts';
import type { Checkpoint } from '../../src/checkpoint/checkpoint.ts';
import { COLLECTION } from '../../src/checkpoint/collection.ts';
import type { Loaded } from '../../src/checkpoint/recover.ts';
import type { Source } from '../../src/events/source.ts';
import { openOutputDir } from '../../src/output-dir.ts';
import { changeState } from '../../src/state/change-state.ts';
import type { StateParts } from '../../src/state/change-state.ts';
import { fakeStore } from '../support/fake-kept.ts';
import type { FakeStore } from '../support/fake-kept.ts';
import { fakeLog } from '../support/fake-log.ts';
import { tempFolder } from '../support/temp-folder.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const HOUR_MS = 3_600_000;
const web: Source = { scope: 'org', slug: 'acme', log: 'web', phrase: '' };
const never = () => Promise.reject(new Error('nothing is read'));

function openParts(stores: readonly FakeStore[]) {
  const state = firstState(web, NOW - 30 * 24 * HOUR_MS);
  const checkpoint: Checkpoint = {
    ...emptyCheckpoint('audit-log'),
    ...{ sequence: 5, identitiesAt: 4, revision: 4, savedAt: NOW },
    sources: [{ ...state, readThrough: NOW, resume: { ...state.resume, heldFrom: NOW - HOUR_MS } }],
  };
  const path = tempFolder();
  const saved: Checkpoint[] = [];
  const log = fakeLog();
  const loaded: Loaded = {
    ...{ checkpoint, origin: 'cache', key: 'k', lostSince: undefined, head: undefined },
    sinks: stores.map(({ kept }) => ({ kept, head: undefined, holdsHead: true })),
  };
  const parts: StateParts = {
    ...{ archive: 'audit-log', chain: COLLECTION, sources: [], lookbackMs: HOUR_MS },
    choice: { sources: [], isOfAllOrganizations: false, include: ['git', 'web'] },
    beginOf: () => NOW - 10 * HOUR_MS,
    retentionOf: () => ({ ms: 180 * 24 * HOUR_MS, marginMs: 0 }),
    loadCheckpoint: async () => loaded,
    mendSinks: async () => ({
      ...{ ready: stores.map(({ sink }) => sink), lacking: [], artifact: null, failures: [] },
    }),
    saveCheckpoint: async (after) => void saved.push(after),
    openReader: () => ({ pages: never, requests: () => 0 }) as never,
    explainFailure: String,
    openOutputDir: () => openOutputDir(files, path, log.warn),
    ...{ tool: 'test/1', run: { id: '9', attempt: 1 }, workflow: 'w', now: () => NOW, log },
  };
  return { parts, saved, path };
}

describe('a change of the position', () => {
  test('is a delivery of its own that says so, and only then it is saved', async () => {
    const store = fakeStore('commit');
    const { parts, saved } = openParts([store]);
    const { report, changes } = await changeState(parts, NOW - 5 * HOUR_MS);
    expect([report.sequences, report.failures]).toEqual([[6], []]);
    const { manifest } = store.deliveries[0]!;
    expect(changes).toEqual([{ ...web, kind: 'set-back', to: '2026-11-21T06:59:00.000Z' }]);
    expect(manifest).toMatchObject({ sources: [], segments: [], changes });
    // What a later run would make of the delivery before and the segments since would be other identities.
    expect(manifest.checkpoint).toMatchObject({ identitiesAt: 6, sources: saved[0]!.sources });
    expect(saved[0]).toMatchObject({ sequence: 6, revision: 0, workflow: 'w' });
  });

  test('that a sink did not take is not saved', async () => {
    const stores = [fakeStore('commit'), fakeStore('artifact', [], { fails: 6 })];
    const { parts, saved } = openParts(stores);
    const { report } = await changeState(parts, 'start');
    expect(report.failures).toEqual([expect.stringMatching(/not be published to the sink/)]);
    expect([report.sequences, saved]).toEqual([[], []]);
  });

  test('that is refused touches no sink and writes no file', async () => {
    const store = fakeStore('artifact');
    const { parts, saved, path } = openParts([store]);
    for (const to of [NOW + 1, NOW - 1])
      await expect(changeState(parts, to)).rejects.toThrow(/Nothing was changed/);
    expect([store.deliveries, saved, await files.readdir(path)]).toEqual([[], [], []]);
  });
});
