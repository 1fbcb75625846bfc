import type { Answer } from '../http.ts';
import { failure } from './answers.ts';
import type { Git, Protection } from './git.ts';

/** What the ruleset of a repository or organization answers, for GraphQL and REST alike. */
export function ruleText({ by, demand }: Protection): string {
  return by === 'ruleset' ? `Repository rule violations found\n\n${demand}\n\n` : demand;
}

/**
 * The REST answer to moving a protected branch.
 * Seen: https://github.com/satisfactory-factories/application/issues/67 (ruleset),
 * https://github.com/googleapis/repo-automation-bots/issues/5551 (the rule's bare text).
 */
export function refuseUpdate(git: Git, branch: string, page: string): Answer | undefined {
  const protection = git.protectionOf(branch);
  return protection === undefined ? undefined : failure(422, ruleText(protection), page);
}

/**
 * The REST answer to creating a branch whose name a rule reserves; it does not say which rule.
 * Seen: https://github.com/actions/github-script/issues/455 (classic),
 * https://github.com/release-plz/action/issues/518 (ruleset).
 */
export function refuseCreation(git: Git, branch: string, page: string): Answer | undefined {
  const isReserved = git.protectionOf(branch)?.creation === true;
  return isReserved ? failure(422, 'Reference update failed', page) : undefined;
}
