import type { Source } from '../events/source.ts';
import { ApiError } from './api-error.ts';
import { sayEntity } from './app-access.ts';

/**
 * What a GitHub Enterprise Server means where it differs from github.com: one paragraph on why a source could not be
 * read and what to do; undefined if it does not differ. Source: docs.github.com, "Using the audit log API for your
 * enterprise" for Enterprise Server.
 */
export function explainServerError(error: unknown, source: Source): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  const { failure, detail, message, headers } = error;
  const entity = sayEntity(source);
  const isOrg = source.scope === 'org';
  const role = isOrg ? 'an owner of the organization' : 'a site administrator';
  const wanted = isOrg ? /\b(read:audit_log|admin:org)\b/ : /\badmin:enterprise\b/;
  const scope = isOrg ? '`read:audit_log`' : '`admin:enterprise`';
  switch (failure.kind) {
    case 'not-found':
      return isOrg
        ? `404 for ${entity}: there is no such organization on this server, or the token is not of ${role} with ${scope}; the server answers the same for both. Check the spelling, \`api-url\`, and whose token it is.`
        : `404 for ${entity}: the token has to be of ${role} with ${scope}, and the enterprise of a server is nearly always called \`github\`. Check \`enterprise\`, \`api-url\`, and whose token it is.`;
    case 'forbidden': {
      // A single sign-on, an allow list or the kind of the token have the same remedies everywhere.
      if (headers['x-github-sso'] !== undefined) return undefined;
      if (/SAML enforcement|IP allow list|not accessible by|suspended/i.test(detail))
        return undefined;
      const scopes = headers['x-oauth-scopes'];
      const isLacking = scopes !== undefined && !wanted.test(scopes);
      return isLacking
        ? `403 for ${entity}: the token lacks the scope ${scope} (it has: ${scopes === '' ? 'none' : scopes}). Add it to the token, or make a new one with it, as ${role}.`
        : `403 for ${entity}: the server says "${detail}". The token must belong to ${role} and have the scope ${scope}.`;
    }
    case 'primary-limit':
    case 'secondary-limit':
      return `The server's rate limit stopped ${entity} ("${detail}") again and again. What was read is kept and the next run goes on there; run less often, or let a site administrator exempt this user.`;
    case 'server':
      return `The server could not answer for ${entity} (${message}). What was read is kept and the next run goes on there. If it stays so, lower \`per-page\`, and let a site administrator look at the server's health and at its search index.`;
    case 'refused':
      return source.log === 'git'
        ? `The server refused the Git events of ${entity} (${message}). If its administrators have not enabled them (Settings > Audit log > Audit Data Retention), set \`include: web\`; else check \`phrase\`.`
        : undefined;
    default:
      return undefined;
  }
}
