import { json } from '../answer.ts';
import { apiUrl, type Answer, type Call } from '../http.ts';
import { numberedLinks } from '../numbered-links.ts';

const DOCS = 'https://docs.github.com/rest';

/** An error in the words of the REST API; `page` is a path of its documentation. */
export function failure(status: number, message: string, page = ''): Answer {
  const documentation = page === '' ? DOCS : `${DOCS}/${page}`;
  return json(status, { message, documentation_url: documentation, status: status.toString() });
}

/** A time (epoch milliseconds) as the REST API writes it. */
export function time(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The page of a list that a call asks for, with `total_count` and links to the other pages. */
export function listAnswer<T>(of: {
  readonly call: Call;
  readonly repositoryId: number;
  /** The field that the list is in. */
  readonly field: string;
  readonly list: readonly T[];
  readonly view: (element: T) => object;
}): Answer {
  const { shown, headers } = pageOf(of);
  return json(200, { total_count: of.list.length, [of.field]: shown }, headers);
}

/** The page of a list that a call asks for, and the header with the links to the other pages. */
export function pageOf<T>(of: {
  readonly call: Call;
  readonly repositoryId: number;
  readonly list: readonly T[];
  readonly view: (element: T) => object;
}): { readonly shown: readonly object[]; readonly headers: Record<string, string> } {
  const { call, list } = of;
  const number = (name: string, fallback: number): number =>
    Math.max(Number(call.url.searchParams.get(name) ?? fallback) || fallback, 1);
  const size = Math.min(number('per_page', 30), 100);
  const page = number('page', 1);
  const last = Math.ceil(list.length / size);
  const { pathname, search } = call.url;
  const path = pathname.replace(/\/repos\/[^/]+\/[^/]+/, `/repositories/${of.repositoryId}`);
  const link = numberedLinks({ url: new URL(apiUrl(call, path + search)), page, last });
  const shown = list.slice((page - 1) * size, page * size).map(of.view);
  return { shown, headers: link === undefined ? {} : { link } };
}
