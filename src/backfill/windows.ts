import type { Span } from '../events/spans.ts';
import { joinSpans, lengthOf } from '../events/spans.ts';

/** Which end of the range is read first. */
export type Order = 'asc' | 'desc';

/** What earlier windows showed of the log; the next run goes on with it. */
export interface Density {
  readonly pagesPerMs: number;
  /** The next window is at most so wide, in milliseconds. */
  readonly reach: number;
}

/** What the first page of a window shows. Times are epoch milliseconds. */
export interface FirstPage {
  readonly firstTime: number;
  readonly lastTime: number;
}

/**
 * Cuts the time that is still to be read into windows of about twenty pages. GitHub tells no totals, so a window's span
 * follows from the density that earlier ones showed; nothing is known before the first page.
 */
export interface Windows {
  /** The next window; undefined while there is none, or while nothing is known of the density. */
  take(): Span | undefined;
  /** Whether a window holds far more pages than one should, as its first page tells. Then it is to be given back. */
  isTooWide(window: Span, page: FirstPage): boolean;
  /** Takes a window back unread; its first event, if it was seen, came at `quietUntil`. */
  giveBack(window: Span, quietUntil?: number): void;
  /** Takes a window back that GitHub could not search in time: the next ones are half as wide. */
  halve(window: Span): void;
  /** Notes what a window held, in pages. */
  done(window: Span, pages: number): void;
  /** What is in no window. */
  left(): readonly Span[];
  /** Undefined while nothing is known. */
  density(): Density | undefined;
}

/** Enough that borders cost little, and few enough that no worker is left behind with much. */
const TARGET_PAGES = 20;
/** Towards the end windows get smaller, so that all workers end at about the same time. */
const LEAST_PAGES = 4;
/** A window with so many times the pages that it was to have is cut anew, at the price of its first page. */
const TOO_MANY = 3;
/** The next window is at most so many times as wide as what the density was seen in. */
const GROWTH = 4;
/** After a window that GitHub searched in time, so much wider ones are tried again. */
const RECOVERY = 1.125;
/** Borders repeat a second; in a window as short as this they still repeat little. */
export const LEAST_MS = 60_000;
const SECOND = 1000;

/** `left` is whole seconds; `workers` is how many windows may be read at once. */
export function openWindows(options: {
  left: readonly Span[];
  order: Order;
  workers: number;
  density: Density | undefined;
}): Windows {
  const { order, workers } = options;
  let left = joinSpans(options.left);
  let { density } = options;
  let quietUntil = 0;
  let isProbing = false;
  /** The narrowest window that GitHub could not search in time. */
  let tooSlowMs = Infinity;
  /** How many pages a window was to have. */
  const aims = new WeakMap<Span, number>();

  function aim(): number {
    const share = ((density?.pagesPerMs ?? 0) * lengthOf(left)) / (2 * workers);
    return Math.min(TARGET_PAGES, Math.max(LEAST_PAGES, share));
  }

  function widthOf({ from, to }: Span, pages: number): number {
    if (density === undefined) return to - from;
    const width = Math.max(LEAST_MS, Math.min(pages / density.pagesPerMs, density.reach));
    const lead = order === 'asc' && quietUntil < to ? Math.max(0, quietUntil - from) : 0;
    // No crumbs: a window costs a request however little it holds.
    if (lead + width * 1.5 >= to - from) return to - from;
    return Math.ceil((lead + width) / SECOND) * SECOND;
  }

  return {
    take() {
      const stretch = order === 'asc' ? left[0] : left.at(-1);
      if (stretch === undefined || (density === undefined && isProbing)) return undefined;
      isProbing = true;
      const { from, to } = stretch;
      const pages = aim();
      const width = widthOf(stretch, pages);
      const window = order === 'asc' ? { from, to: from + width } : { from: to - width, to };
      const rest = order === 'asc' ? { from: window.to, to } : { from, to: window.from };
      left = order === 'asc' ? left.slice(1) : left.slice(0, -1);
      if (rest.from < rest.to) left = joinSpans([...left, rest]);
      aims.set(window, pages);
      return window;
    },
    isTooWide(window, { firstTime, lastTime }) {
      const { from, to } = window;
      const pageMs = Math.max(SECOND, lastTime - firstTime);
      const most = TOO_MANY * (aims.get(window) ?? TARGET_PAGES) * pageMs;
      // The next one is narrower than this, or cutting anew would never end.
      const isWide = to - Math.max(from, firstTime) > Math.max(most, 2 * LEAST_MS);
      if (isWide || density === undefined) {
        density = { pagesPerMs: 1 / pageMs, reach: TARGET_PAGES * pageMs };
      }
      return isWide;
    },
    giveBack(window, firstTime = 0) {
      isProbing = false;
      quietUntil = firstTime;
      left = joinSpans([...left, window]);
    },
    halve(window) {
      isProbing = false;
      quietUntil = 0;
      tooSlowMs = Math.min(tooSlowMs, window.to - window.from);
      const reach = Math.max(LEAST_MS, tooSlowMs / 2);
      density = { pagesPerMs: density?.pagesPerMs ?? 0, reach };
      left = joinSpans([...left, window]);
    },
    done({ from, to }, pages) {
      tooSlowMs *= RECOVERY;
      const reach = Math.min(GROWTH * (to - from), Math.max(LEAST_MS, tooSlowMs / 2));
      density = { pagesPerMs: pages / (to - from), reach };
    },
    left: () => left,
    density: () => density,
  };
}
