import type { AttestedDelivery, Attestation } from './attest-manifest.ts';
import type { Chain } from './checkpoint/chain.ts';
import type { Checkpoint } from './checkpoint/checkpoint.ts';
import type { Loaded } from './checkpoint/recover.ts';
import { Unpublished, openDeliveries } from './deliveries.ts';
import type { Deliveries } from './deliveries.ts';
import { ExplainedError, explain } from './errors.ts';
import { deliveryName } from './events/manifest.ts';
import type { Source } from './events/source.ts';
import { openTally } from './events/tally.ts';
import type { Tally } from './events/tally.ts';
import type { PageReader } from './github/audit-log.ts';
import type { Log } from './log.ts';
import type { Mended } from './mend-sinks.ts';
import type { OutputDir } from './output-dir.ts';
import type { Report, SourceReport } from './report.ts';

/** An idle run saves its position when the last save is so old: a little less than an hour, for hourly runs. */
const IDLE_SAVE_MS = 50 * 60_000;

/** What every run that adds to a chain of the archive needs. */
export interface ChainParts<State extends Source> {
  readonly archive: string;
  readonly chain: Chain<State>;
  readonly sources: readonly Source[];
  readonly loadCheckpoint: () => Promise<Loaded<State>>;
  /** Brings the sinks to the head of the chain. */
  readonly mendSinks: (loaded: Loaded<State>) => Promise<Mended>;
  /** Called only when every sink that was ready holds what the checkpoint speaks of; `over` is the cache entry that was loaded. */
  readonly saveCheckpoint: (
    checkpoint: Checkpoint<State>,
    over: string | undefined,
  ) => Promise<void>;
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

/** What reading the sources goes on from, and where it leads to. */
export interface ReadingOn<State extends Source> {
  readonly before: Checkpoint<State>;
  readonly loaded: Loaded<State>;
  readonly deliveries: Deliveries<State>;
  readonly tally: Tally;
  /** What is in it of a source stands for that source, should publishing fail in between. */
  readonly reports: Map<Source, SourceReport>;
}

/**
 * Adds to a chain what `read` reads, and returns what happened. The order is the promise: events on disk, then the
 * delivery in every sink, then the checkpoint. A death anywhere before the last step makes the next run read the same
 * again; a death after a sink took the delivery is seen by the next run, which finds it there.
 */
export async function extendChain<State extends Source>(
  parts: ChainParts<State>,
  read: (into: ReadingOn<State>) => Promise<void>,
): Promise<Report> {
  const { archive, chain, sources, log } = parts;
  const outputDir = await parts.openOutputDir();
  const loaded = await parts.loadCheckpoint();
  const { origin, key } = loaded;
  const { ready, lacking, artifact, failures: mendFailures } = await parts.mendSinks(loaded);
  if (ready.length === 0 && mendFailures.length > 0)
    throw new ExplainedError(mendFailures.join('\n\n'));

  const before: Checkpoint<State> = { ...loaded.checkpoint, artifact };
  const deliveries = await openDeliveries({
    ...{ chain, before, sources, sinks: ready, lacking, outputDir },
    ...{ tool: parts.tool, run: parts.run, now: parts.now, log },
  });
  const tally = openTally();
  const reports = new Map<Source, SourceReport>();
  const failures: string[] = [];
  try {
    await read({ before, loaded, deliveries, tally, reports });
    await deliveries.end();
  } catch (error) {
    if (!(error instanceof Unpublished)) throw error;
    failures.push(...error.failures);
  }

  const inOrder = sources.flatMap((source) => reports.get(source) ?? []);
  const { checkpoint, sequences, publications, files, bytes } = deliveries.delivered();
  const after: Checkpoint<State> = { ...checkpoint, workflow: parts.workflow };
  const isDue =
    sequences.length > 0 ||
    origin !== 'cache' ||
    chain.hasMoved(before.sources, after.sources) ||
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
    ...{ archive, chain: chain.name, sequences, origin, tally, publications, files, bytes },
    attestation,
    sources: inOrder,
    path: outputDir.path,
    failures: [...describeFailures(inOrder), ...mendFailures, ...failures],
  };
}

/** The newest delivery of this run, whose manifest names the one before by its hash. */
async function attestHead(
  { attest, chain }: Pick<ChainParts<never>, 'attest'> & { chain: { name: string } },
  { head }: { head: string | null },
  sequences: readonly number[],
): Promise<Attestation | undefined> {
  const sequence = sequences.at(-1);
  if (sequence === undefined || head === null) return undefined;
  return attest?.({ name: deliveryName(chain.name, sequence), sha256: head });
}

/** What stops web mostly stops git, too: one paragraph for both. */
function describeFailures(reports: readonly SourceReport[]): string[] {
  const failed = reports.filter(({ failure }) => failure !== undefined);
  return [...Map.groupBy(failed, ({ failure = '' }) => failure)].map(
    ([failure, sources]) => `${sources.map(({ name }) => name).join(', ')}: ${failure}`,
  );
}
