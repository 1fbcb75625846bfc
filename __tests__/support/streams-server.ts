import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect } from '@jest/globals';
import type { ApiError } from '../../src/github/api-error.ts';
import { openHttp } from '../../src/github/http.ts';
import type { StreamRefusedError } from '../../src/github/stream-refused.ts';
import { openStreams } from '../../src/github/streams.ts';
import { fakeClock, notCancelled } from './fake-clock.ts';

interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  /** Sent as it is if it is a text. */
  readonly body?: unknown;
}

interface Asked {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** By the number of the request, from 1. */
export type Reply = (number: number) => Answer | 'hang up' | 'no answer';

/** A server that answers by the number of the request; it ends with the test. */
export async function listen(reply: Reply) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void text(request).then((sent) => {
      const { method, url: path, headers } = request;
      asked.push({ method, path, headers, body: sent === '' ? undefined : JSON.parse(sent) });
      const answer = reply(asked.length);
      if (answer === 'no answer') return;
      if (answer === 'hang up') return void response.destroy();
      const { status = 200, headers: more, body } = answer;
      const content = typeof body === 'string' ? body : JSON.stringify(body);
      response.writeHead(status, { 'content-type': 'application/json', ...more }).end(content);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { asked, origin: `http://127.0.0.1:${port}` };
}

/** The streams of a server that answers by the number of the request. */
export async function serve(
  reply: Reply,
  options: { timeoutMs?: number; cancelled?: AbortSignal } = {},
) {
  const { timeoutMs = 5_000, cancelled = notCancelled } = options;
  const { asked, origin } = await listen(reply);
  const clock = fakeClock();
  const apiUrl = new URL(`${origin}/api/v3`);
  const access = {
    ...{ apiUrl, http: openHttp(apiUrl, cancelled), token: 'the-token', userAgent: 'test/1' },
    ...{ timeoutMs, clock, log: () => undefined },
    patience: {
      ...{ retries: 2, maxWaitMs: 60_000, maxRetryMs: Infinity, deadline: Infinity, cancelled },
    },
  };
  return { streams: openStreams(access, 'acme'), asked, origin, clock };
}

/** What a call rejects with. */
export async function rejection(call: Promise<unknown>): Promise<ApiError & StreamRefusedError> {
  const [result] = await Promise.allSettled([call]);
  expect(result.status).toBe('rejected');
  return (result as PromiseRejectedResult).reason as ApiError & StreamRefusedError;
}

export const path = '/api/v3/enterprises/acme/audit-log/streams';
export const live = {
  ...{ id: 42, stream_type: 'Splunk', stream_details: 'splunk.example.com:8088', enabled: true },
  ...{ created_at: '2026-01-02T03:04:05Z', updated_at: '2026-02-03T04:05:06Z', paused_at: null },
};
export const stream = {
  ...{ id: 42, type: 'Splunk', details: 'splunk.example.com:8088', enabled: true },
  ...{ createdAt: '2026-01-02T03:04:05Z', updatedAt: '2026-02-03T04:05:06Z' },
  pausedAt: undefined,
};
export const body = {
  ...{ enabled: true, type: 'Splunk' },
  vendorSpecific: { key_id: 'v1', domain: 'splunk.example.com', port: 8088, ssl_verify: true },
};
export const sent = {
  ...{ enabled: true, stream_type: 'Splunk' },
  vendor_specific: { key_id: 'v1', domain: 'splunk.example.com', port: 8088, ssl_verify: true },
};
export const hour = (remaining: number) => ({
  ...{ 'x-ratelimit-limit': '15', 'x-ratelimit-remaining': String(remaining) },
  ...{ 'x-ratelimit-reset': '1793000000', 'x-ratelimit-resource': 'audit_log_streaming' },
});
