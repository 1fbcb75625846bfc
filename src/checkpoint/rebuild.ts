import { ExplainedError } from '../errors.ts';
import { deliveryName } from '../events/manifest.ts';
import { sourceName } from '../events/source.ts';
import { manifestStates } from './checkpoint.ts';
import type { ManifestState, SourceState } from './checkpoint.ts';
import { keepHeld } from './held-events.ts';
import { openIdentities } from './identities.ts';
import type { KeptDeliveries, KeptDelivery } from './kept-delivery.ts';

/**
 * The sources' states after a delivery. Identities that its manifest leaves out are those of the delivery that carries
 * them and of every event in the segments since. Throws an `ExplainedError` if one of those deliveries is gone.
 */
export async function rebuildStates(
  head: KeptDelivery,
  kept: KeptDeliveries,
): Promise<SourceState[]> {
  const states = manifestStates(head.manifest.checkpoint);
  if (states.every(isWhole)) return states;
  const chain = await walkBack(head, kept);
  try {
    const rebuilt: SourceState[] = [];
    for (const state of states)
      rebuilt.push(isWhole(state) ? state : { ...state, identities: await gather(state, chain) });
    return rebuilt;
  } finally {
    for (const delivery of chain.slice(0, -1)) await delivery.close();
  }
}

function isWhole(state: ManifestState): state is SourceState {
  return state.identities !== null;
}

/** From the delivery that carries the identities to the head. */
async function walkBack(head: KeptDelivery, kept: KeptDeliveries): Promise<KeptDelivery[]> {
  const carrier = head.manifest.checkpoint.identitiesAt ?? 0;
  const chain = [head];
  for (let first = head; first.manifest.sequence > carrier;) {
    const { sequence, previous } = first.manifest;
    const before =
      previous === null ? undefined : await kept.find({ sequence: sequence - 1, hash: previous });
    if (before === undefined) {
      for (const delivery of chain.slice(0, -1)) await delivery.close();
      throw new ExplainedError(
        `Going on after ${deliveryName(head.manifest.chain, head.manifest.sequence)} needs the deliveries since number ` +
          `${carrier}, and the sink \`${kept.sink}\` lacks number ${sequence - 1}. Nothing was read, because events would be ` +
          'delivered twice. If the archive was kept in another sink as well, name that one in `sinks`, too.',
      );
    }
    chain.unshift(before);
    first = before;
  }
  return chain;
}

async function gather(state: ManifestState, chain: readonly KeptDelivery[]): Promise<string> {
  const name = sourceName(state);
  const [carrier, ...later] = chain;
  const carried =
    carrier === undefined
      ? undefined
      : manifestStates(carrier.manifest.checkpoint).find((one) => sourceName(one) === name);
  const identities = openIdentities(carried?.identities ?? '');
  const { skewSeconds, resume } = state;
  for (const delivery of later)
    await keepHeld(delivery, { source: state, identities, from: resume.heldFrom, skewSeconds });
  return identities.pack(resume.heldFrom / 1000);
}
