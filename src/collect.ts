import { findState, firstState, mergeSources, refuseForeign } from './checkpoint/checkpoint.ts';
import type { Checkpoint, SourceState } from './checkpoint/checkpoint.ts';
import { openReading } from './checkpoint/reading.ts';
import type { Origin } from './checkpoint/recover.ts';
import { explain } from './errors.ts';
import { deliveryFiles, deliveryName, encodeManifest, hashManifest } from './events/manifest.ts';
import type { Manifest } from './events/manifest.ts';
import type { Segment } from './events/segment.ts';
import { sourceName } from './events/source.ts';
import type { Source } from './events/source.ts';
import { openTally } from './events/tally.ts';
import type { PageReader } from './github/audit-log.ts';
import type { Log } from './log.ts';
import type { OutputDir } from './output-dir.ts';
import { readSource } from './read-source.ts';
import type { Report, SourceReport } from './report.ts';
import type { Publication, Sink } from './sinks/sink.ts';
import { plural, sayDuration, sayMinute } from './words.ts';

const CHAIN = 'collect';
const HOUR_MS = 3_600_000;

export interface CollectParts {
  readonly archive: string;
  readonly sources: readonly Source[];
  readonly lookbackMs: number;
  /** Where a source that is collected for the first time begins, in epoch milliseconds. */
  readonly beginOf: (source: Source) => number;
  readonly retentionOf: (source: Source) => number;
  readonly loadCheckpoint: () => Promise<{ checkpoint: Checkpoint; origin: Origin }>;
  /** Called only when every sink holds what the checkpoint speaks of. */
  readonly saveCheckpoint: (checkpoint: Checkpoint) => Promise<void>;
  readonly openReader: (source: Source) => PageReader;
  readonly explainFailure: (error: unknown, source: Source) => string;
  readonly sinks: readonly Sink[];
  readonly outputDir: OutputDir;
  /** Name and version of this tool, and the run, for the manifest. */
  readonly tool: string;
  readonly run: { readonly id: string; readonly attempt: number };
  readonly now: () => number;
  readonly log: Log;
}

/**
 * Collects every source once and returns what happened. The order is the promise: events on disk, then the delivery in
 * every sink, then the checkpoint. A death anywhere before the last step makes the next run read the same again; a
 * death after the sinks is seen by the next run, which finds the delivery there.
 */
export async function collect(parts: CollectParts): Promise<Report> {
  const { archive, sources, sinks, outputDir, log } = parts;
  const { checkpoint: before, origin } = await parts.loadCheckpoint();
  refuseForeign(before, sources);
  log.info(describeStart(before, origin));

  const sequence = before.sequence + 1;
  const delivery = deliveryName(CHAIN, sequence);
  const writer = await outputDir.openDelivery(delivery);
  const tally = openTally();
  const reports: SourceReport[] = [];
  const states: SourceState[] = [];

  for (const source of sources) {
    const known = findState(before, source);
    const state = known ?? firstState(source, parts.beginOf(source));
    const retentionMs = parts.retentionOf(source);
    const { lookbackMs } = parts;
    const reading = openReading({ state, lookbackMs, retentionMs, now: parts.now() });
    const report = await log.group(sourceName(source), () =>
      readSource({
        source,
        state,
        // Nor has it a gap if all runs so far failed before its first page.
        isFirst: state.position === null && state.readThrough === null,
        reading,
        reader: parts.openReader(source),
        retentionMs,
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
    reports.push(report);
    states.push(reading.end());
  }

  const segments = await writer.seal();
  const isDelivery = reports.some(({ events, gaps }) => events > 0 || gaps.length > 0);
  const files = isDelivery ? deliveryFiles(delivery, segments) : [];
  const publications: Publication[] = [];
  const failed = reports.filter(({ failure }) => failure !== undefined);
  // What stops web mostly stops git, too: one paragraph for both.
  const failures = [...Map.groupBy(failed, ({ failure = '' }) => failure)].map(
    ([failure, sources]) => `${sources.map(({ name }) => name).join(', ')}: ${failure}`,
  );
  let after: Checkpoint = { ...before, sources: mergeSources(before.sources, states) };
  if (isDelivery) {
    const delivered = states.map((state, index) => ({
      ...state,
      deliveredTo: reports[index]?.span.to ?? state.deliveredTo,
    }));
    const delivers = mergeSources(before.sources, delivered);
    const manifest = encodeManifest({
      version: 1,
      archive,
      chain: CHAIN,
      sequence,
      previous: before.head,
      tool: parts.tool,
      run: parts.run,
      createdAt: new Date(parts.now()).toISOString(),
      sources: reports.map(toManifestSource),
      segments: segments.map(toManifestSegment),
      checkpoint: { sources: delivers },
    });
    await writer.writeManifest(manifest);
    after = { ...after, sequence, revision: 0, head: hashManifest(manifest), sources: delivers };
    for (const sink of sinks) {
      try {
        const published = await log.group(`Publish ${delivery} to the sink \`${sink.name}\``, () =>
          sink.publish({ name: delivery, archive, root: outputDir.path, files }),
        );
        publications.push(published);
      } catch (error) {
        failures.push(
          `The delivery could not be published to the sink \`${sink.name}\` (${explain(error)}). The position stays where it was, and the next run reads the same again.`,
        );
      }
    }
  }
  const isPublished = !isDelivery || publications.length === sinks.length;
  const isDue =
    isDelivery ||
    origin !== 'cache' ||
    hasMoved(before, after) ||
    parts.now() - before.savedAt >= HOUR_MS;
  if (isPublished && isDue) {
    const revision = isDelivery ? 0 : before.revision + 1;
    try {
      const checkpoint = { ...after, revision, savedAt: parts.now() };
      await log.group('Save the checkpoint', () => parts.saveCheckpoint(checkpoint));
    } catch (error) {
      failures.push(explain(error));
    }
  }

  return {
    archive,
    sequence: isDelivery ? sequence : undefined,
    origin,
    sources: reports,
    tally,
    path: outputDir.path,
    files,
    bytes: segments.reduce((sum, { bytes }) => sum + bytes, 0),
    publications,
    failures,
  };
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

function toManifestSource(report: SourceReport): Manifest['sources'][number] {
  const { source, span, complete, requests, events, alreadyDelivered, late, gaps } = report;
  return {
    scope: source.scope,
    slug: source.slug,
    log: source.log,
    phrase: source.phrase,
    span: toIsoSpan(span),
    complete,
    requests,
    events,
    alreadyDelivered,
    late: { events: late.events, longestSeconds: Math.ceil(late.longestMs / 1000) },
    gaps: gaps.map(toIsoSpan),
  };
}

function toManifestSegment({
  firstTime,
  lastTime,
  ...rest
}: Segment): Manifest['segments'][number] {
  if (firstTime === undefined || lastTime === undefined) return rest;
  return { ...rest, firstTime: toIso(firstTime), lastTime: toIso(lastTime) };
}

function toIsoSpan({ from, to }: { from: number; to: number }): { from: string; to: string } {
  return { from: toIso(from), to: toIso(to) };
}

function toIso(time: number): string {
  return new Date(time).toISOString();
}

function describeStart(checkpoint: Checkpoint, origin: Origin): string {
  if (origin === 'nowhere') return `First collection of the archive \`${checkpoint.archive}\`.`;
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
