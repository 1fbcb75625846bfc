import { FORMAT } from './checkpoint/checkpoint.ts';
import type { Change, Lacking, Manifest } from './events/manifest.ts';
import { isQuarantined, totalOdd } from './events/quarantine.ts';
import type { Segment } from './events/segment.ts';
import type { Span } from './events/spans.ts';
import type { SourceReport } from './report.ts';

/** The manifest of a delivery; `sources` is the checkpoint after it, `identitiesAt` the delivery that has it whole. */
export function toManifest(delivery: {
  archive: string;
  chain: string;
  sequence: number;
  previous: string | null;
  lacking: readonly Lacking[];
  changes: readonly Change[];
  tool: string;
  run: Manifest['run'];
  /** Epoch milliseconds. */
  createdAt: number;
  reports: readonly SourceReport[];
  /** Those in quarantine, too. */
  segments: readonly Segment[];
  sources: readonly unknown[];
  identitiesAt: number;
}): Manifest {
  const { archive, chain, sequence, previous, tool, run, createdAt, reports, segments } = delivery;
  const { sources, identitiesAt, lacking, changes } = delivery;
  return {
    version: 1,
    archive,
    chain,
    sequence,
    previous,
    tool,
    run,
    createdAt: toIso(createdAt),
    sources: reports.map(toManifestSource),
    segments: segments.filter((one) => !isQuarantined(one)).map(toManifestSegment),
    ...(segments.some(isQuarantined) && {
      quarantine: segments.filter(isQuarantined).map(toManifestSegment),
    }),
    ...(lacking.length === 0 ? {} : { lacking: [...lacking] }),
    ...(changes.length === 0 ? {} : { changes: [...changes] }),
    checkpoint: { version: FORMAT, identitiesAt, sources },
  };
}

function toManifestSource(report: SourceReport): Manifest['sources'][number] {
  const { source, span, complete, requests, events, alreadyDelivered, late, gaps } = report;
  const { quarantined } = report;
  return {
    scope: source.scope,
    slug: source.slug,
    log: source.log,
    phrase: source.phrase,
    span: toIsoSpan(span),
    complete,
    requests,
    events,
    ...(totalOdd(quarantined) === 0 ? {} : { quarantined }),
    alreadyDelivered,
    late: { events: late.events, longestSeconds: Math.ceil(late.longestMs / 1000) },
    gaps: gaps.map(toIsoSpan),
  };
}

function toManifestSegment({
  firstTime,
  lastTime,
  ...rest
}: Segment): Manifest['segments'][number] {
  if (firstTime === undefined || lastTime === undefined) return rest;
  return { ...rest, firstTime: toIso(firstTime), lastTime: toIso(lastTime) };
}

function toIsoSpan({ from, to }: Span): { from: string; to: string } {
  return { from: toIso(from), to: toIso(to) };
}

function toIso(time: number): string {
  return new Date(time).toISOString();
}
