import type { Http } from '../../src/github/http.ts';

const PER_PAGE = 100;

/** The address of the first page of an organization's whole log, oldest first. */
export function firstPage(apiUrl: string, org: string): string {
  return `${apiUrl}/orgs/${org}/audit-log?include=all&order=asc&per_page=${PER_PAGE}`;
}

/** The body of each page, as the `Link` headers lead from one to the next. Throws for any answer but 200. */
export async function* followLinks(
  http: Http,
  options: { readonly from: string; readonly token: string },
): AsyncGenerator<Buffer> {
  const headers = { authorization: `Bearer ${options.token}`, 'user-agent': 'bench' };
  let next: string | undefined = options.from;
  while (next !== undefined) {
    const answer = await http(new URL(next), { headers, timeoutMs: 60_000 });
    if (answer.status !== 200) throw new Error(`${next} answers with status ${answer.status}.`);
    yield answer.body;
    next = /<([^>]*)>; rel="next"/.exec(answer.headers['link'] ?? '')?.[1];
  }
}
