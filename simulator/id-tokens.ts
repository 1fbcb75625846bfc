import { createPrivateKey, generateKeyPairSync, randomUUID, sign, verify } from 'node:crypto';
import { json } from './answer.ts';
import type { Handler } from './http.ts';
import { tokenOf } from './journal.ts';
import type { Repository } from './repository.ts';
import type { RuntimeTokens } from './results/runtime-token.ts';
import type { WorkflowRun, WorkflowRuns } from './runs.ts';

/** What a token says about the job that it was made for. */
export type IdClaims = Readonly<Record<string, string | number>>;

/** The tokens by which a job proves who it is: `id-token: write`. */
export interface IdTokens {
  /** Makes a token for a job that shows its runtime token. */
  readonly handler: Handler;
  /** Who signs them. It is another one for each tenant of GHE.com. */
  issuer: string;
  /** Where a job asks for one; `&audience=` is still to be added. */
  requestUrl(origin: string, run: WorkflowRun): string;
  /** The tokens made so far, oldest first. */
  readonly made: readonly string[];
  /** The public keys, as the issuer publishes them. */
  keys(): object;
  /** What a token says, or undefined if it is not one of ours, for that audience, in its time. */
  read(token: string, audience: string): IdClaims | undefined;
}

const PATH = '/idtoken/';
const KEY_ID = 'simulated-1';
const VALID_S = 5 * 60;
/** A runner's clock may be behind GitHub's. */
const BEFORE_S = 10 * 60;

/** An issuer with a key of its own. */
export function createIdTokens(parts: {
  readonly clock: { now(): number };
  readonly repository: () => Repository;
  readonly runs: WorkflowRuns;
  readonly runtimeTokens: RuntimeTokens;
}): IdTokens {
  const { clock, runtimeTokens, runs } = parts;
  const made: string[] = [];
  let privateKey: string | undefined;
  // Making it takes a while, and few jobs need it.
  const key = () =>
    createPrivateKey(
      (privateKey ??= generateKeyPairSync('rsa', {
        modulusLength: 2048,
        privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
        publicKeyEncoding: { type: 'spki', format: 'pem' },
      }).privateKey),
    );
  const nowS = (): number => Math.floor(clock.now() / 1000);

  const mint = (run: WorkflowRun, audience: string): string => {
    const claims = {
      ...claimsOf(run, parts.repository()),
      ...{ jti: randomUUID(), iss: tokens.issuer, aud: audience },
      ...{ iat: nowS(), nbf: nowS() - BEFORE_S, exp: nowS() + VALID_S },
    };
    const signed = `${encode({ typ: 'JWT', alg: 'RS256', kid: KEY_ID })}.${encode(claims)}`;
    const token = `${signed}.${sign('sha256', Buffer.from(signed), key()).toString('base64url')}`;
    made.push(token);
    return token;
  };

  const tokens: IdTokens = {
    issuer: 'https://token.actions.githubusercontent.com',
    made,
    requestUrl: (origin, { backendId }) => `${origin}${PATH}${backendId}?api-version=2.0`,
    keys: () => {
      const { n, e } = key().export({ format: 'jwk' });
      return { keys: [{ kty: 'RSA', alg: 'RS256', use: 'sig', kid: KEY_ID, n, e }] };
    },
    read(token, audience) {
      const [header = '', payload = '', signature = ''] = token.split('.');
      const signed = Buffer.from(`${header}.${payload}`);
      if (!verify('sha256', signed, key(), Buffer.from(signature, 'base64url'))) return undefined;
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as IdClaims;
      return claims.aud === audience && Number(claims.exp) >= nowS() ? claims : undefined;
    },
    handler(call) {
      if (!call.url.pathname.startsWith(PATH)) return undefined;
      const caller = runtimeTokens.read(tokenOf(call.headers.authorization) ?? '');
      const run = runs.ofBackend(call.url.pathname.slice(PATH.length));
      if (run === undefined || caller?.workflowRunBackendId !== run.backendId)
        return json(401, { message: 'Not authorized' });
      const audience = call.url.searchParams.get('audience') ?? 'https://github.com/acme';
      const value = mint(run, audience);
      return json(200, { count: value.length, value });
    },
  };
  return tokens;
}

/** Source: https://docs.github.com/actions/reference/openid-connect-reference */
function claimsOf(run: WorkflowRun, repository: Repository): IdClaims {
  const { fullName, id, visibility } = repository;
  const [owner = ''] = fullName.split('/');
  const workflowRef = `${fullName}/${run.path}@${run.ref}`;
  return {
    sub: `repo:${fullName}:ref:${run.ref}`,
    ref: run.ref,
    ref_type: run.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    ref_protected: 'false',
    sha: run.headSha,
    repository: fullName,
    repository_id: String(id),
    repository_owner: owner,
    repository_owner_id: '9919',
    repository_visibility: visibility,
    run_id: String(run.id),
    run_number: String(run.number),
    run_attempt: String(run.attempt),
    actor: 'octocat',
    actor_id: '583231',
    workflow: 'Audit log',
    workflow_ref: workflowRef,
    workflow_sha: run.headSha,
    job_workflow_ref: workflowRef,
    job_workflow_sha: run.headSha,
    event_name: run.event,
    head_ref: '',
    base_ref: '',
    runner_environment: 'github-hosted',
  };
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
