import type { Inputs } from '../../src/inputs/inputs.ts';
import { API_ORIGIN, SERVER_API } from './log-over-http.ts';
import type { LogSwitches } from './simulated-log.ts';
import { ARCHIVE, BRANCH, REPOSITORY, TOKENS, WORKFLOW, toSource } from './site.ts';

export interface BackfillSettings extends Pick<
  Inputs,
  'range' | 'order' | 'concurrency' | 'rateLimitReserve' | 'pageDelayMs'
> {
  /** What one delivery takes; fewer than any sink's, so that few events make several. */
  readonly files: number;
}

/** What a user may set, and change from run to run. */
export interface Settings {
  /** Names such as `org/acme/web`. */
  readonly sources: readonly string[];
  readonly sinks: Inputs['sinks'];
  readonly lookbackMs: number;
  readonly perPage: number;
  readonly maxRequests: number;
  readonly maxDurationMs: number;
  readonly maxWaitMs: number;
  readonly retries: number;
  readonly artifactDays: number | undefined;
  /** Where the collection begins; undefined for all that GitHub has. */
  readonly since?: number | undefined;
  /** Instead of collecting, the position is set back to so long before now. */
  readonly setBackMs?: number | undefined;
  /** A past range instead of the collection. */
  readonly backfill?: BackfillSettings | undefined;
}

/** The inputs of one job, as `parseInputs` gives them. */
export function toInputs(options: {
  settings: Settings;
  run: { id: number };
  attempt: number;
  workspace: string;
  temp: string;
  outputDir: string;
  /** Epoch milliseconds. */
  now: number;
  repositoryDays: number;
  server?: LogSwitches['server'];
}): Inputs {
  const { settings, run, attempt, workspace, temp, outputDir, repositoryDays } = options;
  const { lookbackMs, perPage, maxRequests, maxDurationMs, maxWaitMs, retries } = settings;
  const { setBackMs } = settings;
  const { server } = options;
  return {
    resetTo: setBackMs === undefined ? undefined : options.now - setBackMs,
    mode: modeOf(settings),
    // The position of all that the archive has is set back.
    sources: setBackMs === undefined ? settings.sources.map(toSource) : [],
    auditLogToken: TOKENS.auditLog,
    githubToken: TOKENS.github,
    apiUrl: new URL(server === undefined ? API_ORIGIN : SERVER_API),
    since: settings.since,
    // Only `backfill` and `matrix` look at these.
    range: { from: 0, to: 0, isOpenStart: true },
    ...{ order: 'asc', concurrency: 4, rateLimitReserve: 0.1, parts: 1, pageDelayMs: 0 },
    ...settings.backfill,
    ...{ lookbackMs, perPage, maxRequests, maxDurationMs, maxWaitMs, retries },
    maxLagMs: undefined,
    timeoutMs: 30_000,
    archive: ARCHIVE,
    sinks: settings.sinks,
    outputDir,
    artifactRetentionDays: settings.artifactDays,
    ...{ commitRepository: REPOSITORY, commitBranch: ARCHIVE, commitToken: TOKENS.commit },
    ...{
      allOrganizationsOf: [],
      include: ['git', 'web'],
      phrase: '',
      app: undefined,
      isServer: server !== undefined,
    },
    retentionMs: server?.keptMs === Infinity ? undefined : server?.keptMs,
    maxBytes: Infinity,
    ...{ recordDir: undefined, replayDir: undefined },
    commitMessageSuffix: '',
    allowPublic: false,
    attest: false,
    job: {
      repository: REPOSITORY,
      workflowPath: WORKFLOW,
      ref: `refs/heads/${BRANCH}`,
      runId: String(run.id),
      runAttempt: attempt,
      serverUrl: 'https://github.com',
      apiUrl: new URL('https://api.github.com'),
      runUrl: `https://github.com/${REPOSITORY}/actions/runs/${run.id}`,
      isGhes: false,
      offersIdTokens: false,
      workspace,
      temp,
      retentionDays: repositoryDays,
    },
  };
}

function modeOf({ backfill, setBackMs }: Settings): Inputs['mode'] {
  if (setBackMs !== undefined) return 'state';
  return backfill === undefined ? 'collect' : 'backfill';
}
