import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DAY, openScenario } from '../support/scenario.ts';

describe('the public-repository guard', () => {
  test.concurrent('refuses a public repository before anything is read', async () => {
    await using scenario = await openScenario({ seed: 91, visibility: 'public' });
    scenario.pass(DAY, { count: 20 });
    const run = await scenario.run();
    expect(run.exitCode).toBe(1);
    expect(run.annotations).toMatchObject([{ level: 'error' }]);
    expect(run.annotations[0]?.message).toMatch(
      /^The repository acme\/audit-archive is public: .*private repository\. Nothing was read\. \(`allow-public: true`/,
    );
    expect(run.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /repos/acme/audit-archive',
    ]);
  });

  test.concurrent('lets a public repository pass that is allowed', async () => {
    await using scenario = await openScenario({ seed: 92, visibility: 'public' });
    scenario.pass(DAY, { count: 20 });
    const run = await scenario.run({ 'allow-public': 'true' });
    expect([run.exitCode, run.outputs['events']]).toEqual([0, '20']);
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent('warns of an internal repository', async () => {
    await using scenario = await openScenario({ seed: 93, visibility: 'internal' });
    scenario.pass(DAY, { count: 20 });
    const run = await scenario.run();
    expect([run.exitCode, run.outputs['events']]).toEqual([0, '20']);
    expect(run.annotations).toMatchObject([{ level: 'warning' }]);
    expect(run.annotations[0]?.message).toMatch(/is internal: every member of the enterprise/);
  });

  test.concurrent('reads nothing while the visibility is unknown', async () => {
    await using scenario = await openScenario({ seed: 94 });
    scenario.github.faults.add({
      family: 'repository',
      fault: { kind: 'reset' },
      times: Infinity,
    });
    const run = await scenario.run({ retries: '1' });
    expect(run.exitCode).toBe(1);
    expect(run.calls.every(({ family }) => family === 'repository')).toBe(true);
    expect(run.annotations.at(-1)?.message).toMatch(
      /^Whether the repository .* is public could not be found out .* nothing was read/,
    );
  });
});

describe('inputs', () => {
  test.concurrent('that are bad are all told in one error, and nothing is sent', async () => {
    await using scenario = await openScenario();
    const bad = {
      org: 'acme, -octo!',
      enterprise: 'a b/c',
      'api-url': 'http://api.example.com',
      include: 'everything',
      phrase: 'actor:octo created:>=2026-01-01',
      since: 'yesterday',
      lookback: '4d',
      'max-requests': '0',
      'max-duration': '5s',
      'max-wait': 'long',
      'page-delay': '-1s',
      'per-page': '101',
      timeout: '30',
      retries: '1.5',
      archive: '../x',
      sinks: 's3',
      'output-dir': '/',
      'artifact-retention-days': '401',
      'allow-public': 'yes please',
    };
    const run = await scenario.run(bad);
    expect([run.exitCode, run.calls]).toEqual([1, []]);
    expect(run.annotations).toMatchObject([{ level: 'error' }]);
    const [first, ...problems] = run.annotations[0]!.message.split('\n');
    expect(first).toMatch(/Nothing was read/);
    for (const [name, value] of Object.entries(bad)) {
      const line = problems.find((problem) => problem.startsWith(`- \`${name}\`: `));
      expect(line).toContain(`\`${value}\` was given; allowed: `);
    }
    expect(problems).toHaveLength(Object.keys(bad).length);
    expect(run.rawLog).not.toMatch(/^\s+at /m);
  });

  test.concurrent('that are missing are told, and a bad token is not repeated', async () => {
    await using scenario = await openScenario();
    const run = await scenario.run({ org: '', 'audit-log-token': 'two words' });
    expect([run.exitCode, run.calls]).toEqual([1, []]);
    const { message } = run.annotations[0]!;
    expect(message).toContain('`org`, `enterprise`: neither was given; allowed: at least one');
    expect(message).toContain('`audit-log-token`: a value that is not shown was given');
    expect(run.rawLog).not.toContain('two words');
    const none = await scenario.run({ 'audit-log-token': '' });
    expect(none.annotations[0]?.message).toContain('`audit-log-token`: nothing was given');
  });

  test.concurrent(
    'name a folder with something else in it: it is refused, and nothing is read',
    async () => {
      await using scenario = await openScenario({ seed: 95 });
      const folder = await mkdtemp(join(tmpdir(), 'foreign-'));
      await writeFile(join(folder, 'thesis.docx'), 'mine');
      const run = await scenario.run({ 'output-dir': folder });
      await rm(folder, { recursive: true });
      expect(run.exitCode).toBe(1);
      expect(run.calls.filter(({ family }) => family !== 'repository')).toEqual([]);
      expect(run.annotations[0]?.message).toMatch(/`output-dir` .* holds `thesis\.docx`/);
    },
  );

  test.concurrent('name an empty folder: the files are there, and in the artifact', async () => {
    await using scenario = await openScenario({ seed: 96 });
    const folder = await mkdtemp(join(tmpdir(), 'empty-'));
    scenario.pass(DAY, { count: 20 });
    const run = await scenario.run({ 'output-dir': folder });
    await rm(folder, { recursive: true });
    expect([run.exitCode, run.outputs['path']]).toEqual([0, folder]);
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent(
    'ask for a retention: the artifact has it, and the summary says until when',
    async () => {
      await using scenario = await openScenario({ seed: 97 });
      scenario.pass(DAY, { count: 20 });
      const run = await scenario.run({ 'artifact-retention-days': '7' });
      expect(run.exitCode).toBe(0);
      const [artifact] = scenario.github.artifacts.list();
      expect(artifact!.expiresAt - artifact!.createdAt).toBe(7 * DAY);
      const until = new Date(scenario.github.clock.now() + 7 * DAY).toISOString().slice(0, 10);
      expect(run.summary).toContain(`kept by GitHub until ${until}`);
    },
  );

  test.concurrent(
    'ask for a retention above the setting of the repository: the summary says what counts',
    async () => {
      await using scenario = await openScenario({ seed: 98, retentionDays: 30 });
      scenario.pass(DAY, { count: 20 });
      const run = await scenario.run({ 'artifact-retention-days': '400' });
      expect(run.exitCode).toBe(0);
      const [artifact] = scenario.github.artifacts.list();
      expect(artifact!.expiresAt - artifact!.createdAt).toBe(30 * DAY);
      const until = new Date(scenario.github.clock.now() + 30 * DAY).toISOString().slice(0, 10);
      expect(run.summary).toContain(`kept by GitHub until ${until}`);
    },
  );
});
