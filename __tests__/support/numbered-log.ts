import type { Client } from '../../src/github/client.ts';
import type { FakeClock } from './fake-clock.ts';

/** An event of a log whose pages have numbers. */
export interface NumberedEvent {
  readonly time: number;
  readonly createdAt?: number | undefined;
  /** Breaks ties of the same time. */
  readonly order?: number;
  /** It is shown from then on, and no longer from `expiresAt` on. */
  readonly visibleAt?: number;
  readonly expiresAt?: number;
  readonly json: string;
}

/** What a request asked for. */
export interface AskedPage {
  readonly phrase: string;
  readonly page: number;
  readonly perPage: number;
}

/** The API of a server: sorted by time, filtered by `created_at` or else the time, and paged by number. */
export function numberedLog(
  events: readonly NumberedEvent[],
  options: { clock: FakeClock; requestMs?: number; isLinked?: boolean },
): Client & { readonly asked: AskedPage[] } {
  const { clock, requestMs = 0, isLinked = true } = options;
  const asked: AskedPage[] = [];
  const sorted = events.toSorted((a, b) => a.time - b.time || (a.order ?? 0) - (b.order ?? 0));
  return {
    asked,
    async get(_path, query) {
      if (asked.length >= 500) throw new Error('it never ends');
      clock.advance(requestMs);
      const now = clock.now();
      const { phrase = '', page: number = '', per_page: size = '' } = query;
      const [, since = '', until = '9999-01-01T00:00:00Z'] =
        /created:(?:>=)?([^\s.]+)(?:\.\.(\S+))?/.exec(phrase) ?? [];
      const [from, to] = [Date.parse(since), Date.parse(until) + 999];
      const shown = sorted.filter(({ time, createdAt = time, visibleAt = 0, expiresAt }) => {
        const isThere = visibleAt <= now && now < (expiresAt ?? Infinity);
        return isThere && createdAt >= from && createdAt <= to;
      });
      const [page, perPage] = [Number(number), Number(size)];
      asked.push({ phrase, page, perPage });
      const end = page * perPage;
      const link = `<https://ghe.example/api/v3/organizations/1/audit-log?page=${page + 1}>; rel="next"`;
      const lines = shown.slice(end - perPage, end).map(({ json }) => json);
      return {
        status: 200,
        headers: {
          date: new Date(now).toUTCString(),
          ...(isLinked && end < shown.length ? { link } : {}),
        },
        body: Buffer.from(`[${lines.join(',')}]`),
      };
    },
  };
}
