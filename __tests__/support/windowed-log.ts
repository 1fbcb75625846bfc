import { LEAST_MS, openWindows } from '../../src/backfill/windows.ts';
import type { Order } from '../../src/backfill/windows.ts';
import type { Span } from '../../src/events/spans.ts';
import type { Chance } from '../simulation/chance.ts';

const PAGE = 100;
const SECOND = 1000;
/** More than any plan for these logs needs by far. */
const MOST_STEPS = 100_000;

/** What became of a range that was read in windows. */
export interface Played {
  /** What was to be read. */
  readonly given: readonly Span[];
  /** Windows that were read to their end. */
  readonly done: readonly Span[];
  readonly requests: number;
  /** A page for each hundred events and one for each window opened. */
  readonly bound: number;
  readonly problems: readonly string[];
}

/** A range of a log, some of it not to be read, and the times of the log's events: even, in bursts, or almost none. */
function drawLog(chance: Chance): { given: Span[]; times: number[] } {
  const length = chance.between(1, [300, 7200, 86_400, 180 * 86_400][chance.between(0, 3)]!);
  const given: Span[] = [];
  for (let at = 0; at < length;) {
    const to = Math.min(length, at + chance.between(1, length));
    given.push({ from: at * SECOND, to: to * SECOND });
    at = to + (chance.next() < 0.3 ? chance.between(1, length) : length);
  }
  const times: number[] = [];
  for (let group = chance.between(0, 4); group > 0; group -= 1) {
    const from = chance.next() * length * SECOND;
    const span = (length * SECOND - from) * chance.next() ** [0, 2, 6, 20][chance.between(0, 3)]!;
    const count = [0, 1, 90, 2000, 15_000][chance.between(0, 4)]!;
    for (let event = 0; event < count; event += 1) times.push(from + chance.next() * span);
  }
  return { given, times: times.sort((a, b) => a - b) };
}

/** Reads a random log in windows, several at once, in a random order of answers; some windows are too slow at first. */
export function play(chance: Chance, order: Order): Played {
  const { given, times } = drawLog(chance);
  const workers = chance.between(1, 8);
  const windows = openWindows({ left: given, order, workers, density: undefined });
  const width = (given.at(-1)!.to - given[0]!.from) / chance.between(1, 200);
  const slowAbove = chance.next() < 0.2 ? Math.max(2 * LEAST_MS, width) : Infinity;
  /** After so many requests. */
  const slowFrom = chance.next() < 0.5 ? 0 : chance.between(0, 40);
  const running = new Map<Span, { held: readonly number[]; pages: number }>();
  const done: Span[] = [];
  const problems: string[] = [];
  let [requests, opened, shown] = [0, 0, 0];

  function answer(window: Span): void {
    const reading = running.get(window)!;
    const { held } = reading;
    const isFirst = reading.pages === 0;
    requests += 1;
    if (isFirst && requests > slowFrom && window.to - window.from > slowAbove) {
      running.delete(window);
      windows.halve(window);
      return;
    }
    const page = held.slice(reading.pages * PAGE, (reading.pages + 1) * PAGE);
    const isLast = held.length <= (reading.pages + 1) * PAGE;
    const [firstTime, lastTime] = [page[0]!, page.at(-1)!];
    if (isFirst && !isLast && windows.isTooWide(window, { firstTime, lastTime })) {
      running.delete(window);
      windows.giveBack(window, firstTime);
      return;
    }
    reading.pages += 1;
    if (!isLast) return;
    running.delete(window);
    done.push(window);
    shown += held.length;
    windows.done(window, reading.pages - 1 + page.length / PAGE);
  }

  for (let step = 0; ; step += 1) {
    if (step > MOST_STEPS) {
      problems.push(`no end after ${step} steps`);
      break;
    }
    const isFull = running.size >= workers;
    const window = isFull || chance.next() < 0.3 ? undefined : windows.take();
    if (window !== undefined) {
      opened += 1;
      if (window.from >= window.to || window.from % SECOND !== 0 || window.to % SECOND !== 0)
        problems.push(`${window.from} to ${window.to} is no window`);
      // GitHub's ranges end with their last second.
      const held = times.filter((time) => time >= window.from && time < window.to + SECOND);
      running.set(window, { held, pages: 0 });
      continue;
    }
    if (running.size > 0) answer([...running.keys()][chance.between(0, running.size - 1)]!);
    else if (windows.left().length === 0) break;
  }
  return { given, done, requests, bound: Math.ceil(shown / PAGE) + opened, problems };
}
