import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ApiError } from '../../src/github/api-error.ts';
import type { Client } from '../../src/github/client.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { numberedLog } from '../support/numbered-log.ts';
import type { NumberedEvent } from '../support/numbered-log.ts';
import { query, readNumbered } from '../support/read-numbered.ts';

const NOON = Date.parse('2026-11-21T12:00:00Z');
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const BEGIN = NOON - 60 * MINUTE;

function eventAt(time: number, name: string, more: Partial<NumberedEvent> = {}): NumberedEvent {
  return { time, json: `{"@timestamp":${time},"action":"${name}"}`, ...more };
}

const jsonOf = ({ json }: NumberedEvent) => json;
const apart = (count: number, stepMs: number) =>
  Array.from({ length: count }, (_, index) => eventAt(BEGIN + index * stepMs, `a${index}`));

describe('numbered pages', () => {
  test('are read on by time: each begins about where the last event was, and shows each event once', async () => {
    const clock = fakeClock(NOON);
    const events = apart(9, 2 * MINUTE);
    const client = numberedLog(events, { clock });

    const { pages, texts, error } = await readNumbered(client, { clock });

    expect(error).toBeUndefined();
    expect(texts).toEqual(events.map(jsonOf));
    expect(client.asked).toEqual(
      ['11:00:00', '11:03:00', '11:07:00', '11:11:00', '11:15:00'].map((time) => ({
        ...{ phrase: `created:>=2026-11-21T${time}Z`, page: 1, perPage: 3 },
      })),
    );
    expect(pages.map(({ next, repeatsFrom }) => [next, repeatsFrom])).toEqual([
      ['2026-11-21T11:03:00Z', BEGIN + 3 * MINUTE],
      ['2026-11-21T11:07:00Z', BEGIN + 7 * MINUTE],
      ['2026-11-21T11:11:00Z', BEGIN + 11 * MINUTE],
      ['2026-11-21T11:15:00Z', BEGIN + 15 * MINUTE],
      [undefined, BEGIN + 15 * MINUTE],
    ]);
  });

  test('keep the end of a range and the search terms', async () => {
    const clock = fakeClock(NOON);
    const client = numberedLog(apart(9, 2 * MINUTE), { clock });
    const phrase = 'actor:mona created:2026-11-21T11:00:00Z..2026-11-21T11:09:00Z';

    const { texts } = await readNumbered(client, { clock, query: { phrase, include: 'web' } });

    expect(texts).toHaveLength(5);
    expect(client.asked.map((one) => one.phrase)).toEqual([
      phrase,
      'actor:mona created:2026-11-21T11:03:00Z..2026-11-21T11:09:00Z',
      'actor:mona created:2026-11-21T11:07:00Z..2026-11-21T11:09:00Z',
    ]);
  });

  test('go on at a stored second', async () => {
    const clock = fakeClock(NOON);
    const events = apart(4, 2 * MINUTE);
    const client = numberedLog(events, { clock });

    const { texts, pages } = await readNumbered(client, { clock, cursor: '2026-11-21T11:04:00Z' });

    expect(texts).toEqual(events.slice(2).map(jsonOf));
    expect(client.asked[0]?.phrase).toBe('created:>=2026-11-21T11:04:00Z');
    expect(pages[0]?.query).toBe(query);
  });

  test('go on by time from a cursor that another host gave, which is never sent', async () => {
    const clock = fakeClock(NOON);
    const client = numberedLog(apart(2, MINUTE), { clock });
    const cursor = 'MS42NjQzODM5MTkzNDdlKzEyfDM0MkI6NDdB';
    const fallback = 'created:>=2026-11-21T11:01:00Z';

    const { pages, texts, lines } = await readNumbered(client, { clock, cursor, fallback });

    expect(texts).toHaveLength(1);
    expect(client.asked.map(({ phrase }) => phrase)).toEqual([fallback]);
    expect(pages[0]?.query.phrase).toBe(fallback);
    expect(lines).toEqual([
      `The stored position is none of this server's: reading again by time, ${fallback}`,
    ]);
  });

  test('do not need a link to go on after a full page', async () => {
    const clock = fakeClock(NOON);
    const events = apart(7, 2 * MINUTE);

    const { texts } = await readNumbered(numberedLog(events, { clock, isLinked: false }), {
      clock,
    });

    expect(texts).toEqual(events.map(jsonOf));
  });

  test('begin so much earlier that an event is found whose times differ as others have', async () => {
    const clock = fakeClock(NOON);
    const late = eventAt(BEGIN + 20_100, 'apart', { createdAt: BEGIN + 15_500 });
    const events = [...apart(3, 10 * SECOND), late, eventAt(BEGIN + 40_000, 'last')];

    const { texts } = await readNumbered(numberedLog(events, { clock }), { clock, skewSeconds: 5 });

    expect(texts).toEqual(events.map(jsonOf));
  });

  test('tell twins apart from what is shown again', async () => {
    const clock = fakeClock(NOON);
    const twins = (time: number, count: number) =>
      Array.from({ length: count }, () => eventAt(time, 'twin'));
    const events = [...twins(BEGIN, 2), ...twins(BEGIN + MINUTE, 2), ...twins(BEGIN + 90_000, 3)];

    const { texts } = await readNumbered(numberedLog(events, { clock }), { clock });

    expect(texts).toEqual(events.map(jsonOf));
  });

  describe('of more events within a second than a page takes', () => {
    const dense = Array.from({ length: 8 }, (_, index) => eventAt(BEGIN + index, `d${index}`));

    test('are read by number, and twice: nothing has shifted if both show the same', async () => {
      const clock = fakeClock(NOON);
      const events = dense;
      const client = numberedLog(events, { clock });

      const { pages, texts, lines } = await readNumbered(client, { clock });

      expect(texts).toEqual(events.map(jsonOf));
      expect(client.asked.map(({ page }) => page)).toEqual([1, 2, 3, 1, 2, 3]);
      expect(pages.map(({ suspect }) => suspect)).toEqual([false]);
      expect(lines).toEqual([
        'Many events at 2026-11-21T11:00:00Z: reading several pages by their numbers, twice',
      ]);
    });

    test('are read to the end of that second whatever `max-requests` says: half of it is of no use', async () => {
      const clock = fakeClock(NOON);
      const client = numberedLog([...dense, ...apart(12, MINUTE).slice(1)], { clock });

      const { pages, error } = await readNumbered(client, { clock, maxRequests: 1 });

      expect(error).toMatchObject({ reason: 'max-requests' });
      expect(pages).toHaveLength(1);
      expect(pages[0]?.events.length).toBeGreaterThanOrEqual(dense.length);
    });

    test('are no twins where a late event moved them to the next page', async () => {
      const clock = fakeClock(NOON);
      const late = eventAt(BEGIN, 'late', { order: -1, visibleAt: NOON + 15 });
      const events = [late, ...dense];

      const { texts, pages } = await readNumbered(numberedLog(events, { clock, requestMs: 10 }), {
        clock,
      });

      expect(texts).toEqual(events.map(jsonOf));
      expect(pages.some(({ suspect }) => suspect)).toBe(false);
    });

    test('are not skipped where an event that expired moved them to the page before', async () => {
      const clock = fakeClock(NOON);
      const [first, ...rest] = dense;
      const events = [{ ...first!, expiresAt: NOON + 15 }, ...rest];

      const { texts } = await readNumbered(numberedLog(events, { clock, requestMs: 10 }), {
        clock,
      });

      expect(texts).toEqual(expect.arrayContaining(rest.map(jsonOf)));
    });

    test('are said to be suspect if they never stop shifting, and none is given twice', async () => {
      const clock = fakeClock(NOON);
      const restless = Array.from({ length: 60 }, (_, index) =>
        eventAt(BEGIN + index, `r${index}`, { expiresAt: NOON + 15 + 10 * index }),
      );

      const { texts, pages } = await readNumbered(
        numberedLog([...restless, ...dense], { clock, requestMs: 10 }),
        { clock, perPage: 10 },
      );

      expect(pages.some(({ suspect }) => suspect)).toBe(true);
      expect(new Set(texts).size).toBe(texts.length);
    });

    test('are numbered anew if the server is too slow for large pages', async () => {
      const clock = fakeClock(NOON);
      const many = Array.from({ length: 50 }, (_, index) => eventAt(BEGIN + index, `m${index}`));
      const log = numberedLog(many, { clock });
      const client: Client = {
        async get(path, asked) {
          const isLarge = Number(asked['per_page']) > 10 && Number(asked['page']) > 1;
          if (isLarge) throw new ApiError({ kind: 'server' }, { status: 502, detail: 'too slow' });
          return log.get(path, asked);
        },
      };

      const { texts, error } = await readNumbered(client, { clock, perPage: 20 });

      expect(error).toBeUndefined();
      expect(texts).toEqual(many.map(jsonOf));
    });
  });

  test('that are empty and name a next one, again and again, end the reading with an error', async () => {
    const clock = fakeClock(NOON);
    const client: Client = {
      get: async () => ({
        status: 200,
        headers: { link: '<https://ghe.example/x?page=2>; rel="next"' },
        body: Buffer.from('[]'),
      }),
    };

    const { pages, error } = await readNumbered(client, { clock });

    expect(pages).toEqual([]);
    expect(String(error)).toContain('an empty page that names a next one');
  });

  // What appears late is days younger than what expires.
  test.each(['appears', 'expires'] as const)(
    'lose and repeat nothing, whatever %s between two requests',
    async (change) => {
      const drafts = fc.array(
        fc.record({
          second: fc.integer({ min: 0, max: 5 }),
          ms: fc.constantFrom(0, 0, 1, 500, 999),
          order: fc.nat(20),
          kind: fc.nat(2),
          skew: fc.integer({ min: -900, max: 900 }),
          at: fc.constantFrom(0, 0, 0, 0, 1, 2, 5, 9),
        }),
        { maxLength: 40 },
      );
      const property = fc.asyncProperty(
        ...([drafts, fc.constantFrom(1, 2, 3, 5, 20), fc.boolean(), fc.boolean()] as const),
        async (all, perPage, isLinked, isSkewed) => {
          const clock = fakeClock(NOON);
          const events = all.map(({ second, ms, order, kind, skew, at }): NumberedEvent => {
            const time = BEGIN + second * SECOND + ms;
            const createdAt = isSkewed && kind > 0 ? Math.max(BEGIN, time + skew) : undefined;
            const created = createdAt === undefined ? '' : `,"created_at":${createdAt}`;
            const json = `{"@timestamp":${time},"action":"k${kind}"${created}}`;
            const changesAt = NOON + at * 10 + 5;
            const changed =
              change === 'appears' ? { visibleAt: changesAt } : { expiresAt: changesAt };
            return { time, createdAt, order, json, ...(at === 0 ? {} : changed) };
          });
          const client = numberedLog(events, { clock, requestMs: 10, isLinked });

          const { texts, pages, error } = await readNumbered(client, { clock, perPage });

          expect(error).toBeUndefined();
          const found = count(texts);
          const possible = count(events.map(jsonOf));
          for (const [json, times] of found) expect(times).toBeLessThanOrEqual(possible.get(json)!);
          if (pages.some(({ suspect }) => suspect)) return;
          const due = events.filter(
            ({ visibleAt = 0, expiresAt = Infinity }) =>
              visibleAt <= NOON && expiresAt > clock.now(),
          );
          for (const [json, times] of count(due.map(jsonOf)))
            expect(found.get(json) ?? 0).toBeGreaterThanOrEqual(times);
        },
      );
      const { SCHEDULES: runs = '300', SEED: seed = '20261121' } = process.env;
      await fc.assert(property, { numRuns: Number(runs), seed: Number(seed) });
    },
  );
});

function count(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
