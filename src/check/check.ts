import type { CachedCheckpoint } from '../checkpoint/cache-store.ts';
import { findState, firstState, querySince } from '../checkpoint/checkpoint.ts';
import { explain } from '../errors.ts';
import { sourceName } from '../events/source.ts';
import type { Retention, Source } from '../events/source.ts';
import { ApiError } from '../github/api-error.ts';
import type { LogEnds } from '../github/log-ends.ts';
import type { TokenHolder } from '../github/token-holder.ts';
import { sayDuration } from '../words.ts';
import { describeLags, lagOf } from './lag.ts';
import { planNextRun } from './next-run.ts';
import type { NextRun } from './next-run.ts';
import { findInCache, openPosition } from './position.ts';
import type { LoadedPosition, Position } from './position.ts';
import { judgeEnds, judgeFailure } from './sources.ts';
import { judgeToken } from './token.ts';
import { failuresOf, hasFailure, withoutRepetition } from './verdict.ts';
import type { Verdict } from './verdict.ts';

/** What is known of one source. Times are epoch milliseconds. */
export interface CheckedSource {
  readonly name: string;
  /** When the end of its log was last reached; undefined before the first time. */
  readonly readThrough: number | undefined;
  /** Undefined if it was never collected. */
  readonly lagMs: number | undefined;
  /** Undefined if the log was not asked, or did not answer. */
  readonly ends?: LogEnds | undefined;
  readonly next?: NextRun;
}

/** What `mode: check` found. */
export interface Check {
  readonly archive: string;
  /** Number of the newest delivery; undefined if no position was found. */
  readonly sequence: number | undefined;
  readonly verdicts: readonly Verdict[];
  readonly sources: readonly CheckedSource[];
  /** Audit-log requests. */
  readonly requests: number;
  readonly holder: TokenHolder | undefined;
  /** Why the check fails, in words; empty if all is well. */
  readonly failures: readonly string[];
}

/** What every check looks with. Nothing of it changes anything. */
export interface CheckParts {
  readonly archive: string;
  readonly sources: readonly Source[];
  readonly maxLagMs: number | undefined;
  /** Whether the archive, and this check, are seen by those who may see them; nothing else is asked if they are not. */
  readonly judgePlaces: () => Promise<Verdict[]>;
  readonly loadCached: () => Promise<CachedCheckpoint>;
  /** Undefined without a token for the audit log, or without sources: then only the position is looked at. */
  readonly preflight: PreflightParts | undefined;
  readonly now: () => number;
}

/** What looks at all that a collection needs. */
export interface PreflightParts {
  readonly isApp: boolean;
  readonly readHolder: () => Promise<TokenHolder>;
  readonly readEnds: (source: Source, query: ReturnType<typeof querySince>) => Promise<LogEnds>;
  /** How many requests `readEnds` has sent. */
  readonly requests: () => number;
  /** Whether the runs of this workflow can be seen, and what the sinks say; a verdict for each. */
  readonly judgeStores: () => Promise<Verdict[]>;
  /** As a collection does. */
  readonly loadPosition: () => Promise<LoadedPosition>;
  readonly explainFailure: (error: unknown, source: Source) => string;
  readonly beginOf: (source: Source) => number;
  readonly retentionOf: (source: Source) => Retention;
  readonly lookbackMs: number;
  readonly perPage: number;
}

/** Sources that are asked at once. */
const AT_ONCE = 4;

/** Says whether a collection could go ahead and how far the archive is behind. Never throws for GitHub's sake. */
export async function check(parts: CheckParts): Promise<Check> {
  const { archive, preflight } = parts;
  const verdicts = await parts.judgePlaces();
  if (hasFailure(verdicts)) {
    // This log and summary are as public as the archive would be.
    const nothing = { archive, sequence: undefined, sources: [], requests: 0, holder: undefined };
    return { ...nothing, verdicts, failures: failuresOf(verdicts) };
  }
  const asked = preflight === undefined ? undefined : await ask(preflight, parts);
  const stores = (await preflight?.judgeStores()) ?? [];
  const position =
    preflight === undefined || hasFailure(stores)
      ? findInCache(await parts.loadCached(), { ...parts, isAll: preflight === undefined })
      : await openPosition(preflight.loadPosition, parts);
  const sources = describeSources(parts, position, asked?.ends);
  verdicts.push(...(asked?.verdicts ?? []), ...stores, ...position.verdicts);
  verdicts.push(...judgeLags(sources, parts.maxLagMs));
  return {
    ...{ archive, sequence: position.checkpoint?.sequence, sources },
    verdicts: withoutRepetition(verdicts),
    requests: preflight?.requests() ?? 0,
    holder: asked?.holder,
    failures: failuresOf(verdicts),
  };
}

