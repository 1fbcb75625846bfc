import * as v from 'valibot';
import type { Source } from '../events/source.ts';
import { lessSpans } from '../events/spans.ts';
import type { Chain } from './chain.ts';
import { parse, sourceState, spans } from './checkpoint.ts';
import { COLLECTION } from './collection.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.object({ from: count, to: count });

/** How far a backfill has come with one source. Times are epoch milliseconds, whole seconds. */
const backfillState = v.object({
  ...v.pick(sourceState, ['scope', 'slug', 'log', 'phrase']).entries,
  range: span,
  /** What GitHub no longer has is a gap from here on; before, it had it no longer when the backfill began. */
  gapsFrom: count,
  /** What the chain holds whole. */
  covered: spans,
  /** What was left out because other chains of the archive hold it. */
  elsewhere: spans,
  /** What GitHub no longer had when it was to be read. */
  lost: spans,
  /** Windows that were begun, each with the state of its page chain. */
  windows: v.array(v.object({ ...span.entries, reading: sourceState })),
  /** The identities around each border between what was read and what is still to be read. */
  borders: v.array(v.object({ at: count, identities: v.string() })),
  /** What the last windows showed of the log, by which the next are cut. */
  density: v.nullable(v.object({ pagesPerMs: v.number(), reach: v.number() })),
  /** Of all runs. */
  events: count,
  requests: count,
});

export type BackfillState = v.InferOutput<typeof backfillState>;

/** What is neither held nor lost. */
export function toDo({ range, covered, elsewhere, lost }: BackfillState) {
  return lessSpans([range], [...covered, ...elsewhere, ...lost]);
}

/** The state of a source whose range was never read. */
export function firstBackfillState(
  source: Source,
  range: { from: number; to: number },
  gapsFrom: number,
): BackfillState {
  return {
    ...source,
    ...{ range, gapsFrom, covered: [], elsewhere: [], lost: [], windows: [], borders: [] },
    ...{ density: null, events: 0, requests: 0 },
  };
}

/** A chain that a backfill makes. Its manifests always carry the states whole, which are small. */
export function backfillChain(name: string): Chain<BackfillState> {
  const parseStates = (json: unknown): BackfillState[] =>
    parse(v.object({ sources: v.array(backfillState) }), { sources: json }).sources;
  return {
    name,
    wholeEvery: 1,
    parseStates,
    checkStates: ({ sources }) => void parseStates(sources),
    restore: ({ manifest }) => Promise.resolve(parseStates(manifest.checkpoint.sources)),
    withoutIdentities: (state) => state,
    delivered: (state) => state,
    undelivered: (state) => state,
    // That a range is done stands in the chain, although the last of it brought no event.
    isNews: ({ complete }, known) => complete && (known === undefined || toDo(known).length > 0),
    hasMoved: (before, after) => JSON.stringify(before) !== JSON.stringify(after),
  };
}

/** The chain of this name. */
export function chainNamed(name: string): Chain<Source> {
  return name === COLLECTION.name ? COLLECTION : backfillChain(name);
}
