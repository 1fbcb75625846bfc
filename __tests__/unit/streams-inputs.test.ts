import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { parseInputs } from '../../src/streams/inputs.ts';
import type { Inputs } from '../../src/streams/inputs.ts';

const action = parse(
  readFileSync(join(import.meta.dirname, '../../streams/action.yml'), 'utf8'),
) as { inputs: Record<string, { readonly default?: string }> };

const defaults = Object.fromEntries(
  Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? '']),
);
const least = {
  enterprise: 'acme-corp',
  'enterprise-token': 'one-token',
  'github-token': 'another-token',
  'api-url': 'https://api.github.com',
};
const job = {
  GITHUB_REPOSITORY: 'acme/streams',
  GITHUB_WORKFLOW_REF: 'acme/streams/.github/workflows/streams.yml@refs/heads/main',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_RUN_ID: '1',
  GITHUB_WORKSPACE: '/workspace',
  RUNNER_TEMP: '/temp',
};

function parseGiven(given: Readonly<Record<string, string>>): Inputs {
  const inputs = Object.entries({ ...defaults, ...least, ...given });
  const variables = inputs.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  return parseInputs({ ...job, ...(Object.fromEntries(variables) as Record<string, string>) });
}

function problemsOf(given: Readonly<Record<string, string>>): string[] {
  try {
    parseGiven(given);
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
  return [];
}

test('the action reads exactly the inputs of its action.yml', () => {
  const read = new Set<string>();
  const environment = new Proxy<Record<string, string | undefined>>(job, {
    get: (target, name) => {
      if (typeof name === 'string' && name.startsWith('INPUT_')) read.add(name.slice(6));
      return target[String(name)];
    },
  });
  expect(() => parseInputs(environment)).toThrow();
  const declared = Object.keys(action.inputs).map((name) => name.toUpperCase());
  expect([...read].sort()).toEqual(declared.sort());
});

test('with the defaults of action.yml an enterprise and its token are enough for a plan', () => {
  expect(parseGiven({})).toMatchObject({
    mode: 'plan',
    enterprise: 'acme-corp',
    config: 'audit-log-streams.yml',
    configPath: '/workspace/audit-log-streams.yml',
    rotate: [],
    stateBranch: 'audit-log-streams',
    isCommenting: true,
    keepsDriftIssue: false,
    allowPublic: false,
    outputDir: '/temp/reconcile',
  });
});

test.each([
  ['./streams/acme.yml', 'streams/acme.yml'],
  ['/workspace/streams/../streams/acme.yml', 'streams/acme.yml'],
  ['../acme.yml', '/acme.yml'],
  ['..acme.yml', '..acme.yml'],
  ['.', '/workspace'],
])('the file %s is called %s wherever it is named', (given, config) => {
  expect(parseGiven({ config: given }).config).toBe(config);
});

test('fingerprints are made with the token unless there is a key for them', () => {
  expect(parseGiven({}).fingerprintKey).toBe('one-token');
  const key = 'k'.repeat(32);
  expect(parseGiven({ 'fingerprint-key': key }).fingerprintKey).toBe(key);
});

test('what is to be sent anew is nothing, everything, or some names', () => {
  expect(parseGiven({ rotate: 'false' }).rotate).toEqual([]);
  expect(parseGiven({ rotate: 'True' }).rotate).toBe('all');
  expect(parseGiven({ rotate: 'siem, archive' }).rotate).toEqual(['siem', 'archive']);
});

describe('problems', () => {
  test('all are told at once, each with its input, and no secret is repeated', () => {
    const secret = 'not so long';
    const problems = problemsOf({
      mode: 'destroy',
      enterprise: 'two words',
      'enterprise-token': 'with a space',
      'fingerprint-key': secret,
      rotate: 'Upper Case',
      'state-branch': '../x',
      'plan-hash': 'abc',
      'api-url': 'http://github.com',
    });
    const named = problems.map((line) => /^- `([\w-]+)`/.exec(line)?.[1]);
    expect(named.slice(0, 8)).toEqual([
      ...['mode', 'enterprise', 'enterprise-token', 'plan-hash', 'rotate', 'fingerprint-key'],
      ...['state-branch', 'api-url'],
    ]);
    expect(problems.join('\n')).not.toContain(secret);
    expect(problems.join('\n')).not.toContain('with a space');
  });

  test.each([
    [{ mode: 'pause' }, '`stream`: nothing was given; mode `pause` needs'],
    [{ mode: 'pause', stream: '#42' }, '`stream`: `pause` sends the whole configuration'],
    [{ mode: 'plan', stream: 'siem' }, '`stream`: only `pause`, `resume` and `delete`'],
    [{ mode: 'list', 'plan-hash': 'a'.repeat(64) }, '`plan-hash`: only `apply`'],
    [{ mode: 'list', rotate: 'true' }, '`rotate`: only `plan` and `apply`'],
    [{ enterprise: '' }, '`enterprise`: nothing was given; mode `plan` needs'],
    [{ mode: 'apply', 'enterprise-token': '' }, '`enterprise-token`: nothing was given'],
    [{ mode: 'reconcile', 'stream-dir': 'x' }, '`archive-dir`: nothing was given'],
    [{ mode: 'reconcile', 'archive-dir': 'x' }, '`stream-dir`: nothing was given'],
    [{ config: '' }, '`config`: nothing was given'],
  ])('%j', (given, told) => {
    const problems = problemsOf(given);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(told);
  });

  test.each([
    { mode: 'pause', stream: 'siem' },
    { mode: 'delete', stream: '#42' },
    { mode: 'apply', 'plan-hash': 'A'.repeat(64), rotate: 'siem' },
    {
      mode: 'reconcile',
      enterprise: '',
      'enterprise-token': '',
      'archive-dir': 'a',
      'stream-dir': 'b',
    },
  ])('none in %j', (given) => {
    expect(problemsOf(given)).toEqual([]);
  });
});
