import { DAY_MS, SOURCES } from './family.ts';
import type { EventDraft, Schedule } from './family.ts';
import type { LoggedEvent } from './simulated-log.ts';

/** When every schedule begins. */
export const BEGIN = Date.parse('2026-11-01T00:00:00Z');

/** The events of a schedule, by source. */
export function toEvents({
  events,
  stall,
  days,
}: Pick<Schedule, 'events' | 'stall' | 'days'>): Map<string, LoggedEvent[]> {
  const bySource = new Map<string, LoggedEvent[]>(SOURCES.map((source) => [source, []]));
  let index = 0;
  for (const draft of [...events, ...daily(days)]) {
    const source = SOURCES[draft.source] ?? '';
    for (let copy = 0; copy < draft.copies; copy++) {
      const { order } = draft;
      const event = toEvent(draft, { index, order: order * 1000 + copy * 500 + index });
      const stalledTo = stall === undefined ? 0 : BEGIN + stall.from + stall.ms;
      const isStalled =
        SOURCES[stall?.source ?? -1] === source &&
        event.visibleAt >= BEGIN + (stall?.from ?? 0) &&
        event.visibleAt < stalledTo;
      bySource.get(source)?.push(isStalled ? { ...event, visibleAt: stalledTo } : event);
    }
    index += 1;
  }
  return bySource;
}

/** One event a day, most of them in the first source. */
function daily(days: number): EventDraft[] {
  return Array.from({ length: days }, (_, day) => ({
    ...{ source: day % 9 === 0 ? 2 : 0, at: (day - Math.floor(days / 2)) * DAY_MS, delay: 0 },
    ...{ skew: 0, hasId: day % 7 !== 0, shape: day % 6, order: day, copies: 1 },
  }));
}

function toEvent(
  draft: EventDraft,
  { index, order }: { index: number; order: number },
): LoggedEvent {
  const isGit = SOURCES[draft.source]?.endsWith('/git') === true;
  const time = BEGIN + draft.at;
  const createdAt = isGit ? undefined : time + draft.skew;
  const fields = [
    `"@timestamp":${time}`,
    ...(draft.hasId ? [`"_document_id":"id-${index}"`] : []),
    `"action":"${isGit ? 'git.clone' : 'repo.create'}"`,
    ...(createdAt === undefined ? [] : [`"created_at":${createdAt}`]),
    ...(SHAPES[draft.shape] ?? []),
  ];
  const json = draft.shape === 5 ? `{ ${fields.join(' ,\t')} }` : `{${fields.join(',')}}`;
  return { order, time, createdAt, visibleAt: time + draft.delay, isGit, json };
}

/** Makes an event that is no JSON, and so goes into quarantine. */
export const SPOILT = '"spoilt":nope';

/** What a re-serialised event would lose, and what tempts a careless reader. */
const SHAPES: readonly (readonly string[])[] = [
  [],
  ['"org_id":9007199254740993,"n":123456789012345678901234567890,"e":1E2,"z":-0.0,"f":51.50'],
  [String.raw`"title":"\u00c9t\u00e9 \ud83d\ude80 \u2028 \/"`, '"name":"Grüße — 修正 🚀 \u2028"'],
  [String.raw`"title":"}],[{\"@timestamp\":1,\"_document_id\":\"x\"","path":"C:\\\\"`],
  ['"nested":{"a":[[],{},[{"b":[null]}]]},"":"an empty key","__proto__":{"x":1}'],
  // Not to be the twin of an event that differs in its spaces alone.
  ['"spaced":true'],
  [SPOILT],
];
