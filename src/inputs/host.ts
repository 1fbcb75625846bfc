/**
 * Whether an API is that of a GitHub Enterprise Server.
 * Source: docs.github.com, "Getting started with the REST API": a server's API is at `https://HOSTNAME/api/v3`.
 */
export function isServerApi(apiUrl: URL | null): boolean {
  return /\/api\/v3\/?$/.test(apiUrl?.pathname ?? '');
}
