import { REASONS } from './reasons.ts';
import type { ReasonName } from './reasons.ts';

/** The events of one hour in UTC, by their own times, each of them once. */
export interface Hour {
  /** Where it begins, in epoch milliseconds; undefined for events without a time. */
  readonly start: number | undefined;
  readonly both: number;
  readonly onlyInArchive: number;
  readonly onlyInStream: number;
  /** Those of both lists without a reason. */
  readonly unexplained: number;
}

/** What one side has and the other lacks. */
export interface Surplus {
  readonly events: number;
  readonly unexplained: number;
  /** In the order of `REASONS`; those that no event has are left out. */
  readonly reasons: readonly { readonly name: ReasonName; readonly events: number }[];
}

/** Counts events as they are compared. */
export interface Tally {
  addBoth(time: number): void;
  addSurplus(side: 'archive' | 'stream', time: number, reason: ReasonName | undefined): void;
  /** Whether the stream has any event in the hour of this time. */
  hasStreamed(time: number): boolean;
  surplusOf(side: 'archive' | 'stream'): Surplus;
  both(): number;
  /** Those with a difference, in their order, events without a time last. */
  hours(): Hour[];
}

type Counts = { -readonly [Key in Exclude<keyof Hour, 'start'>]: Hour[Key] };

const HOUR_MS = 3_600_000;

/** Opens counters; times are epoch milliseconds, NaN for none. Memory grows with the number of hours only. */
export function openTally(): Tally {
  const hours = new Map<number, Counts>();
  const counted = {
    archive: new Map<ReasonName | undefined, number>(),
    stream: new Map<ReasonName | undefined, number>(),
  };
  let both = 0;

  function hourOf(time: number): Counts {
    const number = Math.floor(time / HOUR_MS);
    let hour = hours.get(number);
    if (hour === undefined) {
      hour = { both: 0, onlyInArchive: 0, onlyInStream: 0, unexplained: 0 };
      hours.set(number, hour);
    }
    return hour;
  }

  return {
    addBoth(time) {
      both += 1;
      hourOf(time).both += 1;
    },
    addSurplus(side, time, reason) {
      const hour = hourOf(time);
      hour[side === 'archive' ? 'onlyInArchive' : 'onlyInStream'] += 1;
      if (reason === undefined) hour.unexplained += 1;
      counted[side].set(reason, (counted[side].get(reason) ?? 0) + 1);
    },
    hasStreamed(time) {
      const hour = hours.get(Math.floor(time / HOUR_MS));
      return hour !== undefined && hour.both + hour.onlyInStream > 0;
    },
    surplusOf(side) {
      const counts = counted[side];
      const names = Object.keys(REASONS) as ReasonName[];
      return {
        events: [...counts.values()].reduce((sum, count) => sum + count, 0),
        unexplained: counts.get(undefined) ?? 0,
        reasons: names.flatMap((name) => {
          const events = counts.get(name) ?? 0;
          return events === 0 ? [] : [{ name, events }];
        }),
      };
    },
    both: () => both,
    hours() {
      return [...hours]
        .filter(([, { onlyInArchive, onlyInStream }]) => onlyInArchive + onlyInStream > 0)
        .map(([number, counts]) => ({
          start: Number.isNaN(number) ? undefined : number * HOUR_MS,
          ...counts,
        }))
        .sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity));
    },
  };
}
