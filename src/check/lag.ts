import type { SourceState } from '../checkpoint/checkpoint.ts';
import { sourceName } from '../events/source.ts';
import { sayDuration, sayMinute } from '../words.ts';

/** How far one source of the archive is behind. Times are epoch milliseconds. */
export interface SourceLag {
  readonly name: string;
  /** When the end of its log was last reached; undefined before the first time. */
  readonly readThrough: number | undefined;
  /** Now less read-through or, before the end was ever reached, less the last save. */
  readonly lagMs: number;
}

/** The lag of a source as its state tells, in a checkpoint that was saved at `savedAt`. */
export function lagOf(
  state: SourceState,
  { now, savedAt }: { now: number; savedAt: number },
): SourceLag {
  const readThrough = state.readThrough ?? undefined;
  const lagMs = Math.max(0, now - (readThrough ?? savedAt));
  return { name: sourceName(state), readThrough, lagMs };
}

/** A paragraph on the sources whose lag passes the limit; none if there is no such source. */
export function describeLags(lags: readonly SourceLag[], maxLagMs: number | undefined): string[] {
  const late = lags.filter(({ lagMs }) => lagMs > (maxLagMs ?? Infinity));
  if (late.length === 0) return [];
  const list = late.map(({ name, readThrough, lagMs }) => {
    const since = readThrough === undefined ? '' : `, read through ${sayMinute(readThrough)} UTC`;
    return `${name} is ${sayDuration(lagMs)} behind${since}`;
  });
  return [
    `More than \`max-lag\` (${sayDuration(maxLagMs ?? 0)}): ${list.join('; ')}. ${LOOK_AT_IT}`,
  ];
}

/** What to do about an archive that is behind. */
export const LOOK_AT_IT =
  "Look at the last runs of the collecting workflow: GitHub may have disabled its schedule, its token may have expired, or a limit may be too tight for the log's size.";
