import * as http from 'node:http';
import * as https from 'node:https';
import type { Duplex } from 'node:stream';
import * as tls from 'node:tls';
import { HttpTimeout, ProxyError } from './network-error.ts';

/** Opens a connection's stream, or fails; as Node's agents have it. */
type Opened = (error: Error | null, stream: Duplex) => void;

/**
 * Leads TLS connections through a proxy, and keeps them for later requests, which the toolkit's own agent does not. A
 * request that the proxy refuses fails with a `ProxyError`, and nothing of it is sent there. `cancelled` ends what is
 * under way.
 */
export class ProxyAgent extends https.Agent {
  readonly #proxy: URL;
  readonly #connectMs: number;
  readonly #cancelled: AbortSignal;

  /** The user and password in `proxy` are decoded already. */
  constructor(proxy: URL, connectMs: number, cancelled: AbortSignal) {
    super({ keepAlive: true });
    this.#proxy = proxy;
    this.#connectMs = connectMs;
    this.#cancelled = cancelled;
  }

  override createConnection(options: http.ClientRequestArgs, opened?: Opened): undefined {
    const { protocol, hostname, port, host: proxyHost, username, password } = this.#proxy;
    const target = `${options.host ?? ''}:${String(options.port ?? 443)}`;
    const basic = Buffer.from(`${username}:${password}`).toString('base64');
    const tooLong = AbortSignal.timeout(this.#connectMs);
    const fail = (cause: number | Error): void => {
      const seen = tooLong.aborted ? new HttpTimeout('connect', this.#connectMs) : cause;
      // Node takes no stream from a connection that failed.
      opened?.(new ProxyError(proxyHost, seen), undefined as unknown as Duplex);
    };
    const request = (protocol === 'https:' ? https : http).request({
      ...{ host: hostname.replace(/^\[|\]$/g, ''), port, method: 'CONNECT', path: target },
      headers: {
        host: target,
        ...(username !== '' && { 'proxy-authorization': `Basic ${basic}` }),
      },
      agent: false,
      signal: AbortSignal.any([this.#cancelled, tooLong]),
    });
    request.once('connect', ({ statusCode = 0 }, socket) => {
      if (statusCode === 200) {
        opened?.(null, tls.connect({ ...toTls(options), socket }));
        return;
      }
      socket.destroy();
      fail(statusCode);
    });
    request.once('error', fail);
    request.end();
    return undefined;
  }
}

/** The server's name is checked against its certificate, whoever leads there. */
function toTls(options: http.ClientRequestArgs): tls.ConnectionOptions {
  const { servername } = options as tls.ConnectionOptions;
  const host = options.host ?? '';
  // An address has no `servername`, and without `host` it would be checked as `localhost`.
  return { host, servername: servername ?? host, ALPNProtocols: ['http/1.1'] };
}
