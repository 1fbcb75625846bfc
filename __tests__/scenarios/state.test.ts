import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { generateEvents } from '../../simulator/events.ts';
import { downloadAll, sideBySide, verdictOn } from '../support/archive-copy.ts';
import type { Said, Tree } from '../support/archive-copy.ts';
import { problemsOfBranch } from '../support/branch-archive.ts';
import { audited, told } from '../support/recovery.ts';
import { stateOf } from '../support/requests.ts';
import { DAY, HOUR, MINUTE, openScenario, type Run, type Scenario } from '../support/scenario.ts';
import { tempFolder } from '../support/temp-folder.ts';

const permissions = { actions: 'read', contents: 'write' } as const;
const SMALL_PAGES = { 'per-page': '10' };
const STATE = { mode: 'state', 'audit-log-token': '' };
const web = { kind: 'org', slug: 'acme', log: 'web' } as const;

async function withRuns(seed: number, inputs: Record<string, string> = {}): Promise<Scenario> {
  const scenario = await openScenario({ seed, permissions });
  for (let run = 0; run < 2; run += 1) {
    scenario.pass(6 * HOUR, { count: 40 });
    expect((await scenario.run({ ...SMALL_PAGES, ...inputs })).exitCode).toBe(0);
  }
  return scenario;
}

/** What a run left: nothing may come of one that only looks, or is refused. */
function traces({ github }: Scenario): unknown {
  return [
    github.artifacts.list().map(({ id }) => id),
    github.cache.entries().map(({ key }) => key),
  ];
}

function reportOf({ outputs }: Run): Record<string, unknown> {
  return JSON.parse(outputs['report'] ?? '{}') as Record<string, unknown>;
}

async function copyOf(scenario: Scenario, sink: string): Promise<Tree> {
  const { git } = scenario.github.repository;
  return sink === 'commit'
    ? new Map(git.files('audit-log'))
    : sideBySide(await downloadAll(scenario));
}

async function verified(scenario: Scenario, sink: string): Promise<Said> {
  return verdictOn(await copyOf(scenario, sink));
}

