import { describe, expect, test } from '@jest/globals';
import type { CacheStore, CachedCheckpoint } from '../../src/checkpoint/cache-store.ts';
import { emptyCheckpoint } from '../../src/checkpoint/checkpoint.ts';
import { loadCheckpoint } from '../../src/checkpoint/recover.ts';
import { ExplainedError } from '../../src/errors.ts';
import type { Repository, StoredArtifact, WorkflowRun } from '../../src/github/repository.ts';

const ours: WorkflowRun = {
  path: '.github/workflows/audit.yml',
  event: 'schedule',
  headBranch: 'main',
  headRepository: 'acme/audit',
};

interface World {
  readonly cached?: CachedCheckpoint;
  /** Newest first, as GitHub lists them. */
  readonly artifacts?: readonly StoredArtifact[];
  /** The runs that are not ours, by id. */
  readonly runs?: Readonly<Record<number, Partial<WorkflowRun>>>;
  readonly cacheKeys?: readonly string[];
  readonly ranBefore?: boolean;
  readonly attempt?: number;
  readonly ref?: string;
  readonly keptInArtifacts?: boolean;
  readonly failing?: keyof Repository | 'cache' | 'delivery';
}

const at = (sequence: number, more = {}) => ({
  ...emptyCheckpoint('audit-log'),
  sequence,
  ...more,
});
const found = (sequence: number): CachedCheckpoint => ({
  kind: 'found',
  key: 'audit-log/checkpoint/x',
  checkpoint: at(sequence),
});
const artifact = (id: number, sequence: number, more = {}): StoredArtifact => ({
  id,
  name: `audit-log-collect-${String(sequence).padStart(6, '0')}`,
  runId: id + 1000,
  expired: false,
  ...more,
});

async function load(world: World) {
  const { artifacts = [], runs = {}, keptInArtifacts = true } = world;
  const warnings: string[] = [];
  const asked: string[] = [];
  const note = (call: string) => {
    asked.push(call);
    if (world.failing === call) throw new Error(`${call} did not answer`);
  };
  const cache: CacheStore = {
    prefix: 'audit-log/checkpoint/',
    async load() {
      note('cache');
      return world.cached ?? { kind: 'missing' };
    },
    save: async () => undefined,
  };
  const repository: Repository = {
    visibility: async () => 'private',
    async artifactsNamed(name) {
      note('artifactsNamed');
      return artifacts.filter((one) => one.name === name);
    },
    async *artifacts() {
      note('artifacts');
      yield* artifacts;
    },
    async run(id) {
      note('run');
      return { ...ours, ...runs[id] };
    },
    async countRuns() {
      note('countRuns');
      return world.ranBefore === false ? 1 : 12;
    },
    async cacheKeys() {
      note('cacheKeys');
      return [...(world.cacheKeys ?? [])];
    },
  };
  const readDelivery = async ({ id }: StoredArtifact, delivery: string) => {
    note('delivery');
    return at(Number(delivery.slice(-6)), { head: `artifact ${id}` });
  };
  const { attempt = 1, ref = 'refs/heads/main' } = world;
  const loading = loadCheckpoint({
    archive: 'audit-log',
    cache,
    repository,
    thisRun: { repository: 'Acme/Audit', workflowPath: ours.path, ref, attempt },
    readDelivery: keptInArtifacts ? readDelivery : undefined,
    warn: (line) => warnings.push(line),
  });
  return { ...(await loading), warnings, asked };
}

describe('with a checkpoint in the cache', () => {
  test('the run goes on from it if no artifact is newer', async () => {
    const loaded = await load({ cached: found(2), artifacts: [artifact(20, 2), artifact(10, 1)] });
    expect(loaded).toMatchObject({ checkpoint: at(2), origin: 'cache', warnings: [] });
    expect(loaded.asked).toEqual(['cache', 'artifactsNamed']);
  });

  test('the run goes on from the newest artifact if the cache is behind', async () => {
    const loaded = await load({
      cached: found(2),
      artifacts: [artifact(40, 4), artifact(30, 3), artifact(20, 2)],
    });
    expect(loaded).toMatchObject({
      checkpoint: { sequence: 4, head: 'artifact 40' },
      origin: 'artifact',
    });
    expect(loaded.warnings).toEqual([expect.stringMatching(/is behind.*collect-000004.*id 40/)]);
  });

  test('artifacts are not looked for if the archive is kept elsewhere', async () => {
    const loaded = await load({
      cached: found(2),
      artifacts: [artifact(30, 3)],
      keptInArtifacts: false,
    });
    expect(loaded).toMatchObject({ origin: 'cache', asked: ['cache'] });
  });
});

