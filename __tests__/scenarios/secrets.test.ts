import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { serverError } from '../../simulator/faults.ts';
import { unzip } from '../../simulator/zip.ts';
import { DAY, HOUR, START, openScenario, type Run, type Scenario } from '../support/scenario.ts';

// Unknown to the runner, so that nothing but the action itself can have hidden it.
const token = 'ghp_OctoTokenOfScenario9876543210fedcba';

/** Everything that a run leaves behind, by what it is. */
async function tracesOf(scenario: Scenario, run: Run): Promise<Map<string, string>> {
  const { artifacts, cache, journal } = scenario.github;
  const traces = new Map([
    // The runner itself shows the inputs, as it knows this one for no secret.
    ['log', run.log.replaceAll(/^ {4}audit-log-token: .*$/gm, '')],
    // How a secret is told to the runner.
    ['raw log', run.rawLog.replaceAll(/^\s*::add-mask::.*$/gm, '')],
    ['summary', run.summary],
    ['annotations', JSON.stringify(run.annotations)],
    ['outputs', JSON.stringify(run.outputs)],
    ['state', JSON.stringify(run.state)],
    ['requests', JSON.stringify(journal.calls.map(({ path, query }) => [path, query]))],
  ]);
  for (const { id, name } of artifacts.list()) {
    for (const [path, content] of unzip(await artifacts.content(id)))
      traces.set(`${name}/${path}`, content.toString('latin1'));
  }
  for (const { key } of cache.entries()) {
    for (const [path, content] of await cache.files(key))
      traces.set(`${key}/${path}`, content.toString('latin1'));
  }
  for (const folder of [run.temp, run.workspace]) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile()) traces.set(path, await readFile(path, 'latin1'));
    }
  }
  return traces;
}

test.concurrent.each([
  ['that is well', {}],
  ['with `sinks: none`', { sinks: 'none' }],
  ['that meets faults', { retries: '1' }],
  ['whose token is refused', { org: 'nobody', archive: 'other' }],
] as const)('a run %s leaves no token anywhere', async (kind, inputs) => {
  await using scenario = await openScenario({ seed: 121 });
  const { auditLog, tokens, faults } = scenario.github;
  auditLog.credentials.add({ token, kind: 'classic', expiresAt: START + 5 * DAY });
  scenario.pass(DAY, { count: 130 });
  await scenario.run({ 'audit-log-token': token });
  scenario.pass(HOUR, { count: 30 });
  if (kind === 'that meets faults')
    faults.add({ fault: serverError(500), family: 'audit-log', times: 3 });
  const run = await scenario.run(
    { 'audit-log-token': token, ...inputs },
    { keep: true, debug: true },
  );
  const traces = await tracesOf(scenario, run);
  await run.remove();
  expect(traces.size).toBeGreaterThan(8);
  const secrets = [token, tokens.github, Buffer.from(token).toString('base64').slice(0, 40)];
  const leaks = [...traces].filter(([, text]) => secrets.some((secret) => text.includes(secret)));
  expect(leaks.map(([name]) => name)).toEqual([]);
  // Not even a masked one: who prints a token relies on luck.
  expect(run.summary).not.toContain('***');
  expect(run.masks).toEqual(expect.arrayContaining([token, tokens.github]));
});
