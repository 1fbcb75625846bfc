import type { IncomingHttpHeaders } from 'node:http';

/** One request as the simulator's parts see it: whole, with its body read. */
export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What the server sends back; the server adds nothing but framing headers. */
export interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: Buffer | string;
}

/** A handler answers the calls that are its own and leaves the others (`undefined`). */
export type Handler = (call: Call) => Answer | undefined | Promise<Answer | undefined>;
