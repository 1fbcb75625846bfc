import { describe, expect, test } from '@jest/globals';
import { estimate, planNextRun } from '../../src/check/next-run.ts';
import { judgeArtifacts, judgeBranch } from '../../src/check/sinks.ts';
import { judgeEnds } from '../../src/check/sources.ts';
import { judgeToken } from '../../src/check/token.ts';
import { firstState } from '../../src/checkpoint/checkpoint.ts';
import type { BranchRules } from '../../src/github/branch-rules.ts';
import type { TokenHolder } from '../../src/github/token-holder.ts';
import { DAY_MS, HOUR_MS, NOON, ends, git, web } from '../support/check-parts.ts';
import { apiError } from '../support/scripted-client.ts';

const MINUTE_MS = 60_000;

describe('a token', () => {
  const holder: TokenHolder = {
    ...{ login: 'octocat', kind: 'classic', scopes: [], expiresAt: undefined },
  };
  const judge = (changes: Partial<TokenHolder>, isApp = false) =>
    judgeToken({ ...holder, ...changes }, { isApp, now: NOON });

  test('is told with its holder, kind and scopes', () => {
    expect(judge({}).text).toMatch(/^A classic token of `octocat`, without any scope, /);
    expect(judge({ scopes: ['a', 'b'] }).text).toContain('with the scopes `a`, `b`');
    expect(judge({ kind: 'fine-grained' }).text).toMatch(/^A fine-grained token of `octocat`, /);
    expect(judge({ kind: 'app', login: 'reader[bot]' }).text).toBe(
      'A token of the GitHub App `reader[bot]`, which is good for an hour at most.',
    );
    expect(judge({ kind: 'app', login: undefined }, true)).toEqual({
      ...{ level: 'ok', topic: 'GitHub App', text: 'A token of a GitHub App.' },
    });
  });

  test('that expires within two weeks is warned about', () => {
    expect(judge({ expiresAt: NOON + 14 * DAY_MS })).toMatchObject({
      ...{ level: 'ok', text: expect.stringContaining('expires on 2026-12-05 12:00 UTC, in 14 d') },
    });
    expect(judge({ expiresAt: NOON + 14 * DAY_MS - 1 })).toMatchObject({
      ...{ level: 'warning', text: expect.stringContaining('Make a new one in time.') },
    });
  });
});

describe('a log', () => {
  const retention = { ms: 7 * DAY_MS, marginMs: 0 };
  const none = { ...ends, oldest: undefined, newest: [], isWhole: true };

  test('without events is readable, with a hint', () => {
    const { level, text } = judgeEnds(git, none, retention);
    expect([level, text]).toEqual([
      'warning',
      expect.stringMatching(/no event of the last 7 days\. .*nobody cloned.*1,748 of 1,750/),
    ]);
    expect(judgeEnds(web, none, retention).text).toContain('check whose log this is');
    expect(judgeEnds({ ...web, phrase: 'a:b' }, none, retention).text).toContain('try `phrase`');
  });

  test('of a server may have neither limits nor an end', () => {
    const { level, text } = judgeEnds(
      web,
      { ...none, rateLimit: undefined },
      { ms: Infinity, marginMs: 0 },
    );
    expect(level).toBe('warning');
    expect(text).not.toMatch(/requests|Infinity|NaN|undefined/);
  });
});

