/** The `Link` header of a numbered page: `prev`, `next`, `last`, `first`, as far as there are such pages; nothing for a page without others. */
export function numberedLinks({
  url,
  page,
  last,
}: {
  /** The page's own address. */
  url: URL;
  /** Counts from 1. */
  page: number;
  last: number;
}): string | undefined {
  const link = (rel: string, target: number): string => {
    const other = new URL(url);
    other.searchParams.set('page', target.toString());
    return `<${other.href}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link('prev', page - 1)] : []),
    ...(page < last ? [link('next', page + 1), link('last', last)] : []),
    ...(page > 1 ? [link('first', 1)] : []),
  ];
  return links.length === 0 ? undefined : links.join(', ');
}
