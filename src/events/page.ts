import { isUtf8 } from 'node:buffer';
import { openPlainPage, readPlainEvent } from './plain-event.ts';
import type { PlainEvent } from './plain-event.ts';

/** Why an event is kept in quarantine, apart from the segments: tools that read those would stop at it. */
export type OddReason =
  /** Some of its bytes are no UTF-8. */
  | 'invalid-utf8'
  /** It begins and ends like JSON, and is none. */
  | 'invalid-json'
  /** A text, a number, a list or the like where an event is due. */
  | 'not-an-object'
  | 'too-deep'
  | 'too-large';

/** One audit-log entry: the bytes that GitHub sent and the few fields that collecting needs. */
export interface AuditEvent {
  /** Exactly what stood in the page: a JSON object, unless the event is odd. */
  readonly bytes: Buffer;
  /** Undefined for an event as it is due. */
  readonly odd: OddReason | undefined;
  readonly id: string | undefined;
  /** `@timestamp`, else `created_at`, in epoch milliseconds. */
  readonly time: number | undefined;
  /** `created_at` in epoch milliseconds; git events have none. */
  readonly createdAt: number | undefined;
  readonly action: string;
  readonly actor: string | undefined;
}

/** The answer is not a whole JSON array; nothing of it may be used. */
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
 * An event beyond this is odd. The smallest default limits of what reads archives are 16 MiB (DuckDB's
 * `maximum_object_size`, a column of Snowflake): half of it leaves room for base64 and for what a tool adds. And a full
 * segment with one more such event still fits into the 25 MB of a commit.
 */
export const EVENT_MAX_BYTES = 8 * 1024 * 1024;
/** jq before 1.8 stops at a depth of 256, others at 1,000. GitHub's events are five deep at most. */
export const EVENT_MAX_DEPTH = 200;

/**
 * Splits a page into its events without re-serialising them, so integers beyond 2^53, key order and escapes stay.
 * Accepts the bodies that `JSON.parse` reads as an array, and those in which single values are spoilt yet clearly
 * delimited: such an event is `odd`. Throws `BrokenPageError` for all others.
 */
