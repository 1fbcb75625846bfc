import { openTally } from '../../src/events/tally.ts';
import type { Report, SourceReport } from '../../src/report.ts';
import { toEvent } from './event.ts';

export const NOON = Date.parse('2026-11-21T12:00:00Z');
export const HOUR_MS = 3_600_000;

/** A source that was read to its end, with two new events. */
export function sourceReport(more: Partial<SourceReport> = {}): SourceReport {
  return {
    source: { scope: 'org', slug: 'acme', log: 'web', phrase: '' },
    name: 'org/acme/web',
    events: 2,
    quarantined: {},
    alreadyDelivered: 3,
    requests: 4,
    complete: true,
    stopped: undefined,
    failure: undefined,
    span: { from: NOON - HOUR_MS, to: NOON },
    gaps: [],
    retentionUsed: 0,
    late: { events: 0, longestMs: 0 },
    missing: 0,
    readThrough: NOON,
    lagMs: 5_000,
    rateLimit: { limit: 1750, remaining: 1746, resetAt: NOON },
    tokenExpiresAt: undefined,
    ...more,
  };
}

/** The report of a run that delivered, of these sources and these events. */
export function report(
  more: Partial<Report> = {},
  events: readonly object[] = [
    { '@timestamp': NOON - HOUR_MS, action: 'repo.create', actor: 'octocat' },
    { '@timestamp': NOON, action: 'git.push' },
  ],
): Report {
  const tally = openTally();
  for (const event of events) tally.add(toEvent(JSON.stringify(event)));
  return {
    archive: 'audit-log',
    chain: 'collect',
    sequences: [42],
    origin: 'cache',
    sources: [sourceReport()],
    tally,
    path: '/tmp/audit-log',
    files: ['manifests/collect-000042.json', 'a.ndjson'],
    bytes: 12_345,
    publications: [
      {
        sink: 'artifact',
        artifact: {
          id: 7,
          url: 'https://github.com/acme/audit/actions/runs/9/artifacts/7',
          expiresAt: Date.parse('2027-02-19T00:00:00Z'),
        },
      },
    ],
    failures: [],
    ...more,
  };
}
