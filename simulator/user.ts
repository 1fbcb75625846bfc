import { json } from './answer.ts';
import { credentialHeaders } from './audit-log/answers.ts';
import type { Credentials } from './audit-log/credentials.ts';
import type { Handler } from './http.ts';
import { tokenOf } from './journal.ts';
import { failure } from './repository/answers.ts';
import type { HourlyLimits } from './repository/hourly-limits.ts';

const PAGE = 'users/users#get-the-authenticated-user';

/** Answers `GET /user`, which only the tokens of people may ask. */
export function createUser({
  credentials,
  limits,
}: {
  readonly credentials: Credentials;
  readonly limits: HourlyLimits;
}): { readonly handler: Handler } {
  return {
    handler(call) {
      if (call.method !== 'GET' || !/^\/user\/?$/.test(call.url.pathname)) return undefined;
      const { authorization } = call.headers;
      if (authorization === undefined) return failure(401, 'Requires authentication', PAGE);
      const credential = credentials.find(authorization);
      if (credential === undefined) return failure(401, 'Bad credentials');
      const headers = {
        ...limits.count(tokenOf(authorization), 'core'),
        ...credentialHeaders(credential),
        'x-accepted-github-permissions': 'allows_permissionless_access=true',
      };
      if (credential.kind === 'installation' || credential.kind === 'github-token') {
        const refused = failure(403, 'Resource not accessible by integration', PAGE);
        return { ...refused, headers: { ...refused.headers, ...headers } };
      }
      const user = { login: 'octocat', id: credential.userId, type: 'User', site_admin: false };
      return json(200, user, headers);
    },
  };
}
