import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { firstState } from '../../src/checkpoint/checkpoint.ts';
import { heldSince } from '../../src/checkpoint/held-since.ts';
import { openIdentities } from '../../src/checkpoint/identities.ts';
import { secondOf } from '../../src/checkpoint/reading.ts';
import { ExplainedError } from '../../src/errors.ts';
import { identityOf } from '../../src/events/identity.ts';
import { encodeManifest, hashManifest } from '../../src/events/manifest.ts';
import type { Manifest } from '../../src/events/manifest.ts';
import { parseLine } from '../../src/events/page.ts';
import type { Source } from '../../src/events/source.ts';
import { deliver, openArchive, tellIdentities } from '../support/rebuilding.ts';
import type { ArchiveInSegments } from '../support/rebuilding.ts';

const START = Date.parse('2026-11-15T00:00:00Z');
const DAY_MS = 86_400_000;
const web: Source = { scope: 'org', slug: 'acme', log: 'web', phrase: '' };
const git: Source = { ...web, log: 'git' };

const line = (time: number, { id = '', skew = 0 } = {}): string =>
  JSON.stringify({
    ...{ '@timestamp': time, created_at: time + skew, action: 'x' },
    ...(id === '' ? {} : { _document_id: id }),
  });

/** A delivery of one source: what was read up to `to`, made then, after what was read up to `from`. */
function add(
  archive: ArchiveInSegments,
  run: { from: number; to: number; lines: readonly string[]; source?: Source },
): void {
  const { source = web, lines, from, to } = run;
  deliver(archive, {
    source,
    states: [firstState(source, 0)],
    lines,
    reachedTo: to,
    carries: true,
  });
  edit(archive, (manifest) => ({
    ...manifest,
    createdAt: new Date(to).toISOString(),
    sources: manifest.sources.map((one) => ({
      ...one,
      span: { from: new Date(from).toISOString(), to: new Date(to).toISOString() },
    })),
  }));
}

function edit({ store }: ArchiveInSegments, change: (manifest: Manifest) => Manifest): void {
  const last = store.deliveries.pop()!;
  store.deliveries.push({ ...last, manifest: change(last.manifest) });
}

function held(
  { store }: ArchiveInSegments,
  from: number,
  sources: readonly Source[] = [web],
): Promise<string[]> {
  const { manifest } = store.deliveries.at(-1)!;
  const head = { sequence: manifest.sequence, hash: hashManifest(encodeManifest(manifest)) };
  return heldSince(
    head,
    [store.kept],
    sources.map((source) => ({ source, from })),
  );
}

const days = fc.integer({ min: 0, max: 7 * 24 }).map((hours) => START + (hours * DAY_MS) / 24);

describe('the identities that an archive holds since a time', () => {
  test('are those of every event whose later time is not before it, however late it came', async () => {
    const deliveries = fc.array(
      fc.record({
        hours: fc.integer({ min: 1, max: 40 }),
        events: fc.array(
          fc.record({
            ageHours: fc.integer({ min: 0, max: 100 }),
            skew: fc.constantFrom(0, 0, 1_000, -5_000, 23 * 3_600_000),
            hasId: fc.boolean(),
          }),
          { maxLength: 6 },
        ),
      }),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(deliveries, days, async (drafts, from) => {
        const archive = openArchive();
        const expected = openIdentities();
        let now = START;
        for (const [number, { hours, events }] of drafts.entries()) {
          const begin = now;
          now += hours * 3_600_000;
          const lines = events.map(({ ageHours, skew, hasId }, index) =>
            line(now - ageHours * 3_600_000, { skew, id: hasId ? `${number}-${index}` : '' }),
          );
          for (const text of lines) {
            const event = parseLine(Buffer.from(text));
            expected.keep(identityOf(event), secondOf(event, now));
          }
          add(archive, { from: begin, to: now, lines });
        }
        const [packed = ''] = await held(archive, from);
        expect(tellIdentities(packed)).toEqual(tellIdentities(expected.pack(from / 1000)));
        expect(archive.store.opened()).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  test('are looked for no further back than an event of that time may be', async () => {
    const archive = openArchive();
    for (let day = 0; day < 6; day += 1) {
      const from = START + day * DAY_MS;
      add(archive, { from, to: from + DAY_MS, lines: [line(from + 1, { id: `${day}` })] });
    }
    archive.store.deliveries.splice(0, 2);
    const [packed = ''] = await held(archive, START + 4 * DAY_MS);
    expect(tellIdentities(packed)).toHaveLength(2);
    await expect(held(archive, START + 2 * DAY_MS)).rejects.toThrow(
      /of delivery collect-000002 it is not in `commit`.*Nothing was changed.*until 2026-11-18T/,
    );
    expect(archive.store.opened()).toBe(0);
  });

  test('are taken from the next sink where one has a delivery that is damaged', async () => {
    const archive = openArchive();
    add(archive, { from: START, to: START + DAY_MS, lines: [line(START)] });
    const { kept, deliveries } = archive.store;
    const { manifest } = deliveries.at(-1)!;
    const head = { sequence: manifest.sequence, hash: hashManifest(encodeManifest(manifest)) };
    const damaged = { ...kept, find: () => Promise.reject(new ExplainedError('It is damaged.')) };
    const wanted = [{ source: web, from: START }];
    const [packed = ''] = await heldSince(head, [damaged, kept], wanted);
    expect(tellIdentities(packed)).toHaveLength(1);
    await expect(heldSince(head, [damaged], wanted)).rejects.toThrow('It is damaged.');
  });

  test('can not be known where nothing is kept', async () => {
    const head = { sequence: 3, hash: 'a'.repeat(64) };
    await expect(heldSince(head, [], [{ source: web, from: START }])).rejects.toThrow(
      /with `sinks: none` nothing here keeps them.*use `start`/,
    );
  });

  test('are those since the source was started anew, which is no matter for another', async () => {
    const archive = openArchive();
    const twin = line(START + DAY_MS);
    const to = START + 2 * DAY_MS;
    add(archive, { from: START, to, lines: [twin] });
    add(archive, { from: START, to, lines: [twin], source: git });
    add(archive, { from: to, to, lines: [] });
    edit(archive, (manifest) => ({
      ...manifest,
      sources: [],
      changes: [{ ...web, kind: 'started-anew', to: new Date(START).toISOString() }],
    }));
    add(archive, { from: START, to: to + DAY_MS, lines: [twin] });
    const both = await held(archive, START, [web, git]);
    // Twice of the same would hide a twin that GitHub shows later.
    expect(both.map((packed) => tellIdentities(packed).length)).toEqual([1, 1]);
  });
});
