import { describe, expect, test } from '@jest/globals';
import type { Manifest } from '../../src/events/manifest.ts';
import { ReadingStopped } from '../../src/github/patience.ts';
import { DAY_MS, NOON, git, openWorld, web } from '../support/collect-world.ts';
import type { RunPlan } from '../support/collect-world.ts';

const HOUR_MS = 3_600_000;
const event = (id: string, time: number) => ({
  _document_id: id,
  '@timestamp': time,
  action: 'git.push',
});
const gitShows = (now: number, ...events: ReturnType<typeof event>[]): RunPlan => ({
  pages: new Map([[git, [{ events }]]]),
  now,
});
const manifestsOf = (world: ReturnType<typeof openWorld>): Manifest[] =>
  world.published.map(({ files }) => {
    const [, text] = Object.entries(files).find(([name]) => name.startsWith('manifests/'))!;
    return JSON.parse(text) as Manifest;
  });
const at = (iso: string) => Date.parse(iso);

describe('a state that was lost', () => {
  const lost = (days: number, more: Partial<RunPlan> = {}): RunPlan => ({
    ...gitShows(NOON, event('a', NOON - HOUR_MS)),
    lostSince: NOON - days * DAY_MS,
    ...more,
  });

  test('longer ago than GitHub keeps events leaves a gap', async () => {
    const world = openWorld();
    const { report } = await world.run(lost(9));
    const gap = { from: NOON - 9 * DAY_MS - HOUR_MS, to: NOON - 7 * DAY_MS };
    expect(report.sources[0]?.gaps).toEqual([gap]);
    expect(report.sources[0]?.retentionUsed).toBeCloseTo(9 / 7);
    const [manifest] = manifestsOf(world);
    expect(manifest?.sources[0]).toMatchObject({
      span: { from: '2026-11-12T12:00:00.000Z', to: '2026-11-21T12:00:00.000Z' },
      gaps: [{ from: '2026-11-12T11:00:00.000Z', to: '2026-11-14T12:00:00.000Z' }],
    });
    expect(world.saved().sources[0]?.covered).toEqual([{ from: gap.to, to: NOON }]);
  });

  test('lately leaves none', async () => {
    for (const days of [0, 3, 6.9]) {
      const { report } = await openWorld().run(lost(days));
      expect(report.sources[0]?.gaps).toEqual([]);
      expect(report.sources[0]?.retentionUsed).toBeCloseTo(days / 7);
    }
  });

  test('has a gap in each source by its own retention', async () => {
    const pages: RunPlan['pages'] = new Map([
      [web, [{ events: [] }]],
      [git, [{ events: [] }]],
    ]);
    const { report, steps } = await openWorld().run(lost(9, { pages }));
    expect(report.sources.map(({ gaps }) => gaps.length)).toEqual([0, 1]);
    expect(steps).toEqual(['publish', 'save']);
  });

  test('is told once, though the first run after it reads nothing', async () => {
    const world = openWorld();
    const failed = await world.run(lost(8, { pages: new Map([[git, [new Error('503')]]]) }));
    expect(failed.report.sources[0]?.gaps).toEqual([]);
    const first = await world.run(gitShows(NOON, event('a', NOON - HOUR_MS)));
    const second = await world.run(gitShows(NOON + HOUR_MS));
    const gaps = [first, second].map(({ report }) => report.sources[0]?.gaps.length);
    expect(gaps).toEqual([1, 0]);
  });
});

test('a source that is new in a known archive has no gap, nor has one in a first run', async () => {
  const world = openWorld();
  const first = await world.run(gitShows(NOON - 9 * DAY_MS, event('a', NOON - 10 * DAY_MS)));
  expect(first.report.sources[0]?.gaps).toEqual([]);
  const pages: RunPlan['pages'] = new Map([
    [git, [new Error('503')]],
    [{ ...git, slug: 'new' }, [{ events: [] }]],
  ]);
  const { report } = await world.run({ pages, now: NOON });
  expect(report.sources.map(({ gaps }) => gaps)).toEqual([[], []]);
});

test('spans follow one another without holes and overlaps, over gaps, failures, stops and idle runs', async () => {
  const world = openWorld();
  const stopped = new ReadingStopped('max-requests');
  let now = NOON;
  const run = (pages: readonly ({ events: ReturnType<typeof event>[]; next?: string } | Error)[]) =>
    world.run({ pages: new Map([[git, pages]]), now });

  await run([{ events: [event('a', now - HOUR_MS)] }]);
  now += 2 * HOUR_MS;
  await run([{ events: [event('b', now - HOUR_MS)], next: '1' }, stopped]);
  now += 9 * DAY_MS;
  await run([new Error('503')]);
  now += DAY_MS;
  const late = await run([{ events: [], next: '1' }, stopped]);
  now += HOUR_MS;
  await run([{ events: [] }]);
  now += HOUR_MS;
  await run([{ events: [event('c', now - 1000)] }]);
  now += 8 * DAY_MS;
  await run([{ events: [event('d', now - 1000)] }]);

  expect(late.report.sources[0]?.gaps).toHaveLength(1);
  const sources = manifestsOf(world).map(({ sources: [source] }) => source!);
  expect(sources).toHaveLength(6);
  for (const [index, { span, gaps }] of sources.entries()) {
    if (index > 0) expect(span.from).toBe(sources[index - 1]?.span.to);
    expect(at(span.to)).toBeGreaterThan(at(span.from));
    expect(gaps.length).toBeLessThanOrEqual(1);
    for (const gap of gaps) {
      // What appeared late, after it was read, counts as unread.
      expect(at(gap.from)).toBeGreaterThanOrEqual(at(span.from) - HOUR_MS);
      expect(at(gap.to)).toBeLessThanOrEqual(at(span.to));
    }
  }
  // The run that stopped read no event, so of what was left to read another hour is lost before the next.
  const readOn = NOON + 2 * HOUR_MS + 3 * DAY_MS;
  expect(sources.flatMap(({ gaps }) => gaps)).toEqual([
    { from: iso(NOON), to: iso(readOn) },
    { from: iso(readOn - HOUR_MS), to: iso(readOn + HOUR_MS) },
    { from: iso(now - 8 * DAY_MS - HOUR_MS), to: iso(now - 7 * DAY_MS) },
  ]);
  expect(world.saved().sources[0]?.deliveredTo).toBe(at(sources.at(-1)?.span.to ?? ''));
  // Of what each delivery tells of, its own gaps are not held.
  const held = NOON + 2 * HOUR_MS + 10 * DAY_MS + 2 * HOUR_MS;
  expect(world.saved().sources[0]?.covered).toEqual([
    { from: at(sources[0]?.span.from ?? ''), to: NOON + HOUR_MS },
    { from: readOn + HOUR_MS, to: held },
    { from: now - 7 * DAY_MS, to: now },
  ]);
});

function iso(time: number): string {
  return new Date(time).toISOString();
}
