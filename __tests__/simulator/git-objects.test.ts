import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { SimulatedClock } from '../../simulator/clock.ts';
import { createGit, type Git } from '../../simulator/repository/git.ts';

const now = Date.parse('2026-11-21T12:00:00.789Z');

let folder: string;
let git: Git;
let clock: SimulatedClock;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'git-objects-'));
  realGit(['init', '--quiet', '--initial-branch=main']);
  clock = new SimulatedClock({ at: now, frozen: true });
  git = createGit({ defaultBranch: 'main', clock });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function realGit(args: readonly string[], input: Buffer | string = ''): string {
  const env = { PATH: process.env.PATH ?? '', HOME: folder, GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', args, { cwd: folder, env, input, stdio: 'pipe' }).toString().trim();
}

/** Hands every object to Git itself, which gives each the id that it finds. */
function copyToRealGit(branch: string): void {
  for (const oid of git.objects.oids()) {
    const { type, bytes } = git.objects.raw(oid)!;
    const given = realGit(['hash-object', '-w', '--stdin', '-t', type], bytes);
    expect([type, given]).toEqual([type, oid]);
  }
  realGit(['update-ref', `refs/heads/${branch}`, git.head(branch)!]);
}

describe('the git objects', () => {
  test.each([
    ['no bytes', Buffer.alloc(0)],
    ['text', Buffer.from('höllo\n')],
    ['bytes that are no text', Buffer.from([0, 255, 10, 13, 0])],
    ['a megabyte', Buffer.alloc(1024 * 1024, 'audit')],
  ])('a blob of %s has the id that git gives it', (_name, bytes) => {
    expect(git.objects.addBlob(bytes)).toBe(realGit(['hash-object', '--stdin'], bytes));
  });

  test('a tree has the id that git gives it, in whatever order its entries come', () => {
    const blob = git.objects.addBlob(Buffer.from('x'));
    const tree = git.objects.addTree([]);
    const names = ['b', 'a.b', 'a', 'a-b', 'a0', 'ä', 'A'];
    const entries = names.map((name) =>
      name === 'a' ? { mode: '40000', name, oid: tree } : { mode: '100644', name, oid: blob },
    );
    const lines = entries.map(({ mode, name, oid }) => {
      const type = mode === '40000' ? 'tree' : 'blob';
      return `${mode.padStart(6, '0')} ${type} ${oid}\t${name}\0`;
    });
    const expected = realGit(['mktree', '-z', '--missing'], lines.join(''));
    expect(git.objects.addTree(entries)).toBe(expected);
    expect(git.objects.addTree([...entries].reverse())).toBe(expected);
    expect(git.objects.tree(expected)?.map(({ name }) => name)).toEqual([
      'A',
      'a-b',
      'a.b',
      'a',
      'a0',
      'b',
      'ä',
    ]);
  });

  test.each(['', 'a/b', '.', '..', '.git', 'a\0'])('no tree has an entry named %j', (name) => {
    const oid = git.objects.addBlob(Buffer.from('x'));
    expect(() => git.objects.addTree([{ mode: '100644', name, oid }])).toThrow('No tree has');
  });

  test('a whole history passes for git’s own, signed commits among it', () => {
    git.commit({
      files: { 'a/b/one.txt': '1', 'a/two.txt': '2' },
      message: 'First\n\nwith a body',
    });
    clock.advance(1000);
    git.commit({ files: { 'a/two.txt': 'two', 'c.txt': Buffer.from([0]) }, message: 'Second' });
    const person = { name: 'Bot', email: 'bot@x.example', at: clock.now() };
    const signed = git.store({
      parents: [git.head('main')!],
      author: person,
      committer: person,
      message: 'Third',
      signed: true,
      changes: new Map([['a/two.txt', undefined]]),
    });
    git.setBranch('main', signed.oid);
    copyToRealGit('main');
    expect(() => realGit(['fsck', '--strict', '--full'])).not.toThrow();
    expect(realGit(['ls-tree', '-r', '--name-only', 'main']).split('\n')).toEqual([
      'a/b/one.txt',
      'c.txt',
    ]);
    expect(
      realGit(['log', '--format=%H %P', 'main'])
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual(git.commits('main').map(({ oid, parents }) => [oid, ...parents].join(' ')));
    expect(realGit(['log', '-1', '--format=%an <%ae> %at %s', 'main'])).toBe(
      `Bot <bot@x.example> ${Math.floor(now / 1000) + 1} Third`,
    );
    expect(realGit(['cat-file', 'commit', 'main'])).toContain('\ngpgsig -----BEGIN PGP SIGNATURE');
    expect(realGit(['cat-file', 'commit', 'main~1'])).not.toContain('gpgsig');
  });
});

describe('a repository’s branches', () => {
  test('a test commits to them, and sees files, history and what each commit changed', () => {
    const first = git.commit({ files: { 'a.txt': 'a', 'b/c.txt': 'c' }, message: 'First' });
    const second = git.commit({
      files: { 'a.txt': 'A' },
      deletions: ['b/c.txt'],
      author: { name: 'Ann', email: 'ann@x.example' },
    });
    expect(git.branches()).toEqual(['main']);
    expect(git.head('main')).toBe(second);
    expect(git.files('main')).toEqual(new Map([['a.txt', Buffer.from('A')]]));
    expect(git.files(first)).toEqual(
      new Map([
        ['a.txt', Buffer.from('a')],
        ['b/c.txt', Buffer.from('c')],
      ]),
    );
    expect(git.commits('main')).toMatchObject([
      {
        oid: second,
        parents: [first],
        author: { name: 'Ann', at: now },
        paths: ['a.txt', 'b/c.txt'],
        signed: false,
      },
      { oid: first, parents: [], message: 'First', paths: ['a.txt', 'b/c.txt'] },
    ]);
  });

  test('another branch begins without a history, and goes again', () => {
    git.commit({ files: { 'a.txt': 'a' } });
    const other = git.commit({ branch: 'audit-log', files: { 'b.txt': 'b' } });
    expect(git.branches()).toEqual(['audit-log', 'main']);
    expect([...git.files('audit-log').keys()]).toEqual(['b.txt']);
    expect(git.commits('audit-log')).toMatchObject([{ oid: other, parents: [] }]);
    git.deleteBranch('audit-log');
    expect(git.branches()).toEqual(['main']);
    expect(() => git.files('audit-log')).toThrow('There is no branch or commit audit-log');
  });

  test('a file takes the place of a folder, and a folder that of a file', () => {
    git.commit({ files: { a: 'file', 'b/c': 'in a folder' } });
    git.commit({ files: { 'a/x': 'in a folder', b: 'file' } });
    expect([...git.files('main').keys()]).toEqual(['a/x', 'b']);
  });

  test('a protection is found by name or pattern, the stars of which are of two kinds', () => {
    git.protect('main', { by: 'classic' });
    git.protect('audit-*');
    git.protect('release/**', { creation: true });
    expect(git.protectionOf('main')).toMatchObject({ by: 'classic', creation: false });
    expect(git.protectionOf('audit-log')).toMatchObject({ by: 'ruleset' });
    expect(git.protectionOf('audit-log/x')).toBeUndefined();
    expect(git.protectionOf('release/1/x')).toMatchObject({ creation: true });
    git.unprotect('main');
    expect(git.protectionOf('main')).toBeUndefined();
  });

  test('only a commit can be the head of a branch', () => {
    const blob = git.objects.addBlob(Buffer.from('x'));
    expect(() => git.setBranch('main', blob)).toThrow(`No commit ${blob}`);
  });
});
