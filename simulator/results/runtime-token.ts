import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a job's runtime token says about it. */
export interface RuntimeClaims {
  readonly workflowRunBackendId: string;
  readonly workflowJobRunBackendId: string;
  /** The refs whose cache entries the job may read, in the order of search; it writes to the first. */
  readonly cacheScopes: readonly string[];
}

/** Makes and reads the `ACTIONS_RUNTIME_TOKEN` of jobs. */
export interface RuntimeTokens {
  mint(claims: RuntimeClaims): string;
  /** Undefined if this is no token of ours. */
  read(token: string): RuntimeClaims | undefined;
}

const READ = 1;
const READ_AND_WRITE = 3;

/** Runtime tokens signed with a secret: JWTs with the claims `scp` and `ac` that the toolkit and the cache look at. */
export function createRuntimeTokens(secret: Buffer): RuntimeTokens {
  const encode = (value: unknown): string =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  const sign = (text: string): string =>
    createHmac('sha256', secret).update(text).digest('base64url');
  return {
    mint({ workflowRunBackendId, workflowJobRunBackendId, cacheScopes }) {
      const access = cacheScopes.map((ref, index) => ({
        Scope: ref,
        Permission: index === 0 ? READ_AND_WRITE : READ,
      }));
      const header = encode({ alg: 'HS256', typ: 'JWT' });
      const payload = encode({
        iss: 'https://token.actions.githubusercontent.com',
        scp: `Actions.Example Actions.Results:${workflowRunBackendId}:${workflowJobRunBackendId}`,
        ac: JSON.stringify(access),
      });
      return `${header}.${payload}.${sign(`${header}.${payload}`)}`;
    },
    read(token) {
      const [header = '', payload = '', signature = ''] = token.split('.');
      const expected = Buffer.from(sign(`${header}.${payload}`));
      const given = Buffer.from(signature);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
        scp: string;
        ac: string;
      };
      const [, run = '', job = ''] =
        claims.scp
          .split(' ')
          .find((scope) => scope.startsWith('Actions.Results:'))
          ?.split(':') ?? [];
      return {
        workflowRunBackendId: run,
        workflowJobRunBackendId: job,
        cacheScopes: (JSON.parse(claims.ac) as { Scope: string }[]).map(({ Scope }) => Scope),
      };
    },
  };
}
