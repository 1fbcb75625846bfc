import type { Source } from '../events/source.ts';
import { ApiError } from './api-error.ts';
import { askForPermission, sayEntity } from './app-access.ts';
import { ReadingStopped } from './patience.ts';

/** What a log is read with: `audit-log-token`, or the tokens of a GitHub App. */
export type ReadBy = 'token' | 'app';

/** One paragraph on why a source could not be read and what to do; undefined if the error is not the API's. */
export function explainAuditLogError(
  error: unknown,
  source: Source,
  by: ReadBy = 'token',
): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  const { failure, detail } = error;
  const entity = sayEntity(source);
  const role =
    source.scope === 'org' ? 'an owner of the organization' : 'an owner of the enterprise';
  switch (failure.kind) {
    case 'unauthorized':
      if (by === 'app') {
        return `401 for ${entity}: GitHub does not accept the tokens that it made for the GitHub App ("${detail}"). Look whether somebody is changing its installation, and at githubstatus.com. What was read is kept and the next run goes on there.`;
      }
      return `401 for ${entity}: GitHub does not accept \`audit-log-token\` ("${detail}"). It has expired, was revoked, or was not copied whole. Make a new one and store it as the secret that the workflow uses.`;
    case 'not-found':
      if (by === 'app') {
        return `404 for ${entity}: its audit log API needs GitHub Enterprise Cloud, and the GitHub App must be installed there; with \`installation-id\` that one must be of this ${source.scope === 'org' ? 'organization' : 'enterprise'}. Check the spelling and the plan.`;
      }
      return `404 for ${entity}: its audit log API needs GitHub Enterprise Cloud and a token of ${role} with \`read:audit_log\`; GitHub answers the same if the name is wrong. Check the spelling, the plan, and whose token it is.`;
    case 'forbidden':
      return `403 for ${entity}: ${explainForbidden(error, { role, entity, by, scope: source.scope })}`;
    case 'primary-limit':
    case 'secondary-limit':
      return `GitHub's rate limit stopped ${entity} ("${detail}") again and again. What was read is kept and the next run goes on there; run less often, or see what else uses this token.`;
    case 'network':
      return `No connection to the API for ${entity} (${detail}). What was read is kept and the next run goes on there. If it stays so, check \`api-url\`, the proxy settings and the firewall of this runner.`;
    case 'server':
      return `GitHub could not answer for ${entity} (${error.message}). What was read is kept and the next run goes on there. If it stays so, lower \`per-page\` and look at githubstatus.com.`;
    case 'broken-answer':
      return `GitHub's answer for ${entity} could not be used: ${detail}. Nothing of it was kept, and the next run reads it again.`;
    case 'refused':
      return `GitHub refused the request for ${entity} (${error.message}). If \`phrase\` is set, check it in the audit log's search field on the web; else check \`api-url\`.`;
  }
}

/** What GitHub says in a 403, from the most to the least telling. Texts: docs.github.com and issue threads. */
function explainForbidden(
  { detail, headers }: ApiError,
  reader: { role: string; entity: string; by: ReadBy; scope: Source['scope'] },
): string {
  const { role, entity, by } = reader;
  if (/SAML enforcement/i.test(detail) || headers['x-github-sso'] !== undefined) {
    return `the organization enforces SAML single sign-on, and this token is not authorized for it. On github.com, open Settings > Developer settings > Personal access tokens, choose "Configure SSO" beside the token and authorize it for ${entity}.`;
  }
  if (/IP allow list/i.test(detail)) {
    return `${entity} has an IP allow list, and the address of this runner is not on it. Use a self-hosted runner or a larger runner with a static address, and add it to the list.`;
  }
  if (/suspended/i.test(detail)) {
    return `the installation of the GitHub App is suspended. Let ${role} open its settings and lift that.`;
  }
  if (/not accessible by integration/i.test(detail)) {
    if (reader.scope === 'enterprise') {
      return `this is the token of a GitHub App, such as the workflow's own \`GITHUB_TOKEN\`, and GitHub does not let it read an enterprise's audit log. Use a classic personal access token of ${role} with \`read:audit_log\` as \`audit-log-token\`, or read the logs of its organizations.`;
    }
    const permission = `the organization permission "Administration: read"`;
    return by === 'app'
      ? `the installation of the GitHub App lacks ${permission}. ${askForPermission(role)}`
      : `this is the token of a GitHub App without ${permission}, such as the workflow's own \`GITHUB_TOKEN\`, which never has it. Use a classic personal access token of ${role} with \`read:audit_log\`, or give the App that permission and its \`client-id\` and \`private-key\` to this action.`;
  }
  if (/not accessible by personal access token/i.test(detail)) {
    return `this fine-grained token may not read it. Give it the organization permission "Administration: read" or, for an enterprise, use a classic personal access token of ${role} with \`read:audit_log\`.`;
  }
  const [has, accepted] = [headers['x-oauth-scopes'], headers['x-accepted-oauth-scopes']];
  // A GitHub Enterprise Server wants it for its enterprise's log.
  const isMore =
    /\badmin:enterprise\b/.test(accepted ?? '') && !/\baudit_log\b/.test(accepted ?? '');
  const scope = isMore ? 'admin:enterprise' : 'read:audit_log';
  const enough = isMore ? /\badmin:enterprise\b/ : /\b(audit_log|admin:org|admin:enterprise)\b/;
  if (has !== undefined && !enough.test(has)) {
    return `the token lacks the scope \`${scope}\` (it has: ${has === '' ? 'none' : has}). Add the scope to the token, or make a new one with it.`;
  }
  return `GitHub says "${detail}". The token must belong to ${role} and have the scope \`${scope}\`.`;
}

