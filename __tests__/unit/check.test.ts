import { describe, expect, test } from '@jest/globals';
import { checkLag, describeCheck, describeLags } from '../../src/check.ts';
import type { CachedCheckpoint } from '../../src/checkpoint/cache-store.ts';
import { emptyCheckpoint, firstState } from '../../src/checkpoint/checkpoint.ts';
import type { Source } from '../../src/events/source.ts';
import { checkOutputs } from '../../src/report.ts';
import { renderCheck } from '../../src/summary.ts';

const NOON = Date.parse('2026-11-21T12:00:00Z');
const HOUR_MS = 3_600_000;
const web: Source = { scope: 'org', slug: 'acme', log: 'web', phrase: '' };
const git: Source = { ...web, log: 'git' };
const other: Source = { ...web, slug: 'other' };

/** Web was read through two hours ago, git never; saved half an hour ago. */
const cached: CachedCheckpoint = {
  kind: 'found',
  key: 'audit-log/checkpoint/x',
  checkpoint: {
    ...emptyCheckpoint('audit-log'),
    sequence: 42,
    savedAt: NOON - HOUR_MS / 2,
    sources: [
      { ...firstState(web, NOON - 9 * HOUR_MS), readThrough: NOON - 2 * HOUR_MS },
      firstState(git, NOON - 9 * HOUR_MS),
    ],
  },
};
const missing: CachedCheckpoint = { kind: 'missing' };
const unreadable: CachedCheckpoint = {
  ...{ kind: 'unreadable', key: 'audit-log/checkpoint/7', sequence: 7, reason: 'it is torn' },
};

const check = (
  options: { cached?: CachedCheckpoint; sources?: readonly Source[]; maxLagMs?: number } = {},
) =>
  checkLag({
    archive: 'audit-log',
    cached: options.cached ?? cached,
    sources: options.sources ?? [],
    maxLagMs: options.maxLagMs,
    now: NOON,
  });

const webLag = {
  name: 'org/acme/web',
  readThrough: NOON - 2 * HOUR_MS,
  lagMs: 2 * HOUR_MS,
};
const gitLag = { name: 'org/acme/git', readThrough: undefined, lagMs: HOUR_MS / 2 };

describe('how far an archive is behind', () => {
  test('is told for all its sources if none are named', () => {
    expect(check()).toEqual({
      archive: 'audit-log',
      sequence: 42,
      sources: [webLag, gitLag],
      failures: [],
    });
  });

  test('is told for those that are named, in their order', () => {
    expect(check({ sources: [git, web] }).sources).toEqual([gitLag, webLag]);
    expect(check({ sources: [web] })).toMatchObject({ sources: [webLag], failures: [] });
  });

  test('counts from the last save before an end was ever reached', () => {
    expect(check({ sources: [git] }).sources[0]?.lagMs).toBe(HOUR_MS / 2);
  });

  test('is never less than nothing, however the clocks differ', () => {
    const { sources } = checkLag({
      ...{ archive: 'audit-log', cached, sources: [], maxLagMs: 1, now: NOON - 9 * HOUR_MS },
    });
    expect(sources.map(({ lagMs }) => lagMs)).toEqual([0, 0]);
  });

  test('leaves the checkpoint as it was', () => {
    const before = JSON.stringify(cached);
    check({ sources: [web, other] });
    check();
    expect(JSON.stringify(cached)).toBe(before);
  });
});

