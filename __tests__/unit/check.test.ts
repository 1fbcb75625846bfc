import { describe, expect, test } from '@jest/globals';
import { describeLags } from '../../src/check/lag.ts';
import { checkOutputs } from '../../src/check/outputs.ts';
import { describeCheck, renderCheck } from '../../src/check/render.ts';
import type { CachedCheckpoint } from '../../src/checkpoint/cache-store.ts';
import {
  HOUR_MS,
  NOON,
  cached,
  checkWith,
  git,
  linesOf,
  other,
  web,
} from '../support/check-parts.ts';

const missing: CachedCheckpoint = { kind: 'missing' };
const unreadable: CachedCheckpoint = {
  ...{ kind: 'unreadable', key: 'audit-log/checkpoint/7', sequence: 7, reason: 'it is torn.' },
};
const load = (found: CachedCheckpoint) => ({ loadCached: () => Promise.resolve(found) });

const webLag = { name: 'org/acme/web', readThrough: NOON - 2 * HOUR_MS, lagMs: 2 * HOUR_MS };
const gitLag = { name: 'org/acme/git', readThrough: undefined, lagMs: HOUR_MS / 2 };

describe('how far an archive is behind', () => {
  test('is told for all its sources if none are named', async () => {
    expect(await checkWith()).toMatchObject({
      ...{ archive: 'audit-log', sequence: 42, requests: 0, failures: [] },
      sources: [webLag, gitLag],
    });
  });

  test('is told for those that are named, in their order', async () => {
    expect((await checkWith({ sources: [git, web] })).sources).toEqual([gitLag, webLag]);
    expect(await checkWith({ sources: [web] })).toMatchObject({ sources: [webLag], failures: [] });
  });

  test('counts from the last save before an end was ever reached', async () => {
    expect((await checkWith({ sources: [git] })).sources[0]?.lagMs).toBe(HOUR_MS / 2);
  });

  test('is never less than nothing, however the clocks differ', async () => {
    const { sources } = await checkWith({ maxLagMs: 1, now: () => NOON - 9 * HOUR_MS });
    expect(sources.map(({ lagMs }) => lagMs)).toEqual([0, 0]);
  });

  test('leaves the checkpoint as it was', async () => {
    const before = JSON.stringify(cached);
    await checkWith({ sources: [web, other] });
    await checkWith({ sources: [web], preflight: {} });
    expect(JSON.stringify(cached)).toBe(before);
  });
});

describe('a check of the position alone fails', () => {
  test('for each source beyond the limit, in one paragraph that says where to look', async () => {
    const fine = await checkWith({ maxLagMs: 2 * HOUR_MS });
    expect(fine.failures).toEqual([]);
    expect(linesOf(fine).at(-1)).toBe('ok Lag: At most 2 h; `max-lag` is 2 h.');
    expect((await checkWith({ maxLagMs: 2 * HOUR_MS - 1 })).failures).toEqual([
      expect.stringMatching(
        /^More than `max-lag` \(120 min\): org\/acme\/web is 2 h behind, read through 2026-11-21 10:00 UTC\. Look at the last runs/,
      ),
    ]);
    const { failures } = await checkWith({ maxLagMs: HOUR_MS / 4 });
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatch(/web is 2 h behind.*; org\/acme\/git is 30 min behind\. /);
  });

  test('for a source that the archive lacks, whatever the limit', async () => {
    for (const maxLagMs of [undefined, 900 * HOUR_MS]) {
      const found = await checkWith({ sources: [web, other], maxLagMs });
      expect(found.failures).toEqual([
        expect.stringMatching(/^org\/other\/web is no part of the archive `audit-log`\. Correct/),
      ]);
      expect(found.sources).toEqual([webLag]);
    }
    const phrase = { ...web, phrase: '-action:x' };
    const found = await checkWith({ sources: [phrase] });
    expect(found.failures.join()).toContain('org/acme/web (-action:x)');
  });

  test('without a position only if there is a limit', async () => {
    expect(await checkWith(load(missing))).toMatchObject({
      ...{ sequence: undefined, sources: [], failures: [] },
    });
    expect((await checkWith({ ...load(missing), maxLagMs: HOUR_MS })).failures).toEqual([
      expect.stringMatching(/no position of the archive `audit-log`.*Look at the last runs/),
    ]);
  });

  test('for a position that cannot be read, with its key and the reason', async () => {
    for (const maxLagMs of [undefined, 1, 900 * HOUR_MS]) {
      expect((await checkWith({ ...load(unreadable), maxLagMs })).failures).toEqual([
        expect.stringMatching(/key `audit-log\/checkpoint\/7`.*torn.*Look at the last runs/),
      ]);
    }
  });

  test('where others could read it, and then looks no further', async () => {
    const text = 'The repository a/b is public: anyone could read it.';
    const found = await checkWith({
      sources: [web],
      judgePlaces: () => Promise.resolve([{ level: 'failure', topic: 'Repository', text }]),
      loadCached: () => Promise.reject(new Error('it was asked')),
      preflight: { readHolder: () => Promise.reject(new Error('it was asked')) },
    });
    expect(linesOf(found)).toEqual([`failure Repository: ${text}`]);
    expect(found).toMatchObject({ failures: [text], sources: [], sequence: undefined });
  });
});

