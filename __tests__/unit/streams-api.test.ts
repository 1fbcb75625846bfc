import { describe, expect, test } from '@jest/globals';
import { ReadingStopped } from '../../src/github/patience.ts';
import { StreamRefusedError } from '../../src/github/stream-refused.ts';
import {
  body,
  hour,
  listen,
  live,
  path,
  rejection,
  sent,
  serve,
  stream,
} from '../support/streams-server.ts';
import type { Reply } from '../support/streams-server.ts';

describe('what GitHub has', () => {
  test('is read as documented, below the path of the API and with its token', async () => {
    const paused = { ...live, paused_at: '2026-03-04T05:06:07Z', new_field: [1] };
    const { streams, asked } = await serve(() => ({ body: [live, paused] }));
    expect(await streams.list()).toEqual([stream, { ...stream, pausedAt: '2026-03-04T05:06:07Z' }]);
    expect(asked).toMatchObject([{ method: 'GET', path }]);
    expect(asked[0]?.headers).toMatchObject({
      'user-agent': expect.stringMatching(/^test\/1 /),
      authorization: expect.stringMatching(/ the-token$/),
      'x-github-api-version': '2022-11-28',
    });
  });

  test('may be of a type that is not known', async () => {
    const { streams } = await serve(() => ({
      body: [{ ...live, stream_type: 'Microsoft Purview' }],
    }));
    expect(await streams.list()).toMatchObject([{ type: 'Microsoft Purview' }]);
  });

  test('has a key', async () => {
    const { streams, asked } = await serve(() => ({
      body: { key_id: 'v1', key: 'abc=', more: 1 },
    }));
    expect(await streams.key()).toEqual({ keyId: 'v1', key: 'abc=' });
    expect(asked[0]?.path).toBe('/api/v3/enterprises/acme/audit-log/stream-key');
  });
});

describe('an answer that is not as documented', () => {
  const odd = (fields: object): unknown => [live, { ...live, ...fields }];
  test.each([
    ['a text', '<html>', 'it is not JSON as documented'],
    ['cut off', '[{', 'it is not JSON as documented'],
    ['no list', live, 'it is not JSON as documented'],
    ['an id of letters', odd({ id: 'x' }), '`1.id` is not as documented'],
    ['an id of 0', odd({ id: 0 }), '`1.id` is not as documented'],
    ['enabled or not', odd({ enabled: 'yes' }), '`1.enabled` is not as documented'],
    ['changed some time', odd({ updated_at: 'lately' }), '`1.updated_at` is not as documented'],
    ['of no type', odd({ stream_type: undefined }), '`1.stream_type` is not as documented'],
  ])('is refused after some tries: %s', async (_, answer, detail) => {
    const { streams, asked } = await serve(() => ({ body: answer }));
    expect(await rejection(streams.list())).toMatchObject({
      ...{ failure: { kind: 'broken-answer' }, status: 200, detail },
    });
    expect(asked).toHaveLength(3);
  });

  test('is a list of which GitHub has more', async () => {
    const headers = { link: '<https://api.github.com/x?page=2>; rel="next"' };
    const { streams } = await serve(() => ({ body: [live], headers }));
    expect(await rejection(streams.list())).toMatchObject({ failure: { kind: 'broken-answer' } });
  });

  test('is one of a create, too, and is not sent again', async () => {
    const { streams, asked } = await serve(() => ({ body: { id: 42 } }));
    expect((await rejection(streams.create(body))).failure.kind).toBe('broken-answer');
    expect(asked).toHaveLength(1);
  });
});

describe('a change', () => {
  test('sends the whole configuration and reads what came of it', async () => {
    const { streams, asked } = await serve(() => ({ body: live }));
    expect([await streams.create(body), await streams.update(42, body)]).toEqual([stream, stream]);
    expect(asked).toMatchObject([
      { method: 'POST', path, body: sent },
      { method: 'PUT', path: `${path}/42`, body: sent },
    ]);
    expect(asked[0]?.body).toEqual(sent);
  });

  test.each<[string, Reply]>([
    ['a 5xx', () => ({ status: 502, body: { message: 'Server Error' } })],
    ['a lost answer', () => 'hang up'],
  ])('is created once, and updated and deleted until it is answered: %s', async (_, fail) => {
    const twice: Reply = (number) => (number < 3 ? fail(number) : { body: live });
    const creating = await serve(twice);
    const error = await rejection(creating.streams.create(body));
    expect(error.failure.kind).toMatch(/^(server|network)$/);
    expect(creating.asked).toHaveLength(1);
    const updating = await serve(twice);
    expect(await updating.streams.update(42, body)).toEqual(stream);
    expect(updating.asked.map(({ body: again }) => again)).toEqual([sent, sent, sent]);
    const deleting = await serve(twice);
    await deleting.streams.delete(42);
    expect(deleting.asked).toHaveLength(3);
    expect(deleting.clock.sleeps).toHaveLength(2);
  });

  test('that GitHub does not answer in time ends as one of the network', async () => {
    const { streams, clock } = await serve(() => 'no answer', { timeoutMs: 40 });
    const { failure } = await rejection(streams.create(body));
    expect(failure).toMatchObject({ kind: 'network', timedOut: true });
    // On a busy machine the time may be over before the request arrived.
    expect(clock.sleeps).toEqual([]);
  });

  test('whose answer is lost while the job is cancelled is not taken for one that was not sent', async () => {
    const job = new AbortController();
    const cancelled = job.signal;
    const { streams } = await serve(() => (job.abort(), 'hang up'), { cancelled });
    expect((await rejection(streams.create(body))).failure.kind).toBe('network');
  });

  test('deletes with or without a body, and is done if there is nothing to delete', async () => {
    const { streams, asked } = await serve((number) =>
      number === 1 ? { status: 204 } : { status: 404, body: { message: 'Not Found' } },
    );
    await streams.delete(42);
    await streams.delete(42);
    expect(asked).toMatchObject(Array(2).fill({ method: 'DELETE', path: `${path}/42` }));
  });

  test('is not deleted if GitHub says anything else', async () => {
    const { streams } = await serve(() => ({ status: 403, body: { message: 'No.' } }));
    expect((await rejection(streams.delete(42))).failure.kind).toBe('forbidden');
  });
});

