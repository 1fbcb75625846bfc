import type { SourceState } from '../checkpoint/checkpoint.ts';
import { openIdentities } from '../checkpoint/identities.ts';
import type { Loaded, Origin } from '../checkpoint/recover.ts';
import { sourceName } from '../events/source.ts';
import type { Span } from '../events/spans.ts';
import { plural, sayDuration, sayMinute } from '../words.ts';

/** The position of one source. Times are epoch milliseconds. */
export interface ShownSource {
  readonly name: string;
  /** Of the last event read. */
  readonly position: number | undefined;
  readonly readThrough: number | undefined;
  /** Now less read-through; undefined before the end was ever reached. */
  readonly lagMs: number | undefined;
  /** The query that the next collection begins with. */
  readonly query: string;
  readonly hasCursor: boolean;
  /** What the next collection may be shown again begins here. */
  readonly heldFrom: number;
  readonly identities: number;
  readonly covered: readonly Span[];
  readonly settledTo: number;
  /** Since when GitHub's answers lack events that it showed before. */
  readonly partialSince: number | undefined;
}

/** The position of an archive. */
export interface Shown {
  readonly archive: string;
  readonly origin: Origin;
  /** Of the newest delivery; 0 before the first. */
  readonly sequence: number;
  /** SHA-256 of its manifest. */
  readonly head: string | undefined;
  /** Undefined if none was ever saved. */
  readonly savedAt: number | undefined;
  readonly sources: readonly ShownSource[];
}

/** Tells of a checkpoint what a person wants to know of these sources. */
export function showState(
  { checkpoint, origin }: Pick<Loaded, 'checkpoint' | 'origin'>,
  chosen: readonly SourceState[],
  now: number,
): Shown {
  const { archive, sequence, head, savedAt } = checkpoint;
  return {
    ...{ archive, origin, sequence, head: head ?? undefined, savedAt: savedAt || undefined },
    sources: chosen.map((state) => toShown(state, now)),
  };
}

function toShown(state: SourceState, now: number): ShownSource {
  const { position, readThrough, resume, covered, settledTo, partialSince } = state;
  return {
    name: sourceName(state),
    position: position?.time,
    readThrough: readThrough ?? undefined,
    lagMs: readThrough === null ? undefined : Math.max(0, now - readThrough),
    query: resume.query.phrase,
    hasCursor: resume.cursor !== null,
    heldFrom: resume.heldFrom,
    identities: openIdentities(state.identities).size,
    ...{ covered, settledTo, partialSince: partialSince ?? undefined },
  };
}

/** The same for the job's log. */
export function describeState({ archive, origin, sequence, head, sources }: Shown): string[] {
  if (sources.length === 0) return [`The archive \`${archive}\` has no position yet.`];
  const where = { cache: 'the cache', artifact: 'an artifact', commit: 'the branch' };
  const found = origin === 'nowhere' ? '' : `, found in ${where[origin]}`;
  const newest = head === undefined ? '' : ` The newest has the head ${head}.`;
  return [
    `The archive \`${archive}\` has ${plural(sequence, 'delivery', 'deliveries')}${found}.${newest}`,
    ...sources.map(describeSource),
  ];
}

function describeSource(source: ShownSource): string {
  const { name, position, readThrough, lagMs = 0, identities, covered, partialSince } = source;
  const cursor = source.hasCursor ? ' from a cursor on' : '';
  return [
    `${name}: ${position === undefined ? 'no event read yet' : `last event ${sayMinute(position)}`}`,
    readThrough === undefined
      ? 'end not reached yet'
      : `read through ${sayMinute(readThrough)}, lag ${sayDuration(lagMs)}`,
    `goes on with \`${source.query}\`${cursor}`,
    `${plural(identities, 'identity', 'identities')} held since ${sayMinute(source.heldFrom)}`,
    `covers ${saySpans(covered)}`,
    ...(partialSince === undefined ? [] : [`partial answers since ${sayMinute(partialSince)}`]),
  ].join('; ');
}

/** How many spans there are, and from when to when. */
export function saySpans(spans: readonly Span[]): string {
  const [first, last] = [spans.at(0), spans.at(-1)];
  if (first === undefined || last === undefined) return 'nothing';
  const more = spans.length === 1 ? '' : ` in ${spans.length} spans`;
  return `${sayMinute(first.from)} to ${sayMinute(last.to)}${more}`;
}
