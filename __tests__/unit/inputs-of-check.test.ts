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
    expect(parse({ ...check, enterprise: 'corp' }).sources).toMatchObject([
      { scope: 'enterprise', log: 'git' },
      { scope: 'enterprise', log: 'web' },
    ]);
  });

  test('still refuses what cannot be used', () => {
    expect(problemsOf({ ...check, 'max-lag': '1s', org: 'a/b' })).toHaveLength(2);
    expect(problemsOf({ ...check, 'audit-log-token': 'a b' })).toHaveLength(1);
    expect(problemsOf({ ...check, 'github-token': '' })).toHaveLength(1);
  });

  test('may be given the token of the workflow, which it does not use', () => {
    expect(problemsOf({ ...check, 'audit-log-token': 'ghs_workflow' })).toEqual([]);
  });
});
