import { ExplainedError } from '../errors.ts';

/** 32 bytes, standard base64. */
const PUBLIC_KEY = /^[A-Za-z0-9+/]{43}=$/;

/**
 * Seals a secret with the stream's public key (libsodium's sealed box), base64: only GitHub can open it. Throws an
 * `ExplainedError` if the key is none. Source: docs.github.com, "Encrypting secrets for the REST API".
 */
export async function seal(secret: string, key: string): Promise<string> {
  if (!PUBLIC_KEY.test(key)) {
    throw new ExplainedError(
      'The stream key that GitHub gave can not be used: it is not 32 bytes in base64. Nothing was sent; run again later, and look who answers at `api-url`.',
    );
  }
  const { default: sodium } = await import('libsodium-wrappers');
  await sodium.ready;
  const sealed = sodium.crypto_box_seal(secret, Buffer.from(key, 'base64'));
  return Buffer.from(sealed).toString('base64');
}
