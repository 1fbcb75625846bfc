import { accessMutants } from './access-mutants.ts';
import { backfillMutants } from './backfill-mutants.ts';
import type { Mutant } from './mutant.ts';
import { stateMutants } from './state-mutants.ts';
import { quarantineMutants } from './quarantine-mutants.ts';
import { serverMutants } from './server-mutants.ts';
import { streamsMutants } from './streams-mutants.ts';

/** Bugs that collectors of this kind have had, or nearly had; `npm run mutants` shows that the tests find each. */
export const mutants: readonly Mutant[] = [
  ...accessMutants,
  ...backfillMutants,
  ...stateMutants,
  ...serverMutants,
  ...quarantineMutants,
  ...streamsMutants,
  {
    bug: 'the checkpoint is saved before the delivery is published',
    file: 'src/extend-chain.ts',
    find: 'await deliveries.end();',
    replace: `const early = deliveries.delivered().checkpoint;
    const ahead = { ...early, sequence: early.sequence + 1, sources: [...reports.keys()].length > 0 ? before.sources : [] };
    await parts.saveCheckpoint({ ...ahead, revision: 0, savedAt: parts.now() }, key);
    await deliveries.end();`,
  },
  {
    bug: 'the checkpoint is saved although publishing failed',
    file: 'src/deliveries.ts',
    find: 'if (failures.length > 0) throw new Unpublished(failures);',
    replace: '',
  },
  {
    bug: 'a manifest does not name the one before it',
    file: 'src/deliveries.ts',
    find: 'previous: checkpoint.head }',
    replace: 'previous: null }',
  },
  {
    bug: 'a span begins where the one before it began',
    file: 'src/checkpoint/collection.ts',
    find: '? state.deliveredTo : span.to,',
    replace: '? state.deliveredTo : span.from,',
  },
  {
    bug: 'the position of an idle run is not saved',
    file: 'src/extend-chain.ts',
    find: 'parts.now() - before.savedAt >= IDLE_SAVE_MS;',
    replace: 'false;',
  },
  {
    bug: 'a source that takes all the time starves the others',
    file: 'src/collect.ts',
    find: 'return left === right ? 0 : right - left;',
    replace: 'return 0;',
  },
  {
    bug: 'there is no lookback: what was read is settled at once',
    file: 'src/checkpoint/reading.ts',
    find: 'date - reachedTime >= lookbackMs + DATE_STEP_MS);',
    replace: 'date >= reachedTime);',
  },
  {
    bug: 'identities are not saved',
    file: 'src/checkpoint/reading.ts',
    find: 'identities: identities.pack(at.heldFrom / 1000),',
    replace: "identities: '',",
  },
  {
    bug: 'identities are pruned by age instead of by what the next read shows',
    file: 'src/checkpoint/reading.ts',
    find: 'identities: identities.pack(at.heldFrom / 1000),',
    replace: 'identities: identities.pack((date - lookbackMs) / 1000),',
  },
  {
    bug: 'in a long read identities are pruned by age',
    file: 'src/checkpoint/reading.ts',
    find: 'identities.forgetBefore(resume.heldFrom / 1000);',
    replace: 'identities.forgetBefore((date - lookbackMs) / 1000);',
  },
  {
    bug: 'a stored cursor is sent with another query than its own',
    file: 'src/checkpoint/reading.ts',
    find: 'start: { query: resume.query,',
    replace: 'start: { query: querySince(state, resume.heldFrom),',
  },
  {
    bug: 'an empty read does not count as read',
    file: 'src/checkpoint/reading.ts',
    find: 'if (ended) readThrough = date;',
    replace: 'if (ended && page.events.length > 0) readThrough = date;',
  },
  {
    bug: 'an empty page that names a next one settles what follows',
    file: 'src/checkpoint/reading.ts',
    find: '!page.suspect &&',
    replace: '',
  },
  {
    bug: 'a partial answer settles what it did not show',
    file: 'src/checkpoint/reading.ts',
    find: 'if (frozen || !whole) return;',
    replace: 'if (!whole) return;',
  },
  {
    bug: 'twins on both sides of a page border are taken for one',
    file: 'src/checkpoint/reading.ts',
    find: 'identities.beginRead(shownTwins);',
    replace: "identities.beginRead('');",
  },
  {
    bug: 'an interrupted read begins again, and never gets through a busy log',
    file: 'src/checkpoint/reading.ts',
    find: 'front: joined ? null : front,',
    replace: 'front: null,',
  },
  {
    bug: 'an interrupted read goes on at its front for ever, and settles nothing',
    file: 'src/checkpoint/reading.ts',
    find: '(state.front?.time ?? now) >= 2 * lookbackMs;',
    replace: '(state.front?.time ?? now) >= Infinity;',
  },
  {
    bug: 'the query for a refused cursor begins at the border, without its margin',
    file: 'src/checkpoint/reading.ts',
    find: 'Math.floor(reachedTime / 1000 - heldSeconds()) * 1000',
    replace: 'Math.floor(reachedTime / 1000) * 1000',
  },
  {
    bug: '`>` for `>=`: the identities of the border itself are forgotten',
    file: 'src/checkpoint/identities.ts',
    find: 'if (present.second < second) known',
    replace: 'if (present.second <= second) known',
  },
  {
    bug: 'twins without an id are dropped as duplicates',
    file: 'src/checkpoint/identities.ts',
    find: 'if (!twins || present.seen <= present.count) return false;',
    replace: 'if (present.seen > 0) return false;',
  },
  {
    bug: 'one hidden twin of several is not noticed',
    file: 'src/checkpoint/identities.ts',
    find: 'missing += Math.max(0, count - seen);',
    replace: 'missing += seen === 0 ? 1 : 0;',
  },
  {
    bug: 'the query begins at the second after the one asked for',
    file: 'src/checkpoint/checkpoint.ts',
    find: 'Math.floor(time / 1000) * 1000',
    replace: 'Math.ceil(time / 1000) * 1000',
  },
  {
    bug: 'a failed save (-1) is taken for a good one',
    file: 'src/checkpoint/cache-store.ts',
    find: 'key)) !== -1;',
    replace: 'key)) !== undefined;',
  },
  {
    bug: 'an unreadable checkpoint is taken for none',
    file: 'src/checkpoint/cache-store.ts',
    find: "return { kind: 'unreadable', key, sequence, reason: explain(error) };",
    replace: "void [sequence, error]; return { kind: 'missing' };",
  },
  {
    bug: 'a cache that failed is taken for an empty one',
    file: 'src/checkpoint/recover.ts',
    find: 'if (keys.length > 0) throw',
    replace: 'if (keys.length > 1_000_000) throw',
  },
  {
    bug: 'artifacts that can not be listed are taken for none',
    file: 'src/checkpoint/kept-artifacts.ts',
    find: 'await artifacts.newestBeside(rememberedIn(known));',
    replace: `await artifacts
        .newestBeside(rememberedIn(known))
        .catch(() => ({ live: undefined, expired: undefined }));`,
  },
  {
    bug: 'the cache is believed although an artifact is newer',
    file: 'src/checkpoint/kept-artifacts.ts',
    find: 'sequence > cached.checkpoint.sequence ||',
    replace: 'sequence > cached.checkpoint.sequence + 1 ||',
  },
  {
    bug: 'an unreadable cache entry is skipped for an older artifact',
    file: 'src/checkpoint/kept-artifacts.ts',
    find: 'return sequence >= (cached.sequence ?? Infinity);',
    replace: 'return sequence >= 0;',
  },
  {
    bug: 'a delivery that stands behind a slow upload of an older one is overlooked',
    file: 'src/checkpoint/kept-artifacts.ts',
    find: 'if (later.length === 0) return newest;',
    replace: 'if (later.length >= 0) return newest;',
  },
  {
    bug: 'numbers of expired deliveries are used again',
    file: 'src/checkpoint/recover.ts',
    find: 'return { ...checkpoint, sequence: expired.sequence, identitiesAt: null };',
    replace: 'return checkpoint;',
  },
  {
    bug: 'a truncated or altered artifact is gone on from',
    file: 'src/checkpoint/kept.ts',
    find: ".digest('hex') === sha256)",
    replace: ".digest('hex') !== sha256 + '!')",
  },
  {
    bug: 'the artifact of a pull request is trusted',
    file: 'src/github/archive-artifacts.ts',
    find: "!run.event.startsWith('pull_request');",
    replace: 'run.event.length > 0;',
  },
  {
    bug: 'the artifact of another workflow is trusted',
    file: 'src/github/archive-artifacts.ts',
    find: 'run?.path === thisRun.workflowPath &&',
    replace: 'run !== undefined &&',
  },
  {
    bug: 'only the first page of artifacts is looked at',
    file: 'src/github/archive-artifacts.ts',
    find: 'page.some(({ id }) => id <= afterId);',
    replace: 'page.length > 0;',
  },
  {
    bug: 'of two runs that publish the same delivery both go on',
    file: 'src/sinks/artifact.ts',
    find: 'first.id < id)',
    replace: 'first.id < 0)',
  },
  {
    bug: 'the newest head wins without repairing the other sink',
    file: 'src/mend-sinks.ts',
    find: 'one === undefined || one.holdsHead === true)',
    replace: 'one === undefined || one.kept.sink === sink.name)',
  },
  {
    bug: 'a copy is published although the sink still lacks the delivery before it',
    file: 'src/mend-sinks.ts',
    find: 'deliveries.unshift(wanted);',
    replace: 'deliveries.push(wanted);',
  },
  {
    bug: 'identities are left out and never rebuilt',
    file: 'src/checkpoint/rebuild.ts',
    find: '{ ...state, identities: await gather(state, chain) }',
    replace: "{ ...state, identities: chain.length === 0 ? await gather(state, chain) : '' }",
  },
  {
    bug: "the branch's head is taken without comparing the manifest's hash (lost race seen as own commit)",
    file: 'src/sinks/commit.ts',
    find: 'if (theirs?.equals(manifest.bytes) === true) return',
    replace: 'if (theirs !== undefined) return',
  },
  {
    bug: 'the next delivery begins before the last was published',
    file: 'src/deliveries.ts',
    find: `      await publish();
      for (`,
    replace: `      void publish().catch(() => undefined);
      for (`,
  },
  {
    bug: 'a run that lost the race in the branch still uploads its artifact',
    file: 'src/deliveries.ts',
    find: 'if (error instanceof LostRaceError) break;',
    replace: '',
  },
  {
    bug: 'a gap is not noticed',
    file: 'src/read-source.ts',
    find: 'return from < to ? { from, to } : undefined;',
    replace: 'return from < 0 ? { from, to } : undefined;',
  },
  {
    bug: 'a cursor that does not move is taken for the end',
    file: 'src/github/cursor-pages.ts',
    find: 'if (page.next !== undefined && used.has(page.next)) {',
    replace:
      'if (page.next !== undefined && used.has(page.next)) return;\n        if (used.size < 0) {',
  },
  {
    bug: 'an empty page in the middle is taken for the end of the log',
    file: 'src/github/cursor-pages.ts',
    find: 'if (page.next === undefined) return;',
    replace: 'if (page.next === undefined || page.events.length === 0) return;',
  },
  {
    bug: 'a run that was cancelled forgets what it read',
    file: 'src/read-source.ts',
    find: 'if (error instanceof ReadingStopped) stopped = error;',
    replace:
      "if (error instanceof ReadingStopped && error.reason === 'cancelled') throw error;\n      if (error instanceof ReadingStopped) stopped = error;",
  },
];
