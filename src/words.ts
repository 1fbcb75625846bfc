/** `1,234,567`, of a whole number. Intl says the same, but its data takes 20 ms to load. */
export function sayCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 page`, `1,234 pages`. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${sayCount(count)} ${count === 1 ? noun : nouns}`;
}

/** A length of time as a person says it, such as `45 s`, `12 min`, `3 h` or `180 days`. */
export function sayDuration(ms: number): string {
  const [unit, unitMs] = UNITS.find(([, , limit]) => ms < limit) ?? ['day', DAY_MS];
  const count = Math.round(ms / unitMs);
  return unit === 'day' ? plural(count, unit) : `${count} ${unit}`;
}

/** `2026-11-22 02:04`, in UTC. */
export function sayMinute(time: number): string {
  return new Date(time).toISOString().slice(0, 16).replace('T', ' ');
}

const DAY_MS = 86_400_000;
/** Unit, its length, and the length from which the next one is clearer. */
const UNITS: readonly (readonly [string, number, number])[] = [
  ['s', 1_000, 90_000],
  ['min', 60_000, 7_200_000],
  ['h', 3_600_000, DAY_MS],
];
