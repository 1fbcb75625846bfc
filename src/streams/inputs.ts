import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import * as v from 'valibot';
import { ExplainedError } from '../errors.ts';
import { REFUSED, choice, field, toToken } from '../inputs/field.ts';
import { describeIssues, readGiven } from '../inputs/given.ts';
import { parseJob } from '../inputs/job.ts';
import type { Environment, Job } from '../inputs/job.ts';
import { isBranchName, toApiUrl } from '../inputs/values.ts';
import { STREAM_NAME } from './config.ts';

const MODES = {
  plan: 'plan',
  apply: 'apply',
  list: 'list',
  export: 'export',
  pause: 'pause',
  resume: 'resume',
  delete: 'delete',
  'stream-key': 'stream-key',
  reconcile: 'reconcile',
} as const;

export type Mode = keyof typeof MODES;

/** How each input is read. */
const fields = {
  mode: choice<Mode>(MODES),
  enterprise: field('the slug of one enterprise (letters, digits, `-`)', (value) =>
    /^([A-Za-z0-9][A-Za-z0-9_-]{0,99})?$/.test(value) ? value.toLowerCase() : REFUSED,
  ),
  'enterprise-token': field('a token with `admin:enterprise`, from a secret', (value) =>
    value === '' ? value : toToken(value),
  ),
  config: field('the path of a file, such as `audit-log-streams.yml`', (value) =>
    value === '' || /[/\\]$/.test(value) ? REFUSED : value,
  ),
  stream: field('the name of a stream in the file, or `#` and an id, such as `#42`', (value) =>
    value === '' || STREAM_NAME.test(value) || /^#\d{1,15}$/.test(value) ? value : REFUSED,
  ),
  'plan-hash': field('the `plan-hash` of a plan, 64 hex digits, or nothing', (value) =>
    /^([0-9a-f]{64})?$/i.test(value) ? value.toLowerCase() : REFUSED,
  ),
  rotate: field('`true`, `false`, or names of streams separated by commas', toRotate),
  'fingerprint-key': field('a secret of at least 32 characters, or nothing', (value) =>
    value === '' || value.length >= 32 ? value : REFUSED,
  ),
  'state-branch': field('the name of a branch, such as `audit-log-streams`', (value) =>
    isBranchName(value) ? value : REFUSED,
  ),
  comment: choice({ true: true, false: false }),
  'drift-issue': choice({ true: true, false: false }),
  'archive-dir': field('a folder', String),
  'stream-dir': field('a folder', String),
  'output-dir': field('a folder', String),
  'github-token': field("the workflow's own token, `${{ github.token }}`", toToken),
  'api-url': field(
    'an https address such as `https://api.github.com` (http only for this machine)',
    toApiUrl,
  ),
  'allow-public': choice({ true: true, false: false }),
};

const schema = v.object(fields);

/** Everything a step of this action needs to know, checked. */
export interface Inputs {
  readonly mode: Mode;
  /** In lower case; empty only for `reconcile`. */
  readonly enterprise: string;
  readonly enterpriseToken: string;
  /** From the workspace, for people and for annotations; absolute if it is not in there. */
  readonly config: string;
  /** Where that is. */
  readonly configPath: string;
  /** A name, or `#` and an id; empty for the modes that take none. */
  readonly stream: string;
  /** Empty if any plan will do. */
  readonly planHash: string;
  readonly rotate: readonly string[] | 'all';
  /** What fingerprints are made with. */
  readonly fingerprintKey: string;
  readonly stateBranch: string;
  readonly isCommenting: boolean;
  readonly keepsDriftIssue: boolean;
  /** Absolute paths, empty if not given. */
  readonly archiveDir: string;
  readonly streamDir: string;
  readonly outputDir: string;
  readonly githubToken: string;
  /** Of the GitHub that the enterprise is on. */
  readonly apiUrl: URL;
  readonly allowPublic: boolean;
  readonly job: Job;
  /** Of the pull request whose event started the run. */
  readonly eventPath: string;
}

/**
 * Reads the inputs and the runner's variables. Throws one `ExplainedError` that lists every problem: the input, what
 * was given and what is allowed. Secrets are never repeated.
 */
