import fc from 'fast-check';
import type { Family } from './family.ts';
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

/** Plays so many schedules of a family. The first that goes wrong is made as small as it can be. */
export async function playFamily(
  name: string,
  { seed, path, schedules: numRuns }: Start & { schedules: number },
): Promise<Outcome> {
  const family = familyOf(name);
  const tally = emptyTally();
  const result = await fc.check(
    fc.asyncProperty(schedules(family), (schedule) => play(schedule, tally)),
    { numRuns, seed, ...(path === undefined ? {} : { path }) },
  );
  if (!result.failed) return { tally, failure: undefined };
  const { counterexamplePath, counterexample, errorInstance } = result;
  const failure = [
    `With ${name}, a schedule went wrong:`,
    errorInstance instanceof Error ? errorInstance.message : String(errorInstance),
    `SEED=${seed} REPLAY='${counterexamplePath ?? ''}' npm test -- __tests__/simulation/schedules -t '${name}$'`,
    fc.stringify(counterexample?.[0]),
  ].join('\n');
  return { tally, failure };
}

function familyOf(name: string): Family {
  const found = FAMILIES.find(([known]) => known === name);
  if (found === undefined) throw new Error(`There is no family of schedules named ${name}.`);
  return found[1];
}
