/** One delivery on disk, ready to be published. */
export interface Delivery {
  /** Such as `collect-000042`. */
  readonly name: string;
  readonly sequence: number;
  readonly archive: string;
  /** The folder that the files are relative to. */
  readonly root: string;
  /** Manifest and segments, relative to `root`. */
  readonly files: readonly string[];
}

/** Where a delivery went. */
export interface Publication {
  readonly sink: string;
  readonly artifact?: {
    readonly id: number;
    readonly url: string;
    /** Epoch milliseconds. */
    readonly expiresAt: number | undefined;
  };
}

/**
 * A destination. `publish` takes the files of a delivery as a whole: when it resolves all of them are stored for good,
 * when it rejects none of them may be counted on, or another run's delivery of the same sequence counts instead.
 */
export interface Sink {
  readonly name: string;
  publish(delivery: Delivery): Promise<Publication>;
}
