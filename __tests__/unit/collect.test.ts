import { describe, expect, test } from '@jest/globals';
import { LostRaceError } from '../../src/errors.ts';
import { hashManifest } from '../../src/events/manifest.ts';
import type { Manifest } from '../../src/events/manifest.ts';
import { ReadingStopped } from '../../src/github/patience.ts';
import { DAY_MS, NOON, WORKFLOW, git, openWorld, web } from '../support/collect-world.ts';
import type { RunPlan } from '../support/collect-world.ts';

const HOUR_MS = 3_600_000;
const event = (id: string, time = NOON - 2 * HOUR_MS) => ({
  _document_id: id,
  '@timestamp': time,
  action: 'repo.create',
});
const shows = (...events: object[]): RunPlan => ({
  pages: new Map([[web, [{ events: events as Record<string, unknown>[] }]]]),
});
const idle = shows();

/** The manifest and the lines of a published delivery. */
function parse(files: Record<string, string>) {
  const [path, text] = Object.entries(files).find(([name]) => name.startsWith('manifests/'))!;
  const lines = Object.entries(files).flatMap(([name, content]) =>
    name.endsWith('.ndjson') ? content.trimEnd().split('\n') : [],
  );
  return { path, text, manifest: JSON.parse(text) as Manifest, lines };
}

describe('a run with new events', () => {
  test('publishes them, then saves the checkpoint', async () => {
    const world = openWorld();
    const { steps, report } = await world.run(shows(event('a'), event('b')));
    expect(steps).toEqual(['publish', 'save']);
    const [{ delivery, files } = { delivery: undefined, files: {} }] = world.published;
    const { manifest, lines, path } = parse(files);
    expect(lines).toEqual([event('a'), event('b')].map((one) => JSON.stringify(one)));
    expect(path).toBe('manifests/collect-000001.json');
    expect(delivery?.files).toEqual([path, manifest.segments[0]?.path]);
    expect(manifest).toMatchObject({
      archive: 'audit-log',
      sequence: 1,
      previous: null,
      run: { id: '9', attempt: 1 },
      sources: [{ log: 'web', events: 2, complete: true, gaps: [] }],
      segments: [{ events: 2 }],
      checkpoint: { sources: world.saved().sources },
    });
    expect(report).toMatchObject({ sequences: [1], origin: 'nowhere', failures: [] });
    expect(world.saved()).toMatchObject({ sequence: 1, revision: 0, savedAt: NOON });
  });

  test('links its manifest to the one before, and its span to the end of that', async () => {
    const world = openWorld();
    await world.run(shows(event('a')));
    await world.run({ ...shows(event('a'), event('b')), now: NOON + HOUR_MS });
    const [one, two] = world.published.map(({ files }) => parse(files));
    expect(two?.manifest.sequence).toBe(2);
    expect(two?.manifest.previous).toBe(hashManifest(Buffer.from(one?.text ?? '')));
    expect(two?.manifest.sources[0]?.span.from).toBe(one?.manifest.sources[0]?.span.to);
    expect(two?.lines).toEqual([JSON.stringify(event('b'))]);
    expect(two?.manifest.sources[0]).toMatchObject({ events: 1, alreadyDelivered: 1 });
    expect(world.saved().head).toBe(hashManifest(Buffer.from(two?.text ?? '')));
  });

  test('that could not publish saves nothing and says so', async () => {
    const world = openWorld();
    const { steps, report } = await world.run({ ...shows(event('a')), publishFails: true });
    expect(steps).toEqual(['publish']);
    expect(report.failures).toEqual([
      expect.stringMatching(/sink `artifact` \(Error: the shelf is full\).*reads the same again/),
    ]);
    const again = await world.run(shows(event('a')));
    expect(again.report).toMatchObject({ sequences: [1], failures: [] });
    expect(parse(world.published[0]?.files ?? {}).lines).toHaveLength(1);
  });

  test('that could not save says so', async () => {
    const world = openWorld();
    const { steps, report } = await world.run({ ...shows(event('a')), saveFails: true });
    expect(steps).toEqual(['publish', 'save']);
    expect(report.failures).toEqual(['Error: the cache is full']);
    expect(report.publications).toEqual([{ sink: 'artifact' }]);
  });

  test('whose delivery another run published before saves nothing, and the advice stands alone', async () => {
    const world = openWorld();
    await world.run(shows(event('a')));
    const before = world.saved();
    const race = new LostRaceError('Another run was first. Use `concurrency:`.');
    const { steps, report } = await world.run({
      ...shows(event('a'), event('b')),
      ...{ publishFails: race, now: NOON + HOUR_MS },
    });
    expect(steps).toEqual(['publish']);
    expect(report.failures).toEqual([race.message]);
    expect(report.publications).toEqual([]);
    expect(world.saved()).toBe(before);
  });

  test('notes the artifact that holds them, who made the checkpoint, and what it goes on from', async () => {
    const world = openWorld();
    const publication = { artifact: { id: 70, url: 'x', expiresAt: undefined } };
    await world.run({ ...shows(event('a')), publication });
    expect(world.saved()).toMatchObject({ artifact: 70, workflow: WORKFLOW });
    await world.run({ ...shows(event('a')), now: NOON + HOUR_MS });
    expect(world.saved()).toMatchObject({ sequence: 1, revision: 1, artifact: 70 });
    await world.run({ ...shows(event('b')), now: NOON + 2 * HOUR_MS });
    expect(world.saved()).toMatchObject({ sequence: 2, artifact: null });
    expect(world.savedOver).toEqual([undefined, 'saved 1', 'saved 1']);
  });

  test('without sinks leaves its files and saves', async () => {
    const world = openWorld();
    const { steps, files, report } = await world.run({ ...shows(event('a')), withoutSinks: true });
    expect(steps).toEqual(['save']);
    expect(Object.keys(files).sort()).toEqual([...report.files].sort());
  });
});

