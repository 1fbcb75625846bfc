import { expect, test } from '@jest/globals';
import { startSimulator } from '../../simulator/simulator.ts';
import type { SimulatorOptions } from '../../simulator/simulator.ts';
import { explainBranchError } from '../../src/github/access.ts';
import { openHttp } from '../../src/github/http.ts';
import { readPushAccess } from '../../src/github/push-access.ts';
import type { PushAccess } from '../../src/github/push-access.ts';

const signal = new AbortController().signal;

/** Asks with the workflow's own token, and expects that nothing is made. */
async function ask(
  options: SimulatorOptions,
  { archived = false, token }: { archived?: boolean; token?: string } = {},
): Promise<PushAccess> {
  const github = await startSimulator(options);
  try {
    github.repository.archived = archived;
    const before = github.repository.git.branches();
    const apiUrl = new URL(github.apiUrl);
    const access = await readPushAccess(
      {
        ...{ apiUrl, http: openHttp(apiUrl, signal), fullName: 'acme/audit-archive' },
        ...{ token: token ?? github.tokens.github, userAgent: 'test', timeoutMs: 5000 },
        clock: { now: () => 0, sleep: () => Promise.resolve(), random: () => 0 },
        patience: {
          ...{ retries: 0, maxWaitMs: 0, maxRetryMs: 0, deadline: Infinity, cancelled: signal },
        },
        log: () => undefined,
      },
      'audit-log',
    );
    expect(github.repository.git.branches()).toEqual(before);
    return access;
  } finally {
    await github.close();
  }
}

test('a token with `contents: write` may, also where there is no commit yet', async () => {
  const permissions = { contents: 'write' } as const;
  expect(await ask({ permissions })).toEqual({ may: true });
  expect(await ask({ permissions, empty: true })).toEqual({ may: true });
});

test('any other may not, and the reason is that of a commit', async () => {
  const target = { repository: 'acme/audit-archive', name: 'audit-log' };
  const textOf = (access: PushAccess): string | undefined =>
    access.may === false ? explainBranchError(access.refusal, target) : undefined;
  expect(textOf(await ask({ permissions: { contents: 'read' } }))).toMatch(/`contents: write`/);
  expect(textOf(await ask({}, { token: 'nobody' }))).toMatch(/does not accept/);
  expect(textOf(await ask({ permissions: { contents: 'write' } }, { archived: true }))).toMatch(
    /^The repository acme\/audit-archive is archived/,
  );
});
