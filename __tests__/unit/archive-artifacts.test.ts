import { describe, expect, test } from '@jest/globals';
import { branchOf, openArchiveArtifacts } from '../../src/github/archive-artifacts.ts';
import type { WorkflowRun } from '../../src/github/repository.ts';
import { fakeRepository, storedArtifact as stored, thisRun } from '../support/fake-repository.ts';
import type { RepositoryPlan } from '../support/fake-repository.ts';

function open(plan: RepositoryPlan, more: Partial<typeof thisRun> = {}) {
  const repository = fakeRepository(plan);
  const warnings: string[] = [];
  const artifacts = openArchiveArtifacts({
    archive: 'audit-log',
    chain: 'collect',
    repository,
    thisRun: { ...thisRun, ...more },
    warn: (line) => warnings.push(line),
  });
  const asked = (call: string) => repository.asked.filter((one) => one.startsWith(`${call} `));
  return { ...artifacts, warnings, asked };
}

const liveId = async (plan: RepositoryPlan, known?: { sequence: number; artifact: number }) =>
  (await open(plan).newestBeside(known)).live?.id;

describe('an artifact counts', () => {
  const forged = stored(50, 999_999_999_999);
  const genuine = stored(40, 4);

  test.each<[string, Partial<WorkflowRun> | 'gone']>([
    ['another workflow', { path: '.github/workflows/ci.yml' }],
    ['a workflow whose path begins alike', { path: `${thisRun.workflowPath}x` }],
    ['another branch', { headBranch: 'feature' }],
    ['no branch', { headBranch: null }],
    ['a pull request', { event: 'pull_request' }],
    ['a pull request target', { event: 'pull_request_target' }],
    ['a review of a pull request', { event: 'pull_request_review' }],
    ['a fork', { headRepository: 'mallory/audit' }],
    ['a deleted fork', { headRepository: undefined }],
    ['a run that is gone', 'gone'],
  ])('not if it was made by %s, however high its number', async (_, run) => {
    const { newestBeside, ofSequence, warnings } = open({
      artifacts: [forged, stored(49, 4), genuine],
      runs: { 1050: run, 1049: run },
    });
    expect((await newestBeside(undefined)).live?.id).toBe(40);
    expect((await ofSequence(4)).map(({ id }) => id)).toEqual([40]);
    expect(warnings.join('\n')).toMatch(
      /^Ignoring the artifact audit-log-collect-999999999999 \(id 50\).*not by this workflow on main/,
    );
  });

  test.each(['schedule', 'workflow_dispatch', 'push', 'repository_dispatch'])(
    'if this workflow made it for a %s',
    async (event) => {
      expect(await liveId({ artifacts: [genuine], runs: { 1040: { event } } })).toBe(40);
    },
  );

  test.each([
    [{ isFromFork: true }, 'a fork'],
    [{ headBranch: 'feature' }, 'run 1050 on feature'],
  ])('not if the list says %j, which needs no request', async (more, maker) => {
    const { newestBeside, warnings, asked } = open({
      artifacts: [stored(50, 999_999, more), genuine],
    });
    expect((await newestBeside(undefined)).live?.id).toBe(40);
    expect(asked('run')).toEqual(['run 1040']);
    expect(warnings).toEqual([
      `Ignoring the artifact audit-log-collect-999999 (id 50): it was made by ${maker}, not by this workflow on main.`,
    ]);
  });

  test('if this very run made it, which needs no request', async () => {
    const { newestBeside, asked } = open({
      artifacts: [stored(50, 5, { runId: Number(thisRun.id) })],
      failing: 'run',
    });
    expect((await newestBeside(undefined)).live?.id).toBe(50);
    expect(asked('run')).toEqual([]);
  });

  test('on a tag as on a branch, whatever the case of the repository', async () => {
    const plan = { artifacts: [genuine], runs: { 1040: { headBranch: 'v1/x' } } };
    const { newestBeside } = open(plan, { ref: 'refs/tags/v1/x', repository: 'ACME/AUDIT' });
    expect((await newestBeside(undefined)).live?.id).toBe(40);
    expect(branchOf('refs/heads/a/refs/heads/b')).toBe('a/refs/heads/b');
  });

  test.each([
    'audit-log-eu-collect-000009',
    'audit-log-collect-9',
    'audit-log-collect-00000x',
    'x-audit-log-collect-000009',
    'audit-log-collect-000009-copy',
    'audit-log-collect--00009',
    'audit-log-collect-9999999999999',
    'audit-log-collect-000009\n',
    'AUDIT-LOG-collect-000009',
    'coverage',
  ])('only under a name of this archive: %j is none', async (name) => {
    const { newestBeside, asked } = open({ artifacts: [stored(50, 9, { name }), genuine] });
    expect((await newestBeside(undefined)).live?.id).toBe(40);
    expect(asked('run')).toEqual(['run 1040']);
  });
});

