import { ExplainedError, explain } from '../errors.ts';
import { ApiError } from '../github/api-error.ts';
import { ReadingStopped } from '../github/patience.ts';
import { StreamRefusedError } from '../github/stream-refused.ts';
import { isServerApi } from '../inputs/host.ts';
import { sayMinute } from '../words.ts';

/** What was asked for. */
export interface Asked {
  readonly enterprise: string;
  readonly apiUrl: URL;
  /** Undefined if nothing was to be changed. `stream` is its name, or `#` and its id. */
  readonly change?: {
    readonly action: 'create' | 'update' | 'delete';
    readonly stream: string;
    readonly type: string;
  };
}

/** The first GitHub Enterprise Server with this API: minor version of 3. Source: GitHub's OpenAPI descriptions of the servers. */
const FIRST_MINOR = 16;
const NEW_TOKEN =
  'Make a classic personal access token with `admin:enterprise` and store it as the secret that `enterprise-token` is given from.';

/** Rejects with an `ExplainedError` where GitHub's streams could not be asked. */
export async function explained<Result>(asked: Asked, answer: Promise<Result>): Promise<Result> {
  try {
    return await answer;
  } catch (error) {
    throw new ExplainedError(explainStreamsError(error, asked));
  }
}

/** One paragraph on why GitHub's streams could not be asked or changed, and what to do. */
export function explainStreamsError(error: unknown, asked: Asked): string {
  const { change, apiUrl } = asked;
  const enterprise = `enterprise \`${asked.enterprise}\``;
  const subject =
    change === undefined
      ? `the streams of ${enterprise}`
      : `the stream \`${change.stream}\` of ${enterprise}`;
  const doubt =
    change?.action === 'delete'
      ? ' Whether it was deleted is not known: look with `mode: list`.'
      : '';
  if (error instanceof ReadingStopped && error.reason === 'cancelled')
    return `The job was cancelled before GitHub had answered for ${subject}.${doubt}`;
  if (error instanceof ReadingStopped) return sayLimit(subject, error.resumeAt);
  if (!(error instanceof ApiError)) return explain(error);
  const { failure, detail, message } = error;
  const isServer = isServerApi(apiUrl) || versionOf(error) !== undefined;
  switch (failure.kind) {
    case 'unauthorized':
      return `401 for ${subject}: GitHub does not accept \`enterprise-token\` ("${detail}"). It has expired, was revoked, or was not copied whole. ${NEW_TOKEN}`;
    case 'forbidden':
      return `403 for ${subject}: ${explainForbidden(error, enterprise, isServer)}`;
    case 'not-found':
      return `404 for ${subject}: ${explainNotFound(error, asked, isServer)}`;
    case 'primary-limit':
      return sayLimit(subject, failure.resetAt);
    case 'secondary-limit':
      return `GitHub asks for a pause before ${subject} can be asked or changed ("${detail}"). Run again in some minutes.`;
    case 'network':
      return `No connection to the API for ${subject} (${detail}).${doubt} Run again; if it stays so, check \`api-url\`, the proxy settings and the firewall of this runner.`;
    case 'server':
      if (change?.action === 'create' && change.type === 'Azure Blob Storage') {
        return `GitHub could not create ${subject} (${message}): for Azure Blob Storage its API answered so for months, until February 2026, and a GitHub Enterprise Server of that time still may. Make the stream once on the web (the enterprise's Settings > Audit log > Log streaming), and tie it to the name with \`adopt: ID\` in the file; \`mode: list\` shows the id.`;
      }
      return `GitHub could not answer for ${subject} (${message}).${doubt} Run again later; if it stays so, ${isServer ? "let a site administrator look at the server's health" : 'look at githubstatus.com'}.`;
    case 'broken-answer':
      return `GitHub's answer for ${subject} could not be used: ${detail}.${doubt} Run again; if it stays so, look who answers at \`api-url\`, and for a newer version of this action.`;
    case 'refused':
      return error instanceof StreamRefusedError
        ? `422 for ${subject}: GitHub does not take it (${error.errors.map((text) => `"${text}"`).join(', ')}). Correct it in the file.`
        : `GitHub refused the request for ${subject} (${message}). Check \`api-url\` and \`enterprise\`.`;
  }
}

