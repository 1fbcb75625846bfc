import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { runAction, type JobResult } from '../../simulator/runner.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';
import { unzip } from '../../simulator/zip.ts';
import { writeProbe, type Probe } from './probe.ts';

const ARTIFACT_PROBE = `
  import { mkdir, readFile, writeFile } from 'node:fs/promises';
  import { DefaultArtifactClient } from '@actions/artifact';
  import * as core from '@actions/core';
  const client = new DefaultArtifactClient();
  const attempt = async (work) => { try { return await work(); } catch (error) { return { error: error.message }; } };
  const results = [];
  const steps = JSON.parse(core.getInput('steps'));
  await mkdir('files/day=1', { recursive: true });
  await writeFile('files/day=1/a.ndjson', core.getInput('content').repeat(Number(core.getInput('repeat'))));
  for (const [method, ...args] of steps) results.push(await attempt(() => client[method](...args)));
  if (core.getInput('read')) results.push(await readFile(core.getInput('read'), 'utf8'));
  core.setOutput('results', JSON.stringify(results));
`;

let probe: Probe;
let github: Simulator;

beforeAll(async () => {
  probe = await writeProbe({
    main: ARTIFACT_PROBE,
    inputs: { steps: {}, content: { default: '{"a":1}' }, repeat: { default: 1 }, read: {} },
  });
});
afterAll(() => probe.remove());
beforeEach(async () => {
  github = await startSimulator();
});
afterEach(() => github.close());

interface ArtifactRun {
  readonly steps: readonly (readonly unknown[])[];
  readonly inputs?: Readonly<Record<string, string>>;
  readonly workflow?: NonNullable<Parameters<typeof runAction>[0]['workflow']>;
}

async function run({
  steps,
  inputs = {},
  workflow = {},
}: ArtifactRun): Promise<{ results: unknown[]; job: JobResult }> {
  const job = await runAction({
    github,
    action: probe.folder,
    inputs: { steps: JSON.stringify(steps), ...inputs },
    workflow,
  });
  if (job.exitCode !== 0) throw new Error(job.log);
  return { results: JSON.parse(job.outputs.results ?? '') as unknown[], job };
}

const upload = (name: string, options: object = {}): readonly unknown[] => [
  'uploadArtifact',
  name,
  ['files/day=1/a.ndjson'],
  'files',
  options,
];

