/** A fenced block of a page that someone could run. */
export interface Block {
  /** The language after the fence. */
  readonly language: string;
  readonly text: string;
  /** What the comment before it says: `<!-- run: duckdb view -->`, or nothing after `<!-- not run -->`. */
  readonly run: { readonly by: string; readonly name: string } | undefined;
  /** The whole text under its heading of the second level. */
  readonly chapter: string;
  /** The rows of the table that follows it before anything else is run, the header first. */
  readonly table: readonly (readonly string[])[];
}

/** The blocks of a page in their order, but not those that only show something; throws at one without a mark. */
export function readBlocks(page: string): Block[] {
  return page.split(/^(?=## )/m).flatMap((chapter) => {
    const parts = chapter.split(/^```/m);
    return parts.flatMap((part, at) => {
      const language = at % 2 === 0 ? '' : (/^\w*/.exec(part)?.[0] ?? '');
      if (['', 'text', 'json'].includes(language)) return [];
      const text = part.slice(language.length + 1);
      const mark = /<!-- (.*) -->\s*$/.exec(parts[at - 1] ?? '')?.[1];
      const [, by, name] = /^run: (\w+) ([\w-]+)$/.exec(mark ?? '') ?? [];
      if (by === undefined && mark !== 'not run')
        throw new Error(`A block has no mark, such as <!-- not run -->:\n${text}`);
      const run = by === undefined || name === undefined ? undefined : { by, name };
      return [{ language, text, run, chapter, table: readTable(parts[at + 1] ?? '') }];
    });
  });
}

function readTable(prose: string): string[][] {
  const own = prose.split(/^#/m)[0] ?? '';
  const rows = own.split('\n').filter((line) => line.startsWith('|'));
  const cells = rows.map((row) => row.split('|').slice(1, -1));
  return cells.filter((_, at) => at !== 1).map((row) => row.map((cell) => cell.trim()));
}
