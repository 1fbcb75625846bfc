import { openPageReader } from '../../src/github/audit-log.ts';
import type { Page, PageLimits } from '../../src/github/audit-log.ts';
import type { Client } from '../../src/github/client.ts';
import { openQuota } from '../../src/github/quota.ts';
import { notCancelled } from './fake-clock.ts';
import type { FakeClock } from './fake-clock.ts';

export const query = { phrase: 'created:>=2026-11-21T11:00:00Z', include: 'web' } as const;

/** Reads pages with numbers until the end or an error. */
export async function readNumbered(
  client: Client,
  options: Partial<PageLimits> & {
    clock: FakeClock;
    cursor?: string;
    query?: typeof query | { phrase: string; include: 'web' };
    skewSeconds?: number;
    fallback?: string;
  },
) {
  const { clock, cursor = null, skewSeconds = 1, fallback = query.phrase, ...limits } = options;
  const lines: string[] = [];
  const reader = openPageReader({
    client,
    source: { scope: 'org', slug: 'acme', log: 'web', phrase: '' },
    limits: {
      ...{ perPage: 3, pageDelayMs: 0, maxRequests: Infinity, maxBytes: Infinity },
      ...limits,
    },
    quota: openQuota({ clock, ceiling: 1, reserve: 0 }),
    patience: {
      ...{ retries: 3, maxWaitMs: 60_000, maxRetryMs: Infinity },
      ...{ deadline: Infinity, cancelled: notCancelled },
    },
    ...{ clock, isServer: true, log: (line: string) => lines.push(line) },
  });
  const pages: Page[] = [];
  let error: unknown;
  const start = { query: options.query ?? query, cursor, skewSeconds };
  try {
    for await (const page of reader.pages(start, () => ({ phrase: fallback, include: 'web' })))
      pages.push(page);
  } catch (thrown) {
    error = thrown;
  }
  const texts = pages.flatMap(({ events }) => events.map(({ bytes }) => bytes.toString()));
  return { pages, texts, error, lines };
}
