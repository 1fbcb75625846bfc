import { applyRemedies, toPlan } from './job-plan.ts';
import { readChain, readHeld } from './chain.ts';
import type { Held, Link } from './chain.ts';
import { BEGIN, toEvents } from './draft-events.ts';
import { DAY_MS, MINUTE_MS, SOURCES } from './family.ts';
import type { JobDraft, Move, Schedule } from './family.ts';
import { addForeign } from './foreign.ts';
import { checkJob } from './job-check.ts';
import { accuseLeak, runJob } from './job.ts';
import type { JobPlan, JobResult } from './job.ts';
import { BRANCH, REPOSITORY, WORKFLOW, folderOf, openSite } from './site.ts';
import type { Site } from './site.ts';
import type { KnownRun } from './memory-repository.ts';
import { openTurns } from './turns.ts';
import { chooser } from './chooser.ts';
import { judge } from './verdict.ts';

/** What happened in schedules, in numbers. */
export interface Tally {
  schedules: number;
  runs: number;
  events: number;
  deliveries: number;
  deaths: number;
  races: number;
  gaps: number;
  /** Lines that archives lack, or have too often. */
  lost: number;
  twice: number;
}

export function emptyTally(): Tally {
  return {
    ...{ schedules: 0, runs: 0, events: 0, deliveries: 0, deaths: 0, races: 0, gaps: 0 },
    ...{ lost: 0, twice: 0 },
  };
}

/** A run in which nothing goes wrong. */
export const CLEAN: JobDraft = {
  ...{ sources: 2 ** SOURCES.length - 1, lookbackMs: MINUTE_MS, perPage: 100 },
  ...{ maxRequests: Infinity, maxDurationMs: 50 * MINUTE_MS, retries: 3, artifactDays: undefined },
  ...{ requestFaults: [], repositoryFault: undefined, cacheFault: undefined },
  ...{ artifactFault: undefined, branchFault: undefined, sinks: undefined },
  ...{ laterStepsFail: false, death: undefined, cancelAt: undefined },
  ...{ isRerun: false, setBackMs: undefined, hides: 0 },
};
/** This many clean runs must be enough to settle whatever happened before. */
const SETTLING_RUNS = 6;

/** Plays a schedule, settles it and judges the archive; throws an error that lists everything that is wrong. */
export async function play(
  schedule: Schedule,
  tally: Tally = emptyTally(),
  note: (result: JobResult) => void = () => undefined,
): Promise<void> {
  const site = openSite({
    ...{ seed: schedule.seed, beginsAt: BEGIN, switches: schedule.switches },
    events: toEvents(schedule),
  });
  const story = openStory(site, schedule, { tally, note });
  for (const move of schedule.moves) await story.play(move);
  await story.settle();
  story.judge();
  tally.schedules += 1;
  tally.lost += site.accusations.filter((text) => text.includes(': lost: ')).length;
  tally.twice += site.accusations.filter((text) => text.includes(' times, not ')).length;
  if (site.accusations.length > 0)
    throw new Error([...new Set(site.accusations)].slice(0, 12).join('\n'));
}

