import { identityOf } from '../events/identity.ts';
import type { Identity } from '../events/identity.ts';
import type { AuditEvent } from '../events/page.ts';

/** What was shown of the time that the next answer shows again. */
export interface ShownEvents {
  /** Takes an answer that shows all of that time from its beginning; returns what was not shown before, in order. */
  take(events: readonly AuditEvent[]): AuditEvent[];
  /** The next answer begins with this second; in epoch milliseconds. */
  forgetBefore(second: number): void;
}

export function openShownEvents(): ShownEvents {
  let shown = new Map<Identity, { count: number; latest: number }>();

  return {
    take(events) {
      const seen = new Map<Identity, number>();
      return events.filter((event) => {
        const identity = identityOf(event);
        const count = (seen.get(identity) ?? 0) + 1;
        seen.set(identity, count);
        if (count <= (shown.get(identity)?.count ?? 0)) return false;
        shown.set(identity, { count, latest: Math.max(...timesOf(event)) });
        return true;
      });
    },
    forgetBefore(second) {
      shown = new Map([...shown].filter(([, { latest }]) => latest >= second));
    },
  };
}

/** The times that a server may sort by and filter by; Infinity for an event that has none. */
export function timesOf({ time, createdAt }: AuditEvent): [number, number] {
  return [time ?? createdAt ?? Infinity, createdAt ?? time ?? Infinity];
}

/**
 * Whether a later answer shows the same: all of the earlier one, as often, and nothing else but what came behind its end.
 * Had anything shifted within the earlier one, what was shown twice or not at all would be missed or appear in the later.
 */
export function isConfirmed(earlier: readonly AuditEvent[], later: readonly AuditEvent[]): boolean {
  const left = countEvents(earlier);
  let isBehind = false;
  for (const event of later) {
    const identity = identityOf(event);
    const count = left.get(identity) ?? 0;
    if (count === 0) isBehind = true;
    else if (isBehind) return false;
    else left.set(identity, count - 1);
  }
  return [...left.values()].every((count) => count === 0);
}

/** Every event that one of these answers shows, as often as the one that shows it least, of those that do. */
export function leastOf(answers: readonly (readonly AuditEvent[])[]): AuditEvent[] {
  const most = new Map<Identity, number>();
  for (const counts of answers.map(countEvents)) {
    for (const [identity, count] of counts)
      most.set(identity, Math.min(count, most.get(identity) ?? Infinity));
  }
  return answers.flat().filter((event) => {
    const identity = identityOf(event);
    const left = most.get(identity) ?? 0;
    most.set(identity, left - 1);
    return left > 0;
  });
}

/** How many events of each identity an answer shows: twins without an id share one. */
function countEvents(events: readonly AuditEvent[]): Map<Identity, number> {
  const counts = new Map<Identity, number>();
  for (const event of events) {
    const identity = identityOf(event);
    counts.set(identity, (counts.get(identity) ?? 0) + 1);
  }
  return counts;
}
