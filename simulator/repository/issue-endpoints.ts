import { json } from '../answer.ts';
import { apiUrl, type Answer, type Call } from '../http.ts';
import { refusal, type Need } from './access.ts';
import { failure, pageOf, time } from './answers.ts';
import type { Actor, Issue, IssueComment, Issues } from './issues.ts';

/** One call below `/repos/{owner}/{repo}/issues`; `path` begins there. */
export interface IssueCall {
  readonly call: Call;
  readonly path: string;
  readonly token: string | undefined;
  /** Whose the token is. */
  readonly actor: Actor;
  readonly may: (need: Need) => boolean;
}

/** Answers such a call; throws a `SyntaxError` for a body that is no JSON. */
export type IssueEndpoints = (asked: IssueCall) => Answer;

type Fields = Readonly<Record<string, unknown>>;

const MOST_CHARACTERS = 65_536;
const PAGE = { issue: 'issues/issues', comment: 'issues/comments' };

/** The endpoints of issues, and of comments on issues and pull requests. */
export function createIssueEndpoints(parts: {
  readonly repository: { readonly id: number; readonly fullName: string };
  readonly issues: Issues;
}): IssueEndpoints {
  const { repository, issues } = parts;
  const urlOf = (call: Call, path: string): string =>
    apiUrl(call, `/repos/${repository.fullName}/issues${path}`);
  const pageUrl = ({ number, isPullRequest }: Pick<Issue, 'number' | 'isPullRequest'>): string =>
    `https://github.com/${repository.fullName}/${isPullRequest ? 'pull' : 'issues'}/${number}`;

  const issueView = (call: Call, issue: Issue): object => ({
    id: 2_000_000_000 + issue.number,
    number: issue.number,
    title: issue.title,
    body: issue.body === '' ? null : issue.body,
    state: issue.state,
    state_reason: issue.state === 'closed' ? 'completed' : null,
    labels: issue.labels.map((name) => ({ name, color: 'ededed', default: false })),
    user: issue.by,
    comments: issues.commentsOf(issue.number).length,
    url: urlOf(call, `/${issue.number}`),
    html_url: pageUrl(issue),
    created_at: time(issue.createdAt),
    updated_at: time(issue.updatedAt),
    closed_at: issue.closedAt === undefined ? null : time(issue.closedAt),
    ...(issue.isPullRequest && { pull_request: { html_url: pageUrl(issue), merged_at: null } }),
  });

  const commentView = (call: Call, comment: IssueComment, issue: Issue): object => ({
    id: comment.id,
    body: comment.body,
    user: comment.by,
    url: urlOf(call, `/comments/${comment.id}`),
    html_url: `${pageUrl(issue)}#issuecomment-${comment.id}`,
    issue_url: urlOf(call, `/${comment.number}`),
    created_at: time(comment.createdAt),
    updated_at: time(comment.updatedAt),
  });

  const listIssues = (call: Call): Answer => {
    const query = call.url.searchParams;
    const [state, creator] = [query.get('state') ?? 'open', query.get('creator')];
    const labels = (query.get('labels') ?? '').split(',').filter((label) => label !== '');
    const wanted = (issue: Issue): boolean =>
      (state === 'all' || issue.state === state) &&
      (creator === null || issue.by.login === creator) &&
      labels.every((label) => issue.labels.includes(label));
    const list = issues.all().filter(wanted).reverse();
    return listOf(call, list, (issue) => issueView(call, issue));
  };

  const listOf = <T>(call: Call, list: readonly T[], view: (element: T) => object): Answer => {
    const { shown, headers } = pageOf({ call, repositoryId: repository.id, list, view });
    return json(200, shown, headers);
  };

  const createIssue = ({ call, actor }: IssueCall): Answer => {
    const fields = JSON.parse(call.body.toString()) as Fields;
    if (fields['title'] === undefined) return notSupplied('title', PAGE.issue);
    const { title = '', ...given } = readChanges(fields);
    const wrong = checkIssue({ title, ...given });
    if (wrong !== undefined) return wrong;
    const { body = '', labels = [] } = given;
    return json(201, issueView(call, issues.add({ title, body, labels, by: actor })));
  };

  const answerIssue = (call: Call, issue: Issue): Answer => {
    if (call.method === 'GET') return json(200, issueView(call, issue));
    const changes = readChanges(JSON.parse(call.body.toString()) as Fields);
    const wrong = checkIssue(changes);
    return wrong ?? json(200, issueView(call, issues.edit(issue.number, changes) ?? issue));
  };

  const answerComments = ({ call, actor }: IssueCall, issue: Issue): Answer => {
    if (call.method === 'GET') {
      const list = issues.commentsOf(issue.number);
      return listOf(call, list, (comment) => commentView(call, comment, issue));
    }
    const body = readComment(call);
    if (typeof body !== 'string') return body;
    const comment = issues.addComment(issue.number, { body, by: actor });
    return json(201, commentView(call, comment, issue));
  };

  const answerComment = (call: Call, comment: IssueComment, issue: Issue): Answer => {
    if (call.method === 'GET') return json(200, commentView(call, comment, issue));
    if (call.method === 'DELETE') {
      issues.deleteComment(comment.id);
      return { status: 204 };
    }
    const body = readComment(call);
    if (typeof body !== 'string') return body;
    const edited = issues.editComment(comment.id, body) ?? comment;
    return json(200, commentView(call, edited, issue));
  };

  return (asked) => {
    const { call, path } = asked;
    const [, commentId, number, inside = ''] =
      /^(?:\/comments\/(\d+)|(?:\/(\d+)(\/comments)?)?)$/.exec(path) ?? [];
    const page = commentId !== undefined || inside !== '' ? PAGE.comment : PAGE.issue;
    const methods = methodsOf({ commentId, number, inside, path });
    if (!methods.includes(call.method)) return failure(404, 'Not Found');
    const comment = issues.comment(Number(commentId));
    const issue = issues.get(comment?.number ?? Number(number));
    const refused = refuse(asked, issue, page);
    if (refused !== undefined) return refused;
    const ofPullRequest = issue?.isPullRequest === true;
    // Seen: https://github.com/ossf/allstar/issues/64
    if (!issues.areEnabled && !ofPullRequest)
      return failure(410, 'Issues are disabled for this repo', PAGE.issue);
    if (path === '') return call.method === 'GET' ? listIssues(call) : createIssue(asked);
    if (issue === undefined) return failure(404, 'Not Found', page);
    if (comment !== undefined) return answerComment(call, comment, issue);
    return inside === '' ? answerIssue(call, issue) : answerComments(asked, issue);
  };
}

