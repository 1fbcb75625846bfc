import { ApiError } from './api-error.ts';
import { openAsker } from './octokit.ts';
import type { Access } from './octokit.ts';
import { openRetries } from './patience.ts';

/** Whether a token may write a repository's contents. */
export type PushAccess =
  | { readonly may: true }
  /** `refusal` says why, as the failure of a commit would. */
  | { readonly may: false; readonly refusal: ApiError }
  /** Nobody who knows could be asked. */
  | { readonly may: undefined };

/** No object has this id. */
const NO_COMMIT = '0'.repeat(40);

/**
 * Asks to make the branch out of a commit that can't exist: what GitHub has against the token it says before it looks
 * for the commit, and there is nothing that it could make. Its own `permissions` field is no answer: of an App's token,
 * such as the workflow's own, it always says that it may not push.
 */
export async function readPushAccess(access: Access, branch: string): Promise<PushAccess> {
  const [owner = '', repo = ''] = access.fullName.split('/');
  const ask = openAsker(access, openRetries(access));
  try {
    await ask(({ rest }, request) =>
      rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha: NO_COMMIT, request }),
    );
    return { may: true };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { failure, status } = error;
    // 409: the repository is empty.
    if (status === 422 || status === 409) return { may: true };
    const isRefused = ['unauthorized', 'forbidden', 'not-found'].includes(failure.kind);
    return isRefused ? { may: false, refusal: error } : { may: undefined };
  }
}
