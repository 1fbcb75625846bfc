import type { Stream } from '../github/streams.ts';
import type { Settings } from './config.ts';
import type { Difference, PlanBasis, PlannedStream } from './plan.ts';
import type { KnownStream } from './state.ts';

/** All ways in which an existing stream differs from the file; `known` is what was sent to it or is assumed. */
export function findDifferences(
  { config, live, known }: { config: PlannedStream['config']; live: Stream; known: KnownStream },
  basis: PlanBasis,
): Difference[] {
  const { pending } = basis.state;
  const differences: Difference[] = settingDifferences(known.settings, config.settings);
  for (const [field, variable] of Object.entries(config.secrets)) {
    if (compareSecret(config, { field, known }, basis) === 'changed')
      differences.push({ kind: 'secret', field, variable });
  }
  if (config.enabled !== undefined && config.enabled !== live.enabled)
    differences.push({ kind: 'enabled', from: live.enabled, to: config.enabled });
  const isUnfinished =
    pending?.change === 'update' && pending.name === config.name && pending.id === live.id;
  // The later change may be that run's own.
  if (isUnfinished) differences.push({ kind: 'unfinished', at: pending.at });
  else differences.push(...outsideDifferences(known, live));
  if (basis.rotate === 'all' || basis.rotate.includes(config.name))
    differences.push({ kind: 'rotate' });
  return differences;
}

/** The secrets that can't be compared; of a stream that has yet to be made, those that are not given. */
export function findUnknownSecrets(
  config: PlannedStream['config'],
  known: KnownStream | undefined,
  basis: PlanBasis,
): PlannedStream['unknownSecrets'] {
  const unknown = Object.keys(config.secrets).flatMap((field) => {
    const result = compareSecret(config, { field, known }, basis);
    const isKnown = result === 'same' || result === 'changed';
    return isKnown || (known === undefined && result !== 'not-given')
      ? []
      : [[field, result] as const];
  });
  return Object.fromEntries(unknown);
}

function compareSecret(
  { name }: PlannedStream['config'],
  { field, known }: { field: string; known: KnownStream | undefined },
  { fingerprints, keyCheck }: PlanBasis,
): 'same' | 'changed' | PlannedStream['unknownSecrets'][string] {
  const given = fieldOf(fingerprints.get(name) ?? {}, field);
  const sent = fieldOf(known?.fingerprints ?? {}, field);
  if (given === undefined) return 'not-given';
  if (sent === undefined) return 'not-sent';
  if (known?.keyCheck !== keyCheck) return 'other-key';
  return given === sent ? 'same' : 'changed';
}

/** In the order of the file; what it lacks comes last. */
function settingDifferences(from: Settings, to: Settings): Difference[] {
  const fields = new Set([...Object.keys(to), ...Object.keys(from)]);
  return [...fields].flatMap((field) => {
    const [before, after] = [fieldOf(from, field), fieldOf(to, field)];
    return before === after ? [] : [{ kind: 'setting', field, from: before, to: after } as const];
  });
}

function outsideDifferences(known: KnownStream, { details, updatedAt }: Stream): Difference[] {
  const isElsewhere = details !== known.details;
  if (!isElsewhere && isSameTime(updatedAt, known.updatedAt)) return [];
  const change = { kind: 'outside', updatedAt } as const;
  return [isElsewhere ? { ...change, details: { from: known.details, to: details } } : change];
}

/** The same time may be written in another way after a change of GitHub's API. */
function isSameTime(a: string, b: string): boolean {
  return a === b || Date.parse(a) === Date.parse(b);
}

function fieldOf<Value>(fields: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
