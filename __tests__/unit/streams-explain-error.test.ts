import { describe, expect, test } from '@jest/globals';
import { ApiError } from '../../src/github/api-error.ts';
import type { ApiFailure } from '../../src/github/api-error.ts';
import { ReadingStopped } from '../../src/github/patience.ts';
import { StreamRefusedError } from '../../src/github/stream-refused.ts';
import { explainStreamsError } from '../../src/streams/explain-streams-error.ts';
import type { Asked } from '../../src/streams/explain-streams-error.ts';

const cloud: Asked = { enterprise: 'acme', apiUrl: new URL('https://api.github.com') };
const server: Asked = { enterprise: 'acme', apiUrl: new URL('https://ghe.acme.com/api/v3') };
const changing = (action: 'create' | 'update' | 'delete', type = 'Splunk'): Asked => ({
  ...cloud,
  change: { action, stream: 'siem', type },
});

const STATUS: Partial<Record<ApiFailure['kind'], number>> = {
  ...{ unauthorized: 401, forbidden: 403, 'not-found': 404, server: 500, refused: 301 },
  ...{ 'broken-answer': 200, 'primary-limit': 403, 'secondary-limit': 403 },
};

function say(failure: ApiFailure, detail: string, headers = {}, asked = cloud): string {
  const status = STATUS[failure.kind] ?? 0;
  return explainStreamsError(new ApiError(failure, { status, detail, headers }), asked);
}

test('what is not of the API is told as it is', () => {
  expect(explainStreamsError(new Error('x'), cloud)).toBe('Error: x');
});

test('401 asks for a new token', () => {
  expect(say({ kind: 'unauthorized' }, 'Bad credentials')).toBe(
    '401 for the streams of enterprise `acme`: GitHub does not accept `enterprise-token` ("Bad credentials"). It has expired, was revoked, or was not copied whole. Make a classic personal access token with `admin:enterprise` and store it as the secret that `enterprise-token` is given from.',
  );
});

describe('403', () => {
  const forbidden = (detail: string, headers = {}, asked = cloud): string =>
    say({ kind: 'forbidden' }, detail, headers, asked);
  const rights = 'Must have admin rights to Repository.';

  test.each([
    ['read:audit_log, repo', 'read:audit_log, repo'],
    ['', 'none'],
    ['admin:enterprise_x, read:enterprise', 'admin:enterprise_x, read:enterprise'],
  ])('names the missing scope and those that are there: %j', (scopes, said) => {
    expect(forbidden(rights, { 'x-oauth-scopes': scopes })).toContain(
      `lacks the scope \`admin:enterprise\` (it has: ${said}). Add the scope`,
    );
  });

  test.each([{}, { 'x-oauth-scopes': 'repo, admin:enterprise' }])(
    'of a token with it, or of another kind, is about its user: %j',
    (headers) => {
      const text = forbidden(rights, headers);
      expect(text).toMatch(/GitHub says "Must have admin rights.*"\. .*an owner of the enterprise/);
      expect(forbidden(rights, headers, server)).toContain('a site administrator');
    },
  );

  test.each([
    ['Resource not accessible by personal access token', /this is a fine-grained token.*classic/],
    ['Resource not accessible by integration', /token of a GitHub App.*GITHUB_TOKEN.*classic/],
    ['Resource protected by organization SAML enforcement.', /"Configure SSO"/],
    ['… the `acme` enterprise has an IP allow list enabled …', /address of this runner/],
  ])('%s', (detail, text) => {
    expect(forbidden(detail, { 'x-oauth-scopes': '' })).toMatch(text);
  });

  test('with the header of single sign-on is about that', () => {
    expect(forbidden('No.', { 'x-github-sso': 'required; url=…' })).toContain('"Configure SSO"');
  });
});

