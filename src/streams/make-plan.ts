import { findDifferences, findUnknownSecrets } from './find-differences.ts';
import { hashBasis } from './plan-hash.ts';
import { rotatesUnknown } from './plan-problems.ts';
import type { Difference, Plan, PlanBasis, PlannedStream, Step, StrayStream } from './plan.ts';
import { TYPES } from './providers.ts';
import { findKnown } from './state.ts';
import type { KnownStream } from './state.ts';
import { tieStreams } from './tie-streams.ts';
import type { Tie } from './tie-streams.ts';
import type { Problem } from './problem.ts';

/** Compares the file with what exists; see `Plan`. A stream with a problem has no step, and no stray ever has one. */
export function makePlan(basis: PlanBasis): Plan {
  const { config, rotate } = basis;
  const ties = tieStreams(basis);
  const planned = config.map((stream) => {
    const tie = ties.get(stream.name) ?? { live: undefined, known: undefined };
    return planStream(stream, tie, basis);
  });
  const strays = findStrays(basis, planned);
  const names = new Set(config.map(({ name }) => name));
  const unknown = rotate === 'all' ? [] : rotate.filter((name) => !names.has(name));
  const problems: Problem[] = config.flatMap(({ name, line, lines }) => {
    const problem = ties.get(name)?.problem;
    if (problem === undefined) return [];
    return [{ text: problem.text, line: lines[problem.field] ?? line }];
  });
  // That it differs, or is not known to be the same.
  const drift =
    problems.length > 0 || strays.length > 0 || planned.some(({ step }) => step.action !== 'none');
  if (unknown.length > 0) problems.push({ text: rotatesUnknown(unknown), line: undefined });
  return {
    ...{ streams: planned, strays, problems, drift },
    forgotten: findForgotten(basis, strays),
    hash: hashBasis(basis),
  };
}

function planStream(
  config: PlannedStream['config'],
  { live, known, deletedId, problem }: Tie,
  basis: PlanBasis,
): PlannedStream {
  const { pending } = basis.state;
  const same = { config, live, isAssumed: live !== undefined && known?.isSent !== true };
  if (problem !== undefined) {
    return { ...same, step: { action: 'none' }, differences: [], unknownSecrets: {} };
  }
  if (live === undefined) {
    const differences: Difference[] = [];
    if (deletedId !== undefined) differences.push({ kind: 'deleted', id: deletedId });
    if (pending?.change === 'create' && pending.name === config.name)
      differences.push({ kind: 'unfinished', at: pending.at });
    const unknownSecrets = findUnknownSecrets(config, undefined, basis);
    return { ...same, step: { action: 'create' }, differences, unknownSecrets };
  }
  const { id, type, details, enabled, updatedAt } = live;
  const { settings } = config;
  const assumed: KnownStream = {
    ...{ id, type, settings, isSent: false, details, enabled, updatedAt },
    ...{ fingerprints: {}, keyCheck: basis.keyCheck },
  };
  const remembered = known ?? assumed;
  const differences = findDifferences({ config, live, known: remembered }, basis);
  const isRemembered = known !== undefined && findKnown(basis.state, config.name) === known;
  return {
    ...same,
    differences,
    unknownSecrets: findUnknownSecrets(config, remembered, basis),
    step: chooseStep(differences.length > 0, isRemembered ? undefined : remembered),
  };
}

/** `known` is what the state lacks: also of an update it has to be saved before anything can go wrong. */
function chooseStep(isDifferent: boolean, known: KnownStream | undefined): Step {
  if (isDifferent) return known === undefined ? { action: 'update' } : { action: 'update', known };
  return known === undefined ? { action: 'none' } : { action: 'adopt', known };
}

/**
 * The streams that no name of the file is for, and that it does not name by `adopt`. One of a type that no file can have
 * is set up on the web alone, and nobody could make it stop being a difference.
 */
function findStrays(
  { config, state, live }: PlanBasis,
  planned: readonly PlannedStream[],
): StrayStream[] {
  const inFile = new Set([
    ...planned.map((stream) => stream.live?.id),
    ...config.map(({ adopt }) => adopt),
    ...config.map(({ name }) => findKnown(state, name)?.id),
  ]);
  const names = new Map(
    Object.keys(state.streams).map((name) => [findKnown(state, name)?.id, name]),
  );
  return live
    .filter(({ id, type }) => !inFile.has(id) && TYPES.includes(type))
    .map((stream) => ({ live: stream, name: names.get(stream.id) }));
}

/**
 * The names of the state that are out of the file and have no stream of their own any more, since it is gone or has got
 * another name; also the one that was about to be made.
 */
function findForgotten({ config, state }: PlanBasis, strays: readonly StrayStream[]): string[] {
  const kept = new Set([
    ...config.map(({ name }) => name),
    ...strays.flatMap(({ name }) => name ?? []),
  ]);
  const begun = state.pending?.change === 'create' ? [state.pending.name] : [];
  return [...new Set([...Object.keys(state.streams), ...begun])]
    .filter((name) => !kept.has(name))
    .sort();
}
