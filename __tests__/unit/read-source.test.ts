import { describe, expect, test } from '@jest/globals';
import { firstState } from '../../src/checkpoint/checkpoint.ts';
import { openReading } from '../../src/checkpoint/reading.ts';
import type { AuditEvent } from '../../src/events/page.ts';
import { ReadingStopped } from '../../src/github/patience.ts';
import { readSource } from '../../src/read-source.ts';
import { fakeLog } from '../support/fake-log.ts';
import { fakeReader } from '../support/fake-reader.ts';
import type { FakePage } from '../support/fake-reader.ts';

const NOON = Date.parse('2026-11-21T12:00:00Z');
const HOUR_MS = 3_600_000;
const source = { scope: 'org', slug: 'acme', log: 'web', phrase: '' } as const;
const rateLimit = { limit: 1750, remaining: 1700, resetAt: NOON };

const page = (id: string, next?: string): FakePage => ({
  events: [{ _document_id: id, '@timestamp': NOON - HOUR_MS, action: 'x' }],
  next,
});

async function read(
  steps: readonly (FakePage | Error)[],
  options: {
    now?: () => number;
    makeRoom?: Parameters<typeof readSource>[0]['makeRoom'];
    knownTo?: number | undefined;
    lookbackMs?: number;
    write?: (event: AuditEvent) => void;
  } = {},
) {
  const readThrough = NOON - 200 * HOUR_MS;
  const state = { ...firstState(source, NOON - 300 * HOUR_MS), readThrough };
  const log = fakeLog();
  const written: (string | undefined)[] = [];
  const report = await readSource({
    source,
    knownTo: 'knownTo' in options ? options.knownTo : readThrough,
    spanFrom: state.deliveredTo,
    readThrough,
    reading: openReading({ state, lookbackMs: HOUR_MS, retentionMs: 100 * HOUR_MS, now: NOON }),
    reader: fakeReader(steps, NOON),
    retention: { ms: 110 * HOUR_MS, marginMs: 10 * HOUR_MS },
    lookbackMs: options.lookbackMs ?? 0,
    now: options.now ?? (() => NOON),
    makeRoom: options.makeRoom ?? (async () => undefined),
    write: async (event) => {
      options.write?.(event);
      written.push(event.id);
    },
    explainFailure: (error) => `explained: ${(error as Error).message}`,
    log,
  });
  return { report, written, lines: log.lines };
}

describe('reading a source', () => {
  test('writes each new event once and in order', async () => {
    const { written, report } = await read([page('a', '1'), page('a', '2'), page('b')]);
    expect(written).toEqual(['a', 'b']);
    expect(report).toMatchObject({
      name: 'org/acme/web',
      events: 2,
      alreadyDelivered: 1,
      requests: 3,
      complete: true,
      readThrough: NOON,
      lagMs: 0,
    });
  });

  test('releases each page when its events are written, and the next is not yet read', async () => {
    const done: string[] = [];
    const pages = [page('a', '1'), page('b')].map((one, at) => ({
      ...one,
      release: () => done.push(`release ${at}`),
    }));
    await read(pages, {
      makeRoom: async () => void done.push('read'),
      write: ({ id }) => done.push(`write ${id}`),
    });
    expect(done).toEqual(['read', 'write a', 'release 0', 'read', 'write b', 'release 1']);
  });

  test('ends in peace at a limit', async () => {
    const stop = new ReadingStopped('max-duration', NOON + 1);
    const { report, written } = await read([page('a', '1'), stop]);
    expect(written).toEqual(['a']);
    expect(report).toMatchObject({
      complete: false,
      failure: undefined,
      stopped: { reason: 'max-duration', resumeAt: NOON + 1 },
      readThrough: NOON - 200 * HOUR_MS,
      lagMs: 200 * HOUR_MS,
    });
  });

  test('turns a failure into words and keeps what was read', async () => {
    const { report, written } = await read([page('a', '1'), new Error('502')]);
    expect(written).toEqual(['a']);
    expect(report).toMatchObject({ complete: false, failure: 'explained: 502' });
  });

  test('is not complete if it fails behind the last page', async () => {
    expect((await read([page('a'), new Error('late')])).report.complete).toBe(false);
  });

  test('passes on that an event could not be written: then nothing may be published', async () => {
    const write = () => {
      throw new Error('the disk is full');
    };
    await expect(read([page('a')], { write })).rejects.toThrow('the disk is full');
  });
});

