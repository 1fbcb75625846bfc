import { fieldsOf } from '../../events/page.ts';
import type { AuditEvent } from '../../events/page.ts';
import type { CoveredSource } from './coverage.ts';

/** Why one side lacks an event. A reason that is not certain may be the cause, and nothing here proves that it is. */
export interface Reason {
  readonly side: 'archive' | 'stream';
  readonly isCertain: boolean;
  readonly text: string;
}

export type ReasonName = keyof typeof REASONS;

/** By name, in the order in which they are shown; docs/reconcile.md has the source of each. */
export const REASONS = {
  'api-request': certain('stream', 'API requests (`api.request`) are only ever streamed'),
  'copilot-usage': certain('stream', 'records of Copilot sessions are only ever streamed'),
  'other-scope': certain(
    'stream',
    'of an organization or enterprise that the archive does not collect',
  ),
  'log-not-collected': certain(
    'stream',
    'of a log, web or Git, that the archive does not collect there',
  ),
  'before-archive': certain('stream', 'older than what the archive holds of its source'),
  'after-read-through': certain('stream', 'newer than what the archive had read of its source'),
  gap: certain('stream', 'in a gap that the archive records: GitHub had dropped it'),
  'not-read': certain('stream', 'in a span that no delivery in `archive-dir` holds'),
  quarantined: certain('stream', 'in the quarantine of the archive'),
  phrase: possible(
    'stream',
    'the archive collects its source under a phrase, which may exclude it',
  ),
  twin: possible('stream', 'without an id and there before: delivered again, or a twin'),
  late: possible('stream', 'from the last hour that was read: it may have been indexed later'),
  'before-stream': certain('archive', 'older than the first event of the stream'),
  'after-stream': possible(
    'archive',
    'newer than the last event of the stream: it may not have been fetched, or the stream has stopped',
  ),
  'stream-late': possible(
    'archive',
    'from the last hour of the stream: it may not have been delivered yet',
  ),
  'stream-silent': possible(
    'archive',
    'from an hour in which the stream has nothing at all: it may have been paused for too long',
  ),
} as const satisfies Record<string, Reason>;

/** How late an event may come and be no wonder: what the collector re-reads by default (`lookback`). */
const LATE_MS = 3_600_000;

/** Whose event it is, in lower case; an enterprise's own events have no organization. */
interface Owners {
  readonly organizations: readonly string[];
  readonly enterprises: readonly string[];
  /** It says that there is an organization, and not which. */
  readonly isOfUnnamed: boolean;
}

/** Why the archive lacks an event of the stream; undefined if nothing that is known explains it. */
export function explainStreamed(
  event: AuditEvent,
  sources: readonly CoveredSource[],
): ReasonName | undefined {
  const { action, time } = event;
  if (action === 'api.request') return 'api-request';
  if (isCopilotUsage(event)) return 'copilot-usage';
  const owners = ownersOf(event);
  const inScope = sources.filter((source) => isOwned(source, owners));
  if (inScope.length === 0) return 'other-scope';
  const log = action.startsWith('git.') ? 'git' : 'web';
  const inLog = inScope.filter((source) => source.log === log);
  if (inLog.length === 0) return 'log-not-collected';
  if (time === undefined) return undefined;
  const holding = inLog.filter(({ held }) => isWithin(held, time));
  const whole = holding.filter(({ phrase }) => phrase === '');
  // One source that should have it, and no excuse of its own, is enough.
  if (whole.length > 0)
    return whole.every(({ to }) => time >= (to ?? 0) - LATE_MS) ? 'late' : undefined;
  if (holding.length > 0) return 'phrase';
  if (inLog.some(({ gaps }) => isWithin(gaps, time))) return 'gap';
  if (inLog.every(({ to }) => to !== undefined && time >= to)) return 'after-read-through';
  if (inLog.every(({ from }) => from !== undefined && time < from)) return 'before-archive';
  return 'not-read';
}

/** What is known of a stream as a whole, and of the hour of an event. */
export interface StreamFacts {
  /** Of its events with a time, in epoch milliseconds. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  /** Whether it has any event of the same hour. */
  isSilentAt(time: number): boolean;
}

/** Why the stream lacks an event of the archive, by the event's time (NaN for none); undefined if nothing explains it. */
export function explainArchived(
  time: number,
  { first, last, isSilentAt }: StreamFacts,
): ReasonName | undefined {
  if (Number.isNaN(time) || first === undefined || last === undefined) return undefined;
  if (time < first) return 'before-stream';
  if (time > last) return 'after-stream';
  if (time > last - LATE_MS) return 'stream-late';
  return isSilentAt(time) ? 'stream-silent' : undefined;
}

/** They have fields of their own, and no action. Source: docs.github.com, "Audit log events for agents". */
function isCopilotUsage(event: AuditEvent): boolean {
  if (event.action !== '') return false;
  const { type, event_id: id, endpoint } = fieldsOf(event);
  return (
    (type === 'request' || type === 'response') &&
    typeof id === 'string' &&
    typeof endpoint === 'string'
  );
}

function ownersOf(event: AuditEvent): Owners {
  const fields = fieldsOf(event);
  const named = namesIn(fields['org']);
  const [owner = '', repository] = namesIn(fields['repo'])[0]?.split('/') ?? [];
  const organizations = named.length > 0 || repository === undefined ? named : [owner];
  const ids = [fields['org_id']].flat();
  return {
    organizations,
    enterprises: namesIn(fields['business']),
    // Seen in a real `user.failed_login`: `business`, no `org`, and `org_id` as a list.
    isOfUnnamed: organizations.length === 0 && ids.some((id) => typeof id === 'number'),
  };
}

function namesIn(field: unknown): string[] {
  const all: readonly unknown[] = Array.isArray(field) ? field : [field];
  return all.flatMap((one) => (typeof one === 'string' && one !== '' ? [one.toLowerCase()] : []));
}

/**
 * An event that does not say whose it is may be of any: what is not known excuses nothing. An enterprise's log has the
 * events of its organizations, too (docs.github.com, "Accessing the audit log for your enterprise").
 */
function isOwned({ scope, slug }: CoveredSource, owners: Owners): boolean {
  const { organizations, enterprises, isOfUnnamed } = owners;
  if (scope === 'enterprise') return enterprises.length === 0 || enterprises.includes(slug);
  if (organizations.length > 0) return organizations.includes(slug);
  return enterprises.length === 0 || isOfUnnamed;
}

function isWithin(spans: CoveredSource['held'], time: number): boolean {
  return spans.some(({ from, to }) => time >= from && time < to);
}

function certain<Side extends Reason['side']>(side: Side, text: string) {
  return { side, isCertain: true, text } as const;
}

function possible<Side extends Reason['side']>(side: Side, text: string) {
  return { side, isCertain: false, text } as const;
}
