import * as files from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { openCacheStore } from '../../src/checkpoint/cache-store.ts';
import type { CacheStore } from '../../src/checkpoint/cache-store.ts';
import { emptyCheckpoint, firstState } from '../../src/checkpoint/checkpoint.ts';
import { COLLECTION } from '../../src/checkpoint/collection.ts';
import { ExplainedError } from '../../src/errors.ts';
import { fakeCache } from '../support/fake-cache.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** A store under test; each `open` is another run of the same workflow. */
interface Subject {
  open(archive: string, runId: string): CacheStore;
  /** From now on saving fails. */
  breakDown(): void;
  /** Changes the text of what was saved last. */
  damage(text: string): void;
}

const subjects: Readonly<Record<string, () => Subject>> = {
  'the actions cache': () => {
    const workspace = tempFolder();
    const cache = fakeCache(workspace);
    return {
      open: (archive, id) =>
        openCacheStore({
          openCache: async () => cache,
          files,
          workspace,
          archive,
          chain: COLLECTION,
          run: { id, attempt: 1 },
        }),
      breakDown: () => {
        cache.failing = 'minus one';
      },
      damage: (text) => {
        cache.entries.set([...cache.entries.keys()].at(-1) ?? '', text);
      },
    };
  },
};

const source = { scope: 'org', slug: 'acme', log: 'web', phrase: '' } as const;
const checkpoint = {
  ...emptyCheckpoint('audit-log'),
  sequence: 3,
  savedAt: 1_793_491_200_000,
  head: 'a'.repeat(64),
  sources: [firstState(source, 1_793_491_200_000)],
};

describe.each(Object.entries(subjects))('a checkpoint store: %s', (_, openSubject) => {
  test('has nothing before the first save', async () => {
    expect(await openSubject().open('audit-log', '1').load()).toEqual({ kind: 'missing' });
  });

  test('gives back what was saved', async () => {
    const subject = openSubject();
    await subject.open('audit-log', '1').save(checkpoint);
    const found = await subject.open('audit-log', '2').load();
    expect(found).toMatchObject({ kind: 'found', checkpoint });
  });

  test('gives back the newest of several', async () => {
    const subject = openSubject();
    await subject.open('audit-log', '1').save(checkpoint);
    const newer = { ...checkpoint, revision: 1 };
    await subject.open('audit-log', '2').save(newer);
    expect(await subject.open('audit-log', '3').load()).toMatchObject({ checkpoint: newer });
  });

  test('names the entry that it gives back, and finds it without reading it', async () => {
    const subject = openSubject();
    const store = subject.open('audit-log', '1');
    expect(await store.newestKey()).toBeUndefined();
    await store.save(checkpoint);
    const first = await store.newestKey();
    expect(first?.startsWith(store.prefix)).toBe(true);
    expect(await store.load()).toMatchObject({ kind: 'found', key: first });
    await subject.open('audit-log-eu', '2').save({ ...checkpoint, archive: 'audit-log-eu' });
    expect(await store.newestKey()).toBe(first);
    await subject.open('audit-log', '3').save({ ...checkpoint, revision: 1 });
    const second = await store.newestKey();
    expect(second).not.toBe(first);
    subject.damage('{');
    expect(await store.newestKey()).toBe(second);
    expect(await store.load()).toMatchObject({ kind: 'unreadable', key: second });
  });

  test('tells of which delivery an entry knew that it cannot read', async () => {
    const subject = openSubject();
    await subject.open('audit-log', '1').save({ ...checkpoint, sequence: 1_234_567 });
    subject.damage('{');
    const loaded = await subject.open('audit-log', '2').load();
    expect(loaded).toMatchObject({ kind: 'unreadable', sequence: 1_234_567 });
  });

  test('takes the same checkpoint again from another run', async () => {
    const subject = openSubject();
    await subject.open('audit-log', '1').save(checkpoint);
    await subject.open('audit-log', '2').save(checkpoint);
  });

  test('keeps archives apart, even if one name begins with the other', async () => {
    const subject = openSubject();
    const other = { ...checkpoint, archive: 'audit-log-eu' };
    await subject.open('audit-log-eu', '1').save(other);
    expect(await subject.open('audit-log', '2').load()).toEqual({ kind: 'missing' });
    await subject.open('audit-log', '2').save(checkpoint);
    expect(await subject.open('audit-log-eu', '3').load()).toMatchObject({ checkpoint: other });
  });

  test('says loudly that it could not save, and what to do', async () => {
    const subject = openSubject();
    await subject.open('audit-log', '1').save(checkpoint);
    subject.breakDown();
    const saving = subject.open('audit-log', '2').save({ ...checkpoint, revision: 1 });
    await expect(saving).rejects.toThrow(ExplainedError);
    await expect(saving).rejects.toThrow(/could not be saved.*next run goes on/);
    expect(await subject.open('audit-log', '3').load()).toMatchObject({ checkpoint });
  });

  test.each(['', '{', '{}', '{"version":9}', JSON.stringify({ ...checkpoint, archive: 'x' })])(
    'tells %j from nothing',
    async (text) => {
      const subject = openSubject();
      await subject.open('audit-log', '1').save(checkpoint);
      subject.damage(text);
      const loaded = await subject.open('audit-log', '2').load();
      expect(loaded).toMatchObject({ kind: 'unreadable', reason: expect.stringMatching(/\w+/) });
    },
  );
});
