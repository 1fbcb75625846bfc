import { sourceName } from '../../events/source.ts';
import type { Source } from '../../events/source.ts';
import { joinSpans } from '../../events/spans.ts';
import type { Span } from '../../events/spans.ts';
import { heldBy } from '../../verify/backfills.ts';
import type { Chain } from '../../verify/chain.ts';

/** What the manifests of an archive say that it holds of a source. */
export interface CoveredSource extends Source {
  readonly held: readonly Span[];
  /** What GitHub had dropped before a chain read it; another may hold it. */
  readonly gaps: readonly Span[];
  /** Where the first of `held` begins; undefined if nothing is held. */
  readonly from: number | undefined;
  /** How far it was read through, as far as a manifest says. */
  readonly to: number | undefined;
}

/** What the chains of one archive hold together, for each source in the order of names. */
export function coverageOf(chains: readonly Chain[]): CoveredSource[] {
  const deliveries = chains.flatMap(({ links }) => links.map(({ delivery }) => delivery));
  const sources = new Map<string, Source>();
  for (const { states, sources: read } of deliveries)
    for (const source of [...states, ...read]) sources.set(sourceName(source), source);
  return [...sources]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { scope, slug, log, phrase }]) => {
      const held = joinSpans(heldBy(chains, name));
      const isIt = (source: Source): boolean => sourceName(source) === name;
      const lost = deliveries.flatMap((delivery) => [
        ...delivery.sources.filter(isIt).flatMap(({ gaps }) => gaps),
        ...delivery.states.filter(isIt).flatMap(({ progress }) => progress?.lost ?? []),
      ]);
      return {
        ...{ scope, slug, log, phrase, held },
        gaps: joinSpans(lost),
        from: held[0]?.from,
        to: held.at(-1)?.to,
      };
    });
}