function sayLimit(subject: string, resumeAt: number | undefined): string {
  const when = resumeAt === undefined ? 'in an hour' : `after ${sayMinute(resumeAt + 59_999)} UTC`;
  return `GitHub's rate limit for \`enterprise-token\` is used up, so ${subject} could not be asked or changed: of these requests GitHub.com allows 15 an hour. Run again ${when}, and see what else asks for streams with this user's tokens.`;
}

/** What GitHub says in a 403, from the most to the least telling. Texts: docs.github.com and issue threads. */
function explainForbidden(error: ApiError, enterprise: string, isServer: boolean): string {
  const { detail, headers } = error;
  if (/SAML enforcement/i.test(detail) || headers['x-github-sso'] !== undefined) {
    return `single sign-on with SAML is enforced, and this token is not authorized for it. As the token's user, open Settings > Developer settings > Personal access tokens, choose "Configure SSO" beside the token and authorize it.`;
  }
  if (/IP allow list/i.test(detail)) {
    return `${enterprise} has an IP allow list, and the address of this runner is not on it. Use a self-hosted runner or a larger runner with a static address, and add it to the list.`;
  }
  if (/not accessible by integration/i.test(detail)) {
    return `this is the token of a GitHub App, such as the workflow's own \`GITHUB_TOKEN\`, and GitHub does not let it manage streams. ${NEW_TOKEN}`;
  }
  if (/not accessible by personal access token/i.test(detail)) {
    return `this is a fine-grained token, and GitHub does not let it manage streams. ${NEW_TOKEN}`;
  }
  return (
    sayLackingScope(error) ??
    `GitHub says "${detail}". The token must belong to ${roleOf(isServer)} and have the scope \`admin:enterprise\`.`
  );
}

function explainNotFound(error: ApiError, { change }: Asked, isServer: boolean): string {
  const version = versionOf(error);
  if (version !== undefined && isTooOld(version))
    return `this GitHub Enterprise Server has version ${version}, and the API for streams came with 3.${FIRST_MINOR}. Upgrade it; until then, streams are managed in its web interface.`;
  const lacking = sayLackingScope(error);
  if (lacking !== undefined) return lacking;
  if (change?.action === 'update')
    return 'it is not there any more. Somebody deleted it just now, or the token lost its rights: plan again.';
  const whose = `the token must belong to ${roleOf(isServer)} and have the scope \`admin:enterprise\`; GitHub answers the same for both. Check`;
  if (!isServer)
    return `there is no enterprise with this slug, or the token may not see it: ${whose} \`enterprise\` (as in the address \`https://github.com/enterprises/SLUG\`), \`api-url\`, and whose token it is.`;
  const age =
    version === undefined
      ? ` The API for streams came with version 3.${FIRST_MINOR} of the server.`
      : '';
  return `the enterprise of a server is nearly always called \`github\`, and ${whose} \`enterprise\`, \`api-url\`, and whose token it is.${age}`;
}

/** Undefined if the token has the scope, or GitHub does not say what it has, as of one that is not classic. */
function sayLackingScope({ headers }: ApiError): string | undefined {
  const has = headers['x-oauth-scopes'];
  if (has === undefined || /(^|[\s,])admin:enterprise($|[\s,])/.test(has)) return undefined;
  return `the token lacks the scope \`admin:enterprise\` (it has: ${has === '' ? 'none' : has}). Add the scope to the token, or make a new one with it.`;
}

function roleOf(isServer: boolean): string {
  return isServer ? 'a site administrator who owns the enterprise' : 'an owner of the enterprise';
}

/** Such as `3.15.2`; only servers tell it. */
function versionOf({ headers }: ApiError): string | undefined {
  return /\d+\.\d+(\.\d+)?/.exec(headers['x-github-enterprise-version'] ?? '')?.[0];
}

function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < 3 || (major === 3 && minor < FIRST_MINOR);
}
