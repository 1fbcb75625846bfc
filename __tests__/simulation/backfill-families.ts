import type { BackfillFamily } from './draft-backfills.ts';
import { FAULTS, REFUSALS } from './families.ts';

const BOTH = ['commit', 'artifact'] as const;

/** The families of schedules in which a past range is read, by what they are about. */
export const BACKFILL_FAMILIES: readonly (readonly [string, BackfillFamily])[] = [
  ['windows', { budgets: true }],
  ['windows of many pages', { dense: true, withoutIds: true, budgets: true }],
  ['events whose created time differs', { skewMs: 200_000, withoutIds: true, budgets: true }],
  ['failing requests', { requestFaults: FAULTS, withoutIds: true }],
  ['refused cursors', { requestFaults: REFUSALS, skewMs: 30_000, withoutIds: true, dense: true }],
  ['searches that take too long', { slow: true, requestFaults: FAULTS }],
  ['a range that ends with the present', { young: true, budgets: true, collections: true }],
  ['what GitHub is about to drop', { expiry: true, budgets: true, cuts: true }],
  ['several deliveries a run', { cuts: true, withoutIds: true, budgets: true, deaths: true }],
  ['deaths at any boundary', { deaths: true, budgets: true, withoutIds: true }],
  ['stores that fail', { storeFaults: true, deaths: true, evictions: true, budgets: true }],
  ['a collection beside it', { collections: true, evictions: true, budgets: true, deaths: true }],
  ['races', { share: 0.5, races: true, collections: true, budgets: true, cuts: true }],
  ['races in which runs die', { share: 0.5, races: true, deaths: true, evictions: true }],
  [
    'a branch and artifacts',
    {
      ...{ share: 0.5, sinks: BOTH, deaths: true, storeFaults: true, evictions: true, cuts: true },
      ...{ collections: true, budgets: true, withoutIds: true },
    },
  ],
  [
    'a branch, races',
    { share: 0.5, sinks: ['commit'], races: true, deaths: true, collections: true, cuts: true },
  ],
  [
    'a server',
    {
      ...{ share: 0.2, server: true, skewMs: 900, requestFaults: FAULTS, deaths: true },
      ...{ budgets: true, collections: true, cuts: true },
    },
  ],
  ['a server, windows of many pages', { share: 0.2, server: true, dense: true, budgets: true }],
  [
    'later steps as the sink',
    { sinks: [], deaths: true, storeFaults: true, collections: true, budgets: true },
  ],
  [
    'everything at once',
    {
      ...{ deaths: true, storeFaults: true, evictions: true, collections: true, cuts: true },
      ...{ budgets: true, withoutIds: true, skewMs: 30_000, slow: true },
      requestFaults: [...FAULTS, ...REFUSALS],
    },
  ],
];
