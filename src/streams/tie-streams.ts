import type { Stream } from '../github/streams.ts';
import type { StreamConfig } from './config.ts';
import { findCreated } from './find-created.ts';
import type { PlanBasis } from './plan.ts';
import type { TieProblem } from './plan-problems.ts';
import {
  adoptsAnother,
  adoptsMissing,
  adoptsOtherType,
  adoptsTied,
  ambiguous,
  doubtful,
  rememberedTwice,
  typeChanged,
} from './plan-problems.ts';
import { findKnown } from './state.ts';
import type { KnownStream } from './state.ts';

/** The stream that a name of the file is for. */
export interface Tie {
  /** Undefined if it has yet to be made. */
  readonly live: Stream | undefined;
  /** What is known of it; undefined if nothing was ever sent to it by this action. */
  readonly known: KnownStream | undefined;
  /** The stream that the name was for, and that is gone. */
  readonly deletedId?: number | undefined;
  /** Why it can't be told which stream it is, or why that can't become what the file says. */
  readonly problem?: TieProblem;
}

type TieBasis = Pick<PlanBasis, 'config' | 'state' | 'live'>;

const NOTHING: Tie = { live: undefined, known: undefined };

/** Finds for each name of the file the stream that it is for, or why that can't be told: it is never guessed. */
export function tieStreams(basis: TieBasis): ReadonlyMap<string, Tie> {
  const ties = new Map<string, Tie | 'any'>();
  for (const config of basis.config) ties.set(config.name, tieByName(basis, config));
  const taken = [...ties.values()].flatMap((tie) => (tie === 'any' ? [] : (tie.live?.id ?? [])));
  const free = basis.live.filter(
    ({ id }) =>
      !taken.includes(id) &&
      namesOf(basis, id).length === 0 &&
      basis.config.every(({ adopt }) => adopt !== id),
  );
  return new Map(
    basis.config.map((config) => {
      const found = ties.get(config.name) ?? NOTHING;
      const candidates = free.filter(({ type }) => type === config.type);
      if (found !== 'any') return [config.name, checkType(basis, config, found)];
      return [
        config.name,
        candidates.length === 0 ? NOTHING : { ...NOTHING, problem: ambiguous(config, candidates) },
      ];
    }),
  );
}

/** By what state and file say of the name; `any` if they say nothing. */
function tieByName(basis: TieBasis, config: StreamConfig): Tie | 'any' {
  const { state, live } = basis;
  const { name, adopt } = config;
  const remembered = findKnown(state, name);
  const own = live.find(({ id }) => id === remembered?.id);
  if (own !== undefined) return tieRemembered(basis, config, { live: own, known: remembered });
  const created = tieCreated(basis, config);
  if (created !== undefined) return created;
  if (typeof adopt === 'number') return tieAdopted(basis, config, adopt);
  const { pending } = state;
  const wasBegun = pending?.change === 'create' && pending.name === name;
  const isNew = adopt === 'none' || remembered !== undefined || wasBegun;
  return isNew ? { ...NOTHING, deletedId: remembered?.id } : 'any';
}

function tieRemembered(basis: TieBasis, config: StreamConfig, tie: Tie & { live: Stream }): Tie {
  const { live } = tie;
  const twin = namesOf(basis, live.id).find(
    (name) => name !== config.name && isInFile(basis, name),
  );
  if (twin !== undefined) return { ...NOTHING, problem: rememberedTwice(config, live, twin) };
  if (typeof config.adopt === 'number' && config.adopt !== live.id)
    return { ...tie, problem: adoptsAnother(config, config.adopt, live) };
  return tie;
}

/** What became of a create whose answer was lost; undefined if there was none, or it made nothing. */
function tieCreated(basis: TieBasis, config: StreamConfig): Tie | undefined {
  const { pending, streams } = basis.state;
  if (pending?.change !== 'create' || pending.name !== config.name) return undefined;
  const others = [
    ...Object.keys(streams).flatMap((name) =>
      name === config.name ? [] : (findKnown(basis.state, name)?.id ?? []),
    ),
    ...basis.config.flatMap(({ name, adopt }) =>
      name !== config.name && typeof adopt === 'number' ? [adopt] : [],
    ),
  ];
  const { before, at, sent } = pending;
  const found = findCreated(basis.live, { before, at, type: sent.type, tied: others });
  if (found.kind === 'none') return undefined;
  if (found.kind === 'doubtful') {
    // `none` may stand there since before that run: of two that were made then it does not say that neither is it.
    const isSaid = typeof config.adopt === 'number' || (config.adopt === 'none' && !found.isNear);
    return isSaid ? undefined : { ...NOTHING, problem: doubtful(config, found, at) };
  }
  const { stream: live } = found;
  if (typeof config.adopt === 'number' && config.adopt !== live.id) return undefined;
  const { id, details, enabled, createdAt } = live;
  // Who changed it since then did not change what was sent: that shows as a later change.
  return { live, known: { ...sent, id, details, enabled, updatedAt: createdAt, isSent: true } };
}

function tieAdopted(basis: TieBasis, config: StreamConfig, id: number): Tie {
  const live = basis.live.find((stream) => stream.id === id);
  if (live === undefined) return { ...NOTHING, problem: adoptsMissing(config, id, basis.live) };
  const names = namesOf(basis, id);
  const owner = names.find((name) => isInFile(basis, name));
  if (owner !== undefined) return { ...NOTHING, problem: adoptsTied(config, id, owner) };
  // Its name in the file has become another one. What a fingerprint is of includes the name.
  const before = names.map((name) => findKnown(basis.state, name)).at(0);
  return { live, known: before && { ...before, fingerprints: {}, isSent: false } };
}

/** A stream's type stays what it is. */
function checkType(basis: TieBasis, config: StreamConfig, tie: Tie): Tie {
  const { live, problem } = tie;
  if (live === undefined || live.type === config.type || problem !== undefined) return tie;
  const isAdopted = config.adopt === live.id && findKnown(basis.state, config.name) === undefined;
  return {
    ...tie,
    problem: isAdopted ? adoptsOtherType(config, live) : typeChanged(config, live),
  };
}

/** The names that the state has for a stream. */
function namesOf({ state }: TieBasis, id: number): string[] {
  return Object.keys(state.streams).filter((name) => findKnown(state, name)?.id === id);
}

function isInFile({ config }: TieBasis, name: string): boolean {
  return config.some((stream) => stream.name === name);
}
