import { json } from '../answer.ts';
import type { Answer } from '../http.ts';
import { failure } from './answers.ts';
import type { Git } from './git.ts';

/** The only ruleset that a repository of the simulator has. */
const RULESET = { id: 42, source_type: 'Repository' };

/**
 * Answers `GET …/branches/{branch}`, `…/rules/branches/{branch}` and `…/rulesets/{id}`; `path` begins after the
 * repository. Undefined for other paths.
 */
export function answerBranch(git: Git, fullName: string, path: string): Answer | undefined {
  const [, branch] = /^\/branches\/(.+)$/.exec(path) ?? [];
  if (branch !== undefined) return branchAnswer(git, decodeURIComponent(branch));
  const [, ruled] = /^\/rules\/branches\/(.+)$/.exec(path) ?? [];
  if (ruled !== undefined) {
    const source = { ruleset_source_type: RULESET.source_type, ruleset_source: fullName };
    const rules = rulesOf(git, decodeURIComponent(ruled)).map((type) => ({
      ...{ type, ...source, ruleset_id: RULESET.id },
    }));
    return json(200, rules);
  }
  if (path === `/rulesets/${RULESET.id}`)
    return json(200, { ...RULESET, source: fullName, current_user_can_bypass: 'never' });
  return /^\/(branches|rules|rulesets)(\/|$)/.test(path) ? failure(404, 'Not Found') : undefined;
}

function branchAnswer(git: Git, branch: string): Answer {
  const oid = git.head(branch);
  if (oid === undefined) return failure(404, 'Branch not found', 'branches/branches#get-a-branch');
  const protection = git.protectionOf(branch);
  return json(200, {
    name: branch,
    commit: { sha: oid },
    protected: protection !== undefined,
    protection: {
      enabled: protection?.by === 'classic',
      required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] },
    },
  });
}

/** What stands in a ruleset for a protection. Rules count for branches that are not there, too. */
function rulesOf(git: Git, branch: string): string[] {
  const protection = git.protectionOf(branch);
  if (protection?.by !== 'ruleset') return [];
  return ['deletion', ...(protection.creation ? ['creation'] : []), 'pull_request'];
}
