import { describe, expect, test } from '@jest/globals';
import { manifestStates } from '../../src/checkpoint/checkpoint.ts';
import { LostRaceError } from '../../src/errors.ts';
import { encodeManifest, hashManifest } from '../../src/events/manifest.ts';
import type { Manifest, SinkName } from '../../src/events/manifest.ts';
import type { Source } from '../../src/events/source.ts';
import type { Sink } from '../../src/sinks/sink.ts';
import { NOON, git, openWorld, web } from '../support/collect-world.ts';
import type { FakePage } from '../support/fake-reader.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

interface Shelf {
  readonly sink: Sink;
  readonly manifests: Manifest[];
}

/** A sink that keeps the manifests, and refuses the deliveries of some numbers. */
function shelf(
  limits: Partial<Sink['limits']> = {},
  options: { name?: SinkName; refuses?: Readonly<Record<number, Error>> } = {},
): Shelf {
  const { name = 'commit', refuses = {} } = options;
  const manifests: Manifest[] = [];
  const sink: Sink = {
    name,
    limits: { bytes: Infinity, files: Infinity, ...limits },
    async publish({ manifest }) {
      const error = refuses[manifest.sequence];
      if (error !== undefined) throw error;
      manifests.push(manifest);
      return { sink: name };
    },
  };
  return { sink, manifests };
}

/** This many days before noon, so that each event has a segment of its own. */
const event = (days: number) => ({
  _document_id: `e${days}`,
  '@timestamp': NOON - days * DAY_MS,
  action: 'x',
});

/** A page of these events; the last one of a log ends it. */
const page = (days: readonly number[], next?: string): FakePage => ({
  events: days.map(event),
  next,
});

const inPages = (...pages: readonly (readonly number[])[]): FakePage[] =>
  pages.map((days, index) => page(days, index === pages.length - 1 ? undefined : `c${index}`));

const fourPages = inPages([9, 8], [7, 6], [5, 4], [3, 2]);

function countsOf(manifests: readonly Manifest[]): number[][] {
  return manifests.map(({ sources }) => sources.map(({ events }) => events));
}

