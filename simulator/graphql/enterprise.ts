import type { GraphQLError } from 'graphql';
import type { KnownCredential } from '../audit-log/credentials.ts';
import { fieldError } from './errors.ts';

const MOST_PER_PAGE = 100;

/** An `Enterprise` of the schema, as the holder of a token sees it; `logins` are those of its organizations. */
export function enterpriseView(
  slug: string,
  logins: readonly string[] | undefined,
  credential: KnownCredential | undefined,
): object {
  if (logins === undefined || credential === undefined) {
    return fieldError(
      'NOT_FOUND',
      `Could not resolve to a Business with the URL slug of '${slug}'.`,
    );
  }
  const { kind, scopes, ownerOf, samlBlockedFor = [] } = credential;
  if (kind !== 'classic' && kind !== 'oauth')
    return fieldError('FORBIDDEN', 'Resource not accessible by personal access token');
  const missing = [
    ['read:enterprise', 'admin:enterprise'],
    ['read:org', 'admin:org'],
  ].find((wanted) => !wanted.some((scope) => scopes.includes(scope)));
  const isOwner = ownerOf === undefined || ownerOf.includes(slug);
  // Others see what they are a member of.
  const visible = isOwner ? logins : logins.filter((login) => ownerOf.includes(login));
  return {
    id: `E_${slug}`,
    slug,
    viewerIsAdmin: isOwner,
    organizations(page: { first?: number | null; after?: string | null }): object {
      if (missing !== undefined) return insufficientScopes(missing, scopes);
      const from =
        typeof page.after !== 'string' ? 0 : Number(Buffer.from(page.after, 'base64').toString());
      const shown = visible.slice(from, from + Math.min(MOST_PER_PAGE, page.first ?? 0));
      const end = from + shown.length;
      return {
        totalCount: visible.length,
        nodes: shown.map((login) => (samlBlockedFor.includes(login) ? samlError() : { login })),
        pageInfo: {
          hasNextPage: end < visible.length,
          endCursor: shown.length === 0 ? null : Buffer.from(String(end)).toString('base64'),
        },
      };
    },
  };
}

function samlError(): GraphQLError {
  return fieldError(
    'FORBIDDEN',
    'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
  );
}

function insufficientScopes(wanted: readonly string[], has: readonly string[]): GraphQLError {
  const list = (scopes: readonly string[]): string =>
    `[${scopes.map((scope) => `'${scope}'`).join(', ')}]`;
  return fieldError(
    'INSUFFICIENT_SCOPES',
    `Your token has not been granted the required scopes to execute this query. The 'organizations' field requires one of the following scopes: ${list(wanted)}, ` +
      `but your token has only been granted the: ${list(has)} scopes. Please modify your token's scopes at: https://github.com/settings/tokens.`,
  );
}
