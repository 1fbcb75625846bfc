import { describe, expect, test } from '@jest/globals';
import { beginOfAll, serverRetention } from '../../src/events/source.ts';
import { parse, problemsOf } from '../support/parse-inputs.ts';

const DAY = 86_400_000;
/** What the runner of a server says. */
const GHES = { GITHUB_SERVER_URL: 'https://ghe.example' };
const api = { 'api-url': 'https://ghe.example/api/v3' };
const server = { ...api, sinks: 'commit' };

describe('a GitHub Enterprise Server', () => {
  test('is known by the path of its API', () => {
    expect(parse(server, GHES).isServer).toBe(true);
    expect(parse({ ...server, 'api-url': 'https://ghe.example/api/v3/' }, GHES).isServer).toBe(
      true,
    );
    expect(parse({}).isServer).toBe(false);
    expect(parse({ 'api-url': 'https://api.acme.ghe.com' }).isServer).toBe(false);
  });

  test.each([
    [undefined, Infinity],
    [365 * DAY, 365 * DAY],
  ])('keeps all of its events for ever or as long as `retention` says: %s', (kept, ms) => {
    expect(serverRetention(kept).ms).toBe(ms);
    const retention = kept === undefined ? '' : '365d';
    expect(parse({ ...server, retention }, GHES).retentionMs).toBe(kept);
  });

  test('shows nothing that is older than GitHub itself', () => {
    const now = Date.parse('2026-11-22T12:00:00Z');
    expect(new Date(beginOfAll(now)).toISOString()).toBe('2008-01-01T00:00:00.000Z');
    expect(beginOfAll(now, 7 * DAY)).toBe(now - 8 * DAY);
  });

  test('that keeps events for ever has its backfill begin with the first of them', () => {
    const backfill = { ...server, mode: 'backfill' };
    expect(parse(backfill, GHES).range).toMatchObject({
      from: Date.parse('2008-01-01T00:00:00Z'),
      isOpenStart: true,
    });
    const { from, to } = parse({ ...backfill, retention: '30d' }, GHES).range;
    expect((to - from) / DAY).toBe(31);
  });

  test('alone takes `retention`', () => {
    expect(problemsOf({ retention: '365d' })).toEqual([
      expect.stringMatching(/^- `retention`: something was given, and `api-url` is that of github/),
    ]);
  });

  test.each([{}, { sinks: 'artifact' }, { sinks: 'commit, artifact' }, { mode: 'backfill' }])(
    'has no artifacts, which is said before anything is read: %j',
    (inputs) => {
      expect(problemsOf({ ...api, ...inputs }, GHES)).toEqual([
        expect.stringMatching(/^- `sinks`: `artifact` was given, or nothing.*`commit`.*`none`/),
      ]);
    },
  );

  test('needs no sink for a plan, nor for a look at the position alone', () => {
    expect(problemsOf({ ...api, mode: 'matrix' }, GHES)).toEqual([]);
    const watch = { ...api, mode: 'check', org: '', 'audit-log-token': '' };
    expect(problemsOf(watch, GHES)).toEqual([]);
    expect(problemsOf({ ...watch, org: 'acme', 'max-lag': '6h' }, GHES)).toEqual([]);
  });

  test('whose log is read from github.com may well be kept in artifacts', () => {
    expect(parse(api).sinks).toEqual(['artifact']);
  });

  test('has no attestations', () => {
    expect(problemsOf({ ...server, attest: 'true' }, GHES)).toEqual([
      expect.stringMatching(/^- `attest`: `true` was given, and GitHub Enterprise Server has no/),
    ]);
  });
});
