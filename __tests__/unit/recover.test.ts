import { describe, expect, test } from '@jest/globals';
import { emptyCheckpoint } from '../../src/checkpoint/checkpoint.ts';
import { ExplainedError } from '../../src/errors.ts';
import { storedArtifact as stored, thisRun } from '../support/fake-repository.ts';
import { checkpointAt, foundAt, load, unreadableAt } from '../support/load-checkpoint.ts';

const expired = { expired: true };

describe('with a checkpoint in the cache', () => {
  test('the run goes on from it if no artifact is newer', async () => {
    const loaded = await load({
      cached: foundAt(2, { artifact: 20 }),
      artifacts: [stored(20, 2), stored(10, 1)],
    });
    expect(loaded).toMatchObject({
      checkpoint: checkpointAt(2, { artifact: 20 }),
      origin: 'cache',
      key: 'audit-log/checkpoint/x',
      lostSince: undefined,
      warnings: [],
    });
    expect(loaded.asked).toEqual(['cache', 'artifactPages 1']);
  });

  test('the run goes on from the newest artifact if the cache is behind', async () => {
    const artifacts = [stored(40, 4), stored(30, 3), stored(20, 2)];
    for (const artifact of [20, null]) {
      const loaded = await load({ cached: foundAt(2, { artifact }), artifacts });
      expect(loaded).toMatchObject({
        checkpoint: { sequence: 4, artifact: 40 },
        origin: 'artifact',
        key: 'audit-log/checkpoint/x',
      });
      expect(loaded.warnings).toEqual([expect.stringMatching(/is behind.*collect-000004.*id 40/)]);
    }
  });

  test('of an earlier release only looking for the delivery tells that the artifacts hold it', async () => {
    const loaded = await load({ cached: foundAt(2), artifacts: [stored(20, 2), stored(10, 1)] });
    expect(loaded).toMatchObject({ checkpoint: { sequence: 2, artifact: null }, warnings: [] });
    expect(loaded.sinks).toMatchObject([{ holdsHead: undefined, head: { sequence: 2 } }]);
  });

  test('artifacts are not looked for if the archive is kept elsewhere', async () => {
    const loaded = await load({
      cached: foundAt(2),
      artifacts: [stored(30, 3)],
      keptInArtifacts: false,
    });
    expect(loaded).toMatchObject({ origin: 'cache', asked: ['cache'] });
  });

  test('of another workflow the run says so, and goes on', async () => {
    const workflow = '.github/workflows/old.yml@refs/heads/main';
    const loaded = await load({ cached: foundAt(2, { workflow }) });
    expect(loaded).toMatchObject({ origin: 'cache', checkpoint: { workflow } });
    expect(loaded.warnings).toEqual([
      expect.stringMatching(/old\.yml.*former name.*`archive` name of its own/),
    ]);
  });

  test('of another branch the run says that the archives part there', async () => {
    const workflow = `${thisRun.workflowPath}@refs/heads/develop`;
    const loaded = await load({ cached: foundAt(2, { workflow }) });
    expect(loaded.origin).toBe('cache');
    expect(loaded.warnings).toEqual([
      expect.stringMatching(/run on develop.*collected on main.*let one branch collect/),
    ]);
  });

  test('of this workflow and branch, or of an unknown one, the run goes on in silence', async () => {
    for (const workflow of [`${thisRun.workflowPath}@${thisRun.ref}`, null])
      expect((await load({ cached: foundAt(2, { workflow }) })).warnings).toEqual([]);
  });
});

