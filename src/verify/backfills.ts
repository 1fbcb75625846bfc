import { BACKFILL_PREFIX, COLLECT } from '../events/manifest.ts';
import { sourceName } from '../events/source.ts';
import { lengthOf, lessSpans } from '../events/spans.ts';
import type { Span } from '../events/spans.ts';
import { plural, sayMinute } from '../words.ts';
import type { Chain } from './chain.ts';
import { shownManifest } from './delivery.ts';
import type { Finding } from './finding.ts';
import type { Progress, SourceState } from './source-states.ts';

type Linked = Pick<Chain, 'name' | 'links' | 'head'>;

interface Findings {
  readonly problems: Finding[];
  readonly notes: Finding[];
}

/** Of more spans than these only the number is said. */
const MOST_SPANS = 3;
/** What GitHub filters by is a whole second. */
const SECOND_MS = 1000;

/** Whether a chain of this name reads a past range, beside the collecting one. */
export function isBackfill(chain: string): boolean {
  return chain.startsWith(BACKFILL_PREFIX);
}

/** Judges by the newest manifest of each backfill how much of its range is held, and whether the copy has the rest. */
export function checkBackfills(chains: readonly Linked[]): Findings {
  const problems: Finding[] = [];
  const notes: Finding[] = [];
  for (const chain of chains) {
    if (!isBackfill(chain.name)) continue;
    const others = chains.filter((one) => one !== chain);
    const found = [
      checkMerged(chain, others.length > 0),
      ...chain.head.states.map((state) => checkState(state, chain, others)),
    ];
    problems.push(...found.flatMap((one) => one.problems));
    notes.push(...found.flatMap((one) => one.notes));
  }
  return { problems, notes };
}

function checkState(state: SourceState, { head }: Linked, others: readonly Linked[]): Findings {
  const { progress, covered } = state;
  if (progress === undefined || progress.range.from >= progress.range.to)
    return { problems: [], notes: [] };
  const { range, elsewhere, lost } = progress;
  const file = shownManifest(head);
  const name = sourceName(state);
  const held = heldBy(others, name);
  const left = lessSpans([range], [...covered, ...elsewhere, ...lost]);
  const isSaidComplete = head.sources.some(
    (source) => sourceName(source) === name && source.complete,
  );
  const unread: Findings =
    left.length === 0
      ? { problems: [], notes: [] }
      : isSaidComplete
        ? { problems: [{ file, text: sayHole(name, left) }], notes: [] }
        : { problems: [], notes: [{ file, text: sayUnread(name, progress, { left, held }) }] };
  const missing = lessSpans(elsewhere, held).filter(({ from, to }) => to - from >= SECOND_MS);
  if (missing.length === 0) return unread;
  const text = `${name}: ${saySpans(missing)} was skipped because another chain held it, and that chain is not in this copy, or not all of it`;
  return { ...unread, notes: [...unread.notes, { file, text }] };
}

function sayHole(name: string, left: readonly Span[]): string {
  return `${name} is said to be complete, yet ${saySpans(left)} is neither held, nor skipped, nor recorded as lost`;
}

/** What others hold is not missing, although this chain was not read to its end. */
function sayUnread(
  name: string,
  { range, begun }: Progress,
  { left, held }: { left: readonly Span[]; held: readonly Span[] },
): string {
  const share = Math.floor((100 * (lengthOf([range]) - lengthOf(left))) / lengthOf([range]));
  const done = `${name}: ${share} % of its range, ${saySpan(range)}, is done`;
  const rest = lessSpans(left, held);
  if (rest.length === 0) return `${done}; other chains here hold the rest`;
  const part = begun === 0 ? '' : `, some of which is here (${plural(begun, 'window')} begun)`;
  return `${done}; still to be read: ${saySpans(rest)}${part}`;
}

/** What these chains say that they hold of a source. */
export function heldBy(chains: readonly Linked[], name: string): Span[] {
  return chains.flatMap((chain) => {
    const states = chain.head.states.filter((state) => sourceName(state) === name);
    const covered = states.flatMap((state) => state.covered);
    if (chain.name !== COLLECT) return covered;
    const sources = chain.links
      .flatMap(({ delivery }) => delivery.sources)
      .filter((source) => sourceName(source) === name);
    const spans = sources.map(({ span }) => span);
    return [
      ...covered,
      ...lessSpans(
        spans,
        sources.flatMap(({ gaps }) => gaps),
      ),
    ];
  });
}

/** What merging dropped is elsewhere in the archive; where there is nothing else, it is missing. */
function checkMerged({ name, links, head }: Linked, hasOthers: boolean): Findings {
  const dropped = links.reduce((sum, { delivery }) => sum + (delivery.merged?.dropped ?? 0), 0);
  const from = head.merged?.from;
  if (from === undefined && dropped === 0) return { problems: [], notes: [] };
  const file = shownManifest(head);
  const what = `merging dropped ${plural(dropped, 'event')} from ${name} because another chain of the archive holds ${dropped === 1 ? 'it' : 'them'}`;
  if (dropped > 0 && !hasOthers)
    return { problems: [{ file, text: `${what}, and there is no other chain here` }], notes: [] };
  const original = from === undefined ? '' : `; the head of the original chain is ${from}`;
  return { problems: [], notes: [{ file, text: `${what}${original}` }] };
}

function saySpans(spans: readonly Span[]): string {
  const shown = spans.slice(0, MOST_SPANS).map(saySpan).join(', ');
  const more = spans.length - MOST_SPANS;
  return more > 0 ? `${shown} and ${plural(more, 'more span')}` : shown;
}

function saySpan({ from, to }: Span): string {
  return `${sayMinute(from)} to ${sayMinute(to)}`;
}
