import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  jobEnvironment,
  makeJobFolders,
  mintRuntimeToken,
} from '../../simulator/runner/environment.ts';
import type { CheckpointTimes } from '../checkpoint-times.ts';
import { count, median, times } from '../figures.ts';
import { startGithub } from '../local-github.ts';
import type { Measurement, Section } from '../measurement.ts';
import { runScript } from '../processes.ts';

const script = join(import.meta.dirname, '../checkpoint-times.ts');
const JOB = 'collect';

interface Figures {
  readonly runs: number;
  readonly cases: readonly Case[];
}

interface Case extends CheckpointTimes {
  readonly identities: number;
  /** As the toolkit has packed it. */
  readonly entryBytes: number;
}

export const checkpoint: Measurement<Figures> = {
  name: 'checkpoint',
  title: 'Checkpoint',
  async measure({ quick, say }) {
    const runs = quick ? 1 : 5;
    const cases: Case[] = [];
    for (const identities of quick ? [1_000, 5_000] : [1_000, 17_500, 175_000]) {
      say(`${count(identities)} identities: saved and loaded${runs > 1 ? `, ${runs} times` : ''}`);
      const measured: Case[] = [];
      for (let run = 0; run < runs; run += 1) measured.push(await measureOnce(identities));
      cases.push(middle(measured));
    }
    return { runs, cases };
  },
  present,
};

async function measureOnce(identities: number): Promise<Case> {
  const github = await startGithub();
  const folders = await makeJobFolders();
  try {
    const run = github.runs.begin();
    const env = await jobEnvironment({
      ...{ github, run, folders, job: JOB, workflowName: 'Audit log', debug: false },
      runtimeToken: mintRuntimeToken(github, run, JOB),
    });
    const { output } = await runScript(script, { args: [String(identities)], env });
    const measured = JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') as CheckpointTimes;
    const [entry] = github.cache.entries();
    return { identities, ...measured, entryBytes: entry?.sizeBytes ?? NaN };
  } finally {
    await github.close();
    await rm(folders.root, { recursive: true, force: true });
  }
}

function middle(cases: readonly Case[]): Case {
  const of = (field: keyof Case): number => median(cases.map((one) => one[field]));
  return {
    ...{ identities: of('identities'), fileBytes: of('fileBytes'), entryBytes: of('entryBytes') },
    ...{ packMs: of('packMs'), encodeMs: of('encodeMs'), saveMs: of('saveMs') },
    ...{ loadMs: of('loadMs'), parseMs: of('parseMs'), openMs: of('openMs') },
  };
}

/** All that a run does at its end, and at its beginning. */
const saving = ({ packMs, saveMs }: Case): number => packMs + saveMs;
const loading = ({ loadMs, openMs }: Case): number => loadMs + openMs;

function present({ runs, cases }: Figures): Section {
  const rate = (bytes: number, ms: number): string => (bytes / 1000 / ms).toFixed(1);
  const growth = (what: string, unit: string, cost: (one: Case) => number) => ({
    ...{ what, by: 'identities', unit },
    points: cases.map((one) => ({ size: one.identities, cost: cost(one) })),
  });
  const line = (name: string, y: (one: Case) => number) => ({
    name,
    points: cases.map((one) => ({ x: one.identities, y: y(one) })),
  });
  return {
    aims: [],
    text:
      'The checkpoint holds the identity of every event that the next run may be shown again: what came within ' +
      '`lookback`, an hour by default. 175,000 are all that GitHub can show in an hour. It is saved and loaded by the ' +
      "action's modules and the toolkit's real client in a process of its own, against a local cache: packing the " +
      'identities, writing the file, the archive that the toolkit makes of it with `tar`, and the upload; then all of ' +
      `that backwards. Loading the client itself is not counted. ${runs === 1 ? 'One run each' : `The medians of ${runs} runs`}; ` +
      'what was loaded has to be what was saved.',
    tables: [
      {
        caption: 'How small, and how fast',
        columns: [
          ...['identities', 'bytes each, in the file', 'in the cache entry', 'entry ÷ file'],
          ...['saving MB/s', 'loading MB/s'],
        ],
        rows: cases.map((one) => [
          ...[count(one.identities), (one.fileBytes / one.identities).toFixed(1)],
          (one.entryBytes / one.identities).toFixed(1),
          times(one.entryBytes / one.fileBytes),
          ...[rate(one.fileBytes, saving(one)), rate(one.fileBytes, loading(one))],
        ]),
      },
      {
        caption: 'In absolute figures',
        columns: ['identities', 'file MB', 'entry MB', 'saving ms', 'loading ms'],
        rows: cases.map((one) => [
          ...[count(one.identities), count(one.fileBytes / 1e6, 2)],
          ...[count(one.entryBytes / 1e6, 2), count(saving(one)), count(loading(one))],
        ]),
      },
      {
        caption: 'Step by step, in ms; encoding and parsing also by themselves',
        columns: [
          ...['identities', 'pack', 'save', 'encode alone'],
          ...['load', 'parse alone', 'open'],
        ],
        rows: cases.map((one) => [
          count(one.identities),
          ...[one.packMs, one.saveMs, one.encodeMs].map((ms) => count(ms, 1)),
          ...[one.loadMs, one.parseMs, one.openMs].map((ms) => count(ms, 1)),
        ]),
      },
    ],
    charts: [
      {
        ...{ name: 'checkpoint', title: 'Saving and loading a checkpoint', kind: 'line' },
        ...{ x: { title: 'identities' }, y: { title: 'ms' } },
        series: [line('saving', saving), line('loading', loading)],
      },
    ],
    growth: [
      growth('Saving a checkpoint', 'ms', saving),
      growth('Loading a checkpoint', 'ms', loading),
      growth('Size of a checkpoint', 'bytes', ({ fileBytes }) => fileBytes),
    ],
  };
}
