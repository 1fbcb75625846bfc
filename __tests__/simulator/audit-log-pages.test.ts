import { describe, expect, test } from '@jest/globals';
import { gunzipSync } from 'node:zlib';
import { readEvent } from '../../simulator/audit-log/store.ts';
import { acme, ask, askAll, event, now } from './ask.ts';

const path = '/orgs/acme/audit-log';
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Events named by letters, at times that tie. */
const letters = (text: string, timeOf: (at: number) => number) =>
  [...text].map((id, at) => event(id, timeOf(at)));

describe('paging', () => {
  test('shows every event once through ties at page borders, in both orders', async () => {
    const { auditLog, store } = acme();
    store.add(letters('dbaceghfij', (at) => now - hourMs + Math.floor(at / 5)));
    for (const perPage of [1, 2, 3, 4, 5, 9, 10, 11]) {
      const asc = await askAll(auditLog, `${path}?order=asc&per_page=${perPage}`);
      const desc = await askAll(auditLog, `${path}?per_page=${perPage}`);
      expect(asc.flat().join('')).toBe('abcdefghij');
      expect(desc.flat().join('')).toBe('jihgfedcba');
      expect(asc.map((page) => page.length)).toEqual(desc.map((page) => page.length));
      expect(asc).toHaveLength(Math.ceil(10 / perPage));
    }
  });

  test('goes back by prev exactly the way it came', async () => {
    const { auditLog, store } = acme();
    store.add(letters('abcdefg', (at) => now - hourMs + Math.floor(at / 3)));
    for (const order of ['asc', 'desc']) {
      const pages = await askAll(auditLog, `${path}?order=${order}&per_page=3`);
      let page = await ask(auditLog, `${path}?order=${order}&per_page=3`);
      for (const _ of pages.slice(1)) page = await ask(auditLog, page.link('next')!);
      const back = [page.ids];
      while (page.link('prev') !== undefined) {
        page = await ask(auditLog, page.link('prev')!);
        back.unshift(page.ids);
      }
      expect(back).toEqual(pages);
      expect(page.headers['link']).not.toContain('rel="first"');
      expect((await ask(auditLog, page.link('next')!)).ids).toEqual(pages[1]);
    }
  });

  test('links by numeric ids, keeps parameters, and ends without next', async () => {
    const { auditLog, store } = acme();
    store.add(letters('abc', (at) => now - hourMs + at));
    const first = await ask(auditLog, `${path}?phrase=action:repo&order=asc&per_page=2`);
    const prefix = '/organizations/80307827/audit-log?phrase=action%3Arepo&order=asc&per_page=2';
    expect(first.link('next')).toMatch(
      new RegExp(`^${prefix.replace('?', '\\?')}&after=.+&before=$`),
    );
    expect(first.headers['link']).not.toMatch(/first|prev|last/);
    const last = await ask(auditLog, first.link('next')!);
    expect(last.ids).toEqual(['c']);
    expect(last.headers['link']).toMatch(/^[^,]*rel="first", [^,]*rel="prev"$/);
    expect(last.link('first')).toBe(`${prefix}&after=&before=`);
  });

  test('has no Link header when everything is on one page, or nothing is', async () => {
    const { auditLog, store } = acme();
    expect((await ask(auditLog, path)).json).toEqual([]);
    store.add(letters('ab', (at) => now - at));
    const page = await ask(auditLog, path);
    expect(page.ids).toEqual(['a', 'b']);
    expect(page.headers['link']).toBeUndefined();
  });

  test('has 30 events by default and 100 at most', async () => {
    const { auditLog, store } = acme();
    store.add(Array.from({ length: 150 }, (_, at) => event(`e${at}`, now - at)));
    expect((await ask(auditLog, path)).ids).toHaveLength(30);
    expect((await ask(auditLog, `${path}?per_page=100`)).ids).toHaveLength(100);
    expect((await ask(auditLog, `${path}?per_page=500`)).ids).toHaveLength(100);
  });

  test('serves the very bytes that were added', async () => {
    const { auditLog, store } = acme();
    const raws = [
      String.raw`{"@timestamp":${now - 2},"id":12345678901234567890,"text":"\u00e9 é \/ 🚀","n":1.0}`,
      `{"created_at":${now - 1},"@timestamp":${now - 1},"data":{"b":[1,{}],"a":null}}`,
    ];
    store.add(raws.map((raw) => readEvent(raw)));
    expect((await ask(auditLog, `${path}?order=asc`)).body.toString()).toBe(`[${raws.join(',')}]`);
    expect(store.everything()).toEqual(raws);
  });

  test('passes events without an id by, each once, twins included', async () => {
    const { auditLog, store } = acme();
    const raw = JSON.stringify({ '@timestamp': now - 5, action: 'git.fetch' });
    store.add([raw, raw, raw].map((one) => readEvent(one)));
    const pages = await askAll(auditLog, `${path}?include=all&order=asc&per_page=1`);
    expect(pages).toHaveLength(3);
  });

  test('answers enterprises by slug and by id, with page numbers too', async () => {
    const { auditLog } = acme();
    const store = auditLog.addEntity({ kind: 'enterprise', slug: 'octo', id: 13827 });
    store.add(letters('abcde', (at) => now - 10 + at));
    for (const name of ['octo', 'Octo', '13827']) {
      const page = await ask(
        auditLog,
        `/enterprises/${name}/audit-log?order=asc&page=2&per_page=2`,
      );
      expect(page.ids).toEqual(['c', 'd']);
      expect(page.link('next')).toContain(
        '/enterprises/13827/audit-log?order=asc&page=2&per_page=2&',
      );
      expect((await ask(auditLog, page.link('next')!)).ids).toEqual(['e']);
    }
    expect((await ask(auditLog, path)).ids).toEqual([]);
  });

  test('leaves other calls to other handlers', async () => {
    const { auditLog } = acme();
    await expect(ask(auditLog, '/enterprises/octo/audit-log/streams')).rejects.toThrow();
    await expect(ask(auditLog, '/repos/acme/docs')).rejects.toThrow();
  });
});

