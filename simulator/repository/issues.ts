/** Who wrote something. */
export interface Actor {
  readonly login: string;
  readonly id: number;
  readonly type: 'User' | 'Bot';
}

/** An issue, or a pull request as the issue that it also is. */
export interface Issue {
  readonly number: number;
  readonly isPullRequest: boolean;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed';
  readonly labels: readonly string[];
  readonly by: Actor;
  /** Simulated time, epoch milliseconds, as are all times here. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly closedAt: number | undefined;
}

/** A comment on an issue or on a pull request. */
export interface IssueComment {
  readonly id: number;
  /** The issue's or pull request's. */
  readonly number: number;
  readonly body: string;
  readonly by: Actor;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** The issues, pull requests and comments of one repository: what a test sets up and looks at, and what the endpoints work on. */
export interface Issues {
  /** Whether the repository has issues at all; a live setting. Pull requests are there in any case. */
  areEnabled: boolean;
  /** Issues and pull requests, oldest first. */
  all(): readonly Issue[];
  get(number: number): Issue | undefined;
  add(issue: Pick<Issue, 'title'> & Partial<Pick<Issue, 'body' | 'labels' | 'by'>>): Issue;
  /** An open pull request; gives its number. */
  addPullRequest(pull?: Partial<Pick<Issue, 'title' | 'body' | 'by'>>): number;
  edit(
    number: number,
    changes: Partial<Pick<Issue, 'title' | 'body' | 'state' | 'labels'>>,
  ): Issue | undefined;
  /** Those on one issue or pull request, oldest first. */
  commentsOf(number: number): readonly IssueComment[];
  comment(id: number): IssueComment | undefined;
  addComment(
    number: number,
    comment: Pick<IssueComment, 'body'> & Partial<Pick<IssueComment, 'by'>>,
  ): IssueComment;
  editComment(id: number, body: string): IssueComment | undefined;
  deleteComment(id: number): void;
}

/** Somebody who is no App. */
const MONA: Actor = { login: 'mona', id: 2_008_131, type: 'User' };
/** GitHub's ids have ten digits by now. */
const FIRST_COMMENT_ID = 3_000_000_001;

/** A repository without issues. */
export function createIssues(clock: { now(): number }): Issues {
  const issues = new Map<number, Issue>();
  const comments = new Map<number, IssueComment>();
  let nextCommentId = FIRST_COMMENT_ID;
  const begin = (isPullRequest: boolean, facts: Parameters<Issues['add']>[0]): Issue => {
    const [number, now] = [issues.size + 1, clock.now()];
    const issue: Issue = {
      ...{ number, isPullRequest, body: '', state: 'open', labels: [], by: MONA },
      ...facts,
      ...{ createdAt: now, updatedAt: now, closedAt: undefined },
    };
    issues.set(number, issue);
    return issue;
  };
  const touch = (issue: Issue, changes: Partial<Issue> = {}): Issue => {
    const changed = { ...issue, ...changes, updatedAt: clock.now() };
    issues.set(issue.number, changed);
    return changed;
  };
  return {
    areEnabled: true,
    all: () => [...issues.values()],
    get: (number) => issues.get(number),
    add: (issue) => begin(false, issue),
    addPullRequest: (pull = {}) => begin(true, { title: 'Change the streams', ...pull }).number,
    edit(number, changes) {
      const issue = issues.get(number);
      if (issue === undefined) return undefined;
      const { state = issue.state } = changes;
      const closedAt = state === 'closed' ? (issue.closedAt ?? clock.now()) : undefined;
      return touch(issue, { ...changes, closedAt });
    },
    commentsOf: (number) => [...comments.values()].filter((comment) => comment.number === number),
    comment: (id) => comments.get(id),
    addComment(number, { body, by = MONA }) {
      const issue = issues.get(number);
      if (issue === undefined) throw new RangeError(`There is no issue ${number}`);
      touch(issue);
      const [id, now] = [nextCommentId++, clock.now()];
      const comment = { id, number, body, by, createdAt: now, updatedAt: now };
      comments.set(id, comment);
      return comment;
    },
    editComment(id, body) {
      const comment = comments.get(id);
      if (comment === undefined) return undefined;
      const changed = { ...comment, body, updatedAt: clock.now() };
      comments.set(id, changed);
      return changed;
    },
    deleteComment: (id) => void comments.delete(id),
  };
}
