import fc from 'fast-check';
import type { SinkName } from '../../src/events/manifest.ts';
import { jobDrafts, lookbackOf, maybe } from './draft-jobs.ts';
import type { RequestFault } from './log-over-http.ts';
import type { ArtifactFault } from './memory-artifacts.ts';
import type { BranchFault } from './memory-branch.ts';
import type { CacheFault } from './memory-cache.ts';
import type { SiteSwitches } from './site.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './times.ts';

/** What schedules of one family may hold. */
export interface Family {
  /** Few times, so that ties, twins and borders between them are the rule. */
  readonly dense?: boolean;
  readonly withoutIds?: boolean;
  readonly skewMs?: number;
  /** Share of events that come later than lookback, and hours in which the index stands still. */
  readonly stalls?: boolean;
  readonly requestFaults?: readonly RequestFault[];
  readonly storeFaults?: boolean;
  readonly deaths?: boolean;
  readonly cancels?: boolean;
  readonly races?: boolean;
  readonly reruns?: boolean;
  readonly evictions?: boolean;
  readonly foreign?: boolean;
  readonly partialAnswers?: boolean;
  /** Other sources, lookback, page size or limits from run to run. */
  readonly changes?: boolean;
  /** Somebody sets the position back by hand. */
  readonly setBacks?: boolean;
  /** Weeks pass: git events, artifacts and cache entries expire. */
  readonly weeks?: boolean;
  /** In the order in which deliveries are published; the artifact alone by default, none for later steps. */
  readonly sinks?: readonly SinkName[];
  /** Other sinks from run to run. */
  readonly changingSinks?: boolean;
  /** An event a day for half a year, of which one delivery to a branch takes no more than 98 days. */
  readonly manyDays?: boolean;
  /** The log is that of a GitHub Enterprise Server; with `weeks` it keeps events for ten days, or for ever. */
  readonly server?: boolean;
  /** How many schedules to play, where other families play one; those of slow runs play fewer. */
  readonly share?: number;
}

export { DAY_MS, HOUR_MS, MINUTE_MS };

/** The first of them is in every run: a run that shares no source with the archive is refused. */
export const SOURCES = ['org/acme/web', 'org/acme/git', 'org/beta/web', 'enterprise/corp/git'];

export interface EventDraft {
  readonly source: number;
  readonly at: number;
  readonly delay: number;
  readonly skew: number;
  readonly hasId: boolean;
  readonly shape: number;
  readonly order: number;
  readonly copies: number;
}

export interface JobDraft {
  readonly sources: number;
  readonly lookbackMs: number;
  readonly perPage: number;
  readonly maxRequests: number;
  readonly maxDurationMs: number;
  readonly retries: number;
  readonly artifactDays: number | undefined;
  readonly requestFaults: readonly { kind: RequestFault; at: number; times: number }[];
  readonly repositoryFault: { at: number; kind: 'server' | 'network' | 'forbidden' } | undefined;
  readonly cacheFault: CacheFault | undefined;
  readonly artifactFault: ArtifactFault | undefined;
  readonly branchFault: BranchFault | undefined;
  readonly laterStepsFail: boolean;
  /** Other sinks than those of the schedule. */
  readonly sinks: readonly SinkName[] | undefined;
  readonly death: { at: number; when: 'before' | 'after' | 'torn' } | undefined;
  readonly cancelAt: number | undefined;
  readonly isRerun: boolean;
  /** Instead of collecting, the position is set back to so long before. */
  readonly setBackMs: number | undefined;
  readonly hides: number;
}

export type Move = { readonly afterMs: number } & (
  | { readonly kind: 'job'; readonly job: JobDraft }
  | {
      readonly kind: 'race';
      readonly jobs: readonly JobDraft[];
      /** How often the turn passes on, in percent. */
      readonly switching: number;
      /** After how many boundaries of the first the second begins. */
      readonly startAt: number;
      /** How long the runs stand still when the turn passes on. */
      readonly pauseMs: number;
      /** Instead of chance: which run goes on, and after how many boundaries of its own another does. */
      readonly script?: readonly { readonly run: number; readonly until: number }[];
    }
  | { readonly kind: 'evict'; readonly which: 'all' | 'newest' }
  | { readonly kind: 'foreign'; readonly maker: number; readonly sequence: number }
);

export interface Schedule {
  readonly seed: number;
  readonly switches: SiteSwitches;
  /** Those of most runs and of the last ones. */
  readonly sinks: readonly SinkName[];
  readonly events: readonly EventDraft[];
  /** The index of a source shows nothing new between the two times. */
  readonly stall:
    { readonly source: number; readonly from: number; readonly ms: number } | undefined;
  readonly moves: readonly Move[];
  /** One event on each of so many days in two sources, half of them before the schedule begins. */
  readonly days: number;
}

