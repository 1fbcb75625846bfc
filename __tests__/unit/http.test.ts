import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from '@jest/globals';
import { openHttp } from '../../src/github/http.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  cancelled = new AbortController(),
  stallMs = 60_000,
) {
  const server = createServer(answer);
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/x?a=1`);
  const http = openHttp(url, cancelled.signal, { connectMs: 5_000, stallMs });
  const get = (timeoutMs = 5_000) => http(url, { headers: { 'x-one': 'two' }, timeoutMs });
  return { get, cancelled };
}

describe('an answer', () => {
  test('is read whole, unzipped, with its headers', async () => {
    const { get } = await serve(({ headers, url }, response) => {
      const text = JSON.stringify([headers['x-one'], headers['accept-encoding'], url]);
      response.writeHead(201, { 'content-encoding': 'gzip', 'x-three': 'four' });
      response.end(gzipSync(text));
    });
    const { status, headers, body } = await get();
    expect([status, headers['x-three']]).toEqual([201, 'four']);
    expect(JSON.parse(body.toString())).toEqual(['two', 'gzip', '/x?a=1']);
  });

  test('gives its memory back when it is no longer needed, and nobody else’s', async () => {
    const { get } = await serve(({ url }, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync(JSON.stringify([url, 'x'.repeat(200_000)])));
    });
    const [used, other] = [await get(), await get()];
    const small = await (await serve((_, response) => response.end('[]'))).get();
    const besides = Buffer.from('besides');
    used.free?.();
    small.free?.();
    expect(used.body).toHaveLength(0);
    expect(JSON.parse(other.body.toString())).toEqual(['/x?a=1', 'x'.repeat(200_000)]);
    expect(besides.toString()).toBe('besides');
  });

  test('that breaks off is none', async () => {
    const { get } = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    });
    await expect(get()).rejects.toThrow();
  });

  test('whose bytes cannot be unzipped is none', async () => {
    const { get } = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync('[1,2,3]').subarray(0, -5));
    });
    await expect(get()).rejects.toThrow();
  });
});

describe('a request ends', () => {
  test('when its time is up, and says so', async () => {
    const { get } = await serve(() => undefined);
    await expect(get(50).catch(String)).resolves.toMatch(/TimeoutError/);
  });

  test('when its time is up in the midst of the answer', async () => {
    const { get } = await serve((_, response) => {
      response.writeHead(200).write('[');
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => {
        clearInterval(drip);
      });
    });
    await expect(get(200).catch(String)).resolves.toMatch(/TimeoutError/);
  });

  test('when the answer stalls, long before its time is up', async () => {
    const begin = (_: unknown, response: ServerResponse) => void response.writeHead(200).write('[');
    const { get } = await serve(begin, undefined, 100);
    await expect(get(60_000).catch(String)).resolves.toBe(
      'HttpTimeout: the answer stalled for 0.1 s',
    );
  });

  test('when no connection comes about, long before its time is up', async () => {
    const deaf = createTcpServer();
    deaf.listen(0, '127.0.0.1');
    await once(deaf, 'listening');
    const { port } = deaf.address() as AddressInfo;
    // TLS to a server that only listens.
    const url = new URL(`https://localhost:${port}/`);
    const http = openHttp(url, new AbortController().signal, { connectMs: 50, stallMs: 100 });
    const sockets: Socket[] = [];
    deaf.on('connection', (socket) => sockets.push(socket));
    await expect(http(url, { headers: {}, timeoutMs: 60_000 }).catch(String)).resolves.toBe(
      'HttpTimeout: no connection within 0.05 s',
    );
    for (const socket of sockets) socket.destroy();
    deaf.close();
  });

  test('not because the answer comes later than a connection or a pause may take', async () => {
    const answer = (_: unknown, response: ServerResponse) =>
      void setTimeout(() => response.end('[]'), 250);
    const { get } = await serve(answer, undefined, 100);
    expect((await get()).status).toBe(200);
    // Nor on a connection that was used before, and lay idle.
    expect((await get()).status).toBe(200);
  });

  test.each([
    ['before the answer', (): undefined => undefined],
    [
      'in the midst of the answer',
      (response: ServerResponse) => void response.writeHead(200).write('['),
    ],
  ])('when the job is cancelled %s: that is no timeout', async (_, begin) => {
    const cancelled = new AbortController();
    const { get } = await serve((_request, response) => {
      begin(response);
      setTimeout(() => cancelled.abort(), 50);
    }, cancelled);
    await expect(get().catch(String)).resolves.toMatch(/AbortError/);
  });

  test('at once in a job that was cancelled before', async () => {
    let asked = 0;
    const { get, cancelled } = await serve((_, response) => {
      asked += 1;
      response.end();
    });
    await get();
    cancelled.abort();
    await expect(get().catch(String)).resolves.toMatch(/AbortError/);
    expect(asked).toBe(1);
  });
});
