import type { CheckParts, PreflightParts } from './check/check.ts';
import { judgeArtifacts, judgeBranch } from './check/sinks.ts';
import type { Verdict } from './check/verdict.ts';
import { COLLECTION } from './checkpoint/collection.ts';
import { ExplainedError, explain } from './errors.ts';
import type { Source } from './events/source.ts';
import { explainBranchError, explainRepositoryError } from './github/access.ts';
import { readBranchRules } from './github/branch-rules.ts';
import { openClient } from './github/client.ts';
import type { Client } from './github/client.ts';
import { fixedToken } from './github/credential.ts';
import type { Credential } from './github/credential.ts';
import { readLogEnds } from './github/log-ends.ts';
import { openAsker } from './github/octokit.ts';
import type { ApiAccess } from './github/octokit.ts';
import { openRetries } from './github/patience.ts';
import type { Patience } from './github/patience.ts';
import { readPushAccess } from './github/push-access.ts';
import { readTokenHolder } from './github/token-holder.ts';
import { guardVisibility } from './guard-visibility.ts';
import type { Place } from './guard-visibility.ts';
import type { Inputs } from './inputs/inputs.ts';
import { explainFailure, openCollectParts, openJobCache, toPatience } from './parts.ts';
import type { World } from './parts.ts';
import { TOOL } from './version.ts';

/** A check tells of a limit instead of waiting for it. */
const MAX_WAIT_MS = 5_000;
/** It is to be read while one waits: what fails this often in a row is told. */
const MAX_RETRIES = 2;

/** What a check looks with, put together. `startedAt` in epoch milliseconds. */
export function openCheckParts(
  inputs: Inputs,
  world: World,
  { startedAt, places }: { startedAt: number; places: readonly Place[] },
): CheckParts {
  const { archive, sources, maxLagMs, job, app, auditLogToken } = inputs;
  const isPreflight = sources.length > 0 && (auditLogToken !== '' || app !== undefined);
  return {
    ...{ archive, sources, maxLagMs, now: world.clock.now },
    judgePlaces: () => judgePlaces(inputs, places, world.cancelled),
    loadCached: () =>
      world.log.group('Checkpoint', () =>
        openJobCache({ archive, chain: COLLECTION }, job, world).load(),
      ),
    preflight: isPreflight ? openPreflight(inputs, world, startedAt) : undefined,
  };
}

async function judgePlaces(
  { allowPublic }: Inputs,
  places: readonly Place[],
  cancelled: AbortSignal,
): Promise<Verdict[]> {
  const topic = 'Repository';
  const names = places.map(({ name }) => name);
  if (allowPublic) {
    const text = `Who can see ${names.join(' and ')} was not asked, because \`allow-public\` is set.`;
    return [{ level: 'note', topic, text }];
  }
  try {
    const internal = await guardVisibility(places, cancelled);
    return names.map((name): Verdict => {
      if (!internal.includes(name)) return { level: 'ok', topic, text: `${name} is private.` };
      const text = `${name} is internal: every member of the enterprise can read the archive.`;
      return { level: 'warning', topic, text };
    });
  } catch (error) {
    if (!(error instanceof ExplainedError)) throw error;
    return [{ level: 'failure', topic, text: error.message }];
  }
}

function openPreflight(inputs: Inputs, world: World, startedAt: number): PreflightParts {
  const { sources, perPage, lookbackMs, job, app } = inputs;
  const { repository, clock, cancelled, log } = world;
  const { http, apiUrl, timeoutMs } = { ...world, ...inputs };
  const usual = toPatience(inputs, { startedAt, cancelled });
  const patience: Patience = {
    ...usual,
    maxWaitMs: Math.min(usual.maxWaitMs, MAX_WAIT_MS),
    retries: Math.min(usual.retries, MAX_RETRIES),
  };
  const access = { http, apiUrl, timeoutMs, userAgent: TOOL, clock, patience, log: log.info };
  const warnings: string[] = [];
  const quiet = { ...log, warn: (line: string): number => warnings.push(line) };
  const collecting = openCollectParts(inputs, { ...world, log: quiet }, startedAt);
  let requests = 0;

  /** Counts what it sends. */
  function open(credential: Credential, url = apiUrl): Pick<Client, 'get'> {
    const client = openClient({ http, apiUrl: url, timeoutMs, credential, userAgent: TOOL });
    const retries = openRetries(access);
    return {
      get: (path, query) =>
        retries.execute(() => {
          if (path.endsWith('/audit-log')) requests += 1;
          return client.get(path, query);
        }),
    };
  }

  async function readAppLogin(credential: Credential): Promise<string | undefined> {
    const asker = openAsker({ ...access, token: await credential.token() }, openRetries(access));
    const { viewer } = await asker(async ({ graphql }, request) => ({
      data: await graphql<{ viewer: { login: string } }>('query tokenHolder { viewer { login } }', {
        request,
      }),
    }));
    return viewer.login;
  }

  async function judgeRuns(): Promise<Verdict> {
    const topic = 'Earlier runs';
    try {
      await repository.countRuns(job.workflowPath);
      const text = '`github-token` can find them and their artifacts (`actions: read`).';
      return { level: 'ok', topic, text };
    } catch (error) {
      const text = explainRepositoryError(error, job.repository) ?? explain(error);
      return { level: 'failure', topic, text };
    }
  }

  return {
    ...{ isApp: app !== undefined, perPage, lookbackMs },
    requests: () => requests,
    readHolder: () => {
      const credential = world.credentialOf(firstOf(sources));
      return readTokenHolder(open(credential), () => readAppLogin(credential));
    },
    readEnds: (source, query) =>
      readLogEnds({
        ...{ client: open(world.credentialOf(source)), source, query, perPage, now: clock.now },
      }),
    judgeStores: async () => [
      await judgeRuns(),
      ...(inputs.sinks.length === 0 ? [NO_SINK] : []),
      ...(inputs.sinks.includes('artifact')
        ? [judgeArtifacts(inputs.artifactRetentionDays, job.retentionDays)]
        : []),
      ...(inputs.sinks.includes('commit') ? await judgeTarget(inputs, access, open) : []),
    ],
    loadPosition: async () => ({ ...(await collecting.loadCheckpoint()), warnings }),
    explainFailure: (error, source) => explainFailure(inputs, error, source),
    beginOf: collecting.beginOf,
    retentionOf: collecting.retentionOf,
  };
}

const NO_SINK: Verdict = {
  level: 'note',
  topic: 'Sinks',
  text: 'With `sinks: none` the later steps of the job keep the files, and they were not looked at.',
};

async function judgeTarget(
  inputs: Inputs,
  access: ApiAccess,
  open: (credential: Credential, url: URL) => Pick<Client, 'get'>,
): Promise<Verdict[]> {
  const { commitToken: token, commitRepository: repository, commitBranch: name } = inputs;
  const { apiUrl } = inputs.job;
  const target = { repository, name };
  try {
    const push = await readPushAccess({ ...access, apiUrl, fullName: repository, token }, name);
    if (push.may === false) return judgeBranch(target, push, undefined);
    const rules = await readBranchRules(open(fixedToken(token), apiUrl), repository, name);
    return judgeBranch(target, push, rules);
  } catch (error) {
    const text = explainBranchError(error, target) ?? explain(error);
    return [{ level: 'failure', topic: `Branch ${name}`, text }];
  }
}

function firstOf(sources: readonly Source[]): Source {
  const [first] = sources;
  if (first === undefined) throw new Error('There is no source to read.');
  return first;
}
