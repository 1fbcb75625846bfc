/** The events of an organization whose people work in office hours, and whose automation never sleeps. */
import type { NewEvent } from '../simulator/audit-log/store.ts';
import { Random } from '../simulator/random.ts';
import { DAY_MS, HOUR_MS } from './local-github.ts';

export interface Rhythm {
  readonly seed: number;
  /** The mean over each week. */
  readonly eventsPerDay: number;
}

/** As the simulator's own events: seconds late mostly, and some by minutes; none later than `maxMs`. */
export const LATENESS = { medianMs: 5_000, sigma: 1.5, maxMs: 30 * 60_000 };

/** Where the people are: hours ahead of UTC, and how many of them. */
const OFFICES = [
  { ahead: -8, share: 0.4 },
  { ahead: 1, share: 0.35 },
  { ahead: 5.5, share: 0.25 },
];
/** Of the busiest hour that offices alone could have: schedules and bots, and people out of hours. */
const ALWAYS = 0.1;
const WEEKEND = 0.15;
/** How often automation adds to an hour's events, and how many times as many as an hour has on average. */
const BURST = { chance: 0.06, size: 1, ms: 4 * 60_000 };
const GIT_SHARE = 0.4;
const IDLESS_SHARE = 0.01;

export const WEEK_MS = 7 * DAY_MS;
const WEEK_HOURS = WEEK_MS / HOUR_MS;
/** 1970 began on a Thursday; weeks are counted from the Monday before. */
const FIRST_MONDAY_MS = -3 * DAY_MS;

const purpose = { burst: 1, hour: 2 };

/** How many events an hour has, and how many of them come at once. */
interface Hour {
  readonly from: number;
  readonly events: number;
  readonly inBurst: number;
}

/** The events of all hours that the span touches, in the order of their time. The same rhythm gives the same events, whatever the span. */
export function* eventsOfRhythm(
  rhythm: Rhythm,
  span: { readonly from: number; readonly to: number },
): Generator<NewEvent> {
  for (let week = weekOf(span.from); week <= weekOf(span.to - 1); week += 1)
    for (const hour of hoursOf(rhythm, week))
      if (hour.from + HOUR_MS > span.from && hour.from < span.to) yield* eventsOf(rhythm, hour);
}

function weekOf(time: number): number {
  return Math.floor((time - FIRST_MONDAY_MS) / WEEK_MS);
}

function hoursOf({ seed, eventsPerDay }: Rhythm, week: number): Hour[] {
  const weights = Array.from({ length: WEEK_HOURS }, (_, hour) => officeWeight(hour));
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / WEEK_HOURS;
  const bursts = weights.map((_, hour) =>
    new Random(seed, purpose.burst, week, hour).chance(BURST.chance) ? BURST.size * mean : 0,
  );
  const total = weights.reduce((sum, weight, hour) => sum + weight + (bursts[hour] ?? 0), 0);
  let passed = 0;
  const before = (): number => Math.round((7 * eventsPerDay * passed) / total);
  return weights.map((weight, hour) => {
    const burst = bursts[hour] ?? 0;
    const first = before();
    passed += weight + burst;
    const events = before() - first;
    return {
      from: FIRST_MONDAY_MS + week * WEEK_MS + hour * HOUR_MS,
      events,
      inBurst: Math.round((events * burst) / (weight + burst)),
    };
  });
}

/** What offices and automation do in one of the week's hours, which are counted from Monday, 0:00 UTC. */
function officeWeight(hour: number): number {
  return OFFICES.reduce((sum, { ahead, share }) => {
    const local = (hour + 0.5 + ahead + WEEK_HOURS) % WEEK_HOURS;
    const isWeekend = local >= 5 * 24;
    // A bell over the working day, its top at 14:00.
    const busy = Math.exp(-(((local % 24) - 14) ** 2) / 18);
    return sum + share * busy * (isWeekend ? WEEKEND : 1);
  }, ALWAYS);
}

function* eventsOf({ seed }: Rhythm, { from, events, inBurst }: Hour): Generator<NewEvent> {
  const random = new Random(seed, purpose.hour, from / HOUR_MS);
  const burstFrom = from + random.next() * (HOUR_MS - BURST.ms);
  const times = Array.from({ length: events }, (_, index) =>
    Math.floor(
      index < inBurst ? burstFrom + random.next() * BURST.ms : from + random.next() * HOUR_MS,
    ),
  ).sort((a, b) => a - b);
  for (const [index, time] of times.entries())
    yield write(random, time, `${seed}-${from / HOUR_MS}-${index}`);
}

/** Short, because no request is saved or spent by an event's length. */
function write(random: Random, time: number, name: string): NewEvent {
  const isGit = random.chance(GIT_SHARE);
  const id = random.chance(IDLESS_SHARE) ? undefined : name;
  const action = isGit ? 'git.fetch' : 'workflows.completed_workflow_run';
  const lateMs = random.lognormal({ median: LATENESS.medianMs, sigma: LATENESS.sigma });
  const raw = JSON.stringify({
    '@timestamp': time,
    ...(id !== undefined && { _document_id: id }),
    ...{ action, actor: 'octocat', org: 'acme', request_id: name },
    ...(!isGit && { created_at: time }),
  });
  return {
    ...{ raw: Buffer.from(raw), time, createdAt: isGit ? undefined : time, id, action },
    ...{ actor: 'octocat', repo: undefined },
    visibleAt: Math.ceil(time + Math.min(lateMs, LATENESS.maxMs)),
  };
}
