/** What all charts have in common. */
import type { Series } from '../measurement.ts';
import type { Range } from './axis.ts';

/** Of Okabe and Ito, made for all kinds of colour vision, the ones that show on white. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#000000'];
/** A second sign beside the colour. */
const SHAPES = ['circle', 'square', 'triangle-up', 'diamond', 'cross', 'triangle-down', 'stroke'];
const INK = '#1f2328';
const FAINT = '#d1d9e0';
/** Pixels of a letter in the size of the labels, with some to spare: fonts differ. */
const LETTER = 6.6;

export const config = {
  aria: false,
  font: '-apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif',
  view: { stroke: null },
  axis: {
    ...{ domain: false, ticks: false, gridColor: FAINT, gridWidth: 0.7, labelPadding: 8 },
    ...{ labelColor: INK, labelFontSize: 12, labelLimit: 0, labelFlush: false },
    ...{ titleColor: INK, titleFontSize: 12, titleLimit: 0 },
  },
  text: { color: INK, fontSize: 12 },
} as const;

/** How an axis is asked for in Vega-Lite. */
export function scaled(range: Range, scale: 'log' | undefined) {
  const [domain, values] = [[...range.domain], [...range.ticks]];
  return {
    type: 'quantitative',
    scale: { type: scale ?? 'linear', domain, nice: false },
    axis: { values, labelExpr: "format(datum.value, datum.value < 1000 ? '~r' : '~s')" },
  } as const;
}

/** The colour and the shape of each series. */
export function signsOf(series: readonly Series[]) {
  const domain = series.map(({ name }) => name);
  const most = Math.min(COLOURS.length, SHAPES.length);
  if (series.length > most) throw new Error(`A chart has ${most} series at most.`);
  const sign = (range: readonly string[]) =>
    ({
      field: 'name',
      type: 'nominal',
      legend: null,
      scale: { domain, range: range.slice(0, domain.length) },
    }) as const;
  return { color: sign(COLOURS), shape: sign(SHAPES) };
}

/** Pixels that the longest of the texts takes. */
export function widthOf(texts: readonly string[]): number {
  return Math.ceil(LETTER * Math.max(...texts.map((text) => text.length)));
}
