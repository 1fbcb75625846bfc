import { expect, test } from '@jest/globals';
import { makePlan } from '../../src/streams/make-plan.ts';
import type { PlanBasis } from '../../src/streams/plan.ts';
import {
  basisOf,
  knownStream as known,
  liveStream as live,
  pendingCreate,
  sayPlan,
  stateOf,
  streamConfig as config,
} from '../support/streams-basis.ts';

const siem = config('siem');
const s3 = { type: 'Amazon S3' };
const tied = stateOf({ siem: known(5) });

/** Each line: what is wrong, what is given, the line of the file, what the text has to say, and the plan. */
const TABLE: readonly [string, Partial<PlanBasis>, number, RegExp, readonly string[]][] = [
  [
    'one stream of its type has no name',
    { live: [live(5)] },
    12,
    /`siem` may be for .* #5 \(Splunk, splunk\.example\.com\/5\)\. Write `adopt:` and its id .*`adopt: none`/,
    ['siem: none', 'stray #5'],
  ],
  [
    'two streams of its type have no name',
    { live: [live(5), live(6), live(7, s3)] },
    12,
    /#5 .*, #6 /,
    ['siem: none', 'stray #5', 'stray #6', 'stray #7'],
  ],
  [
    'it adopts what is not there',
    { config: [config('siem', { adopt: 6 })], live: [live(5)] },
    12,
    /`siem` .* #6, which does not exist .*#5 .*Correct the id/,
    ['siem: none', 'stray #5'],
  ],
  [
    'it adopts what was its own and was deleted',
    { config: [config('siem', { adopt: 5 })], state: tied },
    12,
    /#5, which does not exist \(any more\)\. Correct the id, or write `adopt: none`/,
    ['siem: none'],
  ],
  [
    'it adopts another type',
    { config: [config('siem', { adopt: 5 })], live: [live(5, s3)] },
    12,
    /has the type Splunk and is to adopt #5 \(Amazon S3.*Correct `adopt` or `type`/,
    ['siem: none, #5'],
  ],
  [
    'it adopts what has another name in the file',
    {
      config: [config('b', { adopt: 5 }), siem],
      ...{ state: tied, live: [live(5)] },
    },
    12,
    /`b` .* #5, which is that of the name `siem`\. Remove `adopt`, or take `siem` out of the file/,
    ['b: none', 'siem: none, #5'],
  ],
  [
    'it adopts another one than its own',
    { config: [config('siem', { adopt: 6 })], state: tied, live: [live(5), live(6)] },
    12,
    /adopt the stream #6, and is the name of #5 .*Remove `adopt`, or give the stream #6 a name/,
    ['siem: none, #5'],
  ],
  [
    'it adopts what is not there, beside its own',
    { config: [config('siem', { adopt: 6 })], state: tied, live: [live(5)] },
    12,
    /adopt the stream #6, and is the name of #5/,
    ['siem: none, #5'],
  ],
  [
    'its type changed',
    { config: [config('siem', s3)], state: tied, live: [live(5)] },
    11,
    /type Amazon S3, and its stream exists as #5 \(Splunk.*another name .*`mode: delete` and `stream: siem`/,
    ['siem: none, #5'],
  ],
  [
    'its type changed after a create whose answer was lost',
    {
      config: [config('siem', s3)],
      state: stateOf({}, pendingCreate('siem', [])),
      live: [live(2)],
    },
    11,
    /can't become another provider's/,
    ['siem: none, #2'],
  ],
  [
    'two streams may be what a lost create made',
    { state: stateOf({}, pendingCreate('siem', [1])), live: [live(1), live(2), live(3)] },
    12,
    /about to be made by a run on 2026-11-01 08:00 UTC .*#2 .*#3 .*below the name; if it is none of these, take the name out/,
    ['siem: none', 'stray #1', 'stray #2', 'stray #3'],
  ],
  [
    'two streams may be what a lost create made, and `adopt: none` is from before',
    {
      config: [config('siem', { adopt: 'none' })],
      ...{ state: stateOf({}, pendingCreate('siem', [])), live: [live(2), live(3)] },
    },
    12,
    /#2 .*#3 /,
    ['siem: none', 'stray #2', 'stray #3'],
  ],
  [
    'what a lost create may have made was made days later',
    {
      state: stateOf({}, pendingCreate('siem', [])),
      live: [live(2, { createdAt: '2026-11-03T08:00:00Z' })],
    },
    12,
    /can't be told whether this is what it made: #2 .*, or `adopt: none` if it is none/,
    ['siem: none', 'stray #2'],
  ],
];

test.each(TABLE)('a problem is that %s', (_case, parts, line, text, expected) => {
  const plan = makePlan(basisOf(parts));
  expect(plan.problems).toEqual([{ line, text: expect.stringMatching(text) }]);
  expect(sayPlan(plan)).toEqual(expected);
  expect(plan.drift).toBe(true);
});

test('where the file does not have the field, the name is to blame', () => {
  const { problems } = makePlan(
    basisOf({ config: [config('siem', { lines: {} })], live: [live(5)] }),
  );
  expect(problems).toMatchObject([{ line: 10 }]);
});

test('a stream that the state has for two names of the file is a problem of both', () => {
  const state = stateOf({ a: known(5), b: known(5) });
  const plan = makePlan(basisOf({ config: [config('a'), config('b')], state, live: [live(5)] }));
  expect(sayPlan(plan)).toEqual(['a: none', 'b: none']);
  expect(plan.problems.map(({ text }) => text)).toEqual([
    expect.stringMatching(
      /`a` .*in the state as `b`: #5 .*Take one .* out of the file, or restore/,
    ),
    expect.stringMatching(/`b` .*in the state as `a`/),
  ]);
});

test('a name that only `rotate` has is a problem, and no drift', () => {
  const plan = makePlan(basisOf({ state: tied, live: [live(5)], rotate: ['siem', 'tpyo'] }));
  expect(plan.problems).toEqual([
    {
      line: undefined,
      text: expect.stringMatching(/`rotate` names `tpyo`, which the file does not/),
    },
  ]);
  expect(makePlan(basisOf({ state: tied, live: [live(5)], rotate: ['tpyo'] })).drift).toBe(false);
});

test('details from GitHub stay on one line', () => {
  const { problems } = makePlan(basisOf({ live: [live(5, { details: 'a\n::error::b' })] }));
  expect(problems[0]!.text).toContain('a ::error::b');
  expect(problems[0]!.text).not.toContain('\n');
});
