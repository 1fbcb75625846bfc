import { toDo } from '../checkpoint/backfill-state.ts';
import type { BackfillState } from '../checkpoint/backfill-state.ts';
import { firstState, queryBetween } from '../checkpoint/checkpoint.ts';
import type { SourceState } from '../checkpoint/checkpoint.ts';
import { openReading } from '../checkpoint/reading.ts';
import type { Reading } from '../checkpoint/reading.ts';
import type { AuditEvent } from '../events/page.ts';
import type { Retention, Source } from '../events/source.ts';
import { commonSpans, joinSpans, lengthOf, lessSpans } from '../events/spans.ts';
import type { Span } from '../events/spans.ts';
import type { Page } from '../github/audit-log.ts';
import { findGap } from '../read-source.ts';
import { openBorders } from './borders.ts';
import { openWindows } from './windows.ts';
import type { Order } from './windows.ts';

/** A window that is being read. */
export interface OpenWindow {
  readonly span: Span;
  readonly reading: Reading;
  /** None of it was taken in an earlier run. */
  readonly isFresh: boolean;
  /** Taken in this run. */
  pages: number;
  /** Of them, those that the chain lacked. */
  events: number;
}

/** What a run found of a range so far. */
export interface RangeFacts {
  readonly events: number;
  readonly alreadyDelivered: number;
  /** Events that the chain has and that were not shown again. */
  readonly missing: number;
  readonly gaps: readonly Span[];
  /** What is still to be read, windows under way included. */
  readonly left: readonly Span[];
  /** How much of it, in milliseconds, windows under way have behind them. */
  readonly behindMs: number;
  /** Windows that this run opened. */
  readonly opened: number;
  /** Whether the end of a window was reached that is not done, because GitHub's answers may lack events. */
  readonly isUnsure: boolean;
  /** What is in no window, in pages, as the density seen last tells; undefined if nothing is known of it. */
  readonly pagesToGo: number | undefined;
}

/** The progress of a backfill through one source's range during a run; knows nothing of network or files. */
export interface RangeReading {
  /** The next window to read; undefined while there is none. */
  next(): OpenWindow | undefined;
  /** Whether to take this page of a window; if not, the window is given up, and what it covers is read in smaller ones. */
  isWorthIt(window: OpenWindow, page: Page): boolean;
  /** Takes the next page of a window and returns its events that the chain lacks, in order. */
  accept(window: OpenWindow, page: Page): AuditEvent[];
  /** Gives up a window that GitHub could not search in time, to read it in halves. */
  halve(window: OpenWindow): void;
  facts(): RangeFacts;
  /** The state from which the next run would go on if this one ended here, but for the requests. Changes nothing. */
  state(): BackfillState;
}

export interface RangeOptions {
  readonly source: Source;
  readonly state: BackfillState;
  readonly order: Order;
  /** The most windows to read at once. */
  readonly workers: number;
  /** What GitHub keeps of the source. */
  readonly retention: Retention;
  /** Before this GitHub surely shows nothing any more. */
  readonly readableFrom: number;
  /** How late an event may appear; younger than this nothing is settled. */
  readonly lookbackMs: number;
  readonly now: number;
}

const SECOND = 1000;

function floorToSecond(time: number): number {
  return Math.floor(time / SECOND) * SECOND;
}

/** What a window has behind it, if GitHub's order is that of time. */
function reachedIn({ span, reading }: OpenWindow): Span {
  return { from: span.from, to: Math.min(span.to, reading.facts().reachedTo) };
}

