import { runBackfill, startPastLog, type BackfillRun } from '../backfill-runs.ts';
import { count, times } from '../figures.ts';
import type { How, Measurement, Section } from '../measurement.ts';

/** Of requests an hour, by GitHub's leave. */
const HOUR_REQUESTS = 1750;
/** From here on runs mostly wait, so that one needs nothing that another beside it lacks. */
const WAITING_MS = 1000;

interface Figures {
  /** The runs over one log, for each time that a page takes. */
  readonly latencies: readonly { readonly latencyMs: number; readonly runs: readonly Run[] }[];
  /** Without latency, over logs of several sizes. */
  readonly sizes: readonly Run[];
}

type Run = BackfillRun;

export const backfill: Measurement<Figures> = {
  name: 'backfill',
  title: 'Backfill',
  async measure(how) {
    const of = how.quick
      ? { events: 600, latencies: [20], windows: [1, 4], sizes: [1_000, 3_000] }
      : {
          ...{ events: 16_000, latencies: [100, 300, 1_000], windows: [1, 2, 4, 8] },
          sizes: [20_000, 60_000, 180_000],
        };
    const latencies: Figures['latencies'][number][] = [];
    for (const latencyMs of of.latencies) {
      const [serial = 1, ...others] = of.windows;
      const lanes = latencyMs < WAITING_MS ? [of.windows] : [[serial], others];
      const runs = lanes.map((windows) =>
        measureRuns(how, { events: of.events, latencyMs, windows }),
      );
      latencies.push({ latencyMs, runs: (await Promise.all(runs)).flat() });
    }
    const sizes: Run[] = [];
    for (const events of of.sizes)
      sizes.push(...(await measureRuns(how, { events, latencyMs: 0, windows: [4] })));
    return { latencies, sizes };
  },
  present,
};

async function measureRuns(
  { action, say }: How,
  of: { events: number; latencyMs: number; windows: readonly number[] },
): Promise<Run[]> {
  const { events, latencyMs, windows } = of;
  const github = await startPastLog(events, latencyMs);
  try {
    const runs: Run[] = [];
    for (const concurrency of windows) {
      say(`${count(events)} events, ${latencyMs} ms a page, ${concurrency} at once`);
      runs.push(await runBackfill({ github, action, concurrency }));
    }
    return runs;
  } finally {
    await github.close();
  }
}

function present({ latencies, sizes }: Figures): Section {
  const all = [...latencies.flatMap(({ runs }) => runs), ...sizes];
  const tightest = all.reduce((worst, one) => (room(one) < room(worst) ? one : worst));
  const events = latencies[0]?.runs[0]?.events ?? NaN;
  const waiting = latencies.filter(({ latencyMs }) => latencyMs >= WAITING_MS);
  const growth = (what: string, unit: string, cost: (run: Run) => number) => ({
    ...{ what, by: 'events', unit },
    points: sizes.map((run) => ({ size: run.events, cost: cost(run) })),
  });
  return {
    aims: [
      {
        what: 'Requests of a backfill',
        aim: 'at most ⌈events ÷ 100⌉ + windows',
        found: `${count(tightest.requests)} of ${count(tightest.bound)}, where it is closest`,
        met: all.every((run) => room(run) >= 0),
      },
    ],
    text:
      `A backfill of ${count(events)} events of three months by the built action, against a GitHub that takes its time ` +
      'for each page. The reading time is from the first request to the last answer. It begins with two windows and ' +
      'ends when the last of them is done, so that short backfills gain less than long ones: the speed-up after the ' +
      'ramp, when all windows were under way, is what a long one comes near to. From that follows, in the last column, ' +
      `how long a run reads that uses up the ${count(HOUR_REQUESTS)} requests of an hour. Each archive equals the log: ` +
      'every event once, byte for byte.' +
      (waiting.length === 0
        ? ''
        : ` At ${waiting.map(({ latencyMs }) => count(latencyMs)).join(' and ')} ms a page one window at a time was read while the others were measured one after the other, since all of them mostly wait.`),
    tables: [
      {
        caption: 'Speed-up over one window at a time',
        columns: [
          ...['ms a page', 'windows at once', 'speed-up', 'efficiency', 'after the ramp'],
          `minutes for ${count(HOUR_REQUESTS)} requests`,
        ],
        rows: latencies.flatMap(({ latencyMs, runs }) =>
          runs.map((run) => rowOfRatios(latencyMs, run, runs[0] ?? run)),
        ),
      },
      {
        caption: 'In absolute figures',
        columns: [
          ...['ms a page', 'windows at once', 'reading s', 'wall s', 'CPU s', 'peak MB'],
          ...['requests', 'at most allowed'],
        ],
        rows: latencies.flatMap(({ latencyMs, runs }) =>
          runs.map((run) => [
            ...[count(latencyMs), String(run.concurrency), run.readingSeconds.toFixed(1)],
            ...usageOf(run),
          ]),
        ),
      },
      {
        caption: 'Without latency, four windows at once',
        columns: ['events', 'wall s', 'CPU s', 'peak MB', 'requests', 'at most allowed'],
        rows: sizes.map((run) => [count(run.events), ...usageOf(run)]),
      },
    ],
    charts: [
      {
        ...{ name: 'backfill', title: `Reading ${count(events)} events`, kind: 'line' },
        x: { title: 'windows at once', scale: 'log' },
        y: { title: 'seconds', scale: 'log' },
        series: latencies.map(({ latencyMs, runs }) => ({
          name: `${count(latencyMs)} ms a page`,
          points: runs.map((run) => ({ x: run.concurrency, y: run.readingSeconds })),
        })),
      },
    ],
    growth: [
      growth('CPU of a backfill', 's', ({ cpuSeconds }) => cpuSeconds),
      growth('Requests of a backfill', '', ({ requests }) => requests),
    ],
  };
}

function room({ requests, bound }: Run): number {
  return bound - requests;
}

function rowOfRatios(latencyMs: number, run: Run, serial: Run): string[] {
  const { concurrency, pageMsAfterRamp } = run;
  const speedUp = serial.readingSeconds / run.readingSeconds;
  const efficiency = `${count((100 * speedUp) / concurrency)} %`;
  const row = [count(latencyMs), String(concurrency), times(speedUp), efficiency];
  if (pageMsAfterRamp === undefined || serial.pageMsAfterRamp === undefined)
    return [...row, '', ''];
  return [
    ...row,
    times(serial.pageMsAfterRamp / pageMsAfterRamp),
    ((HOUR_REQUESTS * pageMsAfterRamp) / 60_000).toFixed(1),
  ];
}

function usageOf({ wallSeconds, cpuSeconds, peakMegabytes, requests, bound }: Run): string[] {
  return [
    ...[wallSeconds.toFixed(1), cpuSeconds.toFixed(2), count(peakMegabytes)],
    ...[count(requests), count(bound)],
  ];
}
