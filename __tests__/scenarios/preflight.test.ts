import { describe, expect, test } from '@jest/globals';
import type { Credential } from '../../simulator/audit-log/credentials.ts';
import type { SimulatorOptions } from '../../simulator/simulator.ts';
import { requestsOf } from '../support/requests.ts';
import { DAY, HOUR, MINUTE, openScenario, type Run, type Scenario } from '../support/scenario.ts';

const token = `ghp_${'preflight'.repeat(4)}`;
type Inputs = Readonly<Record<string, string>>;

/** What a check must leave as it is. */
function stateOf({ github }: Scenario): unknown {
  const { git } = github.repository;
  return {
    cache: github.cache.entries().map(({ key }) => key),
    artifacts: github.artifacts.list().map(({ id }) => id),
    branches: git.branches().map((branch) => [branch, git.head(branch)]),
  };
}

/** Runs a check, which asks and changes nothing. */
async function check(scenario: Scenario, inputs: Inputs = {}): Promise<Run> {
  const before = stateOf(scenario);
  const run = await scenario.run({ mode: 'check', ...inputs }, { secrets: [token] });
  expect(stateOf(scenario)).toEqual(before);
  const isReading = ({ method, path, operation, status }: Run['calls'][number]): boolean =>
    method === 'GET' ||
    // Whether the branch may be made: of a commit that does not exist.
    (path.endsWith('/git/refs') && status === 422) ||
    [401, 403, 404].includes(status ?? 0) ||
    path.endsWith('CacheService/GetCacheEntryDownloadURL') ||
    ['repository', 'viewer'].includes(operation ?? '');
  expect(run.calls.filter((call) => !isReading(call))).toEqual([]);
  expect(run.post?.exitCode ?? 0).toBe(0);
  expect(`${run.log}${run.summary}${JSON.stringify(run.outputs)}`).not.toMatch(
    /^\s+at |undefined|NaN|\[object/m,
  );
  return run;
}

async function open(options: SimulatorOptions & { seed: number }): Promise<Scenario> {
  const scenario = await openScenario(options);
  scenario.pass(DAY, { count: 60 });
  return scenario;
}

/** The signs of the list in the summary, by what was looked at. */
function signsOf({ summary }: Run): Record<string, string> {
  const rows = [...summary.matchAll(/^\| ([✓!✗–]) \| ([^|]+) \|/gm)];
  return Object.fromEntries(rows.map(([, sign = '', topic = '']) => [topic, sign]));
}

const allWell = {
  ...{ Repository: '✓', Token: '✓', 'org/acme/git': '✓', 'org/acme/web': '✓' },
  ...{ 'Earlier runs': '✓', Artifacts: '✓', Position: '✓' },
};

describe('a preflight of a configuration that is in order', () => {
  test.concurrent(
    'is green before the first run and after, and tells what comes next',
    async () => {
      await using scenario = await open({
        ...{ seed: 721, permissions: { actions: 'read', contents: 'write' } },
      });
      const sinks = { sinks: 'commit, artifact' };
      const first = await check(scenario, sinks);
      expect([first.exitCode, first.annotations]).toEqual([0, []]);
      expect(signsOf(first)).toEqual({ ...allWell, 'Branch audit-log': '✓' });
      expect(first.summary).toContain('octocat');
      expect(first.log).toMatch(/^✓ Position +Nothing was collected .* yet/m);
      expect(first.outputs).toMatchObject({ 'lag-seconds': '', 'read-through': '' });

      expect((await scenario.run(sinks)).exitCode).toBe(0);
      scenario.pass(30 * MINUTE, { count: 330, gitShare: 0.1 });
      const perPage = { 'per-page': '50' };
      const second = await check(scenario, { ...sinks, ...perPage, 'max-lag': '6h' });
      expect([second.exitCode, second.annotations]).toEqual([0, []]);
      expect(signsOf(second)).toEqual({ ...allWell, 'Branch audit-log': '✓', Lag: '✓' });
      // Two requests for each source, and one for the token's holder.
      expect(second.calls.filter(({ family }) => family === 'audit-log')).toHaveLength(4);
      expect(second.calls.filter(({ path }) => path === '/user')).toHaveLength(1);
      expect(Number(second.outputs['lag-seconds'])).toBeGreaterThanOrEqual(30 * 60);
      const report = JSON.parse(second.outputs['report']!) as {
        sequence: number;
        sources: { source: string; oldest: string; next: { requests: { count: number } } }[];
      };
      expect(report.sequence).toBe(1);

      const next = await scenario.run({ ...sinks, ...perPage });
      expect(await scenario.problems()).toEqual([]);
      const taken = (['git', 'web'] as const).map((log) => {
        return requestsOf(next.calls, { kind: 'org', slug: 'acme', log }).length;
      });
      const [git, web] = report.sources.map((source) => source.next.requests.count);
      // The few git events are seen at once; those of web are taken to be as dense as the newest.
      expect(git).toBe(taken[0]);
      expect(Math.abs((web ?? NaN) - (taken[1] ?? NaN))).toBeLessThanOrEqual(1);
    },
  );

  test.concurrent('may read with the token of an App, and knows its name', async () => {
    await using scenario = await open({ seed: 722 });
    const app = `ghs_${'preflight'.repeat(4)}`;
    scenario.github.auditLog.credentials.add({ token: app, kind: 'installation' });
    const run = await check(scenario, { 'audit-log-token': app });
    expect([run.exitCode, signsOf(run)]).toEqual([0, allWell]);
    expect(run.log).toMatch(/^✓ Token +A token of the GitHub App `audit-archive\[bot\]`/m);
  });

  test.concurrent('may be on a server without rate limits and artifacts', async () => {
    const permissions = { actions: 'read', contents: 'write' } as const;
    await using scenario = await open({ seed: 731, server: true, permissions });
    const run = await check(scenario, { sinks: 'commit' });
    const { Artifacts, ...signs } = allWell;
    expect([run.exitCode, signsOf(run)]).toEqual([0, { ...signs, 'Branch audit-log': Artifacts }]);
    expect(run.summary).not.toContain('requests are left');
  });
});

/** A token or source that stops a collection, the sign of each source, and the one paragraph about it. */
const refusals: readonly (readonly [string, Partial<Credential> | undefined, Inputs, RegExp])[] = [
  ['a wrong token', undefined, {}, /^401 for organization `acme`: .*Make a new one/],
  ['a missing scope', { scopes: ['repo'] }, {}, /lacks the scope `read:audit_log` \(it has: repo/],
  ['single sign-on', { samlBlockedFor: ['acme'] }, {}, /SAML single sign-on.*"Configure SSO"/],
  [
    'an unknown organization',
    {},
    { org: 'acme,nobody' },
    /^404 for organization `nobody`: .*Check/,
  ],
];

describe('a preflight fails, with one paragraph that says what to do, for', () => {
  test.concurrent.each(refusals)('%s', async (what, credential, inputs, words) => {
    await using scenario = await open({ seed: 723 });
    const { credentials } = scenario.github.auditLog;
    if (credential !== undefined) credentials.add({ token, kind: 'classic', ...credential });
    const run = await check(scenario, { 'audit-log-token': token, ...inputs });
    expect([run.exitCode, run.annotations.length]).toEqual([1, 1]);
    expect(run.annotations[0]?.message).toMatch(words);
    expect(run.summary).toMatch(/^## ✗ 1 problem to solve\n/);
    const isUnknown = what === 'an unknown organization';
    const signs = signsOf(run);
    expect(signs).toMatchObject({ Repository: '✓', 'Earlier runs': '✓', Position: '✓' });
    // What one source lacks is not the others' problem.
    const expected = isUnknown ? '✓' : credential === undefined ? '–' : '✗';
    expect([signs['org/acme/web'], signs['org/nobody/web']]).toEqual([
      expected,
      isUnknown ? '✗' : undefined,
    ]);
    expect(run.outputs['report']).toContain(JSON.stringify(run.annotations[0]?.message));
  });

  test.concurrent('a lag beyond `max-lag`', async () => {
    await using scenario = await open({ seed: 724 });
    expect((await scenario.run()).exitCode).toBe(0);
    scenario.pass(7 * HOUR, { count: 20 });
    const run = await check(scenario, { 'max-lag': '6h' });
    expect([run.exitCode, signsOf(run)]).toEqual([1, { ...allWell, Lag: '✗' }]);
    expect(run.annotations[0]?.message).toMatch(/^More than `max-lag` \(6 h\): .*Look at the last/);
  });

  test.concurrent('a public repository, of which nothing else is asked or told', async () => {
    await using scenario = await open({ seed: 725, visibility: 'public' });
    const run = await check(scenario);
    expect([run.exitCode, signsOf(run)]).toEqual([1, { Repository: '✗' }]);
    expect(run.annotations[0]?.message).toMatch(/is public: .*private repository/);
    expect(run.calls.map(({ path }) => path)).toEqual(['/repos/acme/audit-archive']);
  });

  test.concurrent('a workflow without `actions: read`', async () => {
    await using scenario = await open({ seed: 726, permissions: {} });
    const run = await check(scenario);
    expect([run.exitCode, run.annotations.length]).toEqual([1, 1]);
    expect(signsOf(run)).toEqual({ ...allWell, 'Earlier runs': '✗', Position: '–' });
    expect(run.annotations[0]?.message).toContain('Add `actions: read` to the `permissions:`');
  });
});

describe('a preflight tells of a branch', () => {
  const commit = { sinks: 'commit' };
  const permissions = { actions: 'read', contents: 'write' } as const;

  test.concurrent('to which the workflow may not write', async () => {
    const rights = { actions: 'read', contents: 'read' } as const;
    await using scenario = await open({ seed: 727, permissions: rights });
    const run = await check(scenario, commit);
    expect([run.exitCode, run.annotations.length]).toEqual([1, 1]);
    expect(signsOf(run)).toMatchObject({ 'Branch audit-log': '✗', Position: '–' });
    expect(run.annotations[0]?.message).toMatch(
      /^`commit-token` may not use the branch .* of acme\/audit-archive \(403 .*add `contents: write`/,
    );
  });

  test.concurrent('that a ruleset or classic protection guards', async () => {
    await using scenario = await open({ seed: 728, permissions });
    const { git } = scenario.github.repository;
    git.protect('audit-log');
    const ruled = await check(scenario, commit);
    expect([ruled.exitCode, signsOf(ruled)['Branch audit-log']]).toEqual([1, '✗']);
    expect(ruled.annotations[0]?.message).toMatch(/^Rules protect .*`pull_request`\. Choose a/);
    // Whom classic protection lets through, GitHub tells nobody but an administrator.
    git.unprotect('audit-log');
    git.protect('main', { by: 'classic' });
    const classic = await check(scenario, { ...commit, 'commit-branch': 'main' });
    expect([classic.exitCode, signsOf(classic)['Branch main']]).toEqual([0, '!']);
    expect(classic.summary).toMatch(/^## ! In order, with 2 warnings\n/);
  });

  test.concurrent('of another repository, which is archived', async () => {
    await using scenario = await open({ seed: 729 });
    scenario.github.addRepository({
      ...{ fullName: 'acme/vault', archived: true, tokens: { [token]: { contents: 'write' } } },
    });
    const run = await check(scenario, {
      ...{ ...commit, 'commit-repository': 'acme/vault', 'commit-token': token },
    });
    expect([run.exitCode, run.annotations.length]).toEqual([1, 1]);
    expect(run.annotations[0]?.message).toMatch(/acme\/vault is archived.*Unarchive it/);
  });
});

test.concurrent(
  'warnings do not fail a preflight: a token that ends soon, a used-up rate limit',
  async () => {
    await using scenario = await open({ seed: 730, switches: { rateLimit: 1 } });
    const expiresAt = scenario.github.clock.now() + 3 * DAY;
    scenario.github.auditLog.credentials.add({ token, kind: 'classic', expiresAt });
    const run = await check(scenario, { 'audit-log-token': token });
    expect([run.exitCode, run.conclusion, run.annotations]).toEqual([0, 'success', []]);
    const signs = signsOf(run);
    expect(signs['Token']).toBe('!');
    expect([signs['org/acme/git'], signs['org/acme/web']].sort()).toEqual(['!', '✓']);
    expect(run.log).toMatch(/^! org\/acme\/\w+ +It could not be looked at: .*used up until/m);
    expect(run.log).toMatch(/expires on .* UTC, in 3 days\. Make a new one in time/);
  },
);