test('a refused configuration is sent once, and why it is refused is told', async () => {
  const errors = ["Domain can't be blank"];
  const { streams, asked } = await serve(() => ({ status: 422, body: { errors } }));
  for (const error of [
    await rejection(streams.create(body)),
    await rejection(streams.update(42, body)),
  ]) {
    expect(error).toBeInstanceOf(StreamRefusedError);
    expect(error.errors).toEqual(errors);
  }
  expect(asked).toHaveLength(2);
});

describe('the rate limit', () => {
  const resetAt = 1_793_000_000_000;

  test('is read from every answer, also of a failure', async () => {
    const { streams } = await serve((number) =>
      number === 1
        ? { body: [], headers: hour(14) }
        : { status: 404, body: { message: 'Not Found' }, headers: hour(13) },
    );
    expect(streams.rateLimit()).toBeUndefined();
    await streams.list();
    expect(streams.rateLimit()).toEqual({ limit: 15, remaining: 14, resetAt });
    await rejection(streams.list());
    expect(streams.rateLimit()).toEqual({ limit: 15, remaining: 13, resetAt });
  });

  test('is unknown where GitHub tells of none, and stays what it was', async () => {
    const { streams } = await serve((number) => ({
      body: [],
      headers: number === 2 ? hour(3) : {},
    }));
    await streams.list();
    expect(streams.rateLimit()).toBeUndefined();
    await streams.list();
    await streams.list();
    expect(streams.rateLimit()?.remaining).toBe(3);
  });

  test('stops what would have to wait too long, and says when it is over', async () => {
    const message = 'API rate limit exceeded for user ID 1.';
    const date = new Date(resetAt - 600_000).toUTCString();
    const { streams, asked, clock } = await serve(() => ({
      ...{ status: 403, body: { message }, headers: { ...hour(0), date } },
    }));
    const now = clock.now();
    for (const error of [await rejection(streams.list()), await rejection(streams.create(body))]) {
      expect(error).toBeInstanceOf(ReadingStopped);
      expect(error).toMatchObject({ reason: 'rate-limit', resumeAt: now + 601_000 });
    }
    expect(asked).toHaveLength(2);
    expect(streams.rateLimit()?.remaining).toBe(0);
  });
});

test("the clock is this machine's until GitHub has told its own, with whatever answer", async () => {
  const told = (time: string) => ({ date: new Date(`2026-11-21T${time}Z`).toUTCString() });
  const { streams, clock } = await serve((number) =>
    number === 1
      ? { body: [], headers: told('12:10:00') }
      : { status: 404, body: { message: 'Not Found' }, headers: told('12:20:00') },
  );
  const now = () => new Date(streams.now()).toISOString().slice(11, 19);
  expect(now()).toBe('12:00:00');
  await streams.list();
  clock.advance(5_000);
  expect(now()).toBe('12:10:05');
  await rejection(streams.list());
  expect(now()).toBe('12:20:00');
});

describe('a redirect', () => {
  test.each([301, 302, 307, 308])(
    '(%i) to another host gets neither token nor request',
    async (status) => {
      const elsewhere = await listen(() => ({ body: [live] }));
      const location = `${elsewhere.origin}${path}`;
      const { streams, asked } = await serve(() => ({ status, headers: { location }, body: {} }));
      const calls = [
        ...[streams.list(), streams.key(), streams.create(body), streams.update(42, body)],
        streams.delete(42),
      ];
      for (const error of await Promise.all(calls.map(rejection)))
        expect(error).toMatchObject({ status, failure: { kind: 'refused' } });
      expect(elsewhere.asked).toEqual([]);
      expect(asked).toHaveLength(5);
    },
  );

  test('within the API is followed as far as it keeps what was asked', async () => {
    const location = '/api/v3/enterprises/7/audit-log/streams';
    const follow = async (status: number) =>
      serve((number) =>
        number === 1
          ? { status, headers: { location }, body: {} }
          : { body: number === 2 ? live : [] },
      );
    const kept = await follow(307);
    expect(await kept.streams.create(body)).toEqual(stream);
    expect(kept.asked).toMatchObject([{ path }, { method: 'POST', path: location, body: sent }]);
    const changed = await follow(302);
    expect(await rejection(changed.streams.create(body))).toMatchObject({ status: 302 });
    expect(changed.asked).toHaveLength(1);
  });

  test('in a circle ends', async () => {
    const { streams, asked } = await serve(() => ({
      status: 302,
      headers: { location: path },
      body: {},
    }));
    expect(await rejection(streams.list())).toMatchObject({ status: 302 });
    expect(asked.map(({ path: way }) => way)).toEqual(Array(4).fill(path));
  });
});
