import { hash } from 'node:crypto';
import { fieldsOf } from './page.ts';
import type { AuditEvent } from './page.ts';

/** The 16 bytes that stand for one event, as a Latin-1 string: compact as a key and exact in practice (128 bits of SHA-256). */
export type Identity = string;

export const IDENTITY_BYTES = 16;

/**
 * What makes an event itself: id, time and action (ids of the request-id form are not known to be unique alone).
 * Without an id it is the whole event with its keys sorted (its bytes, if it is odd), so twins share an identity and are
 * told apart by count.
 */
export function identityOf(event: AuditEvent): Identity {
  return hash('sha256', identifying(event), 'binary').slice(0, IDENTITY_BYTES);
}

function identifying(event: AuditEvent): string | Buffer {
  if (event.id !== undefined) return `${event.id}\n${event.time}\n${event.action}`;
  // What of it can't be parsed counts, too, and sorting takes no depth.
  return event.odd === undefined ? sortedJson(fieldsOf(event)) : event.bytes;
}

/** JSON with the keys of every object sorted, whatever the order in which they were put together. */
export function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${sortedJson(field)}`).join(',')}}`;
}
