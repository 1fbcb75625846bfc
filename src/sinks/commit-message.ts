import { listedFiles } from '../events/manifest.ts';
import type { Manifest } from '../events/manifest.ts';
import { sourceName } from '../events/source.ts';
import { plural, sayMinute } from '../words.ts';

/** What a person who reads the branch's history wants to know of a delivery. */
export function describeDelivery(
  manifest: Manifest,
  { name, runUrl, suffix }: { name: string; runUrl: string; suffix: string },
): { headline: string; body: string } {
  const { archive, sources, tool } = manifest;
  const events = listedFiles(manifest).reduce((sum, segment) => sum + segment.events, 0);
  const headline = [`${archive}: ${name}, ${plural(events, 'event')}`, suffix];
  const lines = sources.map(
    (source) =>
      `- ${sourceName(source)}: ${plural(source.events, 'event')}, ${minute(source.span.from)} to ${minute(source.span.to)} UTC`,
  );
  const changes = (manifest.changes ?? []).map(
    ({ kind, to, ...source }) =>
      `- ${sourceName(source)}: ${kind === 'set-back' ? 'set back to' : 'started anew at'} ${minute(to)} UTC by hand`,
  );
  const gaps = sources.flatMap((source) =>
    source.gaps.map(
      ({ from, to }) => `Gap in ${sourceName(source)}: ${minute(from)} to ${minute(to)} UTC`,
    ),
  );
  const all = [...changes, ...lines];
  const shown = all.length > MOST_LINES ? [...all.slice(0, MOST_LINES), '- …'] : all;
  return {
    headline: headline.filter((part) => part !== '').join(' '),
    body: [...shown, '', ...gaps, `Made by ${tool} in ${runUrl}`].join('\n').trim(),
  };
}

const MOST_LINES = 100;

function minute(iso: string): string {
  return sayMinute(Date.parse(iso));
}
