import { alert, escape } from '../markdown.ts';
import { plural, sayCount, sayMinute } from '../words.ts';
import type { Finding } from './finding.ts';
import { sayRecordedChange } from './recorded-changes.ts';
import { cutFinding, findingsTable } from './render-findings.ts';
import type { ArchiveVerdict, Verdict } from './verify.ts';

/** Keeps the summary below GitHub's limit of 1 MiB, and a report below that of an output, whatever was found. */
const MAX_ROWS = { text: 1_000, markdown: 150, report: 500 };

/** What a merge did before its result was verified. */
export interface MergeReport {
  readonly into: string;
  readonly deliveries: number;
  readonly copied: number;
  readonly alreadyThere: number;
  /** Events that the merged backfills lack because another chain holds them. */
  readonly dropped: number;
  /** Why something was not merged. */
  readonly problems: readonly Finding[];
  readonly notes: readonly Finding[];
}

/** What is shown to a person and to a machine. */
export interface Result {
  readonly verdict: Verdict;
  /** Undefined if nothing was merged. */
  readonly merge: MergeReport | undefined;
}

/** Every problem of the folder and of each archive in it. */
export function problemsOf({ verdict, merge }: Result): Finding[] {
  return [
    ...(merge?.problems ?? []),
    ...verdict.problems,
    ...verdict.archives.flatMap(({ problems }) => problems),
  ];
}

/** The verdict on one archive in one line. */
export function sayVerdict(verdict: ArchiveVerdict): string {
  const { covered, gaps, duplicates, problems, head, isChainIntact, quarantined } = verdict;
  const days = covered && [covered.from, covered.to].map((time) => sayMinute(time).slice(0, 10));
  return [
    plural(verdict.deliveries, 'delivery', 'deliveries'),
    plural(verdict.segments, 'segment'),
    plural(verdict.events, 'event'),
    ...(quarantined === 0 ? [] : [`${sayCount(quarantined)} of them in quarantine`]),
    ...(days === undefined ? [] : [days.join(' … ')]),
    gaps.length === 0 ? 'no gap' : plural(gaps.length, 'gap'),
    duplicates === 0 ? 'no duplicate' : plural(duplicates, 'duplicate'),
    `chain ${isChainIntact ? 'intact' : 'broken'} (head ${head.slice(0, 12)}…)`,
    ...(problems.length === 0 ? [] : [plural(problems.length, 'problem')]),
  ].join(', ');
}

/** Plain text for a terminal or a job's log: no name in it can be taken for a command of the runner. */
export function renderText(result: Result): string {
  const { verdict, merge } = result;
  const lines = [
    ...(merge === undefined ? [] : [sayMerge(merge), ...listFindings('Left out', merge.notes)]),
    ...listFindings('Problems', [...(merge?.problems ?? []), ...verdict.problems]),
    ...verdict.archives.flatMap((one) => [
      `${one.archive}: ${sayVerdict(one)}`,
      `head: ${one.head}`,
      ...listFindings('Recorded gaps', gapsOf(one)),
      ...listFindings('Recorded changes', one.changes.map(sayRecordedChange)),
      ...listFindings('Problems', one.problems),
      ...listFindings('Notes', one.notes),
    ]),
  ];
  return `${lines.map(disarm).join('\n')}\n`;
}

