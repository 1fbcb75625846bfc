import { END_TO_END, TO_FILES } from './action-programs.ts';
import { count, times, typical, type Usage } from './figures.ts';
import type { Aim, Chart, Section, Table } from './measurement.ts';
import { floor, naive } from './peers/scripts.ts';

/** One reading of a whole log. */
export interface Reading extends Usage {
  readonly program: string;
  readonly events: number;
  readonly megabytes: number;
  readonly requests: number;
}

/** All readings, in the order in which they were made. */
export interface Throughput {
  readonly readings: readonly Reading[];
  /** What else there would be to read the log with; a version is null if it isn't installed. */
  readonly peers: readonly { readonly name: string; readonly version: string | null }[];
  /** What ran out of memory at a size. */
  readonly outOfMemory: readonly Pick<Reading, 'program' | 'events'>[];
}

/** The most CPU, as a share of the floor's and of the naive script's. */
const [FILES_AIM, END_TO_END_AIM] = [1.3, 0.4];

/** What a program typically needs for a log. */
interface Row extends Usage {
  readonly program: string;
  readonly events: number;
  readonly megabytes: number;
  readonly requests: number;
  readonly cpuPerMillion: number;
}

export function presentThroughput(throughput: Throughput): Section {
  const { readings } = throughput;
  const rows = toRows(readings);
  const events = Math.max(...readings.map((reading) => reading.events));
  const largest = rows.filter((row) => row.events === events);
  const of = (program: string): Row | undefined => largest.find((row) => row.program === program);
  const [least, plain] = [of(floor.name), of(naive.name)];
  return {
    aims: [
      aim('CPU of reading to files ÷ floor', of(TO_FILES), least, FILES_AIM),
      aim('CPU per event, end to end ÷ naive script', of(END_TO_END), plain, END_TO_END_AIM),
    ],
    text: describe(throughput, events),
    tables: [ratios(largest, least, plain), absolute(largest)],
    charts: [
      {
        name: 'throughput',
        title: 'CPU seconds per million events',
        kind: 'bar',
        x: { title: '' },
        y: { title: 'CPU s per million events' },
        series: [
          {
            name: 'CPU s per million events',
            points: largest.map((row) => ({ x: plainName(row.program), y: row.cpuPerMillion })),
          },
        ],
      },
      ...growthChart(rows),
    ],
    growth: [
      {
        what: 'CPU of a collection, end to end',
        by: 'events',
        unit: 's',
        points: rows
          .filter(({ program }) => program === END_TO_END)
          .map((row) => ({ size: row.events, cost: row.cpuSeconds })),
      },
    ],
  };
}

function toRows(readings: readonly Reading[]): Row[] {
  const same = Map.groupBy(readings, ({ program, events }) => `${events} ${program}`);
  return [...same.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { program, events, megabytes } = first;
    const usage = typical(group);
    return {
      ...usage,
      ...{ program, events, megabytes },
      requests: Math.max(...group.map(({ requests }) => requests)),
      cpuPerMillion: (usage.cpuSeconds / events) * 1e6,
    };
  });
}

/** Not met if what it is compared with is not known: nothing says that it is. */
function aim(what: string, row: Row | undefined, base: Row | undefined, most: number): Aim {
  const factor = (row?.cpuSeconds ?? NaN) / (base?.cpuSeconds ?? NaN);
  return {
    what,
    aim: `at most ${times(most)}`,
    found: Number.isNaN(factor) ? 'not known' : times(factor),
    met: factor <= most,
  };
}

function ratios(rows: readonly Row[], least: Row | undefined, plain: Row | undefined): Table {
  const share = (row: Row, base: Row | undefined, field: keyof Usage): string =>
    base === undefined ? '–' : times(row[field] / base[field]);
  return {
    caption: 'Beside the floor and the naive script',
    columns: ['', 'CPU ÷ floor', 'CPU ÷ naive', 'time ÷ floor', 'time ÷ naive', 'memory ÷ naive'],
    rows: rows.map((row) => [
      row.program,
      share(row, least, 'cpuSeconds'),
      share(row, plain, 'cpuSeconds'),
      share(row, least, 'wallSeconds'),
      share(row, plain, 'wallSeconds'),
      share(row, plain, 'peakMegabytes'),
    ]),
  };
}

function absolute(rows: readonly Row[]): Table {
  return {
    caption: 'In figures',
    columns: [
      ...['', 'CPU s per million events', 'events/s', 'MB/s'],
      ...['wall s', 'CPU s', 'peak MB', 'requests'],
    ],
    rows: rows.map((row) => [
      row.program,
      count(row.cpuPerMillion, 1),
      count(row.events / row.wallSeconds),
      count(row.megabytes / row.wallSeconds, 1),
      count(row.wallSeconds, 2),
      count(row.cpuSeconds, 2),
      count(row.peakMegabytes),
      count(row.requests),
    ]),
  };
}

/** A line needs two points. */
function growthChart(rows: readonly Row[]): Chart[] {
  const lines = [...Map.groupBy(rows, ({ program }) => program)].filter(([, of]) => of.length > 1);
  return [
    {
      name: 'throughput-growth',
      title: 'CPU seconds for a log',
      kind: 'line',
      x: { title: 'events', scale: 'log' },
      y: { title: 'CPU s', scale: 'log' },
      series: lines.map(([program, of]) => ({
        name: plainName(program),
        points: of.map((row) => ({ x: row.events, y: row.cpuSeconds })),
      })),
    },
  ];
}

function plainName(program: string): string {
  return program.replaceAll('`', '');
}

function describe({ readings, peers, outOfMemory }: Throughput, events: number): string {
  const megabytes = readings.find((reading) => reading.events === events)?.megabytes ?? NaN;
  const rounds = readings.filter(
    ({ program, ...reading }) => program === END_TO_END && reading.events === events,
  ).length;
  const failed = outOfMemory.map(
    (one) => `The ${one.program} ran out of memory with ${count(one.events)} events.`,
  );
  const others = peers.map(({ name, version }) =>
    version === null
      ? `${name} is not installed, and so not measured.`
      : `${name} is that of ${version}.`,
  );
  return [
    `Each program reads the same log of ${count(events)} events (${count(megabytes)} MB) from the same local GitHub, which answers at once and knows no limit: what is left is what the programs themselves cost. ${rounds === 1 ? 'Each runs once.' : `They take turns, ${rounds} times; shown are the medians, and the highest peak of memory.`} CPU is what matters: with GitHub itself, most of the time is spent waiting for its pages.`,
    "The **action** runs as a workflow runs it, from the start of its process to its end: end to end with artifact and checkpoint, or with `sinks: none` to files alone. The **floor** uses the same HTTP client and saves each page as it came, without a look into it. The **naive script** collects all pages with Octokit's `paginate` and writes each event with `JSON.stringify`. The action reads web and git events one after the other, as two sources; the others read both at once.",
    others.join(' '),
    'After each run of the action its archive is compared with the log, byte for byte, and so is what the floor and `gh` saved; of the others the lines are counted.',
    ...new Set(failed),
  ].join('\n\n');
}
