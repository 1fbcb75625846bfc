import { expect, test } from '@jest/globals';
import { readBranchRules } from '../../src/github/branch-rules.ts';
import { apiError, scriptedClient } from '../support/scripted-client.ts';

/** A repository whose paths (after its own) answer so; what is not named is not there. */
function repository(answers: Readonly<Record<string, object | number>>) {
  let last = '';
  const client = scriptedClient(() => {
    const answer = answers[last.replace('/repos/acme/archive/', '')];
    if (answer === undefined) return apiError('not-found', 404);
    if (typeof answer === 'number') return apiError('forbidden', answer);
    return { status: 200, headers: {}, body: Buffer.from(JSON.stringify(answer)) };
  });
  const get = (path: string, query: Record<string, string>) => {
    last = path;
    return client.get(path, query);
  };
  const paths = () => client.asked.map(({ path }) => path.replace('/repos/acme/archive/', ''));
  return { get, paths };
}
const rule = (type: string, id = 1) => ({ type, ruleset_id: id });
const read = (answers: Readonly<Record<string, object | number>>) =>
  readBranchRules(repository(answers), 'acme/archive', 'a/b c');

test('a branch without rules takes two requests', async () => {
  const asked = repository({
    'branches/a/b%20c': { protected: false },
    'rules/branches/a/b%20c': [],
  });
  expect(await readBranchRules(asked, 'acme/archive', 'a/b c')).toEqual({
    ...{ exists: true, isProtected: false, refusing: [], limiting: [], mayBypass: true },
  });
  expect(asked.paths()).toEqual(['branches/a/b%20c', 'rules/branches/a/b%20c']);
});

test('rules are told apart: those that refuse each commit, those that limit some, and others', async () => {
  const rules = ['deletion', 'pull_request', 'file_path_restriction', 'required_signatures'];
  const found = await read({
    'branches/a/b%20c': { protected: true, protection: { enabled: false } },
    'rules/branches/a/b%20c': rules.map((type) => rule(type)),
    'rulesets/1': { current_user_can_bypass: 'never' },
  });
  expect(found).toEqual({
    ...{ exists: true, isProtected: false, mayBypass: false },
    ...{ refusing: ['pull_request'], limiting: ['file_path_restriction'] },
  });
});

test('a rule against new branches refuses only one that is not there', async () => {
  const rules = { 'rules/branches/a/b%20c': [rule('creation')], 'rulesets/1': {} };
  expect(await read(rules)).toMatchObject({ exists: false, refusing: ['creation'] });
  expect(await read({ ...rules, 'branches/a/b%20c': {} })).toMatchObject({ refusing: [] });
});

test('all rulesets have to let the token through, and GitHub has to say so', async () => {
  const rules = { 'rules/branches/a/b%20c': [rule('update', 1), rule('pull_request', 2)] };
  const [always, exempt, never] = ['always', 'exempt', 'pull_requests_only'].map((verdict) => ({
    current_user_can_bypass: verdict,
  }));
  const bypass = async (first: object | number, second: object | number) =>
    (await read({ ...rules, 'rulesets/1': first, 'rulesets/2': second })).mayBypass;
  expect(await bypass(always!, exempt!)).toBe(true);
  expect(await bypass(always!, never!)).toBe(false);
  expect(await bypass(always!, {})).toBeUndefined();
  expect(await bypass(403, always!)).toBeUndefined();
});

test('classic protection is told where no ruleset explains it', async () => {
  const branch = { 'branches/a/b%20c': { protected: true } };
  expect(await read({ ...branch, 'rules/branches/a/b%20c': 403 })).toMatchObject({
    ...{ isProtected: true, refusing: [] },
  });
  const classic = { protected: true, protection: { enabled: true } };
  expect(
    await read({ 'branches/a/b%20c': classic, 'rules/branches/a/b%20c': [rule('deletion')] }),
  ).toMatchObject({ isProtected: true });
});

test('a branch that may not be looked at is an error of the API', async () => {
  await expect(read({ 'branches/a/b%20c': 403 })).rejects.toMatchObject({ status: 403 });
});
