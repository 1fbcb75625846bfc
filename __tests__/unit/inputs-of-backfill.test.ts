import { describe, expect, test } from '@jest/globals';
import { chainNameOf, toRange } from '../../src/backfill/range.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import { NOW, parse, problemsOf } from '../support/parse-inputs.ts';

const DAY = 86_400_000;
/** The beginning of the day of `NOW`. */
const TODAY = Date.parse('2026-11-22T00:00:00Z');
const backfill = { mode: 'backfill' };

const rangeOf = (inputs: Readonly<Record<string, string>>): string[] => {
  const { range } = parse({ ...backfill, ...inputs });
  return [range.from, range.to].map((time) => new Date(time).toISOString());
};

describe('the range of a backfill', () => {
  test('is by default all that GitHub may still have, up to the beginning of the day', () => {
    expect(parse(backfill).range).toEqual({
      ...{ from: TODAY - 181 * DAY, to: TODAY, isOpenStart: true },
    });
    expect(parse({ ...backfill, since: '180d' }).range.isOpenStart).toBe(false);
  });

  test.each<[string, Readonly<Record<string, string>>, string, string]>([
    ['dates', { since: '2026-06-01', until: '2026-09-01' }, '06-01T00:00:00', '09-01T00:00:00'],
    [
      'times, to the second',
      { since: '2026-06-01T08:30:00.7Z', until: '2026-06-01T12:00:01.2+02:00' },
      ...(['06-01T08:30:00', '06-01T10:00:01'] as const),
    ],
    [
      'spans, back to the beginning of their day',
      { since: '30d', until: '36h' },
      ...(['10-23T00:00:00', '11-21T00:00:00'] as const),
    ],
    ['a beginning alone', { since: '2026-11-20T23:00Z' }, '11-20T23:00:00', '11-22T00:00:00'],
    [
      'a time of today',
      { since: '1d', until: '2026-11-22T11:59:59Z' },
      '11-21T00:00:00',
      '11-22T11:59:59',
    ],
    ['less than a day ago', { since: '2d', until: '11h' }, '11-20T00:00:00', '11-22T00:00:00'],
  ])('is given by %s', (_, inputs, from, to) => {
    expect(rangeOf(inputs)).toEqual([`2026-${from}.000Z`, `2026-${to}.000Z`]);
  });

  test('stays the same all day, whatever of it is counted from now', () => {
    const spans = { since: { ago: 30 * DAY }, until: { ago: DAY } };
    const [first, last, next] = [TODAY, TODAY + DAY - 1, TODAY + DAY].map((now) =>
      toRange(spans, now, 180 * DAY),
    );
    expect(last).toEqual(first);
    expect(next).toEqual({ from: TODAY - 29 * DAY, to: TODAY, isOpenStart: false });
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['ends before it begins', { since: '2026-09-01', until: '2026-06-01' }],
    ['ends where it begins', { since: '2026-06-01', until: '2026-06-01' }],
    [
      'is shorter than a second',
      { since: '2026-06-01T00:00:00.1Z', until: '2026-06-01T00:00:00.9Z' },
    ],
    ['is a span within today, which ends with yesterday', { since: '11h' }],
    ['ends before all that GitHub has', { until: '2026-01-01' }],
  ])('is refused if it %s', (_, inputs) => {
    for (const mode of ['backfill', 'matrix']) {
      expect(problemsOf({ mode, ...inputs })).toEqual([
        expect.stringMatching(
          /^- `since`, `until`: the range is empty; `since` has to be before `until`, which is the beginning of today \(UTC\)/,
        ),
      ]);
    }
  });

  test.each(['since', 'until'])('is refused if `%s` is to come', (name) => {
    expect(problemsOf({ ...backfill, [name]: '2026-11-22T12:00:01Z' })).toEqual([
      `- \`${name}\`: a time in the future was given; allowed: a time before now.`,
    ]);
  });

  test.each(['2026-02-30', 'today', '2026-06-01 08:00', '30', '2026-06-01T08:00'])(
    'is refused if `until` is %j',
    (until) => {
      expect(problemsOf({ ...backfill, until })).toEqual([
        expect.stringContaining(`\`until\`: \`${until}\` was given; allowed: a date`),
      ]);
    },
  );

  test('has no end to give while collecting', () => {
    expect(problemsOf({ until: '2026-06-01' })).toEqual([
      '- `until`: something was given, and collecting has no end; allowed: nothing, or `mode: backfill`.',
    ]);
  });
});

