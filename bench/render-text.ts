import type { Table } from './measurement.ts';
import type { Chapter, Facts } from './report.ts';
import { aimsTable, explanations, growthTable, isToTheRight } from './tables.ts';

const WIDTH = 100;

/** For a terminal: everything but the charts. */
export function renderText(facts: Facts, chapters: readonly Chapter[]): string {
  const because = explanations(chapters).map((line) => `- ${line}`);
  const parts = [
    heading('Performance'),
    `${facts.machine}\nCommit ${facts.commit}, ${facts.takenAt}`,
    ...(facts.quick ? ['Quick: small sizes and single runs. These figures mean little.'] : []),
    ...tables([aimsTable(chapters)]),
    ...chapters.flatMap(({ title, section }) => [
      heading(title),
      wrap(section.text),
      ...tables(section.tables),
    ]),
    heading('Growth'),
    ...tables([growthTable(chapters)]),
    because.map(wrap).join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function heading(title: string): string {
  return `${title}\n${'='.repeat(title.length)}`;
}

function wrap(text: string): string {
  const line = new RegExp(`(.{1,${WIDTH}})(?: +|$)\\n?`, 'gm');
  const paragraphs = text.trim().split(/\n{2,}/);
  return paragraphs.map((one) => one.replaceAll(line, '$1\n').trim()).join('\n\n');
}

function tables(all: readonly Table[]): string[] {
  return all.filter(({ rows }) => rows.length > 0).map(renderTable);
}

function renderTable(table: Table): string {
  const rows = [table.columns, ...table.rows];
  const lines = rows.map((row) =>
    table.columns.map((_, column) => {
      const width = Math.max(...rows.map((one) => one[column]?.length ?? 0));
      const cell = row[column] ?? '';
      return isToTheRight(table, column) ? cell.padStart(width) : cell.padEnd(width);
    }),
  );
  return [table.caption, ...lines.map((cells) => `  ${cells.join('  ')}`.trimEnd())].join('\n');
}
