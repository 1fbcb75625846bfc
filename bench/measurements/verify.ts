import { join } from 'node:path';
import { expectSame } from '../expect-same.ts';
import { count, times, typical, type Usage } from '../figures.ts';
import { inTempFolder } from '../in-temp-folder.ts';
import { writeLargeArchive, type LargeArchive } from '../large-archive.ts';
import type { How, Measurement, Section } from '../measurement.ts';
import { runScript } from '../processes.ts';

const plainHash = join(import.meta.dirname, '../plain-hash.ts');
/** What `verify` was made for. */
const AIM_MB_PER_SECOND = 200;

interface Figures {
  readonly runs: number;
  readonly cases: readonly Case[];
}

interface Case extends LargeArchive {
  readonly days: number;
  readonly verify: Usage;
  readonly plain: Usage;
}

export const verify: Measurement<Figures> = {
  name: 'verify',
  title: 'Verification',
  async measure({ quick, action, say }) {
    const [runs, megabytesADay] = quick ? [1, 5] : [3, 31.25];
    const cases: Case[] = [];
    for (const days of quick ? [1, 2] : [8, 16, 32])
      cases.push(await measureCase({ action, say, runs, days, bytes: days * megabytesADay * 1e6 }));
    return { runs, cases };
  },
  present,
};

function measureCase(
  of: Pick<How, 'action' | 'say'> & { runs: number; days: number; bytes: number },
): Promise<Case> {
  const { action, say, runs, days, bytes } = of;
  return inTempFolder(async (root) => {
    say(`${count(bytes / 1e6)} MB of ${days} days: making the archive`);
    const archive = writeLargeArchive({ root, seed: 1, bytes, days });
    const [verified, hashed]: [Usage[], Usage[]] = [[], []];
    for (let run = 1; run <= runs; run += 1) {
      say(`${count(bytes / 1e6)} MB: run ${run} of ${runs}`);
      hashed.push(await runScript(plainHash, { args: [root] }));
      const { output, ...usage } = await runScript(join(action, 'dist/verify/index.js'), {
        args: [root, '--json'],
      });
      expectIntact(output, archive);
      verified.push(usage);
    }
    return { ...archive, days, verify: typical(verified), plain: typical(hashed) };
  });
}

function expectIntact(output: string, archive: LargeArchive): void {
  const { intact, archives } = JSON.parse(output) as {
    readonly intact: boolean;
    readonly archives: readonly LargeArchive[];
  };
  const found = archives.map(({ deliveries, segments, events, bytes }) => ({
    ...{ deliveries, segments, events, bytes },
  }));
  expectSame('what was verified', { intact, found }, { intact: true, found: [archive] });
}

function present({ runs, cases }: Figures): Section {
  const rate = ({ bytes }: Case, { wallSeconds }: Usage): number => bytes / 1e6 / wallSeconds;
  const largest = cases.at(-1);
  const found = largest === undefined ? NaN : rate(largest, largest.verify);
  const name = ({ bytes, days }: Case): string => `${count(bytes / 1e6)} MB, ${days} days`;
  const line = (name: string, y: (one: Case) => number) => ({
    name,
    points: cases.map((one) => ({ x: one.bytes / 1e6, y: y(one) })),
  });
  const growth = (what: string, unit: string, cost: (usage: Usage) => number) => ({
    ...{ what, by: 'MB', unit },
    points: cases.map((one) => ({ size: one.bytes / 1e6, cost: cost(one.verify) })),
  });
  return {
    aims: [
      {
        what: `Speed of verifying ${count((largest?.bytes ?? NaN) / 1e6)} MB`,
        aim: `at least ${AIM_MB_PER_SECOND} MB/s`,
        found: `${count(found)} MB/s`,
        met: found >= AIM_MB_PER_SECOND,
      },
    ],
    text:
      'The built bundle `dist/verify` verifies archives as hourly runs leave them: hashes, the chain, counts, days, ' +
      'and that no event is there twice. Beside it, in turn, a script that only reads the same files and makes the ' +
      'SHA-256 of each: what every verification has to do at least. The files are in memory already, so this is ' +
      `the time of the processor and not of the disk. ${runs === 1 ? 'One run each' : `Of ${runs} runs each the median times and the highest peak`}; ` +
      'each verdict has to name every delivery, segment, event and byte. Memory is that of one day of the archive, ' +
      'so it stays the same however long the archive is.',
    tables: [
      {
        caption: 'verify ÷ plain SHA-256 of the same files',
        columns: ['archive', 'CPU', 'wall time'],
        rows: cases.map((one) => [
          name(one),
          times(one.verify.cpuSeconds / one.plain.cpuSeconds),
          times(one.verify.wallSeconds / one.plain.wallSeconds),
        ]),
      },
      {
        caption: 'In absolute figures',
        columns: ['archive', 'events', '', 'MB/s', 'wall s', 'CPU s', 'peak MB'],
        rows: cases.flatMap((one) =>
          ([one.verify, one.plain] as const).map((usage) => [
            ...[name(one), count(one.events), usage === one.verify ? 'verify' : 'plain SHA-256'],
            ...[count(rate(one, usage)), usage.wallSeconds.toFixed(2)],
            ...[usage.cpuSeconds.toFixed(2), count(usage.peakMegabytes)],
          ]),
        ),
      },
    ],
    charts: [
      {
        ...{ name: 'verify', title: 'CPU of verifying an archive', kind: 'line' },
        ...{ x: { title: 'MB of archive' }, y: { title: 'CPU seconds' } },
        series: [
          line('verify', (one) => one.verify.cpuSeconds),
          line('plain SHA-256', (one) => one.plain.cpuSeconds),
        ],
      },
    ],
    growth: [
      growth('CPU of a verification', 's', ({ cpuSeconds }) => cpuSeconds),
      growth('Peak memory of a verification', 'MB', ({ peakMegabytes }) => peakMegabytes),
    ],
  };
}
