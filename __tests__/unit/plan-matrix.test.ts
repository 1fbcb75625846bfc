import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Range } from '../../src/backfill/range.ts';
import { ExplainedError } from '../../src/errors.ts';
import type { Source } from '../../src/events/source.ts';
import {
  MOST_JOBS,
  adviseOnMatrix,
  describeMatrix,
  encodeMatrix,
  planMatrix,
  renderMatrix,
} from '../../src/plan-matrix.ts';
import type { MatrixJob } from '../../src/plan-matrix.ts';

const SECOND = 1000;
const DAY = 86_400_000;

const rangeOf = (from: string, to: string, isOpenStart = false): Range => ({
  ...{ from: Date.parse(from), to: Date.parse(to), isOpenStart },
});
const sourcesOf = (...slugs: string[]): Source[] =>
  slugs.flatMap((name) => {
    const [slug = '', scope] = name.split('/').reverse();
    return (['git', 'web'] as const).map((log): Source => ({
      ...{ scope: scope === undefined ? 'org' : 'enterprise', slug, log, phrase: '' },
    }));
  });
const timesOf = (jobs: readonly MatrixJob[]): string[] =>
  jobs.map(({ since, until }) => `${since} ${until}`);

describe('the jobs of a matrix', () => {
  test('are those of each entity, in the order of the inputs, part by part', () => {
    const range = rangeOf('2026-06-01T00:00:00Z', '2026-07-31T00:00:00Z');
    const jobs = planMatrix({ sources: sourcesOf('acme', 'enterprise/acme'), range, parts: 2 });
    const [first, second] = [
      { since: '2026-06-01T00:00:00Z', until: '2026-07-01T00:00:00Z' },
      { since: '2026-07-01T00:00:00Z', until: '2026-07-31T00:00:00Z' },
    ];
    expect(jobs).toEqual([
      { name: 'acme 1/2', org: 'acme', enterprise: '', ...first },
      { name: 'acme 2/2', org: 'acme', enterprise: '', ...second },
      { name: 'enterprise/acme 1/2', org: '', enterprise: 'acme', ...first },
      { name: 'enterprise/acme 2/2', org: '', enterprise: 'acme', ...second },
    ]);
    expect(JSON.parse(encodeMatrix(jobs))).toEqual({ include: jobs });
  });

  test('have all that the example gives to its jobs', () => {
    const example = new URL('../../examples/backfill-matrix.yml', import.meta.url);
    const used = [...String(readFileSync(example)).matchAll(/\bmatrix\.(\w+) \}\}/g)];
    const range = rangeOf('2026-06-01T00:00:00Z', '2026-06-02T00:00:00Z');
    const [job] = planMatrix({ sources: sourcesOf('acme'), range, parts: 1 });
    const names = new Set(used.map(([, key = '']) => key));
    expect([...names].sort()).toEqual(
      Object.keys(job ?? {})
        .filter((key) => key !== 'enterprise')
        .sort(),
    );
  });

  test('of one part each are named after their entities alone', () => {
    const range = rangeOf('2026-06-01T00:00:00Z', '2026-06-02T00:00:00Z');
    const jobs = planMatrix({ sources: sourcesOf('acme', 'octo-labs'), range, parts: 1 });
    expect(jobs.map(({ name }) => name)).toEqual(['acme', 'octo-labs']);
  });

  test.each<[string, string, string, number, string[]]>([
    [
      'whole days where the days suffice',
      ...(['2026-06-01T00:00:00Z', '2026-06-11T00:00:00Z', 4] as const),
      ['06-01T00:00:00Z 06-03', '06-03T00:00:00Z 06-06', '06-06T00:00:00Z 06-08'],
    ],
    [
      'whole days but for the ends of the range',
      ...(['2026-06-01T08:00:00Z', '2026-06-03T20:00:30Z', 2] as const),
      ['06-01T08:00:00Z 06-02', '06-02T00:00:00Z 06-03T20:00:30Z'],
    ],
    [
      'single days if there are as many as parts',
      ...(['2026-06-01T12:00:00Z', '2026-06-03T12:00:00Z', 2] as const),
      ['06-01T12:00:00Z 06-02', '06-02T00:00:00Z 06-03T12:00:00Z'],
    ],
    [
      'of whole seconds if there are fewer days than parts',
      ...(['2026-06-01T00:00:00Z', '2026-06-02T00:00:00Z', 3] as const),
      ['06-01T00:00:00Z 06-01T08', '06-01T08:00:00Z 06-01T16', '06-01T16:00:00Z 06-02'],
    ],
    [
      'as many as there are seconds, and no more',
      ...(['2026-06-01T00:00:00Z', '2026-06-01T00:00:02Z', 9] as const),
      ['06-01T00:00:00Z 06-01T00:00:01Z', '06-01T00:00:01Z 06-01T00:00:02Z'],
    ],
  ])('are %s', (_, from, to, parts, expected) => {
    const times = timesOf(
      planMatrix({ sources: sourcesOf('acme'), range: rangeOf(from, to), parts }),
    );
    for (const [at, text] of expected.entries()) {
      const [since = '', until = ''] = text.split(' ').map((time) => `2026-${time}`);
      expect(times[at]).toMatch(new RegExp(`^${since} ${until}`));
    }
    expect(times.at(-1)).toMatch(new RegExp(`${to}$`));
  });

  test('begin with all that GitHub still has if no `since` was given, so that what it dropped is no gap', () => {
    const range = rangeOf('2026-05-25T00:00:00Z', '2026-11-22T00:00:00Z', true);
    const jobs = planMatrix({ sources: sourcesOf('acme', 'octo-labs'), range, parts: 2 });
    expect(timesOf(jobs)).toEqual([
      ' 2026-08-23T00:00:00Z',
      '2026-08-23T00:00:00Z 2026-11-22T00:00:00Z',
      ' 2026-08-23T00:00:00Z',
      '2026-08-23T00:00:00Z 2026-11-22T00:00:00Z',
    ]);
  });

  test('make up the range: none of it twice, and none left out', () => {
    const second = fc.integer({ min: 0, max: 2_000_000_000 });
    const length = fc.oneof(
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 1, max: 40_000_000 }),
      fc.integer({ min: 1, max: 460 }).map((days) => (days * DAY) / SECOND),
    );
    fc.assert(
      fc.property(
        ...[second, length, fc.integer({ min: 1, max: 256 }), fc.boolean()],
        (begin, seconds, parts, isOpenStart) => {
          const range = { from: begin * SECOND, to: (begin + seconds) * SECOND, isOpenStart };
          const jobs = planMatrix({ sources: sourcesOf('acme'), range, parts });
          const spans = jobs.map(({ since, until }, at) => ({
            from: isOpenStart && at === 0 && since === '' ? range.from : Date.parse(since),
            to: Date.parse(until),
          }));
          expect(spans[0]?.from).toBe(range.from);
          expect(spans.at(-1)?.to).toBe(range.to);
          for (const [at, { from, to }] of spans.entries()) {
            expect(to).toBeGreaterThan(from);
            if (at > 0) expect(from).toBe(spans[at - 1]?.to);
          }
          expect(spans).toHaveLength(Math.min(parts, seconds));
          const inner = spans.slice(1).map(({ from }) => from);
          const isByDay = seconds * SECOND >= parts * DAY;
          expect(inner.filter((time) => time % (isByDay ? DAY : SECOND) !== 0)).toEqual([]);
          // Rounding takes less than one unit at each end.
          const unit = isByDay ? DAY : SECOND;
          const fair = (seconds * SECOND) / spans.length;
          const uneven = spans.filter(({ from, to }) => Math.abs(to - from - fair) >= unit);
          expect(uneven).toEqual([]);
        },
      ),
    );
  });
});

