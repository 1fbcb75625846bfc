import { toRange } from '../backfill/range.ts';
import type { GivenTime } from '../backfill/range.ts';
import { isServerApi } from './host.ts';
import { findAppConflicts } from './app-conflicts.ts';
import type { Job } from './job.ts';
import { findRecordingConflicts } from './recording-conflicts.ts';

/** What can't be used together, or lacks something else; a paragraph for each. */
export function findConflicts(given: Readonly<Record<string, string>>, job: Job): string[] {
  const mode = given['mode']?.toLowerCase();
  const problems = [...findRecordingConflicts(given), ...findAppConflicts(given)];
  // The recording says what was read, and nobody is asked.
  if (given['replay-dir'] !== '') return problems;
  if (given['reset-to'] !== '' && mode !== 'state') {
    problems.push(
      '`reset-to`: something was given, and only `mode: state` changes the position; allowed: nothing, or that mode.',
    );
  }
  problems.push(...findServerProblems(given, job));
  const isRead = [given['audit-log-token'], given['client-id']].some((value) => value !== '');
  const isNamed = [given['org'], given['enterprise']].some((value) => value !== '');
  if (mode === 'check' && !isRead && isNamed && given['max-lag'] === '') {
    problems.push(
      '`audit-log-token`: nothing was given, so there is nothing to check; allowed: what the collecting workflow has, from ' +
        'a secret, or nothing and a `max-lag`, with which only the position is looked at.',
    );
  }
  // Without both a check only looks at the position.
  if (mode === 'check' && !(isRead && isNamed)) return problems;
  const target = (given['commit-repository'] ?? '').toLowerCase();
  if (target !== '' && target !== job.repository.toLowerCase() && given['commit-token'] === '') {
    problems.push(
      "`commit-token`: nothing was given, and the workflow's own token can write to no other repository than its own; " +
        'allowed: a token that may write to `commit-repository`, from a secret.',
    );
  }
  if (given['attest']?.toLowerCase() === 'true' && !job.isGhes && !job.offersIdTokens) {
    problems.push(
      '`attest`: `true` was given, but this job may not prove to GitHub who it is; ' +
        'add `id-token: write` and `attestations: write` to the `permissions:` of this job.',
    );
  }
  // The archive itself says whose it is, and the audit log is not read.
  if (mode === 'state') return problems;
  if (given['org'] === '' && given['enterprise'] === '') {
    problems.push('`org`, `enterprise`: neither was given; allowed: at least one of them.');
  }
  // Planning asks nobody.
  if (mode === 'matrix') return problems;
  const isApp = given['client-id'] !== '' || given['private-key'] !== '';
  if (given['audit-log-token'] === '' && !isApp) {
    problems.push(
      '`audit-log-token`: nothing was given; allowed: a token that may read the audit log, from a secret, or a GitHub App (`client-id` and `private-key`).',
    );
  } else if (given['audit-log-token'] === given['github-token']) {
    problems.push(
      "`audit-log-token`: the workflow's own `GITHUB_TOKEN` was given, which can read no audit log whatever its permissions; " +
        'allowed: a classic personal access token of an owner with the scope `read:audit_log`, stored as a secret.',
    );
  }
  return problems;
}

/** What a GitHub Enterprise Server has not, or has alone; of these `check` is to tell, too. */
function findServerProblems(given: Readonly<Record<string, string>>, job: Job): string[] {
  const problems: string[] = [];
  const sinks = (given['sinks'] ?? '').toLowerCase();
  const mode = given['mode']?.toLowerCase() ?? '';
  const isBlank = (...names: string[]): boolean => names.every((name) => given[name] === '');
  // Only the position is looked at.
  const isWatching =
    mode === 'check' &&
    (isBlank('org', 'enterprise') || isBlank('audit-log-token', 'client-id', 'private-key'));
  if (given['retention'] !== '' && !isServerApi(URL.parse(given['api-url'] ?? ''))) {
    problems.push(
      '`retention`: something was given, and `api-url` is that of github.com or GHE.com, which keep events for 180 days, and Git ' +
        'events for 7; allowed: nothing, or the `api-url` of a GitHub Enterprise Server, such as `https://HOSTNAME/api/v3`.',
    );
  }
  if (!job.isGhes) return problems;
  if (mode !== 'matrix' && !isWatching && /(^|[\s,])artifact($|[\s,])/.test(sinks)) {
    problems.push(
      '`sinks`: `artifact` was given, or nothing, which means the same, and on GitHub Enterprise Server an action can make no ' +
        'artifacts that it finds again; allowed: `commit` keeps the archive in a branch of a repository (it needs `contents: write` in the ' +
        '`permissions:` of this job), `none` leaves the files to the later steps.',
    );
  }
  if (given['attest']?.toLowerCase() === 'true') {
    problems.push(
      '`attest`: `true` was given, and GitHub Enterprise Server has no attestations; allowed: `false`, or a workflow on github.com or GHE.com.',
    );
  }
  return problems;
}

/** What can't be meant by `since` and `until`; a paragraph for each. `now` in epoch milliseconds; see `toRange`. */
export function findTimeProblems(
  times: { mode: string; since: GivenTime | undefined; until: GivenTime | undefined },
  now: number,
  keptMs: number | undefined,
): string[] {
  const { mode, since, until } = times;
  const problems = (['since', 'until'] as const)
    .filter((name) => toTime(times[name], now) > now)
    .map((name) => `\`${name}\`: a time in the future was given; allowed: a time before now.`);
  if (mode !== 'backfill' && mode !== 'matrix') {
    const text =
      '`until`: something was given, and collecting has no end; allowed: nothing, or `mode: backfill`.';
    return until === undefined ? problems : [...problems, text];
  }
  const { from, to } = toRange({ since, until }, now, keptMs);
  const text =
    '`since`, `until`: the range is empty; `since` has to be before `until`, which is the beginning of today (UTC) if nothing ' +
    'is given. Spans before now go back to the beginning of their day.';
  return from < to || problems.length > 0 ? problems : [text];
}

/** Epoch milliseconds; what is not given lies before all. */
export function toTime(given: GivenTime | undefined, now: number): number {
  return given === undefined ? -Infinity : 'ago' in given ? now - given.ago : given.at;
}
