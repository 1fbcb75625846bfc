import type { BackfillState } from '../../src/checkpoint/backfill-state.ts';
import type { Stretch } from './chain.ts';
import { createdOf, isBefore, keptMs } from './simulated-log.ts';
import type { LoggedEvent } from './simulated-log.ts';
import type { Site } from './site.ts';
import { eventsOf, hasId } from './verdict.ts';

/** What is said of one source, and what the archive has of it. */
export interface Claim {
  readonly source: string;
  /** Undefined if nothing is said of it yet. */
  readonly state: BackfillState | undefined;
  readonly range: Stretch;
  /** What the chain has, twins as often as they are. */
  readonly lines: readonly string[];
  readonly gaps: readonly Stretch[];
  readonly lookbackMs: number;
  /** What the archive's other chains have, and what they announced. */
  readonly others: { readonly lines: ReadonlySet<string>; readonly gaps: readonly Stretch[] };
  /** When the archive first collected. */
  readonly collectedFrom: number;
  /** Without sinks nobody knows which of two deliveries counts. */
  readonly mayRepeat: boolean;
}

/** Everything that is wrong with what a backfill says and holds of one source, at any time. */
export function judgeClaim(site: Site, claim: Claim): string[] {
  const { source, state, range, lines, mayRepeat } = claim;
  const found = new Map<string, number>();
  for (const line of lines) found.set(line, (found.get(line) ?? 0) + 1);
  const problems: string[] = [];
  const known = Map.groupBy(eventsOf(site, source), ({ json }) => json);
  for (const [line, times] of found) {
    const events = known.get(line) ?? [];
    const [event] = events;
    if (event === undefined) {
      problems.push(`not in the log: ${line}`);
      continue;
    }
    const created = createdOf(event, site.switches);
    if (created < range.from || created >= range.to + 1000)
      problems.push(`outside of the range: ${describe(event)}`);
    const most = hasId(event) ? 1 : events.length;
    if (times > most && !mayRepeat)
      problems.push(`${times} times, not ${most}: ${describe(event)}`);
  }
  if (state !== undefined) {
    for (const [line, events] of known)
      problems.push(...judgeEvents(site, { claim, state, events, times: found.get(line) ?? 0 }));
    problems.push(...judgeSpans(state, range));
    if (!mayRepeat && state.events !== lines.length)
      problems.push(`it counts ${state.events} events, not ${lines.length}`);
  }
  return problems.map((text) => `${source}: ${text}`);
}

/** Whether the archive has what is said of these events, which have one line. */
function judgeEvents(
  site: Site,
  told: { claim: Claim; state: BackfillState; events: readonly LoggedEvent[]; times: number },
): string[] {
  const { claim, state, times } = told;
  const { lookbackMs, gaps, others, collectedFrom } = claim;
  const due = told.events.filter(
    ({ time, createdAt, visibleAt }) =>
      visibleAt - Math.min(time, createdAt ?? time) <= lookbackMs && visibleAt <= site.now(),
  );
  const [event] = due;
  if (event === undefined || times >= (hasId(event) ? 1 : due.length)) return [];
  const created = createdOf(event, site.switches);
  const isIn = ({ from, to }: Stretch): boolean => from <= created && created < to;
  const expiresAt = event.time + keptMs(event.isGit, site.switches);
  const isGone = expiresAt <= site.now();
  const isTold =
    created < state.gapsFrom ||
    gaps.some((gap) => isIn(gap) || (gap.from <= event.time && event.time < gap.to));
  const problems: string[] = [];
  // Of twins only some may be behind a window.
  const held = state.covered.some(isIn) ? due : due.filter(isBehind);
  const isHeld = times >= (hasId(event) ? Math.min(1, held.length) : held.length);
  if (!isHeld && !(isGone && isTold)) problems.push(`lost: ${describe(event)}`);
  if (state.elsewhere.some(isIn) && !others.lines.has(event.json)) {
    const wasGone = expiresAt <= collectedFrom || (isGone && others.gaps.some(isIn));
    if (!wasGone) problems.push(`nowhere, though it is said to be elsewhere: ${describe(event)}`);
  }
  if (state.lost.some(isIn) && !isGone)
    problems.push(`GitHub has it, though it is said to be lost: ${describe(event)}`);
  if (state.lost.some(isIn) && !isTold)
    problems.push(`lost without an announced gap: ${describe(event)}`);
  return problems;

  /** Whether a window under way says that it has the event behind it. */
  function isBehind(one: LoggedEvent): boolean {
    return state.windows.filter(isIn).some(({ reading }) => {
      const { cursor } = reading.resume;
      return cursor !== null && isBefore(one, cursor);
    });
  }
}

/** Spans that can't be, whatever the log holds. */
function judgeSpans(
  { covered, elsewhere, lost, windows }: BackfillState,
  range: Stretch,
): string[] {
  const problems: string[] = [];
  for (const { from, to } of [...covered, ...elsewhere, ...lost, ...windows])
    if (from < range.from || to > range.to || from >= to)
      problems.push(`a span that can't be: ${from} to ${to}`);
  for (const { from, to } of windows)
    if (from % 1000 > 0 || to % 1000 > 0) problems.push('a window of parts of seconds');
  const read = [...covered, ...windows].sort((a, b) => a.from - b.from);
  for (const [index, { from }] of read.entries())
    if (index > 0 && from < (read[index - 1]?.to ?? 0))
      problems.push(`what is read twice begins at ${from}`);
  return problems;
}

/** Whether a state has nothing left to do. */
export function isDone({ covered, elsewhere, lost, range }: BackfillState): boolean {
  let reached = range.from;
  for (const { from, to } of [...covered, ...elsewhere, ...lost].sort((a, b) => a.from - b.from))
    if (from <= reached) reached = Math.max(reached, to);
  return reached >= range.to;
}

function describe({ json, time, createdAt, visibleAt }: LoggedEvent): string {
  const [at, created, visible] = [time, createdAt ?? time, visibleAt].map((one) =>
    new Date(one).toISOString(),
  );
  return `${json} (${at ?? ''}, created ${created ?? ''}, visible ${visible ?? ''})`;
}