function spanOf(family: Family): number {
  return family.weeks === true ? 30 * DAY_MS : 8 * MINUTE_MS;
}

function eventDrafts(family: Family): fc.Arbitrary<EventDraft[]> {
  const span = spanOf(family);
  const lookbackMs = lookbackOf(family);
  const times = family.dense
    ? fc.integer({ min: 0, max: 4 }).map((step) => step * 30_000)
    : fc.oneof(
        fc.integer({ min: 0, max: 30 }).map((step) => Math.floor((span / 30) * step)),
        fc.integer({ min: 0, max: span }),
      );
  const { skewMs = 0 } = family;
  return fc.array(
    fc.record({
      // Most in one source, or none would have several pages.
      source: fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 3),
      at: times,
      delay: fc.oneof(
        fc.constant(0),
        fc.integer({ min: 0, max: lookbackMs }),
        family.stalls ? fc.integer({ min: 0, max: 4 * lookbackMs }) : fc.constant(lookbackMs),
      ),
      skew: fc.oneof(fc.constant(0), fc.integer({ min: -skewMs, max: skewMs })),
      hasId: family.server
        ? fc.constant(false)
        : family.withoutIds
          ? fc.boolean()
          : fc.constant(true),
      shape: fc.nat(6),
      order: fc.nat(999),
      copies: fc.constantFrom(1, 1, 1, 1, 2),
    }),
    { maxLength: 40 },
  );
}

function moves(family: Family): fc.Arbitrary<Move[]> {
  const job = jobDrafts(family);
  const afterMs = family.weeks
    ? fc.oneof(
        fc.integer({ min: 0, max: DAY_MS }),
        fc.integer({ min: 0, max: 9 * DAY_MS }),
        fc.integer({ min: 6 * DAY_MS, max: 8 * DAY_MS }),
      )
    : fc.oneof(
        fc.integer({ min: 0, max: MINUTE_MS / 2 }),
        fc.integer({ min: 0, max: 3 * MINUTE_MS }),
      );
  const kinds: fc.WeightedArbitrary<Move>[] = [
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constant('job' as const), afterMs, job }),
    },
  ];
  if (family.races === true)
    kinds.push({
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('race' as const),
        afterMs,
        jobs: fc.array(job, { minLength: 2, maxLength: 3 }),
        switching: fc.constantFrom(1, 3, 10, 50),
        startAt: fc.nat(50),
        pauseMs: fc.constantFrom(0, 0, 10_000, HOUR_MS),
      }),
    });
  if (family.evictions === true)
    kinds.push({
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('evict' as const),
        afterMs: fc.constant(0),
        which: fc.constantFrom('all' as const, 'newest' as const),
      }),
    });
  if (family.foreign === true)
    kinds.push({
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('foreign' as const),
        afterMs: fc.constant(0),
        maker: fc.nat(4),
        sequence: fc.constantFrom(1, 2, 3, 999_999, 0),
      }),
    });
  return fc.array(fc.oneof(...kinds), { maxLength: 10 });
}

/** Any schedule of a family. */
export function schedules(family: Family): fc.Arbitrary<Schedule> {
  return fc.record({
    seed: fc.nat(),
    switches: fc.record({
      createdField: fc.constantFrom('time' as const, 'createdAt' as const),
      nextAfterFullPage: fc.boolean(),
      server: family.server
        ? fc
            .constantFrom(...(family.weeks ? [10 * DAY_MS, Infinity] : [Infinity]))
            .map((keptMs) => ({ keptMs }))
        : fc.constant<undefined>(undefined),
      idsAtCreation: fc.boolean(),
      looksEarly: fc.boolean(),
      pageSize: fc.constantFrom(1, 2, 5, 100),
      repositoryDays: family.weeks ? fc.constantFrom(90, 3) : fc.constant(90),
      keepsOutput: fc.constantFrom(false, false, true),
    }),
    sinks: fc.constant(family.sinks ?? ['artifact']),
    days: family.manyDays ? fc.constantFrom(0, 90, 150, 230) : fc.constant(0),
    events: eventDrafts(family),
    stall: maybe(
      family.stalls,
      fc.record({
        source: fc.nat(SOURCES.length - 1),
        from: fc.integer({ min: 0, max: spanOf(family) }),
        ms: fc.integer({ min: 0, max: spanOf(family) / 2 }),
      }),
    ),
    moves: moves(family),
  });
}
