import fc from 'fast-check';
import type { SinkName } from '../../src/events/manifest.ts';
import { jobDrafts, maybe } from './draft-jobs.ts';
import type { EventDraft, Family, JobDraft } from './family.ts';
import type { RequestFault } from './log-over-http.ts';
import type { SiteSwitches } from './site.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './times.ts';

/** What schedules of one family of backfills may hold. */
export interface BackfillFamily {
  /** All events in few minutes, so that ties, twins and borders between them are the rule. */
  readonly dense?: boolean;
  readonly withoutIds?: boolean;
  readonly skewMs?: number;
  readonly requestFaults?: readonly RequestFault[];
  /** GitHub takes too long for searches over much time. */
  readonly slow?: boolean;
  /** Few requests a run, or an hour. */
  readonly budgets?: boolean;
  readonly storeFaults?: boolean;
  readonly deaths?: boolean;
  readonly races?: boolean;
  readonly evictions?: boolean;
  /** The archive collects, too. */
  readonly collections?: boolean;
  /** The range ends with what may still change. */
  readonly young?: boolean;
  /** The range begins with what GitHub is about to drop, or dropped. */
  readonly expiry?: boolean;
  /** Deliveries of few files. */
  readonly cuts?: boolean;
  readonly sinks?: readonly SinkName[];
  /** The log is that of a GitHub Enterprise Server, which keeps events for ever. */
  readonly server?: boolean;
  readonly share?: number;
}

/** Many events that come one after the other. */
export interface Burst extends Omit<EventDraft, 'at'> {
  /** Relative to the begin of the range. */
  readonly at: number;
  readonly count: number;
  readonly stepMs: number;
}

export interface BackfillDraft extends JobDraft {
  readonly mode: 'backfill' | 'collect';
  readonly concurrency: number;
  readonly order: 'asc' | 'desc';
  readonly reserve: number;
  readonly pageDelayMs: number;
  /** In one delivery. */
  readonly files: number;
  readonly slowBeyondMs: number | undefined;
  readonly hourly: number | undefined;
  /** By how much the runner's clock is ahead of GitHub's. */
  readonly clockMs: number;
  /** How long before the range's end a collection begins; undefined for all that GitHub has. */
  readonly sinceBeforeEndMs: number | undefined;
}

export type BackfillMove = { readonly afterMs: number } & (
  | { readonly kind: 'job'; readonly job: BackfillDraft }
  | {
      readonly kind: 'race';
      readonly jobs: readonly BackfillDraft[];
      /** How often the turn passes on, in percent. */
      readonly switching: number;
    }
  | { readonly kind: 'evict'; readonly which: 'all' | 'newest' }
);

export interface BackfillSchedule {
  readonly seed: number;
  readonly switches: SiteSwitches;
  readonly sinks: readonly SinkName[];
  readonly sources: readonly string[];
  /** Relative to when the schedule begins; whole seconds. */
  readonly range: { readonly from: number; readonly to: number; readonly isOpenStart: boolean };
  readonly events: readonly Burst[];
  readonly moves: readonly BackfillMove[];
}

export const LOOKBACK_MS = HOUR_MS;

function drafts(
  family: BackfillFamily,
  mode: BackfillDraft['mode'],
  length: number,
): fc.Arbitrary<BackfillDraft> {
  const { requestFaults = [], storeFaults, deaths, sinks } = family;
  const common: Family = {
    ...{ requestFaults: mode === 'backfill' ? requestFaults : [] },
    ...(storeFaults === undefined ? {} : { storeFaults }),
    ...(deaths === undefined ? {} : { deaths }),
    ...(sinks === undefined ? {} : { sinks }),
  };
  const isCollecting = mode === 'collect';
  return fc
    .record({
      job: jobDrafts(common),
      perPage: fc.constantFrom(2, 3, 5, 100),
      faultAt: fc.nat(20),
      death: maybe(
        deaths,
        fc.record({
          at: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 20, max: 250 })),
          when: fc.constantFrom('before' as const, 'after' as const, 'torn' as const),
        }),
        2,
      ),
      maxRequests: family.budgets
        ? fc.constantFrom(3, 5, 9, 20, Infinity)
        : fc.constantFrom(Infinity, Infinity, isCollecting ? 3 : Infinity),
      own: fc.record({
        mode: fc.constant(mode),
        concurrency: fc.integer({ min: 1, max: 8 }),
        order: fc.constantFrom('asc' as const, 'asc' as const, 'desc' as const),
        reserve: family.budgets ? fc.constantFrom(0, 0.1, 0.5) : fc.constant(0.1),
        pageDelayMs: fc.constantFrom(0, 0, 0, 1000),
        files: family.cuts ? fc.constantFrom(3, 5, Infinity) : fc.constant(Infinity),
        slowBeyondMs: maybe(
          family.slow,
          fc.constantFrom(...[2, 9, 60].map((parts) => Math.max(5 * MINUTE_MS, length / parts))),
          2,
        ),
        clockMs: family.young
          ? fc.constantFrom(0, 0, 0, 20 * MINUTE_MS, 3 * HOUR_MS, -HOUR_MS)
          : fc.constant(0),
        hourly: maybe(
          family.budgets === true && family.server !== true,
          fc.constantFrom(8, 20, 60),
          2,
        ),
        sinceBeforeEndMs: maybe(isCollecting, fc.integer({ min: -DAY_MS, max: 30 * DAY_MS }), 2),
      }),
    })
    .map(({ job, perPage, faultAt, death, maxRequests, own }) => ({
      ...{ ...job, ...own, perPage, maxRequests, death, lookbackMs: LOOKBACK_MS },
      maxDurationMs: 50 * MINUTE_MS,
      requestFaults: job.requestFaults.map((fault) => ({ ...fault, at: fault.at + faultAt })),
    }));
}

