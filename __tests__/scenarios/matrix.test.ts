import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runAction } from '../../simulator/runner.ts';
import type { JobResult } from '../../simulator/runner.ts';
import type { MatrixJob } from '../../src/plan-matrix.ts';
import {
  downloadAll,
  readFolder,
  runVerify,
  sideBySide,
  writeTree,
} from '../support/archive-copy.ts';
import { bytesOf } from '../support/archive.ts';
import { DAY, openScenario } from '../support/scenario.ts';
import type { Scenario } from '../support/scenario.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** The first job of the workflow: it has no token for the audit log. */
const plan = { mode: 'matrix', 'audit-log-token': '' };

function jobsOf({ outputs }: JobResult): MatrixJob[] {
  const { include } = JSON.parse(outputs['matrix']!) as { include: MatrixJob[] };
  return include;
}

/** One of the jobs that were planned, as the workflow runs it. */
function runJob({ github }: Scenario, { name, ...inputs }: MatrixJob): Promise<JobResult> {
  return runAction({
    github,
    inputs: { mode: 'backfill', 'audit-log-token': github.tokens.auditLog, ...inputs },
    workflow: { path: '.github/workflows/backfill.yml', job: name },
    time: 'simulated',
  });
}

describe('`mode: matrix`', () => {
  test.concurrent('plans jobs without a request, a token or a file', async () => {
    await using scenario = await openScenario({ seed: 951 });
    const inputs = { since: '2026-01-01', until: '2026-03-02T12:00:00Z', parts: '2' };
    const run = await scenario.run({ ...plan, ...inputs, org: 'acme\nocto-labs' });
    expect([run.exitCode, run.conclusion, run.annotations]).toEqual([0, 'success', []]);
    expect(run.calls).toEqual([]);
    expect(run.post?.exitCode).toBe(0);
    const [first, second] = [
      { since: '2026-01-01T00:00:00Z', until: '2026-01-31T00:00:00Z' },
      { since: '2026-01-31T00:00:00Z', until: '2026-03-02T12:00:00Z' },
    ];
    expect(Object.keys(run.outputs)).toEqual(['matrix']);
    expect(jobsOf(run)).toEqual([
      { name: 'acme 1/2', org: 'acme', enterprise: '', ...first },
      { name: 'acme 2/2', org: 'acme', enterprise: '', ...second },
      { name: 'octo-labs 1/2', org: 'octo-labs', enterprise: '', ...first },
      { name: 'octo-labs 2/2', org: 'octo-labs', enterprise: '', ...second },
    ]);
    expect(run.log).toMatch(/^A matrix of 4 jobs:$/m);
    expect(run.log).toMatch(/^acme 1\/2: since 2026-01-01 00:00, until 2026-01-31 00:00 UTC$/m);
    expect(run.summary).toMatch(/^## A backfill in 4 jobs\n\n\| Job \| Since \(UTC\) \|/);
  });

  test.concurrent(
    'fails with advice before anything else if GitHub can not run so many jobs',
    async () => {
      await using scenario = await openScenario({ seed: 952 });
      const org = Array.from({ length: 100 }, (_, at) => `org-${at}`).join();
      const run = await scenario.run({ ...plan, org, since: '30d', parts: '3' });
      expect([run.exitCode, run.calls, run.outputs, run.summary]).toEqual([1, [], {}, '']);
      expect(run.annotations.map(({ message }) => message)).toEqual([
        expect.stringMatching(
          /^`org`, `enterprise`, `parts`: .* 300 jobs, .* allowed: at most 2 parts/,
        ),
      ]);
    },
  );

  test.concurrent('tells that the parts of all that GitHub has hold no Git events', async () => {
    await using scenario = await openScenario({ seed: 953 });
    const run = await scenario.run({ ...plan, parts: '4' });
    expect([run.exitCode, jobsOf(run).length, jobsOf(run)[0]?.since]).toEqual([0, 4, '']);
    expect(run.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('with `include: web`') },
    ]);
  });
});

describe('the jobs of a matrix', () => {
  test.concurrent(
    'read the range once, whatever its parts, and are cheap when it is done',
    async () => {
      await using scenario = await openScenario({ seed: 954 });
      scenario.pass(4 * DAY, { count: 900 });
      const from = scenario.github.clock.now() - 4 * DAY;
      scenario.github.clock.advance(2 * DAY);
      const since = new Date(Math.floor(from / 1000) * 1000).toISOString();
      const planned = jobsOf(await scenario.run({ ...plan, since, parts: '3' }));
      expect(planned).toHaveLength(3);
      const runs = await Promise.all(planned.map((job) => runJob(scenario, job)));
      expect(runs.map(({ conclusion, outputs }) => [conclusion, outputs['complete']])).toEqual(
        planned.map(() => ['success', 'true']),
      );

      const parts = writeTree(tempFolder(), sideBySide(await downloadAll(scenario)));
      const into = join(tempFolder(), 'archive');
      const { exitCode, stdout } = runVerify('merge', parts, '--into', into);
      expect([exitCode, stdout]).toEqual([
        0,
        expect.stringMatching(/^audit-log: 3 deliveries, .* 900 events, .*no gap, no duplicate/m),
      ]);
      const lines = [...readFolder(into)].flatMap(([path, content]) =>
        path.endsWith('.ndjson') ? content.toString('latin1').split('\n').slice(0, -1) : [],
      );
      const log = scenario.log();
      const wanted = [...log.everything('web'), ...log.everything('git')].map(bytesOf);
      expect(lines.sort()).toEqual(wanted.sort());

      const start = scenario.github.journal.calls.length;
      for (const job of planned) {
        const again = await runJob(scenario, job);
        expect(again.outputs).toMatchObject({ complete: 'true', events: '0', requests: '0' });
      }
      const asked = scenario.github.journal.calls.slice(start).map(({ family }) => family);
      expect(asked.filter((family) => family === 'audit-log')).toEqual([]);
    },
  );
});
