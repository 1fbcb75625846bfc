import { describe, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './family.ts';
import type { EventDraft, Schedule } from './family.ts';
import type { JobResult } from './job.ts';
import { CLEAN, emptyTally, play } from './play.ts';

const job = { ...CLEAN, sources: 0 };

function event(draft: Partial<EventDraft> & { at: number }): EventDraft {
  return { source: 0, delay: 0, skew: 0, hasId: true, shape: 0, order: 0, copies: 1, ...draft };
}

function schedule(parts: {
  events: readonly EventDraft[];
  moves: Schedule['moves'];
  seed?: number;
  switches?: Partial<Schedule['switches']>;
}): Schedule {
  return {
    ...{ seed: 1, sinks: ['artifact'], stall: undefined, days: 0 },
    ...parts,
    switches: {
      ...{ createdField: 'time', nextAfterFullPage: false, idsAtCreation: true },
      ...{ looksEarly: false, pageSize: 100, repositoryDays: 90, keepsOutput: false },
      ...parts.switches,
    },
  };
}

/** How many boundaries a lone run passes up to the first or last of one kind. */
function countUpTo({ steps }: JobResult, kind: string, which: 'first' | 'last'): number {
  const { passed } = steps;
  const index = passed.findIndex((boundary) => boundary === kind);
  return 1 + (which === 'first' ? index : passed.findLastIndex((boundary) => boundary === kind));
}

describe('schedules that once went wrong', () => {
  test('a twin on a page whose next cursor does not move comes once', async () => {
    const events = [0, 1, 2].map((order) => event({ at: 0, order, hasId: false }));
    const requestFaults = [{ kind: 'same-cursor' as const, at: 2, times: 1 }];
    const broken = { ...job, perPage: 2, requestFaults };
    await play(schedule({ events, moves: [{ kind: 'job', afterMs: MINUTE_MS, job: broken }] }));
  });

  test('the number of a delivery that expired is not used again while an older one lives', async () => {
    const events = [0, 6, 13].map((days) => event({ at: days * DAY_MS }));
    const short = { ...job, artifactDays: 1 };
    await play(
      schedule({
        events,
        moves: [
          { kind: 'job', afterMs: MINUTE_MS, job },
          { kind: 'job', afterMs: 6 * DAY_MS, job: short },
          { kind: 'job', afterMs: 7 * DAY_MS + MINUTE_MS, job },
        ],
      }),
    );
  });

  test('a run that is cancelled while a request is under way ends without an error of its own', async () => {
    const results: JobResult[] = [];
    await play(
      schedule({ events: [event({ at: 0 })], moves: [{ kind: 'job', afterMs: MINUTE_MS, job }] }),
      emptyTally(),
      (result) => results.push(result),
    );
    const cancelAt = countUpTo(results[0]!, 'request', 'first');
    const cancelled: JobResult[] = [];
    await play(
      schedule({
        events: [event({ at: 0 })],
        moves: [{ kind: 'job', afterMs: MINUTE_MS, job: { ...job, cancelAt } }],
      }),
      emptyTally(),
      (result) => cancelled.push(result),
    );
    expect(cancelled[0]!.reason).not.toMatch(/TypeError/);
  });

  test('an event that appears at the very moment it settles is not missed for a rounded Date', async () => {
    for (let seed = 1; seed <= 2; seed++)
      for (let ms = 300; ms < 1_500; ms += 25) {
        const at = MINUTE_MS + ms;
        const events = [
          event({ at, order: 1, delay: MINUTE_MS }),
          event({ at, order: 2 }),
          event({ at: at + 1, order: 3 }),
          event({ at: at + 2, order: 4 }),
        ];
        const moves = [
          { kind: 'job' as const, afterMs: 2 * MINUTE_MS, job: { ...job, perPage: 1 } },
        ];
        await play(schedule({ seed, events, moves, switches: { looksEarly: true } }));
      }
  });

  test('a late event that expires before it is read lies in a gap, however long lookback is', async () => {
    const long = { ...CLEAN, sources: 2, lookbackMs: 3 * HOUR_MS };
    await play(
      schedule({
        events: [event({ source: 1, at: 0, delay: 2.9 * HOUR_MS })],
        moves: [
          { kind: 'job', afterMs: 2.5 * HOUR_MS, job: long },
          { kind: 'job', afterMs: 7 * DAY_MS - 2.5 * HOUR_MS + MINUTE_MS, job: long },
        ],
      }),
    );
  });

  test("a pull request's successful run says nothing about when the log was read last", async () => {
    const both = { ...CLEAN, sources: 2 };
    await play(
      schedule({
        events: [event({ source: 1, at: DAY_MS })],
        moves: [
          { kind: 'job', afterMs: MINUTE_MS, job: both },
          { kind: 'foreign', afterMs: 8 * DAY_MS, maker: 0, sequence: 0 },
          { kind: 'evict', afterMs: 0, which: 'all' },
          { kind: 'job', afterMs: HOUR_MS, job: both },
        ],
      }),
    );
  });

  test('that a source was read is not lost with the newest entry of the cache, though it was quiet', async () => {
    const both = { ...job, sources: 2 };
    const failing = {
      ...{ ...both, retries: 0 },
      requestFaults: [{ kind: 'server-error' as const, at: 0, times: 9 }],
    };
    for (const first of [[], [event({ at: 0 })]])
      for (const joins of [[both], [failing, both]])
        await play(
          schedule({
            events: [...first, event({ source: 1, at: HOUR_MS })],
            moves: [
              { kind: 'job', afterMs: 0, job },
              ...joins.map((one) => ({ kind: 'job' as const, afterMs: MINUTE_MS, job: one })),
              { kind: 'evict', afterMs: 0, which: 'newest' },
              { kind: 'job', afterMs: 5 * DAY_MS, job },
              { kind: 'job', afterMs: 5 * DAY_MS, job },
            ],
          }),
        );
  });

  test('what GitHub dropped since the state was lost is a gap, though the next run reads nothing of that source', async () => {
    const both = { ...job, sources: 2, retries: 0 };
    // In the run that finds nothing both sources fail, or one of them.
    for (const at of [0, 1, 2, 3])
      await play(
        schedule({
          switches: { repositoryDays: 3 },
          events: [event({ at: 0 }), event({ source: 1, at: HOUR_MS })],
          moves: [
            { kind: 'job', afterMs: MINUTE_MS, job: both },
            { kind: 'evict', afterMs: 0, which: 'all' },
            {
              ...{ kind: 'job', afterMs: 8 * DAY_MS },
              job: { ...both, requestFaults: [{ kind: 'server-error', at, times: 3 }] },
            },
            { kind: 'job', afterMs: HOUR_MS, job: both },
          ],
        }),
      );
  });

  test('an empty page in answer to the query for a refused cursor hides nothing for good', async () => {
    const events = [1, 2, 3, 4, 5, 6].map((order) => event({ at: (order - 9) * DAY_MS, order }));
    const requestFaults = [
      { kind: 'cursors-4xx' as const, at: 2, times: 1 },
      { kind: 'empty-page' as const, at: 3, times: 1 },
    ];
    const refused = { ...job, perPage: 2, requestFaults };
    await play(schedule({ events, moves: [{ kind: 'job', afterMs: 0, job: refused }] }));
  });

  test('a branch that goes on from an artifact that has expired meanwhile says what is lacking', async () => {
    const week = { ...CLEAN, lookbackMs: HOUR_MS };
    const moves: Schedule['moves'] = [
      { kind: 'job', afterMs: 0, job: { ...week, sinks: ['artifact'], artifactDays: 5 } },
      {
        ...{ kind: 'job', afterMs: 6 * DAY_MS },
        job: { ...week, sinks: ['commit'], cacheFault: 'save-fails' },
      },
    ];
    const sinks = ['commit', 'artifact'] as const;
    await play({ ...schedule({ events: [event({ at: 0 })], moves }), sinks });
  });

  test('a sink whose head is no part of the archive says all that it lacks', async () => {
    const events = [0, 1, 2, 3].map((minutes) => event({ at: minutes * 2 * MINUTE_MS }));
    const run = (more: Partial<typeof job>): Schedule['moves'][number] => ({
      ...{ kind: 'job', afterMs: 2 * MINUTE_MS, job: { ...job, ...more } },
    });
    const moves = [
      run({ sinks: ['commit'], cacheFault: 'save-throws' }),
      run({ sinks: ['artifact'] }),
      run({ sinks: ['commit'] }),
      run({ sinks: ['artifact'] }),
    ];
    await play({ ...schedule({ events, moves }), sinks: ['commit', 'artifact'] });
  });

  test('a delivery that takes several commits leaves nothing behind if it is not finished', async () => {
    const events = Array.from({ length: 110 }, (_, order) => event({ at: -order * DAY_MS }));
    const moves: Schedule['moves'] = [
      {
        ...{ kind: 'job', afterMs: 0 },
        job: { ...job, maxRequests: 1, branchFault: 'commit-unanswered' },
      },
      { kind: 'job', afterMs: MINUTE_MS, job: { ...job, perPage: 10, maxRequests: 1 } },
    ];
    await play({ ...schedule({ events, moves }), sinks: ['commit'] });
  });

  test('of two runs whose uploads overlap, what the second read alone is in the archive', async () => {
    const events = [0, 15_000, 60_000].map((at) => event({ at }));
    const first = { kind: 'job' as const, afterMs: MINUTE_MS, job };
    const results: JobResult[] = [];
    await play(schedule({ events: events.slice(0, 2), moves: [first] }), emptyTally(), (result) =>
      results.push(result),
    );
    // The first stands still between the beginning of its upload and its end, the second after it has looked for others.
    const created = countUpTo(results[0]!, 'artifact', 'first');
    for (let more = 0; more < 12; more += 1)
      for (let ahead = 0; ahead < 3; ahead += 1)
        await play(
          schedule({
            events,
            moves: [
              {
                ...{ kind: 'race', afterMs: 30_000, jobs: [job, job] },
                ...{ switching: 0, startAt: 0, pauseMs: 40_000 },
                script: [
                  { run: 0, until: created + ahead },
                  { run: 1, until: created + more },
                  { run: 0, until: 1_000 },
                  { run: 1, until: 1_000 },
                ],
              },
            ],
          }),
        );
  });
});

describe('what a schedule may not cost', () => {
  test('a quiet log that is read through has no gap', async () => {
    const tally = emptyTally();
    const quiet = { kind: 'job' as const, afterMs: 6 * DAY_MS, job: { ...CLEAN } };
    await play(schedule({ events: [event({ at: 0 })], moves: Array(5).fill(quiet) }), tally);
    expect(tally).toMatchObject({ runs: 7, gaps: 0, events: 1 });
  });

  test('runs of one request each come to the end of a log that stands still', async () => {
    const events = Array.from({ length: 12 }, (_, order) => event({ at: order * 1_000, order }));
    const small = { ...job, perPage: 1, maxRequests: 1 };
    const move = { kind: 'job' as const, afterMs: 10 * MINUTE_MS, job: small };
    const results: JobResult[] = [];
    await play(schedule({ events, moves: Array(40).fill(move) }), emptyTally(), (result) =>
      results.push(result),
    );
    const delivered = results
      .slice(0, 40)
      .reduce((sum, { report }) => sum + (report?.sources[0]?.events ?? 0), 0);
    expect(delivered).toBe(12);
  });
});
