/** Where Markdown is shown. */
export type Place = 'summary' | 'comment' | 'issue';

/**
 * In bytes, with room to spare. GitHub takes 65,536 characters in a comment or an issue, and 1 MiB of all of a step's
 * summaries. Sources: docs.github.com, "Workflow commands", and the API's answer to a longer body.
 */
const LIMITS: Readonly<Record<Place, number>> = {
  summary: 900_000,
  comment: 60_000,
  issue: 60_000,
};

/** Markdown with as many of each kind of thing as the place takes; `render` is told how many that may be. */
export function fitting(place: Place, render: (max: number) => string): string {
  for (let max = 500; ; max = Math.floor(max / 3)) {
    const text = render(max);
    if (max === 0 || Buffer.byteLength(text) <= LIMITS[place]) return text;
  }
}

/** A block of code that nothing in the text can end. */
export function fence(language: string, text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 2);
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${text.trimEnd()}\n${ticks}`;
}