describe('the requests of the next run', () => {
  const at = (
    from: number,
    changes: Partial<typeof ends> = {},
    again = { events: 0, until: from },
  ) => estimate({ ...ends, ...changes }, { from, again, perPage: 100 });

  test('are known where the newest events reach back to its beginning', () => {
    expect(at(NOON - 50 * MINUTE_MS)).toEqual({ count: 1, isExact: true });
    expect(at(NOON + 1)).toEqual({ count: 1, isExact: true });
    const from = NOON - 30 * MINUTE_MS;
    const ten = { from, again: { events: 500, until: from }, perPage: 10 };
    expect(estimate(ends, ten)).toEqual({ count: 4, isExact: true });
    expect(at(0, { isWhole: true })).toEqual({ count: 1, isExact: true });
    expect(at(0, { newest: [], isWhole: true })).toEqual({ count: 1, isExact: true });
  });

  test('are taken to be as dense as the newest events before, and not before the oldest', () => {
    expect(at(NOON - 10 * HOUR_MS)).toEqual({ count: 6, isExact: false });
    expect(at(NOON - 90 * DAY_MS)).toEqual({ count: 12, isExact: false });
    expect(at(NOON - 10 * HOUR_MS, { newest: [NOON, NOON] })).toBeUndefined();
  });

  test('are not known where all of the newest events are one burst', () => {
    const burst = { newest: [NOON, NOON - 500, NOON - 1000], oldest: NOON - 90 * DAY_MS };
    expect(at(NOON - DAY_MS, burst)).toBeUndefined();
    expect(at(NOON - 20 * MINUTE_MS, burst)).toEqual({ count: 24, isExact: false });
  });

  test('count what is read again by what is remembered of it', () => {
    const again = { events: 950, until: NOON - 30 * MINUTE_MS };
    expect(at(NOON - 10 * HOUR_MS, {}, again)).toEqual({ count: 10, isExact: false });
    const longer = { events: 950, until: NOON - 5 * HOUR_MS };
    expect(at(NOON - 10 * HOUR_MS, {}, longer)).toEqual({ count: 13, isExact: false });
  });

  test('begin where an interrupted run stopped, as long as that is fresh', () => {
    const state = {
      ...firstState(web, NOON - DAY_MS),
      front: { cursor: 'c', time: NOON - HOUR_MS, twins: '' },
    };
    const plan = (now: number) =>
      planNextRun({
        ...{ state, ends, now, lookbackMs: HOUR_MS, retentionMs: 180 * DAY_MS, perPage: 100 },
      });
    expect(plan(NOON)).toMatchObject({
      ...{ hasCursor: true, from: NOON - HOUR_MS, requests: { count: 1, isExact: true } },
    });
    expect(plan(NOON + DAY_MS)).toMatchObject({ hasCursor: false, from: NOON - DAY_MS });
  });
});

describe('artifacts', () => {
  test('are kept as long as the input and the repository say', () => {
    expect(judgeArtifacts(30, 90)).toMatchObject({
      ...{ level: 'ok', text: expect.stringContaining('30 days') },
    });
    expect(judgeArtifacts(undefined, 90).text).toContain('90 days');
    expect(judgeArtifacts(undefined, undefined).level).toBe('ok');
    expect(judgeArtifacts(400, 90)).toMatchObject({
      ...{ level: 'warning', text: expect.stringMatching(/is 400,.*90 days at most\. Raise/) },
    });
  });
});

describe('a branch', () => {
  const target = { repository: 'acme/archive', name: 'audit-log' };
  const rules: BranchRules = {
    ...{ exists: true, isProtected: false, refusing: [], limiting: [], mayBypass: true },
  };
  const judge = (changes: Partial<BranchRules>) =>
    judgeBranch(target, { may: true }, { ...rules, ...changes });
  const levels = (changes: Partial<BranchRules>) => judge(changes).map(({ level }) => level);

  test('that can be written is in order, whether it is there or not', () => {
    expect(judge({})).toMatchObject([{ level: 'ok', text: expect.stringContaining('is there') }]);
    expect(judge({ exists: false })[0]?.text).toContain('will be created');
    expect(judge({ refusing: ['pull_request'], mayBypass: true })).toMatchObject([
      { level: 'ok', text: expect.stringContaining('its rules let it through') },
    ]);
  });

  test('that refuses every commit fails, with what to do', () => {
    expect(judge({ refusing: ['pull_request', 'update'], mayBypass: false })).toEqual([
      {
        ...{ level: 'failure', topic: 'Branch audit-log' },
        text: expect.stringMatching(/`pull_request`, `update`\. Choose a `commit-branch`/),
      },
    ]);
    const refusal = apiError('forbidden', 403);
    expect(judgeBranch(target, { may: false, refusal }, undefined)).toMatchObject([
      { level: 'failure', text: expect.stringContaining('add `contents: write`') },
    ]);
  });

  test('that may refuse commits is warned about, because only a commit tells', () => {
    expect(levels({ refusing: ['update'], mayBypass: undefined })).toEqual(['warning']);
    expect(levels({ isProtected: true })).toEqual(['warning']);
    expect(levels({ limiting: ['file_path_restriction'] })).toEqual(['warning']);
    expect(judgeBranch(target, { may: undefined }, rules)).toMatchObject([
      { level: 'warning', text: expect.stringContaining('not known until the first commit') },
    ]);
  });
});
