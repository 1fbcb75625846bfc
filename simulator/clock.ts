/** The simulator's only source of time, in epoch milliseconds; moved by tests, never backwards. */
export class SimulatedClock {
  readonly #frozen: boolean;
  #offsetMs: number;

  /** Starts `at` a time (default: real time) and ticks with real time unless `frozen`. */
  constructor({ at, frozen = false }: { at?: number | string | Date; frozen?: boolean } = {}) {
    const start = at === undefined ? Date.now() : new Date(at).getTime();
    if (Number.isNaN(start)) throw new RangeError(`Not a time: ${String(at)}`);
    this.#frozen = frozen;
    this.#offsetMs = frozen ? start : start - Date.now();
  }

  /** The simulated time in whole milliseconds since the epoch. */
  now(): number {
    return this.#frozen ? this.#offsetMs : Date.now() + this.#offsetMs;
  }

  /** Moves the clock forward by `ms`. */
  advance(ms: number): void {
    if (!(ms >= 0)) throw new RangeError(`A clock goes forward only, not by ${ms} ms`);
    this.#offsetMs += Math.round(ms);
  }
}
