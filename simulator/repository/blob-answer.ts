import { json } from '../answer.ts';
import type { Answer, Call } from '../http.ts';
import { failure } from './answers.ts';

/** The largest blob that the REST API gives at all. https://docs.github.com/rest/git/blobs#get-a-blob */
const LARGEST_BYTES = 100 * 1024 * 1024;

/** A blob: raw if the call accepts the raw media type, else what `view` makes of it. */
export function blobAnswer(call: Call, bytes: Buffer, view: () => object): Answer {
  if (bytes.length > LARGEST_BYTES) {
    const message =
      'This API returns blobs up to 100 MB in size. The requested blob is too large to fetch via the API, but you can always clone the repository via Git in order to obtain it.';
    return failure(403, message, 'git/blobs#get-a-blob');
  }
  const accepted = call.headers.accept ?? '';
  const raw = /application\/vnd\.github\.(?:v3\.)?raw(?:\+json)?/.exec(accepted)?.[0];
  if (raw === undefined) return json(200, view());
  return { status: 200, headers: { 'content-type': `${raw}; charset=utf-8` }, body: bytes };
}

/** Base64 in lines of sixty characters, as GitHub sends it. */
export function folded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{1,60}/g, '$&\n');
}
