import { identityOf } from '../events/identity.ts';
import type { Identity } from '../events/identity.ts';
import { parseLine } from '../events/page.ts';
import { plural } from '../words.ts';
import type { Finding } from './finding.ts';
import type { Fingerprints } from './fingerprints.ts';
import { readIdentity } from './read-identity.ts';
import type { Identified } from './read-identity.ts';
import { readLines } from './read-lines.ts';

/** A segment on the disk. */
export interface ReadSegment {
  readonly path: string;
  /** As it is shown. */
  readonly shown: string;
}

/** More different events than these are not looked at twice: an archive that has them twice is found out anyway. */
const MOST_SUSPECTS = 100_000;

/**
 * Looks at the events with these fingerprints once more, and exactly: an identity that comes a second time is a
 * duplicate. One problem for each file.
 */
export function findTwins(
  files: readonly ReadSegment[],
  suspects: Fingerprints,
): { count: number; problems: Finding[] } {
  const seen = new Map<Identity, { file: ReadSegment; line: number }>();
  const line: Identified = { low: 0, high: 0, hasId: false, time: NaN };
  const problems: Finding[] = [];
  let count = 0;
  for (const file of files) {
    let here = 0;
    let example = '';
    readLines(file.path, (bytes, start, end, number) => {
      // Lines that are no events were told of at the first look.
      try {
        readIdentity(bytes, start, end, line);
      } catch {
        return;
      }
      if (!line.hasId || !suspects.has(line.low, line.high)) return;
      const event = parseLine(bytes.subarray(start, end));
      const identity = identityOf(event);
      const first = seen.get(identity);
      if (first === undefined) {
        if (seen.size < MOST_SUSPECTS) seen.set(identity, { file, line: number });
        return;
      }
      here += 1;
      const where = first.file === file ? '' : ` of ${first.file.shown}`;
      example ||= `line ${number} is the event of line ${first.line}${where} again (id ${event.id ?? ''})`;
    });
    if (here === 0) continue;
    count += here;
    const more = here === 1 ? '' : `, and ${plural(here - 1, 'more duplicate')} in this file`;
    problems.push({ file: file.shown, text: `${example}${more}` });
  }
  return { count, problems };
}
