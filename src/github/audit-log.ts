import type { Source } from '../events/source.ts';
import type { Client } from './client.ts';
import { nextCursor, nextLink } from './cursor.ts';
import { openCursorPages } from './cursor-pages.ts';
import { openNumberedPages } from './numbered-pages.ts';
import type { PageLimits, PageReader } from './page-reader.ts';
import { openPageRequests } from './page-request.ts';
import type { Clock, Patience } from './patience.ts';
import type { Quota } from './quota.ts';

export { TooWideError } from './page-reader.ts';
export type { Page, PageLimits, PageQuery, PageReader } from './page-reader.ts';

/** Opens a source's audit log. A GitHub Enterprise Server (`isServer`) numbers its pages, all others give cursors. */
export function openPageReader(options: {
  client: Client;
  source: Source;
  limits: PageLimits;
  quota: Quota;
  patience: Patience;
  clock: Clock;
  log: (line: string) => void;
  isServer?: boolean;
}): PageReader {
  const { isServer = false, limits, patience, log } = options;
  const nextOf = isServer ? nextLink : nextCursor;
  const requests = openPageRequests({ ...options, nextOf });
  const { maxRequests } = limits;
  return {
    requests: requests.sent,
    limit: requests.limit,
    pages: isServer
      ? openNumberedPages(requests, log)
      : openCursorPages(requests, { retries: patience.retries, maxRequests, log }),
  };
}