describe('artifacts with the real client', () => {
  test('an artifact can be uploaded, listed, downloaded and deleted within its run', async () => {
    const first = await run({
      steps: [upload('archive-1'), ['listArtifacts'], ['getArtifact', 'archive-1']],
    });
    const [artifact] = github.artifacts.list();
    const id = artifact?.id ?? 0;
    expect(first.results[0]).toMatchObject({ id, size: artifact?.sizeBytes });
    expect(first.results[1]).toMatchObject({
      artifacts: [{ id, name: 'archive-1', digest: artifact?.digest }],
    });
    expect(first.results[2]).toMatchObject({ artifact: { id, name: 'archive-1' } });
    const second = await run({
      steps: [
        ['downloadArtifact', id, { path: 'got', expectedHash: artifact?.digest }],
        ['deleteArtifact', 'archive-1'],
        ['listArtifacts'],
      ],
      inputs: { read: 'got/day=1/a.ndjson' },
      workflow: { id: first.job.run.id },
    });
    expect(second.results).toMatchObject([
      { digestMismatch: false },
      { id },
      { artifacts: [] },
      '{"a":1}',
    ]);
  });

  test('many blocks arrive in order, and the digest is that of the bytes', async () => {
    const line = `${'0123456789abcdef'.repeat(4096)}\n`;
    await run({
      steps: [upload('big', { compressionLevel: 0 })],
      inputs: { content: line, repeat: '400' },
    });
    const id = github.artifacts.list()[0]?.id ?? 0;
    const zip = await github.artifacts.content(id);
    expect(
      unzip(zip)
        .get('day=1/a.ndjson')
        ?.equals(Buffer.from(line.trim().repeat(400))),
    ).toBe(true);
    expect(github.artifacts.get(id)?.digest).toBe(
      `sha256:${createHash('sha256').update(zip).digest('hex')}`,
    );
    const blocks = github.journal.of('blob').filter(({ query }) => query.comp === 'block');
    expect(blocks.length).toBeGreaterThan(2);
  });

  test('a name can be used once per run', async () => {
    const { results, job } = await run({ steps: [upload('archive-1'), upload('archive-1')] });
    expect(results[1]).toEqual({
      error: expect.stringContaining(
        '(409) Conflict: an artifact with this name already exists on the workflow run',
      ),
    });
    const again = await run({
      steps: [upload('archive-1')],
      workflow: { id: job.run.id, attempt: 2 },
    });
    expect(again.results[0]).toHaveProperty('id');
    expect(github.artifacts.list().map(({ name, run: { attempt } }) => [name, attempt])).toEqual([
      ['archive-1', 2],
      ['archive-1', 1],
    ]);
  });

  test('retention days count from the simulated time and are capped by the repository', async () => {
    github.clock.advance(1000 * 86_400_000);
    await run({
      steps: [
        upload('short', { retentionDays: 3 }),
        upload('long', { retentionDays: 400 }),
        upload('default'),
      ],
    });
    const days = github.artifacts
      .list()
      .map(({ name, createdAt, expiresAt }) => [name, (expiresAt - createdAt) / 86_400_000]);
    expect(days).toEqual([
      ['default', 90],
      ['long', 90],
      ['short', 3],
    ]);
    github.clock.advance(4 * 86_400_000);
    expect(github.artifacts.list().filter(github.artifacts.isExpired)).toMatchObject([
      { name: 'short' },
    ]);
  });

  test.each(['creation', 'finalize'] as const)(
    'ids are given at %s, if so chosen',
    async (artifactIdsGivenAt) => {
      await github.close();
      github = await startSimulator({ artifactIdsGivenAt });
      const released = Promise.withResolvers<undefined>();
      const reached = Promise.withResolvers<undefined>();
      github.faults.add({
        family: 'artifact',
        when: ({ url }) => url.pathname.endsWith('/FinalizeArtifact'),
        fault: () => {
          reached.resolve(undefined);
          return { kind: 'hold', until: released.promise, when: 'before' };
        },
      });
      const slow = run({ steps: [upload('slow')] });
      await reached.promise;
      const { results } = await run({ steps: [upload('quick')] });
      released.resolve(undefined);
      const [first, second] = [...(await slow).results, ...results] as { id: number }[];
      expect(first!.id < second!.id).toBe(artifactIdsGivenAt === 'creation');
      expect(
        github.artifacts
          .list()
          .map(({ id }) => id)
          .sort(),
      ).toEqual([first!.id, second!.id].sort());
    },
  );

  test('one raw file keeps its name and its bytes', async () => {
    const { results } = await run({ steps: [upload('ignored', { skipArchive: true })] });
    const [artifact] = github.artifacts.list();
    expect(results[0]).toMatchObject({ id: artifact?.id });
    expect(artifact?.name).toBe('a.ndjson');
    expect((await github.artifacts.content(artifact?.id ?? 0)).toString()).toBe('{"a":1}');
  });

  test('a later run downloads by REST what an earlier one has uploaded', async () => {
    const first = await run({ steps: [upload('archive-1')] });
    const [artifact] = github.artifacts.list();
    const findBy = {
      token: github.tokens.github,
      workflowRunId: first.job.run.id,
      repositoryOwner: 'acme',
      repositoryName: 'audit-archive',
    };
    const { results } = await run({
      steps: [
        ['listArtifacts', { findBy }],
        ['getArtifact', 'archive-1', { findBy }],
        ['downloadArtifact', artifact?.id, { findBy, path: 'got' }],
      ],
      inputs: { read: 'got/day=1/a.ndjson' },
    });
    expect(results).toMatchObject([
      { artifacts: [{ name: 'archive-1' }] },
      { artifact: { id: artifact?.id, digest: artifact?.digest } },
      { downloadPath: expect.stringMatching(/got$/) as unknown as string },
      '{"a":1}',
    ]);
  });
});