export function parseInputs(env: Environment = process.env): Inputs {
  const given = readGiven(Object.keys(fields), env);
  const parsed = v.safeParse(schema, given);
  const job = parseJob(env);
  const problems = [...describeIssues(parsed.issues, given), ...findConflicts(given)];
  if (!parsed.success || problems.length > 0) {
    throw new ExplainedError(
      [
        "These inputs can't be used. Nothing was asked or changed.",
        ...problems.map((problem) => `- ${problem}`),
      ].join('\n'),
    );
  }
  const inputs = parsed.output;
  const { mode, enterprise, stream, rotate } = inputs;
  const configPath = resolve(job.workspace, inputs.config);
  const toPath = (folder: string): string => (folder === '' ? '' : resolve(job.workspace, folder));
  return {
    ...{ mode, enterprise, stream, rotate, job, configPath },
    config: toShown(job.workspace, configPath),
    enterpriseToken: inputs['enterprise-token'],
    planHash: inputs['plan-hash'],
    fingerprintKey: inputs['fingerprint-key'] || inputs['enterprise-token'],
    stateBranch: inputs['state-branch'],
    isCommenting: inputs.comment,
    keepsDriftIssue: inputs['drift-issue'],
    archiveDir: toPath(inputs['archive-dir']),
    streamDir: toPath(inputs['stream-dir']),
    outputDir: toPath(inputs['output-dir']) || join(job.temp, 'reconcile'),
    githubToken: inputs['github-token'],
    apiUrl: inputs['api-url'],
    allowPublic: inputs['allow-public'],
    eventPath: env['GITHUB_EVENT_PATH'] ?? '',
  };
}

/** The environment that the step was given, in which the secrets are. */
export function currentEnvironment(): Environment {
  return process.env;
}

/** One file has one name, however the input spells it and wherever a runner has its workspace. */
function toShown(workspace: string, path: string): string {
  const inside = relative(workspace, path);
  const isInside = inside !== '' && !isAbsolute(inside) && inside.split(sep)[0] !== '..';
  return isInside ? inside.replaceAll(sep, '/') : path;
}

/** What each input needs of the others, and each mode of the inputs. */
function findConflicts(given: Readonly<Record<string, string>>): string[] {
  const has = (name: string): boolean => (given[name] ?? '') !== '';
  const mode = given['mode']?.toLowerCase() ?? '';
  const problems: string[] = [];
  const want = (name: string, what: string): void => {
    if (!has(name))
      problems.push(`\`${name}\`: nothing was given; mode \`${mode}\` needs ${what}.`);
  };
  if (mode === 'reconcile') {
    want('archive-dir', 'a folder with an archive of the collector');
    want('stream-dir', 'a folder with the files that a stream delivered');
  } else if (mode in MODES) {
    want('enterprise', 'the slug of the enterprise, as in `https://github.com/enterprises/SLUG`');
    want(
      'enterprise-token',
      'a classic personal access token of an enterprise owner with `admin:enterprise`, from a secret, which pull requests from forks and of Dependabot do not get',
    );
  }
  const takesStream = ['pause', 'resume', 'delete'].includes(mode);
  if (takesStream) want('stream', "the stream's name in the file");
  else if (has('stream'))
    problems.push('`stream`: only `pause`, `resume` and `delete` take one stream; leave it out.');
  if (given['stream']?.startsWith('#') === true && takesStream && mode !== 'delete')
    problems.push(
      `\`stream\`: \`${mode}\` sends the whole configuration, so it takes a name in the file.`,
    );
  if (has('plan-hash') && mode !== 'apply')
    problems.push('`plan-hash`: only `apply` compares it with its plan; leave it out.');
  const rotates = !['', 'false'].includes(given['rotate']?.toLowerCase() ?? '');
  if (rotates && mode !== 'plan' && mode !== 'apply')
    problems.push('`rotate`: only `plan` and `apply` send streams anew; leave it out.');
  return problems;
}

function toRotate(value: string): readonly string[] | 'all' | typeof REFUSED {
  if (value.toLowerCase() === 'true') return 'all';
  if (value.toLowerCase() === 'false') return [];
  const names = value.split(/[\s,]+/).filter((name) => name !== '');
  return names.length > 0 && names.every((name) => STREAM_NAME.test(name)) ? names : REFUSED;
}