describe('the lags of a run', () => {
  test('are no failure without a limit, nor at the limit', () => {
    expect(describeLags([webLag, gitLag], undefined)).toEqual([]);
    expect(describeLags([webLag], 2 * HOUR_MS)).toEqual([]);
    expect(describeLags([], 0)).toEqual([]);
  });

  test('beyond it are told together', () => {
    expect(describeLags([webLag, gitLag], 1)).toHaveLength(1);
  });
});

test('the log says what was found, a line for each', async () => {
  expect(describeCheck(await checkWith())).toEqual([
    '✓ Repository  a/b is private.',
    '✓ Position    The archive `audit-log` has 42 deliveries; its position is in the cache, saved 30 min ago.',
    '',
    'org/acme/web: read through 2026-11-21 10:00 UTC, lag 2 h',
    'org/acme/git: its end was not reached yet; last saved 30 min ago',
    '',
    '✓ Everything is in order',
  ]);
  const nothing = describeCheck(await checkWith(load(missing)));
  expect(nothing.join()).toMatch(/– Position {4}The cache holds no position.*✓ Everything/);
});

describe('the outputs of a check', () => {
  test('are those of the source that is farthest behind', async () => {
    const { report, ...outputs } = checkOutputs(await checkWith({ sources: [web] }));
    expect(outputs).toEqual({
      ...{ requests: '0', 'read-through': '2026-11-21T10:00:00.000Z', 'lag-seconds': '7200' },
    });
    expect(JSON.parse(report ?? '')).toMatchObject({
      ...{ ...outputs, sequence: 42, failures: [] },
      checks: [{ level: 'ok', topic: 'Repository' }, { topic: 'Position' }],
      sources: [
        { source: 'org/acme/web', readThrough: '2026-11-21T10:00:00.000Z', lagMs: 2 * HOUR_MS },
      ],
    });
  });

  test('have no read-through if an end was never reached, or nothing was found', async () => {
    expect(checkOutputs(await checkWith())).toMatchObject({
      ...{ 'read-through': '', 'lag-seconds': '7200' },
    });
    expect(checkOutputs(await checkWith(load(missing)))).toMatchObject({
      ...{ 'read-through': '', 'lag-seconds': '' },
    });
  });
});

describe('the summary of a check', () => {
  test('has a row for each thing that was looked at, and for each source', async () => {
    expect(renderCheck(await checkWith())).toBe(
      [
        '## ✓ Everything is in order\n',
        'Archive <code>audit-log</code> · 42 deliveries\n',
        '|  | Checked | Found |',
        '| --- | --- | --- |',
        '| ✓ | Repository | a/b is private. |',
        '| ✓ | Position | The archive <code>audit-log</code> has 42 deliveries; its position is in the cache, saved 30 min ago. |\n',
        '| Source | Read through (UTC) | Lag |',
        '| --- | --- | --- |',
        '| <code>org/acme/web</code> | 2026-11-21 10:00 | 2 h |',
        '| <code>org/acme/git</code> | never yet | 30 min |\n',
      ].join('\n'),
    );
  });

  test('says at the top how many problems there are', async () => {
    const text = renderCheck(await checkWith({ maxLagMs: HOUR_MS, sources: [web, other] }));
    expect(text).toMatch(/^## ✗ 2 problems to solve\n/);
    expect(text).toMatch(/^\| ✗ \| Lag \| More than <code>max-lag<\/code>/m);
  });

  test('stays small and unbroken, whatever the names', async () => {
    const found = await checkWith();
    const nasty = `<b>|@${'x'.repeat(300)}\n# `;
    const source = { name: nasty, readThrough: undefined, lagMs: 1 };
    const text = renderCheck({
      ...found,
      sources: Array.from({ length: 2000 }, () => source),
      verdicts: Array.from({ length: 2000 }, () => ({
        ...{ level: 'failure' as const, topic: nasty, text: `\`@a|\`\n# ${nasty.repeat(99)}` },
      })),
    });
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text).not.toMatch(/<b>|@|\n# /);
    expect(
      text.split('\n').filter((line) => line.startsWith('| ✗') && line.split('|').length !== 5),
    ).toEqual([]);
    expect(text).toContain('… and 1,700 more.');
  });
});
