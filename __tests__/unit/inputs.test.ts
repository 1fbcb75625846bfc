import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ExplainedError } from '../../src/errors.ts';
import { parseInputs } from '../../src/inputs/inputs.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import { actionDefaults, stepEnv } from '../support/environment.ts';
import { NOW, given, parse, problemsOf } from '../support/parse-inputs.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test('the defaults of action.yml with a token and an organization are enough', () => {
  const web = { scope: 'org', slug: 'acme', log: 'web', phrase: '' };
  expect(parse({})).toMatchObject({
    mode: 'collect',
    sources: [{ ...web, log: 'git' }, web],
    auditLogToken: 'ghp_secret',
    githubToken: 'ghs_workflow',
    apiUrl: new URL('https://api.github.com'),
    since: undefined,
    lookbackMs: HOUR,
    maxLagMs: undefined,
    maxRequests: Infinity,
    maxDurationMs: 50 * MINUTE,
    maxWaitMs: MINUTE,
    pageDelayMs: 0,
    perPage: 100,
    timeoutMs: 30 * SECOND,
    retries: 5,
    archive: 'audit-log',
    sinks: ['artifact'],
    outputDir: '/home/runner/work/_temp/audit-log',
    artifactRetentionDays: undefined,
    allowPublic: false,
  });
});

test('every input of action.yml is parsed, and no other', () => {
  const read: string[] = [];
  const env = new Proxy(stepEnv(given), {
    get: (target, name) => {
      if (String(name).startsWith('INPUT_')) read.push(String(name).slice(6).toLowerCase());
      return Reflect.get(target, name) as unknown;
    },
  });
  parseInputs(NOW, env);
  expect(read.sort()).toEqual(Object.keys(actionDefaults()).sort());
});

describe('a good value', () => {
  const list = 'Acme, other\n\nacme;'.replace(';', '');
  const slugs = ({ sources }: Inputs) => [...new Set(sources.map(({ slug }) => slug))];

  test.each<[string, string, (inputs: Inputs) => unknown, unknown]>([
    ['org', list, slugs, ['acme', 'other']],
    ['enterprise', 'Acme-Corp', slugs, ['acme', 'acme-corp']],
    ['include', 'WEB', ({ sources }) => sources.map(({ log }) => log), ['web']],
    ['include', 'git', ({ sources }) => sources.map(({ log }) => log), ['git']],
    ['phrase', ' -action:x\n  actor:y ', ({ sources }) => sources[0]?.phrase, '-action:x actor:y'],
    ['phrase', 'action:created', ({ sources }) => sources[0]?.phrase, 'action:created'],
    ['since', '30d', ({ since }) => since, NOW - 30 * DAY],
    ['since', '0s', ({ since }) => since, NOW],
    ['since', '2026-11-01', ({ since }) => since, Date.parse('2026-11-01T00:00:00Z')],
    ['since', '2026-11-01T08:00Z', ({ since }) => since, Date.parse('2026-11-01T08:00:00Z')],
    ['since', '2026-11-01T08:00:00.5Z', ({ since }) => since, Date.parse('2026-11-01T08:00:00.5Z')],
    [
      'since',
      '2026-11-01T08:00:00+02:00',
      ({ since }) => since,
      Date.parse('2026-11-01T06:00:00Z'),
    ],
    ['lookback', '3d', ({ lookbackMs }) => lookbackMs, 3 * DAY],
    ['lookback', '0s', ({ lookbackMs }) => lookbackMs, 0],
    ['mode', 'Check', ({ mode }) => mode, 'check'],
    ['max-lag', '10m', ({ maxLagMs }) => maxLagMs, 10 * MINUTE],
    ['max-lag', '180d', ({ maxLagMs }) => maxLagMs, 180 * DAY],
    ['max-requests', '1', ({ maxRequests }) => maxRequests, 1],
    ['max-duration', '90s', ({ maxDurationMs }) => maxDurationMs, 90 * SECOND],
    ['max-wait', '0s', ({ maxWaitMs }) => maxWaitMs, 0],
    ['page-delay', '250ms', ({ pageDelayMs }) => pageDelayMs, 250],
    ['per-page', '1', ({ perPage }) => perPage, 1],
    ['timeout', '10m', ({ timeoutMs }) => timeoutMs, 10 * MINUTE],
    ['retries', '0', ({ retries }) => retries, 0],
    ['archive', 'Audit.log_2-x', ({ archive }) => archive, 'Audit.log_2-x'],
    ['sinks', 'none', ({ sinks }) => sinks, []],
    ['output-dir', 'out', ({ outputDir }) => outputDir, '/home/runner/work/audit/audit/out'],
    ['output-dir', '/data/x', ({ outputDir }) => outputDir, '/data/x'],
    ['artifact-retention-days', '400', ({ artifactRetentionDays: days }) => days, 400],
    ['allow-public', 'True', ({ allowPublic }) => allowPublic, true],
    [
      'api-url',
      'https://api.acme.ghe.com',
      ({ apiUrl }) => apiUrl.href,
      'https://api.acme.ghe.com/',
    ],
    ['api-url', 'https://ghes.acme/api/v3', ({ apiUrl }) => apiUrl.pathname, '/api/v3'],
    ['api-url', 'http://127.0.0.1:8080', ({ apiUrl }) => apiUrl.port, '8080'],
    ['api-url', 'http://api.localhost:8080/x', ({ apiUrl }) => apiUrl.hostname, 'api.localhost'],
    ['api-url', 'http://[::1]:1', ({ apiUrl }) => apiUrl.hostname, '[::1]'],
  ])('of `%s` is %j', (name, value, read, expected) => {
    expect(read(parse({ [name]: value }))).toEqual(expected);
  });

  test('is freed from space around it', () => {
    expect(parse({ archive: ' x ', 'per-page': '\n7 ' })).toMatchObject({
      archive: 'x',
      perPage: 7,
    });
  });
});

