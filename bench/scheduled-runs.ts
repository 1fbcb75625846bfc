/** Whole collections by the collector's own modules, one after the other on a schedule, in this process and without a network. */
import { createAuditLog } from '../simulator/audit-log/audit-log.ts';
import type { AuditLogStore, NewEvent } from '../simulator/audit-log/store.ts';
import { decodeCursor } from '../simulator/audit-log/cursor.ts';
import { SimulatedClock } from '../simulator/clock.ts';
import {
  emptyCheckpoint,
  encodeCheckpoint,
  findState,
  parseCheckpoint,
} from '../src/checkpoint/checkpoint.ts';
import type { Checkpoint } from '../src/checkpoint/checkpoint.ts';
import { COLLECTION } from '../src/checkpoint/collection.ts';
import { collect } from '../src/collect.ts';
import { retentionOf, type Source } from '../src/events/source.ts';
import { openPageReader } from '../src/github/audit-log.ts';
import { openClient } from '../src/github/client.ts';
import { fixedToken } from '../src/github/credential.ts';
import type { Http } from '../src/github/http.ts';
import { openQuota } from '../src/github/quota.ts';
import type { OutputDir } from '../src/output-dir.ts';
import { ORG } from './local-github.ts';

export interface Plan {
  readonly events: Iterable<NewEvent>;
  /** What the first run begins with: the input `since`. */
  readonly since: number;
  /** When the runs are due; one waits for the one before. */
  readonly dueAt: readonly number[];
  readonly lookbackMs: number;
  /** How long each page takes. */
  readonly pageMs: number;
  /** Requests an hour; without a limit if it isn't said. */
  readonly hourly?: number;
}

/** One run. The first one of a plan is none at steady state: it reads everything since `since`. */
export interface ScheduledRun {
  readonly sources: readonly SourceRun[];
  /** All pages together, one after the other. */
  readonly readingMs: number;
  /** The end of each source was reached. */
  readonly complete: boolean;
  /** Since when a source was last read to its end. */
  readonly lagMs: number;
}

export interface SourceRun {
  readonly log: Source['log'];
  readonly requests: number;
  /** Events that the log shows behind the resume cursor when the run ends: what the bound is about. */
  readonly behind: number;
  readonly fresh: number;
  /** Read again because of `lookback`, and dropped. */
  readonly again: number;
}

export interface Scheduled {
  readonly runs: readonly ScheduledRun[];
  /** Events that the log showed before the last run began, and that are not in the archive. */
  readonly lost: number;
  readonly twice: number;
}

/** GitHub's maximum, and the action's default. */
export const PAGE_EVENTS = 100;
const MAX_DURATION_MS = 50 * 60_000;
const TOKEN = ['gh', 'p_', '0'.repeat(36)].join('');
const API = 'https://api.github.com';
const SOURCES = (['web', 'git'] as const).map((log): Source => {
  return { scope: 'org', slug: ORG, log, phrase: '' };
});

/** What a source may take at most: a page for each hundred events behind its resume cursor, and one. */
export function mostRequests(behind: number): number {
  return Math.ceil(behind / PAGE_EVENTS) + 1;
}

