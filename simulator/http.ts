import type { IncomingHttpHeaders } from 'node:http';

/** One request as the simulator's parts see it: whole, with its body read. */
export interface Call {
  readonly method: string;
  /** As GitHub.com has it, without the `prefix` of another site. */
  readonly url: URL;
  /** `/api/v3` on an Enterprise Server, else nothing. */
  readonly prefix?: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What the server sends back; the server adds nothing but framing headers. */
export interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: Buffer | string;
}

/** The address of a path of the REST API, as the caller has it. */
export function apiUrl({ url, prefix = '' }: Call, path: string): string {
  return `${url.origin}${prefix}${path}`;
}

/** A handler answers the calls that are its own and leaves the others (`undefined`). */
export type Handler = (call: Call) => Answer | undefined | Promise<Answer | undefined>;
