import { createHash } from 'node:crypto';
import { ApiError } from '../github/api-error.ts';
import { ReadingStopped } from '../github/patience.ts';

/** Whose the text is: one comment, or one issue, is kept for each enterprise and file. */
export interface Subject {
  readonly enterprise: string;
  /** The file, as the input names it. */
  readonly path: string;
}

/** The first line of a text that this action keeps, not seen by people, by which it finds it again. */
export function markOf(kind: 'plan' | 'drift', { enterprise, path }: Subject): string {
  const subject = createHash('sha256')
    .update(JSON.stringify([enterprise.toLowerCase(), path]))
    .digest('hex');
  return `<!-- audit-log-streams ${kind} ${subject.slice(0, 32)} -->\n`;
}

/**
 * Of texts with the mark those by the same author, the oldest first: anybody can copy a mark. `login` is only asked for
 * if there is such a text.
 */
export async function findOwn<Text extends { readonly author: string; readonly body: string }>(
  texts: readonly Text[],
  mark: string,
  login: () => Promise<string>,
): Promise<Text[]> {
  const marked = texts.filter(({ body }) => body.startsWith(mark.trimEnd()));
  if (marked.length === 0) return [];
  const author = await login();
  return marked.filter((text) => text.author === author);
}

/** Whether GitHub keeps this text already. */
export function isSameText(kept: string, text: string): boolean {
  return kept.replaceAll('\r\n', '\n').trimEnd() === text.trimEnd();
}

/** Why a text could not be written; throws what is no answer of GitHub, or none. */
export function sayUnwritten(error: unknown, what: string, permission: string): string {
  if (error instanceof ReadingStopped) {
    const why =
      error.reason === 'cancelled'
        ? 'the job was cancelled'
        : 'the rate limit of `github-token` is used up';
    return `${what} could not be brought up to date: ${why}.`;
  }
  if (!(error instanceof ApiError)) throw error;
  const { failure, status } = error;
  // 410: the repository has no issues.
  const isDenied =
    status === 410 || ['forbidden', 'not-found', 'unauthorized'].includes(failure.kind);
  const remedy = isDenied ? ` ${permission}` : '';
  return `${what} could not be brought up to date (${error.message}).${remedy}`;
}
