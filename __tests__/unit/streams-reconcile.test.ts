import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openLists } from '../../src/streams/reconcile/output-lists.ts';
import {
  HOUR,
  MINUTE,
  NOON,
  archiveOf,
  line,
  reasonsOf,
  reconciled,
} from '../support/reconciled.ts';
import type { SourceDraft } from '../support/reconciled.ts';
import { readTree, tempFolder } from '../support/temp-folder.ts';

/** Both sides have the first and the last one, so that nothing lies before or after the stream. */
const first = line('first', NOON - 5 * HOUR);
const last = line('last', NOON + 5 * HOUR);

/** Why the archive lacks this event, which only the stream has. */
async function whyStreamed(event: string, source: SourceDraft = {}): Promise<unknown> {
  const result = await reconciled([{ ...source, lines: [first, last] }], [first, event, last]);
  expect(result.both).toBe(2);
  return reasonsOf(result.onlyInStream);
}

/** Why the stream lacks this event, which only the archive has. */
async function whyArchived(event: string, stream = [first, last]): Promise<unknown> {
  const result = await reconciled([{ lines: [event] }], stream);
  return reasonsOf(result.onlyInArchive);
}

describe('what both have', () => {
  test('is counted once, whatever the order of files, events and keys', async () => {
    const [a, b, c] = [line('a', NOON), line('b', NOON + 1), line(undefined, NOON + 2)];
    const sorted = JSON.stringify(
      Object.fromEntries(Object.entries(JSON.parse(c) as object).reverse()),
    );
    const result = await reconciled([{ lines: [a, b, c] }], {
      '2026/b.json': `[${sorted},${b}]`,
      '2026/11/a.ndjson': a,
    });
    expect(result).toMatchObject({ both: 3, hours: [], damaged: [], notes: [] });
    expect(result.onlyInArchive.events + result.onlyInStream.events).toBe(0);
  });

  test('an id alone makes no event: time and action count, too', async () => {
    const result = await reconciled(
      [{ lines: [line('a', NOON)] }],
      [line('a', NOON + 1), line('a', NOON, { action: 'repo.destroy' })],
    );
    expect(result.both).toBe(0);
    expect(result.onlyInStream.events).toBe(2);
    expect(result.onlyInArchive.events).toBe(1);
  });

  test('duplicates of the stream are counted and are no difference', async () => {
    const a = line('a', NOON);
    const result = await reconciled([{ lines: [a] }], [a, a, a]);
    expect(result.stream).toMatchObject({ events: 3, duplicates: 2 });
    expect(result).toMatchObject({ both: 1, onlyInStream: { events: 0 } });
  });

  test('an event of an organization and its enterprise is one; twice in one source it is a duplicate', async () => {
    const [a, b] = [line('a', NOON), line('b', NOON + 1)];
    const result = await reconciled(
      [{ lines: [a, b, b] }, { scope: 'enterprise', slug: 'big', lines: [a] }],
      [b],
    );
    expect(result.archive).toMatchObject({ events: 4, duplicates: 1 });
    expect(result).toMatchObject({ both: 1, onlyInArchive: { events: 1 } });
    expect(result.archive.sources).toEqual([
      { source: 'enterprise/big/web', events: 1, inStream: 0, unexplained: 0 },
      { source: 'org/acme/web', events: 2, inStream: 1, unexplained: 0 },
    ]);
  });

  test('a collecting chain and a backfill are one archive', async () => {
    const [a, b] = [line('a', NOON - HOUR), line('b', NOON + HOUR)];
    const state = { scope: 'org', slug: 'acme', log: 'web', phrase: '' };
    const range = { from: NOON - 2 * HOUR, to: NOON };
    const files = new Map([
      ...archiveOf([[{ from: NOON, lines: [b] }]]),
      ...archiveOf([[{ ...range, lines: [a] }]], {
        chain: 'backfill-2026',
        checkpoint: {
          ...{ version: 1, identitiesAt: null },
          sources: [{ ...state, covered: [range], range, elsewhere: [], lost: [], windows: [] }],
        },
      }),
    ]);
    const lost = line('lost', NOON - 90 * MINUTE);
    const result = await reconciled(files, [a, lost, b]);
    expect(result.both).toBe(2);
    expect(reasonsOf(result.onlyInStream)).toEqual({ unexplained: 1 });
  });

  test('twins without an id are matched one by one', async () => {
    const twin = line(undefined, NOON);
    const result = await reconciled([{ lines: [twin, twin] }], [twin, twin, twin, line('y', NOON)]);
    expect(result.both).toBe(2);
    expect(reasonsOf(result.onlyInStream)).toEqual({ twin: 1, unexplained: 1 });
    const twice = [{ lines: [twin] }, { scope: 'enterprise', slug: 'big', lines: [twin] }] as const;
    expect((await reconciled(twice, [twin, twin])).both).toBe(1);
    const lacking = await reconciled([{ lines: [twin, twin, twin] }], [twin]);
    expect(lacking.onlyInArchive.events).toBe(2);
  });
});

