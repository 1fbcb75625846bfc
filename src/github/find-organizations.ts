import * as v from 'valibot';
import { ExplainedError } from '../errors.ts';
import type { ReadBy } from './access.ts';
import { ApiError } from './api-error.ts';
import { openClient } from './client.ts';
import type { Credential } from './credential.ts';
import { toGraphqlApiError } from './graphql-error.ts';
import { openAsker } from './octokit.ts';
import type { ApiAccess } from './octokit.ts';
import { ReadingStopped, openRetries } from './patience.ts';

const PER_PAGE = 100;

/** Source: docs.github.com, GraphQL API, object `Enterprise`. */
const QUERY = `query enterpriseOrganizations($slug: String!, $after: String) {
  enterprise(slug: $slug) {
    viewerIsAdmin
    organizations(first: ${PER_PAGE}, after: $after) {
      totalCount
      nodes { login }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

const answer = v.object({
  enterprise: v.nullable(
    v.object({
      viewerIsAdmin: v.boolean(),
      organizations: v.object({
        totalCount: v.number(),
        nodes: v.array(v.nullable(v.object({ login: v.string() }))),
        pageInfo: v.object({ hasNextPage: v.boolean(), endCursor: v.nullable(v.string()) }),
      }),
    }),
  ),
});

const restPage = v.array(v.object({ login: v.string() }));

/**
 * The logins of all organizations of an enterprise, in lower case and alphabetical order: with a person's token by
 * GraphQL, with an App by the list for Apps that are installed on the enterprise. Rejects with an `ApiError` or
 * `ReadingStopped` if the list is not whole: an organization that it lacks would look removed.
 */
export async function findOrganizations(
  enterprise: string,
  parts: { access: ApiAccess; credential: Credential; by: ReadBy },
): Promise<string[]> {
  const find = parts.by === 'app' ? listInstallable : listByGraphql;
  const logins = (await find(enterprise, parts)).map((login) => login.toLowerCase());
  return [...new Set(logins)].sort();
}

async function listByGraphql(
  slug: string,
  { access, credential }: { access: ApiAccess; credential: Credential },
): Promise<string[]> {
  const retries = openRetries(access);
  const token = await credential.token();
  const ask = openAsker({ ...access, token }, retries, toGraphqlApiError);
  const logins: string[] = [];
  for (let after: string | null = null; ;) {
    const variables: { slug: string; after: string | null } = { slug, after };
    const data = await ask(async ({ graphql }, request) => ({
      data: parse(answer, await graphql<unknown>(QUERY, { ...variables, request })),
    }));
    if (data.enterprise === null) throw failed('not-found', 'no such enterprise');
    const { viewerIsAdmin, organizations } = data.enterprise;
    if (!viewerIsAdmin) throw failed('forbidden', NOT_ALL);
    const { nodes, pageInfo, totalCount } = organizations;
    for (const node of nodes) {
      if (node === null) throw failed('forbidden', NOT_ALL);
      logins.push(node.login);
    }
    if (!pageInfo.hasNextPage) {
      if (logins.length !== totalCount) throw failed('broken-answer', CUT_SHORT);
      return logins;
    }
    if (pageInfo.endCursor === null || pageInfo.endCursor === after)
      throw failed('broken-answer', CUT_SHORT);
    after = pageInfo.endCursor;
  }
}

/** Source: docs.github.com, "Get enterprise-owned organizations that can have GitHub Apps installed". */
async function listInstallable(
  enterprise: string,
  { access, credential }: { access: ApiAccess; credential: Credential },
): Promise<string[]> {
  const retries = openRetries(access);
  const client = openClient({ ...access, credential });
  const known = new Set<string>();
  for (let page = 1; ; page++) {
    const organizations = await retries.execute(async () => {
      const path = `/enterprises/${enterprise}/apps/installable_organizations`;
      const { body } = await client.get(path, { per_page: String(PER_PAGE), page: String(page) });
      return parse(restPage, toJson(body.toString()));
    });
    // The answers carry no `Link` (seen at github.com/github/octomirror) and no total: only an empty page is the end.
    if (organizations.length === 0) return [...known];
    const before = known.size;
    for (const { login } of organizations) known.add(login);
    if (known.size === before) throw failed('broken-answer', CUT_SHORT);
  }
}

const NOT_ALL = 'GitHub does not show this token all organizations of the enterprise';
const CUT_SHORT = 'the list of organizations is not whole';

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parse<Output>(schema: v.GenericSchema<unknown, Output>, value: unknown): Output {
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) throw failed('broken-answer', CUT_SHORT);
  return parsed.output;
}

function failed(kind: 'not-found' | 'forbidden' | 'broken-answer', detail: string): ApiError {
  return new ApiError({ kind }, { detail, status: 0 });
}

const APP =
  'The GitHub App must be installed on the enterprise itself, too, with the enterprise permission "Enterprise organization installations: read": let an owner of the enterprise install it and accept the permission.';

/** One paragraph on why the organizations of an enterprise could not be found; undefined if the error is not the API's. */
export function explainFinding(error: unknown, enterprise: string, by: ReadBy): string | undefined {
  const what = `The organizations of the enterprise \`${enterprise}\` could not be found`;
  const end = 'Nothing was read. Or name the organizations in `org`.';
  if (error instanceof ReadingStopped) {
    return error.reason === 'cancelled'
      ? 'The job was cancelled before anything was read.'
      : `${what}: GitHub's rate limit is used up. Nothing was read; run again later.`;
  }
  if (error instanceof ExplainedError && by === 'app') {
    // An outage has nothing to do with what the App may.
    const remedy = error.message.includes('GitHub did not answer') ? '' : ` ${APP}`;
    return `${what}. ${error.message}${remedy} ${end}`;
  }
  if (!(error instanceof ApiError)) return undefined;
  const { failure, detail, message } = error;
  if (/SAML enforcement/i.test(detail)) {
    return `${what} (${message}): \`audit-log-token\` is not authorized for single sign-on there. On github.com, open Settings > Developer settings > Personal access tokens, choose "Configure SSO" beside the token and authorize it for the enterprise and each of its organizations. ${end}`;
  }
  if (/IP allow list/i.test(detail)) {
    return `${what} (${message}). Use a self-hosted runner or a larger runner with a static address, and add it to the list. ${end}`;
  }
  switch (failure.kind) {
    case 'unauthorized':
    case 'forbidden':
    case 'not-found':
      return by === 'app'
        ? `${what} (${message}). ${APP} ${end}`
        : `${what} (${message}): \`audit-log-token\` must be a classic personal access token of an owner of the enterprise, with the scopes \`read:audit_log\`, \`read:enterprise\` and \`read:org\`. Check the token, its owner and the spelling of \`enterprise\`. ${end}`;
    default:
      return `${what} (${message}). A list that is not whole would make organizations look removed. Nothing was read; run again later.`;
  }
}
