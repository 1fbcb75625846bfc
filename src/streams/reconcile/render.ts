import { alert, escape, name, renderTable } from '../../markdown.ts';
import type { Finding } from '../../verify/finding.ts';
import { cutFinding, findingsTable } from '../../verify/render-findings.ts';
import { plural, sayCount, sayMinute } from '../../words.ts';
import { plainText } from '../plain-text.ts';
import { LISTS } from './output-lists.ts';
import { REASONS } from './reasons.ts';
import type { ReasonName } from './reasons.ts';
import type { Reconciliation } from './reconcile.ts';
import type { Hour, Surplus } from './tally.ts';

/** Keeps the summary below GitHub's limit of 1 MiB, and the report below that of an output. */
const MAX_ROWS = { hours: 100, findings: 100, report: 500 };

/** The events without a known reason, of both sides. */
export function unexplainedOf({ onlyInArchive, onlyInStream }: Reconciliation): number {
  return onlyInArchive.unexplained + onlyInStream.unexplained;
}

/** The verdict in one sentence. */
export function sayVerdict(result: Reconciliation): string {
  const { onlyInArchive, onlyInStream, both, damaged } = result;
  const different = onlyInArchive.events + onlyInStream.events;
  const unexplained = unexplainedOf(result);
  const possible = possibleIn(onlyInArchive) + possibleIn(onlyInStream);
  const what =
    different === 0
      ? `Archive and stream have the same ${plural(both, 'event')}`
      : unexplained > 0
        ? `${plural(unexplained, 'difference')} without a known reason`
        : possible > 0
          ? `${plural(different, 'difference')}, of which ${sayCount(possible)} may have a reason and the others have one`
          : `${plural(different, 'difference')}, all with a known reason`;
  return damaged.length === 0 ? what : `${what}; ${plural(damaged.length, 'finding')} of damage`;
}

/** What the job's log says: no name in it can be taken for a command to the runner. */
export function renderLines(result: Reconciliation): string[] {
  const { archive, stream, both } = result;
  return [
    `Archive ${archive.names.join(', ')}: ${plural(archive.events, 'event')} in ${plural(archive.deliveries, 'delivery', 'deliveries')}, ${plural(archive.duplicates, 'duplicate')}`,
    `Stream: ${plural(stream.events, 'event')} in ${plural(stream.files, 'file')}, ${plural(stream.duplicates, 'duplicate')} (normal: delivery is at least once)`,
    `In both: ${plural(both, 'event')}`,
    ...linesOf('Only in the archive', result.onlyInArchive),
    ...linesOf('Only in the stream', result.onlyInStream),
    ...result.notes.slice(0, MAX_ROWS.findings).map((note) => `Note: ${sayFinding(note)}`),
    `${sayVerdict(result)}.`,
  ].map(plainText);
}

