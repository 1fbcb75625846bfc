import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import * as files from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { LostRaceError } from '../../src/errors.ts';
import { openArchiveArtifacts } from '../../src/github/archive-artifacts.ts';
import type { StoredArtifact } from '../../src/github/repository.ts';
import { openArtifactSink } from '../../src/sinks/artifact.ts';
import type { ArtifactClient } from '../../src/sinks/artifact.ts';
import { openCommitSink } from '../../src/sinks/commit.ts';
import type { Delivery, Sink } from '../../src/sinks/sink.ts';
import { openBranchShelf, openMemoryBranch } from '../simulation/memory-branch.ts';
import { noSteps } from '../simulation/no-steps.ts';
import { fakeRepository, storedArtifact, thisRun } from '../support/fake-repository.ts';
import { manifestAt } from '../support/manifest.ts';
import { readTree, tempFolder } from '../support/temp-folder.ts';

interface Subject {
  readonly sink: Sink;
  /** What the destination holds: by delivery the files with their text. */
  held(): Map<string, Record<string, string>>;
  /** From now on the destination refuses. */
  breakDown(): void;
  /** Another run has published this delivery before. */
  outrun(sequence: number): void;
}

const subjects: Readonly<Record<string, () => Subject>> = {
  artifact: () => {
    const held = new Map<string, Record<string, string>>();
    const listed: StoredArtifact[] = [];
    let isDown = false;
    const client: ArtifactClient = {
      async uploadArtifact(name, files, root) {
        if (isDown) throw new Error('the artifact service is down');
        held.set(
          name,
          Object.fromEntries(
            files.map((file) => [relative(root, file), readFileSync(file, 'utf8')]),
          ),
        );
        return { id: 100 + held.size };
      },
    };
    const sink = openArtifactSink({
      openClient: async () => client,
      artifacts: openArchiveArtifacts({
        archive: 'audit-log',
        chain: 'collect',
        repository: fakeRepository({ artifacts: listed }),
        thisRun,
        warn: () => undefined,
      }),
      runUrl: 'https://github.com/acme/audit/actions/runs/9',
      retentionDays: undefined,
      repositoryRetentionDays: undefined,
      now: () => 0,
    });
    return {
      sink,
      held: () => held,
      breakDown: () => {
        isDown = true;
      },
      outrun: (sequence) => listed.push(storedArtifact(1, sequence)),
    };
  },
  commit: () => {
    const shelf = openBranchShelf();
    const branch = openMemoryBranch({ shelf, steps: noSteps() });
    let isDown = false;
    const sink = openCommitSink({
      branch: {
        ...branch,
        async commit(commit) {
          if (isDown) throw new Error('GitHub is down');
          return branch.commit(commit);
        },
      },
      ...{ files, messageSuffix: '' },
      runUrl: 'https://github.com/acme/audit/actions/runs/9',
      serverUrl: 'https://github.com',
    });
    const isOwn = (path: string): boolean => /(README.md|\.gitattributes)$/.test(path);
    return {
      sink,
      held: () =>
        new Map(
          shelf.commits.flatMap(({ added, files }) => {
            const paths = added.filter((path) => !isOwn(path));
            const name = /(collect-\d+)\.json$/.exec(paths.join())?.[1];
            const texts = paths.map((path) => [
              path.replace('audit-log/', ''),
              files.get(path)!.toString(),
            ]);
            return name === undefined
              ? []
              : [[`audit-log-${name}`, Object.fromEntries(texts)] as const];
          }),
        ),
      breakDown: () => {
        isDown = true;
      },
      outrun: (sequence) => {
        const path = `audit-log/manifests/collect-${String(sequence).padStart(6, '0')}.json`;
        shelf.add([{ path, bytes: Buffer.from('theirs') }]);
      },
    };
  },
};

const MANIFEST = 'manifests/collect-000042.json';
const SEGMENT = 'scope=org/slug=acme/log=web/day=2026-11-21/collect-000042-0001.ndjson';

function delivery(): Delivery {
  const root = tempFolder();
  for (const [path, text] of [
    [MANIFEST, '{}\n'],
    [SEGMENT, '{"a":"é"}\n'],
    ['manifests/collect-000041.json', 'older\n'],
  ] as const) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return {
    ...{ name: 'collect-000042', manifest: manifestAt(42), root },
    files: [MANIFEST, SEGMENT],
  };
}

describe.each(Object.entries(subjects))('a sink: %s', (name, openSubject) => {
  test('holds all files of a delivery, byte for byte, and no others', async () => {
    const { sink, held } = openSubject();
    await sink.publish(delivery());
    expect([...held().entries()]).toEqual([
      ['audit-log-collect-000042', { [MANIFEST]: '{}\n', [SEGMENT]: '{"a":"é"}\n' }],
    ]);
  });

  test('leaves the files as they are', async () => {
    const one = delivery();
    const before = readTree(one.root);
    await openSubject().sink.publish(one);
    expect(readTree(one.root)).toEqual(before);
  });

  test('is named in what it says', async () => {
    const { sink } = openSubject();
    expect(sink.name).toBe(name);
    expect(await sink.publish(delivery())).toMatchObject({ sink: name });
  });

  test('rejects if the destination did not take the delivery', async () => {
    const { sink, breakDown } = openSubject();
    breakDown();
    await expect(sink.publish(delivery())).rejects.toThrow(/down/);
  });

  test('rejects, with the remedy, if another run published the same delivery first', async () => {
    const { sink, outrun } = openSubject();
    outrun(41);
    await sink.publish(delivery());
    outrun(42);
    const publishing = sink.publish(delivery());
    await expect(publishing).rejects.toThrow(LostRaceError);
    await expect(publishing).rejects.toThrow(/collect-000042.*`concurrency:`/);
  });

  test('rejects if a file is missing', async () => {
    const { sink } = openSubject();
    await expect(sink.publish({ ...delivery(), files: ['none.ndjson'] })).rejects.toThrow();
  });
});
