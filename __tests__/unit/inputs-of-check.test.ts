import { describe, expect, test } from '@jest/globals';
import { parse, problemsOf } from '../support/parse-inputs.ts';

describe('a check', () => {
  const none = { org: '', 'audit-log-token': '' };
  const check = { ...none, mode: 'check' };

  test('needs neither a token for the audit log nor organizations', () => {
    expect(parse(check)).toMatchObject({ mode: 'check', sources: [], auditLogToken: '' });
    expect(parse({ ...check, 'max-lag': '6h' }).maxLagMs).toBe(6 * 3_600_000);
    expect(problemsOf({ ...none, mode: 'collect' })).toEqual([
      expect.stringMatching(/`org`, `enterprise`: neither was given/),
      expect.stringMatching(/`audit-log-token`: nothing was given; allowed: a token/),
    ]);
  });

  test('takes those that are given, so that it can be told from the same settings', () => {
    const web = { scope: 'org', slug: 'acme', log: 'web', phrase: '-action:x' };
    const settings = { mode: 'check', include: 'web', phrase: '-action:x' };
    expect(parse(settings)).toMatchObject({ sources: [web], auditLogToken: 'ghp_secret' });
    expect(parse({ ...check, enterprise: 'corp', 'max-lag': '6h' }).sources).toMatchObject([
      { scope: 'enterprise', log: 'git' },
      { scope: 'enterprise', log: 'web' },
    ]);
  });

  test('still refuses what cannot be used', () => {
    expect(problemsOf({ ...check, 'max-lag': '1s', org: 'a/b' })).toHaveLength(2);
    expect(problemsOf({ ...check, 'audit-log-token': 'a b' })).toHaveLength(1);
    expect(problemsOf({ ...check, 'github-token': '' })).toHaveLength(1);
  });

  test('with a token and sources needs all that collecting needs', () => {
    const settings = { mode: 'check', org: 'acme' };
    expect(problemsOf({ ...settings, 'audit-log-token': 'ghs_workflow' })).toEqual([
      expect.stringMatching(/`audit-log-token`: the workflow's own `GITHUB_TOKEN` was given/),
    ]);
    expect(problemsOf({ ...settings, 'commit-repository': 'acme/other' })).toEqual([
      expect.stringMatching(/`commit-token`: nothing was given/),
    ]);
  });

  test('of named sources does not mistake a missing secret for a check of the position', () => {
    expect(problemsOf({ ...check, org: 'acme' })).toEqual([
      expect.stringMatching(/`audit-log-token`: nothing was given, so there is nothing to check/),
    ]);
    expect(problemsOf({ ...check, org: 'acme', 'max-lag': '6h' })).toEqual([]);
  });

  test('of the position alone may be given the token of the workflow, which it does not use', () => {
    expect(problemsOf({ ...check, 'audit-log-token': 'ghs_workflow' })).toEqual([]);
  });
});
