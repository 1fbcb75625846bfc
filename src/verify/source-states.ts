import * as v from 'valibot';
import type { Source } from '../events/source.ts';
import type { Span } from '../events/spans.ts';

/** What a checkpoint says that its chain holds of a source. */
export interface SourceState extends Source {
  readonly covered: readonly Span[];
  /** How far a backfill has come; undefined for a chain that collects. */
  readonly progress: Progress | undefined;
}

export interface Progress {
  readonly range: Span;
  /** Left out because other chains hold it. */
  readonly elsewhere: readonly Span[];
  /** No longer there when it was to be read. */
  readonly lost: readonly Span[];
  /** How many spans were begun, and are held in part. */
  readonly begun: number;
}

/** The end of the year 9999, as in page.ts. */
const LAST_TIME = 253_402_300_799_999;
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_TIME));
const span = v.object({ from: time, to: time });

const stateSchema = v.object({
  scope: v.picklist(['org', 'enterprise']),
  slug: v.string(),
  log: v.picklist(['web', 'git']),
  phrase: v.string(),
  covered: v.array(span),
});

const progressSchema = v.object({
  ...{ range: span, elsewhere: v.array(span), lost: v.array(span) },
  windows: v.fallback(v.array(v.unknown()), []),
});

/** The states in a manifest's checkpoint. What is not of a known shape is left out: nothing is said of it. */
export function parseStates(sources: unknown): SourceState[] {
  if (!Array.isArray(sources)) return [];
  return sources.flatMap((source: unknown) => {
    const state = v.safeParse(stateSchema, source, { abortEarly: true });
    if (!state.success) return [];
    const progress = v.safeParse(progressSchema, source, { abortEarly: true });
    return [
      { ...state.output, progress: progress.success ? toProgress(progress.output) : undefined },
    ];
  });
}

function toProgress({ windows, ...rest }: v.InferOutput<typeof progressSchema>): Progress {
  return { ...rest, begun: windows.length };
}
