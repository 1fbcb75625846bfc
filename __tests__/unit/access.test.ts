import { describe, expect, test } from '@jest/globals';
import { explainAuditLogError, explainRepositoryError } from '../../src/github/access.ts';
import { ApiError } from '../../src/github/api-error.ts';
import type { ApiFailure } from '../../src/github/api-error.ts';
import { ReadingStopped } from '../../src/github/patience.ts';

const org = { scope: 'org', slug: 'acme', log: 'web', phrase: '' } as const;
const enterprise = { ...org, scope: 'enterprise', slug: 'acme-corp' } as const;

function error(
  failure: ApiFailure,
  status: number,
  detail: string,
  headers: Record<string, string> = {},
): ApiError {
  return new ApiError(failure, { status, detail, headers });
}
const forbidden = (detail: string, headers = {}) =>
  error({ kind: 'forbidden' }, 403, detail, headers);

/** Bodies as in the facts, "Auth". */
const cases: readonly (readonly [string, ApiError, readonly RegExp[]])[] = [
  [
    'a bad token',
    error({ kind: 'unauthorized' }, 401, 'Bad credentials'),
    [/^401 for/, /`audit-log-token`/, /expired/, /Make a new one/],
  ],
  [
    'an entity that is not there',
    error({ kind: 'not-found' }, 404, 'Not Found'),
    [/^404 for/, /Enterprise Cloud/, /`read:audit_log`/, /spelling/],
  ],
  [
    'SAML by its words',
    forbidden(
      'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
    ),
    [/^403 for/, /SAML single sign-on/, /Configure SSO/],
  ],
  ['SAML by its header', forbidden('No', { 'x-github-sso': 'required; url=https://x' }), [/SAML/]],
  [
    'an IP allow list',
    forbidden(
      'Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
    ),
    [/IP allow list/, /self-hosted runner|larger runner/],
  ],
  [
    'the token of the workflow',
    forbidden('Resource not accessible by integration'),
    [/GITHUB_TOKEN/, /classic personal access token/],
  ],
  [
    'a fine-grained token',
    forbidden('Resource not accessible by personal access token'),
    [/fine-grained/, /Administration: read/],
  ],
  [
    'a token without the scope',
    forbidden('Must have admin rights to Repository.', { 'x-oauth-scopes': 'repo, gist' }),
    [/lacks the scope `read:audit_log`/, /repo, gist/],
  ],
  [
    'a token without any scope',
    forbidden('Must have admin rights to Repository.', { 'x-oauth-scopes': '' }),
    [/lacks the scope/, /none/],
  ],
  [
    "a server's enterprise",
    forbidden('Must have admin rights to Repository.', {
      'x-oauth-scopes': 'read:audit_log',
      'x-accepted-oauth-scopes': 'admin:enterprise',
    }),
    [/lacks the scope `admin:enterprise` \(it has: read:audit_log\)/],
  ],
  [
    'a user who is no owner',
    forbidden('Must have admin rights to Repository.', { 'x-oauth-scopes': 'read:audit_log' }),
    [/Must have admin rights to Repository\./, /owner/],
  ],
  [
    'a network that fails',
    error({ kind: 'network', timedOut: false }, 0, 'getaddrinfo ENOTFOUND'),
    [/ENOTFOUND/, /`api-url`/, /proxy/],
  ],
  [
    'a server that fails',
    error({ kind: 'server' }, 502, 'Server Error'),
    [/502 Server Error/, /`per-page`/, /next run/],
  ],
  [
    'an answer that can not be used',
    error({ kind: 'broken-answer' }, 200, 'an empty page'),
    [/an empty page/, /next run/],
  ],
  [
    'a request that is refused',
    error({ kind: 'refused' }, 422, 'Validation Failed'),
    [/422 Validation Failed/, /`phrase`/],
  ],
  [
    'a rate limit',
    error({ kind: 'secondary-limit', retryAfterMs: undefined }, 403, 'slow down'),
    [/rate limit/, /slow down/],
  ],
];

describe('one paragraph with the remedy explains', () => {
  test.each(cases)('%s', (_, failure, patterns) => {
    for (const source of [org, enterprise]) {
      const text = explainAuditLogError(failure, source) ?? '';
      for (const pattern of patterns) expect(text).toMatch(pattern);
      expect(text).toContain(`\`${source.slug}\``);
      expect(text).not.toContain('\n');
      expect(text).toMatch(/[.]$/);
    }
  });

  test('who the owner must be', () => {
    const failure = forbidden('Must have admin rights to Repository.');
    expect(explainAuditLogError(failure, org)).toMatch(/an owner of the organization/);
    expect(explainAuditLogError(failure, enterprise)).toMatch(/an owner of the enterprise/);
  });
});

test('each text is another one', () => {
  const texts = cases.map(([, failure]) => explainAuditLogError(failure, org));
  expect(new Set(texts).size).toBe(cases.length - 1);
});

describe('the own repository', () => {
  const explain = (failure: unknown) => explainRepositoryError(failure, 'acme/audit');

  test.each([
    [error({ kind: 'unauthorized' }, 401, 'Bad credentials'), [/`github-token`/, /own token/]],
    [forbidden('Resource not accessible by integration'), [/`actions: read`/, /acme\/audit/]],
    [error({ kind: 'not-found' }, 404, 'Not Found'), [/`actions: read`/, /Nothing was read/]],
    [error({ kind: 'server' }, 503, 'x'), [/did not answer/, /503 x/, /run again/]],
    [
      new ReadingStopped('rate-limit', Date.parse('2026-11-21T13:30:00Z')),
      [/rate limit/, /`github-token`/, /2026-11-21 13:30/],
    ],
    [new ReadingStopped('cancelled'), [/was cancelled/, /acme\/audit/, /^(?!.*rate limit)/]],
  ])('that answers %s is explained', (failure, patterns) => {
    for (const pattern of patterns) expect(explain(failure)).toMatch(pattern);
  });
});

test('errors that are none of the API stay what they are', () => {
  for (const thrown of [new TypeError('x'), 'x', undefined, null]) {
    expect(explainAuditLogError(thrown, org)).toBeUndefined();
    expect(explainRepositoryError(thrown, 'a/b')).toBeUndefined();
  }
});
