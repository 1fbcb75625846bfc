import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import { FORMAT, firstState, parseCheckpoint } from '../../src/checkpoint/checkpoint.ts';
import { COLLECTION } from '../../src/checkpoint/collection.ts';
import { toManifest } from '../../src/delivery-manifest.ts';
import { encodeManifest, manifestSchema } from '../../src/events/manifest.ts';
import { HOUR_MS, NOON, sourceReport } from '../support/report.ts';

const segment = {
  path: 'scope=org/slug=acme/log=web/day=2026-11-21/collect-000042-0001.ndjson',
  sha256: 'b'.repeat(64),
  bytes: 12,
  events: 2,
};
const gap = { from: NOON - 3 * HOUR_MS, to: NOON - 2 * HOUR_MS };
const report = sourceReport({
  complete: false,
  gaps: [gap],
  late: { events: 1, longestMs: 61_001 },
});
const covered = [{ from: NOON - HOUR_MS, to: NOON }];
const sources = [{ ...firstState(report.source, NOON), covered }];
const parts = {
  ...{ archive: 'audit-log', chain: 'collect', sequence: 42, tool: 'x/1' },
  previous: 'a'.repeat(64),
  run: { id: '9', attempt: 2 },
  createdAt: NOON,
  reports: [report],
  segments: [
    { ...segment, firstTime: NOON - HOUR_MS, lastTime: NOON },
    { ...segment, firstTime: undefined, lastTime: undefined },
  ],
  sources,
  ...{ lacking: [], changes: [], identitiesAt: 42 },
};
const manifest = toManifest(parts);

test('a manifest tells what a run did, with times that people can read', () => {
  expect(manifest).toEqual({
    ...{ version: 1, archive: 'audit-log', chain: 'collect', sequence: 42, tool: 'x/1' },
    previous: 'a'.repeat(64),
    run: { id: '9', attempt: 2 },
    createdAt: '2026-11-21T12:00:00.000Z',
    sources: [
      {
        ...{ scope: 'org', slug: 'acme', log: 'web', phrase: '' },
        span: { from: '2026-11-21T11:00:00.000Z', to: '2026-11-21T12:00:00.000Z' },
        ...{ complete: false, requests: 4, events: 2, alreadyDelivered: 3 },
        late: { events: 1, longestSeconds: 62 },
        gaps: [{ from: '2026-11-21T09:00:00.000Z', to: '2026-11-21T10:00:00.000Z' }],
      },
    ],
    segments: [
      {
        ...segment,
        firstTime: '2026-11-21T11:00:00.000Z',
        lastTime: '2026-11-21T12:00:00.000Z',
      },
      segment,
    ],
    checkpoint: { version: FORMAT, identitiesAt: 42, sources },
  });
});

test('a manifest is read as it was written, and its checkpoint is one', () => {
  const json: unknown = JSON.parse(encodeManifest(manifest).toString());
  const read = v.parse(manifestSchema, json);
  expect(read).toEqual(manifest);
  const rest = {
    sequence: 42,
    revision: 0,
    savedAt: NOON,
    head: null,
    artifact: 7,
    workflow: null,
  };
  const text = JSON.stringify({ archive: 'audit-log', ...rest, ...read.checkpoint });
  const checkpoint = parseCheckpoint(text, 'audit-log', COLLECTION);
  expect(checkpoint.sources).toEqual(sources);
});

test('a manifest leaves the identities out that an earlier one carries, and nothing else of the states', () => {
  const { checkpoint } = toManifest({
    ...{ ...parts, identitiesAt: 40 },
    sources: sources.map(COLLECTION.withoutIdentities),
  });
  expect(checkpoint).toEqual({
    ...{ version: FORMAT, identitiesAt: 40 },
    sources: sources.map((state) => ({ ...state, identities: null })),
  });
});

test('a manifest says what a sink lacks, and nothing if none lacks any', () => {
  const lacking = [{ sink: 'commit' as const, from: 1, to: 41 }];
  const read = v.parse(manifestSchema, toManifest({ ...parts, lacking }));
  expect(read.lacking).toEqual(lacking);
  expect(manifest).not.toHaveProperty('lacking');
});
