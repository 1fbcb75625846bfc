import { describe, expect, test } from '@jest/globals';
import { isComplete, reportSince, toOutputs, total } from '../../src/report.ts';
import { actionOutputs } from '../support/environment.ts';
import { HOUR_MS, NOON, report, sourceReport } from '../support/report.ts';

const git = sourceReport({
  name: 'org/acme/git',
  events: 5,
  readThrough: NOON - HOUR_MS,
  lagMs: 90_400,
  gaps: [{ from: NOON - HOUR_MS, to: NOON }],
});

describe('the outputs', () => {
  test('are those of action.yml', () => {
    const others = actionOutputs().filter((output) => output !== 'matrix');
    expect(Object.keys(toOutputs(report())).sort()).toEqual(others.sort());
  });

  test('sum up what happened', () => {
    const { report: json, ...outputs } = toOutputs(report({ sources: [sourceReport(), git] }));
    const gap = [
      { source: 'org/acme/git', from: '2026-11-21T11:00:00.000Z', to: '2026-11-21T12:00:00.000Z' },
    ];
    expect(outputs).toEqual({
      events: '7',
      'already-delivered': '6',
      requests: '8',
      complete: 'true',
      gap: JSON.stringify(gap),
      'read-through': '2026-11-21T11:00:00.000Z',
      'lag-seconds': '90',
      path: '/tmp/audit-log',
      files: '["manifests/collect-000042.json","a.ndjson"]',
      'artifact-id': '7',
      'artifact-url': 'https://github.com/acme/audit/actions/runs/9/artifacts/7',
      'commit-sha': '',
      'attestation-url': '',
    });
    expect(JSON.parse(json ?? '')).toMatchObject({
      ...outputs,
      sequence: 42,
      deliveries: 1,
      failures: [],
      sources: [
        { source: 'org/acme/web', gaps: [] },
        { source: 'org/acme/git', gaps: gap },
      ],
    });
  });

  test('that have nothing to say are empty', () => {
    const idle = report({
      sources: [sourceReport({ events: 0, complete: false, readThrough: undefined })],
      publications: [],
      files: [],
      sequences: [],
    });
    expect(toOutputs(idle)).toMatchObject({
      events: '0',
      complete: 'false',
      gap: '',
      'read-through': '',
      files: '',
      'artifact-id': '',
      'artifact-url': '',
      'commit-sha': '',
    });
  });

  test('have a read-through only when every source has one', () => {
    const never = sourceReport({ readThrough: undefined });
    expect(toOutputs(report({ sources: [sourceReport(), never] }))['read-through']).toBe('');
  });

  test('hold no secret: a rate limit and the expiry of a token are not told on', () => {
    expect(toOutputs(report())['report']).not.toMatch(/rateLimit|tokenExpiresAt/);
  });
});

test('the outputs of a run of several deliveries speak of the newest, wherever it went', () => {
  const commit = (sha: string) => ({ sink: 'commit' as const, commit: { sha, url: '' } });
  const artifact = (id: number) => ({
    sink: 'artifact' as const,
    artifact: { id, url: `u/${id}`, expiresAt: undefined },
  });
  const publications = [commit('one'), artifact(7), commit('two'), artifact(8)];
  const outputs = toOutputs(report({ sequences: [41, 42], publications }));
  expect(outputs).toMatchObject({
    ...{ 'commit-sha': 'two', 'artifact-id': '8', 'artifact-url': 'u/8' },
  });
  expect(JSON.parse(outputs['report'] ?? '')).toMatchObject({ sequence: 42, deliveries: 2 });
});

describe('what a report says beyond an earlier one', () => {
  const gap = { from: NOON - 9 * HOUR_MS, to: NOON - 8 * HOUR_MS };
  const late = { events: 1, longestMs: 5_000 };
  const earlier = sourceReport({ gaps: [gap], late, complete: false });

  test('is all of it if there is none', () => {
    expect(reportSince(earlier, undefined)).toBe(earlier);
  });

  test('are the counts on top, a span from the end of the other, and no gap twice', () => {
    const next = { from: NOON, to: NOON + HOUR_MS };
    const now = sourceReport({
      ...{ events: 7, alreadyDelivered: 4, requests: 9, gaps: [gap, next] },
      ...{ late: { events: 3, longestMs: 8_000 }, span: { from: gap.from, to: NOON + HOUR_MS } },
    });
    expect(reportSince(now, earlier)).toEqual({
      ...now,
      ...{ events: 5, alreadyDelivered: 1, requests: 5, gaps: [next] },
      ...{ late: { events: 2, longestMs: 8_000 }, span: { from: NOON, to: NOON + HOUR_MS } },
    });
  });

  test('is no late event if none came on top', () => {
    expect(reportSince(sourceReport({ late }), earlier).late).toEqual({ events: 0, longestMs: 0 });
  });
});

test('a run is complete when every source is', () => {
  expect(isComplete(report())).toBe(true);
  expect(isComplete(report({ sources: [sourceReport(), sourceReport({ complete: false })] }))).toBe(
    false,
  );
});

test('totals are over all sources', () => {
  expect(total(report({ sources: [sourceReport(), git] }), 'events')).toBe(7);
});
