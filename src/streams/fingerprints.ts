import { createHmac, hkdfSync } from 'node:crypto';

/** Tells whether a secret is the one that was sent, without revealing anything about it to who lacks the key. */
export interface Fingerprints {
  /** Tells this key from another one: 16 hex digits. */
  readonly keyCheck: string;
  /** Of one secret at its place: SHA-256, hex. The same secret elsewhere has another one. */
  of(stream: string, field: string, secret: string): string;
}

const PURPOSE = 'audit-log-streams fingerprint';
const KEY_BYTES = 32;
const CHECK_DIGITS = 16;

/** `key` is `fingerprint-key`, or `enterprise-token` in its place; of each enterprise the fingerprints are other ones. */
export function deriveFingerprints(key: string, enterprise: string): Fingerprints {
  const purpose = `${PURPOSE} ${enterprise.toLowerCase()}`;
  const derived = Buffer.from(hkdfSync('sha256', key, '', purpose, KEY_BYTES));
  // A list as JSON has one reading, so that no two places have the same text.
  const hash = (parts: readonly string[]): string =>
    createHmac('sha256', derived).update(JSON.stringify(parts)).digest('hex');
  return {
    keyCheck: hash(['key check']).slice(0, CHECK_DIGITS),
    of: (stream, field, secret) => hash([stream, field, secret]),
  };
}
