import { drawChart } from './draw-chart.ts';
import type { Chart, Table } from './measurement.ts';
import type { Chapter, Facts } from './report.ts';
import { aimsTable, explanations, growthTable, isToTheRight } from './tables.ts';

/** Where the figures of the newest whole run are kept. */
export const RESULTS = 'bench/results/latest.json';
/** Holds the document's charts and nothing else. */
export const CHARTS = 'docs/performance';

/** The document and its charts, by their paths in the repository; the same for the same figures. */
export async function renderPerformance(
  facts: Facts,
  chapters: readonly Chapter[],
): Promise<Map<string, string>> {
  const charts = chapters.flatMap(({ section }) => section.charts);
  const files = new Map([['docs/performance.md', await renderDocument(facts, chapters)]]);
  for (const chart of charts) files.set(`${CHARTS}/${chart.name}.svg`, await drawChart(chart));
  return files;
}

/** In Markdown as Prettier writes it; throws if two charts have one name. */
export async function renderDocument(facts: Facts, chapters: readonly Chapter[]): Promise<string> {
  const names = chapters.flatMap(({ section }) => section.charts.map(({ name }) => name));
  const twice = names.find((name, n) => names.indexOf(name) < n);
  if (twice !== undefined) throw new Error(`Two charts are called ${twice}.`);
  const { format, resolveConfig } = await import('prettier');
  const parts = [
    introduction(facts),
    '## Aims',
    ...tables([linkedAims(chapters)]),
    ...chapters.flatMap(renderChapter),
    GROWTH,
    ...tables([growthTable(chapters)]),
    explanations(chapters)
      .map((line) => `- ${line}`)
      .join('\n'),
    HOW_TO_RUN,
  ];
  const style = await resolveConfig(import.meta.filename);
  return format(parts.join('\n\n'), { ...style, parser: 'markdown' });
}

function introduction({ machine, commit, takenAt, apart = [] }: Facts): string {
  const changed = commit.endsWith('+') ? ' with changes on top' : '';
  const again = apart.map((title) => `\n- Measured again by itself right after that run: ${title}`);
  const time = takenAt.replace('T', ' at ').replace(/:\d\dZ$/, ' UTC');
  return `# Speed, memory, cost, and how they grow

Everything on this page was measured in one run of \`npm run bench\`${apart.length > 0 ? ', but for what is named below,' : ','} against a local GitHub on the same machine, with the built action as a workflow runs it, where a chapter doesn't say otherwise. That server answers at once and allows as much as is asked for, so the figures are about this software and not about GitHub's servers; where waiting for GitHub matters, the server waits as long as the chapter says. What was collected was compared with the log each time: every event once, byte for byte.

Ratios between programs, and how costs grow, carry over to other machines. Seconds and megabytes do not: they are those of one machine.

- Machine: ${machine}
- Commit: \`${commit.replace('+', '')}\`${changed}, measured on ${time}${again.join('')}`;
}

const GROWTH = `## Growth

An exponent of 0 is a flat line, 1 is linear, 2 is the square. It is fitted to all sizes by least squares over the logarithms; beside it stands that of the step between the two largest sizes, where the part that every size costs alike weighs least. The larger of the two decides what the growth is called; up to 1.1 counts as linear, because less can't be told from noise.`;

const HOW_TO_RUN = `## Measure it yourself

\`\`\`sh
npm ci
npm run bench                                # half an hour; writes this page
npm run bench -- --quick                     # less than a minute: small sizes, shows that everything works
npm run bench -- --only backfill,verify      # some of the chapters
npm run bench -- --quick --out figures.json  # keeps the figures of such a run
\`\`\`

Programs of others are measured where they are installed on the machine. The figures behind this page are in [${RESULTS}](../${RESULTS}); \`npm run docs\` makes the page from them again.`;

function renderChapter({ name, title, section }: Chapter): string[] {
  return [
    `<a id="${name}"></a>`,
    `## ${title}`,
    section.text.trim(),
    ...tables(section.tables),
    ...section.charts.map(renderChart),
  ];
}

function linkedAims(chapters: readonly Chapter[]): Table {
  const table = aimsTable(chapters);
  const names = chapters.flatMap(({ name, section }) => section.aims.map(() => name));
  const rows = table.rows.map(([what = '', aim = '', found = '', verdict = ''], n) => [
    ...[`[${what}](#${names[n] ?? ''})`, aim, found],
    verdict === 'met' ? verdict : `**${verdict}**`,
  ]);
  return { ...table, rows };
}

function renderChart({ name, title, x, y, series }: Chart): string {
  const axes = [y.title, x.title].filter((axis) => axis !== '').join(' by ');
  const names = series.length > 1 ? `, of ${series.map((one) => one.name).join(', ')}` : '';
  return `**${title}**\n\n![${title}: ${axes}${names}](performance/${name}.svg)`;
}

function tables(all: readonly Table[]): string[] {
  return all.filter(({ rows }) => rows.length > 0).map(renderTable);
}

function renderTable(table: Table): string {
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = row(table.columns.map((_, column) => (isToTheRight(table, column) ? '--:' : '---')));
  return [`**${table.caption}**\n`, row(table.columns), rule, ...table.rows.map(row)].join('\n');
}
