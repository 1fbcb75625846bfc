import type { Held } from './chain.ts';
import { SPOILT } from './draft-events.ts';
import { keptMs } from './simulated-log.ts';
import type { LogSwitches, LoggedEvent } from './simulated-log.ts';
import { entityOf, folderOf } from './site.ts';
import type { Site } from './site.ts';

/** What is right depends on what happened. */
export interface Circumstances {
  readonly sources: readonly string[];
  /** The shortest lookback that any run had. */
  readonly lookbackMs: number;
  /** When the last run that read to the end began. */
  readonly readAt: number;
  /** When a run that spoke of the source first succeeded, by source. */
  readonly firstReadAt: ReadonlyMap<string, number>;
  /** Lines that archives hold whose state was lost since, by folder. */
  readonly earlier: ReadonlyMap<string, readonly string[]>;
  /** The state was lost while the inputs lacked these sources, so that nothing says when they were read last. */
  readonly forgotten: ReadonlySet<string>;
  /** Gaps that runs announced which published; their deliveries may have expired since. */
  readonly announced: readonly { source: string; from: number; to: number }[];
  readonly mayRepeat: boolean;
  readonly switches: LogSwitches;
}

/** Everything that is wrong with what an archive holds, compared with the logs themselves. */
export function judge(site: Site, held: Held, circumstances: Circumstances): string[] {
  const { sources, mayRepeat } = circumstances;
  const problems = [...held.problems];
  for (const folder of held.lines.keys())
    if (!sources.some((source) => folderOf(source) === folder))
      problems.push(`nobody asked for ${folder}`);
  for (const source of sources) {
    const folder = folderOf(source);
    const found = count(held.lines.get(folder) ?? []);
    const { due, possible } = expect(eventsOf(site, source), circumstances);
    for (const [line, times] of found) {
      const most = possible.get(line) ?? 0;
      if (most === 0) problems.push(`${source}: not in the log: ${line}`);
      else if (times > most && !mayRepeat)
        problems.push(`${source}: ${times} times, not ${most}: ${line}`);
    }
    for (const [line, events] of due) {
      const lacking = events.length - (found.get(line) ?? 0);
      if (lacking <= 0) continue;
      const excused = events.filter((event) => isExcused(event, { source, held, circumstances }));
      if (excused.length < lacking) problems.push(`${source}: lost: ${describe(line, events)}`);
    }
  }
  return problems;
}

/** The events of one source, which has only one of an entity's two kinds. */
export function eventsOf(site: Site, source: string): LoggedEvent[] {
  const isGit = source.endsWith('/git');
  const log = site.logs.get(entityOf(source));
  return (log?.events ?? []).filter((event) => event.isGit === isGit);
}

/** Which lines must be there, with their events, and how often each may be. */
function expect(
  events: readonly LoggedEvent[],
  { lookbackMs, readAt }: Circumstances,
): { due: Map<string, LoggedEvent[]>; possible: Map<string, number> } {
  const due = new Map<string, LoggedEvent[]>();
  const possible = new Map<string, number>();
  for (const event of events) {
    const { json, time, visibleAt } = event;
    // The log may show an event with an id more than once; the archive has it once.
    const isRepeated = hasId(event) && possible.has(json);
    if (!isRepeated) possible.set(json, (possible.get(json) ?? 0) + 1);
    const isDue = visibleAt <= readAt && visibleAt - time <= lookbackMs;
    if (!isDue || (hasId(event) && due.has(json))) continue;
    due.set(json, [...(due.get(json) ?? []), event]);
  }
  return { due, possible };
}

/** Whether an event that the archive lacks could not be read, and that was said. */
function isExcused(
  { time, isGit, json }: LoggedEvent,
  { source, held, circumstances }: { source: string; held: Held; circumstances: Circumstances },
): boolean {
  const { readAt, firstReadAt, earlier, forgotten, announced } = circumstances;
  const folder = folderOf(source);
  if (earlier.get(folder)?.includes(json) === true) return true;
  const expiredAt = time + keptMs(isGit, circumstances.switches);
  if (expiredAt >= readAt) return false;
  if (forgotten.has(source)) return true;
  const told = held.firstTold.get(folder) ?? Infinity;
  if (expiredAt < Math.min(told, firstReadAt.get(source) ?? Infinity)) return true;
  const gaps = [
    ...(held.gaps.get(folder) ?? []),
    ...announced.filter((gap) => gap.source === source),
  ];
  return gaps.some(({ from, to }) => from <= time && time < to);
}

/** Of what is no JSON nobody can read an id. */
export function hasId({ json }: LoggedEvent): boolean {
  return json.includes('"_document_id"') && !json.includes(SPOILT);
}

function count(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

function describe(line: string, events: readonly LoggedEvent[]): string {
  const times = events.map(({ time, visibleAt }) => `${toIso(time)} visible ${toIso(visibleAt)}`);
  return `${line} (${times.join(', ')})`;
}

function toIso(time: number): string {
  return new Date(time).toISOString();
}
