import { join } from 'node:path';
import { ExplainedError } from '../../errors.ts';
import { BrokenPageError, parseLine } from '../../events/page.ts';
import type { Finding } from '../../verify/finding.ts';
import { unwrap } from './envelope.ts';
import { findStreamFiles } from './find-stream-files.ts';
import type { StreamFiles } from './find-stream-files.ts';
import { blankKey, openKnownEvents, readKey } from './known-events.ts';
import type { EventKey, KnownEvents } from './known-events.ts';
import { requireFolder } from './open-archive.ts';
import { readStreamFile } from './read-stream-file.ts';

/** An event of the stream, whose key and bytes are only there until the call returns. */
export interface StreamedEvent {
  readonly key: EventKey;
  /** How many equal ones were delivered before; none of them has an id if there are any. */
  readonly before: number;
  readonly bytes: Buffer;
}

/** What was read of a stream. */
export interface ReadStream {
  /** Every event that was delivered, again or not. */
  readonly events: number;
  /** Deliveries of an event with an id beyond the first. */
  readonly duplicates: number;
  readonly withoutId: number;
  /** JSON objects that are no audit events: without a time and without an action. */
  readonly foreign: number;
  /** The earliest and latest time of an event, in epoch milliseconds. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly known: KnownEvents;
  readonly damaged: readonly Finding[];
}

/** Finds the files; throws an `ExplainedError` that names the input if there are none. */
export function requireStreamFiles(folder: string): StreamFiles {
  requireFolder('stream-dir', folder);
  const found = findStreamFiles(folder);
  if (found.files.length > 0) return found;
  const [other] = found.others;
  throw new ExplainedError(
    `\`stream-dir\` (${folder}) holds no file of a stream: none ends in \`.json\`, \`.ndjson\` or \`.jsonl\`, with or without \`.gz\`. ` +
      (other === undefined
        ? 'It is empty: the step before this one fetched nothing.'
        : `There is \`${other}\`, for example.`),
  );
}

/**
 * Reads every file in its order, and calls `onEvent` once for each event, however often it was delivered. What `onEvent`
 * throws a `BrokenPageError` for is no event.
 */
export async function readStream(
  folder: string,
  files: readonly string[],
  onEvent: (event: StreamedEvent) => void,
): Promise<ReadStream> {
  const known = openKnownEvents(0);
  const tally = { events: 0, duplicates: 0, withoutId: 0, foreign: 0 };
  const damaged: Finding[] = [];
  let [first, last] = [Infinity, -Infinity];
  const key = blankKey();

  function take(bytes: Buffer, isUnwrapped = false): void {
    readKey(bytes, 0, bytes.length, key);
    if (!key.hasId) {
      const event = parseLine(bytes);
      const inner = isUnwrapped ? undefined : unwrap(event);
      if (inner !== undefined) {
        take(inner, true);
        return;
      }
      if (event.time === undefined && event.action === '') {
        tally.foreign += 1;
        return;
      }
      tally.withoutId += 1;
    }
    if (!key.hasId) onEvent({ key, before: known.add(key), bytes });
    else if (known.has(key, 0)) tally.duplicates += 1;
    else {
      // Throws for what only began like an event: a whole copy of it may follow, and is none that was there before.
      onEvent({ key, before: 0, bytes });
      known.add(key);
    }
    tally.events += 1;
    if (key.time < first) first = key.time;
    if (key.time > last) last = key.time;
  }

  for (const file of files) {
    const damage = await readStreamFile(join(folder, file), (bytes) => {
      try {
        take(bytes);
        return true;
      } catch (error) {
        if (!(error instanceof BrokenPageError)) throw error;
        return false;
      }
    });
    damaged.push(...damage.map((text) => ({ file, text })));
  }
  const found = (time: number): number | undefined => (Number.isFinite(time) ? time : undefined);
  return { ...tally, first: found(first), last: found(last), known, damaged };
}
