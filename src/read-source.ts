import type { Reading } from './checkpoint/reading.ts';
import type { AuditEvent } from './events/page.ts';
import { countOdd } from './events/quarantine.ts';
import type { OddCounts } from './events/quarantine.ts';
import { sourceName } from './events/source.ts';
import type { Retention, Source } from './events/source.ts';
import type { Span } from './events/spans.ts';
import type { Page, PageReader } from './github/audit-log.ts';
import { ReadingStopped } from './github/patience.ts';
import type { Log } from './log.ts';
import type { SourceReport } from './report.ts';
import { plural, sayCount, sayMinute } from './words.ts';

const PROGRESS_EVERY_MS = 5_000;

/** Reads one source until its end, a limit or a failure. Whatever was read until then is kept: it never throws for GitHub's sake. */
export async function readSource(options: {
  source: Source;
  /** The time up to which it is read already; undefined if it never was. */
  knownTo: number | undefined;
  /** Where the span of this delivery begins. */
  spanFrom: number;
  /** When its end was last reached. */
  readThrough: number | undefined;
  reading: Reading;
  reader: PageReader;
  retention: Retention;
  lookbackMs: number;
  now: () => number;
  /** Called before each page is taken, with its events and what was read so far. */
  makeRoom: (events: readonly AuditEvent[], soFar: () => SourceReport) => Promise<void>;
  /** Takes each event that the archive lacks, in order. */
  write: (event: AuditEvent) => Promise<void>;
  explainFailure: (error: unknown) => string;
  log: Log;
}): Promise<SourceReport> {
  const { source, knownTo, reading, reader, retention, lookbackMs, now, log } = options;
  const gaps: Span[] = [];
  let retentionUsed = 0;
  let quarantined: OddCounts = {};
  let last: Page | undefined;
  let pages = 0;
  let stopped: SourceReport['stopped'];
  let failure: string | undefined;
  let toldAt = now();

  function tell(): void {
    const { events, alreadyDelivered, reachedTo } = reading.facts();
    const parts = [
      plural(pages, 'page'),
      plural(events, 'new event'),
      `${sayCount(alreadyDelivered)} already delivered`,
      `read up to ${sayMinute(reachedTo)}`,
      ...describeRateLimit(last),
    ];
    log.info(parts.join(', '));
    toldAt = now();
  }

  function report(): SourceReport {
    const { events, alreadyDelivered, late, missing, reachedTo } = reading.facts();
    const end = last?.next === undefined ? last : undefined;
    const complete = end !== undefined && failure === undefined && stopped === undefined;
    const readThrough = complete ? end.date : options.readThrough;
    const serverNow = last?.date ?? now();
    return {
      source,
      name: sourceName(source),
      events,
      quarantined,
      alreadyDelivered,
      requests: reader.requests(),
      complete,
      stopped:
        stopped === undefined ? undefined : { reason: stopped.reason, resumeAt: stopped.resumeAt },
      failure,
      span: {
        from: options.spanFrom,
        to:
          last === undefined ? options.spanFrom : Math.max(reachedTo, ...gaps.map(({ to }) => to)),
      },
      gaps: [...gaps],
      retentionUsed,
      late,
      missing,
      readThrough,
      lagMs: Math.max(0, serverNow - (readThrough ?? reachedTo)),
      rateLimit: last?.rateLimit,
      tokenExpiresAt: last?.tokenExpiresAt,
    };
  }

  const iterator = reader.pages(reading.start, () => reading.fallback());
  for (;;) {
    let page: Page;
    try {
      const step = await iterator.next();
      if (step.done === true) break;
      page = step.value;
    } catch (error) {
      if (error instanceof ReadingStopped) stopped = error;
      else failure = options.explainFailure(error);
      break;
    }
    if (last === undefined && knownTo !== undefined) {
      const gap = findGap(page, { knownTo, lookbackMs, retention });
      if (gap !== undefined) gaps.push(gap);
      retentionUsed = Math.max(0, page.date - knownTo) / retention.ms;
    }
    await options.makeRoom(page.events, report);
    last = page;
    pages += 1;
    for (const event of reading.accept(page)) {
      await options.write(event);
      quarantined = countOdd(quarantined, event);
    }
    page.release?.();
    if (now() - toldAt >= PROGRESS_EVERY_MS) tell();
  }
  tell();
  return report();
}

/**
 * The span that GitHub may have dropped unread, as the first page tells; undefined if there is none. The oldest events
 * go first: where one is shown that is older than the margin, the margin is not needed, and none was dropped after it.
 */
export function findGap(
  { date, events }: Page,
  source: { knownTo: number; lookbackMs: number; retention: Retention },
): Span | undefined {
  const { knownTo, lookbackMs, retention } = source;
  const oldest = Math.min(...events.map(({ time }) => time ?? Infinity));
  const surelyFrom = date - retention.ms + retention.marginMs;
  const to = oldest < surelyFrom ? Math.min(oldest, date - retention.ms) : surelyFrom;
  // What appeared late, after it was read, counts as unread.
  const from = Math.max(0, knownTo - lookbackMs);
  return from < to ? { from, to } : undefined;
}

function describeRateLimit(page: Page | undefined): string[] {
  const limit = page?.rateLimit;
  if (limit === undefined) return [];
  const [remaining, most] = [limit.remaining, limit.limit].map(sayCount);
  return [`${remaining ?? ''} of ${most ?? ''} requests left this hour`];
}
