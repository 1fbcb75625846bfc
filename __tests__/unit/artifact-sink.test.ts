import * as files from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { ExplainedError, LostRaceError } from '../../src/errors.ts';
import { openArchiveArtifacts } from '../../src/github/archive-artifacts.ts';
import { openArtifactSink } from '../../src/sinks/artifact.ts';
import type { ArtifactClient } from '../../src/sinks/artifact.ts';
import { openSinks } from '../../src/sinks/open-sinks.ts';
import { fakeRepository, storedArtifact, thisRun } from '../support/fake-repository.ts';
import type { RepositoryPlan } from '../support/fake-repository.ts';
import { manifestAt } from '../support/manifest.ts';
import { openBranchShelf, openMemoryBranch } from '../simulation/memory-branch.ts';
import { noSteps } from '../simulation/no-steps.ts';

const DAY_MS = 86_400_000;
const delivery = {
  ...{ name: 'collect-000042', manifest: manifestAt(42) },
  ...{ root: '/x', files: ['a.json'] },
};

const openArtifacts = (plan: RepositoryPlan) => {
  const repository = fakeRepository(plan);
  const { asked } = repository;
  const artifacts = openArchiveArtifacts({
    ...{ archive: 'audit-log', chain: 'collect', repository, thisRun },
    warn: () => undefined,
  });
  return { artifacts, asked };
};

function setUp(
  options: {
    retentionDays?: number;
    repositoryRetentionDays?: number;
    /** Of the artifact that the upload makes. */
    id?: number | undefined;
    repository?: RepositoryPlan;
  } = {},
) {
  const uploads: unknown[][] = [];
  const { artifacts, asked } = openArtifacts(options.repository ?? {});
  const client: ArtifactClient = {
    async uploadArtifact(...given) {
      uploads.push(given);
      asked.push('upload');
      return 'id' in options && options.id === undefined ? {} : { id: options.id ?? 70 };
    },
  };
  const sink = openArtifactSink({
    openClient: async () => client,
    artifacts,
    runUrl: 'https://github.com/acme/audit/actions/runs/9',
    retentionDays: options.retentionDays,
    repositoryRetentionDays: options.repositoryRetentionDays,
    now: () => 1000,
  });
  return { sink, uploads, asked };
}

describe('the artifact', () => {
  test('is named after archive and delivery and lightly compressed', async () => {
    const { sink, uploads } = setUp();
    await sink.publish(delivery);
    expect(uploads).toEqual([
      ['audit-log-collect-000042', ['/x/a.json'], '/x', { compressionLevel: 1 }],
    ]);
  });

  test.each([
    [undefined, undefined, undefined],
    [30, undefined, 30],
    [undefined, 90, 90],
    [30, 90, 30],
    [400, 90, 90],
  ])('asked for %s days in a repository with %s is kept %s days', async (asked, most, days) => {
    const { sink, uploads } = setUp({
      ...(asked === undefined ? {} : { retentionDays: asked }),
      ...(most === undefined ? {} : { repositoryRetentionDays: most }),
    });
    const { artifact } = await sink.publish(delivery);
    expect(artifact).toEqual({
      id: 70,
      url: 'https://github.com/acme/audit/actions/runs/9/artifacts/70',
      expiresAt: days === undefined ? undefined : 1000 + days * DAY_MS,
    });
    expect(uploads[0]?.[3]).toEqual({
      compressionLevel: 1,
      ...(asked === undefined ? {} : { retentionDays: asked }),
    });
  });

  test('without an id is a failure', async () => {
    await expect(setUp({ id: undefined }).sink.publish(delivery)).rejects.toThrow(/no id/);
  });
});

describe('of two runs that publish the same delivery', () => {
  test('that with the higher id is told that it lost, by whom, and what to do', async () => {
    const { sink } = setUp({ repository: { artifacts: [storedArtifact(69, 42)] } });
    const publishing = sink.publish(delivery);
    await expect(publishing).rejects.toThrow(LostRaceError);
    await expect(publishing).rejects.toThrow(
      /run \(1069\).*id 69.*id 70.*Nothing is lost.*`concurrency:`.*`cancel-in-progress: false`/,
    );
  });

  test('that with the lower id wins, whichever is listed first', async () => {
    const mine = storedArtifact(70, 42, { runId: 900 });
    for (const artifacts of [
      [storedArtifact(71, 42), mine],
      [mine, storedArtifact(71, 42)],
    ]) {
      const { sink } = setUp({ repository: { artifacts } });
      expect(await sink.publish(delivery)).toMatchObject({ artifact: { id: 70 } });
    }
  });

  test('the lowest of three is named', async () => {
    const artifacts = [69, 60, 65].map((id) => storedArtifact(id, 42));
    await expect(setUp({ repository: { artifacts } }).sink.publish(delivery)).rejects.toThrow(
      /id 60/,
    );
  });

  test('it does not matter what other workflows, pull requests and forks made', async () => {
    const artifacts = [60, 61, 62, 63].map((id) => storedArtifact(id, 42));
    const runs = {
      1060: { path: '.github/workflows/other.yml' },
      1061: { event: 'pull_request' },
      1062: { headRepository: 'mallory/audit' },
      1063: 'gone',
    } as const;
    const { sink } = setUp({ repository: { artifacts, runs } });
    expect(await sink.publish(delivery)).toMatchObject({ artifact: { id: 70 } });
  });

  test('nor do other deliveries, other archives, and what has expired', async () => {
    const artifacts = [
      storedArtifact(60, 41),
      storedArtifact(61, 43),
      storedArtifact(62, 42, { expired: true }),
      storedArtifact(63, 42, { name: 'security-collect-000042' }),
    ];
    const { sink } = setUp({ repository: { artifacts } });
    expect(await sink.publish(delivery)).toMatchObject({ artifact: { id: 70 } });
  });
});

describe('whether another run was first', () => {
  test('is looked up after the upload, so that of two at least one sees the other', async () => {
    const { sink, asked } = setUp({ repository: { artifacts: [storedArtifact(71, 42)] } });
    await sink.publish(delivery);
    expect(asked.slice(0, 2)).toEqual(['upload', 'artifactsNamed audit-log-collect-000042']);
  });

  test.each(['artifactsNamed', 'run'])(
    'is not known if GitHub does not answer (%s): the delivery may not be counted on',
    async (failing) => {
      const { sink, uploads } = setUp({
        repository: { artifacts: [storedArtifact(69, 42)], failing },
      });
      const publishing = sink.publish(delivery);
      await expect(publishing).rejects.toThrow(ExplainedError);
      await expect(publishing).rejects.toThrow(`${failing} did not answer`);
      await expect(publishing).rejects.toThrow(/id 70.*uploaded.*position is not saved/);
      expect(uploads).toHaveLength(1);
    },
  );
});

test('the sinks are opened in the order of their names, and load nothing before they publish', () => {
  const parts = {
    openArtifactClient: async () => {
      throw new Error('loaded too early');
    },
    artifacts: openArtifacts({}).artifacts,
    branch: openMemoryBranch({ shelf: openBranchShelf(), steps: noSteps() }),
    ...{ files, runUrl: '', serverUrl: '', commitMessageSuffix: '' },
    artifactRetentionDays: undefined,
    repositoryRetentionDays: undefined,
    now: () => 0,
  };
  for (const names of [['artifact'], ['commit', 'artifact'], []] as const)
    expect(openSinks({ ...parts, names }).map(({ name }) => name)).toEqual(names);
});
