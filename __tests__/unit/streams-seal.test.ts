import { beforeAll, describe, expect, test } from '@jest/globals';
import sodium from 'libsodium-wrappers';
import { ExplainedError } from '../../src/errors.ts';
import { seal } from '../../src/streams/seal.ts';

beforeAll(() => sodium.ready);

interface Pair {
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
}

/** As GitHub does it, from the base64 that it is sent. */
function open(sealed: string, { publicKey, privateKey }: Pair): string {
  const bytes = sodium.from_base64(sealed, sodium.base64_variants.ORIGINAL);
  return sodium.to_string(sodium.crypto_box_seal_open(bytes, publicKey, privateKey));
}

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

test.each(['hunter2', 'ü€😀 \n', '{"private_key": "…"}', 'x'.repeat(10_000)])(
  'a sealed secret opens with the private key alone: %.20j',
  async (secret) => {
    const pair = sodium.crypto_box_keypair();
    const sealed = await seal(secret, toBase64(pair.publicKey));
    expect(open(sealed, pair)).toBe(secret);
    expect(Buffer.from(sealed, 'base64')).toHaveLength(Buffer.byteLength(secret) + 48);
    expect(() => open(sealed, sodium.crypto_box_keypair())).toThrow();
  },
);

test('the same secret is never sealed to the same text', async () => {
  const key = toBase64(sodium.crypto_box_keypair().publicKey);
  expect(await seal('hunter2', key)).not.toBe(await seal('hunter2', key));
});

describe('a key that is not 32 bytes in standard base64', () => {
  const key = Buffer.alloc(32, 0xfb);
  test.each([
    ['too short', toBase64(key.subarray(1))],
    ['too long', toBase64(Buffer.concat([key, key]))],
    ['empty', ''],
    ['in the base64 of addresses', key.toString('base64url')],
    ['with something behind it', `${toBase64(key)}\n`],
    ['in hex', key.toString('hex')],
  ])('seals nothing: %s', async (_, odd) => {
    const sealing = seal('hunter2', odd);
    await expect(sealing).rejects.toThrow(ExplainedError);
    await expect(sealing).rejects.toThrow(/not 32 bytes in base64\. Nothing was sent/);
  });
});
