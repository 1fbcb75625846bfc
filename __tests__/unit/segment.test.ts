import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openSegments } from '../../src/events/segment.ts';
import { toEvent } from '../support/event.ts';
import { readTree, tempFolder } from '../support/temp-folder.ts';

const web = { scope: 'org', slug: 'acme', log: 'web', phrase: '' } as const;
const git = { scope: 'enterprise', slug: 'acme-corp', log: 'git', phrase: '' } as const;
const WEB = 'scope=org/slug=acme/log=web';
const DAY_MS = 86_400_000;
const START = Date.parse('2026-11-21T00:00:00Z');
const MIB = 1024 * 1024;

const at = (time: number, more: object = {}) => toEvent({ '@timestamp': time, ...more });
const open = (root = tempFolder()) => ({
  root,
  writer: openSegments({ files, root, delivery: 'collect-000042' }),
});

describe('a segment', () => {
  test('holds the events of one source and one UTC day, byte for byte, one a line', async () => {
    const { root, writer } = open();
    const odd = toEvent(`{"n" : 12345678901234567890, "@timestamp":${START},"u":"\\u00e9😀"}`);
    await writer.write(web, odd);
    await writer.write(web, at(START + DAY_MS - 1));
    await writer.write(web, at(START + DAY_MS));
    await writer.write(git, at(START));
    const segments = await writer.seal();
    const file = (folder: string) => `${folder}/collect-000042-0001.ndjson`;
    expect(readTree(root)).toEqual({
      [file('scope=enterprise/slug=acme-corp/log=git/day=2026-11-21')]: `{"@timestamp":${START}}\n`,
      [file(`${WEB}/day=2026-11-21`)]:
        `${odd.bytes.toString()}\n{"@timestamp":${START + DAY_MS - 1}}\n`,
      [file(`${WEB}/day=2026-11-22`)]: `{"@timestamp":${START + DAY_MS}}\n`,
    });
    expect(segments.map(({ path }) => path)).toEqual(Object.keys(readTree(root)));
  });

  test('is described by its hash, size, number of events and times', async () => {
    const { root, writer } = open();
    for (const time of [START + 5, START + 1, START + 9]) await writer.write(web, at(time));
    const [segment] = await writer.seal();
    const bytes = readFileSync(join(root, segment!.path));
    expect(segment).toEqual({
      path: `${WEB}/day=2026-11-21/collect-000042-0001.ndjson`,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      events: 3,
      firstTime: START + 1,
      lastTime: START + 9,
    });
  });

  test('of events without a time is that of the day `unknown`', async () => {
    const { writer } = open();
    await writer.write(web, toEvent({ action: 'a' }));
    expect(await writer.seal()).toMatchObject([
      { path: `${WEB}/day=unknown/collect-000042-0001.ndjson`, firstTime: undefined, events: 1 },
    ]);
  });

  test('that has reached 16 MiB is followed by another one', async () => {
    const { root, writer } = open();
    const big = 'x'.repeat(MIB);
    for (let number = 0; number < 33; number++) await writer.write(web, at(START, { number, big }));
    const segments = await writer.seal();
    expect(segments.map(({ path }) => path.slice(-11))).toEqual([
      '0001.ndjson',
      '0002.ndjson',
      '0003.ndjson',
    ]);
    for (const { bytes } of segments) expect(bytes).toBeLessThan(17 * MIB);
    const lines = segments.flatMap(({ path }) =>
      readFileSync(join(root, path), 'utf8').trimEnd().split('\n'),
    );
    expect(lines.map((line) => (JSON.parse(line) as { number: number }).number)).toEqual(
      Array.from({ length: 33 }, (_, number) => number),
    );
  });

  test('of lines around the size of the buffer is whole', async () => {
    const { root, writer } = open();
    const lengths = [1, 262_143, 262_144, 262_145, 100_000, 200_000, 600_000, 2];
    for (const length of lengths) await writer.write(web, at(START, { x: 'y'.repeat(length) }));
    const [segment] = await writer.seal();
    const bytes = readFileSync(join(root, segment!.path));
    const lines = bytes.toString().trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { x: string }).x.length)).toEqual(lengths);
    expect(segment).toMatchObject({
      events: lengths.length,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });
});