describe('404', () => {
  const notFound = (headers = {}, asked = cloud): string =>
    say({ kind: 'not-found' }, 'Not Found', headers, asked);

  test('may be the slug or the token', () => {
    expect(notFound()).toMatch(/no enterprise with this slug.*an owner.*enterprises\/SLUG/);
  });

  test('of a token without the scope is about that', () => {
    expect(notFound({ 'x-oauth-scopes': 'repo' })).toContain('(it has: repo)');
  });

  test.each([
    ['3.15.9', true],
    ['2.22.0', true],
    ['3.16.0', false],
    ['4.0.1', false],
  ])('of a server %s may be its age', (version, isTooOld) => {
    const text = notFound({ 'x-github-enterprise-version': version }, server);
    expect(text.includes(`has version ${version}, and the API for streams came with 3.16`)).toBe(
      isTooOld,
    );
    expect(/nearly always called `github`.*site administrator/.test(text)).toBe(!isTooOld);
    expect(text).not.toContain('SLUG');
  });

  test('of a server that does not tell its version names the first one', () => {
    expect(notFound({}, server)).toContain('came with version 3.16 of the server');
  });

  test('of an update is a stream that is gone', () => {
    const text = notFound({ 'x-oauth-scopes': 'admin:enterprise' }, changing('update'));
    expect(text).toMatch(/^404 for the stream `siem` of enterprise `acme`: it is not there any/);
  });
});

describe('a rate limit', () => {
  const resetAt = Date.parse('2026-11-22T17:03:20Z');

  test('is told with the minute from which it is over', () => {
    const stopped = new ReadingStopped('rate-limit', resetAt);
    expect(explainStreamsError(stopped, cloud)).toMatch(
      /15 an hour\. Run again after 2026-11-22 17:04 UTC/,
    );
    expect(say({ kind: 'primary-limit', resetAt }, 'x')).toMatch(/after 2026-11-22 17:04 UTC/);
    expect(say({ kind: 'primary-limit', resetAt: undefined }, 'x')).toMatch(/Run again in an hour/);
  });

  test('of the other kind is over in some minutes', () => {
    const text = say({ kind: 'secondary-limit', retryAfterMs: undefined }, 'Wait.');
    expect(text).toMatch(/pause.*\("Wait\."\)\. Run again in some minutes/);
  });
});

describe('an answer that GitHub could not give', () => {
  test('for a new stream of Azure Blob Storage has a way round it', () => {
    const say500 = (asked: Asked): string =>
      say({ kind: 'server' }, 'without a message', {}, asked);
    const blob = 'Azure Blob Storage';
    expect(say500(changing('create', blob))).toMatch(
      /until February 2026.*on the web.*`adopt: ID`/,
    );
    for (const other of [changing('update', blob), changing('create', 'Azure Event Hubs'), cloud])
      expect(say500(other)).toMatch(/could not answer.*githubstatus\.com\.$/);
    expect(say500(server)).toContain('site administrator');
  });

  test('leaves open whether something was deleted, which nothing else finds out', () => {
    const lost: ApiFailure = { kind: 'network', timedOut: true };
    for (const failure of [lost, { kind: 'server' }, { kind: 'broken-answer' }] as const) {
      expect(say(failure, 'x', {}, changing('delete'))).toContain('Whether it was deleted is not');
      expect(say(failure, 'x', {}, changing('update'))).not.toContain('Whether');
    }
    const cancelled = explainStreamsError(new ReadingStopped('cancelled'), changing('delete'));
    expect(cancelled).toMatch(/^The job was cancelled before .*`siem`.*Whether it was deleted/);
  });

  test('names the way there, or what is odd about it', () => {
    expect(say({ kind: 'network', timedOut: false }, 'ECONNREFUSED')).toMatch(
      /^No connection .*\(ECONNREFUSED\).*proxy/,
    );
    expect(say({ kind: 'broken-answer' }, '`0.id` is not as documented')).toMatch(
      /could not be used: `0\.id` is not as documented\./,
    );
    expect(say({ kind: 'refused' }, 'redirects to x.com')).toMatch(
      /\(301 redirects to x\.com\)\. Check `api-url`/,
    );
  });
});

test('a refused configuration is quoted', () => {
  const error = new StreamRefusedError(["Domain can't be blank", 'Port is odd']);
  expect(explainStreamsError(error, changing('create'))).toBe(
    '422 for the stream `siem` of enterprise `acme`: GitHub does not take it ("Domain can\'t be blank", "Port is odd"). Correct it in the file.',
  );
});
