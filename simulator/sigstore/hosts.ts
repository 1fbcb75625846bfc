import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import { json } from '../answer.ts';
import type { IdClaims, IdTokens } from '../id-tokens.ts';
import type { Authority } from './authority.ts';
import type { HostHandler } from './proxy.ts';

/** What issues identity tokens tells here how they are checked. Source: the OpenID Connect discovery specification. */
export function openIdHost({ issuer, keys }: Pick<IdTokens, 'issuer' | 'keys'>): HostHandler {
  return ({ url }) => {
    if (url.pathname === '/.well-known/openid-configuration')
      return json(200, { issuer, jwks_uri: `${issuer}/.well-known/jwks` });
    return url.pathname === '/.well-known/jwks' ? json(200, keys()) : json(404, {});
  };
}

/**
 * Fulcio certifies for a few minutes the key of whoever shows an identity token and proves to have the key.
 * Source: https://github.com/sigstore/fulcio/blob/main/docs/how-certificate-issuing-works.md
 */
export function fulcioHost(parts: { authority: Authority; idTokens: IdTokens }): HostHandler {
  const { authority, idTokens } = parts;
  return async ({ method, url, body }) => {
    if (method !== 'POST' || url.pathname !== '/api/v2/signingCert') return json(404, {});
    const { credentials, publicKeyRequest } = JSON.parse(body.toString()) as {
      credentials: { oidcIdentityToken: string };
      publicKeyRequest: { publicKey: { content: string }; proofOfPossession: string };
    };
    const claims = idTokens.read(credentials.oidcIdentityToken, 'sigstore');
    if (claims === undefined)
      return json(401, { code: 16, message: 'There was an error processing the identity token' });
    const { publicKey, proofOfPossession } = publicKeyRequest;
    const proof = Buffer.from(proofOfPossession, 'base64');
    if (!verify('sha256', Buffer.from(String(claims.sub)), publicKey.content, proof))
      return json(400, {
        code: 3,
        message: 'The signature supplied in the request could not be verified',
      });
    const leaf = await authority.certify(publicKey.content, extensionsOf(claims));
    const certificates = [leaf, await authority.certificate()];
    return json(200, { signedCertificateEmbeddedSct: { chain: { certificates } } });
  };
}

/** Source: https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md */
function extensionsOf(claims: IdClaims): string[] {
  const server = String(claims.iss).endsWith('githubusercontent.com')
    ? 'https://github.com'
    : String(claims.iss).replace('token.actions.', '');
  const fields: Readonly<Record<number, string>> = {
    8: String(claims.iss),
    9: `${server}/${claims.job_workflow_ref}`,
    11: String(claims.runner_environment),
    12: `${server}/${claims.repository}`,
    13: String(claims.sha),
    14: String(claims.ref),
    20: String(claims.event_name),
    21: `${server}/${claims.repository}/actions/runs/${claims.run_id}/attempts/${claims.run_attempt}`,
    22: String(claims.repository_visibility),
  };
  return [
    'basicConstraints=critical,CA:FALSE',
    'keyUsage=critical,digitalSignature',
    'extendedKeyUsage=codeSigning',
    `subjectAltName=critical,URI:${server}/${claims.job_workflow_ref}`,
    ...Object.entries(fields).map(
      ([field, value]) => `1.3.6.1.4.1.57264.1.${field}=ASN1:UTF8String:${value}`,
    ),
  ];
}

/** Says when a signature was there. Source: https://github.com/sigstore/timestamp-authority */
export function timestampHost({ authority }: { authority: Authority }): HostHandler {
  return async ({ method, url, body }) => {
    if (method !== 'POST' || url.pathname !== '/api/v1/timestamp') return json(404, {});
    const { artifactHash } = JSON.parse(body.toString()) as { artifactHash: string };
    const timestamp = await authority.timestamp(Buffer.from(artifactHash, 'base64'));
    return {
      status: 201,
      headers: { 'content-type': 'application/timestamp-reply' },
      body: timestamp,
    };
  };
}

/** The transparency log that is open to everyone. Source: https://github.com/sigstore/rekor */
export function rekorHost(clock: { now(): number }): HostHandler {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const logID = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
  let entries = 0;
  return ({ method, url, body: proposed }) => {
    if (method !== 'POST' || url.pathname !== '/api/v1/log/entries') return json(404, {});
    const entry = {
      body: proposed.toString('base64'),
      integratedTime: Math.floor(clock.now() / 1000),
      logID,
      logIndex: (entries += 1),
    };
    const promise = sign('sha256', Buffer.from(JSON.stringify(entry)), privateKey);
    const verification = { signedEntryTimestamp: promise.toString('base64') };
    const uuid = createHash('sha256').update(proposed).digest('hex');
    return json(201, { [uuid]: { ...entry, verification } });
  };
}
