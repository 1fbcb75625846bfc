import { createHash } from 'node:crypto';
import type { PlanBasis } from './plan.ts';

/**
 * SHA-256, hex, of all that a plan rests on: of what is in the basis, whatever the order in which keys were put together
 * and GitHub listed the streams. Where a stream stands in the file is left out, its place among the others is not.
 */
export function hashBasis(basis: PlanBasis): string {
  const { config, state, live, fingerprints, keyCheck, rotate } = basis;
  const text = canonicalJson({
    config: config.map(({ line: _line, lines: _lines, ...stream }) => stream),
    state,
    live: live.toSorted((a, b) => a.id - b.id),
    fingerprints: Object.fromEntries(fingerprints),
    keyCheck,
    rotate: rotate === 'all' ? rotate : [...new Set(rotate)].sort(),
  });
  return createHash('sha256').update(text).digest('hex');
}

/** JSON with sorted keys; what is undefined is left out. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join()}}`;
}
