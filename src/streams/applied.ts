import type { Stream, Streams } from '../github/streams.ts';
import type { Log } from '../log.ts';
import type { Plan, PlanBasis } from './plan.ts';
import type { Problem } from './problem.ts';
import type { Secrets } from './secrets.ts';
import type { State, StateStore } from './state.ts';

/** What changing streams takes. The plan is of this state and of these live streams. */
export interface ChangeParts extends Pick<
  PlanBasis,
  'state' | 'live' | 'fingerprints' | 'keyCheck'
> {
  readonly streams: Streams;
  readonly store: StateStore;
  /** Seals a secret with a public key (base64). */
  readonly seal: (secret: string, key: string) => Promise<string>;
  readonly secrets: Pick<Secrets, 'values' | 'problems'>;
  readonly plan: Plan;
  readonly log: Log;
  readonly cancelled: AbortSignal;
  readonly runUrl: string;
  readonly apiUrl: URL;
}

/** What was done at GitHub; the log has it from when it was done. */
const CHANGES = ['created', 'updated', 'paused', 'resumed', 'deleted'] as const;

export type Outcome =
  | (typeof CHANGES)[number]
  /** Tied to a stream that was there. */
  | 'adopted'
  | 'nothing'
  /** GitHub did not do it. */
  | 'refused'
  /** Whether it was done is not known. */
  | 'unknown'
  /** Not tried. */
  | 'not-reached';

export function isChange(outcome: Outcome): boolean {
  return CHANGES.some((change) => change === outcome);
}

/** What became of one stream. */
export interface AppliedStream {
  readonly name: string;
  readonly outcome: Outcome;
  /** Of the stream that the name is for; undefined if there is none yet. */
  readonly id: number | undefined;
}

/** What was done; also of a run that failed midway. */
export interface Applied {
  readonly streams: readonly AppliedStream[];
  /** Names of streams that are gone, and that are remembered no more. */
  readonly forgotten: readonly string[];
  /** Empty if all went well. */
  readonly failures: readonly Problem[];
  /** As it was saved. */
  readonly state: State;
  readonly live: readonly Stream[];
  /** Sent to GitHub's streams, for the plan, too. */
  readonly requests: number;
}
