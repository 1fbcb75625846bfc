import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { runAction, type JobResult } from '../../simulator/runner.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';
import { writeProbe, type Probe } from './probe.ts';

// One process does a list of saves and restores, since starting one takes most of the time.
const CACHE_PROBE = `
  import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
  import * as cache from '@actions/cache';
  import * as core from '@actions/core';
  const results = [];
  for (const step of JSON.parse(core.getInput('steps'))) {
    const path = step.path ?? '.state';
    if (step.save !== undefined) {
      await mkdir(path, { recursive: true });
      await writeFile(path + '/position.json', step.content ?? 'content of ' + step.save);
      results.push(await cache.saveCache([path], step.save));
    } else {
      await rm(path, { recursive: true, force: true });
      const key = await cache.restoreCache([path], step.restore, step.restoreKeys);
      const content = key && (await readFile(path + '/position.json', 'utf8'));
      results.push(key === undefined ? null : [key, content]);
    }
  }
  core.setOutput('results', JSON.stringify(results));
`;

interface CacheStep {
  readonly save?: string;
  readonly restore?: string;
  readonly restoreKeys?: readonly string[];
  readonly path?: string;
  readonly content?: string;
}

let probe: Probe;
let github: Simulator;

beforeAll(async () => {
  probe = await writeProbe({ main: CACHE_PROBE, inputs: { steps: {} } });
});
afterAll(() => probe.remove());
beforeEach(async () => {
  github = await startSimulator();
});
afterEach(() => github.close());

async function run(
  steps: readonly CacheStep[],
  workflow: NonNullable<Parameters<typeof runAction>[0]['workflow']> = {},
): Promise<{ results: unknown[]; job: JobResult }> {
  const job = await runAction({
    github,
    action: probe.folder,
    inputs: { steps: JSON.stringify(steps) },
    workflow,
  });
  if (job.exitCode !== 0) throw new Error(job.log);
  return { results: JSON.parse(job.outputs.results ?? '') as unknown[], job };
}

describe('the cache with the real client', () => {
  test('an entry comes back as it was saved', async () => {
    const content = `ünïcode ${'x'.repeat(100_000)}`;
    const { results } = await run([{ save: 'a-1', content }, { restore: 'a-1' }]);
    expect(results).toEqual([1, ['a-1', content]]);
  });

  test('an exact key wins over prefixes, and of several matches the newest counts', async () => {
    const { results } = await run([
      { save: 'a-1' },
      { save: 'a-10' },
      { save: 'b-1' },
      { restore: 'a-1' },
      { restore: 'a-' },
      { restore: 'c-1', restoreKeys: ['c-', 'b-', 'a-'] },
      { restore: 'c-1', restoreKeys: ['c-'] },
    ]);
    expect(results.slice(3)).toEqual([
      ['a-1', 'content of a-1'],
      ['a-10', 'content of a-10'],
      ['b-1', 'content of b-1'],
      null,
    ]);
  });

  test('keys are immutable, and another path is another version', async () => {
    const { results, job } = await run([
      { save: 'a-1', content: 'first' },
      { save: 'a-1', content: 'second' },
      { save: 'a-1', path: '.other', content: 'other' },
      { restore: 'a-1' },
      { restore: 'a-1', path: '.other' },
      { restore: 'a-1', path: '.third' },
    ]);
    expect(results).toEqual([1, -1, 2, ['a-1', 'first'], ['a-1', 'other'], null]);
    expect(job.log).toContain('Failed to save: Unable to reserve cache with key a-1');
  });

  test('a branch sees its own entries first, then those of the default branch, and never the other way round', async () => {
    await run([{ save: 'a-1', content: 'main' }]);
    const branch = { ref: 'refs/heads/topic' };
    const { results } = await run(
      [{ restore: 'a-' }, { save: 'a-0', content: 'topic' }, { restore: 'a-' }],
      branch,
    );
    expect(results).toEqual([['a-1', 'main'], 2, ['a-0', 'topic']]);
    expect((await run([{ restore: 'a-' }])).results).toEqual([['a-1', 'main']]);
  });

  test('a key that was reserved and never finalized stays taken and is never found', async () => {
    github.cache.refuse({ finalize: 'not ok' });
    expect((await run([{ save: 'a-1' }])).results).toEqual([-1]);
    github.cache.refuse({});
    expect((await run([{ save: 'a-1' }, { restore: 'a-' }])).results).toEqual([-1, null]);
    expect(github.cache.entries()).toMatchObject([{ key: 'a-1', sizeBytes: undefined }]);
  });

  test('refused saves give -1, a refused restore looks like a miss', async () => {
    await run([{ save: 'a-1' }]);
    github.cache.refuse({ save: 429, restore: 403 });
    const { results, job } = await run([{ save: 'a-2' }, { restore: 'a-1' }]);
    expect(results).toEqual([-1, null]);
    expect(job.annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining('cache read denied:'),
    ]);
    github.cache.refuse({ save: 409 });
    expect((await run([{ save: 'a-3' }])).results).toEqual([-1]);
  });

  test('entries can be read, rewritten, corrupted and evicted by a test', async () => {
    await run([{ save: 'a-1', content: 'true' }, { save: 'a-2' }]);
    expect([...(await github.cache.files('a-1'))]).toEqual([
      ['.state/position.json', Buffer.from('true')],
    ]);
    await github.cache.rewrite('a-1', () => Buffer.from('forged'.repeat(1000)));
    await github.cache.corrupt('a-2');
    const { results } = await run([{ restore: 'a-1' }, { restore: 'a-2' }]);
    expect(results).toEqual([['a-1', 'forged'.repeat(1000)], null]);
    expect(await github.cache.evict('a-1')).toBe(1);
    expect((await run([{ restore: 'a-1' }])).results).toEqual([null]);
    expect(await github.cache.evict()).toBe(1);
    expect(github.cache.entries()).toEqual([]);
  });

  test('an entry that nobody used for seven days is gone', async () => {
    await run([{ save: 'a-1' }]);
    github.clock.advance(6 * 86_400_000);
    expect((await run([{ restore: 'a-1' }])).results).toEqual([['a-1', 'content of a-1']]);
    github.clock.advance(8 * 86_400_000);
    expect((await run([{ restore: 'a-1' }])).results).toEqual([null]);
  });

  test('only a runtime token of this GitHub is accepted', async () => {
    const url = `${github.apiUrl}/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL`;
    const answer = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${github.tokens.github}` },
      body: '{}',
    });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({
      code: 'unauthenticated',
      msg: 'invalid or missing token',
    });
  });
});
