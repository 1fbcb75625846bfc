/** Counts requests and tells what is left of an hour's, as headers and as numbers. */
export interface HourlyLimits {
  /** Whether there are any. */
  areOn(): boolean;
  /** Counts one request of a token for a resource; the headers that its answer has: none without limits. */
  count(token: string | undefined, resource: 'core' | 'graphql'): Record<string, string>;
  /** What is left, without counting. */
  read(token: string | undefined, resource: 'core' | 'graphql'): HourlyLimit;
}

/** What is left of an hour's requests. */
export interface HourlyLimit {
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  /** Epoch milliseconds. */
  readonly resetAt: number;
}

const HOUR_MS = 60 * 60 * 1000;
/** Requests an hour of a `GITHUB_TOKEN` on GitHub Enterprise Cloud. */
const LIMIT = 15_000;

/** Limits that nothing has been used of. */
export function createHourlyLimits(
  clock: { now(): number },
  areOn: () => boolean = () => true,
): HourlyLimits {
  const used = new Map<string, number>();
  const keyOf = (token: string | undefined, resource: string): [string, number] => {
    const hour = Math.floor(clock.now() / HOUR_MS);
    return [`${token ?? ''} ${resource} ${hour}`, (hour + 1) * HOUR_MS];
  };
  const limits: HourlyLimits = {
    areOn,
    count(token, resource) {
      if (!areOn()) return {};
      const [key] = keyOf(token, resource);
      used.set(key, (used.get(key) ?? 0) + 1);
      const now = limits.read(token, resource);
      return {
        'x-ratelimit-limit': now.limit.toString(),
        'x-ratelimit-remaining': now.remaining.toString(),
        'x-ratelimit-used': now.used.toString(),
        'x-ratelimit-reset': (now.resetAt / 1000).toString(),
        'x-ratelimit-resource': resource,
      };
    },
    read(token, resource) {
      const [key, resetAt] = keyOf(token, resource);
      const count = used.get(key) ?? 0;
      return { limit: LIMIT, used: count, remaining: Math.max(LIMIT - count, 0), resetAt };
    },
  };
  return limits;
}
