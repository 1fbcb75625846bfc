import { execFile } from 'node:child_process';
import { X509Certificate, createHash, verify } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { statementOf, type Bundle, type Statement } from '../../simulator/attestations.ts';
import { unzip } from '../../simulator/zip.ts';
import type { ManifestFile } from './archive-copy.ts';
import type { Scenario } from './scenario.ts';

const run = promisify(execFile);

/** What an attestation turned out to say. */
export interface Verified {
  readonly statement: Statement;
  /** The workflow that the certificate names. */
  readonly signer: string | undefined;
}

/**
 * Checks an attestation as a stranger would, who trusts one certificate: that this authority certified the key, that
 * the key signed the statement, and that each timestamp in it (by OpenSSL) is the authority's, of that signature.
 */
export async function verifyBundle(bundle: Bundle, certificateFile: string): Promise<Verified> {
  const authority = new X509Certificate(await readFile(certificateFile));
  const { certificate, timestampVerificationData } = bundle.verificationMaterial;
  const leaf = new X509Certificate(Buffer.from(certificate.rawBytes, 'base64'));
  if (!leaf.verify(authority.publicKey)) throw new Error('The certificate is not from there.');
  const { payload, payloadType, signatures } = bundle.dsseEnvelope;
  const signature = Buffer.from(signatures[0]?.sig ?? '', 'base64');
  // https://github.com/secure-systems-lab/dsse/blob/master/protocol.md
  const body = Buffer.from(payload, 'base64');
  const head = `DSSEv1 ${payloadType.length} ${payloadType} ${body.length} `;
  if (!verify('sha256', Buffer.concat([Buffer.from(head), body]), leaf.publicKey, signature))
    throw new Error('The signature is not by this key, or not over this statement.');
  const digest = createHash('sha256').update(signature).digest('hex');
  for (const { signedTimestamp } of timestampVerificationData?.rfc3161Timestamps ?? []) {
    const folder = await mkdtemp(join(tmpdir(), 'timestamp-'));
    const file = join(folder, 'reply');
    await writeFile(file, Buffer.from(signedTimestamp, 'base64'));
    await run('openssl', [
      'ts',
      '-verify',
      '-in',
      file,
      '-digest',
      digest,
      '-CAfile',
      certificateFile,
    ]);
    await rm(folder, { recursive: true });
  }
  return { statement: statementOf(bundle), signer: leaf.subjectAltName };
}

/** A manifest in the newest artifact of its name, with its SHA-256. */
export async function publishedManifest(
  { github }: Scenario,
  sequence: number,
): Promise<{ path: string; sha256: string; manifest: ManifestFile }> {
  const name = `collect-${String(sequence).padStart(6, '0')}`;
  const path = `manifests/${name}.json`;
  const { id } = github.artifacts.list().findLast((one) => one.name === `audit-log-${name}`)!;
  const bytes = unzip(await github.artifacts.content(id)).get(path)!;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, sha256, manifest: JSON.parse(bytes.toString()) as ManifestFile };
}
