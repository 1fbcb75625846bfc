import { sayOdd, totalOdd } from './events/quarantine.ts';
import { quarantineFolder } from './events/segment.ts';
import type { Report, SourceReport } from './report.ts';
import { plural } from './words.ts';

/** A source with new events in quarantine, in words that follow its name. */
export interface QuarantineNotice {
  readonly source: SourceReport;
  readonly text: string;
}

/** For each source with new events in quarantine: how many, why, and where they are. */
export function describeQuarantine({ sources, files }: Report): QuarantineNotice[] {
  return sources.flatMap((source) => {
    const events = totalOdd(source.quarantined);
    if (events === 0) return [];
    const folder = quarantineFolder(source.source);
    const [first = folder, ...more] = files.filter((path) => path.startsWith(folder));
    const rest = more.length === 0 ? '' : ` and ${plural(more.length, 'more file')}`;
    const text =
      `${plural(events, 'new event')} would stop what reads the archive (${sayOdd(source.quarantined)}), ` +
      `so ${events === 1 ? 'it is' : 'they are'} kept in quarantine, byte for byte: ${first}${rest}`;
    return [{ source, text }];
  });
}
