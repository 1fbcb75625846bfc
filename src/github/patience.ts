import { ConstantBackoff, handleWhen, retry } from 'cockatiel';
import { ApiError, isTransient } from './api-error.ts';

/** Why reading ended before the end of the log. None of these is an error: the next run goes on there. */
export type StopReason = 'max-requests' | 'max-bytes' | 'max-duration' | 'rate-limit' | 'cancelled';

/** Thrown to end the reading of a source gracefully. */
export class ReadingStopped extends Error {
  override readonly name = 'ReadingStopped';
  readonly reason: StopReason;
  /** When it is worth coming back, in epoch milliseconds of this machine. */
  readonly resumeAt: number | undefined;

  constructor(reason: StopReason, resumeAt?: number) {
    super(reason);
    this.reason = reason;
    this.resumeAt = resumeAt;
  }
}

/** Time and chance, passed in so that tests decide both. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  sleep(ms: number): Promise<void>;
  /** At least 0, below 1. */
  random(): number;
}

export interface Patience {
  readonly retries: number;
  /** The longest wait for a rate limit. */
  readonly maxWaitMs: number;
  /** The longest time that failed tries and the waits after them may take together, so that others get their turn. */
  readonly maxRetryMs: number;
  /** Epoch milliseconds at which reading stops. */
  readonly deadline: number;
  /** Aborted when the job is cancelled. */
  readonly cancelled: AbortSignal;
}

const SECOND = 1000;
/** docs.github.com, "Best practices for using the REST API": without `Retry-After`, at least a minute, then growing. */
const SECONDARY_LIMIT_WAIT = 60 * SECOND;
const BACKOFF_MAX = 30 * SECOND;

/** See `openRetries`. */
export type Retries = ReturnType<typeof openRetries>;

/**
 * Tries a request until it answers: the one retry policy around reading a page. Rejects with the last `ApiError` when
 * the retries are used up or it is not transient, with `ReadingStopped` when a rate limit outlasts them or `maxWaitMs`.
 */
export function openRetries(options: {
  clock: Clock;
  patience: Patience;
  log: (line: string) => void;
}) {
  const { clock, patience, log } = options;
  const policy = retry(
    handleWhen((error) => error instanceof ApiError && isTransient(error)),
    // The wait is ours (GitHub often says how long), on a clock that tests can drive.
    { maxAttempts: patience.retries, backoff: new ConstantBackoff(0) },
  );

  let retriedMs = 0;

  async function waitAfter(error: ApiError, attempt: number): Promise<void> {
    if (patience.cancelled.aborted) throw new ReadingStopped('cancelled');
    const limited = isRateLimit(error);
    const ms = waitMs(error, attempt, clock);
    if (limited && ms > patience.maxWaitMs)
      throw new ReadingStopped('rate-limit', clock.now() + ms);
    if (clock.now() + ms > patience.deadline)
      throw limited ? new ReadingStopped('rate-limit', clock.now() + ms) : error;
    if (!limited && (retriedMs += ms) > patience.maxRetryMs) throw error;
    log(
      `${error.message}: trying again in ${(ms / SECOND).toFixed(1)} s (${attempt} of ${patience.retries})`,
    );
    await clock.sleep(ms);
  }

  return {
    waitAfter,
    /** `attempt` is told how often it failed before, and the last failure. */
    async execute<Result>(
      attempt: (failures: number, last: ApiError | undefined) => Promise<Result>,
    ): Promise<Result> {
      let last: ApiError | undefined;
      let failed = 0;
      try {
        return await policy.execute(async ({ attempt: failures }) => {
          if (last !== undefined) await waitAfter(last, failures);
          failed = failures + 1;
          const startedAt = clock.now();
          try {
            return await attempt(failures, last);
          } catch (error) {
            if (error instanceof ApiError) {
              retriedMs += clock.now() - startedAt;
              last = error;
            }
            throw error;
          }
        });
      } catch (error) {
        // A budget that ends while trying again does not turn the failure into a green run.
        const isBudget = error instanceof ReadingStopped && BUDGETS.has(error.reason);
        if (isBudget && last !== undefined && !isRateLimit(last)) throw last;
        // What the cancelling cut off did not fail.
        if (patience.cancelled.aborted && isNetwork(error)) throw new ReadingStopped('cancelled');
        // However few the retries: a rate limit is a reason to come back later, not a failure.
        if (!(error instanceof ApiError) || !isRateLimit(error)) throw error;
        throw new ReadingStopped('rate-limit', clock.now() + waitMs(error, failed, clock));
      }
    },
  };
}

function isNetwork(error: unknown): boolean {
  return error instanceof ApiError && error.failure.kind === 'network';
}

/** What the user set a limit to. */
const BUDGETS: ReadonlySet<StopReason> = new Set(['max-requests', 'max-bytes', 'max-duration']);

function isRateLimit({ failure }: ApiError): boolean {
  return failure.kind === 'primary-limit' || failure.kind === 'secondary-limit';
}

function waitMs({ failure, headers }: ApiError, attempt: number, clock: Clock): number {
  switch (failure.kind) {
    case 'primary-limit': {
      // Against the server's clock: the runner's may differ.
      const serverNow = Date.parse(headers['date'] ?? '') || clock.now();
      return failure.resetAt === undefined
        ? SECONDARY_LIMIT_WAIT
        : Math.max(0, failure.resetAt - serverNow) + SECOND;
    }
    case 'secondary-limit':
      return failure.retryAfterMs ?? SECONDARY_LIMIT_WAIT * 2 ** (attempt - 1);
    default:
      return Math.min(BACKOFF_MAX, SECOND * 2 ** (attempt - 1)) * (0.5 + clock.random() / 2);
  }
}