describe('what only the stream has', () => {
  const event = line('x', NOON);

  test('without a reason is unexplained', async () => {
    expect(await whyStreamed(event)).toEqual({ unexplained: 1 });
  });

  test.each([
    ['api-request', line('x', NOON, { action: 'api.request' })],
    [
      'copilot-usage',
      '{"type":"request","@timestamp":1795262400000,"event_id":"e","endpoint":"/x","body":"{}"}',
    ],
    ['other-scope', line('x', NOON, { org: 'other' })],
    ['other-scope', line('x', NOON, { org: undefined })],
    ['other-scope', line('x', NOON, { org: undefined, org_id: [] })],
    ['log-not-collected', line('x', NOON, { action: 'git.push' })],
    ['before-archive', line('x', NOON - 7 * HOUR)],
    ['after-read-through', line('x', NOON + 7 * HOUR)],
    ['after-read-through', line('x', NOON + 6 * HOUR)],
    ['unexplained', line('x', NOON - 6 * HOUR)],
    ['late', line('x', NOON + 6 * HOUR - MINUTE)],
  ])('has the reason %s: %s', async (reason, streamed) => {
    expect(await whyStreamed(streamed)).toEqual({ [reason]: 1 });
  });

  test.each([
    ['in another case', { org: 'ACME' }],
    ['in a list', { org: ['other', 'acme'] }],
    ['by the repository only', { org: undefined, repo: 'acme/r1' }],
    ['not at all', { org: undefined, business: undefined }],
    ['by a number only', { org: undefined, org_id: 7 }],
    ['by numbers only', { org: undefined, org_id: [7, 8] }],
  ])('an event that names its organization %s is not excused', async (_, more) => {
    expect(await whyStreamed(line('x', NOON, more))).toEqual({ unexplained: 1 });
  });

  test('an archive of the enterprise is due to have the events of its organizations', async () => {
    const enterprise = { scope: 'enterprise', slug: 'big' } as const;
    const other = line('x', NOON, { org: 'other' });
    expect(await whyStreamed(other, enterprise)).toEqual({ unexplained: 1 });
    const nameless = line('x', NOON, { org: 'other', business: undefined });
    expect(await whyStreamed(nameless, enterprise)).toEqual({ unexplained: 1 });
    const foreign = line('x', NOON, { org: 'other', business: 'bigger' });
    expect(await whyStreamed(foreign, enterprise)).toEqual({ 'other-scope': 1 });
  });

  test('a recorded gap and a phrase are reasons', async () => {
    const gaps = [[NOON - HOUR, NOON + HOUR]] as const;
    expect(await whyStreamed(event, { gaps })).toEqual({ gap: 1 });
    expect(await whyStreamed(event, { phrase: 'actor:octocat' })).toEqual({ phrase: 1 });
  });

  test('an event that one source is due to have has no excuse in another', async () => {
    const result = await reconciled(
      [
        { lines: [first, last], gaps: [[NOON - HOUR, NOON + HOUR]] },
        { phrase: 'actor:octocat' },
        { scope: 'enterprise', slug: 'big' },
      ],
      [first, event, last],
    );
    expect(reasonsOf(result.onlyInStream)).toEqual({ unexplained: 1 });
  });

  test('a source counts that only the checkpoint of a delivery tells of', async () => {
    const held = { from: NOON - 6 * HOUR, to: NOON + 6 * HOUR };
    const state = { scope: 'org', slug: 'quiet', log: 'web', phrase: '', covered: [held] };
    const checkpoint = { version: 1, identitiesAt: null, sources: [state] };
    const files = archiveOf([[{ lines: [first, last] }]], { checkpoint });
    const result = await reconciled(files, [first, line('x', NOON, { org: 'quiet' }), last]);
    expect(reasonsOf(result.onlyInStream)).toEqual({ unexplained: 1 });
  });

  test('a span between deliveries that are not there is not read', async () => {
    const files = archiveOf([
      [{ to: NOON - HOUR, lines: [first] }],
      [{ from: NOON - HOUR, to: NOON + HOUR }],
      [{ from: NOON + HOUR, lines: [last] }],
    ]);
    files.delete('manifests/collect-000002.json');
    const result = await reconciled(files, [first, event, last]);
    expect(reasonsOf(result.onlyInStream)).toEqual({ 'not-read': 1 });
    expect(result.damaged).toHaveLength(1);
  });

  test('a copy that begins late lacks nothing, for its artifacts expired', async () => {
    const files = archiveOf([[{ to: NOON + HOUR }], [{ from: NOON + HOUR, lines: [last] }]]);
    files.delete('manifests/collect-000001.json');
    const result = await reconciled(files, [event, last]);
    expect(result.damaged).toEqual([]);
    expect(reasonsOf(result.onlyInStream)).toEqual({ 'before-archive': 1 });
  });
});

