import type { Comment, Conversation } from '../github/conversation.ts';
import { findOwn, isSameText, markOf, sayUnwritten } from './own-text.ts';
import { renderPlan } from './render-plan.ts';
import type { PlanView } from './render-plan.ts';

/**
 * Keeps one comment with the plan on the pull request up to date. Returns why that failed, for a warning: without the
 * comment the plan is as good.
 */
export async function keepPlanComment({
  conversation,
  pullRequest,
  view,
}: {
  readonly conversation: Conversation;
  /** Its number. */
  readonly pullRequest: number;
  readonly view: PlanView;
}): Promise<string | undefined> {
  const mark = markOf('plan', view);
  const body = mark + renderPlan(view, 'comment');
  const readOwn = async (login: () => Promise<string>): Promise<Comment[]> =>
    findOwn(await conversation.comments(pullRequest), mark, login);
  try {
    let own = await readOwn(conversation.login);
    if (own.length === 0) {
      const { author } = await conversation.createComment(pullRequest, body);
      // Another run may have found none at the same time: of two comments the first stays.
      own = await readOwn(async () => author);
    }
    const [kept, ...doubles] = own;
    if (kept !== undefined && !isSameText(kept.body, body))
      await conversation.updateComment(kept.id, body);
    for (const { id } of doubles) await conversation.deleteComment(id);
    return undefined;
  } catch (error) {
    return sayUnwritten(error, `The comment on pull request #${pullRequest}`, PERMISSION);
  }
}

const PERMISSION =
  'The job needs `pull-requests: write` among its `permissions:`, which pull requests from forks never get; the plan is in the summary of this run. `comment: false` leaves the comment out.';
