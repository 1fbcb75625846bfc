import type { Change } from '../events/manifest.ts';
import { sourceName } from '../events/source.ts';
import { sayMinute } from '../words.ts';
import type { Chain } from './chain.ts';
import { shownManifest } from './delivery.ts';
import type { Finding } from './finding.ts';

/** A position that a person changed, as a manifest records it. Times are epoch milliseconds. */
export interface RecordedChange {
  /** Such as `org/acme/web`. */
  readonly source: string;
  readonly kind: Change['kind'];
  /** Since when the source was read again. */
  readonly to: number;
  /** When it was changed, and by which run. */
  readonly at: number;
  readonly run: string;
  /** The manifest that records it, as shown. */
  readonly file: string;
}

/** Everything that was changed by hand in a chain, in order. */
export function recordedChanges({ links }: Pick<Chain, 'links'>): RecordedChange[] {
  return links.flatMap(({ delivery }) =>
    delivery.changes.map((change) => ({
      source: sourceName(change),
      kind: change.kind,
      to: Date.parse(change.to),
      at: delivery.createdAt,
      run: delivery.run.id,
      file: shownManifest(delivery),
    })),
  );
}

/** The same in words. */
export function sayRecordedChange({ source, kind, to, at, run, file }: RecordedChange): Finding {
  const what =
    kind === 'set-back'
      ? `was set back to ${sayMinute(to)}: what came since then and was not held was delivered then`
      : `was started anew at ${sayMinute(to)}: what was delivered before may come again after it`;
  return { file, text: `${source} ${what} (by hand, ${sayMinute(at)}, run ${run})` };
}
