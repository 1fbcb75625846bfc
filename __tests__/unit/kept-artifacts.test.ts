import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { FORMAT, firstState } from '../../src/checkpoint/checkpoint.ts';
import { COLLECTION } from '../../src/checkpoint/collection.ts';
import { openKeptArtifacts } from '../../src/checkpoint/kept-artifacts.ts';
import { toCheckpointAfter } from '../../src/checkpoint/kept.ts';
import { rebuildStates } from '../../src/checkpoint/rebuild.ts';
import { ExplainedError } from '../../src/errors.ts';
import { hashManifest } from '../../src/events/manifest.ts';
import { openArchiveArtifacts } from '../../src/github/archive-artifacts.ts';
import { fakeRepository, storedArtifact, thisRun } from '../support/fake-repository.ts';
import { readTree, tempFolder } from '../support/temp-folder.ts';

const source = { scope: 'org', slug: 'acme', log: 'web', phrase: '' } as const;
const sources = [firstState(source, 1_793_491_200_000)];
const MANIFEST = 'manifests/collect-000004.json';
const DAY = 'scope=org/slug=acme/log=web/day=2026-11-21';
const segments = { [`${DAY}/collect-000004-0001.ndjson`]: '{"a":1}\n{"a":2}\n' };
const [[SEGMENT, LINES] = ['', '']] = Object.entries(segments);

const entry = (path: string, text: string) => ({
  path,
  sha256: createHash('sha256').update(text).digest('hex'),
  bytes: Buffer.byteLength(text),
  events: 2,
});
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
  segments: [entry(SEGMENT, LINES)],
  checkpoint: { version: FORMAT, identitiesAt: 4, sources },
};
const artifact = storedArtifact(40, 4, { runId: 9 });

/** Goes on from an artifact that holds these files beside the segments; none if the download breaks off. */
async function read(held: Record<string, string> | undefined) {
  const temp = tempFolder();
  const asked: unknown[] = [];
  const artifacts = openArchiveArtifacts({
    ...{ archive: 'audit-log', chain: 'collect', thisRun, warn: () => undefined },
    repository: fakeRepository({ artifacts: [artifact] }),
  });
  const kept = openKeptArtifacts({
    openClient: async () => ({
      async downloadArtifact(id, options) {
        asked.push([id, options.findBy]);
        if (held === undefined) throw new Error('the download broke off');
        for (const [path, text] of Object.entries({ ...segments, ...held })) {
          const file = join(options.path, path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, text);
        }
        return { downloadPath: options.path };
      },
    }),
    ...{
      files,
      archive: 'audit-log',
      chain: COLLECTION,
      repository: 'acme/audit',
      token: 'ghs_secret',
      temp,
    },
    ...{ artifacts, warn: () => undefined },
  });
  const { head } = await kept.state({ kind: 'missing' }, true);
  const open = async () => {
    const delivery = (await head!.open())!;
    const checkpoint = toCheckpointAfter(delivery, await rebuildStates(delivery, kept));
    await delivery.close();
    return checkpoint;
  };
  const outcome: unknown = await open().catch((e: unknown) => e);
  return { outcome, asked, left: readTree(temp), kept };
}

const readManifest = (change: object, held: Record<string, string> = {}) =>
  read({ [MANIFEST]: JSON.stringify({ ...manifest, ...change }), ...held });

async function expectRefusal(reading: ReturnType<typeof read>, words: RegExp): Promise<void> {
  const { outcome, left } = await reading;
  expect(outcome).toBeInstanceOf(ExplainedError);
  expect(String(outcome)).toMatch(words);
  expect(String(outcome)).toMatch(/audit-log-collect-000004 \(id 40\).*delete that artifact/);
  expect(String(outcome)).not.toContain('ghs_secret');
  expect(left).toEqual({});
}

