import type { Loaded } from '../checkpoint/recover.ts';
import type { CollectParts } from '../collect.ts';
import { ExplainedError } from '../errors.ts';
import { extendChain } from '../extend-chain.ts';
import type { Report } from '../report.ts';
import { chooseStates } from './choose-states.ts';
import type { Choice } from './choose-states.ts';
import { planSetBack, planStartAnew } from './plan-changes.ts';
import type { Planned } from './plan-changes.ts';

/** What showing and changing the position need: the parts of collecting, whose position it is, and whom it is about. */
export interface StateParts extends CollectParts {
  readonly choice: Choice;
}

/** What a change did. */
export interface Changed extends Planned {
  readonly report: Report;
}

/**
 * Sets the position back to a time (epoch milliseconds), or starts anew, by a delivery of its own that says so. The order
 * is that of every delivery: what is to change is planned before anything is touched, then the delivery is whole on
 * disk, then in every sink, and only then the checkpoint is saved. A death before it is in a sink changes nothing; after
 * that, the next run finds the change there. Two runs at once are two runs that make the same delivery: the first counts.
 */
export async function changeState(parts: StateParts, to: number | 'start'): Promise<Changed> {
  let planned: Planned = { changes: [], states: [], notes: [] };
  const loadCheckpoint = async (): Promise<Loaded> => {
    const loaded = await parts.loadCheckpoint();
    planned = await parts.log.group('What is to change', () => plan(parts, loaded, to));
    return loaded;
  };
  const report = await extendChain({ ...parts, loadCheckpoint }, ({ deliveries }) => {
    deliveries.change(planned.changes, planned.states);
    return Promise.resolve();
  });
  return { ...planned, report };
}

function plan(parts: StateParts, loaded: Loaded, to: number | 'start'): Promise<Planned> {
  const now = parts.now();
  const chosen = chooseStates(loaded.checkpoint, parts.choice);
  const { beginOf, retentionOf } = parts;
  if (to === 'start') return Promise.resolve(planStartAnew(chosen, { beginOf, now, retentionOf }));
  if (to > now) {
    throw new ExplainedError(
      '`reset-to`: a time in the future was given; allowed: a time before now. Nothing was changed.',
    );
  }
  return planSetBack(loaded, chosen, { to, now, retentionOf });
}
