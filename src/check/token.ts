import type { TokenHolder } from '../github/token-holder.ts';
import { sayDuration, sayMinute } from '../words.ts';
import type { Verdict } from './verdict.ts';

/** The token's expiry is warned about this long ahead. */
const EXPIRY_WARNING_MS = 14 * 86_400_000;

/** Whose token reads the audit log, and how long. `isApp` says that the App is given itself, which makes new tokens. */
export function judgeToken(
  holder: TokenHolder,
  { isApp, now }: { isApp: boolean; now: number },
): Verdict {
  const { expiresAt } = holder;
  const parts = [describeHolder(holder)];
  if (isApp) return { level: 'ok', topic: 'GitHub App', text: `${parts.join()}.` };
  if (expiresAt === undefined) {
    // An App's token says nothing of it, and neither does GitHub.
    parts.push(
      holder.kind === 'app' ? 'which is good for an hour at most' : 'which does not expire',
    );
    return { level: 'ok', topic: 'Token', text: `${parts.join(', ')}.` };
  }
  const left = sayDuration(Math.max(0, expiresAt - now));
  parts.push(`which expires on ${sayMinute(expiresAt)} UTC, in ${left}`);
  const isSoon = expiresAt - now < EXPIRY_WARNING_MS;
  const text = `${parts.join(', ')}.`;
  return isSoon
    ? { level: 'warning', topic: 'Token', text: `${text} Make a new one in time.` }
    : { level: 'ok', topic: 'Token', text };
}

function describeHolder({ login, kind, scopes }: TokenHolder): string {
  const whose = login === undefined ? '' : ` of \`${login}\``;
  switch (kind) {
    case 'app':
      return login === undefined
        ? 'A token of a GitHub App'
        : `A token of the GitHub App \`${login}\``;
    case 'fine-grained':
      return `A fine-grained token${whose}`;
    case 'classic': {
      const list = (scopes ?? []).map((scope) => `\`${scope}\``).join(', ');
      return `A classic token${whose}, ${list === '' ? 'without any scope' : `with the scope${scopes?.length === 1 ? '' : 's'} ${list}`}`;
    }
  }
}
