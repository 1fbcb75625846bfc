import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { describe, expect, test } from '@jest/globals';
import {
  deliveryFiles,
  deliveryName,
  encodeManifest,
  hashManifest,
  manifestPath,
  manifestSchema,
} from '../../src/events/manifest.ts';
import type { Manifest } from '../../src/events/manifest.ts';

const span = { from: '2026-11-20T00:00:00.000Z', to: '2026-11-21T00:00:00.000Z' };
const manifest: Manifest = {
  version: 1,
  archive: 'audit-log',
  chain: 'collect',
  sequence: 1,
  previous: null,
  tool: 'audit-log-collector/0.1.0',
  run: { id: '7', attempt: 1 },
  createdAt: '2026-11-21T00:00:01.000Z',
  sources: [
    {
      scope: 'org',
      slug: 'acme',
      log: 'web',
      phrase: '-action:workflows "ü"',
      span,
      complete: true,
      requests: 2,
      events: 3,
      alreadyDelivered: 0,
      late: { events: 0, longestSeconds: 0 },
      gaps: [span],
    },
  ],
  segments: [{ path: 'a/b.ndjson', sha256: 'a'.repeat(64), bytes: 10, events: 3 }],
  checkpoint: { version: 2, sources: [] },
};
const parse = (bytes: Buffer) => v.safeParse(manifestSchema, JSON.parse(bytes.toString()));

describe('a manifest', () => {
  test('is read as it was written', () => {
    expect(parse(encodeManifest(manifest)).output).toEqual(manifest);
  });

  test('has the hash of its bytes', () => {
    const bytes = encodeManifest(manifest);
    expect(hashManifest(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('is chained to the one before by its hash', () => {
    const previous = hashManifest(encodeManifest(manifest));
    const next = encodeManifest({ ...manifest, sequence: 2, previous });
    expect(parse(next)).toMatchObject({ success: true, output: { previous } });
    const forged = hashManifest(encodeManifest({ ...manifest, tool: 'other' }));
    expect(forged).not.toBe(previous);
  });

  test.each([
    { version: 2 },
    { sequence: 0 },
    { sequence: 1.5 },
    { previous: 'abc' },
    { createdAt: 'yesterday' },
    { segments: [{ path: 'a', sha256: 'x', bytes: 1, events: 1 }] },
    { segments: [{ path: 'a', sha256: 'a'.repeat(64), bytes: -1, events: 1 }] },
    { sources: [{ ...manifest.sources[0], scope: 'team' }] },
    { run: { id: 7, attempt: 1 } },
  ])('with %j is refused', (change) => {
    const json = JSON.stringify({ ...manifest, ...change });
    expect(parse(Buffer.from(json)).success).toBe(false);
  });
});

test('deliveries are numbered so that names sort', () => {
  expect(deliveryName('collect', 42)).toBe('collect-000042');
  expect(deliveryName('collect', 1234567)).toBe('collect-1234567');
});

test('the files of a delivery are its manifest and its segments', () => {
  expect(manifestPath('collect-000042')).toBe('manifests/collect-000042.json');
  expect(deliveryFiles('collect-000042', [{ path: 'a/b.ndjson' }])).toEqual([
    'manifests/collect-000042.json',
    'a/b.ndjson',
  ]);
});