/** The job summary: Markdown in which no name can break the markup. */
export function renderSummary(result: Result): string {
  const { verdict, merge } = result;
  const problems = problemsOf(result);
  const title =
    problems.length === 0 ? 'The archive is intact' : plural(problems.length, 'problem');
  const parts = [
    `## ${title}`,
    ...(merge === undefined ? [] : [escape(sayMerge(merge))]),
    ...findingsTable('#### Left out', merge?.notes ?? [], MAX_ROWS.markdown),
    ...findingsTable(
      '#### Problems',
      [...(merge?.problems ?? []), ...verdict.problems],
      MAX_ROWS.markdown,
    ),
    ...verdict.archives.flatMap((one) => {
      const gaps = gapsOf(one).map(({ file, text }) => escape(`${text} (${file ?? ''})`));
      return [
        `### ${escape(one.archive)}\n\n${escape(sayVerdict(one))}\n\nhead: <code>${escape(one.head)}</code>`,
        ...(gaps.length === 0 ? [] : [alert('CAUTION', ['**Recorded gaps**', ...gaps])]),
        ...findingsTable(
          '#### Recorded changes',
          one.changes.map(sayRecordedChange),
          MAX_ROWS.markdown,
        ),
        ...findingsTable('#### Problems', one.problems, MAX_ROWS.markdown),
        ...findingsTable('#### Notes', one.notes, MAX_ROWS.markdown),
      ];
    }),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The report as JSON; lists are cut at 500, their lengths are not. */
export function toReport(result: Result): Record<string, unknown> {
  const { verdict, merge } = result;
  const problems = problemsOf(result);
  return {
    intact: problems.length === 0,
    ...totals(result),
    archives: verdict.archives.map((one) => ({
      archive: one.archive,
      verdict: sayVerdict(one),
      head: one.head,
      ...{ deliveries: one.deliveries, segments: one.segments },
      ...{ events: one.events, quarantined: one.quarantined, bytes: one.bytes },
      from: one.covered && toIso(one.covered.from),
      to: one.covered && toIso(one.covered.to),
      gaps: one.gaps.slice(0, MAX_ROWS.report).map(({ source, from, to, file }) => ({
        ...{ source, from: toIso(from), to: toIso(to), file },
      })),
      changes: one.changes.slice(0, MAX_ROWS.report).map(({ to, at, ...rest }) => ({
        ...{ ...rest, to: toIso(to), at: toIso(at) },
      })),
      duplicates: one.duplicates,
      withoutId: one.withoutId,
      problems: one.problems.length,
      notes: one.notes.slice(0, MAX_ROWS.report).map(cutFinding),
    })),
    list: problems.slice(0, MAX_ROWS.report).map(cutFinding),
    ...(merge === undefined
      ? {}
      : {
          merged: {
            ...{ into: merge.into, deliveries: merge.deliveries },
            ...{ copied: merge.copied, alreadyThere: merge.alreadyThere },
            dropped: merge.dropped,
            leftOut: merge.notes.slice(0, MAX_ROWS.report).map(cutFinding),
          },
        }),
  };
}

/** The values of the action's outputs. */
export function toOutputs(result: Result): Record<string, string> {
  const { archives } = result.verdict;
  const report = toReport(result);
  return {
    intact: String(report['intact']),
    ...Object.fromEntries(
      Object.entries(totals(result)).map(([name, number]) => [name, String(number)]),
    ),
    head: archives.length === 1 ? (archives[0]?.head ?? '') : '',
    report: JSON.stringify(report),
  };
}

function totals(result: Result): Record<'deliveries' | 'segments' | 'events' | 'problems', number> {
  const { archives } = result.verdict;
  const sum = (field: 'deliveries' | 'segments' | 'events'): number =>
    archives.reduce((total, one) => total + one[field], 0);
  return {
    deliveries: sum('deliveries'),
    segments: sum('segments'),
    events: sum('events'),
    problems: problemsOf(result).length,
  };
}

function sayMerge({ into, deliveries, copied, alreadyThere, dropped }: MergeReport): string {
  const text = `Merged ${plural(deliveries, 'delivery', 'deliveries')} into ${into}: ${plural(copied, 'file')} copied, ${sayCount(alreadyThere)} already there.`;
  if (dropped === 0) return text;
  return `${text} Backfills without ${plural(dropped, 'event')} that another chain holds.`;
}

function gapsOf({ gaps }: ArchiveVerdict): Finding[] {
  return gaps.map(({ source, from, to, file }) => ({
    file,
    text: `${source}: ${sayMinute(from)} to ${sayMinute(to)} could no longer be read`,
  }));
}

function listFindings(title: string, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  const rest = findings.length - MAX_ROWS.text;
  return [
    `${title}:`,
    ...findings
      .slice(0, MAX_ROWS.text)
      .map(({ file, text }) => `- ${file === undefined ? '' : `${file}: `}${text}`),
    ...(rest > 0 ? [`- … and ${sayCount(rest)} more`] : []),
  ];
}

/** Names come from outside: a line of them stays one line, and the runner's old mark of a command is broken up. */
function disarm(line: string): string {
  return line
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replaceAll('##[', '## [')
    .replace(/^(\s*):/, '$1 .:');
}

function toIso(time: number): string {
  return new Date(time).toISOString();
}
