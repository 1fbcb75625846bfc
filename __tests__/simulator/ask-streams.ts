import sodium from 'libsodium-wrappers';
import type { Octokit } from './octokit.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** What GitHub answers to a request that may fail. */
export interface Answered {
  readonly status: number;
  readonly data: unknown;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** The API of the streams of the simulator's enterprise. */
export const STREAMS_API = '/enterprises/acme-corp/audit-log';

/** Sends a request such as `GET /user`; rejects only if there is no answer. */
export async function answerOf(
  client: Octokit,
  route: string,
  body: Fields = {},
): Promise<Answered> {
  try {
    return (await client.request(route, body)) as Answered;
  } catch (error) {
    const { response } = error as { readonly response?: Answered };
    if (response === undefined) throw error;
    return response;
  }
}

/** Seals as the documentation says, with the key that GitHub gives now. */
export async function openSealer(
  client: Octokit,
): Promise<{ readonly key_id: string; readonly seal: (secret: string) => string }> {
  const answer = await answerOf(client, `GET ${STREAMS_API}/stream-key`);
  const { key_id = '', key = '' } = answer.data as Record<string, string>;
  await sodium.ready;
  const { ORIGINAL } = sodium.base64_variants;
  const publicKey = sodium.from_base64(key, ORIGINAL);
  const seal = (secret: string): string =>
    sodium.to_base64(sodium.crypto_box_seal(secret, publicKey), ORIGINAL);
  return { key_id, seal };
}
