import type { Manifest, ManifestSegment, SinkName } from '../events/manifest.ts';

/** A delivery, by its number on the chain and the SHA-256 of its manifest. */
export interface DeliveryRef {
  readonly sequence: number;
  readonly hash: string;
}

/** One delivery as a sink keeps it. Close it when done. */
export interface KeptDelivery {
  readonly manifest: Manifest;
  /** The manifest's file. */
  readonly bytes: Buffer;
  /** Id of the artifact that it is; null if it is none. */
  readonly artifact: number | null;
  /** The bytes of a segment; rejects with an `ExplainedError` unless they are what the manifest says. */
  readSegment(segment: ManifestSegment): Promise<Buffer>;
  close(): Promise<void>;
}

/** The deliveries of one chain that one sink keeps. An unanswered sink is not an empty one: every call rejects if it does not answer. */
export interface KeptDeliveries {
  readonly sink: SinkName;
  /** That very delivery; undefined if the sink does not hold it. */
  find(delivery: DeliveryRef): Promise<KeptDelivery | undefined>;
}
