import { runAction } from '../../simulator/runner.ts';
import type { Simulator } from '../../simulator/simulator.ts';
import { contentOfLines, linesOfArtifact, linesOfFiles } from '../archive-check.ts';
import { count, toUsage, type Usage } from '../figures.ts';
import { HOUR_MS, ORG, TIME_LIMIT_MS, logOf, startLongLog } from '../local-github.ts';
import type { How, Measurement, Section } from '../measurement.ts';

const LIMIT_MEGABYTES = 150;

/** What one run over a log of so many events needed. */
interface Run extends Usage {
  readonly kind: string;
  readonly events: number;
}

interface Memory {
  readonly runs: readonly Run[];
}

/** A kind of run: what the workflow says, and where its archive is. */
interface Kind {
  readonly name: string;
  readonly inputs: (github: Simulator) => Readonly<Record<string, string>>;
  readonly lines: (github: Simulator, include: 'web' | 'git') => Promise<Iterable<Buffer>>;
  /** Numbers of events: in a whole report, and in a quick one. */
  readonly sizes: readonly number[];
  readonly quickSizes: readonly number[];
}

const kinds: readonly Kind[] = [
  {
    name: 'collection into artifacts',
    inputs: () => ({}),
    lines: linesOfArtifacts,
    sizes: [10_000, 100_000, 1_000_000],
    quickSizes: [1_000, 3_000],
  },
  {
    name: 'collection into commits',
    inputs: () => ({ sinks: 'commit' }),
    lines: linesOfBranch,
    sizes: [10_000, 50_000, 200_000],
    quickSizes: [1_000],
  },
  {
    name: 'backfill, four windows at once',
    inputs: ({ clock }) => ({
      mode: 'backfill',
      since: new Date(clock.now() - 6.5 * 24 * HOUR_MS).toISOString(),
      until: new Date(clock.now() - 1.5 * HOUR_MS).toISOString(),
      concurrency: '4',
    }),
    lines: linesOfArtifacts,
    sizes: [10_000, 50_000, 200_000],
    quickSizes: [1_000],
  },
];

export const memory: Measurement<Memory> = { name: 'memory', title: 'Memory', measure, present };

async function measure({ quick, action, say }: How): Promise<Memory> {
  const runs: Run[] = [];
  for (const kind of kinds)
    for (const events of quick ? kind.quickSizes : kind.sizes) {
      say(`${kind.name}: ${count(events)} events`);
      runs.push(await measureRun(kind, events, action));
    }
  return { runs };
}

async function measureRun(kind: Kind, events: number, action: string): Promise<Run> {
  await using github = await startLongLog(events);
  github.repository.tokens.set(github.tokens.github, { actions: 'read', contents: 'write' });
  const job = await runAction({
    ...{ github, action, timeLimitMs: TIME_LIMIT_MS },
    inputs: {
      org: ORG,
      'audit-log-token': github.tokens.auditLog,
      'max-duration': '2h',
      ...kind.inputs(github),
    },
  });
  if (job.conclusion !== 'success' || job.outputs['complete'] !== 'true')
    throw new Error(`The ${kind.name} failed:\n${job.log}`);
  for (const include of ['web', 'git'] as const) {
    const shown = logOf(github)
      .everything(include)
      .map((text) => Buffer.from(text));
    const [found, wanted] = [await kind.lines(github, include), shown].map((lines) =>
      JSON.stringify(contentOfLines(lines)),
    );
    if (found !== wanted)
      throw new Error(`The ${kind.name} holds ${found} of ${include}, and the log ${wanted}.`);
  }
  return { kind: kind.name, events, ...toUsage(job) };
}

async function linesOfArtifacts(
  { artifacts }: Simulator,
  include: 'web' | 'git',
): Promise<Buffer[]> {
  const zips = await Promise.all(artifacts.list().map(({ id }) => artifacts.content(id)));
  return zips.flatMap((zip) => [...linesOfArtifact(zip, include)]);
}

function linesOfBranch({ repository }: Simulator, include: 'web' | 'git'): Promise<Buffer[]> {
  return Promise.resolve([...linesOfFiles(repository.git.files('audit-log'), include)]);
}

function present({ runs }: Memory): Section {
  const byKind = [...Map.groupBy(runs, ({ kind }) => kind)];
  const grown = byKind.filter(([, of]) => of.length > 1);
  const highest = Math.max(...runs.map(({ peakMegabytes }) => peakMegabytes));
  const ratio = (of: readonly Run[]): string => {
    const [first, last] = [of.at(0), of.at(-1)];
    if (first === undefined || last === undefined) return '';
    const events = last.events / first.events;
    return `${(last.peakMegabytes / first.peakMegabytes).toFixed(2)} × for ${count(events)} × the events`;
  };
  return {
    aims: [
      {
        what: 'resident memory, at most, of all runs',
        aim: `below ${LIMIT_MEGABYTES} MB`,
        found: `${count(highest)} MB`,
        met: highest < LIMIT_MEGABYTES,
      },
    ],
    text: `The peak of the main step's resident memory, as Linux tells it at the end of the process (\`VmHWM\`). Each run is the first over a log of its own, and what it kept was compared with the log.`,
    tables: [
      {
        caption: 'From the smallest log to the largest',
        columns: ['', 'peak'],
        rows: grown.map(([kind, of]) => [kind, ratio(of)]),
      },
      {
        caption: 'Peak by size of the log',
        columns: ['', 'events', 'peak MB', 'CPU s', 'wall s'],
        rows: runs.map(({ kind, events, peakMegabytes, cpuSeconds, wallSeconds }) => [
          ...[kind, count(events), count(peakMegabytes)],
          ...[count(cpuSeconds, 1), count(wallSeconds, 1)],
        ]),
      },
    ],
    charts: [
      {
        name: 'memory',
        title: 'Peak of resident memory',
        kind: 'line',
        x: { title: 'events in the log', scale: 'log' },
        y: { title: 'MB' },
        series: byKind.map(([name, of]) => ({
          name,
          points: of.map(({ events, peakMegabytes }) => ({ x: events, y: peakMegabytes })),
        })),
      },
    ],
    growth: grown.flatMap(([kind, of]) => [
      {
        ...{ what: `peak memory of a ${kind}`, by: 'events', unit: 'MB' },
        points: of.map(({ events, peakMegabytes }) => ({ size: events, cost: peakMegabytes })),
      },
      {
        ...{ what: `CPU of a ${kind}`, by: 'events', unit: 's' },
        points: of.map(({ events, cpuSeconds }) => ({ size: events, cost: cpuSeconds })),
      },
    ]),
  };
}
