import type { Answer } from '../http.ts';
import type { Simulator } from '../simulator.ts';
import { createAuthority } from './authority.ts';
import { fulcioHost, openIdHost, rekorHost, timestampHost } from './hosts.ts';
import { startProxy, type HostHandler, type Proxy } from './proxy.ts';

/** What attests beside GitHub's own API: the issuer of identity tokens, and both instances of Sigstore. */
export interface Sigstore extends AsyncDisposable, Pick<Proxy, 'calls' | 'refused'> {
  /** What a job's environment says so that it finds all of this here. */
  readonly env: Readonly<Record<string, string>>;
  /** The certificate of the authority that all of its certificates come from. */
  readonly certificateFile: string;
  /** Lets a host answer this to everything; undefined ends that. */
  answer(host: string, answer: Answer | undefined): void;
}

/** The hosts of the instance that is open to everyone. */
export const PUBLIC_GOOD = ['fulcio.sigstore.dev', 'rekor.sigstore.dev'] as const;

/** Starts it for the jobs of a GitHub, which is `https://github.com` to them, or a tenant of GHE.com. */
export async function startSigstore(
  { clock, idTokens }: Pick<Simulator, 'clock' | 'idTokens'>,
  serverUrl = 'https://github.com',
): Promise<Sigstore> {
  const { hostname } = new URL(serverUrl);
  const isTenant = hostname !== 'github.com';
  const [apps, content] = isTenant
    ? [hostname, hostname]
    : ['githubapp.com', 'githubusercontent.com'];
  idTokens.issuer = `https://token.actions.${content}`;
  const authority = await createAuthority();
  const fixed = new Map<string, Answer>();
  const fulcio = fulcioHost({ authority, idTokens });
  const real: readonly (readonly [string, HostHandler])[] = [
    [`token.actions.${content}`, openIdHost(idTokens)],
    [`fulcio.${apps}`, fulcio],
    [`timestamp.${apps}`, timestampHost({ authority })],
    [PUBLIC_GOOD[0], fulcio],
    [PUBLIC_GOOD[1], rekorHost(clock)],
  ];
  const hosts = new Map(
    real.map(([host, handler]): [string, HostHandler] => [
      host,
      (call) => fixed.get(host) ?? handler(call),
    ]),
  );
  const proxy = await startProxy({ hosts, server: await authority.serverFor([...hosts.keys()]) });
  return {
    calls: proxy.calls,
    refused: proxy.refused,
    certificateFile: authority.certificateFile,
    env: {
      GITHUB_SERVER_URL: serverUrl,
      HTTPS_PROXY: proxy.url,
      // GitHub's API, cache and artifacts are on this machine.
      NO_PROXY: '127.0.0.1,localhost',
      NODE_EXTRA_CA_CERTS: authority.certificateFile,
    },
    answer(host, answer) {
      if (!hosts.has(host)) throw new Error(`There is no host ${host}.`);
      if (answer === undefined) fixed.delete(host);
      else fixed.set(host, answer);
    },
    async [Symbol.asyncDispose]() {
      await proxy.close();
      await authority.remove();
    },
  };
}
