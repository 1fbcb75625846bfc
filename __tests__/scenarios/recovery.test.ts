import { describe, expect, test } from '@jest/globals';
import { unzip, zip } from '../../simulator/zip.ts';
import {
  audited,
  expectGoesOn,
  expectRecovered,
  lookUps,
  told,
  withDeliveries,
} from '../support/recovery.ts';
import { DAY, HOUR, type Scenario } from '../support/scenario.ts';

/** Leaves only the oldest of the cache's entries. */
async function rewind({ github }: Scenario): Promise<void> {
  for (const { key } of github.cache.entries().slice(1)) await github.cache.evict(key);
}

describe('a cache', () => {
  test.concurrent('that was evicted: the newest artifact is gone on from', async () => {
    await using scenario = await withDeliveries(3, 301);
    await scenario.github.cache.evict();
    const warns = /^The cache has no usable checkpoint: going on from the artifact .*-000003 \(id/;
    const run = await expectRecovered(scenario, { events: 20, sequence: 4, warns });
    expect(run.log).toContain('Going on after delivery 3');
    await expectGoesOn(scenario);
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent('that has only an entry from three deliveries ago: the same', async () => {
    await using scenario = await withDeliveries(4, 302);
    await rewind(scenario);
    const warns = /^The cache is behind: going on from the artifact audit-log-collect-000004 \(id/;
    await expectRecovered(scenario, { events: 20, sequence: 5, warns });
    await expectGoesOn(scenario);
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent(
    'that is behind artifacts of which one in the middle has expired: the newest counts',
    async () => {
      await using scenario = await withDeliveries(3, 303, (number) =>
        number === 2 ? { 'artifact-retention-days': '1' } : {},
      );
      await rewind(scenario);
      scenario.github.clock.advance(DAY);
      const warns = /^The cache is behind: going on from the artifact audit-log-collect-000003/;
      await expectRecovered(scenario, { events: 20, sequence: 4, warns });
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent(
    'that is behind artifacts of which one in the middle was deleted: the newest counts',
    async () => {
      await using scenario = await withDeliveries(3, 304);
      await rewind(scenario);
      const { artifacts } = scenario.github;
      await artifacts.delete(artifacts.list()[1]!.id);
      const warns = /^The cache is behind: going on from the artifact audit-log-collect-000003/;
      await expectRecovered(scenario, { events: 20, sequence: 4, warns });
      // Nothing but the hole that was made by hand.
      const { problems, orphans } = await scenario.archive();
      expect(problems).toEqual(['audit-log-collect-000003 does not follow the one before']);
      expect(orphans).toEqual([expect.stringContaining('audit-log-collect-000001')]);
    },
  );

  test.concurrent(
    'that is behind artifacts which have all expired: their numbers are passed over, and it is said',
    async () => {
      await using scenario = await withDeliveries(3, 305, (number) =>
        number > 1 ? { 'artifact-retention-days': '1' } : {},
      );
      await rewind(scenario);
      scenario.github.clock.advance(DAY);
      const warns =
        /^The artifact audit-log-collect-000003 has expired.* collected again\. .*artifact-retention-days/;
      await expectRecovered(scenario, { events: 60, sequence: 4, warns });
      await expectGoesOn(scenario);
      const { manifests, orphans } = await scenario.archive();
      expect(manifests.map(({ sequence }) => sequence)).toEqual([1, 4, 5]);
      expect(orphans).toHaveLength(2);
    },
  );

  test.concurrent(
    'whose newest entry can not be read, and stands before the newest artifact: it is skipped',
    async () => {
      await using scenario = await withDeliveries(2, 306);
      const { cache } = scenario.github;
      await cache.rewrite(cache.entries().at(-1)!.key, () => Buffer.from('{'));
      const warns = /^The cache has no usable checkpoint: going on from the artifact .*-000002/;
      await expectRecovered(scenario, { events: 20, sequence: 3, warns });
      await expectGoesOn(scenario);
      expect(await scenario.problems()).toEqual([]);
    },
  );

  test.concurrent(
    'whose newest entry can not be read, and stands behind the newest artifact: the run is refused',
    async () => {
      await using scenario = await withDeliveries(2, 307);
      const { cache, artifacts } = scenario.github;
      const { key } = cache.entries().at(-1)!;
      await cache.rewrite(key, () => Buffer.from('{'));
      await artifacts.delete(artifacts.list()[0]!.id);
      const run = await scenario.run();
      expect([run.exitCode, audited(run), run.annotations.length]).toEqual([1, 0, 1]);
      expect(told(run)).toMatch(/starting anew would deliver everything again/);
      expect(told(run)).toContain(`\`gh cache delete '${key}'\``);
      expect(cache.entries()).toHaveLength(2);
    },
  );

  test.concurrent('with a position of the first format: it is taken over', async () => {
    await using scenario = await withDeliveries(2, 308);
    const { cache } = scenario.github;
    await cache.rewrite(cache.entries().at(-1)!.key, (_, content) => {
      const state = JSON.parse(String(content)) as Record<string, unknown>;
      delete state['artifact'];
      delete state['workflow'];
      return Buffer.from(JSON.stringify({ ...state, version: 1 }));
    });
    const run = await scenario.run();
    expect([run.exitCode, run.outputs['events'], run.annotations]).toEqual([0, '20', []]);
    expect(await scenario.checkpoint()).toMatchObject({
      ...{ version: 3, sequence: 3, artifact: Number(run.outputs['artifact-id']) },
      workflow: '.github/workflows/audit-log.yml@refs/heads/main',
    });
    expect(await scenario.problems()).toEqual([]);
  });

  test.concurrent('and an artifact of a newer release: the run is refused', async () => {
    await using scenario = await withDeliveries(2, 309);
    const { cache, artifacts } = scenario.github;
    const { key } = cache.entries().at(-1)!;
    await cache.rewrite(key, (_, content) =>
      Buffer.from(String(content).replace('"version": 3', '"version": 4')),
    );
    const [{ id } = { id: 0 }] = artifacts.list();
    const files = [...unzip(await artifacts.content(id))].map(
      ([path, content]) =>
        [
          path,
          path.endsWith('.json')
            ? String(content).replace('"version": 3', '"version": 4')
            : content,
        ] as const,
    );
    await artifacts.overwrite(id, zip(files));
    const run = await scenario.run();
    expect([run.exitCode, audited(run), run.annotations.length]).toEqual([1, 0, 1]);
    expect(told(run)).toMatch(/format 4, which a newer release of this action wrote/);
    expect(cache.entries().at(-1)?.key).toBe(key);
  });
});

describe('artifacts', () => {
  test.concurrent(
    'that others made under the highest number are ignored with a warning, and change nothing else',
    async () => {
      await using scenario = await withDeliveries(2, 311);
      const { artifacts, runs, cache } = scenario.github;
      const name = 'audit-log-collect-999999';
      const bytes = zip([['manifests/collect-999999.json', '{"version":1}']]);
      const forged = await Promise.all(
        [
          { event: 'pull_request', ref: 'refs/pull/7/merge' },
          { path: '.github/workflows/other.yml' },
        ].map((facts) => artifacts.add({ run: runs.begin(facts), name, bytes })),
      );
      for (const origin of ['the cache', 'an artifact']) {
        if (origin === 'an artifact') await cache.evict();
        const run = await scenario.run();
        expect([run.exitCode, run.outputs['events']]).toEqual([0, '20']);
        expect(run.log).toContain(`(checkpoint from ${origin})`);
        const ignored = run.annotations.filter(({ message }) =>
          message.startsWith(`Ignoring the artifact ${name} (id `),
        );
        expect(ignored.map(({ level }) => level)).toEqual(['warning', 'warning']);
        expect(run.annotations.length - ignored.length).toBe(origin === 'the cache' ? 0 : 1);
        scenario.pass(HOUR, { count: 20 });
      }
      expect(await scenario.checkpoint()).toMatchObject({ sequence: 4 });
      const last = await scenario.run();
      expect([last.exitCode, last.annotations]).toEqual([0, []]);
      expect(await scenario.problems({ orphans: forged.length })).toEqual([]);
    },
  );

  const spoils: readonly (readonly [string, (bytes: Buffer) => Buffer, RegExp])[] = [
    [
      'was cut short',
      (bytes) => bytes.subarray(0, bytes.length / 2),
      /audit-log-collect-000002.*Nothing was read/s,
    ],
    [
      'has an altered file',
      (bytes) =>
        zip(
          [...unzip(bytes)].map(([path, content]) => [
            path,
            path.endsWith('.ndjson')
              ? String(content).replace('"action":"', '"action":"x')
              : content,
          ]),
        ),
      /^The artifact audit-log-collect-000002 \(id \d+\) is newer than the cache, but its file scope=org\S+\.ndjson is missing or not what its manifest says\. Nothing was read, .*delete that artifact to go on without it\.$/,
    ],
    [
      'lacks a file',
      (bytes) => zip([...unzip(bytes)].slice(0, -1)),
      /its file scope=org\S+\.ndjson is missing.*Nothing was read/,
    ],
  ];

  test.concurrent.each(spoils)(
    'of which the newest %s are not gone on from: the run is refused',
    async (_, spoil, words) => {
      await using scenario = await withDeliveries(2, 312);
      const { cache, artifacts } = scenario.github;
      const [{ id } = { id: 0 }] = artifacts.list();
      const bytes = await artifacts.content(id);
      await artifacts.overwrite(id, spoil(bytes));
      await rewind(scenario);
      const before = await scenario.checkpoint();
      const run = await scenario.run();
      expect([run.exitCode, audited(run), run.annotations.length]).toEqual([1, 0, 1]);
      expect(told(run)).toMatch(words);
      expect(run.rawLog).not.toMatch(/^\s+at /m);
      expect(await scenario.checkpoint()).toEqual(before);
      expect(artifacts.list()).toHaveLength(2);
      await artifacts.overwrite(id, bytes);
      const again = await scenario.run();
      expect([again.exitCode, again.outputs['events']]).toEqual([0, '20']);
      expect(await scenario.problems()).toEqual([]);
      expect(cache.entries()).toHaveLength(2);
    },
  );

  test.concurrent(
    'of other workflows by the hundred are passed over without reading through their list',
    async () => {
      await using scenario = await withDeliveries(2, 313);
      const { artifacts, runs, cache } = scenario.github;
      const run = runs.begin({ path: '.github/workflows/build.yml', event: 'push' });
      for (let number = 0; number < 350; number += 1)
        await artifacts.add({ run, name: `build-${number}`, bytes: Buffer.of(0) });
      const quick = await scenario.run();
      expect([quick.exitCode, quick.outputs['events'], quick.annotations]).toEqual([0, '20', []]);
      expect(lookUps(quick)).toEqual({ list: 1, name: 3 });
      scenario.pass(HOUR, { count: 20 });
      const idle = await scenario.run();
      expect(lookUps(idle)).toEqual({ list: 1, name: 1 });
      for (let number = 0; number < 120; number += 1)
        await artifacts.add({ run, name: `late-${number}`, bytes: Buffer.of(0) });
      await cache.evict();
      scenario.pass(HOUR, { count: 20 });
      const warns = /^The cache has no usable checkpoint: going on from the artifact .*-000004/;
      const recovered = await expectRecovered(scenario, { events: 20, sequence: 5, warns });
      expect(lookUps(recovered)).toEqual({ list: 2, name: 3 });
      expect(await scenario.problems()).toEqual([]);
    },
  );
});
