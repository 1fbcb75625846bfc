import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { encodeManifest, manifestPath } from '../../src/events/manifest.ts';
import type { Manifest } from '../../src/events/manifest.ts';
import { parseValue } from '../../src/events/page.ts';
import { toQuarantineLine } from '../../src/events/quarantine.ts';
import { merge } from '../../src/verify/merge.ts';
import { sayVerdict } from '../../src/verify/render.ts';
import { verify } from '../../src/verify/verify.ts';
import { readFolder, writeTree } from '../support/archive-copy.ts';
import type { Tree } from '../support/archive-copy.ts';
import { NOON, chainFiles, lineOf } from '../support/chain-files.ts';
import { tempFolder } from '../support/temp-folder.ts';

const source = { scope: 'org', slug: 'acme', log: 'web', phrase: '' } as const;
const expected = { archive: undefined, head: undefined, first: 1 };
const fileOf = (delivery: string): string =>
  `quarantine/scope=org/slug=acme/log=web/${delivery}-0001.jsonl`;

/** An event that is no UTF-8, one character a byte. */
const spoilt = (id: string | undefined): string => `${lineOf(id, NOON).slice(0, -1)},"x":"\xff"}`;

/** A chain with these lines and, of each delivery, these events in quarantine. */
function withQuarantine(
  chain: string,
  deliveries: readonly { lines: readonly string[]; odd: readonly string[] }[],
): Tree {
  const trees = [...chainFiles({ chain, deliveries: deliveries.map(({ lines }) => lines) })];
  let previous: string | null = null;
  for (const [at, [delivery, tree]] of trees.entries()) {
    const path = manifestPath(delivery);
    const manifest = JSON.parse(String(tree.get(path))) as Manifest;
    const events = (deliveries[at]?.odd ?? []).map((text) =>
      parseValue(Buffer.from(text, 'latin1')),
    );
    const lines = events.map((event) => toQuarantineLine(event, { source, delivery }).toString());
    const content = Buffer.from(lines.map((line) => `${line}\n`).join(''));
    const times = events.flatMap(({ time }) => (time === undefined ? [] : [time]));
    const [firstTime, lastTime] = [Math.min(...times), Math.max(...times)].map((time) =>
      times.length === 0 ? undefined : new Date(time).toISOString(),
    );
    const sha256 = createHash('sha256').update(content).digest('hex');
    const file = { path: fileOf(delivery), sha256, bytes: content.length, events: events.length };
    if (events.length > 0) {
      tree.set(file.path, content);
      manifest.quarantine = [
        firstTime === undefined || lastTime === undefined ? file : { ...file, firstTime, lastTime },
      ];
      manifest.sources[0]!.events += events.length;
    }
    const bytes = encodeManifest({ ...manifest, previous });
    previous = createHash('sha256').update(bytes).digest('hex');
    tree.set(path, bytes);
  }
  return new Map(trees.flatMap(([, tree]) => [...tree]));
}

function verdictOn(tree: Tree) {
  const { archives, problems } = verify(writeTree(tempFolder(), tree), expected);
  expect(problems).toEqual([]);
  return archives[0]!;
}

const sound = { lines: [lineOf('a', NOON)], odd: [] };

