import { expect, test } from '@jest/globals';
import { ExplainedError } from '../../src/errors.ts';
import { ApiError } from '../../src/github/api-error.ts';
import { ReadingStopped } from '../../src/github/patience.ts';
import { StreamRefusedError } from '../../src/github/stream-refused.ts';
import type { Stream } from '../../src/github/streams.ts';
import type { Applied, ChangeParts } from '../../src/streams/applied.ts';
import { apply } from '../../src/streams/apply.ts';
import type { Wanted } from '../simulation/streams-job.ts';
import { notGiven, wanted, watchStreams } from '../support/change-streams.ts';

const run = (parts: ChangeParts, expectedHash?: string): Promise<Applied> =>
  apply({ ...parts, expectedHash });
const outcomes = ({ streams }: Applied) => streams.map(({ name, outcome }) => `${name} ${outcome}`);
const texts = ({ failures }: Applied) => failures.map(({ text }) => text).join('\n');

/** An enterprise with `b` as the file once said it. */
async function withB(given: Partial<Wanted> = {}) {
  const watched = watchStreams();
  await run(await watched.parts([wanted('b', given)]));
  watched.world.pass(3_600_000);
  watched.calls.length = 0;
  return watched;
}

test('updates come before creates, each announced before it is sent, and the last save clears it', async () => {
  const { parts, calls, world } = await withB();
  const before = await parts([
    wanted('a', { adopt: 'none' }),
    wanted('b', { port: 1 }),
    wanted('c', { adopt: 'none' }),
  ]);
  const applied = await run(before, before.plan.hash);
  expect(calls).toEqual([
    'key',
    ...['save: About to update b', 'update 1'],
    ...['save: About to create a', 'create a.test'],
    ...['save: About to create c', 'create c.test'],
    'save: Changed c',
  ]);
  expect(outcomes(applied)).toEqual(['b updated', 'a created', 'c created']);
  expect(applied).toMatchObject({ failures: [], forgotten: [], requests: 5 });
  expect(applied.live.map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(applied.state).toEqual(world.state());
  expect(world.state().pending).toBeUndefined();
});

test('where nothing is to be done nothing is asked and nothing is saved', async () => {
  const { parts, calls } = await withB();
  const applied = await run(await parts([wanted('b')]));
  expect([calls, outcomes(applied), applied.requests]).toEqual([[], ['b nothing'], 1]);
});

test('everything that stands in the way is told at once, and nothing is changed', async () => {
  const { parts, calls, world } = await withB();
  const given = (own: ChangeParts): Partial<ChangeParts> => ({
    secrets: { values: new Map(), problems: [notGiven('b', 7)] },
    cancelled: AbortSignal.abort(),
    streams: {
      ...own.streams,
      rateLimit: () => ({ limit: 15, remaining: 1, resetAt: world.now() + 60_000 }),
    },
  });
  const applied = await run(await parts([wanted('b', { port: 1 })], given), 'f'.repeat(64));
  expect(applied.failures.map(({ line }) => line)).toEqual([undefined, 7, undefined, undefined]);
  const [hash, secret, cancelled, limit] = applied.failures.map(({ text }) => text);
  expect(hash).toContain('`plan-hash` is of another plan (ffff');
  expect(secret).toContain('`B_TOKEN`');
  expect(cancelled).toContain('cancelled');
  expect(limit).toContain('takes 2 requests, and GitHub grants 1 more of this hour');
  expect([calls, outcomes(applied)]).toEqual([[], ['b not-reached']]);
});

test("what a plan has against the file stops an apply, at the file's line", async () => {
  const { parts, calls } = await withB();
  const applied = await run(await parts([wanted('a'), wanted('b', { adopt: 9, port: 1 })]));
  expect(applied.failures).toMatchObject([{ line: 12, text: expect.stringContaining('#9') }]);
  expect([calls, outcomes(applied)]).toEqual([[], ['a not-reached', 'b nothing']]);
});

test('a stream of the type that nobody tied is never taken, and none is made beside it', async () => {
  const { parts, calls, world } = watchStreams();
  world.byHand({ enabled: true, type: 'Splunk', vendorSpecific: { key_id: 'v1' } });
  const applied = await run(await parts([wanted('a')]));
  expect(texts(applied)).toMatch(/#1 .*`adopt: none`/);
  expect([calls, outcomes(applied)]).toEqual([[], ['a not-reached']]);
});

test('a refused create of what was deleted outside leaves it known as deleted', async () => {
  const { parts, world } = await withB();
  world.live.delete(1);
  const refuses = (own: ChangeParts): Partial<ChangeParts> => ({
    streams: {
      ...own.streams,
      create: () => Promise.reject(new StreamRefusedError(['Port is not allowed'])),
    },
  });
  expect(outcomes(await run(await parts([wanted('b')], refuses)))).toEqual(['b refused']);
  const { plan } = await parts([wanted('b')]);
  expect(plan.streams[0]?.differences).toEqual([{ kind: 'deleted', id: 1 }]);
});

test('the last requests of the hour are used if they are enough', async () => {
  const { parts, world } = await withB();
  const given = (own: ChangeParts): Partial<ChangeParts> => ({
    streams: {
      ...own.streams,
      rateLimit: () => ({ limit: 15, remaining: 2, resetAt: world.now() + 60_000 }),
    },
  });
  expect((await run(await parts([wanted('b', { port: 1 })], given))).failures).toEqual([]);
});

test('a secret that can not be sent is told in its own words', async () => {
  const { parts } = await withB();
  const problem = {
    stream: 'b',
    reason: 'malformed',
    text: 'Odd.',
    line: 7,
  } as const;
  const secrets = { values: new Map(), problems: [problem] };
  const applied = await run(await parts([wanted('b', { port: 1 })], () => ({ secrets })));
  expect(texts(applied)).toBe('Odd. Nothing was changed.');
});

test('a change that another run announced a moment ago stops every change', async () => {
  const { parts, world, calls } = await withB();
  const dies = (own: ChangeParts): Partial<ChangeParts> => ({
    streams: { ...own.streams, create: () => Promise.reject(new Error('gone')) },
  });
  await run(await parts([wanted('a'), wanted('b')], dies));
  calls.length = 0;
  world.pass(59_000);
  const file = [wanted('a'), wanted('b', { port: 1 })];
  const early = await run(await parts(file));
  expect(texts(early)).toMatch(/runs\/7\) began to create `a` 59 s ago.*run again in a minute/);
  expect([calls, outcomes(early)]).toEqual([[], ['a not-reached', 'b not-reached']]);
  world.pass(1_000);
  expect(outcomes(await run(await parts(file)))).toEqual(['b updated', 'a created']);
});

test('a change that was announced at a time to come does not stop all changes until then', async () => {
  const { parts, world } = await withB();
  const inAYear = (own: ChangeParts): Partial<ChangeParts> => ({
    streams: {
      ...own.streams,
      update: () => Promise.reject(new Error('gone')),
      now: () => world.now() + 365 * 86_400_000,
    },
  });
  await run(await parts([wanted('b', { port: 1 })], inAYear));
  expect(outcomes(await run(await parts([wanted('b', { port: 1 })])))).toEqual(['b updated']);
});

test("GitHub's refusal is told at the line, remembered as not done, and the others are changed", async () => {
  const { parts, world } = await withB();
  const refuses = (own: ChangeParts): Partial<ChangeParts> => ({
    streams: {
      ...own.streams,
      update: () => Promise.reject(new StreamRefusedError(['Port is not allowed'])),
    },
  });
  const known = world.state().streams['b'];
  const applied = await run(
    await parts([wanted('a', { adopt: 'none' }), wanted('b', { port: 1 })], refuses),
  );
  expect(applied.failures).toMatchObject([{ line: 16, text: expect.stringContaining('Port') }]);
  expect(outcomes(applied)).toEqual(['b refused', 'a created']);
  expect(world.state()).toMatchObject({ streams: { b: known } });
  expect(world.state().pending).toBeUndefined();
});

test.each<[string, Error, string, string | undefined]>([
  ['a rate limit', new ReadingStopped('rate-limit', 0), 'a refused', undefined],
  [
    'a matter of permission',
    new ApiError({ kind: 'forbidden' }, { detail: '', status: 403 }),
    'a refused',
    undefined,
  ],
  ['no answer', new ApiError({ kind: 'server' }, { detail: '', status: 502 }), 'a unknown', 'a'],
])('after %s nothing more is sent', async (_, error, outcome, pending) => {
  const { parts, world, calls } = watchStreams();
  const fails = (own: ChangeParts): Partial<ChangeParts> => ({
    streams: { ...own.streams, create: () => Promise.reject(error) },
  });
  const applied = await run(await parts([wanted('a'), wanted('b')], fails));
  expect(outcomes(applied)).toEqual([outcome, 'b not-reached']);
  expect(world.state().pending?.name).toBe(pending);
  expect(calls.filter((call) => call.includes('create b'))).toEqual([]);
  expect(applied.failures.length).toBeGreaterThan(0);
});

test('two new streams after a lost answer are never guessed at', async () => {
  const { parts, world } = watchStreams();
  const lost = (own: ChangeParts): Partial<ChangeParts> => ({
    streams: {
      ...own.streams,
      async create(body) {
        await own.streams.create(body);
        world.byHand(body);
        throw new ApiError({ kind: 'network', timedOut: true }, { detail: 'gone', status: 0 });
      },
    },
  });
  const applied = await run(await parts([wanted('a')], lost));
  expect([outcomes(applied), applied.requests]).toEqual([['a unknown'], 4]);
  expect(texts(applied)).toContain('the list shows #1, #2');
  expect(world.state()).toMatchObject({ streams: {}, pending: { name: 'a' } });
});

test.each<[string, Partial<Stream>, string]>([
  ['of another id', { id: 77 }, 'another stream (#77, Splunk)'],
  ['of another type', { type: 'Datadog' }, 'another stream (#1, Datadog)'],
])('an answer to an update that is %s is no proof that it was done', async (_, odd, text) => {
  const { parts, world } = await withB();
  const answers = (own: ChangeParts): Partial<ChangeParts> => ({
    streams: {
      ...own.streams,
      update: async (id, body) => ({ ...(await own.streams.update(id, body)), ...odd }),
    },
  });
  const applied = await run(await parts([wanted('b', { port: 1 })], answers));
  expect(texts(applied)).toContain(text);
  expect([outcomes(applied), world.state().pending?.name]).toEqual([['b unknown'], 'b']);
});

test('an answer to a create that names a stream of before is looked up in the list', async () => {
  const { parts, world } = await withB();
  const answers = (own: ChangeParts): Partial<ChangeParts> => ({
    streams: {
      ...own.streams,
      create: async (body) => ({ ...(await own.streams.create(body)), id: 1 }),
    },
  });
  const applied = await run(await parts([wanted('a'), wanted('b')], answers));
  expect([outcomes(applied), applied.failures]).toEqual([['a created', 'b nothing'], []]);
  expect(world.state().streams['a']?.id).toBe(2);
});

test('a stream that is not as it was sent is told, and remembered as it is', async () => {
  const { parts, world } = await withB();
  const answers = (own: ChangeParts): Partial<ChangeParts> => ({
    streams: {
      ...own.streams,
      update: async (id, body) => ({ ...(await own.streams.update(id, body)), enabled: true }),
    },
  });
  const applied = await run(await parts([wanted('b', { enabled: false })], answers));
  expect(applied.failures).toMatchObject([
    { line: 4, text: expect.stringMatching(/sent as paused/) },
  ]);
  expect([outcomes(applied), world.state().streams['b']?.enabled]).toEqual([['b updated'], true]);
});

test('what was done and could not be saved is named', async () => {
  const { parts, calls } = watchStreams();
  let saves = 0;
  const moves = (own: ChangeParts): Partial<ChangeParts> => ({
    store: {
      ...own.store,
      save: (state, why) =>
        ++saves === 1
          ? own.store.save(state, why)
          : Promise.reject(new ExplainedError('Another run was quicker.')),
    },
  });
  const applied = await run(await parts([wanted('a'), wanted('b')], moves));
  expect(texts(applied)).toMatch(
    /^Another run was quicker\. Done before that.*`a` created \(#1\)\./,
  );
  expect([outcomes(applied), saves]).toEqual([['a created', 'b not-reached'], 2]);
  expect(applied.state.streams).toEqual({});
  expect(calls).not.toContain('create b.test');
});

test('a change that took too long to announce is not sent', async () => {
  const { parts, world, calls } = watchStreams();
  const slow = (own: ChangeParts): Partial<ChangeParts> => ({
    store: {
      ...own.store,
      save(state, why) {
        world.pass(30_001);
        return own.store.save(state, why);
      },
    },
  });
  const applied = await run(await parts([wanted('a')], slow));
  expect(texts(applied)).toContain('took too long');
  expect([calls.includes('create a.test'), world.state().pending]).toEqual([false, undefined]);
});

test('neither state nor failures nor log have a secret or a sealed one', async () => {
  const { parts, world, lines } = watchStreams();
  const applied = await run(await parts([wanted('a'), wanted('b')]));
  expect(JSON.stringify([applied, world.state(), lines])).not.toMatch(/-secret-|public\(/);
  expect(world.live.get(1)?.secrets).toEqual({ token: 'a-secret-1' });
});
