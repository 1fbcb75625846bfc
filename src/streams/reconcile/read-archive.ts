import { BrokenPageError } from '../../events/page.ts';
import { parseQuarantineLine } from '../../events/quarantine.ts';
import { plural } from '../../words.ts';
import { chooseCopy, isChanged, sayChange } from '../../verify/check-segments.ts';
import type { Finding } from '../../verify/finding.ts';
import { groupBy } from '../../verify/group-by.ts';
import type { Partition, QuarantinedFile } from '../../verify/partitions.ts';
import { readLines } from '../../verify/read-lines.ts';
import { blankKey, openKnownEvents, readKey } from './known-events.ts';
import type { EventKey } from './known-events.ts';

/** An event of the archive, whose key and bytes are only there until the call returns. */
export interface ArchivedEvent {
  readonly key: EventKey;
  /** How many equal ones there were before in the same strand of its source. */
  readonly before: number;
  /** Such as `org/acme/web`. */
  readonly source: string;
  /** A copy of its bytes, without the line end. */
  bytes(): Buffer;
}

const FOLDER = /^scope=([^/]+)\/slug=([^/]+)\/log=([^/]+)/;

/** Reads every event of an archive in a fixed order; returns what of the files is missing, changed or no event. */
export function readArchive(
  partitions: readonly Partition[],
  onEvent: (event: ArchivedEvent) => void,
): Finding[] {
  const damaged: Finding[] = [];
  const key = blankKey();
  for (const { folder, segments } of partitions) {
    const source = folder.replace(FOLDER, '$1/$2/$3').replace(/\/day=.*$/, '');
    // An event is once in each strand of each source, and an event's time is part of it, so days can be told apart.
    const groups = groupBy(segments, ({ strand, phrases }) => JSON.stringify([strand, phrases]));
    for (const members of groups.values()) {
      const known = openKnownEvents(members.reduce((sum, { events }) => sum + events, 0));
      for (const segment of members) {
        const copy = chooseCopy(segment, { problems: damaged, notes: [] });
        if (copy === undefined) continue;
        let broken = 0;
        const lines = readLines(copy.path, (bytes, start, end) => {
          try {
            readKey(bytes, start, end, key);
          } catch (error) {
            if (!(error instanceof BrokenPageError)) throw error;
            broken += 1;
            return;
          }
          const before = known.add(key);
          const copyBytes = (): Buffer => Buffer.from(bytes.subarray(start, end));
          onEvent({ key, before, source, bytes: copyBytes });
        });
        const text = isChanged(segment, lines) ? sayChange(segment, lines, copy.path) : '';
        const lost = broken === 0 ? '' : `${plural(broken, 'line')} in it cannot be read`;
        if (text !== '' || lost !== '')
          damaged.push({
            file: copy.shown,
            text: [text, lost].filter((one) => one !== '').join('; '),
          });
      }
    }
  }
  return damaged;
}

/** Reads the events in quarantine. Those that are no JSON objects are left out: nothing of them can be compared. */
export function readQuarantine(
  files: readonly QuarantinedFile[],
  onEvent: (key: EventKey) => void,
): { damaged: Finding[]; unreadable: number } {
  const damaged: Finding[] = [];
  const key = blankKey();
  let unreadable = 0;
  for (const file of files) {
    const copy = chooseCopy(file, { problems: damaged, notes: [] });
    if (copy === undefined) continue;
    const lines = readLines(copy.path, (bytes, start, end) => {
      try {
        const event = parseQuarantineLine(bytes.subarray(start, end));
        readKey(event.bytes, 0, event.bytes.length, key);
      } catch (error) {
        if (!(error instanceof BrokenPageError)) throw error;
        unreadable += 1;
        return;
      }
      onEvent(key);
    });
    if (isChanged(file, lines))
      damaged.push({ file: copy.shown, text: sayChange(file, lines, copy.path) });
  }
  return { damaged, unreadable };
}
