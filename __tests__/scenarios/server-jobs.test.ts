import { describe, expect, test } from '@jest/globals';
import { readBranch } from '../support/branch-archive.ts';
import { DAY, HOUR, openScenario, wholeLog } from '../support/scenario.ts';
import { openServer } from '../support/server-scenario.ts';

const token = 'ghp_OctoTokenOfServer0123456789abcdefgh';

describe('a job on an Enterprise Server', () => {
  test.concurrent('is told before any request that it can keep no artifacts', async () => {
    await using scenario = await openServer({ seed: 821 });
    for (const inputs of [{}, { sinks: 'artifact, commit', attest: 'true' }]) {
      const run = await scenario.run(inputs);
      expect([run.exitCode, run.calls]).toEqual([1, []]);
      const [{ message } = { message: '' }] = run.annotations;
      expect(message).toMatch(/`sinks`: `artifact` was given.*`commit`.*`none`/s);
      expect(message.includes('`attest`')).toBe('attest' in inputs);
    }
  });

  test.concurrent('is told what its token lacks', async () => {
    await using scenario = await openServer({ seed: 822 });
    const { credentials } = scenario.github.auditLog;
    const enterprise = { org: '', enterprise: 'github', archive: 'enterprise' };
    const given = { 'audit-log-token': token };
    const unknown = await scenario.collect(given);
    expect(unknown.annotations.at(-1)?.message).toMatch(
      /401 for organization `acme`: .*Make a new one/,
    );
    credentials.add({ token, kind: 'classic', scopes: ['read:audit_log'] });
    const refused = await scenario.collect({ ...given, ...enterprise });
    expect(refused.exitCode).toBe(1);
    expect(refused.annotations.at(-1)?.message).toMatch(
      /enterprise `github`: .*lacks the scope `admin:enterprise` \(it has: read:audit_log\)/,
    );
    credentials.add({ token, kind: 'classic', scopes: ['repo'] });
    const org = await scenario.collect(given);
    expect(org.annotations.at(-1)?.message).toMatch(/lacks the scope `read:audit_log`/);
    for (const run of [unknown, refused, org]) expect(run.rawLog).not.toMatch(/^\s+at /m);
  });

  test.concurrent('archives the log of the server’s enterprise', async () => {
    await using scenario = await openServer({ seed: 823 });
    scenario.pass(DAY, { count: 40, kind: 'enterprise', slug: 'github' });
    const run = await scenario.collect({ org: '', enterprise: 'github' });
    expect([run.exitCode, run.outputs['events'], run.annotations, run.excess]).toEqual([
      ...[0, '40', [], []],
    ]);
    const store = scenario.log({ kind: 'enterprise', slug: 'github' });
    const logs = {
      'enterprise/github/web': store.everything('web'),
      'enterprise/github/git': store.everything('git'),
    };
    expect(scenario.wrong(logs)).toEqual([]);
  });

  test.concurrent(
    'saves its position in the post step where later steps are the sink',
    async () => {
      await using scenario = await openServer({ seed: 824 });
      const none = { sinks: 'none', 'per-page': '10' };
      scenario.pass(DAY, { count: 35 });
      const first = await scenario.run(none);
      expect([first.exitCode, first.post?.exitCode, first.outputs['events']]).toEqual([0, 0, '35']);
      expect(await scenario.checkpoint()).toMatchObject({ sequence: 1 });
      scenario.pass(HOUR, { count: 10 });
      const failed = await scenario.run(none, { otherSteps: () => 'failure' });
      expect([failed.outputs['events'], failed.post]).toEqual(['10', undefined]);
      const again = await scenario.run(none);
      expect([again.outputs['events'], again.post?.exitCode, again.excess]).toEqual(['10', 0, []]);
      const families = new Set(again.calls.map(({ family }) => family));
      expect([...families].sort()).toEqual(['audit-log', 'blob', 'cache', 'repository']);
      expect(again.calls.filter(({ path }) => path.startsWith('/twirp'))).toEqual([]);
    },
  );

  test.concurrent('notices that its position could not be saved in the cache', async () => {
    await using scenario = await openServer({ seed: 825 });
    scenario.pass(DAY, { count: 5 });
    scenario.github.cache.refuse({ finalize: 'not ok' });
    const run = await scenario.run({ sinks: 'none' });
    expect([run.exitCode, run.post?.exitCode]).toEqual([0, 1]);
    expect(run.log).toContain('The checkpoint could not be saved to the actions cache');
  });

  test.concurrent('backfills years that the collection did not read', async () => {
    await using scenario = await openServer({ seed: 826 });
    scenario.pass(900 * DAY, { count: 120, gitShare: 0.2 });
    const collected = await scenario.collect({ since: '1d' });
    expect(collected.exitCode).toBe(0);
    const begin = new Date(scenario.github.clock.now() - 900 * DAY).toISOString().slice(0, 10);
    const run = await scenario.collect({ mode: 'backfill', since: begin });
    expect([run.exitCode, run.outputs['complete'], run.annotations]).toEqual([0, 'true', []]);
    expect(run.calls.filter(({ query }) => 'after' in query)).toEqual([]);
    const { manifests } = readBranch(scenario.github.repository, {
      chain: Object.keys(
        Object.fromEntries(scenario.github.repository.git.files('audit-log')),
      ).flatMap((path) => /manifests\/(backfill-.+)-\d{6}\.json$/.exec(path)?.[1] ?? [])[0]!,
    });
    const backfilled = manifests.flatMap(({ sources }) => sources.map(({ events }) => events));
    const today = Number(collected.outputs['events']);
    expect(backfilled.reduce((sum, events) => sum + events, 0)).toBe(Number(run.outputs['events']));
    expect(Number(run.outputs['events']) + today).toBeGreaterThanOrEqual(119);
  });
});

test.concurrent(
  'a job on github.com archives the log of a server, which never sees its token',
  async () => {
    await using server = await openServer({ seed: 829 });
    await using home = await openScenario({ seed: 830 });
    server.pass(DAY, { count: 30 });
    const run = await home.run({
      'api-url': server.github.apiUrl,
      'audit-log-token': server.github.tokens.auditLog,
    });
    expect([run.exitCode, run.outputs['events']]).toEqual([0, '30']);
    expect(home.github.artifacts.list()).toHaveLength(1);
    const families = new Set(server.github.journal.calls.map(({ family }) => family));
    expect([...families]).toEqual(['audit-log']);
    expect(home.github.journal.of('audit-log')).toEqual([]);
    expect(await home.problems({ logs: wholeLog(server.log()) })).toEqual([]);
  },
);
