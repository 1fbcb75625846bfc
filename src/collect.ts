import {
  findState,
  firstState,
  knownTo,
  mergeSources,
  refuseForeign,
} from './checkpoint/checkpoint.ts';
import type { Checkpoint, SourceState } from './checkpoint/checkpoint.ts';
import { openReading } from './checkpoint/reading.ts';
import type { Loaded } from './checkpoint/recover.ts';
import { toManifest } from './delivery-manifest.ts';
import { ExplainedError, explain } from './errors.ts';
import {
  COLLECT,
  deliveryFiles,
  deliveryName,
  encodeManifest,
  hashManifest,
} from './events/manifest.ts';
import { sourceName } from './events/source.ts';
import type { Retention, Source } from './events/source.ts';
import { openTally } from './events/tally.ts';
import type { PageReader } from './github/audit-log.ts';
import type { Log } from './log.ts';
import type { OutputDir } from './output-dir.ts';
import { readSource } from './read-source.ts';
import type { Report, SourceReport } from './report.ts';
import type { Publication, Sink } from './sinks/sink.ts';
import { plural, sayDuration, sayMinute } from './words.ts';

/** An idle run saves its position when the last save is so old: a little less than an hour, for hourly runs. */
const IDLE_SAVE_MS = 50 * 60_000;

export interface CollectParts {
  readonly archive: string;
  readonly sources: readonly Source[];
  readonly lookbackMs: number;
  /** Where a source that is collected for the first time begins, in epoch milliseconds. */
  readonly beginOf: (source: Source) => number;
  readonly retentionOf: (source: Source) => Retention;
  readonly loadCheckpoint: () => Promise<Loaded>;
  /** Called only when every sink holds what the checkpoint speaks of; `over` is the cache entry that was loaded. */
  readonly saveCheckpoint: (checkpoint: Checkpoint, over: string | undefined) => Promise<void>;
  readonly openReader: (source: Source) => PageReader;
  readonly explainFailure: (error: unknown, source: Source) => string;
  readonly sinks: readonly Sink[];
  readonly openOutputDir: () => Promise<OutputDir>;
  /** Name and version of this tool, for the manifest. */
  readonly tool: string;
  readonly run: { readonly id: string; readonly attempt: number };
  /** Who makes the checkpoint. */
  readonly workflow: string;
  readonly now: () => number;
  readonly log: Log;
}

/** A source with what is known of it before this run. */
interface Subject {
  readonly source: Source;
  readonly state: SourceState;
  /** The time up to which it is read; undefined if it never was. */
  readonly knownTo: number | undefined;
}

/**
 * Collects every source once and returns what happened. The order is the promise: events on disk, then the delivery in
 * every sink, then the checkpoint. A death anywhere before the last step makes the next run read the same again; a
 * death after the sinks is seen by the next run, which finds the delivery there.
 */
