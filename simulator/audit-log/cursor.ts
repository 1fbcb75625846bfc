/** A place in the order of events: by time, then by id; an empty id comes before all others. */
export interface Position {
  readonly time: number;
  readonly id: string;
}

/** Negative, zero or positive as `a` lies before, at or after `b`. */
export function comparePositions(a: Position, b: Position): number {
  return a.time - b.time || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** GitHub's cursor: base64 of `1.664383919347e+12|<id>`, or of `1664383919347|<id>`. */
export function encodeCursor({ time, id }: Position, form: 'float' | 'integer' = 'float'): string {
  return Buffer.from(`${form === 'float' ? time.toExponential() : time}|${id}`).toString('base64');
}

/** The position a cursor stands for in either form, or nothing if it is no cursor. */
export function decodeCursor(cursor: string): Position | undefined {
  const [, time, id] =
    /^(\d+(?:\.\d*)?(?:e\+?\d+)?)\|(.*)$/s.exec(Buffer.from(cursor, 'base64').toString()) ?? [];
  return time === undefined || id === undefined ? undefined : { time: Number(time), id };
}

/** The cursors of a page's neighbours. */
export interface Neighbours {
  /** The page's last position, if more follows. */
  readonly next?: string | undefined;
  /** The page's first position, if something lies before it. */
  readonly prev?: string | undefined;
  /** Whether this is another page than the first. */
  readonly first: boolean;
}

/**
 * GitHub's `Link` header: the request's own parameters first, `after` and `before` last;
 * `next`, `first`, `prev` in this order, never `last`. Nothing if the page has no neighbours.
 */
export function renderLink({ url, neighbours }: { url: URL; neighbours: Neighbours }) {
  const kept = new URLSearchParams(url.searchParams);
  kept.delete('after');
  kept.delete('before');
  const prefix = `${url.origin}${url.pathname}?${kept.size > 0 ? `${kept}&` : ''}`;
  const link = (rel: string, { after = '', before = '' }) =>
    `<${prefix}after=${encodeURIComponent(after)}&before=${encodeURIComponent(before)}>; rel="${rel}"`;

  const { next, prev, first } = neighbours;
  const links = [
    next === undefined ? undefined : link('next', { after: next }),
    first ? link('first', {}) : undefined,
    prev === undefined ? undefined : link('prev', { before: prev }),
  ].filter((one) => one !== undefined);
  return links.length > 0 ? links.join(', ') : undefined;
}
