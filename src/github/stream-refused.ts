import { ApiError } from './api-error.ts';
import { answerError } from './client.ts';

/** GitHub's 422: it does not take a stream's configuration. `errors` says why, is never empty, and holds no sealed secret. */
export class StreamRefusedError extends ApiError {
  readonly errors: readonly string[];

  constructor(
    errors: readonly string[],
    headers: Readonly<Record<string, string | undefined>> = {},
  ) {
    super({ kind: 'refused' }, { status: 422, detail: cut(errors.join('; ')), headers });
    this.errors = errors;
  }
}

const MOST_ERRORS = 20;
const MOST_CHARACTERS = 500;
/** The shortest secret takes 49 bytes when it is sealed: 68 characters of base64. */
const SEALED = /[A-Za-z0-9+/]{60,}={0,2}/g;

/** What Octokit throws for an answer that is a failure; undefined if there was no answer. */
export function toStreamError(error: unknown): ApiError | undefined {
  const { status, response } = error as {
    status?: number;
    response?: { headers: Record<string, string | undefined>; data?: unknown };
  };
  if (status === undefined || response === undefined) return undefined;
  const { headers, data } = response;
  if (status === 422) return new StreamRefusedError(readErrors(data), headers);
  const said = fieldsOf(data)['message'];
  const message = typeof said === 'string' ? withoutSealed(said) : undefined;
  const body = Buffer.from(JSON.stringify({ message }));
  const failed = answerError({ status, headers, body });
  // The hour's last request may be answered with a matter of permission: of the limit GitHub speaks by its name.
  const isLimit = message === undefined || /rate limit/i.test(message);
  if (failed.failure.kind !== 'primary-limit' || isLimit) return failed;
  return new ApiError({ kind: 'forbidden' }, { status, headers, detail: failed.detail });
}

/** A text of GitHub's on one line, without what may be a sealed secret that was sent to it. */
function withoutSealed(text: string): string {
  return text
    .replace(SEALED, '…')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** In the form that is documented for streams, in that of the rest of the API, or in a message alone. */
function readErrors(data: unknown): string[] {
  const { errors, message } = fieldsOf(data);
  const listed: unknown[] = Array.isArray(errors) ? errors : [];
  const said = toTexts(listed.map(sayError));
  if (said.length > 0) return said;
  // What a request lacks GitHub tells in lines, after one that only says "Invalid request."
  const lines = toTexts(typeof message === 'string' ? message.split('\n') : []);
  const telling = lines.filter((line) => !/^(invalid request|validation failed)\W*$/i.test(line));
  if (telling.length > 0) return telling;
  return lines.length > 0 ? lines : ['GitHub does not say why'];
}

function toTexts(texts: readonly string[]): string[] {
  return texts
    .slice(0, MOST_ERRORS)
    .map((text) => cut(withoutSealed(text)))
    .filter((text) => text !== '');
}

/** Source: docs.github.com, "Troubleshooting the REST API": an error is a text, or an object with a field and a code. */
function sayError(error: unknown): string {
  if (typeof error === 'string') return error;
  const { field, code, message } = fieldsOf(error);
  const texts = [field, message ?? code].filter((text) => typeof text === 'string');
  return texts.join(': ');
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function cut(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
