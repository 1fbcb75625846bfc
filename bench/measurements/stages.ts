import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  jobEnvironment,
  makeJobFolders,
  mintRuntimeToken,
} from '../../simulator/runner/environment.ts';
import { count, median, times } from '../figures.ts';
import { startLongLog } from '../local-github.ts';
import type { How, Measurement, Section } from '../measurement.ts';
import { runScript } from '../processes.ts';
import { REFERENCES, STAGES, type StageCost, type StageName } from '../stages/stage.ts';

/** All that was measured, in its order. */
interface Stages {
  readonly costs: readonly StageCost[];
}

export const stages: Measurement<Stages> = { name: 'stages', title: 'Stages', measure, present };

async function measure({ quick, say }: How): Promise<Stages> {
  const [sizes, rounds] = quick ? [[500, 1_000, 2_000], 1] : [[12_500, 50_000, 200_000], 3];
  say(
    `${sizes.map((size) => count(size)).join(', ')} events, ${rounds} ${rounds === 1 ? 'round' : 'rounds'}`,
  );
  await using github = await startLongLog(Math.max(...sizes));
  const folders = await makeJobFolders();
  try {
    const run = github.runs.begin({});
    const job = 'bench';
    const runtimeToken = mintRuntimeToken(github, run, job);
    const facts = { github, run, job, workflowName: job, runtimeToken, folders, debug: false };
    const file = join(folders.runnerFiles, 'costs.json');
    const costs: StageCost[] = [];
    for (const script of ['requests.ts', 'main.ts']) {
      await runScript(join(import.meta.dirname, '../stages', script), {
        env: {
          ...(await jobEnvironment(facts)),
          ...{ TOKEN: github.tokens.auditLog, API_URL: github.apiUrl, FILE: file },
          ...{ SIZES: sizes.join(), ROUNDS: String(rounds) },
        },
      });
      costs.push(...(JSON.parse(await readFile(file, 'utf8')) as StageCost[]));
    }
    return { costs };
  } finally {
    await rm(folders.root, { recursive: true, force: true });
  }
}

/** What a stage typically costs for a log. */
function typicalCost(costs: readonly StageCost[], stage: StageName, events: number): StageCost {
  const same = costs.filter((cost) => cost.stage === stage && cost.events === events);
  return {
    ...{ stage, events, megabytes: same[0]?.megabytes ?? NaN },
    cpuSeconds: median(same.map(({ cpuSeconds }) => cpuSeconds)),
    wallSeconds: median(same.map(({ wallSeconds }) => wallSeconds)),
  };
}

function present({ costs }: Stages): Section {
  const sizes = [...new Set(costs.map(({ events }) => events))];
  const events = Math.max(...sizes);
  const of = (stage: StageName): StageCost => typicalCost(costs, stage, events);
  const whole = STAGES.reduce((sum, stage) => sum + of(stage).cpuSeconds, 0);
  const rewriting = of('JSON.parse and JSON.stringify').cpuSeconds;
  const share = (stage: StageName): string => `${count((of(stage).cpuSeconds / whole) * 100)} %`;
  const against = (stage: StageName): string => times(of(stage).cpuSeconds / rewriting);
  const rounds = costs.filter((cost) => cost.stage === 'requests' && cost.events === events).length;
  const perEvent = (stage: StageName): number => (of(stage).cpuSeconds / events) * 1e6;
  return {
    aims: [],
    text: [
      `The stages of a collection, each alone: the requests in a process of their own, and the others one after the other in another, on the same pages of ${count(events)} events (${count(of('requests').megabytes)} MB); ${rounds === 1 ? 'one round' : `medians of ${rounds} rounds`}. They are the collector's own modules. What a stage needs of the one before, and loading the toolkit, is not counted in; nor is what the toolkit leaves to \`tar\` when it saves the checkpoint, and to the local GitHub.`,
      'The whole is the sum of the stages. What they are compared with is not a part of it: rewriting each page with `JSON.parse` and `JSON.stringify`, as scripts do; SHA-256 of the same bytes, which is part of writing segment files; and copying the pages once in memory, below which nothing gets.',
    ].join('\n\n'),
    tables: [
      {
        caption: 'Shares of the whole',
        columns: ['', 'of the CPU', 'CPU ÷ rewriting'],
        rows: [
          ...STAGES.map((stage) => [stage, share(stage), against(stage)]),
          ['all stages', '100 %', times(whole / rewriting)],
          ...REFERENCES.map((stage) => [stage, '', against(stage)]),
        ],
      },
      {
        caption: 'In figures',
        columns: ['', 'µs of CPU per event', 'MB per CPU second', 'CPU s', 'wall s'],
        rows: [...STAGES, ...REFERENCES].map((stage) => {
          const { megabytes, cpuSeconds, wallSeconds } = of(stage);
          return [
            stage,
            count(perEvent(stage), 2),
            count(megabytes / cpuSeconds),
            count(cpuSeconds, 3),
            count(wallSeconds, 3),
          ];
        }),
      },
    ],
    charts: [
      {
        name: 'stages',
        title: 'CPU seconds per million events, by stage',
        kind: 'bar',
        x: { title: '' },
        y: { title: 'CPU s per million events' },
        series: [
          {
            name: 'CPU s per million events',
            points: [...STAGES, ...REFERENCES].map((stage) => ({ x: stage, y: perEvent(stage) })),
          },
        ],
      },
    ],
    growth: STAGES.map((stage) => ({
      what: `CPU of the stage “${stage}”`,
      by: 'events',
      unit: 's',
      points: sizes.map((size) => ({
        size,
        cost: typicalCost(costs, stage, size).cpuSeconds,
      })),
    })),
  };
}
