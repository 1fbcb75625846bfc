import type { BackfillState } from '../checkpoint/backfill-state.ts';
import type { Progress } from '../deliveries.ts';
import type { AuditEvent } from '../events/page.ts';
import { countOdd } from '../events/quarantine.ts';
import type { OddCounts } from '../events/quarantine.ts';
import { sourceName } from '../events/source.ts';
import { lengthOf } from '../events/spans.ts';
import { TooWideError } from '../github/audit-log.ts';
import type { Page, PageReader } from '../github/audit-log.ts';
import { ReadingStopped } from '../github/patience.ts';
import { newerLimit } from '../github/quota.ts';
import type { RateLimit } from '../github/quota.ts';
import type { Log } from '../log.ts';
import type { SourceReport } from '../report.ts';
import { plural, sayCount, sayDuration } from '../words.ts';
import { openRangeReading } from './range-reading.ts';
import type { OpenWindow, RangeFacts, RangeOptions } from './range-reading.ts';
import { LEAST_MS } from './windows.ts';

const PROGRESS_EVERY_MS = 5_000;

/**
 * Reads what is left of a source's range, several windows at once, until it is done, a limit or a failure. Pages are
 * taken one at a time, so that what `makeRoom` is told, and what is returned, speaks of exactly the events that were
 * written. It never throws for GitHub's sake; what `makeRoom` or `write` throws ends it at once.
 */
export async function readRange(
  options: Omit<RangeOptions, 'now'> & {
    reader: PageReader;
    /** When it is worth coming back for what had to wait. */
    settledAt: number;
    now: () => number;
    /** Called before a page is taken, with its events. */
    makeRoom: (
      events: readonly AuditEvent[],
      soFar: () => Progress<BackfillState>,
    ) => Promise<void>;
    /** Takes each event that the chain lacks. */
    write: (event: AuditEvent) => Promise<void>;
    explainFailure: (error: unknown) => string;
    log: Log;
  },
): Promise<Progress<BackfillState>> {
  const { source, reader, workers, now, log } = options;
  const range = openRangeReading({ ...options, now: now() });
  const running = new Set<Promise<void>>();
  let quarantined: OddCounts = {};
  let rateLimit: RateLimit | undefined;
  let tokenExpiresAt: number | undefined;
  let stopped: ReadingStopped | undefined;
  let failure: string | undefined;
  let thrown: { readonly error: unknown } | undefined;
  /** Resolves when the page before was taken. */
  let turn = Promise.resolve(true);
  /** Resolves when a page was taken: more windows may be read now. */
  let change = Promise.withResolvers<undefined>();
  let toldAt = now();

  function state(): BackfillState {
    const { requests } = options.state;
    return { ...range.state(), requests: requests + reader.requests() };
  }

  function report(): SourceReport {
    const facts = range.facts();
    return {
      source,
      name: sourceName(source),
      ...{ events: facts.events, quarantined, alreadyDelivered: facts.alreadyDelivered },
      ...{ missing: facts.missing, gaps: facts.gaps, failure },
      requests: reader.requests(),
      complete: facts.left.length === 0,
      stopped: whyNotDone(facts),
      span: options.state.range,
      ...{ retentionUsed: 0, late: { events: 0, longestMs: 0 }, readThrough: undefined, lagMs: 0 },
      ...{ rateLimit, tokenExpiresAt },
      backfill: {
        share: shareDone(facts),
        shareElsewhere: lengthOf(options.state.elsewhere) / lengthOf([options.state.range]) || 0,
        events: options.state.events + facts.events,
        requests: options.state.requests + reader.requests(),
        requestsToGo: requestsToGo(facts),
        windows: facts.opened,
      },
    };
  }

  function whyNotDone({ left, isUnsure }: RangeFacts): SourceReport['stopped'] {
    if (stopped !== undefined) return { reason: stopped.reason, resumeAt: stopped.resumeAt };
    if (left.length === 0 || failure !== undefined || running.size > 0) return undefined;
    return isUnsure
      ? { reason: 'unsure', resumeAt: undefined }
      : { reason: 'unsettled', resumeAt: options.settledAt };
  }

  function shareDone({ left, behindMs }: RangeFacts): number {
    const all = lengthOf([options.state.range]);
    return all === 0 ? 1 : (all - lengthOf(left) + behindMs) / all;
  }

  function requestsToGo({ left, behindMs, pagesToGo }: RangeFacts): number | undefined {
    if (left.length === 0) return 0;
    const { covered, requests } = state();
    const read = lengthOf(covered) + behindMs;
    const average = read === 0 ? undefined : (requests / read) * (lengthOf(left) - behindMs);
    const estimate = average ?? pagesToGo;
    return estimate === undefined ? undefined : Math.max(1, Math.ceil(estimate));
  }

  /** Whether the window is to be read on. */
  async function take(window: OpenWindow, page: Page): Promise<boolean> {
    if (failure !== undefined || thrown !== undefined) return false;
    rateLimit = newerLimit(rateLimit, page.rateLimit);
    tokenExpiresAt = page.tokenExpiresAt;
    if (!range.isWorthIt(window, page)) return false;
    await options.makeRoom(page.events, () => ({ report: report(), state: state() }));
    for (const event of range.accept(window, page)) {
      await options.write(event);
      quarantined = countOdd(quarantined, event);
    }
    page.release?.();
    return true;
  }

  async function readWindow(window: OpenWindow): Promise<void> {
    const { span, reading, isFresh } = window;
    const mayBeTooWide = isFresh && span.to - span.from >= 2 * LEAST_MS;
    try {
      for await (const page of reader.pages(reading.start, reading.fallback, mayBeTooWide)) {
        turn = turn
          .then(() => take(window, page))
          .catch((error: unknown) => {
            thrown ??= { error };
            return false;
          });
        const goesOn = await turn;
        if (now() - toldAt >= PROGRESS_EVERY_MS) tell();
        change.resolve(undefined);
        if (!goesOn) return;
      }
    } catch (error) {
      if (error instanceof ReadingStopped) {
        stopped ??= error;
      } else if (error instanceof TooWideError) {
        range.halve(window);
        const width = sayDuration(span.to - span.from);
        log.info(`GitHub is too slow for a window of ${width} (${error.message}): reading halves`);
      } else {
        failure ??= options.explainFailure(error);
      }
    }
  }

  function tell(): void {
    toldAt = now();
    const facts = range.facts();
    const { events, alreadyDelivered } = facts;
    const left = rateLimit?.remaining;
    const parts = [
      plural(reader.requests(), 'request'),
      plural(events, 'new event'),
      `${sayCount(alreadyDelivered)} already delivered`,
      `${(shareDone(facts) * 100).toFixed(1)} % of the range done`,
      `${plural(running.size, 'window')} at once`,
      ...(left === undefined ? [] : [`${plural(left, 'request')} left this hour`]),
    ];
    log.info(parts.join(', '));
  }

  const isHalted = (): boolean =>
    stopped !== undefined || failure !== undefined || thrown !== undefined;
  for (;;) {
    change = Promise.withResolvers();
    while (!isHalted() && running.size < Math.min(workers, reader.limit())) {
      const window = range.next();
      if (window === undefined) break;
      const task: Promise<void> = readWindow(window).finally(() => running.delete(task));
      running.add(task);
    }
    if (running.size === 0) break;
    await Promise.race([...running, change.promise]);
  }
  if (thrown !== undefined) throw thrown.error;
  tell();
  return { report: report(), state: state() };
}
