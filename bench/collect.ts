/**
 * Measures a first collection by the built action beside a naive script, on the same local GitHub.
 *
 *     node bench/collect.ts [--events 200000] [--runs 1] [--action FOLDER] [--no-naive] [--out FILE]
 *
 * The action is the whole run: requests, splitting, duplicates, hashing, files, artifact upload, checkpoint.
 */
import { createReadStream } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runAction } from '../simulator/runner.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { contentOfArtifact, contentOfLog, type Content } from './archive-check.ts';
import {
  ORG,
  TIME_LIMIT_MS,
  describeMachine,
  median,
  renderTable,
  runScript,
  startLongLog,
  toUsage,
  type Usage,
} from './parts.ts';

const { values: options } = parseArgs({
  options: {
    events: { type: 'string', default: '200000' },
    runs: { type: 'string', default: '1' },
    action: { type: 'string' },
    naive: { type: 'boolean', default: true },
    out: { type: 'string' },
  },
  allowNegative: true,
});

type Types = Readonly<Record<'web' | 'git', Content>>;

async function measureAction(github: Simulator, run: number, log: Types): Promise<Usage> {
  const before = github.journal.of('audit-log').length;
  const job = await runAction({
    github,
    ...(options.action !== undefined && { action: options.action }),
    // An archive of its own: each run is a first collection.
    inputs: {
      org: ORG,
      'audit-log-token': github.tokens.auditLog,
      archive: `bench-${run}`,
      'max-duration': '2h',
    },
    timeLimitMs: TIME_LIMIT_MS,
  });
  if (job.conclusion !== 'success') throw new Error(`The action failed:\n${job.log}`);
  const artifact = await github.artifacts.content(Number(job.outputs['artifact-id']));
  for (const include of ['web', 'git'] as const) {
    expectSame(
      `${include} events in the archive`,
      contentOfArtifact(artifact, include),
      log[include],
    );
  }
  return toUsage(job, github.journal.of('audit-log').length - before);
}

async function measureNaive(github: Simulator, events: number): Promise<Usage | undefined> {
  const before = github.journal.of('audit-log').length;
  const file = 'events.ndjson';
  const { run, folders, log } = await runScript({
    script: join(import.meta.dirname, 'naive.ts'),
    github,
    env: ({ temp }) => ({
      TOKEN: github.tokens.auditLog,
      API_URL: github.apiUrl,
      ORG,
      FILE: join(temp, file),
    }),
  });
  try {
    if (run.exitCode === null || log.includes('out of memory')) return undefined;
    if (run.exitCode !== 0) throw new Error(`The naive script failed:\n${log}`);
    expectSame('events of the naive script', await countLines(join(folders.temp, file)), events);
    return toUsage(run, github.journal.of('audit-log').length - before);
  } finally {
    await rm(folders.root, { recursive: true, force: true });
  }
}

async function countLines(file: string): Promise<number> {
  let lines = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(0x0a); at !== -1; at = chunk.indexOf(0x0a, at + 1)) lines += 1;
  }
  return lines;
}

function expectSame(what: string, found: unknown, wanted: unknown): void {
  const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (left !== right) throw new Error(`${what}: ${left} instead of ${right}`);
}

function medians(usages: readonly Usage[]): Usage {
  const of = (field: keyof Usage) => median(usages.map((usage) => usage[field]));
  return {
    wallSeconds: of('wallSeconds'),
    cpuSeconds: of('cpuSeconds'),
    // The worst one: a limit holds always or not at all.
    peakMemoryMb: Math.max(...usages.map(({ peakMemoryMb }) => peakMemoryMb)),
    requests: of('requests'),
  };
}

function ratios(action: Usage, naive: Usage): Usage {
  return {
    wallSeconds: action.wallSeconds / naive.wallSeconds,
    cpuSeconds: action.cpuSeconds / naive.cpuSeconds,
    peakMemoryMb: action.peakMemoryMb / naive.peakMemoryMb,
    requests: action.requests / naive.requests,
  };
}

const events = Number(options.events);
const runs = Number(options.runs);
const github = await startLongLog(events);
try {
  const store = github.auditLog.log({ kind: 'org', slug: ORG });
  const log = { web: contentOfLog(store, 'web'), git: contentOfLog(store, 'git') };
  expectSame('events in the log', log.web.events + log.git.events, events);
  const megabytes = (log.web.bytes + log.git.bytes) / 1e6;

  const actions: Usage[] = [];
  const naives: Usage[] = [];
  for (let run = 0; run < runs; run++) {
    actions.push(await measureAction(github, run, log));
    const naive = options.naive ? await measureNaive(github, events) : undefined;
    if (naive !== undefined) naives.push(naive);
  }
  const action = medians(actions);
  const naive = naives.length === runs ? medians(naives) : undefined;
  const ratio = naive && ratios(action, naive);

  const row = (name: string, { wallSeconds, cpuSeconds, peakMemoryMb, requests }: Usage) => [
    name,
    Math.round(events / wallSeconds).toLocaleString('en-US'),
    (megabytes / wallSeconds).toFixed(1),
    wallSeconds.toFixed(2),
    cpuSeconds.toFixed(2),
    peakMemoryMb.toFixed(0),
    requests.toLocaleString('en-US'),
  ];
  console.log(
    `${events.toLocaleString('en-US')} events, ${megabytes.toFixed(0)} MB; ${runs === 1 ? 'one run' : `${runs} runs: medians, the highest of the peaks`}\n${describeMachine()}\n`,
  );
  if (ratio !== undefined) {
    const times = (factor: number) => `${factor.toFixed(2)} ×`;
    console.log(
      `action ÷ naive: CPU ${times(ratio.cpuSeconds)}, peak memory ${times(ratio.peakMemoryMb)}, wall time ${times(ratio.wallSeconds)}, requests ${times(ratio.requests)}\n`,
    );
  }
  console.log(
    renderTable([
      ['', 'events/s', 'MB/s', 'wall s', 'CPU s', 'peak MB', 'requests'],
      row('action', action),
      ...(naive === undefined ? [] : [row('naive', naive)]),
    ]),
  );
  if (options.naive && naive === undefined) console.log('naive: ran out of memory');
  console.log('\nThe archive equals the log: every event once, byte for byte.');
  if (options.out !== undefined) {
    const report = {
      events,
      megabytes,
      runs,
      machine: describeMachine(),
      ratio,
      action,
      naive,
      all: { actions, naives },
    };
    await writeFile(options.out, `${JSON.stringify(report, null, 2)}\n`);
  }
} finally {
  await github.close();
}
