import { describe, expect, test } from '@jest/globals';
import { BrokenPageError } from '../../src/events/page.ts';
import { query, readAll, since } from '../support/read-all.ts';
import { apiError, pageAnswer, scriptedClient } from '../support/scripted-client.ts';
import type { Asked } from '../support/scripted-client.ts';

const isFallback = ({ phrase }: Asked) => phrase === since.phrase;

/** Refuses every cursor of the first query; what `since` asks for is answered. */
function refusing(error: Error) {
  return scriptedClient((asked) => (isFallback(asked) ? pageAnswer(1) : error));
}

const shown = (asked: readonly Asked[]) =>
  asked.map((one) => (isFallback(one) ? 'since' : (one['after'] ?? 'begin')));

describe('a stored cursor', () => {
  test.each([
    ['not-found', 404],
    ['refused', 400],
    ['refused', 410],
    ['refused', 422],
  ] as const)('that gets a %s (%i) is given up at once', async (kind, status) => {
    const read = await readAll(refusing(apiError(kind, status)), { cursor: 'old' });
    expect(read.error).toBeUndefined();
    expect(read.pages.map((page) => page.query)).toEqual([since]);
    expect(shown(read.asked)).toEqual(['old', 'since']);
    expect(read.lines.join()).toMatch(/refused the stored cursor.*created:>=2026-11-20/);
  });

  test('that gets a 500 twice is given up', async () => {
    const read = await readAll(refusing(apiError('server', 500)), { cursor: 'old' });
    expect(shown(read.asked)).toEqual(['old', 'old', 'since']);
    expect(read.pages).toHaveLength(1);
  });

  test('that gets one 500 without retries is given up', async () => {
    const read = await readAll(refusing(apiError('server', 500)), { cursor: 'old', retries: 0 });
    expect(shown(read.asked)).toEqual(['old', 'since']);
  });

  test.each([
    ['refused', 400],
    ['server', 500],
  ] as const)(
    'that gets a %s (%i) is given up even if one request is all there is',
    async (kind, status) => {
      const read = await readAll(refusing(apiError(kind, status)), {
        cursor: 'old',
        maxRequests: 1,
      });
      expect(shown(read.asked)).toEqual(['old', 'since']);
      expect(read.pages).toHaveLength(1);
    },
  );

  test('that gets one 500 only is kept', async () => {
    const client = scriptedClient((_, number) =>
      number === 1 ? apiError('server', 500) : pageAnswer(1),
    );
    const read = await readAll(client, { cursor: 'old' });
    expect(shown(read.asked)).toEqual(['old', 'old']);
    expect(read.pages[0]?.query).toBe(query);
  });

  test.each([
    ['unauthorized', 401],
    ['forbidden', 403],
    ['secondary-limit', 429],
    ['network', 0],
  ] as const)('is not suspected for a %s (%i)', async (kind, status) => {
    const read = await readAll(refusing(apiError(kind, status)), { cursor: 'old', retries: 2 });
    expect(shown(read.asked)).not.toContain('since');
    expect(read.pages).toEqual([]);
  });
});

describe('an API that is down is not taken for a refusal', () => {
  test('whatever the status', async () => {
    for (const [kind, status] of [
      ['server', 500],
      ['refused', 422],
      ['not-found', 404],
    ] as const) {
      const down = apiError(kind, status);
      const read = await readAll(
        scriptedClient(() => down),
        { cursor: 'old' },
      );
      expect(read.error).toBe(down);
      expect(read.pages).toEqual([]);
      expect(read.lines.join()).not.toMatch(/refused/);
    }
  });

  test('and a fault of the fallback alone ends in a later answer', async () => {
    const client = scriptedClient((asked, number) => {
      if (!isFallback(asked)) return apiError('refused', 422);
      return number < 4 ? apiError('server', 503) : pageAnswer(1);
    });
    const read = await readAll(client, { cursor: 'old' });
    expect(read.error).toBeUndefined();
    expect(read.pages.map((page) => page.query)).toEqual([since]);
  });
});