describe('a gap', () => {
  const gap = { from: NOON - 200 * HOUR_MS, to: NOON - 100 * HOUR_MS };

  test('is what expired since the last read, and the span reaches behind it', async () => {
    const { report } = await read([{ events: [] }]);
    expect(report.gaps).toEqual([gap]);
    expect(report.span).toEqual({ from: NOON - 300 * HOUR_MS, to: NOON });
    const stopped = await read([{ events: [], next: '1' }, new ReadingStopped('max-requests')]);
    expect(stopped.report.span.to).toBe(gap.to);
  });

  test('is none in a first read, nor in one without an answer', async () => {
    expect((await read([{ events: [] }], { knownTo: undefined })).report.gaps).toEqual([]);
    expect((await read([new Error('x')])).report.gaps).toEqual([]);
  });

  test('is told once, by the first page alone, and by the clock of GitHub', async () => {
    const pages = [{ ...page('a', '1'), date: NOON - HOUR_MS }, page('b', '2'), page('c')];
    const { report } = await read(pages, { now: () => NOON + 900 * HOUR_MS });
    expect(report.gaps).toEqual([{ from: gap.from, to: gap.to - HOUR_MS }]);
  });

  test.each([
    [NOON - 100 * HOUR_MS, []],
    [NOON - 100 * HOUR_MS - 1, [{ from: NOON - 100 * HOUR_MS - 1, to: gap.to }]],
  ])('begins when nothing is known up to the oldest event shown: %i', async (knownTo, gaps) => {
    expect((await read([{ events: [] }], { knownTo })).report.gaps).toEqual(gaps);
  });

  test.each([
    ['as old as what is known', -200, []],
    ['older', -201, []],
    [
      'younger, but older than what GitHub surely shows',
      -150,
      [{ from: gap.from, to: NOON - 150 * HOUR_MS }],
    ],
    ['as old as GitHub says it keeps', -105, [{ from: gap.from, to: NOON - 110 * HOUR_MS }]],
    ['younger than the margin', -50, [gap]],
  ])('ends where GitHub shows an event: one %s', async (_, hours, gaps) => {
    const events = [{ '@timestamp': NOON + hours * HOUR_MS }];
    expect((await read([{ events }])).report.gaps).toEqual(gaps);
  });

  test('is none inside the margin where GitHub shows events of that age', async () => {
    const knownTo = NOON - 105 * HOUR_MS;
    const events = [{ '@timestamp': knownTo + HOUR_MS }];
    expect((await read([{ events }], { knownTo })).report.gaps).toEqual([]);
    expect((await read([{ events: [] }], { knownTo })).report.gaps).toHaveLength(1);
  });

  test('begins before what is known by as much as events may be late', async () => {
    const options = { knownTo: NOON - 98 * HOUR_MS, lookbackMs: 3 * HOUR_MS };
    expect((await read([{ events: [] }], options)).report.gaps).toEqual([
      { from: NOON - 101 * HOUR_MS, to: gap.to },
    ]);
    expect((await read([{ events: [] }], { ...options, lookbackMs: HOUR_MS })).report.gaps).toEqual(
      [],
    );
  });
});

describe('the share of the retention that has passed', () => {
  const used = async (knownTo: number | undefined, steps: readonly (FakePage | Error)[]) =>
    (await read(steps, { knownTo })).report.retentionUsed;

  test('is counted from what is known to the first answer', async () => {
    const pages = [page('a', '1'), { ...page('b'), date: NOON + 40 * HOUR_MS }];
    expect(await used(NOON - 77 * HOUR_MS, pages)).toBe(0.7);
    expect(await used(NOON - 275 * HOUR_MS, pages)).toBe(2.5);
  });

  test('is nothing in a first read, without an answer, and if the clocks differ', async () => {
    expect(await used(undefined, [page('a')])).toBe(0);
    expect(await used(NOON - 70 * HOUR_MS, [new Error('x')])).toBe(0);
    expect(await used(NOON + HOUR_MS, [page('a')])).toBe(0);
  });
});

describe('progress', () => {
  test('is told at least every five seconds, and at the end', async () => {
    let now = NOON;
    const ticking = () => (now += 2_000);
    const pages = Array.from({ length: 9 }, (_, index) => page(`e${index}`, `${index}`));
    const { lines } = await read([...pages, page('last')], { now: ticking });
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(lines.at(-1)).toMatch(
      /^10 pages, 10 new events, 0 already delivered, read up to 2026-11-21 12:00/,
    );
  });

  test('is one line on a short read, with what is left of the rate limit', async () => {
    const { lines } = await read([{ ...page('a'), rateLimit }]);
    expect(lines).toEqual([
      '1 page, 1 new event, 0 already delivered, read up to 2026-11-21 12:00, 1,700 of 1,750 requests left this hour',
    ]);
  });
});
