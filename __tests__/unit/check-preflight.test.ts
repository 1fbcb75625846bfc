import { describe, expect, test } from '@jest/globals';
import { checkOutputs } from '../../src/check/outputs.ts';
import { renderCheck } from '../../src/check/render.ts';
import { emptyCheckpoint } from '../../src/checkpoint/checkpoint.ts';
import type { Source } from '../../src/events/source.ts';
import { ReadingStopped } from '../../src/github/patience.ts';
import {
  DAY_MS,
  HOUR_MS,
  NOON,
  cached,
  checkWith,
  ends,
  git,
  linesOf,
  other,
  web,
} from '../support/check-parts.ts';
import { apiError } from '../support/scripted-client.ts';

const fail = (error: Error) => () => Promise.reject(error);
const nothing = { checkpoint: emptyCheckpoint('audit-log'), origin: 'nowhere' as const };

describe('a preflight', () => {
  test('has a verdict on each thing that a collection needs, and one row a source', async () => {
    const found = await checkWith({ sources: [web], maxLagMs: 6 * HOUR_MS, preflight: {} });
    expect(linesOf(found)).toEqual([
      'ok Repository: a/b is private.',
      'ok Token: A classic token of `octocat`, with the scope `read:audit_log`, which does not expire.',
      'ok org/acme/web: It can be read: events from 2026-11-20 16:00 to 2026-11-21 12:00 UTC (60 s ago). 1,748 of 1,750 requests are left until 13:00 UTC.',
      'ok Artifacts: kept.',
      'ok Position: The archive `audit-log` has 42 deliveries; its position is in the cache, saved 30 min ago.',
      'ok Lag: At most 2 h; `max-lag` is 6 h.',
    ]);
    expect(found).toMatchObject({ failures: [], sequence: 42, requests: 4 });
    expect(renderCheck(found)).toContain(
      '| <code>org/acme/web</code> | 2026-11-21 10:00 | 2 h | <code>created&#58;&#62;=2026-11-21T03&#58;00&#58;00Z</code> | about 2 requests |',
    );
    const report = JSON.parse(checkOutputs(found)['report'] ?? '') as object;
    expect(report).toMatchObject({
      token: { login: 'octocat', kind: 'classic', expiresAt: '' },
      sources: [
        {
          oldest: '2026-11-20T16:00:00.000Z',
          newest: '2026-11-21T12:00:00.000Z',
          rateLimit: { remaining: 1748, resetAt: '2026-11-21T13:00:00.000Z' },
          next: {
            ...{ phrase: 'created:>=2026-11-21T03:00:00Z', from: '2026-11-21T03:00:00.000Z' },
            ...{ hasCursor: false, requests: { count: 2, isExact: false } },
          },
        },
      ],
    });
  });

  test('asks for each source under its own query from where GitHub may begin', async () => {
    const asked: unknown[] = [];
    await checkWith({
      sources: [web, git, other],
      preflight: {
        readEnds: (source, query) => {
          asked.push([source.slug, query]);
          return Promise.resolve(ends);
        },
        beginOf: ({ log }: Source) => NOON - (log === 'git' ? 8 : 181) * DAY_MS,
      },
    });
    expect(asked).toEqual([
      ['acme', { phrase: 'created:>=2026-05-24T12:00:00Z', include: 'web' }],
      ['acme', { phrase: 'created:>=2026-11-13T12:00:00Z', include: 'git' }],
      ['other', { phrase: 'created:>=2026-05-24T12:00:00Z', include: 'web' }],
    ]);
  });

  test('goes on with the other sources when one fails, and says the same thing once', async () => {
    const found = await checkWith({
      sources: [web, git, other],
      preflight: {
        readEnds: ({ slug }) =>
          slug === 'acme' ? Promise.reject(apiError('not-found', 404)) : Promise.resolve(ends),
        explainFailure: (_, { slug }) => `404 for ${slug}: check the name.`,
      },
    });
    expect(linesOf(found).slice(2, 5)).toEqual([
      'failure org/acme/web: 404 for acme: check the name.',
      'failure org/acme/git: The same as for org/acme/web.',
      expect.stringMatching(/^ok org\/other\/web: It can be read/),
    ]);
    expect(found.failures).toEqual(['404 for acme: check the name.']);
    expect(found.sources[0]).toMatchObject({ lagMs: 2 * HOUR_MS, next: { requests: undefined } });
  });

  test('asks for no log with a token that GitHub does not accept', async () => {
    const found = await checkWith({
      sources: [web],
      preflight: {
        readHolder: fail(apiError('unauthorized', 401)),
        readEnds: fail(new Error('it was asked')),
        explainFailure: () => '401: make a new one.',
      },
    });
    expect(linesOf(found).slice(1, 3)).toEqual([
      'failure Token: 401: make a new one.',
      'note org/acme/web: It was not asked for, because GitHub does not accept the token.',
    ]);
    expect(found.failures).toEqual(['401: make a new one.']);
  });

  test('only warns when it does not learn whose token it is', async () => {
    const readHolder = fail(apiError('server', 502));
    const found = await checkWith({ sources: [web], preflight: { readHolder } });
    expect(linesOf(found)[1]).toMatch(/^warning Token: Whose token it is.*answer 502/);
    expect(linesOf(found)[2]).toMatch(/^ok org\/acme\/web: It can be read/);
    expect(found.failures).toEqual([]);
  });

  test('tells of a used-up rate limit instead of failing, because a collection would end green', async () => {
    const readEnds = fail(new ReadingStopped('rate-limit', NOON + HOUR_MS));
    const found = await checkWith({ sources: [web], preflight: { readEnds } });
    expect(found.failures).toEqual([]);
    expect(linesOf(found)[2]).toMatch(
      /^warning org\/acme\/web: .*used up until 2026-11-21 13:00 UTC/,
    );
    const cancelled = fail(new ReadingStopped('cancelled'));
    const cut = await checkWith({ sources: [web], preflight: { readEnds: cancelled } });
    expect(linesOf(cut)[2]).toMatch(/^note org\/acme\/web: It was not looked at/);
  });
});