describe('a run whose events are too many for one delivery', () => {
  test.each([
    ['files', { files: 4 }],
    ['bytes', { bytes: 260 }],
  ])('makes several, each of whole pages, by the limit of %s', async (_, limits) => {
    const { sink, manifests } = shelf(limits);
    const world = openWorld();
    const { report, steps } = await world.run({
      pages: new Map([[web, fourPages]]),
      mended: { ready: [sink] },
    });
    expect(countsOf(manifests)).toEqual([[4], [4]]);
    expect(report).toMatchObject({ sequences: [1, 2], failures: [], sources: [{ events: 8 }] });
    expect(report.files).toHaveLength(2 + 8);
    expect(report.publications).toHaveLength(2);
    expect(steps).toEqual(['save']);
    expect(world.saved()).toMatchObject({ sequence: 2, revision: 0 });
  });

  test('chains them, and their spans, requests and counts add up', async () => {
    const { sink, manifests } = shelf({ files: 4 });
    const world = openWorld();
    const { report } = await world.run({
      pages: new Map([[web, fourPages]]),
      mended: { ready: [sink] },
    });
    const [first, second] = manifests.map(({ sources }) => sources[0]!);
    expect(manifests[1]?.previous).toBe(hashManifest(encodeManifest(manifests[0]!)));
    expect(world.saved().head).toBe(hashManifest(encodeManifest(manifests[1]!)));
    expect([first?.complete, second?.complete]).toEqual([false, true]);
    // The page that did not fit any more was asked for before the first was published.
    expect([first?.requests, second?.requests]).toEqual([3, 1]);
    expect(second?.span.from).toBe(first?.span.to);
    expect(first?.span.to).toBe(new Date(NOON - 6 * DAY_MS).toISOString());
    expect(Date.parse(second?.span.to ?? '')).toBe(report.sources[0]?.span.to);
  });

  test('notes after each what the archive then holds', async () => {
    const { sink, manifests } = shelf({ files: 4 });
    const world = openWorld();
    const mended = { ready: [sink] };
    await world.run({ pages: new Map([[web, fourPages]]), mended });
    const from = NOON - 182 * DAY_MS;
    const heldAfter = manifests.map(({ checkpoint }) => manifestStates(checkpoint)[0]?.covered);
    expect(heldAfter).toEqual([[{ from, to: NOON - 6 * DAY_MS }], [{ from, to: NOON }]]);
    expect(world.saved().sources[0]?.covered).toEqual([{ from, to: NOON }]);
  });

  test('takes the smallest limits of all sinks', async () => {
    const [large, small] = [shelf({ files: 98 }), shelf({ files: 2 }, { name: 'artifact' })];
    const pages = new Map([[web, fourPages]]);
    await openWorld().run({ pages, mended: { ready: [large.sink, small.sink] } });
    expect(large.manifests).toHaveLength(4);
    expect(small.manifests).toEqual(large.manifests);
  });

  test('makes one delivery of a page that alone is too large', async () => {
    const { sink, manifests } = shelf({ files: 3 });
    const pages = new Map([[web, inPages([9], [8, 7, 6, 5, 4], [3])]]);
    await openWorld().run({ pages, mended: { ready: [sink] } });
    expect(countsOf(manifests)).toEqual([[1], [5], [1]]);
  });

  test('tells of each source in the deliveries that hold something of its reading alone', async () => {
    const { sink, manifests } = shelf({ files: 3 });
    const other: Source = { ...web, slug: 'other' };
    const pages = new Map([
      [other, inPages([9])],
      [web, inPages([8, 7], [6, 5], [4])],
      [git, inPages([3])],
    ]);
    await openWorld().run({ pages, mended: { ready: [sink] } });
    const named = manifests.map(({ sources }) =>
      sources.map(({ slug, log, events }) => `${slug}/${log} ${events}`),
    );
    // That of git was asked for, and did not fit.
    expect(named).toEqual([
      ['other/web 1', 'acme/web 2'],
      ['acme/web 3', 'acme/git 0'],
      ['acme/git 1'],
    ]);
  });

  test('makes no second delivery for a page that did not fit and had nothing new', async () => {
    const world = openWorld();
    const { sink, manifests } = shelf({ bytes: 150 });
    const mended = { ready: [sink] };
    const run = (hours: number, ...pages: readonly (readonly number[])[]) =>
      world.run({
        pages: new Map([[web, inPages(...pages)]]),
        mended,
        now: NOON + hours * HOUR_MS,
      });
    await run(0, [5, 4]);
    await run(2, [-0.01, -0.02], [5, 4]);
    expect(countsOf(manifests)).toEqual([[2], [2]]);
    await run(3, [-0.09]);
    const [first, second, third] = manifests.map(({ sources }) => sources[0]!.span);
    expect(second?.from).toBe(first?.to);
    expect(third?.from).toBe(second?.to);
    const last = world.saved().sources[0];
    expect(last?.covered).toEqual([{ from: NOON - 182 * DAY_MS, to: last?.deliveredTo }]);
    // What no delivery tells of is not held.
    await run(5, []);
    expect(world.saved().sources[0]).toMatchObject({
      ...{ covered: last?.covered, deliveredTo: last?.deliveredTo },
      readThrough: NOON + 5 * HOUR_MS,
    });
  });
});

describe('a run of several deliveries of which one can not be published', () => {
  const refusing = shelf({ files: 4 }, { refuses: { 2: new Error('full') } });
  const pages = new Map<Source, readonly FakePage[]>([
    [web, fourPages],
    [git, inPages([1])],
  ]);

  test('keeps those before it, and reads no other source', async () => {
    const world = openWorld();
    const many = new Map([
      [web, inPages([9, 8], [7, 6], [5, 4], [3, 2], [1, 0])],
      [git, inPages([1])],
    ]);
    const { report, steps, read } = await world.run({
      ...{ pages: many, mended: { ready: [refusing.sink] } },
    });
    expect(steps).toEqual(['save']);
    expect(report).toMatchObject({ sequences: [1], publications: [{ sink: 'commit' }] });
    expect(report.failures).toEqual([expect.stringMatching(/sink `commit` \(Error: full\)/)]);
    expect(world.saved()).toMatchObject({
      sequence: 1,
      head: hashManifest(encodeManifest(refusing.manifests[0]!)),
    });
    expect(read).toEqual([web]);
  });

  test('is gone on from at the cut: the next run delivers the rest, once', async () => {
    const world = openWorld();
    await world.run({
      ...{ pages: new Map([[web, fourPages]]), mended: { ready: [refusing.sink] } },
    });
    expect(world.saved().sources[0]).toMatchObject({ resume: { cursor: 'c1' }, front: null });
    const healed = shelf({ files: 98 });
    // What the border shows again is known; the rest is new.
    const pages = new Map([[web, inPages([6, 5], [4, 3], [2])]]);
    const { report } = await world.run({ pages, mended: { ready: [healed.sink] } });
    expect(report).toMatchObject({
      ...{ sequences: [2], sources: [{ events: 4, alreadyDelivered: 1 }] },
    });
    expect(healed.manifests[0]?.segments.map(({ path }) => /day=([\d-]+)/.exec(path)?.[1])).toEqual(
      [5, 4, 3, 2].map((days) => new Date(NOON - days * DAY_MS).toISOString().slice(0, 10)),
    );
  });

  test('saves nothing if it is the first', async () => {
    const world = openWorld();
    const none = shelf({ files: 4 }, { refuses: { 1: new Error('full') } });
    const { steps, report } = await world.run({ pages, mended: { ready: [none.sink] } });
    expect([steps, report.sequences]).toEqual([[], []]);
    expect(world.saved().sequence).toBe(0);
  });
});

