import * as v from 'valibot';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const UNITS: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', SECOND],
  ['m', MINUTE],
  ['h', HOUR],
  ['d', DAY],
]);

/** What a parser returns for a value that is not allowed. */
export const REFUSED = Symbol('refused');

/** A field that `parse` understands; `allowed` completes "allowed: …". */
export function field<Value>(allowed: string, parse: (value: string) => Value | typeof REFUSED) {
  return v.pipe(
    v.string(),
    v.rawTransform<string, Value>(({ dataset, addIssue, NEVER }) => {
      const value = parse(dataset.value);
      if (value !== REFUSED) return value;
      addIssue({ message: allowed });
      return NEVER;
    }),
  );
}

export function duration(least: string, most: string) {
  return field(describeDuration(least, most), (value) => toDurationWithin(value, least, most));
}

export function optionalDuration(least: string, most: string) {
  return field(`${describeDuration(least, most)}, or nothing`, (value) =>
    value === '' ? undefined : toDurationWithin(value, least, most),
  );
}

export function wholeNumber(least: number, most: number) {
  return field(`a whole number from ${least} to ${most}`, (value) =>
    toWholeNumber(value, least, most),
  );
}

export function optionalWholeNumber(least: number, most: number) {
  return field(`a whole number from ${least} to ${most}, or nothing`, (value) =>
    value === '' ? undefined : toWholeNumber(value, least, most),
  );
}

export function toToken(value: string): string | typeof REFUSED {
  return /^[\x21-\x7e]+$/.test(value) ? value : REFUSED;
}

export function choice<Value>(options: Readonly<Record<string, Value>>) {
  const names = Object.keys(options).map((name) => `\`${name}\``);
  return field(`${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`, (value) => {
    const chosen = Object.entries(options).find(([name]) => name === value.toLowerCase());
    return chosen === undefined ? REFUSED : chosen[1];
  });
}

export function toDuration(value: string): number | undefined {
  const [, number, unit] = /^(\d{1,9})(ms|s|m|h|d)$/.exec(value) ?? [];
  const unitMs = UNITS.get(unit ?? '');
  return unitMs === undefined ? undefined : Number(number) * unitMs;
}

function describeDuration(least: string, most: string): string {
  const examples = least.endsWith('d') ? '`30d` or `365d`' : '`90s`, `15m` or `2h`';
  return `a duration from \`${least}\` to \`${most}\`, such as ${examples}`;
}

function toDurationWithin(value: string, least: string, most: string): number | typeof REFUSED {
  const ms = toDuration(value) ?? NaN;
  const [from, to] = [toDuration(least) ?? 0, toDuration(most) ?? 0];
  return ms >= from && ms <= to ? ms : REFUSED;
}

function toWholeNumber(value: string, least: number, most: number): number | typeof REFUSED {
  const number = /^\d{1,15}$/.test(value) ? Number(value) : NaN;
  return number >= least && number <= most ? number : REFUSED;
}