/** The job summary: Markdown in which no name can break the markup. */
export function renderSummary(result: Reconciliation): string {
  const { archive, stream, both, hours, damaged, notes } = result;
  const unexplained = unexplainedOf(result);
  return `${[
    `## ${sayVerdict(result)}`,
    ...(unexplained === 0
      ? []
      : [
          alert('WARNING', [
            `${plural(unexplained, 'event')} of one side ${unexplained === 1 ? 'is' : 'are'} missing on the other, and nothing that is known explains it. ${name(LISTS.onlyInArchive)} and ${name(LISTS.onlyInStream)} in \`output-dir\` have the events.`,
          ]),
        ]),
    renderTable(
      ['', 'Archive', 'Stream'],
      [
        ['Events', sayCount(archive.events), sayCount(stream.events)],
        ['Duplicates', sayCount(archive.duplicates), sayCount(stream.duplicates)],
        ['In both', sayCount(both), sayCount(both)],
        ['Only here', sayCount(result.onlyInArchive.events), sayCount(result.onlyInStream.events)],
        [
          '**Unexplained**',
          `**${sayCount(result.onlyInArchive.unexplained)}**`,
          `**${sayCount(result.onlyInStream.unexplained)}**`,
        ],
      ],
      [1, 2],
    ),
    ...reasonsTable('Only in the archive', result.onlyInArchive),
    ...reasonsTable('Only in the stream', result.onlyInStream),
    ...hoursTable(hours),
    ...sourcesTable(archive.sources),
    ...findingsTable('### Damaged', damaged, MAX_ROWS.findings),
    ...findingsTable('### Notes', notes, MAX_ROWS.findings),
  ].join('\n\n')}\n`;
}

/** The report as JSON; lists are cut at 500, their lengths are not. Times are ISO 8601. */
export function toReport(result: Reconciliation): Record<string, unknown> {
  const { archive, stream, both, hours, damaged, notes } = result;
  return {
    verdict: sayVerdict(result),
    unexplained: unexplainedOf(result),
    both,
    archive: { ...archive, sources: archive.sources.slice(0, MAX_ROWS.report) },
    stream: { ...stream, first: toIso(stream.first), last: toIso(stream.last) },
    onlyInArchive: reasonsReport(result.onlyInArchive),
    onlyInStream: reasonsReport(result.onlyInStream),
    hoursWithDifferences: hours.length,
    hours: worstHours(hours, MAX_ROWS.report).map(({ start, ...counts }) => ({
      start: toIso(start),
      ...counts,
    })),
    damaged: damaged.length,
    damage: damaged.slice(0, MAX_ROWS.report).map(cutFinding),
    notes: notes.slice(0, MAX_ROWS.report).map(cutFinding),
  };
}

/** A finding as one line of plain text. */
export function sayFinding({ file, text }: Finding): string {
  return plainText(file === undefined ? text : `${file}: ${text}`);
}

function possibleIn({ reasons }: Surplus): number {
  return reasons
    .filter(({ name: reason }) => !REASONS[reason].isCertain)
    .reduce((sum, { events }) => sum + events, 0);
}

function linesOf(title: string, { events, unexplained, reasons }: Surplus): string[] {
  return [
    `${title}: ${plural(events, 'event')}`,
    ...(unexplained === 0 ? [] : [`- ${sayCount(unexplained)} UNEXPLAINED`]),
    ...reasons.map(({ name: reason, events: many }) => `- ${sayCount(many)} ${sayReason(reason)}`),
  ];
}

function sayReason(reason: ReasonName): string {
  return `${REASONS[reason].text} (${reason})`;
}

function reasonsTable(title: string, { events, unexplained, reasons }: Surplus): string[] {
  if (events === 0) return [];
  const rows = reasons.map(({ name: reason, events: many }) => [
    `${escape(REASONS[reason].text)} (<code>${reason}</code>)`,
    REASONS[reason].isCertain ? 'yes' : 'perhaps',
    sayCount(many),
  ]);
  if (unexplained > 0) rows.unshift(['**unexplained**', '**no**', `**${sayCount(unexplained)}**`]);
  return [`### ${title}`, renderTable(['Reason', 'Known', 'Events'], rows, [2])];
}

function hoursTable(hours: readonly Hour[]): string[] {
  if (hours.length === 0) return [];
  const shown = worstHours(hours, MAX_ROWS.hours);
  const rest = hours.length - shown.length;
  const rows = shown.map(({ start, ...counts }) => [
    start === undefined ? 'no time' : sayMinute(start),
    ...[counts.both, counts.onlyInArchive, counts.onlyInStream, counts.unexplained].map(sayCount),
  ]);
  return [
    '### Hours with differences (UTC)',
    renderTable(
      ['Hour', 'In both', 'Only in the archive', 'Only in the stream', 'Unexplained'],
      rows,
      [1, 2, 3, 4],
    ),
    ...(rest === 0 ? [] : [`… and ${plural(rest, 'hour')} with fewer of them.`]),
  ];
}

/** Those with most unexplained, then with most differences; in the order of time. */
function worstHours(hours: readonly Hour[], most: number): Hour[] {
  const differences = (hour: Hour): number => hour.onlyInArchive + hour.onlyInStream;
  const worst = hours
    .toSorted((a, b) => b.unexplained - a.unexplained || differences(b) - differences(a))
    .slice(0, most);
  return worst.sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity));
}

function sourcesTable(sources: Reconciliation['archive']['sources']): string[] {
  if (sources.length === 0) return [];
  const rows = sources
    .slice(0, MAX_ROWS.findings)
    .map(({ source, events, inStream, unexplained }) => [
      name(source),
      ...[events, inStream, unexplained].map(sayCount),
    ]);
  const header = ['Source', 'Events', 'In the stream, too', 'Unexplained'];
  return ['### Sources of the archive', renderTable(header, rows, [1, 2, 3])];
}

function reasonsReport({ events, unexplained, reasons }: Surplus): Record<string, unknown> {
  const entries = reasons.map(({ name: reason, events: many }) => [reason, many] as const);
  return { events, unexplained, reasons: Object.fromEntries(entries) };
}

function toIso(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}
