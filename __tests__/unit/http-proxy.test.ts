import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import * as net from 'node:net';
import * as tls from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import {
  createAuthority,
  type Authority,
  type KeyPair,
} from '../../simulator/sigstore/authority.ts';
import { startProxy } from '../../simulator/sigstore/proxy.ts';
import { openHttp } from '../../src/github/http.ts';
import { networkError } from '../../src/github/network-error.ts';
import { notCancelled } from '../support/fake-clock.ts';

const HOST = 'api.simulated.test';
const NAMES = ['HTTPS_PROXY', 'https_proxy', 'NO_PROXY', 'no_proxy'];

let authority: Authority;
let server: KeyPair;
const trusted = tls.getCACertificates('default');
const closers: (() => unknown)[] = [];

beforeAll(async () => {
  authority = await createAuthority();
  server = await authority.serverFor([HOST, 'localhost']);
});
afterAll(() => authority.remove());
afterEach(async () => {
  for (const name of NAMES) process.env[name] = '';
  tls.setDefaultCACertificates(trusted);
  for (const close of closers.splice(0)) await close();
});

/** A proxy that leads to one host. */
async function openProxy(credentials?: string, host = HOST) {
  const hosts = new Map([[host, () => ({ status: 200, body: '[]' })]]);
  const proxy = await startProxy({
    hosts,
    server,
    ...(credentials !== undefined && { credentials }),
  });
  closers.push(() => proxy.close());
  return proxy;
}

async function trustAuthority(): Promise<void> {
  tls.setDefaultCACertificates([...trusted, await authority.certificate()]);
}

function ask(url: string, connectMs = 5_000): Promise<string> {
  const address = new URL(url);
  const http = openHttp(address, notCancelled, { connectMs, stallMs: 5_000 });
  return tell(http(address, { headers: {}, timeoutMs: 10_000 }));
}

/** The status, or what is said of the failure. */
function tell(asked: Promise<{ status: number }>): Promise<string> {
  return asked.then(
    ({ status }) => String(status),
    (error: unknown) => networkError(error, 10_000).message,
  );
}

describe('a proxy', () => {
  test.each(['HTTPS_PROXY', 'https_proxy'])('in %s is used, over one connection', async (name) => {
    await trustAuthority();
    const proxy = await openProxy('user:p@ss/word');
    process.env[name] = proxy.url.replace('//', '//user:p%40ss%2Fword@');
    const url = new URL(`https://${HOST}/x`);
    const http = openHttp(url, notCancelled);
    for (let number = 0; number < 3; number += 1)
      expect((await http(url, { headers: {}, timeoutMs: 5_000 })).status).toBe(200);
    expect(proxy.calls.length).toBe(3);
    expect(proxy.tunnels).toEqual([`${HOST}:443`]);
  });

  test.each(['NO_PROXY', 'no_proxy'])('is passed by for the hosts in %s', async (name) => {
    const proxy = await openProxy();
    process.env['HTTPS_PROXY'] = proxy.url;
    process.env[name] = '.simulated.test';
    // No such host is known without the proxy.
    expect(await ask(`https://${HOST}/x`)).toMatch(/ENOTFOUND|EAI_AGAIN/);
    expect([proxy.tunnels, proxy.refused]).toEqual([[], []]);
  });

  test('leads to an address whose certificate has to be for that address', async () => {
    await trustAuthority();
    process.env['HTTPS_PROXY'] = (await openProxy(undefined, '192.0.2.7')).url;
    expect(await ask('https://192.0.2.7/x')).toMatch(/192\.0\.2\.7 is not in the cert's list/);
  });

  test('that asks for a password gets no token, and is named without the one it has', async () => {
    const proxy = await openProxy('user:right');
    process.env['HTTPS_PROXY'] = proxy.url.replace('//', '//user:wrong@');
    const said = await ask(`https://${HOST}/x`);
    expect(said).toMatch(/^the proxy that `HTTPS_PROXY` names \(127\.0\.0\.1:\d+\) .*\(407\)/);
    expect(said).not.toContain('wrong');
    expect(proxy.calls).toEqual([]);
  });

  test('that forbids the host is not taken for GitHub', async () => {
    const proxy = await openProxy();
    process.env['HTTPS_PROXY'] = proxy.url;
    expect(await ask('https://forbidden.simulated.test/x')).toMatch(/refuses to connect.*\(403\)/);
  });

  test('that is gone is named', async () => {
    const proxy = await openProxy();
    process.env['HTTPS_PROXY'] = proxy.url.replace('//', '//user:secret@');
    await proxy.close();
    closers.pop();
    const said = await ask(`https://${HOST}/x`);
    expect(said).toMatch(/`HTTPS_PROXY` names .* can't be reached: connect ECONNREFUSED/);
    expect(said).not.toContain('secret');
  });

  test('that says nothing ends the waiting for a connection', async () => {
    const silent = net.createServer().listen(0, '127.0.0.1');
    closers.push(() => silent.close());
    const sockets: net.Socket[] = [];
    silent.on('connection', (socket) => sockets.push(socket));
    closers.push(() => {
      for (const socket of sockets) socket.destroy();
    });
    await once(silent, 'listening');
    process.env['HTTPS_PROXY'] = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    expect(await ask(`https://${HOST}/x`, 50)).toMatch(
      /`HTTPS_PROXY` names .* can't be reached: no connection within 0.05 s/,
    );
  });
});

describe('a certificate', () => {
  async function serve({ certificate, key }: KeyPair): Promise<string> {
    const secure = createServer({ cert: certificate, key }, (_, response) => response.end('[]'));
    secure.listen(0, '127.0.0.1');
    await once(secure, 'listening');
    closers.push(() => {
      secure.closeAllConnections();
      secure.close();
    });
    return `https://localhost:${(secure.address() as AddressInfo).port}/x`;
  }

  async function certified(extensions: string[], days: 1 | -1): Promise<KeyPair> {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    return { certificate: await authority.certify(pem, extensions, days), key };
  }

  test('of an own authority is accepted once that is known', async () => {
    const url = await serve(server);
    expect(await ask(url)).toMatch(/unable to verify the first certificate.*NODE_EXTRA_CA_CERTS/);
    await trustAuthority();
    expect(await ask(url)).toBe('200');
  });

  test('that has expired is refused in words', async () => {
    await trustAuthority();
    const url = await serve(await certified(['subjectAltName=DNS:localhost'], -1));
    expect(await ask(url)).toMatch(/\(certificate has expired\): renew it/);
  });

  test('of another host is refused in words', async () => {
    await trustAuthority();
    const url = await serve(await certified(['subjectAltName=DNS:other.test'], 1));
    expect(await ask(url)).toMatch(/localhost.*it is for another host name: look at `api-url`/s);
  });
});
