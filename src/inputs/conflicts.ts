import { toRange } from '../backfill/range.ts';
import type { GivenTime } from '../backfill/range.ts';
import type { Job } from './job.ts';

/** What can't be used together, or lacks something else; a paragraph for each. */
export function findConflicts(given: Readonly<Record<string, string>>, job: Job): string[] {
  const problems: string[] = [];
  const mode = given['mode']?.toLowerCase();
  if (mode === 'check') return problems;
  const target = (given['commit-repository'] ?? '').toLowerCase();
  if (target !== '' && target !== job.repository.toLowerCase() && given['commit-token'] === '') {
    problems.push(
      "`commit-token`: nothing was given, and the workflow's own token can write to no other repository than its own; " +
        'allowed: a token that may write to `commit-repository`, from a secret.',
    );
  }
  if (given['attest']?.toLowerCase() === 'true' && !job.offersIdTokens) {
    problems.push(
      '`attest`: `true` was given, but this job may not prove to GitHub who it is; ' +
        'add `id-token: write` and `attestations: write` to the `permissions:` of this job.',
    );
  }
  if (given['org'] === '' && given['enterprise'] === '') {
    problems.push('`org`, `enterprise`: neither was given; allowed: at least one of them.');
  }
  // Planning asks nobody.
  if (mode === 'matrix') return problems;
  if (given['audit-log-token'] === '') {
    problems.push(
      '`audit-log-token`: nothing was given; allowed: a token that may read the audit log, from a secret.',
    );
  } else if (given['audit-log-token'] === given['github-token']) {
    problems.push(
      "`audit-log-token`: the workflow's own `GITHUB_TOKEN` was given, which can read no audit log whatever its permissions; " +
        'allowed: a classic personal access token of an owner with the scope `read:audit_log`, stored as a secret.',
    );
  }
  return problems;
}

/** What can't be meant by `since` and `until`; a paragraph for each. `now` in epoch milliseconds. */
export function findTimeProblems(
  times: { mode: string; since: GivenTime | undefined; until: GivenTime | undefined },
  now: number,
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
  const { from, to } = toRange({ since, until }, now);
  const text =
    '`since`, `until`: the range is empty; `since` has to be before `until`, which is the beginning of today (UTC) if nothing ' +
    'is given. Spans before now go back to the beginning of their day.';
  return from < to || problems.length > 0 ? problems : [text];
}

/** Epoch milliseconds; what is not given lies before all. */
export function toTime(given: GivenTime | undefined, now: number): number {
  return given === undefined ? -Infinity : 'ago' in given ? now - given.ago : given.at;
}
