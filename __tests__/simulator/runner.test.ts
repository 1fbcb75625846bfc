import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { stat } from 'node:fs/promises';
import type { JobStatus } from '../../simulator/runner/action-file.ts';
import { runAction, type JobResult, type RunOptions } from '../../simulator/runner.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';
import { writeProbe, type Probe } from './probe.ts';

let github: Simulator;
let probes: Probe[];

beforeEach(async () => {
  probes = [];
  github = await startSimulator();
});
afterEach(async () => {
  await github.close();
  await Promise.all(probes.map((probe) => probe.remove()));
});

type ProbeCode = Parameters<typeof writeProbe>[0];

async function run(
  code: ProbeCode,
  options: Omit<RunOptions, 'github' | 'action'> = {},
): Promise<JobResult> {
  const probe = await writeProbe(code);
  probes.push(probe);
  return runAction({ github, action: probe.folder, ...options });
}

const INPUTS = {
  org: { required: true },
  'api-url': { default: '${{ github.api_url }}' },
  token: { default: '${{ github.token }}' },
  'two words': { default: 3 },
};

describe('the runner', () => {
  test('gives inputs with their defaults, the GitHub context, and nothing of its own environment', async () => {
    process.env.HTTPS_PROXY = 'http://127.0.0.1:9';
    const job = await run(
      {
        inputs: INPUTS,
        main: `console.log(JSON.stringify({ cwd: process.cwd(), ...process.env }))`,
      },
      { inputs: { Org: 'acme' }, workflow: { path: '.github/workflows/x.yml', job: 'j' } },
    );
    delete process.env.HTTPS_PROXY;
    const env = JSON.parse(job.rawLog) as Record<string, string>;
    expect(env).toMatchObject({
      cwd: env.GITHUB_WORKSPACE,
      INPUT_ORG: 'acme',
      'INPUT_API-URL': github.apiUrl,
      INPUT_TOKEN: github.tokens.github,
      INPUT_TWO_WORDS: '3',
      GITHUB_REPOSITORY: 'acme/audit-archive',
      GITHUB_RUN_ID: job.run.id.toString(),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_JOB: 'j',
      GITHUB_WORKFLOW_REF: 'acme/audit-archive/.github/workflows/x.yml@refs/heads/main',
      GITHUB_REF_NAME: 'main',
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_SERVER_URL: `http://github.localhost:${github.port}`,
      ACTIONS_CACHE_SERVICE_V2: 'True',
    });
    expect(env).not.toHaveProperty('HTTPS_PROXY');
    expect(job.run).toMatchObject({ status: 'completed', conclusion: 'success' });
  });

  test('warns of inputs that the action does not declare', async () => {
    const job = await run({ inputs: { org: {} }, main: '' }, { inputs: { orgs: 'acme' } });
    expect(job.annotations).toEqual([
      {
        level: 'warning',
        message: "Unexpected input(s) 'orgs', valid inputs are ['org']",
        title: undefined,
      },
    ]);
  });

  test('shows the log as GitHub does, with every secret hidden', async () => {
    const main = `
      import * as core from '@actions/core';
      core.setSecret('s3cret');
      core.startGroup('Reading');
      core.info('page 1 of s3cret, ' + Buffer.from('x:s3cret').toString('base64'));
      core.endGroup();
      core.debug('unseen');
      core.warning('two\\nlines');
      core.error(process.env.ACTIONS_RUNTIME_TOKEN + ' ' + process.env.INPUT_TOKEN);
      console.error('to stderr ' + process.env.INPUT_TOKEN);
    `;
    const job = await run({ inputs: INPUTS, main }, { inputs: { org: 'acme' } });
    // Stdout and stderr are two pipes: their lines may come in any order.
    expect(job.log.split('\n').filter((line) => line !== 'to stderr ***')).toEqual([
      '▼ Run Probe',
      '  with:',
      '    org: acme',
      `    api-url: ${github.apiUrl}`,
      '    token: ***',
      '    two words: 3',
      '▼ Reading',
      '  page 1 of ***, eDpz***Q=',
      'Warning: two',
      'lines',
      'Error: *** ***',
    ]);
    expect(job.log).toContain('to stderr ***');
    expect(job.masks).toContain('s3cret');
  });

  test('collects outputs, state and summary, and gives the state to the post step', async () => {
    const job = await run({
      main: `
        import * as core from '@actions/core';
        core.setOutput('lines', 'one\\ntwo=2');
        core.setOutput('number', 1);
        core.saveState('key', 'a\\nb');
        await core.summary.addRaw('# Hello').write();
      `,
      post: `
        import * as core from '@actions/core';
        core.info('state: ' + JSON.stringify(core.getState('key')));
        await core.summary.addRaw(' again').write();
      `,
      postIf: 'success()',
    });
    expect(job.outputs).toEqual({ lines: 'one\ntwo=2', number: '1' });
    expect(job.state).toEqual({ key: 'a\nb' });
    expect(job.summary).toBe('# Hello again');
    expect(job.log).toContain('▼ Post Run Probe\nstate: "a\\nb"');
  });

  test('runs the post step by `post-if` and the status of the job', async () => {
    const code = { main: '', post: `console.log('posted')`, postIf: 'success()' };
    const failed = await run(code, { otherSteps: () => 'failure' });
    expect([failed.exitCode, failed.conclusion, failed.post]).toEqual([0, 'failure', undefined]);
    const always = await run({ ...code, main: 'process.exitCode = 1', postIf: 'always()' });
    expect([always.exitCode, always.conclusion, always.post?.exitCode]).toEqual([1, 'failure', 0]);
  });

  test('other steps see outputs and files; afterwards the folders are gone', async () => {
    let seen = 0;
    const job = await run(
      {
        main: `import { writeFileSync } from 'node:fs'; writeFileSync(process.env.RUNNER_TEMP + '/x', 'abc')`,
      },
      {
        otherSteps: async ({ temp }): Promise<JobStatus> => {
          seen = (await stat(`${temp}/x`)).size;
          return 'success';
        },
      },
    );
    expect(seen).toBe(3);
    await expect(stat(job.temp)).rejects.toThrow('ENOENT');
  });

  test('refuses a summary of more than 1 MiB', async () => {
    const main = `
      import { writeFileSync } from 'node:fs';
      writeFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(1024 * 1024 + 1));
    `;
    const job = await run({ main });
    expect(job.summary).toBe('');
    expect(job.annotations[0]?.message).toContain(
      'supports content up to a size of 1024k, got 1025k',
    );
  });

  const CALLS = `
    process.on('SIGINT', () => { console.log('interrupted'); process.exit(130); });
    for (let n = 1; n < 100; n += 1) {
      await fetch(process.env.GITHUB_API_URL + '/repos/acme/audit-archive?n=' + n);
    }
  `;

  test('can kill the action at its n-th call, before or after that is answered', async () => {
    const call = { family: 'repository', n: 3 } as const;
    const job = await run(
      { main: CALLS, post: '', postIf: 'always()' },
      { kill: { signal: 'SIGKILL', call } },
    );
    expect([job.exitCode, job.conclusion, job.post]).toEqual([null, 'cancelled', undefined]);
    expect(github.journal.of('repository')).toHaveLength(3);
    github.journal.clear();
    const answered = await run(
      { main: CALLS },
      {
        kill: {
          signal: 'SIGTERM',
          call: { ...call, moment: 'answered', when: ({ query }) => Number(query.n) > 4 },
        },
      },
    );
    expect(answered.exitCode).toBeNull();
    expect(github.journal.of('repository').length).toBeGreaterThanOrEqual(7);
  });

  test('cancels as GitHub does: SIGINT first, and the post step may still run', async () => {
    const job = await run(
      { main: CALLS, post: `console.log('cleaned up')`, postIf: 'cancelled()' },
      { kill: { signal: 'cancel', call: { family: 'repository', n: 2 } } },
    );
    expect([job.exitCode, job.conclusion]).toEqual([130, 'cancelled']);
    expect(job.log).toMatch(/interrupted\n[^]*cleaned up/);
  });

  test('a cancelled job stays cancelled, however well its step ends', async () => {
    const main = `process.on('SIGINT', () => process.exit(0)); ${CALLS}`;
    const job = await run(
      { main, post: `console.log('saved')`, postIf: 'success()' },
      { kill: { signal: 'cancel', call: { family: 'repository', n: 2 } } },
    );
    expect([job.exitCode, job.conclusion, job.post]).toEqual([0, 'cancelled', undefined]);
  });

  test('gives the action the simulated time if it is told to', async () => {
    github.clock.advance(300 * 86_400_000);
    const main = `console.log(Date.now(), +new Date(), new Date(0).toISOString(), process.env.SIMULATED_AHEAD_MS)`;
    const [now, date, zero, variable] = (await run({ main }, { time: 'simulated' })).rawLog.split(
      ' ',
    );
    for (const time of [now, date])
      expect(Math.abs(Number(time) - github.clock.now())).toBeLessThan(10_000);
    expect([zero, variable]).toEqual(['1970-01-01T00:00:00.000Z', 'undefined']);
    const real = Number((await run({ main })).rawLog.split(' ')[0]);
    expect(Math.abs(real - Date.now())).toBeLessThan(10_000);
  });

  test('gives up on an action that runs too long', async () => {
    const hanging = run(
      { main: `console.log('started'); setInterval(() => {}, 1000)` },
      { timeLimitMs: 1_500 },
    );
    await expect(hanging).rejects.toThrow(/longer than 1500 ms[^]*started/);
  });

  test('measures time, memory and CPU', async () => {
    const main = `
      const until = performance.now() + 300;
      const kept = Buffer.alloc(100 * 1024 * 1024, 1);
      while (performance.now() < until);
      await fetch(process.env.GITHUB_API_URL + '/repos/acme/audit-archive?' + kept.length);
    `;
    const job = await run({ main });
    expect(job.peakMemoryBytes).toBeGreaterThan(100 * 1024 * 1024);
    expect(job.cpuSeconds).toBeGreaterThan(0.05);
    expect(job.firstCallMs).toBeGreaterThan(300);
    expect(job.durationMs).toBeGreaterThanOrEqual(job.firstCallMs ?? Infinity);
  });
});