describe('a run without new events', () => {
  async function afterFirst() {
    const world = openWorld();
    await world.run(shows(event('a')));
    return world;
  }

  test('publishes nothing, makes no file and saves nothing', async () => {
    const world = await afterFirst();
    const { steps, report, files } = await world.run({ ...shows(event('a')), now: NOON + 60_000 });
    expect([steps, files]).toEqual([[], {}]);
    expect(report).toMatchObject({ sequences: [], files: [], bytes: 0, failures: [] });
  });

  test('saves after an hour, under the same sequence', async () => {
    const world = await afterFirst();
    const { steps } = await world.run({ ...shows(event('a')), now: NOON + HOUR_MS });
    expect(steps).toEqual(['save']);
    expect(world.saved()).toMatchObject({ sequence: 1, revision: 1, savedAt: NOON + HOUR_MS });
  });

  test('saves when the position moved', async () => {
    const world = await afterFirst();
    const stopped = new ReadingStopped('max-requests');
    const pages = [{ events: [event('a')], next: 'c1' }, stopped];
    const { steps } = await world.run({ pages: new Map([[web, pages]]), now: NOON + 60_000 });
    expect(steps).toEqual(['save']);
    expect(world.saved()).toMatchObject({ sequence: 1, revision: 1 });
  });

  test('saves when its state came from elsewhere than the cache', async () => {
    const world = await afterFirst();
    const { steps } = await world.run({ ...idle, origin: 'artifact', now: NOON + 60_000 });
    expect(steps).toEqual(['save']);
  });
});

describe('a source that fails', () => {
  const both = (webPages: readonly (Error | { events: Record<string, unknown>[] })[]) => ({
    pages: new Map([
      [web, webPages],
      [git, [{ events: [event('g')] }]],
    ]),
  });

  test('does not stop the others, and the run says which it is', async () => {
    const world = openWorld();
    const { report, steps } = await world.run(both([new Error('404')]));
    expect(steps).toEqual(['publish', 'save']);
    expect(report.failures).toEqual(['org/acme/web: web broke: 404']);
    expect(report.sources).toMatchObject([
      { complete: false, events: 0 },
      { complete: true, events: 1 },
    ]);
  });

  test('after some pages keeps those', async () => {
    const world = openWorld();
    const { report } = await world.run({
      pages: new Map([[web, [{ events: [event('a')], next: 'c1' }, new Error('502')]]]),
    });
    expect(report.failures).toHaveLength(1);
    expect(parse(world.published[0]?.files ?? {}).lines).toHaveLength(1);
    const again = await world.run(shows(event('b')));
    expect(again.report.sources[0]).toMatchObject({ events: 1, alreadyDelivered: 0 });
  });

  test('before its first page has no gap when it is read at last', async () => {
    const world = openWorld();
    await world.run(both([new Error('401')]));
    const { report } = await world.run({ ...both([{ events: [] }]), now: NOON + 2 * DAY_MS });
    expect(report.sources[0]).toMatchObject({ gaps: [], complete: true });
  });

  test('for the same reason as another one is told of in one paragraph', async () => {
    const world = openWorld();
    const same = [new Error('x')];
    const { report } = await world.run({
      pages: new Map([
        [web, same],
        [{ ...web, slug: 'other' }, same],
      ]),
    });
    expect(report.failures).toEqual(['org/acme/web, org/other/web: web broke: x']);
  });
});