describe('more jobs than GitHub allows', () => {
  const range = rangeOf('2026-06-01T00:00:00Z', '2026-09-01T00:00:00Z');
  const many = (count: number): Source[] =>
    sourcesOf(...Array.from({ length: count }, (_, at) => `org-${at}`));
  const refusalOf = (count: number, parts: number): string => {
    try {
      planMatrix({ sources: many(count), range, parts });
      return '';
    } catch (error) {
      expect(error).toBeInstanceOf(ExplainedError);
      return (error as Error).message;
    }
  };

  test('are refused with the inputs that make them and how many are allowed', () => {
    expect(refusalOf(100, 3)).toBe(
      '`org`, `enterprise`, `parts`: 100 × 3 parts was given, which is 300 jobs, and GitHub runs at most 256 jobs of a matrix; ' +
        'allowed: at most 2 parts of so many organizations and enterprises, or several workflows with some of them each. Nothing was planned.',
    );
    expect(refusalOf(257, 1)).toMatch(/257 × 1 part .* 257 jobs, .*at most 256 organizations/);
  });

  test.each([
    [256, 1],
    [1, 256],
    [128, 2],
    [85, 3],
  ])('are not %i entities in %i parts each', (count, parts) => {
    expect(planMatrix({ sources: many(count), range, parts })).toHaveLength(count * parts);
    expect(count * parts).toBeLessThanOrEqual(MOST_JOBS);
  });

  test('are counted after the range was cut, which may be too short for so many parts', () => {
    const short = rangeOf('2026-06-01T00:00:00Z', '2026-06-01T00:00:02Z');
    expect(planMatrix({ sources: many(128), range: short, parts: 200 })).toHaveLength(256);
  });
});

describe('a person', () => {
  const range = rangeOf('2026-05-25T00:00:00Z', '2026-11-22T00:00:00Z', true);
  const plan = { sources: sourcesOf('acme'), range, parts: 2 };
  const web = plan.sources.filter(({ log }) => log === 'web');

  test('reads what each job will do', () => {
    expect(describeMatrix(planMatrix(plan))).toEqual([
      'A matrix of 2 jobs:',
      'acme 1/2: all that GitHub has, until 2026-08-23 00:00 UTC',
      'acme 2/2: since 2026-08-23 00:00, until 2026-11-22 00:00 UTC',
    ]);
    const seconds = { ...rangeOf('2026-06-01T00:00:00Z', '2026-06-01T00:00:05Z') };
    expect(describeMatrix(planMatrix({ ...plan, range: seconds }))[1]).toBe(
      'acme 1/2: since 2026-06-01 00:00, until 2026-06-01 00:00:02 UTC',
    );
  });

  test('sees the same as a table in which no name is markup', () => {
    expect(renderMatrix(planMatrix({ ...plan, sources: sourcesOf('a__b'), parts: 1 }))).toBe(
      [
        '## A backfill in 1 job\n',
        '| Job | Since (UTC) | Until (UTC) |',
        '| --- | --- | --- |',
        '| <code>a&#95;&#95;b</code> | all that GitHub has | 2026-11-22 00:00 |\n',
      ].join('\n'),
    );
  });

  test('is told that Git events are too young for parts of all that GitHub has', () => {
    expect(adviseOnMatrix(plan)).toMatch(/^`include`: GitHub keeps Git events for 7 days/);
    expect(adviseOnMatrix({ ...plan, parts: 1 })).toBeUndefined();
    expect(adviseOnMatrix({ ...plan, isServer: true })).toBeUndefined();
    expect(adviseOnMatrix({ ...plan, sources: web })).toBeUndefined();
    expect(adviseOnMatrix({ ...plan, range: { ...range, isOpenStart: false } })).toBeUndefined();
  });
});
