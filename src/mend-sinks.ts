import { dirname, join } from 'node:path';
import type { DeliveryRef, Kept, KeptDelivery } from './checkpoint/kept.ts';
import type { Loaded, LoadedSink } from './checkpoint/recover.ts';
import { ExplainedError, explain } from './errors.ts';
import type { Files } from './events/files.ts';
import { deliveryFiles, deliveryName, hashManifest, manifestPath } from './events/manifest.ts';
import type { Lacking } from './events/manifest.ts';
import type { Log } from './log.ts';
import type { Sink } from './sinks/sink.ts';
import { plural } from './words.ts';

/** What became of the sinks before a run. */
export interface Mended {
  /** Those that may take the next delivery: they hold the head, or what they lack is to stand in its manifest. */
  readonly ready: readonly Sink[];
  readonly lacking: readonly Lacking[];
  /** Id of the artifact that holds the head; null if none is known to. */
  readonly artifact: number | null;
  readonly failures: readonly string[];
}

/** What a sink needs until it holds the head. */
interface Missing {
  /** To be copied, oldest first. */
  readonly deliveries: readonly DeliveryRef[];
  readonly lacking: Lacking | undefined;
}

/**
 * Brings every sink to the head of the archive: one that is behind receives the missing deliveries, in order, from one
 * that has them; what none has is lacking there for good. An empty sink begins at the head. Copying stops at `until`
 * (epoch milliseconds) and goes on in the next run. A sink that fails is left out of this run; the others are not.
 */
export async function mendSinks(options: {
  archive: string;
  loaded: Loaded;
  sinks: readonly Sink[];
  files: Files;
  temp: string;
  now: () => number;
  until: number;
  log: Log;
}): Promise<Mended> {
  const { loaded, sinks, log } = options;
  const { head } = loaded;
  const ready: Sink[] = [];
  const lacking: Lacking[] = [];
  const failures: string[] = [];
  let { artifact } = loaded.checkpoint;
  for (const sink of sinks) {
    const one = loaded.sinks.find(({ kept }) => kept.sink === sink.name);
    if (head === undefined || one === undefined || one.holdsHead === true) {
      ready.push(sink);
      continue;
    }
    const others = loaded.sinks.filter((other) => other !== one).map(({ kept }) => kept);
    try {
      const missing = await findMissing(one, head, others);
      const copied = await copyAll(options, sink, { missing, others });
      artifact = copied.artifact ?? missing.artifact ?? artifact;
      if (!copied.isDone) continue;
      if (missing.lacking !== undefined) {
        lacking.push(missing.lacking);
        log.warn(describeLacking(missing.lacking, one));
      }
      ready.push(sink);
    } catch (error) {
      failures.push(
        `The sink \`${sink.name}\` is behind the archive, and what it lacks could not be copied to it (${explain(error)}). ` +
          'It takes no new deliveries before that; the next run tries again.',
      );
    }
  }
  return { ready, lacking, artifact, failures };
}

async function findMissing(
  { kept, head: own }: LoadedSink,
  head: DeliveryRef,
  others: readonly Kept[],
): Promise<Missing & { artifact: number | null }> {
  const held = await kept.find(head);
  await held?.close();
  if (held !== undefined) return { deliveries: [], lacking: undefined, artifact: held.artifact };
  const toLacking = (from: number, to: number): Lacking => ({ sink: kept.sink, from, to });
  // The archive of a sink that joins begins there.
  if (own === undefined)
    return { deliveries: [], lacking: toLacking(1, head.sequence), artifact: null };

  const last = await own.open();
  const ownHash = hashManifest(last.bytes);
  await last.close();
  const deliveries: DeliveryRef[] = [];
  for (let wanted = head; wanted.hash !== ownHash;) {
    if (wanted.sequence <= own.sequence) {
      throw new ExplainedError(
        `it holds ${own.label}, which is no part of the archive that the other sink holds`,
      );
    }
    const delivery = await findIn(others, wanted);
    if (delivery === undefined) {
      const lacking = toLacking(own.sequence + 1, wanted.sequence);
      return { deliveries, lacking, artifact: null };
    }
    const { previous } = delivery.manifest;
    await delivery.close();
    deliveries.unshift(wanted);
    if (previous === null) break;
    wanted = { sequence: wanted.sequence - 1, hash: previous };
  }
  return { deliveries, lacking: undefined, artifact: null };
}

async function findIn(
  stores: readonly Kept[],
  delivery: DeliveryRef,
): Promise<KeptDelivery | undefined> {
  for (const store of stores) {
    const found = await store.find(delivery);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function copyAll(
  options: Parameters<typeof mendSinks>[0],
  sink: Sink,
  { missing, others }: { missing: Missing; others: readonly Kept[] },
): Promise<{ isDone: boolean; artifact: number | null }> {
  const { log, now, until } = options;
  const { deliveries } = missing;
  let artifact: number | null = null;
  for (const [done, ref] of deliveries.entries()) {
    if (now() >= until) {
      log.warn(
        `The sink \`${sink.name}\` still lacks ${plural(deliveries.length - done, 'delivery', 'deliveries')}: copying goes on in the next run, ` +
          'and until then it takes no new ones.',
      );
      return { isDone: false, artifact: null };
    }
    const delivery = await findIn(others, ref);
    if (delivery === undefined) throw new Error(`delivery ${ref.sequence} is gone`);
    try {
      artifact = await copy(options, sink, delivery);
    } finally {
      await delivery.close();
    }
  }
  if (deliveries.length > 0)
    log.warn(
      `The sink \`${sink.name}\` was behind: ${plural(deliveries.length, 'delivery', 'deliveries')} copied to it.`,
    );
  return { isDone: true, artifact };
}

/** Publishes a delivery of one sink to another, through a folder of its own. */
async function copy(
  { archive, files, temp, log }: Parameters<typeof mendSinks>[0],
  sink: Sink,
  { manifest, bytes, readSegment }: KeptDelivery,
): Promise<number | null> {
  const { chain, sequence, segments } = manifest;
  const name = deliveryName(chain, sequence);
  const root = await files.mkdtemp(join(temp, 'copy-'));
  const write = async (path: string, content: Buffer): Promise<void> => {
    await files.mkdir(dirname(join(root, path)), { recursive: true });
    await files.writeFile(join(root, path), content);
  };
  try {
    await write(manifestPath(name), bytes);
    for (const segment of segments) await write(segment.path, await readSegment(segment));
    const delivery = { name, sequence, archive, root, files: deliveryFiles(name, segments) };
    const published = await log.group(`Copy ${name} to the sink \`${sink.name}\``, () =>
      sink.publish({ ...delivery, manifest }),
    );
    return published.artifact?.id ?? null;
  } finally {
    await files.rm(root, { recursive: true, force: true });
  }
}

function describeLacking({ sink, from, to }: Lacking, { head }: LoadedSink): string {
  const what =
    head === undefined
      ? `holds nothing of this archive yet. It begins with the next delivery; those up to number ${to} stay where they are`
      : `lacks the deliveries ${from} to ${to}, and no other sink has them any more`;
  return `The sink \`${sink}\` ${what}. The next manifest says so.`;
}
