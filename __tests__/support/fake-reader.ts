import type { Page, PageReader } from '../../src/github/audit-log.ts';
import { toEvent } from './event.ts';

/** What a page of the fake holds; the rest is the same for all. */
export type FakePage = Partial<Omit<Page, 'events'>> & {
  readonly events: readonly Readonly<Record<string, unknown>>[];
};

/** A reader that gives these pages, one after the other, and ends as an error among them says. */
export function fakeReader(steps: readonly (FakePage | Error)[], date: number): PageReader {
  let requests = 0;
  return {
    requests: () => requests,
    limit: () => 1,
    async *pages({ query }) {
      for (const step of steps) {
        requests += 1;
        if (step instanceof Error) throw step;
        yield {
          query,
          next: undefined,
          date,
          suspect: false,
          rateLimit: undefined,
          tokenExpiresAt: undefined,
          ...step,
          events: step.events.map((fields) => toEvent(fields)),
        };
      }
    },
  };
}
