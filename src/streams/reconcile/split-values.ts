/** Why something between or in the values is no event. */
export type Break =
  /** The value is not closed. */
  | 'cut-off'
  /** Something else stands where an object is due. */
  | 'foreign'
  | 'too-long';

/** Called with each object, whose bytes are only there until the call returns, and with what is broken. */
export interface Values {
  onValue(bytes: Buffer): void;
  /** `at` counts bytes from the beginning of the text. */
  onBreak(why: Break, at: number): void;
}

/** Takes a text piece by piece. */
export interface Splitter {
  push(chunk: Buffer): void;
  /** After the last piece: what is still open is cut off. */
  end(): void;
}

/** No event is nearly as long; what is longer is not kept in memory. */
const VALUE_MAX_BYTES = 64 * 1024 * 1024;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
/** White space, commas, and the byte-order mark that some tools put first. */
const BETWEEN: ReadonlySet<number> = new Set([0x20, 0x09, 0x0d, 0x0a, 0x2c, 0xef, 0xbb, 0xbf]);

/**
 * Splits NDJSON, one JSON array of objects, or JSON objects one after the other into its objects. After something broken
 * it goes on with the next line: no string holds a raw line end, and no object inside another begins a line in what
 * programs write.
 */
export function openSplitter(
  { onValue, onBreak }: Values,
  valueMaxBytes = VALUE_MAX_BYTES,
): Splitter {
  /** Of the object that is open, its own bracket included; 0 between objects. */
  let depth = 0;
  let lists = 0;
  let isInString = false;
  let isEscaped = false;
  let isSkipping = false;
  let previous = LINE_FEED;
  /** Bytes before the current piece. */
  let offset = 0;
  let startedAt = 0;
  /** Where in the current piece the open object goes on. */
  let start = 0;
  let held: Buffer[] = [];
  let heldBytes = 0;

  function emit(last: Buffer): void {
    const bytes = held.length === 0 ? last : Buffer.concat([...held, last]);
    drop();
    onValue(bytes);
  }

  function drop(): void {
    held = [];
    heldBytes = 0;
    depth = 0;
    isInString = false;
    isEscaped = false;
  }

  function open(at: number): void {
    depth = 1;
    start = at;
    startedAt = offset + at;
  }

  /** Outside of objects. */
  function pass(byte: number, at: number): void {
    if (byte === OPEN_ARRAY) lists += 1;
    else if (byte === CLOSE_ARRAY && lists > 0) lists -= 1;
    else if (!BETWEEN.has(byte)) {
      onBreak('foreign', offset + at);
      isSkipping = true;
    }
  }

  /** Goes on in a string; returns the index after its end, or after the line end that no string can have. */
  function skipString(chunk: Buffer, from: number): number {
    let isAfterBackslash = isEscaped;
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at];
      if (byte === LINE_FEED || (byte === QUOTE && !isAfterBackslash)) {
        isInString = false;
        isEscaped = false;
        return at + 1;
      }
      isAfterBackslash = byte === BACKSLASH && !isAfterBackslash;
    }
    isEscaped = isAfterBackslash;
    return chunk.length;
  }

  /** Goes on in an object; returns the index after it, or after what breaks it. */
  function skipObject(chunk: Buffer, from: number): number {
    let at = from;
    while (at < chunk.length) {
      if (isInString) {
        at = skipString(chunk, at);
        if (chunk[at - 1] !== LINE_FEED) continue;
        onBreak('cut-off', startedAt);
        drop();
        return at;
      }
      const byte = chunk[at];
      at += 1;
      if (byte === QUOTE) isInString = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
        const before = at === 1 ? previous : chunk[at - 2];
        if (byte === OPEN_OBJECT && before === LINE_FEED) {
          onBreak('cut-off', startedAt);
          drop();
          return at - 1;
        }
        depth += 1;
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
        depth -= 1;
        if (depth > 0) continue;
        emit(chunk.subarray(start, at));
        return at;
      }
    }
    return at;
  }

  return {
    push(chunk) {
      start = 0;
      for (let at = 0; at < chunk.length;) {
        if (isSkipping) {
          const end = chunk.indexOf(LINE_FEED, at);
          isSkipping = end === -1;
          at = end === -1 ? chunk.length : end + 1;
        } else if (depth > 0) {
          at = skipObject(chunk, at);
        } else {
          const byte = chunk[at] ?? 0;
          if (byte === OPEN_OBJECT) open(at);
          else pass(byte, at);
          at += 1;
        }
      }
      previous = chunk.at(-1) ?? previous;
      offset += chunk.length;
      if (depth === 0) return;
      // The piece may be overwritten when the next one is read.
      held.push(Buffer.from(chunk.subarray(start)));
      heldBytes += chunk.length - start;
      if (heldBytes <= valueMaxBytes) return;
      onBreak('too-long', startedAt);
      drop();
      isSkipping = true;
    },
    end() {
      if (depth > 0) onBreak('cut-off', startedAt);
      else if (lists > 0) onBreak('cut-off', offset);
      drop();
    },
  };
}
