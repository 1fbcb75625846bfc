import * as v from 'valibot';
import { ExplainedError } from '../errors.ts';
import { sourceName } from '../events/source.ts';
import type { Source } from '../events/source.ts';
import type { Chain, ManifestCheckpoint } from './chain.ts';
import { isPacked } from './identities.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Epoch milliseconds, as GitHub's own `@timestamp`. */
const time = count;

/** Stretches of time, as a checkpoint holds them. */
export const spans = v.array(v.object({ from: time, to: time }));

const query = v.object({
  /** The whole `phrase` parameter, `created:>=` included. */
  phrase: v.string(),
  include: v.picklist(['web', 'git']),
});

/** What `Identities.pack` or `packShown` wrote. */
export const packed = v.pipe(v.string(), v.check(isPacked, 'these are no packed identities'));

/**
 * The twins (events without an id) that were shown up to a cursor and may go on behind it, as they stand at its very
 * time: of those, only what comes on top is new.
 */
const twins = packed;

/** How far one page chain of a source was read. */
export const sourceState = v.object({
  scope: v.picklist(['org', 'enterprise']),
  slug: v.string(),
  log: v.picklist(['web', 'git']),
  phrase: v.string(),
  /** The newest page border before everything unsettled; `heldFrom` is the whole second from which identities are held. */
  resume: v.object({ query, cursor: v.nullable(v.string()), heldFrom: time, twins }),
  /** Where an interrupted read goes on under the same query, and the last time it read; null if it reached the end. */
  front: v.nullable(v.object({ cursor: v.string(), time, twins })),
  /** The last event read. */
  position: v.nullable(v.object({ time, id: v.nullable(v.string()) })),
  /** The server's time when the end was last reached. */
  readThrough: v.nullable(time),
  /** Nothing can appear before this any more: it was read when it was at least `lookback` old. */
  settledTo: v.optional(time, 0),
  /** The end of the last span that a manifest tells of. */
  deliveredTo: time,
  /** What the chain holds of this source; empty in checkpoints of releases that did not note it. */
  covered: v.optional(spans, []),
  /** The largest difference seen between the times that GitHub may sort by and filter by. */
  skewSeconds: count,
  /** Since when re-reads have lacked events that were shown before. */
  partialSince: v.nullable(time),
  identities: packed,
});

/** The format that this release writes; it reads that and, by `migrations`, all earlier ones. */
export const FORMAT = 3;

/** Makes of a checkpoint of each earlier format one of the next. */
const migrations: Readonly<Record<number, (old: object) => object>> = {
  1: (old) => ({ artifact: null, workflow: null, ...old, version: 2 }),
  2: (old) => ({ identitiesAt: null, ...old, version: 3 }),
};

const checkpointSchema = v.object({
  version: v.literal(FORMAT),
  archive: v.string(),
  /** Number of the newest delivery; 0 before the first. */
  sequence: count,
  /** Counts the saves since that delivery. */
  revision: count,
  savedAt: time,
  /** SHA-256 of the newest delivery's manifest; null before the first. */
  head: v.nullable(v.string()),
  /** Number of the newest delivery whose manifest carries the identities; null if the next one has to. */
  identitiesAt: v.nullable(count),
  /** Id of the artifact that holds that delivery; null if none does. */
  artifact: v.nullable(count),
  /** Path and ref of the workflow that collected last, such as `.github/workflows/a.yml@refs/heads/main`; null if not known. */
  workflow: v.nullable(v.string()),
  /** Of the shape that the chain says. */
  sources: v.unknown(),
});

const states = v.object({ sources: v.array(sourceState) });

/** As manifests carry it: the identities may be left out. */
const manifestState = v.object({ ...sourceState.entries, identities: v.nullable(packed) });

/** The exact query that issued a cursor; the order is always ascending. */
export type Query = v.InferOutput<typeof query>;
export type SourceState = v.InferOutput<typeof sourceState>;
export type ManifestState = v.InferOutput<typeof manifestState>;
export type Checkpoint<State extends Source = SourceState> = Omit<
  v.InferOutput<typeof checkpointSchema>,
  'sources'
> & { sources: State[] };

/** The checkpoint of an archive that has no delivery yet. */
export function emptyCheckpoint<State extends Source = SourceState>(
  archive: string,
): Checkpoint<State> {
  return {
    version: FORMAT,
    archive,
    ...{ sequence: 0, revision: 0, savedAt: 0 },
    ...{ head: null, identitiesAt: null, artifact: null, workflow: null },
    sources: [],
  };
}

/** Reads a persisted checkpoint of this archive, in this or an earlier format; throws an `ExplainedError` for anything else. */
export function parseCheckpoint<State extends Source>(
  text: string,
  archive: string,
  chain: Pick<Chain<State>, 'parseStates'>,
): Checkpoint<State> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ExplainedError('The checkpoint is not valid JSON: it is torn or was changed.');
  }
  const checkpoint = parse(checkpointSchema, migrate(json));
  if (checkpoint.archive !== archive) {
    throw new ExplainedError(
      `The checkpoint belongs to the archive \`${checkpoint.archive}\`, not to \`${archive}\`.`,
    );
  }
  return { ...checkpoint, sources: chain.parseStates(checkpoint.sources) };
}

