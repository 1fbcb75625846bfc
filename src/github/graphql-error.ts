import { ApiError } from './api-error.ts';
import type { ApiFailure } from './api-error.ts';

/** One of the errors in an answer of the GraphQL API. */
export interface GraphqlError {
  readonly type?: string;
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

/** What Octokit throws for an answer of the GraphQL API with errors; undefined for anything else. */
export function graphqlErrorOf(error: unknown): GraphqlError | undefined {
  const { name, errors } = error as { name?: string; errors?: readonly GraphqlError[] };
  return name === 'GraphqlResponseError' ? errors?.[0] : undefined;
}

/** GraphQL answers 200 whatever went wrong: its own errors, in the terms of the REST API. */
export function toGraphqlApiError(error: unknown): ApiError | undefined {
  const first = graphqlErrorOf(error);
  if (first === undefined) return undefined;
  const { type, message } = first;
  switch (type) {
    case 'NOT_FOUND':
      return failed({ kind: 'not-found' }, message);
    case 'FORBIDDEN':
    case 'INSUFFICIENT_SCOPES':
      return failed({ kind: 'forbidden' }, message);
    case 'RATE_LIMITED': {
      const { headers } = error as { headers?: Readonly<Record<string, string | undefined>> };
      const reset = Number(headers?.['x-ratelimit-reset']);
      return failed(
        { kind: 'primary-limit', resetAt: reset * 1000 || undefined },
        message,
        headers,
      );
    }
    default:
      return /something went wrong|timed? ?out|internal error/i.test(message)
        ? failed({ kind: 'server' }, message)
        : failed({ kind: 'refused' }, message);
  }
}

function failed(
  failure: ApiFailure,
  detail: string,
  headers: Readonly<Record<string, string | undefined>> = {},
): ApiError {
  return new ApiError(failure, { detail: detail.slice(0, 500), status: 0, headers });
}
