import { parsePage } from '../../src/events/page.ts';
import type { AuditEvent } from '../../src/events/page.ts';

/** The event that stands in a page as this JSON text or these fields. */
export function toEvent(json: string | Readonly<Record<string, unknown>>): AuditEvent {
  const text = typeof json === 'string' ? json : JSON.stringify(json);
  const [event] = parsePage(Buffer.from(`[${text}]`));
  return event!;
}