describe('events in quarantine', () => {
  test('are counted, and told of', () => {
    const verdict = verdictOn(
      withQuarantine('collect', [sound, { lines: [], odd: [spoilt('x'), 'null', '{"a":nope}'] }]),
    );
    expect(verdict).toMatchObject({ problems: [], events: 4, quarantined: 3, segments: 2 });
    expect(verdict).toMatchObject({ withoutId: 2, duplicates: 0 });
    expect(sayVerdict(verdict)).toContain('4 events, 3 of them in quarantine, ');
    expect(verdict.notes[0]).toEqual({
      file: fileOf('collect-000002'),
      text: '3 events in quarantine: 1 is not valid UTF-8, 1 is no JSON object, 1 is not valid JSON',
    });
  });

  test('that are there twice are found, be it in quarantine or beside it', () => {
    const twice = verdictOn(
      withQuarantine('collect', [
        { lines: [], odd: [spoilt('x')] },
        { lines: [lineOf('y', NOON)], odd: [spoilt('x'), spoilt('y')] },
      ]),
    );
    const [first, second] = [fileOf('collect-000001'), fileOf('collect-000002')];
    expect(twice.duplicates).toBe(2);
    expect(twice.problems).toEqual([
      { file: second, text: `line 1 is the event of line 1 of ${first} again (id x)` },
      {
        file: 'scope=org/slug=acme/log=web/day=2026-06-10/collect-000002-0001.ndjson',
        text: `line 1 is the event of line 2 of ${second}, which is in quarantine`,
      },
    ]);
  });

  test('without an id may be there twice, because GitHub may have made twins', () => {
    const odd = ['null', spoilt(undefined)];
    const twice = verdictOn(
      withQuarantine('collect', [
        { lines: [], odd },
        { lines: [], odd },
      ]),
    );
    expect(twice).toMatchObject({ problems: [], duplicates: 0, withoutId: 4 });
  });

  test.each<[string, (content: string) => string, RegExp]>([
    [
      'changed',
      (text) => text.replace('"base64":"e', '"base64":"f'),
      /^it was changed: its SHA-256/,
    ],
    ['cut', (text) => text.slice(0, -9), /^it was changed: .*the last line has no end/],
    ['converted', (text) => text.replaceAll('\n', '\r\n'), /line ends were changed to CRLF/],
  ])('in a file that was %s are found', (_, change, text) => {
    const tree = withQuarantine('collect', [{ lines: [], odd: [spoilt('x')] }]);
    const path = fileOf('collect-000001');
    tree.set(path, Buffer.from(change(String(tree.get(path)))));
    expect(verdictOn(tree).problems).toEqual([{ file: path, text: expect.stringMatching(text) }]);
  });

  test('that are none are found, although all hashes are right', () => {
    const tree = withQuarantine('collect', [{ lines: [], odd: [spoilt('x')] }]);
    const [path, of] = [fileOf('collect-000001'), manifestPath('collect-000001')];
    const content = Buffer.from(String(tree.get(path)).replace('"base64":"e', '"base64":"!'));
    const manifest = JSON.parse(String(tree.get(of))) as Manifest;
    manifest.quarantine![0]!.sha256 = createHash('sha256').update(content).digest('hex');
    const { problems } = verdictOn(tree.set(path, content).set(of, encodeManifest(manifest)));
    expect(problems.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^line 1 is no event; its first or last event/),
    ]);
  });

  test('have a place of their own', () => {
    const tree = withQuarantine('collect', [{ lines: [], odd: [spoilt('x')] }]);
    const of = manifestPath('collect-000001');
    const manifest = JSON.parse(String(tree.get(of))) as Manifest;
    manifest.quarantine![0]!.path = 'quarantine/../../elsewhere/collect-000001-0001.jsonl';
    const { problems } = verdictOn(tree.set(of, encodeManifest(manifest)));
    expect(problems.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(
        /^it names quarantine\/\.\.\/.* not where a segment of this delivery is/,
      ),
    );
  });

  test('stay as they are in a merged archive', () => {
    const collected = withQuarantine('collect', [
      { lines: [lineOf('a', NOON)], odd: [spoilt('x')] },
    ]);
    const backfill = withQuarantine('backfill-20260601-20260611-acme', [
      { lines: [lineOf('a', NOON), lineOf('b', NOON)], odd: [spoilt('x'), spoilt('z')] },
    ]);
    const into = join(tempFolder(), 'archive');
    const folders = [collected, backfill].map((tree) => writeTree(tempFolder(), tree));
    expect(merge(folders, into, expected)).toMatchObject({ problems: [], dropped: 1 });
    const tree = readFolder(into);
    for (const [path, content] of [...collected, ...backfill])
      if (path.startsWith('quarantine/')) expect(tree.get(path)?.equals(content)).toBe(true);
    expect(verdictOn(tree)).toMatchObject({ problems: [], events: 5, quarantined: 3 });
  });
});
