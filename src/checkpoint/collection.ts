import { COLLECT } from '../events/manifest.ts';
import { joinSpans, lessSpans } from '../events/spans.ts';
import type { Chain } from './chain.ts';
import { isUnread, manifestStates, parseSourceStates } from './checkpoint.ts';
import type { SourceState } from './checkpoint.ts';
import { rebuildStates } from './rebuild.ts';

/**
 * The chain of the deliveries that collecting makes. With a sink that keeps every segment, one manifest in 32 carries
 * the identities, and the others stay small: after a lost cache at most as many deliveries have to be read again.
 */
export const COLLECTION: Chain<SourceState> = {
  name: COLLECT,
  wholeEvery: 32,
  parseStates: parseSourceStates,
  checkStates: (checkpoint) => void manifestStates(checkpoint),
  restore: rebuildStates,
  withoutIdentities: (state) => ({ ...state, identities: null }),
  delivered: (state, { span, gaps }, known) => ({
    ...state,
    // Of what was not read yet it says where the archive ended before.
    deliveredTo: span.from === span.to ? state.deliveredTo : span.to,
    covered: joinSpans([...(known ?? state).covered, ...lessSpans([span], gaps)]),
  }),
  // Of what this run delivered before, the checkpoint knows more than the state that the run began with.
  undelivered: (state, known) => ({
    ...state,
    deliveredTo: known?.deliveredTo ?? state.deliveredTo,
    covered: known?.covered ?? state.covered,
  }),
  // A source that joins others stands in the chain at once, or the loss of the newest cache entry would hide that it was
  // read. Those of an idle first run are lost together, and the workflow's last success then stands for them.
  isNews: ({ complete }, known, { sequence, sources }) =>
    complete &&
    (known === undefined || isUnread(known)) &&
    (sequence > 0 || !sources.every(isUnread)),
  hasMoved: (before, after) => places(before) !== places(after),
};

/** Identities and read-through change with every run; losing them for an hour costs nothing. */
function places(states: readonly SourceState[]): string {
  return JSON.stringify(
    states.map(({ resume, front, position, partialSince }) => [
      resume,
      front,
      position,
      partialSince,
    ]),
  );
}
