import { describe, expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { encodeCursor } from '../../simulator/audit-log/cursor.ts';
import { acme, ask, askAll, event, now } from './ask.ts';

const path = '/orgs/acme/audit-log';
const dayMs = 86_400_000;

/** Six events, one second apart, named a to f. */
function six(...[thrown]: Parameters<typeof acme>) {
  const all = acme(thrown);
  all.store.add([...'abcdef'].map((id, at) => event(id, now - 10_000 + at * 1000)));
  return all;
}

describe('switches', () => {
  test('createdField: created looks at created_at, else at @timestamp, or always at that', async () => {
    const created_at = Date.parse('2026-11-20T00:00:00Z');
    const phrase = `${path}?include=all&order=asc&phrase=created:2026-11-20`;
    for (const [createdField, found] of [
      ['created_at', ['late', 'git', 'odd']],
      ['@timestamp', ['git', 'odd', 'web']],
    ] as const) {
      const { auditLog, store } = acme({ createdField });
      store.add([
        event('git', created_at + 1, { action: 'git.push' }),
        event('odd', created_at + 2),
        event('web', created_at + 3, { created_at: now }),
        event('late', created_at - 2 * dayMs, { created_at }),
      ]);
      expect((await ask(auditLog, phrase)).ids).toEqual(found);
    }
  });

  test('wholeLastSecond: a range ends after its last second, or at its start', async () => {
    const phrase = `${path}?phrase=created:2026-11-21T11:00:00Z..2026-11-21T11:00:43Z`;
    for (const [wholeLastSecond, found] of [
      [true, ['a']],
      [false, []],
    ] as const) {
      const { auditLog, store } = acme({ wholeLastSecond });
      store.add([event('a', Date.parse('2026-11-21T11:00:43.900Z'))]);
      expect((await ask(auditLog, phrase)).ids).toEqual(found);
    }
  });

  test('defaultWindow: three months always, without a cursor, or never', async () => {
    const after = encodeURIComponent(encodeCursor({ time: now - 170 * dayMs, id: '' }));
    for (const [defaultWindow, without, behind] of [
      ['always', ['new'], ['new']],
      ['without-cursor', ['new'], ['old', 'new']],
      ['never', ['old', 'new'], ['old', 'new']],
    ] as const) {
      const { auditLog, store } = acme({ defaultWindow });
      store.add([event('old', now - 100 * dayMs), event('new', now - dayMs)]);
      expect((await ask(auditLog, `${path}?order=asc`)).ids).toEqual(without);
      expect((await ask(auditLog, `${path}?order=asc&after=${after}`)).ids).toEqual(behind);
    }
  });

  test('defaultInclude: what is shown when nothing is asked for', async () => {
    const { auditLog, store } = acme({ defaultInclude: 'all' });
    store.add([event('web', now - 1), event('git', now, { action: 'git.push' })]);
    expect((await ask(auditLog, path)).ids).toEqual(['git', 'web']);
  });

  test('perPageAbove100: lowered or refused', async () => {
    expect((await ask(six().auditLog, `${path}?per_page=101`)).status).toBe(200);
    const { auditLog } = six({ perPageAbove100: 'refuse' });
    expect((await ask(auditLog, `${path}?per_page=101`)).status).toBe(422);
    expect((await ask(auditLog, `${path}?per_page=100`)).status).toBe(200);
  });

  test('cursorOfOtherQuery: phrase, include and order count, per_page does not', async () => {
    for (const cursorOfOtherQuery of ['accept', 'refuse'] as const) {
      const { auditLog } = six({ cursorOfOtherQuery });
      const next = (await ask(auditLog, `${path}?order=asc&include=web&per_page=2`)).link('next')!;
      const status = async (from: string, to: string) => {
        expect(next).toContain(from);
        return (await ask(auditLog, next.replace(from, to))).status;
      };
      const other = cursorOfOtherQuery === 'accept' ? 200 : 500;
      expect(await status('order=asc', 'order=desc')).toBe(other);
      expect(await status('include=web', 'include=all')).toBe(other);
      expect(await status('order=asc', 'order=asc&phrase=actor:octo-otter')).toBe(other);
      expect(await status('per_page=2', 'per_page=1')).toBe(200);
    }
  });

  test('refusedCursorStatus: what an unreadable cursor is answered', async () => {
    for (const status of [500, 400, 422] as const) {
      const { auditLog } = six({ refusedCursorStatus: status });
      expect(await ask(auditLog, `${path}?after=2026-11-21T00:00:00Z`)).toMatchObject({
        status,
        json: { status: String(status) },
      });
      expect((await ask(auditLog, `${path}?before=nonsense`)).status).toBe(status);
    }
  });

  test('expiredCursor: one from before the retention is accepted or refused', async () => {
    const at = (days: number) =>
      encodeURIComponent(encodeCursor({ time: now - days * dayMs, id: 'x' }));
    const { auditLog } = six();
    expect((await ask(auditLog, `${path}?order=asc&after=${at(181)}`)).ids).toHaveLength(6);
    auditLog.switches.expiredCursor = 'refuse';
    expect((await ask(auditLog, `${path}?order=asc&after=${at(181)}`)).status).toBe(500);
    expect((await ask(auditLog, `${path}?order=asc&after=${at(8)}`)).status).toBe(200);
    expect((await ask(auditLog, `${path}?order=asc&include=git&after=${at(8)}`)).status).toBe(500);
  });

  test('bothCursors: what lies between, or before is ignored', async () => {
    const cursor = (at: number, id: string) =>
      encodeURIComponent(encodeCursor({ time: now - 10_000 + at * 1000, id }));
    const query = `${path}?order=asc&after=${cursor(1, 'b')}&before=${cursor(4, 'e')}`;
    expect((await ask(six().auditLog, query)).ids).toEqual(['c', 'd']);
    const { auditLog } = six({ bothCursors: 'after' });
    expect((await ask(auditLog, query)).ids).toEqual(['c', 'd', 'e', 'f']);
  });

  test('cursorForm: float or integer', async () => {
    for (const [cursorForm, pattern] of [
      ['float', /^1\.\d+e\+12\|b$/],
      ['integer', /^\d{13}\|b$/],
    ] as const) {
      const { auditLog } = six({ cursorForm });
      const next = (await ask(auditLog, `${path}?order=asc&per_page=2`)).link('next')!;
      const after = new URL(next, 'https://api.example.com').searchParams.get('after')!;
      expect(Buffer.from(after, 'base64').toString()).toMatch(pattern);
      expect((await ask(auditLog, next)).ids).toEqual(['c', 'd']);
    }
  });

  test('nextAfterFullPage: a full last page leads to an empty one', async () => {
    expect(await askAll(six().auditLog, `${path}?per_page=3`)).toHaveLength(2);
    const { auditLog } = six({ nextAfterFullPage: true });
    const pages = await askAll(auditLog, `${path}?per_page=3`);
    expect(pages.map((page) => page.length)).toEqual([3, 3, 0]);
    expect((await askAll(auditLog, `${path}?per_page=4`)).map((page) => page.length)).toEqual([
      4, 2,
    ]);
  });

  test('keyOrder: the same values in another order', async () => {
    const { auditLog } = six({ keyOrder: 'changing' });
    const reads = [await ask(auditLog, path), await ask(auditLog, path), await ask(auditLog, path)];
    expect(new Set(reads.map(({ body }) => body.toString())).size).toBe(3);
    for (const { json } of reads) expect(json).toEqual(reads[0]!.json);
    expect((await ask(six().auditLog, path)).json).toEqual(reads[0]!.json);
  });

  test('partialAnswers: an answer lacks events shown before, and never others', async () => {
    const { auditLog } = six({ partialAnswers: 1, partialShare: 1 });
    expect((await ask(auditLog, `${path}?order=asc&per_page=2`)).ids).toEqual(['a', 'b']);
    expect((await ask(auditLog, `${path}?order=asc`)).ids).toEqual(['c', 'd', 'e', 'f']);
    auditLog.switches.partialAnswers = 0;
    expect((await ask(auditLog, `${path}?order=asc`)).ids).toHaveLength(6);
    auditLog.switches.partialAnswers = 0.5;
    auditLog.switches.partialShare = 0.3;
    const sizes = new Set<number>();
    for (let read = 0; read < 40; read++) sizes.add((await ask(auditLog, path)).ids.length);
    expect(sizes.size).toBeGreaterThan(2);
  });

  test('conditionalRequests: 304 costs no request', async () => {
    const { auditLog } = six();
    const { etag = '' } = (await ask(auditLog, path)).headers;
    const again = await ask(auditLog, path, { 'if-none-match': etag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers['x-ratelimit-used']).toBe('1');
    auditLog.switches.conditionalRequests = false;
    expect((await ask(auditLog, path, { 'if-none-match': etag })).status).toBe(200);
  });

  test('latencyMs: every page takes that long', async () => {
    const { auditLog } = six({ latencyMs: 30 });
    const first = await Promise.race([ask(auditLog, path).then(() => 'page'), wait(15, 'time')]);
    expect(first).toBe('time');
  });

  test('serverErrorAbovePerPage: large pages take too long', async () => {
    const { auditLog } = six({ serverErrorAbovePerPage: 50 });
    expect(await ask(auditLog, `${path}?per_page=51`)).toMatchObject({
      status: 502,
      json: { message: 'Server Error' },
    });
    expect((await ask(auditLog, `${path}?per_page=50`)).status).toBe(200);
  });
});

describe('serverErrorAboveCreatedMs', () => {
  const query = (created: string): string => `${path}?order=asc&phrase=created:${created}`;

  test('lets a phrase that spans much time take too long', async () => {
    const { auditLog } = six({ serverErrorAboveCreatedMs: 3_600_000 });
    for (const [created, status] of [
      ['2026-11-21T11:00:00Z..2026-11-21T11:59:59Z', 200],
      ['2026-11-21T11:00:00Z..2026-11-21T12:00:00Z', 502],
      ['>=2026-11-21T11:59:00Z', 502],
    ] as const)
      expect((await ask(auditLog, query(created))).status).toBe(status);
  });

  test('of a phrase without `created` asks nothing by default', async () => {
    expect((await ask(six().auditLog, `${path}?order=asc`)).status).toBe(200);
  });
});

describe('at a moment of the test’s choosing', () => {
  test('all cursors are refused until they are issued again', async () => {
    const { auditLog } = six();
    const query = `${path}?order=asc&per_page=2`;
    const next = (await ask(auditLog, query)).link('next')!;
    auditLog.refuseCursors();
    expect((await ask(auditLog, next)).status).toBe(500);
    const again = (await ask(auditLog, query)).link('next')!;
    expect(again).toBe(next);
    expect((await ask(auditLog, again)).status).toBe(200);
  });

  test('the next answer lacks at least one event shown before', async () => {
    const { auditLog } = six();
    auditLog.omitShownEvents();
    expect((await ask(auditLog, path)).ids).toHaveLength(6);
    expect((await ask(auditLog, path)).ids.length).toBeLessThan(6);
    expect((await ask(auditLog, path)).ids).toHaveLength(6);
  });

  test('only events shown until then count as shown before', async () => {
    const { auditLog } = six({ partialAnswers: 1, partialShare: 1 });
    const query = `${path}?order=asc&per_page=`;
    expect((await ask(auditLog, `${query}2`)).ids).toEqual(['a', 'b']);
    auditLog.noteShownEvents();
    expect((await ask(auditLog, `${query}3`)).ids).toEqual(['c', 'd', 'e']);
    expect((await ask(auditLog, `${query}3`)).ids).toEqual(['c', 'd', 'e']);
    auditLog.noteShownEvents();
    expect((await ask(auditLog, `${query}3`)).ids).toEqual(['f']);
  });
});
