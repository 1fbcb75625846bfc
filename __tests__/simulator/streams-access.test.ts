import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { SimulatedClock } from '../../simulator/clock.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';
import { answerOf, STREAMS_API } from './ask-streams.ts';
import { octokitOf, type Octokit } from './octokit.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');

let github: Simulator;
let octokit: Octokit;

beforeEach(async () => {
  github = await startSimulator({ clock: new SimulatedClock({ at: NOW, frozen: true }) });
  octokit = octokitOf(github, github.tokens.enterprise);
});
afterEach(() => github.close());

describe('who may change streams', () => {
  test('a classic token without the scope is told which one it lacks', async () => {
    const { status, data, headers } = await answerOf(
      octokitOf(github, github.tokens.auditLog),
      `GET ${STREAMS_API}/streams`,
    );
    expect([status, data]).toMatchObject([403, { message: expect.any(String) as unknown }]);
    expect(headers).toMatchObject({
      'x-oauth-scopes': 'read:audit_log',
      'x-accepted-oauth-scopes': 'admin:enterprise',
    });
  });

  test('no token of a workflow, an App or of fine grain may', async () => {
    const { credentials } = github.auditLog;
    credentials.add({ token: 'github_pat_1', kind: 'fine-grained' });
    credentials.add({ token: 'ghs_1', kind: 'installation' });
    for (const [token, holder] of [
      [github.tokens.github, 'integration'],
      ['ghs_1', 'integration'],
      ['github_pat_1', 'personal access token'],
    ] as const)
      expect(
        await answerOf(octokitOf(github, token), `GET ${STREAMS_API}/stream-key`),
      ).toMatchObject({
        status: 403,
        data: { message: `Resource not accessible by ${holder}`, status: '403' },
      });
  });

  test('an enterprise that is not there, or another owner’s, is not found', async () => {
    expect((await answerOf(octokit, 'GET /enterprises/acme/audit-log/streams')).status).toBe(404);
    const token = 'ghp_other';
    const scopes = ['admin:enterprise'];
    github.auditLog.credentials.add({ token, kind: 'classic', scopes, ownerOf: ['other'] });
    expect((await answerOf(octokitOf(github, token), `GET ${STREAMS_API}/streams`)).status).toBe(
      404,
    );
    expect(
      (await answerOf(octokitOf(github, 'ghp_nobody'), `GET ${STREAMS_API}/streams`)).status,
    ).toBe(401);
  });

  test('has 15 requests an hour, also for what fails, which /rate_limit shows', async () => {
    for (let n = 1; n <= 15; n += 1) {
      const path = ['/enterprises/other/audit-log/streams', `${STREAMS_API}/streams/1`][n - 1];
      const { headers } = await answerOf(octokit, `GET ${path ?? `${STREAMS_API}/streams`}`);
      expect(headers).toMatchObject({
        'x-ratelimit-limit': '15',
        'x-ratelimit-remaining': String(15 - n),
        'x-ratelimit-resource': 'audit_log_streaming',
      });
    }
    const { status, data, headers } = await answerOf(octokit, `GET ${STREAMS_API}/stream-key`);
    expect([status, headers['x-ratelimit-remaining']]).toEqual([403, '0']);
    expect(data).toMatchObject({
      message: expect.stringMatching(
        /^API rate limit exceeded for user ID \d+\. If you reach out to GitHub Support for help, please include the request ID [0-9A-F:]+ and timestamp 2026-11-21 12:00:00 UTC\.$/,
      ) as unknown,
      status: '403',
    });
    const limits = await octokit.rest.rateLimit.get();
    expect(limits.data.resources).toMatchObject({
      audit_log_streaming: { limit: 15, used: 15, remaining: 0, reset: NOW / 1000 + 3600 },
      audit_log: { limit: 1750, used: 0 },
    });
    github.clock.advance(3_600_000);
    expect((await answerOf(octokit, `GET ${STREAMS_API}/streams`)).status).toBe(200);
  });

  test.each([
    ['3.15.9', 404],
    ['3.16.0', 200],
  ])(
    'on an Enterprise Server %s a list is answered %i, without limits',
    async (version, expected) => {
      const server = await startSimulator({ server: true, serverVersion: version });
      const client = octokitOf(server, server.tokens.enterprise);
      const { status, headers } = await answerOf(
        client,
        'GET /enterprises/github/audit-log/streams',
      );
      expect([status, headers['x-github-enterprise-version']]).toEqual([expected, version]);
      expect(headers['x-ratelimit-limit']).toBeUndefined();
      await server.close();
    },
  );
});
