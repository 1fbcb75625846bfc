import { sourceName } from '../events/source.ts';
import type { Retention, Source } from '../events/source.ts';
import type { LogEnds } from '../github/log-ends.ts';
import { ReadingStopped } from '../github/patience.ts';
import { sayCount, sayDuration, sayMinute } from '../words.ts';
import type { Verdict } from './verdict.ts';

/** What GitHub shows of a source, in words. */
export function judgeEnds(
  source: Source,
  { oldest, newest, rateLimit, date }: LogEnds,
  retention: Retention,
): Verdict {
  const topic = sourceName(source);
  const left =
    rateLimit === undefined
      ? ''
      : ` ${sayCount(rateLimit.remaining)} of ${sayCount(rateLimit.limit)} requests are left until ${sayMinute(rateLimit.resetAt).slice(11)} UTC.`;
  const last = newest[0];
  if (oldest === undefined || last === undefined) {
    const since = Number.isFinite(retention.ms) ? ` of the last ${sayDuration(retention.ms)}` : '';
    const text = `It can be read, but GitHub shows no event${since}. ${hintOf(source)}${left}`;
    return { level: 'warning', topic, text };
  }
  const text = `It can be read: events from ${sayMinute(oldest)} to ${sayMinute(last)} UTC (${sayDuration(Math.max(0, date - last))} ago).${left}`;
  return { level: 'ok', topic, text };
}

function hintOf({ log, phrase }: Source): string {
  if (phrase !== '')
    return "If that is not what you expect, try `phrase` in the audit log's search field on the web.";
  return log === 'git'
    ? 'That is right if nobody cloned, fetched or pushed with Git; on a GitHub Enterprise Server, Git events have to be turned on.'
    : 'An organization in use always has some, so check whose log this is.';
}

/** Why GitHub was not asked, or what it said instead. */
export function judgeFailure(
  source: Source,
  error: unknown,
  explainFailure: (error: unknown) => string,
): Verdict {
  const topic = sourceName(source);
  if (!(error instanceof ReadingStopped))
    return { level: 'failure', topic, text: explainFailure(error) };
  if (error.reason !== 'rate-limit') {
    const text = 'It was not looked at: the check was cancelled, or its time was over.';
    return { level: 'note', topic, text };
  }
  const until = error.resumeAt === undefined ? '' : ` until ${sayMinute(error.resumeAt)} UTC`;
  const text = `It could not be looked at: the rate limit is used up${until}. A collection would end green now, and the next run go on. See what else uses this token.`;
  return { level: 'warning', topic, text };
}