function openStory(
  site: Site,
  schedule: Schedule,
  { tally, note }: { tally: Tally; note: (result: JobResult) => void },
) {
  const { sinks } = schedule;
  const isNone = sinks.length === 0;
  const sources = new Set<string>();
  const firstReadAt = new Map<string, number>();
  const earlier = new Map<string, readonly string[]>();
  const forgotten = new Set<string>();
  const announced: { source: string; from: number; to: number }[] = [];
  let lastSources: readonly string[] = [];
  let lookbackMs = Infinity;
  let mayRepeat = false;
  let readAt = 0;

  function held(): Held {
    return isNone ? readHeld(site.stored) : readChain(site);
  }

  function heldAt(time: number): Held {
    return readChain(site, { isThere: ({ createdAt }) => createdAt < time });
  }

  /** A run that fails when it is run again has not succeeded any more: then nothing says when events were read last. */
  function hasSucceeded(but: KnownRun): boolean {
    return [...site.runs.values()].some(
      (run) =>
        run !== but &&
        run.isSuccess &&
        run.path === WORKFLOW &&
        run.headBranch === BRANCH &&
        run.headRepository?.toLowerCase() === REPOSITORY.toLowerCase() &&
        !run.event.startsWith('pull_request'),
    );
  }

  /** What no delivery tells of is known to the cache alone. */
  function forgetUntold(firstTold: Held['firstTold']): void {
    for (const name of SOURCES) if (!firstTold.has(folderOf(name))) firstReadAt.delete(name);
  }

  function remember(lost: Held['lines']): void {
    for (const [folder, lines] of lost)
      earlier.set(folder, [...(earlier.get(folder) ?? []), ...lines]);
  }

  function begin(draft: JobDraft): JobPlan {
    const plan = toPlan(draft, { site, sinks, delivered: () => held().lines });
    for (const source of plan.settings.sources) sources.add(source);
    lookbackMs = Math.min(lookbackMs, plan.settings.lookbackMs);
    if (draft.cacheFault !== undefined) mayRepeat ||= isNone;
    return plan;
  }

  function end(plan: JobPlan, result: JobResult, isAlone: boolean): void {
    tally.runs += 1;
    note(result);
    if (result.end === 'died') tally.deaths += 1;
    const { report } = result;
    // The state is lost, unless this is the first run of all.
    if (report?.origin === 'nowhere' && firstReadAt.size > 0)
      for (const name of SOURCES)
        if (
          !hasSucceeded(result.run) ||
          !lastSources.includes(name) ||
          !plan.settings.sources.includes(name)
        )
          forgotten.add(name);
    // A source of which only the cache, or a delivery that expired, says anything is forgotten with it.
    if (report?.origin === 'artifact' || report?.origin === 'commit') {
      const isThere = (link: Link): boolean =>
        link.createdAt < result.startedAt && link.expiresAt > site.now();
      forgetUntold(readChain(site, { sink: report.origin, isThere }).firstTold);
    }
    if (result.end === 'succeeded') {
      lastSources = plan.settings.sources;
      for (const { name, gaps } of report?.sources ?? [])
        announced.push(...gaps.map((gap) => ({ source: name, ...gap })));
      for (const { name, complete, events } of report?.sources ?? [])
        if (!firstReadAt.has(name) && (complete || events > 0))
          firstReadAt.set(name, result.endedAt);
    }
    if (result.hasStored && result.end !== 'succeeded') mayRepeat ||= isNone;
    if (report?.origin === 'nowhere') remember(heldAt(result.startedAt).lines);
    checkJob(site, { plan, result, isAlone });
    applyRemedies(site, plan, result);
  }

  async function runAlone(draft: JobDraft): Promise<JobResult> {
    const plan = begin(draft);
    const result = await runJob(site, plan);
    end(plan, result, true);
    return result;
  }

  async function race(move: Move & { kind: 'race' }): Promise<void> {
    const plans = move.jobs.map(begin);
    const turns = openTurns(plans.length, chooser(site, move));
    const results = await Promise.all(
      plans.map((plan, index) => runJob(site, plan, { index, turns })),
    );
    tally.races += 1;
    mayRepeat ||= isNone;
    for (const [index, result] of results.entries()) {
      const plan = plans[index];
      if (plan !== undefined) end(plan, result, false);
    }
    // Of two positions in the cache alone the later one stays, and it may not know what the other read.
    forgetUntold(readChain(site).firstTold);
  }

  return {
    async play(move: Move): Promise<void> {
      site.passTo(site.now() + move.afterMs);
      switch (move.kind) {
        case 'job':
          await runAlone(move.job);
          break;
        case 'race':
          await race(move);
          break;
        case 'evict':
          site.cache.evict(move.which);
          mayRepeat ||= isNone;
          break;
        case 'foreign':
          addForeign(site, move);
          break;
      }
    },
    async settle(): Promise<void> {
      const draft = { ...CLEAN, lookbackMs: Math.min(lookbackMs, DAY_MS) };
      let settled = 0;
      const problems: string[] = [];
      for (let run = 0; run < SETTLING_RUNS && settled < 2; run++) {
        site.passTo(site.now() + draft.lookbackMs + MINUTE_MS);
        const startedAt = site.now();
        const { end: ending, report, reason } = await runAlone(draft);
        const isWhole = report?.sources.every(({ complete }) => complete) === true;
        settled = ending === 'succeeded' && isWhole ? settled + 1 : 0;
        if (settled > 0) readAt = startedAt;
        else problems.push(reason || 'not complete');
      }
      // A branch keeps every delivery, and with them what a lost cache knew.
      if (sinks.includes('commit')) {
        site.cache.evict('all');
        const isThere = held().manifests.length > 0;
        const { report } = await runAlone(draft);
        if (settled === 2 && report?.origin === 'nowhere' && isThere)
          site.accusations.push('nothing was found though the branch holds an archive');
      }
      if (settled < 2) site.accusations.push(`clean runs do not settle it: ${problems.join('; ')}`);
    },
    judge(): void {
      const chains = sinks.map((sink) => readChain(site, { sink }));
      for (const { expiredAside } of chains) remember(expiredAside);
      const noted = {
        ...{ sources: [...sources], lookbackMs, readAt, mayRepeat, switches: site.switches },
        ...{ firstReadAt, earlier, forgotten, announced },
      };
      for (const [index, chain] of chains.entries())
        site.accusations.push(
          ...judge(site, chain, noted).map((text) => `in ${sinks[index] ?? ''}: ${text}`),
        );
      if (new Set(chains.map(({ head }) => head)).size > 1)
        site.accusations.push('the sinks end in different deliveries');
      // Without sinks a delivery may be stored twice, and nobody chains what is stored.
      const isOfChains = /stands where|says it is|does not follow|goes on at/;
      if (isNone)
        site.accusations.push(
          ...judge(site, held(), noted).filter((text) => !isOfChains.test(text)),
        );
      const found = held();
      const kept = [
        ...site.cache.contents(),
        ...site.branch.files().values(),
        ...site.artifacts.all().flatMap(({ files }) => [...files.values()]),
      ];
      for (const bytes of kept)
        accuseLeak(bytes.toString('latin1'), 'what is kept', (text) => {
          site.accusations.push(text);
        });
      for (const lines of found.lines.values()) tally.events += lines.length;
      for (const gaps of found.gaps.values()) tally.gaps += gaps.length;
      tally.deliveries += found.manifests.length;
    },
  };
}
