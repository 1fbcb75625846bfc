import { SimulatedClock } from '../../simulator/clock.ts';
import { generateEvents } from '../../simulator/events.ts';
import type { EventOptions } from '../../simulator/events.ts';
import type { JournalCall } from '../../simulator/journal.ts';
import type { RunOptions } from '../../simulator/runner.ts';
import type { SimulatorOptions } from '../../simulator/simulator.ts';
import { bytesOf, compare, readArchive } from './archive.ts';
import type { Archive } from './archive.ts';
import { readBranch } from './branch-archive.ts';
import { requestsOf } from './requests.ts';
import { DAY, openScenario } from './scenario.ts';
import type { Run, Scenario } from './scenario.ts';

/** A time of day far from midnight, so that days count alike in every run of the tests. */
export const NOW = Date.parse('2026-11-20T12:00:00Z');
const TODAY = Date.parse('2026-11-20T00:00:00Z');
const web = { kind: 'org', slug: 'acme', log: 'web' } as const;

/** What a backfill's chain remembers of its one source. */
export interface BackfillState {
  readonly range: Span;
  readonly covered: readonly Span[];
  readonly elsewhere: readonly Span[];
  readonly lost: readonly Span[];
  readonly windows: readonly Span[];
  readonly borders: readonly unknown[];
  readonly events: number;
  readonly requests: number;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A simulated GitHub on which backfills of acme's web events over one range run, one after the other. */
export interface BackfillScenario extends Scenario {
  readonly range: Span;
  /** Such as `backfill-20260822-20261119-acme`. */
  readonly chain: string;
  /** Runs a job of the backfill. */
  backfill(inputs?: Readonly<Record<string, string>>, job?: Partial<RunOptions>): Promise<Run>;
  /** Adds events to the log, in the range if nothing else is said. */
  add(events: Partial<EventOptions> & { readonly count: number }): void;
  state(): Promise<(BackfillState & { readonly sequence: number }) | undefined>;
  deliveries(): Promise<Archive>;
  /** What is wrong with the chain's deliveries, or lacking of the range, or twice in it. */
  wrong(options?: { readonly from?: Archive; readonly but?: Span }): Promise<string[]>;
}

/** The range ends yesterday, if nothing else is said, and begins so many days earlier. */
export async function openBackfill({
  days = 90,
  to = TODAY - DAY,
  clock = new SimulatedClock({ at: NOW, frozen: true }),
  ...options
}: SimulatorOptions & { readonly days?: number; readonly to?: number }): Promise<BackfillScenario> {
  const scenario = await openScenario({ ...options, clock });
  const { github } = scenario;
  const range = { from: TODAY - (days + 1) * DAY, to };
  const [since = '', until = ''] = [range.from, range.to].map(toInput);
  const chain = `backfill-${stamp(since)}-${stamp(until)}-acme`;
  let seed = (options.seed ?? 1) * 1000;

  const deliveries = (): Promise<Archive> => readArchive(github, 'audit-log', undefined, chain);

  return {
    ...scenario,
    ...{ range, chain, deliveries },
    backfill: (inputs = {}, job = {}) =>
      scenario.run({ mode: 'backfill', include: 'web', since, until, ...inputs }, job),
    add(events) {
      const scope = { kind: 'org', slug: 'acme' } as const;
      const drawn = { seed: (seed += 1), ...range, gitShare: 0, lag: 'none', scope } as const;
      scenario.log().add(generateEvents({ ...drawn, ...events }));
    },
    async state() {
      const key = github.cache
        .entries()
        .findLast(
          (one) => one.key.startsWith(`audit-log/${chain}/`) && one.sizeBytes !== undefined,
        )?.key;
      if (key === undefined) return undefined;
      const [content] = (await github.cache.files(key)).values();
      const { sequence, sources } = JSON.parse(String(content)) as {
        sequence: number;
        sources: BackfillState[];
      };
      return { ...sources[0]!, sequence };
    },
    async wrong({ from, but = { from: 0, to: 0 } } = {}) {
      const { lines, problems, orphans } = from ?? (await deliveries());
      const wanted = scenario
        .log()
        .everything('web')
        .filter((line) => {
          const event = JSON.parse(line) as Record<string, number | undefined>;
          const time = event['created_at'] ?? event['@timestamp'] ?? 0;
          // GitHub's ranges end with their last second.
          const isAsked = time >= range.from && time < range.to + 1000;
          return isAsked && !(time >= but.from && time < but.to);
        });
      const log = new Map([['scope=org/slug=acme/log=web', wanted.map(bytesOf)]]);
      return [...problems, ...orphans, ...compare(lines, log)];
    },
  };
}

/** The deliveries on the branch. */
export function onBranch({ github, chain }: BackfillScenario): Archive {
  return { ...readBranch(github.repository, { chain }), orphans: [] };
}

/** The audit-log requests of a run. */
export function asked(run: Run): JournalCall[] {
  return requestsOf(run.calls, web);
}

/** The times that each request of a run asked for, with no cursor. */
export function windowsOf(run: Run): Span[] {
  return asked(run)
    .filter(({ query }) => query['after'] === undefined)
    .map(({ query }) => {
      const [, from = '', to = ''] = /created:(\S+)\.\.(\S+)/.exec(query['phrase'] ?? '') ?? [];
      return { from: Date.parse(from), to: Date.parse(to) };
    });
}

/** How many windows a run opened, as it reports: each may cost one request beyond those that its events take. */
export function windowsOpened(run: Run): number {
  const { sources } = JSON.parse(run.outputs['report'] ?? '') as {
    sources: { backfill: { windows: number } }[];
  };
  return sources.reduce((sum, { backfill }) => sum + backfill.windows, 0);
}

/** The most requests of these that were under way at one moment. */
export function mostAtOnce(calls: readonly JournalCall[]): number {
  const ends = calls.map(({ arrivedAt, durationMs = 0 }) => arrivedAt + durationMs);
  return Math.max(
    ...calls.map(
      ({ arrivedAt }) =>
        calls.filter((other, at) => other.arrivedAt <= arrivedAt && ends[at]! > arrivedAt).length,
    ),
  );
}

/** `2026-11-20`, or `2026-11-20T11:30:00Z`. */
function toInput(time: number): string {
  return new Date(time)
    .toISOString()
    .replace(/(T00:00:00)?\.000Z$/, (_, midnight) => (midnight === undefined ? 'Z' : ''));
}

function stamp(input: string): string {
  return input.replaceAll(/[-:]/g, '');
}
