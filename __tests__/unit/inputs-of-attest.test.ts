import { describe, expect, test } from '@jest/globals';
import { parseJob } from '../../src/inputs/job.ts';
import { JOB_ENV } from '../support/environment.ts';
import { parse, problemsOf } from '../support/parse-inputs.ts';

const offered = {
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://run.actions.githubusercontent.com/idtoken?api-version=2.0',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
};

describe('`attest`', () => {
  test('is off by default, also where the job offers identity tokens', () => {
    expect(parse({}).attest).toBe(false);
    expect(parse({}, offered).attest).toBe(false);
  });

  test.each(['artifact', 'commit', 'none'])('goes with `sinks: %s`', (sinks) => {
    expect(parse({ attest: 'True', sinks }, offered).attest).toBe(true);
  });

  test('without identity tokens is refused with the permissions that it needs', () => {
    expect(problemsOf({ attest: 'TRUE' })).toEqual([
      expect.stringMatching(
        /^- `attest`: `true` was given.*add `id-token: write` and `attestations: write` to the `permissions:` of this job\.$/,
      ),
    ]);
  });

  test('in a check is told as for a collection, unless only the position is looked at', () => {
    expect(problemsOf({ attest: 'true', mode: 'check' })).toHaveLength(1);
    const position = { org: '', 'audit-log-token': '', mode: 'check' };
    expect(problemsOf({ attest: 'true', ...position })).toEqual([]);
  });

  test('is `true` or `false`', () => {
    expect(problemsOf({ attest: 'yes' })).toEqual([
      '- `attest`: `yes` was given; allowed: `true` or `false`.',
    ]);
  });
});

test.each([
  [{}, false],
  [{ ...offered, ACTIONS_ID_TOKEN_REQUEST_URL: '' }, false],
  [{ ...offered, ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' }, false],
  [offered, true],
])('a job needs both the address and the token: %j', (env, expected) => {
  const job = parseJob({ ...JOB_ENV, ...env });
  expect(job.offersIdTokens).toBe(expected);
  expect(JSON.stringify(job)).not.toContain('request-token');
});
