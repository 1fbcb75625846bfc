import { openRangeReading } from '../../src/backfill/range-reading.ts';
import type { OpenWindow, RangeReading } from '../../src/backfill/range-reading.ts';
import { firstBackfillState } from '../../src/checkpoint/backfill-state.ts';
import type { BackfillState } from '../../src/checkpoint/backfill-state.ts';
import type { Page } from '../../src/github/audit-log.ts';
import { toEvent } from './event.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const FROM = Date.parse('2026-06-01T00:00:00Z');
export const NOON = Date.parse('2026-06-21T12:00:00Z');
export const source = { scope: 'org', slug: 'acme', log: 'web', phrase: '' } as const;
export const range = { from: FROM, to: FROM + 10 * DAY };
export const first = firstBackfillState(source, range, FROM);

export type Options = Partial<Parameters<typeof openRangeReading>[0]>;

export function openRange(options: Options = {}): RangeReading {
  return openRangeReading({
    ...{ source, state: first, order: 'asc', workers: 2 },
    retention: { ms: 180 * DAY, marginMs: DAY },
    ...{ readableFrom: 0, lookbackMs: HOUR, now: NOON },
    ...options,
  });
}

/** A page with an event at each of these times; `next` is the cursor of the one behind it. */
export function page(window: OpenWindow, times: readonly number[], next?: string): Page {
  return {
    query: window.reading.start.query,
    events: times.map((time) =>
      toEvent({
        ...{ _document_id: `e${time}`, '@timestamp': time, created_at: time, action: 'x' },
      }),
    ),
    next,
    date: NOON,
    ...{ suspect: false, rateLimit: undefined, tokenExpiresAt: undefined },
  };
}

/** Shows a page: the ids of what is new; undefined if the window is given up. */
export function show(
  reading: RangeReading,
  window: OpenWindow,
  times: readonly number[],
  next?: string,
): (string | undefined)[] | undefined {
  const shown = page(window, times, next);
  if (!reading.isWorthIt(window, shown)) return undefined;
  return reading.accept(window, shown).map(({ id }) => id);
}

export const id = (time: number): string => `e${time}`;
export const stored = (state: BackfillState): BackfillState =>
  JSON.parse(JSON.stringify(state)) as BackfillState;
