import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { firstState } from '../../src/checkpoint/checkpoint.ts';
import { openDeliveryReader } from '../../src/checkpoint/read-delivery.ts';
import { ExplainedError } from '../../src/errors.ts';
import { hashManifest } from '../../src/events/manifest.ts';
import { readTree, tempFolder } from '../support/temp-folder.ts';

const source = { scope: 'org', slug: 'acme', log: 'web', phrase: '' } as const;
const states = [firstState(source, 1_793_491_200_000)];
const manifest = {
  version: 1,
  archive: 'audit-log',
  chain: 'collect',
  sequence: 4,
  previous: 'a'.repeat(64),
  tool: 'x/1',
  run: { id: '9', attempt: 1 },
  createdAt: '2026-11-21T12:00:00.000Z',
  sources: [],
  segments: [],
  checkpoint: { sources: states },
};
const artifact = { id: 40, name: 'audit-log-collect-000004', runId: 9, expired: false };

/** Reads an artifact that holds this text as its manifest, or none. */
async function read(text: string | undefined, path = 'manifests/collect-000004.json') {
  const temp = tempFolder();
  const asked: unknown[] = [];
  const reader = openDeliveryReader({
    openClient: async () => ({
      async downloadArtifact(id, options) {
        asked.push([id, options.findBy]);
        if (text === undefined) throw new Error('the download broke off');
        const file = join(options.path, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
        return { downloadPath: options.path };
      },
    }),
    archive: 'audit-log',
    repository: 'acme/audit',
    token: 'ghs_secret',
    temp,
  });
  const outcome: unknown = await reader(artifact, 'collect-000004').catch((e: unknown) => e);
  expect(readTree(temp)).toEqual({});
  return { outcome, asked };
}

test('the checkpoint of a delivery is that of its manifest, with the hash as head', async () => {
  const text = JSON.stringify(manifest);
  const { outcome, asked } = await read(text);
  expect(outcome).toEqual({
    version: 1,
    archive: 'audit-log',
    sequence: 4,
    revision: 0,
    savedAt: Date.parse('2026-11-21T12:00:00Z'),
    head: hashManifest(Buffer.from(text)),
    sources: states,
  });
  const findBy = {
    token: 'ghs_secret',
    workflowRunId: 9,
    repositoryOwner: 'acme',
    repositoryName: 'audit',
  };
  expect(asked).toEqual([[40, findBy]]);
});

describe('a delivery is refused in words', () => {
  test.each([
    ['is torn', '{"version":1', /not valid JSON/],
    ['is no manifest', '{}', /not one that this release can read/],
    ['is of another format', JSON.stringify({ ...manifest, version: 2 }), /this release/],
    ['is of another archive', JSON.stringify({ ...manifest, archive: 'x' }), /another delivery/],
    ['is of another number', JSON.stringify({ ...manifest, sequence: 5 }), /another delivery/],
    ['is of a number that ends alike', JSON.stringify({ ...manifest, sequence: 1 }), /another/],
  ])('if its manifest %s', async (_, text, words) => {
    const { outcome } = await read(text);
    expect(outcome).toBeInstanceOf(ExplainedError);
    expect(String(outcome)).toMatch(words);
    expect(String(outcome)).toMatch(/audit-log-collect-000004 \(id 40\)/);
    expect(String(outcome)).not.toContain('ghs_secret');
  });

  test.each([[null], [{}], [{ sources: [{}] }], ['x']])(
    'if it carries the checkpoint %j',
    async (checkpoint) => {
      const { outcome } = await read(JSON.stringify({ ...manifest, checkpoint }));
      expect(outcome).toBeInstanceOf(ExplainedError);
    },
  );

  test('if it holds no manifest', async () => {
    const { outcome } = await read('{}', 'manifests/collect-000009.json');
    expect(outcome).toBeInstanceOf(ExplainedError);
  });
});

test('a download that fails is passed on, and leaves nothing behind', async () => {
  expect(String((await read(undefined)).outcome)).toMatch(/broke off/);
});
