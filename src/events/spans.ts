/** A stretch of time in epoch milliseconds, its end excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The spans as the fewest that cover the same time, in order; empty ones vanish. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    if (span.from >= span.to) continue;
    const last = joined.at(-1);
    if (last === undefined || span.from > last.to) joined.push({ from: span.from, to: span.to });
    else if (span.to > last.to) joined[joined.length - 1] = { from: last.from, to: span.to };
  }
  return joined;
}

/** What lies in the first spans and in none of the others. */
export function lessSpans(spans: readonly Span[], others: readonly Span[]): Span[] {
  let left = joinSpans(spans);
  for (const other of joinSpans(others)) {
    left = left.flatMap(({ from, to }) => [
      ...(from < Math.min(to, other.from) ? [{ from, to: Math.min(to, other.from) }] : []),
      ...(Math.max(from, other.to) < to ? [{ from: Math.max(from, other.to), to }] : []),
    ]);
  }
  return left;
}

/** What lies in both. */
export function commonSpans(spans: readonly Span[], others: readonly Span[]): Span[] {
  return lessSpans(spans, lessSpans(spans, others));
}

/** How much time the spans cover. */
export function lengthOf(spans: readonly Span[]): number {
  return joinSpans(spans).reduce((sum, { from, to }) => sum + to - from, 0);
}
