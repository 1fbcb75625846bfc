import type { AuditLogStore } from '../../simulator/audit-log/store.ts';
import { SimulatedClock } from '../../simulator/clock.ts';
import { generateEvents, type EventOptions } from '../../simulator/events.ts';
import type { JournalCall } from '../../simulator/journal.ts';
import { runAction, type JobResult, type RunOptions } from '../../simulator/runner.ts';
import {
  startSimulator,
  type Simulator,
  type SimulatorOptions,
} from '../../simulator/simulator.ts';
import { bytesOf, compare, readArchive, type Archive } from './archive.ts';
import { mostRequests, requestsOf, type Checkpoint, type Source } from './requests.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Between SIGINT and SIGTERM are 30 s then: enough on a slow machine, and less than each wait that a test cuts short. */
const PATIENCE = 4;

/** When a scenario begins: always at the same time of day, since simulated events come by day rather than by night. */
export const START = Date.parse('2026-06-10T12:00:00Z');

type Entity = Pick<Source, 'kind' | 'slug'>;

/** One job, with its calls of the simulator (and those of jobs that ran meanwhile). */
export interface Run extends JobResult {
  readonly calls: readonly JournalCall[];
  /** Each source that took more requests than the events behind its resume cursor ask for. */
  readonly excess: readonly string[];
}

/** A simulated GitHub on which jobs with the built action run one after the other. */
export interface Scenario extends AsyncDisposable {
  readonly github: Simulator;
  /** Runs a job; `inputs` are beside `org: acme` and the token. */
  run(inputs?: Readonly<Record<string, string>>, job?: Partial<RunOptions>): Promise<Run>;
  /** Lets time pass, in which events happen in a log (of acme, if no other is named). */
  pass(ms: number, events?: Partial<EventOptions> & Partial<Entity>): void;
  log(entity?: Partial<Entity>): AuditLogStore;
  archive(name?: string): Promise<Archive>;
  /** What is wrong with an archive: its form, its chain, and what it has less or more of than the logs. */
  problems(options?: {
    readonly archive?: string;
    /** How many artifacts of its name lie beside the chain; by default none. */
    readonly orphans?: number;
    readonly workflows?: readonly string[];
    /** The events it is to have, by source; by default all that acme's log ever had. */
    readonly logs?: Readonly<Record<string, readonly string[]>>;
    readonly form?: (line: string) => string;
  }): Promise<string[]>;
  /** The newest checkpoint in the cache. */
  checkpoint(archive?: string): Promise<Checkpoint | undefined>;
}

/** Starts a GitHub whose clock only the scenario moves. */
export async function openScenario(options: SimulatorOptions = {}): Promise<Scenario> {
  const clock = options.clock ?? new SimulatedClock({ at: START, frozen: true });
  const github = await startSimulator({ ...options, clock });
  const acme: Entity = { kind: 'org', slug: 'acme' };
  let seed = (options.seed ?? 1) * 1000;

  const log = (entity: Partial<Entity> = {}): AuditLogStore =>
    github.auditLog.log({ ...acme, ...entity });

  const keyOf = (archive: string): string | undefined =>
    github.cache
      .entries()
      .filter(
        ({ key, sizeBytes }) => key.startsWith(`${archive}/checkpoint/`) && sizeBytes !== undefined,
      )
      .at(-1)?.key;

  const checkpoint: Scenario['checkpoint'] = async (archive = 'audit-log') => {
    const key = keyOf(archive);
    if (key === undefined) return undefined;
    const [content] = (await github.cache.files(key)).values();
    return JSON.parse(String(content)) as Checkpoint;
  };

  return {
    github,
    log,
    checkpoint,
    async run(inputs = {}, job = {}) {
      const given: Readonly<Record<string, string>> = {
        org: 'acme',
        'audit-log-token': github.tokens.auditLog,
        ...inputs,
      };
      const before = await checkpoint(given.archive).catch(() => undefined);
      // What a backfill may ask for does not follow from what was collected.
      const collected = given['mode'] === 'backfill' ? [] : sourcesOf(given);
      const sources = collected.filter(({ kind, slug }) => isKnown(github, kind, slug));
      const perPage = Number(given['per-page'] ?? 100);
      const bounds = sources.map((source) => mostRequests(github, before, source, perPage));
      const start = github.journal.calls.length;
      const result = await runAction({
        ...{ github, inputs: given, time: 'simulated', ...job },
        ...(job.kill && { kill: { patience: PATIENCE, ...job.kill } }),
      });
      const calls = github.journal.calls.slice(start);
      const excess = sources.flatMap((source, index) => {
        const { length } = requestsOf(calls, source);
        const most = bounds[index] ?? 0;
        const { kind, slug, log } = source;
        return length > most ? [`${kind}/${slug}/${log}: ${length} requests, not ${most}`] : [];
      });
      return { ...result, calls, excess };
    },
    pass(ms, { kind = acme.kind, slug = acme.slug, ...events } = {}) {
      clock.advance(ms);
      if (events.count === undefined) return;
      const now = clock.now();
      log({ kind, slug }).add(
        generateEvents({
          seed: (seed += 1),
          count: events.count,
          from: now - ms,
          to: now,
          scope: { kind, slug },
          lag: 'none',
          form: github.isServer ? 'server' : 'cloud',
          ...events,
        }),
      );
    },
    archive: (name) => readArchive(github, name),
    async problems(options = {}) {
      const { archive = 'audit-log', logs = wholeLog(log()), form, workflows } = options;
      const { lines, problems, orphans } = await readArchive(github, archive, workflows);
      const wanted = Object.entries(logs).map(
        ([source, texts]) => [folderOf(source), texts.map(bytesOf)] as const,
      );
      const aside = orphans.length === (options.orphans ?? 0) ? [] : [`orphans: ${orphans.join()}`];
      return [...problems, ...aside, ...compare(lines, new Map(wanted), form)];
    },
    [Symbol.asyncDispose]: () => github.close(),
  };
}

/** Both sources of a log with all the events they ever had. */
export function wholeLog(
  log: AuditLogStore,
  of = 'org/acme',
  show: 'everything' | 'visible' = 'everything',
): Record<string, string[]> {
  return { [`${of}/web`]: log[show]('web'), [`${of}/git`]: log[show]('git') };
}

function folderOf(source: string): string {
  const [scope, slug, log] = source.split('/');
  return `scope=${scope}/slug=${slug}/log=${log}`;
}

function sourcesOf(inputs: Readonly<Record<string, string>>): Source[] {
  const logs = (['web', 'git'] as const).filter(
    (log) => inputs['include'] === undefined || ['all', log].includes(inputs['include']),
  );
  return (['org', 'enterprise'] as const).flatMap((kind) =>
    (inputs[kind] ?? '')
      .split(/[\s,]+/)
      .filter(Boolean)
      .flatMap((slug) => logs.map((log) => ({ kind, slug, log }))),
  );
}

function isKnown(github: Simulator, kind: Source['kind'], slug: string): boolean {
  try {
    github.auditLog.log({ kind, slug });
    return true;
  } catch {
    return false;
  }
}
