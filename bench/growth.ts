import type { Growth } from './measurement.ts';

type Points = Growth['points'];

/**
 * Exponents up to here count as linear, and those as near to 0 as flat: within this no figure can be told from the
 * noise of a machine that does other things, too. So is `n·log n` from ten thousand on, which is 1.09.
 */
const TOLERANCE = 0.1;

/** The exponent `e` of `cost = c · size^e`: 0 is flat, 1 linear, 2 square. */
export interface Exponents {
  /** Of all sizes, by least squares over the logarithms. What every size costs alike makes it smaller. */
  readonly fitted: number;
  /** From the second largest size to the largest, where the fixed part weighs least. */
  readonly last: number;
}

/** Throws for fewer than two sizes, and for figures that have no logarithm. */
export function fitExponents(points: Points): Exponents {
  const at = points
    .map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }))
    .sort((a, b) => a.x - b.x);
  if (new Set(at.map(({ x }) => x)).size < at.length || at.length < 2)
    throw new Error(`Growth needs two sizes or more, each once: ${JSON.stringify(points)}.`);
  if (at.some(({ x, y }) => !Number.isFinite(x + y)))
    throw new Error(`Growth needs figures above 0: ${JSON.stringify(points)}.`);
  return { fitted: slope(at), last: slope(at.slice(-2)) };
}

export type Shape = 'falling' | 'flat' | 'less than linear' | 'linear' | 'worse than linear';

/** The larger of the two decides, so that neither a fixed part nor small sizes hide what comes. */
export function shapeOf({ fitted, last }: Exponents): Shape {
  const exponent = Math.max(fitted, last);
  if (exponent > 1 + TOLERANCE) return 'worse than linear';
  if (exponent >= 1 - TOLERANCE) return 'linear';
  if (exponent > TOLERANCE) return 'less than linear';
  return exponent >= -TOLERANCE ? 'flat' : 'falling';
}

function slope(at: readonly { readonly x: number; readonly y: number }[]): number {
  const x = mean(at.map((point) => point.x));
  const y = mean(at.map((point) => point.y));
  const covariance = mean(at.map((point) => (point.x - x) * (point.y - y)));
  return covariance / mean(at.map((point) => (point.x - x) ** 2));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