export async function collect(parts: CollectParts): Promise<Report> {
  const { archive, sources, sinks, log } = parts;
  const outputDir = await parts.openOutputDir();
  const { checkpoint: before, origin, key, lostSince } = await parts.loadCheckpoint();
  refuseForeign(before, sources);
  log.info(describeStart(before, origin));

  const sequence = before.sequence + 1;
  const delivery = deliveryName(COLLECT, sequence);
  const writer = await outputDir.openDelivery(delivery);
  const tally = openTally();
  const reports = new Map<Source, SourceReport>();
  const states: SourceState[] = [];
  const ends: number[] = [];

  for (const { source, state, knownTo } of byUrgency(parts, before, lostSince)) {
    const retention = parts.retentionOf(source);
    const { lookbackMs } = parts;
    const retentionMs = retention.ms - retention.marginMs;
    const reading = openReading({ state, lookbackMs, retentionMs, now: parts.now() });
    const report = await log.group(sourceName(source), () =>
      readSource({
        source,
        knownTo,
        spanFrom: Math.min(state.deliveredTo, knownTo ?? Infinity),
        readThrough: state.readThrough ?? undefined,
        reading,
        reader: parts.openReader(source),
        retention,
        lookbackMs,
        now: parts.now,
        write: async (event) => {
          tally.add(event);
          await writer.write(source, event);
        },
        explainFailure: (error) => parts.explainFailure(error, source),
        log,
      }),
    );
    log.info(describeSource(report));
    reports.set(source, report);
    states.push(reading.state());
    ends.push(report.span.to);
  }

  const inOrder = sources.flatMap((source) => reports.get(source) ?? []);
  const segments = await writer.seal();
  // A source that joins the archive stands in the chain at once, or losing the cache would lose that it was read.
  const isDelivery = inOrder.some(
    ({ source, complete, events, gaps }) =>
      events > 0 ||
      gaps.length > 0 ||
      (complete && before.sequence > 0 && findState(before, source) === undefined),
  );
  const files = isDelivery ? deliveryFiles(delivery, segments) : [];
  const publications: Publication[] = [];
  const failures = describeFailures(inOrder);
  let after: Checkpoint = {
    ...before,
    workflow: parts.workflow,
    sources: mergeSources(before.sources, states),
  };
  if (isDelivery) {
    const delivered = states.map((state, index) => ({
      ...state,
      deliveredTo: ends[index] ?? state.deliveredTo,
    }));
    const delivers = mergeSources(before.sources, delivered);
    const manifest = encodeManifest(
      toManifest({
        ...{ archive, sequence, segments, previous: before.head },
        ...{ tool: parts.tool, run: parts.run },
        ...{ createdAt: parts.now(), reports: inOrder, sources: delivers },
      }),
    );
    await writer.writeManifest(manifest);
    for (const sink of sinks) {
      try {
        const published = await log.group(`Publish ${delivery} to the sink \`${sink.name}\``, () =>
          sink.publish({ name: delivery, sequence, archive, root: outputDir.path, files }),
        );
        publications.push(published);
      } catch (error) {
        failures.push(describeUnpublished(error, sink));
      }
    }
    const artifact = publications.find((one) => one.artifact !== undefined)?.artifact?.id ?? null;
    after = { ...after, sequence, head: hashManifest(manifest), artifact, sources: delivers };
  }
  const isPublished = !isDelivery || publications.length === sinks.length;
  const isDue =
    isDelivery ||
    origin !== 'cache' ||
    hasMoved(before, after) ||
    parts.now() - before.savedAt >= IDLE_SAVE_MS;
  if (isPublished && isDue) {
    const revision = isDelivery ? 0 : before.revision + 1;
    try {
      const checkpoint = { ...after, revision, savedAt: parts.now() };
      await log.group('Save the checkpoint', () => parts.saveCheckpoint(checkpoint, key));
    } catch (error) {
      failures.push(explain(error));
    }
  }

  return {
    archive,
    sequence: isDelivery ? sequence : undefined,
    origin,
    sources: inOrder,
    tally,
    path: outputDir.path,
    files,
    bytes: segments.reduce((sum, { bytes }) => sum + bytes, 0),
    publications,
    failures,
  };
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
        Math.max(0, now - knownTo) / parts.retentionOf(source).ms;
  return parts.sources
    .map((source): Subject => {
      const known = findState(before, source);
      const state = known ?? firstState(source, parts.beginOf(source));
      // Nor is anything known of it if all runs so far failed before its first page.
      const isNew = state.position === null && state.readThrough === null;
      return { source, state, knownTo: isNew ? lostSince : knownTo(state) };
    })
    .sort((a, b) => {
      const [left, right] = [urgencyOf(a), urgencyOf(b)];
      return left === right ? 0 : right - left;
    });
}

/** Identities and read-through change with every run; losing them for an hour costs nothing. */
function hasMoved(before: Checkpoint, after: Checkpoint): boolean {
  const places = ({ sources }: Checkpoint) =>
    JSON.stringify(
      sources.map(({ resume, front, position, partialSince }) => [
        resume,
        front,
        position,
        partialSince,
      ]),
    );
  return places(before) !== places(after);
}

/** What stops web mostly stops git, too: one paragraph for both. */
function describeFailures(reports: readonly SourceReport[]): string[] {
  const failed = reports.filter(({ failure }) => failure !== undefined);
  return [...Map.groupBy(failed, ({ failure = '' }) => failure)].map(
    ([failure, sources]) => `${sources.map(({ name }) => name).join(', ')}: ${failure}`,
  );
}

function describeUnpublished(error: unknown, sink: Sink): string {
  if (error instanceof ExplainedError) return error.message;
  return `The delivery could not be published to the sink \`${sink.name}\` (${explain(error)}). The position stays where it was, and the next run reads the same again.`;
}

function describeStart(checkpoint: Checkpoint, origin: Loaded['origin']): string {
  if (origin === 'nowhere')
    return `No position of the archive \`${checkpoint.archive}\` yet: collecting all that GitHub has.`;
  const where = origin === 'cache' ? 'the cache' : 'an artifact';
  return `Going on after delivery ${checkpoint.sequence} of the archive \`${checkpoint.archive}\` (checkpoint from ${where}).`;
}

function describeSource(report: SourceReport): string {
  const { name, requests, events, alreadyDelivered, complete, stopped, lagMs } = report;
  const back =
    stopped?.resumeAt === undefined ? '' : `, worth coming back at ${sayMinute(stopped.resumeAt)}`;
  const end = complete ? '' : ` Not complete: ${stopped?.reason ?? 'it failed'}${back}.`;
  return (
    `${name}: ${plural(events, 'new event')} with ${plural(requests, 'request')}, ` +
    `${alreadyDelivered.toLocaleString('en-US')} already delivered; lag ${sayDuration(lagMs)}.${end}`
  );
}
