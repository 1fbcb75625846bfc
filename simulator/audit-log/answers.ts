import type { SimulatedClock } from '../clock.ts';
import type { Answer } from '../http.ts';
import type { Random } from '../random.ts';
import type { KnownCredential } from './credentials.ts';
import type { RateLimit } from './rate-limits.ts';

/** What GitHub says when it does not do what was asked. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly documentation?: string;
  readonly errors?: readonly unknown[];
  readonly headers?: Record<string, string>;
}

/** API versions the simulator answers under; the first is the default. */
export const apiVersions = ['2022-11-28', '2026-03-10'];

const docs = 'https://docs.github.com/rest';

/** An answer in GitHub's error form. */
export function renderRefusal(refusal: Refusal, headers: Record<string, string>): Answer {
  const { status, message, documentation = docs, errors } = refusal;
  return {
    status,
    headers: { ...headers, ...refusal.headers },
    body: JSON.stringify({
      message,
      ...(errors && { errors }),
      documentation_url: documentation,
      status: String(status),
    }),
  };
}

/** A 422 about one parameter. */
export function invalidParameter(field: string, message: string): Refusal {
  return {
    status: 422,
    message: 'Validation Failed',
    errors: [{ resource: 'AuditLog', field, code: 'invalid', message }],
  };
}

/** The 403 or 429 of an exceeded primary rate limit, in GitHub's words. */
export function rateLimitExceeded({
  status,
  credential,
  requestId,
  now,
}: {
  status: 403 | 429;
  credential: KnownCredential;
  requestId: string;
  now: number;
}): Refusal {
  const caller = credential.kind === 'installation' ? 'installation' : 'user';
  const timestamp = new Date(now).toISOString().replace('T', ' ').slice(0, 19);
  return {
    status,
    message:
      `API rate limit exceeded for ${caller} ID ${credential.userId}. If you reach out to GitHub ` +
      `Support for help, please include the request ID ${requestId} and timestamp ${timestamp} UTC.`,
    documentation: `${docs}/overview/rate-limits-for-the-rest-api`,
  };
}

/** A request id in GitHub's form; its last part is the time in hexadecimal seconds. */
export function createRequestId(random: Random, now: number): string {
  const parts = [4, 6, 6, 6].map((length) => random.hex(length));
  return [...parts, Math.floor(now / 1000).toString(16)].join(':').toUpperCase();
}

/** The headers of every API answer. */
export function apiHeaders({
  clock,
  requestId,
}: {
  clock: SimulatedClock;
  requestId: string;
}): Record<string, string> {
  return {
    server: 'github.com',
    date: new Date(clock.now()).toUTCString(),
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'private, max-age=60, s-maxage=60',
    vary: 'Accept, Authorization, Cookie, X-GitHub-OTP,Accept-Encoding, Accept, X-Requested-With',
    'x-github-media-type': 'github.v3; format=json',
    'x-github-request-id': requestId,
  };
}

/** The headers that tell a caller about its token. */
export function credentialHeaders(
  { kind, scopes, expiresAt }: KnownCredential,
  acceptedScopes: readonly string[] = [],
): Record<string, string> {
  // Seen with personal access tokens alone.
  const isPersonal = kind !== 'installation' && kind !== 'github-token';
  const expiration =
    isPersonal && expiresAt && new Date(expiresAt).toISOString().replace('T', ' ').slice(0, 19);
  return {
    ...((kind === 'classic' || kind === 'oauth') && {
      'x-oauth-scopes': scopes.join(', '),
      'x-accepted-oauth-scopes': acceptedScopes.join(', '),
    }),
    ...(expiration && { 'github-authentication-token-expiration': `${expiration} UTC` }),
  };
}

/** The headers that tell a caller where it stands: none without a limit. */
export function rateLimitHeaders(
  { limit, used, remaining, reset }: RateLimit,
  resource: string,
): Record<string, string> {
  if (limit === Infinity) return {};
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-used': String(used),
    'x-ratelimit-resource': resource,
  };
}