describe('events that tools can’t read', () => {
  const odd = (time: number, text = 'nope') => toEvent(`{"@timestamp":${time},"x":${text}}`);
  const file = `quarantine/${WEB}/collect-000042-0001.jsonl`;

  test('are in one file of their source, beside the events of all days', async () => {
    const { root, writer } = open();
    const events = [at(START), odd(START), odd(START + 2 * DAY_MS), at(START + 1)];
    const announced = writer.sizeWith(web, events);
    for (const event of events) await writer.write(web, event);
    const segments = await writer.seal();
    const tree = readTree(root);
    expect(Object.keys(tree)).toEqual([file, `${WEB}/day=2026-11-21/collect-000042-0001.ndjson`]);
    const lines = tree[file]!.trimEnd().split('\n');
    const bytes = lines.map((line) =>
      Buffer.from((JSON.parse(line) as { base64: string }).base64, 'base64').toString(),
    );
    expect(bytes).toEqual([1, 2].map((index) => events[index]!.bytes.toString()));
    expect(tree[segments[1]!.path]).toBe(`{"@timestamp":${START}}\n{"@timestamp":${START + 1}}\n`);
    expect(segments[0]).toEqual({
      path: file,
      sha256: createHash('sha256').update(tree[file]!).digest('hex'),
      bytes: tree[file]!.length,
      events: 2,
      firstTime: START,
      lastTime: START + 2 * DAY_MS,
    });
    expect(announced).toEqual({
      bytes: segments.reduce((sum, segment) => sum + segment.bytes, 0),
      files: 2,
    });
  });

  test('of much more than a segment are in several files, each of which one commit takes', async () => {
    const { writer } = open();
    const huge = `"${'x'.repeat(7 * MIB)}",nope`;
    for (let number = 0; number < 3; number++) await writer.write(web, odd(START + number, huge));
    const segments = await writer.seal();
    expect(segments.map(({ events }) => events)).toEqual([1, 1, 1]);
    for (const { bytes } of segments) expect(bytes).toBeLessThan(16 * MIB);
  });
});

describe('the writer', () => {
  test('holds at most eight files open, however the days come', async () => {
    const { root, writer } = open();
    for (let round = 0; round < 3; round++) {
      for (let day = 0; day < 12; day++) {
        await writer.write(web, at(START + day * DAY_MS, { round }));
        const partial = Object.keys(readTree(root)).filter((path) => path.endsWith('.partial'));
        expect(partial.length).toBeLessThanOrEqual(8);
      }
    }
    const segments = await writer.seal();
    expect(segments.reduce((sum, { events }) => sum + events, 0)).toBe(36);
    const tree = readTree(root);
    expect(Object.keys(tree)).toEqual(segments.map(({ path }) => path));
    for (let day = 0; day < 12; day++) {
      const folder = `day=${new Date(START + day * DAY_MS).toISOString().slice(0, 10)}/`;
      const lines = Object.entries(tree).flatMap(([path, text]) =>
        path.includes(folder) ? text.trimEnd().split('\n') : [],
      );
      expect(lines.map((line) => (JSON.parse(line) as { round: number }).round)).toEqual([0, 1, 2]);
    }
  });

  test('gives no file its final name before it is whole', async () => {
    const { root, writer } = open();
    await writer.write(web, at(START));
    expect(Object.keys(readTree(root))).toEqual([
      `${WEB}/day=2026-11-21/collect-000042-0001.ndjson.partial`,
    ]);
    await writer.seal();
    expect(Object.keys(readTree(root))).toEqual([
      `${WEB}/day=2026-11-21/collect-000042-0001.ndjson`,
    ]);
  });

  test('never overwrites a segment', async () => {
    const { root, writer } = open();
    const file = join(root, WEB, 'day=2026-11-21/collect-000042-0001.ndjson');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'older\n');
    await expect(writer.write(web, at(START))).rejects.toThrow(/exists already/);
    expect(readFileSync(file, 'utf8')).toBe('older\n');
  });

  test('that was given nothing makes nothing', async () => {
    const { root, writer } = open();
    expect(await writer.seal()).toEqual([]);
    expect(readTree(root)).toEqual({});
  });
});
