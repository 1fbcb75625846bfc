import { firstState, querySince } from '../checkpoint/checkpoint.ts';
import type { SourceState } from '../checkpoint/checkpoint.ts';
import { heldSince } from '../checkpoint/held-since.ts';
import type { Loaded } from '../checkpoint/recover.ts';
import { ExplainedError } from '../errors.ts';
import type { Change, SinkName } from '../events/manifest.ts';
import { beginOfAll, sourceName } from '../events/source.ts';
import type { Retention, Source } from '../events/source.ts';
import { sayCount, sayDuration, sayMinute } from '../words.ts';

/** What a change makes of the position. */
export interface Planned {
  readonly changes: readonly Change[];
  /** The states of the changed sources from now on. */
  readonly states: readonly SourceState[];
  /** What a person should know of it, in words. */
  readonly notes: readonly string[];
}

/** By this machine's clock, in epoch milliseconds, what GitHub still keeps. */
interface Kept {
  readonly now: number;
  readonly retentionOf: (source: Source) => Retention;
}

/** An event's two times may lie in two seconds, and GitHub may filter by either: as `HELD_MARGIN_SECONDS` in reading.ts. */
const MARGIN_SECONDS = 60;
/** What a manifest can name: a commit takes 12 MB, and the next collection has them all in memory. */
const MOST_EVENTS: Readonly<Record<SinkName, number>> = { commit: 500_000, artifact: 4_000_000 };
/** 16 bytes in base64. */
const EVENTS_PER_CHARACTER = 3 / 64;

/**
 * Plans to have everything since `to` (epoch milliseconds) read again, with the identities of what the archive holds since
 * then. Throws an `ExplainedError` if these can't be known, or if nothing would be read again that is not read anyway.
 */
export async function planSetBack(
  { head, sinks }: Pick<Loaded, 'head' | 'sinks'>,
  chosen: readonly SourceState[],
  when: { to: number } & Kept,
): Promise<Planned> {
  const notes: string[] = [];
  const wanted = chosen.flatMap((state) => {
    const name = sourceName(state);
    const kept = oldestOf(state, when);
    // What lies before was never collected: a backfill may hold it, and nothing here knows its events.
    const begun = state.covered[0]?.from ?? 0;
    const oldest = Math.max(kept, begun);
    const asked = when.to - Math.max(MARGIN_SECONDS, state.skewSeconds) * 1000;
    const from = Math.floor(Math.max(asked, oldest) / 1000) * 1000;
    if (from >= state.resume.heldFrom) {
      notes.push(
        `${name}: the next collection reads everything since ${sayMinute(state.resume.heldFrom)} UTC anyway, so its position stays.`,
      );
      return [];
    }
    if (when.to < oldest) {
      notes.push(
        begun > kept
          ? `${name}: it was collected since ${sayMinute(begun)} UTC. What is older takes a backfill.`
          : `${name}: GitHub keeps ${sayDuration(when.retentionOf(state).ms)} of it, so nothing older than ${sayMinute(kept)} UTC comes again.`,
      );
    }
    return [{ state, source: state, from }];
  });
  if (wanted.length === 0) {
    throw new ExplainedError(
      `\`reset-to\`: ${sayMinute(when.to)} UTC is not before where the next collection begins to read, and a position is only set back: ` +
        `forward, events would be left out in silence. Nothing was changed. ${notes.join(' ')}`,
    );
  }
  const kept = sinks.map((one) => one.kept);
  // Before the first delivery nothing is held.
  const identities = head === undefined ? [] : await heldSince(head, kept, wanted);
  const count = identities.reduce((sum, packed) => sum + packed.length * EVENTS_PER_CHARACTER, 0);
  const most = Math.min(...kept.map(({ sink }) => MOST_EVENTS[sink]));
  if (count > most) {
    throw new ExplainedError(
      `\`reset-to\`: the archive has about ${sayCount(Math.round(count))} events since ${sayMinute(when.to)} UTC. The delivery ` +
        `has to name all of them, and takes no more than ${sayCount(most)}. Nothing was changed. Set back less far, or one organization after the other.`,
    );
  }
  return {
    changes: wanted.map(({ state, from }) => toChange(state, 'set-back', from)),
    states: wanted.map(({ state, from }, index) => setBack(state, from, identities[index] ?? '')),
    notes,
  };
}

/** Plans to read the sources as if for the first time, from `beginOf` on, but no later than from where they would go on. */
export function planStartAnew(
  chosen: readonly SourceState[],
  when: { beginOf: (source: Source) => number } & Kept,
): Planned {
  const states = chosen.map((state) => {
    // What lies before is gone, and found to be a gap.
    const unread = Math.max(state.resume.heldFrom, oldestOf(state, when));
    return startAnew(state, Math.min(when.beginOf(state), unread));
  });
  return {
    changes: states.map((state) => toChange(state, 'started-anew', state.resume.heldFrom)),
    states,
    notes: [],
  };
}

function oldestOf(source: Source, { now, retentionOf }: Kept): number {
  return beginOfAll(now, retentionOf(source).ms);
}

/** What was read through stays so, and with it what a gap is: all of it is in the archive. */
function setBack(state: SourceState, from: number, identities: string): SourceState {
  const { position, settledTo } = state;
  return {
    ...state,
    resume: { query: querySince(state, from), cursor: null, heldFrom: from, twins: '' },
    front: null,
    position: (position?.time ?? 0) > from ? { time: from, id: null } : position,
    // Somebody doubts that all that came late was caught.
    settledTo: Math.min(settledTo, from),
    identities,
  };
}

/**
 * Of what was read only `deliveredTo` is kept, by which a gap is found: what GitHub drops before the new beginning. Nothing
 * counts as covered, because what was delivered before may be lost.
 */
function startAnew(state: SourceState, begin: number): SourceState {
  const { scope, slug, log, phrase, deliveredTo, skewSeconds } = state;
  return { ...firstState({ scope, slug, log, phrase }, begin), deliveredTo, skewSeconds };
}

function toChange(source: Source, kind: Change['kind'], to: number): Change {
  const { scope, slug, log, phrase } = source;
  return { scope, slug, log, phrase, kind, to: new Date(to).toISOString() };
}
