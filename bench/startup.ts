/**
 * Measures how long the built action takes from the start of its process to its first request, beside an empty script,
 * and how many bytes of JavaScript it has read by then and by its end.
 *
 *     node bench/startup.ts [--runs 21] [--action FOLDER] [--out FILE]
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runAction, type RunOptions } from '../simulator/runner.ts';
import { ORG, describeMachine, median, renderTable, startLongLog } from './parts.ts';

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '21' },
    action: { type: 'string' },
    out: { type: 'string' },
  },
});

const github = await startLongLog(100);
const folder = await mkdtemp(join(tmpdir(), 'bench-startup-'));
let archives = 0;

function start(more: Partial<RunOptions> = {}) {
  return runAction({
    github,
    ...(options.action !== undefined && { action: options.action }),
    inputs: {
      org: ORG,
      'audit-log-token': github.tokens.auditLog,
      archive: `bench-${(archives += 1)}`,
    },
    ...more,
  });
}

/** Sizes of the JavaScript files that a run reads; until its first request, or until its end. */
async function bytesLoaded(until: 'first request' | 'end'): Promise<number> {
  const file = join(folder, until);
  await writeFile(file, '');
  const hook = join(import.meta.dirname, 'note-loads.js');
  await start({
    env: { NODE_OPTIONS: `--import ${hook}`, LOADS_FILE: file },
    ...(until === 'first request' && {
      kill: { signal: 'SIGKILL', call: { family: 'repository', n: 1 } },
    }),
  });
  const sizes = (await readFile(file, 'utf8')).split('\n').map(Number);
  return sizes.reduce((sum, size) => sum + size, 0);
}

function emptyScriptMs(): number {
  const startedAt = performance.now();
  spawnSync(process.execPath, ['--eval', '']);
  return performance.now() - startedAt;
}

try {
  const first: number[] = [];
  const whole: number[] = [];
  const empty: number[] = [];
  for (let run = 0; run < Number(options.runs); run++) {
    empty.push(emptyScriptMs());
    const job = await start();
    if (job.conclusion !== 'success') throw new Error(`The action failed:\n${job.log}`);
    first.push(job.firstCallMs ?? NaN);
    whole.push(job.durationMs);
  }
  const firstRequestBytes = await bytesLoaded('first request');
  const allBytes = await bytesLoaded('end');

  const row = (name: string, figures: readonly number[], bytes?: number) => [
    name,
    median(figures).toFixed(0),
    Math.min(...figures).toFixed(0),
    bytes === undefined ? '' : (bytes / 1000).toFixed(0),
  ];
  console.log(`${options.runs} runs; ${describeMachine()}\n`);
  console.log(
    renderTable([
      ['', 'median ms', 'least ms', 'kB of JavaScript'],
      row('empty script, start to exit', empty),
      row('action, start to first request', first, firstRequestBytes),
      row('action, start to exit, one page', whole, allBytes),
    ]),
  );
  if (options.out !== undefined) {
    const report = { machine: describeMachine(), firstRequestBytes, allBytes, first, whole, empty };
    await writeFile(options.out, `${JSON.stringify(report, null, 2)}\n`);
  }
} finally {
  await github.close();
  await rm(folder, { recursive: true, force: true });
}
