import { createHmac, hkdfSync } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { deriveFingerprints } from '../../src/streams/fingerprints.ts';

const key = 'a key of enough characters for anybody';
const { of, keyCheck } = deriveFingerprints(key, 'acme');

test('a fingerprint is the same in every run', () => {
  const derived = hkdfSync('sha256', key, '', 'audit-log-streams fingerprint acme', 32);
  const hash = createHmac('sha256', Buffer.from(derived)).update('["siem","token","hunter2"]');
  expect(of('siem', 'token', 'hunter2')).toBe(hash.digest('hex'));
  expect(deriveFingerprints(key, 'Acme').of('siem', 'token', 'hunter2')).toBe(
    of('siem', 'token', 'hunter2'),
  );
});

test('another secret, place, key or enterprise gives another one', () => {
  const others = [
    of('siem', 'token', 'hunter2'),
    of('siem', 'token', 'hunter3'),
    of('siem', 'secret', 'hunter2'),
    of('backup', 'token', 'hunter2'),
    of('siem', 'tokenhunter2', ''),
    of('siemtoken', '', 'hunter2'),
    of('siem","token', '', 'hunter2'),
    of('siem', '', 'token","hunter2'),
    deriveFingerprints(`${key}!`, 'acme').of('siem', 'token', 'hunter2'),
    deriveFingerprints(key, 'other').of('siem', 'token', 'hunter2'),
  ];
  expect(new Set(others).size).toBe(others.length);
});

test('the check tells the key and its enterprise, and nothing else', () => {
  expect(keyCheck).toMatch(/^[0-9a-f]{16}$/);
  expect(deriveFingerprints(key, 'ACME').keyCheck).toBe(keyCheck);
  expect(deriveFingerprints(`${key}!`, 'acme').keyCheck).not.toBe(keyCheck);
  expect(deriveFingerprints(key, 'other').keyCheck).not.toBe(keyCheck);
});
