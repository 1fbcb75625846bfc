import { BrokenPageError, parseValue } from './page.ts';
import type { AuditEvent, OddReason } from './page.ts';
import { sourceName } from './source.ts';
import type { Source } from './source.ts';

/** The folder of the archive for events that tools can't read; below it the same folders as beside it, without days. */
export const QUARANTINE = 'quarantine';

/** Not that of segments, so that what reads `*.ndjson` reads events only. */
export const QUARANTINE_ENDING = 'jsonl';

/** Whether a file of the archive is in quarantine. */
export function isQuarantined({ path }: { path: string }): boolean {
  return path.startsWith(`${QUARANTINE}/`);
}

/** How many events a source has in quarantine, by the reason; none is left out. */
export type OddCounts = Readonly<Partial<Record<OddReason, number>>>;

/** The counts with this event. */
export function countOdd(counts: OddCounts, { odd }: AuditEvent): OddCounts {
  return odd === undefined ? counts : { ...counts, [odd]: (counts[odd] ?? 0) + 1 };
}

/** What is in the counts beyond earlier ones. */
export function oddSince(counts: OddCounts, earlier: OddCounts): OddCounts {
  const more = reasonsOf(counts).map(
    ([reason, count]) => [reason, count - (earlier[reason] ?? 0)] as const,
  );
  return Object.fromEntries(more.filter(([, count]) => count > 0));
}

/** The sum of counts. */
export function totalOdd(counts: OddCounts): number {
  return reasonsOf(counts).reduce((sum, [, count]) => sum + count, 0);
}

/** Such as `2 are not valid JSON, 1 is too large`. */
export function sayOdd(counts: OddCounts): string {
  return reasonsOf(counts)
    .map(([reason, count]) => `${count} ${count === 1 ? 'is' : 'are'} ${REASONS[reason]}`)
    .join(', ');
}

const REASONS: Readonly<Record<OddReason, string>> = {
  'invalid-utf8': 'not valid UTF-8',
  'invalid-json': 'not valid JSON',
  'not-an-object': 'no JSON object',
  'too-deep': 'nested too deeply',
  'too-large': 'too large',
};

function reasonsOf(counts: OddCounts): [OddReason, number][] {
  return Object.entries(counts) as [OddReason, number][];
}

/** An id or action beyond this is left out of the line; the event's bytes have it. */
const SHOWN_MAX_LENGTH = 200;

/**
 * An odd event as one line of plain JSON, without its line end: the reason, where it came from, what could be made out of
 * it, and its exact bytes in base64.
 */
export function toQuarantineLine(
  { odd, time, id, action, bytes }: AuditEvent,
  { source, delivery }: { source: Source; delivery: string },
): Buffer {
  return Buffer.from(
    JSON.stringify({
      reason: odd,
      source: sourceName(source),
      delivery,
      time: time === undefined ? undefined : new Date(time).toISOString(),
      id: (id?.length ?? Infinity) > SHOWN_MAX_LENGTH ? undefined : id,
      action: action === '' || action.length > SHOWN_MAX_LENGTH ? undefined : action,
      bytes: bytes.length,
      base64: bytes.toString('base64'),
    }),
  );
}

/** The event of such a line, as a page showed it; throws `BrokenPageError` if it is no such line. */
export function parseQuarantineLine(line: Buffer): AuditEvent {
  let parsed: Readonly<Record<string, unknown>> | null;
  try {
    parsed = JSON.parse(line.toString('utf8')) as typeof parsed;
  } catch {
    throw broken();
  }
  const { reason, base64, bytes } = parsed ?? {};
  if (typeof base64 !== 'string' || typeof reason !== 'string' || !Object.hasOwn(REASONS, reason))
    throw broken();
  const content = Buffer.from(base64, 'base64');
  if (content.toString('base64') !== base64 || content.length !== bytes) throw broken();
  // What was odd once is known as such, whatever the limits are now.
  return { ...parseValue(content), odd: reason as OddReason };
}

function broken(): BrokenPageError {
  return new BrokenPageError('The line is no event in quarantine.');
}
