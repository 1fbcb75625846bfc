import { describe, expect, test } from '@jest/globals';
import { DAY_MS, MINUTE_MS } from './family.ts';
import type { Move, Schedule } from './family.ts';
import { CLEAN, emptyTally, play } from './play.ts';

const STEPS = Number(process.env['RACE_STEPS'] ?? 8);
const END = 1000;

/** One run goes so far, another so far, then the first ends, then the second. Events appear while a run stands still. */
function race(options: {
  first: number;
  second: number;
  firstDies: boolean;
  isLate: boolean;
  switches: Pick<Schedule['switches'], 'idsAtCreation' | 'keepsOutput'>;
  sinks: Schedule['sinks'];
}): Schedule {
  const { first, second, firstDies, isLate, switches, sinks } = options;
  const job = { ...CLEAN, perPage: 3 };
  return {
    seed: 1,
    switches: {
      ...{ createdField: 'time', nextAfterFullPage: false, looksEarly: false, pageSize: 100 },
      ...{ repositoryDays: 90, ...switches },
    },
    sinks,
    ...{ stall: undefined, days: 0 },
    events: Array.from({ length: 12 }, (_, at) => ({
      ...{ source: at % 2, at: at * 15_000, delay: (at % 3) * 20_000, skew: 0 },
      ...{ hasId: at % 4 !== 0, shape: at % 6, order: at, copies: 1 },
    })),
    moves: [
      ...(isLate ? [{ kind: 'job' as const, afterMs: MINUTE_MS, job }] : []),
      {
        kind: 'race',
        afterMs: MINUTE_MS,
        jobs: [firstDies ? { ...job, death: { at: END, when: 'after' } } : job, job],
        ...{ switching: 0, startAt: 0, pauseMs: 40_000 },
        script: [
          { run: 0, until: first },
          { run: 1, until: second },
          { run: 0, until: END },
          { run: 1, until: END },
        ],
      },
    ],
  };
}

const places = [
  ['ids are given when an upload begins', { idsAtCreation: true, sinks: ['artifact'] }],
  ['ids are given when an upload ends', { idsAtCreation: false, sinks: ['artifact'] }],
  ['a branch is the sink', { idsAtCreation: false, sinks: ['commit'] }],
  ['a branch and artifacts are', { idsAtCreation: true, sinks: ['commit', 'artifact'] }],
  ['later steps are the sink', { idsAtCreation: false, sinks: [] }],
] as const;

describe('two runs that change places at every pair of boundaries leave the archive whole', () => {
  test.each(places)('when %s', async (_, { idsAtCreation, sinks }) => {
    for (let first = 1; first < 64; first += STEPS)
      for (let second = 1; second < 60; second += Math.ceil(STEPS / 2))
        await play(
          race({
            ...{ first: first + (second % STEPS), second, firstDies: false, isLate: true, sinks },
            switches: { idsAtCreation, keepsOutput: false },
          }),
        );
  });

  test('when each makes several deliveries to a branch and artifacts', async () => {
    const job = { ...CLEAN, perPage: 20 };
    const events = Array.from({ length: 130 }, (_, day) => ({
      ...{ source: 0, at: (day - 130) * DAY_MS, delay: 0, skew: 0 },
      ...{ hasId: day % 7 !== 0, shape: day % 6, order: day, copies: 1 },
    }));
    // Each passes about 960 boundaries; around these it publishes, first the one and then the other.
    for (const first of [8, 583, 953])
      for (const second of [8, 585, 952]) {
        const { moves, ...rest } = race({
          ...{ first, second, firstDies: false, isLate: false, sinks: ['commit', 'artifact'] },
          switches: { idsAtCreation: true, keepsOutput: false },
        });
        const tally = emptyTally();
        const both = moves.map((move) => ({ ...move, jobs: [job, job] }) as Move);
        await play({ ...rest, events, moves: both }, tally);
        expect(tally.deliveries).toBeGreaterThan(1);
      }
  });
});
