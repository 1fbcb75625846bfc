import { describe, expect, test } from '@jest/globals';
import { isDeepStrictEqual } from 'node:util';
import type { NewEvent } from '../../simulator/audit-log/store.ts';
import { readEvent } from '../../simulator/audit-log/store.ts';
import { EventGenerator, generateEvents } from '../../simulator/events.ts';

const from = Date.parse('2026-11-01T00:00:00Z');
const to = Date.parse('2026-11-15T00:00:00Z');
const scope = { kind: 'org', slug: 'acme' } as const;
const options = { seed: 7, count: 10_000, from, to, scope };

const events = [...generateEvents(options)];
const texts = events.map(({ raw }) => raw.toString());
const parsed = texts.map((text) => JSON.parse(text) as Record<string, unknown>);
const isGit = ({ action }: NewEvent) => action.startsWith('git.');
const count = <T>(list: readonly T[], wanted: (one: T) => boolean) => list.filter(wanted).length;

describe('generated events', () => {
  test('are the same for the same options, and others for another seed', () => {
    const again = [...generateEvents(options)];
    expect(again.map(({ raw }) => raw.toString())).toEqual(texts);
    expect(again.map(({ visibleAt }) => visibleAt)).toEqual(
      events.map(({ visibleAt }) => visibleAt),
    );
    const [first] = generateEvents({ ...options, seed: 8, count: 1 });
    expect(first!.raw).not.toEqual(events[0]!.raw);
  });

  test('can be made one by one, in any order', () => {
    const generator = new EventGenerator(options);
    for (const index of [9_999, 0, 777]) expect(generator.at(index)).toEqual(events[index]);
  });

  test('are described as their own text has it', () => {
    for (const { raw, ...described } of events) {
      const { raw: _, ...read } = readEvent(raw, { visibleAt: described.visibleAt });
      expect(isDeepStrictEqual(read, described)).toBe(true);
    }
  });

  test('lie in their span, in order, more by day than by night', () => {
    expect(events.every(({ time }) => time >= from && time < to)).toBe(true);
    expect(events.every(({ time }, at) => at === 0 || events[at - 1]!.time <= time)).toBe(true);
    const inHour = (hour: number) =>
      count(events, ({ time }) => new Date(time).getUTCHours() === hour);
    expect(inHour(14)).toBeGreaterThan(3 * inHour(2));
  });

  test('are 600 to 1,600 bytes long, about 1,000 on average', () => {
    const sizes = events.map(({ raw }) => raw.length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(600);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1600);
    expect(sizes.reduce((sum, size) => sum + size) / sizes.length).toBeCloseTo(1050, -2);
  });

  test('tie, sometimes by more than a page', () => {
    const perTime = Map.groupBy(events, ({ time }) => time);
    const ties = [...perTime.values()].map((tied) => tied.length);
    expect(count(ties, (tied) => tied === 2)).toBeGreaterThan(100);
    expect(Math.max(...ties)).toBeGreaterThan(100);
  });

  test('have ids in three shapes, or none', () => {
    const ids = events.map(({ id }) => id);
    const web = count(ids, (id) => /^[\w-]{22}$/.test(id ?? ''));
    const git = count(ids, (id) => /^[\w-]{22}==$/.test(id ?? ''));
    const request = count(ids, (id) => /^[0-9A-F]{4}(:[0-9A-F]+){4}$/.test(id ?? ''));
    const none = count(ids, (id) => id === undefined);
    expect(web + git + request + none).toBe(events.length);
    expect(Math.min(web, git, request, none)).toBeGreaterThan(50);
    expect(events.filter(isGit).every(({ id }) => id === undefined || id.endsWith('=='))).toBe(
      true,
    );
  });

  test('repeat an id only at another time, as one request does', () => {
    const withId = events.filter(({ id }) => id !== undefined);
    const perId = [...Map.groupBy(withId, ({ id }) => id)];
    const repeated = perId.filter(([, those]) => those.length > 1);
    expect(repeated.length).toBeGreaterThan(5);
    expect(repeated.every(([id]) => id?.includes(':'))).toBe(true);
    expect(new Set(withId.map(({ id, time }) => `${id!} ${time}`)).size).toBe(withId.length);
  });

  test('have twins only among those without an id', () => {
    const twins = texts.filter((text, at) => text === texts[at - 1]);
    expect(twins.length).toBeGreaterThan(2);
    expect(twins.every((text) => !text.includes(',"_document_id":'))).toBe(true);
  });

  test('of git have no created_at and no operation_type; all others do', () => {
    expect(count(events, isGit) / events.length).toBeCloseTo(0.4, 1);
    for (const field of ['created_at', 'operation_type']) {
      expect(events.every((event, at) => field in parsed[at]! !== isGit(event))).toBe(true);
    }
  });

  test('of git may be clones by nobody', () => {
    const anonymous = parsed.filter(({ action, actor }) => action === 'git.clone' && !actor);
    expect(anonymous.length).toBeGreaterThan(50);
    expect(anonymous[0]).toMatchObject({ repository_public: true, user_id: 0 });
  });

  test.each([
    ['integers beyond 2^53', /:\d{17,19}[,}\]]/],
    ['raw unicode', /修正しました 🚀/],
    ['escaped unicode', /\\u00c9t\\u00e9 \\ud83d\\ude80/],
    ['escaped quotes and backslashes', /\\"hello\\" to the \\\\ backslash\\\\"/],
    ['brackets in strings', /\}\],\[\{ what/],
    ['escaped slashes', /release\\\/\*/],
    ['numbers that would be rewritten', /"lat":51\.50,"lon":-0\.0/],
    ['nested data', /"data":\{"reasons":\[\{/],
    ['nulls', /"request_access_security_header":null/],
    ['config as an object', /"config":\{/],
    ['config as an array', /"config":\[/],
    ['org as null', /"org":null,"org_id":null/],
    ['org as an empty array', /"org":\[\],"org_id":\[\]/],
    ['org as an array', /"org":\["acme","octo-labs"\],"org_id":\[/],
    ['a country', /"actor_location":\{"country_code":"DE"\}/],
    ['hashed tokens', /"hashed_token":"[\w+/]{43}="/],
    ['token scopes', /"token_scopes":"read:org,repo,workflow"/],
    ['bots', /"actor":"octo-ci\[bot\]"/],
    ['created_at before @timestamp', /^(?!.*"@timestamp":(\d+).*"created_at":\1).*"created_at"/],
    ['keys in another order', /^\{"(?!@timestamp)/],
  ])('show %s', (_name, pattern) => {
    expect(count(texts, (text) => pattern.test(text))).toBeGreaterThan(5);
  });

  test('are one line each', () => {
    expect(texts.every((text) => !/[\n\r]/.test(text))).toBe(true);
  });

  test('come from few busy actors and actions', () => {
    const share = (field: 'action' | 'actor', most: number) =>
      [...Map.groupBy(events, (event) => event[field]).values()]
        .map((group) => group.length)
        .sort((a, b) => b - a)
        .slice(0, most)
        .reduce((sum, size) => sum + size, 0) / events.length;
    expect(share('action', 3)).toBeGreaterThan(0.4);
    expect(share('actor', 3)).toBeGreaterThan(0.3);
  });

  test('become visible a few seconds late, some of them minutes', () => {
    const lags = events.map(({ time, visibleAt }) => visibleAt - time).sort((a, b) => a - b);
    expect(lags[5_000]!).toBeGreaterThan(4_000);
    expect(lags[5_000]!).toBeLessThan(6_000);
    expect(lags.at(-100)!).toBeGreaterThan(60_000);
    expect(lags.at(-1)!).toBeLessThanOrEqual(1_800_000);
    const [first] = generateEvents({ ...options, count: 1, lag: 'none' });
    expect(first!.visibleAt).toBe(first!.time);
  });

  test('of an enterprise come from its organizations', () => {
    const enterprise = { kind: 'enterprise', slug: 'octo-enterprise' } as const;
    const some = [...generateEvents({ ...options, count: 500, scope: enterprise })];
    const orgs = new Set(some.map(({ repo }) => repo?.split('/')[0]).filter(Boolean));
    expect(orgs.size).toBeGreaterThan(2);
    expect(some.every(({ raw }) => raw.includes('"business":"octo-enterprise"'))).toBe(true);
  });

  test('have no ids at all where idlessShare is 1, as on GHES', () => {
    const some = [...generateEvents({ ...options, count: 100, idlessShare: 1 })];
    expect(some.every(({ raw }) => !raw.includes(',"_document_id":'))).toBe(true);
  });
});
