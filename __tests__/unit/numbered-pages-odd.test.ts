import { describe, expect, test } from '@jest/globals';
import { ApiError } from '../../src/github/api-error.ts';
import type { Client } from '../../src/github/client.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { numberedLog } from '../support/numbered-log.ts';
import { readNumbered } from '../support/read-numbered.ts';

const NOON = Date.parse('2026-11-21T12:00:00Z');
const MINUTE = 60_000;
const BEGIN = NOON - 60 * MINUTE;

describe('numbered pages', () => {
  test('do not jump ahead with one event whose times lie hours apart, however the server sorts', async () => {
    const clock = fakeClock(NOON);
    const events = Array.from({ length: 12 }, (_, index) => {
      const created = BEGIN + index * 2 * MINUTE;
      const time = index === 2 ? created + 120 * MINUTE : created;
      const json = `{"@timestamp":${time},"created_at":${created},"action":"a${index}"}`;
      return { time: created, createdAt: created, json };
    });
    const { texts, error } = await readNumbered(numberedLog(events, { clock }), { clock });
    expect(error).toBeUndefined();
    expect(texts).toEqual(events.map(({ json }) => json));
  });

  test('that are the same under every number end the reading with an error', async () => {
    const clock = fakeClock(NOON);
    let asked = 0;
    const client: Client = {
      get: (_path, { page }) => {
        if (++asked > 100) throw new Error('it never ends');
        const events = [1, 2, 3].map((number) => `{"@timestamp":${BEGIN},"action":"a${number}"}`);
        return Promise.resolve({
          status: 200,
          headers: { link: `<https://ghe.example/x?page=${page ?? ''}>; rel="next"` },
          body: Buffer.from(`[${events.join(',')}]`),
        });
      },
    };
    const { error } = await readNumbered(client, { clock });
    expect(error).toBeInstanceOf(ApiError);
    expect(String(error)).toMatch(/the same page under each number/);
  });
});
