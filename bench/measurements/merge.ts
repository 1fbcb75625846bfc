import { join } from 'node:path';
import { expectSame } from '../expect-same.ts';
import { count, type Usage } from '../figures.ts';
import { inTempFolder } from '../in-temp-folder.ts';
import { writeLargeArchive } from '../large-archive.ts';
import type { Measurement, Section } from '../measurement.ts';
import { runScript } from '../processes.ts';

const BACKFILL = 'backfill-20260301-20260401-acme';

interface Figures {
  readonly cases: readonly Case[];
}

interface Case extends Usage {
  readonly days: number;
  /** As many in the collection as in the backfill. */
  readonly events: number;
  /** Of both together. */
  readonly bytes: number;
}

export const merge: Measurement<Figures> = {
  name: 'merge',
  title: 'Merging',
  async measure({ quick, action, say }) {
    const megabytesADay = quick ? 1 : 25;
    const cases: Case[] = [];
    for (const days of quick ? [1, 2] : [2, 4, 8]) {
      say(`${days} days, ${megabytesADay} MB each: a collection, a backfill, and merging them`);
      cases.push(await measureCase({ action, days, bytes: days * megabytesADay * 1e6 }));
    }
    return { cases };
  },
  present,
};

function measureCase(of: { action: string; days: number; bytes: number }): Promise<Case> {
  const { action, days, bytes } = of;
  return inTempFolder(async (folder) => {
    const [collected, backfill, into] = ['collected', 'backfill', 'into'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    const archive = writeLargeArchive({ root: collected, seed: 1, bytes, days });
    const copy = writeLargeArchive({ root: backfill, seed: 1, bytes, days, chain: BACKFILL });
    const { output, ...usage } = await runScript(join(action, 'dist/verify/index.js'), {
      args: ['merge', collected, backfill, '--into', into, '--json'],
    });
    const { intact, events, merged } = JSON.parse(output) as {
      readonly intact: boolean;
      readonly events: number;
      readonly merged: { readonly dropped: number };
    };
    expectSame(
      'what was merged',
      { intact, events, dropped: merged.dropped },
      { intact: true, events: archive.events, dropped: copy.events },
    );
    return { days, events: archive.events, bytes: archive.bytes + copy.bytes, ...usage };
  });
}

function present({ cases }: Figures): Section {
  const growth = (what: string, unit: string, cost: (one: Case) => number) => ({
    ...{ what, by: 'events', unit },
    points: cases.map((one) => ({ size: one.events, cost: cost(one) })),
  });
  return {
    aims: [],
    text:
      '`verify merge` of two folders: a collection, and a backfill that holds the very same events. Nothing costs ' +
      'more: each event of the backfill is found in the collection and dropped, and the result is verified. One run ' +
      'each; the result has to be intact, with every event once.',
    tables: [
      {
        caption: 'Merging a collection with a backfill of the same events',
        columns: [
          ...['events each', 'days', 'µs of CPU an event', 'MB/s'],
          ...['wall s', 'CPU s', 'peak MB'],
        ],
        rows: cases.map((one) => [
          ...[count(one.events), count(one.days)],
          ...[((one.cpuSeconds / one.events) * 1e6).toFixed(1)],
          ...[count(one.bytes / 1e6 / one.wallSeconds), one.wallSeconds.toFixed(2)],
          ...[one.cpuSeconds.toFixed(2), count(one.peakMegabytes)],
        ]),
      },
    ],
    charts: [],
    growth: [
      growth('CPU of a merge', 's', ({ cpuSeconds }) => cpuSeconds),
      growth('Peak memory of a merge', 'MB', ({ peakMegabytes }) => peakMegabytes),
    ],
  };
}
