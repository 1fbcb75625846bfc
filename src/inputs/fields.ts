import * as v from 'valibot';
import type { Order } from '../backfill/windows.ts';
import type { Entity, LogName } from '../events/source.ts';
import {
  REFUSED,
  choice,
  duration,
  field,
  optionalDuration,
  optionalWholeNumber,
  toToken,
  wholeNumber,
} from './field.ts';
import {
  isBranchName,
  toApiUrl,
  toGivenTime,
  toPrivateKey,
  toReset,
  toShare,
  toSinks,
  toSize,
} from './values.ts';

export type Mode = 'collect' | 'backfill' | 'matrix' | 'check' | 'state';

/** What `org` says: these organizations, or all of the enterprises. */
type Organizations = readonly Entity[] | 'all';

function toEntities(scope: Entity['scope'], value: string): readonly Entity[] | typeof REFUSED {
  const slugs = value.split(/[\s,]+/).filter((slug) => slug !== '');
  if (!slugs.every((slug) => /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(slug))) return REFUSED;
  return [...new Set(slugs.map((slug) => slug.toLowerCase()))].map((slug): Entity => ({
    scope,
    slug,
  }));
}

/** How each input is read. */
export const fields = {
  mode: choice<Mode>({
    ...{
      collect: 'collect',
      backfill: 'backfill',
      matrix: 'matrix',
      check: 'check',
      state: 'state',
    },
  }),
  org: field<Organizations>(
    'organization logins (letters, digits, `-`), separated by commas or newlines, or `*` for all of the `enterprise`',
    (value) => (value === '*' ? 'all' : toEntities('org', value)),
  ),
  enterprise: field(
    'enterprise slugs (letters, digits, `-`), separated by commas or newlines',
    (value) => toEntities('enterprise', value),
  ),
  'audit-log-token': field('a token that may read the audit log, from a secret', (value) =>
    value === '' ? value : toToken(value),
  ),
  'client-id': field('the client id of a GitHub App, such as `Iv23liAbCdEf`', (value) =>
    /^[A-Za-z0-9._-]{0,80}$/.test(value) ? value : REFUSED,
  ),
  'private-key': field("a GitHub App's private key (PEM), from a secret", toPrivateKey),
  'installation-id': optionalWholeNumber(1, 999_999_999_999),
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
  retention: optionalDuration('1d', '9999d'),
  'reset-to': field(
    'a date (`2026-11-01`), a time (`2026-11-01T08:00:00Z`), a span before now (`3d`), `start`, or nothing',
    toReset,
  ),
  lookback: duration('0s', '3d'),
  'max-lag': optionalDuration('10m', '180d'),
  'max-requests': optionalWholeNumber(1, 1_000_000),
  'max-bytes': field('a size from `1MB` to `999999MB`, or nothing', toSize),
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
  'output-dir': field('a folder of its own', toFolder),
  'record-dir': field('a folder of its own', toFolder),
  'replay-dir': field('a folder that `record-dir` was', toFolder),
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

export const schema = v.object(fields);

/** Not the root, nor the folder that one is in. */
function toFolder(value: string): string | typeof REFUSED {
  return /^[/\\]+$|^\.*$/.test(value) && value !== '' ? REFUSED : value;
}