export function openRangeReading(options: RangeOptions): RangeReading {
  const { source, state, retention, lookbackMs, now } = options;
  const { range, elsewhere, gapsFrom } = state;
  const settledTo = floorToSecond(now - lookbackMs - SECOND);
  const gaps: Span[] = [];
  // What other chains have got hold of meanwhile is not read on.
  const begun = state.windows.filter((window) => commonSpans([window], toDo(state)).length > 0);
  const expired = lessSpans(toDo(state), [...begun, { from: options.readableFrom, to: Infinity }]);
  let { covered, lost } = state;
  const borders = openBorders(state.borders);
  const resumed = begun.map(({ from, to, reading }) => openWindow({ from, to }, reading, false));
  const underWay = new Set(resumed);
  const windows = openWindows({
    left: lessSpans(toDo(state), [...expired, ...begun, { from: settledTo, to: Infinity }]),
    ...{ order: options.order, workers: options.workers, density: state.density ?? undefined },
  });
  let events = 0;
  let alreadyDelivered = 0;
  let opened = 0;
  let fullestPage = 1;
  let isUnsure = false;

  /** Only once GitHub has answered: a run that may read nothing says nothing of what is left. */
  function noteExpired(): void {
    for (const span of lessSpans(expired, lost)) noteGap(span);
    lost = joinSpans([...lost, ...expired]);
  }

  function noteGap({ from, to }: Span): void {
    gaps.push({ from: Math.max(from, gapsFrom), to });
  }

  function openWindow(span: Span, first: SourceState, isFresh: boolean): OpenWindow {
    const reading = openReading({
      ...{ state: first, lookbackMs, retentionMs: retention.ms - retention.marginMs, now },
      queryFrom: (from) => queryBetween(source, { from, to: span.to }),
      isLacking: (event, identity, nth) => borders.isLacking(span, event, identity, nth),
    });
    return { span, reading, isFresh, pages: 0, events: 0 };
  }

  /** Whether something beside this time is still to be read. */
  function isOpenBorder(at: number): boolean {
    const beside = { from: Math.max(range.from, at - 1), to: Math.min(range.to, at + 1) };
    // A window that was begun is read to its end, whatever other chains hold meanwhile.
    const begun = [...underWay].map(({ span }) => span);
    const done = [...covered, ...lessSpans([...elsewhere, ...lost], begun)];
    return lessSpans([beside], done).length > 0;
  }

  /** What was dropped before it could be read is lost, the rest of the window is not. */
  function noteLoss({ span, reading, isFresh }: OpenWindow, page: Page): void {
    const knownTo = isFresh ? span.from : Math.max(span.from, reading.facts().reachedTo);
    const gap = findGap(page, { knownTo, lookbackMs: 0, retention });
    const to = Math.min(gap?.to ?? 0, span.to);
    if (gap === undefined || gap.from >= to) return;
    noteGap({ from: gap.from, to });
    lost = joinSpans([...lost, { from: gap.from, to: floorToSecond(to) }]);
  }

  function close(window: OpenWindow, pages: number): void {
    underWay.delete(window);
    covered = joinSpans([...covered, ...lessSpans([window.span], lost)]);
    borders.keep(isOpenBorder);
    if (window.isFresh) windows.done(window.span, pages);
  }

  if (windows.left().length === 0 && resumed.length === 0) noteExpired();

  return {
    next() {
      const old = resumed.shift();
      if (old !== undefined) return old;
      const span = windows.take();
      if (span === undefined) return undefined;
      const first = firstState(source, span.from);
      const resume = { ...first.resume, query: queryBetween(source, span) };
      const window = openWindow(span, { ...first, resume }, true);
      underWay.add(window);
      opened += 1;
      return window;
    },
    isWorthIt(window, page) {
      const { span, isFresh, pages } = window;
      noteExpired();
      if (pages > 0) return true;
      const times = page.events.flatMap(({ time }) => time ?? []);
      if (isFresh && page.next !== undefined && times.length > 0) {
        const firstTime = times.reduce((a, b) => Math.min(a, b));
        const lastTime = times.reduce((a, b) => Math.max(a, b));
        if (windows.isTooWide(span, { firstTime, lastTime })) {
          underWay.delete(window);
          windows.giveBack(span, firstTime);
          return false;
        }
      }
      noteLoss(window, page);
      return true;
    },
    accept(window, page) {
      const fresh = window.reading.accept(page);
      window.pages += 1;
      window.events += fresh.length;
      events += fresh.length;
      alreadyDelivered += page.events.length - fresh.length;
      fullestPage = Math.max(fullestPage, page.events.length);
      // By GitHub's clock: this machine's only chose what to ask for.
      const isSettled = page.date - lookbackMs >= window.span.to;
      if (page.next !== undefined || !isSettled) return fresh;
      isUnsure ||= !window.reading.isSure();
      if (window.reading.isSure())
        close(window, window.pages - 1 + page.events.length / fullestPage);
      return fresh;
    },
    halve(window) {
      underWay.delete(window);
      windows.halve(window.span);
    },
    facts() {
      const left = toDo({ ...state, covered, lost });
      const density = windows.density();
      return {
        ...{ events, alreadyDelivered, left, opened, isUnsure },
        missing: [...underWay].reduce((sum, { reading }) => sum + reading.facts().missing, 0),
        gaps: joinSpans(gaps),
        behindMs: lengthOf(commonSpans(left, [...underWay].map(reachedIn))),
        pagesToGo: density && density.pagesPerMs * lengthOf(windows.left()),
      };
    },
    state: () => ({
      ...state,
      ...{ covered, lost, borders: borders.pack(), density: windows.density() ?? null },
      events: state.events + events,
      windows: [...underWay].flatMap(({ span, reading, isFresh, events }) => {
        const one = { ...span, reading: reading.state() };
        // A window in which nothing was gained is as good as none, and may be cut anew.
        return isFresh && events === 0 && one.reading.resume.cursor === null ? [] : [one];
      }),
    }),
  };
}
