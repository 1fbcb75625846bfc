import type { TopLevelSpec } from 'vega-lite';
import type { Chart, Series } from '../measurement.ts';
import { rangeOf, rangeOfSizes, type Range } from './axis.ts';
import { scaled, signsOf, widthOf } from './look.ts';

const WIDTH = 520;
const HEIGHT = 260;
const LEFT = 60;
/** Least distance of two names, in pixels. */
const LINE_HEIGHT = 16;
/** A line with more is drawn without them. */
const MOST_DOTS = 25;

/** Lines with their names at their ends, so that no legend has to be looked up. */
export function lineChart({ name: chart, x, y, series }: Chart): TopLevelSpec {
  const values = series.flatMap(({ name, points }) =>
    points.map((point) => {
      if (typeof point.x === 'string') throw new Error(`${chart}: a line has no place for names.`);
      return { name, x: point.x, y: point.y };
    }),
  );
  const across = rangeOfSizes(
    x,
    values.map((point) => point.x),
  );
  const up = rangeOf(
    y,
    values.map((point) => point.y),
  );
  const { color, shape } = signsOf(series);
  const upAxis = scaled(up, y.scale);
  const at = {
    x: { field: 'x', ...scaled(across, x.scale), title: x.title },
    y: {
      field: 'y',
      ...upAxis,
      title: y.title,
      axis: {
        ...upAxis.axis,
        titleAngle: 0,
        titleAlign: 'left',
        titleX: 10 - LEFT,
        titleY: -22,
      },
    },
  } as const;
  const dot = { type: 'point', filled: true, size: 50, opacity: 1 } as const;
  const beside = (pixels: number) =>
    ({
      x: { value: WIDTH + pixels },
      y: { field: 'y', type: 'quantitative', scale: null },
    }) as const;
  const names = { data: { values: endNames(series, up) } };
  return {
    data: { values },
    width: WIDTH,
    height: HEIGHT,
    padding: {
      ...{ left: LEFT, top: 42, bottom: 48 },
      right: 34 + widthOf(series.map(({ name }) => name)),
    },
    layer: [
      { mark: { type: 'line', strokeWidth: 2 }, encoding: { ...at, color } },
      ...(series.every(({ points }) => points.length <= MOST_DOTS)
        ? [{ mark: dot, encoding: { ...at, color, shape } }]
        : []),
      { ...names, mark: dot, encoding: { ...beside(16), color, shape } },
      {
        ...names,
        mark: { type: 'text', align: 'left', baseline: 'middle' },
        encoding: { ...beside(25), text: { field: 'name' } },
      },
    ],
  };
}

/** Where the names go: beside the ends of their lines, or as far from there as keeps them apart. */
function endNames(series: readonly Series[], up: Range): { name: string; y: number }[] {
  const ends = series
    .map(({ name, points }) => ({ name, y: HEIGHT * (1 - up.at(points.at(-1)?.y ?? 0)) }))
    .sort((a, b) => a.y - b.y);
  let free = 0;
  for (const end of ends) {
    end.y = Math.max(end.y, free);
    free = end.y + LINE_HEIGHT;
  }
  free = HEIGHT;
  for (const end of ends.reverse()) {
    end.y = Math.min(end.y, free);
    free = end.y - LINE_HEIGHT;
  }
  return ends;
}
