import { expect, test } from '@jest/globals';
import { explainAuditLogError } from '../../src/github/access.ts';
import { ApiError } from '../../src/github/api-error.ts';
import type { ApiFailure } from '../../src/github/api-error.ts';
import { explainAppError } from '../../src/github/app-access.ts';

const org = { scope: 'org', slug: 'acme', log: 'web', phrase: '' } as const;
const enterprise = { ...org, scope: 'enterprise' } as const;

const cases: readonly (readonly [string, ApiFailure, number, string, RegExp])[] = [
  [
    'a wrong key',
    { kind: 'unauthorized' },
    401,
    'A JSON web token could not be decoded',
    /`private-key` signs for `client-id`.*make a new key.*clock/,
  ],
  [
    'a wrong client id',
    { kind: 'not-found' },
    404,
    'Integration not found',
    /`client-id`.*`api-url`/,
  ],
  [
    'a suspended installation',
    { kind: 'forbidden' },
    403,
    'This installation has been suspended',
    /suspended.*lift/,
  ],
  [
    'an installation without the permission',
    { kind: 'refused' },
    422,
    'The permissions requested are not granted to this installation.',
    /"Administration: read".*accept the new permission/,
  ],
  ['an IP allow list', { kind: 'forbidden' }, 403, 'an IP allow list enabled', /static address/],
  ['another 403', { kind: 'forbidden' }, 403, 'No', /403 No/],
  ['another refusal', { kind: 'refused' }, 422, 'No', /422 No.*`installation-id`/],
  ['a server that fails', { kind: 'server' }, 502, 'Server Error', /502 Server Error.*next run/],
];

test.each(cases)(
  'one paragraph with the remedy explains %s',
  (_, failure, status, detail, words) => {
    for (const entity of [org, enterprise]) {
      const error = new ApiError(failure, { status, detail });
      const text = explainAppError(error, entity, { installationId: undefined });
      expect(text).toMatch(words);
      expect(text).toContain('`acme`');
      expect(text).not.toContain('\n');
      expect(text).toMatch(/\.$/);
    }
  },
);

test('an App that is not installed is told from an installation that is not its own', () => {
  const error = new ApiError({ kind: 'not-found' }, { status: 404, detail: 'Not Found' });
  expect(explainAppError(error, org, { installationId: undefined })).toMatch(
    /not installed there.*an owner of the organization install it.*take it out of `org`/,
  );
  expect(explainAppError(error, enterprise, { installationId: undefined })).toMatch(
    /an owner of the enterprise install it/,
  );
  expect(explainAppError(error, org, { installationId: 7 })).toMatch(/installation `7`.*looked up/);
});

test('what a log refuses to a token of ours is explained for Apps', () => {
  const explain = (failure: ApiFailure, detail: string, source: typeof org | typeof enterprise) =>
    explainAuditLogError(new ApiError(failure, { status: 1, detail }), source, 'app');
  const integration = 'Resource not accessible by integration';
  expect(explain({ kind: 'forbidden' }, integration, org)).toMatch(
    /installation of the GitHub App lacks .*"Administration: read"/,
  );
  expect(explain({ kind: 'forbidden' }, integration, enterprise)).toMatch(
    /an enterprise's audit log.*as `audit-log-token`/,
  );
  expect(explain({ kind: 'not-found' }, 'Not Found', org)).toMatch(/`installation-id`.*plan/);
  expect(explain({ kind: 'unauthorized' }, 'Bad credentials', org)).not.toContain(
    'audit-log-token',
  );
});
