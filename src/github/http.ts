import * as http from 'node:http';
import * as https from 'node:https';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { gunzipSync } from 'node:zlib';
import { getProxyUrl } from '@actions/http-client/lib/proxy';
import { HttpTimeout } from './network-error.ts';
import { ProxyAgent } from './proxy-agent.ts';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  /** Gives the memory of the body back; nothing may read it any more. Absent if the body may be somebody else's, too. */
  readonly free?: () => void;
  /** How long it took, where the clock does not show that: in a replay. */
  readonly tookMs?: number;
}

/**
 * Sends one GET request and reads the whole answer; follows no redirect. Rejects if the connection fails, or with an
 * `HttpTimeout` if it takes too long to connect, longer than `timeoutMs` in all, or if the answer stalls.
 */
export type Http = (
  url: URL,
  options: { headers: Record<string, string>; timeoutMs: number },
) => Promise<HttpAnswer>;

/** How long parts of a request may take, in milliseconds. */
export interface HttpLimits {
  /** Until a new connection stands, TLS and proxy included. */
  readonly connectMs: number;
  /** Without a byte, once the answer began. */
  readonly stallMs: number;
}

/** A connection stands within a second or not at all; GitHub sends an answer that it has begun without a pause. */
const LIMITS: HttpLimits = { connectMs: 10_000, stallMs: 15_000 };

/** A page of 100 events usually fits, so its pieces need not be put together. */
const UNZIP_CHUNK_BYTES = 128 * 1024;

/**
 * HTTP over Node's own client: as little CPU a page as undici, and nothing to load, whereas parsing undici takes longer
 * than all else before the first request. Respects the proxy variables as the toolkit does. Nothing is retried here; `cancelled`
 * ends what is under way.
 */
export function openHttp(apiUrl: URL, cancelled: AbortSignal, limits = LIMITS): Http {
  const { Agent, get } = apiUrl.protocol === 'https:' ? https : http;
  const direct = new Agent({ keepAlive: true });
  const agents = new Map<string, http.Agent>();

  function agentFor(url: URL): http.Agent {
    const proxy = getProxyUrl(url);
    return proxy === undefined ? direct : new ProxyAgent(proxy, limits.connectMs, cancelled);
  }

  return (url, { headers, timeoutMs }) => {
    const agent = agents.get(url.host) ?? agentFor(url);
    agents.set(url.host, agent);
    const signal = AbortSignal.any([cancelled, AbortSignal.timeout(timeoutMs)]);
    return exchange(get, url, { agent, headers, signal, limits });
  };
}

interface Exchange {
  readonly agent: http.Agent;
  readonly headers: Record<string, string>;
  readonly signal: AbortSignal;
  readonly limits: HttpLimits;
}

function exchange(get: typeof http.get, url: URL, sent: Exchange): Promise<HttpAnswer> {
  const { agent, signal, limits } = sent;
  return new Promise((resolve, reject) => {
    const fail = (thrown: unknown): void => {
      reject(toError(signal.aborted ? signal.reason : thrown));
    };
    const headers = { ...sent.headers, 'accept-encoding': 'gzip' };
    const request = get(url, { agent, signal, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.setTimeout(limits.stallMs, () => {
        answer.destroy(new HttpTimeout('body', limits.stallMs));
      });
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
    if (request.reusedSocket) return;
    limitConnecting(request, limits.connectMs);
    // While a proxy is asked there is nothing that the request itself could end.
    signal.addEventListener('abort', fail);
  });
}

function limitConnecting(request: http.ClientRequest, connectMs: number): void {
  let isConnected = false;
  const noteConnected = (): void => void (isConnected = true);
  request.once('socket', (socket: Socket | TLSSocket) => {
    if ('encrypted' in socket) socket.once('secureConnect', noteConnected);
    else if (socket.connecting) socket.once('connect', noteConnected);
    else noteConnected();
  });
  request.once('response', noteConnected);
  AbortSignal.timeout(connectMs).addEventListener('abort', () => {
    if (!isConnected) request.destroy(new HttpTimeout('connect', connectMs));
  });
}

function toAnswer({ statusCode = 0, headers }: http.IncomingMessage, received: Buffer): HttpAnswer {
  const isGzip = headers['content-encoding'] === 'gzip' && received.length > 0;
  // At once: the thread pool takes half as much CPU again for a page that is unzipped in a third of a millisecond.
  const body = isGzip ? gunzipSync(received, { chunkSize: UNZIP_CHUNK_BYTES }) : received;
  return {
    status: statusCode,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, String(value)]),
    ),
    body,
    free: () => {
      free(body);
    },
  };
}

/**
 * The garbage collector goes by its own heap, on which a buffer is small: it lets tens of megabytes of pages gather, and
 * what they leave behind is in pieces that the system does not get back.
 */
function free({ buffer }: Buffer): void {
  // Small buffers share their memory.
  if (buffer instanceof ArrayBuffer && buffer.byteLength > Buffer.poolSize) buffer.transfer(0);
}

/** A host with several addresses fails with one error for each, and no message of its own. */
function toError(thrown: unknown): Error {
  const { errors } = thrown as { errors?: readonly unknown[] };
  return (errors?.[0] ?? thrown) as Error;
}
