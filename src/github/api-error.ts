/** Why GitHub, or the way to it, did not give what was asked for. */
export type ApiFailure =
  /** No answer, or one that broke off. `timedOut`: GitHub took too long; `isLasting`: trying again does not help. */
  | { readonly kind: 'network'; readonly timedOut: boolean; readonly isLasting?: boolean }
  /** 5xx. */
  | { readonly kind: 'server' }
  /** The hour's requests are used up until `resetAt` (epoch milliseconds, GitHub's clock). */
  | { readonly kind: 'primary-limit'; readonly resetAt: number | undefined }
  /** Too fast, or too costly; GitHub may say how long to wait. */
  | { readonly kind: 'secondary-limit'; readonly retryAfterMs: number | undefined }
  /** The body is not what was asked for. */
  | { readonly kind: 'broken-answer' }
  | { readonly kind: 'unauthorized' | 'forbidden' | 'not-found' }
  /** Any other 4xx, and redirects that lead away. */
  | { readonly kind: 'refused' };

/** A request that failed. `detail` is GitHub's own message or the network's; it never holds a token. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly failure: ApiFailure;
  readonly detail: string;
  /** 0 when there was no answer. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;

  constructor(
    failure: ApiFailure,
    answer: {
      detail: string;
      status: number;
      headers?: Readonly<Record<string, string | undefined>>;
    },
  ) {
    super(answer.status === 0 ? answer.detail : `${answer.status} ${answer.detail}`);
    this.failure = failure;
    this.detail = answer.detail;
    this.status = answer.status;
    this.headers = answer.headers ?? {};
  }
}

/** Whether the same request may succeed later. A 403 that is a matter of permission never does. */
export function isTransient({ failure }: ApiError): boolean {
  return (
    (failure.kind === 'network' && failure.isLasting !== true) ||
    failure.kind === 'server' ||
    failure.kind === 'broken-answer' ||
    failure.kind === 'primary-limit' ||
    failure.kind === 'secondary-limit'
  );
}
