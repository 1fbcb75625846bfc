import { generateKeyPairSync, sign, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mintRuntimeToken } from '../../simulator/runner/environment.ts';
import { createAuthority, type Authority } from '../../simulator/sigstore/authority.ts';
import { fulcioHost } from '../../simulator/sigstore/hosts.ts';
import { startProxy } from '../../simulator/sigstore/proxy.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';

let github: Simulator;
let authority: Authority;
const bundle = {
  mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
  dsseEnvelope: {
    payload: Buffer.from(
      JSON.stringify({ subject: [{ name: 'x', digest: { sha256: 'ab'.repeat(32) } }] }),
    ).toString('base64'),
  },
};

beforeAll(async () => {
  github = await startSimulator({ permissions: { 'id-token': 'write', attestations: 'write' } });
  authority = await createAuthority();
});
afterAll(async () => {
  await github.close();
  await authority.remove();
});

/** Asks for an identity token as a job of `run` that shows the runtime token of `shown`. */
async function askToken(run = github.runs.begin(), shown = run, audience = 'sigstore') {
  const url = `${github.idTokens.requestUrl(github.apiUrl, run)}&audience=${audience}`;
  const authorization = `Bearer ${mintRuntimeToken(github, shown, 'collect')}`;
  const response = await fetch(url, { headers: { authorization } });
  return { status: response.status, ...((await response.json()) as { value?: string }) };
}

describe('an identity token', () => {
  test('says whose job it is of, for one audience and five minutes', async () => {
    const run = github.runs.begin({ path: '.github/workflows/x.yml' });
    const { value = '' } = await askToken(run);
    expect(github.idTokens.read(value, 'sigstore')).toMatchObject({
      iss: 'https://token.actions.githubusercontent.com',
      sub: 'repo:acme/audit-archive:ref:refs/heads/main',
      workflow_ref: 'acme/audit-archive/.github/workflows/x.yml@refs/heads/main',
      run_id: String(run.id),
      repository_visibility: 'private',
    });
    expect(github.idTokens.read(value, 'nobody')).toBeUndefined();
    const [header = '', , signature = ''] = value.split('.');
    const forged = Buffer.from('{"aud":"sigstore"}').toString('base64url');
    expect(github.idTokens.read(`${header}.${forged}.${signature}`, 'sigstore')).toBeUndefined();
    github.clock.advance(6 * 60_000);
    expect(github.idTokens.read(value, 'sigstore')).toBeUndefined();
  });

  test('is not for the job of another run', async () => {
    const { status, value } = await askToken(github.runs.begin(), github.runs.begin());
    expect([status, value]).toEqual([401, undefined]);
  });
});

describe('Fulcio', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const content = publicKey.export({ type: 'spki', format: 'pem' });

  async function ask(token: string, subject: string) {
    const fulcio = fulcioHost({ authority, idTokens: github.idTokens });
    const proofOfPossession = sign('sha256', Buffer.from(subject), privateKey).toString('base64');
    const answer = await fulcio({
      method: 'POST',
      url: new URL('https://fulcio.githubapp.com/api/v2/signingCert'),
      headers: {},
      body: Buffer.from(
        JSON.stringify({
          credentials: { oidcIdentityToken: token },
          publicKeyRequest: { publicKey: { content }, proofOfPossession },
        }),
      ),
    });
    return { status: answer.status, body: JSON.parse(String(answer.body)) as unknown };
  }

  test('certifies the key of a job for its workflow', async () => {
    const { value = '' } = await askToken();
    const { status, body } = await ask(value, 'repo:acme/audit-archive:ref:refs/heads/main');
    expect(status).toBe(200);
    const { certificates } = (
      body as { signedCertificateEmbeddedSct: { chain: { certificates: string[] } } }
    ).signedCertificateEmbeddedSct.chain;
    const [leaf, root] = certificates.map((text) => new X509Certificate(text));
    expect(leaf!.verify(root!.publicKey)).toBe(true);
    expect(leaf!.publicKey.equals(publicKey)).toBe(true);
    expect(leaf!.subjectAltName).toContain('/acme/audit-archive/.github/workflows/audit-log.yml@');
    const file = await readFile(authority.certificateFile, 'utf8');
    expect(root!.fingerprint256).toBe(new X509Certificate(file).fingerprint256);
  });

  test('refuses a token for somebody else, and a key that was not proved', async () => {
    const { value: other = '' } = await askToken(undefined, undefined, 'nobody');
    expect(await ask(other, 'repo:acme/audit-archive:ref:refs/heads/main')).toMatchObject({
      status: 401,
    });
    const { value = '' } = await askToken();
    expect(await ask(value, 'repo:mallory/x:ref:refs/heads/main')).toMatchObject({ status: 400 });
  });
});

test('the proxy refuses the hosts that it does not know, and remembers them', async () => {
  const proxy = await startProxy({ hosts: new Map(), server: await authority.serverFor(['x.y']) });
  const response = await fetch(proxy.url);
  expect([response.status, proxy.refused]).toEqual([403, ['/']]);
  await proxy.close();
});

describe('the attestations of a repository', () => {
  async function ask(method: string, path = '', token = github.tokens.github, sent?: unknown) {
    const url = `${github.apiUrl}/repos/acme/audit-archive/attestations${path}`;
    const response = await fetch(url, {
      method,
      headers: token === '' ? {} : { authorization: `Bearer ${token}` },
      ...(sent !== undefined && { body: JSON.stringify(sent) }),
    });
    return { status: response.status, body: (await response.json()) as object };
  }

  test('are kept, and found by the hash of what they are about', async () => {
    const path = `/sha256:${'ab'.repeat(32)}`;
    expect(await ask('GET', path)).toMatchObject({ status: 404 });
    const { status, body } = await ask('POST', '', undefined, { bundle });
    expect([status, body]).toEqual([201, { id: github.attestations.list()[0]?.id }]);
    expect(await ask('GET', path)).toMatchObject({
      status: 200,
      body: { attestations: [{ bundle }] },
    });
    expect(await ask('GET', `/sha256:${'00'.repeat(32)}`)).toMatchObject({ status: 404 });
  });

  test('take only bundles, and only with `attestations: write`', async () => {
    expect(await ask('POST', '', undefined, { bundle: {} })).toMatchObject({ status: 422 });
    expect(await ask('POST', '', '', { bundle })).toMatchObject({ status: 404 });
    github.repository.tokens.set(github.tokens.github, { attestations: 'read' });
    expect(await ask('POST', '', undefined, { bundle })).toMatchObject({
      status: 403,
      body: { message: 'Resource not accessible by integration' },
    });
  });
});
