import type { CachedCheckpoint } from './checkpoint/cache-store.ts';
import { findState } from './checkpoint/checkpoint.ts';
import type { SourceState } from './checkpoint/checkpoint.ts';
import { sourceName } from './events/source.ts';
import type { Source } from './events/source.ts';
import { plural, sayDuration, sayMinute } from './words.ts';

/** How far one source of the archive is behind. Times are epoch milliseconds. */
export interface SourceLag {
  readonly name: string;
  /** When the end of its log was last reached; undefined before the first time. */
  readonly readThrough: number | undefined;
  /** Now less read-through or, before the end was ever reached, less the last save. */
  readonly lagMs: number;
}

/** What `mode: check` found. */
export interface Check {
  readonly archive: string;
  /** Number of the newest delivery; undefined if no position was found. */
  readonly sequence: number | undefined;
  readonly sources: readonly SourceLag[];
  /** Why the check fails, in words; empty if all is well. */
  readonly failures: readonly string[];
}

/**
 * Says how far the archive is behind, as its last saved position tells (an idle collector saves one every hour), and
 * fails if that is more than `maxLagMs`. Without `sources` it looks at all that the archive has.
 */
export function checkLag(options: {
  archive: string;
  cached: CachedCheckpoint;
  sources: readonly Source[];
  maxLagMs: number | undefined;
  now: number;
}): Check {
  const { archive, cached, sources, maxLagMs, now } = options;
  if (cached.kind !== 'found') {
    const what =
      cached.kind === 'missing'
        ? `The cache holds no position of the archive \`${archive}\` on this branch: nothing was collected for a week, or never.`
        : `The position of the archive \`${archive}\` in the cache (key \`${cached.key}\`) can't be read: ${cached.reason}`;
    const failures =
      cached.kind === 'unreadable' || maxLagMs !== undefined ? [`${what} ${LOOK_AT_IT}`] : [];
    return { archive, sequence: undefined, sources: [], failures };
  }
  const { checkpoint } = cached;
  const failures: string[] = [];
  const states = sources.length === 0 ? checkpoint.sources : [];
  for (const source of sources) {
    const state = findState(checkpoint, source);
    if (state !== undefined) states.push(state);
    else failures.push(`${sourceName(source)} is no part of the archive \`${archive}\`.`);
  }
  const lags = states.map((state) => toLag(state, { now, savedAt: checkpoint.savedAt }));
  failures.push(...describeLags(lags, maxLagMs));
  return { archive, sequence: checkpoint.sequence, sources: lags, failures };
}

/** What was found, for the job's log. */
export function describeCheck({ archive, sequence, sources }: Check): string[] {
  if (sequence === undefined) return [`No position of the archive \`${archive}\` in the cache.`];
  return [
    `The archive \`${archive}\` has ${plural(sequence, 'delivery', 'deliveries')}.`,
    ...sources.map(({ name, readThrough, lagMs }) =>
      readThrough === undefined
        ? `${name}: its end was not reached yet; last saved ${sayDuration(lagMs)} ago`
        : `${name}: read through ${sayMinute(readThrough)} UTC, lag ${sayDuration(lagMs)}`,
    ),
  ];
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

const LOOK_AT_IT =
  "Look at the last runs of the collecting workflow: GitHub may have disabled its schedule, its token may have expired, or a limit may be too tight for the log's size.";

function toLag(state: SourceState, { now, savedAt }: { now: number; savedAt: number }): SourceLag {
  const readThrough = state.readThrough ?? undefined;
  const lagMs = Math.max(0, now - (readThrough ?? savedAt));
  return { name: sourceName(state), readThrough, lagMs };
}
