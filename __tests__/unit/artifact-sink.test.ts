import { describe, expect, test } from '@jest/globals';
import { openArtifactSink } from '../../src/sinks/artifact.ts';
import type { ArtifactClient } from '../../src/sinks/artifact.ts';
import { openSinks } from '../../src/sinks/open-sinks.ts';

const DAY_MS = 86_400_000;
const delivery = { name: 'collect-000042', archive: 'audit-log', root: '/x', files: ['a.json'] };

function setUp(
  options: { retentionDays?: number; repositoryRetentionDays?: number; id?: number | undefined } = {
    id: 7,
  },
) {
  const uploads: unknown[][] = [];
  const client: ArtifactClient = {
    async uploadArtifact(...given) {
      uploads.push(given);
      return 'id' in options && options.id === undefined ? {} : { id: options.id ?? 7 };
    },
  };
  const sink = openArtifactSink({
    openClient: async () => client,
    runUrl: 'https://github.com/acme/audit/actions/runs/9',
    retentionDays: options.retentionDays,
    repositoryRetentionDays: options.repositoryRetentionDays,
    now: () => 1000,
  });
  return { sink, uploads };
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
      id: 7,
      url: 'https://github.com/acme/audit/actions/runs/9/artifacts/7',
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

test('the sinks are opened in the order of their names, and load nothing before they publish', () => {
  const parts = {
    openArtifactClient: async () => {
      throw new Error('loaded too early');
    },
    runUrl: '',
    artifactRetentionDays: undefined,
    repositoryRetentionDays: undefined,
    now: () => 0,
  };
  expect(openSinks({ ...parts, names: ['artifact'] }).map(({ name }) => name)).toEqual([
    'artifact',
  ]);
  expect(openSinks({ ...parts, names: [] })).toEqual([]);
});
