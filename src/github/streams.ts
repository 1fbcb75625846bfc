import type { RateLimit } from './quota.ts';

/** A streaming configuration, as GitHub lists it; what it is made of can't be read back. */
export interface Stream {
  readonly id: number;
  /** Such as `Amazon S3`. */
  readonly type: string;
  /** What GitHub says of its destination, in a form that is not documented. */
  readonly details: string;
  readonly enabled: boolean;
  /** These three as GitHub writes them, ISO 8601. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly pausedAt: string | undefined;
}

/** What secrets are sealed with. */
export interface StreamKey {
  readonly keyId: string;
  /** A Curve25519 public key, base64. */
  readonly key: string;
}

/** A whole configuration, as POST and PUT take it. */
export interface StreamBody {
  readonly enabled: boolean;
  readonly type: string;
  /** `vendor_specific`, flat: `key_id`, the settings, and each secret sealed, as `encrypted_…`. */
  readonly vendorSpecific: Readonly<Record<string, string | number | boolean>>;
}

/**
 * The audit-log streams of one enterprise. Every call rejects with an `ApiError`, or with `ReadingStopped` if a rate
 * limit would have to be waited for too long; of a 422 the error is a `StreamRefusedError`.
 */
export interface Streams {
  list(): Promise<Stream[]>;
  key(): Promise<StreamKey>;
  /** Sent once: whether it was done is not known after an error without an answer, or a 5xx. */
  create(body: StreamBody): Promise<Stream>;
  update(id: number, body: StreamBody): Promise<Stream>;
  /** Also fulfils if there is no such stream (any more). */
  delete(id: number): Promise<void>;
  /** What the last answer said of the hour's 15 requests; undefined before the first, and where there is no limit. */
  rateLimit(): RateLimit | undefined;
}
