import { afterEach, describe, expect, test } from '@jest/globals';
import { SimulatedClock } from '../../simulator/clock.ts';
import { startSimulator } from '../../simulator/simulator.ts';
import type { Simulator } from '../../simulator/simulator.ts';
import { nextCursor } from '../../src/github/cursor.ts';
import { openHttp } from '../../src/github/http.ts';
import type { Http } from '../../src/github/http.ts';
import { API_ORIGIN, openLogOverHttp } from '../simulation/log-over-http.ts';
import { openSimulatedLog } from '../simulation/simulated-log.ts';
import type { LogSwitches, LoggedEvent } from '../simulation/simulated-log.ts';
import { openSteps } from '../simulation/steps.ts';

const NOON = Date.parse('2026-11-21T12:00:00.250Z');
const DAY_MS = 86_400_000;
const TOKEN = 'ghp_contract';

interface Subject {
  readonly http: Http;
  readonly apiUrl: string;
  readonly token: string;
  advance(ms: number): void;
  /** From now on the cursors issued so far are refused. */
  refuseCursors(): void;
}

type OpenSubject = (
  events: readonly LoggedEvent[],
  switches?: Partial<LogSwitches>,
) => Promise<Subject>;

let simulator: Simulator | undefined;
afterEach(async () => {
  await simulator?.close();
  simulator = undefined;
});

const subjects: Readonly<Record<string, OpenSubject>> = {
  'in memory': async (events, switches = {}) => {
    let now = NOON;
    const log = openSimulatedLog(events, {
      ...{ createdField: 'createdAt', nextAfterFullPage: false },
      ...switches,
    });
    const plan = { death: undefined, cancelAt: undefined };
    const http = openLogOverHttp({
      logs: new Map([['org/acme', log]]),
      steps: openSteps({ run: 0, turns: undefined, plan, tick: () => undefined }),
      now: () => now,
      tookMs: () => 0,
      ...{ looksEarly: false, token: TOKEN, faults: [], seen: [] },
      hides: () => undefined,
      accuse: (text) => {
        throw new Error(text);
      },
    });
    return {
      ...{ http, apiUrl: API_ORIGIN, token: TOKEN },
      advance: (ms) => {
        now += ms;
      },
      refuseCursors: log.refuseIssued,
    };
  },
  'the simulator over HTTP': async (events, switches = {}) => {
    const clock = new SimulatedClock({ at: NOON, frozen: true });
    const { createdField, nextAfterFullPage = false } = switches;
    const github = await startSimulator({
      clock,
      switches: {
        nextAfterFullPage,
        createdField: createdField === 'time' ? '@timestamp' : 'created_at',
        refusedCursorStatus: 400,
      },
    });
    simulator = github;
    github.auditLog.log({ kind: 'org', slug: 'acme' }).add(
      events.map(({ json, time, createdAt, visibleAt, isGit }) => ({
        ...{ raw: Buffer.from(json), time, createdAt, visibleAt, actor: undefined },
        id: idOf(json),
        action: isGit ? 'git.clone' : 'repo.create',
        repo: undefined,
      })),
    );
    return {
      http: openHttp(new URL(github.apiUrl), new AbortController().signal),
      ...{ apiUrl: github.apiUrl, token: github.tokens.auditLog },
      advance: (ms) => clock.advance(ms),
      refuseCursors: () => github.auditLog.refuseCursors(),
    };
  },
};

function event(
  id: string,
  time: number,
  more: Partial<Pick<LoggedEvent, 'visibleAt' | 'createdAt' | 'isGit'>> & { extra?: string } = {},
): LoggedEvent {
  const { visibleAt = time, isGit = false, extra = '' } = more;
  const createdAt = isGit ? undefined : (more.createdAt ?? time);
  const created = createdAt === undefined ? '' : `,"created_at":${createdAt}`;
  const json = `{"@timestamp":${time},"_document_id":"${id}","action":"${isGit ? 'git.clone' : 'repo.create'}"${created}${extra}}`;
  return { order: id.charCodeAt(0), time, createdAt, visibleAt, isGit, json };
}

function idOf(json: string): string {
  return (JSON.parse(json) as { _document_id: string })._document_id;
}

interface Asked {
  readonly status: number;
  readonly ids: readonly string[];
  readonly body: string;
  readonly next: string | undefined;
  readonly date: number;
}

async function ask(
  subject: Subject,
  query: { since?: number; include?: string; perPage?: number; after?: string | undefined } = {},
): Promise<Asked> {
  const { since = NOON - 300 * DAY_MS, include = 'web', perPage = 2, after } = query;
  const url = new URL(`${subject.apiUrl}/orgs/acme/audit-log`);
  const created = new Date(Math.floor(since / 1000) * 1000).toISOString().replace('.000Z', 'Z');
  url.searchParams.set('phrase', `created:>=${created}`);
  url.searchParams.set('include', include);
  url.searchParams.set('order', 'asc');
  url.searchParams.set('per_page', String(perPage));
  if (after !== undefined) url.searchParams.set('after', after);
  const headers = { authorization: `Bearer ${subject.token}`, 'user-agent': 'contract' };
  const answer = await subject.http(url, { headers, timeoutMs: 5_000 });
  const body = answer.body.toString();
  const json = JSON.parse(body) as unknown;
  return {
    ...{ status: answer.status, body },
    ids: Array.isArray(json) ? json.map((one) => idOf(JSON.stringify(one))) : [],
    next: nextCursor(answer.headers['link']),
    date: Date.parse(answer.headers['date'] ?? ''),
  };
}