function methodsOf(of: {
  readonly commentId: string | undefined;
  readonly number: string | undefined;
  readonly inside: string;
  readonly path: string;
}): readonly string[] {
  if (of.commentId !== undefined) return ['GET', 'PATCH', 'DELETE'];
  if (of.number !== undefined) return of.inside === '' ? ['GET', 'PATCH'] : ['GET', 'POST'];
  return of.path === '' ? ['GET', 'POST'] : [];
}

/** A pull request is open to both permissions: https://docs.github.com/rest/issues/comments#create-an-issue-comment */
function refuse(
  { call, token, may }: IssueCall,
  issue: Issue | undefined,
  page: string,
): Answer | undefined {
  const level = call.method === 'GET' ? 'read' : 'write';
  const areas =
    issue?.isPullRequest === true ? (['issues', 'pull-requests'] as const) : (['issues'] as const);
  if (areas.some((area) => may({ area, level }))) return undefined;
  const refused = refusal(token, { area: 'issues', level }, page);
  const either = { 'x-accepted-github-permissions': `issues=${level}; pull_requests=${level}` };
  return refused.status === 403
    ? { ...refused, headers: { ...refused.headers, ...either } }
    : refused;
}

function readChanges(fields: Fields): Partial<Pick<Issue, 'title' | 'body' | 'state' | 'labels'>> {
  const { title, body, state, labels } = fields;
  return {
    ...(typeof title === 'string' && { title }),
    ...(typeof body === 'string' && { body }),
    ...((state === 'open' || state === 'closed') && { state }),
    ...(Array.isArray(labels) && { labels: labels.map(String) }),
  };
}

function checkIssue({ title, body }: { title?: string; body?: string }): Answer | undefined {
  if (title?.trim() === '')
    return invalid({ resource: 'Issue', code: 'missing_field', field: 'title' }, PAGE.issue);
  if (title !== undefined && lengthOf(title) > 256)
    return invalid(tooLong('Issue', 'title', 256), PAGE.issue);
  // Seen: https://github.com/trstringer/manual-approval/issues/89
  return body !== undefined && lengthOf(body) > MOST_CHARACTERS
    ? invalid(tooLong('Issue', 'body', MOST_CHARACTERS), PAGE.issue)
    : undefined;
}

/** The text of a comment, or why it is refused. Seen: https://github.com/reg-viz/reg-actions/issues/123 */
function readComment(call: Call): string | Answer {
  const { body } = JSON.parse(call.body.toString()) as Fields;
  if (typeof body !== 'string') return notSupplied('body', PAGE.comment);
  const resource = 'IssueComment';
  if (body.trim() === '')
    return invalid({ resource, code: 'missing_field', field: 'body' }, PAGE.comment);
  if (lengthOf(body) <= MOST_CHARACTERS) return body;
  const message = `Body is too long (maximum is ${MOST_CHARACTERS} characters)`;
  return invalid({ resource, code: 'unprocessable', field: 'data', message }, PAGE.comment);
}

function tooLong(resource: string, field: string, most: number): Fields {
  const message = `${field} is too long (maximum is ${most} characters)`;
  return { resource, code: 'custom', field, message };
}

function notSupplied(field: string, page: string): Answer {
  return failure(422, `Invalid request.\n\n"${field}" wasn't supplied.`, page);
}

function invalid(error: Fields, page: string): Answer {
  const documentation_url = `https://docs.github.com/rest/${page}`;
  const body = { message: 'Validation Failed', errors: [error] };
  return json(422, { ...body, documentation_url, status: '422' });
}

function lengthOf(text: string): number {
  return [...text].length;
}
