import { request as sendRequest } from 'node:http';
import { createAuthority } from '../../simulator/sigstore/authority.ts';
import type { Answer, Call } from '../../simulator/http.ts';
import { startProxy, type HostHandler, type Proxy } from '../../simulator/sigstore/proxy.ts';
import type { Simulator } from '../../simulator/simulator.ts';

/** A GitHub that is reached through a proxy alone, over TLS with certificates of an authority of its own. */
export interface BehindProxy extends AsyncDisposable {
  readonly proxy: Proxy;
  /** What a job's environment says so that it finds all of this. */
  readonly env: Readonly<Record<string, string>>;
}

const API = 'api.simulated.test';
/** Where cache and artifacts are. */
const RESULTS = 'results.simulated.test';

/** Puts a GitHub behind a proxy that asks for `credentials` (`user:password`). */
export async function putBehindProxy(github: Simulator, credentials: string): Promise<BehindProxy> {
  const authority = await createAuthority();
  const hosts = new Map([API, RESULTS].map((host) => [host, leadTo(github, host)] as const));
  const server = await authority.serverFor([...hosts.keys()]);
  const proxy = await startProxy({ hosts, server, credentials });
  return {
    proxy,
    env: {
      GITHUB_API_URL: `https://${API}`,
      ACTIONS_RESULTS_URL: `https://${RESULTS}/`,
      HTTPS_PROXY: proxy.url.replace('//', `//${credentials}@`),
      NODE_EXTRA_CA_CERTS: authority.certificateFile,
    },
    async [Symbol.asyncDispose]() {
      await proxy.close();
      await authority.remove();
    },
  };
}

/** The simulator itself speaks no TLS, so the addresses in its answers are made ones of TLS. */
function leadTo({ port }: Simulator, host: string): HostHandler {
  return async (call) => {
    const answer = await forward(port, call);
    const isText = answer.headers?.['content-type']?.startsWith('application/json') === true;
    if (!isText) return answer;
    const text = String(answer.body).replaceAll(`http://${host}`, `https://${host}`);
    return { ...answer, headers: without('content-length', answer.headers ?? {}), body: text };
  };
}

function forward(port: number, { method, url, headers, body }: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const path = url.pathname + url.search;
    const plain = without('accept-encoding', headers as Record<string, string>);
    sendRequest({ host: '127.0.0.1', port, method, path, headers: plain }, (answer) => {
      void answer.toArray().then((chunks) => {
        resolve({
          status: answer.statusCode ?? 0,
          headers: without('transfer-encoding', answer.headers as Record<string, string>),
          body: Buffer.concat(chunks as Buffer[]),
        });
      }, reject);
    })
      .on('error', reject)
      .end(body);
  });
}

function without(name: string, headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));
}
