import type { SimulatedClock } from '../clock.ts';
import { createSwitches, type Switches } from '../switches.ts';
import { comparePositions, type Position } from './cursor.ts';

/** Which kinds of events are asked for. */
export type Include = 'web' | 'git' | 'all';

/** An event as it is put into the log: its raw JSON text and what is needed to find it. */
export interface NewEvent {
  /** The JSON text, byte for byte as it is served. */
  readonly raw: Buffer;
  /** `@timestamp`: the time the log is ordered by. */
  readonly time: number;
  /** `created_at`, which git events lack. */
  readonly createdAt: number | undefined;
  /** `_document_id`, which some events lack. */
  readonly id: string | undefined;
  readonly action: string;
  readonly actor: string | undefined;
  readonly repo: string | undefined;
  /** The moment from which the log shows the event. */
  readonly visibleAt: number;
}

/** An event in the log; `id` is GitHub's, or stands in for it in the order and in cursors. */
export interface StoredEvent extends NewEvent {
  readonly id: string;
  readonly isGit: boolean;
  /** The number of the first answer that showed it; 0 before that. */
  shownIn: number;
}

/** A span of the log in its order, and a test for the events in it. */
export interface PageQuery {
  readonly include: Include;
  /** Listing order: oldest or newest first. */
  readonly order: 'asc' | 'desc';
  /** The first `@timestamp` to look at, and the first one no longer. */
  readonly from: number;
  readonly until: number;
  /** Only what is listed after, or before, these positions. */
  readonly after?: Position | undefined;
  readonly before?: Position | undefined;
  readonly accepts: (event: StoredEvent) => boolean;
  /** How many matches to pass over first. */
  readonly skip: number;
  readonly limit: number;
  /** Whether all that follows is counted, which takes a while in a long log. */
  readonly countsRest?: boolean;
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
const number = (value: unknown) => (typeof value === 'number' ? value : undefined);

/** Reads what the store needs off an event's JSON text; visible from its own time on by default. */
export function readEvent(
  raw: string | Buffer,
  { time, visibleAt }: { time?: number; visibleAt?: number } = {},
): NewEvent {
  const fields = JSON.parse(raw.toString()) as Record<string, unknown>;
  const createdAt = number(fields['created_at']);
  const timestamp = number(fields['@timestamp']) ?? createdAt ?? time;
  if (timestamp === undefined) throw new TypeError('An event without any time needs one');
  return {
    raw: Buffer.from(raw),
    time: timestamp,
    createdAt,
    id: text(fields['_document_id']),
    action: text(fields['action']) ?? '',
    actor: text(fields['actor']),
    repo: text(fields['repo']),
    visibleAt: visibleAt ?? timestamp,
  };
}

/** One entity's audit log: every event ever added, and the pages GitHub would show of it now. */
export class AuditLogStore {
  readonly #clock: SimulatedClock;
  readonly #switches: Switches;
  readonly #events: StoredEvent[] = [];
  #sorted = true;
  #createdSkewMs = 0;

  constructor({
    clock,
    switches = createSwitches(),
  }: {
    clock: SimulatedClock;
    switches?: Switches;
  }) {
    this.#clock = clock;
    this.#switches = switches;
  }

  /** Adds events in any order, also ones that lie far behind the end of the log. */
  add(events: Iterable<NewEvent>): void {
    for (const event of events) {
      const stored: StoredEvent = {
        ...event,
        id: event.id ?? `~${String(this.#events.length).padStart(9, '0')}`,
        isGit: event.action.startsWith('git.'),
        shownIn: 0,
      };
      const last = this.#events.at(-1);
      if (last && comparePositions(stored, last) < 0) this.#sorted = false;
      this.#events.push(stored);
      if (event.createdAt !== undefined) {
        const skewMs = Math.abs(event.createdAt - event.time);
        if (skewMs > this.#createdSkewMs) this.#createdSkewMs = skewMs;
      }
    }
  }

  /** The largest distance between an event's `created_at` and its `@timestamp`. */
  get createdSkewMs(): number {
    return this.#createdSkewMs;
  }

  /** How many events were ever added. */
  get size(): number {
    return this.#events.length;
  }

  /** The raw text of every event ever added, expired and not yet visible ones too, oldest first. */
  everything(include: Include = 'all'): string[] {
    return this.#texts((event) => includes(include, event));
  }

  /** The raw text of every event that GitHub would show now, oldest first. */
  visible(include: Include = 'all'): string[] {
    const isVisible = this.#visibility();
    return this.#texts((event) => includes(include, event) && isVisible(event));
  }

  /** The first events of a span, in listing order, and whether the span has more: 1, or how many if they are counted. */
  page(query: PageQuery): { events: StoredEvent[]; more: number } {
    const sorted = this.#inOrder();
    const now = this.#clock.now();
    const { order, after, before, include, accepts, limit } = query;
    const [older, newer] = order === 'asc' ? [after, before] : [before, after];
    const oldest = Math.max(
      query.from,
      now - this.#switches.retentionMs[include === 'git' ? 'git' : 'web'],
    );

    const low = Math.max(
      lowerBound(sorted, { time: oldest, id: '' }),
      older ? upperBound(sorted, older) : 0,
    );
    const high = Math.min(
      lowerBound(sorted, { time: Math.min(query.until, now + 1), id: '' }),
      newer ? lowerBound(sorted, newer) : sorted.length,
    );

    // With `before` alone the page is the one nearest to that cursor, so it is read backwards.
    const backwards = before !== undefined && after === undefined;
    const rising = (order === 'asc') !== backwards;
    const isVisible = this.#visibility();
    const events: StoredEvent[] = [];
    let { skip } = query;
    let more = 0;
    for (let step = 0; step < high - low; step++) {
      const event = sorted[rising ? low + step : high - 1 - step];
      if (!event || !includes(include, event) || !isVisible(event) || !accepts(event)) continue;
      if (skip-- > 0) continue;
      if (events.length < limit) {
        events.push(event);
        continue;
      }
      more += 1;
      if (query.countsRest !== true) break;
    }
    return { events: backwards ? events.reverse() : events, more };
  }

  /** Tells which events are shown now. */
  #visibility(): (event: StoredEvent) => boolean {
    const { gitEvents, retentionMs } = this.#switches;
    const now = this.#clock.now();
    return ({ isGit, time, visibleAt }) =>
      visibleAt <= now && now - time <= retentionMs[isGit ? 'git' : 'web'] && (gitEvents || !isGit);
  }

  #texts(wanted: (event: StoredEvent) => boolean): string[] {
    return this.#inOrder()
      .filter(wanted)
      .map(({ raw }) => raw.toString());
  }

  #inOrder(): readonly StoredEvent[] {
    // Sorting late is cheap: what was there is one sorted run, and new events mostly are, too.
    if (!this.#sorted) this.#events.sort(comparePositions);
    this.#sorted = true;
    return this.#events;
  }
}

function includes(include: Include, { isGit }: StoredEvent): boolean {
  return include === 'all' || isGit === (include === 'git');
}

/** The index of the first event at or after a position. */
function lowerBound(events: readonly StoredEvent[], position: Position): number {
  return bound(events, (event) => comparePositions(event, position) < 0);
}

/** The index of the first event after a position. */
function upperBound(events: readonly StoredEvent[], position: Position): number {
  return bound(events, (event) => comparePositions(event, position) <= 0);
}

function bound(events: readonly StoredEvent[], isBefore: (event: StoredEvent) => boolean): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const event = events[middle];
    if (event && isBefore(event)) low = middle + 1;
    else high = middle;
  }
  return low;
}
