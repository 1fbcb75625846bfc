import type { JournalCall } from '../simulator/journal.ts';

export interface ReadingTimes {
  /** From the first request to the last answer. */
  readonly readingSeconds: number;
  /** Since as many windows were read at once as are allowed; missing if they never were. */
  readonly pageMsAfterRamp?: number;
}

/** How long the pages took, all together and each since all windows were under way. */
export function readingOf(
  calls: readonly Pick<JournalCall, 'arrivedAt' | 'durationMs'>[],
  concurrency: number,
): ReadingTimes {
  const spans = calls.map(({ arrivedAt, durationMs = 0 }) => ({
    from: arrivedAt,
    to: arrivedAt + durationMs,
  }));
  const begun = Math.min(...spans.map(({ from }) => from));
  const ended = Math.max(...spans.map(({ to }) => to));
  const readingSeconds = (ended - begun) / 1000;
  const full = spans.find(
    ({ from }) => spans.filter((one) => one.from <= from && one.to > from).length >= concurrency,
  );
  if (full === undefined) return { readingSeconds };
  const after = spans.filter(({ to }) => to > full.from).length;
  return { readingSeconds, pageMsAfterRamp: (ended - full.from) / after };
}
