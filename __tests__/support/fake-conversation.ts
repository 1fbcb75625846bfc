import type { Conversation } from '../../src/github/conversation.ts';

export const BOT = 'github-actions[bot]';

export interface Said {
  id: number;
  author: string;
  body: string;
}

/** A repository's comments (of pull request 7, by default) and issues in memory, and what was asked of it. */
export function fakeConversation(me = BOT) {
  const comments = new Map<number, Said[]>([[7, []]]);
  const issues: (Said & { title: string; label: string; isOpen: boolean })[] = [];
  const asked: string[] = [];
  let last = 100;
  /** Runs before the call of that name; what it throws is the answer. */
  const before = new Map<keyof Conversation, () => void>();
  const note = (call: keyof Conversation, ...more: (string | number)[]): void => {
    asked.push([call, ...more].join(' '));
    const act = before.get(call);
    before.delete(call);
    act?.();
  };
  const of = (number: number): Said[] => comments.get(number) ?? [];
  const say = (number: number, body: string, author = me): Said => {
    const said = { id: ++last, author, body };
    comments.set(number, [...of(number), said]);
    return said;
  };
  const open = (body: string, author = me, title = 'Title', label = 'audit-log-streams') => {
    const issue = { id: ++last, author, body, title, label, isOpen: true };
    issues.push(issue);
    return issue;
  };
  const find = (id: number): Said | undefined =>
    [...comments.values()].flat().find((one) => one.id === id);

  const conversation: Conversation = {
    async login() {
      note('login');
      return me;
    },
    async comments(number) {
      note('comments', number);
      return of(number).map((one) => ({ ...one }));
    },
    async createComment(number, body) {
      note('createComment', number);
      return say(number, body);
    },
    async updateComment(id, body) {
      note('updateComment', id);
      find(id)!.body = body;
    },
    async deleteComment(id) {
      note('deleteComment', id);
      for (const [number, all] of comments)
        comments.set(
          number,
          all.filter((one) => one.id !== id),
        );
    },
    async openIssues(label) {
      note('openIssues', label);
      return issues
        .filter((one) => one.isOpen && one.label === label)
        .map(({ id, author, title, body }) => ({ number: id, author, title, body }));
    },
    async createIssue({ title, body, label }) {
      note('createIssue');
      const { id } = open(body, me, title, label);
      return { number: id, author: me, title, body };
    },
    async updateIssue(number, body) {
      note('updateIssue', number);
      issues.find(({ id }) => id === number)!.body = body;
    },
    async closeIssue(number) {
      note('closeIssue', number);
      issues.find(({ id }) => id === number)!.isOpen = false;
    },
  };
  return { conversation, asked, before, of, say, open, issues };
}
