import { describe, expect, test } from '@jest/globals';
import type { Checkpoint } from '../../src/checkpoint/checkpoint.ts';
import type { Manifest } from '../../src/events/manifest.ts';
import { ReadingStopped } from '../../src/github/patience.ts';
import { planStartAnew } from '../../src/state/plan-changes.ts';
import { DAY_MS, NOON, git, openWorld, retentionOf } from '../support/collect-world.ts';
import type { RunPlan } from '../support/collect-world.ts';

const HOUR_MS = 3_600_000;

const shows = (now: number, ...times: number[]): RunPlan => {
  const events = times.map((time) => ({
    _document_id: `${time}`,
    '@timestamp': time,
    action: 'x',
  }));
  return { pages: new Map([[git, [{ events }]]]), now };
};
/** Everything that GitHub may still have at `now` comes again. */
const anew = (now: number) => (checkpoint: Checkpoint) => ({
  ...checkpoint,
  sources: [
    ...planStartAnew(checkpoint.sources, { now, beginOf: () => now - 8 * DAY_MS, retentionOf })
      .states,
  ],
});
const sourceOf = (world: ReturnType<typeof openWorld>): Manifest['sources'][number] => {
  const { files } = world.published.at(-1)!;
  const [, text] = Object.entries(files).find(([name]) => name.startsWith('manifests/'))!;
  return (JSON.parse(text) as Manifest).sources[0]!;
};

describe('a source that was started anew', () => {
  const old = NOON - HOUR_MS;

  test('delivers all of it again, none of it late, in a span that begins before', async () => {
    const world = openWorld();
    await world.run(shows(NOON, old));
    const now = NOON + DAY_MS;
    const { report } = await world.run({ ...shows(now, old, now), change: anew(now) });
    expect(report.sources[0]).toMatchObject({
      ...{ events: 2, alreadyDelivered: 0, gaps: [] },
      late: { events: 0, longestMs: 0 },
    });
    expect(sourceOf(world).span).toEqual({
      from: new Date(now - 8 * DAY_MS).toISOString(),
      to: new Date(now).toISOString(),
    });
    expect(world.saved().sources[0]).toMatchObject({
      ...{ readThrough: now, deliveredTo: now },
      covered: [{ from: now - 8 * DAY_MS, to: now }],
    });
    const next = await world.run(shows(now + HOUR_MS, now));
    expect(next.report.sources[0]).toMatchObject({ events: 0, span: { from: now } });
  });

  test('and interrupted at once holds no more than it read again, and what is dropped then is a gap', async () => {
    const world = openWorld();
    await world.run(shows(NOON, NOON - 6 * DAY_MS, old));
    const now = NOON + HOUR_MS;
    const first = { '@timestamp': NOON - 6 * DAY_MS, action: 'x', _document_id: 'first' };
    const stopped = new ReadingStopped('max-requests');
    const pages = new Map([[git, [{ events: [first], next: 'b' }, stopped]]]);
    const { report } = await world.run({ pages, now, change: anew(now) });
    const begin = NOON - 6 * DAY_MS;
    expect(report.sources[0]).toMatchObject({ complete: false, span: { to: begin } });
    expect(world.saved().sources[0]?.covered).toEqual([{ from: now - 8 * DAY_MS, to: begin }]);
    const later = NOON + 10 * DAY_MS;
    const { report: next } = await world.run(shows(later, later));
    expect(next.sources[0]?.gaps).toEqual([{ from: begin - HOUR_MS, to: later - 7 * DAY_MS }]);
  });

  test('still has a gap where GitHub dropped what came after the archive ended', async () => {
    const world = openWorld();
    await world.run(shows(NOON, old));
    const now = NOON + 10 * DAY_MS;
    const { report } = await world.run({ ...shows(now, now), change: anew(now) });
    expect(report.sources[0]?.gaps).toEqual([{ from: NOON - HOUR_MS, to: now - 7 * DAY_MS }]);
  });
});
