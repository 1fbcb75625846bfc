import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { ExplainedError } from './errors.ts';
import { toRange } from './backfill/range.ts';
import type { Range } from './backfill/range.ts';
import type { Order } from './backfill/windows.ts';
import type { SinkName } from './events/manifest.ts';
import type { Entity, LogName, Source } from './events/source.ts';
import {
  REFUSED,
  choice,
  duration,
  field,
  optionalDuration,
  optionalWholeNumber,
  toToken,
  wholeNumber,
} from './input-field.ts';
import { findConflicts, findTimeProblems, toTime } from './input-conflicts.ts';
import { isBranchName, toApiUrl, toGivenTime, toShare, toSinks } from './input-values.ts';
import { parseJob } from './job.ts';
import type { Environment, Job } from './job.ts';

/** Everything the run needs to know, checked; times in milliseconds. */
export interface Inputs {
  readonly mode: 'collect' | 'backfill' | 'matrix' | 'check';
  /** In `check` there may be none, which stands for all that the archive has. */
  readonly sources: readonly Source[];
  /** Empty only in `check`. */
  readonly auditLogToken: string;
  readonly githubToken: string;
  readonly apiUrl: URL;
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

/** The state that the main step sets for the post step, by which the same bundle knows which of the two it is. */
export const STARTED = 'started';

/** Whether this process is the post step. */
export function isPostStep(env: Environment = process.env): boolean {
  return env[`STATE_${STARTED}`] === 'true';
}

/** The job that this process is a step of. Throws an `ExplainedError` outside of one. */
export function currentJob(): Job {
  return parseJob(process.env);
}

/**
 * Reads the inputs and the runner's variables. Throws one `ExplainedError` that lists every problem: the input, what
 * was given and what is allowed. Secrets are never repeated.
 */
export function parseInputs(now: number, env: Environment = process.env): Inputs {
  const given = Object.fromEntries(
    Object.keys(fields).map((name) => [name, (env[`INPUT_${name.toUpperCase()}`] ?? '').trim()]),
  );
  const parsed = v.safeParse(schema, given);
  const job = parseJob(env);
  const problems = (parsed.issues ?? []).map((issue) => {
    const name = v.getDotPath(issue) ?? '';
    const value = given[name] ?? '';
    const shown = name.endsWith('-token')
      ? 'a value that is not shown'
      : // An address may hold a password.
        `\`${value.replace(/\/\/\S*@/, '//…@')}\``;
    return `\`${name}\`: ${value === '' ? 'nothing was given' : `${shown} was given`}; allowed: ${issue.message}.`;
  });
  problems.push(...findConflicts(given, job));
  if (parsed.success) problems.push(...findTimeProblems(parsed.output, now));
  if (!parsed.success || problems.length > 0) {
    throw new ExplainedError(
      [
        "These inputs can't be used. Nothing was read.",
        ...problems.map((problem) => `- ${problem}`),
      ].join('\n'),
    );
  }
  const inputs = parsed.output;
  if (job.isGhes) {
    throw new ExplainedError(
      'This workflow runs on GitHub Enterprise Server, whose audit log has numbered pages instead of cursors. This release collects from github.com and GHE.com only. Nothing was read.',
    );
  }
  const { org, enterprise, include, phrase, since } = inputs;
  return {
    sources: [...org, ...enterprise].flatMap((entity) =>
      include.map((log): Source => ({ ...entity, log, phrase })),
    ),
    mode: inputs.mode,
    auditLogToken: inputs['audit-log-token'],
    githubToken: inputs['github-token'],
    apiUrl: inputs['api-url'],
    since: since === undefined ? undefined : toTime(since, now),
    range: toRange(inputs, now),
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
    outputDir:
      inputs['output-dir'] === ''
        ? join(job.temp, inputs.archive)
        : resolve(job.workspace, inputs['output-dir']),
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

function entities(scope: Entity['scope'], allowed: string) {
  return field(allowed, (value) => {
    const slugs = value.split(/[\s,]+/).filter((slug) => slug !== '');
    if (!slugs.every((slug) => /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(slug))) return REFUSED;
    return [...new Set(slugs.map((slug) => slug.toLowerCase()))].map((slug): Entity => ({
      scope,
      slug,
    }));
  });
}

const fields = {
  mode: choice<Inputs['mode']>({
    ...{ collect: 'collect', backfill: 'backfill', matrix: 'matrix', check: 'check' },
  }),
  org: entities(
    'org',
    'organization logins (letters, digits, `-`), separated by commas or newlines',
  ),
  enterprise: entities(
    'enterprise',
    'enterprise slugs (letters, digits, `-`), separated by commas or newlines',
  ),
  'audit-log-token': field('a token that may read the audit log, from a secret', (value) =>
    value === '' ? value : toToken(value),
  ),
  'github-token': field("the workflow's own token, `${{ github.token }}`", toToken),
  'api-url': field(
    'an https address such as `https://api.github.com` (http only for this machine)',
    toApiUrl,
  ),
  // Git first: GitHub keeps it for the shortest time, so it is read first when time is short.
  include: choice<readonly LogName[]>({ web: ['web'], git: ['git'], all: ['git', 'web'] }),
  phrase: field('search terms without `created` (`since` says where to begin)', (value) =>
    /(^|[\s(-])created:/i.test(value) ? REFUSED : value.replace(/\s+/g, ' '),
  ),
  since: field(
    'a date (`2026-11-01`), a time (`2026-11-01T08:00:00Z`) or a span before now (`30d`)',
    toGivenTime,
  ),
  until: field(
    'a date (`2026-11-01`), a time (`2026-11-01T08:00:00Z`) or a span before now (`30d`)',
    toGivenTime,
  ),
  order: choice<Order>({ asc: 'asc', desc: 'desc' }),
  concurrency: wholeNumber(1, 16),
  'rate-limit-reserve': field('a share from `0%` to `99%`', toShare),
  parts: wholeNumber(1, 256),
  lookback: duration('0s', '3d'),
  'max-lag': optionalDuration('10m', '180d'),
  'max-requests': optionalWholeNumber(1, 1_000_000),
  'max-duration': duration('10s', '5d'),
  'max-wait': duration('0s', '2h'),
  'page-delay': duration('0s', '5m'),
  'per-page': wholeNumber(1, 100),
  timeout: duration('1s', '10m'),
  retries: wholeNumber(0, 20),
  archive: field(
    'letters, digits, `.`, `_` and `-`, at most 80, beginning with a letter or digit',
    (value) => (/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(value) ? value : REFUSED),
  ),
  sinks: field('`artifact`, `commit`, both separated by a comma, or `none`', toSinks),
  'output-dir': field('a folder of its own', (value) =>
    /^[/\\]+$|^\.*$/.test(value) && value !== '' ? REFUSED : value,
  ),
  'artifact-retention-days': optionalWholeNumber(1, 400),
  'commit-repository': field('the name of a repository, such as `my-org/audit-archive`', (value) =>
    /^([A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+)?$/.test(value) ? value : REFUSED,
  ),
  'commit-branch': field('the name of a branch, such as `audit-log`', (value) =>
    isBranchName(value) ? value : REFUSED,
  ),
  'commit-token': field('a token that may write to `commit-repository`, from a secret', (value) =>
    value === '' ? value : toToken(value),
  ),
  'commit-message-suffix': field('one line of at most 100 characters', (value) =>
    /^[^\p{Cc}]{0,100}$/u.test(value) ? value : REFUSED,
  ),
  'allow-public': choice({ true: true, false: false }),
  attest: choice({ true: true, false: false }),
};

const schema = v.object(fields);