describe('without one', () => {
  test('the run goes on from the newest artifact', async () => {
    const loaded = await load({
      artifacts: [artifact(9, 9, { name: 'coverage' }), artifact(40, 4), artifact(30, 3)],
    });
    expect(loaded).toMatchObject({
      checkpoint: { sequence: 4, head: 'artifact 40' },
      origin: 'artifact',
    });
    expect(loaded.warnings.join()).toMatch(/has no usable checkpoint/);
  });

  test('the first run begins anew, without a warning', async () => {
    expect(await load({ ranBefore: false })).toMatchObject({
      checkpoint: emptyCheckpoint('audit-log'),
      origin: 'nowhere',
      warnings: [],
    });
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

  test('an expired artifact is of no use', async () => {
    const loaded = await load({ artifacts: [artifact(40, 4, { expired: true })] });
    expect(loaded.origin).toBe('nowhere');
  });

  test('artifacts of other archives are none of ours', async () => {
    const names = [
      'audit-log-eu-collect-000004',
      'audit-log-collect-4',
      'audit-log-collect-00000x',
      'x-audit-log-collect-000004',
      'audit-log-collect-000004-copy',
    ];
    const artifacts = names.map((name, index) => artifact(index, 4, { name }));
    expect(await load({ artifacts })).toMatchObject({ origin: 'nowhere' });
  });
});

describe('an unreadable entry of the cache', () => {
  const cached: CachedCheckpoint = {
    kind: 'unreadable',
    key: 'audit-log/checkpoint/7',
    reason: 'torn',
  };

  test('is skipped with a warning if an artifact holds the state', async () => {
    const loaded = await load({ cached, artifacts: [artifact(40, 4)] });
    expect(loaded).toMatchObject({ origin: 'artifact', checkpoint: { sequence: 4 } });
    expect(loaded.warnings).toHaveLength(1);
  });

  test('ends the run if nothing else holds it, with the reason and the command', async () => {
    const loading = load({ cached });
    await expect(loading).rejects.toThrow(ExplainedError);
    await expect(loading).rejects.toThrow(/torn.*gh cache delete 'audit-log\/checkpoint\/7'/);
  });
});

describe('an artifact is not trusted', () => {
  test.each<[string, Partial<WorkflowRun>]>([
    ['another workflow', { path: '.github/workflows/ci.yml' }],
    ['another branch', { headBranch: 'feature' }],
    ['no branch', { headBranch: null }],
    ['a pull request', { event: 'pull_request' }],
    ['a pull request target', { event: 'pull_request_target' }],
    ['a fork', { headRepository: 'mallory/audit' }],
    ['a deleted fork', { headRepository: undefined }],
  ])('if it was made by %s', async (_, run) => {
    const world = { artifacts: [artifact(40, 4)], runs: { 1040: run } };
    for (const cached of [undefined, found(3)]) {
      const loaded = await load(cached === undefined ? world : { ...world, cached });
      expect(loaded.origin).not.toBe('artifact');
      expect(loaded.warnings.join()).toMatch(/Ignoring the artifact audit-log-collect-000004/);
    }
  });

  test('and the trusted ones beside it still count', async () => {
    const loaded = await load({
      artifacts: [artifact(50, 9), artifact(40, 4), artifact(35, 4)],
      runs: { 1050: { event: 'pull_request' }, 1035: { headBranch: 'feature' } },
    });
    expect(loaded).toMatchObject({ checkpoint: { sequence: 4, head: 'artifact 40' } });
  });
});

test('of a sequence published twice the lower id is the chain', async () => {
  const artifacts = [artifact(41, 4), artifact(40, 4), artifact(30, 3)];
  for (const world of [{ artifacts }, { artifacts, cached: found(3) }]) {
    expect(await load(world)).toMatchObject({ checkpoint: { head: 'artifact 40' } });
  }
});

test('a tag is a ref like a branch', async () => {
  const world = { artifacts: [artifact(40, 4)], runs: { 1040: { headBranch: 'v1/x' } } };
  expect(await load({ ...world, ref: 'refs/tags/v1/x' })).toMatchObject({ origin: 'artifact' });
});

describe('a store that does not answer is not an empty one', () => {
  test.each(['cache', 'artifacts', 'countRuns', 'cacheKeys'] as const)(
    'when it is %s, without a checkpoint',
    async (failing) => {
      await expect(load({ failing })).rejects.toThrow(`${failing} did not answer`);
    },
  );

  test.each(['run', 'artifactsNamed', 'delivery'] as const)(
    'when it is %s, with artifacts',
    async (failing) => {
      const artifacts = [artifact(40, 4)];
      await expect(load({ failing, artifacts })).rejects.toThrow(`${failing} did not answer`);
      await expect(load({ failing, artifacts, cached: found(3) })).rejects.toThrow(
        `${failing} did not answer`,
      );
    },
  );
});
