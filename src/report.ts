import type { Attestation } from './attest-manifest.ts';
import type { Origin } from './checkpoint/recover.ts';
import { COLLECT } from './events/manifest.ts';
import { oddSince } from './events/quarantine.ts';
import type { OddCounts } from './events/quarantine.ts';
import type { Source } from './events/source.ts';
import type { Span } from './events/spans.ts';
import { lessSpans } from './events/spans.ts';
import type { Tally } from './events/tally.ts';
import type { StopReason } from './github/patience.ts';
import type { RateLimit } from './github/quota.ts';
import type { Publication } from './sinks/sink.ts';

/** What a run did with one source. Times are epoch milliseconds. */
export interface SourceReport {
  readonly source: Source;
  /** Such as `org/acme/web`. */
  readonly name: string;
  readonly events: number;
  /** Those of the events that are kept in quarantine. */
  readonly quarantined: OddCounts;
  readonly alreadyDelivered: number;
  readonly requests: number;
  /** The end of the log was reached. */
  readonly complete: boolean;
  /** Why reading ended before the end without an error. */
  readonly stopped:
    { readonly reason: StopReason | WaitReason; readonly resumeAt: number | undefined } | undefined;
  /** What went wrong, in words. */
  readonly failure: string | undefined;
  readonly span: Span;
  readonly gaps: readonly Span[];
  /** How much of GitHub's retention had passed before this run read on: at 1 events are dropped unread. */
  readonly retentionUsed: number;
  readonly late: { readonly events: number; readonly longestMs: number };
  readonly missing: number;
  readonly readThrough: number | undefined;
  /** Now less read-through or, before the end was ever reached, less the time read up to. */
  readonly lagMs: number;
  readonly rateLimit: RateLimit | undefined;
  readonly tokenExpiresAt: number | undefined;
  /** Only of a backfill. */
  readonly backfill?: BackfillProgress;
}

/** Why the end of a range is out of reach for now, although no limit stopped the run. */
export type WaitReason =
  /** What is younger than `lookback` may still change. */
  | 'unsettled'
  /** GitHub's answers may lack events. */
  | 'unsure';

/** How far a backfill has come with a source, over all its runs. */
export interface BackfillProgress {
  /** From 0 to 1, by time. */
  readonly share: number;
  /** The part of it that other chains hold. */
  readonly shareElsewhere: number;
  readonly events: number;
  readonly requests: number;
  /** As the density so far tells; undefined if it tells nothing. */
  readonly requestsToGo: number | undefined;
  /** Windows that this run opened; each may cost one request beyond those that its events take. */
  readonly windows: number;
}

/** What a report says beyond an earlier one of the same source and run. */
export function reportSince(report: SourceReport, earlier: SourceReport | undefined): SourceReport {
  if (earlier === undefined) return report;
  const isBackfill = report.backfill !== undefined;
  const lateEvents = report.late.events - earlier.late.events;
  return {
    ...report,
    events: report.events - earlier.events,
    quarantined: oddSince(report.quarantined, earlier.quarantined),
    alreadyDelivered: report.alreadyDelivered - earlier.alreadyDelivered,
    requests: report.requests - earlier.requests,
    // A backfill's span is its range, and says nothing of what is read of it.
    span:
      isBackfill || earlier.span.to > report.span.to
        ? report.span
        : { from: earlier.span.to, to: report.span.to },
    gaps: lessSpans(report.gaps, earlier.gaps),
    late: { events: lateEvents, longestMs: lateEvents === 0 ? 0 : report.late.longestMs },
  };
}

