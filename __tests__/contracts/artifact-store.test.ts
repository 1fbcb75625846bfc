import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SimulatedClock } from '../../simulator/clock.ts';
import {
  jobEnvironment,
  makeJobFolders,
  mintRuntimeToken,
} from '../../simulator/runner/environment.ts';
import type { JobFolders } from '../../simulator/runner/environment.ts';
import { startSimulator } from '../../simulator/simulator.ts';
import type { Simulator } from '../../simulator/simulator.ts';
import type { ArtifactDownloader } from '../../src/checkpoint/kept-artifacts.ts';
import { openHttp } from '../../src/github/http.ts';
import { openRepository } from '../../src/github/repository.ts';
import type { Repository } from '../../src/github/repository.ts';
import type { ArtifactClient } from '../../src/sinks/artifact.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { openArtifactShelf, openMemoryArtifacts } from '../simulation/memory-artifacts.ts';
import { openCacheShelf } from '../simulation/memory-cache.ts';
import { filesBelow, makeFolder } from '../simulation/memory-files.ts';
import type { Disk } from '../simulation/memory-files.ts';
import { openMemoryRepository } from '../simulation/memory-repository.ts';
import type { KnownRun } from '../simulation/memory-repository.ts';
import { noSteps } from '../simulation/no-steps.ts';

const WORKFLOW = '.github/workflows/audit-log.yml';
const REPOSITORY = 'acme/audit-archive';
const DAY_MS = 86_400_000;

interface Job {
  readonly runId: number;
  readonly client: ArtifactClient & ArtifactDownloader;
}

interface Subject {
  /** Begins a run and its job. */
  begin(): Promise<Job>;
  /** A run of this event has succeeded, on a branch `main`. */
  succeed(event: string): void;
  readonly repository: Repository;
  readonly token: string;
  /** Writes files and returns their folder. */
  write(files: Readonly<Record<string, string>>): Promise<string>;
  newFolder(): Promise<string>;
  read(path: string): Promise<string | undefined>;
  advance(ms: number): void;
  close(): Promise<void>;
}

