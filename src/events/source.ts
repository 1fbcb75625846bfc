/** The two event types that GitHub keeps apart: they differ in retention, order and fields. */
export type LogName = 'web' | 'git';

/** Whose audit log it is. */
export interface Entity {
  readonly scope: 'org' | 'enterprise';
  /** Login or slug in lower case: GitHub ignores the case of both. */
  readonly slug: string;
}

/** One entity's log of one event type under one phrase; "once" means once per source. */
export interface Source extends Entity {
  readonly log: LogName;
  /** The user's extra search terms, without `created:`; empty for none. */
  readonly phrase: string;
}

/** The name under which a source is remembered and shown, such as `org/acme/web`. */
export function sourceName(source: Source): string {
  const name = `${source.scope}/${source.slug}/${source.log}`;
  return source.phrase === '' ? name : `${name} (${source.phrase})`;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * How long github.com and GHE.com surely show a source's events, in milliseconds: what they keep, less a margin,
 * because nobody says at which hour they drop it.
 * Source: docs.github.com, "Reviewing the audit log for your organization" (180 days; git events 7 days).
 */
export function retentionMs(log: LogName): number {
  return log === 'git' ? 7 * DAY_MS - HOUR_MS : 180 * DAY_MS - DAY_MS;
}
