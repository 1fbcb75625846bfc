import type { Source } from '../../src/events/source.ts';
import { openChance } from './chance.ts';
import type { Chance } from './chance.ts';
import { openArtifactShelf } from './memory-artifacts.ts';
import type { ArtifactShelf } from './memory-artifacts.ts';
import { openBranchShelf } from './memory-branch.ts';
import type { BranchShelf } from './memory-branch.ts';
import { openCacheShelf } from './memory-cache.ts';
import type { CacheShelf } from './memory-cache.ts';
import type { Disk } from './memory-files.ts';
import type { KnownRun } from './memory-repository.ts';
import type { LogSwitches, LoggedEvent, SimulatedLog } from './simulated-log.ts';
import { openSimulatedLog } from './simulated-log.ts';
import type { Boundary } from './steps.ts';

export const REPOSITORY = 'acme/audit-archive';
export const WORKFLOW = '.github/workflows/audit-log.yml';
export const BRANCH = 'main';
export const ARCHIVE = 'audit-log';
/** Nothing that is kept or said may hold them. */
export const TOKENS = {
  auditLog: 'ghp_Sim0Audit',
  github: 'ghs_Sim0Github',
  commit: 'ghp_Sim0Commit',
};

export interface SiteSwitches extends LogSwitches {
  readonly idsAtCreation: boolean;
  readonly looksEarly: boolean;
  /** Artifacts a page; GitHub's are of 100. */
  readonly pageSize: number;
  /** How long the repository keeps artifacts. */
  readonly repositoryDays: number;
  /** A self-hosted runner that keeps `output-dir` from job to job. */
  readonly keepsOutput: boolean;
}

/** A delivery that the later steps of a job without sinks have stored. */
export interface StoredDelivery {
  readonly name: string;
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Everything that outlives a run. */
export interface Site {
  readonly switches: SiteSwitches;
  readonly chance: Chance;
  readonly logs: ReadonlyMap<string, SimulatedLog>;
  readonly cache: CacheShelf;
  readonly artifacts: ArtifactShelf;
  readonly branch: BranchShelf;
  readonly runs: Map<number, KnownRun>;
  /** The runs that were run again. */
  readonly rerun: Set<number>;
  /** The disk of the self-hosted runner. */
  readonly keptDisk: Disk;
  readonly stored: StoredDelivery[];
  /** What must never happen, and did. */
  readonly accusations: string[];
  now(): number;
  /** Lets time pass until `time`. */
  passTo(time: number): void;
  /** Lets the time of one call pass. */
  tick(boundary: Boundary): void;
  lastTickMs(): number;
  newRun(): KnownRun;
}

/** The shortest and longest time of one call. */
const TICKS_MS: Readonly<Record<Boundary, readonly [number, number]>> = {
  request: [5, 1500],
  repository: [20, 300],
  cache: [20, 500],
  artifact: [50, 2000],
  branch: [50, 1500],
  file: [0, 1],
  sleep: [0, 0],
  later: [10, 500],
};

export function openSite(options: {
  seed: number;
  beginsAt: number;
  switches: SiteSwitches;
  /** By source name, such as `org/acme/web`. */
  events: ReadonlyMap<string, readonly LoggedEvent[]>;
}): Site {
  const { switches, events } = options;
  const chance = openChance(options.seed);
  let now = options.beginsAt;
  let lastTickMs = 0;
  const byEntity = new Map<string, LoggedEvent[]>();
  for (const [source, list] of events) {
    const entity = entityOf(source);
    byEntity.set(entity, [...(byEntity.get(entity) ?? []), ...list]);
  }
  const runs = new Map<number, KnownRun>();
  const readNow = (): number => now;

  return {
    switches,
    chance,
    logs: new Map([...byEntity].map(([name, list]) => [name, openSimulatedLog(list, switches)])),
    cache: openCacheShelf(readNow),
    artifacts: openArtifactShelf({ now: readNow, idsAtCreation: switches.idsAtCreation }),
    branch: openBranchShelf(),
    runs,
    rerun: new Set(),
    keptDisk: new Map(),
    stored: [],
    accusations: [],
    now: readNow,
    passTo(time) {
      now = Math.max(now, time);
    },
    tick(boundary) {
      const [min, max] = TICKS_MS[boundary];
      // GitHub ends requests that take longer than ten seconds.
      const isSlow = boundary === 'request' && chance.next() < 0.02;
      lastTickMs = isSlow ? chance.between(3_000, 9_900) : chance.between(min, max);
      now += lastTickMs;
    },
    lastTickMs: () => lastTickMs,
    newRun() {
      const run: KnownRun = {
        id: 7_000_000_001 + runs.size,
        ...{ path: WORKFLOW, event: 'schedule', headBranch: BRANCH, headRepository: REPOSITORY },
        ...{ createdAt: now, isSuccess: false },
      };
      runs.set(run.id, run);
      return run;
    },
  };
}

/** `org/acme` of `org/acme/web`. */
export function entityOf(source: string): string {
  return source.slice(0, source.lastIndexOf('/'));
}

/** The folder in which an archive keeps a source. */
export function folderOf(source: string): string {
  const [scope = '', slug = '', log = ''] = source.split('/');
  return `scope=${scope}/slug=${slug}/log=${log}`;
}

/** The source of a name such as `org/acme/web`. */
export function toSource(name: string): Source {
  const [scope, slug = '', log] = name.split('/');
  return {
    scope: scope === 'enterprise' ? scope : 'org',
    slug,
    log: log === 'git' ? log : 'web',
    phrase: '',
  };
}
