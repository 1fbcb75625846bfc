import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { ApiError } from '../../src/github/api-error.ts';
import { openHttp } from '../../src/github/http.ts';
import { ReadingStopped } from '../../src/github/patience.ts';
import { openRepository } from '../../src/github/repository.ts';
import type { Repository } from '../../src/github/repository.ts';
import { fakeClock, notCancelled } from '../support/fake-clock.ts';

interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body: unknown;
}

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** The repository of a server that answers by path and query. */
async function serve(answer: (url: URL, number: number) => Answer | 'hang up', retries = 2) {
  const asked: { url: URL; authorization: string | undefined }[] = [];
  const reply = (response: ServerResponse, { status = 200, headers = {}, body }: Answer) =>
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(body));
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://local');
    asked.push({ url, authorization: request.headers.authorization });
    const one = answer(url, asked.length);
    if (one === 'hang up') response.destroy();
    else reply(response, one);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const clock = fakeClock();
  const apiUrl = new URL(`http://127.0.0.1:${port}/api/v3/`);
  const repository = openRepository({
    fullName: 'acme/audit',
    http: openHttp(apiUrl, notCancelled),
    token: 'ghs_secret',
    apiUrl,
    userAgent: 'test/1',
    timeoutMs: 5_000,
    clock,
    patience: {
      ...{ retries, maxWaitMs: 60_000, maxRetryMs: Infinity },
      ...{ deadline: Infinity, cancelled: notCancelled },
    },
    log: () => undefined,
  });
  return { repository, asked, clock };
}

const artifact = (id: number, more: object = {}) => ({
  id,
  name: 'audit-log-collect-000001',
  expired: false,
  created_at: '2026-11-21T12:00:00Z',
  workflow_run: { id: id + 1000, repository_id: 7, head_repository_id: 7, head_branch: 'main' },
  ...more,
});

test('is asked below the path of the API, with its token', async () => {
  const { repository, asked } = await serve(() => ({ body: { private: true } }));
  await repository.visibility();
  expect(asked[0]?.url.pathname).toBe('/api/v3/repos/acme/audit');
  expect(asked[0]?.authorization).toMatch(/ghs_secret$/);
});

describe('visibility', () => {
  test.each([
    [{ visibility: 'public', private: false }, 'public'],
    [{ visibility: 'internal', private: true }, 'internal'],
    [{ visibility: 'private', private: true }, 'private'],
    [{ private: true }, 'private'],
    [{ private: false }, 'public'],
    [{}, 'public'],
  ])('of %j is %s', async (body, visibility) => {
    const { repository } = await serve(() => ({ body }));
    expect(await repository.visibility()).toBe(visibility);
  });
});

describe('artifacts', () => {
  test('are asked for by their exact name, and left out if no run is known', async () => {
    const { repository, asked } = await serve(() => ({
      body: { total_count: 2, artifacts: [artifact(2), artifact(1, { workflow_run: null })] },
    }));
    const name = 'audit-log-collect-000001';
    expect(await repository.artifactsNamed(name)).toEqual([
      {
        ...{ id: 2, name, expired: false, runId: 1002, headBranch: 'main', isFromFork: false },
        createdAt: Date.parse('2026-11-21T12:00:00Z'),
      },
    ]);
    expect(asked[0]?.url.searchParams.get('name')).toBe(name);
  });

  test('tell whose commit made them', async () => {
    const run = { id: 5, repository_id: 7, head_repository_id: 8, head_branch: null };
    const { repository } = await serve(() => ({
      body: { artifacts: [artifact(1, { workflow_run: run })] },
    }));
    expect(await repository.artifactsNamed('x')).toMatchObject([
      { runId: 5, isFromFork: true, headBranch: undefined },
    ]);
  });

  test('are listed page by page, only as far as they are looked at', async () => {
    const { repository, asked } = await serve((url) => {
      const page = Number(url.searchParams.get('page'));
      const length = page < 3 ? 100 : 5;
      return {
        body: { artifacts: Array.from({ length }, (_, index) => artifact(1000 * page + index)) },
      };
    });
    for await (const page of repository.artifactPages()) {
      expect(page).toHaveLength(100);
      break;
    }
    expect(asked).toHaveLength(1);
    const pages: number[] = [];
    for await (const page of repository.artifactPages()) pages.push(page.length);
    expect([pages, asked.length]).toEqual([[100, 100, 5], 4]);
  });

  test('end with a page that is not full, even if it is empty or lacks those without a run', async () => {
    for (const artifacts of [
      [],
      Array.from({ length: 99 }, (_, id) => artifact(id, { workflow_run: null })),
    ]) {
      const { repository, asked } = await serve(() => ({ body: { artifacts } }));
      for await (const page of repository.artifactPages()) expect(page).toEqual([]);
      expect(asked).toHaveLength(1);
    }
  });

  test('without a run do not make a full page the last one', async () => {
    const { repository, asked } = await serve((_, number) => ({
      body: {
        artifacts: Array.from({ length: number === 1 ? 100 : 1 }, (_unused, id) =>
          artifact(id, { workflow_run: id % 2 === 0 ? null : { id } }),
        ),
      },
    }));
    const pages: number[] = [];
    for await (const page of repository.artifactPages()) pages.push(page.length);
    expect([pages, asked.length]).toEqual([[50, 0], 2]);
  });

  test('of an unknown time are as old as can be', async () => {
    const { repository } = await serve(() => ({
      body: { artifacts: [artifact(1, { created_at: null })] },
    }));
    expect(await repository.artifactsNamed('x')).toMatchObject([{ createdAt: 0 }]);
  });
});

