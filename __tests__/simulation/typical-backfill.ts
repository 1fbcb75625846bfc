import { CLEAN_BACKFILL } from './backfill-play.ts';
import type { BackfillDraft, BackfillSchedule, Burst } from './draft-backfills.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './times.ts';

const burst: Burst = {
  ...{ source: 0, at: 0, count: 1, stepMs: 0, delay: 0, skew: 0, hasId: true, shape: 0 },
  ...{ order: 0, copies: 1 },
};

/** Ties, twins and a second that two windows share, over four days of one log and two of another. */
const EVENTS: readonly Burst[] = [
  { ...burst, count: 8, stepMs: 11 * MINUTE_MS },
  { ...burst, at: MINUTE_MS, count: 3, hasId: false, copies: 2, shape: 1 },
  { ...burst, at: 2 * HOUR_MS, count: 6, stepMs: 7 * HOUR_MS, hasId: false, shape: 2 },
  { ...burst, at: 3 * DAY_MS, count: 5, stepMs: 1, shape: 4 },
  { ...burst, source: 1, at: DAY_MS, count: 4, stepMs: 9 * HOUR_MS },
];

/**
 * Two runs of one backfill: the first leaves windows open, the second makes several deliveries of what is left, three
 * windows at once.
 */
export function typicalBackfill(
  second: Partial<BackfillDraft>,
  { sinks, keepsOutput }: { sinks: BackfillSchedule['sinks']; keepsOutput: boolean },
  first: Partial<BackfillDraft> = {},
): BackfillSchedule {
  const job = { ...CLEAN_BACKFILL, perPage: 3, concurrency: 3, files: 3 };
  return {
    seed: 1,
    switches: {
      ...{ createdField: 'createdAt', nextAfterFullPage: false, idsAtCreation: true },
      ...{ looksEarly: true, pageSize: 100, repositoryDays: 90, keepsOutput },
    },
    ...{ sinks, sources: ['org/acme/web', 'org/acme/git'], events: EVENTS },
    range: { from: -5 * DAY_MS, to: -DAY_MS, isOpenStart: false },
    moves: [
      { kind: 'job', afterMs: MINUTE_MS, job: { ...job, maxRequests: 4, ...first } },
      { kind: 'job', afterMs: MINUTE_MS, job: { ...job, ...second } },
    ],
  };
}
