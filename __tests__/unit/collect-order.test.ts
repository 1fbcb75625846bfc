import { describe, expect, test } from '@jest/globals';
import type { Manifest } from '../../src/events/manifest.ts';
import type { Source } from '../../src/events/source.ts';
import { ReadingStopped } from '../../src/github/patience.ts';
import { DAY_MS, NOON, git, openWorld, web } from '../support/collect-world.ts';
import type { RunPlan } from '../support/collect-world.ts';

const HOUR_MS = 3_600_000;
const other: Source = { ...web, slug: 'other' };
const event = (id: string) => ({ _document_id: id, '@timestamp': NOON - 2 * HOUR_MS, action: 'x' });
const plan = (pages: RunPlan['pages'], more: Partial<RunPlan> = {}): RunPlan => ({
  pages,
  ...more,
});
/** Each of the sources shows one page without events. */
const idle = (sources: readonly Source[], now: number): RunPlan =>
  plan(new Map(sources.map((source) => [source, [{ events: [] }]])), { now });
/** None of the sources answers. */
const down = (sources: readonly Source[], now: number): RunPlan =>
  plan(new Map(sources.map((source) => [source, [new Error('503')]])), { now });

/** Reads each source alone so long before noon, and then tells in which order a run at noon reads all. */
async function orderAfter(ages: ReadonlyMap<Source, number>, sources = [...ages.keys()]) {
  const world = openWorld();
  const all = [...ages].sort(([, a], [, b]) => b - a);
  for (const [index, [source, age]] of all.entries()) {
    // One that is known must be among them.
    const [first] = all[0] ?? [];
    const failing: RunPlan['pages'] =
      index === 0 || first === undefined ? new Map() : new Map([[first, [new Error('503')]]]);
    await world.run(plan(new Map([...failing, [source, [{ events: [] }]]]), { now: NOON - age }));
  }
  const { read, report } = await world.run(idle(sources, NOON));
  expect(report.sources.map(({ source }) => source)).toEqual(sources);
  return read;
}

describe('what GitHub drops first is read first', () => {
  test('git before web when both are as old', async () => {
    const both = [
      [web, HOUR_MS],
      [git, HOUR_MS],
    ] as const;
    expect(await orderAfter(new Map(both))).toEqual([git, web]);
    expect(await orderAfter(new Map(both), [git, web])).toEqual([git, web]);
  });

  test('in the given order by a clock that is behind GitHub', async () => {
    const behind = [
      [git, -HOUR_MS],
      [web, -HOUR_MS],
    ] as const;
    expect(await orderAfter(new Map(behind))).toEqual([git, web]);
  });

  test('a web log that almost expired before a fresh git log', async () => {
    const ages = new Map([
      [git, HOUR_MS],
      [web, 170 * DAY_MS],
    ]);
    expect(await orderAfter(ages)).toEqual([web, git]);
  });

  test('by the share of its retention, not by its age', async () => {
    const ages = (days: number) =>
      new Map([
        [web, days * DAY_MS],
        [git, DAY_MS],
      ]);
    expect(await orderAfter(ages(25))).toEqual([git, web]);
    expect(await orderAfter(ages(26))).toEqual([web, git]);
  });

  test('what was never read before all else, in the order of the inputs', async () => {
    const known = new Map([[web, 170 * DAY_MS]]);
    const third: Source = { ...git, slug: 'third' };
    expect(await orderAfter(known, [web, third, other])).toEqual([third, other, web]);
  });

  test('what is equally urgent in the order of the inputs', async () => {
    const same = new Map([
      [other, HOUR_MS],
      [web, HOUR_MS],
    ]);
    expect(await orderAfter(same)).toEqual([other, web]);
    expect(await orderAfter(same, [web, other])).toEqual([web, other]);
  });

  test('a source that failed before its first page is as new as ever', async () => {
    const world = openWorld();
    await world.run(plan(new Map([[web, [{ events: [event('a')] }]]]), { now: NOON - HOUR_MS }));
    await world.run(down([web, other], NOON - 60_000));
    expect((await world.run(idle([web, other], NOON))).read).toEqual([other, web]);
  });

  test('so that a log which takes all the time of each run does not starve another one', async () => {
    const world = openWorld();
    const stopped = new ReadingStopped('max-duration');
    const firsts: Source[] = [];
    for (let hour = 0; hour < 6; hour++) {
      const now = NOON + hour * HOUR_MS;
      const { read } = await world.run(
        // Which of them is read first gets to its end, and nothing is left for the other.
        plan(firstTakesAll([web, other], stopped), { now }),
      );
      firsts.push(read[0]!);
    }
    expect(firsts.slice(1)).toEqual([other, web, other, web, other]);
  });
});

/** Pages of which only those of the source that is asked for first are there. */
function firstTakesAll(sources: readonly Source[], stopped: Error): RunPlan['pages'] {
  const pages = new Map(sources.map((source) => [source, [{ events: [] }] as const]));
  let first: Source | undefined;
  return Object.assign(new Map(pages), {
    get: (source: Source) => ((first ??= source) === source ? pages.get(source) : [stopped]),
  });
}

describe('in whatever order they are read', () => {
  const both = (more: Partial<RunPlan> = {}) =>
    plan(
      new Map([
        [web, [{ events: [event('w')] }]],
        [git, [{ events: [event('g')] }]],
      ]),
      more,
    );

  test('report and manifest have the sources as they were configured', async () => {
    const world = openWorld();
    const { report } = await world.run(both());
    const logs = ['web', 'git'];
    expect(report.sources.map(({ source }) => source.log)).toEqual(logs);
    const again = await world.run(both({ now: NOON + HOUR_MS }));
    expect(again.read).toEqual([git, web]);
    expect(again.report.sources.map(({ source }) => source.log)).toEqual(logs);
    const text = world.published[0]?.files['manifests/collect-000001.json'];
    const manifest = JSON.parse(text ?? '') as Manifest;
    expect(manifest.sources.map(({ log }) => log)).toEqual(logs);
  });

  test('each source is delivered to the end of its own span', async () => {
    const world = openWorld();
    await world.run(both());
    const failing = plan(
      new Map([
        [web, [new Error('503')]],
        [git, [{ events: [event('g'), event('h')] }]],
      ]),
      { now: NOON + HOUR_MS },
    );
    const { read } = await world.run(failing);
    expect(read).toEqual([git, web]);
    const ends = new Map(world.saved().sources.map((one) => [one.log, one.deliveredTo]));
    expect(ends).toEqual(
      new Map([
        ['web', NOON],
        ['git', NOON + HOUR_MS],
      ]),
    );
    const begins = { web: NOON - 182 * DAY_MS, git: NOON - 9 * DAY_MS };
    for (const { log, covered } of world.saved().sources)
      expect(covered).toEqual([{ from: begins[log], to: ends.get(log) }]);
  });
});
