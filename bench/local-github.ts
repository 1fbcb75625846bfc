/** The local GitHub that everything is measured on: without latency or rate limit, if nothing else is said. */
import { generateEvents } from '../simulator/events.ts';
import type { AuditLogStore } from '../simulator/audit-log/store.ts';
import { startSimulator, type Simulator, type SimulatorOptions } from '../simulator/simulator.ts';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
/** Less than GitHub keeps git events, so that nothing of the log is hidden. */
const SPAN_MS = 6 * DAY_MS;
/** Until then every event has become visible, and the action's default `lookback` has passed. */
const AGE_MS = 2 * HOUR_MS;
/** A run over a million events takes minutes, and there are several. */
export const TIME_LIMIT_MS = 2 * HOUR_MS;

export const ORG = 'acme';

export function startGithub(switches: SimulatorOptions['switches'] = {}): Promise<Simulator> {
  return startSimulator({
    orgs: [ORG],
    switches: { rateLimit: Number.MAX_SAFE_INTEGER, ...switches },
    timeLimitMs: TIME_LIMIT_MS,
  });
}

/** With a log of so many events, git and web, of about 1,050 bytes each. */
export async function startLongLog(events: number): Promise<Simulator> {
  const github = await startGithub();
  const to = github.clock.now() - AGE_MS;
  const scope = { kind: 'org', slug: ORG } as const;
  logOf(github).add(generateEvents({ scope, count: events, from: to - SPAN_MS, to, lag: 'none' }));
  return github;
}

export function logOf(github: Simulator): AuditLogStore {
  return github.auditLog.log({ kind: 'org', slug: ORG });
}
