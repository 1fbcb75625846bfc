import type { Manifest, SinkName } from '../events/manifest.ts';

/** One delivery on disk, ready to be published. */
export interface Delivery {
  /** Such as `collect-000042`. */
  readonly name: string;
  readonly manifest: Manifest;
  /** The folder that the files are relative to. */
  readonly root: string;
  /** Manifest and segments, relative to `root`; the manifest is the first. */
  readonly files: readonly string[];
}

/** Where a delivery went. */
export interface Publication {
  readonly sink: SinkName;
  readonly artifact?: {
    readonly id: number;
    readonly url: string;
    /** Epoch milliseconds. */
    readonly expiresAt: number | undefined;
  };
  readonly commit?: {
    readonly sha: string;
    readonly url: string;
  };
}

/**
 * A destination. `publish` takes the files of a delivery as a whole: when it resolves all of them are stored for good,
 * when it rejects none of them may be counted on. It rejects with a `LostRaceError` if another run's delivery of the
 * same sequence counts instead.
 */
export interface Sink {
  readonly name: SinkName;
  /** The most that one delivery may have. */
  readonly limits: { readonly bytes: number; readonly files: number };
  publish(delivery: Delivery): Promise<Publication>;
}