function openInMemory(): Subject {
  let now = Date.parse('2026-11-21T12:00:00Z');
  const shelf = openArtifactShelf({ now: () => now, idsAtCreation: true });
  const disk: Disk = new Map<string, Buffer>();
  const runs = new Map<number, KnownRun>();
  let folders = 0;
  const newFolder = async (): Promise<string> => {
    const folder = `/folder-${(folders += 1)}`;
    makeFolder(disk, folder);
    return folder;
  };
  return {
    token: 'ghs_contract',
    repository: openMemoryRepository({
      ...{ artifacts: shelf, cache: openCacheShelf(() => now), runs, steps: noSteps() },
      ...{ pageSize: 100, fault: undefined, onFault: () => undefined },
    }),
    async begin() {
      const run: KnownRun = {
        ...{ id: 500 + runs.size, createdAt: now, isSuccess: false, path: WORKFLOW },
        ...{ event: 'schedule', headBranch: 'main', headRepository: REPOSITORY },
      };
      runs.set(run.id, run);
      const client = openMemoryArtifacts({
        ...{ shelf, steps: noSteps(), disk, token: 'ghs_contract', fault: undefined },
        ...{ repositoryDays: 90, run: { id: run.id, attempt: 1, repository: REPOSITORY } },
      });
      return { runId: run.id, client };
    },
    newFolder,
    succeed(event) {
      runs.set(400 + runs.size, {
        ...{ id: 400 + runs.size, createdAt: now, isSuccess: true, path: WORKFLOW, event },
        ...{ headBranch: 'main', headRepository: 'mallory/audit-archive' },
      });
    },
    async write(files) {
      const folder = await newFolder();
      for (const [path, text] of Object.entries(files)) {
        makeFolder(disk, dirname(join(folder, path)));
        disk.set(join(folder, path), Buffer.from(text));
      }
      return folder;
    },
    read: async (path) =>
      filesBelow(disk, dirname(path)).get(path.replace(/^.*\//, ''))?.toString(),
    advance: (ms) => {
      now += ms;
    },
    close: async () => undefined,
  };
}

async function openReal(): Promise<Subject> {
  const before = { ...process.env };
  const simulated = new SimulatedClock();
  const github: Simulator = await startSimulator({ clock: simulated });
  const folders: JobFolders = await makeJobFolders();
  const repository = openRepository({
    http: openHttp(new URL(github.apiUrl), new AbortController().signal),
    ...{ fullName: REPOSITORY, token: github.tokens.github, apiUrl: new URL(github.apiUrl) },
    ...{ userAgent: 'contract', timeoutMs: 5_000, clock: fakeClock(), log: () => undefined },
    patience: {
      ...{ retries: 0, maxWaitMs: 0, maxRetryMs: 0, deadline: Infinity },
      cancelled: new AbortController().signal,
    },
  });
  const newFolder = (): Promise<string> => mkdtemp(join(folders.temp, 'folder-'));
  return {
    repository,
    token: github.tokens.github,
    async begin() {
      const run = github.runs.begin();
      const runtimeToken = mintRuntimeToken(github, run, 'collect');
      const job = { job: 'collect', workflowName: 'audit log', debug: false };
      const env = await jobEnvironment({ github, run, runtimeToken, folders, ...job });
      Object.assign(process.env, env);
      const { DefaultArtifactClient } = await import('@actions/artifact');
      return { runId: run.id, client: new DefaultArtifactClient() };
    },
    newFolder,
    succeed(event) {
      const headRepository = { id: 2, fullName: 'mallory/audit-archive' };
      const run = github.runs.begin({ event, headRepository });
      Object.assign(run, { status: 'completed', conclusion: 'success' });
    },
    async write(files) {
      const folder = await newFolder();
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }
      return folder;
    },
    read: (path) => readFile(path, 'utf8').catch(() => undefined),
    advance: (ms) => simulated.advance(ms),
    async close() {
      process.env = before;
      await rm(folders.root, { recursive: true, force: true });
      await github.close();
    },
  };
}

const FILES = { 'manifests/a.json': '{"größe":1}\n', 'scope=org/day=1/a.ndjson': '{}\n{}\n' };

async function upload(subject: Subject, { client }: Job, name: string, files = FILES) {
  const root = await subject.write(files);
  const paths = Object.keys(files).map((path) => join(root, path));
  return client.uploadArtifact(name, paths, root, { compressionLevel: 1 });
}

function findBy(subject: Subject, workflowRunId: number) {
  const [repositoryOwner = '', repositoryName = ''] = REPOSITORY.split('/');
  return { token: subject.token, workflowRunId, repositoryOwner, repositoryName };
}

describe.each([
  ['in memory', openInMemory],
  ['@actions/artifact and the REST API with the simulator', openReal],
])('the artifact store: %s', (_, open) => {
  // The toolkit reads the API's address once, so all tests share one simulator.
  let subject: Subject;
  beforeAll(async () => {
    subject = await open();
  });
  afterAll(() => subject.close());

  test('an artifact is listed with the run that made it, under the id that uploading gave', async () => {
    const job = await subject.begin();
    const { id } = await upload(subject, job, 'one');
    expect(await subject.repository.artifactsNamed('one')).toMatchObject([
      { id, name: 'one', runId: job.runId, expired: false },
    ]);
    const { value: page } = await subject.repository.artifactPages().next();
    expect(page).toMatchObject([{ id, name: 'one' }]);
  });

  test('only the whole name is found', async () => {
    const job = await subject.begin();
    await upload(subject, job, 'whole-000001');
    expect(await subject.repository.artifactsNamed('whole')).toEqual([]);
    expect(await subject.repository.artifactsNamed('whole-00000')).toEqual([]);
  });

  test('its files come back byte for byte, to another run too', async () => {
    const job = await subject.begin();
    const { id = 0 } = await upload(subject, job, 'two');
    const other = await subject.begin();
    const path = await subject.newFolder();
    await other.client.downloadArtifact(id, { path, findBy: findBy(subject, job.runId) });
    for (const [name, text] of Object.entries(FILES))
      expect(await subject.read(join(path, name))).toBe(text);
  });

  test('a run has a name once, and ids grow from run to run', async () => {
    const job = await subject.begin();
    const first = await upload(subject, job, 'three');
    await expect(upload(subject, job, 'three')).rejects.toThrow(/already exists/);
    const second = await upload(subject, await subject.begin(), 'three');
    expect(second.id ?? 0).toBeGreaterThan(first.id ?? 0);
    const named = await subject.repository.artifactsNamed('three');
    expect(named.map(({ id }) => id)).toEqual([second.id, first.id]);
  });

  test('an unknown artifact can not be downloaded', async () => {
    const { client, runId } = await subject.begin();
    const path = await subject.newFolder();
    const downloading = client.downloadArtifact(1, { path, findBy: findBy(subject, runId) });
    await expect(downloading).rejects.toThrow();
  });

  test('a run says by which workflow, branch, repository and event it came to be', async () => {
    const { runId } = await subject.begin();
    expect(await subject.repository.run(runId)).toEqual({
      ...{ path: WORKFLOW, event: 'schedule', headBranch: 'main', headRepository: REPOSITORY },
    });
    expect(await subject.repository.run(1)).toBeUndefined();
  });

  test('runs are counted by their workflow', async () => {
    const before = await subject.repository.countRuns(WORKFLOW);
    await subject.begin();
    expect(await subject.repository.countRuns(WORKFLOW)).toBe(before + 1);
    expect(await subject.repository.countRuns('.github/workflows/other.yml')).toBe(0);
    expect(await subject.repository.lastSuccess(WORKFLOW, 'main')).toBeUndefined();
  });

  test("a pull request's run is no success of the workflow on the branch", async () => {
    subject.succeed('pull_request');
    expect(await subject.repository.lastSuccess(WORKFLOW, 'main')).toBeUndefined();
  });

  test('the repository is private and its cache is empty', async () => {
    expect(await subject.repository.visibility()).toBe('private');
    expect(await subject.repository.cacheKeys('audit-log/', 'refs/heads/main')).toEqual([]);
  });

  test('of an expired artifact the name alone stays', async () => {
    const job = await subject.begin();
    const { id = 0 } = await upload(subject, job, 'four');
    subject.advance(91 * DAY_MS);
    expect(await subject.repository.artifactsNamed('four')).toMatchObject([{ id, expired: true }]);
    const path = await subject.newFolder();
    const downloading = job.client.downloadArtifact(id, {
      ...{ path, findBy: findBy(subject, job.runId) },
    });
    await expect(downloading).rejects.toThrow();
  });
});
