import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { JobSoFar } from '../../simulator/runner.ts';
import type { KillCall } from '../../simulator/runner/step.ts';
import { readDeliveries } from '../support/archive.ts';
import { asked, onBranch, openBackfill } from '../support/backfill-scenario.ts';
import { DAY } from '../support/scenario.ts';

const small = { 'per-page': '20' };
const part = { ...small, 'max-requests': '14' };
const permissions = { actions: 'read', contents: 'write' } as const;

/** The moments of a run that goes on with windows, and whether its delivery is in the artifacts by then. */
const moments: readonly (readonly [string, KillCall, boolean])[] = [
  ['while it reads', { family: 'audit-log', n: 9 }, false],
  ['between upload and save', { family: 'artifact', n: 2, moment: 'answered' }, true],
];

describe('a backfill that is killed', () => {
  test.concurrent.each(moments)(
    '%s goes on without losing or repeating an event',
    async (_, call, isDelivered) => {
      await using scenario = await openBackfill({ seed: 551 });
      scenario.add({ count: 700 });
      await scenario.backfill(part);
      const before = (await scenario.state())!;
      expect(before.windows.length).toBeGreaterThan(0);
      const killed = await scenario.backfill(part, { kill: { signal: 'SIGKILL', call } });
      expect([killed.exitCode, killed.conclusion]).toEqual([null, 'cancelled']);
      expect(await scenario.state()).toEqual(before);
      expect(scenario.github.artifacts.list()).toHaveLength(isDelivered ? 2 : 1);
      const next = await scenario.backfill(small);
      expect([next.exitCode, next.outputs['complete']]).toEqual([0, 'true']);
      const archive = await scenario.deliveries();
      expect(await scenario.wrong({ from: archive })).toEqual([]);
      expect(archive.manifests).toHaveLength(isDelivered ? 3 : 2);
      expect(await scenario.state()).toMatchObject({
        ...{ covered: [scenario.range], windows: [], borders: [], events: 700 },
      });
    },
  );

  test.concurrent('gently publishes what it has read', async () => {
    await using scenario = await openBackfill({ seed: 553, switches: { latencyMs: 30 } });
    scenario.add({ count: 700 });
    const kill = { signal: 'cancel', call: { family: 'audit-log', n: 12 } } as const;
    const run = await scenario.backfill(small, { kill });
    expect([run.exitCode, run.outputs['complete']]).toEqual([0, 'false']);
    expect(Number(run.outputs['events'])).toBeGreaterThan(0);
    expect(run.log).toContain('Not complete: cancelled');
    const { lines, problems } = await scenario.deliveries();
    const count = [...lines.values()].flat().length;
    expect([problems, `${count}`]).toEqual([[], run.outputs['events']]);
    expect(await scenario.state()).toMatchObject({ events: count });
  });
});

describe('a backfill whose cache is lost between two runs', () => {
  test.concurrent('goes on from its artifact', async () => {
    await using scenario = await openBackfill({ seed: 554 });
    scenario.add({ count: 700 });
    await scenario.backfill(part);
    const before = (await scenario.state())!;
    await scenario.github.cache.evict();
    const next = await scenario.backfill(small);
    expect([next.exitCode, next.outputs['complete']]).toEqual([0, 'true']);
    expect(next.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^The cache has no usable checkpoint: going on from the artifact audit-log-backfill-/,
      ),
    ]);
    const cursors = asked(next)
      .slice(0, before.windows.length)
      .map(({ query }) => query['after']);
    expect(cursors.every((cursor) => cursor !== undefined)).toBe(true);
    expect(await scenario.wrong()).toEqual([]);
    expect(await scenario.state()).toMatchObject({ events: 700, covered: [scenario.range] });
  });

  test.concurrent('goes on from the branch', async () => {
    await using scenario = await openBackfill({ seed: 555, permissions });
    scenario.add({ count: 700, from: scenario.range.to - 60 * DAY });
    const sinks = { sinks: 'commit' };
    const first = await scenario.backfill({ ...part, ...sinks });
    expect([first.exitCode, first.outputs['complete']]).toEqual([0, 'false']);
    await scenario.github.cache.evict();
    const next = await scenario.backfill({ ...small, ...sinks });
    expect([next.exitCode, next.outputs['complete']]).toEqual([0, 'true']);
    expect(next.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /going on from the delivery backfill-.*-000001 on the branch `audit-log`/,
      ),
    ]);
    expect(await scenario.wrong({ from: onBranch(scenario) })).toEqual([]);
    expect(scenario.github.artifacts.list()).toEqual([]);
    const [last] = scenario.github.repository.git.commits('audit-log');
    expect(last?.message).toMatch(new RegExp(`^audit-log: ${scenario.chain}-\\d+, \\d+ events`));
  });
});

test.concurrent(
  'with `sinks: none` later steps take the files, and only then a backfill goes on',
  async () => {
    await using scenario = await openBackfill({ seed: 556 });
    scenario.add({ count: 700 });
    const kept: { name: string; files: Map<string, Buffer> }[] = [];
    const keep = async ({ outputs }: JobSoFar): Promise<'success'> => {
      const paths = JSON.parse(outputs['files']!) as string[];
      const files = new Map<string, Buffer>();
      for (const path of paths) files.set(path, await readFile(join(outputs['path']!, path)));
      const name = paths.find((path) => path.startsWith('manifests/'))!.slice(10, -5);
      kept.push({ name: `audit-log-${name}`, files });
      return 'success';
    };
    const inputs = { ...part, sinks: 'none' };
    const first = await scenario.backfill(inputs, { otherSteps: keep });
    expect([first.conclusion, first.post?.exitCode]).toEqual(['success', 0]);
    const before = (await scenario.state())!;
    expect(before).toMatchObject({ sequence: 1, events: Number(first.outputs['events']) });

    const failed = await scenario.backfill(inputs, { otherSteps: () => 'failure' });
    expect([failed.exitCode, failed.post]).toEqual([0, undefined]);
    expect(await scenario.state()).toEqual(before);

    const next = await scenario.backfill({ ...small, sinks: 'none' }, { otherSteps: keep });
    expect([next.conclusion, next.outputs['complete']]).toEqual(['success', 'true']);
    expect(next.log).toContain('The later steps succeeded: the position is saved.');
    const archive = readDeliveries(kept, 'audit-log', scenario.chain);
    expect(await scenario.wrong({ from: { ...archive, orphans: [] } })).toEqual([]);
    expect([scenario.github.artifacts.list(), (await scenario.state())?.sequence]).toEqual([[], 2]);
  },
);
