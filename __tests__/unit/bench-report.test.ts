import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { rangeOf, rangeOfSizes } from '../../bench/charts/axis.ts';
import { fitExponents, shapeOf } from '../../bench/growth.ts';
import type { Chart, Growth, Section } from '../../bench/measurement.ts';
import { renderDocument } from '../../bench/render-document.ts';
import { renderText } from '../../bench/render-text.ts';
import type { Chapter, Facts } from '../../bench/report.ts';
import { Random } from '../../simulator/random.ts';

const facts: Facts = {
  ...{ takenAt: '2026-11-22T19:48:40Z', commit: '718eabcc33', quick: false },
  machine: 'Node 24.21.0, linux, 2 × processor',
};
const empty: Section = { aims: [], text: 'How.', tables: [], charts: [], growth: [] };
const chapter = (section: Partial<Section>): Chapter => ({
  ...{ name: 'speed', title: 'How fast' },
  section: { ...empty, ...section },
});
const growth = (cost: (size: number) => number, more: Partial<Growth> = {}): Growth => ({
  ...{ what: 'CPU of sorting', by: 'events', unit: 's' },
  points: [10_000, 100_000, 1_000_000].map((size) => ({ size, cost: cost(size) })),
  ...more,
});
const chart: Chart = {
  ...{ name: 'memory', title: 'Peak by size', kind: 'line' },
  x: { title: 'events in the log', scale: 'log' },
  y: { title: 'peak, MB' },
  series: ['action', 'naive <script>'].map((name, n) => ({
    name,
    points: [10_000, 1_000_000].map((x) => ({ x, y: (x / 7e3) ** n + 90 })),
  })),
};

describe('growth', () => {
  const shapes: readonly (readonly [string, (size: number) => number, string])[] = [
    ['a constant', () => 130, 'flat'],
    ['a root', (size) => Math.sqrt(size), 'less than linear'],
    ['a line', (size) => size / 1e5, 'linear'],
    ['n·log n', (size) => size * Math.log(size), 'linear'],
    ['n·log² n', (size) => size * Math.log(size) ** 2, 'worse than linear'],
    ['a square', (size) => size ** 2, 'worse than linear'],
    ['a quotient', (size) => 1 / size, 'falling'],
  ];
  test.each(shapes)('of %s, with noise of 2 %, is recognised', (_, cost, shape) => {
    const random = new Random(7);
    const noisy = growth((size) => cost(size) * (0.98 + 0.04 * random.next()));
    expect(shapeOf(fitExponents(noisy.points))).toBe(shape);
  });

  test('has the exponent of its law', () => {
    for (const exponent of [0, 1, 2]) {
      const { fitted, last } = fitExponents(growth((size) => 3 * size ** exponent).points);
      expect([fitted, last]).toEqual([expect.closeTo(exponent), expect.closeTo(exponent)]);
    }
  });

  test('that a fixed part hides at small sizes shows in the last step', () => {
    const { points } = growth((size) => 1 + (size / 1e5) ** 2);
    expect(fitExponents(points).fitted).toBeLessThan(1.1);
    expect(shapeOf(fitExponents([...points].reverse()))).toBe('worse than linear');
  });

  test('is not made up from one size, or from a cost of nothing', () => {
    expect(() => fitExponents([{ size: 1, cost: 1 }])).toThrow('two sizes');
    expect(() => fitExponents(growth(() => 0).points)).toThrow('above 0');
  });
});

describe('the printed report', () => {
  test('begins with all aims, met or missed', () => {
    const aims = [
      { what: 'memory', aim: 'below 150 MB', found: '139 MB', met: true },
      { what: 'first request', aim: 'within 100 ms', found: '143 ms', met: false },
    ];
    const text = renderText(facts, [chapter({ aims })]);
    expect(text).toContain(
      [
        '1 of 2 aims are met',
        '                 aim             found',
        '  memory         below 150 MB   139 MB  met',
        '  first request  within 100 ms  143 ms  missed',
        '',
        'How fast',
      ].join('\n'),
    );
  });

  test('marks growth that is worse than linear and unexplained, and tells the reason of the rest', () => {
    const square = (size: number): number => size ** 2 / 1e8;
    expect(renderText(facts, [chapter({ growth: [growth(square)] })])).toContain(
      'CPU of sorting  events  10k · 100k · 1M  1 · 100 · 10,000 s      2.00       2.00  worse than linear, unexplained',
    );
    const because = 'each event is compared with each.';
    const explained = renderText(facts, [chapter({ growth: [growth(square, { because })] })]);
    expect(explained).toContain(`- CPU of sorting: ${because}`);
    expect(explained).not.toContain('unexplained');
    const line = renderText(facts, [chapter({ growth: [growth((size) => size, { because })] })]);
    expect(line).not.toContain(because);
  });
});

describe('the document', () => {
  const chapters = [chapter({ charts: [chart], growth: [growth((size) => size)] })];

  test('is the same for the same figures, and shows each chart', async () => {
    const document = await renderDocument(facts, chapters);
    expect(document).toContain(
      '![Peak by size: peak, MB by events in the log, of action, naive <script>](performance/memory.svg)',
    );
    expect(await renderDocument(facts, chapters)).toBe(document);
  });

  test('has no two charts of one name', async () => {
    await expect(renderDocument(facts, [...chapters, ...chapters])).rejects.toThrow('memory');
  });
});

test('a chart names its axes and its series, and is the same each time', async () => {
  // Jest cannot link the drawing library, so a process of its own draws.
  const drawTwice = `
    import { drawChart } from './bench/draw-chart.ts';
    const chart = ${JSON.stringify(chart)};
    console.log(JSON.stringify([await drawChart(chart), await drawChart(chart)]));`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', drawTwice],
    { cwd: join(import.meta.dirname, '../..') },
  );
  const [svg, again] = JSON.parse(stdout) as string[];
  for (const text of ['events in the log', 'peak, MB', 'action', 'naive &lt;script&gt;', '10k'])
    expect(svg).toContain(`>${text}<`);
  expect(again).toBe(svg);
});

describe('an axis', () => {
  test('begins at zero and ends at a round figure, or at round figures of its logarithm', () => {
    const axis = { title: 'MB' };
    expect(rangeOf(axis, [12, 87])).toMatchObject({ ticks: [0, 20, 40, 60, 80, 100] });
    expect(rangeOf(axis, [0.31])).toMatchObject({ domain: [0, 0.4] });
    const log = { ...axis, scale: 'log' } as const;
    expect(rangeOf(log, [3, 480])).toMatchObject({ domain: [2, 500] });
    expect(rangeOf(log, [1000, 1_000_000]).ticks).toEqual([1e3, 1e4, 1e5, 1e6]);
    expect(rangeOfSizes(log, [8, 2, 1, 4]).ticks).toEqual([1, 2, 4, 8]);
  });

  test('has no place for what it cannot show', () => {
    expect(() => rangeOf({ title: 'MB', scale: 'log' }, [1, 0])).toThrow('"MB"');
    expect(() => rangeOf({ title: 'MB' }, [NaN])).toThrow('"MB"');
  });
});
