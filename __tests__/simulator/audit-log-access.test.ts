import { describe, expect, test } from '@jest/globals';
import type { Credential } from '../../simulator/audit-log/credentials.ts';
import { acme, ask, event, now, token } from './ask.ts';

const path = '/orgs/acme/audit-log';
const enterprisePath = '/enterprises/octo/audit-log';
const hourMs = 3_600_000;

/** Asks with one token that may what the test says. */
async function askWith(
  credential: Omit<Credential, 'token'>,
  { to = path, ...thrown }: { to?: string; enterpriseTakesPermissions?: boolean } = {},
) {
  const { auditLog } = acme(thrown);
  auditLog.addEntity({ kind: 'enterprise', slug: 'octo' });
  auditLog.credentials.add({ token, ...credential });
  return ask(auditLog, to);
}

describe('access', () => {
  test('a bad token is answered 401', async () => {
    const { auditLog } = acme();
    expect(await ask(auditLog, path, { authorization: 'Bearer nobody' })).toMatchObject({
      status: 401,
      json: {
        message: 'Bad credentials',
        documentation_url: 'https://docs.github.com/rest',
        status: '401',
      },
    });
    expect(await ask(auditLog, path, { authorization: '' })).toMatchObject({
      status: 401,
      json: { message: 'Requires authentication' },
    });
    expect((await ask(auditLog, path, { authorization: `token ${token}` })).status).toBe(200);
    auditLog.credentials.revoke(token);
    expect((await ask(auditLog, path)).status).toBe(401);
  });

  test('a token says when it expires, and is bad from then on', async () => {
    const { auditLog, clock } = acme();
    auditLog.credentials.add({ token, kind: 'classic', expiresAt: now + hourMs });
    expect((await ask(auditLog, path)).headers).toMatchObject({
      'github-authentication-token-expiration': '2026-11-21 13:00:00 UTC',
    });
    clock.advance(hourMs);
    expect((await ask(auditLog, path)).status).toBe(401);
  });

  test('a scope that is missing can be told from the headers', async () => {
    for (const to of [path, enterprisePath]) {
      const answer = await askWith({ kind: 'classic', scopes: ['repo', 'read:org'] }, { to });
      expect(answer).toMatchObject({
        status: 403,
        json: { message: 'Must have admin rights to Repository.', status: '403' },
      });
      expect(answer.headers['x-oauth-scopes']).toBe('repo, read:org');
      expect(answer.headers['x-accepted-oauth-scopes']).toContain('read:audit_log');
      expect(Number(answer.headers['x-ratelimit-remaining'])).toBeGreaterThan(0);
    }
    expect((await askWith({ kind: 'oauth', scopes: ['admin:org'] })).status).toBe(200);
  });

  test('an unknown organization and one of others are not found', async () => {
    for (const answer of [
      await askWith({ kind: 'classic' }, { to: '/orgs/unknown/audit-log' }),
      await askWith({ kind: 'classic', ownerOf: ['octo'] }),
    ]) {
      expect(answer).toMatchObject({ status: 404, json: { message: 'Not Found', status: '404' } });
    }
    expect((await askWith({ kind: 'classic', ownerOf: ['ACME'] })).status).toBe(200);
  });

  test('an unknown enterprise is not found, one of others is forbidden', async () => {
    const unknown = { to: '/enterprises/unknown/audit-log' };
    expect((await askWith({ kind: 'classic' }, unknown)).status).toBe(404);
    const answer = await askWith({ kind: 'classic', ownerOf: ['acme'] }, { to: enterprisePath });
    expect(answer).toMatchObject({
      status: 403,
      json: {
        message: 'Must have admin rights to Repository.',
        documentation_url:
          'https://docs.github.com/rest/reference/enterprise-admin#get-the-audit-log-for-an-enterprise',
      },
    });
  });

  test('a GITHUB_TOKEN can read no audit log', async () => {
    expect(await askWith({ kind: 'github-token' })).toMatchObject({
      status: 403,
      json: { message: 'Resource not accessible by integration' },
    });
  });

  test.each([
    ['installation', 'integration'],
    ['fine-grained', 'personal access token'],
  ] as const)('%s tokens need a permission', async (kind, name) => {
    expect((await askWith({ kind })).status).toBe(200);
    const answer = await askWith({ kind, permissions: ['metadata'] });
    expect(answer).toMatchObject({
      status: 403,
      json: { message: `Resource not accessible by ${name}` },
      headers: { 'x-accepted-github-permissions': 'organization_administration=read' },
    });
    expect(answer.headers['x-oauth-scopes']).toBeUndefined();
  });

  test('enterpriseTakesPermissions: an enterprise takes such tokens only if switched', async () => {
    const credential = {
      kind: 'fine-grained',
      permissions: ['enterprise_administration'],
    } as const;
    expect((await askWith(credential, { to: enterprisePath })).status).toBe(403);
    const options = { to: enterprisePath, enterpriseTakesPermissions: true };
    expect((await askWith(credential, options)).status).toBe(200);
  });

  test('SAML names the page that authorizes the token', async () => {
    expect(await askWith({ kind: 'classic', samlBlockedFor: ['acme'] })).toMatchObject({
      status: 403,
      headers: {
        'x-github-sso': expect.stringMatching(
          /^required; url=https:\/\/github\.com\/orgs\/acme\/sso\?authorization_request=/,
        ),
      },
      json: {
        message:
          'Resource protected by organization SAML enforcement. You must grant your Personal ' +
          'Access token access to this organization.',
      },
    });
  });

  test('an IP allow list is explained', async () => {
    expect(await askWith({ kind: 'classic', ipBlockedFor: ['acme'] })).toMatchObject({
      status: 403,
      json: {
        message:
          'Although you appear to have the correct authorization credentials, the `acme` ' +
          'organization has an IP allow list enabled, and your IP address is not permitted to ' +
          'access this resource.',
      },
    });
  });
});