describe('a bad value is told with its input, what was given and what is allowed', () => {
  test.each<[string, string]>([
    ['org', 'a/b'],
    ['org', '-x'],
    ['org', 'ü'],
    ['org', 'x'.repeat(101)],
    ['enterprise', 'https://github.com/enterprises/x'],
    ['include', 'everything'],
    ['include', '__proto__'],
    ['phrase', 'created:>=2026-01-01'],
    ['phrase', 'x -Created:2026'],
    ['phrase', '(created:2026)'],
    ['since', 'yesterday'],
    ['since', '2026-11'],
    ['since', '2026-13-01'],
    ['since', '2026-02-30'],
    ['since', '2026-02-30T00:00:00Z'],
    ['since', '2026-11-01T25:00:00Z'],
    ['since', '2026-11-01T08:00'],
    ['since', '11/01/2026'],
    ['since', '1969-01-01'],
    ['since', '-30d'],
    ['lookback', '4d'],
    ['lookback', '1 h'],
    ['lookback', '60'],
    ['lookback', '1.5h'],
    ['mode', 'replay'],
    ['mode', 'collect,check'],
    ['max-lag', '9m'],
    ['max-lag', '181d'],
    ['max-lag', '0'],
    ['max-lag', 'never'],
    ['max-requests', '0'],
    ['max-requests', '1e3'],
    ['max-requests', '-1'],
    ['max-requests', '9999999999'],
    ['max-duration', '9s'],
    ['max-duration', '6d'],
    ['max-wait', '3h'],
    ['page-delay', '6m'],
    ['per-page', '0'],
    ['per-page', '101'],
    ['per-page', '5.0'],
    ['per-page', '0x10'],
    ['timeout', '0s'],
    ['retries', '21'],
    ['retries', 'NaN'],
    ['archive', '../x'],
    ['archive', 'a b'],
    ['archive', '.x'],
    ['archive', 'x'.repeat(81)],
    ['sinks', 's3'],
    ['sinks', 'artifact, none'],
    ['output-dir', '/'],
    ['output-dir', '.'],
    ['output-dir', '..'],
    ['artifact-retention-days', '0'],
    ['artifact-retention-days', '401'],
    ['allow-public', 'yes'],
    ['api-url', 'api.github.com'],
    ['api-url', 'http://ghes.acme/api/v3'],
    ['api-url', 'https://ghes.acme/api/v3?x=y'],
    ['api-url', 'https://ghes.acme/api/v3#x'],
    ['api-url', 'ftp://ghes.acme'],
    ['api-url', 'http://localhost.evil.example'],
    ['api-url', 'http://127.0.0.1.evil.example'],
  ])('`%s`: %j', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([
      expect.stringMatching(/^- `[\w-]+`: `.*` was given; allowed: .+\.$/s),
    ]);
    expect(problemsOf({ [name]: value })[0]).toContain(`\`${name}\`: \`${value}\` was given`);
  });

  test.each([
    'mode',
    'lookback',
    'max-duration',
    'max-wait',
    'page-delay',
    'per-page',
    'timeout',
    'retries',
    'archive',
    'include',
    'sinks',
    'allow-public',
    'api-url',
    'github-token',
    'audit-log-token',
  ])('`%s` left empty', (name) => {
    expect(problemsOf({ [name]: '' })).toEqual([
      expect.stringContaining(`\`${name}\`: nothing was given; allowed: `),
    ]);
  });

  test('and all of them at once', () => {
    const bad = { org: 'a/b', 'per-page': '0', since: 'x', retries: '99', 'audit-log-token': '' };
    expect(
      problemsOf(bad)
        .map((line) => /`([\w-]+)`/.exec(line)?.[1])
        .sort(),
    ).toEqual(Object.keys(bad).sort());
  });

  test('and one that is missing beside it', () => {
    const problems = problemsOf({ org: '', 'per-page': '0' });
    expect(problems).toHaveLength(2);
    expect(problems.join()).toMatch(/`org`, `enterprise`: neither was given/);
  });
});

describe('secrets are never repeated', () => {
  test.each(['ghp_top secret', 'ghp_tøp', 'ghp\ttop'])('as a token: %j', (token) => {
    for (const name of ['audit-log-token', 'github-token']) {
      const problems = problemsOf({ [name]: token });
      expect(problems.join()).toMatch(/not shown/);
      expect(problems.join()).not.toMatch(/ghp|t[oø]p/);
    }
  });

  test('as credentials in an address', () => {
    const problems = problemsOf({ 'api-url': 'https://me:hunter2@ghes.acme/api/v3' });
    expect(problems).toHaveLength(1);
    expect(problems.join()).not.toContain('hunter2');
  });

  test('as the token of the workflow, which can read no audit log', () => {
    const problems = problemsOf({ 'audit-log-token': 'ghs_workflow' });
    expect(problems).toEqual([expect.stringMatching(/`audit-log-token`.*GITHUB_TOKEN.*classic/)]);
    expect(problems.join()).not.toContain('ghs_workflow');
  });
});

test('no text makes parsing fail in any other way, or NaN', () => {
  const names = Object.keys(actionDefaults());
  const inputs = fc.dictionary(fc.constantFrom(...names), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(inputs, (some) => {
      try {
        expect(Object.values(parse(some))).not.toContain(NaN);
      } catch (error) {
        expect(error).toBeInstanceOf(ExplainedError);
      }
    }),
  );
});
