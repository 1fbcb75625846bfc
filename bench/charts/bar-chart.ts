import type { TopLevelSpec } from 'vega-lite';
import { rough } from '../figures.ts';
import type { Chart } from '../measurement.ts';
import { rangeOf } from './axis.ts';
import { scaled, signsOf, widthOf } from './look.ts';

const WIDTH = 440;
const THICKNESS = 20;
/** From the last bar of a group to the first of the next. */
const BETWEEN = 14;

/** Bars that lie, so that their names can be read; each has its figure, and its series if there are several, at its end. */
export function barChart({ x, y, series }: Chart): TopLevelSpec {
  const values = series.flatMap(({ name, points }) =>
    points.map((point) => ({
      ...{ group: String(point.x), name, y: point.y },
      label: series.length > 1 ? `${rough(point.y)} ${name}` : rough(point.y),
    })),
  );
  const range = rangeOf(
    y,
    values.map((bar) => bar.y),
  );
  const groups = [...new Set(values.map(({ group }) => group))];
  const names = series.map(({ name }) => name);
  const groupHeight = series.length * THICKNESS + BETWEEN;
  const left = 20 + widthOf([x.title, ...groups]);
  const at = {
    x: { field: 'y', ...scaled(range, y.scale), title: y.title, stack: null },
    y: {
      field: 'group',
      type: 'nominal',
      sort: groups,
      title: x.title,
      scale: { paddingInner: BETWEEN / groupHeight, paddingOuter: BETWEEN / groupHeight / 2 },
      axis: {
        grid: false,
        labelAlign: 'left',
        labelPadding: left - 10,
        titleAngle: 0,
        titleAlign: 'left',
        titleX: 10 - left,
        titleY: -16,
      },
    },
    yOffset: { field: 'name', type: 'nominal', sort: names, scale: { paddingInner: 0.1 } },
  } as const;
  return {
    data: { values },
    width: WIDTH,
    height: groups.length * groupHeight,
    padding: {
      ...{ left, top: x.title === '' ? 16 : 34, bottom: 48 },
      right: 20 + widthOf(values.map(({ label }) => label)),
    },
    layer: [
      { mark: 'bar', encoding: { ...at, color: signsOf(series).color } },
      {
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 5 },
        encoding: { ...at, text: { field: 'label' } },
      },
    ],
  };
}
