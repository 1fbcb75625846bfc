import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { bytesOf, json, type ServedAnswer, type ServedHandler } from './answer.ts';
import type { Faults, Outcome } from './faults.ts';
import type { Call } from './http.ts';
import { createJournal, type Journal, type WritableJournal } from './journal.ts';
import { githubCom, type Site } from './site.ts';

/** What {@link startServer} needs. */
export interface ServerOptions {
  /** Tried in this order; the first answer counts. */
  readonly handlers: readonly ServedHandler[];
  /** Gives the `Date` header. */
  readonly clock: { now(): number };
  readonly faults?: Faults;
  /** By default GitHub.com. */
  readonly site?: Site;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The server closes itself after this long. */
  readonly timeLimitMs?: number;
}

/** A running server on loopback. */
export interface Server {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly port: number;
  readonly journal: Journal;
  /** Ends all connections at once. */
  close(): Promise<void>;
}

/** Nothing of a test or a demo runs longer. */
const TIME_LIMIT_MS = 60 * 60 * 1000;

/** Starts an HTTP server on loopback that asks the handlers in turn, and answers 404 for what none of them knows. It does not keep the process alive. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const journal = createJournal();
  const closing = new AbortController();
  const server = createServer((request, response) => {
    serve({ ...options, request, response, journal, closing: closing.signal }).catch(() => {
      response.destroy();
    });
  });
  // A client that reuses an idle connection must not meet the server's own time limit for it.
  server.keepAliveTimeout = 10 * 60 * 1000;
  // A server that was not closed must not keep a test run alive.
  server.unref();
  server.on('connection', (socket) => socket.unref());
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    clearTimeout(limit);
    closing.abort();
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  const limit = setTimeout(() => void close(), options.timeLimitMs ?? TIME_LIMIT_MS);
  limit.unref();
  return { origin: `http://127.0.0.1:${port}`, port, journal, close };
}

interface Exchange extends ServerOptions {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly journal: WritableJournal;
  readonly closing: AbortSignal;
}

async function serve(exchange: Exchange): Promise<void> {
  const { request, response, journal, clock, faults, site = githubCom } = exchange;
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
  const route = site.route(url);
  const call: Call = {
    method: request.method ?? 'GET',
    ...(route ?? { url }),
    headers: request.headers,
    body: await bodyOf(request),
  };
  const seen = journal.arrived(call, clock.now());
  const fault = faults?.strike(call, seen.family);
  const handlers = route === undefined ? [] : exchange.handlers;
  const proceed = (): Promise<ServedAnswer> => handle(call, handlers);
  const outcome: Outcome =
    faults === undefined || fault === undefined
      ? { end: 'whole', answer: await proceed() }
      : await faults.apply(fault, call, proceed);
  response.sendDate = false;
  response.setHeader('Date', new Date(clock.now()).toUTCString());
  for (const [name, value] of Object.entries(site.headers)) response.setHeader(name, value);
  try {
    await send({ outcome, response, closing: exchange.closing });
  } finally {
    const answered = response.headersSent ? response.statusCode : 0;
    journal.answered(seen, { status: answered, fault: fault?.kind });
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}

async function handle(call: Call, handlers: readonly ServedHandler[]): Promise<ServedAnswer> {
  try {
    for (const handler of handlers) {
      const answer = await handler(call);
      if (answer !== undefined) return answer;
    }
  } catch (error) {
    // A fault of the simulator itself must not look like one of GitHub's.
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return json(500, { message: `The simulator failed: ${message}` });
  }
  return json(404, {
    message: 'Not Found',
    documentation_url: 'https://docs.github.com/rest',
    status: '404',
  });
}

async function send(sending: {
  outcome: Outcome;
  response: ServerResponse;
  closing: AbortSignal;
}): Promise<void> {
  const { outcome, response, closing } = sending;
  const socket = response.socket;
  if (socket === null || socket.destroyed) return;
  if (outcome.end === 'stall' && outcome.answer !== undefined) {
    writeHead(response, outcome.answer);
    response.flushHeaders();
  }
  if (outcome.afterMs !== undefined) {
    const gone = new AbortController();
    socket.once('close', () => {
      gone.abort();
    });
    const signal = AbortSignal.any([closing, gone.signal]);
    await wait(outcome.afterMs, undefined, { signal }).catch(() => undefined);
  }
  switch (outcome.end) {
    case 'whole': {
      const body = outcome.answer.body ?? '';
      writeHead(response, outcome.answer);
      if (body instanceof Readable) await pipeline(body, response);
      else await finished(response.end(body));
      return;
    }
    case 'cut': {
      const bytes = await bytesOf(outcome.answer);
      writeHead(response, outcome.answer);
      response.write(bytes.subarray(0, Math.floor(bytes.length / 2)));
      // A reset may overtake bytes on their way: let the first half arrive.
      await wait(20);
      socket.resetAndDestroy();
      return;
    }
    case 'reset':
      socket.resetAndDestroy();
      return;
    case 'stall':
      socket.destroy();
  }
}

function writeHead(response: ServerResponse, answer: ServedAnswer): void {
  const headers: Record<string, string> = { ...answer.headers };
  const { body = '' } = answer;
  if (!(body instanceof Readable) && answer.status !== 204 && answer.status !== 304)
    headers['content-length'] ??= Buffer.byteLength(body).toString();
  response.writeHead(answer.status, headers);
}
