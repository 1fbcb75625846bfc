import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Git } from '../../simulator/repository/git.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';
import { commitOnBranch, octokitOf, problemsOf, type Octokit } from './octokit.ts';

let github: Simulator;
let octokit: Octokit;
let git: Git;

beforeEach(async () => {
  github = await startSimulator({ permissions: { contents: 'read' } });
  octokit = octokitOf(github);
  ({ git } = github.repository);
});
afterEach(() => github.close());

async function repository(fields: string, name = 'audit-archive'): Promise<unknown> {
  const query = `query Read($name: String!) {
    repository(owner: "acme", name: $name, followRenames: false) { ${fields} }
  }`;
  const found = await octokit.graphql<{ repository: unknown }>(query, { name });
  return found.repository;
}

const FACTS = 'nameWithOwner visibility isArchived isEmpty isDisabled viewerPermission';

describe('a repository over GraphQL', () => {
  test('tells what it is, for all of its settings', async () => {
    expect(await repository(`${FACTS} defaultBranchRef { name }`)).toEqual({
      nameWithOwner: 'acme/audit-archive',
      visibility: 'PRIVATE',
      isArchived: false,
      isEmpty: false,
      isDisabled: false,
      viewerPermission: 'READ',
      defaultBranchRef: { name: 'main' },
    });
    github.addRepository({
      fullName: 'acme/other',
      visibility: 'internal',
      tokens: { [github.tokens.github]: { contents: 'write' } },
      empty: true,
      archived: true,
    });
    expect(await repository(`${FACTS} defaultBranchRef { name }`, 'other')).toMatchObject({
      visibility: 'INTERNAL',
      isArchived: true,
      isEmpty: true,
      viewerPermission: 'WRITE',
      defaultBranchRef: null,
    });
  });

  test('tells a token without contents only what it is', async () => {
    github.repository.tokens.set(github.tokens.github, {});
    const query = `{ repository(owner: "acme", name: "audit-archive") {
      visibility ref(qualifiedName: "refs/heads/main") { name } object(expression: "main") { oid }
    } }`;
    const { errors, data } = await problemsOf(octokit.graphql(query));
    expect(data).toEqual({ repository: { visibility: 'PRIVATE', ref: null, object: null } });
    expect(errors).toMatchObject([
      {
        type: 'FORBIDDEN',
        path: ['repository', 'ref'],
        message: 'Resource not accessible by integration',
      },
      { type: 'FORBIDDEN', path: ['repository', 'object'] },
    ]);
  });

  test('is not found by a token that cannot see it', async () => {
    github.addRepository({ fullName: 'acme/secret' });
    for (const name of ['secret', 'nowhere']) {
      const { errors, data } = await problemsOf(repository('id', name));
      expect(data).toEqual({ repository: null });
      expect(errors).toMatchObject([
        {
          type: 'NOT_FOUND',
          path: ['repository'],
          message: `Could not resolve to a Repository with the name 'acme/${name}'.`,
        },
      ]);
    }
  });

  test('shows a branch, its commit and a file of it', async () => {
    const oid = git.commit({
      branch: 'logs/audit',
      files: { 'd/a.json': '{}' },
      message: 'Say\n\nMore',
    });
    const fields = `ref(qualifiedName: "refs/heads/logs/audit") { name target { __typename oid
      ... on Commit { committedDate message messageHeadline tree { oid } signature { isValid }
        parents { totalCount }
        file(path: "d/a.json") { name path oid type mode object { ... on Blob { text byteSize } } } } } }
      none: ref(qualifiedName: "refs/heads/none") { name }`;
    const commit = git.resolve(oid);
    expect(await repository(fields)).toEqual({
      ref: {
        name: 'logs/audit',
        target: {
          __typename: 'Commit',
          oid,
          committedDate: new Date(commit!.committer.at).toISOString().replace(/\.\d+Z/, 'Z'),
          message: 'Say\n\nMore',
          messageHeadline: 'Say',
          tree: { oid: commit?.tree },
          signature: null,
          parents: { totalCount: 0 },
          file: {
            name: 'a.json',
            path: 'd/a.json',
            oid: '9e26dfeeb6e641a33dae4961196235bdb965b21b',
            type: 'blob',
            mode: 0o100644,
            object: { text: '{}', byteSize: 2 },
          },
        },
      },
      none: null,
    });
  });

  test('a file that is not there is null and an error beside the rest', async () => {
    const fields = `ref(qualifiedName: "main") { target { oid ... on Commit { file(path: "no.txt") { oid } } } }`;
    const { errors, data } = await problemsOf(repository(fields));
    expect(errors).toMatchObject([
      {
        type: 'NOT_FOUND',
        path: ['repository', 'ref', 'target', 'file'],
        message: "Could not resolve file for path 'no.txt'.",
      },
    ]);
    expect(data).toEqual({
      repository: { ref: { target: { oid: git.head('main'), file: null } } },
    });
  });

  test('finds objects by every form of expression, and by their ids', async () => {
    const oid = git.commit({ files: { 'd/e/a.txt': 'a' } });
    const file = '2e65efe2a145dda7ee51d1741299f848e5bf752e';
    const folder = git.objects.tree(git.resolve('main')!.tree)!.find(({ name }) => name === 'd')!;
    for (const [argument, found] of [
      ['expression: "main"', { __typename: 'Commit', oid }],
      ['expression: "HEAD"', { __typename: 'Commit', oid }],
      ['expression: "refs/heads/main"', { __typename: 'Commit', oid }],
      [`expression: "${oid}"`, { __typename: 'Commit', oid }],
      ['expression: "main:d/e/a.txt"', { __typename: 'Blob', oid: file }],
      ['expression: "refs/heads/main:d/e/a.txt"', { __typename: 'Blob', oid: file }],
      [`expression: "${oid}:d"`, { __typename: 'Tree', oid: folder.oid }],
      ['expression: "main:"', { __typename: 'Tree', oid: git.resolve('main')!.tree }],
      [`oid: "${file}"`, { __typename: 'Blob', oid: file }],
      ['expression: "main:d/no.txt"', null],
      ['expression: "none:d"', null],
      [`oid: "${'0'.repeat(40)}"`, null],
    ] as const) {
      const answer = await repository(`object(${argument}) { __typename oid }`);
      expect([argument, answer]).toEqual([argument, { object: found }]);
    }
  });

  test('lists a folder with paths from the root, and what is in it', async () => {
    git.commit({ files: { 'd/e/a.txt': 'a', 'd/b.txt': 'b' } });
    const fields = `object(expression: "main:d") { ... on Tree { entries { name type mode path
      object { ... on Blob { text } ... on Tree { entries { path } } } } } }`;
    expect(await repository(fields)).toEqual({
      object: {
        entries: [
          { name: 'b.txt', type: 'blob', mode: 33188, path: 'd/b.txt', object: { text: 'b' } },
          {
            name: 'e',
            type: 'tree',
            mode: 16384,
            path: 'd/e',
            object: { entries: [{ path: 'd/e/a.txt' }] },
          },
        ],
      },
    });
  });

  test.each([
    ['NUL bytes', Buffer.from('a\0b'), { isBinary: true, isTruncated: false, text: null }],
    ['no UTF-8', Buffer.from([0xff, 0xfe]), { isBinary: true, isTruncated: false, text: null }],
    [
      '512,000 bytes',
      Buffer.alloc(512_000, 'x'),
      { isBinary: false, isTruncated: false, text: 'x'.repeat(512_000) },
    ],
    [
      'more, cut within a character',
      Buffer.from(`${'x'.repeat(511_999)}üü`),
      { isBinary: false, isTruncated: true, text: 'x'.repeat(511_999) },
    ],
  ])('gives the text of a blob with %s as far as GitHub does', async (_name, bytes, expected) => {
    git.commit({ files: { f: bytes } });
    const fields =
      'object(expression: "main:f") { ... on Blob { byteSize isBinary isTruncated text } }';
    expect(await repository(fields)).toEqual({ object: { byteSize: bytes.length, ...expected } });
  });
});

