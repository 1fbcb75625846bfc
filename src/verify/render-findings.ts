import { escape, renderTable } from '../markdown.ts';
import type { Finding } from './finding.ts';
import { sayCount } from '../words.ts';

const TEXT_MAX_LENGTH = 400;

/** A Markdown table of findings under its heading, cut at `most` rows; none of no findings. */
export function findingsTable(
  heading: string,
  findings: readonly Finding[],
  most: number,
): string[] {
  if (findings.length === 0) return [];
  const rows = findings
    .slice(0, most)
    .map(cutFinding)
    .map(({ file, text }) => [
      file === undefined ? '' : `<code>${escape(file)}</code>`,
      escape(text),
    ]);
  const rest = findings.length - rows.length;
  const more = rest > 0 ? `\n\n… and ${sayCount(rest)} more.` : '';
  return [`${heading}\n\n${renderTable(['File', 'What'], rows, [])}${more}`];
}

/** A finding whose texts are cut to 400 characters. */
export function cutFinding({ file, text }: Finding): Finding {
  return { file: file === undefined ? undefined : cut(file), text: cut(text) };
}

function cut(text: string): string {
  return text.length > TEXT_MAX_LENGTH ? `${text.slice(0, TEXT_MAX_LENGTH - 1)}…` : text;
}
