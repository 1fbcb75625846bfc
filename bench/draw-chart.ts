import { barChart } from './charts/bar-chart.ts';
import { lineChart } from './charts/line-chart.ts';
import { config } from './charts/look.ts';
import type { Chart } from './measurement.ts';

/**
 * As SVG that can be read on a light and on a dark page: the same bytes for the same figures. Throws for figures that
 * the chart's axes have no place for.
 */
export async function drawChart(chart: Chart): Promise<string> {
  const [{ parse, View }, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  const drawn = chart.kind === 'line' ? lineChart(chart) : barChart(chart);
  const { spec } = compile({ ...drawn, background: 'white', autosize: 'none', config });
  const view = new View(parse(spec), { renderer: 'none' });
  try {
    return tidy(await view.toSVG());
  } finally {
    view.finalize();
  }
}

/** With a frame, and without digits that nobody sees. */
function tidy(svg: string): string {
  const framed = svg.replace(
    /<rect ([^>]*)fill="white"\/>/,
    (_, size: string) => `<rect ${size}rx="6" fill="white"/>`,
  );
  return `${framed.replaceAll(
    / (?:d|transform|x|y|x1|x2|y1|y2|width|height)="[^"]*"/g,
    (attribute) =>
      attribute.replaceAll(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (digits) =>
        String(Number(Number(digits).toFixed(2))),
      ),
  )}\n`;
}
