import type { Family } from './family.ts';
import type { RequestFault } from './log-over-http.ts';

const FAULTS: readonly RequestFault[] = [
  ...([
    'server-error',
    'server-page',
    'broken-json',
    'cut-off',
    'lost-before',
    'lost-after',
  ] as const),
  ...(['timeout', 'rate-limit', 'rate-limit-long', 'secondary-limit', 'last-request'] as const),
  ...(['empty-page', 'same-cursor', 'redirect'] as const),
];
const REFUSALS: readonly RequestFault[] = ['cursors-4xx', 'cursors-5xx'];

/** The families of schedules, by what they are about. */
export const FAMILIES: readonly (readonly [string, Family])[] = [
  ['late events', {}],
  ['events that come later than lookback', { stalls: true, withoutIds: true }],
  ['ties and twins without ids', { dense: true, withoutIds: true }],
  ['created times that differ', { skewMs: 5_000, requestFaults: REFUSALS, withoutIds: true }],
  ['refused cursors', { requestFaults: REFUSALS, dense: true, withoutIds: true }],
  ['failing requests', { requestFaults: [...FAULTS, ...REFUSALS] }],
  ['partial answers', { partialAnswers: true, skewMs: 1_000, withoutIds: true }],
  ['deaths at any boundary', { deaths: true, cancels: true, reruns: true }],
  ['stores that fail', { storeFaults: true, deaths: true, evictions: true, foreign: true }],
  ['races', { races: true, reruns: true, foreign: true }],
  ['races in which runs die', { races: true, deaths: true, cancels: true, evictions: true }],
  ['changed inputs', { changes: true, deaths: true, withoutIds: true }],
  ['weeks', { weeks: true, changes: true, deaths: true, evictions: true }],
  [
    'weeks with everything',
    {
      ...{ weeks: true, changes: true, deaths: true, cancels: true, evictions: true, races: true },
      ...{ reruns: true, foreign: true, storeFaults: true, withoutIds: true, stalls: true },
      requestFaults: [...FAULTS, ...REFUSALS],
    },
  ],
  [
    'everything at once',
    {
      ...{ deaths: true, cancels: true, evictions: true, races: true, reruns: true, foreign: true },
      ...{ storeFaults: true, withoutIds: true, stalls: true, changes: true, skewMs: 2_000 },
      requestFaults: [...FAULTS, ...REFUSALS],
    },
  ],
  ['later steps as the sink', { sinks: 'none', deaths: true, storeFaults: true, evictions: true }],
  ['later steps as the sink, races', { sinks: 'none', races: true, deaths: true }],
];
