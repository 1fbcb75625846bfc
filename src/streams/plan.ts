import type { Stream } from '../github/streams.ts';
import type { Settings, StreamConfig } from './config.ts';
import type { Problem } from './problem.ts';
import type { KnownStream, State } from './state.ts';

/** What a plan is made of. Pure values: the same ones give the same plan and the same hash. */
export interface PlanBasis {
  readonly config: readonly StreamConfig[];
  readonly state: State;
  readonly live: readonly Stream[];
  /** Fingerprints of the secrets that were given, by stream and field; none of one that was not given. */
  readonly fingerprints: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Of the key of these. */
  readonly keyCheck: string;
  /** The streams to be sent in any case. */
  readonly rotate: readonly string[] | 'all';
}

/** One way in which a stream differs from the file. */
export type Difference =
  /** A field of `vendor_specific`; a side is undefined where it lacks the field. */
  | {
      readonly kind: 'setting';
      readonly field: string;
      readonly from: Settings[string] | undefined;
      readonly to: Settings[string] | undefined;
    }
  | { readonly kind: 'enabled'; readonly from: boolean; readonly to: boolean }
  /** Another secret than the one that was sent. */
  | { readonly kind: 'secret'; readonly field: string; readonly variable: string }
  /** Somebody changed it outside of this action: GitHub tells of another destination, or only of a later change. */
  | {
      readonly kind: 'outside';
      readonly updatedAt: string;
      readonly details?: { readonly from: string; readonly to: string };
    }
  /** It was there, and was deleted outside of this action. */
  | { readonly kind: 'deleted'; readonly id: number }
  /** An earlier run was about to send it, and did not come to know whether it arrived. */
  | { readonly kind: 'unfinished'; readonly at: string }
  /** Asked for by `rotate`. */
  | { readonly kind: 'rotate' };

/** What is to be done with one stream. */
export type Step =
  | { readonly action: 'create' }
  /** Send the whole configuration to an existing stream; `known` is what is to be remembered before, if the state lacks the name. */
  | { readonly action: 'update'; readonly known?: KnownStream }
  /** Only remember which stream the name is for; `known` is what is remembered of it then. */
  | { readonly action: 'adopt'; readonly known: KnownStream }
  | { readonly action: 'none' };

/** A stream of the file, and what it takes to make the enterprise like it. */
export interface PlannedStream {
  readonly config: StreamConfig;
  readonly step: Step;
  /** The stream that the name is for; undefined if it has yet to be made. */
  readonly live: Stream | undefined;
  readonly differences: readonly Difference[];
  /** Fields whose secrets can't be compared, and why: never sent, sent with another `fingerprint-key`, or not given now. */
  readonly unknownSecrets: Readonly<Record<string, 'not-sent' | 'other-key' | 'not-given'>>;
  /** Whether what GitHub has was never sent by this action, so that its settings are unknown, too. */
  readonly isAssumed: boolean;
}

/** A stream that exists and is not in the file. */
export interface StrayStream {
  readonly live: Stream;
  /** The name that the state has for it; undefined if this action never had to do with it. */
  readonly name: string | undefined;
}

export interface Plan {
  /** In the order of the file. */
  readonly streams: readonly PlannedStream[];
  readonly strays: readonly StrayStream[];
  /**
   * Names that the state has and the file has not, and whose stream is gone or has got another name in the file; also a
   * name that was about to be made. Apply forgets them.
   */
  readonly forgotten: readonly string[];
  /** Why apply would refuse; each names the stream, its line and the remedy. */
  readonly problems: readonly Problem[];
  /** Whether the enterprise differs from the file in anything that can be known, or a problem keeps that from being known. */
  readonly drift: boolean;
  /** SHA-256, hex, of all that the plan rests on. */
  readonly hash: string;
}