describe('the GraphQL API', () => {
  test('refuses unknown fields and arguments in GitHub’s words, and gives no data', async () => {
    const { errors, data } = await problemsOf(
      octokit.graphql('{ repository(owner: "acme", name: "x", id: 1) { nope } }'),
    );
    expect(data).toBeUndefined();
    expect(errors.map(({ message }) => message).sort()).toEqual([
      "Field 'nope' doesn't exist on type 'Repository'",
      "Field 'repository' doesn't accept argument 'id'",
    ]);
  });

  test('refuses what is no query', async () => {
    expect((await problemsOf(octokit.graphql('{ repository('))).errors[0]?.message).toContain(
      'Syntax Error',
    );
  });

  test('knows its tokens', async () => {
    const asked = octokitOf(github, 'ghs_unknown').graphql('{ viewer { login } }');
    await expect(asked).rejects.toMatchObject({
      status: 401,
      response: { data: { message: 'Bad credentials' } },
    });
    expect(await octokit.graphql('{ viewer { login } }')).toEqual({
      viewer: { login: 'github-actions[bot]' },
    });
    const answer = await fetch(`${github.apiUrl}/graphql`, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(401);
  });

  test('counts points of their own, and tells them in headers and on request', async () => {
    await octokit.rest.repos.get({ owner: 'acme', repo: 'audit-archive' });
    const first = await octokit.request('POST /graphql', { query: '{ viewer { login } }' });
    expect(first.headers).toMatchObject({
      'x-ratelimit-resource': 'graphql',
      'x-ratelimit-used': '1',
    });
    expect(await octokit.graphql('{ rateLimit { cost limit remaining used } }')).toEqual({
      rateLimit: { cost: 1, limit: 15_000, remaining: 14_998, used: 2 },
    });
  });

  test('is a family of the journal, whose calls name their first field', async () => {
    await octokit.graphql(
      'query Named { alias: repository(owner: "acme", name: "audit-archive") { id } }',
    );
    await problemsOf(commitOnBranch(octokit, { expected: git.head('main') }));
    await problemsOf(octokit.graphql('{'));
    await octokit.rest.repos.get({ owner: 'acme', repo: 'audit-archive' });
    expect(github.journal.calls.map(({ family, operation }) => [family, operation])).toEqual([
      ['graphql', 'repository'],
      ['graphql', 'createCommitOnBranch'],
      ['graphql', undefined],
      ['repository', undefined],
    ]);
  });
});
