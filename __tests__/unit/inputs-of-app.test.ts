import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { parse, problemsOf } from '../support/parse-inputs.ts';

function makeKey(type: 'pkcs1' | 'pkcs8'): string {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 1024,
    privateKeyEncoding: { type, format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return privateKey;
}

const key = makeKey('pkcs1');
const app = { 'audit-log-token': '', 'client-id': 'Iv23liAbCdEf', 'private-key': key };

describe('a GitHub App', () => {
  test.each([
    ['as GitHub gives it out', key],
    ['in PKCS #8', makeKey('pkcs8')],
  ])('has a key, %s, with real or written line breaks', (_, pem) => {
    for (const given of [pem, pem.replaceAll('\n', '\\n'), pem.replaceAll('\n', '\r\n')]) {
      expect(parse({ ...app, 'private-key': given }).app).toEqual({
        ...{ clientId: 'Iv23liAbCdEf', privateKey: pem, installationId: undefined },
      });
    }
  });

  test('needs no token, and may have the id of its installation', () => {
    const { app: parsed, auditLogToken } = parse({ ...app, 'installation-id': '51000001' });
    expect([parsed?.installationId, auditLogToken]).toEqual([51_000_001, '']);
    expect(parse({}).app).toBeUndefined();
  });

  test.each([
    ['is cut off', key.slice(0, 300) + key.slice(-40)],
    ['is no PEM', 'hunter2'],
    ['is a public key', key.replaceAll('RSA PRIVATE', 'PUBLIC')],
    [
      'is for another algorithm',
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ],
  ])('is refused if its key %s, and the key is not repeated', (_, given) => {
    const problems = problemsOf({ ...app, 'private-key': given });
    expect(problems).toEqual([
      expect.stringMatching(
        /^- `private-key`: a value that is not shown was given; allowed: .*PEM/,
      ),
    ]);
    expect(problems.join()).not.toContain(given.slice(40, 60) || given);
  });

  test.each([
    [
      { ...app, 'audit-log-token': 'ghp_x' },
      /`audit-log-token`, `client-id`, `private-key`: .*one of both/,
    ],
    [{ ...app, 'private-key': '' }, /`private-key`: nothing was given beside `client-id`/],
    [{ ...app, 'client-id': '' }, /`client-id`: nothing was given beside `private-key`/],
    [
      { ...app, 'client-id': '', 'private-key': '', 'installation-id': '7' },
      /`installation-id`: .*without a GitHub App/,
    ],
    [
      { ...app, 'installation-id': '7', org: 'acme, hooli' },
      /`installation-id`: one installation.*each is looked up/,
    ],
    [{ ...app, 'installation-id': '7', enterprise: 'e' }, /`installation-id`: one installation/],
    [
      { ...app, 'installation-id': '7', org: '*', enterprise: 'e' },
      /`installation-id`: one installation/,
    ],
  ])('is refused with a remedy: %#', (inputs, words) => {
    expect(problemsOf(inputs)[0]).toMatch(words);
  });

  test('with one organization that is written twice may have one installation', () => {
    expect(problemsOf({ ...app, 'installation-id': '7', org: 'acme,Acme' })).toEqual([]);
  });
});

describe('`org: *`', () => {
  test('names the enterprises, which are no sources themselves', () => {
    const { sources, allOrganizationsOf } = parse({ org: '*', enterprise: 'A, b' });
    expect([sources, allOrganizationsOf]).toEqual([[], ['a', 'b']]);
  });

  test('needs the enterprise, and something to ask with', () => {
    expect(problemsOf({ org: '*' })).toEqual([
      expect.stringMatching(/`\*` was given without `enterprise`/),
    ]);
    expect(
      problemsOf({ org: '*', enterprise: 'e', mode: 'matrix', 'audit-log-token': '' }),
    ).toEqual([expect.stringMatching(/nothing to find the organizations with/)]);
    expect(problemsOf({ org: '*, acme', enterprise: 'e' })).toHaveLength(1);
  });
});