describe('a check fails', () => {
  test('for each source beyond the limit, in one paragraph that says where to look', () => {
    expect(check({ maxLagMs: 2 * HOUR_MS }).failures).toEqual([]);
    expect(check({ maxLagMs: 2 * HOUR_MS - 1 }).failures).toEqual([
      expect.stringMatching(
        /^More than `max-lag` \(120 min\): org\/acme\/web is 2 h behind, read through 2026-11-21 10:00 UTC\. Look at the last runs/,
      ),
    ]);
    const { failures } = check({ maxLagMs: HOUR_MS / 4 });
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatch(/web is 2 h behind.*; org\/acme\/git is 30 min behind\. /);
  });

  test('for a source that the archive lacks, whatever the limit', () => {
    for (const maxLagMs of [undefined, 900 * HOUR_MS]) {
      const found = check({
        sources: [web, other],
        ...(maxLagMs === undefined ? {} : { maxLagMs }),
      });
      expect(found.failures).toEqual(['org/other/web is no part of the archive `audit-log`.']);
      expect(found.sources).toEqual([webLag]);
    }
    const phrase = { ...web, phrase: '-action:x' };
    expect(check({ sources: [phrase] }).failures.join()).toContain('org/acme/web (-action:x)');
  });

  test('without a position only if there is a limit', () => {
    expect(check({ cached: missing })).toEqual({
      archive: 'audit-log',
      sequence: undefined,
      sources: [],
      failures: [],
    });
    expect(check({ cached: missing, maxLagMs: HOUR_MS }).failures).toEqual([
      expect.stringMatching(/no position of the archive `audit-log`.*Look at the last runs/),
    ]);
  });

  test('for a position that cannot be read, with its key and the reason', () => {
    for (const maxLagMs of [1, 900 * HOUR_MS]) {
      expect(check({ cached: unreadable, maxLagMs }).failures).toEqual([
        expect.stringMatching(/key `audit-log\/checkpoint\/7`.*torn.*Look at the last runs/),
      ]);
    }
    expect(check({ cached: unreadable }).failures).toHaveLength(1);
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

test('the log says what was found', () => {
  expect(describeCheck(check())).toEqual([
    'The archive `audit-log` has 42 deliveries.',
    'org/acme/web: read through 2026-11-21 10:00 UTC, lag 2 h',
    'org/acme/git: its end was not reached yet; last saved 30 min ago',
  ]);
  expect(describeCheck(check({ cached: missing })).join()).toMatch(/No position.*`audit-log`/);
});

describe('the outputs of a check', () => {
  test('are those of the source that is farthest behind', () => {
    const { report, ...outputs } = checkOutputs(check({ sources: [web] }));
    expect(outputs).toEqual({ 'read-through': '2026-11-21T10:00:00.000Z', 'lag-seconds': '7200' });
    expect(JSON.parse(report ?? '')).toEqual({
      ...outputs,
      sequence: 42,
      failures: [],
      sources: [
        {
          source: 'org/acme/web',
          readThrough: '2026-11-21T10:00:00.000Z',
          lagMs: 2 * HOUR_MS,
        },
      ],
    });
  });

  test('have no read-through if an end was never reached, or nothing was found', () => {
    expect(checkOutputs(check())).toMatchObject({ 'read-through': '', 'lag-seconds': '7200' });
    expect(checkOutputs(check({ cached: missing }))).toMatchObject({
      ...{ 'read-through': '', 'lag-seconds': '' },
    });
  });
});

describe('the summary of a check', () => {
  test('has a row for each source', () => {
    expect(renderCheck(check())).toBe(
      [
        '## Archive <code>audit-log</code>\n',
        '42 deliveries\n',
        '| Source | Read through (UTC) | Lag |',
        '| --- | --- | --- |',
        '| <code>org/acme/web</code> | 2026-11-21 10:00 | 2 h |',
        '| <code>org/acme/git</code> | never yet | 30 min |\n',
      ].join('\n'),
    );
  });

  test('has what failed at the top', () => {
    const text = renderCheck(check({ maxLagMs: HOUR_MS }));
    expect(text).toMatch(/\[!WARNING\]\n> More than &#96;max-lag&#96;.*\n\n\| Source/s);
  });

  test('of nothing has no table', () => {
    const text = renderCheck(check({ cached: missing }));
    expect(text).toBe('## Archive <code>audit-log</code>\n\nno position found\n');
  });

  test('stays small and unbroken, whatever the names', () => {
    const sources = Array.from({ length: 2000 }, (_, index) => ({
      ...{ readThrough: undefined, lagMs: 1 },
      name: `<b>|@${String(index)}${'x'.repeat(300)}\n`,
    }));
    const failures = [`\`@a\`\n# ${'y'.repeat(9999)}`];
    const text = renderCheck({ archive: 'a', sequence: 1, sources, failures });
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text).not.toMatch(/<b>|@|\n#[^#]/);
    expect(text).toMatch(/^## Archive <code>a<\/code>\n\n1 delivery\n/);
  });
});
