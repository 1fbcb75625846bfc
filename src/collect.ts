import {
  findState,
  firstState,
  isUnread,
  knownTo,
  refuseForeign,
} from './checkpoint/checkpoint.ts';
import type { Checkpoint, SourceState } from './checkpoint/checkpoint.ts';
import { openReading } from './checkpoint/reading.ts';
import type { Loaded } from './checkpoint/recover.ts';
import type { Progress } from './deliveries.ts';
import { sourceName } from './events/source.ts';
import type { Retention, Source } from './events/source.ts';
import { extendChain } from './extend-chain.ts';
import type { ChainParts, ReadingOn } from './extend-chain.ts';
import { readSource } from './read-source.ts';
import type { Report, SourceReport } from './report.ts';
import { plural, sayCount, sayDuration, sayMinute } from './words.ts';

export interface CollectParts extends ChainParts<SourceState> {
  readonly lookbackMs: number;
  /** Where a source that is collected for the first time begins, in epoch milliseconds. */
  readonly beginOf: (source: Source) => number;
  readonly retentionOf: (source: Source) => Retention;
}

/** What a server keeps for ever is read in turns, too. */
const A_YEAR_MS = 365 * 86_400_000;

/** A source with what is known of it before this run. */
interface Subject {
  readonly source: Source;
  readonly state: SourceState;
  /** The time up to which it is read; undefined if it never was. */
  readonly knownTo: number | undefined;
}

/** Collects every source once and returns what happened. */
export async function collect(parts: CollectParts): Promise<Report> {
  const { sources, log } = parts;
  const loadCheckpoint = async (): Promise<Loaded> => {
    const loaded = await parts.loadCheckpoint();
    refuseForeign(loaded.checkpoint, sources);
    log.info(describeStart(loaded.checkpoint, loaded.origin));
    return loaded;
  };
  return extendChain({ ...parts, loadCheckpoint }, async (into) => {
    const { before, loaded, deliveries } = into;
    for (const subject of byUrgency(parts, before, loaded.lostSince)) {
      const progress = await readSubject(parts, subject, into);
      log.info(describeSource(progress.report));
      deliveries.note(progress);
    }
  });
}

/** Reads one source; what is in `reports` of it stands for it should publishing fail in between. */
async function readSubject(
  parts: CollectParts,
  { source, state, knownTo }: Subject,
  { deliveries, tally, reports }: ReadingOn<SourceState>,
): Promise<Progress> {
  const { lookbackMs, log } = parts;
  const retention = parts.retentionOf(source);
  const retentionMs = retention.ms - retention.marginMs;
  const reading = openReading({ state, lookbackMs, retentionMs, now: parts.now() });
  const report = await log.group(sourceName(source), () =>
    readSource({
      ...{ source, knownTo, reading, retention, lookbackMs, log },
      spanFrom: Math.min(beginOfSpan(state), knownTo ?? Infinity),
      readThrough: state.readThrough ?? undefined,
      reader: parts.openReader(source),
      now: parts.now,
      makeRoom: (events, soFar) =>
        deliveries.makeRoom(source, events, () => {
          reports.set(source, soFar());
          return { report: soFar(), state: reading.state() };
        }),
      write: async (event) => {
        tally.add(event);
        await deliveries.write(source, event);
      },
      explainFailure: (error) => parts.explainFailure(error, source),
    }),
  );
  reports.set(source, report);
  return { report, state: reading.state() };
}

/** Where the last span ended or, if the source was started anew, where it begins again. */
function beginOfSpan(state: SourceState): number {
  const { deliveredTo, resume } = state;
  return isUnread(state) ? Math.min(deliveredTo, resume.heldFrom) : deliveredTo;
}

/**
 * What GitHub would drop first is read first. So a log that takes all the time of one run does not starve the others:
 * in the next they are the urgent ones.
 */
function byUrgency(
  parts: CollectParts,
  before: Checkpoint,
  lostSince: number | undefined,
): Subject[] {
  const now = parts.now();
  const urgencyOf = ({ source, knownTo }: Subject): number =>
    knownTo === undefined
      ? Infinity
      : // The clock of the runner may be behind GitHub's.
        Math.max(0, now - knownTo) / Math.min(A_YEAR_MS, parts.retentionOf(source).ms);
  return parts.sources
    .map((source): Subject => {
      const known = findState(before, source);
      const state = known ?? firstState(source, parts.beginOf(source));
      // Nor is anything known of it if all runs so far failed before its first page, unless it was started anew.
      const isNew = isUnread(state) && state.deliveredTo === state.resume.heldFrom;
      if (!isNew) return { source, state, knownTo: knownTo(state) };
      // This run may read nothing of it: the state keeps the time from which the next would find the gap.
      const deliveredTo = lostSince ?? state.deliveredTo;
      return { source, state: { ...state, deliveredTo }, knownTo: lostSince };
    })
    .sort((a, b) => {
      const [left, right] = [urgencyOf(a), urgencyOf(b)];
      return left === right ? 0 : right - left;
    });
}

function describeStart(checkpoint: Checkpoint, origin: Loaded['origin']): string {
  if (origin === 'nowhere')
    return `No position of the archive \`${checkpoint.archive}\` yet: collecting all that GitHub has.`;
  const where = { cache: 'the cache', artifact: 'an artifact', commit: 'the branch' }[origin];
  return `Going on after delivery ${checkpoint.sequence} of the archive \`${checkpoint.archive}\` (checkpoint from ${where}).`;
}

function describeSource(report: SourceReport): string {
  const { name, requests, events, alreadyDelivered, complete, stopped, lagMs } = report;
  const back =
    stopped?.resumeAt === undefined ? '' : `, worth coming back at ${sayMinute(stopped.resumeAt)}`;
  const end = complete ? '' : ` Not complete: ${stopped?.reason ?? 'it failed'}${back}.`;
  return (
    `${name}: ${plural(events, 'new event')} with ${plural(requests, 'request')}, ` +
    `${sayCount(alreadyDelivered)} already delivered; lag ${sayDuration(lagMs)}.${end}`
  );
}
