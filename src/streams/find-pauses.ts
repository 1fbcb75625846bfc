import type { Stream } from '../github/streams.ts';
import { sayDuration, sayMinute } from '../words.ts';
import type { NamedStream } from './name-streams.ts';
import { plainText } from './plain-text.ts';

/** What a person has to know of a stream that delivers nothing. */
export interface HealthNote {
  readonly level: 'warning' | 'failure';
  readonly text: string;
}

const DAY_MS = 86_400_000;
/** From here on there are not two days left to resume it without a loss. */
const WARN_MS = 5 * DAY_MS;
/** docs.github.com, "Streaming the audit log for your enterprise": what a paused stream keeps. */
const BUFFER_MS = 7 * DAY_MS;
/** The same page: "three weeks or more". */
const ANEW_MS = 21 * DAY_MS;

/**
 * Tells of streams that have been paused for more than 5 days, in their order; `failure` from three weeks on, when
 * nothing is kept for them any more.
 */
export function findPauses(streams: readonly NamedStream[], now: number): HealthNote[] {
  return streams.flatMap(({ live: stream, name }) => {
    if (stream.enabled && stream.pausedAt === undefined) return [];
    const what = name === undefined ? '' : `\`${name}\` `;
    const subject = `The stream ${what}#${stream.id} (${plainText(stream.type)})`;
    return notePause(stream, { now, subject, resume: sayResume(stream, name) });
  });
}

function notePause(
  { pausedAt, updatedAt }: Stream,
  { now, subject, resume }: { now: number; subject: string; resume: string },
): HealthNote[] {
  // To pause it is to update it, so without the time of the pause it is paused at least since then.
  const since = Date.parse(pausedAt ?? updatedAt);
  const pausedMs = now - since;
  if (pausedMs <= WARN_MS) return [];
  const atLeast = pausedAt === undefined ? 'at least ' : '';
  const pause = `${subject} has been paused for ${atLeast}${sayDuration(pausedMs)}, since ${sayMinute(since)} UTC`;
  if (pausedMs <= BUFFER_MS) {
    const text = `${pause}. GitHub keeps 7 days for it, so from ${sayMinute(since + BUFFER_MS)} UTC on events are lost to it. ${resume}`;
    return [{ level: 'warning', text }];
  }
  if (pausedMs < ANEW_MS) {
    const end = now - BUFFER_MS;
    const text =
      `${pause}. GitHub keeps 7 days for it, so what is older is lost to it. ${resume} Then fetch what it lacks with the ` +
      `collector: ${sayBackfill(since, sayInstant(end))} (\`until\` is 7 days before the resumption). ${LIMITS}`;
    return [{ level: 'warning', text }];
  }
  const text =
    `${pause}. After three weeks GitHub keeps nothing for it, and it begins anew when it is resumed. ${resume} Then fetch what ` +
    `it lacks with the collector: ${sayBackfill(since, 'the time of the resumption')}. ${LIMITS}`;
  return [{ level: 'failure', text }];
}

/** What the collector's backfill can and can't bring back. */
const LIMITS =
  "Do so soon: GitHub's API shows web events for 180 days and Git events for 7, and `api.request` events never.";

function sayResume({ enabled }: Stream, name: string | undefined): string {
  // GitHub itself paused it, for a reason that its API does not tell.
  if (enabled)
    return "It is enabled all the same, so GitHub paused it: look at its destination and in the enterprise's settings under Audit log, Log streaming, then apply it with `rotate`.";
  return name === undefined
    ? "Resume it in the enterprise's settings under Audit log, Log streaming, or delete it."
    : `Resume it with \`mode: resume\` and \`stream: ${name}\`, or delete it.`;
}

function sayBackfill(since: number, until: string): string {
  return `\`mode: backfill\` with \`since: ${sayInstant(since)}\` and \`until\` ${until}`;
}

function sayInstant(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
