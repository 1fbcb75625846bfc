import { createHash } from 'node:crypto';
import { sortedJson } from '../events/identity.ts';
import type { PlanBasis } from './plan.ts';

/**
 * SHA-256, hex, of all that a plan rests on: of what is in the basis, whatever the order in which keys were put together
 * and GitHub listed the streams. Where a stream stands in the file is left out, its place among the others is not.
 */
export function hashBasis(basis: PlanBasis): string {
  const { config, state, live, fingerprints, keyCheck, rotate } = basis;
  const rests = {
    config: config.map(({ line: _line, lines: _lines, ...stream }) => stream),
    state,
    live: live.toSorted((a, b) => a.id - b.id),
    fingerprints: Object.fromEntries(fingerprints),
    keyCheck,
    rotate: rotate === 'all' ? rotate : [...new Set(rotate)].sort(),
  };
  // Without what is undefined.
  const text = sortedJson(JSON.parse(JSON.stringify(rests)));
  return createHash('sha256').update(text).digest('hex');
}