describe('the rate limit', () => {
  test('is counted per user and entity, and starts anew after an hour', async () => {
    const { auditLog, clock } = acme({ rateLimit: 2 });
    auditLog.addEntity({ kind: 'org', slug: 'octo-labs' });
    auditLog.credentials.add({ token: 'same-user', kind: 'classic', userId: 63502882 });
    auditLog.credentials.add({ token: 'other-user', kind: 'classic' });
    await ask(auditLog, path);
    clock.advance(60_000);
    await ask(auditLog, '/organizations/80307827/audit-log', { authorization: 'token same-user' });

    const exceeded = await ask(auditLog, path);
    expect(exceeded.headers).toMatchObject({
      'x-ratelimit-limit': '2',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-used': '2',
      'x-ratelimit-reset': String(now / 1000 + 3600),
      'x-ratelimit-resource': 'audit_log',
    });
    expect(exceeded).toMatchObject({
      status: 403,
      json: {
        message:
          'API rate limit exceeded for user ID 63502882. If you reach out to GitHub Support for ' +
          `help, please include the request ID ${exceeded.headers['x-github-request-id']!} and ` +
          'timestamp 2026-11-21 12:01:00 UTC.',
        documentation_url: 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api',
        status: '403',
      },
    });
    expect((await ask(auditLog, '/orgs/octo-labs/audit-log')).status).toBe(200);
    expect((await ask(auditLog, path, { authorization: 'token other-user' })).status).toBe(200);
    clock.advance(59 * 60_000);
    expect((await ask(auditLog, path)).headers).toMatchObject({ 'x-ratelimit-remaining': '1' });
  });

  test('rateLimitStatus: exceeded is 403 or 429', async () => {
    const { auditLog } = acme({ rateLimit: 0, rateLimitStatus: 429 });
    expect((await ask(auditLog, path)).status).toBe(429);
  });

  test('can be asked for without being used', async () => {
    const { auditLog, store } = acme();
    store.add([event('a', now)]);
    await ask(auditLog, path);
    const { json, headers } = await ask(auditLog, '/rate_limit');
    const used = { limit: 1750, used: 1, remaining: 1749, reset: now / 1000 + 3600 };
    expect(json).toMatchObject({
      resources: {
        core: { limit: 5000, used: 0 },
        audit_log: used,
        audit_log_streaming: { limit: 15 },
      },
      rate: { limit: 5000 },
    });
    expect(headers['x-ratelimit-resource']).toBe('core');
    expect((await ask(auditLog, path)).headers['x-ratelimit-used']).toBe('2');
    expect((await ask(auditLog, '/rate_limit', { authorization: 'token x' })).status).toBe(401);
  });
});
