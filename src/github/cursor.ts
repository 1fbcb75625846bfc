/** The `next` link has no cursor: the server numbers its pages instead. */
export class NoCursorError extends Error {
  override readonly name = 'NoCursorError';
}

/**
 * The cursor of the next page from a `Link` header, still opaque; undefined if the header names no next page.
 * Only the cursor is taken from the link: its host and its numeric-id path are never followed.
 */
export function nextCursor(link: string | undefined): string | undefined {
  const next = nextLink(link);
  if (next === undefined) return undefined;
  const address = /^\s*<([^>]*)>/.exec(next)?.[1] ?? '';
  const after = URL.parse(address, 'https://api.github.com')?.searchParams.get('after');
  if (after === undefined || after === null || after === '') {
    throw new NoCursorError('The answer names a next page without a cursor.');
  }
  return after;
}

/** The part of a `Link` header that names the next page. */
export function nextLink(link: string | undefined): string | undefined {
  return link?.split(/,\s*(?=<)/).find((part) => /;\s*rel="?next"?\s*(;|$)/.test(part));
}