describe('of two sinks', () => {
  const pages = new Map([[web, inPages([2])]]);

  test('the second gets nothing from a run that lost the race in the first', async () => {
    const lost = shelf({}, { refuses: { 1: new LostRaceError('Another run was first.') } });
    const second = shelf({}, { name: 'artifact' });
    const { report } = await openWorld().run({
      pages,
      mended: { ready: [lost.sink, second.sink] },
    });
    expect(second.manifests).toEqual([]);
    expect(report.failures).toEqual(['Another run was first.']);
  });

  test('the second gets what the first could not take, and the position stays', async () => {
    const down = shelf({}, { refuses: { 1: new Error('down') } });
    const second = shelf({}, { name: 'artifact' });
    const world = openWorld();
    const { report, steps } = await world.run({
      pages,
      mended: { ready: [down.sink, second.sink] },
    });
    expect(second.manifests).toHaveLength(1);
    expect([steps, report.sequences]).toEqual([[], []]);
    expect(world.saved().sequence).toBe(0);
  });
});

describe('what a sink lacks', () => {
  const lacking = [{ sink: 'commit' as const, from: 1, to: 1 }];

  test('makes a delivery of its own, stands in it, and is not told again', async () => {
    const world = openWorld();
    const { sink, manifests } = shelf({ files: 2 });
    const ready = [sink];
    await world.run({ pages: new Map([[web, inPages([3])]]), mended: { ready } });
    const nothing = new Map([[web, inPages([])]]);
    await world.run({ pages: nothing, mended: { ready, lacking } });
    await world.run({ pages: nothing, mended: { ready } });
    expect(manifests).toMatchObject([{ sequence: 1 }, { sequence: 2, segments: [], lacking }]);
    await world.run({ pages: new Map([[web, inPages([2, 1], [0])]]), mended: { ready, lacking } });
    expect(manifests.slice(2).map((manifest) => manifest.lacking)).toEqual([lacking, undefined]);
  });
});

describe('the identities', () => {
  async function carriers(name: SinkName, lackingAt: readonly number[] = []): Promise<number[]> {
    const { sink, manifests } = shelf({}, { name });
    const world = openWorld();
    const ready = [sink];
    for (let number = 1; number <= 36; number++) {
      const lacking = lackingAt.includes(number) ? [{ sink: name, from: 1, to: number - 1 }] : [];
      const pages = new Map([[web, inPages([100 - number])]]);
      await world.run({ pages, mended: { ready, lacking }, now: NOON + number });
      const held = world.saved().sources[0]?.identities;
      const [state] = manifestStates(manifests.at(-1)!.checkpoint);
      const { identitiesAt } = manifests.at(-1)!.checkpoint;
      expect(state?.identities).toBe(identitiesAt === number ? held : null);
    }
    return manifests.flatMap(({ sequence, checkpoint }) =>
      checkpoint.identitiesAt === sequence ? [sequence] : [],
    );
  }

  test('are in every 32nd manifest on a branch, where all segments stay', async () => {
    expect(await carriers('commit')).toEqual([1, 33]);
  });

  test('are in every manifest where deliveries expire', async () => {
    expect(await carriers('artifact')).toHaveLength(36);
  });

  test('are in a manifest behind which a sink lacks deliveries', async () => {
    expect(await carriers('commit', [9])).toEqual([1, 9]);
  });
});
