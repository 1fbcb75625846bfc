import { parsePage } from '../../src/events/page.ts';
import type { AuditEvent } from '../../src/events/page.ts';
import type { PageRead } from '../../src/checkpoint/reading.ts';

/** One event of the model's log; `order` breaks ties of the same time, as GitHub's hidden document id does. */
export interface LoggedEvent {
  readonly order: number;
  readonly time: number;
  readonly createdAt: number | undefined;
  readonly visibleAt: number;
  readonly json: string;
}

export interface LogSwitches {
  readonly perPage: number;
  /** Which time `created:` compares; the order is always that of `time`. */
  readonly createdField: 'time' | 'createdAt';
  /** Whether a full last page names a next one, which is empty. */
  readonly nextAfterFullPage: boolean;
}

export interface LogModel {
  readonly events: readonly LoggedEvent[];
  /** Answers as GitHub would at `now`, without the events that `hides` names. */
  read(request: {
    query: PageRead['query'];
    cursor: string | null;
    now: number;
    hides?: (event: LoggedEvent) => boolean;
  }): PageRead & { readonly shown: readonly LoggedEvent[] };
  /** How many events stand behind the cursor at `now`. */
  countBehind(request: { query: PageRead['query']; cursor: string | null; now: number }): number;
}

/** A keyset-paged log in memory: oldest first, a cursor is the place of the last event shown. */
export function openLogModel(logged: readonly LoggedEvent[], switches: LogSwitches): LogModel {
  const { perPage, createdField, nextAfterFullPage } = switches;
  const sorted = [...logged].sort((a, b) => a.time - b.time || a.order - b.order);
  const parsed = new Map(sorted.map((event) => [event, toAuditEvent(event)]));

  function behind(query: PageRead['query'], cursor: string | null, now: number): LoggedEvent[] {
    const since = sinceOf(query);
    const [time = -Infinity, order = -Infinity] = cursor?.split('|').map(Number) ?? [];
    return sorted.filter((event) => {
      const created = createdField === 'time' ? event.time : (event.createdAt ?? event.time);
      const isAfter = event.time > time || (event.time === time && event.order > order);
      return event.visibleAt <= now && created >= since && isAfter;
    });
  }

  return {
    events: sorted,
    read({ query, cursor, now, hides }) {
      const all = behind(query, cursor, now).filter((event) => hides?.(event) !== true);
      const shown = all.slice(0, perPage);
      const hasNext = all.length > perPage || (nextAfterFullPage && shown.length === perPage);
      const last = shown.at(-1);
      return {
        query,
        shown,
        events: shown.map((event) => parsed.get(event)!),
        next: hasNext && last !== undefined ? `${last.time}|${last.order}` : undefined,
        // The `Date` header has whole seconds.
        date: Math.floor(now / 1000) * 1000,
        suspect: false,
      };
    },
    countBehind: ({ query, cursor, now }) => behind(query, cursor, now).length,
  };
}

function sinceOf({ phrase }: PageRead['query']): number {
  const [, since] = /created:>=(\S+)/.exec(phrase) ?? [];
  if (since === undefined) throw new Error(`The query has no begin: ${phrase}`);
  return Date.parse(since);
}

function toAuditEvent({ json }: LoggedEvent): AuditEvent {
  const [event] = parsePage(Buffer.from(`[${json}]`));
  return event!;
}
