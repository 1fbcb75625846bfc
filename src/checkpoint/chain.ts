import type { Source } from '../events/source.ts';
import type { Span } from '../events/spans.ts';
import type { KeptDeliveries, KeptDelivery } from './kept-delivery.ts';

/** What a delivery tells of one source. */
export interface Told {
  readonly span: Span;
  readonly gaps: readonly Span[];
  readonly complete: boolean;
}

/** What a checkpoint knows: its deliveries, and the states of its sources. */
export interface Known<State extends Source> {
  readonly sequence: number;
  readonly sources: readonly State[];
}

/** One of the archive's chains of deliveries, and what its checkpoint says of each source. */
export interface Chain<State extends Source> {
  /** Such as `collect`: part of the names of cache keys, artifacts and files. */
  readonly name: string;
  /** How many deliveries may go by until a manifest carries the states whole again, if a sink keeps the segments. */
  readonly wholeEvery: number;
  /** Reads states from a persisted checkpoint; throws an `ExplainedError` for anything else. */
  parseStates(json: unknown): State[];
  /** Throws an `ExplainedError` unless a manifest's states, which may lack what `withoutIdentities` leaves out, can be used. */
  checkStates(checkpoint: ManifestCheckpoint): void;
  /** The states after the newest delivery of a sink. */
  restore(head: KeptDelivery, kept: KeptDeliveries): Promise<State[]>;
  /** A state less what follows from an earlier manifest and the segments since. */
  withoutIdentities(state: State): unknown;
  /** The state once a delivery tells of it; `known` is what the checkpoint said before. */
  delivered(state: State, told: Told, known: State | undefined): State;
  /** The state if nothing was worth a delivery. */
  undelivered(state: State, known: State | undefined): State;
  /** Whether this must stand in the chain at once although it brings no event and no gap; `before` is what is known so far. */
  isNews(told: Told, known: State | undefined, before: Known<State>): boolean;
  /** Whether going on from the one or the other differs in more than costs. */
  hasMoved(before: readonly State[], after: readonly State[]): boolean;
}

/** The part of a manifest that a run goes on from. */
export interface ManifestCheckpoint {
  readonly version: number;
  readonly sources: unknown;
}