describe('a cursor of this read', () => {
  test('is given up only for a 4xx of its own', async () => {
    const after = (error: Error) =>
      scriptedClient((asked) => {
        if (isFallback(asked)) return pageAnswer(1);
        return asked['after'] === undefined ? pageAnswer(1, 'a') : error;
      });
    const refused = await readAll(after(apiError('refused', 422)));
    expect(shown(refused.asked)).toEqual(['begin', 'a', 'since']);
    expect(refused.pages.map((page) => page.query)).toEqual([query, since]);
    const down = await readAll(after(apiError('server', 500)), { retries: 2 });
    expect(shown(down.asked)).toEqual(['begin', 'a', 'a', 'a']);
  });

  test('may come up again after the fallback: that is no cursor that stands still', async () => {
    let refusals = 0;
    const client = scriptedClient((asked) => {
      if (asked['after'] === 'a')
        return refusals++ === 0 ? apiError('refused', 422) : pageAnswer(1);
      return pageAnswer(1, 'a');
    });
    const read = await readAll(client);
    expect(read.error).toBeUndefined();
    expect(shown(read.asked)).toEqual(['begin', 'a', 'since', 'since']);
  });

  test('that is refused again and again ends the read', async () => {
    const client = scriptedClient((asked) =>
      asked['after'] === undefined ? pageAnswer(1, 'a') : apiError('refused', 422),
    );
    const { error, requests } = await readAll(client);
    expect(error).toMatchObject({ status: 422 });
    expect(requests).toBeLessThan(12);
  });
});

test('a query without a cursor has nothing to be refused', async () => {
  const read = await readAll(scriptedClient(() => apiError('refused', 422)));
  expect([read.requests, read.error]).toEqual([1, expect.objectContaining({ status: 422 })]);
});

describe('too slow an answer', () => {
  const sizes = (asked: readonly Asked[]) => asked.map((one) => Number(one['per_page']));

  test.each([
    ['502', () => apiError('server', 502)],
    ['504', () => apiError('server', 504)],
    ['no answer in time', () => apiError('network', 0)],
  ])('(%s) halves the page from the second time on, down to ten', async (_, error) => {
    const { asked } = await readAll(scriptedClient(error), { retries: 6 });
    expect(sizes(asked)).toEqual([100, 100, 50, 25, 12, 10, 10]);
  });

  test('is told from other faults', async () => {
    const { asked } = await readAll(
      scriptedClient(() => apiError('server', 500)),
      { retries: 3 },
    );
    expect(sizes(asked)).toEqual([100, 100, 100, 100]);
  });

  test('is forgotten after twenty calm pages', async () => {
    let cursor = 0;
    const client = scriptedClient((_, number) =>
      number <= 3
        ? apiError('server', 502)
        : pageAnswer(1, number < 50 ? `c${cursor++}` : undefined),
    );
    const { asked } = await readAll(client);
    expect(sizes(asked).slice(3)).toEqual([
      ...Array<number>(20).fill(25),
      ...Array<number>(20).fill(50),
      ...Array<number>(7).fill(100),
    ]);
  });

  test('never makes a page larger than per-page', async () => {
    let cursor = 0;
    const client = scriptedClient((_, number) =>
      pageAnswer(1, number < 70 ? `c${cursor++}` : undefined),
    );
    expect(new Set(sizes((await readAll(client, { perPage: 7 })).asked))).toEqual(new Set([7]));
    const slow = scriptedClient(() => apiError('server', 502));
    expect(sizes((await readAll(slow, { perPage: 7, retries: 3 })).asked)).toEqual([7, 7, 7, 7]);
  });
});

test('a broken page is told in words', async () => {
  const { error } = await readAll(
    scriptedClient(() => pageAnswer('<html>')),
    { retries: 1 },
  );
  expect(error).not.toBeInstanceOf(BrokenPageError);
  expect(String(error)).toMatch(/not a complete JSON array of objects/);
});