test.concurrent(
  'the position is shown and exported, and nothing is read, written or moved',
  async () => {
    await using scenario = await withRuns(801);
    const before = traces(scenario);
    const folder = tempFolder();
    const run = await scenario.run({ ...STATE, org: '', 'output-dir': folder });
    expect([run.exitCode, audited(run), run.annotations]).toEqual([0, 0, []]);
    expect(traces(scenario)).toEqual(before);
    expect(run.outputs).toMatchObject({ path: folder, files: '["checkpoint.json"]' });
    const exported: unknown = JSON.parse(readFileSync(join(folder, 'checkpoint.json'), 'utf8'));
    expect(exported).toEqual(await scenario.checkpoint());
    expect(Number(run.outputs['lag-seconds'])).toBeLessThan(90);
    expect(reportOf(run)).toMatchObject({
      ...{ origin: 'cache', sequence: 2, head: expect.stringMatching(/^[0-9a-f]{64}$/) },
      sources: [
        { source: 'org/acme/git', query: expect.stringMatching(/^created:>=2026-\S+Z$/) },
        { source: 'org/acme/web', identities: expect.any(Number), covered: [expect.anything()] },
      ],
    });
    expect(run.log).toMatch(
      /The archive `audit-log` has 2 deliveries, found in the cache\. The newest has the head [0-9a-f]{64}\.\norg\/acme\/git: last event .*; read through .*, lag \d+ s; goes on with `created:>=/,
    );
    expect(run.summary).toMatch(/^## Position of the archive <code>audit-log<\/code>\n/);
  },
);

describe('a position that is set back', () => {
  test.concurrent.each(['artifact', 'commit'])(
    'delivers what came later than `lookback`, and nothing twice: %s',
    async (sink) => {
      await using scenario = await openScenario({ seed: 802, permissions });
      const inputs = { ...SMALL_PAGES, sinks: sink };
      const problems = (): Promise<string[]> | string[] =>
        sink === 'commit' ? problemsOfBranch(scenario) : scenario.problems();
      scenario.pass(DAY, { count: 80, gitShare: 0.5 });
      const now = scenario.github.clock.now();
      const late = generateEvents({
        ...{ seed: 7, count: 6, from: now - 14 * HOUR, to: now - 13 * HOUR, gitShare: 0 },
        ...{ scope: web, idlessShare: 0 },
      });
      scenario.log().add([...late].map((event) => ({ ...event, visibleAt: now + 4 * HOUR })));
      expect((await scenario.run(inputs)).outputs['events']).toBe('80');
      scenario.pass(5 * HOUR, { count: 40, gitShare: 0.5 });
      expect((await scenario.run(inputs)).outputs['events']).toBe('40');
      expect(await problems()).toContainEqual(expect.stringContaining('lost'));

      const change = await scenario.run({ ...inputs, ...STATE, 'reset-to': '20h' });
      expect([change.exitCode, audited(change)]).toEqual([0, 0]);
      expect(told(change)).toMatch(
        /^The position was set back by hand \(UTC\): org\/acme\/git to .*, org\/acme\/web to 2026-/,
      );
      expect(change.summary).toMatch(/^## The position was changed by hand\n\n.*delivery 3 tells/);
      expect(reportOf(change)).toMatchObject({
        ...{ sequence: 3, failures: [] },
        changes: [
          { log: 'git', kind: 'set-back' },
          { log: 'web', kind: 'set-back' },
        ],
      });
      await scenario.github.cache.evict();
      const run = await scenario.run(inputs);
      expect([run.exitCode, run.outputs['events'], run.outputs['gap']]).toEqual([0, '6', '']);
      expect(await problems()).toEqual([]);
      scenario.pass(HOUR, { count: 5 });
      const next = await scenario.run(inputs);
      expect([next.outputs['events'], next.annotations, next.excess]).toEqual(['5', [], []]);
      expect(await problems()).toEqual([]);
      const { exitCode, text } = await verified(scenario, sink);
      expect([exitCode, text]).toEqual([
        0,
        expect.stringMatching(
          /no duplicate, chain intact[^]*Recorded changes:\n- \S+collect-000003\.json: org\/acme\/git was set back to .* \(by hand, .*, run \d+\)\n/,
        ),
      ]);
    },
  );

  test.concurrent(
    'is refused, and nothing changes, where it would skip events or could repeat them',
    async () => {
      await using scenario = await withRuns(803);
      const before = traces(scenario);
      const refused = async (inputs: Record<string, string>, words: RegExp): Promise<void> => {
        const run = await scenario.run({ ...STATE, ...inputs });
        expect([run.exitCode, told(run)]).toEqual([1, expect.stringMatching(words)]);
        expect([traces(scenario), audited(run)]).toEqual([before, 0]);
      };
      await refused({ 'reset-to': '1m' }, /is not before where the next collection begins/);
      const [, first] = scenario.github.artifacts.list();
      await scenario.github.artifacts.delete(first!.id);
      const gone = /of delivery collect-000001 it is not in `artifact`.*Set back less far/;
      Object.assign(before as object, traces(scenario));
      await refused({ 'reset-to': '3d' }, gone);
    },
  );
});

describe('an archive that is started anew', () => {
  test.concurrent(
    'has everything again beside what it had, and verifying counts it without complaint',
    async () => {
      await using scenario = await withRuns(804);
      const change = await scenario.run({
        ...STATE,
        org: '*',
        enterprise: 'corp',
        'reset-to': 'start',
      });
      expect([change.exitCode, change.outputs['artifact-id'] === '']).toEqual([0, false]);
      expect(told(change)).toMatch(/^The position was forgotten by hand, to begin anew/);
      await scenario.github.cache.evict();
      scenario.pass(HOUR, { count: 20 });
      const run = await scenario.run(SMALL_PAGES);
      expect([run.exitCode, run.outputs['events'], run.outputs['already-delivered']]).toEqual([
        ...[0, '100', '0'],
      ]);
      expect([run.outputs['gap'], told(run)]).toEqual(['', expect.not.stringMatching(/late/)]);
      const { lines } = await scenario.archive();
      expect([...lines.values()].flat()).toHaveLength(180);
      expect(await scenario.problems()).not.toContainEqual(expect.stringMatching(/[1-9] lost/));
      const { exitCode, text } = await verified(scenario, 'artifact');
      expect([exitCode, text]).toEqual([
        0,
        expect.stringMatching(
          /Recorded changes:\n.*org\/acme\/git was started anew at [^]*Notes:\n.*events are in both collect and collect from 3/,
        ),
      ]);
    },
  );

  test.concurrent(
    'with `since` begins there, and with `sinks: none` when the later steps have succeeded',
    async () => {
      await using scenario = await withRuns(805, { sinks: 'none' });
      const inputs = { ...SMALL_PAGES, sinks: 'none' };
      const since = new Date(scenario.github.clock.now() - 6 * HOUR - MINUTE).toISOString();
      const change = await scenario.run({ ...inputs, ...STATE, since, 'reset-to': 'start' });
      expect([change.exitCode, change.outputs['files']]).toEqual([
        ...[0, '["manifests/collect-000003.json"]'],
      ]);
      expect(stateOf(await scenario.checkpoint(), web)?.resume.cursor).toBeNull();
      const run = await scenario.run(inputs);
      expect([run.exitCode, run.outputs['events'], run.outputs['gap']]).toEqual([0, '40', '']);
    },
  );
});
