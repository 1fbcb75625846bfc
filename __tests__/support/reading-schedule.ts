import {
  emptyCheckpoint,
  encodeCheckpoint,
  parseCheckpoint,
} from '../../src/checkpoint/checkpoint.ts';
import type { SourceState } from '../../src/checkpoint/checkpoint.ts';
import { COLLECTION } from '../../src/checkpoint/collection.ts';
import { openIdentities } from '../../src/checkpoint/identities.ts';
import { openReading } from '../../src/checkpoint/reading.ts';
import type { ReadingFacts } from '../../src/checkpoint/reading.ts';
import type { LogModel, LoggedEvent } from './log-model.ts';

/** One run of a schedule. */
export interface ScheduledRun {
  /** Time since the run before. */
  readonly afterMs: number;
  /** Pages until `max-requests` ends the run. */
  readonly maxPages: number;
  /** The number of the request whose cursor is refused; every later cursor is good again. */
  readonly refuseAt: number | undefined;
  /** Which share of the events that the next read shows again is hidden; 0 for none. */
  readonly hide: number;
}

export interface RunFacts extends ReadingFacts {
  readonly returned: readonly string[];
  readonly pages: number;
  /** Events behind the place where the run began, as they stood at its end. */
  readonly behind: number;
  readonly ended: boolean;
  readonly date: number;
  readonly state: SourceState;
}

export interface ScheduleOptions {
  readonly log: LogModel;
  readonly lookbackMs: number;
  readonly retentionMs?: number;
  /** The time a request takes. */
  readonly requestMs: number;
}

/** Runs `openReading` over the log as the page reader does, from one state to the next, and checks the state's form. */
export function runOnce(
  options: ScheduleOptions,
  state: SourceState,
  run: Omit<ScheduledRun, 'afterMs' | 'hide'> & { hides?: (event: LoggedEvent) => boolean },
  startAt: number,
): RunFacts & { now: number } {
  const { log, lookbackMs, retentionMs = Infinity, requestMs } = options;
  const reading = openReading({ state, lookbackMs, retentionMs, now: startAt });
  let now = startAt;
  const { start } = reading;
  let { query, cursor } = start;
  const returned: string[] = [];
  let pages = 0;
  let ended = false;
  let date = now;
  while (pages < run.maxPages && !ended) {
    pages += 1;
    if (cursor !== null && pages === run.refuseAt) {
      query = reading.fallback();
      cursor = null;
    }
    const hides = run.hides;
    const page = log.read({ query, cursor, now, ...(hides === undefined ? {} : { hides }) });
    now += requestMs;
    date = page.date;
    for (const event of reading.accept(page)) returned.push(event.bytes.toString());
    if (page.next === undefined) ended = true;
    else cursor = page.next;
  }
  // The state goes through its file form, as between two runs.
  const text = encodeCheckpoint({ ...emptyCheckpoint('model'), sources: [reading.state()] });
  const [after] = parseCheckpoint(text, 'model', COLLECTION).sources;
  return {
    ...reading.facts(),
    ...{ returned, pages, ended, date, now, state: after! },
    behind: log.countBehind({ ...start, now }),
  };
}

/** How many identities the state holds. */
export function countIdentities(state: SourceState): number {
  return openIdentities(state.identities).size;
}

/** The texts that `returned` lacks of the log, and those it has too often. */
export function compare(
  logged: readonly LoggedEvent[],
  returned: readonly string[],
): { lost: string[]; twice: string[] } {
  const balance = new Map<string, number>();
  for (const { json } of logged) balance.set(json, (balance.get(json) ?? 0) + 1);
  for (const json of returned) balance.set(json, (balance.get(json) ?? 0) - 1);
  const those = (sign: number) =>
    [...balance].filter(([, count]) => Math.sign(count) === sign).map(([json]) => json);
  return { lost: those(1), twice: those(-1) };
}
