import { dirname, join } from 'node:path';
import type { Kept, KeptHead } from './checkpoint/kept.ts';
import type { DeliveryRef, KeptDelivery } from './checkpoint/kept-delivery.ts';
import type { Loaded, LoadedSink } from './checkpoint/recover.ts';
import { ExplainedError, LostRaceError, explain } from './errors.ts';
import type { Files } from './events/files.ts';
import {
  deliveryFiles,
  deliveryName,
  hashManifest,
  listedFiles,
  manifestPath,
} from './events/manifest.ts';
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
  /** Id of the artifact that holds the head already; null if none does. */
  readonly artifact: number | null;
}

/**
 * Brings every sink to the head of the archive: one that is behind receives the missing deliveries, in order, from one
 * that has them; what none has is lacking there for good. An empty sink begins at the head. Copying stops at `until`
 * (epoch milliseconds) and goes on in the next run. A sink that fails is left out of this run; the others are not.
 */
export async function mendSinks(options: {
  archive: string;
  loaded: Pick<Loaded, 'head' | 'sinks'> & { checkpoint: { artifact: number | null } };
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
      const copied = await copyAll(options, sink, { missing, others, kept: one.kept });
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

/** Walks back from the head to the first delivery that the sink holds, or that nobody has. */
async function findMissing(
  { kept, head: own }: LoadedSink,
  head: DeliveryRef,
  others: readonly Kept[],
): Promise<Missing> {
  const toLacking = (from: number, to: number): Lacking => ({ sink: kept.sink, from, to });
  const deliveries: DeliveryRef[] = [];
  for (let wanted = head; ;) {
    const held = await kept.find(wanted);
    await held?.close();
    if (held !== undefined) {
      const artifact = wanted === head ? held.artifact : null;
      return { deliveries, lacking: undefined, artifact };
    }
    // The archive of a sink that joins begins at the head.
    if (own === undefined)
      return { deliveries, lacking: toLacking(1, head.sequence), artifact: null };
    if (kept.sink === 'commit' && wanted.sequence <= own.sequence) {
      throw new ExplainedError(
        `it holds another delivery ${wanted.sequence} than the archive, and files there are never changed: choose another \`commit-branch\``,
      );
    }
    const delivery = await findIn(others, wanted);
    if (delivery === undefined) {
      // A branch holds one delivery of each number; of artifacts the newest may be an orphan, and nothing below it counts.
      const from = kept.sink === 'commit' ? own.sequence + 1 : 1;
      // Numbers jump where deliveries have expired.
      const lacking = (await isHead(own, wanted)) ? undefined : toLacking(from, wanted.sequence);
      return { deliveries, lacking, artifact: null };
    }
    const { previous } = delivery.manifest;
    await delivery.close();
    deliveries.unshift(wanted);
    if (previous === null) return { deliveries, lacking: undefined, artifact: null };
    wanted = { sequence: wanted.sequence - 1, hash: previous };
  }
}

async function isHead(head: KeptHead, { hash }: DeliveryRef): Promise<boolean> {
  const delivery = await head.open();
  await delivery?.close();
  return delivery !== undefined && hashManifest(delivery.bytes) === hash;
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
  { missing, others, kept }: { missing: Missing; others: readonly Kept[]; kept: Kept },
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
      artifact = await copy(options, sink, delivery).catch(async (error: unknown) => {
        // An artifact of that number may lie there from before, and the copy beside it is as good.
        const copied = error instanceof LostRaceError ? await kept.find(ref) : undefined;
        await copied?.close();
        if (copied === undefined) throw error;
        return copied.artifact;
      });
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
  const { chain, sequence } = manifest;
  const listed = listedFiles(manifest);
  const name = deliveryName(chain, sequence);
  const root = await files.mkdtemp(join(temp, 'copy-'));
  const write = async (path: string, content: Buffer): Promise<void> => {
    await files.mkdir(dirname(join(root, path)), { recursive: true });
    await files.writeFile(join(root, path), content);
  };
  try {
    await write(manifestPath(name), bytes);
    for (const segment of listed) await write(segment.path, await readSegment(segment));
    const delivery = { name, sequence, archive, root, files: deliveryFiles(name, listed) };
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