describe('an artifact that lost a race', () => {
  test('is warned about if it was published after the cached one', async () => {
    const artifacts = [stored(21, 2), stored(20, 2)];
    const loaded = await load({ cached: foundAt(2, { artifact: 20 }), artifacts });
    expect(loaded).toMatchObject({ origin: 'cache', checkpoint: { artifact: 20 } });
    expect(loaded.warnings).toEqual([
      expect.stringMatching(/collect-000002 \(id 21\) is no part of the archive.*`concurrency:`/),
    ]);
  });

  test('is warned about beside the one that the run goes on from', async () => {
    const artifacts = [stored(42, 4), stored(41, 4), stored(40, 4), stored(30, 3)];
    for (const world of [{ artifacts }, { artifacts, cached: foundAt(3, { artifact: 30 }) }]) {
      const loaded = await load(world);
      expect(loaded).toMatchObject({ checkpoint: { sequence: 4, artifact: 40 } });
      const orphans = loaded.warnings.filter((line) => line.includes('no part of the archive'));
      expect(orphans.join().match(/id \d+/g)).toEqual(['id 41', 'id 42']);
    }
  });

  test('is found though it stands on another page than the one that won', async () => {
    const artifacts = [stored(42, 4), stored(41, 1, { name: 'build' }), stored(40, 4)];
    const loaded = await load({ artifacts, pageSize: 1 });
    expect(loaded).toMatchObject({ checkpoint: { artifact: 40 } });
    expect(loaded.warnings.join()).toMatch(/id 42\) is no part of the archive/);
  });

  test('is none of our matter if others made it', async () => {
    const artifacts = [stored(21, 2), stored(20, 2)];
    const runs = { 1021: { event: 'pull_request' } };
    const loaded = await load({ cached: foundAt(2, { artifact: 20 }), artifacts, runs });
    expect(loaded.warnings).toEqual([expect.stringMatching(/^Ignoring the artifact/)]);
  });
});

test('a delivery whose upload took so long that it stands behind an earlier one is found', async () => {
  const artifacts = [stored(50, 4), stored(49, 6), stored(48, 5), stored(10, 1)];
  for (const pageSize of [1, 2, 100]) {
    const loaded = await load({ artifacts, pageSize });
    expect(loaded).toMatchObject({ checkpoint: { sequence: 6, artifact: 49 } });
  }
});

