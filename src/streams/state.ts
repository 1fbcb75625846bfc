import type { Settings } from './config.ts';

/** What is remembered of one stream. */
export interface KnownStream {
  readonly id: number;
  readonly type: string;
  /** What was sent last; of an adopted stream, which nothing was sent to, what the file said then. */
  readonly settings: Settings;
  /** Whether `settings` and secrets were sent, rather than assumed. */
  readonly isSent: boolean;
  /** Fingerprints of the secrets that were sent last, by field; all with the key that `keyCheck` is of. */
  readonly fingerprints: Readonly<Record<string, string>>;
  /** Tells the key of the fingerprints from another one. */
  readonly keyCheck: string;
  /** What GitHub said of the stream then. */
  readonly details: string;
  readonly enabled: boolean;
  readonly updatedAt: string;
}

/** A change that was about to be made: whether it was is known when it is gone from the state. */
export type PendingChange = {
  readonly name: string;
  /** ISO 8601, GitHub's clock. */
  readonly at: string;
  readonly runUrl: string;
  readonly sent: Pick<KnownStream, 'type' | 'settings' | 'fingerprints' | 'keyCheck' | 'enabled'>;
} & (
  | {
      readonly change: 'create';
      /** The ids that were there before. */ readonly before: readonly number[];
    }
  | { readonly change: 'update'; readonly id: number }
);

/** What this action remembers of an enterprise's streams. */
export interface State {
  readonly version: 1;
  /** In lower case. */
  readonly enterprise: string;
  /** By name. */
  readonly streams: Readonly<Record<string, KnownStream>>;
  readonly pending: PendingChange | undefined;
}

/** Where the state is kept. Every call rejects with an `ExplainedError` if it gets no answer or what is there can't be used. */
export interface StateStore {
  /** An empty state if nothing was ever saved. */
  load(): Promise<State>;
  /**
   * Replaces the state that `load` or the last `save` of this store saw; rejects, and changes nothing, if another run has
   * replaced it meanwhile. `why` is one line on what happened.
   */
  save(state: State, why: string): Promise<void>;
}

/** What is remembered before anything was. */
export function emptyState(enterprise: string): State {
  return { version: 1, enterprise, streams: {}, pending: undefined };
}

/** What is remembered of the stream of this name; a name such as `constructor` is one like any other. */
export function findKnown({ streams }: State, name: string): KnownStream | undefined {
  return Object.hasOwn(streams, name) ? streams[name] : undefined;
}
