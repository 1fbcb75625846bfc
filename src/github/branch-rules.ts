import { ApiError } from './api-error.ts';
import type { Client } from './client.ts';

/** What stands in the way of a commit to a branch. */
export interface BranchRules {
  /** The branch is there. */
  readonly exists: boolean;
  /** Protected the classic way; whom that lets through only an administrator is told. */
  readonly isProtected: boolean;
  /** Types of the rules that refuse a commit, such as `pull_request`. */
  readonly refusing: readonly string[];
  /** Types of the rules that refuse some commits, such as `file_path_restriction`. */
  readonly limiting: readonly string[];
  /** Whether rules let the token's holder through; undefined if GitHub does not say. */
  readonly mayBypass: boolean | undefined;
}

/**
 * Rules that no commit by the API meets: it comes without a pull request and without checks.
 * Source: docs.github.com, "Available rules for rulesets".
 */
const REFUSING: ReadonlySet<string> = new Set([
  ...['update', 'pull_request', 'required_status_checks', 'required_deployments', 'merge_queue'],
  ...['workflows', 'code_scanning', 'code_quality'],
]);

/** Rules that the archive's commits meet: each adds files to the newest commit, and GitHub signs it. */
const HARMLESS: ReadonlySet<string> = new Set([
  ...['deletion', 'non_fast_forward', 'required_linear_history', 'required_signatures', 'creation'],
  ...['max_ref_updates', 'copilot_code_review'],
]);

interface Rule {
  readonly type: string;
  readonly ruleset_id?: number;
}

/** Asks what rules a branch has; reading them takes no more than seeing the repository. Rejects with an `ApiError`. */
export async function readBranchRules(
  client: Pick<Client, 'get'>,
  repository: string,
  branch: string,
): Promise<BranchRules> {
  const at = `/repos/${repository}`;
  const path = branch.split('/').map(encodeURIComponent).join('/');

  async function ask<Json>(what: string): Promise<Json | undefined> {
    try {
      const query: Record<string, string> = what.startsWith('rules/') ? { per_page: '100' } : {};
      const { status, body } = await client.get(`${at}/${what}`, query);
      return parse(body, status) as Json;
    } catch (error) {
      if (error instanceof ApiError && error.failure.kind === 'not-found') return undefined;
      throw error;
    }
  }

  const found = await ask<{ protected?: boolean; protection?: { enabled?: boolean } }>(
    `branches/${path}`,
  );
  // A repository of a plan without rules answers 403 here.
  const rules = (await ask<Rule[]>(`rules/branches/${path}`).catch(withoutRules)) ?? [];
  const isRefusing = ({ type }: Rule): boolean =>
    REFUSING.has(type) || (type === 'creation' && found === undefined);
  const refusing = rules.filter(isRefusing);
  const verdicts: (string | undefined)[] = [];
  for (const id of new Set(refusing.map((rule) => rule.ruleset_id))) {
    const ruleset = await ask<{ current_user_can_bypass?: string }>(`rulesets/${String(id)}`).catch(
      withoutRules,
    );
    verdicts.push(ruleset?.current_user_can_bypass);
  }
  const { protected: isProtected = false, protection } = found ?? {};
  return {
    exists: found !== undefined,
    // Rulesets count as protection, too.
    isProtected: isProtected && (protection?.enabled ?? rules.length === 0),
    refusing: typesOf(refusing),
    limiting: typesOf(rules.filter((rule) => !REFUSING.has(rule.type) && !HARMLESS.has(rule.type))),
    mayBypass: verdicts.includes(undefined)
      ? undefined
      : verdicts.every((verdict) => verdict === 'always' || verdict === 'exempt'),
  };
}

function typesOf(rules: readonly Rule[]): string[] {
  return [...new Set(rules.map(({ type }) => type))];
}

function withoutRules(error: unknown): undefined {
  if (error instanceof ApiError && error.failure.kind === 'forbidden') return undefined;
  throw error;
}

function parse(body: Buffer, status: number): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new ApiError({ kind: 'broken-answer' }, { status, detail: 'the answer is not JSON' });
  }
}
