/** A set of 64-bit numbers, each as two halves of 32 bits. */
export interface Fingerprints {
  /** Whether the number is new. */
  add(low: number, high: number): boolean;
  has(low: number, high: number): boolean;
}

const LEAST_SLOTS = 64;
/** What is announced is not believed beyond this: the set grows when it has to. */
const MOST_SLOTS_AHEAD = 2 ** 24;
const MOST_FILLED = 0.75;

/** Opens a set with room for so many numbers: about eleven bytes for each, in one typed array. */
export function openFingerprints(expected: number): Fingerprints {
  let slots = slotsFor(Math.min(Math.ceil(expected / MOST_FILLED), MOST_SLOTS_AHEAD));
  let halves = new Uint32Array(slots * 2);
  let size = 0;

  /** Where the number is, or would be, in `halves`. */
  function find(low: number, high: number): number {
    let slot = Math.floor((low / 2 ** 32) * slots);
    for (;;) {
      const at = slot * 2;
      const [foundLow, foundHigh] = [halves[at], halves[at + 1]];
      if ((foundLow === low && foundHigh === high) || (foundLow === 0 && foundHigh === 0))
        return at;
      slot = slot + 1 === slots ? 0 : slot + 1;
    }
  }

  function put(low: number, high: number): boolean {
    const at = find(low, high);
    if (halves[at] === low && halves[at + 1] === high) return false;
    halves[at] = low;
    halves[at + 1] = high;
    size += 1;
    return true;
  }

  function grow(): void {
    const old = halves;
    slots *= 2;
    size = 0;
    halves = new Uint32Array(slots * 2);
    for (let at = 0; at < old.length; at += 2) {
      const [low = 0, high = 0] = [old[at], old[at + 1]];
      if (low !== 0 || high !== 0) put(low, high);
    }
  }

  return {
    add(low, high) {
      if (size >= slots * MOST_FILLED) grow();
      // Two zeros stand for an empty slot.
      return put(low, low === 0 && high === 0 ? 1 : high);
    },
    has(low, high) {
      const at = find(low, low === 0 && high === 0 ? 1 : high);
      return halves[at] !== 0 || halves[at + 1] !== 0;
    },
  };
}

function slotsFor(wanted: number): number {
  return Math.max(LEAST_SLOTS, wanted);
}