describe('what only the archive has', () => {
  const around = [line('f', NOON - 5 * HOUR), line('m', NOON + MINUTE), last];

  test('in an hour in which the stream has something is unexplained', async () => {
    expect(await whyArchived(line('x', NOON), around)).toEqual({ unexplained: 1 });
  });

  test.each([
    ['before-stream', NOON - 5 * HOUR - 1],
    ['after-stream', NOON + 5 * HOUR + 1],
    ['stream-late', NOON + 5 * HOUR - MINUTE],
    ['stream-silent', NOON - 3 * HOUR],
  ])('has the reason %s', async (reason, time) => {
    expect(await whyArchived(line('x', time), around)).toEqual({ [reason]: 1 });
  });

  test('has no reason if the stream has no event at all', async () => {
    expect(await whyArchived(line('x', NOON), [])).toEqual({ unexplained: 1 });
  });

  test('a source of which the stream has nothing is noted', async () => {
    const result = await reconciled([{ lines: [line('x', NOON)] }], around);
    expect(result.notes.map(({ text }) => text)).toEqual([
      expect.stringContaining('the stream has nothing of org/acme/web (1 event)'),
    ]);
  });
});

describe('the lists', () => {
  test('have the events byte for byte, each once', async () => {
    const odd = `{"@timestamp":${NOON},"big":12345678901234567890,"_document_id":"a","action":"x\\u0041","org":"acme"}`;
    const streamed = odd.replace('"a"', '"b"').replace(',', ' ,\n ');
    const result = await reconciled(
      [{ lines: [odd] }, { scope: 'enterprise', slug: 'big', lines: [odd] }],
      { 'a.json': streamed, 'b.json': streamed },
    );
    expect(readTree(result.outputDir)).toEqual({
      'only-in-archive.ndjson': `${odd}\n`,
      'only-in-stream.ndjson': `${streamed.replace('\n', ' ')}\n`,
    });
  });

  test('longer than their buffer are whole and in order', () => {
    const folder = tempFolder();
    const lines = [400_000, 648_574, 1, 1_048_575, 1_048_576, 5, 2_000_000, 7].map((length, n) =>
      Buffer.alloc(length, n + 65),
    );
    const { onlyInArchive, onlyInStream } = openLists(folder);
    for (const one of lines) onlyInStream.add(one);
    onlyInArchive.close();
    onlyInStream.close();
    const written = readFileSync(join(folder, 'only-in-stream.ndjson'), 'latin1');
    expect(written === lines.map((one) => `${one.toString('latin1')}\n`).join('')).toBe(true);
  });

  test('by hours, each event is counted in its own', async () => {
    const result = await reconciled(
      [{ lines: [line('a', NOON), line('b', NOON), line('c', NOON + HOUR)] }],
      [
        ...[line('a', NOON), line('c', NOON + HOUR), line('d', NOON + 2 * HOUR)],
        ...[line('e', NOON), line('f', NOON, { action: 'api.request' })],
      ],
    );
    expect(result.hours).toEqual([
      { start: NOON, both: 1, onlyInArchive: 1, onlyInStream: 2, unexplained: 2 },
      { start: NOON + 2 * HOUR, both: 0, onlyInArchive: 0, onlyInStream: 1, unexplained: 1 },
    ]);
  });
});
