import { chainNameOf } from '../../src/backfill/range.ts';
import { accuseLeak, runJob } from './job.ts';
import type { JobPlan, JobResult } from './job.ts';
import { readCached, readNamedChain, readStored, stateOf, traceOf } from './backfill-chain.ts';
import type { ReadChain } from './backfill-chain.ts';
import { checkBackfillJob } from './backfill-check.ts';
import { isDone, judgeClaim } from './backfill-verdict.ts';
import { LOOKBACK_MS, toDrafts } from './draft-backfills.ts';
import type { BackfillDraft, BackfillMove, BackfillSchedule } from './draft-backfills.ts';
import { BEGIN, toEvents } from './draft-events.ts';
import { MINUTE_MS } from './family.ts';
import { applyRemedies } from './job-plan.ts';
import { openLanes, withoutTime } from './lanes.ts';
import { CLEAN, emptyTally } from './play.ts';
import type { Tally } from './play.ts';
import { folderOf, openSite, toSource } from './site.ts';
import type { Site } from './site.ts';
import type { Waiting } from './turns.ts';

/** A run of a backfill in which nothing goes wrong. */
export const CLEAN_BACKFILL: BackfillDraft = {
  ...CLEAN,
  ...{ mode: 'backfill', lookbackMs: LOOKBACK_MS, concurrency: 4, order: 'asc', reserve: 0.1 },
  ...{ pageDelayMs: 0, files: Infinity, slowBeyondMs: undefined, hourly: undefined },
  clockMs: 0,
  sinceBeforeEndMs: undefined,
};

/** This many clean runs must be enough to read all that is left. */
const SETTLING_RUNS = 3;

/** Plays a schedule and judges the archive after every run; throws an error that lists everything that is wrong. */
export async function playBackfill(
  schedule: BackfillSchedule,
  tally: Tally = emptyTally(),
  note: (result: JobResult, site: Site) => void = () => undefined,
): Promise<void> {
  const site = openSite({
    ...{ seed: schedule.seed, beginsAt: BEGIN, switches: schedule.switches },
    events: toEvents({ events: toDrafts(schedule), stall: undefined, days: 0 }),
  });
  const story = openStory(site, schedule, { tally, note });
  await withoutTime(async () => {
    for (const move of schedule.moves) await story.play(move);
    await story.settle();
  });
  tally.schedules += 1;
  tally.lost += site.accusations.filter((text) => text.includes(': lost: ')).length;
  tally.twice += site.accusations.filter((text) => text.includes(' times, not ')).length;
  if (site.accusations.length > 0)
    throw new Error([...new Set(site.accusations)].slice(0, 12).join('\n'));
}

