import { SOURCES } from './family.ts';
import type { JobDraft, Schedule } from './family.ts';
import type { JobPlan, JobResult } from './job.ts';
import type { KnownRun } from './memory-repository.ts';
import { timeOfCursor } from './simulated-log.ts';
import type { LogRequest, LoggedEvent } from './simulated-log.ts';
import { BRANCH, REPOSITORY, WORKFLOW, folderOf } from './site.ts';
import type { Site } from './site.ts';
import { eventsOf } from './verdict.ts';

type Lines = ReadonlyMap<string, readonly string[]>;

/** The plan of one job as a schedule drafts it. */
export function toPlan(
  draft: JobDraft,
  options: { site: Site; sinks: Schedule['sinks']; delivered: () => Lines },
): JobPlan {
  const { site, sinks, delivered } = options;
  const { lookbackMs, perPage, maxRequests, maxDurationMs, retries, artifactDays } = draft;
  const lines = draft.hides === 0 ? undefined : delivered();
  return {
    death: draft.death,
    cancelAt: draft.cancelAt,
    settings: {
      sources: SOURCES.filter((_, index) => index === 0 || (draft.sources >> index) % 2 === 1),
      sinks: draft.sinks ?? sinks,
      ...{ lookbackMs, perPage, maxRequests, maxDurationMs, retries, artifactDays },
      maxWaitMs: 60_000,
      setBackMs: draft.setBackMs,
    },
    faults: {
      requests: draft.requestFaults,
      repository: draft.repositoryFault,
      cache: draft.cacheFault,
      artifact: draft.artifactFault,
      branch: draft.branchFault,
      laterSteps: draft.laterStepsFail,
    },
    rerunOf: draft.isRerun ? [...site.runs.values()].find(canRunAgain(site)) : undefined,
    hides: (source, request) =>
      lines === undefined ? undefined : partialAnswer(site, { source, request, lines, draft }),
  };
}

/** One run is run again at most once. */
function canRunAgain(site: Site) {
  return ({ id, path, event, headBranch, headRepository }: KnownRun): boolean => {
    const isOurs = path === WORKFLOW && headBranch === BRANCH && headRepository === REPOSITORY;
    const isFree = isOurs && event === 'schedule' && !site.rerun.has(id);
    if (isFree) site.rerun.add(id);
    return isFree;
  };
}

/** Identities are held this long before a border, at least. */
const HELD_MS = 63_000;

/**
 * A partial answer as far as it can be known for one: an event that was delivered before, and lies where the read must
 * show it again, is missing; with it some of those that come after it, whether ever shown or not.
 */
function partialAnswer(
  site: Site,
  options: { source: string; request: LogRequest; lines: Lines; draft: JobDraft },
): ((event: LoggedEvent) => boolean) | undefined {
  const { source, request, lines, draft } = options;
  const delivered = new Set(lines.get(folderOf(source)));
  const events = eventsOf(site, source);
  const skewMs = Math.max(
    0,
    ...events.map(({ time, createdAt }) => Math.abs((createdAt ?? time) - time)),
  );
  const begin = request.cursor === undefined ? request.since : timeOfCursor(request.cursor);
  const known = events.find(
    ({ time, json }) => delivered.has(json) && time > begin + HELD_MS + 2 * skewMs,
  );
  if (known === undefined) return undefined;
  const from = known.time + 2 * skewMs + 3_000;
  return (event) =>
    event.json === known.json || (event.time > from && event.order % draft.hides === 0);
}

/** Nothing goes wrong in this run but what went wrong before. */
export function isClean({ death, cancelAt, faults }: JobPlan): boolean {
  const { requests, repository, cache, artifact, branch, laterSteps } = faults;
  const faulty = [death, cancelAt, repository, cache, artifact, branch];
  return !laterSteps && requests.length === 0 && faulty.every((one) => one === undefined);
}

/** What a user does who reads why the run failed. */
export function applyRemedies(site: Site, plan: JobPlan, { reason }: JobResult): void {
  if (!isClean(plan)) return;
  const keys = [...reason.matchAll(/`gh cache delete '([^']+)'`/g)].map(([, key]) => key ?? '');
  site.cache.evict(keys);
  if (reason.includes('choose another `commit-branch`')) site.branch.chooseAnother();
}
