import { expect, test } from '@jest/globals';
import { ApiError } from '../../src/github/api-error.ts';
import { readTokenHolder } from '../../src/github/token-holder.ts';
import { apiError, scriptedClient } from '../support/scripted-client.ts';

const user = (headers: Record<string, string>) =>
  scriptedClient(() => ({ status: 200, headers, body: Buffer.from('{"login":"octocat"}') }));
const nobody = () => Promise.resolve(undefined);

test('a classic token is known by its scopes, and its expiry by a header', async () => {
  const client = user({
    'x-oauth-scopes': 'read:audit_log, repo',
    'github-authentication-token-expiration': '2026-12-01 10:00:00 UTC',
  });
  expect(await readTokenHolder(client, nobody)).toEqual({
    ...{ login: 'octocat', kind: 'classic', scopes: ['read:audit_log', 'repo'] },
    expiresAt: Date.parse('2026-12-01T10:00:00Z'),
  });
  expect(client.asked).toEqual([{ path: '/user' }]);
  expect(await readTokenHolder(user({ 'x-oauth-scopes': '' }), nobody)).toMatchObject({
    ...{ kind: 'classic', scopes: [], expiresAt: undefined },
  });
});

test("a person's token without scopes is a fine-grained one", async () => {
  expect(await readTokenHolder(user({}), nobody)).toMatchObject({
    ...{ login: 'octocat', kind: 'fine-grained', scopes: undefined },
  });
});

test("an App's token may not ask for its user, and its bot's name is not needed", async () => {
  const refused = new ApiError(
    { kind: 'forbidden' },
    { status: 403, detail: 'Resource not accessible by integration' },
  );
  const client = scriptedClient(() => refused);
  const named = await readTokenHolder(client, () => Promise.resolve('reader[bot]'));
  expect(named).toMatchObject({ login: 'reader[bot]', kind: 'app' });
  const unnamed = await readTokenHolder(client, () => Promise.reject(refused));
  expect(unnamed).toMatchObject({ login: undefined, kind: 'app' });
});

test('any other refusal is passed on', async () => {
  const client = scriptedClient(() => apiError('unauthorized', 401));
  await expect(readTokenHolder(client, nobody)).rejects.toMatchObject({ status: 401 });
});
