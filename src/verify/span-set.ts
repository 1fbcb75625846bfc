/** A stretch of time in epoch milliseconds, its end excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The fewest spans that cover the same time, in order; empty ones vanish. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (from >= to) continue;
    const last = joined.at(-1);
    if (last === undefined || from > last.to) joined.push({ from, to });
    else if (to > last.to) joined[joined.length - 1] = { from: last.from, to };
  }
  return joined;
}

/** What lies in the first spans and in none of the others. */
export function lessSpans(spans: readonly Span[], others: readonly Span[]): Span[] {
  const away = joinSpans(others);
  return joinSpans(spans).flatMap((span) => {
    const left: Span[] = [];
    let { from } = span;
    for (const other of away) {
      if (other.to <= from || other.from >= span.to) continue;
      if (other.from > from) left.push({ from, to: other.from });
      from = other.to;
    }
    return from < span.to ? [...left, { from, to: span.to }] : left;
  });
}

/** How much time the spans cover, in milliseconds. */
export function lengthOf(spans: readonly Span[]): number {
  return joinSpans(spans).reduce((sum, { from, to }) => sum + to - from, 0);
}
