import { sayCount } from './words.ts';

const MAX_NOTICE_LINES = 50;
const NAME_MAX_LENGTH = 100;
const PROSE_MAX_LENGTH = 1000;

/** A Markdown table; its cells are Markdown already, the numeric columns stand to the right. */
export function renderTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[],
): string {
  const rule = header.map((_, column) => (numeric.includes(column) ? '--:' : '---'));
  return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** GitHub's callout of lines that are Markdown already; each is a paragraph of its own, and beyond `max` (50) they are counted. */
export function alert(
  kind: 'CAUTION' | 'WARNING' | 'NOTE' | 'TIP',
  lines: readonly string[],
  max = MAX_NOTICE_LINES,
): string {
  const shown = lines.slice(0, Math.min(max, MAX_NOTICE_LINES));
  const rest = lines.length - shown.length;
  if (rest > 0) shown.push(`… and ${sayCount(rest)} more.`);
  return `> [!${kind}]\n${shown.map((line) => `> ${line}`).join('\n>\n')}`;
}

/** A name from outside, shown as code: nothing in it is taken for markup, a mention or a link. */
export function name(text: string): string {
  const shown = text.length > NAME_MAX_LENGTH ? `${text.slice(0, NAME_MAX_LENGTH - 1)}…` : text;
  return `<code>${escape(shown)}</code>`;
}

/** A sentence of ours that may hold text from outside, cut to 1,000 characters; what stands between backticks, as code. */
export function prose(text: string): string {
  const cut = text.length > PROSE_MAX_LENGTH ? `${text.slice(0, PROSE_MAX_LENGTH)}…` : text;
  const parts = cut.split('`');
  if (parts.length % 2 === 0) return escape(cut);
  return parts.map((part, index) => (index % 2 === 0 ? escape(part) : name(part))).join('');
}

/**
 * Every character that Markdown or HTML may take for its own, as an entity, and the dot of `www.`, which GitHub makes a
 * link of; line ends and controls as spaces.
 */
export function escape(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replace(/[^\p{L}\p{N} .,;/=…-]/gu, (character) => `&#${String(character.codePointAt(0))};`)
    .replace(/(www)\./gi, '$1&#46;');
}
