import { describe, expect, test } from '@jest/globals';
import { ApiError } from '../../src/github/api-error.ts';
import { LABEL, keepDriftIssue } from '../../src/streams/drift-issue.ts';
import { markOf } from '../../src/streams/own-text.ts';
import { fakeConversation } from '../support/fake-conversation.ts';
import { plan, planned, stream, view } from '../support/stream-plans.ts';

const differs = view(plan([planned('siem', { action: 'create' })]));
const alike = view(plan([planned('siem', { action: 'none' }, { live: stream(42) })]));
const mark = markOf('drift', differs);

const keep = (fake: ReturnType<typeof fakeConversation>, what = differs) => {
  const runUrl = 'https://github.com/acme/audit/actions/runs/1';
  return keepDriftIssue({ conversation: fake.conversation, view: what, runUrl });
};
const open = ({ issues }: ReturnType<typeof fakeConversation>) =>
  issues.filter(({ isOpen }) => isOpen);

describe('the issue about drift', () => {
  test('is opened with a title that says which streams differ, and the label', async () => {
    const fake = fakeConversation();
    expect(await keep(fake)).toBeUndefined();
    expect(open(fake)).toMatchObject([
      {
        title: 'Audit-log streams of acme-corp differ from audit-log-streams.yml',
        label: LABEL,
        body: expect.stringContaining('## 1 stream to create'),
      },
    ]);
  });

  test('stays one, and is not touched as long as the difference is the same', async () => {
    const fake = fakeConversation();
    await keep(fake);
    fake.asked.length = 0;
    // The hash, the run and how long a stream is paused are others each night.
    const plan = { ...differs.plan, hash: 'cd'.repeat(32) };
    const notes = [{ level: 'warning', text: 'Paused for 6 days.' }] as const;
    await keep(fake, { ...differs, plan, notes });
    expect(fake.asked).toEqual([`openIssues ${LABEL}`, 'login']);
  });

  test('is updated in place when the difference is another', async () => {
    const fake = fakeConversation();
    await keep(fake);
    await keep(fake, view(plan([planned('other', { action: 'create' })])));
    expect(open(fake)).toHaveLength(1);
    expect(open(fake)[0]!.body).toContain('+ other (Splunk)');
  });

  test('is closed with a comment when there is no difference any more, and the next one is a new issue', async () => {
    const fake = fakeConversation();
    await keep(fake);
    const { id } = fake.issues[0]!;
    await keep(fake, alike);
    expect(open(fake)).toEqual([]);
    expect(fake.of(id).map(({ body }) => body)).toEqual([
      'The enterprise is like the file again, as [this run](https://github.com/acme/audit/actions/runs/1) found.',
    ]);
    await keep(fake, alike);
    expect(fake.of(id)).toHaveLength(1);
    await keep(fake);
    expect(open(fake).map((issue) => issue.id)).not.toContain(id);
  });

  test('stays as it is while a plan can not say whether there is a difference', async () => {
    const fake = fakeConversation();
    await keep(fake);
    fake.asked.length = 0;
    const problems = [{ text: '`rotate` names no stream.', line: undefined }];
    await keep(fake, { ...alike, plan: { ...alike.plan, problems } });
    expect(fake.asked).toEqual([]);
  });

  test('of somebody else, or about another file, is left alone', async () => {
    const fake = fakeConversation();
    fake.open(`${mark}Ours?`, 'mallory');
    fake.open(markOf('drift', { ...differs, path: 'other.yml' }));
    await keep(fake);
    expect(open(fake)).toHaveLength(3);
    await keep(fake, alike);
    expect(open(fake)).toHaveLength(2);
  });

  test('that another run opened at the same time stays, and ours is closed', async () => {
    const fake = fakeConversation();
    fake.before.set('createIssue', () => fake.open(`${mark}An older plan`));
    await keep(fake);
    expect(open(fake)).toMatchObject([{ id: 101, body: expect.stringContaining('to create') }]);
    expect(fake.of(102)).toMatchObject([{ body: '#101 is about the same.' }]);
  });

  test.each([
    [403, 'forbidden', 'Resource not accessible by integration'],
    [410, 'refused', 'Issues has been disabled in this repository.'],
  ] as const)(
    'that GitHub refuses with %d is a warning with the remedy',
    async (status, kind, detail) => {
      const fake = fakeConversation();
      fake.before.set('openIssues', () => {
        throw new ApiError({ kind }, { status, detail });
      });
      const warning = await keep(fake);
      expect(warning).toContain(detail);
      expect(warning).toContain('`issues: write`');
    },
  );
});
