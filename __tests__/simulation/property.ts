import fc from 'fast-check';
import { BACKFILL_FAMILIES } from './backfill-families.ts';
import { playBackfill } from './backfill-play.ts';
import { backfillSchedules } from './draft-backfills.ts';
import { schedules } from './family.ts';
import { FAMILIES } from './families.ts';
import { emptyTally, play } from './play.ts';
import type { Tally } from './play.ts';

/** Where a property begins: the seed and, to replay one schedule, its path. */
export interface Start {
  readonly seed: number;
  readonly path?: string | undefined;
}

export interface Outcome {
  readonly tally: Tally;
  /** What went wrong and how to see it again; undefined if nothing did. */
  readonly failure: string | undefined;
}

type Numbers = Start & { schedules: number };

/** Plays so many schedules of a family. The first that goes wrong is made as small as it can be. */
export function playFamily(name: string, numbers: Numbers): Promise<Outcome> {
  const family = familyOf(name, FAMILIES);
  const file = family.sinks === undefined ? 'schedules' : 'schedules-of-sinks';
  return check(name, { ...numbers, arbitrary: schedules(family), play, file });
}

/** The same for a family of backfills. */
export function playBackfillFamily(name: string, numbers: Numbers): Promise<Outcome> {
  const arbitrary = backfillSchedules(familyOf(name, BACKFILL_FAMILIES));
  return check(name, { ...numbers, arbitrary, play: playBackfill, file: 'backfill-schedules' });
}

async function check<Schedule>(
  name: string,
  options: Numbers & {
    arbitrary: fc.Arbitrary<Schedule>;
    play: (schedule: Schedule, tally: Tally) => Promise<void>;
    /** The test that replays it. */
    file: string;
  },
): Promise<Outcome> {
  const { arbitrary, seed, path, schedules: numRuns, file } = options;
  const tally = emptyTally();
  const result = await fc.check(
    fc.asyncProperty(arbitrary, (schedule) => options.play(schedule, tally)),
    { numRuns, seed, ...(path === undefined ? {} : { path }) },
  );
  if (!result.failed) return { tally, failure: undefined };
  const { counterexamplePath, counterexample, errorInstance } = result;
  const failure = [
    `With ${name}, a schedule went wrong:`,
    errorInstance instanceof Error ? errorInstance.message : String(errorInstance),
    `SEED=${seed} REPLAY='${counterexamplePath ?? ''}' npm test -- simulation/${file}.test -t '${name}$'`,
    fc.stringify(counterexample?.[0]),
  ].join('\n');
  return { tally, failure };
}

function familyOf<Family>(name: string, families: readonly (readonly [string, Family])[]): Family {
  const found = families.find(([known]) => known === name);
  if (found === undefined) throw new Error(`There is no family of schedules named ${name}.`);
  return found[1];
}
