import type { Family } from './family.ts';
import type { RequestFault } from './log-over-http.ts';

export const FAULTS: readonly RequestFault[] = [
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
const BOTH = ['commit', 'artifact'] as const;
export const REFUSALS: readonly RequestFault[] = ['cursors-4xx', 'cursors-5xx'];

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
  ['a branch', { share: 0.5, sinks: ['commit'], deaths: true, storeFaults: true, evictions: true }],
  [
    'a branch and artifacts',
    {
      ...{ share: 0.25, sinks: BOTH, deaths: true, cancels: true, storeFaults: true },
      ...{ evictions: true, reruns: true, foreign: true, withoutIds: true, skewMs: 2_000 },
    },
  ],
  [
    'a branch and artifacts, races',
    { share: 0.25, sinks: BOTH, races: true, deaths: true, evictions: true, partialAnswers: true },
  ],
  [
    'a branch and artifacts, races of runs whose stores fail',
    { share: 0.25, sinks: BOTH, races: true, deaths: true, storeFaults: true, withoutIds: true },
  ],
  [
    'positions that are set back by hand',
    {
      ...{ share: 0.25, sinks: BOTH, setBacks: true, deaths: true, stalls: true, races: true },
      ...{ evictions: true, storeFaults: true, withoutIds: true, skewMs: 2_000 },
    },
  ],
  ['sinks that come and go', { share: 0.25, sinks: BOTH, changingSinks: true, withoutIds: true }],
  [
    'sinks that come and go while runs die',
    {
      share: 0.25,
      sinks: BOTH,
      changingSinks: true,
      deaths: true,
      storeFaults: true,
      stalls: true,
    },
  ],
  [
    'runs of several deliveries',
    {
      ...{ share: 0.15, sinks: BOTH, manyDays: true, deaths: true, cancels: true, races: true },
      ...{ changes: true, storeFaults: true, withoutIds: true, skewMs: 5_000 },
      requestFaults: [...FAULTS, ...REFUSALS],
    },
  ],
  [
    'weeks with a branch',
    {
      ...{ share: 0.1, sinks: BOTH, weeks: true, manyDays: true, changes: true, deaths: true },
      ...{ evictions: true, races: true, withoutIds: true, stalls: true },
      requestFaults: [...FAULTS, ...REFUSALS],
    },
  ],
  [
    'a server',
    { share: 0.5, server: true, requestFaults: FAULTS, deaths: true, cancels: true, skewMs: 900 },
  ],
  [
    'a server, ties and twins',
    { share: 0.25, server: true, dense: true, evictions: true, partialAnswers: true, stalls: true },
  ],
  [
    'weeks of a server',
    {
      ...{ share: 0.15, server: true, weeks: true, changes: true, deaths: true, races: true },
      ...{ sinks: ['commit'], evictions: true, stalls: true, skewMs: 900, requestFaults: FAULTS },
    },
  ],
  ['later steps as the sink', { sinks: [], deaths: true, storeFaults: true, evictions: true }],
  ['later steps as the sink, races', { sinks: [], races: true, deaths: true }],
];
