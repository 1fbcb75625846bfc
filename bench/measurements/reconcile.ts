import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Simulator } from '../../simulator/simulator.ts';
import { runAction } from '../../simulator/runner.ts';
import { expectSame } from '../expect-same.ts';
import { count, toUsage, type Usage } from '../figures.ts';
import { inTempFolder } from '../in-temp-folder.ts';
import { writeLargeArchive } from '../large-archive.ts';
import { startGithub, TIME_LIMIT_MS } from '../local-github.ts';
import type { Measurement, Section } from '../measurement.ts';

interface Figures {
  readonly cases: readonly Case[];
}

interface Case extends Usage {
  readonly days: number;
  /** Of the archive. */
  readonly events: number;
  readonly bytes: number;
  /** Of the stream, each packed. */
  readonly files: number;
}

export const reconcile: Measurement<Figures> = {
  name: 'reconcile',
  title: 'Reconciling with a stream',
  async measure({ quick, action, say }) {
    const megabytesADay = quick ? 1 : 25;
    const cases: Case[] = [];
    const github = await startGithub();
    try {
      for (const days of quick ? [1, 2] : [2, 4, 8]) {
        say(`${days} days, ${megabytesADay} MB each: an archive, a stream, and reconciling them`);
        cases.push(await measureCase({ github, action, days, bytes: days * megabytesADay * 1e6 }));
      }
    } finally {
      await github.close();
    }
    return { cases };
  },
  present,
};

function measureCase(of: {
  github: Simulator;
  action: string;
  days: number;
  bytes: number;
}): Promise<Case> {
  const { github, action, days, bytes } = of;
  return inTempFolder(async (folder) => {
    const [archiveDir, streamDir] = [join(folder, 'archive'), join(folder, 'stream')];
    const archive = writeLargeArchive({ root: archiveDir, seed: 1, bytes, days });
    const files = writeStream(archiveDir, streamDir);
    const job = await runAction({
      ...{ github, action: join(action, 'streams'), timeLimitMs: TIME_LIMIT_MS },
      inputs: { mode: 'reconcile', 'archive-dir': archiveDir, 'stream-dir': streamDir },
    });
    if (job.conclusion !== 'success') throw new Error(`The action failed:\n${job.log}`);
    const found = [job.outputs['only-in-archive'], job.outputs['only-in-stream']];
    expectSame('events on one side only', found, [String(files), '0']);
    return { days, events: archive.events, bytes: archive.bytes, files, ...toUsage(job) };
  });
}

/** A packed file for each segment of the archive, without its first event; the number of files. */
function writeStream(archiveDir: string, streamDir: string): number {
  mkdirSync(streamDir);
  const segments = readdirSync(archiveDir, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ndjson'),
  );
  for (const [at, path] of segments.entries()) {
    const lines = readFileSync(join(archiveDir, path));
    const rest = lines.subarray(lines.indexOf('\n') + 1);
    writeFileSync(join(streamDir, `${at}.json.gz`), gzipSync(rest, { level: 1 }));
  }
  return segments.length;
}

function present({ cases }: Figures): Section {
  const growth = (what: string, unit: string, cost: (one: Case) => number) => ({
    ...{ what, by: 'events', unit },
    points: cases.map((one) => ({ size: one.events, cost: cost(one) })),
  });
  return {
    aims: [],
    text:
      'The action `streams` with `mode: reconcile` compares an archive with the packed files of a stream that lack one ' +
      'event each; exactly these have to be found. One run each.',
    tables: [
      {
        caption: 'Reconciling an archive with a stream of as many events',
        columns: [
          ...['events', 'files of the stream', 'µs of CPU an event', 'MB/s of archive'],
          ...['wall s', 'CPU s', 'peak MB'],
        ],
        rows: cases.map((one) => [
          ...[count(one.events), count(one.files)],
          ...[((one.cpuSeconds / one.events) * 1e6).toFixed(1)],
          ...[count(one.bytes / 1e6 / one.wallSeconds), one.wallSeconds.toFixed(2)],
          ...[one.cpuSeconds.toFixed(2), count(one.peakMegabytes)],
        ]),
      },
    ],
    charts: [],
    growth: [
      growth('CPU of a reconciliation', 's', ({ cpuSeconds }) => cpuSeconds),
      growth('Peak memory of a reconciliation', 'MB', ({ peakMegabytes }) => peakMegabytes),
    ],
  };
}
