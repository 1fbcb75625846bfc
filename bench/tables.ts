/** The tables that are made of all chapters together. */
import { compact, rough } from './figures.ts';
import { fitExponents, shapeOf } from './growth.ts';
import type { Growth, Table } from './measurement.ts';
import type { Chapter } from './report.ts';

export function aimsTable(chapters: readonly Chapter[]): Table {
  const aims = chapters.flatMap(({ section }) => section.aims);
  const met = aims.filter((aim) => aim.met).length;
  return {
    caption: `${met} of ${aims.length} aims are met`,
    columns: ['', 'aim', 'found', ''],
    rows: aims.map((aim) => [aim.what, aim.aim, aim.found, aim.met ? 'met' : 'missed']),
  };
}

export function growthTable(chapters: readonly Chapter[]): Table {
  return {
    caption: 'How each cost grows',
    columns: ['', 'with', 'measured at', 'cost', 'exponent', 'last step', 'growth'],
    rows: chapters.flatMap(({ section }) => section.growth).map(growthRow),
  };
}

/** Why some costs grow worse than linearly, a sentence for each. */
export function explanations(chapters: readonly Chapter[]): string[] {
  return chapters
    .flatMap(({ section }) => section.growth)
    .filter(isWorse)
    .flatMap(({ what, because }) => (because === undefined ? [] : [`${what}: ${because}`]));
}

function growthRow(growth: Growth): string[] {
  const { what, by, unit, points } = growth;
  const { fitted, last } = fitExponents(points);
  const shape = shapeOf({ fitted, last });
  return [
    ...[what, by, points.map(({ size }) => compact(size)).join(' · ')],
    `${points.map(({ cost }) => rough(cost)).join(' · ')} ${unit}`,
    ...[fitted, last].map((exponent) => exponent.toFixed(2).replace(/^-0\.00$/, '0.00')),
    isWorse(growth) && growth.because === undefined ? `${shape}, unexplained` : shape,
  ];
}

function isWorse({ points }: Growth): boolean {
  return shapeOf(fitExponents(points)) === 'worse than linear';
}

/** Columns with figures stand to the right, words to the left. */
export function isToTheRight({ rows }: Table, column: number): boolean {
  return column > 0 && rows.some((row) => /^[-−+]?\d/.test(row[column] ?? ''));
}
