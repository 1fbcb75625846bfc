import { ApiError } from './api-error.ts';
import type { HttpAnswer } from './http.ts';
import type { Clock, ReadingStopped } from './patience.ts';

/** What GitHub says of the hour's requests. */
export interface RateLimit {
  readonly limit: number;
  readonly remaining: number;
  /** Epoch milliseconds, GitHub's clock. */
  readonly resetAt: number;
}

/** The requests that one entity grants an hour, and how many of them may be under way at once. All its sources share it. */
export interface Quota {
  /**
   * Sends one request when it is its turn. Rejects without sending with what `stop` was told, and with an `ApiError`
   * while GitHub asks for a pause. `wait` waits until the hour is over, or throws.
   */
  ask<
    Answer extends {
      readonly rateLimit: RateLimit | undefined;
      readonly date: number;
      readonly tookMs?: number;
    },
  >(
    send: () => Promise<Answer>,
    wait: (limit: ApiError) => Promise<void>,
  ): Promise<Answer>;
  /** The entity is not asked again in this run. */
  stop(reason: ReadingStopped): void;
  /** How many requests may be under way at once now. */
  limit(): number;
}

/** Requests begin at this many at once, and go up from there. */
const FIRST_LIMIT = 2;
/** GitHub ends what takes ten seconds; an answer within this is a sign that it has room for more. */
const QUICK_MS = 3000;
/** docs.github.com, "Best practices for using the REST API": without `Retry-After`, at least a minute. */
const PAUSE_MS = 60_000;

/**
 * At most `ceiling` requests are under way at once: two at first, one more for each round of quick answers, half as many
 * when GitHub says that it is too much or fails. `reserve`, a share of the hour's requests, is left to others.
 */
export function openQuota(options: { clock: Clock; ceiling: number; reserve: number }): Quota {
  const { clock, ceiling, reserve } = options;
  const queue: (() => void)[] = [];
  let limit = Math.min(ceiling, FIRST_LIMIT);
  let underWay = 0;
  /** Before the first answer nothing is known of what is left, so only one request is sent. */
  let isAnswered = false;
  let stopped: ReadingStopped | undefined;
  let rateLimit: RateLimit | undefined;
  /** GitHub's clock less this machine's. */
  let clockError = 0;
  let waiting: Promise<void> | undefined;
  /** GitHub asked for no requests before this time. */
  let pausedUntil = 0;
  let quickAnswers = 0;
  let sent = 0;
  /** Of requests that were sent before the last halving, neither a failure nor a quick answer says anything new. */
  let halvedAt = 0;

  function hasRoom(): boolean {
    return underWay < (isAnswered ? limit : 1);
  }

  async function enter(): Promise<void> {
    if (hasRoom()) {
      underWay += 1;
      return;
    }
    await new Promise<void>((resolve) => queue.push(resolve));
  }

  function leave(): void {
    underWay -= 1;
    while (hasRoom()) {
      const next = queue.shift();
      if (next === undefined) return;
      underWay += 1;
      next();
    }
  }

  /** What is left for this run once the requests that are under way are answered. */
  function isSpent(): boolean {
    if (rateLimit === undefined) return false;
    return rateLimit.remaining - (underWay - 1) <= Math.floor(rateLimit.limit * reserve);
  }

  async function waitForMore(wait: (limit: ApiError) => Promise<void>): Promise<void> {
    if (waiting === undefined && rateLimit !== undefined) {
      waiting = wait(spent(rateLimit, clock.now() + clockError)).then(() => {
        waiting = undefined;
        rateLimit = undefined;
      });
    }
    await waiting;
  }

  function rise(): void {
    quickAnswers += 1;
    if (quickAnswers < limit) return;
    quickAnswers = 0;
    limit = Math.min(ceiling, limit + 1);
  }

  function noteFailure(error: ApiError, number: number): void {
    const { failure } = error;
    if (failure.kind === 'secondary-limit')
      pausedUntil = Math.max(pausedUntil, clock.now() + (failure.retryAfterMs ?? PAUSE_MS));
    if (!isTooMuch(error)) return;
    quickAnswers = 0;
    if (number <= halvedAt) return;
    halvedAt = sent;
    limit = Math.max(1, Math.floor(limit / 2));
  }

  return {
    limit: () => limit,
    stop(reason) {
      stopped ??= reason;
    },
    async ask(send, wait) {
      await enter();
      try {
        if (stopped !== undefined) throw stopped;
        if (isSpent()) await waitForMore(wait);
        const pauseMs = pausedUntil - clock.now();
        if (pauseMs > 0) throw paused(pauseMs);
        sent += 1;
        const number = sent;
        const sentAt = clock.now();
        try {
          const answer = await send();
          rateLimit = newerLimit(rateLimit, answer.rateLimit);
          clockError = answer.date - sentAt;
          const tookMs = answer.tookMs ?? clock.now() - sentAt;
          if (number > halvedAt && tookMs <= QUICK_MS) rise();
          return answer;
        } catch (error) {
          if (error instanceof ApiError) noteFailure(error, number);
          throw error;
        } finally {
          isAnswered = true;
        }
      } finally {
        leave();
      }
    },
  };
}

/** The newer of two. Answers come in another order than their requests; of one hour the lower number is the newer one. */
export function newerLimit(
  known: RateLimit | undefined,
  told: RateLimit | undefined,
): RateLimit | undefined {
  if (known === undefined || told === undefined) return told ?? known;
  return told.resetAt === known.resetAt && told.remaining > known.remaining ? known : told;
}

/** The next request would be refused, or is left to others, so it is not sent. */
function spent({ resetAt }: RateLimit, serverNow: number): ApiError {
  const headers = { date: new Date(serverNow).toUTCString() };
  return new ApiError(
    { kind: 'primary-limit', resetAt },
    { status: 0, detail: 'The requests of this hour are used up', headers },
  );
}

/** GitHub's ways to say that it has too much to do. */
function isTooMuch({ failure }: ApiError): boolean {
  if (failure.kind === 'network') return failure.timedOut;
  return failure.kind === 'secondary-limit' || failure.kind === 'server';
}

function paused(retryAfterMs: number): ApiError {
  return new ApiError(
    { kind: 'secondary-limit', retryAfterMs },
    { status: 0, detail: 'GitHub asked for a pause' },
  );
}

/** What the headers of an answer say; undefined where there is no limit, as on many a GitHub Enterprise Server. */
export function toRateLimit(headers: HttpAnswer['headers']): RateLimit | undefined {
  const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map((name) => {
    const value = headers[`x-ratelimit-${name}`] ?? '';
    return /^\d{1,11}$/.test(value) ? Number(value) : undefined;
  });
  if (limit === undefined || remaining === undefined || reset === undefined) return undefined;
  return { limit, remaining, resetAt: reset * 1000 };
}