test('the checkpoint of a delivery is that of its manifest, with hash and artifact', async () => {
  const { outcome, asked, left } = await readManifest({});
  expect(outcome).toEqual({
    version: FORMAT,
    archive: 'audit-log',
    sequence: 4,
    revision: 0,
    identitiesAt: 4,
    savedAt: Date.parse('2026-11-21T12:00:00Z'),
    head: hashManifest(Buffer.from(JSON.stringify(manifest))),
    artifact: 40,
    workflow: null,
    sources,
  });
  const findBy = {
    token: 'ghs_secret',
    workflowRunId: 9,
    repositoryOwner: 'acme',
    repositoryName: 'audit',
  };
  expect(asked).toEqual([[40, findBy]]);
  expect(left).toEqual({});
});

test('a delivery of an earlier format, of which format 1 names none, is read', async () => {
  for (const checkpoint of [{ sources }, { version: 1, sources }, { version: 2, sources }]) {
    const { outcome } = await readManifest({ checkpoint });
    expect(outcome).toMatchObject({ version: FORMAT, sequence: 4, artifact: 40, sources });
    expect(outcome).toMatchObject({ identitiesAt: null });
  }
});

test('what a checkpoint in a manifest says beyond its sources is not believed', async () => {
  const checkpoint = {
    ...manifest.checkpoint,
    sequence: 99,
    archive: 'x',
    head: null,
    artifact: 1,
  };
  expect((await readManifest({ checkpoint })).outcome).toMatchObject({
    archive: 'audit-log',
    sequence: 4,
    artifact: 40,
  });
});

test('a delivery without segments, such as of a gap, is whole', async () => {
  expect((await readManifest({ segments: [] })).outcome).toMatchObject({ sequence: 4 });
});

