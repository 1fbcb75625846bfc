import type { Range } from './backfill/range.ts';
import { ExplainedError } from './errors.ts';
import type { Entity, Source } from './events/source.ts';
import { name, renderTable } from './markdown.ts';
import { plural, sayCount, sayMinute } from './words.ts';

/** One job of a matrix: what it is called, and the inputs that it gives to a backfill. */
export interface MatrixJob {
  readonly name: string;
  /** One of both is empty. */
  readonly org: string;
  readonly enterprise: string;
  /** Empty for all that GitHub still has. */
  readonly since: string;
  readonly until: string;
}

/** What a matrix is planned from: the inputs of the run. */
export interface MatrixPlan {
  readonly sources: readonly Source[];
  readonly range: Range;
  /** Into how many parts the range of each entity is cut. */
  readonly parts: number;
  /** A GitHub Enterprise Server keeps Git events for as long as all others. */
  readonly isServer?: boolean;
}

/** GitHub refuses a workflow run with more. Source: docs.github.com, "Running variations of jobs in a workflow". */
export const MOST_JOBS = 256;

/** In place of a beginning. */
const ALL = 'all that GitHub has';
const SECOND = 1000;
const DAY_MS = 86_400_000;

/**
 * The jobs that together read the range of every entity, each second once: whole days in UTC if there are as many as
 * parts, else whole seconds. Throws an `ExplainedError` if a matrix can't have that many.
 */
export function planMatrix({ sources, range, parts }: MatrixPlan): MatrixJob[] {
  const spans = cutRange(range, parts);
  const entities = [...new Map(sources.map((source) => [sayEntity(source), source])).values()];
  if (entities.length * spans.length > MOST_JOBS)
    throw new ExplainedError(sayTooMany(entities.length, spans.length));
  return entities.flatMap((entity) =>
    spans.map(({ from, to }, at) => ({
      name: [sayEntity(entity), ...(spans.length === 1 ? [] : [`${at + 1}/${spans.length}`])].join(
        ' ',
      ),
      org: entity.scope === 'org' ? entity.slug : '',
      enterprise: entity.scope === 'enterprise' ? entity.slug : '',
      // A time would make the job ask for all since then, and what GitHub no longer has of it would be called a gap.
      since: at === 0 && range.isOpenStart ? '' : toSecond(from),
      until: toSecond(to),
    })),
  );
}

/** The value of `strategy.matrix`, as JSON. */
export function encodeMatrix(jobs: readonly MatrixJob[]): string {
  return JSON.stringify({ include: jobs });
}

/** A line for each job, for the log. */
export function describeMatrix(jobs: readonly MatrixJob[]): string[] {
  const lines = jobs.map(({ name, since, until }) =>
    [`${name}: ${since === '' ? ALL : `since ${say(since)}`}`, `until ${say(until)} UTC`].join(
      ', ',
    ),
  );
  return [`A matrix of ${plural(jobs.length, 'job')}:`, ...lines];
}

/** What a person may want to do otherwise; undefined if there is nothing. */
export function adviseOnMatrix(plan: MatrixPlan): string | undefined {
  const { sources, range, parts, isServer = false } = plan;
  if (parts === 1 || !range.isOpenStart || isServer) return undefined;
  if (!sources.some(({ log }) => log === 'git')) return undefined;
  return (
    '`include`: GitHub keeps Git events for 7 days, so most parts of the range hold none, and their jobs will call that a gap. ' +
    'Plan and read the parts with `include: web`, and the Git events with one backfill of `include: git`.'
  );
}

/** The plan as Markdown, for the job summary. */
export function renderMatrix(jobs: readonly MatrixJob[]): string {
  const rows = jobs.map((job) => [
    name(job.name),
    job.since === '' ? ALL : say(job.since),
    say(job.until),
  ]);
  const table = renderTable(['Job', 'Since (UTC)', 'Until (UTC)'], rows, []);
  return `## A backfill in ${plural(jobs.length, 'job')}\n\n${table}\n`;
}

/** Contiguous, and as long as each other but for what rounding takes. */
function cutRange({ from, to }: Range, parts: number): { from: number; to: number }[] {
  const length = to - from;
  const unit = length >= parts * DAY_MS ? DAY_MS : SECOND;
  const count = Math.min(parts, length / SECOND);
  // A part is at least one unit long, so no two cuts are rounded down to the same place.
  const cut = (at: number): number => Math.floor((from + (length * at) / count) / unit) * unit;
  return Array.from({ length: count }, (_, at) => ({
    from: at === 0 ? from : cut(at),
    to: at === count - 1 ? to : cut(at + 1),
  }));
}

function sayEntity({ scope, slug }: Entity): string {
  return scope === 'org' ? slug : `enterprise/${slug}`;
}

function sayTooMany(entities: number, parts: number): string {
  const most = Math.floor(MOST_JOBS / entities);
  const remedy =
    most > 0
      ? `at most ${plural(most, 'part')} of so many organizations and enterprises, or several workflows with some of them each`
      : `at most ${MOST_JOBS} organizations and enterprises; put the others into a workflow of their own`;
  return (
    `\`org\`, \`enterprise\`, \`parts\`: ${sayCount(entities)} × ${plural(parts, 'part')} was given, which is ` +
    `${plural(entities * parts, 'job')}, and GitHub runs at most ${MOST_JOBS} jobs of a matrix; allowed: ${remedy}. Nothing was planned.`
  );
}

/** `2026-06-01T00:00:00Z`: the form that `since` and `until` take. */
function toSecond(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}

/** To the second only where a part begins or ends within a minute. */
function say(time: string): string {
  return time.endsWith(':00Z')
    ? sayMinute(Date.parse(time))
    : time.replace('T', ' ').replace('Z', '');
}
