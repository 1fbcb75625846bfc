import { findState, mergeSources } from './checkpoint/checkpoint.ts';
import type { Checkpoint, SourceState } from './checkpoint/checkpoint.ts';
import type { Chain } from './checkpoint/chain.ts';
import { toManifest } from './delivery-manifest.ts';
import { ExplainedError, LostRaceError, explain } from './errors.ts';
import { deliveryFiles, deliveryName, encodeManifest, hashManifest } from './events/manifest.ts';
import type { Change, Lacking, Manifest } from './events/manifest.ts';
import type { AuditEvent } from './events/page.ts';
import type { Source } from './events/source.ts';
import type { Log } from './log.ts';
import type { DeliveryWriter, OutputDir } from './output-dir.ts';
import { reportSince } from './report.ts';
import type { SourceReport } from './report.ts';
import type { Publication, Sink } from './sinks/sink.ts';

/** How far a source was read in this run, and the state from which the next would go on. */
export interface Progress<State extends Source = SourceState> {
  readonly report: SourceReport;
  readonly state: State;
}

/** What a run has delivered so far. */
export interface Delivered<State extends Source> {
  /** What the next run goes on from: it speaks only of what every sink has taken. */
  readonly checkpoint: Checkpoint<State>;
  /** Numbers of the deliveries that every sink has taken. */
  readonly sequences: readonly number[];
  readonly publications: readonly Publication[];
  /** Of all deliveries, relative to the output folder. */
  readonly files: readonly string[];
  readonly bytes: number;
}

/** Makes deliveries of what is read, one after the other. */
export interface Deliveries<State extends Source = SourceState> {
  write(source: Source, event: AuditEvent): Promise<void>;
  /** Publishes what is there if these events would make the delivery too large for a sink. Throws `Unpublished`. */
  makeRoom(
    source: Source,
    events: readonly AuditEvent[],
    now: () => Progress<State>,
  ): Promise<void>;
  /** Notes how far a source was read. */
  note(progress: Progress<State>): void;
  /** Puts these states in the place of those that the run began with, which makes a delivery that tells of it. */
  change(changes: readonly Change[], states: readonly State[]): void;
  /** Publishes what is left, if it is worth a delivery. Throws `Unpublished`. */
  end(): Promise<void>;
  delivered(): Delivered<State>;
}

/** A sink did not take a delivery. Nothing more can be delivered in this run. */
export class Unpublished extends Error {
  override readonly name = 'Unpublished';
  readonly failures: readonly string[];

  constructor(failures: readonly string[]) {
    super(failures.join('\n'));
    this.failures = failures;
  }
}

/**
 * Opens the deliveries after a checkpoint. A delivery's files are whole on disk before the first sink gets them, and
 * `delivered` speaks of one only when every sink has taken it. `lacking` stands in the first manifest and makes a delivery
 * of its own.
 */
