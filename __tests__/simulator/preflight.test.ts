import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';

let github: Simulator;

beforeEach(async () => {
  github = await startSimulator({ permissions: { contents: 'write' } });
});
afterEach(() => github.close());

async function get(path: string, authorization: string) {
  const answer = await fetch(`${github.apiUrl}${path}`, { headers: { authorization } });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
const workflow = (): string => `Bearer ${github.tokens.github}`;
const repository = '/repos/acme/audit-archive';

describe('the user of a token', () => {
  const tokens = (kind: 'classic' | 'fine-grained' | 'installation') => {
    const expiresAt = Date.parse('2099-01-02T03:04:05Z');
    github.auditLog.credentials.add({ token: 'x', kind, expiresAt });
    return get('/user', 'Bearer x');
  };

  test('is told to people, with the scopes of a classic token and its expiry', async () => {
    const { status, text, headers } = await tokens('classic');
    expect([status, JSON.parse(text)]).toEqual([
      200,
      expect.objectContaining({ login: 'octocat', type: 'User' }),
    ]);
    expect(headers.get('x-oauth-scopes')).toBe('read:audit_log');
    expect(headers.get('github-authentication-token-expiration')).toBe('2099-01-02 03:04:05 UTC');
    expect((await tokens('fine-grained')).headers.get('x-oauth-scopes')).toBeNull();
  });

  test('is not told to Apps, nor to tokens that are nobody’s', async () => {
    const { status, text } = await tokens('installation');
    expect([status, text]).toEqual([403, expect.stringContaining('not accessible by integration')]);
    expect((await get('/user', 'Bearer nobody')).status).toBe(401);
  });
});

describe('the rules of a branch', () => {
  test('are those of a ruleset, for branches that are not there, too', async () => {
    const { git } = github.repository;
    git.protect('kept/**', { creation: true });
    const rules = await get(`${repository}/rules/branches/kept/2026`, workflow());
    const types = (JSON.parse(rules.text) as { type: string }[]).map(({ type }) => type);
    expect(types).toEqual(['deletion', 'creation', 'pull_request']);
    expect((await get(`${repository}/branches/kept/2026`, workflow())).status).toBe(404);
    const ruleset = await get(`${repository}/rulesets/42`, workflow());
    expect(JSON.parse(ruleset.text)).toMatchObject({ current_user_can_bypass: 'never' });
    expect((await get(`${repository}/rulesets/43`, workflow())).status).toBe(404);
  });

  test('of the classic kind show in the branch alone', async () => {
    github.repository.git.protect('main', { by: 'classic' });
    expect((await get(`${repository}/rules/branches/main`, workflow())).text).toBe('[]');
    const branch = await get(`${repository}/branches/main`, workflow());
    expect(JSON.parse(branch.text)).toMatchObject({
      protected: true,
      protection: { enabled: true },
    });
  });

  test('need no more than seeing the repository, but the branch needs `contents: read`', async () => {
    github.repository.tokens.set(github.tokens.github, {});
    expect((await get(`${repository}/rules/branches/main`, workflow())).status).toBe(200);
    expect((await get(`${repository}/branches/main`, workflow())).status).toBe(403);
  });
});
