import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mintRuntimeToken } from '../../simulator/runner/environment.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';
import { unzip, zip } from '../../simulator/zip.ts';
import type { Artifact } from '../../simulator/results/artifacts.ts';
import type { WorkflowRun } from '../../simulator/runs.ts';

let github: Simulator;

beforeEach(async () => {
  github = await startSimulator();
});
afterEach(() => github.close());

interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

async function get(path: string, token: string | undefined = github.tokens.github): Promise<Got> {
  const url = path.startsWith('http') ? path : `${github.apiUrl}/repos/acme/audit-archive${path}`;
  const headers: Record<string, string> = token === '' ? {} : { authorization: `Bearer ${token}` };
  const answer = await fetch(url, { headers, redirect: 'manual' });
  const text = await answer.text();
  const body = (text === '' ? {} : JSON.parse(text)) as Got['body'];
  return { status: answer.status, headers: answer.headers, body };
}

function add(name: string, run: WorkflowRun = github.runs.begin()): Promise<Artifact> {
  return github.artifacts.add({ run, name, bytes: zip([['x.txt', `höllo from ${name}`]]) });
}

async function saveCacheEntry(key: string): Promise<void> {
  const authorization = `Bearer ${mintRuntimeToken(github, github.runs.begin(), 'job')}`;
  const call = async (method: string, fields: object): Promise<{ signed_upload_url?: string }> => {
    const url = `${github.apiUrl}/twirp/github.actions.results.api.v1.CacheService/${method}`;
    const body = JSON.stringify({ key, version: 'v', ...fields });
    const answer = await fetch(url, { method: 'POST', headers: { authorization }, body });
    return (await answer.json()) as { signed_upload_url?: string };
  };
  const { signed_upload_url: url = '' } = await call('CreateCacheEntry', {});
  await fetch(url, { method: 'PUT', body: 'content' });
  await call('FinalizeCacheEntryUpload', { size_bytes: '7' });
}

describe('the repository', () => {
  test('tells its visibility, with the headers of the core rate limit', async () => {
    const { body, headers } = await get('');
    expect(body).toMatchObject({
      full_name: 'acme/audit-archive',
      private: true,
      visibility: 'private',
      default_branch: 'main',
    });
    expect(headers.get('x-ratelimit-resource')).toBe('core');
    expect(Number(headers.get('x-ratelimit-remaining'))).toBeGreaterThan(0);
    github.repository.visibility = 'public';
    expect((await get('', '')).body).toMatchObject({ private: false, visibility: 'public' });
  });

  test('is not found without a token while private, and refuses an unknown one', async () => {
    expect((await get('', '')).status).toBe(404);
    expect(await get('', 'ghs_unknown')).toMatchObject({
      status: 401,
      body: { message: 'Bad credentials', status: '401' },
    });
  });

  test('needs `actions: read` for runs and artifacts', async () => {
    github.repository.tokens.set(github.tokens.github, {});
    for (const path of ['/actions/artifacts', '/actions/runs/1']) {
      const { status, body, headers } = await get(path);
      expect(status).toBe(403);
      expect(body.message).toBe('Resource not accessible by integration');
      expect(headers.get('x-accepted-github-permissions')).toBe('actions=read');
    }
    expect((await get('')).status).toBe(200);
  });

  test('lists artifacts newest first, page by page, and by exact name', async () => {
    for (const name of ['a-1', 'a-10', 'a-2']) await add(name);
    const first = await get('/actions/artifacts?per_page=2');
    expect(first.body).toMatchObject({
      total_count: 3,
      artifacts: [{ name: 'a-2' }, { name: 'a-10' }],
    });
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    expect(new URL(next).pathname).toBe('/repositories/80307827/actions/artifacts');
    const second = await get(next);
    expect(second.body).toMatchObject({ total_count: 3, artifacts: [{ name: 'a-1' }] });
    expect(second.headers.get('link')).not.toContain('rel="next"');
    expect((await get('/actions/artifacts?name=a-1')).body).toMatchObject({
      total_count: 1,
      artifacts: [{ name: 'a-1' }],
    });
  });

  test('an artifact names its run, and the run its workflow', async () => {
    const run = github.runs.begin({
      path: '.github/workflows/x.yml',
      event: 'push',
      ref: 'refs/heads/topic',
    });
    const { id } = await add('a-1', run);
    const artifact = (await get(`/actions/artifacts/${id}`)).body;
    expect(artifact).toMatchObject({
      id,
      expired: false,
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as unknown,
      workflow_run: {
        id: run.id,
        repository_id: 80307827,
        head_repository_id: 80307827,
        head_branch: 'topic',
      },
    });
    expect((await get(`/actions/runs/${run.id}`)).body).toMatchObject({
      path: '.github/workflows/x.yml',
      event: 'push',
      head_branch: 'topic',
      head_repository: { full_name: 'acme/audit-archive' },
      status: 'in_progress',
      run_attempt: 1,
      run_number: 1,
    });
    expect((await get('/actions/workflows/x.yml/runs?event=push')).body).toMatchObject({
      total_count: 1,
    });
    expect((await get('/actions/workflows/x.yml/runs?event=schedule')).body).toMatchObject({
      total_count: 0,
    });
  });

  test('an artifact is downloaded from a signed address, until it expires', async () => {
    const { id } = await add('a-1');
    const redirect = await get(`/actions/artifacts/${id}/zip`);
    expect(redirect.status).toBe(302);
    const location = redirect.headers.get('location') ?? '';
    const zip = Buffer.from(await (await fetch(location)).arrayBuffer());
    expect([...unzip(zip)]).toEqual([['x.txt', Buffer.from('höllo from a-1')]]);
    expect((await fetch(location.replace('sig=', 'sig=x'))).status).toBe(403);
    github.clock.advance(91 * 86_400_000);
    expect((await fetch(location)).status).toBe(403);
    expect((await get(`/actions/artifacts/${id}/zip`)).status).toBe(410);
    expect((await get(`/actions/artifacts/${id}`)).body).toMatchObject({ expired: true });
    await github.artifacts.delete(id);
    expect((await get(`/actions/artifacts/${id}`)).status).toBe(404);
  });

  test('lists cache entries by prefix and ref, newest first', async () => {
    for (const key of ['a/1', 'a/2', 'b/1']) await saveCacheEntry(key);
    expect((await get('/actions/caches?key=a%2F&ref=refs%2Fheads%2Fmain')).body).toMatchObject({
      total_count: 2,
      actions_caches: [{ key: 'a/2', ref: 'refs/heads/main' }, { key: 'a/1' }],
    });
    expect((await get('/actions/caches?ref=refs%2Fheads%2Ftopic')).body).toMatchObject({
      total_count: 0,
    });
  });
});
