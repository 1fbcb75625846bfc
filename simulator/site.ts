/** Where a GitHub has its endpoints, and what all its answers say. */
export interface Site {
  /** The address as GitHub.com has it, and what the site's own has before that; undefined where the site has no endpoint. */
  route(url: URL): Route | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** A request's address without what a site puts before the paths of GitHub.com. */
export interface Route {
  readonly url: URL;
  readonly prefix: string;
}

/** GitHub.com, whose API has a host of its own. */
export const githubCom: Site = { route: (url) => ({ url, prefix: '' }), headers: {} };

/** What is no part of the API: services of workflows, and the files they keep. */
const SERVICE = /^\/(?:_apis|blobs|idtoken)\//;

/** A GitHub Enterprise Server of a version such as `3.17.2`, whose API is below a path of its one host. */
export function enterpriseServer(version: string): Site {
  return { route: routeOnServer, headers: { 'x-github-enterprise-version': version } };
}

function routeOnServer(url: URL): Route | undefined {
  const { pathname } = url;
  if (SERVICE.test(pathname)) return { url, prefix: '' };
  const [, prefix, path] = /^(\/api\/v3|\/api(?=\/graphql))(\/.*)$/.exec(pathname) ?? [];
  if (prefix === undefined || path === undefined) return undefined;
  const plain = new URL(url);
  plain.pathname = path;
  return { url: plain, prefix };
}
