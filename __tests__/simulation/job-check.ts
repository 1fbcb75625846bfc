import { isClean } from './job-plan.ts';
import type { JobPlan, JobResult } from './job.ts';
import { entityOf } from './site.ts';
import type { Site } from './site.ts';

/** What a user can do something about, and is told so. */
const REMEDIED = [
  ...["`gh cache delete '", 'choose another `commit-branch`'],
  // There is nothing to set back to.
  ...['is not before where the next collection begins', 'has no position yet'],
];

/** Of numbered pages. */
const MOST_PASSES = 8;

/** Checks what is true of every single run, whatever the others do. */
export function checkJob(
  site: Site,
  { plan, result, isAlone }: { plan: JobPlan; result: JobResult; isAlone: boolean },
): void {
  const accuse = (text: string): void => void site.accusations.push(text);
  const { end, reason, requests, report, unansweredAfter } = result;
  if (unansweredAfter !== undefined && end === 'succeeded')
    accuse('a run succeeded although the repository did not answer');
  // A sink that can't be brought to the head is left out, if another is there.
  const isLeftOut =
    plan.settings.sinks.length > 1 && (end === 'died' || reason.includes('could not be copied to'));
  if (unansweredAfter === 0 && requests.length > 0 && !isLeftOut)
    accuse('the audit log was read although the repository had not answered');
  if (end === 'failed' && reason === '') accuse('a run failed without a word');
  if (/TypeError|ReferenceError|RangeError|undefined/.test(reason))
    accuse(`a run failed with ${reason}`);
  if (!isAlone || !isClean(plan)) return;
  if (end !== 'succeeded' && !REMEDIED.some((remedy) => reason.includes(remedy)))
    accuse(`a clean run failed: ${reason}`);
  if (requests.some(({ status }) => status !== 200)) return;
  const { maxRequests, maxDurationMs } = plan.settings;
  const isUnlimited = maxRequests === Infinity && maxDurationMs > 1_000_000;
  for (const { name, complete } of report?.sources ?? [])
    if (isUnlimited && !complete) accuse(`a clean run did not come to the end of ${name}`);
  const bySource = Map.groupBy(requests, ({ source }) => source);
  for (const [source, [first, ...more]] of bySource) {
    const log = site.logs.get(entityOf(source));
    if (first === undefined || log === undefined) continue;
    const behind = log.behind(first.request, result.endedAt).length;
    // What is dense or overlaps is read more than once, and what was begun to its end.
    const isServer = site.switches.server !== undefined;
    const most = (Math.ceil(behind / plan.settings.perPage) + 1) * (isServer ? MOST_PASSES : 1);
    const sent = more.length + 1;
    if (sent > most) accuse(`${source}: ${sent} requests for ${behind} events`);
    if (sent > maxRequests && !isServer)
      accuse(`${source}: ${sent} requests, more than max-requests`);
  }
}