export function parsePage(body: Buffer): AuditEvent[] {
  const events: AuditEvent[] = [];
  // Once for the whole page: only a page that fails is looked at event by event.
  const plainPage = openPlainPage(body);
  const isText = plainPage !== undefined || isUtf8(body);
  let at = skipSpace(body, 0);
  expectByte(body, at, OPEN_ARRAY);
  at = skipSpace(body, at + 1);
  if (body[at] !== CLOSE_ARRAY) {
    for (;;) {
      const plain = plainPage && readPlainEvent(plainPage, at);
      const { end, isDeep } = plain ? { end: plain.end, isDeep: false } : endOfValue(body, at);
      const bytes = body.subarray(at, end);
      events.push(
        plain && bytes.length <= EVENT_MAX_BYTES
          ? fromPlain(plain, bytes)
          : toEvent(bytes, { isText: isText || isUtf8(bytes), isDeep, at }),
      );
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
  const bytes = bytesOf(event);
  if (!bytes.includes(LINE_FEED) && !bytes.includes(CARRIAGE_RETURN)) return bytes;
  return Buffer.from(
    bytes.map((byte) => (byte === LINE_FEED || byte === CARRIAGE_RETURN ? SPACE : byte)),
  );
}

/** What stands in the event, as `JSON.parse` reads it; nothing if it is no JSON object. */
export function fieldsOf(event: Pick<AuditEvent, 'bytes'>): Readonly<Record<string, unknown>> {
  const value = parseJson(bytesOf(event));
  return isObject(value) ? value : {};
}

/** No event is empty: without bytes are those whose page gave its memory back. */
function bytesOf({ bytes }: Pick<AuditEvent, 'bytes'>): Buffer {
  if (bytes.length === 0) throw new Error('An event is used after its page was released.');
  return bytes;
}

/** Reads one line of a segment; throws `BrokenPageError` if it is not a JSON object. */
export function parseLine(bytes: Buffer): AuditEvent {
  const event = parseValue(bytes);
  if (event.odd === 'invalid-json' || event.odd === 'not-an-object') throw broken(0);
  return event;
}

/** Reads a value as it stood in a page; throws `BrokenPageError` if no page can have it. */
export function parseValue(bytes: Buffer): AuditEvent {
  const page = openPlainPage(bytes);
  const plain = page && readPlainEvent(page, 0);
  if (plain?.end === bytes.length && plain.end <= EVENT_MAX_BYTES) return fromPlain(plain, bytes);
  const isText = page !== undefined || isUtf8(bytes);
  const { end, isDeep } = endOfValue(bytes, 0);
  if (end !== bytes.length) throw broken(end);
  return toEvent(bytes, { isText, isDeep, at: 0 });
}

function fromPlain(plain: PlainEvent, bytes: Buffer): AuditEvent {
  const { id, timestamp, createdAt, action, actor } = plain;
  return {
    bytes,
    odd: undefined,
    id: toText(id),
    time: toTime(timestamp) ?? toTime(createdAt),
    createdAt: toTime(createdAt),
    action,
    actor: toText(actor),
  };
}

function toEvent(
  bytes: Buffer,
  { isText, isDeep, at }: { isText: boolean; isDeep: boolean; at: number },
): AuditEvent {
  const value = parseJson(bytes);
  // What is neither JSON nor has clear ends may be half an answer, or a page of somebody else.
  if (value === undefined && !isDelimited(bytes)) throw broken(at);
  const fields = isObject(value) ? value : {};
  const timeOf = (key: '@timestamp' | 'created_at'): number | undefined =>
    value === undefined ? findTime(bytes, key) : toTime(fields[key]);
  const createdAt = timeOf('created_at');
  const event = {
    bytes,
    odd: undefined,
    id: toText(fields['_document_id']),
    time: timeOf('@timestamp') ?? createdAt,
    createdAt,
    action: toText(fields['action']) ?? '',
    actor: toText(fields['actor']),
  };
  if (isText && isObject(value) && !isDeep && bytes.length <= EVENT_MAX_BYTES) return event;
  if (!isText) return { ...event, odd: 'invalid-utf8', id: exactId(event) };
  if (value === undefined) return { ...event, odd: 'invalid-json' };
  if (!isObject(value)) return { ...event, odd: 'not-an-object' };
  return { ...event, odd: isDeep ? 'too-deep' : 'too-large' };
}

/** Undefined if it is no JSON. */
function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An id is of no use if bytes of what makes an identity were replaced: another event's may become the same. */
function exactId({ id, action }: { id: string | undefined; action: string }): string | undefined {
  return `${id ?? ''}${action}`.includes(REPLACEMENT) ? undefined : id;
}

/** What stands for bytes that are no UTF-8. */
const REPLACEMENT = '\ufffd';

/** A time of an event that can't be parsed, as it is most likely written: it tells when GitHub may show the event again. */
function findTime(bytes: Buffer, key: string): number | undefined {
  const field = new RegExp(`"${key}"\\s*:\\s*(\\d{1,15})\\s*[,}]`);
  const [, digits] = field.exec(bytes.toString('latin1')) ?? [];
  return digits === undefined ? undefined : toTime(Number(digits));
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

/** The index after the value that begins at `start`, and whether lists and objects in it lie too deep in one another. */
function endOfValue(body: Buffer, start: number): { end: number; isDeep: boolean } {
  const first = body[start];
  if (first === QUOTE) return { end: endOfString(body, start) + 1, isDeep: false };
  if (first !== OPEN_OBJECT && first !== OPEN_ARRAY)
    return { end: endOfScalar(body, start), isDeep: false };
  let depth = 0;
  let isDeep = false;
  // Strings are skipped, so brackets inside them do not count.
  for (let at = start; at < body.length; at++) {
    const byte = body[at];
    if (byte === QUOTE) at = endOfString(body, at);
    else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
      if (++depth > EVENT_MAX_DEPTH) isDeep = true;
    } else if ((byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) && --depth === 0)
      return { end: at + 1, isDeep };
  }
  throw broken(body.length);
}

/** The index after a number, `true`, `false` or `null`. */
function endOfScalar(body: Buffer, start: number): number {
  let end = start;
  while (end < body.length && SCALAR.has(body[end] ?? SPACE)) end += 1;
  if (end === start) throw broken(start);
  return end;
}

const SCALAR: ReadonlySet<number> = new Set(Buffer.from('+-.0123456789Eaeflnrstu'));

/** Whether every bracket outside of strings has its like, in text that is no JSON: then its ends are no accident. */
function isDelimited(bytes: Buffer): boolean {
  const open: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) at = endOfString(bytes, at);
    else if (byte === OPEN_OBJECT) open.push(CLOSE_OBJECT);
    else if (byte === OPEN_ARRAY) open.push(CLOSE_ARRAY);
    else if ((byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) && open.pop() !== byte) return false;
  }
  return bytes[0] === OPEN_OBJECT || bytes[0] === OPEN_ARRAY || bytes[0] === QUOTE;
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
