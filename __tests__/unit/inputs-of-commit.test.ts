import { describe, expect, test } from '@jest/globals';
import type { Inputs } from '../../src/inputs/inputs.ts';
import { parse, problemsOf } from '../support/parse-inputs.ts';

const token = { 'commit-token': 'ghp_writes' };

describe('where the archive is committed to', () => {
  test('is by default a branch of its own in the repository of the workflow, with its token', () => {
    expect(parse({ sinks: 'commit' })).toMatchObject({
      commitRepository: 'acme/audit',
      commitBranch: 'audit-log',
      commitToken: 'ghs_workflow',
      commitMessageSuffix: '[skip ci]',
    });
  });

  test.each<[string, string, (inputs: Inputs) => unknown, unknown]>([
    [
      'commit-repository',
      'Other/Archive.x',
      (inputs) => inputs.commitRepository,
      'Other/Archive.x',
    ],
    ['commit-branch', 'logs/audit-2026', (inputs) => inputs.commitBranch, 'logs/audit-2026'],
    ['commit-branch', 'prüf', (inputs) => inputs.commitBranch, 'prüf'],
    ['commit-token', 'ghp_other', (inputs) => inputs.commitToken, 'ghp_other'],
    ['commit-message-suffix', 'to #1', (inputs) => inputs.commitMessageSuffix, 'to #1'],
    ['commit-message-suffix', '', (inputs) => inputs.commitMessageSuffix, ''],
    ['commit-message-suffix', 'x'.repeat(100), (i) => i.commitMessageSuffix.length, 100],
  ])('is given by `%s`: %j', (name, value, read, expected) => {
    expect(read(parse({ ...token, [name]: value }))).toBe(expected);
  });
});

describe('the sinks', () => {
  test.each([
    ['artifact', ['artifact']],
    ['commit', ['commit']],
    ['artifact, commit', ['commit', 'artifact']],
    ['Commit\nartifact', ['commit', 'artifact']],
    ['commit,commit', ['commit']],
    ['NONE', []],
  ])('of %j are published to in the order that lets the branch decide: %j', (given, sinks) => {
    expect(parse({ sinks: given }).sinks).toEqual(sinks);
  });

  test.each(['branch', 'commit, none', 'artifact;commit'])('are not %j', (given) => {
    expect(problemsOf({ sinks: given })).toEqual([
      expect.stringMatching(/^- `sinks`: .*`artifact`, `commit`.*`none`\.$/),
    ]);
  });
});

describe('a bad value is told with what is allowed', () => {
  test.each([
    ['commit-repository', 'archive'],
    ['commit-repository', 'a/b/c'],
    ['commit-repository', 'https://github.com/acme/audit'],
    ['commit-repository', 'acme/a b'],
    ['commit-branch', 'a b'],
    ['commit-branch', 'a..b'],
    ['commit-branch', '/a'],
    ['commit-branch', 'a/'],
    ['commit-branch', 'a//b'],
    ['commit-branch', '-a'],
    ['commit-branch', 'a.'],
    ['commit-branch', 'a.lock'],
    ['commit-branch', '.a'],
    ['commit-branch', 'a/.b'],
    ['commit-branch', '@'],
    ['commit-branch', 'a@{1}'],
    ['commit-branch', 'a~1'],
    ['commit-branch', 'a^'],
    ['commit-branch', 'a:b'],
    ['commit-branch', 'a?'],
    ['commit-branch', 'a*'],
    ['commit-branch', 'a[b'],
    ['commit-branch', 'a\\b'],
    ['commit-branch', 'refs/heads/a'],
    ['commit-branch', 'x'.repeat(201)],
    ['commit-message-suffix', 'x'.repeat(101)],
    ['commit-message-suffix', 'a\tb'],
    ['commit-message-suffix', 'a\u0007b'],
  ])('`%s`: %j', (name, value) => {
    const [problem = '', ...more] = problemsOf({ ...token, [name]: value });
    expect(more).toEqual([]);
    expect(problem).toContain(`\`${name}\`: \`${value}\` was given; allowed: `);
  });

  test('and a branch must have a name', () => {
    expect(problemsOf({ 'commit-branch': '' })).toEqual([
      expect.stringContaining('`commit-branch`: nothing was given; allowed: '),
    ]);
  });
});

describe('another repository needs a token of its own', () => {
  test('because that of the workflow can not write there', () => {
    expect(problemsOf({ sinks: 'commit', 'commit-repository': 'acme/other' })).toEqual([
      expect.stringMatching(
        /^- `commit-token`: nothing was given.*may write to `commit-repository`/,
      ),
    ]);
  });

  test('but not if it is the same one, however its name is written', () => {
    expect(parse({ 'commit-repository': 'ACME/Audit' }).commitToken).toBe('ghs_workflow');
  });

  test('and no token is repeated in a problem', () => {
    const problems = problemsOf({ 'commit-token': 'ghp_top secret' });
    expect(problems).toEqual([expect.stringMatching(/`commit-token`: a value that is not shown/)]);
    expect(problems.join()).not.toMatch(/ghp|top/);
  });
});
