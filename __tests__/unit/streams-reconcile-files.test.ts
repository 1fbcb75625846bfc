import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { parseValue } from '../../src/events/page.ts';
import { toQuarantineLine } from '../../src/events/quarantine.ts';
import { reconcile } from '../../src/streams/reconcile/reconcile.ts';
import { segmentEntry } from '../support/manifest.ts';
import {
  HOUR,
  NOON,
  archiveOf,
  folders,
  line,
  reasonsOf,
  reconciled,
  writeFiles,
} from '../support/reconciled.ts';

const [a, b, c] = [line('a', NOON), line('b', NOON + 1), line('c', NOON + 2)];
const held = [{ lines: [a, b, c] }];

describe('files of a stream', () => {
  test.each([
    [
      'a packed file of several members',
      'x.json.log.gz',
      Buffer.concat([a, b, c].map((one) => gzipSync(`${one}\n`))),
    ],
    ['an array in a packed file', 'x.JSON.GZ', gzipSync(`[${[a, b, c].join(',')}]`)],
    ['a file that was unpacked and kept its name', 'x.json.gz', [a, b, c].join('\n')],
    ['a packed file that lost its ending', 'x.jsonl', gzipSync([a, b, c].join('\n'))],
    ['events one after the other', '2026/11/21/12/00/x.json', a + b + c],
    [
      'envelopes of an event collector',
      'x.ndjson.gz',
      gzipSync(
        [a, b, c]
          .map((one) => `{"time":1.5,"host":"h","event": ${one},"fields":{"event":{"n":1}}}`)
          .join(''),
      ),
    ],
  ])('%s is read', async (_, path, content) => {
    const result = await reconciled(held, { [path]: content });
    expect(result).toMatchObject({ both: 3, damaged: [], stream: { events: 3 }, hours: [] });
  });

  test('an event with a field `event` of its own is no envelope', async () => {
    const run = line(undefined, NOON, { event: { action: 'x', '@timestamp': 1 } });
    const push = line(undefined, NOON, { event: 'push' });
    const result = await reconciled([{ lines: [run, push] }], [run, push]);
    expect(result.both).toBe(2);
  });

  test('files of other names and links are not read, and said to be there', async () => {
    const dirs = folders();
    writeFiles(dirs.archiveDir, archiveOf([held]));
    writeFiles(dirs.streamDir, { 'a.json': a, 'README.md': '{"n":1}', '.git/b.json': b });
    symlinkSync('a.json', join(dirs.streamDir, 'link.json'));
    const result = await reconcile(dirs);
    expect(result.stream.files).toBe(1);
    expect(result.notes).toEqual([
      {
        file: 'README.md',
        text: expect.stringMatching(/2 files or links of other names/),
      },
    ]);
  });

  test('an empty file is no damage, and an object that is no event is none, and said to be there', async () => {
    const result = await reconciled(held, { 'a.json': '', 'b.json': '{"check":true}' });
    expect(result).toMatchObject({ stream: { events: 0, foreign: 1 }, damaged: [] });
    expect(result.notes.map(({ text }) => text)).toContain(
      '1 JSON object in `stream-dir` is no event: without a time and without an action',
    );
  });

  test('an envelope in an envelope, however deep, is no event', async () => {
    const deep = `${'{"event":'.repeat(20_000)}${a}${'}'.repeat(20_000)}`;
    const result = await reconciled(held, { 'a.json': `${deep}\n${a}` });
    expect(result).toMatchObject({ both: 1, stream: { events: 1, foreign: 1 } });
  });
});

describe('damage', () => {
  const packed = gzipSync([a, b, c].join('\n'));
  const many = Array.from({ length: 600 }, (_, n) => line(`${n} ${(n * 7919) % 600}`, NOON + n));
  const long = gzipSync(many.join('\n'));

  test.each([
    ['packed and cut off', packed.subarray(0, -9), /unpacked only in part/],
    ['packed, its bytes changed', changeByte(long, long.length - 1000), /unpacked only in part/],
    ['cut off', `${a}\n${b.slice(0, 40)}`, /1 event is cut off \(at byte \d+\)/],
    ['no JSON', `${a}\n{"a":}\n{"b":}\n`, /2 objects are not valid JSON \(the first is number 2\)/],
    ['something else', 'PAR1\x00\x01', /something else than JSON objects/],
    ['empty, and is named as packed', '', /^it is empty, which no packed file is$/],
  ])('in a file that is %s is told, and names the file', async (_, content, text) => {
    const result = await reconciled(held, { 'ok.json': a, 'x/bad.json.gz': content });
    expect(result.damaged).toEqual([{ file: 'x/bad.json.gz', text: expect.stringMatching(text) }]);
    expect(result.both).toBeGreaterThanOrEqual(1);
  });

  test('in one copy of an event does not hide that the archive lacks it', async () => {
    const x = line('x', NOON);
    const result = await reconciled(held, { 'a.json': `${x.slice(0, -1)},"n":tru}\n${x}\n` });
    expect(result.damaged).toHaveLength(1);
    expect(result).toMatchObject({ stream: { events: 1 }, onlyInStream: { events: 1 } });
  });

  test('costs only what comes after it', async () => {
    const result = await reconciled([{ lines: many }], { 'a.json.gz': long.subarray(0, -1500) });
    expect(result.both).toBeGreaterThan(50);
    expect(result.both + result.onlyInArchive.events).toBe(600);
  });

  test('of a segment is told', async () => {
    const files = archiveOf([held]);
    const path = [...files.keys()].find((one) => one.endsWith('.ndjson'))!;
    files.set(path, Buffer.from(`${a}\nnonsense\n`));
    const result = await reconciled(files, [a, b]);
    expect(result.damaged).toEqual([
      {
        file: path,
        text: expect.stringMatching(/^it was changed.*; 1 line in it cannot be read$/),
      },
    ]);
    expect(result).toMatchObject({ both: 1, onlyInStream: { unexplained: 1 } });
  });

  test('a missing segment is told', async () => {
    const files = archiveOf([held]);
    const path = [...files.keys()].find((one) => one.endsWith('.ndjson'))!;
    files.delete(path);
    expect((await reconciled(files, [a])).damaged).toEqual([{ file: path, text: 'it is missing' }]);
  });
});

