/** One audit-log entry: the bytes that GitHub sent and the few fields that collecting needs. */
export interface AuditEvent {
  /** The JSON object exactly as it stood in the page. */
  readonly bytes: Buffer;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly id: string | undefined;
  /** `@timestamp`, else `created_at`, in epoch milliseconds. */
  readonly time: number | undefined;
  /** `created_at` in epoch milliseconds; git events have none. */
  readonly createdAt: number | undefined;
  readonly action: string;
  readonly actor: string | undefined;
}

/** The answer is not a complete JSON array of objects; nothing of it may be used. */
export class BrokenPageError extends Error {
  override readonly name = 'BrokenPageError';
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;

/**
 * Splits a page into its events without re-serialising them, so integers beyond 2^53, key order and escapes stay.
 * Accepts exactly the bodies that `JSON.parse` reads as an array of objects; throws `BrokenPageError` for all others.
 */
export function parsePage(body: Buffer): AuditEvent[] {
  const events: AuditEvent[] = [];
  let at = skipSpace(body, 0);
  expectByte(body, at, OPEN_ARRAY);
  at = skipSpace(body, at + 1);
  if (body[at] !== CLOSE_ARRAY) {
    for (;;) {
      const end = endOfObject(body, at);
      events.push(parseEvent(body.subarray(at, end)));
      at = skipSpace(body, end);
      if (body[at] !== COMMA) break;
      at = skipSpace(body, at + 1);
    }
    expectByte(body, at, CLOSE_ARRAY);
  }
  if (skipSpace(body, at + 1) !== body.length) throw broken(at + 1);
  return events;
}

/**
 * The event as one NDJSON line without its line end. Only line breaks between tokens (a pretty-printed page) are
 * changed, to spaces: JSON allows no raw line break inside a string.
 */
export function toLine(event: AuditEvent): Buffer {
  const { bytes } = event;
  if (!bytes.includes(LINE_FEED) && !bytes.includes(CARRIAGE_RETURN)) return bytes;
  return Buffer.from(
    bytes.map((byte) => (byte === LINE_FEED || byte === CARRIAGE_RETURN ? SPACE : byte)),
  );
}

/** Reads one line of a segment; throws `BrokenPageError` if it is not a JSON object. */
export function parseLine(bytes: Buffer): AuditEvent {
  if (bytes[0] !== OPEN_OBJECT) throw broken(0);
  return parseEvent(bytes);
}

function parseEvent(bytes: Buffer): AuditEvent {
  let fields: Record<string, unknown>;
  try {
    fields = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
  } catch (error) {
    throw new BrokenPageError(
      `An event in the answer is not valid JSON: ${(error as Error).message}`,
    );
  }
  const createdAt = toTime(fields['created_at']);
  return {
    bytes,
    fields,
    id: toText(fields['_document_id']),
    time: toTime(fields['@timestamp']) ?? createdAt,
    createdAt,
    action: toText(fields['action']) ?? '',
    actor: toText(fields['actor']),
  };
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The end of the year 9999: no later time, and none before 1970, has an ISO form that all readers of manifests take. */
const LAST_TIME = 253_402_300_799_999;

/** Epoch milliseconds are what GitHub sends today; ISO text is what some exports hold. */
function toTime(value: unknown): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : value;
  const isTime = typeof time === 'number' && time >= 0 && time <= LAST_TIME;
  return isTime ? Math.floor(time) : undefined;
}

/** The index after the object that begins at `start`; strings are skipped, so brackets inside them do not count. */
function endOfObject(body: Buffer, start: number): number {
  expectByte(body, start, OPEN_OBJECT);
  let depth = 0;
  for (let at = start; at < body.length; at++) {
    const byte = body[at];
    if (byte === QUOTE) at = endOfString(body, at);
    else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth++;
    else if ((byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) && --depth === 0) return at + 1;
  }
  throw broken(body.length);
}

/** The index of the quote that closes the string opened at `start`. */
function endOfString(body: Buffer, start: number): number {
  // A plain loop: most strings are too short for a call of `indexOf` to pay.
  for (let at = start + 1; at < body.length; at++) {
    const byte = body[at];
    if (byte === BACKSLASH) at++;
    else if (byte === QUOTE) return at;
  }
  throw broken(body.length);
}

function skipSpace(body: Buffer, start: number): number {
  let at = start;
  for (; at < body.length; at++) {
    const byte = body[at];
    if (byte !== SPACE && byte !== LINE_FEED && byte !== CARRIAGE_RETURN && byte !== 0x09) break;
  }
  return at;
}

function expectByte(body: Buffer, at: number, byte: number): void {
  if (body[at] !== byte) throw broken(at);
}

function broken(at: number): BrokenPageError {
  return new BrokenPageError(`The answer is not a complete JSON array of objects (byte ${at}).`);
}