describe('the position in a preflight', () => {
  test('may be missing before the first collection', async () => {
    const loadPosition = () => Promise.resolve({ ...nothing, warnings: [] });
    const found = await checkWith({
      sources: [web],
      maxLagMs: HOUR_MS,
      preflight: { loadPosition },
    });
    expect(found).toMatchObject({ failures: [], sequence: undefined });
    expect(linesOf(found).at(-1)).toMatch(/^ok Position: Nothing was collected.*yet/);
    expect(found.sources).toMatchObject([{ lagMs: undefined, next: { hasCursor: false } }]);
    expect(checkOutputs(found)).toMatchObject({ 'lag-seconds': '', 'read-through': '' });
  });

  test('that may be lost is a warning, and with `max-lag` a failure', async () => {
    const loadPosition = () => Promise.resolve({ ...nothing, warnings: ['It ran before.'] });
    const parts = { sources: [web], preflight: { loadPosition } };
    const found = await checkWith(parts);
    expect([found.failures, linesOf(found).at(-1)]).toEqual([
      [],
      'warning Position: It ran before.',
    ]);
    const limited = await checkWith({ ...parts, maxLagMs: HOUR_MS });
    expect(limited.failures).toEqual([expect.stringMatching(/Nothing tells.*collect once/)]);
  });

  test('of another configuration is refused, as a collection does', async () => {
    const found = await checkWith({ sources: [other], preflight: {} });
    expect(found.failures).toEqual([expect.stringMatching(/holds `org\/acme\/web`.*of its own/)]);
  });

  test('that a sink holds is told with what was said on the way', async () => {
    const { checkpoint } = cached;
    const loadPosition = () =>
      Promise.resolve({
        checkpoint,
        origin: 'commit' as const,
        warnings: ['The cache is behind.'],
      });
    const found = await checkWith({ sources: [web], preflight: { loadPosition } });
    expect(linesOf(found).slice(-2)).toEqual([
      expect.stringMatching(/^ok Position: .*its position is in the branch/),
      'warning Position: The cache is behind.',
    ]);
    expect(renderCheck(found)).toMatch(/^## ! In order, with 1 warning\n/);
  });

  test('that can not be found out fails in the words of a collection', async () => {
    const loadPosition = fail(new Error('no answer'));
    const found = await checkWith({ sources: [web], preflight: { loadPosition } });
    expect(found.failures).toEqual(['Error: no answer']);
  });

  test('is taken from the cache alone where a store can not be used', async () => {
    const judgeStores = () =>
      Promise.resolve([
        { level: 'failure' as const, topic: 'Branch x', text: 'Rules protect it.' },
      ]);
    const loadPosition = fail(new Error('it was asked'));
    const preflight = { judgeStores, loadPosition };
    const found = await checkWith({ sources: [web, other], preflight });
    expect(found.failures).toEqual(['Rules protect it.']);
    expect(linesOf(found).at(-1)).toMatch(/^ok Position: .*The sinks were not asked/);
    const loadCached = () => Promise.resolve({ kind: 'missing' as const });
    const none = await checkWith({ sources: [web], maxLagMs: 1, loadCached, preflight });
    expect(none.failures).toEqual(['Rules protect it.']);
    expect(linesOf(none).at(-1)).toMatch(/^note Position/);
  });
});
