import type { AttestedDelivery, Attestation } from './attest-manifest.ts';
import { findState, firstState, knownTo, refuseForeign } from './checkpoint/checkpoint.ts';
import type { Checkpoint, SourceState } from './checkpoint/checkpoint.ts';
import { openReading } from './checkpoint/reading.ts';
import type { Loaded } from './checkpoint/recover.ts';
import { Unpublished, openDeliveries } from './deliveries.ts';
import type { Deliveries, Progress } from './deliveries.ts';
import { ExplainedError, explain } from './errors.ts';
import { sourceName } from './events/source.ts';
import type { Retention, Source } from './events/source.ts';
import { openTally } from './events/tally.ts';
import type { Tally } from './events/tally.ts';
import type { PageReader } from './github/audit-log.ts';
import type { Log } from './log.ts';
import type { Mended } from './mend-sinks.ts';
import type { OutputDir } from './output-dir.ts';
import { readSource } from './read-source.ts';
import type { Report, SourceReport } from './report.ts';
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
  /** Brings the sinks to the head of the archive. */
  readonly mendSinks: (loaded: Loaded) => Promise<Mended>;
  /** Called only when every sink that was ready holds what the checkpoint speaks of; `over` is the cache entry that was loaded. */
  readonly saveCheckpoint: (checkpoint: Checkpoint, over: string | undefined) => Promise<void>;
  /** Attests the newest delivery; undefined if the job is cancelled. */
  readonly attest?: (delivery: AttestedDelivery) => Promise<Attestation | undefined>;
  readonly openReader: (source: Source) => PageReader;
  readonly explainFailure: (error: unknown, source: Source) => string;
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
 * death after a sink took the delivery is seen by the next run, which finds it there.
 */
export async function collect(parts: CollectParts): Promise<Report> {
  const { archive, sources, log } = parts;
  const outputDir = await parts.openOutputDir();
  const loaded = await parts.loadCheckpoint();
  const { origin, key } = loaded;
  refuseForeign(loaded.checkpoint, sources);
  log.info(describeStart(loaded.checkpoint, origin));
  const { ready, lacking, artifact, failures: mendFailures } = await parts.mendSinks(loaded);
  if (ready.length === 0 && mendFailures.length > 0)
    throw new ExplainedError(mendFailures.join('\n\n'));

  const before: Checkpoint = { ...loaded.checkpoint, artifact };
  const deliveries = await openDeliveries({
    ...{ before, sources, sinks: ready, lacking, outputDir },
    ...{ tool: parts.tool, run: parts.run, now: parts.now, log },
  });
  const tally = openTally();
  const reports = new Map<Source, SourceReport>();
  const failures: string[] = [];
  try {
    for (const subject of byUrgency(parts, before, loaded.lostSince)) {
      const progress = await readSubject(parts, subject, { deliveries, tally, reports });
      log.info(describeSource(progress.report));
      deliveries.note(progress);
    }
    await deliveries.end();
  } catch (error) {
    if (!(error instanceof Unpublished)) throw error;
    failures.push(...error.failures);
  }

  const inOrder = sources.flatMap((source) => reports.get(source) ?? []);
  const { checkpoint, sequences, publications, files, bytes } = deliveries.delivered();
  const after: Checkpoint = { ...checkpoint, workflow: parts.workflow };
  const isDue =
    sequences.length > 0 ||
    origin !== 'cache' ||
    hasMoved(before, after) ||
    parts.now() - before.savedAt >= IDLE_SAVE_MS;
  if (isDue && (failures.length === 0 || sequences.length > 0)) {
    const revision = sequences.length > 0 ? 0 : before.revision + 1;
    try {
      const saved = { ...after, revision, savedAt: parts.now() };
      await log.group('Save the checkpoint', () => parts.saveCheckpoint(saved, key));
    } catch (error) {
      failures.push(explain(error));
    }
  }
  const attestation = await attestHead(parts, checkpoint, sequences).catch((error: unknown) => {
    failures.push(explain(error));
    return undefined;
  });

  return {
    ...{ archive, sequences, origin, tally, publications, files, bytes, attestation },
    sources: inOrder,
    path: outputDir.path,
    failures: [...describeFailures(inOrder), ...mendFailures, ...failures],
  };
}

/** The newest delivery of this run, whose manifest names the one before by its hash. */
async function attestHead(
  { attest }: CollectParts,
  { head }: Checkpoint,
  sequences: readonly number[],
): Promise<Attestation | undefined> {
  const sequence = sequences.at(-1);
  if (sequence === undefined || head === null) return undefined;
  return attest?.({ sequence, sha256: head });
}

/** Reads one source; what is in `reports` of it stands for it should publishing fail in between. */
async function readSubject(
  parts: CollectParts,
  { source, state, knownTo }: Subject,
  into: { deliveries: Deliveries; tally: Tally; reports: Map<Source, SourceReport> },
): Promise<Progress> {
  const { lookbackMs, log } = parts;
  const { deliveries, tally, reports } = into;
  const retention = parts.retentionOf(source);
  const retentionMs = retention.ms - retention.marginMs;
  const reading = openReading({ state, lookbackMs, retentionMs, now: parts.now() });
  const report = await log.group(sourceName(source), () =>
    readSource({
      ...{ source, knownTo, reading, retention, lookbackMs, log },
      spanFrom: Math.min(state.deliveredTo, knownTo ?? Infinity),
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
    `${alreadyDelivered.toLocaleString('en-US')} already delivered; lag ${sayDuration(lagMs)}.${end}`
  );
}
