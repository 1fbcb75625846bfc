import { describe, expect, test } from '@jest/globals';
import { FAMILIES } from './families.ts';
import { playFamily } from './property.ts';

const start = {
  schedules: Number(process.env['SCHEDULES'] ?? 120),
  seed: Number(process.env['SEED'] ?? 1),
  path: process.env['REPLAY'],
};

describe('over any schedule of runs the archive has each event exactly once', () => {
  for (const [name] of FAMILIES) {
    test(
      `with ${name}`,
      async () => {
        const { failure } = await playFamily(name, start);
        expect(failure).toBeUndefined();
      },
      60_000 + start.schedules * 500,
    );
  }
});
