import { createPublicKey, generateKeyPairSync, randomBytes, verify } from 'node:crypto';
import type { Credentials } from './audit-log/credentials.ts';
import { json } from './answer.ts';
import type { Answer, Call, Handler } from './http.ts';
import { tokenOf } from './journal.ts';

/** A GitHub App as its owner knows it. */
export interface App {
  readonly clientId: string;
  /** PKCS#1, as GitHub gives it out. */
  readonly privateKey: string;
}

/** An App in one organization or enterprise; a live setting. */
export interface Installation {
  readonly id: number;
  readonly clientId: string;
  readonly kind: 'org' | 'enterprise';
  readonly slug: string;
  permissions: Readonly<Record<string, 'read' | 'write'>>;
  suspended: boolean;
}

/** A token that was made for an installation. */
export interface MintedToken {
  readonly token: string;
  readonly slug: string;
  readonly expiresAt: number;
  revoked: boolean;
}

/** The Apps of a GitHub. */
export interface Apps {
  readonly handler: Handler;
  /** All tokens ever made, oldest first. */
  readonly minted: readonly MintedToken[];
  /** An hour; a live setting. */
  lifetimeMs: number;
  register(clientId?: string): App;
  install(
    app: App,
    where: Pick<Installation, 'kind' | 'slug'> &
      Partial<Pick<Installation, 'permissions' | 'suspended'>>,
  ): Installation;
}

const DOCS = 'https://docs.github.com/rest';
const PER_PAGE = 100;
/** What an App that reads audit logs has by default. */
const PERMISSIONS = {
  org: { organization_administration: 'read' },
  enterprise: { enterprise_administration: 'read', enterprise_organization_installations: 'read' },
} as const;