describe('a limit', () => {
  test('ends a run in peace: what was read is kept, and the report says when to come back', async () => {
    const world = openWorld();
    const stopped = new ReadingStopped('rate-limit', NOON + HOUR_MS);
    const pages = [{ events: [event('a')], next: 'c1' }, stopped];
    const { report, steps, lines } = await world.run({ pages: new Map([[web, pages]]) });
    expect(steps).toEqual(['publish', 'save']);
    expect(report.failures).toEqual([]);
    expect(report.sources[0]).toMatchObject({
      complete: false,
      stopped: { reason: 'rate-limit', resumeAt: NOON + HOUR_MS },
    });
    expect(lines.join()).toMatch(/Not complete.*2026-11-21 13:00/);
  });
});

test('a cancel keeps what was read, and no source that comes after it is a failure', async () => {
  const world = openWorld();
  const cancelled = new ReadingStopped('cancelled');
  const plan: RunPlan = {
    pages: new Map([
      [web, [{ events: [event('a')], next: 'c1' }, cancelled]],
      [git, [cancelled]],
    ]),
  };
  const { report, steps, lines } = await world.run(plan);
  expect(steps).toEqual(['publish', 'save']);
  expect(report.failures).toEqual([]);
  expect(report.sources).toMatchObject([
    { events: 1, complete: false, stopped: { reason: 'cancelled', resumeAt: undefined } },
    { events: 0, complete: false, stopped: { reason: 'cancelled' } },
  ]);
  expect(lines.join()).toMatch(/Not complete: cancelled/);
  const next = await world.run({ ...shows(event('b')), now: NOON + 60_000 });
  expect(next.report.sources[0]).toMatchObject({ events: 1, gaps: [] });
});

describe('a gap', () => {
  test('forces a delivery without events, and is told once', async () => {
    const world = openWorld();
    const git1: RunPlan = { pages: new Map([[git, [{ events: [event('g')] }]]]) };
    const none: RunPlan = { pages: new Map([[git, [{ events: [] }]]]) };
    await world.run(git1);
    const { report, steps } = await world.run({ ...none, now: NOON + 9 * DAY_MS });
    // An hour of lookback before the last read.
    const gap = { from: NOON - 3_600_000, to: NOON + 2 * DAY_MS };
    expect(report.sources[0]?.gaps).toEqual([gap]);
    expect(steps).toEqual(['publish', 'save']);
    expect(parse(world.published[1]?.files ?? {}).manifest.sources[0]?.gaps).toEqual([
      { from: '2026-11-21T11:00:00.000Z', to: '2026-11-23T12:00:00.000Z' },
    ]);
    const after = await world.run({ ...none, now: NOON + 9 * DAY_MS + 60_000 });
    expect(after.report.sources[0]?.gaps).toEqual([]);
    expect(after.steps).toEqual([]);
  });
});

describe('the sources', () => {
  test('may change from run to run: what is not read is carried along', async () => {
    const world = openWorld();
    const other = { ...web, slug: 'other' };
    await world.run(shows(event('a')));
    await world.run({
      pages: new Map([
        [web, [{ events: [event('a')] }]],
        [other, [{ events: [event('o')] }]],
      ]),
    });
    const { report } = await world.run({ pages: new Map([[other, [{ events: [event('o')] }]]]) });
    expect(report.sources[0]).toMatchObject({ events: 0, alreadyDelivered: 1 });
    expect(world.saved().sources.map(({ slug }) => slug)).toEqual(['acme', 'other']);
  });

  test('must not all be others: then nothing is read', async () => {
    const world = openWorld();
    await world.run(shows(event('a')));
    const other = { ...web, slug: 'other' };
    await expect(world.run({ pages: new Map([[other, [new Error('read')]]]) })).rejects.toThrow(
      /`archive` name of its own/,
    );
  });
});
