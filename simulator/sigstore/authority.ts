import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A certificate and its key, both PEM. */
export interface KeyPair {
  readonly certificate: string;
  readonly key: string;
}

/** A certificate authority that exists for one test. */
export interface Authority {
  /** The file of its own certificate. */
  readonly certificateFile: string;
  /** A TLS server's certificate for these hosts. */
  serverFor(hosts: readonly string[]): Promise<KeyPair>;
  /** A certificate over somebody's public key, PEM both; `extensions` are in OpenSSL's form. With -1 day it has expired. */
  certify(publicKey: string, extensions: readonly string[], days?: 1 | -1): Promise<string>;
  /** A timestamp (RFC 3161) of a SHA-256. */
  timestamp(sha256: Buffer): Promise<Buffer>;
  certificate(): Promise<string>;
  remove(): Promise<void>;
}

const run = promisify(execFile);
const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

/** Makes one in a temporary folder. OpenSSL 3 does the work, so that nothing here vouches for itself. */
export async function createAuthority(): Promise<Authority> {
  const folder = await mkdtemp(join(tmpdir(), 'simulated-authority-'));
  const at = (name: string): string => join(folder, name);
  let calls = 0;

  const openssl = (...args: string[]): Promise<unknown> =>
    run('openssl', args, { cwd: folder }).catch((error: unknown) => {
      throw new Error('The command `openssl` (OpenSSL 3) failed, or is not installed.', {
        cause: error,
      });
    });
  const issuer = ['-CA', at('ca.pem'), '-CAkey', at('ca.key')];
  const makePair = async (name: string, subject: string, more: string[]): Promise<void> => {
    const files = ['-keyout', at(`${name}.key`), '-out', at(`${name}.pem`)];
    await openssl('req', '-x509', '-days', '2', '-subj', subject, ...NEW_KEY, ...files, ...more);
  };
  const readPair = async (name: string): Promise<KeyPair> => ({
    certificate: await readFile(at(`${name}.pem`), 'utf8'),
    key: await readFile(at(`${name}.key`), 'utf8'),
  });

  const isCa = ['-addext', 'keyUsage=critical,keyCertSign,cRLSign'];
  await makePair('ca', '/O=simulated/CN=Simulated root', isCa);
  const isLeaf = [...issuer, '-addext', 'basicConstraints=critical,CA:FALSE'];
  const stamps = ['-addext', 'extendedKeyUsage=critical,timeStamping'];
  await makePair('tsa', '/O=simulated/CN=Simulated timestamp authority', [...isLeaf, ...stamps]);

  return {
    certificateFile: at('ca.pem'),
    certificate: () => readFile(at('ca.pem'), 'utf8'),
    async serverFor(hosts) {
      const names = hosts.map((host) => `DNS:${host}`).join(',');
      await makePair('server', '/CN=simulated', [...isLeaf, '-addext', `subjectAltName=${names}`]);
      return readPair('server');
    },
    async certify(publicKey, extensions, days = 1) {
      const name = `leaf-${(calls += 1)}`;
      await writeFile(at(`${name}.pub`), publicKey);
      await writeFile(at(`${name}.cnf`), ['[leaf]', ...extensions, ''].join('\n'));
      await openssl(
        ...['x509', '-new', '-force_pubkey', at(`${name}.pub`), '-subj', '/O=simulated', ...issuer],
        ...['-days', String(days), '-sha256', '-extfile', at(`${name}.cnf`), '-extensions', 'leaf'],
        ...['-out', at(`${name}.pem`)],
      );
      return readFile(at(`${name}.pem`), 'utf8');
    },
    async timestamp(sha256) {
      const name = `timestamp-${(calls += 1)}`;
      const query = [
        '-digest',
        sha256.toString('hex'),
        '-sha256',
        '-cert',
        '-out',
        at(`${name}.q`),
      ];
      await openssl('ts', '-query', ...query);
      const settings = [
        '[tsa]',
        `serial = ${at(`${name}.serial`)}`,
        'default_policy = 1.3.6.1.4.1.57264.2',
        'signer_digest = sha256',
        'digests = sha256',
        'ess_cert_id_alg = sha256',
        '',
      ];
      await writeFile(at(`${name}.cnf`), settings.join('\n'));
      await openssl(
        ...['ts', '-reply', '-queryfile', at(`${name}.q`), '-out', at(`${name}.r`)],
        ...['-config', at(`${name}.cnf`), '-section', 'tsa'],
        ...['-signer', at('tsa.pem'), '-inkey', at('tsa.key'), '-chain', at('ca.pem')],
      );
      return readFile(at(`${name}.r`));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
