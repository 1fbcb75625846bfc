import type { Conversation, Issue } from '../github/conversation.ts';
import { plainText } from './plain-text.ts';
import { findOwn, isSameText, markOf, sayUnwritten } from './own-text.ts';
import { renderPlan } from './render-plan.ts';
import type { PlanView } from './render-plan.ts';

/** What the issues carry; GitHub makes the label with the first one. */
export const LABEL = 'audit-log-streams';

/**
 * Keeps one issue open, with the plan, while the enterprise differs from the file, and closes it when they are alike; a
 * plan with problems and without a difference leaves it as it is. Returns why that failed, for a warning.
 */
export async function keepDriftIssue({
  conversation,
  view,
  runUrl,
}: {
  readonly conversation: Conversation;
  readonly view: PlanView;
  readonly runUrl: string;
}): Promise<string | undefined> {
  const { plan, enterprise, path } = view;
  if (!plan.drift && plan.problems.length > 0) return undefined;
  const mark = markOf('drift', view);
  const readOwn = async (login: () => Promise<string>): Promise<Issue[]> =>
    findOwn(await conversation.openIssues(LABEL), mark, login);
  const close = async (issues: readonly Issue[], why: string): Promise<void> => {
    for (const { number } of issues) {
      // In this order the reason is given once, whatever fails.
      await conversation.closeIssue(number);
      await conversation.createComment(number, why);
    }
  };
  try {
    let own = await readOwn(conversation.login);
    if (!plan.drift) {
      await close(own, `The enterprise is like the file again, as [this run](${runUrl}) found.`);
      return undefined;
    }
    const body = mark + renderPlan(view, 'issue');
    if (own.length === 0) {
      const title = `Audit-log streams of ${plainText(enterprise)} differ from ${plainText(path)}`;
      const made = await conversation.createIssue({ title, body, label: LABEL });
      // Another run may have found none at the same time: of two issues the first stays.
      own = await readOwn(async () => made.author);
    }
    const [kept, ...doubles] = own;
    if (kept === undefined) return undefined;
    if (!isSameText(kept.body, body)) await conversation.updateIssue(kept.number, body);
    await close(doubles, `#${kept.number} is about the same.`);
    return undefined;
  } catch (error) {
    return sayUnwritten(error, 'The issue about differing streams', PERMISSION);
  }
}

const PERMISSION =
  'The job needs `issues: write` among its `permissions:`, and the repository has to have issues. The plan is in the summary of this run. `drift-issue: false` leaves the issue out.';
