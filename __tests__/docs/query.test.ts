import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  duckdbTime,
  openArchiveToAsk,
  sourceOf,
  tally,
  text,
  timeOf,
  type Asked,
} from './asking.ts';
import { readBlocks } from './fenced.ts';

const page = await readFile(new URL('../../docs/query.md', import.meta.url), 'utf8');
const blocks = readBlocks(page);

let asked: Asked;
let events: Asked['events'];
const ask: Asked['ask'] = (sql) => asked.ask(sql);
const askBlock: Asked['askBlock'] = (name) => asked.askBlock(name);
const bashBlock: Asked['bashBlock'] = (name) => asked.bashBlock(name);

beforeAll(async () => {
  asked = await openArchiveToAsk(blocks);
  ({ events } = asked);
}, 60_000);

afterAll(() => asked.close());

describe('docs/query.md', () => {
  test('has a DuckDB view with a row for every event of every log, byte for byte, its folders and its time', async () => {
    const rows = await ask(
      'SELECT scope, slug, log, day, time, event::VARCHAR AS event FROM events',
    );
    const lines = (of: readonly (string | null | undefined)[][]) =>
      of.map((line) => line.join(' ')).sort();
    expect(
      lines(rows.map((row) => [row['scope'], row['slug'], row['log'], row['day'], row['event']])),
    ).toEqual(lines(events.map(({ scope, slug, log, day, raw }) => [scope, slug, log, day, raw])));
    for (const { time = null, event } of rows) {
      const due = timeOf(JSON.parse(text(event)) as Record<string, unknown>);
      expect(time).toBe(due === undefined ? null : duckdbTime(due));
    }
    expect(events.filter(({ day }) => day === 'unknown')).toHaveLength(6);
  });

  test('has a view that reads only the files of the days, logs and organizations asked for', async () => {
    const [plan] = await ask(
      "EXPLAIN ANALYZE SELECT max(actor) FROM events WHERE day = '2026-11-20' AND log = 'git' AND slug = 'my-org'",
    );
    const files = Number(/Total Files Read: (\d+)/.exec(plan?.['explain_value'] ?? '')?.[1]);
    const all = (await ask("FROM glob('audit-log/**/*.ndjson')")).length;
    expect(all).toBeGreaterThan(30);
    expect([files, files < 4]).toEqual([files, true]);
  });

  test('has a view that survives a line that is no JSON, and counts it', async () => {
    const path = 'audit-log/scope=org/slug=2024/log=web/day=2026-11-20/collect-000009-0001.ndjson';
    await mkdir(dirname(path), { recursive: true });
    // Half of a surrogate pair is text to some, but no JSON to DuckDB.
    const lines = [
      String.raw`{"action":"x","title":"\ud83d"}`,
      '{"action":["y"],"@timestamp":9e30}',
    ];
    await writeFile(path, lines.join('\n'));
    try {
      expect(
        await ask(
          "SELECT slug, time, action, event IS NULL AS bad FROM events WHERE slug = '2024' ORDER BY bad",
        ),
      ).toEqual([
        { slug: '2024', time: null, action: '["y"]', bad: false },
        { slug: '2024', time: null, action: null, bad: true },
      ]);
    } finally {
      await rm('audit-log/scope=org/slug=2024', { recursive: true });
    }
  });

  test('has a view whose days are texts, also where each is a date', async () => {
    const view = blocks.find(({ run }) => run?.name === 'view')?.text ?? '';
    const only = view.replace('audit-log/**', 'audit-log/scope=org/slug=my-other-org/**');
    await ask(only.replace(' events ', ' others '));
    const [row] = await ask(
      'SELECT typeof(any_value(day)) AS type, count(*) > 0 AS any FROM others',
    );
    expect(row).toEqual({ type: 'VARCHAR', any: true });
  });

  test('counts the busiest actors as the log does', async () => {
    const days = ['2026-11-20', '2026-11-21'];
    const due = tally(
      events.filter(
        ({ scope, log, day }) => scope === 'org' && log === 'web' && days.includes(day),
      ),
      ({ fields }) => text(fields['actor']),
    ).slice(0, 10);
    const rows = await askBlock('busiest-actors');
    expect(rows.map(({ actor, events: count }) => [text(actor), Number(count)])).toEqual(due);
    expect(due[0]?.[0]).toBe('octo-ci[bot]');
  });

  test('counts events per day and organization as the log does', async () => {
    const rows = await askBlock('per-day');
    const ofOrgs = events.filter(({ scope }) => scope === 'org');
    for (const log of ['web', 'git'])
      expect(
        rows.flatMap(({ day, slug, [log]: count }) =>
          count === '0' ? [] : [[`${day} ${slug}`, Number(count)]],
        ),
      ).toEqual(
        tally(
          ofOrgs.filter((event) => event.log === log),
          ({ day, slug }) => `${day} ${slug}`,
        ).sort(([a], [b]) => (a < b ? -1 : 1)),
      );
    expect(rows).toHaveLength(9);
  });

  test('finds what a user did and what was done to them, in an afternoon only', async () => {
    const rows = await askBlock('activity');
    expect(rows.map(({ time, actor, action, ip }) => [time, actor, action, ip])).toEqual([
      ['2026-11-20 16:02:11', 'octocat', 'org.update_member', '192.0.2.7'],
      ['2026-11-20 16:05:20', 'mona', 'protected_branch.destroy', '192.0.2.7'],
      ['2026-11-20 16:06:02', 'mona', 'git.push', '192.0.2.7'],
      ['2026-11-20 16:20:45', 'mona', 'protected_branch.create', '192.0.2.7'],
      ['2026-11-20 16:40:00', 'octocat', 'org.update_member', '192.0.2.7'],
    ]);
  });

  test('finds all that happened in a repository, web and git', async () => {
    const rows = await askBlock('repository');
    const due = events.filter(({ fields }) => fields['repo'] === 'my-org/rocket');
    expect(rows).toHaveLength(due.length);
    expect(rows.filter(({ log }) => log === 'git')).toHaveLength(3);
    expect(rows.at(-1)).toMatchObject({ action: 'repo.access', visibility: 'public' });
  });

  test('finds each new token and key, whatever its event calls it', async () => {
    const rows = await askBlock('credentials');
    const due = events.filter(
      ({ day, fields }) =>
        ['2026-11-20', '2026-11-21'].includes(day) &&
        /^(public_key|oauth_authorization)\.create$|access_granted$/.test(text(fields['action'])),
    );
    expect(rows).toHaveLength(due.length);
    expect(rows.filter(({ name }) => name !== null)).toMatchObject([
      { actor: 'octocat', target_user: 'hubot', name: 'deploy' },
      { actor: 'mona', name: 'ci' },
    ]);
  });

  test.each(['protection', 'clones', 'failed'])('shows what the query "%s" gives', async (name) => {
    const [header = [], ...shown] = blocks.find(({ run }) => run?.name === name)?.table ?? [];
    expect(shown.length).toBeGreaterThan(1);
    const rows = await askBlock(name);
    expect(rows.map((row) => header.map((column) => row[column] ?? ''))).toEqual(shown);
    expect(Object.keys(rows[0] ?? {})).toEqual(header);
  });

  test('knows the first, the last and the number of events of each source', async () => {
    const rows = await askBlock('sources');
    expect(
      rows.map(({ scope, slug, log, events: count }) => [`${scope}/${slug}/${log}`, Number(count)]),
    ).toEqual(tally(events, sourceOf).sort(([a], [b]) => (a < b ? -1 : 1)));
    for (const { first, last, without_time, ...row } of rows) {
      const times = events
        .filter((event) => sourceOf(event) === sourceOf(row))
        .flatMap(({ fields }) => timeOf(fields) ?? []);
      expect([first, last]).toEqual([Math.min(...times), Math.max(...times)].map(duckdbTime));
      expect(without_time).toBe(sourceOf(row) === 'org/my-org/web' ? '6' : '0');
    }
  });

  test('lists the fields that an action has', async () => {
    const rows = await askBlock('fields');
    const names = events
      .filter(({ fields }) => fields['action'] === 'git.clone')
      .flatMap(({ fields }) => Object.keys(fields));
    expect(rows.map(({ field }) => field).sort()).toEqual([...new Set(names)].sort());
    const actors = names.filter((name) => name === 'actor').length;
    expect(rows.find(({ field }) => field === 'actor')).toEqual({
      field: 'actor',
      events: String(actors),
    });
  });

  test('keeps integers beyond 2^53 exact, as text and as a number', async () => {
    const rows = await askBlock('exact');
    const id = '9007199254740993';
    expect(rows.map(({ text, number }) => [text, number])).toEqual(Array(3).fill([id, id]));
    const found = await bashBlock('exact');
    expect(found.sort()).toEqual(
      events
        .map(({ raw }) => raw)
        .filter((raw) => raw.includes(`:${id},`))
        .sort(),
    );
    expect(found).toHaveLength(3);
  });

  test('exports every event to Parquet, by day, with the same columns', async () => {
    await askBlock('export');
    const columns = 'scope, slug, log, day, time, action, actor, target_user, org, repo, event';
    const difference = (a: string, b: string) =>
      ask(`SELECT ${columns} FROM ${a} EXCEPT ALL SELECT ${columns} FROM ${b}`);
    const [count] = await ask('SELECT count(*) AS rows FROM fast');
    expect(count?.['rows']).toBe(String(events.length));
    const both = [await difference('events', 'fast'), await difference('fast', 'events')];
    expect(both).toEqual([[], []]);
    const described = await ask('DESCRIBE fast');
    const names = described.map(({ column_name }) => column_name);
    expect(names.sort()).toEqual(columns.split(', ').sort());
    const folders = await ask(
      "FROM glob('audit-log-parquet/scope=org/slug=my-org/log=web/day=unknown/*')",
    );
    expect(folders).toHaveLength(1);
  });

  test('finds nothing wrong with an archive that is whole, and as many events as its manifests list', async () => {
    expect(await askBlock('check-files')).toEqual([]);
    expect(await askBlock('check-chain')).toEqual([]);
    const rows = await askBlock('check-counts');
    expect(rows).toHaveLength(asked.deliveries);
    for (const { listed, seen, readable } of rows)
      expect([seen, readable]).toEqual([listed, listed]);
    const sum = rows.reduce((sum, { listed }) => sum + Number(listed), 0);
    expect([sum, ...(await bashBlock('counts'))].map(Number)).toEqual(Array(3).fill(events.length));
  });

  test('finds a file that was altered, one that is gone, and one that no manifest lists', async () => {
    const [altered = '', gone = ''] = (
      await ask(
        "SELECT file FROM glob('audit-log/**/collect-000002-0001.ndjson') ORDER BY file LIMIT 2",
      )
    ).map(({ file }) => file ?? '');
    const content = await readFile(altered, 'utf8');
    const added = gone.replace('000002', '000007');
    await writeFile(altered, content.slice(content.indexOf('\n') + 1));
    await rename(gone, added);
    try {
      const path = (file: string) => file.slice(file.indexOf('scope='));
      expect(await askBlock('check-files')).toEqual(
        [
          { path: path(altered), not_listed: false, missing: false },
          { path: path(gone), not_listed: false, missing: true },
          { path: path(added), not_listed: true, missing: false },
        ].sort((a, b) => (a.path < b.path ? -1 : 1)),
      );
      const [first, second] = await askBlock('check-counts');
      expect(first?.['seen']).toBe(first?.['listed']);
      expect(Number(second?.['seen'])).toBeLessThan(Number(second?.['listed']));
    } finally {
      await writeFile(altered, content);
      await rename(added, gone);
    }
  });

  test('finds a manifest that was altered, by the one that follows it', async () => {
    const path = 'audit-log/manifests/collect-000002.json';
    const content = await readFile(path, 'utf8');
    await writeFile(path, content.replace('"events": ', '"events":  '));
    try {
      expect(await askBlock('check-chain')).toMatchObject([{ chain: 'collect', sequence: '3' }]);
    } finally {
      await writeFile(path, content);
    }
  });

  test('counts the busiest actions with jq as the log does', async () => {
    const due = tally(events, ({ fields }) => text(fields['action']));
    const lines = (await bashBlock('actions')).map((line) => line.trim());
    const all = due.map(([action, count]) => `${count} ${action}`);
    expect(all).toEqual(expect.arrayContaining(lines));
    expect(lines.map((line) => parseInt(line))).toEqual(due.slice(0, 10).map(([, n]) => n));
  });

  test('finds with jq what a user cloned', async () => {
    expect(await bashBlock('clones')).toEqual([
      '2026-11-20T08:30:10Z\tmy-org/rocket',
      '2026-11-20T08:31:00Z\tmy-org/docs',
      '2026-11-21T07:50:00Z\tmy-org/rocket',
    ]);
  });

  test('finds with jq the events of a span of time', async () => {
    const due = events.filter(({ scope, slug, fields }) => {
      const hour = duckdbTime(timeOf(fields) ?? 0).slice(0, 13);
      return scope === 'org' && slug === 'my-org' && /^2026-11-20 1[67]$/.test(hour);
    });
    const found = (await bashBlock('span')).map((line) => JSON.parse(line) as unknown);
    expect(found).toHaveLength(due.length);
    expect(found).toEqual(expect.arrayContaining(due.map(({ fields }) => fields)));
    expect(found).toContainEqual(expect.objectContaining({ _document_id: 'story-5' }));
  });
});
