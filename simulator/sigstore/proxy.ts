import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Answer, Call } from '../http.ts';
import type { KeyPair } from './authority.ts';

/** One request that came through the proxy. */
export interface ProxyCall {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** A proxy on loopback that leads all its hosts to this process. */
export interface Proxy {
  /** For `HTTPS_PROXY`. */
  readonly url: string;
  /** What was asked of the hosts that it knows, oldest first. */
  readonly calls: readonly ProxyCall[];
  /** `host:port` of each connection that it led there. */
  readonly tunnels: readonly string[];
  /** `host:port` of each connection that it refused. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

/** What a host answers. */
export type HostHandler = (call: Call) => Answer | Promise<Answer>;

/** Starts the proxy. It does not keep the process alive. */
export async function startProxy(options: {
  readonly hosts: ReadonlyMap<string, HostHandler>;
  /** For all of the hosts. */
  readonly server: KeyPair;
  /** `user:password` that it asks for; by default none. */
  readonly credentials?: string;
}): Promise<Proxy> {
  const { hosts, server: pair, credentials } = options;
  const calls: ProxyCall[] = [];
  const tunnels: string[] = [];
  const refused: string[] = [];
  const wanted =
    credentials === undefined ? undefined : `Basic ${Buffer.from(credentials).toString('base64')}`;
  const sockets = new Set<Socket>();

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const { method = 'GET', url = '/', headers } = request;
    const host = headers.host ?? '';
    const handler = hosts.get(host);
    const body = Buffer.concat((await request.toArray()) as Buffer[]);
    const call: Call = { method, url: new URL(url, `https://${host}`), headers, body };
    const given = (await handler?.(call)) ?? { status: 404 };
    calls.push({ host, method, path: call.url.pathname, status: given.status });
    return given;
  };
  const inside = createTlsServer({ cert: pair.certificate, key: pair.key }, (request, response) => {
    answer(request).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  const proxy = createServer((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(403).end();
  });
  proxy.on('connect', (request: IncomingMessage, socket: Socket) => {
    const target = request.url ?? '';
    if (wanted !== undefined && request.headers['proxy-authorization'] !== wanted) {
      refused.push(target);
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic\r\n\r\n');
      return;
    }
    if (!hosts.has(target.replace(/:443$/, ''))) {
      refused.push(target);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    tunnels.push(target);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    inside.emit('connection', socket);
  });
  proxy.on('connection', (socket: Socket) => {
    sockets.add(socket.unref());
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  proxy.unref();
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const { port } = proxy.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    tunnels,
    refused,
    async close() {
      const closed = once(proxy, 'close');
      proxy.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