/** Throws for a run that fails. */
export async function runScheduled(plan: Plan): Promise<Scheduled> {
  const { since, dueAt, lookbackMs, pageMs, hourly = Number.MAX_SAFE_INTEGER } = plan;
  const clock = new SimulatedClock({ at: dueAt[0] ?? since, frozen: true });
  const auditLog = createAuditLog({ clock, switches: { rateLimit: hourly } });
  auditLog.credentials.add({ token: TOKEN, kind: 'classic', scopes: ['read:audit_log'] });
  const store = auditLog.addEntity({ kind: 'org', slug: ORG });
  store.add(plan.events);
  const now = (): number => clock.now();
  const http: Http = async (url, { headers }) => {
    clock.advance(pageMs);
    const answer = await auditLog.handler({ method: 'GET', url, headers, body: Buffer.alloc(0) });
    if (answer === undefined) throw new Error(`The simulated audit log has no ${url.pathname}.`);
    const { status, headers: answered = {}, body = '' } = answer;
    return { status, headers: answered, body: Buffer.from(body) };
  };
  const client = openClient({
    ...{ http, apiUrl: new URL(API), credential: fixedToken(TOKEN) },
    ...{ userAgent: 'bench', timeoutMs: 30_000 },
  });
  const seen = new Map<string, number>();
  let checkpoint = emptyCheckpoint(ORG);
  let startedAt = now();

  async function run(due: number): Promise<ScheduledRun> {
    clock.advance(Math.max(0, due - now()));
    startedAt = now();
    const quota = openQuota({ clock: patientClock(clock), ceiling: 1, reserve: 0 });
    const begun = checkpoint;
    const report = await collect({
      ...{ archive: ORG, chain: COLLECTION, sources: SOURCES, lookbackMs, retentionOf, now },
      ...{ tool: 'bench', run: { id: '1', attempt: 1 }, workflow: 'bench', log: SILENT },
      beginOf: () => since,
      loadCheckpoint: async () => ({
        ...{ checkpoint: begun, origin: begun.savedAt === 0 ? 'nowhere' : 'cache', key: 'saved' },
        ...{ lostSince: undefined, head: undefined, sinks: [] },
      }),
      mendSinks: async () => ({ ready: [], lacking: [], artifact: null, failures: [] }),
      saveCheckpoint: async (after) => {
        checkpoint = parseCheckpoint(encodeCheckpoint(after), ORG, COLLECTION);
      },
      openReader: (source) =>
        openPageReader({
          ...{ client, source, quota, clock: patientClock(clock), log: () => undefined },
          limits: {
            ...{ perPage: PAGE_EVENTS, pageDelayMs: 0 },
            ...{ maxRequests: Infinity, maxBytes: Infinity },
          },
          patience: {
            ...{ retries: 5, maxWaitMs: 60_000, maxRetryMs: MAX_DURATION_MS },
            ...{ deadline: startedAt + MAX_DURATION_MS, cancelled: new AbortController().signal },
          },
        }),
      explainFailure: (error) => String(error),
      openOutputDir: async () => openCounting(seen),
    });
    if (report.failures.length > 0) throw new Error(report.failures.join('\n'));
    return {
      sources: report.sources.map(({ source, requests, events, alreadyDelivered }) => ({
        ...{ log: source.log, requests, fresh: events, again: alreadyDelivered },
        behind: countBehind(store, begun, { source, since }),
      })),
      readingMs: now() - startedAt,
      complete: report.sources.every(({ complete }) => complete),
      lagMs: Math.max(...report.sources.map(({ lagMs }) => lagMs)),
    };
  }

  const runs: ScheduledRun[] = [];
  for (const due of dueAt) runs.push(await run(due));
  return { runs, ...compare(store, seen, { since, until: startedAt }) };
}

/** The events that the log shows now behind the place from which a run went on. */
function countBehind(
  store: AuditLogStore,
  checkpoint: Checkpoint,
  { source, since }: { source: Source; since: number },
): number {
  const state = findState(checkpoint, source);
  const cursor = state?.front?.cursor ?? state?.resume.cursor;
  const created = /created:>=(\S+)/.exec(state?.resume.query.phrase ?? '')?.[1];
  const from = created === undefined ? Math.floor(since / 1000) * 1000 : Date.parse(created);
  const { more } = store.page({
    ...{ order: 'asc', include: source.log, from, until: Infinity },
    ...{ skip: 0, limit: 0, countsRest: true },
    after: typeof cursor === 'string' ? decodeCursor(cursor) : undefined,
    accepts: () => true,
  });
  return more;
}

/** What of the log is not in the archive, and what is there more than once. */
function compare(
  store: AuditLogStore,
  seen: ReadonlyMap<string, number>,
  { since, until }: { since: number; until: number },
): Pick<Scheduled, 'lost' | 'twice'> {
  let lost = 0;
  const { events } = store.page({
    ...{ order: 'asc', include: 'all', from: Math.ceil(since / 1000) * 1000, until: Infinity },
    ...{ skip: 0, limit: Infinity, accepts: ({ visibleAt }) => visibleAt <= until },
  });
  for (const { raw } of events) if (!seen.has(raw.toString('latin1'))) lost += 1;
  const twice = [...seen.values()].reduce((sum, times) => sum + times - 1, 0);
  return { lost, twice };
}

/** An output folder that keeps in mind what is written, and how often. */
function openCounting(seen: Map<string, number>): OutputDir {
  return {
    path: '',
    openDelivery: async () => ({
      sizeWith: () => ({ bytes: 0, files: 0 }),
      write: async (_, { bytes }) => {
        const text = bytes.toString('latin1');
        seen.set(text, (seen.get(text) ?? 0) + 1);
      },
      seal: async () => [],
      writeManifest: async () => undefined,
    }),
  };
}

function patientClock(clock: SimulatedClock) {
  return {
    now: () => clock.now(),
    sleep: async (ms: number) => {
      clock.advance(ms);
    },
    random: () => 0,
  };
}

const SILENT = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  group: <Result>(_: string, inner: () => Promise<Result>): Promise<Result> => inner(),
};
