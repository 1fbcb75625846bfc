import { ExplainedError } from '../errors.ts';

/** What the runner says about the job. */
export interface Job {
  /** `owner/name` of the workflow's repository. */
  readonly repository: string;
  /** Such as `.github/workflows/audit-log.yml`. */
  readonly workflowPath: string;
  readonly ref: string;
  readonly runId: string;
  readonly runAttempt: number;
  /** Such as `https://github.com`. */
  readonly serverUrl: string;
  /** The API of the GitHub that the job runs on; an audit log may be read from another one. */
  readonly apiUrl: URL;
  /** The address of the run on the web. */
  readonly runUrl: string;
  readonly isGhes: boolean;
  /** The job may ask GitHub for tokens that prove who it is (`id-token: write`). */
  readonly offersIdTokens: boolean;
  readonly workspace: string;
  readonly temp: string;
  /** How long the repository keeps artifacts. */
  readonly retentionDays: number | undefined;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the runner's variables; throws an `ExplainedError` outside of a job. */
export function parseJob(env: Environment): Job {
  const names = [
    'GITHUB_REPOSITORY',
    'GITHUB_WORKFLOW_REF',
    'GITHUB_REF',
    'GITHUB_RUN_ID',
    'GITHUB_WORKSPACE',
    'RUNNER_TEMP',
  ];
  const missing = names.filter((name) => (env[name] ?? '') === '');
  if (missing.length > 0) {
    throw new ExplainedError(
      `This runs as a step of a GitHub Actions job, whose variables are missing: ${missing.join(', ')}. To try it elsewhere: \`npm run demo\`.`,
    );
  }
  const read = (name: string): string => env[name] ?? '';
  const repository = read('GITHUB_REPOSITORY');
  const server = read('GITHUB_SERVER_URL') || 'https://github.com';
  const host = URL.parse(server)?.hostname ?? '';
  return {
    repository,
    // `owner/name/.github/workflows/x.yml@refs/heads/main`
    workflowPath: read('GITHUB_WORKFLOW_REF')
      .replace(/@.*$/, '')
      .replace(/^[^/]*\/[^/]*\//, ''),
    ref: read('GITHUB_REF'),
    runId: read('GITHUB_RUN_ID'),
    runAttempt: Number(read('GITHUB_RUN_ATTEMPT') || '1'),
    serverUrl: server,
    apiUrl: new URL(read('GITHUB_API_URL') || 'https://api.github.com'),
    runUrl: `${server}/${repository}/actions/runs/${read('GITHUB_RUN_ID')}`,
    // As `@actions/artifact` decides it.
    isGhes: !/^github\.com$|\.ghe\.com$|\.localhost$/i.test(host),
    offersIdTokens:
      read('ACTIONS_ID_TOKEN_REQUEST_URL') !== '' && read('ACTIONS_ID_TOKEN_REQUEST_TOKEN') !== '',
    workspace: read('GITHUB_WORKSPACE'),
    temp: read('RUNNER_TEMP'),
    retentionDays: Number(read('GITHUB_RETENTION_DAYS')) || undefined,
  };
}
