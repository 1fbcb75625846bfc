import type { CheckParts, PreflightParts } from '../../src/check/check.ts';
import { check } from '../../src/check/check.ts';
import type { Check } from '../../src/check/check.ts';
import type { CachedCheckpoint } from '../../src/checkpoint/cache-store.ts';
import { emptyCheckpoint, firstState } from '../../src/checkpoint/checkpoint.ts';
import type { Source } from '../../src/events/source.ts';
import type { LogEnds } from '../../src/github/log-ends.ts';

export const NOON = Date.parse('2026-11-21T12:00:00Z');
export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
export const web: Source = { scope: 'org', slug: 'acme', log: 'web', phrase: '' };
export const git: Source = { ...web, log: 'git' };
export const other: Source = { ...web, slug: 'other' };

/** Web was read through two hours ago, git never; saved half an hour ago. */
export const cached: CachedCheckpoint & { kind: 'found' } = {
  kind: 'found',
  key: 'audit-log/checkpoint/x',
  checkpoint: {
    ...emptyCheckpoint('audit-log'),
    sequence: 42,
    savedAt: NOON - HOUR_MS / 2,
    sources: [
      { ...firstState(web, NOON - 9 * HOUR_MS), readThrough: NOON - 2 * HOUR_MS },
      firstState(git, NOON - 9 * HOUR_MS),
    ],
  },
};

/** A log of an event a minute, of which a page of 100 is asked for. */
export const ends: LogEnds = {
  oldest: NOON - 20 * HOUR_MS,
  newest: Array.from({ length: 100 }, (_, index) => NOON - index * 60_000),
  isWhole: false,
  rateLimit: { limit: 1750, remaining: 1748, resetAt: NOON + HOUR_MS },
  date: NOON + 60_000,
};

const preflight: PreflightParts = {
  isApp: false,
  readHolder: () =>
    Promise.resolve({
      ...{ login: 'octocat', kind: 'classic', scopes: ['read:audit_log'], expiresAt: undefined },
    }),
  readEnds: () => Promise.resolve(ends),
  requests: () => 4,
  judgeStores: () => Promise.resolve([{ level: 'ok', topic: 'Artifacts', text: 'kept.' }]),
  loadPosition: () =>
    Promise.resolve({ checkpoint: cached.checkpoint, origin: 'cache', warnings: [] }),
  explainFailure: (error) => `explained: ${String(error)}`,
  beginOf: () => NOON - 181 * DAY_MS,
  retentionOf: () => ({ ms: 180 * DAY_MS, marginMs: DAY_MS }),
  lookbackMs: HOUR_MS,
  perPage: 100,
};

type Changes = Partial<Omit<CheckParts, 'preflight'>> & {
  readonly preflight?: Partial<PreflightParts>;
};

/** A check that only looks at the position, unless there is a `preflight`; all is well but for the changes. */
export function checkWith(changes: Changes = {}): Promise<Check> {
  return check({
    archive: 'audit-log',
    sources: [],
    maxLagMs: undefined,
    judgePlaces: () =>
      Promise.resolve([{ level: 'ok', topic: 'Repository', text: 'a/b is private.' }]),
    loadCached: () => Promise.resolve(cached),
    now: () => NOON,
    ...changes,
    preflight: changes.preflight === undefined ? undefined : { ...preflight, ...changes.preflight },
  });
}

/** A sign, the topic and the text of each thing that was looked at. */
export function linesOf({ verdicts }: Check): string[] {
  return verdicts.map(({ level, topic, text }) => `${level} ${topic}: ${text}`);
}
