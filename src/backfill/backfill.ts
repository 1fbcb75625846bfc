import { firstBackfillState, toDo } from '../checkpoint/backfill-state.ts';
import type { BackfillState } from '../checkpoint/backfill-state.ts';
import { findState } from '../checkpoint/checkpoint.ts';
import type { Checkpoint } from '../checkpoint/checkpoint.ts';
import type { Loaded } from '../checkpoint/recover.ts';
import type { Progress } from '../deliveries.ts';
import { sourceName } from '../events/source.ts';
import type { Retention, Source } from '../events/source.ts';
import { commonSpans, joinSpans, lengthOf } from '../events/spans.ts';
import type { Span } from '../events/spans.ts';
import { extendChain } from '../extend-chain.ts';
import type { ChainParts, ReadingOn } from '../extend-chain.ts';
import type { Report, SourceReport } from '../report.ts';
import { plural, sayDuration, sayMinute } from '../words.ts';
import type { Range } from './range.ts';
import { readRange } from './read-range.ts';
import type { Order } from './windows.ts';

export interface BackfillParts extends ChainParts<BackfillState> {
  readonly range: Range;
  readonly order: Order;
  /** The most windows to read at once. */
  readonly concurrency: number;
  readonly lookbackMs: number;
  readonly retentionOf: (source: Source) => Retention;
  /** What the archive's other chains hold of each source, by its name. */
  readonly findElsewhere: () => Promise<ReadonlyMap<string, readonly Span[]>>;
}

/** A day more than GitHub keeps, so that no clock's error loses events. */
const DAY_MS = 86_400_000;

/**
 * Reads on in a past range of every source, on a chain of its own: the collecting chain is only asked what it holds.
 * Ends early like collecting does, and the next run with the same range goes on.
 */
export async function backfill(parts: BackfillParts): Promise<Report> {
  const { chain, range, sources, log } = parts;
  const loadCheckpoint = async (): Promise<Loaded<BackfillState>> => {
    const loaded = await parts.loadCheckpoint();
    const { sequence } = loaded.checkpoint;
    const start =
      loaded.origin === 'nowhere' ? 'beginning' : `going on after delivery ${sequence} of it`;
    log.info(
      `Backfill of ${sayMinute(range.from)} to ${sayMinute(range.to)} UTC, chain \`${chain.name}\`: ${start}.`,
    );
    return loaded;
  };
  return extendChain({ ...parts, loadCheckpoint }, async (into) => {
    const elsewhere = await findWhatIsLeftOut(parts, into.before);
    for (const source of sources) {
      const progress = await readSubject(parts, { source, elsewhere }, into);
      log.info(describeSource(progress.report));
      into.deliveries.note(progress);
    }
  });
}

/** What other chains hold; nothing is asked if all is done. */
async function findWhatIsLeftOut(
  { sources, findElsewhere, log }: BackfillParts,
  before: Checkpoint<BackfillState>,
): Promise<ReadonlyMap<string, readonly Span[]>> {
  const isDone = sources.every((source) => {
    const state = findState(before, source);
    return state !== undefined && toDo(state).length === 0;
  });
  return isDone ? new Map() : log.group('What the archive holds', findElsewhere);
}

async function readSubject(
  parts: BackfillParts,
  { source, elsewhere }: { source: Source; elsewhere: ReadonlyMap<string, readonly Span[]> },
  { before, deliveries, tally, reports }: ReadingOn<BackfillState>,
): Promise<Progress<BackfillState>> {
  const { lookbackMs, range, log } = parts;
  const now = parts.now();
  const retention = parts.retentionOf(source);
  const readableFrom = floorToSecond(now - retention.ms - DAY_MS);
  const known =
    findState(before, source) ??
    firstState(source, range, { readableFrom, marginMs: retention.marginMs });
  const held = elsewhere.get(sourceName(source)) ?? [];
  const state: BackfillState = {
    ...known,
    elsewhere: joinSpans([...known.elsewhere, ...within(held, known)]),
  };
  const leftOut = lengthOf(state.elsewhere);
  if (leftOut > 0)
    log.info(`${sourceName(source)}: other chains hold ${sayDuration(leftOut)} of the range.`);
  const progress = await log.group(sourceName(source), () =>
    readRange({
      ...{ source, state, retention, readableFrom, log },
      ...{ order: parts.order, workers: parts.concurrency },
      lookbackMs,
      settledAt: state.range.to + lookbackMs,
      reader: parts.openReader(source),
      now: parts.now,
      makeRoom: (events, soFar) =>
        deliveries.makeRoom(source, events, () => {
          const progress = soFar();
          reports.set(source, progress.report);
          return progress;
        }),
      write: async (event) => {
        tally.add(event);
        await deliveries.write(source, event);
      },
      explainFailure: (error) => parts.explainFailure(error, source),
    }),
  );
  reports.set(source, progress.report);
  return progress;
}

/** Git events are kept for a shorter time, so a range that begins with all that GitHub has begins later for them. */
function firstState(
  source: Source,
  range: Range,
  { readableFrom, marginMs }: { readableFrom: number; marginMs: number },
): BackfillState {
  const from = range.isOpenStart ? Math.max(range.from, readableFrom) : range.from;
  const to = Math.max(from, range.to);
  const surelyFrom = Math.min(to, readableFrom + DAY_MS + marginMs);
  const gapsFrom = range.isOpenStart ? Math.max(from, surelyFrom) : from;
  return firstBackfillState(source, { from, to }, gapsFrom);
}

/** Only whole seconds can be left out. */
function within(spans: readonly Span[], { range }: BackfillState): Span[] {
  const whole = spans.map(({ from, to }) => ({
    from: Math.ceil(from / 1000) * 1000,
    to: floorToSecond(to),
  }));
  return commonSpans([range], whole);
}

function floorToSecond(time: number): number {
  return Math.floor(time / 1000) * 1000;
}

function describeSource({
  name,
  events,
  requests,
  complete,
  backfill,
  stopped,
}: SourceReport): string {
  const share = `${((backfill?.share ?? 0) * 100).toFixed(1)} % of the range done`;
  const end = complete ? 'Complete.' : `Not complete: ${stopped?.reason ?? 'it failed'}.`;
  return `${name}: ${plural(events, 'new event')} with ${plural(requests, 'request')}, ${share}. ${end}`;
}
