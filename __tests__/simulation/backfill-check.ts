import type { BackfillState } from '../../src/checkpoint/backfill-state.ts';
import { readCached, stateOf } from './backfill-chain.ts';
import type { ReadChain } from './backfill-chain.ts';
import { isDone } from './backfill-verdict.ts';
import { isClean } from './job-plan.ts';
import type { JobPlan, JobResult } from './job.ts';
import type { Site } from './site.ts';

const REMEDIED = ["`gh cache delete '", 'choose another `commit-branch`'];
/** What may end a run in which nothing goes wrong. */
const BUDGETS: ReadonlySet<string> = new Set(['max-requests', 'max-duration', 'rate-limit']);
/** Queries that stand in for refused cursors go beyond `max-requests`. */
const MAX_REFUSALS = 3;

/** Checks what is true of every single run of a backfill that has the archive to itself. */
export function checkBackfillJob(
  site: Site,
  seen: {
    plan: JobPlan;
    result: JobResult;
    chain: string;
    /** What was known before it. */
    statesBefore: readonly BackfillState[];
    /** What its chain holds after it. */
    after: ReadChain;
  },
): void {
  const { plan, result, chain, statesBefore, after } = seen;
  const { settings, faults } = plan;
  const { end, reason, requests, report, unansweredAfter } = result;
  const isServer = site.switches.server !== undefined;
  const accuse = (text: string): void => void site.accusations.push(text);
  if (unansweredAfter !== undefined && end === 'succeeded')
    accuse('a run succeeded although the repository did not answer');
  if (end === 'failed' && reason === '') accuse('a run failed without a word');
  if (/TypeError|ReferenceError|RangeError|undefined/.test(reason))
    accuse(`a run failed with ${reason}`);
  const bySource = Map.groupBy(requests, ({ source }) => source);
  for (const [source, sent] of bySource)
    if (
      !isServer &&
      sent.length > settings.maxRequests + MAX_REFUSALS * (faults.requests.length > 0 ? 1 : 0)
    )
      accuse(`${source}: ${sent.length} requests, more than max-requests`);
  if (!isClean(plan)) return;
  if (end !== 'succeeded' && !REMEDIED.some((remedy) => reason.includes(remedy)))
    accuse(`a clean run failed: ${reason}`);
  if (end !== 'succeeded' || report === undefined) return;

  const { rateLimitReserve = 0 } = settings.backfill ?? {};
  if (faults.hourly !== undefined) {
    const most = faults.hourly - Math.floor(faults.hourly * rateLimitReserve);
    const byEntity = Map.groupBy(requests, ({ source }) => source.replace(/\/\w+$/, ''));
    for (const [entity, sent] of byEntity)
      if (sent.length > most) accuse(`${entity}: ${sent.length} requests of ${most} this hour`);
  }
  const cached = readCached(site, chain);
  // What is read without an event or a gap costs only requests to read again: that may stand in the cache alone.
  if (report.sequences.length > 0 && settings.sinks.length > 0)
    for (const { events, lost, ...source } of cached?.states ?? []) {
      const told = after.states.find((one) => one.slug === source.slug && one.log === source.log);
      if (told?.events !== events || JSON.stringify(told.lost) !== JSON.stringify(lost))
        accuse('the cache knows of events or gaps that the newest manifest does not');
    }
  for (const { name, complete, stopped, events, alreadyDelivered, backfill } of report.sources) {
    const state = stateOf(cached?.states ?? after.states, name);
    if (state === undefined) continue;
    if (complete !== isDone(state)) accuse(`${name}: complete is ${complete}, which is not true`);
    if (complete && state.windows.length > 0)
      for (const { from, to } of state.windows)
        if (!state.elsewhere.some((held) => held.from <= from && to <= held.to))
          accuse(`${name}: complete with a window under way`);
    const sent = bySource.get(name) ?? [];
    const before = statesBefore.flatMap((one) => stateOf([one], name) ?? []);
    const resumed = Math.max(0, ...before.map(({ windows }) => windows.length));
    const shown = events + alreadyDelivered;
    const most = Math.floor(shown / settings.perPage) + (backfill?.windows ?? 0) + resumed;
    // A dense second is read whole before anything of it is shown, even if it is given back then.
    if (!isServer && sent.every(({ status }) => status === 200) && sent.length > most)
      accuse(
        `${name}: ${sent.length} requests for ${shown} events in ${backfill?.windows ?? 0} windows`,
      );
    if (complete) continue;
    const { to = 0 } = settings.backfill?.range ?? {};
    const startedAt = result.startedAt + Math.min(0, faults.clockMs ?? 0);
    const isOld = to + settings.lookbackMs + 1000 < startedAt;
    // What a runner whose clock is ahead read too early is read again.
    const isEarly = stopped?.reason === 'unsure' && resumed > 0;
    if (isOld && !isEarly && !BUDGETS.has(stopped?.reason ?? ''))
      accuse(`${name}: not complete, for no reason but ${stopped?.reason ?? 'none'}`);
    if (stopped?.reason === 'unsettled') continue;
    const stands = before.some((one) => movedTo(one) === movedTo(state));
    const isSlow = faults.slowBeyondMs !== undefined && settings.maxRequests < Infinity;
    const mayStand = isSlow || isEarly || (faults.clockMs ?? 0) > 0;
    if (stands && sent.length > 0 && !mayStand)
      accuse(`${name}: ${sent.length} requests, and it is where it was (${stopped?.reason ?? ''})`);
  }
}

/** Where a backfill stands, but for what it costs. */
function movedTo({ covered, elsewhere, lost, windows, density }: BackfillState): string {
  return JSON.stringify([
    ...[covered, elsewhere, lost, density],
    windows.map(({ from, to, reading }) => [from, to, reading.resume, reading.front]),
  ]);
}
