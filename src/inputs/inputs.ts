import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { ExplainedError } from '../errors.ts';
import { toRange } from '../backfill/range.ts';
import type { Range } from '../backfill/range.ts';
import type { Order } from '../backfill/windows.ts';
import type { SinkName } from '../events/manifest.ts';
import { retentionOf } from '../events/source.ts';
import type { LogName, Source } from '../events/source.ts';
import { findConflicts, findTimeProblems, toTime } from './conflicts.ts';
import { fields, schema } from './fields.ts';
import type { Mode } from './fields.ts';
import { isServerApi } from './host.ts';
import { parseJob } from './job.ts';
import type { Environment, Job } from './job.ts';
import { describeIssues, readGiven } from './given.ts';

/** A GitHub App that reads the audit log. */
export interface AppInputs {
  readonly clientId: string;
  /** PEM, with real newlines. */
  readonly privateKey: string;
  /** Looked up for each organization or enterprise if undefined. */
  readonly installationId: number | undefined;
}

/** Everything the run needs to know, checked; times in milliseconds. */
export interface Inputs {
  readonly mode: Mode;
  /** In `check` and `state` there may be none, which stands for all that the archive has. */
  readonly sources: readonly Source[];
  /** Slugs of the enterprises of which every organization is a source, too. */
  readonly allOrganizationsOf: readonly string[];
  /** What is read of each organization that is found. */
  readonly include: readonly LogName[];
  readonly phrase: string;
  /** Instead of `auditLogToken`. */
  readonly app: AppInputs | undefined;
  /** Empty only in `check`. */
  readonly auditLogToken: string;
  readonly githubToken: string;
  readonly apiUrl: URL;
  /** The API is that of a GitHub Enterprise Server: its pages have numbers instead of cursors. */
  readonly isServer: boolean;
  /** How long a GitHub Enterprise Server keeps events; undefined for ever. */
  readonly retentionMs: number | undefined;
  /** What `state` is to change: a time in epoch milliseconds to set back to, or all of it. */
  readonly resetTo: number | 'start' | undefined;
  /** Absolute paths. */
  readonly recordDir: string | undefined;
  readonly replayDir: string | undefined;
  /** Epoch milliseconds. */
  readonly since: number | undefined;
  /** What `backfill` and `matrix` are about. */
  readonly range: Range;
  readonly order: Order;
  /** The most windows of a backfill to read at once. */
  readonly concurrency: number;
  /** The share of the hour's requests that a backfill leaves to others. */
  readonly rateLimitReserve: number;
  /** Into how many parts `matrix` cuts the range of each entity. */
  readonly parts: number;
  readonly lookbackMs: number;
  readonly maxLagMs: number | undefined;
  readonly maxRequests: number;
  readonly maxBytes: number;
  readonly maxDurationMs: number;
  readonly maxWaitMs: number;
  readonly pageDelayMs: number;
  readonly perPage: number;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly archive: string;
  /** In the order in which deliveries are published; empty for `none`. */
  readonly sinks: readonly SinkName[];
  readonly outputDir: string;
  readonly artifactRetentionDays: number | undefined;
  /** `owner/name` */
  readonly commitRepository: string;
  readonly commitBranch: string;
  readonly commitToken: string;
  readonly commitMessageSuffix: string;
  readonly allowPublic: boolean;
  readonly attest: boolean;
  readonly job: Job;
}

/**
 * Reads the inputs and the runner's variables. Throws one `ExplainedError` that lists every problem: the input, what
 * was given and what is allowed. Secrets are never repeated.
 */
export function parseInputs(now: number, env: Environment = process.env): Inputs {
  const given = readGiven(Object.keys(fields), env);
  const parsed = v.safeParse(schema, given);
  const job = parseJob(env);
  const problems = describeIssues(parsed.issues, given);
  problems.push(...findConflicts(given, job));
  if (parsed.success) problems.push(...findTimeProblems(parsed.output, now, keptMs(parsed.output)));
  if (!parsed.success || problems.length > 0) {
    throw new ExplainedError(
      [
        "These inputs can't be used. Nothing was read.",
        ...problems.map((problem) => `- ${problem}`),
      ].join('\n'),
    );
  }
  const inputs = parsed.output;
  const { org, enterprise, include, phrase, since } = inputs;
  const named = org === 'all' ? [] : [...org, ...enterprise];
  return {
    sources: named.flatMap((entity) => include.map((log): Source => ({ ...entity, log, phrase }))),
    allOrganizationsOf: org === 'all' ? enterprise.map(({ slug }) => slug) : [],
    ...{ include, phrase, app: toApp(inputs) },
    isServer: isServerApi(inputs['api-url']),
    retentionMs: inputs.retention,
    resetTo: toResetTime(inputs['reset-to'], now),
    recordDir: toPath(inputs['record-dir'], job),
    replayDir: toPath(inputs['replay-dir'], job),
    maxBytes: inputs['max-bytes'] ?? Infinity,
    mode: inputs.mode,
    auditLogToken: inputs['audit-log-token'],
    githubToken: inputs['github-token'],
    apiUrl: inputs['api-url'],
    since: since === undefined ? undefined : toTime(since, now),
    range: toRange(inputs, now, keptMs(inputs)),
    ...{ order: inputs.order, concurrency: inputs.concurrency, parts: inputs.parts },
    rateLimitReserve: inputs['rate-limit-reserve'],
    lookbackMs: inputs.lookback,
    maxLagMs: inputs['max-lag'],
    maxRequests: inputs['max-requests'] ?? Infinity,
    maxDurationMs: inputs['max-duration'],
    maxWaitMs: inputs['max-wait'],
    pageDelayMs: inputs['page-delay'],
    perPage: inputs['per-page'],
    timeoutMs: inputs.timeout,
    retries: inputs.retries,
    archive: inputs.archive,
    sinks: inputs.sinks,
    outputDir: toPath(inputs['output-dir'], job) ?? join(job.temp, inputs.archive),
    artifactRetentionDays: inputs['artifact-retention-days'],
    commitRepository: inputs['commit-repository'] || job.repository,
    commitBranch: inputs['commit-branch'],
    commitToken: inputs['commit-token'] || inputs['github-token'],
    commitMessageSuffix: inputs['commit-message-suffix'],
    allowPublic: inputs['allow-public'],
    attest: inputs.attest,
    job,
  };
}

type Given = v.InferOutput<typeof schema>;

/** How long the API shows events; undefined for ever. */
function keptMs({ 'api-url': apiUrl, retention }: Given): number | undefined {
  return isServerApi(apiUrl) ? retention : retentionOf({ log: 'web' }).ms;
}

function toApp(inputs: Given): AppInputs | undefined {
  const { 'client-id': clientId, 'private-key': privateKey } = inputs;
  if (clientId === '') return undefined;
  return { clientId, privateKey, installationId: inputs['installation-id'] };
}

function toResetTime(given: Given['reset-to'], now: number): Inputs['resetTo'] {
  return given === undefined || given === 'start' ? given : toTime(given, now);
}

function toPath(folder: string, { workspace }: Job): string | undefined {
  return folder === '' ? undefined : resolve(workspace, folder);
}