/** Without any App. `organizationsOf` gives the logins of an enterprise's organizations. */
export function createApps(parts: {
  readonly clock: { now(): number };
  readonly credentials: Credentials;
  readonly organizationsOf: (enterprise: string) => readonly string[] | undefined;
}): Apps {
  const { clock, credentials } = parts;
  const apps: App[] = [];
  const installations: Installation[] = [];
  const minted: MintedToken[] = [];

  const answers: readonly (readonly [
    string,
    RegExp,
    (call: Call, path: readonly string[]) => Answer,
  ])[] = [
    ['GET', /^\/(org|enterprise)s\/([^/]+)\/installation$/, lookUp],
    ['POST', /^\/app\/installations\/(\d+)\/access_tokens$/, mint],
    ['DELETE', /^\/installation\/token$/, revoke],
    ['GET', /^\/enterprises\/([^/]+)\/apps\/installable_organizations$/, list],
  ];

  /** The App whose key has signed the call, or why there is none. */
  function signerOf(call: Call): App | Answer {
    const [header = '', payload = '', signature = ''] = (
      tokenOf(call.headers.authorization) ?? ''
    ).split('.');
    const claims = claimsOf(payload);
    if (claims === undefined) return failure(401, 'A JSON web token could not be decoded');
    const app = apps.find(({ clientId }) => clientId === claims.iss);
    if (app === undefined) return failure(404, 'Integration not found');
    const signed = Buffer.from(`${header}.${payload}`);
    const key = createPublicKey(app.privateKey);
    if (!verify('sha256', signed, key, Buffer.from(signature, 'base64url')))
      return failure(401, 'A JSON web token could not be decoded');
    const nowS = Math.floor(clock.now() / 1000);
    if (claims.iat > nowS)
      return failure(
        401,
        "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
      );
    if (claims.exp <= nowS)
      return failure(
        401,
        "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
      );
    return claims.exp > nowS + 600
      ? failure(401, "'Expiration time' claim ('exp') is too far in the future")
      : app;
  }

  function lookUp(call: Call, [, kind, slug = '']: readonly string[]): Answer {
    const app = signerOf(call);
    if ('status' in app) return app;
    const found = installations.find(
      (one) =>
        one.clientId === app.clientId &&
        one.kind === kind &&
        one.slug.toLowerCase() === slug.toLowerCase(),
    );
    return found === undefined ? failure(404, 'Not Found') : json(200, viewOf(found));
  }

  function mint(call: Call, [, id]: readonly string[]): Answer {
    const app = signerOf(call);
    if ('status' in app) return app;
    const found = installations.find(
      (one) => one.clientId === app.clientId && one.id === Number(id),
    );
    if (found === undefined) return failure(404, 'Not Found');
    if (found.suspended) return failure(403, 'This installation has been suspended');
    const { permissions: wanted = found.permissions } = JSON.parse(
      call.body.toString() || '{}',
    ) as Partial<Installation>;
    if (!Object.keys(wanted).every((name) => name in found.permissions))
      return failure(422, 'The permissions requested are not granted to this installation.');
    // https://github.blog/changelog/2021-04-05-behind-githubs-new-authentication-token-formats
    const token = `ghs_${randomBytes(27).toString('base64url').replaceAll(/[-_]/g, 'x')}`;
    const expiresAt = clock.now() + all.lifetimeMs;
    minted.push({ token, slug: found.slug, expiresAt, revoked: false });
    credentials.add({
      ...{ token, kind: 'installation', permissions: Object.keys(wanted), expiresAt },
      ownerOf: [found.slug],
    });
    const expires_at = new Date(expiresAt).toISOString().replace(/\.\d+/, '');
    return json(201, { token, expires_at, permissions: wanted, repository_selection: 'all' });
  }

  function revoke(call: Call): Answer {
    const token = tokenOf(call.headers.authorization) ?? '';
    const known = minted.find((one) => one.token === token);
    if (known === undefined || credentials.find(`Bearer ${token}`) === undefined)
      return failure(401, 'Bad credentials');
    known.revoked = true;
    credentials.revoke(token);
    return { status: 204 };
  }

  function list(call: Call, [, enterprise = '']: readonly string[]): Answer {
    const caller = credentials.find(call.headers.authorization ?? '');
    if (caller === undefined) return failure(401, 'Bad credentials');
    if (
      caller.kind !== 'installation' ||
      !caller.permissions.includes('enterprise_organization_installations')
    )
      return failure(403, 'Resource not accessible by integration');
    const logins = parts.organizationsOf(enterprise);
    if (logins === undefined || caller.ownerOf?.includes(enterprise) !== true)
      return failure(404, 'Not Found');
    const { searchParams: query } = call.url;
    const size = Math.min(PER_PAGE, Number(query.get('per_page') ?? '30'));
    const from = (Number(query.get('page') ?? '1') - 1) * size;
    const page = logins.slice(from, from + size).map((login, at) => ({ id: from + at + 1, login }));
    return json(200, page);
  }

  const all: Apps = {
    minted,
    lifetimeMs: 60 * 60 * 1000,
    handler(call) {
      for (const [method, pattern, answer] of answers) {
        const path = pattern.exec(call.url.pathname);
        if (path !== null && method === call.method) return answer(call, path);
      }
      return undefined;
    },
    register(clientId = `Iv23li${randomBytes(7).toString('hex')}`) {
      const app = { clientId, privateKey: makeKey() };
      apps.push(app);
      return app;
    },
    install({ clientId }, { kind, slug, permissions = PERMISSIONS[kind], suspended = false }) {
      const id = 51_000_001 + installations.length;
      const installation = { id, clientId, kind, slug, permissions, suspended };
      installations.push(installation);
      return installation;
    },
  };
  return all;
}

function viewOf({ id, kind, slug, permissions, suspended }: Installation): object {
  return {
    id,
    account: kind === 'org' ? { login: slug, type: 'Organization' } : { slug },
    target_type: kind === 'org' ? 'Organization' : 'Enterprise',
    repository_selection: 'all',
    permissions,
    suspended_at: suspended ? '2026-01-01T00:00:00Z' : null,
  };
}

function claimsOf(payload: string): { iss: unknown; iat: number; exp: number } | undefined {
  try {
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<
      string,
      unknown
    >;
    const { iss, iat, exp } = claims;
    return typeof iat === 'number' && typeof exp === 'number' ? { iss, iat, exp } : undefined;
  } catch {
    return undefined;
  }
}

function makeKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return privateKey;
}

function failure(status: number, message: string): Answer {
  return json(status, { message, documentation_url: DOCS, status: String(status) });
}
