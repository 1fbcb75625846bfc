import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { secondaryRateLimit, serverError } from '../../simulator/faults.ts';
import { operationOf } from '../../simulator/graphql/request.ts';
import type { Git } from '../../simulator/repository/git.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';
import { commitOnBranch, octokitOf, type Committed, type Octokit } from './octokit.ts';

let github: Simulator;
let octokit: Octokit;
let git: Git;

beforeEach(async () => {
  github = await startSimulator({ permissions: { contents: 'write' } });
  octokit = octokitOf(github);
  ({ git } = github.repository);
});
afterEach(() => github.close());

function commit(): Promise<Committed> {
  return commitOnBranch(octokit, { expected: git.head('main'), additions: { 'a.txt': 'a' } });
}

const ofCommits = {
  family: 'graphql',
  when: (call: Parameters<typeof operationOf>[0]) => operationOf(call) === 'createCommitOnBranch',
} as const;

describe('a fault of the GraphQL API', () => {
  test('strikes the operation that is chosen, and no other', async () => {
    const fault = github.faults.add({ ...ofCommits, fault: serverError(502), times: Infinity });
    await octokit.graphql('{ viewer { login } }');
    expect(fault.struck).toBe(0);
    await expect(commit()).rejects.toMatchObject({ status: 502 });
    expect(fault.struck).toBe(1);
    expect(git.commits('main')).toHaveLength(1);
  });

  test('can lose the answer of a commit that was made', async () => {
    github.faults.add({ ...ofCommits, fault: { kind: 'lost-answer' } });
    await expect(commit()).rejects.toThrow();
    expect(git.commits('main')[0]?.paths).toEqual(['a.txt']);
    expect(github.journal.of('graphql')).toMatchObject([
      { operation: 'createCommitOnBranch', status: 0, fault: 'lost-answer' },
    ]);
  });

  test('can reset the connection before anything is done', async () => {
    github.faults.add({ ...ofCommits, fault: { kind: 'reset' } });
    await expect(commit()).rejects.toThrow();
    expect(git.commits('main')).toHaveLength(1);
  });

  test('can hold a commit back while another writer commits', async () => {
    let release = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    github.faults.add({ ...ofCommits, fault: { kind: 'hold', until, when: 'before' } });
    const asked = commit();
    const arrived = new Promise<void>((resolve) => {
      github.journal.watch(() => {
        resolve();
      });
    });
    await arrived;
    git.commit({ files: { 'other.txt': 'x' } });
    release();
    await expect(asked).rejects.toMatchObject({ errors: [{ type: 'STALE_DATA' }] });
  });

  test('can delay a commit, or limit its rate', async () => {
    github.faults.add({ ...ofCommits, fault: { kind: 'delay', ms: 60 } });
    await commit();
    expect(github.journal.of('graphql')[0]?.durationMs).toBeGreaterThanOrEqual(50);
    github.faults.add({ ...ofCommits, fault: secondaryRateLimit({ retryAfterSeconds: 7 }) });
    await expect(commit()).rejects.toMatchObject({ status: 403 });
    expect(git.commits('main')).toHaveLength(2);
  });
});
