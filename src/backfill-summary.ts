import { alert, name, renderTable } from './markdown.ts';
import type { BackfillProgress, SourceReport } from './report.ts';
import { plural, sayCount, sayDuration, sayMinute } from './words.ts';

/** Keeps the summary far below GitHub's limit of 1 MiB a step, however many organizations there are. */
const MAX_SOURCES = 500;
const HOUR_MS = 3_600_000;

/** How far a backfill has come, for the job summary. */
export function renderBackfill(sources: readonly SourceReport[]): string {
  const rows = sources
    .slice(0, MAX_SOURCES)
    .map((source) => [
      name(source.name),
      `${sayMinute(source.span.from)} – ${sayMinute(source.span.to)}`,
      saySource(source),
      sayCount(source.events),
      sayCount(source.backfill?.events ?? 0),
      sayCount(source.requests),
    ]);
  const header = ['Source', 'Range (UTC)', 'Done', 'New events', 'Events so far', 'Requests'];
  const rest =
    sources.length <= MAX_SOURCES
      ? ''
      : `\n\n… and ${sayCount(sources.length - MAX_SOURCES)} more sources.`;
  return [renderOutlook(sources), renderTable(header, rows, [3, 4, 5]) + rest]
    .filter((part) => part !== '')
    .join('\n\n');
}

function saySource({ complete, backfill, failure }: SourceReport): string {
  const { share = 0, shareElsewhere = 0 } = backfill ?? {};
  const parts = [complete ? 'all' : percent(share)];
  if (shareElsewhere > 0) parts.push(`${percent(shareElsewhere)} held by other chains`);
  if (failure !== undefined) parts.push('failed');
  return parts.join(', ');
}

/** What is still to come: requests, runs like this one, and hours, because GitHub grants so many requests in each. */
function renderOutlook(sources: readonly SourceReport[]): string {
  const left = sources.filter(({ complete }) => !complete);
  if (left.length === 0) return alert('TIP', ['The range is complete: nothing is left to read.']);
  const facts = left.flatMap(({ name: source, backfill, requests, rateLimit }) => {
    if (backfill?.requestsToGo === undefined) return [];
    const hours = rateLimit === undefined ? undefined : backfill.requestsToGo / rateLimit.limit;
    return [`${name(source)}: ${sayOutlook(backfill, { requests, hours, rateLimit })}.`];
  });
  return facts.length === 0
    ? ''
    : alert('NOTE', ['Still to come, as far as can be told:', ...facts]);
}

function sayOutlook(
  { requestsToGo = 0 }: BackfillProgress,
  {
    requests,
    hours,
    rateLimit,
  }: { requests: number; hours: number | undefined; rateLimit: SourceReport['rateLimit'] },
): string {
  const parts = [`about ${plural(requestsToGo, 'request')}`];
  if (requests > 0)
    parts.push(`${plural(Math.ceil(requestsToGo / requests), 'run')} like this one`);
  if (hours !== undefined) parts.push(`at least ${sayDuration(Math.max(60_000, hours * HOUR_MS))}`);
  if (rateLimit !== undefined)
    parts.push(
      `${plural(rateLimit.remaining, 'request')} left until ${sayMinute(rateLimit.resetAt)}`,
    );
  return parts.join(', ');
}

/** Rounded down, so that it is 100 only when all is done. */
function percent(share: number): string {
  return `${Math.floor(share * 1000) / 10} %`;
}