interface Asked {
  readonly verdicts: Verdict[];
  readonly holder: TokenHolder | undefined;
  readonly ends: ReadonlyMap<Source, LogEnds>;
}

async function ask(
  preflight: PreflightParts,
  { sources, now }: Pick<CheckParts, 'sources' | 'now'>,
): Promise<Asked> {
  const ends = new Map<Source, LogEnds>();
  const { verdict, holder, isRefused } = await askHolder(preflight, { sources, now });
  const verdicts = [verdict];
  for (let from = 0; from < sources.length; from += AT_ONCE) {
    const some = sources.slice(from, from + AT_ONCE).map(async (source): Promise<Verdict> => {
      if (isRefused) {
        const text = 'It was not asked for, because GitHub does not accept the token.';
        return { level: 'note', topic: sourceName(source), text };
      }
      try {
        const query = querySince(source, preflight.beginOf(source));
        const found = await preflight.readEnds(source, query);
        ends.set(source, found);
        return judgeEnds(source, found, preflight.retentionOf(source));
      } catch (error) {
        return judgeFailure(source, error, (why) => preflight.explainFailure(why, source));
      }
    });
    verdicts.push(...(await Promise.all(some)));
  }
  return { verdicts, holder, ends };
}

async function askHolder(
  { readHolder, isApp, explainFailure }: PreflightParts,
  { sources: [source], now }: Pick<CheckParts, 'sources' | 'now'>,
): Promise<{ verdict: Verdict; holder: TokenHolder | undefined; isRefused: boolean }> {
  const topic = isApp ? 'GitHub App' : 'Token';
  try {
    const holder = await readHolder();
    return { verdict: judgeToken(holder, { isApp, now: now() }), holder, isRefused: false };
  } catch (error) {
    const isRefused = error instanceof ApiError && error.failure.kind === 'unauthorized';
    if (isRefused && source !== undefined)
      return {
        verdict: { level: 'failure', topic, text: explainFailure(error, source) },
        holder: undefined,
        isRefused,
      };
    const text = `Whose token it is could not be found out (${explain(error)}).`;
    return { verdict: { level: 'warning', topic, text }, holder: undefined, isRefused: false };
  }
}

function describeSources(
  { sources, preflight, now }: CheckParts,
  { checkpoint }: Position,
  ends: Asked['ends'] | undefined,
): CheckedSource[] {
  if (preflight === undefined && checkpoint === undefined) return [];
  const shown = sources.length === 0 ? (checkpoint?.sources ?? []) : sources;
  return shown.flatMap((source): CheckedSource[] => {
    const name = sourceName(source);
    const state = checkpoint === undefined ? undefined : findState(checkpoint, source);
    const savedAt = checkpoint?.savedAt ?? 0;
    const lag = state === undefined ? undefined : lagOf(state, { now: now(), savedAt });
    if (preflight === undefined) return lag === undefined ? [] : [lag];
    const { beginOf, retentionOf, lookbackMs, perPage } = preflight;
    const next = planNextRun({
      state: state ?? firstState(source, beginOf(source)),
      ...{ ends: ends?.get(source), lookbackMs, perPage, now: now() },
      retentionMs: retentionOf(source).ms,
    });
    const { readThrough, lagMs } = lag ?? { readThrough: undefined, lagMs: undefined };
    return [{ name, readThrough, lagMs, ends: ends?.get(source), next }];
  });
}

function judgeLags(sources: readonly CheckedSource[], maxLagMs: number | undefined): Verdict[] {
  const lags = sources.flatMap(({ lagMs, ...rest }) =>
    lagMs === undefined ? [] : [{ ...rest, lagMs }],
  );
  const topic = 'Lag';
  const failures = describeLags(lags, maxLagMs);
  if (maxLagMs === undefined || lags.length === 0 || failures.length > 0)
    return failures.map((text) => ({ level: 'failure', topic, text }));
  const longest = sayDuration(Math.max(...lags.map(({ lagMs }) => lagMs)));
  const text = `At most ${longest}; \`max-lag\` is ${sayDuration(maxLagMs)}.`;
  return [{ level: 'ok', topic, text }];
}
