import type { Span } from '../events/spans.ts';
import { BACKFILL_PREFIX } from '../events/manifest.ts';
import { beginOfAll } from '../events/source.ts';
import type { Entity } from '../events/source.ts';

/** What a backfill is to read; epoch milliseconds, whole seconds. */
export interface Range extends Span {
  /** It begins with whatever GitHub still has, so that what it no longer has is no gap. */
  readonly isOpenStart: boolean;
}

/** A time, given as such or as a span before now. */
export type GivenTime = { readonly ago: number } | { readonly at: number };

const SECOND = 1000;
const DAY_MS = 86_400_000;

/**
 * The range that these inputs mean. Whatever depends on the present is rounded down to the beginning of a day in UTC, so
 * that every run of a day means the same range, and goes on with it. `keptMs` is how long GitHub keeps events; undefined
 * for ever.
 */
export function toRange(
  { since, until }: { since: GivenTime | undefined; until: GivenTime | undefined },
  now: number,
  keptMs: number | undefined,
): Range {
  return {
    from: since === undefined ? floorTo(DAY_MS, beginOfAll(now, keptMs)) : toTime(since, now),
    to: until === undefined ? floorTo(DAY_MS, now) : toTime(until, now),
    isOpenStart: since === undefined,
  };
}

/**
 * The name of the chain that reads this range: `backfill-20260601-20260901-acme`. The entity is part of it if there is
 * just one, so that the jobs of a matrix over organizations have a chain each.
 */
export function chainNameOf({ from, to }: Span, entities: readonly Entity[]): string {
  const slugs = new Set(
    entities.map(({ scope, slug }) => (scope === 'org' ? slug : `enterprise.${slug}`)),
  );
  const [slug] = slugs;
  const parts = [stamp(from), stamp(to), ...(slugs.size === 1 ? [slug] : [])];
  return BACKFILL_PREFIX + parts.join('-');
}

function toTime(given: GivenTime, now: number): number {
  return 'ago' in given ? floorTo(DAY_MS, now - given.ago) : floorTo(SECOND, given.at);
}

/** `20260601`, or `20260601T083000Z` if it is not the beginning of a day. */
function stamp(time: number): string {
  const [day = '', rest = ''] = new Date(time)
    .toISOString()
    .replaceAll(/[-:]|\.\d+/g, '')
    .split('T');
  return rest === '000000Z' ? day : `${day}T${rest}`;
}

function floorTo(unit: number, time: number): number {
  return Math.floor(time / unit) * unit;
}