describe('without a checkpoint in the cache', () => {
  test('the run goes on from the newest artifact', async () => {
    const loaded = await load({
      artifacts: [stored(90, 9, { name: 'coverage' }), stored(40, 4), stored(30, 3)],
    });
    expect(loaded).toMatchObject({
      checkpoint: { sequence: 4, artifact: 40 },
      origin: 'artifact',
      key: undefined,
      lostSince: undefined,
    });
    expect(loaded.warnings.join()).toMatch(/has no usable checkpoint/);
  });

  test('the first run begins anew, without a warning, and asks for nothing in vain', async () => {
    const loaded = await load({ ranBefore: false });
    expect(loaded).toMatchObject({
      checkpoint: emptyCheckpoint('audit-log'),
      origin: 'nowhere',
      key: undefined,
      lostSince: undefined,
      warnings: [],
    });
    expect(loaded.asked).toEqual(['cache', 'countRuns', 'cacheKeys']);
  });

  test('a second attempt of the first run finds what the first one published', async () => {
    const loaded = await load({
      ranBefore: false,
      attempt: 2,
      artifacts: [stored(10, 1, { runId: Number(thisRun.id) })],
    });
    expect(loaded).toMatchObject({ origin: 'artifact', checkpoint: { sequence: 1, artifact: 10 } });
  });

  test.each([{ ranBefore: true }, { ranBefore: false, attempt: 2 }])(
    'a later run begins anew with a warning: %j',
    async (world) => {
      const loaded = await load(world);
      expect(loaded.origin).toBe('nowhere');
      expect(loaded.warnings).toEqual([expect.stringMatching(/first collection.*state is lost/)]);
    },
  );

  test('a key that exists but was not restored ends the run, with the command that removes it', async () => {
    const loading = load({ ranBefore: false, cacheKeys: ['audit-log/checkpoint/a', 'b'] });
    await expect(loading).rejects.toThrow(ExplainedError);
    await expect(loading).rejects.toThrow(
      /could not be restored.*gh cache delete 'audit-log\/checkpoint\/a'`, `gh cache delete 'b'`/,
    );
  });

  test('a key that exists is no matter if an artifact holds the state', async () => {
    const loaded = await load({
      artifacts: [stored(40, 4)],
      cacheKeys: ['audit-log/checkpoint/a'],
    });
    expect(loaded.origin).toBe('artifact');
  });
});

describe('a state that is lost', () => {
  const success = Date.parse('2026-11-10T00:00:00Z');
  const made = Date.parse('2026-11-12T00:00:00Z');

  test('is lost since the last run that succeeded', async () => {
    const loaded = await load({ lastSuccess: success });
    expect(loaded).toMatchObject({ origin: 'nowhere', lostSince: success });
    expect(loaded.asked).toContain('lastSuccess .github/workflows/audit.yml main');
  });

  test('is lost since the newest expired delivery, if that is later', async () => {
    const artifacts = [stored(50, 5, { ...expired, createdAt: made })];
    expect(await load({ artifacts })).toMatchObject({ lostSince: made });
    expect(await load({ artifacts, lastSuccess: success })).toMatchObject({ lostSince: made });
    expect(await load({ artifacts, lastSuccess: made + 5 })).toMatchObject({ lostSince: made + 5 });
  });

  test('is no loss if nothing succeeded before', async () => {
    expect(await load({})).toMatchObject({ origin: 'nowhere', lostSince: undefined });
  });

  test('does not use the numbers of expired deliveries again', async () => {
    const artifacts = [stored(50, 5, expired), stored(40, 4, expired)];
    const loaded = await load({ artifacts });
    expect(loaded).toMatchObject({
      checkpoint: { ...emptyCheckpoint('audit-log'), sequence: 5 },
      origin: 'nowhere',
    });
    expect(loaded.warnings.join()).toMatch(/collect-000005 has expired/);
  });

  test('takes no number from an expired artifact of others', async () => {
    const artifacts = [stored(50, 999_999, expired)];
    const loaded = await load({ artifacts, runs: { 1050: { event: 'pull_request' } } });
    expect(loaded.checkpoint.sequence).toBe(0);
  });
});

describe('deliveries that expired after the one that the run goes on from', () => {
  const artifacts = [stored(60, 6, expired), stored(50, 5, expired), stored(40, 4), stored(30, 3)];

  test.each([
    ['the cache', { cached: foundAt(4, { artifact: 40 }) }],
    ['an artifact', {}],
    ['an artifact, the cache being behind', { cached: foundAt(3, { artifact: 30 }) }],
  ])('keep their numbers, and the run says so: from %s', async (_, world) => {
    const loaded = await load({ ...world, artifacts });
    expect(loaded.checkpoint.sequence).toBe(6);
    expect(loaded.warnings.join()).toMatch(/collect-000006 has expired/);
  });
});

describe('an unreadable entry of the cache', () => {
  test.each([
    [4, 4],
    [4, 5],
  ])('of delivery %i is skipped with a warning if an artifact holds %i', async (sequence, held) => {
    const loaded = await load({ cached: unreadableAt(sequence), artifacts: [stored(40, held)] });
    expect(loaded).toMatchObject({
      origin: 'artifact',
      key: 'audit-log/checkpoint/7',
      checkpoint: { sequence: held },
    });
    expect(loaded.warnings).toHaveLength(1);
  });

  test.each([
    [4, []],
    [5, [stored(40, 4)]],
    [undefined, [stored(40, 4)]],
    [4, [stored(50, 5, expired)]],
  ])(
    'of delivery %s ends the run if nothing else holds as much: %j',
    async (sequence, artifacts) => {
      const loading = load({ cached: unreadableAt(sequence), artifacts });
      await expect(loading).rejects.toThrow(ExplainedError);
      await expect(loading).rejects.toThrow(/torn.*gh cache delete 'audit-log\/checkpoint\/7'/);
    },
  );

  test('ends the run if the archive is kept elsewhere', async () => {
    const artifacts = [stored(40, 4)];
    const loading = load({ cached: unreadableAt(4), artifacts, keptInArtifacts: false });
    await expect(loading).rejects.toThrow(/torn/);
  });
});

describe('a store that does not answer is not an empty one', () => {
  test.each(['cache', 'artifactPages', 'countRuns', 'cacheKeys', 'lastSuccess'])(
    'when it is %s, without a checkpoint',
    async (failing) => {
      await expect(load({ failing })).rejects.toThrow(`${failing} did not answer`);
    },
  );

  test.each(['artifactPages', 'run', 'artifactsNamed', 'delivery'])(
    'when it is %s, with artifacts',
    async (failing) => {
      const artifacts = [stored(40, 4)];
      for (const cached of [undefined, foundAt(3), unreadableAt(4)]) {
        const world = { failing, artifacts, ...(cached === undefined ? {} : { cached }) };
        await expect(load(world)).rejects.toThrow(`${failing} did not answer`);
      }
    },
  );
});