describe('what is shown', () => {
  test('an event that comes late lands behind a cursor, and a read from the start finds it', async () => {
    const { auditLog, store, clock } = acme();
    store.add(letters('abd', (at) => now - 4 * hourMs + at * hourMs));
    store.add([event('late', now - 3.5 * hourMs, { visibleAt: now + hourMs })]);
    const first = await ask(auditLog, `${path}?order=asc&per_page=2`);
    expect(first.ids).toEqual(['a', 'b']);
    clock.advance(hourMs);
    store.add([event('e', now + hourMs)]);
    expect((await ask(auditLog, first.link('next')!)).ids).toEqual(['d', 'e']);
    expect((await ask(auditLog, `${path}?order=asc`)).ids).toEqual(['a', 'late', 'b', 'd', 'e']);
    expect(store.visible()).toHaveLength(5);
  });

  test('nothing that lies in the future', async () => {
    const { auditLog, store, clock } = acme();
    store.add(letters('ab', (at) => now + at));
    expect((await ask(auditLog, path)).ids).toEqual(['a']);
    clock.advance(1);
    expect((await ask(auditLog, path)).ids).toEqual(['b', 'a']);
  });

  test('web by default, git or both on request', async () => {
    const { auditLog, store } = acme();
    store.add([event('web', now - 2), event('git', now - 1, { action: 'git.push' })]);
    expect((await ask(auditLog, path)).ids).toEqual(['web']);
    expect((await ask(auditLog, `${path}?include=git`)).ids).toEqual(['git']);
    expect((await ask(auditLog, `${path}?include=all`)).ids).toEqual(['git', 'web']);
    expect((await ask(auditLog, `${path}?include=none`)).status).toBe(422);
  });

  test('web events for 180 days and git events for 7', async () => {
    const { auditLog, store, clock } = acme();
    store.add([
      event('web', now - 179 * dayMs),
      event('git', now - 6 * dayMs, { action: 'git.push' }),
    ]);
    const all = `${path}?include=all&phrase=created:>=2026-01-01`;
    expect((await ask(auditLog, all)).ids).toEqual(['git', 'web']);
    clock.advance(2 * dayMs);
    expect((await ask(auditLog, all)).ids).toEqual([]);
    expect(store.visible()).toEqual([]);
    expect(store.everything()).toHaveLength(2);
    expect(store.everything('git')).toHaveLength(1);
  });

  test('three months only, unless the phrase says since when', async () => {
    const { auditLog, store } = acme();
    store.add([event('old', now - 100 * dayMs), event('new', now - 80 * dayMs)]);
    expect((await ask(auditLog, path)).ids).toEqual(['new']);
    expect((await ask(auditLog, `${path}?phrase=action:repo`)).ids).toEqual(['new']);
    expect((await ask(auditLog, `${path}?phrase=created:>=2026-01-01`)).ids).toEqual([
      'new',
      'old',
    ]);
  });

  test('what the phrase asks for, with the encodings of a query', async () => {
    const { auditLog, store } = acme();
    store.add([
      event('a', now - 3000, { actor: 'octo-otter' }),
      event('b', now - 2000, { actor: 'octo-heron' }),
      event('c', now - 1000, { actor: 'octo-otter', action: 'hook.create' }),
      event('g', now - 500, { action: 'git.push', hashed_token: 'x' }),
    ]);
    const found = async (phrase: string) =>
      (await ask(auditLog, `${path}?include=all&order=asc&phrase=${phrase}`)).ids.join('');
    expect(await found('actor%3Aocto-otter')).toBe('ac');
    expect(await found('actor:octo-otter+-action:hook')).toBe('a');
    expect(await found('created:%3E%3D2026-11-21T11:59:58Z')).toBe('bcg');
    expect(await found('created:2026-11-21T11:59:57%2B00:00..2026-11-21T11:59:58Z')).toBe('ab');
    expect(await found('hashed_token:x')).toBe('');
  });

  test('no phrase that makes no sense', async () => {
    const { auditLog } = acme();
    const answer = await ask(auditLog, `${path}?phrase=created:yesterday`);
    expect(answer.status).toBe(422);
    expect(answer.json).toMatchObject({
      message: 'Validation Failed',
      errors: [{ field: 'phrase', message: '"yesterday" is not a recognized date/time format.' }],
    });
  });
});

