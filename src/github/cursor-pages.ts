import { ApiError, isTransient } from './api-error.ts';
import { isSecond } from './numbered-pages.ts';
import type { PageQuery, PageReader } from './page-reader.ts';
import type { AnsweredPage, PageRequest, PageRequests } from './page-request.ts';
import { ReadingStopped } from './patience.ts';

const MAX_REFUSED_CURSORS = 3;

/** Follows the cursors that github.com and GHE.com give. */
export function openCursorPages(
  requests: PageRequests,
  { retries, maxRequests, log }: { retries: number; maxRequests: number; log: Log },
): PageReader['pages'] {
  /** What to try when the page at a cursor fails. */
  function openFallback(options: {
    fallback: () => PageQuery;
    /** The cursor comes from an earlier run. */
    isStored: boolean;
    /** How many cursors of this page chain GitHub has refused. */
    refusals: { count: number };
  }): (error: ApiError, failures: number) => Promise<AnsweredPage | undefined> {
    const { fallback, isStored, refusals } = options;
    let serverFailures = 0;
    return async (error, failures) => {
      if (error.failure.kind === 'server') serverFailures += 1;
      const mostTries = Math.min(retries + 1, maxRequests);
      const isSuspect = isStored && serverFailures >= Math.min(2, mostTries);
      if (!mayBeRefusal(error, isSuspect) || refusals.count >= MAX_REFUSED_CURSORS)
        return undefined;
      return askFallback(fallback(), error, { failures, refusals });
    };
  }

  async function askFallback(
    query: PageQuery,
    refusal: ApiError,
    { failures, refusals }: { failures: number; refusals: { count: number } },
  ): Promise<AnsweredPage | undefined> {
    try {
      // Beyond `max-requests`, or a small one would let every run end at the refusal.
      const page = await requests.ask({ query, place: {}, isOwed: true }, failures);
      refusals.count += 1;
      log(
        `GitHub refused the stored cursor (${refusal.message}): reading again by time, from ${query.phrase}`,
      );
      return page;
    } catch (error) {
      if (error instanceof ReadingStopped) throw error;
      // A refusal is final, this failure may pass: trying again asks for both once more.
      if (error instanceof ApiError && isTransient(error) && !isTransient(refusal)) throw error;
      // The API does not answer the fallback either, so the cursor was not the cause.
      return undefined;
    }
  }

  return async function* (start, fallback, mayBeTooWide = false) {
    let { query, cursor } = start;
    if (cursor !== null && isSecond(cursor)) {
      query = fallback();
      cursor = null;
      log(`The stored position is none of this host's: reading again by time, ${query.phrase}`);
    }
    let isFirst = true;
    const refusals = { count: 0 };
    const used = new Set<string>();
    for (;;) {
      const request: PageRequest = { query, place: cursor === null ? {} : { after: cursor } };
      const page = await requests.read(request, {
        mayBeTooWide: isFirst && mayBeTooWide,
        ...(cursor !== null && {
          instead: openFallback({ fallback, isStored: isFirst, refusals }),
        }),
      });
      // A cursor that was refused has answered nothing, and its border may come up again.
      if (page.query !== query) used.clear();
      else if (cursor !== null) used.add(cursor);
      if (page.next !== undefined && used.has(page.next)) {
        throw new ApiError(
          { kind: 'broken-answer' },
          {
            status: 200,
            detail:
              "GitHub answered with a cursor that does not move, so the rest of the log can't be read",
          },
        );
      }
      yield page;
      if (page.next === undefined) return;
      query = page.query;
      cursor = page.next;
      isFirst = false;
    }
  };
}

type Log = (line: string) => void;

/** A stored cursor is suspected after two 5xx; any cursor after a 4xx that is not about access or limits. */
function mayBeRefusal({ failure }: ApiError, isSuspect: boolean): boolean {
  if (failure.kind === 'refused' || failure.kind === 'not-found') return true;
  return isSuspect && failure.kind === 'server';
}
