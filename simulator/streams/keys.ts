import { createRequire } from 'node:module';
import type * as Sodium from 'libsodium-wrappers';
import { Random } from '../random.ts';

/** The key pairs that secrets are sealed with: one that is given out, and none of those before is taken any more. */
export interface StreamKeys {
  readonly keyId: string;
  /** The public key that is given out, base64. */
  publicKey(): Promise<string>;
  /** What was sealed with that key; undefined for anything else. */
  open(sealed: string): Promise<string | undefined>;
  /** Another pair takes the place of this one. */
  rotate(): void;
}

const load = createRequire(import.meta.url);

/** Key pairs that follow from the seed. */
export function createStreamKeys(seed: number): StreamKeys {
  let number = 1;
  const pair = async () => {
    // Loaded when it is needed, since most simulators never are asked for a key; and at once: Jest fails where several
    // simulators import it at the same time.
    const sodium = load('libsodium-wrappers') as typeof Sodium;
    await sodium.ready;
    const bytes = new Random(seed, number).bytes(sodium.crypto_box_SEEDBYTES);
    return { sodium, ...sodium.crypto_box_seed_keypair(bytes) };
  };
  return {
    get keyId() {
      return `v${number}`;
    },
    async publicKey() {
      return Buffer.from((await pair()).publicKey).toString('base64');
    },
    async open(sealed) {
      const bytes = Buffer.from(sealed, 'base64');
      // Node reads URL-safe and broken base64, too.
      if (bytes.toString('base64') !== sealed) return undefined;
      const { sodium, publicKey, privateKey } = await pair();
      try {
        return Buffer.from(sodium.crypto_box_seal_open(bytes, publicKey, privateKey)).toString();
      } catch {
        return undefined;
      }
    },
    rotate() {
      number += 1;
    },
  };
}