export async function openDeliveries<State extends Source>(options: {
  chain: Chain<State>;
  before: Checkpoint<State>;
  /** In the order in which manifests tell of them. */
  sources: readonly Source[];
  sinks: readonly Sink[];
  lacking: readonly Lacking[];
  outputDir: OutputDir;
  tool: string;
  run: Manifest['run'];
  now: () => number;
  log: Log;
}): Promise<Deliveries<State>> {
  const { chain, before, sinks, outputDir, log } = options;
  const { archive } = before;
  const limits = {
    bytes: Math.min(...sinks.map((sink) => sink.limits.bytes)),
    files: Math.min(...sinks.map((sink) => sink.limits.files)),
  };
  const publications: Publication[] = [];
  const sequences: number[] = [];
  const files: string[] = [];
  let bytes = 0;
  let checkpoint = before;
  let { lacking } = options;
  let changed: { changes: readonly Change[]; states: readonly State[] } = NOTHING_CHANGED;
  let sequence = before.sequence + 1;
  let writer: DeliveryWriter = await outputDir.openDelivery(deliveryName(chain.name, sequence));
  /** What the delivery under way holds of each source, and what earlier ones of this run told of it. */
  const noted = new Map<Source, Progress<State>>();
  const told = new Map<Source, SourceReport>();

  function isWorthIt(report: SourceReport): boolean {
    const { source, events, gaps } = report;
    if (events > 0 || gaps.length > 0) return true;
    return chain.isNews(report, findState(checkpoint, source), checkpoint);
  }

  function progress(): Progress<State>[] {
    return options.sources.flatMap((source) => {
      const one = noted.get(source);
      return one === undefined
        ? []
        : [{ ...one, report: reportSince(one.report, told.get(source)) }];
    });
  }

  async function publish(): Promise<void> {
    const name = deliveryName(chain.name, sequence);
    const segments = await writer.seal();
    const reports = progress().map(({ report }) => report);
    const states = progress().map(({ report, state }) =>
      chain.delivered(state, report, findState(checkpoint, state)),
    );
    const sources = mergeSources(checkpoint.sources, [...changed.states, ...states]);
    const { changes } = changed;
    const carrier = checkpoint.identitiesAt;
    const carriesIdentities =
      !sinks.some((sink) => sink.name === 'commit') ||
      carrier === null ||
      sequence - carrier >= chain.wholeEvery ||
      // What was forgotten, or is known again, follows from no segment.
      changes.length > 0 ||
      lacking.length > 0;
    const identitiesAt = carriesIdentities ? sequence : carrier;
    const manifest = toManifest({
      ...{ archive, chain: chain.name, sequence, segments, lacking, previous: checkpoint.head },
      changes,
      ...{ tool: options.tool, run: options.run, createdAt: options.now() },
      sources: carriesIdentities ? sources : sources.map(chain.withoutIdentities),
      ...{ reports, identitiesAt },
    });
    const encoded = encodeManifest(manifest);
    await writer.writeManifest(encoded);
    const paths = deliveryFiles(name, segments);
    files.push(...paths);
    bytes += segments.reduce((sum, segment) => sum + segment.bytes, 0);

    const delivery = { name, manifest, root: outputDir.path, files: paths };
    const failures: string[] = [];
    let artifact: number | null = null;
    for (const sink of sinks) {
      try {
        const published = await log.group(`Publish ${name} to the sink \`${sink.name}\``, () =>
          sink.publish(delivery),
        );
        publications.push(published);
        log.info(describePublication(name, published));
        artifact = published.artifact?.id ?? artifact;
      } catch (error) {
        failures.push(describeUnpublished(error, sink));
        // The other run's delivery counts, so this one must not get into any sink.
        if (error instanceof LostRaceError) break;
      }
    }
    if (failures.length > 0) throw new Unpublished(failures);
    sequences.push(sequence);
    const head = hashManifest(encoded);
    checkpoint = { ...checkpoint, sequence, head, identitiesAt, artifact, sources };
  }

  return {
    write: (source, event) => writer.write(source, event),
    note(progress) {
      noted.set(progress.report.source, progress);
    },
    change(changes, states) {
      changed = { changes, states };
    },
    async makeRoom(source, events, now) {
      const size = writer.sizeWith(source, events);
      const isEmpty = writer.sizeWith(source, []).bytes === 0;
      if (isEmpty || (size.bytes <= limits.bytes && size.files <= limits.files)) return;
      noted.set(source, now());
      await publish();
      for (const { report } of noted.values()) told.set(report.source, report);
      noted.clear();
      lacking = [];
      changed = NOTHING_CHANGED;
      sequence += 1;
      writer = await outputDir.openDelivery(deliveryName(chain.name, sequence));
    },
    async end() {
      const isTold = lacking.length > 0 || changed.changes.length > 0;
      if (isTold || progress().some(({ report }) => isWorthIt(report))) {
        await publish();
        return;
      }
      const states = progress().map(({ state }) =>
        chain.undelivered(state, findState(checkpoint, state)),
      );
      checkpoint = { ...checkpoint, sources: mergeSources(checkpoint.sources, states) };
    },
    delivered: () => ({ checkpoint, sequences, publications, files, bytes }),
  };
}

const NOTHING_CHANGED = { changes: [], states: [] } as const;

function describePublication(name: string, { artifact, commit }: Publication): string {
  if (commit !== undefined) return `${name} is committed: ${commit.url}`;
  return artifact === undefined ? `${name} is published` : `${name} is uploaded: ${artifact.url}`;
}

function describeUnpublished(error: unknown, sink: Sink): string {
  if (error instanceof ExplainedError) return error.message;
  return `The delivery could not be published to the sink \`${sink.name}\` (${explain(error)}). The position stays where it was, and the next run reads the same again.`;
}
