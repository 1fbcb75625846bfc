import { QUARANTINE } from '../events/quarantine.ts';
import { sourceName } from '../events/source.ts';
import type { Span } from '../events/spans.ts';
import { sayMinute } from '../words.ts';
import type { Chain } from './chain.ts';
import { shownManifest } from './delivery.ts';
import type { DeliverySource } from './delivery.ts';
import type { Finding } from './finding.ts';

/** A gap that a manifest records: what GitHub dropped before it was read. */
export interface Gap extends Span {
  /** Such as `org/acme/web`. */
  readonly source: string;
  /** The manifest that records it, as shown. */
  readonly file: string;
}

export interface Spans {
  readonly gaps: readonly Gap[];
  /**
   * From the first to the last moment that any source covers; undefined if there is none. The spans of a backfill are
   * its whole range, so what it covers is what its newest state says.
   */
  readonly covered: Span | undefined;
  readonly problems: readonly Finding[];
}

/**
 * Checks that the spans of each source follow one another. One may begin before the last one's end; one that begins
 * after it leaves a hole, unless the gaps of the manifest cover that. Where deliveries are missing, nothing is asked.
 */
export function checkSpans({ links }: Pick<Chain, 'links'>): Spans {
  const gaps: Gap[] = [];
  const problems: Finding[] = [];
  const ends = new Map<string, number>();
  let from = Infinity;
  let to = -Infinity;
  const cover = (span: Span): void => {
    from = Math.min(from, span.from);
    to = Math.max(to, span.to);
  };
  const told = new Set<string>();
  for (const state of links.at(-1)?.delivery.states ?? []) {
    if (state.progress === undefined) continue;
    told.add(sourceName(state));
    state.covered.forEach(cover);
  }
  for (const { delivery, joint } of links) {
    if (joint === 'broken') ends.clear();
    const file = shownManifest(delivery);
    for (const source of delivery.sources) {
      const name = sourceName(source);
      for (const gap of source.gaps) gaps.push({ ...gap, source: name, file });
      problems.push(...problemsOf(source, ends.get(name)).map((text) => ({ file, text })));
      ends.set(name, Math.max(source.span.to, ends.get(name) ?? 0));
      if (!told.has(name)) cover(source.span);
    }
    problems.push(...miscounted(delivery).map((text) => ({ file, text })));
  }
  return { gaps, covered: from > to ? undefined : { from, to }, problems };
}

function problemsOf(source: DeliverySource, end: number | undefined): string[] {
  const { span, gaps } = source;
  const name = sourceName(source);
  if (span.from > span.to)
    return [
      `the span of ${name} runs backwards, from ${sayMinute(span.from)} to ${sayMinute(span.to)}`,
    ];
  if (end === undefined || span.from <= end || isCovered({ from: end, to: span.from }, gaps))
    return [];
  return [
    `a hole in ${name}: the delivery before ends at ${toIso(end)}, this one begins at ${toIso(span.from)}, and no gap is recorded`,
  ];
}

function isCovered({ from, to }: Span, gaps: readonly Span[]): boolean {
  let covered = from;
  for (const gap of [...gaps].sort((a, b) => a.from - b.from))
    if (gap.from <= covered) covered = Math.max(covered, gap.to);
  return covered >= to;
}

const IN_QUARANTINE = new RegExp(`^${QUARANTINE}/`);

/** What a manifest says of its sources and of its segments has to agree; phrases share a folder. */
function miscounted({ sources, segments }: Chain['head']): string[] {
  const counts = new Map<string, number>();
  const add = (folder: string, events: number): void => {
    counts.set(folder, (counts.get(folder) ?? 0) + events);
  };
  for (const { scope, slug, log, events } of sources)
    add(`scope=${scope}/slug=${slug}/log=${log}`, events);
  for (const { path, events } of segments)
    add(path.replace(IN_QUARANTINE, '').split('/').slice(0, 3).join('/'), -events);
  return [...counts]
    .filter(([, difference]) => difference !== 0)
    .map(([folder]) => `the events that it counts for ${folder} are not those of its segments`);
}

function toIso(time: number): string {
  return new Date(time).toISOString();
}
