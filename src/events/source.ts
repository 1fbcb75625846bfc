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

/** How long GitHub shows events, in milliseconds. */
export interface Retention {
  readonly ms: number;
  /** Nobody says at which hour events are dropped: it may be so much earlier. */
  readonly marginMs: number;
}

/**
 * What github.com and GHE.com keep of a source.
 * Source: docs.github.com, "Reviewing the audit log for your organization" (180 days; git events 7 days).
 */
export function retentionOf({ log }: Pick<Source, 'log'>): Retention {
  return log === 'git'
    ? { ms: 7 * DAY_MS, marginMs: HOUR_MS }
    : { ms: 180 * DAY_MS, marginMs: DAY_MS };
}

/** What a GitHub Enterprise Server keeps of all its sources, undefined for ever: events of Git, too, if they are enabled. */
export function serverRetention(keptMs: number | undefined): Retention {
  return { ms: keptMs ?? Infinity, marginMs: DAY_MS };
}

/** No event is older than GitHub itself. */
const FIRST_EVENT = Date.UTC(2008, 0, 1);

/** Where what is kept for so long surely begins: a day more, so that no clock's error loses events. */
export function beginOfAll(now: number, keptMs = Infinity): number {
  return Math.max(FIRST_EVENT, now - keptMs - DAY_MS);
}
