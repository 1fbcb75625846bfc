/**
 * Measures a backfill by the built action at several degrees of concurrency, on one local GitHub that takes its time.
 *
 *     node bench/backfill.ts [--events 40000] [--latency 300] [--concurrency 1,2,4,8] [--action FOLDER] [--out FILE]
 *
 * The speed-up compares the time a page after the ramp, when as many windows are read as are allowed, with that of one
 * window after the other.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { JournalCall } from '../simulator/journal.ts';
import { runAction } from '../simulator/runner.ts';
import { generateEvents } from '../simulator/events.ts';
import { startSimulator, type Simulator } from '../simulator/simulator.ts';
import { contentOfLines, linesOfArtifact } from './archive-check.ts';
import { ORG, TIME_LIMIT_MS, describeMachine, renderTable, toUsage, type Usage } from './parts.ts';

const { values: options } = parseArgs({
  options: {
    events: { type: 'string', default: '40000' },
    latency: { type: 'string', default: '300' },
    concurrency: { type: 'string', default: '1,2,4,8' },
    action: { type: 'string' },
    out: { type: 'string' },
  },
});

const DAY_MS = 86_400_000;
const SPAN_DAYS = 90;

interface Measurement extends Usage {
  readonly concurrency: number;
  readonly windows: number;
  /** Requests at once, from the first to the last. */
  readonly readingSeconds: number;
  readonly pageMsAfterRamp: number;
}

/** A log of three months without its last days, of which nothing is late any more. */
async function startLog(events: number): Promise<Simulator> {
  const github = await startSimulator({
    orgs: [ORG],
    switches: { rateLimit: Number.MAX_SAFE_INTEGER, latencyMs: Number(options.latency) },
    timeLimitMs: TIME_LIMIT_MS,
  });
  const scope = { kind: 'org', slug: ORG } as const;
  const to = startOfDay(github.clock.now());
  const from = to - SPAN_DAYS * DAY_MS;
  const made = generateEvents({ scope, count: events, from, to, lag: 'none', gitShare: 0 });
  github.auditLog.log(scope).add(made);
  return github;
}

function startOfDay(time: number): number {
  return Math.floor(time / DAY_MS) * DAY_MS;
}

async function measure(github: Simulator, concurrency: number): Promise<Measurement> {
  const before = github.journal.of('audit-log').length;
  const today = startOfDay(github.clock.now());
  const job = await runAction({
    github,
    ...(options.action !== undefined && { action: options.action }),
    inputs: {
      mode: 'backfill',
      org: ORG,
      include: 'web',
      'audit-log-token': github.tokens.auditLog,
      // An archive of its own: each run reads everything.
      archive: `bench-${concurrency}`,
      since: new Date(today - SPAN_DAYS * DAY_MS).toISOString(),
      until: new Date(today).toISOString(),
      concurrency: String(concurrency),
      'max-duration': '2h',
    },
    timeLimitMs: TIME_LIMIT_MS,
  });
  if (job.conclusion !== 'success' || job.outputs['complete'] !== 'true')
    throw new Error(`The action failed:\n${job.log}`);
  const artifact = await github.artifacts.content(Number(job.outputs['artifact-id']));
  const log = github.auditLog.log({ kind: 'org', slug: ORG });
  const shown = log.everything('web').map((text) => Buffer.from(text));
  const [found, wanted] = [linesOfArtifact(artifact, 'web'), shown].map((lines) =>
    JSON.stringify(contentOfLines(lines)),
  );
  if (found !== wanted) throw new Error(`The archive holds ${found}, and the log ${wanted}.`);
  const calls = github.journal.of('audit-log').slice(before);
  const report = JSON.parse(job.outputs['report'] ?? '{}') as {
    sources: { backfill: { windows: number } }[];
  };
  return {
    ...toUsage(job, calls.length),
    concurrency,
    windows: report.sources[0]?.backfill.windows ?? NaN,
    ...readingOf(calls, concurrency),
  };
}

/** How long the pages took, all together and each from the moment when as many as allowed were under way. */
function readingOf(
  calls: readonly JournalCall[],
  concurrency: number,
): Pick<Measurement, 'readingSeconds' | 'pageMsAfterRamp'> {
  const spans = calls.map(({ arrivedAt, durationMs = 0 }) => ({
    from: arrivedAt,
    to: arrivedAt + durationMs,
  }));
  const begun = spans[0]?.from ?? NaN;
  const ended = spans.reduce((last, { to }) => Math.max(last, to), 0);
  const full = spans.find(
    ({ from }) => spans.filter((one) => one.from <= from && one.to > from).length >= concurrency,
  );
  const rampEnd = full?.from ?? NaN;
  const after = spans.filter(({ to }) => to > rampEnd).length;
  return {
    readingSeconds: (ended - begun) / 1000,
    pageMsAfterRamp: (ended - rampEnd) / after,
  };
}

const events = Number(options.events);
const github = await startLog(events);
try {
  const measurements: Measurement[] = [];
  for (const concurrency of options.concurrency.split(',').map(Number))
    measurements.push(await measure(github, concurrency));
  const serial = measurements.find(({ concurrency }) => concurrency === 1);
  const speedUp = ({ pageMsAfterRamp }: Measurement): string =>
    serial === undefined ? '' : `${(serial.pageMsAfterRamp / pageMsAfterRamp).toFixed(2)} ×`;
  console.log(
    `${events.toLocaleString('en-US')} events of ${SPAN_DAYS} days, ${options.latency} ms a page\n${describeMachine()}\n`,
  );
  console.log(
    renderTable([
      [
        'windows at once',
        'speed-up',
        'reading s',
        'wall s',
        'CPU s',
        'peak MB',
        'requests',
        'bound',
      ],
      ...measurements.map((one) => [
        String(one.concurrency),
        speedUp(one),
        one.readingSeconds.toFixed(1),
        one.wallSeconds.toFixed(1),
        one.cpuSeconds.toFixed(2),
        one.peakMemoryMb.toFixed(0),
        one.requests.toLocaleString('en-US'),
        (Math.ceil(events / 100) + one.windows).toLocaleString('en-US'),
      ]),
    ]),
  );
  console.log('\nEach archive equals the log: every event once, byte for byte.');
  if (options.out !== undefined)
    await writeFile(
      options.out,
      `${JSON.stringify({ events, latencyMs: Number(options.latency), machine: describeMachine(), measurements }, null, 2)}\n`,
    );
} finally {
  await github.close();
}
