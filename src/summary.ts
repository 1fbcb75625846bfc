import { deliveryName } from './events/manifest.ts';
import { alert, escape, name, renderTable } from './markdown.ts';
import { renderBackfill } from './backfill-summary.ts';
import { describeQuarantine } from './quarantine-notice.ts';
import { artifactOf, commitOf, isBackfill, total } from './report.ts';
import type { Report, SourceReport } from './report.ts';
import { renderTimeline } from './timeline.ts';
import { plural, sayCount, sayDuration, sayMinute } from './words.ts';

const DAY_MS = 86_400_000;
const TOP = 10;
/** Keeps the summary far below GitHub's limit of 1 MiB a step, however many organizations there are. */
const MAX_SOURCES = 500;
const FAILURE_MAX_LENGTH = 2000;
/** The share of GitHub's retention from which a late run is warned about. */
const RETENTION_WARNING = 0.7;
/** The token's expiry is warned about this long ahead. */
const EXPIRY_WARNING_MS = 14 * DAY_MS;
/** Tokens of Apps last an hour and are made anew for each run. */
const SHORT_LIVED_MS = 3_600_000;
const MAX_GONE = 20;

/** What needs a person's attention, for the log and the run's annotations. */
export function warningsOf(
  report: Report,
  options: { lookbackMs: number; now: number },
): { level: 'warn' | 'error'; text: string }[] {
  const warnings = report.sources.flatMap((source): { level: 'warn' | 'error'; text: string }[] => [
    ...source.gaps.map((gap) => describeGap(source, gap)),
    ...(source.retentionUsed >= RETENTION_WARNING && source.gaps.length === 0
      ? [
          {
            level: 'warn' as const,
            text: `${source.name}: this run went on from ${Math.round(source.retentionUsed * 100)} % of the time that GitHub keeps these events. Beyond 100 % they are lost: run more often or, if runs end before they are complete, allow them more time and requests.`,
          },
        ]
      : []),
    ...(source.missing > 0
      ? [
          {
            level: 'warn' as const,
            text: `${source.name}: GitHub did not show ${sayCount(source.missing)} events that the archive has already, so its answer may lack new ones, too. The next run reads this span again.`,
          },
        ]
      : []),
    ...(source.late.longestMs > options.lookbackMs / 2
      ? [
          {
            level: 'warn' as const,
            text: `${source.name}: an event appeared ${sayDuration(source.late.longestMs)} late or more, and \`lookback\` is ${sayDuration(options.lookbackMs)}. Raise it, so that no event is missed.`,
          },
        ]
      : []),
  ]);
  for (const { source, text } of describeQuarantine(report))
    warnings.push({
      level: 'warn',
      text: `${source.name}: ${text}. docs/query.md tells how to look into it.`,
    });
  if (report.gone !== undefined && report.gone.length > 0)
    warnings.push({ level: 'warn', text: describeGone(report.gone, (slug) => `\`${slug}\``) });
  const expiresAt = Math.min(
    ...report.sources.map(({ tokenExpiresAt }) => tokenExpiresAt ?? Infinity),
  );
  const leftMs = expiresAt - options.now;
  const isShortLived = leftMs > 0 && leftMs <= SHORT_LIVED_MS;
  if (leftMs < EXPIRY_WARNING_MS && !isShortLived) {
    warnings.push({
      level: 'warn',
      text: `\`audit-log-token\` expires on ${sayMinute(expiresAt)}, in ${sayDuration(Math.max(0, expiresAt - options.now))}. Make a new one in time, or collecting stops.`,
    });
  }
  return warnings;
}

function describeGone(gone: readonly string[], show: (slug: string) => string): string {
  const some = gone.slice(0, MAX_GONE).map(show).join(', ');
  const rest = gone.length > MAX_GONE ? ` and ${sayCount(gone.length - MAX_GONE)} more` : '';
  return `The archive has events of ${some}${rest}, which the enterprise does not have any more under this name. What the archive has of it stays and is carried along, and nothing new is read. An organization with a new name is read as a new one.`;
}

/** A range may well begin before what GitHub keeps; a collection is not to fall behind it. */
function describeGap(
  { name: source, backfill }: SourceReport,
  { from, to }: { from: number; to: number },
): { level: 'warn' | 'error'; text: string } {
  const what = `Gap in ${source}: GitHub no longer shows what happened between ${sayMinute(from)} and ${sayMinute(to)}`;
  return backfill === undefined
    ? {
        level: 'error',
        text: `${what}, and it was not read before. Run more often than GitHub's retention.`,
      }
    : { level: 'warn', text: `${what}, so it is not in the backfill.` };
}

