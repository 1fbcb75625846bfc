import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAction, type JobResult, type RunOptions } from '../../simulator/runner.ts';
import { startSimulator } from '../../simulator/simulator.ts';
import { plural } from '../../src/words.ts';
import { count, median } from '../figures.ts';
import { ORG, startLongLog } from '../local-github.ts';
import type { How, Measurement, Section } from '../measurement.ts';

/** One job with nothing new to read, whose position is restored from the cache; milliseconds. */
interface IdleJob {
  readonly firstRequest: number;
  readonly main: number;
  readonly post: number;
  readonly cpu: number;
}

interface Idle {
  readonly emptyScript: readonly number[];
  readonly jobs: readonly IdleJob[];
  /** Bytes of JavaScript that are read. */
  readonly loaded: { readonly firstRequest: number; readonly main: number; readonly job: number };
  readonly requests: readonly string[];
  readonly organizations: readonly { readonly count: number; readonly jobs: readonly IdleJob[] }[];
}

type Start = (more?: Partial<RunOptions>) => Promise<JobResult>;

export const idle: Measurement<Idle> = {
  name: 'idle',
  title: 'A run with nothing new',
  measure,
  present,
};

async function measure({ quick, action, say }: How): Promise<Idle> {
  const runs = quick ? 1 : 21;
  await using github = await startLongLog(200);
  const inputs = { org: ORG, 'audit-log-token': github.tokens.auditLog };
  const start: Start = (more) => runAction({ github, action, inputs, ...more });
  await start();
  const jobs: IdleJob[] = [];
  const emptyScript: number[] = [];
  say(`${runs} runs`);
  for (let run = 0; run < runs; run++) {
    emptyScript.push(emptyScriptMs());
    jobs.push(idleJob(await start()));
  }
  const before = github.journal.calls.length;
  await start();
  const requests = github.journal.calls
    .slice(before)
    .map(({ method, family, path }) => `${method} ${family === 'blob' ? '/blobs/…' : path}`);
  say('what is loaded');
  const loaded = await measureLoads(start);
  const organizations: Idle['organizations'][number][] = [];
  for (const size of quick ? [1, 5] : [1, 10, 50]) {
    say(`${count(size)} organizations`);
    organizations.push({ count: size, jobs: await measureOrganizations(action, size, quick) });
  }
  return { emptyScript, jobs, loaded, requests, organizations };
}

/** Jobs over so many organizations, of which none has something new. */
async function measureOrganizations(
  action: string,
  size: number,
  quick: boolean,
): Promise<IdleJob[]> {
  const orgs = Array.from({ length: size }, (_, index) => `org-${index + 1}`);
  await using github = await startSimulator({ orgs });
  const inputs = { org: orgs.join(), 'audit-log-token': github.tokens.auditLog };
  const jobs: IdleJob[] = [];
  for (let run = 0; run < (quick ? 1 : 5); run++)
    jobs.push(idleJob(await runAction({ github, action, inputs })));
  return jobs;
}

function idleJob({ conclusion, log, outputs, firstCallMs, ...job }: JobResult): IdleJob {
  if (conclusion !== 'success' || job.post?.exitCode !== 0 || outputs['events'] !== '0')
    throw new Error(`A run with nothing new was to be measured:\n${log}`);
  return {
    firstRequest: firstCallMs ?? NaN,
    main: job.durationMs,
    post: job.post.durationMs,
    cpu: (job.cpuSeconds + job.post.cpuSeconds) * 1000,
  };
}

function emptyScriptMs(): number {
  const startedAt = performance.now();
  spawnSync(process.execPath, ['--eval', '']);
  return performance.now() - startedAt;
}

async function measureLoads(start: Start): Promise<Idle['loaded']> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-idle-'));
  const bytes = async (name: string, more: Partial<RunOptions>): Promise<number> => {
    const file = join(folder, name);
    await writeFile(file, '');
    const hook = join(import.meta.dirname, '..', 'note-loads.js');
    await start({ env: { NODE_OPTIONS: `--import ${hook}`, LOADS_FILE: file }, ...more });
    const sizes = (await readFile(file, 'utf8')).split('\n').map(Number);
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  try {
    return {
      firstRequest: await bytes('first', {
        kill: { signal: 'SIGKILL', call: { family: 'repository', n: 1 } },
      }),
      // A later step that fails keeps the post step from running.
      main: await bytes('main', { otherSteps: () => 'failure' }),
      job: await bytes('job', {}),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function present({ emptyScript, jobs, loaded, requests, organizations }: Idle): Section {
  const whole = jobs.map(({ main, post }) => main + post);
  const first = jobs.map(({ firstRequest }) => firstRequest);
  const kilobytes = (bytes: number): string => count(bytes / 1000);
  const row = (name: string, figures: readonly number[], bytes?: number): string[] => [
    name,
    count(median(figures)),
    count(Math.min(...figures)),
    count(Math.max(...figures)),
    `${(median(figures) / median(emptyScript)).toFixed(1)} ×`,
    bytes === undefined ? '' : kilobytes(bytes),
  ];
  const ofOrganizations = organizations.map(({ count: size, jobs: of }) => ({
    ...{ size, cpu: median(of.map(({ cpu }) => cpu)) },
    main: median(of.map(({ main }) => main)),
  }));
  return {
    aims: [
      {
        what: 'a run with nothing new, main and post step, with the cache restored',
        aim: 'below 0.6 s',
        found: `${(median(whole) / 1000).toFixed(2)} s`,
        met: median(whole) < 600,
      },
      {
        what: 'start of the process to its first request',
        aim: 'within 100 ms',
        found: `${count(median(first))} ms`,
        met: median(first) <= 100,
      },
    ],
    text: `Most scheduled runs find little or nothing: ${plural(jobs.length, 'such run')} of one organization, one after the other, each in fresh processes as GitHub's runner starts them, beside a script of Node that is empty.`,
    tables: [
      {
        caption: 'Milliseconds, and the JavaScript that is read by then',
        columns: ['', 'median', 'least', 'most', '÷ empty script', 'kB read'],
        rows: [
          row('empty script, start to exit', emptyScript),
          row('start to first request', first, loaded.firstRequest),
          row(
            'main step',
            jobs.map(({ main }) => main),
            loaded.main,
          ),
          row(
            'post step',
            jobs.map(({ post }) => post),
            loaded.job - loaded.main,
          ),
          row('both', whole, loaded.job),
          row(
            'CPU of both',
            jobs.map(({ cpu }) => cpu),
          ),
        ],
      },
      {
        caption: 'One run over many organizations with nothing new',
        columns: ['organizations', 'main step, ms', 'CPU of both steps, ms'],
        rows: ofOrganizations.map(({ size, main, cpu }) => [count(size), count(main), count(cpu)]),
      },
      {
        caption: 'What a run asks for',
        columns: ['request', 'times'],
        rows: [...Map.groupBy(requests, (request) => request)].map(([request, { length }]) => [
          ...[`\`${request}\``, count(length)],
        ]),
      },
    ],
    charts: [],
    growth: [
      {
        what: 'CPU of a run with nothing new',
        by: 'organizations',
        unit: 'ms',
        points: ofOrganizations.map(({ size, cpu }) => ({ size, cost: cpu })),
      },
    ],
  };
}
