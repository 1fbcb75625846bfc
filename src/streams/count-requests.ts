import type { Streams } from '../github/streams.ts';

/** The same streams, and how often they were asked; the tries of one request count as one. */
export function countRequests(streams: Streams): { streams: Streams; requests: () => number } {
  let count = 0;
  const counted =
    <Args extends unknown[], Result>(ask: (...args: Args) => Result) =>
    (...args: Args): Result => {
      count += 1;
      return ask(...args);
    };
  return {
    requests: () => count,
    streams: {
      list: counted(streams.list),
      key: counted(streams.key),
      create: counted(streams.create),
      update: counted(streams.update),
      delete: counted(streams.delete),
      rateLimit: streams.rateLimit,
      now: streams.now,
    },
  };
}