/** The job summary: Markdown in which no name can break the markup. */
export function renderSummary(report: Report): string {
  return [
    renderHeadline(report),
    ...renderNotices(report),
    isBackfill(report) ? renderBackfill(report.sources) : renderSources(report.sources),
    ...(total(report, 'events') === 0 || report.tally.actions.size === 0
      ? []
      : [renderTimeline(report.tally.hours), renderBusiest(report)]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function renderHeadline(report: Report): string {
  const events = total(report, 'events');
  const title =
    events === 0
      ? 'No new audit-log events'
      : `${sayCount(events)} new audit-log ${events === 1 ? 'event' : 'events'}`;
  const facts = [`Archive ${name(report.archive)}`];
  const { sequences } = report;
  const [first, last] = [sequences.at(0), sequences.at(-1)];
  if (first !== undefined && last !== undefined) {
    const numbers = first === last ? `delivery ${last}` : `deliveries ${first} to ${last}`;
    facts.push(`${numbers}, ${size(report.bytes)}`);
    facts.push(...describePlaces(report, deliveryName(report.chain, last)));
  }
  facts.push(plural(total(report, 'requests'), 'request'));
  return `## ${title}\n\n${facts.join(' · ')}`;
}

/** Where the newest delivery is kept, and who vouches for it. */
function describePlaces(report: Report, delivery: string): string[] {
  const [artifact, commit] = [artifactOf(report), commitOf(report)];
  const places: string[] = [];
  if (commit !== undefined) places.push(`[commit ${commit.sha.slice(0, 7)}](${commit.url})`);
  if (artifact !== undefined) {
    const until =
      artifact.expiresAt === undefined ? '' : `, kept by GitHub until ${day(artifact.expiresAt)}`;
    places.push(`[${escape(`${report.archive}-${delivery}`)}](${artifact.url})${until}`);
  }
  if (report.attestation !== undefined) places.push(`[attested](${report.attestation.url})`);
  return places;
}

function renderNotices(report: Report): string[] {
  const gaps = report.sources.flatMap(({ name: source, gaps }) =>
    gaps.map(
      ({ from, to }) =>
        `**Gap** in ${name(source)}: ${sayMinute(from)} to ${sayMinute(to)} can no longer be read.`,
    ),
  );
  const notices: string[] = [];
  if (gaps.length > 0) notices.push(alert('CAUTION', gaps));
  if (report.failures.length > 0) notices.push(alert('WARNING', report.failures.map(cutFailure)));
  const odd = describeQuarantine(report);
  if (odd.length > 0)
    notices.push(
      alert(
        'WARNING',
        odd.map(({ source, text }) => `**Quarantine**: ${name(source.name)}: ${escape(text)}.`),
      ),
    );
  const { gone = [] } = report;
  if (gone.length > 0) notices.push(alert('WARNING', [describeGone(gone, name)]));
  const stopped = report.sources.flatMap(({ name: source, stopped }) =>
    stopped === undefined ? [] : [{ source, ...stopped }],
  );
  if (stopped.length > 0) {
    notices.push(
      alert('NOTE', [
        'Not complete: the next run goes on where this one stopped.',
        ...stopped.map(({ source, reason, resumeAt }) => {
          const back =
            resumeAt === undefined ? '' : `; worth coming back at ${sayMinute(resumeAt)}`;
          return `${name(source)}: ${REASONS[reason]}${back}.`;
        }),
      ]),
    );
  }
  return notices;
}

const REASONS = {
  cancelled: 'the job was cancelled',
  'max-requests': '`max-requests` was reached',
  'max-bytes': '`max-bytes` was reached',
  'max-duration': '`max-duration` was reached',
  'rate-limit': 'the rate limit was reached, and waiting for it would take longer than `max-wait`',
  unsettled: 'the end of the range is younger than `lookback`, and late events may still appear',
  unsure: "GitHub's answers may lack events, so that part is read again",
};

function renderSources(sources: readonly SourceReport[]): string {
  const rows = sources
    .slice(0, MAX_SOURCES)
    .map((source) => [
      name(source.name),
      `${sayMinute(source.span.from)} – ${sayMinute(source.span.to)}`,
      sayCount(source.events),
      sayCount(source.alreadyDelivered),
      sayCount(source.requests),
      sayDuration(source.lagMs),
      source.complete ? 'yes' : source.failure === undefined ? 'not yet' : 'failed',
    ]);
  const header = [
    'Source',
    'Span (UTC)',
    'New events',
    'Already delivered',
    'Requests',
    'Lag',
    'Complete',
  ];
  return renderTable(header, rows, [2, 3, 4]) + renderRest(sources);
}

function renderRest({ length }: readonly unknown[]): string {
  return length <= MAX_SOURCES ? '' : `\n\n… and ${sayCount(length - MAX_SOURCES)} more sources.`;
}

function renderBusiest({ tally }: Report): string {
  const actions = busiest(tally.actions);
  const actors = busiest(tally.actors);
  const rows = Array.from({ length: Math.max(actions.length, actors.length) }, (_, index) => [
    ...(actions[index] ?? ['', '']),
    ...(actors[index] ?? ['', '']),
  ]);
  return `### Busiest\n\n${renderTable(['Action', 'Events', 'Actor', 'Events'], rows, [1, 3])}`;
}

function busiest(counts: ReadonlyMap<string, number>): [string, string][] {
  return [...counts]
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, TOP)
    .map(([key, events]) => [name(key), sayCount(events)]);
}

function cutFailure(text: string): string {
  return escape(text.length > FAILURE_MAX_LENGTH ? `${text.slice(0, FAILURE_MAX_LENGTH)}…` : text);
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function size(bytes: number): string {
  if (bytes < 1_000_000) return `${String(Math.ceil(bytes / 1000))} kB`;
  return bytes < 1_000_000_000
    ? `${(bytes / 1_000_000).toFixed(1)} MB`
    : `${(bytes / 1_000_000_000).toFixed(2)} GB`;
}