/** The ids of all pages, one list a page. */
async function askAll(
  subject: Subject,
  query: { since?: number; include?: string; perPage?: number } = {},
): Promise<(readonly string[])[]> {
  const pages: (readonly string[])[] = [];
  for (let after: string | undefined; ;) {
    const page = await ask(subject, { ...query, after });
    pages.push(page.ids);
    if (page.next === undefined) return pages;
    after = page.next;
  }
}

describe.each(Object.entries(subjects))('the audit-log API: %s', (_, open) => {
  test('pages go from the oldest to the newest, whatever order the events came in', async () => {
    const subject = await open([event('c', NOON - 1), event('a', NOON - 3), event('b', NOON - 2)]);
    expect(await askAll(subject)).toEqual([['a', 'b'], ['c']]);
  });

  test('an empty log is one empty page', async () => {
    expect(await ask(await open([]))).toMatchObject({ status: 200, ids: [], next: undefined });
  });

  test('events of one millisecond are told apart by a hidden order, across pages', async () => {
    const subject = await open(['d', 'b', 'e', 'a', 'c'].map((id) => event(id, NOON - 5)));
    expect(await askAll(subject)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  });

  test.each([
    [false, [['a', 'b']]],
    [true, [['a', 'b'], []]],
  ])('a full last page names a next one: %s', async (nextAfterFullPage, pages) => {
    const events = [event('a', NOON - 2), event('b', NOON - 1)];
    expect(await askAll(await open(events, { nextAfterFullPage }))).toEqual(pages);
  });

  test('an event that appears late lies behind a cursor that has passed it', async () => {
    const late = event('b', NOON - 8, { visibleAt: NOON + 60_000 });
    const subject = await open([
      event('a', NOON - 9),
      late,
      event('c', NOON - 7),
      event('d', NOON),
    ]);
    const { ids, next } = await ask(subject);
    expect(ids).toEqual(['a', 'c']);
    subject.advance(59_999);
    expect((await ask(subject, { after: next })).ids).toEqual(['d']);
    subject.advance(1);
    expect((await ask(subject, { after: next })).ids).toEqual(['d']);
    expect(await askAll(subject)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('the cursor of a page does not depend on what has appeared since', async () => {
    const late = event('a', NOON - 9, { visibleAt: NOON + 1 });
    const subject = await open([
      late,
      event('b', NOON - 8),
      event('c', NOON - 7),
      event('d', NOON),
    ]);
    const before = await ask(subject);
    subject.advance(1);
    expect((await ask(subject, { after: before.next })).ids).toEqual(['d']);
  });

  test.each([
    ['createdAt', [['b'], ['c']]],
    ['time', [['a', 'c']]],
  ] as const)('`created:` compares %s, from the whole second on', async (createdField, pages) => {
    const second = NOON - 250;
    const events = [
      event('b', second - 1, { createdAt: second }),
      event('a', second, { createdAt: second - 1 }),
      event('c', second + 100),
    ];
    const subject = await open(events, { createdField });
    expect((await askAll(subject, { since: second, perPage: 100 })).flat()).toEqual(pages.flat());
  });

  test('git events, which have no created_at, are a log of their own', async () => {
    const events = [event('a', NOON - 2, { isGit: true }), event('b', NOON - 1)];
    const subject = await open(events);
    expect(await askAll(subject, { include: 'git' })).toEqual([['a']]);
    expect(await askAll(subject, { include: 'web' })).toEqual([['b']]);
  });

  test.each([
    ['git', 7],
    ['web', 180],
  ])('%s events are shown for %i days', async (include, days) => {
    const isGit = include === 'git';
    const subject = await open([event('a', NOON - days * DAY_MS, { isGit })]);
    expect((await ask(subject, { include })).ids).toEqual(['a']);
    subject.advance(1);
    expect((await ask(subject, { include })).ids).toEqual([]);
  });

  test('the Date header is the time of the answer in whole seconds', async () => {
    const subject = await open([]);
    expect((await ask(subject)).date).toBe(NOON - 250);
    subject.advance(750);
    expect((await ask(subject)).date).toBe(NOON + 750);
  });

  test('events stand in a page byte for byte', async () => {
    const extra = String.raw`,"n":9007199254740993,"e":1E2,"t":"\u00c9 \/ 修正 🚀"`;
    const odd = event('a', NOON - 1, { extra });
    expect((await ask(await open([odd]))).body).toBe(`[${odd.json}]`);
  });

  test('a refused cursor is answered with an error, and a new one is good again', async () => {
    const subject = await open(['a', 'b', 'c'].map((id) => event(id, NOON - 5)));
    const { next } = await ask(subject);
    subject.refuseCursors();
    expect((await ask(subject, { after: next })).status).toBeGreaterThanOrEqual(400);
    expect(await askAll(subject)).toEqual([['a', 'b'], ['c']]);
  });
});