describe('the newest delivery', () => {
  test('is that of the highest number and, of those, of the lowest id', async () => {
    const artifacts = [stored(45, 4), stored(44, 5), stored(43, 6), stored(42, 6), stored(41, 5)];
    expect(await liveId({ artifacts })).toBe(42);
  });

  test('may stand behind holes in the numbering', async () => {
    expect(await liveId({ artifacts: [stored(90, 9), stored(50, 5), stored(10, 1)] })).toBe(90);
  });

  test('is none in a repository without any', async () => {
    expect(await open({}).newestBeside(undefined)).toEqual({ live: undefined, expired: undefined });
    const others = Array.from({ length: 7 }, (_, id) => stored(id, 1, { name: 'coverage' }));
    expect(await liveId({ artifacts: others, pageSize: 3 })).toBeUndefined();
  });

  test('is found behind pages of what other workflows made', async () => {
    const busy = Array.from({ length: 250 }, (_, index) =>
      stored(1000 - index, 1, { name: `build-${index}` }),
    );
    const { newestBeside, asked } = open({ artifacts: [...busy, stored(40, 4), stored(30, 3)] });
    expect((await newestBeside(undefined)).live?.id).toBe(40);
    expect(asked('artifactPages')).toHaveLength(3);
    expect(asked('run')).toEqual(['run 1040']);
  });

  test('ends the search on its page if no id is remembered', async () => {
    const artifacts = Array.from({ length: 9 }, (_, index) => stored(90 - index, 9 - index));
    const { newestBeside, asked } = open({ artifacts, pageSize: 3 });
    expect((await newestBeside(undefined)).live?.id).toBe(90);
    expect(asked('artifactPages')).toHaveLength(1);
  });

  test('does not end the search if it is not trusted', async () => {
    const artifacts = [stored(90, 9), stored(80, 8), stored(40, 4)];
    const runs = { 1090: { event: 'pull_request' }, 1080: 'gone' } as const;
    expect(await liveId({ artifacts, runs, pageSize: 1 })).toBe(40);
  });
});

describe('the search after a remembered artifact', () => {
  const artifacts = Array.from({ length: 9 }, (_, index) => stored(90 - 10 * index, 9 - index));

  test('ends at its page, and finds nothing if nothing was made since', async () => {
    const { newestBeside, asked } = open({ artifacts, pageSize: 3 });
    expect(await newestBeside({ sequence: 9, artifact: 90 })).toEqual({
      live: undefined,
      expired: undefined,
    });
    expect(asked('artifactPages')).toHaveLength(1);
    expect(asked('run')).toEqual([]);
  });

  test('asks by number where the list is long', async () => {
    const { newestBeside, asked } = open({ artifacts, pageSize: 3 });
    expect((await newestBeside({ sequence: 4, artifact: 40 })).live?.id).toBe(90);
    expect(asked('artifactPages')).toHaveLength(1);
    expect(asked('artifactsNamed')).toHaveLength(2);
    const busy = Array.from({ length: 900 }, (_, index) => stored(9000 - index, 1, { name: 'x' }));
    const quiet = open({ artifacts: [...busy, stored(40, 4)] });
    expect((await quiet.newestBeside({ sequence: 4, artifact: 40 })).live).toBeUndefined();
    expect(quiet.asked('artifactPages')).toHaveLength(1);
    expect(quiet.asked('artifactsNamed')).toHaveLength(2);
  });

  test('goes through the long list if the remembered one expired', async () => {
    const odd = [stored(90, 5), stored(80, 4), stored(70, 7), stored(60, 6)];
    const known = { sequence: 3, artifact: 50 };
    const gone = stored(50, 3, { expired: true });
    expect(await liveId({ artifacts: [...odd, gone], pageSize: 2 }, known)).toBe(70);
    expect(await liveId({ artifacts: odd, pageSize: 2 }, known)).toBe(70);
  });

  test('finds one of its number that has a lower id, because it was begun before', async () => {
    const known = { sequence: 5, artifact: 51 };
    const overlapping = [stored(51, 5), stored(50, 5), stored(40, 4)];
    expect(await liveId({ artifacts: overlapping }, known)).toBe(50);
    expect(await liveId({ artifacts: [stored(60, 6), ...overlapping] }, known)).toBe(60);
    const busy = [stored(70, 1, { name: 'x' }), ...overlapping];
    expect(await liveId({ artifacts: busy, pageSize: 1 }, known)).toBe(50);
  });

  test('ends at the first older one if the remembered one was deleted', async () => {
    const { newestBeside, asked } = open({ artifacts, pageSize: 3 });
    expect((await newestBeside({ sequence: 8, artifact: 85 })).live?.id).toBe(90);
    expect(asked('artifactPages')).toHaveLength(1);
  });
});

