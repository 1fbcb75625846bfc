/** Which part of the figures an axis spans, and where its ticks are. */
import type { Axis } from '../measurement.ts';

export interface Range {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** From 0, where the axis begins, to 1, where it ends. */
  readonly at: (value: number) => number;
}

const MOST_TICKS = 7;

/** Spans all values with round ends; throws for one that the axis has no place for. */
export function rangeOf(axis: Axis, values: readonly number[]): Range {
  const lowest = axis.scale === 'log' ? Number.MIN_VALUE : 0;
  if (!values.every((value) => Number.isFinite(value) && value >= lowest))
    throw new Error(`The axis "${axis.title}" has no place for one of ${values.join(', ')}.`);
  return axis.scale === 'log' ? logarithmic(values) : linear(values);
}

/** Ends at the outermost values, with a tick at each: for sizes that were chosen, not found. */
export function rangeOfSizes(axis: Axis, values: readonly number[]): Range {
  const range = rangeOf(axis, values);
  const ticks = [...new Set(values)].sort((a, b) => a - b);
  const [first = 1, last = 1] = [ticks[0], ticks.at(-1)];
  if (axis.scale !== 'log' || ticks.length < 2 || ticks.length > MOST_TICKS) return range;
  const at = (value: number): number => Math.log(value / first) / Math.log(last / first);
  return { domain: [first, last], ticks, at };
}

function linear(values: readonly number[]): Range {
  const most = Math.max(...values) || 1;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [0.2, 0.5, 1, 2].map((part) => part * power).find((one) => most / one <= 6) ?? power;
  const steps = Math.ceil(most / step - 1e-9);
  // Without the last digits, which are the computer's and not the figure's.
  const ticks = Array.from({ length: steps + 1 }, (_, n) => Number((n * step).toPrecision(12)));
  const end = ticks.at(-1) ?? 1;
  return { domain: [0, end], ticks, at: (value) => value / end };
}

function logarithmic(values: readonly number[]): Range {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const from = Math.floor(Math.log10(least));
  const powers = Array.from({ length: Math.ceil(Math.log10(most)) - from + 2 }, (_, n) => from + n);
  const round = powers.flatMap((power) => [1, 2, 5].map((digit) => Number(`${digit}e${power}`)));
  const begin = round.findLast((tick) => tick <= least) ?? least;
  const end = round.find((tick) => tick >= most && tick > begin) ?? most;
  const inside = round.filter((tick) => tick >= begin && tick <= end);
  const whole = inside.filter((tick) => Number.isInteger(Math.log10(tick)));
  return {
    domain: [begin, end],
    ticks: inside.length <= MOST_TICKS ? inside : whole,
    at: (value) => Math.log(value / begin) / Math.log(end / begin),
  };
}
