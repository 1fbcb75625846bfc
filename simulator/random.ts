// Taken off once: in a test's sandbox every look at a global costs as much as the whole draw.
const { floor, imul } = Math;

/** Murmur3's finalizer: neighbouring numbers come out unrelated. */
function scramble(n: number): number {
  n = imul(n ^ (n >>> 16), 0x85ebca6b);
  n = imul(n ^ (n >>> 13), 0xc2b2ae35);
  return (n ^ (n >>> 16)) >>> 0;
}

/** Seeded pseudo-random numbers (mulberry32): equal seeds give equal sequences everywhere. */
export class Random {
  #state: number;

  /** Several seeds name one sequence among many, e.g. `new Random(seed, index)`. */
  constructor(...seeds: readonly number[]) {
    this.#state = seeds.reduce((state, seed) => scramble(state ^ scramble(seed + 0x9e3779b9)), 0);
  }

  /** A number in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let n = imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    n ^= n + imul(n ^ (n >>> 7), n | 61);
    return ((n ^ (n >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number {
    return min + floor(this.next() * (max - min + 1));
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the list; with `skew` above 1 the first ones come up more often. */
  pick<T>(list: readonly T[], skew = 1): T {
    const at = skew === 1 ? this.next() : this.next() ** skew;
    const picked = list[floor(at * list.length)];
    if (picked === undefined) throw new RangeError('Nothing to pick from');
    return picked;
  }

  /** Random bytes, e.g. for tokens and ids. */
  bytes(length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    for (let at = 0; at < length; at++) bytes[at] = this.next() * 256;
    return bytes;
  }

  /** Random lower-case hex digits. */
  hex(length: number): string {
    return this.bytes(Math.ceil(length / 2))
      .toString('hex')
      .slice(0, length);
  }

  /** A log-normally distributed number: half the values lie below `median`. */
  lognormal({ median, sigma }: { median: number; sigma: number }): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return median * Math.exp(sigma * normal);
  }
}
