import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { secondaryRateLimit, serverError } from '../../simulator/faults.ts';
import {
  modesOf,
  ownFolder,
  readFiles,
  readManifests,
  readSegments,
} from '../support/recording.ts';
import { DAY, HOUR, MINUTE, openScenario, type Run, type Scenario } from '../support/scenario.ts';

/** Ends the process if anything is to be connected or looked up. */
const OFFLINE = `data:text/javascript,${encodeURIComponent(`
  import net from 'node:net';
  import dns from 'node:dns';
  const refuse = () => { console.log('CONNECTED'); process.exit(99); };
  net.Socket.prototype.connect = refuse;
  dns.lookup = refuse;
`)}`;

/** Runs from a recording: without tokens, without GitHub. */
function replay(scenario: Scenario, from: string, to: string): Promise<Run> {
  const inputs = { org: '', 'audit-log-token': '', 'replay-dir': from, 'output-dir': to };
  const nowhere = { 'api-url': 'http://127.0.0.1:1', 'github-token': 'none' };
  const env = { NODE_OPTIONS: `--import ${OFFLINE}`, ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/' };
  return scenario.run({ ...inputs, ...nowhere }, { env });
}

/** Compares what a run left with what its replay leaves. */
async function expectReplayed(scenario: Scenario, recorded: Run, folder: string, name: string) {
  const [recording, replayed] = [join(folder, name), join(folder, `${name}-replayed`)];
  const run = await replay(scenario, recording, replayed);
  expect([run.exitCode, run.calls]).toEqual([recorded.exitCode, []]);
  const live = join(folder, `${name}-live`);
  const segments = await readSegments(live);
  expect(Object.keys(segments).length).toBeGreaterThan(0);
  expect(await readSegments(replayed)).toEqual(segments);
  expect(await readManifests(replayed)).toEqual(await readManifests(live));
  const names = ['events', 'already-delivered', 'requests', 'complete', 'gap', 'read-through'];
  for (const output of names) expect(run.outputs[output]).toEqual(recorded.outputs[output]);
  expect(run.summary).not.toBe('');
  return run;
}

describe('a recording', () => {
  test.concurrent(
    'of two sources with faults replays byte for byte, and so does the run after it',
    async () => {
      await using scenario = await openScenario({ seed: 161 });
      await using folder = await ownFolder();
      const at = (name: string): string => join(folder.path, name);
      const record = (name: string, more = {}): Promise<Run> =>
        scenario.run({ 'record-dir': at(name), 'output-dir': at(`${name}-live`), ...more });
      const { faults, tokens, cache } = scenario.github;
      scenario.pass(4 * DAY, { count: 450, gitShare: 0.4 });
      faults.add({ family: 'audit-log', from: 2, fault: serverError(502) });
      faults.add({
        family: 'audit-log',
        from: 5,
        fault: secondaryRateLimit({ retryAfterSeconds: 1 }),
      });
      faults.add({ family: 'audit-log', from: 3, fault: { kind: 'reset' } });
      const first = await record('first');
      expect([first.exitCode, first.outputs['events'], first.outputs['complete']]).toEqual([
        0,
        '450',
        'true',
      ]);
      scenario.pass(HOUR, { count: 120 });
      const second = await record('second', { 'max-requests': '1' });
      expect([second.exitCode, second.outputs['complete']]).toEqual([0, 'false']);

      const saved = cache.entries().length;
      await expectReplayed(scenario, first, folder.path, 'first');
      await expectReplayed(scenario, second, folder.path, 'second');
      // The replays moved nothing, and the next run goes on as if there had been none.
      expect(cache.entries().length).toBe(saved);
      await scenario.run();
      expect(await scenario.problems()).toEqual([]);

      const checkpoint = JSON.parse(
        await readFile(at('second-replayed.checkpoint.json'), 'utf8'),
      ) as { sequence: number };
      expect(checkpoint.sequence).toBe(2);
      const written = Object.values({
        ...(await readFiles(at('first'))),
        ...(await readFiles(at('second'))),
      }).join('\n');
      for (const token of Object.values(tokens)) expect(written).not.toContain(token);
      expect(await modesOf(at('first'))).toEqual(new Set(['600']));
      const failed = JSON.parse(await readFile(at(`first/0002.json`), 'utf8')) as {
        answer: { status: number };
      };
      expect(failed.answer.status).toBe(502);
    },
  );

  test.concurrent('of a backfill in several windows at once replays byte for byte', async () => {
    await using scenario = await openScenario({ seed: 162, switches: { latencyMs: 30 } });
    await using folder = await ownFolder();
    scenario.pass(20 * DAY, { count: 1500, gitShare: 0 });
    scenario.github.clock.advance(2 * DAY);
    const recorded = await scenario.run({
      ...{ mode: 'backfill', since: '25d', include: 'web', sinks: 'none' },
      'record-dir': join(folder.path, 'wide'),
      'output-dir': join(folder.path, 'wide-live'),
    });
    expect([recorded.exitCode, recorded.outputs['complete']]).toEqual([0, 'true']);
    expect(recorded.outputs['events']).toBe('1500');
    await expectReplayed(scenario, recorded, folder.path, 'wide');
  });

  test.concurrent(
    'of a job that was cancelled replays to where it ended, without its waits',
    async () => {
      await using scenario = await openScenario({ seed: 163 });
      await using folder = await ownFolder();
      scenario.pass(DAY, { count: 400, gitShare: 0 });
      const inputs = {
        ...{ include: 'web', 'page-delay': '5s' },
        'record-dir': join(folder.path, 'short'),
        'output-dir': join(folder.path, 'short-live'),
      };
      const call = { family: 'audit-log', n: 2, moment: 'answered' } as const;
      const recorded = await scenario.run(inputs, { kill: { signal: 'cancel', call } });
      expect(recorded.log).toContain('Not complete: cancelled');
      const run = await expectReplayed(scenario, recorded, folder.path, 'short');
      expect(run.log).toContain('Not complete: cancelled');
      expect(run.durationMs).toBeLessThan(recorded.durationMs);
    },
  );

  test.concurrent('that was changed is refused in words', async () => {
    await using scenario = await openScenario({ seed: 164 });
    await using folder = await ownFolder();
    const whole = join(folder.path, 'whole');
    scenario.pass(4 * HOUR, { count: 250, gitShare: 0 });
    await scenario.run({ 'record-dir': whole, include: 'web' });
    const body = await readFile(join(whole, '0002.body'), 'utf8');
    await writeFile(join(whole, '0002.body'), body.replace('acme', 'ecma'));
    const run = await replay(scenario, whole, join(folder.path, 'out'));
    expect([run.exitCode, run.outputs['complete']]).toEqual([1, 'false']);
    expect(run.log).toContain('`0002.body` is not what was recorded');
  });
});

test.concurrent('a folder that holds something, or the archive, is not recorded to', async () => {
  await using scenario = await openScenario({ seed: 165 });
  await using folder = await ownFolder();
  await writeFile(join(folder.path, 'mine'), 'precious');
  scenario.pass(30 * MINUTE, { count: 3 });
  const full = await scenario.run({ 'record-dir': folder.path });
  expect(full.exitCode).toBe(1);
  expect(full.log).toMatch(/`record-dir` \(.*\) is not empty/);
  const out = join(folder.path, 'out');
  const inside = await scenario.run({ 'output-dir': out, 'record-dir': join(out, 'recording') });
  expect(inside.log).toMatch(/`record-dir` .* lie one in the other/);
  const asked = [...full.calls, ...inside.calls].filter(({ family }) => family === 'audit-log');
  expect(asked).toEqual([]);
});