/** Reads the states of a collecting chain's checkpoint. */
export function parseSourceStates(json: unknown): SourceState[] {
  return parse(states, { sources: json }).sources;
}

/** The states that a manifest carries; throws an `ExplainedError` if they are none. */
export function manifestStates({ version, sources }: ManifestCheckpoint): ManifestState[] {
  refuseNewer(version);
  // The states are the same in all formats so far.
  if (version < 1) throw new ExplainedError(`There is no format ${version}.`);
  return parse(v.object({ sources: v.array(manifestState) }), { sources }).sources;
}

/** The text that `parseCheckpoint` reads. */
export function encodeCheckpoint(checkpoint: Checkpoint<Source>): string {
  return `${JSON.stringify(checkpoint, null, 1)}\n`;
}

/** The state of a source that is collected for the first time: everything since `from` (epoch milliseconds). */
export function firstState(source: Source, from: number): SourceState {
  const second = floorToSecond(from);
  return {
    ...source,
    resume: { query: querySince(source, second), cursor: null, heldFrom: second, twins: '' },
    front: null,
    position: null,
    readThrough: null,
    settledTo: 0,
    deliveredTo: second,
    covered: [],
    // Not 0: an event's two times may lie in two seconds, and the first that differs must not be lost.
    skewSeconds: 1,
    partialSince: null,
    identities: '',
  };
}

/**
 * The source's events created at or after the whole second of `time`. The term is never left out:
 * without it the API hides what is older than three months.
 */
export function querySince(source: Source, time: number): Query {
  const created = `created:>=${toSecond(time)}`;
  return { phrase: `${source.phrase} ${created}`.trim(), include: source.log };
}

/** The query for what was created from the second of `from` to the second of `to`, both included. */
export function queryBetween(source: Source, { from, to }: { from: number; to: number }): Query {
  const created = `created:${toSecond(from)}..${toSecond(to)}`;
  return { phrase: `${source.phrase} ${created}`.trim(), include: source.log };
}

/** The state of this source, if the checkpoint has one. */
export function findState<State extends Source>(
  checkpoint: Pick<Checkpoint<State>, 'sources'>,
  source: Source,
): State | undefined {
  const name = sourceName(source);
  return checkpoint.sources.find((state) => sourceName(state) === name);
}

/**
 * Throws an `ExplainedError` if the checkpoint knows none of the sources: it is then another configuration's, and
 * going on would mix two archives.
 */
export function refuseForeign(checkpoint: Checkpoint, sources: readonly Source[]): void {
  if (checkpoint.sources.length === 0) return;
  if (sources.some((source) => findState(checkpoint, source) !== undefined)) return;
  const known = checkpoint.sources.map((state) => `\`${sourceName(state)}\``).join(', ');
  throw new ExplainedError(
    `The archive \`${checkpoint.archive}\` holds ${known}, and none of what this run is to collect ` +
      `(${sources.map((source) => `\`${sourceName(source)}\``).join(', ')}). Give this configuration an \`archive\` name of its own.`,
  );
}

/** Nothing of the source was read yet, or nothing since it was started anew. */
export function isUnread({ position, readThrough }: SourceState): boolean {
  return position === null && readThrough === null;
}

/** The time up to which a source is known to be read, in epoch milliseconds. */
export function knownTo({ readThrough, deliveredTo }: SourceState): number {
  return Math.max(readThrough ?? 0, deliveredTo);
}

/** The sources after a run: those it read in their new state, all others as they were. */
export function mergeSources<State extends Source>(
  before: readonly State[],
  read: readonly State[],
): State[] {
  return [...new Map([...before, ...read].map((state) => [sourceName(state), state])).values()];
}

function toSecond(time: number): string {
  return new Date(floorToSecond(time)).toISOString().replace('.000Z', 'Z');
}

function floorToSecond(time: number): number {
  return Math.max(0, Math.floor(time / 1000) * 1000);
}

/** Throws an `ExplainedError` for a format that only a newer release can read. */
export function refuseNewer(version: number): void {
  if (version <= FORMAT) return;
  throw new ExplainedError(
    `The checkpoint has format ${version}, which a newer release of this action wrote. Use that release or a newer one.`,
  );
}

function migrate(json: unknown): unknown {
  const version = (json as { version?: unknown } | null)?.version;
  if (typeof version !== 'number') return json;
  refuseNewer(version);
  const toNext = migrations[version];
  return toNext === undefined ? json : migrate(toNext(json as object));
}

/** Throws an `ExplainedError` that names what is wrong. */
export function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  json: unknown,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, json, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue) ?? 'it';
  throw new ExplainedError(`The checkpoint is not valid: ${path}: ${issue.message}.`);
}
