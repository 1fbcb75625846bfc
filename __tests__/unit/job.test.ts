import { describe, expect, test } from '@jest/globals';
import { ExplainedError } from '../../src/errors.ts';
import { parseJob } from '../../src/inputs/job.ts';
import { JOB_ENV } from '../support/environment.ts';

test('a job is read from the variables of the runner', () => {
  expect(parseJob({ ...JOB_ENV, GITHUB_RETENTION_DAYS: '30' })).toEqual({
    repository: 'acme/audit',
    workflowPath: '.github/workflows/audit-log.yml',
    ref: 'refs/heads/main',
    runId: '900',
    runAttempt: 2,
    serverUrl: 'https://github.com',
    apiUrl: new URL('https://api.github.com'),
    runUrl: 'https://github.com/acme/audit/actions/runs/900',
    isGhes: false,
    offersIdTokens: false,
    workspace: '/home/runner/work/audit/audit',
    temp: '/home/runner/work/_temp',
    retentionDays: 30,
  });
});

test('what a runner need not say has a default', () => {
  const { GITHUB_RUN_ATTEMPT: _, GITHUB_SERVER_URL: __, ...env } = JOB_ENV;
  expect(parseJob(env)).toMatchObject({
    runAttempt: 1,
    isGhes: false,
    retentionDays: undefined,
    serverUrl: 'https://github.com',
    runUrl: 'https://github.com/acme/audit/actions/runs/900',
  });
});

describe('the workflow path', () => {
  test.each([
    ['acme/audit/.github/workflows/a.yml@refs/heads/main', '.github/workflows/a.yml'],
    ['acme/audit/.github/workflows/a.yml@refs/heads/x@y', '.github/workflows/a.yml'],
    ['acme/audit/.github/workflows/a b.yml@refs/pull/1/merge', '.github/workflows/a b.yml'],
  ])('of %s is %s', (given, path) => {
    expect(parseJob({ ...JOB_ENV, GITHUB_WORKFLOW_REF: given }).workflowPath).toBe(path);
  });
});

describe('the server', () => {
  test.each([
    ['https://github.com', false],
    ['https://GITHUB.com', false],
    ['https://acme.ghe.com', false],
    ['http://github.localhost:8080', false],
    ['https://ghes.acme', true],
    ['https://github.com.evil.example', true],
    ['https://notgithub.com', true],
  ])('%s: Enterprise Server is %s', (server, isGhes) => {
    expect(parseJob({ ...JOB_ENV, GITHUB_SERVER_URL: server }).isGhes).toBe(isGhes);
  });
});

test('outside of a job all missing variables are named, with a way to try it', () => {
  const parse = () => parseJob({ GITHUB_REPOSITORY: 'acme/audit', RUNNER_TEMP: '' });
  expect(parse).toThrow(ExplainedError);
  expect(parse).toThrow(
    /GITHUB_WORKFLOW_REF, GITHUB_REF, GITHUB_RUN_ID, GITHUB_WORKSPACE, RUNNER_TEMP.*npm run demo/,
  );
});
