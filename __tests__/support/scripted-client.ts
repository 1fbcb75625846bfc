import { ApiError } from '../../src/github/api-error.ts';
import type { ApiFailure } from '../../src/github/api-error.ts';
import type { Client } from '../../src/github/client.ts';
import type { HttpAnswer } from '../../src/github/http.ts';

export type Asked = Readonly<Record<string, string>>;

/** An answer of the audit-log API with so many events; `next` is the cursor of the page behind it. */
export function pageAnswer(
  events: number | string,
  next?: string,
  headers: Record<string, string> = {},
): HttpAnswer {
  const body =
    typeof events === 'string'
      ? events
      : JSON.stringify(Array.from({ length: events }, (_, index) => ({ '@timestamp': index })));
  const link = `<https://api.github.com/organizations/1/audit-log?after=${encodeURIComponent(next ?? '')}>; rel="next"`;
  return {
    status: 200,
    headers: {
      date: 'Sat, 21 Nov 2026 12:00:00 GMT',
      ...(next === undefined ? {} : { link }),
      ...headers,
    },
    body: Buffer.from(body),
  };
}

export function apiError(kind: ApiFailure['kind'], status: number): ApiError {
  const failure = { kind, timedOut: status === 0, resetAt: undefined, retryAfterMs: undefined };
  return new ApiError(failure, { status, detail: `answer ${status}` });
}

/** A client that answers by a function of the request and of its number, from 1. */
export function scriptedClient(
  answer: (query: Asked, number: number) => HttpAnswer | Error,
): Client & { readonly asked: (Asked & { path: string })[] } {
  const asked: (Asked & { path: string })[] = [];
  return {
    asked,
    async get(path, query) {
      asked.push({ ...query, path });
      const one = answer(query, asked.length);
      if (one instanceof Error) throw one;
      return one;
    },
  };
}
