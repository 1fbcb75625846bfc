import { describe, expect, test } from '@jest/globals';
import { findSources } from '../../src/all-organizations.ts';
import { ApiError } from '../../src/github/api-error.ts';
import { fixedToken } from '../../src/github/credential.ts';
import { explainFinding, findOrganizations } from '../../src/github/find-organizations.ts';
import { ReadingStopped } from '../../src/github/patience.ts';
import { ExplainedError } from '../../src/errors.ts';
import { fakeClock, notCancelled } from '../support/fake-clock.ts';

/** An App's list on a GitHub that gives these answers, one after the other. */
function listOf(answers: readonly (readonly [number, unknown])[]) {
  const asked: string[] = [];
  const left = [...answers];
  const clock = fakeClock();
  const found = findOrganizations('acme-corp', {
    access: {
      http: async (url) => {
        asked.push(`${url.pathname}?${url.searchParams.toString()}`);
        const [status, body] = left.shift() ?? [500, ''];
        return { status, headers: {}, body: Buffer.from(JSON.stringify(body)) };
      },
      apiUrl: new URL('https://api.acme.ghe.com'),
      ...{ userAgent: 'test/1', timeoutMs: 1000, clock, log: () => undefined },
      patience: {
        retries: 1,
        maxWaitMs: 0,
        maxRetryMs: Infinity,
        deadline: Infinity,
        cancelled: notCancelled,
      },
    },
    credential: fixedToken('ghs_x'),
    by: 'app',
  });
  return { found, asked };
}

const logins = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: from + at, login: `Org-${from + at}` }));

describe('the list for an App', () => {
  test('ends with an empty page only, and a page that brings nothing new is no end', async () => {
    const capped = listOf([
      [200, logins(0, 50)],
      [200, logins(50, 50)],
      [200, []],
    ]);
    expect(await capped.found).toHaveLength(100);
    const same = listOf(Array.from({ length: 9 }, () => [200, logins(0, 100)] as const));
    await expect(same.found).rejects.toThrow(/list of organizations is not whole/);
  });

  test('is asked for page by page, and each name is there once', async () => {
    const { found, asked } = listOf([
      [200, logins(0, 100)],
      [502, ''],
      [200, logins(99, 100)],
      [200, []],
    ]);
    const names = await found;
    expect([names.length, names[0], new Set(names).size]).toEqual([199, 'org-0', 199]);
    expect(asked.map((url) => url.replace(/.*&page=/, ''))).toEqual(['1', '2', '2', '3']);
    expect(asked[0]).toBe(
      '/enterprises/acme-corp/apps/installable_organizations?per_page=100&page=1',
    );
  });

  test.each([
    [
      'is cut off',
      [
        [200, logins(0, 100)],
        [500, ''],
        [500, ''],
      ],
    ],
    [
      'is no list',
      [
        [200, { message: 'x' }],
        [200, null],
      ],
    ],
    [
      'has an entry without a name',
      [
        [200, [{ id: 1 }]],
        [200, [{ id: 1 }]],
      ],
    ],
  ] as const)('that %s is none', async (_, answers) => {
    await expect(listOf(answers).found).rejects.toThrow(ApiError);
  });
});

describe('why there is no list', () => {
  const refused = new ApiError({ kind: 'forbidden' }, { status: 403, detail: 'No' });

  test('is told for tokens and for Apps', () => {
    expect(explainFinding(refused, 'e', 'token')).toMatch(
      /enterprise `e`.*403 No.*`read:enterprise`/,
    );
    expect(explainFinding(refused, 'e', 'app')).toMatch(
      /"Enterprise organization installations: read"/,
    );
    expect(explainFinding(new ExplainedError('No token.'), 'e', 'app')).toMatch(
      /No token\. .*installed on the enterprise itself/,
    );
    expect(explainFinding(new ReadingStopped('rate-limit'), 'e', 'app')).toMatch(/rate limit/);
    expect(explainFinding(new ReadingStopped('cancelled'), 'e', 'app')).toMatch(
      /^The job was cancelled/,
    );
  });

  test('is left as it is if it is not about GitHub', () => {
    expect(explainFinding(new TypeError('x'), 'e', 'app')).toBeUndefined();
    expect(explainFinding(new ExplainedError('x'), 'e', 'token')).toBeUndefined();
  });
});

describe('the sources of `*`', () => {
  const inputs: Parameters<typeof findSources>[0] = {
    ...{ allOrganizationsOf: ['a', 'b'], app: undefined, auditLogToken: 'ghp_x', phrase: 'x:y' },
    ...{ include: ['git', 'web'], mode: 'collect', sources: [] },
  };
  const parts = (found: Readonly<Record<string, string[]>>) => ({
    ...{ by: 'token' as const, log: () => undefined },
    organizationsOf: async (enterprise: string) => found[enterprise] ?? [],
  });

  test('are those of each organization of each enterprise, once', async () => {
    const sources = await findSources(inputs, parts({ a: ['x', 'y'], b: ['y'] }));
    expect(sources.map(({ slug, log, phrase }) => `${slug}/${log}/${phrase}`)).toEqual([
      ...['x/git/x:y', 'x/web/x:y', 'y/git/x:y', 'y/web/x:y'],
    ]);
  });

  test('are none, in an error, if one enterprise shows none', async () => {
    await expect(findSources(inputs, parts({ a: ['x'] }))).rejects.toThrow(
      /enterprise `b`.*Nothing was read/,
    );
  });

  test('are not looked for where the archive itself says whose it is', async () => {
    for (const given of [
      { ...inputs, mode: 'state' as const },
      { ...inputs, mode: 'check' as const, auditLogToken: '' },
      { ...inputs, allOrganizationsOf: [] },
    ])
      expect(await findSources(given, parts({ a: ['x'], b: ['y'] }))).toEqual([]);
  });
});
