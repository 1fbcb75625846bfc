/** One event of the simulated audit log. */
export interface LoggedEvent {
  /** Breaks ties of the same time, as GitHub's hidden document id does. */
  readonly order: number;
  readonly time: number;
  readonly createdAt: number | undefined;
  /** The moment from which the log shows it. */
  readonly visibleAt: number;
  readonly isGit: boolean;
  readonly json: string;
}

/** How the log behaves where GitHub's behaviour is unknown or varies. */
export interface LogSwitches {
  /** Which time `created:` compares; the order is always that of `time`. */
  readonly createdField: 'time' | 'createdAt';
  /** Whether a full last page names a next one, which is empty. */
  readonly nextAfterFullPage: boolean;
  /** Whether the end of a search is its second's first millisecond, and not the whole second. */
  readonly endsAtOnce?: boolean;
  /** A GitHub Enterprise Server: its pages have numbers, and all that it keeps, it keeps for so long. */
  readonly server?: { readonly keptMs: number } | undefined;
}

export type Include = 'web' | 'git';

/** What a request asks for. */
export interface LogRequest {
  readonly include: Include;
  readonly since: number;
  /** The end of the last second asked for; undefined for none. */
  readonly until?: number | undefined;
  readonly cursor: string | undefined;
  /** Of a server; counted from 1. */
  readonly page?: number;
  readonly perPage: number;
}

export interface LogPage {
  readonly events: readonly LoggedEvent[];
  readonly next: string | undefined;
}

/** One entity's log: keyset-paged, oldest first. */
export interface SimulatedLog {
  readonly events: readonly LoggedEvent[];
  /** The page at `now`, without the events that `hides` names; 'refused' if the cursor is no good any more. */
  read(
    request: LogRequest,
    now: number,
    hides?: (event: LoggedEvent) => boolean,
  ): LogPage | 'refused';
  /** The events that stand behind the place where a request begins. */
  behind(request: LogRequest, now: number): LoggedEvent[];
  /** From now on all cursors that were issued before are refused. */
  refuseIssued(): void;
}

const DAY_MS = 86_400_000;
export const SECOND_OF_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** docs.github.com: 180 days, git events 7 days. */
const KEPT_MS: Readonly<Record<Include, number>> = { web: 180 * DAY_MS, git: 7 * DAY_MS };

/** How long a log shows an event. */
export function keptMs(isGit: boolean, { server }: Pick<LogSwitches, 'server'>): number {
  return server?.keptMs ?? KEPT_MS[isGit ? 'git' : 'web'];
}

export function openSimulatedLog(
  logged: readonly LoggedEvent[],
  switches: LogSwitches,
): SimulatedLog {
  const events = [...logged].sort((a, b) => a.time - b.time || a.order - b.order);
  let age = 0;

  function behind({ include, since, until, cursor }: LogRequest, now: number): LoggedEvent[] {
    const place = cursor === undefined ? undefined : readCursor(cursor);
    const keptFrom = now - keptMs(include === 'git', switches);
    return events.filter((event) => {
      if (event.isGit !== (include === 'git') || event.visibleAt > now || event.time < keptFrom)
        return false;
      const created = createdOf(event, switches);
      const end = (until ?? Infinity) - (switches.endsAtOnce === true ? 999 : 0);
      if (created < since || created >= end) return false;
      if (place === undefined) return true;
      return event.time > place.time || (event.time === place.time && event.order > place.order);
    });
  }

  return {
    events,
    behind,
    read(request, now, hides) {
      const place = request.cursor === undefined ? undefined : readCursor(request.cursor);
      if (place !== undefined && !(place.age >= age)) return 'refused';
      const all = behind(request, now).filter((event) => hides?.(event) !== true);
      const { page, perPage } = request;
      if (switches.server !== undefined && page !== undefined) {
        const [from, to] = [(page - 1) * perPage, page * perPage];
        const isLast = all.length <= to - (switches.nextAfterFullPage ? 1 : 0);
        return { events: all.slice(from, to), next: isLast ? undefined : String(page + 1) };
      }
      const shown = all.slice(0, perPage);
      const last = shown.at(-1);
      const isFull = shown.length === perPage;
      const hasNext = all.length > shown.length || (switches.nextAfterFullPage && isFull);
      const next =
        hasNext && last !== undefined ? writeCursor(last.time, last.order, age) : undefined;
      return { events: shown, next };
    },
    refuseIssued() {
      age += 1;
    },
  };
}

/** The time that `created:` compares. */
export function createdOf(
  { time, createdAt }: LoggedEvent,
  { createdField }: Pick<LogSwitches, 'createdField'>,
): number {
  return createdField === 'time' ? time : (createdAt ?? time);
}

/** The time at which a cursor, or a server's position, stands. */
export function timeOfCursor(cursor: string): number {
  return SECOND_OF_TIME.test(cursor) ? Date.parse(cursor) : readCursor(cursor).time;
}

/** Whether an event stands before a cursor, or is the one that it stands at. */
export function isBefore({ time, order }: LoggedEvent, cursor: string): boolean {
  if (SECOND_OF_TIME.test(cursor)) return time < Date.parse(cursor);
  const place = readCursor(cursor);
  return time < place.time || (time === place.time && order <= place.order);
}

function writeCursor(time: number, order: number, age: number): string {
  // With `+`, `/` and `=`: a cursor must survive being put into an address and taken out again.
  return Buffer.from(`${time.toExponential()}|~~?${order}|${age}`).toString('base64');
}

function readCursor(cursor: string): { time: number; order: number; age: number } {
  const [time, order, age] = Buffer.from(cursor, 'base64').toString().split('|');
  return {
    time: Number(time),
    order: Number(order?.replace('~~?', '')),
    age: Number(age),
  };
}
