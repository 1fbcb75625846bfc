import { decodeCursor } from '../../simulator/audit-log/cursor.ts';
import type { JournalCall } from '../../simulator/journal.ts';
import type { Simulator } from '../../simulator/simulator.ts';

/** One entity's log of one kind of events. */
export interface Source {
  readonly kind: 'org' | 'enterprise';
  readonly slug: string;
  readonly log: 'web' | 'git';
}

/** The part of a checkpoint that tells where a run resumes. */
export interface Checkpoint {
  readonly version: number;
  readonly archive: string;
  readonly sequence: number;
  readonly revision: number;
  readonly head: string | null;
  readonly sources: readonly {
    readonly scope: string;
    readonly slug: string;
    readonly log: string;
    readonly phrase: string;
    readonly resume: {
      readonly query: { readonly phrase: string };
      readonly cursor: string | null;
    };
    readonly front: { readonly cursor: string } | null;
    readonly position: { readonly time: number; readonly id: string | null } | null;
    readonly readThrough: number | null;
  }[];
}

/** Events that GitHub gives at most in one answer. */
const PAGE = 100;

/** The most requests that reading a source may take now: a page for each hundred events behind the resume cursor, and one. */
export function mostRequests(
  github: Simulator,
  checkpoint: Checkpoint | undefined,
  source: Source,
  perPage = PAGE,
): number {
  const state = stateOf(checkpoint, source);
  const cursor = state?.front?.cursor ?? state?.resume.cursor ?? undefined;
  const created = /created:>=(\S+)/.exec(state?.resume.query.phrase ?? '')?.[1];
  const begin = github.isServer ? (cursor ?? created) : created;
  const from = begin === undefined ? 0 : Date.parse(begin);
  const { events } = github.auditLog.log(source).page({
    order: 'asc',
    include: source.log,
    from: 0,
    until: Infinity,
    after: cursor === undefined || github.isServer ? undefined : decodeCursor(cursor),
    before: undefined,
    accepts: ({ time, createdAt }) => (createdAt ?? time) >= from,
    skip: 0,
    limit: Infinity,
  });
  if (github.isServer)
    return mostNumbered(
      events.map(({ time }) => time),
      perPage,
    );
  return Math.ceil(events.length / PAGE) + 1;
}

/** So close together, events may be of one second as a reader sees it who is unsure of a second. */
const DENSE_MS = 3000;

/**
 * The most requests for numbered pages, where a reader goes on by time: half of each page may be what was read before.
 * What fills a page within moments is read by numbers, and that twice, since pages shift.
 */
function mostNumbered(times: readonly number[], perPage: number): number {
  let most = Math.ceil((2 * times.length) / perPage) + 1;
  for (let at = 0; at < times.length; at += 1) {
    const begin = times[at] ?? 0;
    if ((times[at + perPage - 1] ?? Infinity) - begin >= DENSE_MS) continue;
    const end = times.findIndex((time) => time - begin >= DENSE_MS);
    const dense = (end === -1 ? times.length : end) - at;
    most += 2 * Math.ceil(dense / perPage) + 2;
    at += dense - 1;
  }
  return most;
}

/** What a checkpoint says of a source. */
export function stateOf(
  checkpoint: Checkpoint | undefined,
  source: Source,
): Checkpoint['sources'][number] | undefined {
  return checkpoint?.sources.find(
    ({ scope, slug, log }) =>
      scope === source.kind && slug === source.slug.toLowerCase() && log === source.log,
  );
}

/** Whether a call reads web, or git: for faults that strike one source alone. */
export function reads(log: Source['log']): (call: { readonly url: URL }) => boolean {
  return ({ url }) => url.searchParams.get('include') === log;
}

/** The audit-log requests among the calls that read this source. */
export function requestsOf(calls: readonly JournalCall[], source: Source): JournalCall[] {
  const path = `/${source.kind}s/${source.slug.toLowerCase()}/audit-log`;
  return calls.filter(
    (call) =>
      call.family === 'audit-log' &&
      call.path.toLowerCase() === path &&
      call.query['include'] === source.log,
  );
}
