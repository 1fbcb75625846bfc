import { BrokenPageError, parsePage } from '../events/page.ts';
import type { AuditEvent } from '../events/page.ts';
import type { Source } from '../events/source.ts';
import { ApiError } from './api-error.ts';
import type { PageQuery } from './audit-log.ts';
import type { Client } from './client.ts';
import type { HttpAnswer } from './http.ts';
import { toRateLimit } from './quota.ts';
import type { RateLimit } from './quota.ts';

/** What GitHub shows of a log, from both its ends. Times are epoch milliseconds. */
export interface LogEnds {
  /** Time of the oldest event that is shown; undefined if none is. */
  readonly oldest: number | undefined;
  /** Times of the newest events, one page of them, the newest first. */
  readonly newest: readonly number[];
  /** The newest events are all that there are. */
  readonly isWhole: boolean;
  readonly rateLimit: RateLimit | undefined;
  /** GitHub's clock when it answered. */
  readonly date: number;
}

/**
 * Asks for the oldest event and a page of the newest, with two requests (one for a log that fits into the page). The
 * query has to say `created`: without it GitHub shows nothing that is older than three months. Rejects with an `ApiError`.
 */
export async function readLogEnds(options: {
  client: Pick<Client, 'get'>;
  source: Source;
  query: PageQuery;
  perPage: number;
  now: () => number;
}): Promise<LogEnds> {
  const { client, source, query, perPage, now } = options;
  const path = `/${source.scope === 'org' ? 'orgs' : 'enterprises'}/${source.slug}/audit-log`;

  async function ask(order: 'asc' | 'desc', size: number) {
    const { phrase, include } = query;
    const answer = await client.get(path, { phrase, include, order, per_page: String(size) });
    return { times: timesOf(answer), headers: answer.headers };
  }

  const last = await ask('desc', perPage);
  const isWhole =
    last.times.length < perPage && !(last.headers['link'] ?? '').includes('rel="next"');
  const first = isWhole ? undefined : await ask('asc', 1);
  const { headers } = first ?? last;
  return {
    oldest: first === undefined ? last.times.at(-1) : first.times[0],
    newest: last.times,
    isWhole,
    rateLimit: toRateLimit(headers),
    date: Date.parse(headers['date'] ?? '') || now(),
  };
}

function timesOf({ status, body }: HttpAnswer): number[] {
  let events: AuditEvent[];
  try {
    events = parsePage(body);
  } catch (error) {
    if (!(error instanceof BrokenPageError)) throw error;
    throw new ApiError({ kind: 'broken-answer' }, { status, detail: error.message });
  }
  return events.flatMap(({ time }) => time ?? []).sort((a, b) => b - a);
}
