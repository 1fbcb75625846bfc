import type { Mutant } from './mutant.ts';

/** Bugs of changing the position by hand, or in two runs at once. */
export const stateMutants: readonly Mutant[] = [
  {
    bug: 'a delivery that sets back leaves the identities out, which follow from no earlier one',
    file: 'src/deliveries.ts',
    find: 'changes.length > 0 ||\n      lacking',
    replace: 'lacking',
  },
  {
    bug: 'for a position that is set back only the newest delivery is looked at',
    file: 'src/checkpoint/held-since.ts',
    find: 'return end + MARGIN_SECONDS * 1000 >= from;',
    replace: 'return end < 0;',
  },
  {
    bug: 'a position is set forward, and skips events',
    file: 'src/state/plan-changes.ts',
    find: 'if (from >= state.resume.heldFrom) {',
    replace: 'if (from >= Infinity) {',
  },
  {
    bug: 'a source that was started anew forgets where its archive ended, and with it a gap',
    file: 'src/collect.ts',
    find: 'isUnread(state) && state.deliveredTo === state.resume.heldFrom;',
    replace: 'isUnread(state);',
  },
  {
    bug: 'since when a lost state was lost is forgotten by a run that reads nothing',
    file: 'src/collect.ts',
    find: 'const deliveredTo = lostSince ?? state.deliveredTo;',
    replace: 'const { deliveredTo } = state;',
  },
  {
    bug: 'that a quiet source was read is in the newest entry of the cache alone',
    file: 'src/checkpoint/collection.ts',
    find: '(sequence > 0 || !sources.every(isUnread)),',
    replace: 'sequence > 0,',
  },
  {
    bug: 'that a source was read after a failed first try is in the newest entry of the cache alone',
    file: 'src/checkpoint/collection.ts',
    find: '(known === undefined || isUnread(known)) &&',
    replace: 'known === undefined &&',
  },
  {
    bug: 'after a start anew, what is held again counts as held twice',
    file: 'src/verify/partitions.ts',
    find: 'strand: since ?? strand,',
    replace: "strand: since === '' ? since : strand,",
  },
  {
    bug: 'a position that another run saved meanwhile is overwritten',
    file: 'src/post-step.ts',
    find: "if ((newest ?? '') !== getState(LEFT.over)) {",
    replace: "if ((newest ?? '') === 'never') {",
  },
];
