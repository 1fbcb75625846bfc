import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { runAction, type JobResult } from '../../simulator/runner.ts';
import { startSimulator } from '../../simulator/simulator.ts';
import { collectArchive, freshCopy, readFolder, writeTree } from '../support/archive-copy.ts';
import type { Copy, Tree } from '../support/archive-copy.ts';
import { tempFolder } from '../support/temp-folder.ts';

const ACTION = join(import.meta.dirname, '../../verify');

let artifacts: Map<string, Tree>;

beforeAll(async () => {
  artifacts = await collectArchive({ seed: 921, runs: 2 });
});

/** A job with the verification as its only step. */
async function verifyInJob(
  copy: Copy,
  inputs: Readonly<Record<string, string>> = {},
): Promise<JobResult> {
  await using github = { ...(await startSimulator()), [Symbol.asyncDispose]: () => close() };
  const close = (): Promise<void> => github.close();
  const path = writeTree(tempFolder(), copy.tree);
  return await runAction({ github, action: ACTION, inputs: { path, ...inputs } });
}

test('the step is green for a whole copy, and sets every output of its action.yml', async () => {
  const copy = freshCopy(artifacts);
  const job = await verifyInJob(copy, { head: copy.head() });
  expect(job.conclusion).toBe('success');
  const { outputs } = parse(readFileSync(join(ACTION, 'action.yml'), 'utf8')) as {
    outputs: object;
  };
  expect(Object.keys(job.outputs).sort()).toEqual(Object.keys(outputs).sort());
  expect(job.outputs).toMatchObject({
    ...{ intact: 'true', deliveries: '2', events: '80', problems: '0', head: copy.head() },
  });
  expect(JSON.parse(job.outputs['report']!)).toMatchObject({ intact: true, deliveries: 2 });
  expect(job.summary).toMatch(
    /^## The archive is intact\n\n### audit-log\n\n2 deliveries, \d+ segments, 80 events, .*\n\nhead: <code>[0-9a-f]{64}<\/code>\n/,
  );
  expect(job.log).toContain('audit-log: 2 deliveries');
  expect(job.annotations).toEqual([]);
});

test('the step fails with one annotation, and the summary lists every problem with its file', async () => {
  const copy = freshCopy(artifacts);
  const [first, second] = [copy.segmentOf(1), copy.segmentOf(2)];
  copy.tree.delete(first);
  copy.tree.set(second, Buffer.from('{}\n'));
  const job = await verifyInJob(copy);
  expect(job.conclusion).toBe('failure');
  expect(job.annotations).toHaveLength(1);
  expect(job.annotations[0]).toMatchObject({
    level: 'error',
    message: expect.stringMatching(/^2 problems\. .* The log and the summary list all\.$/),
  });
  expect(job.outputs).toMatchObject({ intact: 'false', problems: '2' });
  expect(job.summary).toContain('## 2 problems');
  for (const path of [first, second])
    expect(job.summary).toContain(`| <code>${path.replaceAll('_', '&#95;')}</code> | it `);
});

test('a name in the archive is neither markup nor a command of the runner', async () => {
  const copy = freshCopy(artifacts);
  copy.tree.set('::warning::x ##[error]y/|<b>@mona.ndjson', Buffer.from('{}\n'));
  const job = await verifyInJob(copy);
  expect(job.conclusion).toBe('failure');
  expect(job.annotations).toHaveLength(1);
  expect(job.summary).not.toMatch(/<b>|@mona/);
  expect(job.summary).toContain('&#124;&#60;b&#62;&#64;mona.ndjson');
  const said = job.rawLog.split('\n').filter((line) => !line.startsWith('::error::1 problem. '));
  expect(said.join('\n')).toContain('- ::warning::x ## [error]y/');
  expect(said.join('\n')).not.toMatch(/^\s*::|##\[/m);
});

test('the step merges first when asked to', async () => {
  const into = join(tempFolder(), 'merged');
  const copy = freshCopy(artifacts);
  const job = await verifyInJob(copy, { 'merge-into': into });
  expect(job.conclusion).toBe('success');
  expect(job.summary).toContain('Merged 2 deliveries into ');
  expect([...readFolder(into).keys()].sort()).toEqual([...copy.tree.keys()].sort());
});

test('inputs that can not be used are listed together', async () => {
  const job = await verifyInJob(freshCopy(artifacts), { path: '', head: 'abc', first: '-1' });
  expect(job.conclusion).toBe('failure');
  expect(job.annotations[0]?.message).toMatch(
    /^These inputs can't be used\.\n- `path`: nothing was given.*\n- `head`: `abc` was given.*\n- `first`: `-1` was given/,
  );
});
