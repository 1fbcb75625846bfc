import { describe, expect, test } from '@jest/globals';
import { fakeClock } from '../support/fake-clock.ts';
import { numberedLog } from '../support/numbered-log.ts';
import { readAll, since, threePages } from '../support/read-all.ts';
import { readNumbered } from '../support/read-numbered.ts';
import { apiError, pageAnswer, scriptedClient } from '../support/scripted-client.ts';

const BEGIN = Date.parse('2026-11-21T11:00:00Z');
const pageBytes = pageAnswer(2).body.length;

describe('`max-bytes`', () => {
  test.each([
    [1, 1],
    [pageBytes, 1],
    [pageBytes + 1, 2],
    [2 * pageBytes + 1, 3],
  ])('of %d ends the reading after %d pages, at least one', async (maxBytes, count) => {
    const { pages, error } = await readAll(scriptedClient(threePages), { maxBytes });
    expect(pages).toHaveLength(count);
    if (count < 3) expect(error).toMatchObject({ reason: 'max-bytes' });
    else expect(error).toBeUndefined();
  });

  test('does not turn a failure into a green run', async () => {
    const client = scriptedClient((asked, number) =>
      number === 1 ? threePages(asked) : apiError('server', 502),
    );
    const { error } = await readAll(client, { maxBytes: pageBytes + 1, retries: 1 });
    expect(error).toMatchObject({ status: 502 });
  });

  test('ends the reading of numbered pages, too', async () => {
    const clock = fakeClock();
    const events = [0, 1, 2, 3, 4, 5].map((minute) => {
      const time = BEGIN + minute * 120_000;
      return { time, json: `{"@timestamp":${time}}` };
    });
    const { pages, error } = await readNumbered(numberedLog(events, { clock }), {
      ...{ clock, maxBytes: 1 },
    });
    expect(pages).toHaveLength(1);
    expect(error).toMatchObject({ reason: 'max-bytes' });
  });
});

test('the position of a server is never sent as a cursor: it is read again by time at once', async () => {
  const client = scriptedClient(({ after = '' }) => pageAnswer(after === '' ? 2 : 0));
  const { pages, lines, asked } = await readAll(client, { cursor: '2026-11-21T11:04:00Z' });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({ phrase: since.phrase });
  expect(asked[0]).not.toHaveProperty('after');
  expect(pages[0]?.query).toEqual(since);
  expect(lines).toEqual([
    `The stored position is none of this host's: reading again by time, ${since.phrase}`,
  ]);
});
