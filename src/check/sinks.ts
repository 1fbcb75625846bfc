import { explainBranchError } from '../github/access.ts';
import type { BranchRules } from '../github/branch-rules.ts';
import type { PushAccess } from '../github/push-access.ts';
import { plural } from '../words.ts';
import type { Verdict } from './verdict.ts';

/** A branch that the archive is to be committed to. */
interface Target {
  /** `owner/name` */
  readonly repository: string;
  readonly name: string;
}

/** How long artifacts last; `days` as `artifact-retention-days` says, `repositoryDays` as the repository does. */
export function judgeArtifacts(
  days: number | undefined,
  repositoryDays: number | undefined,
): Verdict {
  const topic = 'Artifacts';
  const most = repositoryDays ?? Infinity;
  const kept = Math.min(days ?? Infinity, most);
  if (days !== undefined && days > most) {
    const text = `\`artifact-retention-days\` is ${days}, but this repository keeps artifacts for ${plural(most, 'day')} at most. Raise that in Settings > Actions > General, or lower the input.`;
    return { level: 'warning', topic, text };
  }
  const howLong = kept === Infinity ? 'as long as the repository says' : plural(kept, 'day');
  return { level: 'ok', topic, text: `Each delivery becomes one, kept for ${howLong}.` };
}

/** Whether commits can be made. `rules` are undefined if the repository can't be written anyway. */
export function judgeBranch(
  target: Target,
  access: PushAccess,
  rules: BranchRules | undefined,
): Verdict[] {
  const topic = `Branch ${target.name}`;
  if (access.may === false)
    return [
      { level: 'failure', topic, text: explainBranchError(access.refusal, target) ?? 'refused' },
    ];
  const where = `the branch \`${target.name}\` of ${target.repository}`;
  const verdicts = rules === undefined ? [] : judgeRules(rules, { topic, where });
  if (access.may === undefined) {
    const text = `Whether \`commit-token\` may write to ${where} is not known until the first commit.`;
    verdicts.push({ level: 'warning', topic, text });
  }
  if (verdicts.length > 0) return verdicts;
  const state = rules?.exists === true ? 'it is there' : 'it will be created';
  const way = rules?.refusing.length === 0 ? 'no rule is in the way' : 'its rules let it through';
  const text = `\`commit-token\` may write to ${where}; ${state}, and ${way}.`;
  return [{ level: 'ok', topic, text }];
}

const WAY_OUT =
  'Choose a `commit-branch` without rules, or let the owner of `commit-token` bypass them.';

function judgeRules(
  { refusing, limiting, mayBypass, isProtected }: BranchRules,
  { topic, where }: { topic: string; where: string },
): Verdict[] {
  const list = (types: readonly string[]): string => types.map((type) => `\`${type}\``).join(', ');
  const verdicts: Verdict[] = [];
  if (refusing.length > 0 && mayBypass === false) {
    const text = `Rules protect ${where}: ${list(refusing)}. ${WAY_OUT}`;
    verdicts.push({ level: 'failure', topic, text });
  }
  if (refusing.length > 0 && mayBypass === undefined) {
    const text = `Rules protect ${where} (${list(refusing)}), and whether they let \`commit-token\` through is not known until the first commit. ${WAY_OUT}`;
    verdicts.push({ level: 'warning', topic, text });
  }
  if (isProtected) {
    const text = `Branch protection is on for ${where}, and whether it lets \`commit-token\` through is not known until the first commit. ${WAY_OUT}`;
    verdicts.push({ level: 'warning', topic, text });
  }
  if (limiting.length > 0) {
    const text = `Rules say what may be committed to ${where}: ${list(limiting)}. If one refuses a commit, its text says why. ${WAY_OUT}`;
    verdicts.push({ level: 'warning', topic, text });
  }
  return verdicts;
}
