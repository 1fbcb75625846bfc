import { fieldsOf } from '../../events/page.ts';
import type { AuditEvent } from '../../events/page.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const SPACES: ReadonlySet<number | undefined> = new Set([0x20, 0x09, 0x0a, 0x0d]);
const EVENT = Buffer.from('event');

/**
 * The bytes of the event in an envelope of Splunk's HTTP Event Collector, `{"time":…,"event":{…}}`; undefined for what is
 * none. An audit event may have a field `event` of its own, such as a workflow run's, so what has an action is none.
 * Source: docs.splunk.com, "Format events for HTTP Event Collector".
 */
export function unwrap(event: AuditEvent): Buffer | undefined {
  if (event.action !== '') return undefined;
  const inner = fieldsOf(event)['event'];
  if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return undefined;
  const { bytes } = event;
  let depth = 0;
  let start = -1;
  let found: Buffer | undefined;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      const end = endOfString(bytes, at + 1);
      if (depth === 1 && bytes.subarray(at + 1, end).equals(EVENT)) {
        const value = startOfValue(bytes, end + 1);
        if (bytes[value] === OPEN_OBJECT) start = value;
      }
      at = end;
    } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth += 1;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
      depth -= 1;
      if (depth !== 1 || start === -1) continue;
      // Of two fields of one name the last one counts, as in `JSON.parse`.
      found = bytes.subarray(start, at + 1);
      start = -1;
    }
  }
  return found;
}

/** The index of the value after a key; -1 if it was none. */
function startOfValue(bytes: Buffer, from: number): number {
  let at = from;
  while (SPACES.has(bytes[at])) at += 1;
  if (bytes[at] !== COLON) return -1;
  at += 1;
  while (SPACES.has(bytes[at])) at += 1;
  return at;
}

function endOfString(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}
