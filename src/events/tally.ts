import type { AuditEvent } from './page.ts';

const HOUR_MS = 3_600_000;

/** Counts of what the new events were, for the summary, but for odd ones. Grows with distinct actions, actors and hours, not with events. */
export interface Tally {
  readonly actions: ReadonlyMap<string, number>;
  readonly actors: ReadonlyMap<string, number>;
  /** By the start of the hour, in epoch milliseconds. */
  readonly hours: ReadonlyMap<number, number>;
  add(event: AuditEvent): void;
}

export function openTally(): Tally {
  const actions = new Map<string, number>();
  const actors = new Map<string, number>();
  const hours = new Map<number, number>();
  return {
    actions,
    actors,
    hours,
    add(event) {
      if (event.odd !== undefined) return;
      increment(actions, event.action);
      if (event.actor !== undefined) increment(actors, event.actor);
      if (event.time !== undefined) increment(hours, Math.floor(event.time / HOUR_MS) * HOUR_MS);
    },
  };
}

function increment<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
