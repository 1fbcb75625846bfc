import { describe, expect, test } from '@jest/globals';
import { ExplainedError } from '../../src/errors.ts';
import { NOON, openWorld, web } from '../support/collect-world.ts';
import type { RunPlan } from '../support/collect-world.ts';

const HOUR_MS = 3_600_000;
const event = (id: string) => ({ _document_id: id, '@timestamp': NOON - HOUR_MS, action: 'x' });
const shows = (...ids: readonly string[]): RunPlan => ({
  pages: new Map([[web, [{ events: ids.map(event) }]]]),
});
const failures = ['The sink `commit` is behind the archive, and could not be mended.'];

describe('a run whose sinks were not all brought to the head of the archive', () => {
  test('reads nothing if none is ready, and says why', async () => {
    const world = openWorld();
    const running = world.run({ ...shows('a'), mended: { ready: [], failures } });
    await expect(running).rejects.toThrow(ExplainedError);
    await expect(running).rejects.toThrow(failures[0]!);
    expect([world.published, world.saved().sequence]).toEqual([[], 0]);
  });

  test('delivers to those that are, saves its position, and fails in words', async () => {
    const world = openWorld();
    const { report, steps } = await world.run({ ...shows('a'), mended: { failures } });
    expect(steps).toEqual(['publish', 'save']);
    expect(report).toMatchObject({ sequences: [1], failures });
    expect(world.saved().sequence).toBe(1);
  });
});

describe('the artifact that mending found the newest delivery in', () => {
  test('is saved with the position of a run without new events', async () => {
    const world = openWorld();
    await world.run(shows('a'));
    expect(world.saved().artifact).toBeNull();
    await world.run({ ...shows('a'), mended: { artifact: 77 }, now: NOON + HOUR_MS });
    expect(world.saved()).toMatchObject({ sequence: 1, revision: 1, artifact: 77 });
  });

  test('is not taken for that of the next delivery', async () => {
    const world = openWorld();
    await world.run(shows('a'));
    await world.run({ ...shows('b'), mended: { artifact: 77 }, now: NOON + HOUR_MS });
    expect(world.saved()).toMatchObject({ sequence: 2, artifact: null });
  });
});
