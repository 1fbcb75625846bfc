import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { HttpClient } from '@actions/http-client';
import { Agent, request } from 'undici';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** Sends one GET request and reads the whole answer; follows no redirect. Rejects if the connection fails or `timeoutMs` passes. */
export type Http = (
  url: URL,
  options: { headers: Record<string, string>; timeoutMs: number },
) => Promise<HttpAnswer>;

const unzip = promisify(gunzip);
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * HTTP over undici: at 1 ms of CPU a page it costs a third less than `fetch`. Respects the proxy variables.
 * Nothing is retried here.
 */
export function openHttp(apiUrl: URL): Http {
  const dispatcher =
    new HttpClient().getAgentDispatcher(apiUrl.href) ??
    new Agent({ connect: { timeout: CONNECT_TIMEOUT_MS } });

  return async (url, { headers, timeoutMs }) => {
    const answer = await request(url, {
      dispatcher,
      headers: { ...headers, 'accept-encoding': 'gzip' },
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const received = Buffer.from(await answer.body.arrayBuffer());
    const isGzip = answer.headers['content-encoding'] === 'gzip' && received.length > 0;
    return {
      status: answer.statusCode,
      headers: Object.fromEntries(
        Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
      ),
      body: isGzip ? await unzip(received) : received,
    };
  };
}