describe('an expired artifact', () => {
  const expired = { expired: true };

  test('holds nothing, but tells its number and when it was made', async () => {
    const artifacts = [stored(50, 5, expired), stored(40, 4, expired)];
    const found = await open({ artifacts }).newestBeside(undefined);
    expect(found).toMatchObject({ live: undefined, expired: { id: 50, sequence: 5 } });
    expect(found.expired?.createdAt).toBe(artifacts[0]?.createdAt);
    expect(await open({ artifacts }).ofSequence(5)).toEqual([]);
  });

  test('counts only if it is trusted, too', async () => {
    const artifacts = [stored(60, 600, expired), stored(50, 5, expired)];
    const plan = { artifacts, runs: { 1060: { event: 'pull_request' } } };
    expect((await open(plan).newestBeside(undefined)).expired?.id).toBe(50);
  });

  test('of before the remembered one is no matter', async () => {
    const artifacts = [stored(50, 5), stored(40, 4, expired)];
    expect(
      (await open({ artifacts }).newestBeside({ sequence: 5, artifact: 50 })).expired,
    ).toBeUndefined();
  });
});

test('of one number all trusted ones are told, the lowest id first', async () => {
  const artifacts = [stored(43, 4), stored(41, 4), stored(42, 4), stored(40, 4, { expired: true })];
  const { ofSequence } = open({ artifacts, runs: { 1042: { headBranch: 'x' } } });
  expect((await ofSequence(4)).map(({ id, sequence }) => [id, sequence])).toEqual([
    [41, 4],
    [43, 4],
  ]);
});

describe('who made an artifact', () => {
  test('is looked up once, and told of once', async () => {
    const artifacts = [stored(50, 9), stored(40, 4), stored(39, 4)];
    const runs = { 1050: { event: 'pull_request' }, 1039: { headBranch: 'x' } };
    const { newestBeside, ofSequence, asked, warnings } = open({ artifacts, runs, pageSize: 1 });
    for (let time = 0; time < 3; time++) {
      await newestBeside(undefined);
      await newestBeside({ sequence: 3, artifact: 38 });
      for (const sequence of [9, 4]) await ofSequence(sequence);
    }
    expect(asked('run').sort()).toEqual(['run 1039', 'run 1040', 'run 1050']);
    expect(warnings).toHaveLength(2);
  });

  test('is looked up only until one counts', async () => {
    const artifacts = Array.from({ length: 100 }, (_, index) => stored(900 - index, 100 - index));
    const { newestBeside, asked } = open({ artifacts });
    await newestBeside(undefined);
    expect(asked('run')).toEqual(['run 1900']);
  });

  test('is looked up once for all that one run made', async () => {
    const forged = Array.from({ length: 90 }, (_, index) =>
      stored(900 - index, 900 - index, { runId: 7 }),
    );
    const { newestBeside, asked } = open({
      artifacts: [...forged, stored(40, 4)],
      runs: { 7: { event: 'pull_request' } },
    });
    expect((await newestBeside(undefined)).live?.id).toBe(40);
    expect(asked('run')).toEqual(['run 7', 'run 1040']);
  });
});

test.each(['artifactPages', 'run', 'artifactsNamed'])(
  'a repository that does not answer (%s) is not one without artifacts',
  async (failing) => {
    const { newestBeside, ofSequence } = open({ artifacts: [stored(40, 4)], failing });
    const call = failing === 'artifactsNamed' ? ofSequence(4) : newestBeside(undefined);
    await expect(call).rejects.toThrow(`${failing} did not answer`);
  },
);
