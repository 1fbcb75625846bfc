import { ApiError } from './api-error.ts';
import { openAsker } from './octokit.ts';
import type { Access } from './octokit.ts';
import { openRetries } from './patience.ts';

/** A comment on a pull request or an issue. */
export interface Comment {
  readonly id: number;
  /** Login, of the workflow's own token `github-actions[bot]`; empty if GitHub does not know it (any more). */
  readonly author: string;
  readonly body: string;
}

/** An issue, never a pull request. */
export interface Issue {
  readonly number: number;
  /** As of a comment. */
  readonly author: string;
  readonly title: string;
  readonly body: string;
}

/**
 * Comments and issues of the workflow's own repository. Every call rejects with an `ApiError` if it gets no answer, or
 * with `ReadingStopped`. What creates something is sent once, so that it is never there twice.
 */
export interface Conversation {
  /** Whose the token is, as `author` says it. */
  login(): Promise<string>;
  /** All of a pull request or issue, oldest first. */
  comments(number: number): Promise<Comment[]>;
  createComment(number: number, body: string): Promise<Comment>;
  updateComment(id: number, body: string): Promise<void>;
  /** Also fulfils if there is no such comment (any more). */
  deleteComment(id: number): Promise<void>;
  /** All open issues with the label, oldest first. */
  openIssues(label: string): Promise<Issue[]>;
  createIssue(issue: { title: string; body: string; label: string }): Promise<Issue>;
  updateIssue(number: number, body: string): Promise<void>;
  closeIssue(number: number): Promise<void>;
}

/** GitHub's largest page. */
const PAGE = 100;

export function openConversation(access: Access): Conversation {
  const [owner = '', repo = ''] = access.fullName.split('/');
  const here = { owner, repo };
  const ask = openAsker(access, openRetries(access));
  const patience = { ...access.patience, retries: 0 };
  const askOnce = openAsker(access, openRetries({ ...access, patience }));

  return {
    async login() {
      // The workflow's own token may not ask `GET /user`.
      const { viewer } = await ask(async ({ graphql }, request) => ({
        data: await graphql<{ viewer: { login: string } }>('query { viewer { login } }', {
          request,
        }),
      }));
      return viewer.login;
    },
    async comments(issue_number) {
      const all = await readPages((page) =>
        ask(({ rest }, request) =>
          rest.issues.listComments({ ...here, issue_number, per_page: PAGE, page, request }),
        ),
      );
      return all.map(toComment);
    },
    async createComment(issue_number, body) {
      return toComment(
        await askOnce(({ rest }, request) =>
          rest.issues.createComment({ ...here, issue_number, body, request }),
        ),
      );
    },
    async updateComment(comment_id, body) {
      await ask(({ rest }, request) =>
        rest.issues.updateComment({ ...here, comment_id, body, request }),
      );
    },
    async deleteComment(comment_id) {
      try {
        await ask(async ({ rest }, request) => {
          await rest.issues.deleteComment({ ...here, comment_id, request });
          return { data: {} };
        });
      } catch (error) {
        if (!(error instanceof ApiError) || error.failure.kind !== 'not-found') throw error;
      }
    },
    async openIssues(labels) {
      const all = await readPages((page) =>
        ask(({ rest }, request) =>
          rest.issues.listForRepo({
            ...{ ...here, labels, state: 'open', per_page: PAGE, page, request },
            ...{ sort: 'created', direction: 'asc' },
          }),
        ),
      );
      return all.filter(({ pull_request }) => pull_request === undefined).map(toIssue);
    },
    async createIssue({ title, body, label }) {
      return toIssue(
        await askOnce(({ rest }, request) =>
          rest.issues.create({ ...here, title, body, labels: [label], request }),
        ),
      );
    },
    async updateIssue(issue_number, body) {
      await ask(({ rest }, request) =>
        rest.issues.update({ ...here, issue_number, body, request }),
      );
    },
    async closeIssue(issue_number) {
      await ask(({ rest }, request) =>
        rest.issues.update({ ...here, issue_number, state: 'closed', request }),
      );
    },
  };
}

async function readPages<Item>(readPage: (page: number) => Promise<Item[]>): Promise<Item[]> {
  const all: Item[] = [];
  for (let page = 1; ; page++) {
    const items = await readPage(page);
    all.push(...items);
    if (items.length < PAGE) return all;
  }
}

interface Written {
  readonly user?: { readonly login: string } | null;
  readonly body?: string | null | undefined;
}

function toComment({ id, user, body }: Written & { readonly id: number }): Comment {
  return { id, author: user?.login ?? '', body: body ?? '' };
}

function toIssue(issue: Written & { readonly number: number; readonly title: string }): Issue {
  const { number, title, user, body } = issue;
  return { number, title, author: user?.login ?? '', body: body ?? '' };
}
