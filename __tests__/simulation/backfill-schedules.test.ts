import { describe, expect, test } from '@jest/globals';
import { BACKFILL_FAMILIES } from './backfill-families.ts';
import { playBackfillFamily } from './property.ts';

const start = {
  schedules: Number(process.env['SCHEDULES'] ?? 36),
  seed: Number(process.env['SEED'] ?? 1),
  path: process.env['REPLAY'],
};

describe('over any schedule of runs a backfill holds each event of its range exactly once', () => {
  for (const [name, { share = 1 }] of BACKFILL_FAMILIES) {
    test(
      `with ${name}`,
      async () => {
        const schedules = Math.ceil(start.schedules * share);
        const { failure } = await playBackfillFamily(name, { ...start, schedules });
        expect(failure).toBeUndefined();
      },
      60_000 + start.schedules * 500,
    );
  }
});
