import { sign } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { createApps, type App } from '../../simulator/apps.ts';
import { Credentials } from '../../simulator/audit-log/credentials.ts';
import { SimulatedClock } from '../../simulator/clock.ts';
import { enterpriseView } from '../../simulator/graphql/enterprise.ts';

const NOW_S = Date.parse('2026-11-21T12:00:00Z') / 1000;

/** An App that is installed on acme. */
function open() {
  const clock = new SimulatedClock({ at: NOW_S * 1000, frozen: true });
  const credentials = new Credentials({ clock });
  const apps = createApps({ clock, credentials, organizationsOf: () => ['acme'] });
  const app = apps.register();
  const installation = apps.install(app, { kind: 'org', slug: 'acme' });
  const ask = async (method: string, path: string, authorization: string, body?: object) => {
    const answer = await apps.handler({
      ...{ method, url: new URL(path, 'https://api.example.com') },
      ...{ headers: { authorization }, body: Buffer.from(body ? JSON.stringify(body) : '') },
    });
    const text = String(answer?.body ?? 'null');
    return { status: answer?.status, body: JSON.parse(text || 'null') as Record<string, unknown> };
  };
  return { clock, credentials, apps, app, installation, ask };
}

/** What an App signs, as its documentation says. */
function jwt({ privateKey, clientId }: App, claims: object = {}): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const all = { iat: NOW_S - 60, exp: NOW_S + 540, iss: clientId, ...claims };
  const signed = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(all)}`;
  return `Bearer ${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
}

describe('a request as an App', () => {
  test.each([
    ['that lies in the future', { iat: NOW_S + 5 }, 401, /'iat'/],
    ['that has ended', { exp: NOW_S }, 401, /'exp'.* must be/],
    ['for more than ten minutes', { exp: NOW_S + 601 }, 401, /too far in the future/],
    ['of nobody', { iss: 'Iv23nobody' }, 404, /Integration not found/],
  ])('with a signature %s is refused', async (_, claims, status, words) => {
    const { app, ask } = open();
    const answer = await ask('GET', '/orgs/acme/installation', jwt(app, claims));
    expect([answer.status, answer.body['message']]).toEqual([status, expect.stringMatching(words)]);
  });

  test('with the signature of another key, or none, is refused', async () => {
    const { apps, app, ask } = open();
    const forged = jwt({ ...app, privateKey: apps.register().privateKey });
    for (const authorization of [forged, 'Bearer ghp_x', '']) {
      const { status } = await ask('GET', '/orgs/acme/installation', authorization);
      expect(status).toBe(401);
    }
  });

  test('finds its own installations only', async () => {
    const { apps, app, installation, ask } = open();
    const found = await ask('GET', '/orgs/ACME/installation', jwt(app));
    expect(found).toMatchObject({ status: 200, body: { id: installation.id } });
    for (const [path, who] of [
      ['/orgs/hooli/installation', app],
      ['/enterprises/acme/installation', app],
      ['/orgs/acme/installation', apps.register()],
    ] as const)
      expect((await ask('GET', path, jwt(who))).status).toBe(404);
  });
});

describe('the token of an installation', () => {
  const mint = ({ ask, app, installation }: ReturnType<typeof open>, body?: object) =>
    ask('POST', `/app/installations/${installation.id}/access_tokens`, jwt(app), body);

  test('is a credential of that organization for an hour', async () => {
    const github = open();
    const { status, body } = await mint(github);
    const bearer = `Bearer ${String(body['token'])}`;
    expect([status, body['expires_at']]).toEqual([201, '2026-11-21T13:00:00Z']);
    expect(github.credentials.find(bearer)).toMatchObject({
      ...{ kind: 'installation', ownerOf: ['acme'], permissions: ['organization_administration'] },
    });
    github.clock.advance(60 * 60 * 1000);
    expect(github.credentials.find(bearer)).toBeUndefined();
  });

  test('is none any more when it was revoked, which works once', async () => {
    const github = open();
    const { body } = await mint(github);
    const bearer = `Bearer ${String(body['token'])}`;
    expect((await github.ask('DELETE', '/installation/token', bearer)).status).toBe(204);
    expect((await github.ask('DELETE', '/installation/token', bearer)).status).toBe(401);
    expect(github.credentials.find(bearer)).toBeUndefined();
    expect(github.apps.minted.map(({ revoked }) => revoked)).toEqual([true]);
  });

  test('has no more permissions than the installation, and none while that is suspended', async () => {
    const github = open();
    expect((await mint(github, { permissions: { contents: 'read' } })).status).toBe(422);
    github.installation.suspended = true;
    expect((await mint(github)).status).toBe(403);
    expect(github.apps.minted).toEqual([]);
  });

  test('of an organization does not list those of an enterprise', async () => {
    const github = open();
    const { body } = await mint(github);
    const path = '/enterprises/acme-corp/apps/installable_organizations';
    const answer = await github.ask('GET', path, `Bearer ${String(body['token'])}`);
    expect(answer.status).toBe(403);
  });
});

test('an enterprise shows all of its organizations to its owners alone, by pages', () => {
  const clock = new SimulatedClock({ at: NOW_S * 1000, frozen: true });
  const credentials = new Credentials({ clock });
  const scopes = ['read:enterprise', 'read:org'];
  credentials.add({ token: 'ghp_owner', kind: 'classic', scopes });
  credentials.add({ token: 'ghp_member', kind: 'classic', scopes, ownerOf: ['b'] });
  const view = (token: string) =>
    enterpriseView('e', ['a', 'b', 'c'], credentials.find(`Bearer ${token}`)) as {
      viewerIsAdmin: boolean;
      organizations(page: { first: number; after?: string }): {
        nodes: { login: string }[];
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
  const owner = view('ghp_owner');
  const first = owner.organizations({ first: 2 });
  expect([owner.viewerIsAdmin, first.nodes, first.pageInfo.hasNextPage]).toEqual([
    ...[true, [{ login: 'a' }, { login: 'b' }], true],
  ]);
  const rest = owner.organizations({ first: 2, after: first.pageInfo.endCursor });
  expect([rest.nodes, rest.pageInfo.hasNextPage]).toEqual([[{ login: 'c' }], false]);
  const member = view('ghp_member');
  expect([member.viewerIsAdmin, member.organizations({ first: 9 }).totalCount]).toEqual([false, 1]);
});
