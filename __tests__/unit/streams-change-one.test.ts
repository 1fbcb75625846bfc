import { expect, test } from '@jest/globals';
import type { Applied, ChangeParts } from '../../src/streams/applied.ts';
import { apply } from '../../src/streams/apply.ts';
import { changeOne } from '../../src/streams/change-one.ts';
import type { OneChange } from '../../src/streams/change-one.ts';
import { makePlan } from '../../src/streams/make-plan.ts';
import { toConfig } from '../simulation/streams-job.ts';
import type { Wanted } from '../simulation/streams-job.ts';
import { notGiven, wanted, watchStreams } from '../support/change-streams.ts';

const outcomes = ({ streams }: Applied) => streams.map(({ name, outcome }) => `${name} ${outcome}`);

/** An enterprise with `a` and `b`, as the file says it. */
async function withTwo() {
  const watched = watchStreams();
  const { parts, world, calls, lines } = watched;
  await apply({ ...(await parts([wanted('a'), wanted('b')])), expectedHash: undefined });
  world.pass(3_600_000);
  calls.length = lines.length = 0;
  return watched;
}

test('a paused stream is sent whole, and the next plan finds no difference', async () => {
  const { parts, calls, world } = await withTwo();
  const file = [wanted('a'), wanted('b')];
  const applied = await changeOne(await parts(file), { change: 'pause', stream: 'a' });
  expect(calls).toEqual(['key', 'save: About to update a', 'update 1', 'save: Changed a']);
  expect([outcomes(applied), applied.failures]).toEqual([['a paused'], []]);
  expect(world.live.get(1)).toMatchObject({ enabled: false, secrets: { token: 'a-secret-1' } });
  expect(world.live.get(2)?.enabled).toBe(true);
  const { plan } = await parts(file);
  expect(plan.streams.map(({ differences }) => differences)).toEqual([[], []]);
  expect(plan.drift).toBe(false);
});

test('what is so already is not sent', async () => {
  const { parts, calls } = await withTwo();
  const applied = await changeOne(await parts([wanted('a')]), { change: 'resume', stream: 'a' });
  expect([calls, outcomes(applied), applied.failures]).toEqual([[], ['a nothing'], []]);
});

test('who pauses what the file enables is warned that the next apply undoes it', async () => {
  const { parts, lines } = await withTwo();
  const file = [wanted('a', { enabled: true }), wanted('b')];
  await changeOne(await parts(file), { change: 'pause', stream: 'a' });
  expect(lines[0]).toMatch(/`enabled: true`.*the next apply undoes this/);
});

test.each<[string, Partial<Wanted>, RegExp]>([
  [
    'what an adopted stream is set to',
    { adopt: 1 },
    /never sent it anything.*gets what the file says/,
  ],
  ['which secret it has', {}, /Whether it has these secrets is not known \(`token`\)/],
])('who pauses without knowing %s is told what is sent', async (_, more, text) => {
  const { parts, lines, calls, world } = watchStreams();
  world.byHand({
    enabled: true,
    type: 'Splunk',
    vendorSpecific: { key_id: 'v1', domain: 'x.test' },
  });
  if (more.adopt === undefined) {
    await apply({ ...(await parts([wanted('a', { adopt: 'none' })])), expectedHash: undefined });
    world.pass(3_600_000);
  }
  lines.length = 0;
  const file = [wanted('a', more)];
  const otherKey = await parts(file);
  const plan = makePlan({ ...otherKey, config: file.map(toConfig), keyCheck: 'other', rotate: [] });
  await changeOne({ ...otherKey, plan }, { change: 'pause', stream: 'a' });
  expect(lines[0]).toMatch(/only as a whole, so to pause `a` means to send/);
  expect(lines[0]).toMatch(text);
  expect(calls.at(-2)).toMatch(/^update/);
});

test('another stream is not paused while a create is in doubt, which it would make forgotten', async () => {
  const { parts, world, calls } = await withTwo();
  const file = [wanted('a'), wanted('b'), wanted('c', { adopt: 'none' })];
  const fails = (own: ChangeParts): Partial<ChangeParts> => ({
    streams: { ...own.streams, create: () => Promise.reject(new Error('gone')) },
  });
  await apply({ ...(await parts(file, fails)), expectedHash: undefined });
  for (const domain of ['c.test', 'foreign.test'])
    world.byHand({ enabled: true, type: 'Splunk', vendorSpecific: { key_id: 'v1', domain } });
  world.pass(61_000);
  calls.length = 0;
  const applied = await changeOne(await parts(file), { change: 'pause', stream: 'a' });
  expect(applied.failures).toMatchObject([{ text: expect.stringContaining('#3'), line: 22 }]);
  expect([calls, world.state().pending?.name]).toEqual([[], 'c']);
});

