import { MINUTE_MS } from './family.ts';
import type { JobDraft, Schedule } from './family.ts';
import { CLEAN } from './play.ts';

/** Two runs of which each has something to deliver, in two sources and over several pages. */
export function typical(
  second: Partial<JobDraft>,
  { sinks, keepsOutput }: { sinks: Schedule['sinks']; keepsOutput: boolean },
): Schedule {
  const times = [0, 1, 2, 3, 150, 160, 170, 180, 190, 200, 290];
  return {
    seed: 1,
    switches: {
      ...{ createdField: 'createdAt', nextAfterFullPage: false, idsAtCreation: true },
      ...{ looksEarly: true, pageSize: 100, repositoryDays: 90, keepsOutput },
    },
    sinks,
    ...{ stall: undefined, days: 0 },
    events: times.flatMap((at, index) =>
      [0, 1].map((source) => ({
        ...{ source, at: at * 1000, delay: index % 3 === 2 ? 50_000 : 0, skew: 0 },
        ...{ hasId: index % 2 === 0, shape: index % 6, order: index, copies: 1 },
      })),
    ),
    moves: [
      { kind: 'job', afterMs: 2 * MINUTE_MS, job: { ...CLEAN, perPage: 3 } },
      { kind: 'job', afterMs: 2 * MINUTE_MS, job: { ...CLEAN, perPage: 3, ...second } },
    ],
  };
}