function moves(family: BackfillFamily, length: number): fc.Arbitrary<BackfillMove[]> {
  const afterMs = family.expiry
    ? fc.constantFrom(MINUTE_MS, HOUR_MS, 12 * HOUR_MS, 3 * DAY_MS, 8 * DAY_MS)
    : fc.constantFrom(MINUTE_MS, 10 * MINUTE_MS, HOUR_MS, 3 * HOUR_MS);
  const backfills = drafts(family, 'backfill', length);
  const jobs = family.collections
    ? fc.oneof(backfills, drafts(family, 'collect', length))
    : backfills;
  const job = fc.record({ kind: fc.constant('job' as const), afterMs, job: jobs });
  const race = fc.record({
    ...{ kind: fc.constant('race' as const), afterMs },
    jobs: fc.array(jobs, { minLength: 2, maxLength: 3 }),
    switching: fc.constantFrom(1, 5, 30),
  });
  const evict = fc.record({
    ...{ kind: fc.constant('evict' as const), afterMs: fc.constant(0) },
    which: fc.constantFrom('all' as const, 'newest' as const),
  });
  const kinds: fc.WeightedArbitrary<BackfillMove>[] = [{ weight: 6, arbitrary: job }];
  if (family.races) kinds.push({ weight: 4, arbitrary: race });
  if (family.evictions) kinds.push({ weight: 2, arbitrary: evict });
  return fc.array(fc.oneof(...kinds), { minLength: 2, maxLength: 6, size: 'max' });
}

function ranges(family: BackfillFamily): fc.Arbitrary<BackfillSchedule['range']> {
  const lengths = family.dense
    ? [1000, 60_000, 10 * MINUTE_MS]
    : [10 * MINUTE_MS, 3 * HOUR_MS, 2 * DAY_MS, 30 * DAY_MS, 170 * DAY_MS];
  const ends = family.young
    ? [-HOUR_MS - 2000, -30 * MINUTE_MS, -5 * MINUTE_MS, 0]
    : [-2 * HOUR_MS, -DAY_MS, -5 * DAY_MS];
  const plain = fc
    .record({ length: fc.constantFrom(...lengths), to: fc.constantFrom(...ends) })
    .map(({ length, to }) => ({ from: to - length, to, isOpenStart: false }));
  if (family.expiry !== true) return plain;
  const early = fc.record({
    from: fc.constantFrom(180, 179, 175, 8, 7, 6).map((days) => -days * DAY_MS),
    to: fc.constantFrom(-DAY_MS, -3 * DAY_MS, -5 * DAY_MS),
    isOpenStart: fc.constant(false),
  });
  const open = { from: -181 * DAY_MS, to: -DAY_MS, isOpenStart: true };
  return fc.oneof(early, fc.constant(open));
}

function bursts(
  family: BackfillFamily,
  { from, to }: { from: number; to: number },
): fc.Arbitrary<Burst[]> {
  const length = to - from;
  const { skewMs = 0 } = family;
  const at = fc.oneof(
    fc.integer({ min: 0, max: length - 1 }),
    // The range's borders, and those of windows.
    fc.constantFrom(-1000, -1, 0, 999, length - 1, length, length + 999, length + 1000),
    fc.integer({ min: 0, max: 12 }).map((minute) => Math.min(length, minute * MINUTE_MS)),
  );
  return fc.array(
    fc.record({
      source: fc.constantFrom(0, 0, 0, 1, 2),
      at,
      count: fc.constantFrom(1, 2, 3, 5, 20),
      stepMs: fc.constantFrom(0, 1, 300, 20_000, Math.ceil(length / 60), Math.ceil(length / 20)),
      delay: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: LOOKBACK_MS - skewMs })),
      skew: fc.oneof(fc.constant(0), fc.integer({ min: -skewMs, max: skewMs })),
      hasId: family.server
        ? fc.constant(false)
        : family.withoutIds
          ? fc.boolean()
          : fc.constant(true),
      shape: fc.nat(6),
      order: fc.nat(999),
      copies: fc.constantFrom(1, 1, 1, 2, 3),
    }),
    { minLength: 2, maxLength: 12, size: 'max' },
  );
}

/** Any schedule of a family. */
export function backfillSchedules(family: BackfillFamily): fc.Arbitrary<BackfillSchedule> {
  return ranges(family).chain((range) =>
    fc.record({
      seed: fc.nat(),
      switches: fc.record({
        createdField: fc.constantFrom('time' as const, 'createdAt' as const),
        nextAfterFullPage: fc.boolean(),
        endsAtOnce: fc.boolean(),
        server: fc.constant(family.server ? { keptMs: Infinity } : undefined),
        idsAtCreation: fc.boolean(),
        looksEarly: fc.boolean(),
        pageSize: fc.constantFrom(5, 100),
        repositoryDays: fc.constant(90),
        keepsOutput: fc.constantFrom(false, false, true),
      }),
      sinks: fc.constant(family.sinks ?? (['artifact'] as const)),
      sources: fc.constantFrom(
        ['org/acme/web'],
        ['org/acme/web', 'org/acme/git'],
        ['org/acme/web', 'org/acme/git', 'org/beta/web'],
      ),
      range: fc.constant(range),
      events: bursts(family, range),
      moves: moves(family, range.to - range.from),
    }),
  );
}

/** Each event of the bursts as one of its own. */
export function toDrafts({ events, range }: BackfillSchedule): EventDraft[] {
  return events.flatMap(({ at, count, stepMs, ...burst }) =>
    Array.from({ length: count }, (_, index) => ({
      ...burst,
      at: range.from + at + index * stepMs,
      order: burst.order + index,
    })),
  );
}
