import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateEvents } from '../../simulator/events.ts';
import {
  jobEnvironment,
  makeJobFolders,
  mintRuntimeToken,
} from '../../simulator/runner/environment.ts';
import { SimulatedClock } from '../../simulator/clock.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';
import { acme, ask, event, now } from './ask.ts';
import { serverSwitches } from '../../simulator/switches.ts';
import { readEvent } from '../../simulator/audit-log/store.ts';

let github: Simulator;
beforeAll(async () => {
  const clock = new SimulatedClock({ at: now, frozen: true });
  github = await startSimulator({ server: true, clock, permissions: { contents: 'write' } });
  github.auditLog
    .log({ kind: 'org', slug: 'acme' })
    .add([event('a', now - 2), event('b', now - 1)]);
});
afterAll(() => github.close());

async function get(path: string, token = github.tokens.auditLog): Promise<Response> {
  return fetch(`${github.origin}${path}`, { headers: { authorization: `Bearer ${token}` } });
}

const LOG = '/api/v3/orgs/acme/audit-log';

describe('a simulated Enterprise Server', () => {
  test('has its API below /api/v3, and GraphQL beside it; its answers tell its version', async () => {
    expect(github.apiUrl).toBe(`${github.origin}/api/v3`);
    const { getOctokit } = await import('@actions/github');
    const octokit = getOctokit(github.tokens.github, { baseUrl: github.apiUrl });
    const named = { owner: 'acme', repo: 'audit-archive' };
    const repository = await octokit.rest.repos.get(named);
    expect(repository.headers['x-github-enterprise-version']).toBe('3.17.2');
    const ref = await octokit.rest.git.getRef({ ...named, ref: 'heads/main' });
    expect(ref.data.url).toBe(`${github.apiUrl}/repos/acme/audit-archive/git/refs/heads/main`);
    const file = await octokit.rest.repos.getContent({ ...named, path: '.github/workflows' });
    expect(JSON.stringify(file.data)).toContain(`"url":"${github.apiUrl}/repos/acme/`);
    expect(await octokit.graphql('{ viewer { login } }')).toHaveProperty('viewer');
    const page = await get(`${LOG}?per_page=1`);
    expect(page.headers.get('link')).toContain(`<${github.apiUrl}/organizations/`);
    for (const path of ['/orgs/acme/audit-log', '/repos/acme/audit-archive', '/graphql'])
      expect((await get(path)).status).toBe(404);
    const calls = github.journal.calls.slice(-6);
    expect(calls.map(({ family, status }) => [family, status])).toEqual([
      ['repository', 200],
      ['graphql', 200],
      ['audit-log', 200],
      ['audit-log', 404],
      ['repository', 404],
      ['graphql', 404],
    ]);
  });

  test('has no rate limits, and says so, until its administrators set one', async () => {
    const answers = await Promise.all([get(LOG), get('/api/v3/repos/acme/audit-archive')]);
    for (const { headers } of answers)
      expect([...headers.keys()].filter((name) => name.startsWith('x-ratelimit'))).toEqual([]);
    const limit = await get('/api/v3/rate_limit');
    expect([limit.status, await limit.json()]).toEqual([
      404,
      expect.objectContaining({ message: 'Rate limiting is not enabled.' }),
    ]);
    const { getOctokit } = await import('@actions/github');
    const octokit = getOctokit(github.tokens.github, { baseUrl: github.apiUrl });
    expect(await octokit.graphql('{ rateLimit { remaining } }')).toEqual({ rateLimit: null });
    github.auditLog.switches.rateLimit = 10;
    const limited = await get(LOG);
    github.auditLog.switches.rateLimit = Infinity;
    expect(limited.headers.get('x-ratelimit-limit')).toBe('10');
  });

  test('wants admin:enterprise for the log of its one enterprise', async () => {
    const path = '/api/v3/enterprises/github/audit-log';
    expect((await get(path)).status).toBe(200);
    github.auditLog.credentials.add({ token: 'ghp_reader', kind: 'classic' });
    const refused = await get(path, 'ghp_reader');
    expect([refused.status, refused.headers.get('x-accepted-oauth-scopes')]).toEqual([
      403,
      'admin:enterprise',
    ]);
    expect((await get(LOG, 'ghp_reader')).status).toBe(200);
  });

  test('gives jobs an environment without what only GitHub.com has', async () => {
    const folders = await makeJobFolders();
    const run = github.runs.begin();
    const runtimeToken = mintRuntimeToken(github, run, 'j');
    const facts = { github, run, runtimeToken, folders, job: 'j', workflowName: 'w', debug: false };
    const env = await jobEnvironment(facts);
    await rm(folders.root, { recursive: true });
    expect(env).toMatchObject({
      GITHUB_SERVER_URL: github.origin,
      GITHUB_API_URL: `${github.origin}/api/v3`,
      GITHUB_GRAPHQL_URL: `${github.origin}/api/graphql`,
      ACTIONS_CACHE_URL: `${github.origin}/`,
    });
    for (const name of ['ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_SERVICE_V2'])
      expect(env).not.toHaveProperty(name);
  });

  test('keeps no artifacts', async () => {
    const service = 'github.actions.results.api.v1.ArtifactService/CreateArtifact';
    expect((await get(`/twirp/${service}`)).status).toBe(404);
  });
});

