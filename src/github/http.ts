import * as http from 'node:http';
import * as https from 'node:https';
import { gunzipSync } from 'node:zlib';
import { getProxyUrl } from '@actions/http-client/lib/proxy';

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

/** A page of 100 events usually fits, so its pieces need not be put together. */
const UNZIP_CHUNK_BYTES = 128 * 1024;

/**
 * HTTP over Node's own client: as little CPU a page as undici, and nothing to load, whereas parsing undici takes longer
 * than all else before the first request. Respects the proxy variables as the toolkit does. Nothing is retried here; `cancelled`
 * ends what is under way.
 */
export function openHttp(apiUrl: URL, cancelled: AbortSignal): Http {
  const { Agent, get } = apiUrl.protocol === 'https:' ? https : http;
  const direct = new Agent({ keepAlive: true });
  let agent: Promise<http.Agent> | undefined;

  return async (url, { headers, timeoutMs }) => {
    agent ??= getProxyUrl(apiUrl) === undefined ? Promise.resolve(direct) : openProxyAgent(apiUrl);
    const signal = AbortSignal.any([cancelled, AbortSignal.timeout(timeoutMs)]);
    return exchange(get, url, { agent: await agent, headers, signal });
  };
}

/** Loaded only where there is a proxy, because it brings undici along. */
async function openProxyAgent(apiUrl: URL): Promise<http.Agent> {
  const { HttpClient } = await import('@actions/http-client');
  return new HttpClient(undefined, undefined, { keepAlive: true }).getAgent(apiUrl.href);
}

function exchange(
  get: typeof http.get,
  url: URL,
  request: { agent: http.Agent; headers: Record<string, string>; signal: AbortSignal },
): Promise<HttpAnswer> {
  const { agent, headers, signal } = request;
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => {
      reject(toError(signal.aborted ? signal.reason : error));
    };
    const options = { agent, signal, headers: { ...headers, 'accept-encoding': 'gzip' } };
    get(url, options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', fail);
      answer.on('end', () => {
        try {
          resolve(toAnswer(answer, Buffer.concat(chunks)));
        } catch (error) {
          fail(error);
        }
      });
    }).on('error', fail);
  });
}

function toAnswer({ statusCode = 0, headers }: http.IncomingMessage, received: Buffer): HttpAnswer {
  const isGzip = headers['content-encoding'] === 'gzip' && received.length > 0;
  return {
    status: statusCode,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, String(value)]),
    ),
    // At once: the thread pool takes half as much CPU again for a page that is unzipped in a third of a millisecond.
    body: isGzip ? gunzipSync(received, { chunkSize: UNZIP_CHUNK_BYTES }) : received,
  };
}

/** A host with several addresses fails with one error for each, and no message of its own. */
function toError(thrown: unknown): Error {
  const error: unknown = thrown instanceof AggregateError ? thrown.errors[0] : thrown;
  return error instanceof Error ? error : new Error(String(error));
}
