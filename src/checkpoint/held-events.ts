import { identityOf } from '../events/identity.ts';
import { parseLine } from '../events/page.ts';
import type { AuditEvent } from '../events/page.ts';
import { parseQuarantineLine } from '../events/quarantine.ts';
import { quarantineFolder, segmentFolder } from '../events/segment.ts';
import { sourceName } from '../events/source.ts';
import type { Source } from '../events/source.ts';
import type { Identities } from './identities.ts';
import type { KeptDelivery } from './kept-delivery.ts';
import { secondOf } from './reading.ts';

/**
 * Adds the identities of a source's events in a delivery to `identities`. Segments are left out in which no event can have
 * a time, the later of its two, that is not before `from` (epoch milliseconds); the two differ by at most `skewSeconds`.
 */
export async function keepHeld(
  { manifest, readSegment }: Pick<KeptDelivery, 'manifest' | 'readSegment'>,
  wanted: { source: Source; identities: Identities; from: number; skewSeconds: number },
): Promise<void> {
  const name = sourceName(wanted.source);
  // Sources with another phrase share the folders.
  const source = manifest.sources.find((one) => sourceName(one) === name);
  if (source === undefined) return;
  const readTo = Date.parse(source.span.to);
  const keep = (events: Iterable<AuditEvent>): void => {
    for (const event of events) wanted.identities.keep(identityOf(event), secondOf(event, readTo));
  };
  const folder = segmentFolder(wanted.source);
  for (const segment of manifest.segments) {
    const { path, lastTime } = segment;
    const latest = lastTime === undefined ? Infinity : Date.parse(lastTime);
    const isEarly = latest + (wanted.skewSeconds + 1) * 1000 < wanted.from;
    if (isEarly || !path.startsWith(folder)) continue;
    keep(eventsOf(await readSegment(segment), parseLine));
  }
  // Few, and some of their times are unknown.
  for (const file of manifest.quarantine ?? [])
    if (file.path.startsWith(quarantineFolder(wanted.source)))
      keep(eventsOf(await readSegment(file), parseQuarantineLine));
}

function* eventsOf(
  bytes: Buffer,
  parse: (line: Buffer) => AuditEvent,
): Generator<AuditEvent, void> {
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found === -1 ? bytes.length : found;
    yield parse(bytes.subarray(start, end));
    start = end + 1;
  }
}

const LINE_FEED = 0x0a;
