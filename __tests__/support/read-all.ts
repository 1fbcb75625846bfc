import { openPageReader } from '../../src/github/audit-log.ts';
import type { Page, PageLimits } from '../../src/github/audit-log.ts';
import type { Patience } from '../../src/github/patience.ts';
import { openQuota } from '../../src/github/quota.ts';
import { fakeClock, notCancelled } from './fake-clock.ts';
import type { FakeClock } from './fake-clock.ts';
import { apiError, pageAnswer } from './scripted-client.ts';
import type { scriptedClient } from './scripted-client.ts';

export const query = { phrase: 'created:>=2026-11-01T00:00:00Z', include: 'web' } as const;
/** The query of the fallback. */
export const since = { phrase: 'created:>=2026-11-20T00:00:00Z', include: 'web' } as const;

/** Reads until the end or an error, from `cursor`. */
export async function readAll(
  client: ReturnType<typeof scriptedClient>,
  options: Partial<PageLimits & Patience> & { cursor?: string; clock?: FakeClock } = {},
) {
  const lines: string[] = [];
  const { cursor = null, clock = fakeClock(), ...limits } = options;
  const reader = openPageReader({
    client,
    source: { scope: 'org', slug: 'acme', log: 'web', phrase: '' },
    limits: { perPage: 100, pageDelayMs: 0, maxRequests: Infinity, maxBytes: Infinity, ...limits },
    quota: openQuota({ clock, ceiling: 1, reserve: 0 }),
    patience: {
      ...{ retries: 5, maxWaitMs: 60_000, maxRetryMs: Infinity },
      ...{ deadline: Infinity, cancelled: notCancelled },
      ...limits,
    },
    clock,
    log: (line) => lines.push(line),
  });
  const pages: Page[] = [];
  let error: unknown;
  try {
    for await (const page of reader.pages({ query, cursor }, () => ({ ...since })))
      pages.push(page);
  } catch (thrown) {
    error = thrown;
  }
  return { pages, error, lines, clock, requests: reader.requests(), asked: client.asked };
}

/** Three pages behind the cursors null, a, b. */
export const threePages = ({ after = '' }) =>
  ({ '': pageAnswer(2, 'a'), a: pageAnswer(2, 'b'), b: pageAnswer(1) })[after] ??
  apiError('refused', 422);