describe('an answer', () => {
  test('carries the headers of the API and the time of the simulated clock', async () => {
    const { auditLog, clock } = acme();
    const { headers } = await ask(auditLog, path);
    expect(headers).toMatchObject({
      date: new Date(clock.now()).toUTCString(),
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'private, max-age=60, s-maxage=60',
      'x-github-api-version-selected': '2022-11-28',
      'x-github-media-type': 'github.v3; format=json',
      'x-oauth-scopes': 'read:audit_log',
      'x-ratelimit-limit': '1750',
      'x-ratelimit-remaining': '1749',
      'x-ratelimit-used': '1',
      'x-ratelimit-reset': String(now / 1000 + 3600),
      'x-ratelimit-resource': 'audit_log',
    });
    expect(headers['x-github-request-id']).toMatch(/^[0-9A-F]{4}(:[0-9A-F]{6}){3}:[0-9A-F]{8}$/);
    expect(headers['etag']).toMatch(/^W\/"[0-9a-f]+"$/);
  });

  test('is compressed if the caller can read that', async () => {
    const { auditLog, store } = acme();
    store.add(letters('abc', (at) => now - at));
    const plain = await ask(auditLog, path);
    const packed = await ask(auditLog, path, { 'accept-encoding': 'gzip, deflate' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.body)).toEqual(plain.body);
    expect(plain.headers['content-encoding']).toBeUndefined();
  });

  test('is given under a known API version only', async () => {
    const { auditLog } = acme();
    const version = { 'x-github-api-version': '2026-03-10' };
    expect((await ask(auditLog, path, version)).headers).toMatchObject({
      'x-github-api-version-selected': '2026-03-10',
    });
    expect((await ask(auditLog, path, { 'x-github-api-version': '1999-01-01' })).status).toBe(400);
  });

  test('is not given to a caller without a User-Agent', async () => {
    const answer = await ask(acme().auditLog, path, { 'user-agent': '' });
    expect(answer.status).toBe(403);
    expect(answer.body.toString()).toContain('User-Agent');
  });
});
