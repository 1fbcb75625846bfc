import { expect, test } from '@jest/globals';
import { ApiError } from '../../src/github/api-error.ts';
import type { ApiFailure } from '../../src/github/api-error.ts';
import { explainServerError } from '../../src/github/server-access.ts';

const org = { scope: 'org', slug: 'acme', log: 'web', phrase: '' } as const;
const enterprise = { ...org, scope: 'enterprise' } as const;

function errorOf(
  kind: ApiFailure['kind'],
  status: number,
  {
    detail = 'Not Found',
    headers = {},
  }: { detail?: string; headers?: Record<string, string> } = {},
): ApiError {
  const failure = { kind, timedOut: false, resetAt: undefined, retryAfterMs: undefined };
  return new ApiError(failure, { status, detail, headers });
}

test.each([
  ['not-found', 404, org, /no such organization on this server.*`read:audit_log`.*`api-url`/],
  ['not-found', 404, enterprise, /site administrator with `admin:enterprise`.*called `github`/],
  ['forbidden', 403, org, /owner of the organization and have the scope `read:audit_log`/],
  ['forbidden', 403, enterprise, /site administrator and have the scope `admin:enterprise`/],
  ['server', 502, org, /lower `per-page`, and let a site administrator look/],
  ['secondary-limit', 429, org, /let a site administrator exempt/],
  ['refused', 422, { ...org, log: 'git' }, /have not enabled them .*set `include: web`/],
] as const)('%s (%d) on a server names what helps there', (kind, status, source, text) => {
  const explained = explainServerError(errorOf(kind, status), source);
  expect(explained).toMatch(text);
  expect(explained).not.toMatch(/Enterprise Cloud|githubstatus/);
});

test.each([
  [org, 'repo', /lacks the scope `read:audit_log` \(it has: repo\)/],
  [org, '', /\(it has: none\)/],
  [enterprise, 'read:audit_log', /lacks the scope `admin:enterprise` \(it has: read:audit_log\)/],
  [enterprise, 'admin:enterprise', /must belong to a site administrator/],
] as const)('a scope that the token lacks is named: %j, %s', (source, scopes, text) => {
  const error = errorOf('forbidden', 403, { headers: { 'x-oauth-scopes': scopes } });
  expect(explainServerError(error, source)).toMatch(text);
});

test.each([
  errorOf('unauthorized', 401),
  errorOf('network', 0),
  errorOf('refused', 422),
  errorOf('forbidden', 403, { detail: 'has an IP allow list enabled' }),
  new Error('no answer of the API'),
])('what has the same remedy everywhere is left to the words for all hosts: %s', (error) => {
  expect(explainServerError(error, org)).toBeUndefined();
});