describe('the chain of a backfill', () => {
  const nameOf = (inputs: Readonly<Record<string, string>>): string => {
    const { range, sources } = parse({ ...backfill, ...inputs });
    return chainNameOf(range, sources);
  };
  const dates = { since: '2026-06-01', until: '2026-09-01' };

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['the days of its range and the organization', dates, 'backfill-20260601-20260901-acme'],
    [
      'the time where it is not the beginning of a day',
      { ...dates, since: '2026-06-01T08:30:00Z' },
      'backfill-20260601T083000Z-20260901-acme',
    ],
    [
      'the enterprise',
      { ...dates, org: '', enterprise: 'Corp' },
      'backfill-20260601-20260901-enterprise.corp',
    ],
    [
      'the range alone if there are several',
      { ...dates, org: 'a,b' },
      'backfill-20260601-20260901',
    ],
    [
      'the range alone for an organization and an enterprise of one name',
      { ...dates, enterprise: 'acme' },
      'backfill-20260601-20260901',
    ],
  ])('is named after %s', (_, inputs, name) => {
    expect(nameOf(inputs)).toBe(name);
  });

  test('is the same one however the range was written, and another for another range', () => {
    const times = { since: '2026-06-01T02:00:00+02:00', until: '2026-09-01T00:00Z' };
    expect(nameOf(times)).toBe(nameOf(dates));
    expect(nameOf({ ...dates, include: 'web', phrase: 'x:y' })).toBe(nameOf(dates));
    expect(nameOf({ ...dates, until: '2026-09-02' })).not.toBe(nameOf(dates));
  });
});

describe('the pace of a backfill', () => {
  test('is by default four windows at once, oldest first, with a tenth of the hour left to others', () => {
    expect(parse(backfill)).toMatchObject({ concurrency: 4, rateLimitReserve: 0.1, order: 'asc' });
  });

  test.each<[string, string, (inputs: Inputs) => unknown, unknown]>([
    ['concurrency', '1', ({ concurrency }) => concurrency, 1],
    ['concurrency', '16', ({ concurrency }) => concurrency, 16],
    ['rate-limit-reserve', '0%', ({ rateLimitReserve }) => rateLimitReserve, 0],
    ['rate-limit-reserve', '25 %', ({ rateLimitReserve }) => rateLimitReserve, 0.25],
    ['rate-limit-reserve', '99%', ({ rateLimitReserve }) => rateLimitReserve, 0.99],
    ['order', 'DESC', ({ order }) => order, 'desc'],
    ['parts', '256', ({ parts }) => parts, 256],
  ])('%s: %j', (name, value, read, expected) => {
    expect(read(parse({ ...backfill, [name]: value }))).toBe(expected);
  });

  test.each<[string, string, string]>([
    ['concurrency', '0', 'a whole number from 1 to 16'],
    ['concurrency', '17', 'a whole number from 1 to 16'],
    ['rate-limit-reserve', '100%', 'a share from `0%` to `99%`'],
    ['rate-limit-reserve', '0.1', 'a share from `0%` to `99%`'],
    ['rate-limit-reserve', '10', 'a share from `0%` to `99%`'],
    ['rate-limit-reserve', '', 'a share from `0%` to `99%`'],
    ['order', 'newest', '`asc` or `desc`'],
    ['parts', '0', 'a whole number from 1 to 256'],
    ['parts', '257', 'a whole number from 1 to 256'],
  ])('%s: %j is refused', (name, value, allowed) => {
    expect(problemsOf({ ...backfill, [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^- \`${name}\`: .*; allowed: ${allowed}\\.$`)),
    ]);
  });
});

describe('what a mode needs', () => {
  const nobody = { org: '', 'audit-log-token': '' };

  test('a backfill needs what collecting does', () => {
    expect(problemsOf({ ...backfill, ...nobody })).toEqual([
      expect.stringMatching(/`org`, `enterprise`: neither was given/),
      expect.stringMatching(/`audit-log-token`: nothing was given/),
    ]);
    expect(problemsOf({ ...backfill, 'audit-log-token': 'ghs_workflow' })).toEqual([
      expect.stringMatching(/`audit-log-token`: the workflow's own `GITHUB_TOKEN`/),
    ]);
  });

  test('a plan needs no token, and organizations or enterprises', () => {
    const plan = { mode: 'matrix', 'audit-log-token': '' };
    expect(parse(plan)).toMatchObject({ mode: 'matrix', auditLogToken: '', parts: 1 });
    expect(problemsOf({ ...plan, org: '' })).toEqual([
      expect.stringMatching(/`org`, `enterprise`: neither was given/),
    ]);
  });

  test('the time at which a first collection begins is not rounded', () => {
    expect(parse({ since: '1h' }).since).toBe(NOW - 3_600_000);
  });
});
