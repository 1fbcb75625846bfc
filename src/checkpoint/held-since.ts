import { ExplainedError } from '../errors.ts';
import { deliveryName } from '../events/manifest.ts';
import type { Manifest } from '../events/manifest.ts';
import { sourceName } from '../events/source.ts';
import type { Source } from '../events/source.ts';
import { keepHeld } from './held-events.ts';
import { openIdentities } from './identities.ts';
import type { Identities } from './identities.ts';
import type { DeliveryRef, KeptDeliveries, KeptDelivery } from './kept-delivery.ts';

/** A source, and the time (epoch milliseconds, a whole second) since which its events are asked for. */
export interface Wanted {
  readonly source: Source;
  readonly from: number;
}

/**
 * How much later than what a delivery speaks of an event's time may be: its two times differ by no more than a day where
 * they both count, and clocks by less.
 */
const MARGIN_SECONDS = 24 * 3600;

/**
 * The identities, packed, of all events that the archive holds of each wanted source since its time. Goes back from the
 * head over what the sinks keep, as far as that can matter, and no further than to where a source was started anew.
 * Throws an `ExplainedError` if a delivery is gone that may hold one.
 */
export async function heldSince(
  head: DeliveryRef,
  kept: readonly KeptDeliveries[],
  wanted: readonly Wanted[],
): Promise<string[]> {
  const all = wanted.map((one) => ({ ...one, identities: openIdentities() }));
  let open: readonly (Wanted & { identities: Identities })[] = all;
  let newer: Manifest | undefined;
  for (let ref: DeliveryRef | undefined = head; ref !== undefined;) {
    const delivery = await findIn(kept, ref);
    if (delivery === undefined) throw lacking(ref, kept, newer);
    const { manifest } = delivery;
    try {
      for (const one of open) await keepHeld(delivery, { ...one, skewSeconds: MARGIN_SECONDS });
    } finally {
      await delivery.close();
    }
    open = open.filter((one) => mayGoOn(one, manifest));
    const { previous, sequence } = manifest;
    const isLast = open.length === 0 || previous === null;
    newer = manifest;
    ref = isLast ? undefined : { sequence: sequence - 1, hash: previous };
  }
  return all.map(({ identities, from }) => identities.pack(from / 1000));
}

/** Whether a delivery before this one may hold such events. */
function mayGoOn(
  { source, from }: Wanted,
  { createdAt, sources, changes = [] }: Manifest,
): boolean {
  const name = sourceName(source);
  const isAnew = changes.some((one) => one.kind === 'started-anew' && sourceName(one) === name);
  if (isAnew) return false;
  // What was delivered before lies before where this delivery goes on.
  const span = sources.find((one) => sourceName(one) === name)?.span;
  const end = Math.min(Date.parse(createdAt), Date.parse(span?.from ?? createdAt));
  return end + MARGIN_SECONDS * 1000 >= from;
}

async function findIn(
  kept: readonly KeptDeliveries[],
  ref: DeliveryRef,
): Promise<KeptDelivery | undefined> {
  let damage: ExplainedError | undefined;
  for (const one of kept) {
    try {
      const found = await one.find(ref);
      if (found !== undefined) return found;
    } catch (error) {
      if (!(error instanceof ExplainedError)) throw error;
      // Another sink may hold it whole.
      damage ??= error;
    }
  }
  if (damage !== undefined) throw damage;
  return undefined;
}

function lacking(
  { sequence }: DeliveryRef,
  kept: readonly KeptDeliveries[],
  newer: Manifest | undefined,
): ExplainedError {
  const sinks = kept.map(({ sink }) => `\`${sink}\``).join(', ');
  const where =
    kept.length === 0 ? 'with `sinks: none` nothing here keeps them' : `it is not in ${sinks}`;
  const since =
    newer === undefined ? '' : ` What came after it, until ${newer.createdAt}, is there.`;
  return new ExplainedError(
    `\`reset-to\`: which events the archive has since then can't be known: that takes its deliveries, and of delivery ` +
      `${deliveryName('collect', sequence)} ${where}. Nothing was changed, because events would be delivered twice.${since} ` +
      'Set back less far, name every sink that the archive is kept in, or use `start`, which delivers everything again on purpose.',
  );
}
