import { Readable } from 'node:stream';
import type { Answer, Call } from './http.ts';

/** An answer whose body may also be a stream; then the handler gives its `content-length`. */
export type ServedAnswer = Omit<Answer, 'body'> & { readonly body?: Buffer | string | Readable };

/** A `Handler` that may also stream its answer. */
export type ServedHandler = (
  call: Call,
) => ServedAnswer | undefined | Promise<ServedAnswer | undefined>;

/** A JSON answer in GitHub's form. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}

/** An answer's body as bytes, whatever form it has. */
export async function bytesOf(answer: ServedAnswer): Promise<Buffer> {
  const { body = '' } = answer;
  return body instanceof Readable
    ? Buffer.concat((await body.toArray()) as Buffer[])
    : Buffer.from(body);
}