/** What a run did: the source of outputs and summary. */
export interface Report {
  readonly archive: string;
  /** Such as `collect`. */
  readonly chain: string;
  /** The numbers of this run's deliveries; none if there was nothing to deliver. */
  readonly sequences: readonly number[];
  readonly origin: Origin;
  readonly sources: readonly SourceReport[];
  readonly tally: Tally;
  /** Absolute path of the folder that `files` are relative to. */
  readonly path: string;
  readonly files: readonly string[];
  readonly bytes: number;
  readonly publications: readonly Publication[];
  /** Of the newest delivery's manifest. */
  readonly attestation?: Attestation | undefined;
  /** Organizations of the archive that are none of the enterprise's any more: known with `org: '*'` alone. */
  readonly gone?: readonly string[];
  /** Each failure of the run, in words; empty if all went well. */
  readonly failures: readonly string[];
}

const FILES_MAX_LENGTH = 400_000;

/** The values of the action's outputs. */
export function toOutputs(report: Report): Record<string, string> {
  const { sources } = report;
  const artifact = artifactOf(report);
  const gaps = sources.flatMap(({ name, gaps }) =>
    gaps.map(({ from, to }) => ({ source: name, from: toIso(from), to: toIso(to) })),
  );
  const outputs = {
    events: String(total(report, 'events')),
    'already-delivered': String(total(report, 'alreadyDelivered')),
    requests: String(total(report, 'requests')),
    complete: String(isComplete(report)),
    gap: gaps.length === 0 ? '' : JSON.stringify(gaps),
    'read-through': toIso(earliest(sources.map(({ readThrough }) => readThrough))),
    'lag-seconds': isBackfill(report)
      ? ''
      : String(Math.round(Math.max(0, ...sources.map(({ lagMs }) => lagMs)) / 1000)),
    path: report.path,
    files: listFiles(report.files),
    'artifact-id': artifact === undefined ? '' : String(artifact.id),
    'artifact-url': artifact?.url ?? '',
    'commit-sha': commitOf(report)?.sha ?? '',
    'attestation-url': report.attestation?.url ?? '',
  };
  const details = sources.map(({ source, name, rateLimit, tokenExpiresAt, ...rest }) => ({
    source: name,
    ...rest,
    span: { from: toIso(rest.span.from), to: toIso(rest.span.to) },
    gaps: gaps.filter((gap) => gap.source === name),
    readThrough: toIso(rest.readThrough),
  }));
  return {
    ...outputs,
    report: JSON.stringify({
      ...outputs,
      sequence: report.sequences.at(-1),
      deliveries: report.sequences.length,
      failures: report.failures,
      sources: details,
    }),
  };
}

/** GitHub takes at most 1 MB an output: a longer list is left out, and the folder can be listed instead. */
function listFiles(files: readonly string[]): string {
  const list = files.length === 0 ? '' : JSON.stringify(files);
  return list.length > FILES_MAX_LENGTH ? '' : list;
}

/** Whether it is of a backfill: then its sources tell of ranges. */
export function isBackfill({ chain }: Report): boolean {
  return chain !== COLLECT;
}

/** Every source was read to its end. */
export function isComplete({ sources }: Report): boolean {
  return sources.every(({ complete }) => complete);
}

export function total(
  { sources }: Report,
  field: 'events' | 'alreadyDelivered' | 'requests' | 'missing',
): number {
  return sources.reduce((sum, source) => sum + source[field], 0);
}

/** The artifact of the newest delivery. */
export function artifactOf({ publications }: Report): Publication['artifact'] {
  return publications.findLast(({ artifact }) => artifact !== undefined)?.artifact;
}

/** The commit of the newest delivery. */
export function commitOf({ publications }: Report): Publication['commit'] {
  return publications.findLast(({ commit }) => commit !== undefined)?.commit;
}

/** Undefined if one of them is. */
export function earliest(times: readonly (number | undefined)[]): number | undefined {
  return times.length === 0 || times.includes(undefined)
    ? undefined
    : Math.min(...times.map((time) => time ?? 0));
}

/** Empty if there is none. */
export function toIso(time: number | undefined): string {
  return time === undefined ? '' : new Date(time).toISOString();
}
