import type { Mutant } from './mutant.ts';

/** Bugs of managing streams. */
export const streamsMutants: readonly Mutant[] = [
  {
    bug: 'a stream is created before the state says that it is about to be',
    file: 'src/streams/changes.ts',
    find: 'const isSaved = await ledger.save(',
    replace: 'const isSaved = await Promise.resolve(true); void ledger.save(',
  },
  {
    bug: 'what was sent to a stream is not remembered',
    file: 'src/streams/remember.ts',
    find: 'return { ...state, streams, pending: undefined };',
    replace: 'return { ...state, pending: undefined };',
  },
  {
    bug: 'of two new streams after a lost answer the first one is taken',
    file: 'src/streams/find-created.ts',
    find: 'return candidates.length === 1 && isNear',
    replace: 'return isNear',
  },
  {
    bug: 'a stream that somebody made days later is taken for the one whose answer was lost',
    file: 'src/streams/find-created.ts',
    find: 'late <= REQUEST_MS + CLOCKS_MS;',
    replace: 'late <= Infinity;',
  },
  {
    bug: 'a create without an answer is sent again by a run that comes a moment later',
    file: 'src/streams/check-change.ts',
    find: 'Math.abs(age) < PENDING_MS)',
    replace: 'Math.abs(age) < 0)',
  },
  {
    bug: 'what was announced too slowly is sent all the same',
    file: 'src/streams/changes.ts',
    find: 'now() - at > SAVE_MAX_MS;',
    replace: 'now() - at > Infinity;',
  },
  {
    bug: 'a refused create stays announced, and what somebody makes by hand is taken for it',
    file: 'src/streams/changes.ts',
    find: "if (ledger.outcomeOf(name) === 'refused')",
    replace: "if (ledger.outcomeOf(name) === 'nothing')",
  },
  {
    bug: 'a lost answer to an update counts as a refusal, and its change as made by somebody else',
    file: 'src/streams/changes.ts',
    find: 'error.status >= 300 && error.status < 500;',
    replace: 'error.status < 500;',
  },
  {
    bug: 'the answer to an update is not compared with what was asked for',
    file: 'src/streams/changes.ts',
    find: 'if (isOf(pending, stream)) return done',
    replace: 'if (pending.id !== -1) return done',
  },
  {
    bug: 'a name that is tied and sent at once is not tied before it is sent',
    file: 'src/streams/remember.ts',
    find: "'known' in step ?",
    replace: "step.action === 'adopt' ?",
  },
  {
    bug: 'an apply enables what a person has paused, though the file does not say so',
    file: 'src/streams/prepare-sends.ts',
    find: 'config.enabled ?? live?.enabled ?? true;',
    replace: 'config.enabled ?? (live?.id === -1 ? live.enabled : true);',
  },
  {
    bug: 'a plan that has become another since it was reviewed is applied',
    file: 'src/streams/apply.ts',
    find: 'expectedHash !== plan.hash)',
    replace: 'expectedHash.length !== plan.hash.length)',
  },
  {
    bug: 'pausing sends what else the file has changed, unreviewed',
    file: 'src/streams/change-one.ts',
    find: 'if (!planned.differences.some(isOther)) return [];',
    replace: 'if (planned.differences.filter(isOther).length >= 0) return [];',
  },
  {
    bug: 'what somebody changed after a lost answer is not noticed',
    file: 'src/streams/tie-streams.ts',
    find: 'updatedAt: createdAt,',
    replace: 'updatedAt: live.updatedAt > createdAt ? live.updatedAt : createdAt,',
  },
  {
    bug: '`adopt: none`, which may be older than a lost answer, decides what it made',
    file: 'src/streams/tie-streams.ts',
    find: "(config.adopt === 'none' && !found.isNear);",
    replace: "config.adopt === 'none';",
  },
  {
    bug: 'a stream of the same type that nobody tied is left out of account, and another one made beside it',
    file: 'src/streams/tie-streams.ts',
    find: 'candidates.length === 0 ? NOTHING',
    replace: 'candidates.length >= 0 ? NOTHING',
  },
];
