import { describe, expect, test } from '@jest/globals';
import { playSchedule } from './streams-schedule.ts';
import type { Family, Played } from './streams-schedule.ts';

const first = Number(process.env['SEED'] ?? 1);
const count = Number(process.env['SCHEDULES'] ?? 160);

interface Tally {
  readonly accused: string[];
  helped: number;
  doubles: number;
  deaths: number;
  failures: number;
}

/** Plays so many schedules; says with which seed to see again what went wrong. */
async function playAll(family: Family, look?: (played: Played) => string[]): Promise<Tally> {
  const tally: Tally = { accused: [], helped: 0, doubles: 0, deaths: 0, failures: 0 };
  for (let seed = first; seed < first + count; seed++) {
    const played = await playSchedule(seed, family);
    const accusations = [...played.accusations, ...(look?.(played) ?? [])];
    if (accusations.length > 0)
      tally.accused.push(`SEED=${seed} SCHEDULES=1: ${accusations.join('; ')}`);
    tally.helped += played.helped.length;
    tally.doubles += played.doubles.length;
    tally.deaths += played.runs.filter(({ end }) => end === 'died').length;
    tally.failures += played.runs.filter(({ end }) => end === 'failed').length;
  }
  return tally;
}

describe('over any schedule of runs each name has one stream, which is like the file', () => {
  test('with faults and deaths, and nobody has to help', async () => {
    const { accused, helped, doubles, deaths, failures } = await playAll({});
    expect(accused).toEqual([]);
    expect({ helped, doubles }).toEqual({ helped: 0, doubles: 0 });
    expect(Math.min(deaths, failures)).toBeGreaterThan(count / 4);
  });

  test('with people who make, change and delete streams meanwhile', async () => {
    const { accused, doubles } = await playAll({ hasPeople: true });
    expect({ accused, doubles }).toEqual({ accused: [], doubles: 0 });
  });

  test('with runs that change streams at the same time', async () => {
    const { accused, doubles } = await playAll({ racePauseMs: 20_000 });
    expect({ accused, doubles }).toEqual({ accused: [], doubles: 0 });
  });

  test('with runs that stand still for minutes while others go on, or says so', async () => {
    const { accused } = await playAll({ racePauseMs: 300_000, hasPeople: true }, (played) => {
      const isLoud = played.runs.some(({ end }) => end !== 'succeeded');
      return played.doubles.length > 0 && !isLoud ? ['two streams, and every run succeeded'] : [];
    });
    expect(accused).toEqual([]);
  });
});