describe('a delivery is refused in words', () => {
  test.each([
    ['is torn', '{"version":1', /not valid JSON/],
    ['is empty', '', /no manifest/],
    ['is no manifest', '{}', /not one that this release can read/],
    ['is of another format', JSON.stringify({ ...manifest, version: 2 }), /this release/],
    ['is of another archive', JSON.stringify({ ...manifest, archive: 'x' }), /another delivery/],
    ['is of another number', JSON.stringify({ ...manifest, sequence: 5 }), /another delivery/],
    ['is of a number that ends alike', JSON.stringify({ ...manifest, sequence: 1 }), /another/],
  ])('if its manifest %s', async (_, text, words) => {
    await expectRefusal(read({ [MANIFEST]: text }), words);
  });

  test('if it holds no manifest of its name', async () => {
    const text = JSON.stringify(manifest);
    await expectRefusal(read({ 'manifests/collect-000009.json': text }), /holds no manifest/);
  });

  test.each([
    [{ sources: [{}] }, /can't be used.*sources\.0/],
    [{ version: 2 }, /this release/],
    [{ version: 0, sources }, /can't be used/],
    [null, /this release/],
    ['x', /this release/],
    [{ version: '2', sources }, /this release/],
  ])('if it carries the checkpoint %j', async (checkpoint, words) => {
    await expectRefusal(readManifest({ checkpoint }), words);
  });

  test('if a newer release wrote it, which then is the remedy', async () => {
    const { outcome } = await readManifest({ checkpoint: { version: FORMAT + 1, sources } });
    expect(outcome).toBeInstanceOf(ExplainedError);
    expect(String(outcome)).toMatch(/format 4.*Use that release or a newer one/);
    expect(String(outcome)).not.toContain('Delete');
  });
});

describe('a delivery that is not whole is refused with the name of the file', () => {
  test.each([
    ['cut short', LINES.slice(0, -1)],
    ['changed in one byte', LINES.replace('2', '3')],
    ['empty', ''],
    ['longer', `${LINES}\n`],
  ])('if a segment is %s', async (_, text) => {
    await expectRefusal(readManifest({}, { [SEGMENT]: text }), new RegExp(SEGMENT));
  });

  test('if a file in quarantine is missing', async () => {
    const missing = entry('quarantine/scope=org/slug=a/log=web/collect-000004-0001.jsonl', 'x');
    const reading = readManifest({ quarantine: [missing] });
    await expectRefusal(reading, /collect-000004-0001.jsonl is missing or not what/);
  });

  test('if any segment is missing, not only the first', async () => {
    const missing = entry(`${DAY}/collect-000004-0002.ndjson`, 'x');
    const reading = readManifest({ segments: [...manifest.segments, missing] });
    await expectRefusal(reading, /collect-000004-0002.ndjson is missing or not what/);
  });

  test.each(['../outside.ndjson', 'a/../../outside.ndjson', '..\\outside.ndjson', '..'])(
    'if a path leads out of it: %s',
    async (path) => {
      // Were it followed it would be found, and whole.
      const outside = { '../outside.ndjson': 'x', '..\\outside.ndjson': 'x' };
      const { outcome } = await readManifest({ segments: [entry(path, 'x')] }, outside);
      expect(outcome).toBeInstanceOf(ExplainedError);
      expect(String(outcome)).toContain(path);
    },
  );

  test('if a path is a folder', async () => {
    await expectRefusal(readManifest({ segments: [entry(DAY, '')] }), /missing or not what/);
  });
});

test('a download that fails is passed on, and leaves nothing behind', async () => {
  const { outcome, left } = await read(undefined);
  expect(String(outcome)).toMatch(/broke off/);
  expect(left).toEqual({});
});

describe('a delivery in the artifacts', () => {
  const others = [
    storedArtifact(41, 4, { runId: 9 }),
    storedArtifact(30, 3),
    storedArtifact(40, 4),
  ];

  /** Artifacts of which that with the id 41 holds the manifest; the others hold orphans. */
  function keepAll() {
    const temp = tempFolder();
    const kept = openKeptArtifacts({
      openClient: async () => ({
        async downloadArtifact(id, { path }) {
          const sequence = id === 30 ? 3 : 4;
          const own =
            id === 41 ? manifest : { ...manifest, sequence, segments: [], tool: `o/${id}` };
          const name = `manifests/collect-00000${sequence}.json`;
          const held = id === 41 ? { ...segments, [name]: own } : { [name]: own };
          for (const [file, content] of Object.entries(held)) {
            mkdirSync(dirname(join(path, file)), { recursive: true });
            const text = typeof content === 'string' ? content : JSON.stringify(content);
            writeFileSync(join(path, file), text);
          }
          return { downloadPath: path };
        },
      }),
      ...{
        files,
        archive: 'audit-log',
        chain: COLLECTION,
        repository: 'acme/audit',
        token: 'x',
        temp,
      },
      artifacts: openArchiveArtifacts({
        ...{ archive: 'audit-log', chain: 'collect', thisRun, warn: () => undefined },
        repository: fakeRepository({ artifacts: others }),
      }),
      warn: () => undefined,
    });
    return { kept, left: () => Object.keys(readTree(temp)).length };
  }

  test('is found by its hash among those of its number, whichever has the lower id', async () => {
    const { kept, left } = keepAll();
    const hash = hashManifest(Buffer.from(JSON.stringify(manifest)));
    const found = await kept.find({ sequence: 4, hash });
    expect(found).toMatchObject({ artifact: 41, manifest: { sequence: 4 } });
    const [segment] = found!.manifest.segments;
    expect(String(await found!.readSegment(segment!))).toBe(LINES);
    await found!.close();
    expect(left()).toBe(0);
  });

  test('is not found under another hash or number, and nothing stays on the disk', async () => {
    const { kept, left } = keepAll();
    const hash = hashManifest(Buffer.from(JSON.stringify(manifest)));
    expect(await kept.find({ sequence: 4, hash: 'b'.repeat(64) })).toBeUndefined();
    expect(await kept.find({ sequence: 3, hash })).toBeUndefined();
    expect(await kept.find({ sequence: 5, hash })).toBeUndefined();
    expect(left()).toBe(0);
  });
});
