import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kept, KeptHead } from '../../src/checkpoint/kept.ts';
import type { KeptDelivery } from '../../src/checkpoint/kept-delivery.ts';
import { LostRaceError } from '../../src/errors.ts';
import {
  deliveryName,
  encodeManifest,
  hashManifest,
  manifestPath,
} from '../../src/events/manifest.ts';
import type { Manifest, SinkName } from '../../src/events/manifest.ts';
import type { Sink } from '../../src/sinks/sink.ts';
import { deliveryAt } from './manifest.ts';

export interface HeldDelivery {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly artifact?: number;
}

/** A sink in memory, for writing and for reading. */
export interface FakeStore {
  readonly kept: Kept;
  readonly sink: Sink;
  readonly deliveries: HeldDelivery[];
  /** Of the delivery with the highest number, the first that was put there. */
  head(): KeptHead | undefined;
  /** How many deliveries were opened and not closed again. */
  opened(): number;
}

/** `fails` names the number of a delivery that the sink does not take. */
export function fakeStore(
  name: SinkName,
  held: readonly HeldDelivery[] = [],
  { fails, gone }: { fails?: number; gone?: number } = {},
): FakeStore {
  const deliveries = [...held];
  let opened = 0;

  function open({ manifest, files, artifact }: HeldDelivery) {
    opened += 1;
    const delivery: KeptDelivery = {
      ...{ manifest, artifact: artifact ?? null, bytes: encodeManifest(manifest) },
      readSegment: async ({ path }) => files.get(path)!,
      close: async () => {
        opened -= 1;
      },
    };
    return delivery;
  }

  function head(): KeptHead | undefined {
    const [newest] = deliveries.toSorted((a, b) => b.manifest.sequence - a.manifest.sequence);
    if (newest === undefined) return undefined;
    const { sequence } = newest.manifest;
    return { sequence, label: `the delivery ${sequence}`, open: async () => open(newest) };
  }

  return {
    ...{ deliveries, head, opened: () => opened },
    kept: {
      sink: name,
      state: async () => ({ head: head(), isAhead: false, holdsCached: false }),
      async find({ sequence, hash }) {
        const found = deliveries.find(
          ({ manifest }) =>
            manifest.sequence === sequence && hashManifest(encodeManifest(manifest)) === hash,
        );
        return found === undefined || sequence === gone ? undefined : open(found);
      },
    },
    sink: {
      name,
      limits: { bytes: Infinity, files: Infinity },
      async publish({ manifest, root, files }) {
        if (manifest.sequence === fails) throw new Error('the sink is down');
        const isTaken = deliveries.some((one) => one.manifest.sequence === manifest.sequence);
        // A branch holds one delivery of each number.
        if (name === 'commit' && isTaken) throw new LostRaceError('Another run was first.');
        const entries = await Promise.all(
          files.map(async (path) => [path, await readFile(join(root, path))] as const),
        );
        const artifact = 500 + manifest.sequence;
        deliveries.push({ manifest, files: new Map(entries), artifact });
        if (name === 'commit') return { sink: name };
        return { sink: name, artifact: { id: artifact, url: '', expiresAt: undefined } };
      },
    },
  };
}

/** So many deliveries, each linked to the one before. */
export function chainOf(count: number, line = 'a'): (HeldDelivery & { hash: string })[] {
  const chain: (HeldDelivery & { hash: string })[] = [];
  for (let sequence = 1; sequence <= count; sequence++) {
    const delivery = deliveryAt(sequence, chain.at(-1)?.hash ?? null, `{"${line}":${sequence}}\n`);
    const hash = hashManifest(
      delivery.files.get(manifestPath(deliveryName('collect', sequence))) ?? Buffer.of(),
    );
    chain.push({ ...delivery, artifact: 100 + sequence, hash });
  }
  return chain;
}
