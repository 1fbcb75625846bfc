import { escape, name, prose, renderTable } from '../markdown.ts';
import { plural, sayCount, sayDuration, sayMinute } from '../words.ts';
import type { Check, CheckedSource } from './check.ts';
import type { NextRun } from './next-run.ts';
import type { Verdict } from './verdict.ts';

const SIGNS: Readonly<Record<Verdict['level'], string>> = {
  ok: '✓',
  warning: '!',
  failure: '✗',
  note: '–',
};

/** Keeps the summary far below GitHub's limit of 1 MiB a step, however many organizations there are. */
const MAX_ROWS = 300;

/** What was found, for the job's log. */
export function describeCheck(check: Check): string[] {
  const width = Math.min(40, Math.max(0, ...check.verdicts.map(({ topic }) => topic.length)));
  const lines = check.verdicts.map(
    ({ level, topic, text }) => `${SIGNS[level]} ${topic.padEnd(width)}  ${text}`,
  );
  const sources = check.sources.map((source) => `${source.name}: ${describeSource(source)}`);
  const verdict = `${signOf(check)} ${verdictOf(check)}`;
  return [...lines, '', ...sources, ...(sources.length > 0 ? [''] : []), verdict];
}

function describeSource({ readThrough, lagMs, next }: CheckedSource): string {
  const parts = [];
  if (lagMs === undefined) parts.push('not collected yet');
  else if (readThrough === undefined)
    parts.push(`its end was not reached yet; last saved ${sayDuration(lagMs)} ago`);
  else parts.push(`read through ${sayMinute(readThrough)} UTC, lag ${sayDuration(lagMs)}`);
  if (next !== undefined)
    parts.push(
      `the next run ${lagMs === undefined ? 'begins' : 'goes on'} at ${sayMinute(next.from)} UTC${sayRequests(next, ', ')}`,
    );
  return parts.join('; ');
}

/** The summary of `mode: check`. */
export function renderCheck(check: Check): string {
  const { archive, sequence, verdicts, sources, requests } = check;
  const facts = [`Archive ${name(archive)}`];
  if (sequence !== undefined) facts.push(plural(sequence, 'delivery', 'deliveries'));
  if (requests > 0) facts.push(plural(requests, 'audit-log request'));
  const rows = verdicts.map(({ level, topic, text }) => [SIGNS[level], escape(topic), prose(text)]);
  return [
    `## ${signOf(check)} ${verdictOf(check)}`,
    facts.join(' · '),
    ...(rows.length > 0 ? [renderRows(['', 'Checked', 'Found'], rows)] : []),
    ...(sources.length > 0 ? [renderSources(sources)] : []),
  ]
    .join('\n\n')
    .concat('\n');
}

function renderSources(sources: readonly CheckedSource[]): string {
  const isPlanned = sources.some(({ next }) => next !== undefined);
  const rows = sources.map((source) => [
    name(source.name),
    source.readThrough === undefined ? 'never yet' : sayMinute(source.readThrough),
    source.lagMs === undefined ? '' : sayDuration(source.lagMs),
    ...(source.next === undefined
      ? []
      : [
          `${name(source.next.phrase)}${source.next.hasCursor ? ', at a cursor' : ''}`,
          sayRequests(source.next),
        ]),
  ]);
  const header = ['Source', 'Read through (UTC)', 'Lag'];
  const table = renderRows(
    [...header, ...(isPlanned ? ['The next run asks for', 'which takes'] : [])],
    rows,
  );
  return isPlanned ? `### Where the next run goes on\n\n${table}` : table;
}

function renderRows(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const rest = rows.length - MAX_ROWS;
  const more = rest > 0 ? `\n\n… and ${sayCount(rest)} more.` : '';
  return renderTable(header, rows.slice(0, MAX_ROWS), []) + more;
}

function sayRequests({ requests }: NextRun, before = ''): string {
  if (requests === undefined) return '';
  const count = plural(requests.count, 'request');
  return `${before}${requests.isExact ? count : `about ${count}`}`;
}

function countOf({ verdicts }: Check, wanted: Verdict['level']): number {
  return verdicts.filter(({ level }) => level === wanted).length;
}

function signOf(check: Check): string {
  if (check.failures.length > 0) return SIGNS.failure;
  return countOf(check, 'warning') > 0 ? SIGNS.warning : SIGNS.ok;
}

function verdictOf(check: Check): string {
  const warnings = countOf(check, 'warning');
  if (check.failures.length > 0) return `${plural(check.failures.length, 'problem')} to solve`;
  return warnings > 0 ? `In order, with ${plural(warnings, 'warning')}` : 'Everything is in order';
}