function openStory(
  site: Site,
  schedule: BackfillSchedule,
  { tally, note }: { tally: Tally; note: (result: JobResult, site: Site) => void },
) {
  const { sinks, sources } = schedule;
  const isNone = sinks.length === 0;
  const range = {
    from: BEGIN + schedule.range.from,
    to: BEGIN + schedule.range.to,
    isOpenStart: schedule.range.isOpenStart,
  };
  const chain = chainNameOf(range, sources.map(toSource));
  const told = new Map<string, { from: number; to: number }[]>();
  let mayRepeat = false;
  let collectedFrom = Infinity;

  function begin(draft: BackfillDraft): JobPlan {
    const { mode, order, concurrency, reserve, pageDelayMs, files, sinceBeforeEndMs } = draft;
    const since = sinceBeforeEndMs === undefined ? undefined : range.to - sinceBeforeEndMs;
    if (draft.cacheFault !== undefined) mayRepeat ||= isNone;
    const { lookbackMs, perPage, maxRequests, maxDurationMs, retries } = draft;
    return {
      ...{ death: draft.death, cancelAt: draft.cancelAt, rerunOf: undefined },
      hides: () => undefined,
      settings: {
        ...{ sources, sinks, lookbackMs, perPage, maxRequests, maxDurationMs, retries },
        ...{ artifactDays: undefined, maxWaitMs: 60_000 },
        ...(mode === 'collect'
          ? { since }
          : {
              backfill: {
                ...{ range, order, concurrency, rateLimitReserve: reserve, pageDelayMs, files },
              },
            }),
      },
      faults: {
        requests: draft.requestFaults,
        ...{ slowBeyondMs: draft.slowBeyondMs, hourly: draft.hourly },
        clockMs: mode === 'collect' ? 0 : draft.clockMs,
        ...{ repository: draft.repositoryFault, cache: draft.cacheFault },
        ...{ artifact: draft.artifactFault, branch: draft.branchFault },
        laterSteps: draft.laterStepsFail,
      },
    };
  }

  function end(plan: JobPlan, result: JobResult): void {
    tally.runs += 1;
    note(result, site);
    if (result.end === 'died') tally.deaths += 1;
    if (result.hasStored && result.end !== 'succeeded') mayRepeat ||= isNone;
    const isBackfill = plan.settings.backfill !== undefined;
    const isBegun = isNone
      ? result.report?.chain === 'collect' && result.end === 'succeeded'
      : read('collect').deliveries > 0;
    if (collectedFrom === Infinity && isBegun) collectedFrom = result.endedAt;
    for (const { name, gaps } of result.report?.sources ?? [])
      if (isBackfill && isNone) told.set(name, [...(told.get(name) ?? []), ...gaps]);
    applyRemedies(site, plan, result);
  }

  function read(name: string, sink?: string): ReadChain {
    return isNone ? readStored(site, name) : readNamedChain(site, name, sink);
  }

  /** Compares all that is said of the backfill, in each sink and in the cache, with the logs and with what is held. */
  function judge(): void {
    const collected = read('collect');
    const accuse = (text: string): void => void site.accusations.push(text);
    for (const text of collected.problems) accuse(`collection: ${text}`);
    const all = read(chain);
    const cached = readCached(site, chain);
    const claims: (ReadChain & { place: string })[] = isNone
      ? [{ place: 'the cache', ...all, states: cached?.states ?? [] }]
      : sinks.map((sink) => ({ place: sink, ...read(chain, sink) }));
    // An entry that an earlier head made says less.
    if (!isNone && cached !== undefined && (cached.head === all.head || cached.head === null))
      claims.push({ place: 'the cache', ...all, states: cached.states });
    for (const { place, ...held } of claims) {
      for (const text of held.problems) accuse(`${place}: ${text}`);
      for (const source of sources) {
        const folder = folderOf(source);
        const state = stateOf(held.states, source);
        const lines = held.lines.get(folder) ?? [];
        const claim = {
          ...{ source, state, range: state?.range ?? range, lines, lookbackMs: LOOKBACK_MS },
          gaps: [...(held.gaps.get(folder) ?? []), ...(told.get(source) ?? [])],
          ...{ mayRepeat, collectedFrom },
          others: {
            lines: new Set(collected.lines.get(folder)),
            gaps: collected.gaps.get(folder) ?? [],
          },
        };
        // Without a new delivery nothing says how the cache came to know.
        const isAhead = place === 'the cache' && cached?.head === null && all.head !== undefined;
        if (isAhead) continue;
        for (const text of judgeClaim(site, claim)) accuse(`${place}: ${text}`);
        if (held.complete.get(folder) === true && (state === undefined || !isDone(state)))
          if (!isNone) accuse(`${place}: ${source}: complete, though something is left`);
        if (!mayRepeat && (held.told.get(folder) ?? 0) !== lines.length)
          accuse(`${place}: ${source}: the manifests count other events than there are`);
      }
    }
  }

  /** The lanes of one run pass on after every call; those of several runs now and then. */
  function choose(switching: number) {
    let current = 0;
    return (waiting: readonly Waiting[]): number => {
      const same = waiting.filter(({ run }) => run === current);
      const stays = same.length > 0 && site.chance.next() * 100 >= switching;
      const ready = stays ? same : waiting;
      // GitHub answers within ten seconds, so nobody sleeps longer than a request takes.
      const awake = ready.filter(({ boundary }) => boundary !== 'sleep');
      const from = awake.length > 0 ? awake : ready;
      const chosen = from[site.chance.between(0, from.length - 1)] ?? waiting[0];
      current = chosen?.run ?? 0;
      return chosen === undefined ? 0 : waiting.indexOf(chosen);
    };
  }

  async function runAlone(draft: BackfillDraft): Promise<JobResult> {
    const plan = begin(draft);
    const isBackfill = draft.mode === 'backfill';
    const other = isBackfill ? 'collect' : chain;
    const before = traceOf(site, other);
    const statesBefore = [...(readCached(site, chain)?.states ?? []), ...read(chain).states];
    const turns = openLanes(choose(0));
    const result = await runJob(site, plan, { index: 0, turns });
    end(plan, result);
    if (traceOf(site, other) !== before)
      site.accusations.push(`a run of ${draft.mode} changed the chain ${other}`);
    if (isBackfill)
      checkBackfillJob(site, { plan, result, chain, statesBefore, after: read(chain) });
    judge();
    return result;
  }

  async function race({ jobs, switching }: BackfillMove & { kind: 'race' }): Promise<void> {
    const plans = jobs.map(begin);
    const turns = openLanes(choose(switching));
    const results = await Promise.all(
      plans.map((plan, index) => runJob(site, plan, { index, turns })),
    );
    tally.races += 1;
    mayRepeat ||= isNone;
    for (const [index, result] of results.entries()) {
      const plan = plans[index];
      if (plan === undefined) continue;
      end(plan, result);
      const isUnanswered = result.end === 'failed' && result.reason === '';
      if (isUnanswered || /TypeError|ReferenceError|RangeError|undefined/.test(result.reason))
        site.accusations.push(`a run of a race failed with: ${result.reason}`);
    }
    judge();
  }

  return {
    async play(move: BackfillMove): Promise<void> {
      site.passTo(site.now() + move.afterMs);
      if (move.kind === 'job') await runAlone(move.job);
      else if (move.kind === 'race') await race(move);
      else {
        site.cache.evict(move.which);
        mayRepeat ||= isNone;
      }
    },
    async settle(): Promise<void> {
      const problems: string[] = [];
      let isSettled = false;
      for (let run = 0; run < SETTLING_RUNS && !isSettled; run++) {
        site.passTo(Math.max(site.now() + MINUTE_MS, range.to + LOOKBACK_MS + MINUTE_MS));
        const { end, report, reason } = await runAlone(CLEAN_BACKFILL);
        isSettled =
          end === 'succeeded' && report?.sources.every(({ complete }) => complete) === true;
        const stops = report?.sources.map(({ stopped }) => stopped?.reason ?? '').join();
        if (!isSettled) problems.push(reason || `not complete: ${stops ?? ''}`);
      }
      if (!isSettled) site.accusations.push(`clean runs do not end it: ${problems.join('; ')}`);
      const { requests, report } = await runAlone(CLEAN_BACKFILL);
      if (isSettled && (requests.length > 0 || (report?.sequences.length ?? 0) > 0))
        site.accusations.push('a run of a backfill that is complete did something');
      const kept = [
        ...site.cache.contents(),
        ...site.branch.files().values(),
        ...site.artifacts.all().flatMap(({ files }) => [...files.values()]),
      ];
      for (const bytes of kept)
        accuseLeak(bytes.toString('latin1'), 'what is kept', (text) => {
          site.accusations.push(text);
        });
      const found = read(chain);
      for (const lines of found.lines.values()) tally.events += lines.length;
      for (const gaps of found.gaps.values()) tally.gaps += gaps.length;
      tally.deliveries += found.deliveries;
    },
  };
}