describe('the audit log of a simulated Enterprise Server', () => {
  const path = '/orgs/acme/audit-log';
  const ascending = `${path}?order=asc&per_page=2`;
  /** `a` to `e`, one a second. */
  const letters = [...'abcde'].map((id, at) => event(id, now - 60_000 + at * 1000));

  test('is paged by numbers, whatever cursor is sent', async () => {
    const { auditLog, store } = acme(serverSwitches);
    store.add(letters);
    const numbered = (page: number): string =>
      `/organizations/80307827/audit-log?order=asc&per_page=2&page=${page}`;
    const first = await ask(auditLog, ascending);
    expect([first.ids, first.link('next'), first.link('last'), first.link('prev')]).toEqual([
      ...[['a', 'b'], numbered(2), numbered(3), undefined],
    ]);
    const second = await ask(auditLog, numbered(2));
    expect([second.ids, second.link('prev'), second.link('first'), second.link('next')]).toEqual([
      ...[['c', 'd'], numbered(1), numbered(1), numbered(3)],
    ]);
    const third = await ask(auditLog, numbered(3));
    expect([third.ids, third.link('next'), third.link('last')]).toEqual([
      ...[['e'], undefined, undefined],
    ]);
    expect((await ask(auditLog, numbered(4))).ids).toEqual([]);
    const cursor = Buffer.from(`${now - 58_000}|c`).toString('base64');
    expect((await ask(auditLog, `${ascending}&after=${cursor}`)).ids).toEqual(['a', 'b']);
    expect((await ask(auditLog, `${path}?per_page=2&page=2`)).ids).toEqual(['c', 'b']);
  });

  test('has pages that shift when events come to light or expire', async () => {
    const { auditLog, store, clock } = acme(serverSwitches);
    store.add([...letters, event('z', now - 59_500, { visibleAt: now + 1000 })]);
    expect((await ask(auditLog, `${ascending}&page=2`)).ids).toEqual(['c', 'd']);
    clock.advance(1000);
    expect((await ask(auditLog, `${ascending}&page=2`)).ids).toEqual(['b', 'c']);
    auditLog.switches.retentionMs = { web: 59_000, git: 0 };
    expect((await ask(auditLog, ascending)).ids).toEqual(['c', 'd']);
  });

  test('keeps events for ever, and shows no Git events where they are not enabled', async () => {
    const { auditLog, store } = acme(serverSwitches);
    const old = now - 3000 * 86_400_000;
    store.add([event('a', old), event('b', old + 1, { action: 'git.push' })]);
    const all = `${path}?include=all&order=asc`;
    const whole = `${all}&phrase=created:>=2000-01-01`;
    expect((await ask(auditLog, whole)).ids).toEqual(['a', 'b']);
    expect((await ask(auditLog, all)).ids).toEqual([]);
    auditLog.switches.gitEvents = false;
    expect((await ask(auditLog, whole)).ids).toEqual(['a']);
    expect((await ask(auditLog, whole.replace('all', 'git'))).ids).toEqual([]);
  });
});

describe('events of a server', () => {
  const options = { count: 2000, from: now - 86_400_000, to: now, form: 'server' } as const;
  const events = [...generateEvents({ ...options, scope: { kind: 'org', slug: 'acme' } })];
  const parsed = events.map(({ raw }) => JSON.parse(raw.toString()) as Record<string, unknown>);

  test('have no ids, most fields in `data`, and a full `actor_location`', () => {
    expect(parsed.filter((one) => '_document_id' in one)).toEqual([]);
    expect(parsed.filter((one) => 'user_agent' in one || 'workflow_run_id' in one)).toEqual([]);
    const data = parsed.map((one) => one['data'] as Record<string, unknown>);
    expect(data.every((one) => 'user_agent' in one)).toBe(true);
    const overridden = parsed.find(({ action }) => String(action).endsWith('.policy_override'));
    expect(overridden?.['data']).toMatchObject({ reasons: [{}], branch: 'release/*' });
    const places = parsed.map((one) => one['actor_location']).filter((one) => one !== undefined);
    expect(places[0]).toMatchObject({ city: 'Octoville', location: {} });
    expect(parsed.every((one) => typeof one['@timestamp'] === 'number')).toBe(true);
  });

  test('are described as their own text has it, and have twins', () => {
    for (const { raw, ...described } of events) {
      const { raw: _, ...read } = readEvent(raw, { visibleAt: described.visibleAt });
      expect(read).toEqual(described);
    }
    expect(new Set(events.map(({ raw }) => raw.toString())).size).toBeLessThan(events.length);
  });
});
