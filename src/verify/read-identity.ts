import { parseLine } from '../events/page.ts';

/**
 * What verifying needs of one line. There is one such object for all lines: an object for each would be most of the
 * work of a verification.
 */
export interface Identified {
  /** 64 bits that stand for id, time and action; they mean nothing without an id. */
  low: number;
  high: number;
  hasId: boolean;
  /** Epoch milliseconds; NaN if the event has none. */
  time: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
const ZERO = 0x30;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

const ID = Buffer.from('_document_id');
const TIME = Buffer.from('@timestamp');
const ACTION = Buffer.from('action');
/** A whole number of so many digits is exact in JavaScript, and no time before the year 33,000 is longer. */
const TIME_MAX_DIGITS = 15;
/** The end of the year 9999, as in page.ts: a later time is none. */
const LAST_TIME = 253_402_300_799_999;

/**
 * Finds id, time and action in the bytes of a line, and leaves the rest of it alone: GitHub writes them first. Whatever
 * isn't as GitHub writes it is parsed. Throws a `BrokenPageError` for a line that is no JSON object.
 */
export function readIdentity(bytes: Buffer, start: number, end: number, into: Identified): void {
  if (bytes[end - 1] === CLOSE_OBJECT && readQuickly(bytes, start, end, into)) return;
  const { id, time, action } = parseLine(bytes.subarray(start, end));
  into.hasId = id !== undefined;
  into.time = time ?? NaN;
  if (id === undefined) return;
  const [idBytes, actionBytes] = [Buffer.from(id), Buffer.from(action)];
  begin(into);
  mix(into, idBytes, 0, idBytes.length);
  mix(into, actionBytes, 0, actionBytes.length);
  finish(into);
}

/** False if something is not as GitHub writes it; then what `into` says means nothing. */
function readQuickly(bytes: Buffer, start: number, end: number, into: Identified): boolean {
  if (bytes[start] !== OPEN_OBJECT) return false;
  let [idStart, idEnd, actionStart, actionEnd, time] = [-1, -1, -1, -1, -1];
  for (let at = start + 1; ;) {
    if (bytes[at] !== QUOTE) return false;
    const key = at + 1;
    const keyEnd = endOfPlainString(bytes, key, end);
    if (keyEnd === -1 || bytes[keyEnd + 1] !== COLON) return false;
    const value = keyEnd + 2;
    if (isKey(bytes, key, keyEnd, ID)) {
      if (bytes[value] !== QUOTE) return false;
      idStart = value + 1;
      idEnd = endOfPlainString(bytes, idStart, end);
      if (idEnd <= idStart) return false;
      at = idEnd + 1;
    } else if (isKey(bytes, key, keyEnd, ACTION)) {
      if (bytes[value] !== QUOTE) return false;
      actionStart = value + 1;
      actionEnd = endOfPlainString(bytes, actionStart, end);
      if (actionEnd === -1) return false;
      at = actionEnd + 1;
    } else if (isKey(bytes, key, keyEnd, TIME)) {
      at = endOfDigits(bytes, value, end);
      if (at === -1) return false;
      time = toNumber(bytes, value, at);
    } else {
      at = endOfValue(bytes, value, end);
      if (at === -1) return false;
    }
    const isAllThere = idStart !== -1 && actionStart !== -1 && time !== -1;
    if (isAllThere) break;
    if (bytes[at] === COMMA) at += 1;
    else if (bytes[at] === CLOSE_OBJECT && at === end - 1) break;
    else return false;
  }
  // Without one of these two it may be in another field, which is rare enough to parse.
  if (actionStart === -1 || time === -1 || time > LAST_TIME) return false;
  into.time = time;
  into.hasId = idStart !== -1;
  if (!into.hasId) return true;
  begin(into);
  mix(into, bytes, idStart, idEnd);
  mix(into, bytes, actionStart, actionEnd);
  finish(into);
  return true;
}

function isKey(bytes: Buffer, start: number, end: number, key: Buffer): boolean {
  if (end - start !== key.length) return false;
  for (let at = 0; at < key.length; at++) if (bytes[start + at] !== key[at]) return false;
  return true;
}

/** The index of the closing quote of a string without escapes; -1 if it has one, or no end. */
function endOfPlainString(bytes: Buffer, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) return at;
    if (byte === BACKSLASH) return -1;
  }
  return -1;
}

function endOfDigits(bytes: Buffer, start: number, end: number): number {
  let at = start;
  while (at < end && isDigit(bytes[at])) at++;
  const isPlain = at > start && at - start <= TIME_MAX_DIGITS && bytes[start] !== ZERO;
  return isPlain && (bytes[at] === COMMA || bytes[at] === CLOSE_OBJECT) ? at : -1;
}

function toNumber(bytes: Buffer, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) number = number * 10 + (bytes[at] ?? ZERO) - ZERO;
  return number;
}

/** The index after a value of any kind; -1 if it has no end. */
function endOfValue(bytes: Buffer, start: number, end: number): number {
  if (bytes[start] === QUOTE) {
    const last = endOfString(bytes, start + 1, end);
    return last === -1 ? -1 : last + 1;
  }
  let depth = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      at = endOfString(bytes, at + 1, end);
      if (at === -1) return -1;
    } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth++;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
      if (depth === 0) return at;
      depth--;
    } else if (byte === COMMA && depth === 0) return at;
  }
  return -1;
}

function endOfString(bytes: Buffer, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte === BACKSLASH) at++;
    else if (byte === QUOTE) return at;
  }
  return -1;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= ZERO + 9;
}

function begin(into: Identified): void {
  into.low = 0x2545f491;
  into.high = 0x6a09e667;
  // The event's time, in whole seconds and the rest; one that has none is unlike all that have one.
  const time = Number.isNaN(into.time) ? -1 : into.time;
  step(into, Math.floor(time / 1000));
  step(into, time % 1000);
}

function mix(into: Identified, bytes: Buffer, start: number, end: number): void {
  let { low, high } = into;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    low = Math.imul((low << 5) ^ (low >>> 27) ^ byte, 0x9e3779b1);
    high = Math.imul((high << 7) ^ (high >>> 25) ^ byte, 0x85ebca6b);
  }
  into.low = low;
  into.high = high;
  // The border between id and action counts, too.
  step(into, end - start);
}

function step(into: Identified, number: number): void {
  into.low = Math.imul(((into.low << 5) ^ (into.low >>> 27) ^ number) | 0, 0x9e3779b1);
  into.high = Math.imul(((into.high << 7) ^ (into.high >>> 25) ^ number) | 0, 0x85ebca6b);
}

/** Murmur3's finalizer, with each half stirred into the other. */
function finish(into: Identified): void {
  const low = scramble(into.low ^ (into.high >>> 3));
  into.high = scramble(into.high + low);
  into.low = low;
}

function scramble(n: number): number {
  n = Math.imul(n ^ (n >>> 16), 0x85ebca6b);
  n = Math.imul(n ^ (n >>> 13), 0xc2b2ae35);
  return (n ^ (n >>> 16)) >>> 0;
}