test('an event in quarantine is a reason of its own', async () => {
  const deep = line('deep', NOON, { deep: '[' }).replace('"["', '['.repeat(250) + ']'.repeat(250));
  const source = { scope: 'org', slug: 'acme', log: 'web', phrase: '' } as const;
  const lines = [deep, '{"broken":}', line('other', NOON, { x: '\ufffd' })].map((text) => {
    const event = { ...parseValue(Buffer.from(text)), odd: 'invalid-json' as const };
    return `${toQuarantineLine(event, { source, delivery: 'collect-000001' }).toString()}\n`;
  });
  const path = 'quarantine/scope=org/slug=acme/log=web/collect-000001-0001.jsonl';
  const files = archiveOf([[{ lines: [a] }]], {});
  const manifest = JSON.parse(files.get('manifests/collect-000001.json')!.toString()) as object;
  const entry = segmentEntry(path, lines.join(''));
  files.set(
    'manifests/collect-000001.json',
    Buffer.from(JSON.stringify({ ...manifest, quarantine: [entry] })),
  );
  files.set(path, Buffer.from(lines.join('')));
  const result = await reconciled(files, [a, deep]);
  expect(reasonsOf(result.onlyInStream)).toEqual({ quarantined: 1 });
  expect(result).toMatchObject({ damaged: [], archive: { quarantined: 3 } });
  expect(result.notes.map(({ text }) => text)).toEqual([
    'the stream lacks 1 event that the archive has in quarantine',
    expect.stringMatching(/^1 event in quarantine cannot be compared/),
  ]);
});

describe('folders that are of no use', () => {
  function dirs(): ReturnType<typeof folders> {
    const all = folders();
    writeFiles(all.archiveDir, archiveOf([held]));
    writeFiles(all.streamDir, { 'a.json': a });
    return all;
  }

  test('an input that names no folder is named', async () => {
    const all = dirs();
    const none = join(all.archiveDir, 'none');
    await expect(reconcile({ ...all, archiveDir: none })).rejects.toThrow(
      /no folder.*`archive-dir`/,
    );
    await expect(reconcile({ ...all, streamDir: none })).rejects.toThrow(/no folder.*`stream-dir`/);
  });

  test('a folder without an archive or without a file of a stream is named', async () => {
    const all = dirs();
    const empty = folders();
    await expect(reconcile({ ...all, archiveDir: empty.archiveDir })).rejects.toThrow(
      /^`archive-dir` .* holds no archive/,
    );
    await expect(reconcile({ ...all, streamDir: empty.streamDir })).rejects.toThrow(
      /^`stream-dir` .* holds no file of a stream.*is empty/,
    );
    writeFiles(empty.streamDir, { 'a.avro': 'x' });
    await expect(reconcile({ ...all, streamDir: empty.streamDir })).rejects.toThrow(/`a.avro`/);
  });

  test('an output folder with something else in it is refused and left alone', async () => {
    const all = dirs();
    writeFiles(all.outputDir, { 'mine.txt': 'x', 'only-in-stream.ndjson': 'old' });
    await expect(reconcile(all)).rejects.toThrow(/^`output-dir` .* holds `mine.txt`/);
    const file = join(all.streamDir, '..', 'file');
    writeFileSync(file, 'x');
    await expect(reconcile({ ...all, outputDir: file })).rejects.toThrow(
      /^`output-dir` .* is a file/,
    );
  });

  test('an output folder of an earlier reconciliation is written anew', async () => {
    const all = dirs();
    await reconcile(all);
    const again = await reconcile(all);
    expect(again).toMatchObject({ both: 1, onlyInArchive: { events: 2 } });
  });

  test('folders in one another are refused', async () => {
    const all = dirs();
    const inner = join(all.streamDir, 'output');
    await expect(reconcile({ ...all, outputDir: inner })).rejects.toThrow(
      /^`output-dir` .* is `stream-dir` .*, or lies in it/,
    );
    const archive = join(all.streamDir, 'archive');
    mkdirSync(archive);
    writeFiles(archive, archiveOf([held]));
    await expect(reconcile({ ...all, archiveDir: archive })).rejects.toThrow(/^`archive-dir`/);
    await expect(reconcile({ ...all, outputDir: `${all.archiveDir}/` })).rejects.toThrow(/^`/);
    symlinkSync(all.streamDir, `${all.streamDir}-link`);
    await expect(reconcile({ ...all, outputDir: `${all.streamDir}-link/new` })).rejects.toThrow(
      /^`output-dir` .* lies in it/,
    );
  });
});

test('several archives in one folder are compared together', async () => {
  const dirs = folders();
  writeFiles(join(dirs.archiveDir, 'one'), archiveOf([[{ lines: [a] }]]));
  const other = archiveOf([[{ slug: 'other', lines: [b], to: NOON + 3 * HOUR }]], {
    archive: 'other',
  });
  writeFiles(join(dirs.archiveDir, 'deep/two'), other);
  writeFiles(dirs.streamDir, { 'a.json': a + b });
  const result = await reconcile(dirs);
  expect(result.archive.names).toEqual(['audit-log', 'other']);
  expect(result).toMatchObject({ both: 2, hours: [] });
});

function changeByte(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.fill(0xff, at, at + 200);
  return changed;
}