test('a stream whose file says nothing of `enabled` stays paused when it is updated', async () => {
  const { parts, world } = await withTwo();
  await changeOne(await parts([wanted('a')]), { change: 'pause', stream: 'a' });
  await apply({ ...(await parts([wanted('a', { port: 1 })])), expectedHash: undefined });
  expect(world.live.get(1)).toMatchObject({ enabled: false, settings: { port: 1 } });
});

test.each<[string, OneChange, Parameters<typeof wanted>[1], RegExp, number | undefined]>([
  [
    'one with other differences',
    { change: 'pause', stream: 'a' },
    { port: 1 },
    /more than `enabled`/,
    2,
  ],
  ['one with another secret', { change: 'pause', stream: 'a' }, { secret: 'new' }, /more than/, 2],
  [
    'one that is not in the file',
    { change: 'pause', stream: 'x' },
    {},
    /no stream `x`.*`a`/,
    undefined,
  ],
  [
    'one that is in the file by its name',
    { change: 'delete', stream: 'a' },
    {},
    /is in the file/,
    2,
  ],
  [
    'one that is in the file by its id',
    { change: 'delete', stream: '#1' },
    {},
    /is in the file/,
    2,
  ],
  [
    'a name that nobody knows',
    { change: 'delete', stream: 'x' },
    {},
    /no stream `x` is known/,
    undefined,
  ],
])('%s is neither sent nor deleted', async (_, change, more, text, line) => {
  const { parts, calls } = await withTwo();
  const applied = await changeOne(await parts([wanted('a', more)]), change);
  expect(applied.failures).toEqual([{ text: expect.stringMatching(text), line }]);
  expect(calls).toEqual([]);
});

test('one that has yet to be made, or lacks its secret, is not paused', async () => {
  const { parts, calls } = await withTwo();
  const none = { secrets: { values: new Map(), problems: [notGiven('a', 7)] } };
  const pause = { change: 'pause', stream: 'a' } as const;
  const lacking = await changeOne(await parts([wanted('a')], () => none), pause);
  expect(lacking.failures).toMatchObject([{ text: expect.stringContaining('A_TOKEN'), line: 7 }]);
  const unmade = await changeOne(await parts([wanted('c', { adopt: 'none' })]), {
    ...{ change: 'pause', stream: 'c' },
  });
  expect(unmade.failures).toMatchObject([{ text: expect.stringContaining('yet to be made') }]);
  expect(calls).toEqual([]);
});

test('one that two names of the file are to adopt is in the file, too', async () => {
  const { parts, calls } = await withTwo();
  const file = [wanted('a'), wanted('c', { adopt: 2 }), wanted('d', { adopt: 2 })];
  const applied = await changeOne(await parts(file), { change: 'delete', stream: '#2' });
  expect(applied.failures).toMatchObject([{ text: expect.stringContaining('`c` is in the file') }]);
  expect(calls).toEqual([]);
});

test.each(['b', '#2'])('`delete` %s deletes it and forgets its name', async (stream) => {
  const { parts, calls, world } = await withTwo();
  const applied = await changeOne(await parts([wanted('a')]), { change: 'delete', stream });
  expect(calls).toEqual(['delete 2', 'save: Changed b']);
  expect(outcomes(applied)).toEqual([`${stream} deleted`]);
  expect([[...world.live.keys()], Object.keys(world.state().streams)]).toEqual([[1], ['a']]);
});

test('a stream that nobody ever tied is deleted by its id, and the state stays as it is', async () => {
  const { parts, calls, world } = await withTwo();
  world.byHand({ enabled: true, type: 'Splunk', vendorSpecific: { key_id: 'v1' } });
  await changeOne(await parts([wanted('a'), wanted('b')]), { change: 'delete', stream: '#3' });
  expect([calls, [...world.live.keys()]]).toEqual([['delete 3'], [1, 2]]);
});

test('a stream that is gone is only forgotten, and that is said', async () => {
  const { parts, calls, world, lines } = await withTwo();
  world.live.delete(2);
  const applied = await changeOne(await parts([wanted('a')]), { change: 'delete', stream: 'b' });
  expect([calls, applied.failures, applied.forgotten]).toEqual([['save: Changed b'], [], ['b']]);
  expect(lines).toEqual(['There is no stream #2 (any more), so nothing was deleted.']);
});

test('a delete without an answer fails, and keeps the name', async () => {
  const { parts, world } = await withTwo();
  const fails = (own: ChangeParts): Partial<ChangeParts> => ({
    streams: { ...own.streams, delete: () => Promise.reject(new Error('gone')) },
  });
  const change = { change: 'delete', stream: 'b' } as const;
  const applied = await changeOne(await parts([wanted('a')], fails), change);
  expect([outcomes(applied), applied.failures.length]).toEqual([['b unknown'], 1]);
  expect(Object.keys(world.state().streams)).toEqual(['a', 'b']);
});
