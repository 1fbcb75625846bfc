import { describe, expect, test } from '@jest/globals';
import { FAMILIES } from './families.ts';
import { playFamily } from './property.ts';

const start = {
  schedules: Number(process.env['SCHEDULES'] ?? 72),
  seed: Number(process.env['SEED'] ?? 1),
  path: process.env['REPLAY'],
};

// The families with other sinks than artifacts alone have a suite of their own, so that both cores play.
const families = FAMILIES.filter(([, { sinks }]) => sinks === undefined);

describe('over any schedule of runs the archive has each event exactly once', () => {
  for (const [name, { share = 1 }] of families) {
    test(
      `with ${name}`,
      async () => {
        const schedules = Math.ceil(start.schedules * share);
        const { failure } = await playFamily(name, { ...start, schedules });
        expect(failure).toBeUndefined();
      },
      60_000 + start.schedules * 500,
    );
  }
});
