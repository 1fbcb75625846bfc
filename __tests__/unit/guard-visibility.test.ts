import { describe, expect, test } from '@jest/globals';
import { ExplainedError } from '../../src/errors.ts';
import { ApiError } from '../../src/github/api-error.ts';
import type { Visibility } from '../../src/github/repository.ts';
import { guardVisibility } from '../../src/guard-visibility.ts';
import type { Place } from '../../src/guard-visibility.ts';
import { notCancelled } from '../support/fake-clock.ts';

const noAnswer = new ApiError({ kind: 'server' }, { status: 502, detail: 'Bad Gateway' });

function place(token: Place['token'], answer: Visibility | Error, name = `acme/${token}`): Place {
  const visibility = async () => {
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { name, token, repository: { visibility } };
}

const own = (answer: Visibility | Error) => place('github-token', answer);
const target = (answer: Visibility | Error) => place('commit-token', answer);
const guard = (places: readonly Place[], cancelled = notCancelled) =>
  guardVisibility(places, cancelled);

describe('a repository that nobody outside can look into', () => {
  test('is let through', async () => {
    expect(await guard([own('private'), target('private')])).toEqual([]);
  });

  test('is named if the whole enterprise can', async () => {
    expect(await guard([own('internal'), target('internal')])).toEqual([
      'acme/github-token',
      'acme/commit-token',
    ]);
    expect(await guard([own('private'), target('internal')])).toEqual(['acme/commit-token']);
  });
});

describe('a public repository', () => {
  test('of the workflow ends the run: its log and artifacts can be read by anyone', async () => {
    const guarding = guard([own('public')]);
    await expect(guarding).rejects.toThrow(ExplainedError);
    await expect(guarding).rejects.toThrow(
      /acme\/github-token is public.*download the archive.*Nothing was read.*`allow-public: true`/,
    );
  });

  test('that the archive is committed to ends the run though that of the workflow is private', async () => {
    await expect(guard([own('private'), target('public')])).rejects.toThrow(
      /acme\/commit-token is public.*private `commit-repository`.*Nothing was read/,
    );
  });
});

describe('a repository that does not say what it is', () => {
  test.each([
    ['github-token', /Leave `github-token` out/],
    ['commit-token', /Give a `commit-token` that may read and write/],
  ] as const)('ends the run, with the remedy for %s', async (token, remedy) => {
    const guarding = guard([place(token, noAnswer)]);
    await expect(guarding).rejects.toThrow(ExplainedError);
    await expect(guarding).rejects.toThrow(/could not be found out.*502.*nothing was read/i);
    await expect(guarding).rejects.toThrow(remedy);
  });

  test('because nobody answers is no fault of the token either', async () => {
    const detail = 'connect ECONNREFUSED';
    const dead = new ApiError({ kind: 'network', timedOut: false }, { status: 0, detail });
    await expect(guard([own(dead)])).rejects.toThrow(/ECONNREFUSED.*firewall of this runner/);
    await expect(guard([own(dead)])).rejects.not.toThrow(/github-token`/);
  });

  test('ends the run whatever it failed with', async () => {
    await expect(guard([target(new Error('odd'))])).rejects.toThrow(/found out \(Error: odd\)/);
  });

  test('because the job was cancelled is no fault of the token', async () => {
    const cancelling = AbortSignal.abort();
    const guarding = guard([own(noAnswer)], cancelling);
    await expect(guarding).rejects.toThrow(/cancelled before anything was read/);
    await expect(guarding).rejects.not.toThrow(/token/);
  });
});