describe('a workflow run', () => {
  test('is described by what trust needs', async () => {
    const { repository, asked } = await serve(() => ({
      body: {
        path: '.github/workflows/audit.yml@refs/heads/main',
        event: 'schedule',
        head_branch: 'main',
        head_repository: { full_name: 'acme/audit' },
      },
    }));
    expect(await repository.run(7)).toEqual({
      path: '.github/workflows/audit.yml',
      event: 'schedule',
      headBranch: 'main',
      headRepository: 'acme/audit',
    });
    expect(asked[0]?.url.pathname).toMatch(/\/actions\/runs\/7$/);
  });

  test('of a deleted fork has no repository', async () => {
    const { repository } = await serve(() => ({
      body: { path: 'x', event: 'pull_request', head_branch: null, head_repository: null },
    }));
    expect(await repository.run(7)).toMatchObject({ headBranch: null, headRepository: undefined });
  });

  test('that GitHub does not know any more is undefined', async () => {
    const { repository, asked } = await serve(() => ({ status: 404, body: {} }));
    expect(await repository.run(7)).toBeUndefined();
    expect(asked).toHaveLength(1);
  });

  test('that succeeded last on the branch is told by when it began', async () => {
    const runs = [
      [4, 'pull_request', { id: 7 }] as const,
      [3, 'push', { id: 8 }] as const,
      [2, 'push', null] as const,
      [1, 'schedule', { id: 7 }] as const,
    ].map(([day, event, head_repository]) => ({
      ...{ created_at: `2026-11-0${day}T08:00:00Z`, event, head_repository },
      repository: { id: 7 },
    }));
    const { repository, asked } = await serve((_, number) => ({
      body: {
        total_count: 2,
        workflow_runs: number === 1 ? runs : [],
      },
    }));
    const ask = () => repository.lastSuccess('.github/workflows/audit.yml', 'main');
    expect(await ask()).toBe(Date.parse('2026-11-01T08:00:00Z'));
    expect(await ask()).toBeUndefined();
    expect(asked[0]?.url.pathname).toMatch(/\/actions\/workflows\/audit.yml\/runs$/);
    expect(Object.fromEntries(asked[0]?.url.searchParams ?? [])).toEqual({
      ...{ branch: 'main', status: 'success', per_page: '30' },
    });
  });

  test('is counted for its workflow', async () => {
    const { repository, asked } = await serve(() => ({
      body: { total_count: 12, workflow_runs: [] },
    }));
    expect(await repository.countRuns('.github/workflows/audit log.yml')).toBe(12);
    expect(asked[0]?.url.pathname).toMatch(/\/actions\/workflows\/audit%20log.yml\/runs$/);
  });
});

test('cache keys are those of a prefix on a ref', async () => {
  const { repository, asked } = await serve(() => ({
    body: { total_count: 1, actions_caches: [{ key: 'audit-log/checkpoint/1' }, {}] },
  }));
  expect(await repository.cacheKeys('audit-log/checkpoint/', 'refs/heads/main')).toEqual([
    'audit-log/checkpoint/1',
  ]);
  expect(asked[0]?.url.searchParams.get('key')).toBe('audit-log/checkpoint/');
  expect(asked[0]?.url.searchParams.get('ref')).toBe('refs/heads/main');
});

describe('a repository that does not answer', () => {
  const calls: readonly ((repository: Repository) => Promise<unknown>)[] = [
    (repository) => repository.visibility(),
    (repository) => repository.artifactsNamed('x'),
    (repository) => repository.artifactPages().next(),
    (repository) => repository.countRuns('x.yml'),
    (repository) => repository.lastSuccess('x.yml', 'main'),
    (repository) => repository.cacheKeys('x', 'y'),
  ];

  /** Its 404 is an answer. */
  const run = (repository: Repository) => repository.run(1);

  test('rejects every call with an ApiError that holds no token', async () => {
    for (const answer of [
      { status: 404, body: { message: 'Not Found' } },
      { status: 500, body: { message: 'Server Error' } },
      'hang up',
    ] as const) {
      const known = answer === 'hang up' || answer.status !== 404 ? [run] : [];
      for (const call of [...calls, ...known]) {
        const { repository } = await serve(() => answer, 1);
        const error: unknown = await call(repository).catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(ApiError);
        expect(JSON.stringify(error) + String(error)).not.toContain('ghs_secret');
      }
    }
  });

  test('is asked again after a fault, and at once refused without permission', async () => {
    const flaky = await serve((_, number) =>
      number === 1 ? { status: 502, body: {} } : { body: { private: true } },
    );
    expect(await flaky.repository.visibility()).toBe('private');
    const refused = await serve(() => ({
      status: 403,
      body: { message: 'Resource not accessible by integration' },
    }));
    await expect(refused.repository.countRuns('x')).rejects.toMatchObject({
      failure: { kind: 'forbidden' },
      message: '403 Resource not accessible by integration',
    });
    expect(refused.asked).toHaveLength(1);
  });

  test('is not waited for when its rate limit lasts', async () => {
    const { repository, clock } = await serve(() => ({
      status: 403,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1893456000' },
      body: { message: 'API rate limit exceeded' },
    }));
    await expect(repository.visibility()).rejects.toBeInstanceOf(ReadingStopped);
    expect(clock.sleeps).toEqual([]);
  });
});
