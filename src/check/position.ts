import type { CachedCheckpoint } from '../checkpoint/cache-store.ts';
import { findState, refuseForeign } from '../checkpoint/checkpoint.ts';
import type { Checkpoint } from '../checkpoint/checkpoint.ts';
import type { Origin } from '../checkpoint/recover.ts';
import { explain } from '../errors.ts';
import { sourceName } from '../events/source.ts';
import type { Source } from '../events/source.ts';
import { plural, sayDuration } from '../words.ts';
import { LOOK_AT_IT } from './lag.ts';
import type { Verdict } from './verdict.ts';

/** Where the archive left off. */
export interface Position {
  /** Undefined if there is none, or none that can be used. */
  readonly checkpoint: Checkpoint | undefined;
  readonly verdicts: readonly Verdict[];
}

/** What a collection would go on from. */
export interface LoadedPosition {
  readonly checkpoint: Checkpoint;
  readonly origin: Origin;
  /** What was told on the way. */
  readonly warnings: readonly string[];
}

interface Wanted {
  readonly archive: string;
  readonly sources: readonly Source[];
  readonly maxLagMs: number | undefined;
  readonly now: () => number;
}

const topic = 'Position';

/** The position as the cache alone tells. `isAll` says that there is nothing else to be asked: what it lacks is missing. */
export function findInCache(
  cached: CachedCheckpoint,
  { archive, sources, maxLagMs, now, isAll }: Wanted & { readonly isAll: boolean },
): Position {
  if (cached.kind === 'found') {
    const { checkpoint } = cached;
    const lacking = sources.filter((source) => findState(checkpoint, source) === undefined);
    const missing = (isAll ? lacking : []).map((source): Verdict => {
      const text = `${sourceName(source)} is no part of the archive \`${archive}\`. Correct \`org\`, \`enterprise\`, \`include\` or \`phrase\`, or collect it first.`;
      return { level: 'failure', topic: sourceName(source), text };
    });
    const only = isAll ? '' : ' The sinks were not asked, because of what is said above.';
    const text = describe(archive, { checkpoint, origin: 'cache', now: now() }) + only;
    return { checkpoint, verdicts: [{ level: 'ok', topic, text }, ...missing] };
  }
  const { level, text } = describeNone(cached, { archive, maxLagMs, isAll });
  return { checkpoint: undefined, verdicts: [{ level, topic, text }] };
}

function describeNone(
  cached: Exclude<CachedCheckpoint, { kind: 'found' }>,
  { archive, maxLagMs, isAll }: Pick<Wanted, 'archive' | 'maxLagMs'> & { isAll: boolean },
): Pick<Verdict, 'level' | 'text'> {
  if (cached.kind === 'unreadable') {
    const text = `The position of the archive \`${archive}\` in the cache (key \`${cached.key}\`) can't be read: ${cached.reason} ${LOOK_AT_IT}`;
    return { level: 'failure', text };
  }
  const text = `The cache holds no position of the archive \`${archive}\` on this branch: nothing was collected for a week, or never.`;
  if (!isAll) return { level: 'note', text: `${text} The sinks were not asked.` };
  return maxLagMs === undefined
    ? { level: 'note', text }
    : { level: 'failure', text: `${text} ${LOOK_AT_IT}` };
}

/** Where a collection would go on, found as it finds it. */
export async function openPosition(
  load: () => Promise<LoadedPosition>,
  { archive, sources, maxLagMs, now }: Wanted,
): Promise<Position> {
  try {
    const { checkpoint, origin, warnings } = await load();
    refuseForeign(checkpoint, sources);
    const verdicts = warnings.map((text): Verdict => ({ level: 'warning', topic, text }));
    if (origin !== 'nowhere') {
      const text = describe(archive, { checkpoint, origin, now: now() });
      return { checkpoint, verdicts: [{ level: 'ok', topic, text }, ...verdicts] };
    }
    if (warnings.length === 0) {
      const text = `Nothing was collected into the archive \`${archive}\` yet: the next run begins it.`;
      return { checkpoint: undefined, verdicts: [{ level: 'ok', topic, text }] };
    }
    if (maxLagMs === undefined) return { checkpoint: undefined, verdicts };
    const text = `Nothing tells how far the archive \`${archive}\` is behind, so it may be more than \`max-lag\`. If nothing was collected yet, collect once. ${LOOK_AT_IT}`;
    verdicts.push({ level: 'failure', topic, text });
    return { checkpoint: undefined, verdicts };
  } catch (error) {
    return {
      checkpoint: undefined,
      verdicts: [{ level: 'failure', topic, text: explain(error) }],
    };
  }
}

const PLACES: Readonly<Record<Exclude<Origin, 'nowhere'>, string>> = {
  cache: 'the cache',
  artifact: 'the newest artifact',
  commit: 'the branch',
};

function describe(
  archive: string,
  {
    checkpoint,
    origin,
    now,
  }: { checkpoint: Checkpoint; origin: Exclude<Origin, 'nowhere'>; now: number },
): string {
  const { sequence, savedAt } = checkpoint;
  const age = sayDuration(Math.max(0, now - savedAt));
  return `The archive \`${archive}\` has ${plural(sequence, 'delivery', 'deliveries')}; its position is in ${PLACES[origin]}, saved ${age} ago.`;
}