/** One paragraph on why the workflow's own repository could not be asked; undefined if the error is not the API's. */
export function explainRepositoryError(error: unknown, repository: string): string | undefined {
  if (error instanceof ReadingStopped && error.reason === 'cancelled')
    return `The job was cancelled before the repository ${repository} had answered. Nothing was read.`;
  if (error instanceof ReadingStopped) {
    return `GitHub's rate limit for \`github-token\` is used up${sayUntil(error.resumeAt)}, so the repository ${repository} could not be asked. Nothing was read; run again then.`;
  }
  if (!(error instanceof ApiError)) return undefined;
  const { failure, message } = error;
  if (failure.kind === 'unauthorized') {
    return `GitHub does not accept \`github-token\` (${message}). Leave the input out, so that it is the workflow's own token.`;
  }
  if (failure.kind === 'forbidden' || failure.kind === 'not-found') {
    return `\`github-token\` may not read the workflow runs, artifacts and cache keys of ${repository} (${message}), so nothing tells a first run from lost state. Add \`actions: read\` to the \`permissions:\` of this job. Nothing was read.`;
  }
  return `The repository ${repository} did not answer (${message}). An unanswered store is not an empty one, so nothing was read; run again later.`;
}

/** What a branch is for, and how the inputs are called that it comes from. */
export interface BranchUse {
  /** What is kept on it, such as `The archive`. */
  readonly what: string;
  /** The inputs with the token and with the branch's name. */
  readonly token: string;
  readonly branch: string;
  /** What to do if the repository is archived, the token is not accepted, may not do it, or GitHub refuses the content. */
  readonly remedies: Readonly<
    Record<'archived' | 'unauthorized' | 'forbidden' | 'refused', string>
  >;
}

const ARCHIVE_USE: BranchUse = {
  ...{ what: 'The archive', token: 'commit-token', branch: 'commit-branch' },
  remedies: {
    archived: 'Unarchive it, or choose another `commit-repository`.',
    unauthorized:
      "Make a new token and store it as the secret that the workflow uses, or leave the input out for the workflow's own repository.",
    forbidden:
      "In the workflow's own repository add `contents: write` to the `permissions:` of this job; for another one give a token that may write its contents, and check the name.",
    refused: 'If a delivery is too large for it, lower `per-page`.',
  },
};

/** One paragraph on why the branch could not be used, by default the archive's; undefined if the error is not the API's. */
export function explainBranchError(
  error: unknown,
  { repository, name }: { repository: string; name: string },
  { what, token, branch: input, remedies }: BranchUse = ARCHIVE_USE,
): string | undefined {
  const branch = `the branch \`${name}\` of ${repository}`;
  if (error instanceof ReadingStopped) {
    const why =
      error.reason === 'cancelled'
        ? 'the job was cancelled'
        : `GitHub's rate limit for \`${token}\` is used up${sayUntil(error.resumeAt)}`;
    return `${what} on ${branch} could not be reached: ${why}. The next run goes on from what it holds.`;
  }
  if (!(error instanceof ApiError)) return undefined;
  const { failure, message, detail } = error;
  if (/\barchived\b.*read-only/i.test(detail))
    return `The repository ${repository} is archived, so nothing can be committed to it. ${remedies.archived}`;
  if (
    /protected branch|rule violations|pull request|required status check|reference update failed/i.test(
      detail,
    )
  ) {
    return `Rules protect ${branch}: ${detail.replace(/\s+/g, ' ')} Choose a \`${input}\` without rules, or let the owner of \`${token}\` bypass them.`;
  }
  switch (failure.kind) {
    case 'unauthorized':
      return `GitHub does not accept \`${token}\` for ${branch} (${message}). ${remedies.unauthorized}`;
    case 'forbidden':
    case 'not-found':
      return `\`${token}\` may not use ${branch} (${message}). ${remedies.forbidden}`;
    case 'refused':
      return `GitHub refused to commit to ${branch} (${message}). ${remedies.refused}`;
    default:
      return `GitHub did not answer for ${branch} (${message}). An unanswered store is not an empty one; the next run goes on from what the branch holds.`;
  }
}

function sayUntil(time: number | undefined): string {
  if (time === undefined) return '';
  return ` until ${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
