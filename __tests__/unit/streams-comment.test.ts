import { describe, expect, test } from '@jest/globals';
import { ApiError } from '../../src/github/api-error.ts';
import { ReadingStopped } from '../../src/github/patience.ts';
import { markOf } from '../../src/streams/own-text.ts';
import { keepPlanComment } from '../../src/streams/plan-comment.ts';
import { fakeConversation } from '../support/fake-conversation.ts';
import { plan, planned, stream, view } from '../support/stream-plans.ts';

const toDo = view(plan([planned('siem', { action: 'create' })]));
const nothing = view(plan([planned('siem', { action: 'none' }, { live: stream(42) })]));
const mark = markOf('plan', toDo);

const keep = (fake: ReturnType<typeof fakeConversation>, what = toDo) =>
  keepPlanComment({ conversation: fake.conversation, pullRequest: 7, view: what });

const denied = (kind: 'forbidden' | 'not-found' = 'forbidden') =>
  new ApiError({ kind }, { status: 403, detail: 'Resource not accessible by integration' });

describe('the comment with the plan', () => {
  test('is made, begins with a mark that nobody sees, and says what is to be done', async () => {
    const fake = fakeConversation();
    expect(await keep(fake)).toBeUndefined();
    expect(fake.of(7)).toHaveLength(1);
    const [head, ...text] = fake.of(7)[0]!.body.split('\n');
    expect(head).toMatch(/^<!-- audit-log-streams plan [0-9a-f]{32} -->$/);
    expect(text.join('\n')).toMatch(/^## 1 stream to create\n/);
  });

  test('is updated in place when the plan has become another', async () => {
    const fake = fakeConversation();
    await keep(fake);
    const { id } = fake.of(7)[0]!;
    await keep(fake, nothing);
    expect(fake.of(7)).toEqual([
      { id, author: expect.any(String), body: expect.stringContaining('Nothing to do') },
    ]);
  });

  test('is not touched when it says the same, even if GitHub ends its lines in another way', async () => {
    const fake = fakeConversation();
    await keep(fake);
    const [comment] = fake.of(7);
    comment!.body = comment!.body.replaceAll('\n', '\r\n').trimEnd();
    fake.asked.length = 0;
    await keep(fake);
    expect(fake.asked).toEqual(['comments 7', 'login']);
  });

  test('is one for each enterprise and file', async () => {
    const fake = fakeConversation();
    await keep(fake);
    await keep(fake, { ...toDo, path: 'other.yml' });
    await keep(fake, { ...toDo, enterprise: 'other' });
    await keep(fake, { ...toDo, enterprise: 'ACME-corp' });
    expect(fake.of(7)).toHaveLength(3);
  });

  test('of somebody else with a copied mark is left alone', async () => {
    const fake = fakeConversation();
    const { id } = fake.say(7, `${mark}Nothing to do`, 'mallory');
    await keep(fake);
    await keep(fake, nothing);
    expect(fake.of(7).map(({ author }) => author)).toEqual(['mallory', 'github-actions[bot]']);
    expect(fake.asked).not.toContain(`updateComment ${id}`);
  });

  test('of ours that only quotes the mark is another one', async () => {
    const fake = fakeConversation();
    fake.say(7, `> ${mark}`);
    await keep(fake);
    expect(fake.of(7)).toHaveLength(2);
  });

  test('that another run made at the same time stays, and ours goes', async () => {
    const fake = fakeConversation();
    fake.before.set('createComment', () => fake.say(7, `${mark}An older plan`));
    await keep(fake);
    expect(fake.of(7)).toHaveLength(1);
    expect(fake.of(7)[0]).toMatchObject({ id: 101, body: expect.stringContaining('to create') });
  });

  test.each([
    ['comments', denied('not-found')],
    ['createComment', denied()],
  ] as const)('that `%s` is not allowed for is a warning with the remedy', async (call, error) => {
    const fake = fakeConversation();
    fake.before.set(call, () => {
      throw error;
    });
    const warning = await keep(fake);
    expect(warning).toMatch(/^The comment on pull request #7 could not be brought up to date/);
    expect(warning).toContain('(403 Resource not accessible by integration)');
    expect(warning).toContain('`pull-requests: write`');
  });

  test.each([
    [new ApiError({ kind: 'server' }, { status: 502, detail: 'Bad Gateway' }), /502 Bad Gateway/],
    [new ReadingStopped('rate-limit', 0), /the rate limit of `github-token` is used up/],
    [new ReadingStopped('cancelled'), /the job was cancelled/],
  ])(
    'that could not be written for another reason says nothing of permissions',
    async (error, why) => {
      const fake = fakeConversation();
      fake.before.set('createComment', () => {
        throw error;
      });
      const warning = await keep(fake);
      expect(warning).toMatch(why);
      expect(warning).not.toContain('permissions');
    },
  );

  test('does not hide a defect of this action', async () => {
    const fake = fakeConversation();
    fake.before.set('comments', () => {
      throw new TypeError('x is not a function');
    });
    await expect(keep(fake)).rejects.toThrow('x is not a function');
  });
});
